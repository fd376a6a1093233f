/** Opens the bot's forms as dialogs and sends them back; a failed send keeps every word. */

import { api } from "./api.js";
import { button, el, icon } from "./dom.js";
import { field, showProblem } from "./fields.js";
import { interact, settle } from "./interactions.js";
import { markdown } from "./markdown.js";
import { state } from "./store.js";

const LABEL = 18;
const ACTION_ROW = 1;
const TEXT = 10;

const dialog = document.getElementById("form-dialog");
let shownFor = null;
let opener = null;
let openerKey = null;

dialog.addEventListener("close", () => {
  shownFor = null;
  dialog.replaceChildren();
  focusOpener();
});

/** What opened the form may have been drawn anew since, or be gone; then one can write on. */
function focusOpener() {
  const { messageId, focus } = openerKey ?? {};
  const again = messageId && focus && document.querySelector(
    `[data-message-id="${CSS.escape(messageId)}"] [data-focus="${CSS.escape(focus)}"]`);
  const home = opener?.isConnected ? opener : again || document.getElementById("composer-text");
  home?.focus();
}

/** Takes a `form` event of the socket. */
export function onForm(event) {
  settle(event.interaction_id, null);
  if (!dialog.open) {
    opener = document.activeElement;
    openerKey = {
      messageId: opener.closest("[data-message-id]")?.dataset.messageId, focus: opener.dataset.focus,
    };
  }
  shownFor = event.interaction_id;
  draw(event.form, event.interaction_id);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

/** Closes an open form without sending it, as when another person takes the seat. */
export function closeForm() {
  if (dialog.open) dialog.close();
}

function draw(form, interactionId) {
  const fields = [];
  const parts = (form.components ?? []).map((component) => part(component, fields));
  for (const one of fields) for (const kind of ["input", "change", "click"]) {
    one.node.addEventListener(kind, () => {
      if (one.node.classList.contains("has-error") && !one.problem()) showProblem(one, null);
    });
  }
  const trouble = el("p", { class: "form-trouble", role: "alert", hidden: true });
  const send = el("button", { type: "submit", class: "button style-1" }, "Send");
  const node = el("form", { method: "dialog", novalidate: true, onsubmit },
    el("header", { class: "form-head" },
      el("h2", { id: "form-title" }, form.title),
      button(icon("close"), () => dialog.close(), { class: "icon-button", "aria-label": "Close without sending" })),
    el("div", { class: "form-fields" }, parts),
    trouble,
    el("footer", { class: "form-end" }, el("p", { class: "quiet" }, `This goes to ${state.bot.name}.`),
      button("Cancel", () => dialog.close(), { class: "button style-2" }), send));
  dialog.replaceChildren(node);
  queueMicrotask(() => fields[0]?.focus());

  async function onsubmit(event) {
    event.preventDefault();
    if (send.getAttribute("aria-busy")) return;
    trouble.hidden = true;
    const problems = fields.map((one) => one.problem());
    fields.forEach((one, at) => showProblem(one, problems[at]));
    const first = problems.findIndex(Boolean);
    if (first >= 0) {
      fields[first].focus();
      return;
    }
    const values = Object.fromEntries(fields.map((one) => [one.customId, one.read()]));
    send.classList.add("busy");
    send.setAttribute("aria-busy", "true");
    const notice = await interact(api.form({ as: state.me.id, interaction_id: interactionId, values }));
    send.classList.remove("busy");
    send.removeAttribute("aria-busy");
    if (shownFor !== interactionId) return;
    if (!notice) {
      dialog.close();
      return;
    }
    trouble.textContent = `${notice.replace(/\.?$/, ".")} What you typed is still here; you can send it again.`;
    trouble.hidden = false;
  }
}

function part(component, fields) {
  if (component.type === TEXT) return el("div", { class: "text" }, markdown(component.content));
  if (component.type === ACTION_ROW) return (component.components ?? []).map((inner) => part(inner, fields));
  const inner = component.type === LABEL ? component.component : component;
  const made = field(inner, component.type === LABEL ? component : { label: inner.label });
  if (!made) return el("p", { class: "quiet" }, `This page cannot show form field ${inner.type} yet.`);
  fields.push(made);
  return made.node;
}
