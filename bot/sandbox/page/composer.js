/** Where one writes: text, replies, corrections and slash commands. */

import { api } from "./api.js";
import { commandForm, commandNamed, runCommand } from "./commands.js";
import { button, el, icon } from "./dom.js";
import { commandPicker } from "./picker.js";
import { authorOf, channelLabel, channelOf, state } from "./store.js";

const MAX_LENGTH = 2000;
const COMMAND = /^\/([\p{L}\p{N}_'-]+)(?:\s|$)/u;
const drafts = new Map();

const form = document.getElementById("composer");
const extra = el("div", { class: "composer-extra" });
const status = el("p", { class: "composer-status", role: "status" });
const closed = el("p", { class: "composer-closed", hidden: true });
const text = el("textarea", {
  rows: "1", maxlength: MAX_LENGTH, role: "combobox", "aria-expanded": "false",
  "aria-autocomplete": "list", "aria-haspopup": "listbox", oninput: onInput, onkeydown: onKey,
  onblur: () => setTimeout(() => document.activeElement === text || picker.close(), 150), id: "composer-text",
});
const picker = commandPicker(text, choose);
text.setAttribute("aria-controls", picker.node.id);
const send = el("button", { type: "submit", class: "send", "aria-label": "Send" }, icon("send"));
const line = el("div", { class: "composer-line" }, text, send);
let place = null;
let replyTo = null;
let editing = null;
let sending = false;
let explained = null;

form.append(picker.node, extra, line, closed, status);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});

/** Shows the composer of the open channel, with what was begun there. */
export function drawComposer() {
  const key = `${state.me?.id}:${state.channelId}`;
  const channel = channelOf(state.channelId);
  const open = Boolean(channel?.can_send);
  text.disabled = send.disabled = !open;
  if (place !== key) {
    if (place && !editing) drafts.set(place, text.value);
    place = key;
    say("");
    clearExtra();
    write(drafts.get(key) ?? "");
  }
  line.hidden = !open || Boolean(extra.querySelector(".command-form"));
  closed.hidden = open || !channel;
  closed.textContent = channel && !open ? closedReason(channel) : "";
  grow();
  text.placeholder = "Write here, or type /";
  text.setAttribute("aria-label", channel ? `Write to ${channelLabel(channel)}` : "");
}

/** Says something below the composer. */
export function say(sentence, { trouble = false } = {}) {
  status.classList.toggle("trouble", trouble);
  status.textContent = sentence;
}

function closedReason(channel) {
  if (channel.locked) return "This thread is locked.";
  if (channel.kind === "forum") return "Posts stand below its name in the list; the bot begins them.";
  return `${state.me?.name ?? "You"} can read here, but not write.`;
}

/** Starts a reply to the message. */
export function beginReply(message) {
  clearExtra();
  replyTo = message.id;
  showTask(`Replying to ${authorOf(message).name}`, "Do not reply");
}

/** Puts the words of a message of one's own back into the composer. */
export function beginEdit(message) {
  clearExtra();
  drafts.set(place, text.value);
  editing = message.id;
  showTask("Editing your message", "Do not edit");
  write(message.content);
}

function showTask(words, undo) {
  extra.replaceChildren(el("p", { class: "replying" }, icon("reply"), words,
    button(icon("close"), endTask, { class: "icon-button", "aria-label": undo })));
  text.focus();
}

function endTask() {
  const wasEditing = editing;
  clearExtra();
  if (wasEditing) write(drafts.get(place) ?? "");
  text.focus();
}

/** Opens a command by its name, as when it is pressed inside a message. */
export function pickCommand(name) {
  const command = commandNamed(name.split(" ")[0]);
  if (command) choose(command);
}

/** Puts a command into the composer, ready to be run. */
export function typeCommand(name) {
  clearExtra();
  write(`/${name}`);
  text.focus();
}

function clearExtra() {
  replyTo = editing = null;
  line.hidden = text.disabled;
  extra.replaceChildren();
}

function write(words) {
  text.value = words;
  onInput();
}

function onInput() {
  explained = null;
  grow();
  // At Discord a space after its name takes the command, too.
  const named = /^\/(\S+) $/.exec(text.value);
  if (named && commandNamed(named[1])) return choose(commandNamed(named[1]));
  return picker.update(/^\/(\S*)$/.exec(text.value)?.[1] ?? null);
}

/** As tall as its words, which have no height while it is hidden. */
function grow() {
  text.style.height = "auto";
  if (!line.hidden) text.style.height = `${Math.min(text.scrollHeight, 180)}px`;
}

function onKey(event) {
  if (event.isComposing || picker.onKey(event)) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape" && (replyTo || editing)) {
    event.preventDefault();
    endTask();
  }
}

function choose(command) {
  clearExtra();
  write("");
  say("");
  if (!command.options?.length) {
    run(command, {});
    return;
  }
  line.hidden = true;
  extra.replaceChildren(commandForm(command, {
    onRun: (options) => run(command, options),
    onCancel: () => {
      clearExtra();
      text.focus();
    },
  }));
  extra.querySelector("[data-first]").focus();
}

async function run(command, options) {
  say(`/${command.name} …`);
  const startedAt = place;
  const notice = await runCommand(command, options);
  if (startedAt !== place) return;
  say(notice ? `/${command.name}: ${notice}` : "", { trouble: Boolean(notice) });
  if (notice) return;
  const hadFocus = !document.querySelector("dialog[open]") && form.contains(document.activeElement);
  clearExtra();
  if (hadFocus) text.focus();
}

async function submit() {
  const content = text.value.trim();
  if (!content || sending || text.disabled || isCommand(content)) return;
  sending = true;
  send.setAttribute("aria-busy", "true");
  say("");
  const startedAt = place;
  try {
    await post(withMentions(content));
    drafts.delete(startedAt);
    if (startedAt === place) {
      clearExtra();
      write("");
    }
  } catch (problem) {
    say(`Not sent: ${problem.message}`, { trouble: true });
  } finally {
    sending = false;
    send.removeAttribute("aria-busy");
  }
}

function post(content) {
  const where = { as: state.me.id, channel: state.channelId, content };
  if (editing) return api.edit({ ...where, message_id: editing });
  return api.send({ ...where, ...(replyTo ? { reply_to: replyTo } : {}) });
}

/**
 * Takes words that begin like a command. Discord posts those of an unknown one for all to see; so
 * does this page, but only when Enter is pressed once more after it said so.
 */
function isCommand(content) {
  const name = COMMAND.exec(content)?.[1];
  if (!name || editing) return false;
  const command = commandNamed(name);
  if (command) {
    choose(command);
    return true;
  }
  if (explained === content) return false;
  explained = content;
  say(`There is no command /${name}. Press Enter again to post it as a message.`, { trouble: true });
  return true;
}

/** Turns @Name and #channel into Discord's mentions, longest names first. */
function withMentions(content) {
  const names = [
    ...[...state.people, state.bot].flatMap((person) =>
      [person.name, person.username].filter(Boolean).map((name) => [`@${name}`, `<@${person.id}>`])),
    ...state.channels.filter((channel) => channel.kind === "text").map((channel) => [`#${channel.name}`, `<#${channel.id}>`]),
  ].sort(([one], [other]) => other.length - one.length);
  const table = new Map(names.map(([name, id]) => [name.toLowerCase(), id]));
  const pattern = names.map(([name]) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  if (!pattern) return content;
  return content.replace(new RegExp(`(?<![\\w<])(?:${pattern})(?![\\w-])`, "gi"), (name) => table.get(name.toLowerCase()));
}
