"""The local Discord's gateway: sessions, intents, replay."""

import asyncio
import json
import secrets
import zlib
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from bot.sandbox.payloads import bot_json, guild_json, member_json
from bot.sandbox.records import JSON
from bot.sandbox.world import GUILD_MEMBERS_FLAG, MESSAGE_CONTENT_FLAG, World

HEARTBEAT_MS = 41_250
REPLAY_LENGTH = 5_000

GUILDS = 1 << 0
GUILD_MEMBERS = 1 << 1
GUILD_PRESENCES = 1 << 8
GUILD_MESSAGES = 1 << 9
GUILD_MESSAGE_REACTIONS = 1 << 10
DIRECT_MESSAGES = 1 << 12
DIRECT_MESSAGE_REACTIONS = 1 << 13
MESSAGE_CONTENT = 1 << 15

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, RESUME = 0, 1, 2, 3, 6
REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 8, 9, 10, 11
UNKNOWN_OP, NOT_AUTHENTICATED, BAD_TOKEN, BAD_INTENTS = 4001, 4003, 4004, 4014


class Connection:
    """One open socket; what is sent is compressed in one context for its whole life."""

    def __init__(self, request: web.Request, socket: web.WebSocketResponse) -> None:
        self.request = request
        self.socket = socket
        self._queue: asyncio.Queue[str] = asyncio.Queue()
        compressed = request.query.get("compress") == "zlib-stream"
        self._deflate = zlib.compressobj() if compressed else None

    def send(self, text: str) -> None:
        """Send this after everything before it."""
        self._queue.put_nowait(text)

    async def drain_forever(self) -> None:
        """Carry out `send` in order until cancelled or closed."""
        while True:
            text = await self._queue.get()
            with suppress(ConnectionError, RuntimeError):
                if self._deflate is None:
                    await self.socket.send_str(text)
                else:
                    block = self._deflate.compress(text.encode())
                    await self.socket.send_bytes(block + self._deflate.flush(zlib.Z_SYNC_FLUSH))

    def abort(self) -> None:
        """Cut the line, as a lost network would."""
        if self.request.transport is not None:
            self.request.transport.abort()


@dataclass(eq=False)
class Session:
    """What a bot said it wants to hear, and everything it was told, for a later resume."""

    id: str
    intents: int
    connection: Connection | None
    sequence: int = 0
    sent: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=REPLAY_LENGTH))

    def dispatch(self, name: str, data: JSON) -> None:
        """Tell this session of an event, now or when it resumes."""
        self.sequence += 1
        text = json.dumps({"op": DISPATCH, "t": name, "s": self.sequence, "d": data})
        self.sent.append((self.sequence, text))
        if self.connection is not None:
            self.connection.send(text)


