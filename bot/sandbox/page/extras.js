/** Draws what can hang on a message besides text and components: attachments, embeds, reactions. */

import { button, el, hexColour } from "./dom.js";
import { inline, link, markdown } from "./markdown.js";
import { fileLink, picture } from "./pictures.js";
import { formatted } from "./timestamps.js";

/** Returns pictures with their description, and links for every other file. */
export function attachments(list) {
  return (list ?? []).map((file) => {
    if (file.content_type?.startsWith("image/")) return picture(file, file.description, "gallery-item");
    return fileLink(file.url, file.filename, file.size);
  });
}

/** Returns the older framed cards. */
export function embeds(list) {
  return (list ?? []).map((embed) => {
    const node = el("div", { class: "container embed" },
      embed.author?.name && el("p", { class: "subtext" }, embed.author.name),
      embed.title && el("h4", { class: "heading-3", dir: "auto" },
        embed.url ? link(embed.url, inline(embed.title)) : inline(embed.title)),
      embed.description && el("div", { class: "text" }, markdown(embed.description)),
      embed.fields?.length && el("dl", { class: "fields" }, embed.fields.map((field) =>
        el("div", { class: field.inline ? "field inline" : "field" },
          el("dt", {}, inline(field.name)), el("dd", {}, markdown(field.value))))),
      embed.thumbnail?.url && picture(embed.thumbnail, embed.thumbnail.description, "thumbnail"),
      embed.image?.url && picture(embed.image, embed.image.description, "gallery-item"),
      footer(embed));
    if (Number.isInteger(embed.color)) {
      node.classList.add("accented");
      node.style.setProperty("--tint", hexColour(embed.color));
    }
    return node;
  });
}

function footer(embed) {
  const when = embed.timestamp && formatted(new Date(embed.timestamp), "f");
  const words = [embed.footer?.text, when].filter(Boolean).join(" · ");
  return words ? el("p", { class: "subtext" }, words) : null;
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
