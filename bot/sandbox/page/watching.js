/** "Watch a circle": what people of the demo do by themselves, in one line that can be stopped. */

import { api } from "./api.js";
import { button, el, icon } from "./dom.js";
import { announce, state } from "./store.js";
import { speak } from "./voice.js";

const STUCK = "The circle got stuck. Is the bot there?";
const NOTHING = { text: "", channel_id: null };

const words = el("p");
const stop = button("Stop", leave, { class: "tour-go" });

let box = null;
let outside = {};
let trouble = "";
let isOurs = false;

/** Makes the line; `open(channelId)` takes a visitor to where it happens. */
export function startWatching(line, connections) {
  box = line;
  outside = connections;
  box.append(el("span", { class: "tour-mark done", "aria-hidden": "true" }, icon("eye")), words, stop);
}

/** Whether there is something to watch, or to say about it. */
export function isPlaying() {
  return Boolean(state.play.text || trouble);
}

/** Asks the people of the demo to begin, and goes where they are. */
export async function watchCircle() {
  isOurs = true;
  try {
    await api.watch();
  } catch (problem) {
    isOurs = false;
    say(problem.message);
  }
}

/** Takes a `play` event of the socket; whoever looks at the room of it is taken along. */
export function onPlay(event) {
  const before = state.play;
  if (event.ending) {
    end(event.ending);
    return;
  }
  trouble = "";
  state.play = event;
  speak(event.text);
  announce("play");
  if (isOurs) stop.focus();
  const isThere = before.text && state.channelId === before.channel_id;
  if (event.channel_id !== before.channel_id && (isOurs || isThere)) outside.open(event.channel_id);
  isOurs = false;
}

/** Shows what is to be said now. */
export function drawPlay() {
  box.hidden = !isPlaying();
  words.textContent = trouble || state.play.text;
  stop.textContent = trouble ? "Close" : "Stop";
}

function end(how) {
  const held = document.activeElement === stop;
  state.play = NOTHING;
  if (how === "stopped") speak("Stopped. Fatima ended the circle.");
  say(how === "stuck" ? STUCK : "");
  if (held && !trouble) focusStrip();
}

function say(problem) {
  trouble = problem;
  speak(problem);
  announce("play");
}

function leave() {
  if (trouble) {
    say("");
    focusStrip();
  } else {
    api.stopWatching().catch((problem) => say(problem.message));
  }
}

/** The line is gone: what stands in its place takes the focus. */
function focusStrip() {
  const shown = [...document.querySelectorAll(".tour-steps .tour-go, #tour > .icon-button, #open-tour")];
  shown.find((each) => each.offsetParent)?.focus();
}
