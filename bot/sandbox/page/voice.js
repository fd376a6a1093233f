/** Tells screen readers what happened, once: nothing else in the log speaks by itself. */

import { el } from "./dom.js";

const KEPT_MS = 5000;

const line = document.getElementById("voice");
const dialog = document.getElementById("form-dialog");

/** Says a sentence politely; while a form is open the rest of the page is mute, so it waits. */
export function speak(sentence) {
  if (!sentence) return;
  if (dialog.open) dialog.addEventListener("close", () => say(sentence), { once: true });
  else say(sentence);
}

/** Each sentence is a node of its own: what comes close upon another does not silence it. */
function say(sentence) {
  const said = el("span", {}, sentence);
  line.append(said, " ");
  setTimeout(() => {
    said.nextSibling.remove();
    said.remove();
  }, KEPT_MS);
}
