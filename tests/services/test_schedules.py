"""More than one schedule: added, moved, changed, paused, ended; and what is decided for dates."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from bot.domain.ids import RoleId
from bot.domain.prompts.deliveries import PauseReason, Setback
from bot.domain.prompts.schedules import EVERY_DAY, WORKDAYS, Occurrence, Schedule
from bot.domain.prompts.server_schedules import MOST_SCHEDULES, Refusal, ScheduleDraft
from bot.domain.prompts.timing import TypedTiming, UnreadTiming
from bot.domain.setup.choices import Refusal as SetupRefusal
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.outlook import Outlooks
from bot.services.prompts.schedules import Schedules
from tests.decks import questions_of
from tests.services.servers import (
    CHANNEL,
    DECK,
    ELSEWHERE,
    FIRST,
    HERE,
    OTHER_CHANNEL,
    SECOND,
    at,
    post,
    rows,
    schedules_of,
    setup_of,
)

TODAY, TOMORROW = date(2026, 11, 21), date(2026, 11, 22)
AN_HOUR = timedelta(hours=1)
DRAFT = ScheduleDraft(OTHER_CHANNEL, Schedule("UTC", time(10), EVERY_DAY))


@pytest.fixture
async def schedules(database, clock) -> Schedules:
    await setup_of(database, clock).choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    return schedules_of(database, clock)


@pytest.fixture
def deliveries(database, clock) -> Deliveries:
    return Deliveries(database, clock, questions_of(DECK))


@pytest.fixture
def outlooks(database, clock) -> Outlooks:
    return Outlooks(database, clock, questions_of(DECK))


def typed(**changes: Any) -> TypedTiming:
    usual: dict[str, Any] = {
        "zone": "UTC",
        "time": "10:00",
        "weekdays": 127,
        "hours": "6",
        "facilitated": 0,
    }
    return TypedTiming(**{**usual, **changes})


async def test_a_second_schedule_asks_beside_the_first(schedules, deliveries, clock):
    added = await schedules.add(HERE, DRAFT)

    clock.advance(AN_HOUR)
    postings = await deliveries.claim_due(clock.now())

    assert (added.schedule_id, added.channel_id) == (SECOND, OTHER_CHANNEL)
    assert {one.delivery.channel_id for one in postings} == {CHANNEL, OTHER_CHANNEL}


async def test_a_second_press_finds_the_schedule_of_the_first(schedules):
    first = await schedules.add(HERE, DRAFT, newer_than=FIRST)
    again = await schedules.add(HERE, DRAFT, newer_than=FIRST)
    wanted = await schedules.add(HERE, DRAFT, newer_than=first.schedule_id)

    assert again == first
    assert wanted.schedule_id > first.schedule_id
    assert len(await schedules.of_server(HERE)) == 3


async def test_ten_schedules_are_enough(schedules):
    for _ in range(MOST_SCHEDULES - 1):
        await schedules.add(HERE, DRAFT)

    assert await schedules.add(HERE, DRAFT) is Refusal.TOO_MANY
    assert (await schedules.add(ELSEWHERE, DRAFT)).guild_id == ELSEWHERE


async def test_a_language_nobody_has_questions_in_is_refused(schedules):
    manner = replace(DRAFT.manner, language="xx")

    assert await schedules.add(HERE, replace(DRAFT, manner=manner)) is Refusal.UNKNOWN_LANGUAGE
    changed = await schedules.set_manner(HERE, FIRST, lambda one: replace(one, language="xx"))
    assert changed is Refusal.UNKNOWN_LANGUAGE


async def test_another_servers_schedule_is_out_of_reach(schedules):
    assert await schedules.get(ELSEWHERE, FIRST) is Refusal.UNKNOWN
    assert await schedules.pause(ELSEWHERE, FIRST) is Refusal.UNKNOWN
    assert await schedules.resume(ELSEWHERE, FIRST) is Refusal.UNKNOWN
    assert await schedules.remove(ELSEWHERE, FIRST) is Refusal.UNKNOWN
    assert await schedules.move(ELSEWHERE, FIRST, OTHER_CHANNEL) is Refusal.UNKNOWN
    assert await schedules.set_timing(ELSEWHERE, FIRST, typed()) is Refusal.UNKNOWN
    assert await schedules.mention(ELSEWHERE, FIRST, RoleId(5)) is Refusal.UNKNOWN
    assert (await schedules.get(HERE, FIRST)).channel_id == CHANNEL


@pytest.mark.parametrize("broken", ["zone = 'Moon/Base'", "local_time = 'tea'"])
async def test_a_row_nobody_can_read_hides_no_other(schedules, database, broken):
    await schedules.add(HERE, DRAFT)
    async with database.write() as connection:
        await connection.execute(f"UPDATE schedule SET {broken} WHERE schedule_id = {FIRST}")  # noqa: S608

    assert SECOND in [one.schedule_id for one in await schedules.of_server(HERE)]


async def test_all_that_is_wrong_with_a_time_is_said_at_once(schedules):
    wrong = typed(zone="Berlun", time="25:00", weekdays=0, hours="21")

    unread = await schedules.set_timing(HERE, FIRST, wrong)

    assert isinstance(unread, UnreadTiming)
    assert unread.refusals == (
        SetupRefusal.UNKNOWN_ZONE_NEAR,
        SetupRefusal.UNKNOWN_TIME,
        Refusal.NO_WEEKDAY,
        Refusal.UNKNOWN_GRACE,
    )
    assert unread.suggestions == ("Europe/Berlin",)
    assert (await schedules.get(HERE, FIRST)).schedule == Schedule("UTC", time(10), EVERY_DAY)


async def test_a_schedule_asks_when_somebody_typed_it(schedules, clock):
    wanted = typed(zone="London", time="9.30pm", weekdays=WORKDAYS, hours="12 h", facilitated=3)

    changed = await schedules.set_timing(HERE, FIRST, wanted)

    assert changed.schedule == Schedule("Europe/London", time(21, 30), WORKDAYS)
    assert (changed.grace, changed.manner.facilitated) == (timedelta(hours=12), 3)
    assert changed.next_due_at == at(clock, 21, day=23).replace(minute=30)


async def test_a_time_moved_on_the_same_day_posts_nothing_twice(schedules, deliveries, clock):
    clock.advance(AN_HOUR)
    assert await post(deliveries, clock) == [TODAY]

    came = []
    for time_of_day in ("10:30", "11:00", "10:05"):
        await schedules.set_timing(HERE, FIRST, typed(time=time_of_day))
        clock.advance(AN_HOUR)
        came += await post(deliveries, clock)
    assert came == []

    clock.advance(timedelta(days=1))
    assert await post(deliveries, clock) == [TOMORROW]


async def test_a_zone_moved_on_the_same_day_posts_nothing_twice(schedules, deliveries, clock):
    clock.advance(AN_HOUR)
    assert await post(deliveries, clock) == [TODAY]

    await schedules.set_timing(HERE, FIRST, typed(zone="America/New_York"))

    clock.advance(timedelta(hours=8))
    assert await post(deliveries, clock) == []


async def test_a_change_lets_a_schedule_rest_that_rests(schedules):
    await schedules.pause(HERE, FIRST)

    changed = await schedules.set_manner(HERE, FIRST, lambda one: replace(one, is_pinned=True))
    moved = await schedules.move(HERE, FIRST, OTHER_CHANNEL)

    assert changed.manner.is_pinned
    assert changed.paused_because is moved.paused_because is PauseReason.BY_HAND


async def test_another_channel_ends_the_rest_that_the_old_one_was_the_reason_of(
    schedules, deliveries, clock
):
    clock.advance(AN_HOUR)
    (posting,) = await deliveries.claim_due(clock.now())
    await deliveries.set_back(posting.delivery, Setback.GONE)
    changed = await schedules.set_timing(HERE, FIRST, typed(time="12:00"))
    assert changed.paused_because is PauseReason.CHANNEL_GONE

    moved = await schedules.move(HERE, FIRST, OTHER_CHANNEL)

    assert moved.paused_because is None
    clock.advance(timedelta(hours=2))
    assert await post(deliveries, clock) == [TODAY]


async def test_a_paused_schedule_also_holds_back_what_is_tried_again(schedules, deliveries, clock):
    clock.advance(AN_HOUR)
    (posting,) = await deliveries.claim_due(clock.now())
    await deliveries.set_back(posting.delivery, Setback.FAULT)

    await schedules.pause(HERE, FIRST)

    clock.advance(AN_HOUR)
    assert await deliveries.claim_due(clock.now()) == ()


async def test_a_resumed_schedule_goes_on_with_the_next_date(schedules, deliveries, clock):
    await schedules.pause(HERE, FIRST)
    clock.advance(2 * AN_HOUR)

    upcoming = await schedules.resume(HERE, FIRST)

    assert upcoming == Occurrence(TOMORROW, at(clock, 10, day=22))
    assert await post(deliveries, clock) == []


async def test_a_removed_schedule_asks_no_more_and_its_past_stays(
    schedules, deliveries, clock, database
):
    clock.advance(AN_HOUR)
    await post(deliveries, clock)

    removed = await schedules.remove(HERE, FIRST)

    assert removed.channel_id == CHANNEL
    assert await schedules.get(HERE, FIRST) is Refusal.UNKNOWN
    assert await schedules.of_server(HERE) == ()
    assert len(await rows(database, "SELECT * FROM delivery")) == 1
    assert (await setup_of(database, clock).server(HERE)).prompt_channel_id is None
    clock.advance(timedelta(days=1))
    assert await post(deliveries, clock) == []


async def test_everyone_is_never_mentioned(schedules):
    assert await schedules.mention(HERE, FIRST, RoleId(HERE)) is Refusal.EVERYONE
    assert (await schedules.mention(HERE, FIRST, RoleId(7))).manner.role_id == 7
    assert (await schedules.mention(HERE, FIRST, None)).manner.role_id is None
