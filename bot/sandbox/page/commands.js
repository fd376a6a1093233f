/** Slash commands: the list that "/" opens, and the fields of a chosen command. */

import { api } from "./api.js";
import { choice } from "./choice.js";
import { button, el, freshId } from "./dom.js";
import { interact } from "./interactions.js";
import { state } from "./store.js";

const CHAT_INPUT = 1;
const OPTION = { text: 3, integer: 4, yesNo: 5, person: 6, channel: 7, role: 8, mentionable: 9, number: 10 };
const SELECT_FOR = { 6: 5, 7: 8, 8: 6, 9: 7 };
const ASK_AFTER_MS = 150;

/** Returns the chat commands whose name begins with or contains the word, best first. */
export function commandsMatching(word) {
  const typed = word.toLowerCase();
  return state.commands
    .filter((command) => (command.type ?? CHAT_INPUT) === CHAT_INPUT && command.name.includes(typed))
    .sort((one, other) => other.name.startsWith(typed) - one.name.startsWith(typed) || one.name.localeCompare(other.name));
}

/** Returns the chat command of exactly this name. */
export function commandNamed(name) {
  return commandsMatching(name).find((command) => command.name === name.toLowerCase());
}

/** Runs a command and resolves with null, or the sentence that says why it failed. */
export function runCommand(command, options = {}) {
  return interact(api.command({
    as: state.me.id, channel: state.channelId, command_id: command.id, options,
  }));
}

/**
 * Returns the fields of a command; `onRun(options)` gets typed values, without the empty ones.
 * What has `data-first` wants the focus: the first field that must be filled in, or the button that
 * runs the command, so that Enter runs it as at Discord when nothing is missing.
 */
export function commandForm(command, { onRun, onCancel }) {
  const readers = new Map();
  const context = (focused) => ({
    as: state.me.id, channel: state.channelId, command_id: command.id,
    options: valuesOf(readers), focused,
  });
  const rowOf = (option) => {
    const id = freshId("option");
    const input = optionInput(option, id, context);
    readers.set(option.name, input.read);
    return el("div", { class: "option-field" },
      el("label", { for: id }, option.name, !option.required && el("span", { class: "optional" }, " optional")),
      input.node, option.description && el("small", {}, option.description));
  };
  const needed = (command.options ?? []).filter((option) => option.required).map(rowOf);
  const optional = (command.options ?? []).filter((option) => !option.required).map(rowOf);
  const trouble = el("p", { class: "field-error", role: "alert", hidden: true });
  let running = false;
  const run = async () => {
    if (running) return;
    const missing = (command.options ?? []).find((option) => option.required && readers.get(option.name)() === null);
    trouble.textContent = missing ? `Please fill in ${missing.name}.` : "";
    trouble.hidden = !missing;
    if (missing) return;
    running = true;
    await onRun(valuesOf(readers));
    running = false;
  };
  const runButton = button("Run command", run, { class: "button style-1 small", "aria-label": `Run command /${command.name}` });
  const first = needed[0]?.querySelector("input, select, .choice-button") ?? runButton;
  first.dataset.first = "";
  return el("div", { class: "command-form", role: "group", "aria-label": `/${command.name}`, onkeydown },
    el("p", { class: "command-name" }, el("strong", {}, `/${command.name}`), ` ${command.description}`),
    needed.length > 0 && el("div", { class: "option-fields" }, needed),
    trouble,
    el("div", { class: "command-end" }, runButton, button("Cancel", onCancel, { class: "button style-2 small" })),
    optional.length > 0 && el("div", { class: "option-fields" }, optional));

  function onkeydown(event) {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    }
    if (event.key === "Enter" && ["INPUT", "SELECT"].includes(event.target.tagName)) {
      event.preventDefault();
      run();
    }
  }
}

function valuesOf(readers) {
  const values = {};
  for (const [name, read] of readers) {
    const value = read();
    if (value !== null) values[name] = value;
  }
  return values;
}

function optionInput(option, id, context) {
  const numeric = option.type === OPTION.integer || option.type === OPTION.number;
  if (option.choices?.length) return plainSelect(option.choices, id);
  if (option.type === OPTION.yesNo) {
    return plainSelect([{ name: "yes", value: true }, { name: "no", value: false }], id);
  }
  if (option.type in SELECT_FOR) {
    const menu = choice({
      type: SELECT_FOR[option.type], min_values: 0, max_values: 1, channel_types: option.channel_types,
    }, { label: option.name });
    menu.button.id = id;
    return { node: menu.node, read: () => menu.values[0] ?? null };
  }
  if (option.autocomplete) return suggestedInput(option, id, numeric, context);
  const input = el("input", {
    id, type: numeric ? "number" : "text", step: option.type === OPTION.integer ? "1" : numeric ? "any" : null,
    min: option.min_value, max: option.max_value, maxlength: option.max_length, autocomplete: "off",
  });
  return { node: input, read: () => typed(input.value, numeric) };
}

function plainSelect(choices, id) {
  const select = el("select", { id }, el("option", { value: "" }, "–"),
    choices.map((each, at) => el("option", { value: String(at) }, each.name)));
  return { node: select, read: () => (select.value === "" ? null : choices[Number(select.value)].value) };
}

function typed(text, numeric) {
  if (!text.trim()) return null;
  return numeric ? Number(text) : text;
}

/** A text field that asks the bot for suggestions; what is typed counts if none is taken. */
function suggestedInput(option, id, numeric, context) {
  const listId = freshId("suggestions");
  const list = el("ul", { role: "listbox", id: listId, class: "suggestions", hidden: true, "aria-label": option.name });
  const input = el("input", {
    id, type: "text", role: "combobox", autocomplete: "off", "aria-expanded": "false", "aria-autocomplete": "list",
    "aria-controls": listId, oninput: ask, onfocus: ask, onkeydown, onblur: () => setTimeout(hide, 120),
  });
  let taken = null;
  let asked = 0;
  let timer = null;

  function ask(event) {
    if (event?.type === "input") {
      taken = null;
      // What was offered for other words is no answer to these.
      asked += 1;
      show([]);
    }
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const question = (asked += 1);
      const answer = await api.autocomplete(context(option.name)).catch(() => ({ choices: [] }));
      if (question === asked && document.activeElement === input) show(answer.choices ?? []);
    }, ASK_AFTER_MS);
  }

  function show(choices) {
    list.replaceChildren(...choices.map((each) => el("li", {
      role: "option", id: freshId("suggestion"), "aria-selected": "false", class: "choice-row",
      onmousedown: (event) => event.preventDefault(), onclick: () => take(each),
    }, each.name)));
    list.hidden = !choices.length;
    input.setAttribute("aria-expanded", String(choices.length > 0));
  }

  function take(each) {
    taken = each;
    input.value = each.name;
    hide();
  }

  function hide() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function onkeydown(event) {
    if (list.hidden) return;
    const at = [...list.children].findIndex((row) => row.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      markRow(list, input, at + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      list.children[at].click();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      hide();
    }
  }

  return {
    node: el("div", { class: "suggested" }, input, list),
    read: () => (taken && taken.name === input.value ? taken.value : typed(input.value, numeric)),
  };
}

/** Marks one row of a listbox that is steered from a text field; the ends meet. */
export function markRow(list, input, wanted) {
  const rows = [...list.children];
  if (!rows.length) return;
  const at = (wanted + rows.length) % rows.length;
  rows.forEach((row, index) => row.setAttribute("aria-selected", String(index === at)));
  input.setAttribute("aria-activedescendant", rows[at].id);
  rows[at].scrollIntoView({ block: "nearest" });
}
