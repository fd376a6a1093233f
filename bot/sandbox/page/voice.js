/** Tells screen readers what happened, once: nothing else in the log speaks by itself. */

import { el } from "./dom.js";

const line = document.getElementById("voice");
const dialog = document.getElementById("form-dialog");

/** Says a sentence politely; while a form is open the rest of the page is mute, so it waits. */
export function speak(sentence) {
  if (!sentence) return;
  if (dialog.open) dialog.addEventListener("close", () => say(sentence), { once: true });
  else say(sentence);
}

/** A new node is read out even when its words are those of the last one. */
function say(sentence) {
  line.replaceChildren(el("span", {}, sentence));
}
