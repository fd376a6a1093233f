/** Builds the page's nodes; text always arrives as text, never as markup. */

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  menu: ["M4 7h16M4 12h16M4 17h10"],
  people: [
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-3.8 3-6 6.5-6s6.1 2.2 6.5 6",
    "M16 4.6a3.5 3.5 0 0 1 0 6.3M18 14.4c2 .8 3.2 2.6 3.5 5.1",
  ],
  hash: ["M9.5 4 7.5 20M16.5 4l-2 16M4 9h16.5M3.5 15H20"],
  thread: ["M6 4v7a4 4 0 0 0 4 4h9M15 11l4 4-4 4"],
  letter: ["M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5"],
  reply: ["M10 6 4 12l6 6M4.5 12H14a6 6 0 0 1 6 6v1"],
  smile: ["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8.5 14.5c1.8 2.3 5.2 2.3 7 0M9 9.5v.5M15 9.5v.5"],
  eye: ["M2.5 12c2.5-4.3 5.6-6.5 9.5-6.5s7 2.2 9.5 6.5c-2.5 4.3-5.6 6.5-9.5 6.5S5 16.3 2.5 12Z",
    "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z"],
  close: ["M6 6l12 12M18 6 6 18"],
  more: ["M5 12h.1M12 12h.1M19 12h.1"],
  down: ["M6 9l6 6 6-6"],
  out: ["M9 5H5v14h14v-4M13 4h7v7M20 4l-9 9"],
  tick: ["M5 12.5l4.5 4.5L19 7.5"],
  send: ["M4 12h14M12 6l6 6-6 6"],
};

/** Returns an element with attributes, `on…` listeners and children; empty values are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Returns a button that never submits a form. */
export function button(label, onPress, attributes = {}) {
  return el("button", { type: "button", onclick: onPress, ...attributes }, label);
}

/** Returns a name that neither turns the words around it nor is turned by them. */
export function nameNode(name, attributes = {}) {
  return el("bdi", { dir: "ltr", ...attributes }, name);
}

/** Returns a line icon, hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  for (const d of ICONS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** Returns a round picture of a person: their initials on their colour. */
export function avatar(person) {
  if (person.bot) return el("img", { class: "avatar", src: "/page/mark.svg", alt: "" });
  const node = el("span", { class: "avatar", "aria-hidden": "true" }, initials(person.name));
  const colour = /^#[0-9a-f]{6}$/i.test(person.colour ?? "") ? person.colour : "#8a7f72";
  node.style.setProperty("--tint", colour);
  node.style.setProperty("--on-tint", isLight(colour) ? "#241f1a" : "#ffffff");
  return node;
}

function initials(name) {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map(firstSign).join("").toUpperCase();
}

/** An emoji can be several characters that must not be parted. */
function firstSign(word) {
  return [...new Intl.Segmenter().segment(word)][0]?.segment ?? "";
}

/** Black text has the better contrast on colours brighter than this (WCAG relative luminance). */
function isLight(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.2;
}

/** Returns Discord's colour number as a CSS colour. */
export function hexColour(number) {
  return `#${number.toString(16).padStart(6, "0")}`;
}

let serial = 0;

/** Returns an id that is new on this page. */
export function freshId(word) {
  serial += 1;
  return `${word}-${serial}`;
}

/** Runs `redraw` and puts the keyboard focus back on the control with the same `data-focus`. */
export function keepingFocus(root, redraw) {
  const held = root.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  redraw();
  if (held) root.querySelector(`[data-focus="${CSS.escape(held)}"]`)?.focus();
}
