"""An open check-in beside a local Discord: over night and clocks, through kills, with a crowd."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot import app
from bot.domain.ids import ChannelId, FormatId, GuildId
from bot.domain.rounds.check_ins import CheckIn
from bot.library import read_library
from bot.sandbox.answers import Answer
from bot.sandbox.attach import settings_in
from bot.sandbox.forms import Form
from bot.sandbox.people import Person
from bot.sandbox.records import Change, ChangeKind, Message
from bot.storage.database import open_database
from tests.clock import FakeClock
from tests.wire.pilot import Pilot, open_pilot, set_up, until

CHANNEL = "circle"
# At one in the morning UTC the clocks of Berlin go from two to three.
EVENING = datetime(2026, 3, 28, 20, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
HOURS = 12


class OpenCheckIn:
    """The one check-in of a flight, in a channel of its own."""

    def __init__(self, pilot: Pilot) -> None:
        self.pilot = pilot

    @property
    def cards(self) -> list[Message]:
        return self.pilot.ours(CHANNEL)

    @property
    def card(self) -> Message:
        (card,) = self.cards
        return card

    @property
    def posts(self) -> list[Message]:
        """What the bot has posted in the thread."""
        thread = self.pilot.world.thread_of(self.card)
        return [] if thread is None else self.pilot.ours(thread)

    @property
    def is_over(self) -> bool:
        return self.pilot.say("rounds.check_in.over") in self.card.text

    async def stands(self) -> None:
        """Wait until the card has its thread, and the bot has written down where it stands."""
        await until(lambda: self.cards and self.pilot.world.thread_of(self.card))
        ana, link = self.pilot.person("Ana"), f"/{self.card.id})"
        async with asyncio.timeout(15):
            while link not in (await ana.use("checkin", "lounge")).text:
                pass

    async def form(self, name: str) -> Form:
        """The form of words, once the bot has written down that the thread is there."""
        async with asyncio.timeout(15):
            while (answer := await self.press(name, "share")).form is None:
                pass
        return answer.form

    async def press(self, name: str, button: str) -> Answer:
        label = self.pilot.say(f"rounds.check_in.buttons.{button}")
        return await self.pilot.person(name).press(self.card, label=label)

    async def choose(self, person: Person, *chosen: str) -> Answer:
        (custom_id,) = [
            part["custom_id"]
            for row in self.card.components[0]["components"]
            for part in row.get("components", [])
            if part["type"] == 3
        ]
        return await person.choose(self.card, custom_id, chosen)

    async def close(self) -> None:
        """Let its night pass."""
        await self.pilot.clock.walk_to(EVENING + timedelta(hours=HOURS, seconds=1))


async def open_in_rows(pilot: Pilot, format_id: str) -> None:
    """Let a facilitator have pressed *Start here*; the bot posts the card when it starts."""
    world, settings = pilot.world, settings_in(pilot.folder, pilot.world.token)
    # Its hours count from the evening itself: the world's clock has gone on while it was set up.
    clock, library = FakeClock(EVENING), read_library(settings.prompts)
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        service = app.build_services(database, key, clock, library).check_ins
        chosen = library.formats["en"][FormatId(format_id)]
        channel_id = ChannelId(world.channel(CHANNEL).id)
        opening = await service.open(GuildId(world.guild_id), channel_id, chosen, "en", HOURS)
        assert isinstance(opening, CheckIn)


@pytest.fixture
async def evening(tmp_path: Path) -> AsyncIterator[Pilot]:
    """A server on the evening before the clocks go forward, its bot not yet started."""
    async with open_pilot(tmp_path, EVENING) as pilot:
        await set_up(pilot, "Europe/Berlin", "23:00")
        yield pilot


@pytest.fixture
async def weather(evening: Pilot) -> OpenCheckIn:
    """A check-in to choose from, with its thread."""
    await open_in_rows(evening, "weather")
    await evening.start_bot()
    check_in = OpenCheckIn(evening)
    await check_in.stands()
    return check_in


async def test_a_night_with_a_change_of_clocks_is_twelve_real_hours(weather: OpenCheckIn):
    pilot, end_at = weather.pilot, EVENING + timedelta(hours=HOURS)
    assert end_at.astimezone(BERLIN).hour - EVENING.astimezone(BERLIN).hour == 10 - 21
    assert f"<t:{int(end_at.timestamp())}:f>" in weather.card.text

    await pilot.clock.walk_to(end_at - timedelta(seconds=2))
    last = await weather.press("Ana", "pass")
    assert pilot.say("rounds.check_in.refused.over") not in last.text
    assert not weather.is_over
    await weather.close()
    await until(lambda: weather.is_over)
    (line,) = weather.posts
    assert pilot.say("rounds.check_in.few") in line.text


async def test_a_crowd_that_presses_at_once_is_counted_to_the_last_one(weather: OpenCheckIn):
    pilot = weather.pilot
    people = [pilot.newcomer(f"Person {number}") for number in range(25)]
    await asyncio.gather(*(weather.choose(one, "storm") for one in people))
    # Half of them change their mind, all at the same time.
    await asyncio.gather(*(weather.choose(one, "sun") for one in people[:12]))

    await weather.close()
    await until(lambda: weather.is_over)
    (line,) = weather.posts
    assert pilot.say("rounds.check_in.people", number=25) in line.text
    assert "Sun: 12" in line.text
    assert "Storm: 13" in line.text


def _line(pilot: Pilot) -> Callable[[Change], bool]:
    """Whether a change is the line at the end coming to stand."""
    thanks = pilot.say("rounds.check_in.few")

    def is_it(change: Change) -> bool:
        message = change.message
        is_new = change.kind is ChangeKind.MESSAGE_CREATED
        return is_new and message is not None and thanks in message.text

    return is_it


def _edit(change: Change) -> bool:
    return change.kind is ChangeKind.MESSAGE_EDITED


@pytest.mark.parametrize("moment", ["line", "card"])
async def test_a_bot_killed_between_the_end_and_its_words_says_them_once(
    weather: OpenCheckIn, moment: str
):
    pilot = weather.pilot
    await weather.press("Tom", "pass")
    assert pilot.bot is not None
    pilot.kill_bot_when(_line(pilot) if moment == "line" else _edit)
    pilot.clock.move_to(EVENING + timedelta(hours=HOURS, seconds=1))
    await pilot.bot.wait()
    await pilot.kill_bot()
    # Discord forgets the nonce meanwhile.
    pilot.clock.move_to(pilot.world.now() + timedelta(minutes=10))

    await pilot.start_bot()
    await until(lambda: weather.is_over)
    await pilot.walk(hours=1)
    (line,) = weather.posts
    assert pilot.say("rounds.check_in.few") in line.text


@pytest.mark.parametrize("moment", [ChangeKind.MESSAGE_CREATED, ChangeKind.CHANNEL_CREATED])
async def test_a_bot_killed_while_it_opens_one_opens_it_once(evening: Pilot, moment: ChangeKind):
    await open_in_rows(evening, "weather")
    channel_id = evening.world.channel(CHANNEL).id
    evening.kill_bot_when(
        lambda change: (
            change.kind is moment
            and (
                change.channel is None
                or change.channel.id == channel_id
                or change.channel.is_thread
            )
        )
    )
    await evening.launch_bot()
    assert evening.bot is not None
    await evening.bot.wait()
    await evening.kill_bot()
    evening.clock.move_to(evening.world.now() + timedelta(minutes=10))

    await evening.start_bot()
    check_in = OpenCheckIn(evening)
    await check_in.stands()
    assert len(check_in.cards) == len(evening.threads()) == 1


async def test_a_bot_that_was_away_at_the_end_closes_when_it_is_back(weather: OpenCheckIn):
    pilot = weather.pilot
    await weather.choose(pilot.person("Ana"), "fog")
    await pilot.kill_bot()
    pilot.clock.move_to(EVENING + timedelta(hours=HOURS + 3))
    await pilot.start_bot()

    await until(lambda: weather.is_over)
    (line,) = weather.posts
    assert "Fog" not in line.text


async def test_a_form_opened_before_a_crash_is_posted_after_it(evening: Pilot):
    await open_in_rows(evening, "wins")
    await evening.start_bot()
    check_in = OpenCheckIn(evening)
    await check_in.stands()
    form = await check_in.form("Ana")
    await evening.kill_bot()
    await evening.start_bot()

    ana = evening.person("Ana")
    thanks = await ana.submit(form, {"words": "I opened a window."})
    (share,) = check_in.posts
    assert "I opened a window." in share.text
    assert evening.say("prompts.thanks") in thanks.text


async def test_words_whose_post_a_crash_hid_from_the_bot_stand_once(evening: Pilot):
    """The bot dies when the words stand and before it knows: their author sends them again."""
    await open_in_rows(evening, "wins")
    await evening.start_bot()
    check_in = OpenCheckIn(evening)
    await check_in.stands()
    ana = evening.person("Ana")
    form = await check_in.form("Ana")
    evening.kill_bot_when(
        lambda change: (
            change.kind is ChangeKind.MESSAGE_CREATED
            and change.message is not None
            and "My win." in change.message.text
        )
    )
    assert evening.bot is not None
    lost = asyncio.create_task(ana.submit(form, {"words": "My win."}))
    await evening.bot.wait()
    await evening.kill_bot()
    await asyncio.gather(lost, return_exceptions=True)
    evening.clock.move_to(evening.world.now() + timedelta(minutes=10))
    await evening.start_bot()

    found = await check_in.press("Ana", "share")
    assert evening.say("rounds.check_in.buttons.edit") in str(
        found.message and found.message.components
    )
    await ana.submit(form, {"words": "My win, again."})
    (share,) = check_in.posts
    assert "My win, again." in share.text
