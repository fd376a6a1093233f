/** What the page knows, and who wants to hear when it changes. */

export const state = {
  me: null,
  guild: { id: "", name: "" },
  people: [],
  bot: { id: "", name: "Circlekeeper", online: false },
  roles: [],
  channels: [],
  commands: [],
  // What the demo itself has to say, for as long as it stands.
  notice: "",
  // What people do by themselves just now: a sentence, and the room it happens in.
  play: { text: "", channel_id: null },
  channelId: null,
  privateSince: null,
  unread: new Set(),
  connected: false,
};

const listeners = new Map();

/** Calls `listener` after every `announce(topic)`. */
export function when(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, []);
  listeners.get(topic).push(listener);
}

/** Tells every listener of the topics that something changed. */
export function announce(...topics) {
  for (const topic of topics) for (const listener of listeners.get(topic) ?? []) listener();
}

/** Returns the channel, thread or direct message with that id, if the person may see it. */
export function channelOf(id) {
  return state.channels.find((channel) => channel.id === id);
}

/** Returns the person or the bot with that id; the bot carries `bot: true`. */
export function personOf(id) {
  if (id === state.bot.id) return { ...state.bot, bot: true, roles: [] };
  return state.people.find((person) => person.id === id);
}

/** Returns how a message's author is shown. */
export function authorOf(message) {
  const known = personOf(message.author.id);
  const name = message.display_name ?? known?.name ?? message.author.global_name ?? message.author.username;
  return { ...known, id: message.author.id, name, bot: Boolean(message.author.bot) };
}

/** Returns "#room", a thread's name, or the other side of a direct message. */
export function channelLabel(channel) {
  return ["text", "forum"].includes(channel.kind) ? `#${channel.name}` : channel.name;
}

/** Returns "@Role"; Discord's own name for everyone already begins with the sign. */
export function roleLabel(role) {
  return role.name.startsWith("@") ? role.name : `@${role.name}`;
}
