/** Draws one message. */

import { components } from "./components.js";
import { avatar, button, el, icon, nameNode } from "./dom.js";
import { attachments, embeds, reactions } from "./extras.js";
import { markdown, plainLine } from "./markdown.js";
import { authorOf, personOf, state } from "./store.js";
import { toolbar } from "./toolbar.js";
import { dayName, formatted, now, sameDay } from "./timestamps.js";

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;
const KIND = { threadCreated: 18, threadStarter: 21, pinned: 6, menuAnswer: 23 };

/** True for a message only one person can see. */
export function isEphemeral(message) {
  return Boolean(message.flags & EPHEMERAL);
}

/** True while the bot has only said that it is thinking. */
export function isLoading(message) {
  return Boolean(message.flags & LOADING);
}

/** Returns what there is to read in a message, short enough to be listened to. */
export function wordsOf(message) {
  const embedded = (message.embeds ?? []).map((embed) => [embed.title, embed.description].filter(Boolean).join(": "));
  const pictures = (message.attachments ?? []).map((file) => file.description ?? file.filename);
  return plainLine([message.content, ...textsOf(message.components), ...embedded, ...pictures].filter(Boolean).join("\n"), 600);
}

/** Returns the message as an article; `actions` are what its controls do. */
export function messageNode(message, { joined, actions, canSend }) {
  if (message.type === KIND.threadCreated || message.type === KIND.pinned) return systemLine(message, actions);
  const author = authorOf(message);
  const source = message.type === KIND.threadStarter ? message.referenced_message ?? message : message;
  const shown = message.type === KIND.threadStarter ? authorOf(source) : author;
  const kept = isEphemeral(message);
  return el("article", {
    class: ["message", joined && "joined", kept && "ephemeral"].filter(Boolean).join(" "),
    "data-message-id": message.id, tabindex: "-1", "aria-label": `${shown.name}, ${clockTime(message.timestamp)}`,
  },
  origin(message, actions),
  joined ? el("span", { class: "gutter-time", "aria-hidden": "true" }, shortTime(message.timestamp)) : avatar(shown),
  el("div", { class: "message-body" },
    !joined && head(shown, source),
    content(source),
    // A thread's first message comes as it is stored; Components V2 show only what they name.
    source.flags & COMPONENTS_V2 ? null : attachments(source.attachments),
    embeds(source.embeds),
    components(source.components, (customId, values) => actions.press(message, customId, values)),
    reactions(message.reactions, (emoji, on) => actions.react(message, emoji, on)),
    threadLink(message, actions),
    el("p", { class: "notice", role: "alert", hidden: true }),
    kept && el("p", { class: "only-you" }, icon("eye"), "Only you can see this · ",
      button("Dismiss message", () => actions.dismiss(message), { class: "link-button", "data-focus": "dismiss" }))),
  !kept && toolbar(message, { actions, canSend }));
}

function head(author, message) {
  const role = author.roles?.[0];
  return el("header", { class: "message-head" },
    nameNode(author.name, { class: "author" }),
    author.bot && el("span", { class: "tag" }, "BOT"),
    role && el("span", { class: "role-name" }, role),
    el("time", { datetime: message.timestamp, title: formatted(new Date(message.timestamp), "F") },
      clockTime(message.timestamp)));
}

function content(message) {
  if (isLoading(message)) {
    return el("p", { class: "thinking" }, el("span", { class: "dots", "aria-hidden": "true" }),
      `${state.bot.name} is thinking…`);
  }
  const edited = message.edited_timestamp && el("small", {
    class: "edited", title: formatted(new Date(message.edited_timestamp), "F"),
  }, "(edited)");
  if (!message.content) return edited ? el("p", { class: "edited-line" }, edited) : null;
  const node = el("div", { class: "text" }, markdown(message.content));
  if (edited) (node.lastElementChild?.tagName === "P" ? node.lastElementChild : node).append(" ", edited);
  return node;
}

/** The line above a message: which command or message it answers. */
function origin(message, actions) {
  const cause = message.interaction;
  if (cause) {
    const sign = message.type === KIND.menuAnswer ? "" : "/";
    return el("p", { class: "origin" }, icon("reply"),
      el("span", {}, nameNode(personOf(cause.user.id)?.name ?? cause.user.username), ` used ${sign}${cause.name}`));
  }
  if (!message.message_reference || message.type === KIND.threadStarter) return null;
  const target = message.referenced_message;
  if (!target) return el("p", { class: "origin" }, icon("reply"), "The message was deleted");
  const text = plainLine(target.content || textsOf(target.components)[0] || "a message");
  return el("p", { class: "origin" }, icon("reply"),
    button([nameNode(el("strong", {}, authorOf(target).name)), ` ${text}`], () => actions.jump(target.id), { class: "link-button" }));
}

function textsOf(list) {
  return (list ?? []).flatMap((component) => (component.type === 10 ? [component.content] : textsOf(component.components)));
}

/** A thread begun from a message carries that message's id. */
function threadLink(message, actions) {
  const known = state.channels.find((channel) => channel.kind === "thread" && channel.id === message.id);
  const thread = message.thread ?? known;
  if (!thread || thread.id === state.channelId) return null;
  const count = known?.message_count ?? thread.message_count ?? 0;
  const facts = [count > 0 && (count === 1 ? "1 message" : `${count} messages`), known?.archived && "archived",
    known?.locked && "locked"].filter(Boolean);
  return el("div", { class: "thread-link" },
    el("span", { class: "thread-name" }, icon("thread"), nameNode(known?.name ?? thread.name)),
    facts.length > 0 && el("span", { class: "quiet" }, facts.join(", ")),
    button("Open thread", () => actions.open(thread.id), { class: "link-button", "data-focus": "thread" }));
}

function systemLine(message, actions) {
  const thread = message.message_reference?.channel_id;
  const what = message.type === KIND.threadCreated ? ` started a thread: ${message.content}` : " pinned a message.";
  return el("article", { class: "message system", "data-message-id": message.id, tabindex: "-1" },
    el("p", {}, nameNode(el("strong", {}, authorOf(message).name)), what, " ",
      message.type === KIND.threadCreated && thread
        && button("Open thread", () => actions.open(thread), { class: "link-button" })));
}

function shortTime(iso) {
  return formatted(new Date(iso), "t");
}

function clockTime(iso) {
  const date = new Date(iso);
  return sameDay(date, now()) ? shortTime(iso) : `${dayName(date)}, ${shortTime(iso)}`;
}
