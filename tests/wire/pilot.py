"""The bot in a process of its own beside a local Discord, as a test drives it."""

import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import TypeVar

from bot import app
from bot.domain.ids import ChannelId, GuildId, RoleId
from bot.domain.prompts.schedules import EVERY_DAY
from bot.domain.setup.server import Duty
from bot.library import read_library
from bot.sandbox.answers import Answer
from bot.sandbox.attach import settings_in
from bot.sandbox.demo_world import build_demo_world
from bot.sandbox.people import Person
from bot.sandbox.records import Change, Channel, Message
from bot.sandbox.server import Sandbox
from bot.storage.database import open_database
from bot.wording import Wording
from tests.clock import FakeClock
from tests.wire.shared_rooms import what_is_said_of_people

ROOT = Path(__file__).parents[2]
START = datetime(2026, 3, 2, 8, 59, 0, tzinfo=UTC)
PROMPT_TIME = "09:00"
POST_MESSAGE = r"^/channels/\d+/messages$"
START_THREAD = r"^/channels/\d+/messages/\d+/threads$"

DONT_WRITE_BYTECODE = "PYTHONDONTWRITEBYTECODE"

T = TypeVar("T")


def environment() -> dict[str, str]:
    """Return the environment for a bot: this one's, with compiled modules kept somewhere.

    Where Python may not keep them beside the sources, every start would compile discord.py anew.
    """
    kept = {name: value for name, value in os.environ.items() if name != DONT_WRITE_BYTECODE}
    if sys.dont_write_bytecode:
        kept["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "circlekeeper-tests")
    return kept


async def until(condition: Callable[[], T], seconds: float = 15.0) -> T:
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
        self.clock = sandbox.world.clock
        self.folder = folder
        self.bot: asyncio.subprocess.Process | None = None
        self._wording = Wording.read(ROOT / "prompts" / "en")

    async def start_bot(self) -> None:
        await self.launch_bot()
        await until(lambda: self.is_up or self.fail_if_ended(), seconds=30)

    async def launch_bot(self) -> None:
        """Begin to start the bot, and do not wait for it."""
        log = (self.folder / "bot.log").open("ab")
        self.bot = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot.sandbox.attach", "--log-level", "INFO"),
            *("--url", self.sandbox.url, "--token", self.world.token),
            *("--folder", str(self.folder)),
            env=environment(),
            stdout=log,
            stderr=log,
        )
        log.close()

    def fail_if_ended(self) -> bool:
        assert self.bot is not None
        assert self.bot.returncode is None, self.log
        return False

    @property
    def is_up(self) -> bool:
        """Whether this bot waits for its next due time: it has looked at what is due once."""
        return any(waiter.announcements for waiter in self.clock.waiters)

    async def stop_bot(self, number: signal.Signals = signal.SIGTERM) -> int:
        assert self.bot is not None
        self.signal_bot(number)
        status = await self.bot.wait()
        await until(lambda: not self.clock.waiters)
        return status

    def signal_bot(self, number: signal.Signals) -> None:
        """Send a signal to the bot where it runs.

        Not by asyncio's `send_signal`: it asks the system first whether the process has ended, and
        the status it hears then never reaches the watcher that waits for it.
        """
        if self.bot is not None and self.bot.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.bot.pid, number)

    async def kill_bot(self) -> None:
        await self.stop_bot(signal.SIGKILL)

    def kill_bot_when(self, is_it: Callable[[Change], bool]) -> None:
        """Kill the bot at the moment of a change, before it can hear that it happened."""

        def strike(change: Change) -> None:
            if is_it(change):
                self.world.listeners.remove(strike)
                self.signal_bot(signal.SIGKILL)

        self.world.listeners.append(strike)

    @property
    def database(self) -> Path:
        return settings_in(self.folder, self.world.token).database

    @property
    def log(self) -> str:
        return (self.folder / "bot.log").read_text(encoding="utf-8")

    def asked(self, method: str, ending: str) -> int:
        """How often the bot has sent such a request."""
        found = [one for one in self.sandbox.requests if one[0] == method]
        return sum(path.endswith(ending) for _, path in found)

    def say(self, key: str, /, **details: object) -> str:
        """Return a sentence of the bot, with its links to commands."""
        links = {one["name"]: f"</{one['name']}:{one['id']}>" for one in self.world.commands}
        return self._wording.say(key, **{**links, **details})

    def person(self, name: str) -> Person:
        return self.sandbox.person(name)

    def newcomer(self, name: str = "Kim") -> Person:
        """Return somebody who has just come into the server."""
        user = self.world.add_user(f"newcomer{len(self.world.users)}", name)
        return self.sandbox.person(user.id)

    def ours(self, channel: Channel | str) -> list[Message]:
        """What the bot has posted in a channel for all to see, oldest first."""
        found = channel if isinstance(channel, Channel) else self.world.channel(channel)
        return [
            message
            for message in self.world.history(found.id)
            if message.author_id == self.world.bot_id and not message.is_ephemeral
        ]

    def notes(self) -> list[str]:
        """What the bot has told the staff, in their channel."""
        return [message.text for message in self.ours("staff")]

    def prompts(self) -> list[Message]:
        return self.ours("daily-prompt")

    def threads(self) -> list[Channel]:
        return [channel for channel in self.world.channels.values() if channel.is_thread]

    def thread(self, message: Message) -> Channel:
        """The thread of a question."""
        found = self.world.thread_of(message)
        assert found is not None
        return found

    def shares(self, message: Message) -> list[str]:
        """What people shared with a question, as its thread shows it."""
        return [share.text for share in self.ours(self.thread(message))]

    async def prompt(self) -> Message:
        """The newest question, once it stands with its thread."""
        await until(self.prompts)
        message = self.prompts()[-1]
        await until(lambda: self.world.thread_of(message))
        await self.until_kept(message)
        return message

    async def until_kept(self, message: Message) -> None:
        """Wait until the bot, too, has heard and written down that a question has its thread."""
        async with asyncio.timeout(15):
            link = f"/channels/{self.world.guild_id}/{message.id})"
            while link not in (await self.card("Ada")).text:
                pass

    async def until_privacy_says(self, person: Person, line: str) -> None:
        """Wait until the bot shows this person that it keeps so much about them."""
        async with asyncio.timeout(15):
            while line not in (await person.use("privacy", "lounge")).text:
                pass

    async def todays_prompt(self) -> Message:
        """Go to nine o'clock and return the question that comes."""
        await self.clock.walk_to(START + timedelta(seconds=61))
        return await self.prompt()

    async def walk(self, **by: float) -> None:
        """Let so much time pass, with everything that is due on the way."""
        await self.clock.walk_to(self.world.now() + timedelta(**by))

    async def next_prompt(self) -> Message:
        """Walk past the next nine o'clock and return the question that came."""
        number = len(self.prompts())
        await self.clock.walk_to(next_nine(self.world.now()) + timedelta(minutes=5))
        await until(lambda: len(self.prompts()) > number)
        return await self.prompt()

    async def card(self, who: str = "Fatima") -> Answer:
        """Return the facilitators' card as this person opens it."""
        return await self.person(who).use("prompt", "lounge")


