"""The local Discord as a server on this machine."""

import asyncio
import re
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

from aiohttp import web

from bot.sandbox.broadcast import Broadcaster
from bot.sandbox.control import Control
from bot.sandbox.faults import Delay, Fault
from bot.sandbox.gateway import Gateway
from bot.sandbox.gateway_sessions import CloseCode
from bot.sandbox.interactions import InteractionDesk
from bot.sandbox.limits import RateLimits
from bot.sandbox.people import Person
from bot.sandbox.records import JSON, Change
from bot.sandbox.rest import Rest
from bot.sandbox.saving import save_world
from bot.sandbox.world import World

ADDRESS = "127.0.0.1"
SAVE_AFTER_SECONDS = 1.0


class Sandbox:
    """One world behind Discord's REST interface, its gateway, and a page to play with."""

    def __init__(self, world: World, save_path: Path | None = None) -> None:
        self.world = world
        self.port = 0
        self._runner: web.AppRunner | None = None
        self.gateway = Gateway(world, lambda: f"ws://{ADDRESS}:{self.port}/gateway")
        self.desk = InteractionDesk(world, self.gateway.dispatch)
        self._rest = Rest(world, self.desk)
        self._control = Control(world, self.desk, self.gateway)
        self._save_path = save_path
        self._saving: asyncio.TimerHandle | None = None
        self._is_saved = True
        self.unsaved_listeners: list[Callable[[OSError], None]] = []

    @classmethod
    @asynccontextmanager
    async def open(
        cls, world: World, port: int = 0, save_path: Path | None = None
    ) -> AsyncIterator[Self]:
        """Serve the world on 127.0.0.1 until the block ends; port 0 takes a free one.

        Its time runs only meanwhile. With `save_path` it is saved soon after a change and at
        the end. Raises OSError when the port is taken, and when it cannot be saved at the end.
        """
        sandbox = cls(world, save_path)
        runner = web.AppRunner(sandbox._application(), access_log=None, shutdown_timeout=1.0)
        sandbox._runner = runner
        await runner.setup()
        try:
            site = web.TCPSite(runner, ADDRESS, port)
            await site.start()
            sandbox.port = runner.addresses[0][1]
            sandbox._begin()
            try:
                yield sandbox
            finally:
                await sandbox._end()
        finally:
            await runner.cleanup()

    def _application(self) -> web.Application:
        app = web.Application(middlewares=[self._control.guard], client_max_size=32 * 1024 * 1024)
        self._rest.add_to(app)
        self._control.add_to(app)
        app.router.add_get("/gateway", self.gateway.serve)
        return app

    def _begin(self) -> None:
        self._control.port = self.port
        self.desk.uploads.origin = self.url
        self.world.clock.start()
        self.world.listeners += [Broadcaster(self.world, self.gateway).tell, self._control.tell]
        if self._save_path is not None:
            self.world.listeners.append(self._save_soon)
        self.desk.listeners.append(self._control.tell_interaction)
        self.gateway.online_listeners.append(self._control.tell_online)
        self.world.clock.listeners.append(self._control.tell_time)

    async def _end(self) -> None:
        self.desk.close()
        await self.gateway.close()
        await self._control.close()
        self.world.listeners.clear()
        self.world.clock.listeners.clear()
        self.world.clock.stop()
        if self._saving is not None:
            self._saving.cancel()
        if self._save_path is not None:
            save_world(self.world, self._save_path)

    def _save_soon(self, _: Change) -> None:
        if self._saving is None:
            loop = asyncio.get_running_loop()
            self._saving = loop.call_later(SAVE_AFTER_SECONDS, self._save_now)

    def _save_now(self) -> None:
        self._saving = None
        if self._save_path is None:
            return
        try:
            save_world(self.world, self._save_path)
        except OSError as error:
            self._tell_unsaved(error)
        else:
            self._is_saved = True

    def _tell_unsaved(self, error: OSError) -> None:
        """Tell it once; the next change tries again."""
        if self._is_saved:
            for listener in self.unsaved_listeners:
                listener(error)
        self._is_saved = False

    @property
    def url(self) -> str:
        """Where it is served: the page's address, and the argument of `point_discord_at`."""
        return f"http://{ADDRESS}:{self.port}"

    @property
    def requests(self) -> deque[tuple[str, str]]:
        """The last requests of the bot as (method, path below /api/v10)."""
        return self._rest.requests

    @property
    def unknown_routes(self) -> list[tuple[str, str]]:
        """The requests that this local Discord does not know; a test wants it empty."""
        return self._rest.unknown_routes

    @property
    def limits(self) -> RateLimits:
        """The rate limits: generous, and tighter where a test asks."""
        return self._rest.limits

    def show_notice(self, sentence: str) -> None:
        """Show a sentence above the page of everyone, until the next one; "" shows none."""
        self._control.show_notice(sentence)

    def person(self, who: str | int) -> Person:
        """Return a person by name, username or id; KeyError when there is none."""
        return Person(self.world, self.desk, self.world.user(who))

    @property
    def open_connections(self) -> int:
        """How many connections clients hold; none once all that a dead one sent was heard."""
        server = self._runner and self._runner.server
        return len(server.connections) if server else 0

    def drop_connections(self) -> None:
        """Cut the bot's gateway connections; it can resume."""
        self.gateway.drop_connections()

    def ask_to_reconnect(self) -> None:
        """Ask the bot to open another gateway connection (op 7); it resumes there."""
        self.gateway.ask_to_reconnect()

    def invalidate_sessions(self, *, resumable: bool) -> None:
        """Tell the bot that its session is invalid (op 9); it resumes, or begins anew."""
        self.gateway.invalidate_sessions(resumable=resumable)

    async def close_connections(self, code: CloseCode) -> None:
        """Close the bot's gateway connections with this code."""
        await self.gateway.close_connections(code)

    def fail_next(  # each is one property of a fault, and all have defaults
        self,
        method: str,
        path_regex: str,
        status: int | None,
        *,
        times: int = 1,
        after_applying: bool = False,
        json: JSON | None = None,
    ) -> None:
        """Let the next requests that fit fail with this status, or lose the line with None.

        `path_regex` is searched in the path below /api/v10. With `after_applying` the request
        takes effect first and only its answer is lost.
        """
        self._rest.faults.plan(
            Fault(
                method=method,
                path=re.compile(path_regex),
                status=status,
                times=times,
                after_applying=after_applying,
                json=json,
            )
        )

    def cut_at_request(
        self,
        spared: int,
        then: Callable[[], None],
        *,
        after_applying: bool,
        path_regex: str = "",
    ) -> Callable[[], None]:
        """Call `then` at the bot's next request that fits after so many spared ones, and cut it.

        The moment is before the request takes effect, or after it. Returns how to call it off.
        """
        fault = Fault(
            method=None,
            path=re.compile(path_regex),
            status=None,
            spared=spared,
            after_applying=after_applying,
            then=then,
        )
        self._rest.faults.plan(fault)
        return lambda: self._rest.faults.forget(fault)

    def delay_next(self, method: str, path_regex: str, seconds: float, *, times: int = 1) -> None:
        """Hold back the answers to the next requests that fit; they take effect at once.

        `path_regex` is searched in the path below /api/v10.
        """
        path = re.compile(path_regex)
        self._rest.faults.slow_down(Delay(method=method, path=path, times=times, seconds=seconds))
