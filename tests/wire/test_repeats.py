"""Rounds that come again, beside a bot that is killed at the worst moments."""

import signal
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from bot import app
from bot.domain.ids import ChannelId, FormatId, GuildId, RepeatId, UserId
from bot.domain.rounds import repeats
from bot.domain.rounds.planning import choices_of
from bot.library import read_library
from bot.sandbox.attach import settings_in
from bot.sandbox.permissions import Permission
from bot.sandbox.records import Change, ChangeKind, Message
from bot.services.rounds.repeats import Outlook
from bot.storage.database import open_database
from tests.clock import FakeClock
from tests.wire.circles import with_action
from tests.wire.pilot import START, Pilot, until

MINUTE = timedelta(minutes=1)
BEGINS = START.replace(hour=10, minute=0)
LOBBY = BEGINS - 10 * MINUTE
EVERY_DAY = 127
EVENTS = r"/scheduled-events$"


async def repeat_daily(pilot: Pilot, *, has_events: bool = False, reminded: str = "Ana") -> None:
    """Let a talking circle come at ten each day, before the bot is started."""
    world, settings = pilot.world, settings_in(pilot.folder, pilot.world.token)
    clock, library = FakeClock(world.now()), read_library(settings.prompts)
    guild_id = GuildId(world.guild_id)
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        service = app.build_services(database, key, clock, library).repeats
        choices = choices_of(library.formats["en"][FormatId("talking-circle")])
        channel_id, typed = ChannelId(world.channel("circle").id), ("UTC", "10:00", EVERY_DAY)
        added = await service.add(guild_id, channel_id, choices, "en", typed)
        assert isinstance(added, Outlook)
        await service.show_events(guild_id, RepeatId(1), is_on=has_events)
        await service.remind(guild_id, RepeatId(1), UserId(pilot.person(reminded).user.id))


def let_bot_plan_events(pilot: Pilot) -> None:
    pilot.world.role("Circlekeeper").permissions |= Permission.CREATE_EVENTS


def cards(pilot: Pilot) -> list[Message]:
    return pilot.ours("circle")


def letters(pilot: Pilot) -> list[Message]:
    return pilot.ours(pilot.world.direct_channel(pilot.person("Ana").id))


def is_card(pilot: Pilot, change: Change) -> bool:
    channel = pilot.world.channel("circle")
    return change.kind is ChangeKind.MESSAGE_CREATED and change.channel is channel


async def die_at(pilot: Pilot, is_it: Callable[[Change], bool]) -> None:
    """Let it be time, kill the bot at the moment of a change, and let Discord forget nonces."""
    assert pilot.bot is not None
    pilot.kill_bot_when(is_it)
    pilot.clock.move_to(LOBBY + MINUTE)
    await pilot.bot.wait()
    await pilot.kill_bot()
    pilot.clock.move_to(pilot.world.now() + 7 * MINUTE)


async def test_a_bot_killed_as_its_card_stands_opens_no_other(grounded: Pilot):
    await repeat_daily(grounded)
    await grounded.start_bot()
    await die_at(grounded, partial(is_card, grounded))

    await grounded.start_bot()
    await until(lambda: grounded.threads() and letters(grounded))
    await grounded.walk(minutes=20)

    assert len(cards(grounded)) == 1
    assert len(letters(grounded)) == 1
    assert len(grounded.threads()) <= 2


async def test_a_bot_killed_as_its_reminder_stands_writes_no_other(grounded: Pilot):
    await repeat_daily(grounded)
    await grounded.start_bot()
    direct = grounded.world.direct_channel(grounded.person("Ana").id)
    await die_at(
        grounded,
        lambda change: change.kind is ChangeKind.MESSAGE_CREATED and change.channel is direct,
    )

    await grounded.start_bot()
    await until(lambda: cards(grounded))
    await grounded.walk(minutes=20)

    assert len(cards(grounded)) == 1
    assert len(letters(grounded)) == 1


@pytest.mark.parametrize(("late", "opened"), [(25 * MINUTE, 1), (repeats.LIVE_GRACE + MINUTE, 0)])
async def test_a_bot_that_was_away_opens_late_or_says_what_was_missed(
    grounded: Pilot, late: timedelta, opened: int
):
    await repeat_daily(grounded)
    await grounded.start_bot()
    await grounded.kill_bot()
    grounded.clock.move_to(BEGINS + late)

    await grounded.start_bot()
    await until(lambda: len(cards(grounded)) == opened and grounded.notes())
    await grounded.walk(minutes=20)

    assert len(cards(grounded)) == opened
    missed = [one for one in grounded.notes() if "2026-03-02" in one and "round" in one]
    assert len(missed) == 1 - opened


