"""Whether the bot does its work: told at /healthz on this machine, asked by `python -m bot health`.

Unwell is a gateway that is down for longer than 120 s, a database that cannot be written, and a
scheduler that is more than 120 s late.
"""

import asyncio
import http.client
import json
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aiohttp import web
from discord.ext import commands

HOST = "127.0.0.1"
PATH = "/healthz"
LONGEST_DELAY = timedelta(seconds=120)
PROBE_SECONDS = 3.0
# Longer than a probe, shorter than the ten seconds that the image allows.
ASK_SECONDS = 5.0

Probe = Callable[[], Coroutine[Any, Any, None]]


class HealthPortError(Exception):
    """The port cannot be used; the text says why, and the cure, to the host."""


@dataclass(frozen=True, slots=True)
class Report:
    """How the bot is; `problems` are sentences for the host, and none means healthy."""

    gateway_down_seconds: int
    database_writable: bool
    scheduler_late_seconds: int

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong, in plain sentences."""
        found = []
        if self.gateway_down_seconds > LONGEST_DELAY.total_seconds():
            found.append(f"No connection to Discord for {self.gateway_down_seconds} seconds.")
        if not self.database_writable:
            found.append("The database cannot be written.")
        if self.scheduler_late_seconds > LONGEST_DELAY.total_seconds():
            found.append(f"What is due has waited for {self.scheduler_late_seconds} seconds.")
        return tuple(found)


class Health:
    """Watches a client, and asks the database and the scheduler when somebody wants to know."""

    def __init__(
        self,
        client: commands.Bot,
        probe: Probe,
        late_by: Callable[[], timedelta],
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._probe = probe
        self._late_by = late_by
        self._monotonic = monotonic
        self._probing: asyncio.Task[None] | None = None
        # Until the first READY it is down as well.
        self._down_since: float | None = monotonic()
        client.add_listener(self._connected, "on_ready")
        client.add_listener(self._connected, "on_resumed")
        client.add_listener(self._disconnected, "on_disconnect")

    async def report(self) -> Report:
        """Return how the bot is now, after three seconds at most."""
        since = self._down_since
        down = 0.0 if since is None else self._monotonic() - since
        return Report(
            gateway_down_seconds=int(down),
            database_writable=await self._is_writable(),
            scheduler_late_seconds=int(self._late_by().total_seconds()),
        )

    @asynccontextmanager
    async def served(self, port: int) -> AsyncIterator[None]:
        """Answer on a port of this machine beside the body of the `async with`; 0 is none.

        Raises HealthPortError when the port cannot be used.
        """
        if port == 0:
            yield
            return
        application = web.Application()
        application.router.add_get(PATH, self._answer)
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        try:
            await _listen(runner, port)
            yield
        finally:
            await runner.cleanup()
            await self._end_probing()

    async def _connected(self) -> None:
        self._down_since = None

    async def _disconnected(self) -> None:
        # This comes again at each attempt that fails.
        if self._down_since is None:
            self._down_since = self._monotonic()

    async def _is_writable(self) -> bool:
        # A probe that hangs is left to hang, alone: whoever asks next waits for the same one.
        if self._probing is None:
            self._probing = asyncio.create_task(self._probe(), name="database probe")
        probing = self._probing
        await asyncio.wait([probing], timeout=PROBE_SECONDS)
        if not probing.done():
            return False
        self._probing = None
        try:
            probing.result()
        except sqlite3.Error:
            return False
        return True

    async def _end_probing(self) -> None:
        if self._probing is not None:
            self._probing.cancel()
            await asyncio.wait([self._probing])

    async def _answer(self, _request: web.Request) -> web.Response:
        report = await self.report()
        told = {
            "gateway_down_seconds": report.gateway_down_seconds,
            "database_writable": report.database_writable,
            "scheduler_late_seconds": report.scheduler_late_seconds,
            "problems": report.problems,
        }
        return web.json_response(told, status=503 if report.problems else 200)


async def _listen(runner: web.AppRunner, port: int) -> None:
    try:
        await web.TCPSite(runner, HOST, port).start()
    except OSError as error:
        raise HealthPortError(
            f"Port {port} of this machine cannot be used for the health check"
            f" ({os.strerror(error.errno or 0)}). Set CIRCLE_HEALTH_PORT to another one,"
            " or to 0 to do without."
        ) from error


def ask(port: int) -> tuple[bool, str]:
    """Ask the bot at a port of this machine; return whether it is well, and one line to print."""
    if port == 0:
        return False, "The health check is switched off (CIRCLE_HEALTH_PORT=0)."
    connection = http.client.HTTPConnection(HOST, port, timeout=ASK_SECONDS)
    try:
        connection.request("GET", PATH)
        problems = json.loads(connection.getresponse().read())["problems"]
    except (OSError, http.client.HTTPException):
        return False, f"No Circlekeeper answers on port {port}."
    except (ValueError, KeyError, TypeError):
        return False, f"On port {port} answers something else than Circlekeeper."
    finally:
        connection.close()
    return not problems, " ".join(problems) or "Healthy."
