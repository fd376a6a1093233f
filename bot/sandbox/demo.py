"""`make demo`: a local Discord with the bot in it, on one page of this machine."""

import asyncio
import errno
import os
import socket
import sys
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from bot import app
from bot.domain.ids import ChannelId, GuildId, RoleId
from bot.domain.prompts.schedules import EVERY_DAY
from bot.domain.setup.server import Duty
from bot.library import read_library
from bot.observability import configure_logging
from bot.sandbox.attach import settings_in
from bot.sandbox.demo_bot import keep_bot
from bot.sandbox.demo_folder import START_OVER, DemoError, DemoFolder
from bot.sandbox.demo_world import build_demo_world
from bot.sandbox.saving import save_world
from bot.sandbox.server import ADDRESS, Sandbox
from bot.sandbox.terminal import Stop, listening, tell
from bot.sandbox.world import World
from bot.settings import Settings
from bot.storage.database import open_database

FOLDER = Path("data") / "demo"
PROMPT_TIME = time(9, 0)
# The first morning begins just before the prompt, so that it is seen to come.
FIRST_MOMENT = time(8, 59, 58)
COUNTRY = "GB"
OTHER_PORTS = range(8799, 8899)


def main(*, port: int, fresh: bool, first_day: date | None = None) -> int:
    """Serve the demo until Ctrl+C; return the exit status. Raises LibraryError.

    A new world begins on `first_day`, or today.
    """
    configure_logging("WARNING", "text")
    try:
        return asyncio.run(_serve(port, fresh=fresh, first_day=first_day))
    except DemoError as error:
        sys.stderr.write(f"{error}\n")
        return 1


async def _serve(port: int, *, fresh: bool, first_day: date | None) -> int:
    folder, settings = DemoFolder(FOLDER), settings_in(FOLDER, token="")
    with listening() as stop, folder.held(f"http://{ADDRESS}:{port}"):
        # Whatever forbids a start is found before anything is removed.
        read_library(settings.prompts)
        _check(port)
        await folder.left_by_the_last_bot(settings.database)
        if fresh:
            folder.empty()
        world = await _world(folder, settings, first_day)
        with folder.in_use():
            return await _serve_world(world, port, folder, stop)


async def _serve_world(world: World, port: int, folder: DemoFolder, stop: Stop) -> int:
    async with Sandbox.open(world, port, folder.world) as sandbox:
        sandbox.unsaved_listeners.append(_tell_unsaved)
        # The first line is the one that a reader such as `head -1` looks at.
        tell(f"Circlekeeper is here: {sandbox.url}")
        tell("Open it in a browser. Ctrl+C ends it; what you did stays for the next time.")
        was_kept = await keep_bot(sandbox, folder.path, stop)
    tell("Saved. See you.")
    return 0 if was_kept else 1


def _tell_unsaved(error: OSError) -> None:
    tell(f"What you do can't be saved just now: {error.strerror}. It is tried again.")


def _check(port: int) -> None:
    """Raise DemoError when nobody can be served at this port."""
    trouble = _trouble_with(port)
    if trouble is None:
        return
    why = {
        errno.EADDRINUSE: "is taken",
        errno.EACCES: "is kept for the system's own programs",
    }.get(trouble.errno or 0, f"can't be used ({trouble.strerror})")
    others = (one for one in OTHER_PORTS if _trouble_with(one) is None)
    other = next(others, OTHER_PORTS.start)
    raise DemoError(f"Port {port} {why}. Try another one: make demo PORT={other}")


def _trouble_with(port: int) -> OSError | None:
    with socket.socket() as one:
        if os.name == "posix":
            # As the server does it: a port that was left a moment ago is free.
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((ADDRESS, port))
            one.listen()
        except OSError as error:
            return error
    return None


async def _world(folder: DemoFolder, settings: Settings, first_day: date | None) -> World:
    """Return the world that belongs to the bot's data, as both were left, or both new."""
    world = folder.kept_world()
    if world is None:
        # What may be there is of a first morning that was interrupted.
        folder.empty()
        with folder.in_use():
            world = await _first_morning(settings, first_day)
            save_world(world, folder.world)
        return world
    if not settings.database.exists():
        raise DemoError(START_OVER)
    with folder.in_use():
        async with open_database(settings.database) as database:
            await app.prepare(database, settings, _StillClock(world.now()))
    return world


async def _first_morning(settings: Settings, first_day: date | None) -> World:
    """Make the world and let its server be set up, as an admin does with `/setup`."""
    zone = _local_zone()
    day = first_day or datetime.now(ZoneInfo(zone)).date()
    world = build_demo_world(datetime.combine(day, FIRST_MOMENT, ZoneInfo(zone)), zone)
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
        await setup.choose_prompt_channel(
            guild_id, ChannelId(_channel(world, "daily-prompt")), EVERY_DAY
        )
    return world


class _StillClock:
    """The moment at which the server is set up, before anything runs."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    async def wait_until(self, when: datetime | None, woken: asyncio.Event) -> None:
        raise NotImplementedError(f"Nothing waits for {when} here, nor for {woken}.")

    def note_work(self, jobs: int) -> None:
        raise NotImplementedError(f"Nothing is under way here, let alone {jobs}.")


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