def _has_come(pilot: Pilot, times: int) -> bool:
    return len(cards(pilot)) == times


async def test_it_comes_each_day_through_restarts_at_any_moment(grounded: Pilot):
    await repeat_daily(grounded)
    for day in range(3):
        await grounded.start_bot()
        await grounded.clock.walk_to(LOBBY + timedelta(days=day) - MINUTE)
        await grounded.kill_bot()
        await grounded.start_bot()
        await grounded.clock.walk_to(LOBBY + timedelta(days=day) + MINUTE)
        await until(partial(_has_come, grounded, day + 1))
        await grounded.kill_bot()

    assert len(cards(grounded)) == 3
    assert len(letters(grounded)) <= 3


async def test_an_event_stands_once_for_each_date_of_the_week(grounded: Pilot):
    let_bot_plan_events(grounded)
    await repeat_daily(grounded, has_events=True)
    await grounded.start_bot()
    await until(lambda: len(grounded.world.planned()) == 7)
    await grounded.clock.walk_to(BEGINS + timedelta(days=1, minutes=5))
    await until(lambda: len(grounded.world.events) == 9)

    begins = sorted(one.begin_at for one in grounded.world.events.values())
    assert begins == [BEGINS + timedelta(days=day) for day in range(9)]
    assert {one.location for one in grounded.world.events.values()} == {"#circle"}


@pytest.mark.parametrize("after_applying", [True, False])
@pytest.mark.parametrize("spared", [0, 3])
async def test_a_bot_killed_while_it_plans_events_plans_none_twice(
    grounded: Pilot, spared: int, after_applying: bool
):
    let_bot_plan_events(grounded)
    await repeat_daily(grounded, has_events=True)
    kill = partial(grounded.signal_bot, signal.SIGKILL)
    grounded.sandbox.cut_at_request(spared, kill, after_applying=after_applying, path_regex=EVENTS)
    await grounded.launch_bot()
    assert grounded.bot is not None
    await grounded.bot.wait()
    await grounded.kill_bot()

    await grounded.start_bot()
    await until(lambda: len(grounded.world.planned()) == 7)
    await grounded.walk(minutes=5)

    begins = [one.begin_at for one in grounded.world.planned()]
    assert begins == [BEGINS + timedelta(days=day) for day in range(7)]


async def test_an_answer_that_is_lost_plans_no_second_event(grounded: Pilot):
    let_bot_plan_events(grounded)
    await repeat_daily(grounded, has_events=True)
    grounded.sandbox.fail_next("POST", EVENTS, None, after_applying=True)
    await grounded.start_bot()
    await grounded.walk(minutes=5)
    await until(lambda: len(grounded.world.planned()) >= 7)
    await grounded.walk(minutes=5)

    assert len(grounded.world.planned()) == 7


async def test_ending_it_takes_its_events_away_also_after_a_crash(grounded: Pilot):
    let_bot_plan_events(grounded)
    await repeat_daily(grounded, has_events=True)
    await grounded.start_bot()
    await until(lambda: len(grounded.world.planned()) == 7)
    fatima = grounded.person("Fatima")
    card = await fatima.use("round", "circle")
    listed = await fatima.press(card.message, label=grounded.say("rounds.card.repeat"))
    choose = with_action(listed.message, "choose")
    shown = await fatima.choose(listed.message, choose, ["1"])
    asked = await fatima.press(shown.message, label=grounded.say("rounds.repeats.remove"))
    grounded.kill_bot_when(lambda change: change.kind is ChangeKind.EVENT_DELETED)
    assert asked.message is not None
    end = with_action(asked.message, "end")
    fatima.start_component(asked.message, end)
    assert grounded.bot is not None
    await grounded.bot.wait()
    await grounded.kill_bot()

    await grounded.start_bot()
    await until(lambda: not grounded.world.planned())
    await grounded.clock.walk_to(BEGINS + timedelta(days=2))

    assert cards(grounded) == []
    assert grounded.world.planned() == []


async def test_a_reminder_ends_with_one_press_in_direct_messages(grounded: Pilot):
    await repeat_daily(grounded)
    await grounded.start_bot()
    await grounded.clock.walk_to(LOBBY + MINUTE)
    await until(lambda: letters(grounded))
    (letter,) = letters(grounded)
    stop = grounded.say("rounds.reminders.stop")
    answer = await grounded.person("Ana").press(letter, label=stop)
    await grounded.clock.walk_to(LOBBY + timedelta(days=1, minutes=1))
    await until(lambda: len(cards(grounded)) == 2)

    assert answer.text == grounded.say("rounds.reminders.stopped")
    assert letters(grounded) == [letter]
