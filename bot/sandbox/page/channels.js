/** The list of channels, with threads under their channel and the private line to the bot. */

import { button, el, icon, keepingFocus } from "./dom.js";
import { channelLabel, channelOf, state } from "./store.js";
import { inline } from "./markdown.js";

const box = document.getElementById("places");
const title = document.getElementById("room-title");

const openLists = new Set();

/** Draws the list; `open(channelId)` and `messageBot()` are what its buttons do. */
export function drawChannels({ open, messageBot }) {
  const texts = state.channels.filter((channel) => ["text", "forum"].includes(channel.kind));
  const threads = state.channels.filter((channel) => channel.kind === "thread");
  const direct = state.channels.filter((channel) => channel.kind === "dm");
  const shown = new Set(texts.map((channel) => channel.id));
  const groups = new Map();
  for (const channel of texts) {
    const name = channel.category || "Channels";
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(channel);
  }
  const loose = threads.filter((thread) => !shown.has(thread.parent_id));
  const row = (channel) => channelRow(channel, open);
  const underneath = (channel) => threadLists(channel, threads.filter((thread) => thread.parent_id === channel.id), row);
  const sections = [...groups].map(([name, channels]) => section(name, channels.map((channel) =>
    el("li", {}, row(channel), underneath(channel)))));
  if (loose.length) sections.push(section("Threads", loose.map((thread) => el("li", {}, row(thread)))));
  sections.push(section("Private", direct.length ? direct.map((channel) => el("li", {}, row(channel)))
    : [el("li", {}, messageBotRow(messageBot))]));
  keepingFocus(box, () => box.replaceChildren(...sections));
}

function section(name, rows) {
  return el("section", { class: "place-group" }, el("h2", {}, name), el("ul", {}, rows));
}

function threadLists(channel, threads, row) {
  const isOld = (thread) => thread.archived && thread.id !== state.channelId;
  return [threadList(channel.kind === "forum" ? "Posts" : "Threads", threads.filter((thread) => !isOld(thread)), row),
    oldThreads(channel, threads.filter(isOld), row)];
}

function threadList(label, threads, row) {
  if (!threads.length) return null;
  return el("ul", { class: "threads", "aria-label": label }, threads.map((thread) => el("li", {}, row(thread))));
}

/** Archived threads stay readable, and out of the way. */
function oldThreads(channel, threads, row) {
  if (!threads.length) return null;
  const words = threads.length === 1 ? "1 archived thread" : `${threads.length} archived threads`;
  return el("details", {
    class: "old-threads", open: openLists.has(channel.id),
    ontoggle: (event) => openLists[event.target.open ? "add" : "delete"](channel.id),
  }, el("summary", { "data-focus": `old-${channel.id}` }, words), threadList("Archived threads", threads, row));
}

function channelRow(channel, open) {
  const current = channel.id === state.channelId;
  const unread = state.unread.has(channel.id) && !current;
  return button([placeIcon(channel), el("span", { class: "place-name" }, channel.name),
    unread && el("span", { class: "unread-dot" }, el("span", { class: "unseen" }, "new messages"))],
  () => open(channel.id), {
    class: `place kind-${channel.kind}${unread ? " unread" : ""}`, "aria-current": current ? "page" : null,
    "data-focus": `channel-${channel.id}`,
  });
}

function messageBotRow(messageBot) {
  return button([icon("letter"), el("span", { class: "place-name" }, "Message the bot")], messageBot,
    { class: "place kind-dm", "data-focus": "message-bot" });
}

function placeIcon(channel) {
  if (channel.kind === "dm") return icon("letter");
  return icon(["thread", "forum"].includes(channel.kind) ? "thread" : "hash");
}

/** Draws the open channel's name, where it belongs, and its topic. */
export function drawRoomTitle({ open }) {
  const channel = channelOf(state.channelId);
  if (!channel) return title.replaceChildren(el("h1", {}, state.guild.name));
  document.title = `${channelLabel(channel)} · ${state.guild.name}`;
  const parent = channel.parent_id && channelOf(channel.parent_id);
  const heading = el("h1", {}, placeIcon(channel), el("span", {}, channel.name));
  const about = aboutLine(channel);
  return title.replaceChildren(...[
    parent && button(`#${parent.name}`, () => open(parent.id), {
      class: "link-button parent", "aria-label": `Back to #${parent.name}`,
    }),
    heading,
    about && el("p", { class: "topic" }, inline(about)),
  ].filter(Boolean));
}

function aboutLine(channel) {
  if (channel.kind === "dm") return `Only ${state.me.name} and ${state.bot.name} can read this`;
  if (channel.locked) return "This thread is locked";
  if (channel.archived) return "Archived; a message opens it again";
  return channel.topic;
}
