/** Draws pictures and files; whatever is not on this machine shows its description instead. */

import { button, el, nameNode } from "./dom.js";

/** Returns a picture with its description; where it does not load, the description stands in. */
export function picture(media, description, kind, spoiler = false) {
  const figure = el("figure", { class: `picture ${kind}` });
  const standIn = () => figure.replaceChildren(el("p", { class: "picture-missing", dir: "auto" },
    description ? `Picture: ${description}` : "A picture without a description"));
  const src = addressOf(media?.url);
  if (!src) {
    standIn();
    return figure;
  }
  // With its size the picture keeps its place while it loads, and nothing jumps.
  figure.append(el("img", {
    src, alt: description ?? "", width: media.width, height: media.height, onerror: standIn,
  }));
  if (description && kind !== "thumbnail") {
    figure.append(el("figcaption", { "aria-hidden": "true", dir: "auto" }, description));
  }
  return spoiler ? el("div", {}, covered([figure])) : figure;
}

/** Returns a file's name as a link that saves it, with its size in bytes. */
export function fileLink(url, name, size) {
  const src = addressOf(url);
  return el("p", { class: "file" }, src ? el("a", { href: src, download: name }, nameNode(name)) : name,
    size ? ` ${sizeName(size)}` : "");
}

/** Returns the children behind a button that shows them. */
export function covered(children) {
  const inner = el("div", { class: "covered", hidden: true, tabindex: "-1" }, children);
  const show = button("Hidden part. Show", () => {
    inner.hidden = false;
    show.remove();
    inner.focus();
  }, { class: "cover" });
  return [show, inner];
}

/** Our own uploads are asked from wherever the page came from, be it 127.0.0.1 or localhost. */
function addressOf(url) {
  if (!/^(https?:\/\/|\/|data:image\/)/.test(url ?? "")) return null;
  if (!URL.canParse(url, location.href)) return null;
  const { hostname, pathname } = new URL(url, location.href);
  const ours = ["127.0.0.1", "localhost"].includes(hostname) && pathname.startsWith("/attachments/");
  return ours ? pathname : url;
}

function sizeName(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