class Gateway:
    """The sessions of the bot; `online_listeners` hear when it comes and goes."""

    def __init__(self, world: World, url: Callable[[], str]) -> None:
        self.world = world
        self._url = url
        self.sessions: dict[str, Session] = {}
        self.connections: set[Connection] = set()
        self.online_listeners: list[Callable[[bool], None]] = []

    @property
    def is_online(self) -> bool:
        """Whether a bot is connected and ready."""
        return any(session.connection is not None for session in self.sessions.values())

    def dispatch(
        self,
        name: str,
        data: JSON | Callable[[int], JSON],
        *,
        intent: int = 0,
    ) -> None:
        """Tell every session that wants it; `data` may depend on the session's intents."""
        for session in self.sessions.values():
            if not intent or session.intents & intent:
                payload = data(session.intents) if callable(data) else data
                session.dispatch(name, payload)

    def drop_connections(self) -> None:
        """Cut every line; the bots can resume."""
        for connection in list(self.connections):
            connection.abort()

    async def close(self) -> None:
        """Close every socket."""
        for connection in list(self.connections):
            await connection.socket.close(code=1001)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one socket until it closes."""
        socket = web.WebSocketResponse(compress=False, max_msg_size=0)
        await socket.prepare(request)
        connection = Connection(request, socket)
        self.connections.add(connection)
        draining = asyncio.create_task(connection.drain_forever())
        connection.send(
            json.dumps({"op": HELLO, "d": {"heartbeat_interval": HEARTBEAT_MS}, "s": None})
        )
        try:
            async for message in socket:
                if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                    await self._hear(connection, json.loads(message.data))
        finally:
            draining.cancel()
            self.connections.discard(connection)
            self._left(connection)
        return socket

    def _left(self, connection: Connection) -> None:
        for session in self.sessions.values():
            if session.connection is connection:
                session.connection = None
                self._tell_online()

    def _tell_online(self) -> None:
        for listener in list(self.online_listeners):
            listener(self.is_online)

    async def _hear(self, connection: Connection, message: JSON) -> None:
        op, data = message.get("op"), message.get("d")
        if op == HEARTBEAT:
            connection.send(json.dumps({"op": HEARTBEAT_ACK}))
        elif op == IDENTIFY:
            await self._identify(connection, data or {})
        elif op == RESUME:
            await self._resume(connection, data or {})
        elif op == REQUEST_MEMBERS:
            await self._send_members(connection, data or {})
        elif op != PRESENCE:
            await connection.socket.close(code=UNKNOWN_OP, message=b"Unknown opcode")

    async def _identify(self, connection: Connection, data: JSON) -> None:
        if str(data.get("token")).removeprefix("Bot ") != self.world.token:
            await connection.socket.close(code=BAD_TOKEN, message=b"Authentication failed.")
            return
        intents = int(data.get("intents") or 0)
        if intents & ~self._permitted_intents():
            await connection.socket.close(code=BAD_INTENTS, message=b"Disallowed intent(s).")
            return
        for old in [each for each in self.sessions.values() if each.connection is None]:
            del self.sessions[old.id]
        session = Session(id=secrets.token_hex(16), intents=intents, connection=connection)
        session.dispatch("READY", self._ready(session))
        if intents & GUILDS:
            with_members = bool(intents & GUILD_MEMBERS)
            session.dispatch("GUILD_CREATE", guild_json(self.world, with_members=with_members))
        self.sessions[session.id] = session
        self._tell_online()

    def _permitted_intents(self) -> int:
        permitted = -1 & ~GUILD_PRESENCES
        # The verified and the limited form of each privileged intent are neighbouring flags.
        if not self.world.application_flags & (MESSAGE_CONTENT_FLAG | MESSAGE_CONTENT_FLAG >> 1):
            permitted &= ~MESSAGE_CONTENT
        if not self.world.application_flags & (GUILD_MEMBERS_FLAG | GUILD_MEMBERS_FLAG >> 1):
            permitted &= ~GUILD_MEMBERS
        return permitted

    def _ready(self, session: Session) -> JSON:
        return {
            "v": 10,
            "user": bot_json(self.world),
            "user_settings": {},
            "guilds": [{"id": str(self.world.guild_id), "unavailable": True}],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self._url(),
            "application": {
                "id": str(self.world.bot_id),
                "flags": self.world.application_flags,
                "flags_new": str(self.world.application_flags),
            },
            "private_channels": [],
            "presences": [],
            "relationships": [],
            "_trace": [],
        }

    async def _resume(self, connection: Connection, data: JSON) -> None:
        session = self.sessions.get(str(data.get("session_id")))
        if str(data.get("token")).removeprefix("Bot ") != self.world.token:
            await connection.socket.close(code=BAD_TOKEN, message=b"Authentication failed.")
            return
        seen = int(data.get("seq") or 0)
        forgotten = session is None or (session.sent and session.sent[0][0] > seen + 1)
        if session is None or forgotten:
            connection.send(json.dumps({"op": INVALID_SESSION, "d": False}))
            return
        for sequence, text in session.sent:
            if sequence > seen:
                connection.send(text)
        session.connection = connection
        session.dispatch("RESUMED", {"_trace": []})
        self._tell_online()

    async def _send_members(self, connection: Connection, data: JSON) -> None:
        session = next((s for s in self.sessions.values() if s.connection is connection), None)
        if session is None:
            await connection.socket.close(code=NOT_AUTHENTICATED, message=b"Not authenticated.")
            return
        wanted = data.get("user_ids")
        ids = [str(each) for each in (wanted if isinstance(wanted, list) else [wanted])]
        query = str(data.get("query") or "").lower()
        found = []
        for member in self.world.members.values():
            user = self.world.users[member.user_id]
            by_id = wanted is not None and str(user.id) in ids
            by_name = wanted is None and user.username.lower().startswith(query)
            if by_id or by_name:
                found.append(member_json(self.world, member))
        limit = int(data.get("limit") or 0) or len(found)
        chunk: JSON = {
            "guild_id": str(self.world.guild_id),
            "members": found[:limit],
            "chunk_index": 0,
            "chunk_count": 1,
            "not_found": [],
        }
        if data.get("nonce"):
            chunk["nonce"] = data["nonce"]
        session.dispatch("GUILD_MEMBERS_CHUNK", chunk)
