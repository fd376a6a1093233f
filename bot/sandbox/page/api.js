/** Speaks to the local server: JSON requests, and one socket that finds its way back. */

const RETRY_MS = [300, 700, 1500, 3000, 5000];

/** A request the server refused; `message` is a sentence for the person at the page. */
export class Refused extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

async function call(path, body) {
  const request = body === undefined ? {} : {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  let response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new Refused("The local server does not answer. Is it still running?", 0);
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refused(answer.error ?? `The local server answered ${response.status}.`, response.status);
  }
  return answer;
}

/** Puts a file into the form that is open; the answer names it. */
async function upload(as, file) {
  const path = `/control/upload?as=${encodeURIComponent(as)}&name=${encodeURIComponent(file.name)}`;
  const response = await fetch(path, { method: "POST", body: file }).catch(() => null);
  const answer = await response?.json().catch(() => ({}));
  if (!response?.ok) throw new Refused(answer?.error ?? "The file did not arrive.", response?.status ?? 0);
  return answer.attachment_id;
}

export const api = {
  upload,
  state: (as) => call(as ? `/control/state?as=${encodeURIComponent(as)}` : "/control/state"),
  messages: (as, channel) =>
    call(`/control/messages?as=${encodeURIComponent(as)}&channel=${encodeURIComponent(channel)}`),
  send: (message) => call("/control/message", message),
  edit: (change) => call("/control/edit", change),
  delete: (message) => call("/control/delete", message),
  command: (command) => call("/control/command", command),
  autocomplete: (question) => call("/control/autocomplete", question),
  component: (press) => call("/control/component", press),
  form: (submit) => call("/control/form", submit),
  directMessage: (as) => call("/control/dm", { as }),
  reaction: (reaction) => call("/control/reaction", reaction),
  dismiss: (as, messageId) => call("/control/dismiss", { as, message_id: messageId }),
  clock: (step) => call("/control/clock", step),
  watch: () => call("/control/watch", {}),
  stopWatching: () => call("/control/watch/stop", {}),
};

/** Listens as one person until the returned function is called; reconnects by itself. */
export function listen(as, { onEvent, onConnected }) {
  let socket = null;
  let timer = null;
  let failures = 0;
  let stopped = false;

  function open() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    socket = new WebSocket(`${scheme}://${location.host}/control/events?as=${encodeURIComponent(as)}`);
    socket.addEventListener("open", () => {
      failures = 0;
      onConnected(true);
    });
    socket.addEventListener("message", (event) => {
      if (!stopped) onEvent(JSON.parse(event.data));
    });
    socket.addEventListener("close", () => {
      if (stopped) return;
      onConnected(false);
      timer = setTimeout(open, RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]);
      failures += 1;
    });
  }

  open();
  return () => {
    stopped = true;
    clearTimeout(timer);
    socket.close();
  };
}
