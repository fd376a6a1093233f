/** Draws Discord's message components, the old rows of buttons and Components V2 alike. */

import { choice } from "./choice.js";
import { button, el, hexColour, icon } from "./dom.js";
import { markdown } from "./markdown.js";

const DRAWERS = {
  1: actionRow,
  2: pressButton,
  3: select, 5: select, 6: select, 7: select, 8: select,
  9: section,
  10: (component) => el("div", { class: "text" }, markdown(component.content)),
  11: (component) => picture(component.media?.url, component.description, "thumbnail", component.spoiler),
  12: gallery,
  13: fileLink,
  14: (component) => el("hr", {
    class: `separator spacing-${component.spacing ?? 1}${component.divider === false ? " empty" : ""}`,
  }),
  17: container,
};

/** Returns a node for every component; `press(customId, values)` is what a control does. */
export function components(list, press) {
  return (list ?? []).map((component) => draw(component, press));
}

function draw(component, press) {
  const drawer = DRAWERS[component.type];
  return drawer ? drawer(component, press)
    : el("p", { class: "quiet" }, `This page cannot show component ${component.type} yet.`);
}

function actionRow(component, press) {
  return el("div", { class: "action-row" }, components(component.components, press));
}

function pressButton(component, press) {
  const label = [component.emoji?.name && el("span", { "aria-hidden": "true" }, component.emoji.name), component.label];
  const style = `button style-${component.style ?? 2}`;
  if (component.url && /^https?:\/\//.test(component.url)) {
    return el("a", { class: style, href: component.url, target: "_blank", rel: "noopener noreferrer" }, label, icon("out"));
  }
  const name = component.label ? null : component.emoji?.name ?? "Button";
  return button(label, () => press(component.custom_id), {
    class: style, disabled: component.disabled || !component.custom_id, "aria-label": name,
    "data-custom-id": component.custom_id, "data-focus": component.custom_id,
  });
}

function select(component, press) {
  const field = choice(component, {
    focusKey: component.custom_id,
    onCommit: (values) => press(component.custom_id, values),
  });
  field.button.dataset.customId = component.custom_id;
  return field.node;
}

function section(component, press) {
  return el("div", { class: "section" },
    el("div", { class: "section-text" }, components(component.components, press)),
    component.accessory && el("div", { class: "section-side" }, draw(component.accessory, press)));
}

function container(component, press) {
  const inner = components(component.components, press);
  const node = el("div", { class: "container" }, component.spoiler ? covered(inner) : inner);
  if (component.accent_color !== null && component.accent_color !== undefined) {
    node.classList.add("accented");
    node.style.setProperty("--tint", hexColour(component.accent_color));
  }
  return node;
}

function covered(children) {
  const inner = el("div", { class: "covered", hidden: true }, children);
  const show = button("Hidden part. Show", () => {
    inner.hidden = false;
    show.remove();
  }, { class: "cover" });
  return [show, inner];
}

function gallery(component) {
  const items = component.items ?? [];
  return el("div", { class: `gallery of-${Math.min(items.length, 4)}` },
    items.map((item) => picture(item.media?.url, item.description, "gallery-item", item.spoiler)));
}

/** Returns a picture with its description; where it does not load, the description stands in. */
export function picture(url, description, kind, spoiler = false) {
  const figure = el("figure", { class: `picture ${kind}` });
  const standIn = () => figure.replaceChildren(el("p", { class: "picture-missing" },
    description ? `Picture: ${description}` : "A picture without a description"));
  const image = el("img", { alt: description ?? "", loading: "lazy", onerror: standIn });
  if (/^(https?:\/\/|\/|data:image\/)/.test(url ?? "")) image.src = url;
  else standIn();
  if (!image.src) return figure;
  figure.append(image);
  if (description && kind !== "thumbnail") figure.append(el("figcaption", { "aria-hidden": "true" }, description));
  return spoiler ? el("div", {}, covered([figure])) : figure;
}

function fileLink(component) {
  const url = component.file?.url ?? "";
  const name = component.name ?? url.split("/").at(-1).split("?")[0];
  return el("p", { class: "file" }, /^(https?:\/\/|\/)/.test(url) ? el("a", { href: url, download: name }, name) : name);
}
