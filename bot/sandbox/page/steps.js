/**
 * What the strip "Try this" leads through, in order. To add a step, add a row:
 *
 *   id       what the browser remembers it by
 *   name     one word for the list of steps
 *   text     what to do and in whose seat; one line of a phone holds about 34 letters
 *   seat     the username of that seat; left out where any will do
 *   room     the channel to open
 *   command  the command to put into the composer, or
 *   control  the selector of what to press, or
 *   cast     the usernames of those who do it by themselves while the visitor watches
 *   isDone   takes an event of the socket and says whether it shows the step done
 */

import { isEphemeral } from "./message.js";
import { channelOf, state } from "./store.js";

const ORDINARY = 0;
const QUESTIONS = "daily-prompt";

export const STEPS = [
  {
    id: "share",
    name: "Share",
    text: "As Ana, press Share and write.",
    seat: "ana",
    room: QUESTIONS,
    control: '#log [data-custom-id^="prompt:"][data-custom-id$=":share"]',
    isDone: isShare,
  },
  {
    id: "privacy",
    name: "Privacy",
    text: "As Ana, see what /privacy shows.",
    seat: "ana",
    room: QUESTIONS,
    command: "privacy",
    isDone: (event) => isAnswered(event, /^privacy$/),
  },
  {
    id: "pass",
    name: "Pass",
    text: "As Tom, press Pass. It counts too.",
    seat: "tom",
    room: QUESTIONS,
    control: '#log [data-custom-id^="prompt:"][data-custom-id$=":pass"]',
    isDone: (event) => isAnswered(event, /^prompt:\d+:pass$/),
  },
  {
    id: "suggest",
    name: "Suggest",
    text: "As Ana: More…, Suggest a question.",
    seat: "ana",
    room: QUESTIONS,
    control: '#log [data-custom-id^="prompt:"][data-custom-id$=":more"]',
    // The press that opens the form has the name of the form.
    isDone: (event) => event.kind === "form" && isAnswered(event, /^prompt:\d+:suggest$/),
  },
  {
    id: "today",
    name: "Duty",
    text: "As Fatima, go on duty: /today.",
    seat: "fatima",
    room: QUESTIONS,
    command: "today",
    isDone: (event) => isAnswered(event, /^care:\d+:on_duty$/),
  },
  {
    id: "prompt",
    name: "Facilitate",
    text: "As facilitator Fatima: /prompt.",
    seat: "fatima",
    room: QUESTIONS,
    command: "prompt",
    // Whoever is no facilitator is answered too, but gets no card with buttons.
    isDone: (event) => pressable(event.message).some((id) => id.startsWith("schedule:")),
  },
  {
    id: "circle",
    name: "Circle",
    text: "Four people check in, in a minute.",
    cast: ["fatima", "ana", "tom", "mo"],
    isDone: (event) => event.type === "play" && event.ending === "over",
  },
  {
    id: "morning",
    name: "Tomorrow",
    text: "Press Next morning and see.",
    room: QUESTIONS,
    control: "#next-morning",
    isDone: isNextQuestion,
  },
];

/** The bot answered this command, button or form of the person at the page. */
function isAnswered(event, name) {
  return event.type === "interaction" && event.state === "answered" && name.test(event.name);
}

/** The bot posted in the thread of a question. */
function isShare({ type, message }) {
  if (type !== "message_create" || message.type !== ORDINARY) return false;
  if (message.author.id !== state.bot.id || isEphemeral(message)) return false;
  const thread = channelOf(message.channel_id);
  return thread?.kind === "thread" && channelOf(thread.parent_id)?.name === QUESTIONS;
}

/** A question came below one that already has its thread. */
function isNextQuestion({ type, message }) {
  if (type !== "message_create" || channelOf(message.channel_id)?.name !== QUESTIONS) return false;
  const isQuestion = !isEphemeral(message) && pressable(message).some((id) => /^prompt:\d+:share$/.test(id));
  return isQuestion && state.channels.some((other) => other.parent_id === message.channel_id && other.id !== message.id);
}

/** Returns the custom ids of everything that can be pressed or chosen in a message. */
function pressable(message) {
  const inside = (parts) => (parts ?? []).flatMap((part) =>
    [part.custom_id, ...inside(part.components), ...inside(part.accessory && [part.accessory])]);
  return inside(message?.components).filter(Boolean);
}
