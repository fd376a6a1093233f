"""`make demo`: a local Discord with the bot in it, on one page of this machine."""

import asyncio
import errno
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from bot import app
from bot.domain.ids import ChannelId, GuildId, RoleId
from bot.domain.setup.server import Duty
from bot.library import read_library
from bot.observability import configure_logging
from bot.sandbox.attach import settings_in
from bot.sandbox.demo_world import build_demo_world
from bot.sandbox.saving import load_world
from bot.sandbox.server import Sandbox
from bot.sandbox.world import World
from bot.storage.database import open_database

FOLDER = Path("data") / "demo"
PROMPT_TIME = time(9, 0)
# The first morning begins just before the prompt, so that it is seen to come.
FIRST_MOMENT = time(8, 59, 58)
COUNTRY = "GB"
SECONDS_TO_STOP = 25.0


def main(*, port: int, fresh: bool) -> int:
    """Serve the demo until Ctrl+C; return the exit status."""
    configure_logging("WARNING", "text")
    if fresh:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    try:
        asyncio.run(_serve(port))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        sys.stderr.write(f"Port {port} is taken. Try another one: make demo PORT=8799\n")
        return 1
    return 0


async def _serve(port: int) -> None:
    save_path = FOLDER / "world.json"
    world = load_world(save_path) if save_path.exists() else await _first_morning()
    with _stop_signals() as stop:
        async with Sandbox.open(world, port, save_path) as sandbox:
            bot = await _start_bot(sandbox)
            _tell(f"\nCirclekeeper is here: {sandbox.url}\n")
            _tell("Open it in a browser. Ctrl+C ends it; what you did stays for the next time.\n")
            stopped, ended = asyncio.create_task(stop.wait()), asyncio.create_task(bot.wait())
            await asyncio.wait({stopped, ended}, return_when=asyncio.FIRST_COMPLETED)
            stopped.cancel()
            if bot.returncode is not None:
                _tell("The bot stopped by itself; its last words stand above.\n")
            await _stop(bot)
    _tell("Saved. See you.\n")


async def _first_morning() -> World:
    """Make the world and let its server be set up, as an admin does with `/setup`."""
    zone = _local_zone()
    today = datetime.now(ZoneInfo(zone)).date()
    world = build_demo_world(datetime.combine(today, FIRST_MOMENT, ZoneInfo(zone)), zone)
    settings = settings_in(FOLDER, world.token)
    library = read_library(settings.prompts)
    async with open_database(settings.database) as database:
        clock = _StillClock(world.now())
        key = await app.prepare(database, settings, clock)
        setup = app.build_services(database, key, clock, library).setup
        guild_id = GuildId(world.guild_id)
        await setup.choose_zone_and_time(guild_id, zone, PROMPT_TIME.isoformat("minutes"))
        await setup.choose_country(guild_id, COUNTRY)
        await setup.choose_staff_channel(guild_id, ChannelId(_channel(world, "staff")))
        await setup.choose_roles(guild_id, Duty.FACILITATOR, [RoleId(_role(world, "Facilitator"))])
        await setup.choose_roles(guild_id, Duty.MODERATOR, [RoleId(_role(world, "Moderator"))])
        await setup.choose_prompt_channel(guild_id, ChannelId(_channel(world, "daily-prompt")))
    return world


class _StillClock:
    """The moment at which the server is set up, before anything runs."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    async def wait_until(self, when: datetime | None, woken: asyncio.Event) -> None:
        raise NotImplementedError(f"Nothing waits for {when} here, nor for {woken}.")


async def _start_bot(sandbox: Sandbox) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.sandbox.attach",
        *("--url", sandbox.url, "--token", sandbox.world.token, "--folder", str(FOLDER)),
        stdout=asyncio.subprocess.DEVNULL,
        # Ctrl+C reaches the whole group of a terminal; the bot is told by us, and in order.
        start_new_session=True,
    )


async def _stop(bot: asyncio.subprocess.Process) -> None:
    if bot.returncode is not None:
        return
    bot.terminate()
    try:
        async with asyncio.timeout(SECONDS_TO_STOP):
            await bot.wait()
    except TimeoutError:
        bot.kill()
        await bot.wait()


@contextmanager
def _stop_signals() -> Iterator[asyncio.Event]:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, lambda *_: loop.call_soon_threadsafe(stop.set))
    yield stop


def _channel(world: World, name: str) -> int:
    return next(one.id for one in world.channels.values() if one.name == name)


def _role(world: World, name: str) -> int:
    return next(one.id for one in world.roles.values() if one.name == name)


def _local_zone() -> str:
    """Return this machine's time zone where it can be told, so that the page's times agree."""
    names = [os.environ.get("TZ", "").lstrip(":")]
    with suppress(OSError):
        names.append(str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2])
    known = available_timezones()
    return next((name for name in names if name in known), "UTC")


def _tell(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
