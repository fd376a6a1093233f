/** The message log: loads a channel, follows it live, and keeps its place. */

import { api } from "./api.js";
import { el } from "./dom.js";
import { authorOf, channelLabel, channelOf, state } from "./store.js";
import { isEphemeral, isLoading, messageNode, wordsOf } from "./message.js";
import { dismiss, paintPresses, press, react, takeBack, useCommand, wasPressed } from "./presses.js";
import { dayName, now, sameDay } from "./timestamps.js";
import { speak } from "./voice.js";

const JOIN_WITHIN_MS = 7 * 60 * 1000;
const NEAR_END_PX = 80;

const log = document.getElementById("log");
const toLatest = document.getElementById("to-latest");
let messages = [];
let loads = 0;
let atEnd = true;
let outside = {};

/** Connects the log with the rest of the page: `open(channelId)`, `reply(message)`, `edit(message)`. */
export function startMessages(connections) {
  outside = connections;
  toLatest.addEventListener("click", () => {
    toEnd();
    log.focus();
  });
  log.addEventListener("scroll", () => {
    atEnd = nearEnd();
    if (atEnd) toLatest.hidden = true;
  });
  // A phone's keyboard or a command's fields make the log smaller; its end stays in sight.
  new ResizeObserver(() => {
    if (atEnd) toEnd();
  }).observe(log);
  log.addEventListener("keydown", walk);
}

/** Loads the open channel anew. */
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
    messages = answer.messages.filter(stillShown);
    draw();
    if (!stay) toEnd();
    if (!keepPlace && channelOf(channelId)) speak(channelLabel(channelOf(channelId)));
  } catch (problem) {
    if (load === loads && !messages.length) showQuiet(problem.message);
  } finally {
    if (load === loads) log.setAttribute("aria-busy", "false");
  }
  return undefined;
}

/** As at Discord, a private message is gone once the page was loaded again. */
function stillShown(message) {
  return !isEphemeral(message) || BigInt(message.id) > BigInt(state.privateSince);
}

/** Takes a `message_…` event of the socket. */
export function onMessageEvent(event) {
  const message = event.message;
  const channelId = event.channel_id ?? message?.channel_id;
  if (channelId !== state.channelId) return;
  const stay = !nearEnd();
  let before = null;
  if (event.type === "message_delete") {
    messages = messages.filter((each) => each.id !== event.message_id);
  } else {
    const at = messages.findIndex((each) => each.id === message.id);
    before = messages[at];
    if (before) messages[at] = message;
    else messages.push(message);
    messages.sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
  }
  draw();
  if (message && answersMe(message, before)) return showAnswer(message);
  if (event.type === "message_create" && message.author.id !== state.me.id) speak(sentenceOf(message));
  if (!stay) toEnd();
  else if (event.type === "message_create") toLatest.hidden = false;
  return undefined;
}

/** True for what the bot answers to this person's own command or press. */
function answersMe(message, before) {
  const mine = isEphemeral(message) || message.interaction_metadata?.user?.id === state.me.id;
  if (!mine) return false;
  return !before || isLoading(before) || (isEphemeral(message) && wasPressed(message.id));
}

function showAnswer(message) {
  const node = nodeOf(message.id);
  const tall = node.offsetHeight > log.clientHeight;
  node.scrollIntoView({ block: tall ? "start" : "nearest" });
  if (!isLoading(message)) speak(sentenceOf(message));
}

function sentenceOf(message) {
  const privately = isEphemeral(message) ? "Only you can see this. " : "";
  return `${privately}${authorOf(message).name}: ${wordsOf(message)}`;
}

/** Redraws what depends on people, channels or the day. */
export function redrawMessages() {
  if (messages.length) draw();
}

function draw() {
  if (!messages.length) {
    const hint = channelOf(state.channelId)?.can_send ? " Write something, or type / for the bot's commands." : "";
    return showQuiet(`Nothing here yet.${hint}`);
  }
  const drawn = new Map([...log.querySelectorAll("[data-message-id]")].map((node) => [node.dataset.messageId, node]));
  const shared = JSON.stringify([
    Boolean(channelOf(state.channelId)?.can_send), state.me.id, state.people.length,
    state.channels.map((channel) => [channel.id, channel.name]), state.commands.map((command) => command.id),
    now().toDateString(),
  ]);
  keepingFocusIn(() => {
    const wanted = [];
    messages.forEach((message, at) => {
      const before = messages[at - 1];
      if (!before || !sameDay(stamp(before), stamp(message))) wanted.push(dayLine(stamp(message)));
      wanted.push(drawnOrNew(message, follows(before, message), drawn, shared));
    });
    place(wanted);
  });
  for (const message of messages) paintPresses(message.id);
  return undefined;
}

/** A message that has not changed keeps its node, so open menus and readers are not disturbed. */
function drawnOrNew(message, joined, drawn, shared) {
  const print = JSON.stringify([message, joined, channelOf(message.id), shared]);
  const old = drawn.get(message.id);
  if (old?.print === print) return old;
  const node = messageNode(message, { joined, canSend: Boolean(channelOf(state.channelId)?.can_send), actions });
  node.print = print;
  node.words = message.content;
  if (old?.words === message.content) keepOpen(old, node);
  return node;
}

/** A reaction of somebody else does not cover again what was uncovered. */
function keepOpen(old, node) {
  const covers = [...node.querySelectorAll(".spoiler")];
  [...old.querySelectorAll(".spoiler")].forEach((cover, at) => cover.matches(".shown") && covers[at]?.click());
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
  if (!holder || holder.isConnected) return;
  const again = nodeOf(holder.dataset.messageId);
  // What was pressed may be gone from the changed message; its place is still where one was.
  const control = key && again?.querySelector(`[data-focus="${CSS.escape(key)}"]:not(:disabled)`);
  (control || again || log).focus({ preventScroll: true });
}

/** With the arrow keys one walks from message to message; Tab then reaches what is in it. */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = event.target === log || event.target.matches("[data-message-id]");
  if (!step || !here || event.altKey || event.ctrlKey || event.metaKey) return;
  const nodes = [...log.querySelectorAll("[data-message-id]")];
  const at = nodes.indexOf(event.target);
  const next = at < 0 ? nodes.at(-1) : nodes[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
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
  edit: (message) => outside.edit(message),
  press,
  use: useCommand,
  react,
  takeBack,
  jump(messageId) {
    const node = nodeOf(messageId);
    node?.scrollIntoView({ block: "center" });
    node?.focus({ preventScroll: true });
    node?.classList.add("found");
    setTimeout(() => node?.classList.remove("found"), 1600);
  },
  async dismiss(message) {
    if (!await dismiss(message)) return;
    messages = messages.filter((each) => each.id !== message.id);
    draw();
    log.focus();
  },
};

function nodeOf(messageId) {
  return log.querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);
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
