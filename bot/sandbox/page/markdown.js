/** Turns Discord's markdown into nodes: a safe subset, built without any markup parsing. */

import { button, el, nameNode } from "./dom.js";
import { channelLabel, channelOf, personOf, roleLabel, state } from "./store.js";
import { timeNode } from "./timestamps.js";

const LIST_LINE = /^( *)(?:[-*]|(\d+)\.) +(.+)$/;
const JUMP = /^https:\/\/discord\.com\/channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?$/;
const SPECIAL = /[\\`*_~|[<@h:]/;

/** Returns block nodes for a message's text. */
export function markdown(text) {
  const nodes = [];
  const lines = String(text ?? "").split("\n");
  let paragraph = [];
  const flush = () => {
    if (paragraph.some((line) => line.trim())) nodes.push(paragraphNode(paragraph));
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const block = fence(lines, at) ?? quote(lines, at) ?? heading(lines[at]) ?? list(lines, at);
    if (!block) {
      paragraph.push(lines[at]);
      at += 1;
      continue;
    }
    flush();
    nodes.push(block.node);
    at += block.length;
  }
  flush();
  return nodes;
}

function paragraphNode(lines) {
  while (lines.length && !lines[0].trim()) lines.shift();
  while (lines.length && !lines.at(-1).trim()) lines.pop();
  return el("p", { dir: "auto" }, inline(lines.join("\n")));
}

function fence(lines, at) {
  if (!lines[at].startsWith("```")) return null;
  const oneLine = /^```(.+)```$/.exec(lines[at]);
  if (oneLine) return { node: codeBlock(oneLine[1]), length: 1 };
  const end = lines.findIndex((line, index) => index > at && line.trimEnd().endsWith("```"));
  if (end < 0) return null;
  const opening = lines[at].slice(3);
  const body = lines.slice(at + 1, end);
  if (opening && !/^[\w+#.-]+$/.test(opening)) body.unshift(opening);
  const last = lines[end].trimEnd().slice(0, -3);
  if (last) body.push(last);
  return { node: codeBlock(body.join("\n")), length: end - at + 1 };
}

function codeBlock(text) {
  return el("pre", { tabindex: "0", "aria-label": "Code" }, el("code", {}, text));
}

function quote(lines, at) {
  if (lines[at].startsWith(">>> ")) {
    const rest = [lines[at].slice(4), ...lines.slice(at + 1)];
    return { node: el("blockquote", {}, markdown(rest.join("\n"))), length: lines.length - at };
  }
  let length = 0;
  while (lines[at + length]?.startsWith("> ")) length += 1;
  if (!length) return null;
  const inner = lines.slice(at, at + length).map((line) => line.slice(2));
  return { node: el("blockquote", {}, markdown(inner.join("\n"))), length };
}

/** The page's own headings are h1 and h2, so a message's begin at h3. */
function heading(line) {
  const match = /^(#{1,3}|-#) +(.+)$/.exec(line);
  if (!match) return null;
  const [, sign, text] = match;
  if (sign === "-#") return { node: el("p", { class: "subtext", dir: "auto" }, inline(text)), length: 1 };
  return { node: el(`h${sign.length + 2}`, { class: `heading-${sign.length}`, dir: "auto" }, inline(text)), length: 1 };
}

function list(lines, at, depth = 0) {
  const first = LIST_LINE.exec(lines[at]);
  if (!first) return null;
  const indent = first[1].length;
  const ordered = first[2] !== undefined;
  const node = el(ordered ? "ol" : "ul", ordered && first[2] !== "1" ? { start: first[2] } : {});
  let length = 0;
  while (at + length < lines.length) {
    const match = LIST_LINE.exec(lines[at + length]);
    if (!match || match[1].length < indent) break;
    if (match[1].length > indent + 1 && node.lastChild && depth < 10) {
      const nested = list(lines, at + length, depth + 1);
      node.lastChild.append(nested.node);
      length += nested.length;
      continue;
    }
    if ((match[2] !== undefined) !== ordered) break;
    node.append(el("li", { dir: "auto" }, inline(match[3])));
    length += 1;
  }
  return { node, length };
}

const RULES = [
  [/\\([^\w\s])/y, (match) => match[1]],
  [/(`+)([^]*?[^`])\1(?!`)/y, (match) => el("code", {}, match[2].trim())],
  [/<(a?):(\w+):\d+>/y, (match) => `:${match[2]}:`],
  [/<@!?(\d+)>/y, (match) => mention(`@${personOf(match[1])?.name ?? "someone"}`)],
  [/<@&(\d+)>/y, (match) => mention(roleLabel(state.roles.find((role) => role.id === match[1]) ?? { name: "a role" }))],
  [/<#(\d+)>/y, (match) => channelMention(match[1])],
  [/<\/([^:>]+):(\d+)>/y, (match) => commandMention(match[1])],
  [/<t:(-?\d+)(?::([tTdDfFRsS]))?>/y, (match) => timeNode(Number(match[1]), match[2])],
  [/<(https?:\/\/[^\s>]+)>/y, (match) => link(match[1], [match[1]])],
  [/\[((?:[^[\]\\]|\\.)+)\]\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?: "[^"]*")?\)/y,
    (match, depth) => link(match[2], inline(match[1], depth))],
  [/https?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))*(?:[^\s<>().,:;"'\]]|\([^\s<>()]*\))/y, (match) => link(match[0], [placeOf(match[0])])],
  [/\|\|([^]+?)\|\|/y, (match, depth) => spoiler(inline(match[1], depth))],
  [/\*\*\*([^]+?)\*\*\*(?!\*)/y, (match, depth) => el("strong", {}, el("em", {}, inline(match[1], depth)))],
  [/\*\*([^]+?)\*\*(?!\*)/y, (match, depth) => el("strong", {}, inline(match[1], depth))],
  [/__([^]+?)__(?!_)/y, (match, depth) => el("u", {}, inline(match[1], depth))],
  [/~~([^]+?)~~/y, (match, depth) => el("s", {}, inline(match[1], depth))],
  [/\*(?!\s)((?:\*\*[^]+?\*\*|[^*])+?)\*(?!\*)/y, (match, depth) => el("em", {}, inline(match[1], depth))],
  [/(?<!\w)_([^_]+?)_(?!\w)/y, (match, depth) => el("em", {}, inline(match[1], depth))],
  [/@(?:everyone|here)\b/y, (match) => mention(match[0])],
];

/** Returns inline nodes and strings; line breaks are kept by the style sheet. */
export function inline(text, depth = 0) {
  if (depth > 12) return [text];
  const nodes = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const found = SPECIAL.test(text[at]) ? ruleAt(text, at) : null;
    if (!found) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain) nodes.push(plain);
    plain = "";
    nodes.push(found.make(found.match, depth + 1));
    at += found.match[0].length;
  }
  if (plain) nodes.push(plain);
  return nodes;
}

function ruleAt(text, at) {
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { match, make };
  }
  return null;
}

function mention(text) {
  return nameNode(text, { class: "mention" });
}

function channelMention(id) {
  const channel = channelOf(id);
  return channel ? channelButton(id, channelLabel(channel)) : mention("#no-access");
}

function channelButton(id, label) {
  const open = () => document.dispatchEvent(new CustomEvent("open-channel", { detail: id }));
  return button(label, open, { class: "mention" });
}

function commandMention(name) {
  const pick = () => document.dispatchEvent(new CustomEvent("pick-command", { detail: name }));
  return button(`/${name}`, pick, { class: "mention" });
}

/** Returns where the bare address of a channel or a message leads, as clients show it; else itself. */
function placeOf(url) {
  const [, id, message] = JUMP.exec(url) ?? [];
  const channel = channelOf(id);
  return channel ? `${channelLabel(channel)}${message ? " › message" : ""}` : url;
}

/**
 * Returns a link to another site; anything but a web address stays text. An address of a channel or
 * a message leads there, as in any client.
 */
export function link(url, children) {
  const [, id] = JUMP.exec(url) ?? [];
  if (channelOf(id)) return channelButton(id, children);
  if (!/^https?:\/\//.test(url)) return el("span", {}, children);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, children);
}

function spoiler(children) {
  const hidden = el("span", { class: "spoiler-text", inert: true }, children);
  const cover = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text. Show" }, hidden);
  const show = () => {
    cover.classList.add("shown");
    for (const name of ["role", "aria-label"]) cover.removeAttribute(name);
    hidden.removeAttribute("inert");
    // The words were behind a control; whoever pressed it by keyboard stays where they are.
    cover.tabIndex = -1;
  };
  cover.addEventListener("click", show);
  cover.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    show();
  });
  return cover;
}

/** Returns a message's text without its signs, short enough for one line. */
export function plainLine(text, length = 90) {
  const whole = el("div", {}, markdown(text));
  for (const cover of whole.querySelectorAll(".spoiler")) cover.textContent = "(hidden)";
  for (const block of whole.querySelectorAll("p, h3, h4, h5, li, pre")) block.append(" ");
  const bare = whole.textContent.replace(/\s+/g, " ").trim();
  return bare.length > length ? `${bare.slice(0, length - 1)}…` : bare;
}
