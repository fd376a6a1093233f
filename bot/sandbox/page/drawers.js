/** On narrow screens the channels and the people slide in from the sides. */

import { icon } from "./dom.js";

const SIDES = [
  { name: "places", iconName: "menu", narrow: matchMedia("(max-width: 760px)") },
  { name: "people", iconName: "people", narrow: matchMedia("(max-width: 1080px)") },
];
const veil = document.getElementById("veil");
const sides = SIDES.map((side) => ({
  ...side,
  box: document.getElementById(side.name),
  opener: document.getElementById(`open-${side.name}`),
}));

/** Wires the two buttons, Escape and the veil behind an open drawer. */
export function startDrawers() {
  for (const side of sides) {
    side.opener.append(icon(side.iconName));
    side.opener.addEventListener("click", () => setOpen(side, !side.box.classList.contains("open")));
    side.narrow.addEventListener("change", () => setOpen(side, false, false));
    setOpen(side, false, false);
  }
  veil.addEventListener("click", () => closeDrawers());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) closeDrawers();
  });
}

/** Closes whatever is open and gives the focus back to its button. */
export function closeDrawers() {
  for (const side of sides) if (side.box.classList.contains("open")) setOpen(side, false);
}

/** A closed drawer is inert, so that nobody tabs into what they cannot see. */
function setOpen(side, open, moveFocus = true) {
  if (open) for (const other of sides) if (other !== side) setOpen(other, false, false);
  side.box.classList.toggle("open", open);
  side.box.inert = side.narrow.matches && !open;
  side.opener.setAttribute("aria-expanded", String(open));
  veil.hidden = !sides.some(({ box }) => box.classList.contains("open"));
  if (!moveFocus) return;
  if (open) (side.box.querySelector('[aria-current], [aria-pressed="true"]') ?? side.box.querySelector("button"))?.focus();
  else side.opener.focus();
}
