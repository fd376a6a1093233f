/** Draws one message. */

import { components } from "./components.js";
import { avatar, button, el, icon } from "./dom.js";
import { attachments, embeds, reactions } from "./extras.js";
import { markdown, plainLine } from "./markdown.js";
import { authorOf, personOf, state } from "./store.js";
import { dayName, formatted, now, sameDay } from "./timestamps.js";

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const QUICK_EMOJI = ["❤️", "🫂", "👍", "🙏", "🌱", "😊", "👀", "🎉"];
const MESSAGE_COMMAND = 3;
const KIND = { threadCreated: 18, threadStarter: 21, pinned: 6 };

/** True for a message only one person can see. */
export function isEphemeral(message) {
  return Boolean(message.flags & EPHEMERAL);
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
    "data-message-id": message.id, "aria-label": `${shown.name}, ${clockTime(message.timestamp)}`,
  },
  origin(message, actions),
  joined ? el("span", { class: "gutter-time", "aria-hidden": "true" }, shortTime(message.timestamp)) : avatar(shown),
  el("div", { class: "message-body" },
    !joined && head(shown, source),
    content(source),
    attachments(source.attachments),
    embeds(source.embeds),
    components(source.components, (customId, values) => actions.press(message, customId, values)),
    reactions(message.reactions, (emoji, on) => actions.react(message, emoji, on)),
    threadLink(message, actions),
    el("p", { class: "notice", role: "alert", hidden: true }),
    kept && el("p", { class: "only-you" }, icon("eye"), "Only you can see this · ",
      button("Dismiss", () => actions.dismiss(message), { class: "link-button", "data-focus": "dismiss" }))),
  !kept && canSend && toolbar(message, actions));
}

function head(author, message) {
  const role = author.roles?.[0];
  return el("header", { class: "message-head" },
    el("span", { class: "author" }, author.name),
    author.bot && el("span", { class: "tag" }, "BOT"),
    role && el("span", { class: "role-name" }, role),
    el("time", { datetime: message.timestamp, title: formatted(new Date(message.timestamp), "F") },
      clockTime(message.timestamp)));
}

function content(message) {
  if (message.flags & LOADING) {
    return el("p", { class: "thinking" }, el("span", { class: "dots", "aria-hidden": "true" }), "One moment…");
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
  const cause = message.interaction_metadata;
  const name = message.interaction?.name ?? cause?.name;
  if (cause?.user && name) {
    const user = personOf(cause.user.id);
    return el("p", { class: "origin" }, icon("reply"), `${user?.name ?? cause.user.username} used /${name}`);
  }
  if (!message.message_reference || message.type === KIND.threadStarter) return null;
  const target = message.referenced_message;
  if (!target) return el("p", { class: "origin" }, icon("reply"), "The message was deleted");
  const text = plainLine(target.content || firstText(target.components) || "a message");
  return el("p", { class: "origin" }, icon("reply"),
    button([el("strong", {}, authorOf(target).name), ` ${text}`], () => actions.jump(target.id), { class: "link-button" }));
}

function firstText(list) {
  for (const component of list ?? []) {
    const text = component.type === 10 ? component.content : firstText(component.components);
    if (text) return text;
  }
  return "";
}

/** A thread begun from a message carries that message's id. */
function threadLink(message, actions) {
  const known = state.channels.find((channel) => channel.kind === "thread" && channel.id === message.id);
  const thread = message.thread ?? known;
  if (!thread || thread.id === state.channelId) return null;
  const count = message.thread?.message_count ?? known?.message_count;
  return el("div", { class: "thread-link" }, icon("thread"),
    el("span", { class: "thread-name" }, known?.name ?? thread.name),
    count ? el("span", { class: "quiet" }, count === 1 ? "1 message" : `${count} messages`) : null,
    button("Open thread", () => actions.open(thread.id), { class: "link-button", "data-focus": "thread" }));
}

function toolbar(message, actions) {
  const menuCommands = state.commands.filter((command) => command.type === MESSAGE_COMMAND);
  const emoji = disclosure("smile", "React", "emoji-tray",
    QUICK_EMOJI.map((each) => [each, () => actions.react(message, each, true)]));
  const more = disclosure("more", "More for this message", "menu-tray",
    menuCommands.map((command) => [command.name, () => actions.use(message, command)]));
  return el("div", { class: "toolbar" },
    button(icon("reply"), () => actions.reply(message), { class: "icon-button", "aria-label": "Reply", title: "Reply" }),
    emoji, menuCommands.length > 0 && more);
}

/** A small tray that opens from an icon; choosing, Escape or leaving closes it. */
function disclosure(iconName, label, kind, entries) {
  const tray = el("div", { class: `tray ${kind}`, role: "group", "aria-label": label, hidden: true },
    entries.map(([name, act]) => button(name, () => {
      show(false);
      act();
    }, { class: "tray-entry" })));
  const opener = button(icon(iconName), () => show(tray.hidden), {
    class: "icon-button", "aria-label": label, title: label, "aria-expanded": "false",
  });
  const show = (open) => {
    tray.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) tray.querySelector("button").focus();
  };
  const onkeydown = (event) => {
    if (event.key !== "Escape" || tray.hidden) return;
    event.preventDefault();
    show(false);
    opener.focus();
  };
  const box = el("div", { class: "disclosure", onkeydown, onfocusout: (event) => {
    if (!tray.hidden && event.relatedTarget && !box.contains(event.relatedTarget)) show(false);
  } }, opener, tray);
  return box;
}

function systemLine(message, actions) {
  const thread = message.message_reference?.channel_id;
  const what = message.type === KIND.threadCreated ? ` started a thread: ${message.content}` : " pinned a message.";
  return el("article", { class: "message system", "data-message-id": message.id },
    el("p", {}, el("strong", {}, authorOf(message).name), what, " ",
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
