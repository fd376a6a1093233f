/** Draws what can hang on a message besides text and components: attachments, embeds, reactions. */

import { picture } from "./components.js";
import { button, el, hexColour } from "./dom.js";
import { inline, markdown } from "./markdown.js";

/** Returns pictures with their description, and links for every other file. */
export function attachments(list) {
  return (list ?? []).map((file) => {
    if (file.content_type?.startsWith("image/")) return picture(file.url, file.description, "gallery-item");
    return el("p", { class: "file" }, el("a", { href: file.url, download: file.filename }, file.filename),
      file.size ? ` ${Math.max(1, Math.round(file.size / 1024))} KB` : "");
  });
}

/** Returns the older framed cards. */
export function embeds(list) {
  return (list ?? []).map((embed) => {
    const node = el("div", { class: "container embed" },
      embed.author?.name && el("p", { class: "subtext" }, embed.author.name),
      embed.title && el("h4", { class: "heading-3" }, inline(embed.title)),
      embed.description && el("div", { class: "text" }, markdown(embed.description)),
      embed.fields?.length && el("dl", { class: "fields" }, embed.fields.map((field) =>
        el("div", { class: field.inline ? "field inline" : "field" },
          el("dt", {}, inline(field.name)), el("dd", {}, markdown(field.value))))),
      embed.image?.url && picture(embed.image.url, embed.image.description, "gallery-item"),
      embed.footer?.text && el("p", { class: "subtext" }, embed.footer.text));
    if (Number.isInteger(embed.color)) {
      node.classList.add("accented");
      node.style.setProperty("--tint", hexColour(embed.color));
    }
    return node;
  });
}

/** Returns the row of reactions; `toggle(emoji, on)` adds or takes back one's own. */
export function reactions(list, toggle) {
  if (!list?.length) return null;
  return el("div", { class: "reactions" }, list.map(({ emoji, count, me }) => {
    const name = emoji.id ? `${emoji.name}:${emoji.id}` : emoji.name;
    return button([el("span", {}, emoji.id ? `:${emoji.name}:` : emoji.name), ` ${count}`],
      () => toggle(name, !me), {
        class: "reaction", "aria-pressed": String(Boolean(me)), "data-focus": `reaction-${name}`,
        "aria-label": `${emoji.name}, ${count} ${count === 1 ? "reaction" : "reactions"}${me ? ", yours too" : ""}`,
      });
  }));
}
