/** What one can do with a message of a channel: answer, react, change one's own, use the bot's menu. */

import { button, el, icon } from "./dom.js";
import { state } from "./store.js";

const QUICK_EMOJI = ["❤️", "🫂", "👍", "🙏", "🌱", "😊", "👀", "🎉"];
const MESSAGE_COMMAND = 3;

/** Returns the message's tools; where nothing hovers, one button holds them all. */
export function toolbar(message, { actions, canSend }) {
  const emoji = QUICK_EMOJI.map((each) => [each, () => actions.react(message, each, true)]);
  const reply = ["Reply", () => actions.reply(message)];
  const further = [...own(message, actions).map(entry), ...apps(message, actions)];
  return el("div", { class: "toolbar" },
    canSend && button(icon("reply"), reply[1], {
      class: "icon-button pointer-only", "aria-label": "Reply", title: "Reply", "data-focus": "reply",
    }),
    el("div", { class: "pointer-only" }, disclosure("smile", "React", [emojiRow(emoji)])),
    el("div", { class: further.length ? null : "touch-only" }, disclosure("more", "More", [
      el("div", { class: "touch-only" }, emojiRow(emoji), canSend && entry(reply)), further,
    ])));
}

function own(message, actions) {
  if (message.author.id !== state.me.id) return [];
  return [["Edit message", () => actions.edit(message)], ["Delete message", () => actions.takeBack(message)]];
}

function apps(message, actions) {
  const commands = state.commands.filter((command) => command.type === MESSAGE_COMMAND);
  if (!commands.length) return [];
  return [el("p", { class: "tray-head" }, "Apps"),
    ...commands.map((command) => entry([command.name, () => actions.use(message, command)]))];
}

function emojiRow(entries) {
  return el("div", { class: "emoji-tray" }, entries.map(entry));
}

function entry([name, act]) {
  const node = button(name, () => {
    node.dispatchEvent(new CustomEvent("chosen", { bubbles: true }));
    act();
  }, { class: "tray-entry" });
  return node;
}

/** A small tray that opens from an icon; choosing, Escape or leaving closes it. */
function disclosure(iconName, label, inside) {
  const tray = el("div", { class: "tray", role: "group", "aria-label": label, hidden: true }, inside);
  const opener = button(icon(iconName), () => show(tray.hidden), {
    class: "icon-button", "aria-label": label, title: label, "aria-expanded": "false", "data-focus": iconName,
  });
  const show = (open) => {
    tray.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (!open) return;
    tray.scrollIntoView({ block: "nearest" });
    shownEntries(tray)[0]?.focus();
  };
  const onkeydown = (event) => {
    if (tray.hidden) return;
    const entries = shownEntries(tray);
    const at = entries.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) entries[(at + step + entries.length) % entries.length]?.focus();
    else if (event.key !== "Escape") return;
    else {
      show(false);
      opener.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const box = el("div", {
    class: "disclosure", onkeydown,
    onchosen: () => {
      show(false);
      opener.focus();
    },
    onfocusout: (event) => {
      if (!tray.hidden && event.relatedTarget && !box.contains(event.relatedTarget)) show(false);
    },
  }, opener, tray);
  return box;
}

function shownEntries(tray) {
  return [...tray.querySelectorAll(".tray-entry")].filter((each) => each.offsetParent);
}
