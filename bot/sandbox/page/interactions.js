/** Follows presses, commands and forms from "waiting" to an answer. */

/** Longer than Discord's three seconds, for an event lost with the socket. */
const GIVE_UP_MS = 8000;
/** A result can arrive before the request that caused it has returned its id. */
const EARLY_KEPT = 50;

export const FAILED = "This interaction failed";

const waiting = new Map();
const early = new Map();

/** Resolves with null once the bot answered, or with the sentence that says why it did not. */
export function outcome(interactionId) {
  if (early.has(interactionId)) {
    const result = early.get(interactionId);
    early.delete(interactionId);
    return Promise.resolve(result);
  }
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(interactionId, FAILED), GIVE_UP_MS);
    waiting.set(interactionId, { resolve, timer });
  });
}

/** Takes an `interaction` event of the socket. */
export function onInteraction(event) {
  if (event.state === "answered") settle(event.interaction_id, null);
  if (event.state === "failed") settle(event.interaction_id, event.text || FAILED);
}

/** Records that an interaction ended: null for an answer, a sentence for a failure. */
export function settle(interactionId, result) {
  const entry = waiting.get(interactionId);
  if (entry) {
    clearTimeout(entry.timer);
    waiting.delete(interactionId);
    entry.resolve(result);
    return;
  }
  early.set(interactionId, result);
  if (early.size > EARLY_KEPT) early.delete(early.keys().next().value);
}

/** Sends a request that answers `{interaction_id}` and resolves like `outcome`. */
export async function interact(request) {
  try {
    const { interaction_id: interactionId } = await request;
    return await outcome(interactionId);
  } catch (problem) {
    return problem.message;
  }
}
