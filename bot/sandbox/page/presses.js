/** What people do with a message, and how each press is doing. */

import { api } from "./api.js";
import { interact } from "./interactions.js";
import { state } from "./store.js";

const log = document.getElementById("log");
const pending = new Map();
const notices = new Map();
let lastPressed = null;

/** True when the message changes because this person pressed something in it. */
export function wasPressed(messageId) {
  return lastPressed === messageId;
}

/** Presses a button or chooses in a menu of the message. */
export async function press(message, customId, values) {
  if (pending.has(message.id)) return;
  lastPressed = message.id;
  pending.set(message.id, customId);
  notices.delete(message.id);
  paintPresses(message.id);
  const notice = await interact(api.component({
    ...placeOf(message), custom_id: customId, ...(values ? { values } : {}),
  }));
  pending.delete(message.id);
  say(message.id, notice);
}

/** Uses a command of the message's menu. */
export async function useCommand(message, command) {
  say(message.id, await interact(api.command({ ...placeOf(message), command_id: command.id, options: {} })));
}

/** Adds a reaction or takes it back. */
export async function react(message, emoji, on) {
  say(message.id, await problemOf(api.reaction({ ...placeOf(message), emoji, on })));
}

/** Takes back a message of one's own. */
export async function takeBack(message) {
  say(message.id, await problemOf(api.delete(placeOf(message))));
}

/** Dismisses a private message; resolves with true once it is gone. */
export async function dismiss(message) {
  const notice = await problemOf(api.dismiss(state.me.id, message.id));
  say(message.id, notice);
  return !notice;
}

function placeOf(message) {
  return { as: state.me.id, channel: message.channel_id ?? state.channelId, message_id: message.id };
}

function problemOf(request) {
  return request.then(() => null, (problem) => problem.message);
}

function say(messageId, notice) {
  if (notice) notices.set(messageId, notice);
  else notices.delete(messageId);
  paintPresses(messageId);
  if (notice) nodeOf(messageId)?.querySelector(".notice").scrollIntoView({ block: "nearest" });
}

function nodeOf(messageId) {
  return log.querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);
}

/** Shows which control of a message waits, and what went wrong with the last one. */
export function paintPresses(messageId) {
  const node = nodeOf(messageId);
  const line = node?.querySelector(".notice");
  if (!line) return;
  const waitingFor = pending.get(messageId);
  node.classList.toggle("waiting", waitingFor !== undefined);
  for (const control of node.querySelectorAll("[data-custom-id]")) {
    const busy = control.dataset.customId === waitingFor;
    control.classList.toggle("busy", busy);
    if (busy) control.setAttribute("aria-busy", "true");
    else control.removeAttribute("aria-busy");
  }
  const notice = notices.get(messageId) ?? "";
  if (line.textContent !== notice) line.textContent = notice;
  line.hidden = !notice;
}
