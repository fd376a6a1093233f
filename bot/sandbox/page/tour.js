/** The strip "Try this": one step at a time, ticked off when the thing was really done. */

import { typeCommand } from "./composer.js";
import { button, el, icon, keepingFocus } from "./dom.js";
import { STEPS } from "./steps.js";
import { state, when } from "./store.js";
import { speak } from "./voice.js";
import { drawPlay, isPlaying, startWatching, watchCircle } from "./watching.js";

const MEMORY = "try-this";
const ARRIVAL_MS = 4000;
const POINTED_MS = 8000;
const LAST_WORDS = "That’s the round. Look around.";

const box = document.getElementById("tour");
const opener = document.getElementById("open-tour");
const log = document.getElementById("log");
const list = el("ol", { class: "tour-steps" });
const ending = el("p", { class: "tour-end" });
const playLine = el("div", { class: "tour-play" });
const close = button(icon("close"), () => setClosed(true), { class: "icon-button", "aria-label": "Close Try this" });

let outside = {};
let world = null;
let done = new Set();
let closed = false;
let chosen = null;

/** Wires the strip; `open(channelId)` and `actAs(personId)` carry a visitor to a step. */
export function startTour(connections) {
  outside = connections;
  box.append(el("h2", { id: "tour-title" }, "Try this"), list, ending, playLine, close);
  startWatching(playLine, outside);
  opener.addEventListener("click", () => setClosed(false));
  window.addEventListener("storage", (event) => {
    if (event.key !== MEMORY) return;
    recall();
    draw();
  });
  when("play", draw);
  when("people", () => {
    if (world !== state.world_id) recall();
    draw();
  });
}

/** Takes every event of the socket, and ticks the steps that it shows done. */
export function watchTour(event) {
  const ticked = offered().filter((step) => !done.has(step.id) && step.isDone(event));
  if (!ticked.length) return;
  for (const step of ticked) done.add(step.id);
  if (ticked.includes(chosen)) chosen = null;
  remember();
  draw();
  for (const step of ticked) list.querySelector(`[data-focus="tour-${step.id}"]`)?.classList.add("fresh");
  if (!closed) speak(`Done: ${ticked.map((step) => step.name).join(", ")}. ${current()?.text ?? LAST_WORDS}`);
}

/** A world without the people of a step is not led through it. */
function offered() {
  return STEPS.filter((step) => (step.seat ? seatOf(step) : state.me) && (step.cast ?? []).every(personNamed));
}

function seatOf(step) {
  return personNamed(step.seat);
}

function personNamed(username) {
  return state.people.find((person) => person.username === username && person.can_act);
}

function current() {
  return chosen ?? offered().find((step) => !done.has(step.id));
}

function draw() {
  const steps = offered();
  const playing = isPlaying();
  box.hidden = (closed || !steps.length) && !playing;
  opener.hidden = !closed || !steps.length || playing;
  list.hidden = close.hidden = playing;
  drawPlay();
  keepingFocus(list, () => list.replaceChildren(...steps.map(stepNode)));
  ending.textContent = current() ? "" : LAST_WORDS;
  ending.hidden = playing || Boolean(current());
}

function stepNode(step, at, steps) {
  const isDone = done.has(step.id);
  const mark = el("span", { class: isDone ? "tour-mark done" : "tour-mark", "aria-hidden": "true" },
    isDone ? icon("tick") : [String(at + 1), el("span", { class: "tour-total" }, `/${steps.length}`)]);
  if (step !== current()) {
    return el("li", {}, button([mark, el("span", { class: "tour-name" }, step.name),
      isDone && el("span", { class: "unseen" }, "done")], () => choose(step), {
      class: "tour-chip", title: step.name, "data-focus": `tour-${step.id}`,
    }));
  }
  return el("li", { "aria-current": "step" }, mark, el("span", { class: "unseen" }, `Step ${at + 1} of ${steps.length}:`),
    el("p", {}, step.text), button(step.cast ? "Watch a circle" : "Show me", () => show(step), { class: "tour-go", "data-focus": "tour-go" }));
}

function choose(step) {
  chosen = step;
  draw();
  list.querySelector(".tour-go").focus();
}

function setClosed(wanted) {
  closed = wanted;
  remember();
  draw();
  (closed ? opener : list.querySelector(".tour-go") ?? close).focus();
}

/** Takes the seat, opens the room, and points at what to press; pressing it is the visitor's. */
async function show(step) {
  if (step.cast) return watchCircle();
  const seat = seatOf(step);
  if (seat) await outside.actAs(seat.id);
  const room = state.channels.find((channel) => channel.kind === "text" && channel.name === step.room);
  if (room) outside.open(room.id);
  if (step.command) return typeCommand(step.command);
  return pointAt(await arrived(step.control));
}

/** Resolves with the last control of that selector, once the room has loaded; or with nothing. */
function arrived(selector) {
  return new Promise((resolve) => {
    const found = () => (log.getAttribute("aria-busy") === "true" ? null : [...document.querySelectorAll(selector)].at(-1));
    const settle = () => {
      watcher.disconnect();
      clearTimeout(timer);
      resolve(found());
    };
    const watcher = new MutationObserver(() => found() && settle());
    const timer = setTimeout(settle, ARRIVAL_MS);
    watcher.observe(log, { childList: true, subtree: true, attributeFilter: ["aria-busy"] });
    if (found()) settle();
  });
}

function pointAt(control) {
  if (!control) return;
  if (!log.contains(control)) log.scrollTop = log.scrollHeight;
  control.scrollIntoView({ block: "center" });
  control.focus({ preventScroll: true });
  control.classList.add("pointed");
  const leave = () => control.classList.remove("pointed");
  control.addEventListener("click", leave, { once: true });
  setTimeout(leave, POINTED_MS);
}

/** A world that was started over is a new round, though its people and rooms have the old ids. */
function recall() {
  world = state.world_id;
  chosen = null;
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem(MEMORY)) ?? {};
  } catch {
    // A browser that keeps nothing begins at the first step each time.
  }
  const isOurs = kept.world === world;
  done = new Set(isOurs ? kept.done : []);
  closed = isOurs && kept.closed;
}

function remember() {
  try {
    localStorage.setItem(MEMORY, JSON.stringify({ world, done: [...done], closed }));
  } catch {
    // As above.
  }
}
