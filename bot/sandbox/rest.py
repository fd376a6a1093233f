"""The local Discord's REST interface: its routes, and what every request goes through."""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.sandbox import (
    rest_account,
    rest_channels,
    rest_events,
    rest_forums,
    rest_interactions,
    rest_messages,
    rest_threads,
)
from bot.sandbox.calls import Call, Reply, read_body
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.interactions import InteractionDesk
from bot.sandbox.limits import RateLimits
from bot.sandbox.recording import PAYLOAD, record
from bot.sandbox.records import JSON
from bot.sandbox.refusals import RefusalError
from bot.sandbox.world import World

PREFIX = "/api/v10"
REQUESTS_KEPT = 10_000

Route = Callable[[Call], Awaitable[Reply]]

CHANNEL = r"/channels/{channel_id:\d+}"
MESSAGE = CHANNEL + r"/messages/{message_id:\d+}"
REACTION = MESSAGE + "/reactions/{emoji}"
PIN = CHANNEL + r"/messages/pins/{message_id:\d+}"
IN_THREAD = CHANNEL + r"/thread-members/{user_id:\d+}"
COMMANDS = r"/applications/{application_id:\d+}/commands"
GUILD = r"/guilds/{guild_id:\d+}"
EVENTS = GUILD + "/scheduled-events"
EVENT = EVENTS + r"/{event_id:\d+}"
WEBHOOK = r"/webhooks/{application_id:\d+}/{token}"
ANSWER = WEBHOOK + r"/messages/{which:@original|\d+}"

ROUTES: list[tuple[str, str, Route]] = [
    ("GET", "/gateway", rest_account.get_gateway),
    ("GET", "/gateway/bot", rest_account.get_gateway_for_bot),
    ("GET", "/users/@me", rest_account.get_me),
    ("GET", "/oauth2/applications/@me", rest_account.get_application),
    ("GET", COMMANDS, rest_account.get_commands),
    ("PUT", COMMANDS, rest_account.put_commands),
    ("POST", "/users/@me/channels", rest_account.open_dm),
    ("GET", GUILD + r"/members/{user_id:\d+}", rest_account.get_member),
    ("GET", GUILD + "/roles/member-counts", rest_account.get_role_member_counts),
    ("GET", GUILD + "/threads/active", rest_account.get_active_threads),
    ("GET", EVENTS, rest_events.list_events),
    ("POST", EVENTS, rest_events.create_event),
    ("GET", EVENT, rest_events.get_event),
    ("PATCH", EVENT, rest_events.patch_event),
    ("DELETE", EVENT, rest_events.delete_event),
    ("GET", CHANNEL, rest_channels.get_channel),
    ("PATCH", CHANNEL, rest_channels.patch_channel),
    ("DELETE", CHANNEL, rest_channels.delete_channel),
    ("POST", MESSAGE + "/threads", rest_channels.start_thread),
    ("POST", CHANNEL + "/threads", rest_threads.start_in_channel),
    ("GET", CHANNEL + "/threads/archived/public", rest_forums.list_archived),
    ("PUT", CHANNEL + "/thread-members/@me", rest_threads.join_thread),
    ("DELETE", CHANNEL + "/thread-members/@me", rest_threads.leave_thread),
    ("GET", IN_THREAD, rest_threads.get_in_thread),
    ("PUT", IN_THREAD, rest_threads.add_to_thread),
    ("DELETE", IN_THREAD, rest_threads.remove_from_thread),
    ("GET", CHANNEL + "/messages", rest_messages.list_messages),
    ("POST", CHANNEL + "/messages", rest_messages.post_message),
    ("POST", CHANNEL + "/typing", rest_messages.typing),
    ("GET", CHANNEL + "/messages/pins", rest_messages.list_pins),
    ("PUT", PIN, rest_messages.pin),
    ("DELETE", PIN, rest_messages.unpin),
    ("GET", MESSAGE, rest_messages.get_message),
    ("GET", REACTION, rest_messages.list_reactions),
    ("PATCH", MESSAGE, rest_messages.patch_message),
    ("DELETE", MESSAGE, rest_messages.delete_message),
]
ROUTES_BY_TOKEN: list[tuple[str, str, Route]] = [
    (
        "POST",
        r"/interactions/{interaction_id:\d+}/{token}/callback",
        rest_interactions.post_callback,
    ),
    ("POST", WEBHOOK, rest_interactions.post_follow_up),
    ("GET", ANSWER, rest_interactions.get_answer),
    ("PATCH", ANSWER, rest_interactions.patch_answer),
    ("DELETE", ANSWER, rest_interactions.delete_answer),
]


