"""The sockets of the local Discord's gateway, and the sessions that outlive them."""

import asyncio
import json
import zlib
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from enum import IntEnum

from aiohttp import web

from bot.sandbox.records import JSON

DISPATCH = 0
REPLAY_LENGTH = 5_000


class CloseCode(IntEnum):
    """Discord's reasons to close a socket."""

    NORMAL = 1000
    UNKNOWN_OPCODE = 4001
    DECODE_ERROR = 4002
    NOT_AUTHENTICATED = 4003
    AUTHENTICATION_FAILED = 4004
    ALREADY_AUTHENTICATED = 4005
    INVALID_SEQUENCE = 4007
    SESSION_TIMED_OUT = 4009
    INVALID_API_VERSION = 4012
    DISALLOWED_INTENTS = 4014


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

    async def close(self, code: CloseCode) -> None:
        """Close it for this reason."""
        reason = code.name.replace("_", " ").capitalize()
        await self.socket.close(code=code, message=reason.encode())

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