def next_nine(now: datetime) -> datetime:
    """Return the next moment at which the clocks of UTC show nine."""
    today = datetime.combine(now.date(), time(9), UTC)
    return today if today > now else today + timedelta(days=1)


async def set_up(
    pilot: Pilot, zone: str = "UTC", prompt_time: str = PROMPT_TIME, *, staff: bool = True
) -> None:
    """Let the server be set up as an admin does with `/setup`."""
    world, settings = pilot.world, settings_in(pilot.folder, pilot.world.token)
    clock = FakeClock(world.now())
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        setup = app.build_services(database, key, clock, read_library(settings.prompts)).setup
        guild_id = GuildId(world.guild_id)
        await setup.choose_zone_and_time(guild_id, zone, prompt_time)
        if staff:
            await setup.choose_staff_channel(guild_id, ChannelId(world.channel("staff").id))
        for duty, role in ((Duty.FACILITATOR, "Facilitator"), (Duty.MODERATOR, "Moderator")):
            await setup.choose_roles(guild_id, duty, [RoleId(world.role(role).id)])
        channel = world.channel("daily-prompt")
        await setup.choose_prompt_channel(guild_id, ChannelId(channel.id), EVERY_DAY)


@asynccontextmanager
async def open_pilot(folder: Path, start: datetime = START) -> AsyncIterator[Pilot]:
    """A local Discord at `start`, its server not set up, its bot not yet started."""
    async with Sandbox.open(build_demo_world(start)) as sandbox:
        pilot = Pilot(sandbox, folder)
        try:
            yield pilot
        finally:
            if pilot.bot is not None:
                pilot.signal_bot(signal.SIGKILL)
                await pilot.bot.wait()
        assert what_is_said_of_people(pilot.world, pilot.database) == []
    assert sandbox.unknown_routes == []


@asynccontextmanager
async def flight(folder: Path) -> AsyncIterator[Pilot]:
    """A local Discord one minute before nine, its server set up, its bot not yet started."""
    async with open_pilot(folder) as pilot:
        await set_up(pilot)
        yield pilot