class Rest:
    """Discord's REST routes over one world."""

    def __init__(self, world: World, desk: InteractionDesk) -> None:
        self.world = world
        self.desk = desk
        self.faults = Faults()
        self.limits = RateLimits()
        self.requests: deque[tuple[str, str]] = deque(maxlen=REQUESTS_KEPT)
        self.unknown_routes: list[tuple[str, str]] = []

    def add_to(self, app: web.Application) -> None:
        """Add every route, and an honest 404 for the rest."""
        for method, path, route in ROUTES:
            app.router.add_route(method, PREFIX + path, self._handler(route, open_to_all=False))
        for method, path, route in ROUTES_BY_TOKEN:
            app.router.add_route(method, PREFIX + path, self._handler(route, open_to_all=True))
        unknown = self._handler(self._unknown, open_to_all=True)
        app.router.add_route("*", "/api/{rest:.*}", unknown)
        self.desk.uploads.add_to(app)

    async def _unknown(self, call: Call) -> Reply:
        self.unknown_routes.append((call.request.method, call.request.path))
        raise RefusalError(404, 0, "404: Not Found")

    def _handler(
        self, route: Route, *, open_to_all: bool
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            self.requests.append((request.method, request.path.removeprefix(PREFIX)))
            self.world.clock.traffic.begin()
            try:
                return await self._answer(route, request, open_to_all=open_to_all)
            finally:
                self.world.clock.traffic.end()

        return handle

    async def _answer(
        self, route: Route, request: web.Request, *, open_to_all: bool
    ) -> web.Response:
        path = request.path.removeprefix(PREFIX)
        seconds = self.faults.take_delay(request.method, path)
        fault = self.faults.take(request.method, path)
        if fault is not None and not fault.after_applying:
            response = _broken(request, fault)
        else:
            response = await self._within_limits(route, request, path, open_to_all=open_to_all)
            if fault is not None:
                response = _broken(request, fault)
        if seconds:
            await asyncio.sleep(seconds)
        record(request, path, response)
        return response

    async def _within_limits(
        self, route: Route, request: web.Request, path: str, *, open_to_all: bool
    ) -> web.Response:
        standing = self.limits.count(request, path, by_token=open_to_all)
        if standing.refusal is not None:
            return _respond(429, standing.refusal, standing.headers)
        response = await self._apply(route, request, open_to_all=open_to_all)
        response.headers.update(standing.headers)
        return response

    async def _apply(
        self, route: Route, request: web.Request, *, open_to_all: bool
    ) -> web.Response:
        authorised = request.headers.get("Authorization") == f"Bot {self.world.token}"
        if not (authorised or open_to_all):
            return _respond(401, {"message": "401: Unauthorized", "code": 0})
        try:
            payload, files = await read_body(request, self.desk.uploads)
        except json.JSONDecodeError:
            return _respond(400, {"message": "400: Bad Request", "code": 50109})
        request[PAYLOAD] = payload
        call = Call(world=self.world, desk=self.desk, request=request, payload=payload, files=files)
        try:
            reply = await route(call)
        except RefusalError as refusal:
            return _respond(refusal.status, refusal.body)
        return _respond(reply.status, reply.body)


def _respond(
    status: int, body: JSON | list[JSON] | None, headers: dict[str, str] | None = None
) -> web.Response:
    if body is None:
        return web.Response(status=status, headers=headers)
    # discord.py reads a body as JSON only when the type is exactly this, without a charset.
    return web.Response(
        status=status,
        body=json.dumps(body).encode(),
        content_type="application/json",
        headers=headers,
    )


def _broken(request: web.Request, fault: Fault) -> web.Response:
    if fault.then is not None:
        fault.then()
    if fault.status is None:
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)
    return _respond(fault.status, fault.body, fault.headers)
