/** Starts the page and carries the socket's events to its parts. */

import { api, listen } from "./api.js";
import { drawChannels, drawRoomTitle } from "./channels.js";
import { drawClock, startClock } from "./clock.js";
import { beginEdit, beginReply, drawComposer, pickCommand, say } from "./composer.js";
import { closeDrawers, startDrawers } from "./drawers.js";
import { closeForm, onForm } from "./forms.js";
import { onInteraction } from "./interactions.js";
import { loadMessages, onMessageEvent, redrawMessages, startMessages } from "./messages.js";
import { drawActing, drawPeople } from "./people.js";
import { announce, channelLabel, channelOf, state, when } from "./store.js";
import { setNow } from "./timestamps.js";
import { startTour, watchTour } from "./tour.js";
import { onPlay } from "./watching.js";

const RETRY_START_MS = 1500;
const banner = document.getElementById("banner");
let stopListening = () => {};
let everConnected = false;
let trouble = "";

const outside = { open: openChannel, messageBot, actAs, reply: beginReply, edit: beginEdit };

const HANDLERS = {
  state: takeState,
  message_create: onMessage,
  message_update: onMessageEvent,
  message_delete: onMessageEvent,
  channels: (event) => takeChannels(event.channels),
  commands: (event) => {
    state.commands = event.commands;
    redrawMessages();
  },
  clock: onClock,
  bot: (event) => {
    state.bot = { ...state.bot, online: event.online };
    announce("people");
  },
  notice: (event) => {
    state.notice = event.text;
    drawBanner();
  },
  play: onPlay,
  form: onForm,
  interaction: onInteraction,
};

when("people", () => {
  document.getElementById("guild-name").textContent = state.guild.name;
  drawPeople(outside);
  drawActing(outside);
  drawBanner();
});
when("channels", () => {
  drawChannels(outside);
  drawRoomTitle(outside);
  drawComposer();
});
when("connection", drawBanner);

start();

function start() {
  startDrawers();
  startClock();
  startMessages(outside);
  startTour(outside);
  for (const link of document.querySelectorAll(".skip-link")) link.addEventListener("click", skip);
  document.addEventListener("open-channel", (event) => openChannel(event.detail));
  document.addEventListener("pick-command", (event) => pickCommand(event.detail));
  window.addEventListener("hashchange", () => {
    const wanted = fromHash();
    if (wanted.as && wanted.as !== state.me?.id) actAs(wanted.as);
    else if (wanted.channel && wanted.channel !== state.channelId) openChannel(wanted.channel);
  });
  sitDown(fromHash().as);
}

/** The address holds the seat, so a skip link moves the focus and leaves the address alone. */
function skip(event) {
  event.preventDefault();
  document.querySelector(event.currentTarget.hash).focus();
}

/** Asks for the state first: a seat that no longer exists shows as a refusal here, not in a socket. */
async function sitDown(personId) {
  stopListening();
  try {
    takeState(await api.state(personId), { fresh: true });
  } catch (problem) {
    if (personId && problem.status >= 400 && problem.status < 500) return sitDown(null);
    trouble = problem.message;
    drawBanner();
    setTimeout(() => sitDown(personId), RETRY_START_MS);
    return undefined;
  }
  stopListening = listen(state.me.id, { onEvent: dispatch, onConnected });
  return undefined;
}

function dispatch(event) {
  HANDLERS[event.type]?.(event);
  watchTour(event);
}

function onConnected(connected) {
  state.connected = connected;
  everConnected ||= connected;
  announce("connection");
}

function takeState(incoming, { fresh = false } = {}) {
  const { type, now, channels, last_id: lastId, ...rest } = incoming;
  if (state.world_id !== rest.world_id) state.privateSince = lastId;
  Object.assign(state, rest);
  trouble = "";
  setNow(now);
  drawClock();
  announce("people");
  takeChannels(channels, { reload: true, keepPlace: !fresh });
}

function takeChannels(channels, { reload = false, keepPlace = false } = {}) {
  const lost = keepPlace || !reload ? channelOf(state.channelId) : null;
  state.channels = channels;
  const wanted = state.channelId ?? fromHash().channel;
  if (!channelOf(wanted)) {
    openChannel(firstChannel()?.id ?? null);
    if (lost) say(`You can no longer see ${channelLabel(lost)}.`);
    return undefined;
  }
  if (state.channelId !== wanted) return openChannel(wanted);
  announce("channels");
  if (reload) loadMessages({ keepPlace });
  else redrawMessages();
  return undefined;
}

/** A room with a thread has something to see; an empty one is a poor welcome. */
function firstChannel() {
  const texts = state.channels.filter((channel) => channel.kind === "text");
  const begun = new Set(state.channels.map((channel) => channel.parent_id));
  return texts.find((channel) => begun.has(channel.id)) ?? texts.find((channel) => channel.can_send)
    ?? texts[0] ?? state.channels[0];
}

function openChannel(channelId) {
  const changed = channelId !== state.channelId;
  state.channelId = channelId;
  state.unread.delete(channelId);
  if (state.me) remember();
  announce("channels");
  closeDrawers();
  if (changed) loadMessages();
}

async function actAs(personId) {
  if (personId === state.me?.id) return closeDrawers();
  closeForm();
  closeDrawers();
  state.unread.clear();
  state.me = state.people.find((person) => person.id === personId) ?? state.me;
  remember();
  return sitDown(personId);
}

async function messageBot() {
  try {
    const { channel_id: channelId } = await api.directMessage(state.me.id);
    if (!channelOf(channelId)) takeChannels((await api.state(state.me.id)).channels);
    openChannel(channelId);
  } catch (problem) {
    trouble = problem.message;
    drawBanner();
  }
}

function onMessage(event) {
  const channelId = event.channel_id ?? event.message.channel_id;
  if (channelId !== state.channelId && event.message.author.id !== state.me.id) {
    state.unread.add(channelId);
    announce("channels");
  }
  onMessageEvent(event);
}

function onClock(event) {
  setNow(event.now);
  drawClock();
  redrawMessages();
}

function drawBanner() {
  const lost = everConnected && !state.connected;
  const sentence = trouble || (lost ? "Connection lost. Trying again…"
    : state.notice ? state.notice
    : state.me && !state.bot.online ? "The bot is offline. Buttons and commands will not be answered until it is back." : "");
  if (banner.textContent !== sentence) banner.textContent = sentence;
  banner.hidden = !sentence;
}

/** The address holds the seat and the room, so that each tab can be somebody else. */
function remember() {
  const parts = new URLSearchParams({ as: state.me.id });
  if (state.channelId) parts.set("channel", state.channelId);
  history.replaceState(null, "", `#${parts}`);
}

function fromHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  return { as: parts.get("as"), channel: parts.get("channel") };
}
