/** Where one writes: text, replies and slash commands. */

import { api } from "./api.js";
import { commandForm, commandsMatching, markRow, runCommand } from "./commands.js";
import { button, el, freshId, icon } from "./dom.js";
import { authorOf, channelLabel, channelOf, state } from "./store.js";

const MAX_LENGTH = 2000;
const drafts = new Map();

const form = document.getElementById("composer");
const listId = freshId("commands");
const picker = el("ul", { role: "listbox", id: listId, class: "picker", "aria-label": "Commands", hidden: true });
const extra = el("div", { class: "composer-extra" });
const status = el("p", { class: "composer-status", role: "status" });
const text = el("textarea", {
  rows: "1", maxlength: MAX_LENGTH, role: "combobox", "aria-expanded": "false", "aria-controls": listId,
  "aria-autocomplete": "list", "aria-haspopup": "listbox", oninput: onInput, onkeydown: onKey,
  onblur: () => setTimeout(() => document.activeElement === text || closePicker(), 150),
});
const send = el("button", { type: "submit", class: "send", "aria-label": "Send" }, icon("send"));
const line = el("div", { class: "composer-line" }, text, send);
let place = null;
let replyTo = null;
let sending = false;

form.append(picker, extra, line, status);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});

/** Shows the composer of the open channel, with what was begun there. */
export function drawComposer() {
  const key = `${state.me?.id}:${state.channelId}`;
  const channel = channelOf(state.channelId);
  if (place !== key) {
    if (place) drafts.set(place, text.value);
    place = key;
    text.value = drafts.get(key) ?? "";
    status.textContent = "";
    clearExtra();
    onInput();
  }
  const open = Boolean(channel?.can_send);
  text.disabled = send.disabled = !open;
  const where = channel ? channelLabel(channel) : "";
  text.placeholder = !channel ? "" : open ? `Write to ${where}, or type /` : closedReason(channel);
  text.setAttribute("aria-label", open ? `Write to ${where}` : closedReason(channel ?? {}));
}

function closedReason(channel) {
  if (channel.locked) return "This thread is locked.";
  return `${state.me?.name ?? "You"} can read here, but not write.`;
}

/** Starts a reply to the message. */
export function beginReply(message) {
  replyTo = message.id;
  extra.replaceChildren(el("p", { class: "replying" }, icon("reply"), `Replying to ${authorOf(message).name}`,
    button(icon("close"), () => {
      clearExtra();
      text.focus();
    }, { class: "icon-button", "aria-label": "Do not reply" })));
  text.focus();
}

/** Opens a command by its name, as when it is pressed inside a message. */
export function pickCommand(name) {
  const command = commandsMatching(name).find((each) => each.name === name.split(" ")[0]);
  if (command) choose(command);
}

/** Puts a command into the composer, ready to be run. */
export function typeCommand(name) {
  clearExtra();
  text.value = `/${name}`;
  text.focus();
  onInput();
}

function clearExtra() {
  replyTo = null;
  line.hidden = false;
  extra.replaceChildren();
}

function onInput() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 180)}px`;
  const match = /^\/(\S*)$/.exec(text.value);
  if (!match) return closePicker();
  return showPicker(commandsMatching(match[1]));
}

function showPicker(commands) {
  picker.replaceChildren(...commands.map((command) => el("li", {
    role: "option", id: freshId("command"), class: "choice-row", "aria-selected": "false",
    onmousedown: (event) => event.preventDefault(), onclick: () => choose(command),
  }, el("strong", {}, `/${command.name}`), el("small", {}, command.description))));
  picker.hidden = !commands.length;
  text.setAttribute("aria-expanded", String(commands.length > 0));
  if (commands.length) markRow(picker, text, 0);
}

function closePicker() {
  picker.hidden = true;
  text.setAttribute("aria-expanded", "false");
  text.removeAttribute("aria-activedescendant");
}

function onKey(event) {
  if (event.isComposing) return;
  if (!picker.hidden) {
    const rows = [...picker.children];
    const at = rows.findIndex((row) => row.getAttribute("aria-selected") === "true");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      markRow(picker, text, at + step);
      return;
    }
    if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") {
      event.preventDefault();
      rows[at]?.click();
      return;
    }
    if (event.key === "Escape") {
      event.preventDefault();
      closePicker();
      return;
    }
  }
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape" && replyTo) {
    clearExtra();
  }
}

function choose(command) {
  closePicker();
  text.value = "";
  onInput();
  clearExtra();
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
  extra.querySelector("input, select, .choice-button")?.focus();
}

async function run(command, options) {
  status.classList.remove("trouble");
  status.textContent = `/${command.name} …`;
  const startedAt = place;
  const notice = await runCommand(command, options);
  if (startedAt !== place) return;
  status.classList.toggle("trouble", Boolean(notice));
  status.textContent = notice ? `/${command.name}: ${notice}` : "";
  if (notice) return;
  const hadFocus = !document.querySelector("dialog[open]") && form.contains(document.activeElement);
  clearExtra();
  if (hadFocus) text.focus();
}

async function submit() {
  const content = text.value.trim();
  if (!content || sending || text.disabled) return;
  sending = true;
  send.setAttribute("aria-busy", "true");
  status.classList.remove("trouble");
  status.textContent = "";
  const startedAt = place;
  try {
    await api.send({
      as: state.me.id, channel: state.channelId, content: withMentions(content),
      ...(replyTo ? { reply_to: replyTo } : {}),
    });
    drafts.delete(startedAt);
    if (startedAt === place) {
      text.value = "";
      clearExtra();
      onInput();
    }
  } catch (problem) {
    status.classList.add("trouble");
    status.textContent = `Not sent: ${problem.message}`;
  } finally {
    sending = false;
    send.removeAttribute("aria-busy");
  }
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
