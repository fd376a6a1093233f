/** The server's clock, and the two buttons that move it. */

import { api } from "./api.js";
import { button, el } from "./dom.js";
import { now, refreshRelative } from "./timestamps.js";

const TICK_MS = 15000;

const box = document.getElementById("clock");
const face = el("time", { class: "clock-face" });
const trouble = el("p", { class: "unseen", role: "status" });

/** Draws the clock once and keeps it going. */
export function startClock() {
  box.append(face,
    button([el("span", {}, "+5 min"), el("span", { class: "wide-only" }, "utes")],
      (event) => move(event.currentTarget, { seconds: 300 }), { class: "clock-button", "aria-label": "+5 minutes" }),
    button("Next morning", (event) => move(event.currentTarget, { to: "next morning" }), { class: "clock-button", id: "next-morning" }),
    trouble);
  setInterval(() => {
    drawClock();
    refreshRelative();
  }, TICK_MS);
}

/** Shows the present moment of the server. */
export function drawClock() {
  const present = now();
  const locale = navigator.language?.startsWith("en") ? navigator.language : "en-GB";
  face.dateTime = present.toISOString();
  const shown = (options) => new Intl.DateTimeFormat(locale, options).format(present);
  face.title = shown({ dateStyle: "full", timeStyle: "short" });
  face.replaceChildren(
    el("span", { class: "clock-day" }, shown({ weekday: "short" }),
      el("span", { class: "wide-only" }, ` ${shown({ day: "numeric", month: "short" })}`)),
    " ", shown({ timeStyle: "short" }));
}

async function move(pressed, step) {
  if (pressed.getAttribute("aria-busy")) return;
  pressed.setAttribute("aria-busy", "true");
  try {
    await api.clock(step);
    trouble.textContent = `It is now ${face.title}.`;
  } catch (problem) {
    trouble.textContent = problem.message;
    box.title = problem.message;
  } finally {
    pressed.removeAttribute("aria-busy");
  }
}
