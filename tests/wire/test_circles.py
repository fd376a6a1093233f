"""A live circle beside a local Discord: presses that overlap, and a bot that dies in mid-turn."""

import asyncio

import pytest

from bot import app
from bot.domain.ids import ChannelId, FormatId, GuildId, UserId
from bot.domain.rounds.views import plan_of
from bot.library import read_library
from bot.sandbox.answers import Answer
from bot.sandbox.attach import settings_in
from bot.sandbox.records import Change, ChangeKind, Channel, Message
from bot.storage.database import open_database
from tests.clock import FakeClock
from tests.wire.pilot import Pilot, until

PEOPLE = ("Ana", "Tom", "Nia")


class Circle:
    """The one circle of a flight, in a channel of its own."""

    def __init__(self, pilot: Pilot) -> None:
        self.pilot = pilot

    @property
    def thread(self) -> Channel:
        (card,) = self.pilot.ours("circle")
        return self.pilot.thread(card)

    @property
    def posts(self) -> list[Message]:
        return self.pilot.ours(self.thread)

    @property
    def panel(self) -> Message:
        (found,) = [one for one in self.posts if self.labelled(one, "rounds.buttons.hand")]
        return found

    def calls(self, name: str) -> list[Message]:
        return [one for one in self.posts if one.text.startswith(f"<@{self.id_of(name)}>")]

    def id_of(self, name: str) -> str:
        return str(self.pilot.person(name).user.id)

    def labelled(self, message: Message, key: str) -> bool:
        return self.pilot.say(key) in str(message.components)

    async def press(self, name: str, message: Message | None, key: str) -> Answer:
        return await self.pilot.person(name).press(message, label=self.pilot.say(key))

    async def until_called(self, name: str) -> Message:
        return (await until(lambda: self.calls(name)))[-1]


async def begin(pilot: Pilot) -> None:
    """Let a circle have begun; the bot posts it when it starts."""
    world, settings = pilot.world, settings_in(pilot.folder, pilot.world.token)
    clock, library = FakeClock(world.now()), read_library(settings.prompts)
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        circles = app.build_services(database, key, clock, library).circles
        chosen = library.formats["en"][FormatId("talking-circle")]
        view = await circles.open_lobby(
            GuildId(world.guild_id),
            ChannelId(world.channel("circle").id),
            UserId(pilot.person("Fatima").user.id),
            plan_of(chosen, "en"),
        )
        for name in PEOPLE:
            await circles.join(view.circle_id, UserId(pilot.person(name).user.id))
        await circles.start(view.circle_id)


@pytest.fixture
async def circle(grounded: Pilot) -> Circle:
    """A circle of three in which Ana has been called."""
    await begin(grounded)
    await grounded.start_bot()
    found = Circle(grounded)
    await until(lambda: grounded.ours("circle") and grounded.threads())
    await found.until_called("Ana")
    return found


async def my_turn(circle: Circle, name: str) -> Answer:
    """Open one's own card from the call."""
    return await circle.press(name, await circle.until_called(name), "rounds.buttons.turn")


async def test_two_presses_that_overlap_end_one_turn(circle: Circle):
    own = await my_turn(circle, "Ana")

    answers = await asyncio.gather(
        *(circle.press("Ana", own.message, "rounds.turn.done") for _ in range(2))
    )
    await circle.until_called("Tom")
    await circle.pilot.walk(seconds=5)

    assert all(one.text for one in answers)
    assert [len(circle.calls(name)) for name in PEOPLE] == [1, 1, 0]


async def test_nobody_is_called_twice_by_a_bot_that_died_when_its_call_stood(circle: Circle):
    pilot, tom = circle.pilot, circle.pilot.person("Tom")
    own = await my_turn(circle, "Ana")

    def is_call(change: Change) -> bool:
        return (
            change.kind is ChangeKind.MESSAGE_CREATED
            and change.message is not None
            and change.message.text.startswith(f"<@{tom.user.id}>")
        )

    pilot.kill_bot_when(is_call)
    await circle.press("Ana", own.message, "rounds.turn.done")
    await pilot.bot.wait()
    await pilot.kill_bot()
    # Discord forgets the nonce after some minutes; a minute later Tom's turn still runs.
    await pilot.start_bot()
    await pilot.walk(minutes=1)

    assert [len(circle.calls(name)) for name in PEOPLE] == [1, 1, 0]
    passed = await circle.press("Tom", (await my_turn(circle, "Tom")).message, "rounds.turn.pass")
    await circle.until_called("Nia")
    assert passed.text


async def test_buttons_and_the_clock_go_on_after_a_kill_in_mid_turn(circle: Circle):
    pilot = circle.pilot
    own = await my_turn(circle, "Ana")
    await pilot.kill_bot()
    await pilot.start_bot()

    await circle.press("Ana", own.message, "rounds.turn.done")
    await circle.until_called("Tom")
    # Tom stays silent: the circle moves on, without a word about it.
    await pilot.walk(minutes=6)
    await circle.until_called("Nia")
    assert [len(circle.calls(name)) for name in PEOPLE] == [1, 1, 1]


async def test_the_panel_shows_whose_turn_it_is_and_stands_once(circle: Circle):
    own = await my_turn(circle, "Ana")
    await circle.press("Ana", own.message, "rounds.turn.done")
    await circle.until_called("Tom")
    await circle.pilot.walk(seconds=5)

    def is_shown() -> bool:
        seen = circle.panel.text
        return seen.index(circle.id_of("Tom")) < seen.index(circle.id_of("Ana"))

    await until(is_shown)
    assert circle.pilot.notes() == []
