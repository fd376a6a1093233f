"""The local Discord's gateway: sessions, intents, replay."""

import asyncio
import json
import secrets
from collections.abc import Callable

from aiohttp import WSMsgType, web

from bot.sandbox.gateway_sessions import CloseCode, Connection, Session
from bot.sandbox.payloads_people import bot_json, member_json
from bot.sandbox.payloads_server import guild_json
from bot.sandbox.records import JSON
from bot.sandbox.world import GUILD_MEMBERS_FLAG, MESSAGE_CONTENT_FLAG, World

HEARTBEAT_MS = 41_250

GUILDS = 1 << 0
GUILD_MEMBERS = 1 << 1
GUILD_PRESENCES = 1 << 8
GUILD_MESSAGES = 1 << 9
GUILD_MESSAGE_REACTIONS = 1 << 10
DIRECT_MESSAGES = 1 << 12
DIRECT_MESSAGE_REACTIONS = 1 << 13
MESSAGE_CONTENT = 1 << 15
GUILD_SCHEDULED_EVENTS = 1 << 16

HEARTBEAT, IDENTIFY, PRESENCE, RESUME, RECONNECT = 1, 2, 3, 6, 7
REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 8, 9, 10, 11


# A session does not outlive these; the first two are the bot's own.
ENDED_BY_BOT = (1000, 1001)
ENDS_SESSION = (CloseCode.INVALID_SEQUENCE, CloseCode.SESSION_TIMED_OUT)


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

    def ask_to_reconnect(self) -> None:
        """Send op 7: the bots come back and resume."""
        for connection in self.connections:
            connection.send(json.dumps({"op": RECONNECT, "d": None}))

    def invalidate_sessions(self, *, resumable: bool) -> None:
        """Send op 9: the bots resume, or begin anew because their sessions are forgotten."""
        if not resumable:
            self._forget_sessions()
        for connection in self.connections:
            connection.send(json.dumps({"op": INVALID_SESSION, "d": resumable}))

    async def close_connections(self, code: CloseCode) -> None:
        """Close every socket for this reason; some of them end the session as well."""
        if code in ENDS_SESSION:
            self._forget_sessions()
        for connection in list(self.connections):
            await connection.close(code)

    def _forget_sessions(self) -> None:
        self.sessions.clear()
        self._tell_online()

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
        hello = {"op": HELLO, "d": {"heartbeat_interval": HEARTBEAT_MS}, "s": None}
        connection.send(json.dumps(hello))
        ended = False
        try:
            if request.query.get("v", "10") != "10":
                await connection.close(CloseCode.INVALID_API_VERSION)
            while (message := await socket.receive()).type in (WSMsgType.TEXT, WSMsgType.BINARY):
                await self._hear(connection, message.data)
            ended = message.type is WSMsgType.CLOSE and message.data in ENDED_BY_BOT
        finally:
            draining.cancel()
            self.connections.discard(connection)
            self._left(connection, ended=ended)
        return socket

    def _left(self, connection: Connection, *, ended: bool) -> None:
        session = self._session_of(connection)
        if session is None:
            return
        session.connection = None
        if ended:
            del self.sessions[session.id]
        self._tell_online()

    def _session_of(self, connection: Connection) -> Session | None:
        for session in self.sessions.values():
            if session.connection is connection:
                return session
        return None

    def _tell_online(self) -> None:
        for listener in list(self.online_listeners):
            listener(self.is_online)

    async def _hear(self, connection: Connection, sent: str | bytes) -> None:
        try:
            message: JSON = json.loads(sent)
        except ValueError:
            await connection.close(CloseCode.DECODE_ERROR)
            return
        op, data = message.get("op"), message.get("d")
        if op == HEARTBEAT:
            connection.send(json.dumps({"op": HEARTBEAT_ACK}))
        elif op in (IDENTIFY, RESUME):
            await self._admit(connection, data or {}, resumes=op == RESUME)
        elif op in (PRESENCE, REQUEST_MEMBERS):
            await self._serve_session(connection, data or {}, wants_members=op == REQUEST_MEMBERS)
        else:
            await connection.close(CloseCode.UNKNOWN_OPCODE)

    async def _admit(self, connection: Connection, data: JSON, *, resumes: bool) -> None:
        if str(data.get("token")).removeprefix("Bot ") != self.world.token:
            await connection.close(CloseCode.AUTHENTICATION_FAILED)
        elif self._session_of(connection) is not None:
            await connection.close(CloseCode.ALREADY_AUTHENTICATED)
        elif resumes:
            await self._resume(connection, data)
        else:
            await self._identify(connection, data)

    async def _serve_session(
        self, connection: Connection, data: JSON, *, wants_members: bool
    ) -> None:
        session = self._session_of(connection)
        if session is None:
            await connection.close(CloseCode.NOT_AUTHENTICATED)
        elif wants_members:
            self._send_members(session, data)

    async def _identify(self, connection: Connection, data: JSON) -> None:
        intents = int(data.get("intents") or 0)
        if intents & ~self._permitted_intents():
            await connection.close(CloseCode.DISALLOWED_INTENTS)
            return
        for old in [each for each in self.sessions.values() if each.connection is None]:
            del self.sessions[old.id]
        session = Session(id=secrets.token_hex(16), intents=intents, connection=connection)
        session.dispatch("READY", self._ready(session))
        if intents & GUILDS:
            guild = guild_json(
                self.world,
                with_members=bool(intents & GUILD_MEMBERS),
                with_events=bool(intents & GUILD_SCHEDULED_EVENTS),
            )
            session.dispatch("GUILD_CREATE", guild)
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
        seen = int(data.get("seq") or 0)
        if session is not None and seen > session.sequence:
            del self.sessions[session.id]
            await connection.close(CloseCode.INVALID_SEQUENCE)
            return
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

    def _send_members(self, session: Session, data: JSON) -> None:
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
