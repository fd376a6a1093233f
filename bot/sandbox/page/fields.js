/** The fields of a form: each can be read, checked and focused. */

import { choice } from "./choice.js";
import { el, freshId } from "./dom.js";
import { fileField } from "./files.js";
import { frame } from "./frame.js";

const NO_LIMIT_SHOWN = 4000;

/**
 * Returns `{node, customId, read, problem, focus}` for a form's component.
 * `problem()` is null or the sentence that says what is missing.
 */
export function field(component, { label, description }) {
  const parts = { label: label ?? component.label ?? "", description, errorId: freshId("error"), id: freshId("field") };
  switch (component.type) {
    case 4: return textField(component, parts);
    case 19: return fileField(component, parts);
    case 21: return optionGroup(component, parts, "radio");
    case 22: return optionGroup(component, parts, "checkbox");
    case 23: return singleCheckbox(component, parts);
    case 3: case 5: case 6: case 7: case 8: return selectField(component, parts);
    default: return null;
  }
}

/** Shows a field's problem next to it, or takes it away. */
export function showProblem(one, sentence) {
  const line = one.node.querySelector(".field-error");
  line.textContent = sentence ?? "";
  line.hidden = !sentence;
  one.node.classList.toggle("has-error", Boolean(sentence));
  const control = one.node.querySelector("textarea, input, .choice-button");
  if (sentence) control?.setAttribute("aria-invalid", "true");
  else control?.removeAttribute("aria-invalid");
}

function textField(component, parts) {
  const required = component.required !== false;
  const long = component.style === 2;
  const max = component.max_length ?? NO_LIMIT_SHOWN;
  const min = component.min_length ?? 0;
  const counter = el("span", { class: "counter", "aria-hidden": "true" });
  const control = el(long ? "textarea" : "input", {
    id: parts.id, type: long ? null : "text", rows: long ? "5" : null, maxlength: max, autocomplete: "off",
    placeholder: component.placeholder, "aria-required": String(required), oninput: count,
  });
  control.value = component.value ?? "";
  const { node, described } = frame(parts, { required }, control, counter);
  control.setAttribute("aria-describedby", described);
  count();

  function count() {
    const length = control.value.length;
    counter.textContent = max === NO_LIMIT_SHOWN && length < NO_LIMIT_SHOWN / 2 ? "" : `${length} / ${max}`;
    if (min > 1 && length < min) counter.textContent += ` · at least ${min}`;
    counter.classList.toggle("nearly-full", length > max * 0.9);
  }

  return {
    node, customId: component.custom_id,
    read: () => control.value,
    focus: () => control.focus(),
    problem() {
      if (required && !control.value.trim()) return "Please write something here.";
      if (control.value && control.value.length < min) return `Please write at least ${min} characters.`;
      return null;
    },
  };
}

function selectField(component, parts) {
  const required = component.required !== false;
  const min = component.min_values ?? 1;
  const menu = choice(component, { label: parts.label, min: required ? Math.max(min, 1) : 0 });
  menu.button.id = parts.id;
  const { node, described } = frame(parts, { required }, menu.node);
  menu.button.setAttribute("aria-describedby", described);
  return {
    node, customId: component.custom_id,
    read: () => menu.values,
    focus: () => menu.button.focus(),
    problem() {
      const count = menu.values.length;
      if (required && !count) return "Please choose.";
      return count && count < min ? `Please choose at least ${min}.` : null;
    },
  };
}

function optionGroup(component, parts, type) {
  const options = component.options ?? [];
  const min = component.min_values ?? 1;
  const max = type === "radio" ? 1 : component.max_values ?? options.length;
  const required = component.required !== false && (type === "radio" || min > 0);
  const name = freshId("group");
  const boxes = options.map((option) => el("input", {
    type, name, value: option.value, checked: option.default, onchange: limit,
  }));
  const rows = options.map((option, at) => el("label", { class: "option-row" }, boxes[at],
    el("span", {}, option.label, option.description && el("small", {}, option.description))));
  const { node, described } = frame(parts, { required, group: true }, rows);
  node.setAttribute("aria-describedby", described);
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  limit();

  function limit() {
    if (type === "radio") return;
    const full = chosen().length >= max;
    for (const box of boxes) box.disabled = full && !box.checked;
  }

  return {
    node, customId: component.custom_id,
    read: () => (type === "radio" ? chosen()[0] ?? null : chosen()),
    focus: () => (boxes.find((box) => box.checked) ?? boxes[0])?.focus(),
    problem() {
      const count = chosen().length;
      if (required && !count) return "Please choose.";
      return type === "checkbox" && count && count < min ? `Please choose at least ${min}.` : null;
    },
  };
}

function singleCheckbox(component, parts) {
  const box = el("input", { type: "checkbox", id: parts.id, checked: component.default });
  const hintId = freshId("hint");
  box.setAttribute("aria-describedby", parts.description ? `${hintId} ${parts.errorId}` : parts.errorId);
  const node = el("div", { class: "field-frame" },
    el("label", { class: "option-row" }, box,
      el("span", {}, parts.label, parts.description && el("small", { id: hintId }, parts.description))),
    el("p", { class: "field-error", id: parts.errorId, hidden: true }));
  return { node, customId: component.custom_id, read: () => box.checked, focus: () => box.focus(), problem: () => null };
}
