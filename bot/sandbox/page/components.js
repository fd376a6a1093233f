/** Draws Discord's message components, the old rows of buttons and Components V2 alike. */

import { choice } from "./choice.js";
import { button, el, hexColour, icon } from "./dom.js";
import { markdown } from "./markdown.js";
import { covered, fileLink, picture } from "./pictures.js";

const DRAWERS = {
  1: actionRow,
  2: pressButton,
  3: select, 5: select, 6: select, 7: select, 8: select,
  9: section,
  10: (component) => el("div", { class: "text" }, markdown(component.content)),
  11: (component) => picture(component.media, component.description, "thumbnail", component.spoiler),
  12: gallery,
  13: file,
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

function gallery(component) {
  const items = component.items ?? [];
  return el("div", { class: `gallery of-${Math.min(items.length, 4)}` },
    items.map((item) => picture(item.media, item.description, "gallery-item", item.spoiler)));
}

function file(component) {
  const url = component.file?.url ?? "";
  const link = fileLink(url, component.name ?? url.split("/").at(-1), component.size);
  return component.spoiler ? el("div", {}, covered([link])) : link;
}
