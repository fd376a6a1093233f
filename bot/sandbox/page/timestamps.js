/** Times as Discord shows them, measured by the server's clock, which people can move. */

const LOCALE = navigator.language?.startsWith("en") ? navigator.language : "en-GB";
const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};
const UNITS = [["year", 31557600], ["month", 2629800], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

let offsetMs = 0;

/** Sets the server's present moment from an ISO time. */
export function setNow(iso) {
  offsetMs = new Date(iso).getTime() - Date.now();
  refreshRelative();
}

/** Returns the server's present moment as a Date. */
export function now() {
  return new Date(Date.now() + offsetMs);
}

/** Returns a date in one of Discord's timestamp styles; an unknown style counts as `f`. */
export function formatted(date, style) {
  if (style === "R") return relative(date);
  return new Intl.DateTimeFormat(LOCALE, STYLES[style] ?? STYLES.f).format(date);
}

function relative(date) {
  const seconds = (date - now()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

/** Returns a `<time>` for `<t:unix:style>`; relative ones keep up with the clock. */
export function timeNode(unix, style = "f") {
  const date = new Date(unix * 1000);
  const node = document.createElement("time");
  node.className = "stamp";
  if (Number.isNaN(date.getTime())) {
    node.textContent = `<t:${unix}:${style}>`;
    return node;
  }
  node.dateTime = date.toISOString();
  node.title = formatted(date, "F");
  node.textContent = formatted(date, style);
  if (style === "R") node.dataset.relative = "";
  return node;
}

/** Rewrites every relative time on the page. */
export function refreshRelative() {
  for (const node of document.querySelectorAll("time[data-relative]")) {
    node.textContent = relative(new Date(node.dateTime));
  }
}

/** Returns true when both dates fall on one local day. */
export function sameDay(one, other) {
  return one.toDateString() === other.toDateString();
}

/** Returns "Today", "Yesterday" or the date, for the line between two days. */
export function dayName(date) {
  const today = now();
  if (sameDay(date, today)) return "Today";
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (sameDay(date, yesterday)) return "Yesterday";
  return new Intl.DateTimeFormat(LOCALE, { weekday: "long", day: "numeric", month: "long" }).format(date);
}
