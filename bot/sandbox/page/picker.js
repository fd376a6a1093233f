/** The list of commands that "/" opens above the composer. */

import { commandsMatching, markRow } from "./commands.js";
import { el, freshId } from "./dom.js";

/** Returns the list for a text field: `{node, update(word), close(), onKey(event)}`. */
export function commandPicker(text, choose) {
  const node = el("ul", { role: "listbox", id: freshId("commands"), class: "picker", "aria-label": "Commands", hidden: true });

  /** Shows the commands for the word after "/", or none for null. */
  function update(word) {
    const commands = word === null ? [] : commandsMatching(word);
    node.replaceChildren(...commands.map((command) => el("li", {
      role: "option", id: freshId("command"), class: "choice-row", "aria-selected": "false",
      onmousedown: (event) => event.preventDefault(), onclick: () => choose(command),
    }, el("strong", {}, `/${command.name}`), el("small", {}, command.description))));
    node.hidden = !commands.length;
    text.setAttribute("aria-expanded", String(commands.length > 0));
    if (commands.length) markRow(node, text, 0);
    else text.removeAttribute("aria-activedescendant");
  }

  function close() {
    update(null);
  }

  /** Returns true when the key was for the list. */
  function onKey(event) {
    if (node.hidden) return false;
    const rows = [...node.children];
    const at = rows.findIndex((row) => row.getAttribute("aria-selected") === "true");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) markRow(node, text, at + step);
    else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey) rows[at].click();
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    return true;
  }

  return { node, update, close, onKey };
}
