/** The field for files in a form: each is sent as soon as it is chosen. */

import { api } from "./api.js";
import { el } from "./dom.js";
import { frame } from "./frame.js";
import { state } from "./store.js";

/** Returns a form's field for files, as `field` does. */
export function fileField(component, parts) {
  const required = component.required !== false;
  const min = required ? Math.max(component.min_values ?? 1, 1) : component.min_values ?? 0;
  const max = component.max_values ?? 1;
  const control = el("input", {
    type: "file", id: parts.id, multiple: max > 1, "aria-required": String(required), onchange: send,
  });
  const { node, described } = frame(parts, { required }, control);
  control.setAttribute("aria-describedby", described);
  let ids = [];
  let trouble = null;
  let waiting = 0;

  async function send() {
    ids = [];
    trouble = null;
    waiting += 1;
    try {
      const files = [...control.files].slice(0, max);
      ids = await Promise.all(files.map((file) => api.upload(state.me.id, file)));
    } catch (problem) {
      trouble = problem.message;
    } finally {
      waiting -= 1;
    }
  }

  return {
    node, customId: component.custom_id,
    read: () => ids,
    focus: () => control.focus(),
    problem() {
      if (trouble) return trouble;
      if (waiting) return "One moment: the file is still on its way.";
      if (control.files.length > max) return `At most ${max} here.`;
      return ids.length < min && (required || ids.length) ? "Please choose a file." : null;
    },
  };
}
