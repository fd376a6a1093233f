"""Scheduled events: one a date, whatever happens between asking Discord and hearing of it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import ChannelId, EventId, PlannedRoundId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds.cover import Later, Round
from bot.domain.rounds.events import Note, Step
from bot.domain.rounds.repeats import Repeat
from bot.services.prompts.rests import Rests
from bot.services.rounds.planned_events import EventWork, PlannedEvents
from tests.decks import questions_of
from tests.services.rounds.gathering import HERE
from tests.services.rounds.repeating import FAY, SATURDAYS, Repeating
from tests.services.servers import DECK, rows

EVENING = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
DAY, WEEK = timedelta(days=1), timedelta(days=7)
EVERY_DAY = 127


@pytest.fixture
def events(database, clock, repeating) -> PlannedEvents:
    return PlannedEvents(database, clock, repeating.formats)


async def with_events(repeating: Repeating, weekdays: int = SATURDAYS) -> Repeat:
    repeat = await repeating.add(weekdays)
    await repeating.repeats.show_events(HERE, repeat.repeat_id, is_on=True)
    return repeat


async def due(repeating: Repeating, events: PlannedEvents) -> list[EventWork]:
    claimed = await events.claim_due(repeating.clock.now())
    found = [await events.look(one) for one in claimed]
    return [one for one in found if one is not None]


async def carry_out(repeating: Repeating, events: PlannedEvents) -> list[Step]:
    """Do what is due as Discord would, under growing ids."""
    steps = []
    for work in await due(repeating, events):
        steps.append(work.step)
        if work.step is Step.TAKE_AWAY:
            await events.taken_away(work)
        else:
            assert work.wanted is not None
            event_id = work.event.event_id or EventId(1000 + work.event.planned_id)
            await events.stands(work, event_id, work.wanted.code)
    return steps


async def known(repeating: Repeating) -> list[tuple[str, int | None]]:
    found = await rows(
        repeating.database, "SELECT local_date, event_id FROM planned_round ORDER BY local_date"
    )
    return [(day, event_id) for day, event_id in found]


async def test_without_the_wish_there_is_none(repeating, events):
    await repeating.add()
    assert await due(repeating, events) == []
    assert await events.next_due_at() is None


async def test_each_date_of_the_next_week_has_one(repeating, events):
    await with_events(repeating, EVERY_DAY)

    assert await carry_out(repeating, events) == [Step.PLAN] * 7
    assert await carry_out(repeating, events) == []
    await repeating.wait(DAY)

    assert await carry_out(repeating, events) == [Step.PLAN]
    assert len({event_id for _, event_id in await known(repeating)}) == 8


async def test_a_date_that_moves_takes_its_event_along(repeating, events):
    repeat = await with_events(repeating)
    await carry_out(repeating, events)
    before = await known(repeating)

    await repeating.repeats.set_timing(HERE, repeat.repeat_id, "UTC", "21:00", SATURDAYS)
    assert await carry_out(repeating, events) == [Step.MOVE]
    await repeating.repeats.move(HERE, repeat.repeat_id, ChannelId(77))
    assert await carry_out(repeating, events) == [Step.MOVE]
    await repeating.covers.put_off(HERE, Round(planned_id=PlannedRoundId(1)), Later.AN_HOUR, FAY)
    assert await carry_out(repeating, events) == [Step.MOVE]

    assert await known(repeating) == before


@pytest.mark.parametrize("how", ["removed", "paused", "switched off", "not this time", "no day"])
async def test_a_date_that_goes_takes_its_event_away(repeating, events, how):
    repeat = await with_events(repeating)
    await carry_out(repeating, events)
    repeats, one = repeating.repeats, repeat.repeat_id
    match how:
        case "removed":
            await repeats.remove(HERE, one)
        case "paused":
            await repeats.pause(HERE, one, is_paused=True)
        case "switched off":
            await repeats.show_events(HERE, one, is_on=False)
        case "no day":
            await repeats.set_timing(HERE, one, "UTC", "20:00", 2)
        case _:
            which = Round(planned_id=PlannedRoundId(1))
            await repeating.covers.put_off(HERE, which, Later.NOT_THIS_TIME, FAY)

    assert Step.TAKE_AWAY in await carry_out(repeating, events)
    assert (await known(repeating))[0] == ("2026-11-21", None)


async def test_a_date_that_comes_back_has_an_event_again(repeating, events):
    repeat = await with_events(repeating)
    await carry_out(repeating, events)
    await repeating.repeats.pause(HERE, repeat.repeat_id, is_paused=True)
    await carry_out(repeating, events)
    await repeating.repeats.pause(HERE, repeat.repeat_id, is_paused=False)

    assert await carry_out(repeating, events) == [Step.PLAN]


async def test_a_round_that_has_opened_keeps_its_event(repeating, events):
    repeat = await with_events(repeating)
    await carry_out(repeating, events)
    await repeating.go_to(EVENING)
    await repeating.repeats.show_events(HERE, repeat.repeat_id, is_on=False)

    assert await carry_out(repeating, events) == []


async def test_after_a_crash_it_is_looked_for_where_it_was_to_be(repeating, events):
    repeat = await with_events(repeating)
    (first,) = await due(repeating, events)
    assert first.looks_for is None
    assert await due(repeating, events) == []

    await events.wake_interrupted()
    await repeating.repeats.set_timing(HERE, repeat.repeat_id, "UTC", "21:00", SATURDAYS)
    (second,) = await due(repeating, events)

    assert second.looks_for == first.wanted.code
    await events.stands(second, EventId(5), first.wanted.code)
    # What was found shows the old time still.
    assert await carry_out(repeating, events) == [Step.MOVE]
    assert await known(repeating) == [("2026-11-21", 5)]
    assert await events.is_known(HERE, EventId(5))
    assert not await events.is_known(HERE, EventId(6))


async def test_after_a_crash_one_that_is_wanted_no_more_is_looked_for_and_taken_away(
    repeating, events
):
    repeat = await with_events(repeating)
    await due(repeating, events)
    await repeating.repeats.remove(HERE, repeat.repeat_id)
    await events.wake_interrupted()

    (work,) = await due(repeating, events)

    assert (work.step, work.event.event_id) == (Step.TAKE_AWAY, None)


async def test_what_is_changed_while_an_attempt_is_under_way_is_looked_at_after_it(
    repeating, events
):
    repeat = await with_events(repeating)
    (work,) = await due(repeating, events)
    await repeating.repeats.set_timing(HERE, repeat.repeat_id, "UTC", "21:00", SATURDAYS)
    assert work.wanted is not None
    await events.stands(work, EventId(5), work.wanted.code)

    assert await carry_out(repeating, events) == [Step.MOVE]


async def test_a_refusal_is_told_once_and_the_event_left_alone_until_it_is_wanted_anew(
    repeating, events
):
    repeat = await with_events(repeating, EVERY_DAY)
    for work in await due(repeating, events):
        await events.set_back(work, Setback.FORBIDDEN)

    assert await repeating.notes() == [Note.NO_EVENT]
    await events.wake_interrupted()
    assert await carry_out(repeating, events) == []
    await repeating.repeats.show_events(HERE, repeat.repeat_id, is_on=True)
    assert await carry_out(repeating, events) == [Step.PLAN] * 7


async def test_a_failure_is_tried_again_later(repeating, events):
    await with_events(repeating)
    (work,) = await due(repeating, events)
    await events.set_back(work, Setback.FAULT)

    assert await due(repeating, events) == []
    repeating.clock.advance(timedelta(minutes=1))
    (again,) = await due(repeating, events)
    assert again.looks_for == work.event.shows
    assert await repeating.notes() == []


async def test_one_that_somebody_deleted_is_not_made_again(repeating, events):
    repeat = await with_events(repeating)
    await carry_out(repeating, events)
    (_, event_id) = (await known(repeating))[0]
    await events.lose(EventId(event_id or 0))
    await repeating.repeats.set_timing(HERE, repeat.repeat_id, "UTC", "21:00", SATURDAYS)

    assert await carry_out(repeating, events) == []


async def test_nothing_is_looked_at_for_a_date_that_nobody_knows(events):
    assert await events.look(PlannedRoundId(99)) is None


async def test_what_was_claimed_and_not_begun_at_a_crash_is_looked_at_after_it(repeating, events):
    await with_events(repeating, EVERY_DAY)
    assert len(await events.claim_due(repeating.clock.now())) == 7

    await events.wake_interrupted()

    assert await carry_out(repeating, events) == [Step.PLAN] * 7


async def test_a_server_at_rest_shows_no_events_and_shows_them_again_after_it(
    repeating, events, database, clock
):
    await with_events(repeating)
    await carry_out(repeating, events)
    rests = Rests(database, clock, questions_of(DECK))

    await rests.pause_everything(HERE)
    assert await carry_out(repeating, events) == [Step.TAKE_AWAY]
    await rests.resume_everything(HERE)

    assert await carry_out(repeating, events) == [Step.PLAN]
