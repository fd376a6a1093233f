/** A menu of choices that works alike in messages and forms, for one choice or several. */

import { button, el, freshId, icon } from "./dom.js";
import { channelLabel, roleLabel, state } from "./store.js";

const FILTER_FROM = 9;
const CHANNEL_KINDS = { 0: "text", 1: "dm", 10: "thread", 11: "thread", 12: "thread", 15: "forum" };

/** Returns what a select of Discord's kinds 3 and 5 to 8 offers: `{value, label, description}`. */
export function choicesOf(component) {
  const people = () => [...state.people, state.bot].map(
    (person) => ({ value: person.id, label: person.name, description: person.about }));
  const roles = () => state.roles.map((role) => ({ value: role.id, label: roleLabel(role) }));
  switch (component.type) {
    case 5: return people();
    case 6: return roles();
    case 7: return [...people(), ...roles()];
    case 8: return channelChoices(component.channel_types);
    default: return (component.options ?? []).map((option) => ({
      value: option.value,
      label: option.emoji?.name ? `${option.emoji.name} ${option.label}` : option.label,
      description: option.description,
    }));
  }
}

function channelChoices(types) {
  const kinds = types?.length ? new Set(types.map((type) => CHANNEL_KINDS[type])) : null;
  return state.channels
    .filter((channel) => channel.kind !== "dm" && (!kinds || kinds.has(channel.kind)))
    .map((channel) => ({ value: channel.id, label: channelLabel(channel), description: channel.category }));
}

/** Returns the values a select begins with. */
export function presetOf(component) {
  if (component.type === 3) {
    return (component.options ?? []).filter((option) => option.default).map((option) => option.value);
  }
  return (component.default_values ?? []).map((preset) => preset.id);
}

/**
 * Returns `{node, button, values}` for a select component.
 * `onCommit(values)` runs once per finished choice: at once for a single one, with Done for several.
 */
export function choice(component, { label, onCommit = () => {}, focusKey, min: ownMin }) {
  const choices = choicesOf(component);
  const min = ownMin ?? component.min_values ?? 1;
  const max = Math.min(component.max_values ?? 1, Math.max(choices.length, 1));
  const preset = presetOf(component).filter((value) => choices.some((each) => each.value === value));
  let committed = [...preset];
  let chosen = new Set(preset);

  const panelId = freshId("choices");
  const value = el("span", { class: "choice-value" });
  const opener = button([value, icon("down")], () => (panel.hidden ? open() : close(true)), {
    class: "choice-button", "aria-expanded": "false", "aria-controls": panelId,
    "data-focus": focusKey, disabled: component.disabled,
  });
  const listbox = el("ul", {
    role: "listbox", class: "choice-list", "aria-label": label || component.placeholder || "Choices",
    "aria-multiselectable": max > 1 ? "true" : null,
  });
  const filter = choices.length >= FILTER_FROM ? el("input", {
    type: "text", class: "choice-filter", placeholder: "Find", "aria-label": "Find in the list",
    autocomplete: "off", oninput: () => narrow(),
  }) : null;
  const done = max > 1 ? button("Done", () => close(true), { class: "button style-1 small" }) : null;
  const hint = max > 1 ? el("p", { class: "choice-hint" }) : null;
  const panel = el("div", { class: "choice-panel", id: panelId, hidden: true }, filter, listbox,
    done && el("div", { class: "choice-end" }, hint, done));
  const node = el("div", { class: "choice", onkeydown, onfocusout }, opener, panel);

  const rows = choices.map((each) => {
    const row = el("li", { role: "option", tabindex: "-1", class: "choice-row", onclick: () => toggle(each.value) },
      el("span", { class: max > 1 ? "tick square" : "tick", "aria-hidden": "true" }),
      el("span", { class: "choice-text" }, el("span", {}, each.label),
        each.description && el("small", {}, each.description)));
    listbox.append(row);
    return { ...each, row };
  });
  if (!rows.length) listbox.append(el("li", { class: "quiet" }, "Nothing to choose here yet."));
  paint();

  function paint() {
    const names = choices.filter((each) => chosen.has(each.value)).map((each) => each.label);
    value.textContent = names.join(", ") || component.placeholder || "Choose";
    value.classList.toggle("placeholder", !names.length);
    const full = max > 1 && chosen.size >= max;
    for (const { row, value: own } of rows) {
      row.setAttribute("aria-selected", String(chosen.has(own)));
      row.setAttribute("aria-disabled", String(full && !chosen.has(own)));
    }
    opener.setAttribute("aria-label", `${label || component.placeholder || "Choose"}: ${names.join(", ") || "nothing chosen"}`);
    if (!done) return;
    done.disabled = chosen.size < min;
    hint.textContent = `${chosen.size} of up to ${max} chosen${min > 1 ? `, at least ${min}` : ""}`;
  }

  function toggle(own) {
    if (max > 1) {
      if (chosen.has(own)) chosen.delete(own);
      else if (chosen.size < max) chosen.add(own);
      paint();
      return;
    }
    chosen = new Set(chosen.has(own) && min === 0 ? [] : [own]);
    paint();
    close(true);
  }

  function narrow() {
    const word = filter.value.trim().toLowerCase();
    for (const { row, label: text } of rows) row.hidden = !text.toLowerCase().includes(word);
  }

  function open() {
    panel.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    const first = rows.find(({ value: own }) => chosen.has(own)) ?? rows[0];
    (filter ?? first?.row)?.focus();
    panel.scrollIntoView({ block: "nearest" });
  }

  /** Leaving with too few choices puts the earlier ones back. */
  function close(keep, refocus = true) {
    if (panel.hidden) return;
    panel.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    if (refocus) opener.focus();
    if (!keep || chosen.size < min) chosen = new Set(committed);
    paint();
    const values = inOrder();
    if (values.join("\n") === committed.join("\n")) return;
    committed = values;
    onCommit(values);
  }

  function inOrder() {
    return choices.map((each) => each.value).filter((own) => chosen.has(own));
  }

  function onfocusout(event) {
    if (!panel.hidden && event.relatedTarget && !node.contains(event.relatedTarget)) close(true, false);
  }

  function onkeydown(event) {
    if (panel.hidden) {
      if (event.key === "ArrowDown" && event.target === opener) {
        event.preventDefault();
        open();
      }
      return;
    }
    const visible = rows.map(({ row }) => row).filter((row) => !row.hidden);
    const at = visible.indexOf(document.activeElement);
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: visible.length - 1 };
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close(false);
    } else if (event.key in moves && !(filter === event.target && event.key !== "ArrowDown")) {
      event.preventDefault();
      visible[Math.max(0, Math.min(moves[event.key], visible.length - 1))]?.focus();
    } else if ((event.key === "Enter" || event.key === " ") && at >= 0) {
      event.preventDefault();
      visible[at].click();
    }
  }

  return { node, button: opener, get values() { return [...committed]; } };
}
