"""The control interface: what the page shows, and what people do there."""

import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from aiohttp import WSMsgType, web

from bot.sandbox.circle_play import CirclePlay
from bot.sandbox.clock import Waiter
from bot.sandbox.control_actions import ACTIONS
from bot.sandbox.control_events import Watcher, Watchers
from bot.sandbox.gateway import Gateway
from bot.sandbox.interactions import Interaction, InteractionDesk
from bot.sandbox.payloads_people import timestamp
from bot.sandbox.people import NotAllowedError, Person
from bot.sandbox.play import SECONDS_A_BEAT, Plays, beat_of
from bot.sandbox.records import JSON, Change
from bot.sandbox.views import message_views, state_view
from bot.sandbox.world import World

PAGE = Path(__file__).parent / "page"
PAGE_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; style-src 'self'; "
        "connect-src 'self' ws://127.0.0.1:* ws://localhost:*; "
        "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
    ),
}

# Named here because a browser runs no module of another type, and systems differ in their lists.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Control:
    """Serves the page, its requests and its events; only to this machine's own pages."""

    def __init__(self, world: World, desk: InteractionDesk, gateway: Gateway) -> None:
        self.world = world
        self.desk = desk
        self.gateway = gateway
        self.port = 0
        self.watchers = Watchers(world)
        self.plays = Plays(world, desk)
        self.plays.listeners.append(self.watchers.tell_all)
        self._notice = ""
        self._clock_sockets: set[web.WebSocketResponse] = set()

    def add_to(self, app: web.Application) -> None:
        """Add the page and every control route."""
        app.router.add_get("/", self._index)
        app.router.add_get(r"/page/{name:[\w.-]+}", self._page_file)
        app.router.add_get("/control/state", self._state)
        app.router.add_get("/control/messages", self._messages)
        app.router.add_get("/control/events", self._events)
        app.router.add_get("/control/clock", self._clock)
        app.router.add_post("/control/upload", self._upload)
        app.router.add_post("/control/watch", self._watch)
        app.router.add_post("/control/watch/stop", self._stop_watching)
        app.router.add_post("/control/{action}", self._act)

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse what another web page, or another name for this machine, sends here."""
        hosts = (f"127.0.0.1:{self.port}", f"localhost:{self.port}")
        origin = request.headers.get("Origin")
        if request.host not in hosts or origin not in (None, f"http://{request.host}"):
            return _error(403, "Only pages of this machine may ask.")
        return await handler(request)

    async def _index(self, _: web.Request) -> web.StreamResponse:
        return _file(PAGE / "index.html")

    async def _page_file(self, request: web.Request) -> web.StreamResponse:
        return _file(PAGE / request.match_info["name"])

    def _person(self, who: object) -> Person:
        user = self.world.user(str(who))
        if user.is_bot:
            raise NotAllowedError("Nobody can act as the bot.")
        return Person(self.world, self.desk, user)

    async def _state(self, request: web.Request) -> web.StreamResponse:
        return await _answer(lambda: self._read_state(request))

    async def _read_state(self, request: web.Request) -> JSON:
        # The page asks for nobody in particular before someone has chosen who to be.
        first = next(each for each in self.world.users.values() if not each.is_bot)
        person = self._person(request.query.get("as", first.id))
        return self._state_of(person)

    def _state_of(self, person: Person) -> JSON:
        seen = state_view(self.world, self.gateway, person.user)
        return {**seen, "notice": self._notice, "play": self.plays.view}

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        return await _answer(lambda: self._read_messages(request))

    async def _read_messages(self, request: web.Request) -> JSON:
        person = self._person(request.query.get("as"))
        channel = self.world.channel(request.query.get("channel", ""))
        return {"messages": message_views(person, channel)}

    async def _act(self, request: web.Request) -> web.StreamResponse:
        return await _answer(lambda: self._carry_out(request))

    async def _carry_out(self, request: web.Request) -> JSON:
        action = ACTIONS[request.match_info["action"]]
        body = await request.json()
        if not isinstance(body, dict):
            raise TypeError("Send a JSON object.")
        person = self._person(body["as"]) if "as" in body else None
        return await action(self.world, person, body)

    async def _watch(self, request: web.Request) -> web.StreamResponse:
        return await _answer(lambda: self._begin_circle(request))

    async def _begin_circle(self, request: web.Request) -> JSON:
        """Let people of the server hold a circle; each beat of it stands for some seconds."""
        body = await request.json()
        seconds = beat_of(body.get("seconds_a_beat", SECONDS_A_BEAT))
        self.plays.begin(CirclePlay, seconds)
        return {}

    async def _stop_watching(self, _: web.Request) -> web.StreamResponse:
        self.plays.stop()
        return web.json_response({})

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        return await _answer(lambda: self._keep_upload(request))

    async def _keep_upload(self, request: web.Request) -> JSON:
        """Take a file that somebody put into a form; nothing is written to disk."""
        person = self._person(request.query.get("as"))
        name = request.query.get("name") or "file"
        return {"attachment_id": person.upload(name, await request.read())}

    async def _events(self, request: web.Request) -> web.StreamResponse:
        try:
            person = self._person(request.query.get("as"))
        except (KeyError, NotAllowedError):
            return _error(404, "There is no such person.")
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        watcher = Watcher(person, socket)
        watcher.send(self._state_of(person))
        with self.watchers.watching(watcher):
            async for _ in socket:
                pass
        return socket

    async def _clock(self, request: web.Request) -> web.StreamResponse:
        """Tell a bot the world's time at each move, and hear when it wants to wake."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        watcher = Watcher(None, socket)
        waiter = Waiter(lambda now: watcher.send({"now": now.isoformat()}))
        waiter.tell(self.world.now())
        self._clock_sockets.add(socket)
        self.world.clock.waiters.append(waiter)
        try:
            with watcher.sending():
                async for message in socket:
                    if message.type is WSMsgType.TEXT:
                        told = json.loads(message.data)
                        until = told["waiting_until"] and datetime.fromisoformat(
                            told["waiting_until"]
                        )
                        waiter.announce(until, is_at_work=told["is_at_work"])
        finally:
            self.world.clock.waiters.remove(waiter)
            self._clock_sockets.discard(socket)
        return socket

    async def close(self) -> None:
        """Close every socket."""
        await self.plays.close()
        for socket in [*self._clock_sockets, *self.watchers.sockets()]:
            with suppress(ConnectionError):
                await socket.close(code=1001)

    def tell(self, change: Change) -> None:
        """Show a change of the world to everyone who sees it."""
        self.watchers.tell(change)

    def tell_interaction(self, interaction: Interaction) -> None:
        """Show how far an interaction is to the person who started it."""
        if self.plays.has_started(interaction):
            # A form that opens by itself would stop whoever looks on.
            return
        self.watchers.tell_interaction(interaction)

    def tell_online(self, online: bool) -> None:
        """Show that the bot came or went."""
        self.watchers.tell_all({"type": "bot", "online": online})

    def show_notice(self, sentence: str) -> None:
        """Show a sentence above the page, also to those who come later; "" takes it away."""
        if sentence != self._notice:
            self._notice = sentence
            self.watchers.tell_all({"type": "notice", "text": sentence})

    def tell_time(self, now: datetime) -> None:
        """Show that the time was moved."""
        self.watchers.tell_all({"type": "clock", "now": timestamp(now)})


async def _answer(work: Callable[[], Awaitable[JSON]]) -> web.StreamResponse:
    try:
        return web.json_response(await work())
    except NotAllowedError as refused:
        return _error(403, str(refused))
    except KeyError as missing:
        return _error(404, f"There is no {missing.args[0] if missing.args else 'such thing'}.")
    except LookupError as missing:
        return _error(404, str(missing))
    except (ValueError, TypeError) as wrong:
        return _error(400, str(wrong))


def _error(status: int, sentence: str) -> web.Response:
    return web.json_response({"error": sentence}, status=status)


def _file(path: Path) -> web.StreamResponse:
    if not path.is_file():
        return web.Response(
            status=404, text="This page is not there. The local Discord itself is running."
        )
    kind = TYPES.get(path.suffix, "application/octet-stream")
    return web.FileResponse(path, headers={**PAGE_HEADERS, "Content-Type": kind})
