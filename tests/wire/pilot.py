"""The bot in a process of its own beside a local Discord, as a test drives it."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from bot import app
from bot.domain.ids import ChannelId, GuildId, RoleId
from bot.domain.setup.server import Duty
from bot.library import read_library
from bot.sandbox.attach import settings_in
from bot.sandbox.demo_world import build_demo_world
from bot.sandbox.records import Channel, Message
from bot.sandbox.server import Sandbox
from bot.storage.database import open_database
from tests.clock import FakeClock

START = datetime(2026, 3, 2, 8, 59, 0, tzinfo=UTC)
PROMPT_TIME = "09:00"

T = TypeVar("T")


async def until(condition: Callable[[], T], seconds: float = 10.0) -> T:
    """Return what the condition answers once it answers something; fail when it never does."""
    async with asyncio.timeout(seconds):
        while not (found := condition()):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        return found


class Pilot:
    """One local Discord, one folder, and the bot that lives in them: start, stop, kill it."""

    def __init__(self, sandbox: Sandbox, folder: Path) -> None:
        self.sandbox = sandbox
        self.world = sandbox.world
        self.folder = folder
        self.bot: asyncio.subprocess.Process | None = None

    async def start_bot(self) -> None:
        log = (self.folder / "bot.log").open("ab")
        self.bot = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot.sandbox.attach", "--log-level", "INFO"),
            *("--url", self.sandbox.url, "--token", self.world.token),
            *("--folder", str(self.folder)),
            stdout=log,
            stderr=log,
        )
        log.close()
        await until(lambda: self.is_up or self.fail_if_ended())

    def fail_if_ended(self) -> bool:
        assert self.bot is not None
        assert self.bot.returncode is None, self.log
        return False

    @property
    def is_up(self) -> bool:
        """Whether this bot waits for its next due time: it has started, and has nothing to do."""
        return bool(self.world.clock.waiters)

    async def stop_bot(self, number: signal.Signals = signal.SIGTERM) -> int:
        assert self.bot is not None
        if self.bot.returncode is None:
            self.bot.send_signal(number)
        status = await self.bot.wait()
        await until(lambda: not self.world.clock.waiters)
        return status

    async def kill_bot(self) -> None:
        await self.stop_bot(signal.SIGKILL)

    @property
    def log(self) -> str:
        return (self.folder / "bot.log").read_text(encoding="utf-8")

    def ours(self, channel: Channel | str) -> list[Message]:
        """What the bot has posted in a channel for all to see, oldest first."""
        found = channel if isinstance(channel, Channel) else self.world.channel(channel)
        return [
            message
            for message in self.world.history(found.id)
            if message.author_id == self.world.bot_id and not message.is_ephemeral
        ]

    def thread(self, message: Message) -> Channel:
        """The thread of a question."""
        found = self.world.thread_of(message)
        assert found is not None
        return found

    async def prompt(self) -> Message:
        """The newest question, once it stands with its thread."""
        await until(lambda: self.ours("daily-prompt"))
        message = self.ours("daily-prompt")[-1]
        await until(lambda: self.world.thread_of(message))
        return message

    async def todays_prompt(self) -> Message:
        """Go to nine o'clock and return the question that comes."""
        await self.world.clock.walk_to(START + timedelta(seconds=61))
        return await self.prompt()


async def set_up(pilot: Pilot) -> None:
    """Let the server be set up as an admin does with `/setup`."""
    world, settings = pilot.world, settings_in(pilot.folder, pilot.world.token)
    clock = FakeClock(world.now())
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        setup = app.build_services(database, key, clock, read_library(settings.prompts)).setup
        guild_id = GuildId(world.guild_id)
        await setup.choose_zone_and_time(guild_id, "UTC", PROMPT_TIME)
        await setup.choose_staff_channel(guild_id, ChannelId(world.channel("staff").id))
        for duty, role in ((Duty.FACILITATOR, "Facilitator"), (Duty.MODERATOR, "Moderator")):
            await setup.choose_roles(guild_id, duty, [RoleId(world.role(role).id)])
        channel = world.channel("daily-prompt")
        await setup.choose_prompt_channel(guild_id, ChannelId(channel.id))


@asynccontextmanager
async def flight(folder: Path) -> AsyncIterator[Pilot]:
    """A local Discord one minute before nine, its server set up, its bot not yet started."""
    async with Sandbox.open(build_demo_world(START)) as sandbox:
        pilot = Pilot(sandbox, folder)
        await set_up(pilot)
        try:
            yield pilot
        finally:
            if pilot.bot is not None and pilot.bot.returncode is None:
                pilot.bot.kill()
                await pilot.bot.wait()
    assert sandbox.unknown_routes == []
