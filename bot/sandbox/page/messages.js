/** The message log: loads a channel, follows it live, and keeps its place. */

import { api } from "./api.js";
import { el } from "./dom.js";
import { interact } from "./interactions.js";
import { isEphemeral, messageNode } from "./message.js";
import { channelOf, state } from "./store.js";
import { dayName, sameDay } from "./timestamps.js";

const JOIN_WITHIN_MS = 7 * 60 * 1000;
const NEAR_END_PX = 80;

const log = document.getElementById("log");
const toLatest = document.getElementById("to-latest");
const pending = new Map();
const notices = new Map();
let messages = [];
let loads = 0;
let outside = {};

/** Connects the log with the rest of the page: `open(channelId)`, `reply(message)`. */
export function startMessages(connections) {
  outside = connections;
  toLatest.addEventListener("click", () => {
    toEnd();
    log.focus();
  });
  log.addEventListener("scroll", () => {
    if (nearEnd()) toLatest.hidden = true;
  });
}

/** Loads the open channel anew; a live region is silent while it fills. */
export async function loadMessages({ keepPlace = false } = {}) {
  const load = (loads += 1);
  const channelId = state.channelId;
  if (!channelId) return showQuiet("Choose a channel.");
  if (!keepPlace) {
    messages = [];
    showQuiet("Loading…");
  }
  log.setAttribute("aria-busy", "true");
  try {
    const answer = await api.messages(state.me.id, channelId);
    if (load !== loads) return undefined;
    const stay = keepPlace && !nearEnd();
    messages = answer.messages;
    draw();
    if (!stay) toEnd();
  } catch (problem) {
    if (load === loads && !messages.length) showQuiet(problem.message);
  } finally {
    if (load === loads) log.setAttribute("aria-busy", "false");
  }
  return undefined;
}

/** Takes a `message_…` event of the socket. */
export function onMessageEvent(event) {
  const message = event.message;
  const channelId = event.channel_id ?? message?.channel_id;
  if (channelId !== state.channelId) return;
  const stay = !nearEnd();
  if (event.type === "message_delete") {
    messages = messages.filter((each) => each.id !== event.message_id);
  } else {
    const at = messages.findIndex((each) => each.id === message.id);
    if (at >= 0) messages[at] = { ...messages[at], ...message };
    else messages.push(message);
    messages.sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
  }
  draw();
  if (!stay) toEnd();
  else if (event.type === "message_create") toLatest.hidden = false;
}

/** Redraws what depends on people, channels or the day. */
export function redrawMessages() {
  if (messages.length) draw();
}

function draw() {
  if (!messages.length) return showQuiet("Nothing here yet. Write something, or type / for the bot's commands.");
  const canSend = Boolean(channelOf(state.channelId)?.can_send);
  const drawn = new Map([...log.querySelectorAll("[data-message-id]")].map((node) => [node.dataset.messageId, node]));
  keepingFocusIn(() => {
    const wanted = [];
    messages.forEach((message, at) => {
      const before = messages[at - 1];
      if (!before || !sameDay(stamp(before), stamp(message))) wanted.push(dayLine(stamp(message)));
      wanted.push(drawnOrNew(message, before, drawn, canSend));
    });
    place(wanted);
  });
  for (const message of messages) paintState(message.id);
  return undefined;
}

/** A message that has not changed keeps its node, so open menus and readers are not disturbed. */
function drawnOrNew(message, before, drawn, canSend) {
  const joined = follows(before, message);
  const names = state.channels.map((channel) => [channel.id, channel.name]);
  const print = JSON.stringify([message, joined, canSend, state.me.id, names, state.people.length,
    state.commands.map((command) => command.id)]);
  const old = drawn.get(message.id);
  if (old?.print === print) return old;
  const node = messageNode(message, { joined, canSend, actions });
  node.print = print;
  return node;
}

function place(wanted) {
  const keep = new Set(wanted);
  for (const node of [...log.children]) if (!keep.has(node)) node.remove();
  wanted.forEach((node, at) => {
    if (log.children[at] !== node) log.insertBefore(node, log.children[at] ?? null);
  });
}

function keepingFocusIn(redraw) {
  const holder = document.activeElement?.closest?.("[data-message-id]");
  const key = document.activeElement?.dataset?.focus;
  redraw();
  if (!holder || holder.isConnected || !key) return;
  const again = log.querySelector(`[data-message-id="${holder.dataset.messageId}"]`);
  if (again) again.querySelector(`[data-focus="${CSS.escape(key)}"]`)?.focus();
}

function follows(before, message) {
  return Boolean(before) && before.author.id === message.author.id && sameDay(stamp(before), stamp(message))
    && stamp(message) - stamp(before) < JOIN_WITHIN_MS && isEphemeral(before) === isEphemeral(message)
    && before.type !== 18 && !message.message_reference && !message.interaction_metadata
    && !message.components?.length && !before.components?.length;
}

function stamp(message) {
  return new Date(message.timestamp);
}

function dayLine(date) {
  return el("p", { class: "day" }, el("span", {}, dayName(date)));
}

const actions = {
  open: (channelId) => outside.open(channelId),
  reply: (message) => outside.reply(message),
  jump(messageId) {
    const node = log.querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);
    node?.scrollIntoView({ block: "center" });
    node?.classList.add("found");
    setTimeout(() => node?.classList.remove("found"), 1600);
  },
  async press(message, customId, values) {
    if (pending.has(message.id)) return;
    pending.set(message.id, customId);
    notices.delete(message.id);
    paintState(message.id);
    const notice = await interact(api.component({
      as: state.me.id, channel: message.channel_id ?? state.channelId, message_id: message.id,
      custom_id: customId, ...(values ? { values } : {}),
    }));
    pending.delete(message.id);
    if (notice) notices.set(message.id, notice);
    paintState(message.id);
  },
  async use(message, command) {
    say(message.id, await interact(api.command({
      as: state.me.id, channel: state.channelId, command_id: command.id, message_id: message.id, options: {},
    })));
  },
  async react(message, emoji, on) {
    const notice = await problemOf(api.reaction({
      as: state.me.id, channel: state.channelId, message_id: message.id, emoji, on,
    }));
    say(message.id, notice);
  },
  async dismiss(message) {
    const notice = await problemOf(api.dismiss(state.me.id, message.id));
    if (notice) return say(message.id, notice);
    messages = messages.filter((each) => each.id !== message.id);
    draw();
    log.focus();
    return undefined;
  },
};

function problemOf(request) {
  return request.then(() => null, (problem) => problem.message);
}

function say(messageId, notice) {
  if (notice) notices.set(messageId, notice);
  else notices.delete(messageId);
  paintState(messageId);
}

/** Shows which control of a message waits, and what went wrong with the last one. */
function paintState(messageId) {
  const node = log.querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);
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

function showQuiet(sentence) {
  log.replaceChildren(el("p", { class: "quiet empty-log" }, sentence));
}

function nearEnd() {
  return log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX;
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
  toLatest.hidden = true;
}
