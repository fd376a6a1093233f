/** What stands around every field of a form: its name, its hint, and the line for a problem. */

import { el, freshId } from "./dom.js";

/** Returns the frame and the ids that describe the control in it. */
export function frame(parts, { required, group = false }, ...children) {
  const mark = required
    ? el("span", { class: "required" }, el("span", { "aria-hidden": "true" }, " *"), el("span", { class: "unseen" }, " required"))
    : el("span", { class: "optional" }, " optional");
  const hintId = parts.description ? freshId("hint") : null;
  const name = [el("span", {}, parts.label), mark];
  const node = el(group ? "fieldset" : "div", { class: "field-frame" },
    group ? el("legend", {}, name) : el("label", { for: parts.id, id: `${parts.id}-label` }, name),
    parts.description && el("p", { class: "field-hint", id: hintId }, parts.description),
    children,
    el("p", { class: "field-error", id: parts.errorId, hidden: true }));
  const described = [hintId, parts.errorId].filter(Boolean).join(" ");
  return { node, described };
}
