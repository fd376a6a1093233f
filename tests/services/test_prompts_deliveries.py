"""A date has one question, whatever happens on its way."""

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.ids import ChannelId, GuildId, MessageId
from bot.domain.notices import NoticeState
from bot.domain.prompts.choosing import Refusal as NoChoice
from bot.domain.prompts.deliveries import Delivery, DeliveryState, PauseReason, Refusal, Setback
from bot.domain.prompts.schedules import EVERY_DAY, Occurrence
from bot.domain.prompts.server_schedules import Refusal as ScheduleRefusal
from bot.services.notices import Notices
from bot.services.prompts.deliveries import Deliveries, Posting
from bot.storage.database import Database
from bot.ui.notices import notice_text
from tests.clock import FakeClock
from tests.decks import deck_of, questions_of
from tests.services.servers import (
    CHANNEL,
    DECK,
    ELSEWHERE,
    FIRST,
    HERE,
    OTHER_CHANNEL,
    SECOND,
    at,
    rows,
    schedules_of,
    setup_of,
)
from tests.words import say

TODAY = date(2026, 11, 21)
A_DAY = timedelta(days=1)


@pytest.fixture
async def deliveries(database, clock) -> Deliveries:
    """The service, with one server that is asked at ten o'clock UTC."""
    await setup_of(database, clock).choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    return Deliveries(database, clock, questions_of(DECK))


async def claim(deliveries: Deliveries, clock: FakeClock) -> tuple[Posting, ...]:
    return await deliveries.claim_due(clock.now())


async def post(deliveries: Deliveries, posting: Posting) -> Delivery:
    threading = await deliveries.settle_message(posting.delivery, MessageId(500))
    return await deliveries.finish(await deliveries.settle_thread(threading, ChannelId(500)))


async def stands(database: Database) -> list[tuple[Any, ...]]:
    return await rows(database, "SELECT local_date, state FROM delivery ORDER BY delivery_id")


async def told(
    database: Database, clock: FakeClock, guild_id: GuildId = HERE
) -> list[tuple[str, str]]:
    """Return the notes that facilitators read on their card, in words, oldest first."""
    notes = await Notices(database, clock).unread(guild_id, 10)
    return [(note.wording_key, notice_text(say, note)) for note in reversed(notes)]


async def test_nothing_is_claimed_before_its_time(deliveries, clock):
    assert await deliveries.next_due_at() == at(clock, 10)
    clock.advance(timedelta(minutes=59, seconds=59))
    assert await claim(deliveries, clock) == ()


async def test_a_claimed_question_is_written_down_before_anybody_posts_it(
    deliveries, clock, database
):
    clock.advance(timedelta(hours=1))

    (posting,) = await claim(deliveries, clock)

    assert posting.delivery.local_date == TODAY
    assert posting.delivery.channel_id == CHANNEL
    assert posting.delivery.attempt == 1
    assert posting.value.value_id == posting.prompt.value_id
    assert await stands(database) == [("2026-11-21", "posting")]


async def test_a_claimed_question_is_claimed_once(deliveries, clock):
    clock.advance(timedelta(hours=1))

    first, second = await asyncio.gather(claim(deliveries, clock), claim(deliveries, clock))

    assert len(first + second) == 1


async def test_after_its_thread_the_next_day_is_what_is_due(deliveries, clock, database):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)

    done = await post(deliveries, posting)

    assert (done.state, done.message_id, done.thread_id) == (DeliveryState.DONE, 500, 500)
    assert await deliveries.next_due_at() == at(clock, 10, day=22)
    assert await claim(deliveries, clock) == ()


async def test_every_day_has_another_question_until_the_deck_is_through(deliveries, clock):
    asked = []
    clock.advance(timedelta(hours=1))
    for _ in DECK.prompts:
        (posting,) = await claim(deliveries, clock)
        await post(deliveries, posting)
        asked.append(posting.prompt.prompt_id)
        clock.advance(A_DAY)

    assert sorted(asked) == sorted(DECK.prompts)


async def test_a_fault_is_tried_again_at_its_time_and_not_sooner(deliveries, clock):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)

    await deliveries.set_back(posting.delivery, Setback.FAULT)

    assert await deliveries.next_due_at() == clock.now() + timedelta(seconds=30)
    clock.advance(timedelta(seconds=29))
    assert await claim(deliveries, clock) == ()
    clock.advance(timedelta(seconds=1))
    (again,) = await claim(deliveries, clock)
    assert (again.delivery.delivery_id, again.delivery.attempt) == (posting.delivery.delivery_id, 2)
    assert again.prompt == posting.prompt
    assert again.delivery.nonce == posting.delivery.nonce


async def test_faults_until_the_end_of_the_grace_end_in_one_note(deliveries, clock, database):
    clock.advance(timedelta(hours=1))
    attempts = 0
    while await deliveries.next_due_at() != at(clock, 10, day=22):
        for posting in await claim(deliveries, clock):
            attempts += 1
            await deliveries.set_back(posting.delivery, Setback.FAULT)
        due_at = await deliveries.next_due_at()
        if due_at.day == TODAY.day:
            clock.advance(due_at - clock.now())

    assert attempts > 30
    assert clock.now() <= at(clock, 16)
    assert await stands(database) == [("2026-11-21", "failed")]
    assert [key for key, _ in await told(database, clock)] == ["notices.prompts.missed"]


async def test_a_thread_that_cannot_be_made_is_tried_again_under_the_standing_question(
    deliveries, clock
):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)
    threading = await deliveries.settle_message(posting.delivery, MessageId(500))

    await deliveries.set_back(threading, Setback.FAULT)
    clock.advance(timedelta(seconds=30))
    (again,) = await claim(deliveries, clock)

    assert again.delivery.state is DeliveryState.THREADING
    assert again.delivery.message_id == 500


async def test_three_refusals_pause_the_schedule_and_say_so(deliveries, clock, database):
    clock.advance(timedelta(hours=1))
    for _ in range(3):
        (posting,) = await claim(deliveries, clock)
        await deliveries.set_back(posting.delivery, Setback.FORBIDDEN)
        clock.advance(timedelta(minutes=10))

    assert await deliveries.next_due_at() is None
    ((key, words),) = await told(database, clock)
    assert key == "notices.prompts.forbidden"
    assert f"<#{CHANNEL}>" in words
    assert await deliveries.post_now(HERE, FIRST) is Refusal.PAUSED
    paused = await rows(database, "SELECT paused_because FROM schedule")
    assert paused == [(PauseReason.FORBIDDEN,)]


async def test_a_channel_that_is_gone_pauses_until_another_is_chosen(deliveries, clock, database):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)
    await deliveries.set_back(posting.delivery, Setback.GONE)
    clock.advance(A_DAY)
    assert await claim(deliveries, clock) == ()

    await setup_of(database, clock).choose_prompt_channel(HERE, OTHER_CHANNEL, EVERY_DAY)
    clock.advance(A_DAY)
    (next_one,) = await claim(deliveries, clock)

    assert next_one.delivery.channel_id == OTHER_CHANNEL
    assert [key for key, _ in await told(database, clock)] == ["notices.prompts.channel_gone"]


async def test_resuming_brings_the_next_question_and_none_of_the_pause(deliveries, clock, database):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)
    await deliveries.set_back(posting.delivery, Setback.GONE)
    clock.advance(3 * A_DAY)

    upcoming = await schedules_of(database, clock).resume(HERE, FIRST)

    assert upcoming == Occurrence(date(2026, 11, 25), at(clock, 10, day=25))
    assert await claim(deliveries, clock) == ()
    assert await deliveries.next_due_at() == at(clock, 10, day=25)
    assert len(await told(database, clock)) == 1


async def test_a_date_that_failed_can_be_posted_by_hand_after_resuming(deliveries, clock, database):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)
    await deliveries.set_back(posting.delivery, Setback.GONE)
    clock.advance(timedelta(minutes=1))
    await schedules_of(database, clock).resume(HERE, FIRST)

    assert await deliveries.post_now(HERE, FIRST) == CHANNEL

    (again,) = await claim(deliveries, clock)
    assert again.delivery.may_already_stand
    assert again.delivery.claimed_at == posting.delivery.claimed_at
    assert await stands(database) == [("2026-11-21", "posting")]


async def test_the_refusal_of_a_channel_that_was_left_pauses_nothing(deliveries, clock, database):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)
    await setup_of(database, clock).choose_prompt_channel(HERE, OTHER_CHANNEL, EVERY_DAY)

    await deliveries.set_back(posting.delivery, Setback.GONE)

    (again,) = await claim(deliveries, clock)
    assert again.delivery.channel_id == OTHER_CHANNEL
    assert await told(database, clock) == []


async def test_a_question_that_is_refused_again_moves_with_its_schedule(
    deliveries, clock, database
):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)
    await deliveries.set_back(posting.delivery, Setback.FORBIDDEN)

    await setup_of(database, clock).choose_prompt_channel(HERE, OTHER_CHANNEL, EVERY_DAY)
    clock.advance(timedelta(seconds=30))
    (refused,) = await claim(deliveries, clock)
    await deliveries.set_back(refused.delivery, Setback.FORBIDDEN)

    (again,) = await claim(deliveries, clock)
    assert again.delivery.channel_id == OTHER_CHANNEL


async def test_a_question_that_may_stand_is_looked_for_where_it_was_posted(
    deliveries, clock, database
):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)
    await deliveries.set_back(posting.delivery, Setback.FAULT)

    await setup_of(database, clock).choose_prompt_channel(HERE, OTHER_CHANNEL)
    clock.advance(timedelta(seconds=30))
    (unclear,) = await claim(deliveries, clock)
    await deliveries.set_back(unclear.delivery, Setback.FAULT)
    clock.advance(timedelta(minutes=1))

    (again,) = await claim(deliveries, clock)
    assert unclear.delivery.channel_id == again.delivery.channel_id == CHANNEL


async def test_a_schedule_that_cannot_be_followed_stops_no_other(deliveries, clock, database):
    await setup_of(database, clock).choose_prompt_channel(ELSEWHERE, OTHER_CHANNEL, EVERY_DAY)
    async with database.write() as connection:
        await connection.execute(
            "UPDATE schedule SET zone = 'Moon/Base' WHERE guild_id = ?", (HERE,)
        )
    clock.advance(timedelta(hours=1))

    (posting,) = await claim(deliveries, clock)

    assert posting.delivery.guild_id == ELSEWHERE
    assert await deliveries.next_due_at() == clock.now() + timedelta(hours=1)


async def test_two_people_who_press_post_now_at_once_get_one_question(deliveries, clock, database):
    presses = [deliveries.post_now(HERE, FIRST) for _ in range(2)]
    answers = await asyncio.gather(*presses)

    assert sorted(map(str, answers)) == sorted([str(CHANNEL), str(Refusal.ALREADY_TODAY)])
    assert len(await claim(deliveries, clock)) == 1
    assert await stands(database) == [("2026-11-21", "posting")]


async def test_a_question_posted_by_hand_takes_the_place_of_the_planned_one(
    deliveries, clock, database
):
    await deliveries.post_now(HERE, FIRST)
    (posting,) = await claim(deliveries, clock)
    await post(deliveries, posting)

    clock.advance(timedelta(hours=1))

    assert await claim(deliveries, clock) == ()
    assert await stands(database) == [("2026-11-21", "done")]
    assert await told(database, clock) == []


async def test_post_now_is_refused_after_todays_question(deliveries, clock):
    clock.advance(timedelta(hours=1))
    await claim(deliveries, clock)

    assert await deliveries.post_now(HERE, FIRST) is Refusal.ALREADY_TODAY


async def test_a_server_that_was_never_set_up_hears_that(deliveries, database, clock):
    assert await deliveries.post_now(ELSEWHERE, SECOND) is Refusal.NOT_SET_UP
    assert await schedules_of(database, clock).resume(ELSEWHERE, SECOND) is ScheduleRefusal.UNKNOWN


async def test_late_within_the_grace_the_question_still_comes(deliveries, clock, database):
    clock.advance(timedelta(hours=7))

    (posting,) = await claim(deliveries, clock)

    assert posting.delivery.local_date == TODAY
    assert await told(database, clock) == []


async def test_beyond_the_grace_facilitators_hear_of_it_instead(deliveries, clock, database):
    clock.advance(timedelta(hours=7, seconds=1))

    assert await claim(deliveries, clock) == ()

    ((key, words),) = await told(database, clock)
    assert key == "notices.prompts.missed"
    assert "2026-11-21" in words
    assert await deliveries.next_due_at() == at(clock, 10, day=22)


async def test_after_days_away_only_the_last_question_comes_and_one_note(
    deliveries, clock, database
):
    clock.advance(timedelta(days=5, hours=2))

    (posting,) = await claim(deliveries, clock)

    assert posting.delivery.local_date == date(2026, 11, 26)
    ((_, words),) = await told(database, clock)
    assert "2026-11-23, 2026-11-24, 2026-11-25" in words
    assert "5" in words
    assert "2026-11-21" not in words


async def test_a_date_posted_by_hand_was_not_missed(deliveries, clock, database):
    await deliveries.post_now(HERE, FIRST)
    (posting,) = await claim(deliveries, clock)
    await post(deliveries, posting)

    clock.advance(timedelta(hours=10))

    assert await claim(deliveries, clock) == ()
    assert await told(database, clock) == []


async def test_a_question_found_too_late_is_given_up(deliveries, clock, database):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)

    await deliveries.give_up(posting.delivery)

    assert await stands(database) == [("2026-11-21", "failed")]
    assert [key for key, _ in await told(database, clock)] == ["notices.prompts.missed"]


async def test_a_new_start_takes_up_what_a_crash_left_behind(deliveries, clock, database):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)
    after_crash = Deliveries(database, clock, questions_of(DECK))
    clock.advance(timedelta(minutes=3))
    assert await claim(after_crash, clock) == ()

    await after_crash.wake_interrupted()

    (again,) = await claim(after_crash, clock)
    assert again.delivery.delivery_id == posting.delivery.delivery_id
    assert again.prompt == posting.prompt
    assert again.delivery.may_already_stand


async def test_a_new_start_leaves_waits_and_finished_questions_alone(deliveries, clock, database):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)
    await deliveries.set_back(posting.delivery, Setback.FAULT)

    await deliveries.wake_interrupted()
    assert await claim(deliveries, clock) == ()

    clock.advance(timedelta(seconds=30))
    (again,) = await claim(deliveries, clock)
    await post(deliveries, again)
    await deliveries.wake_interrupted()
    assert await claim(deliveries, clock) == ()


async def test_a_question_that_left_the_deck_is_replaced_while_it_waits(
    deliveries, clock, database
):
    clock.advance(timedelta(hours=1))
    (posting,) = await claim(deliveries, clock)
    await deliveries.set_back(posting.delivery, Setback.FAULT)
    clock.advance(timedelta(seconds=30))
    shorter = deck_of({"hope-1": "hope"})

    (again,) = await claim(Deliveries(database, clock, questions_of(shorter)), clock)

    assert again.prompt.prompt_id == "hope-1"
    assert again.delivery.delivery_id == posting.delivery.delivery_id
    assert await rows(database, "SELECT prompt_id FROM delivery") == [("hope-1",)]


async def test_an_empty_deck_posts_nothing_and_says_so(deliveries, clock, database):
    empty = Deliveries(database, clock, questions_of(deck_of({})))
    assert await empty.post_now(HERE, FIRST) is NoChoice.EMPTY_DECK
    clock.advance(timedelta(hours=1))

    assert await claim(empty, clock) == ()

    assert [key for key, _ in await told(database, clock)] == ["notices.prompts.missed"]
    assert await empty.next_due_at() == at(clock, 10, day=22)


async def test_a_waiting_question_of_a_deck_that_became_empty_is_given_up(
    deliveries, clock, database
):
    await deliveries.post_now(HERE, FIRST)

    assert await claim(Deliveries(database, clock, questions_of(deck_of({}))), clock) == ()

    assert await stands(database) == [("2026-11-21", "failed")]
    assert [key for key, _ in await told(database, clock)] == ["notices.prompts.missed"]


async def test_two_servers_have_their_own_questions_pauses_and_notes(deliveries, clock, database):
    await setup_of(database, clock).choose_prompt_channel(ELSEWHERE, OTHER_CHANNEL, EVERY_DAY)
    clock.advance(timedelta(hours=1))

    postings = {one.delivery.guild_id: one for one in await claim(deliveries, clock)}
    await deliveries.set_back(postings[HERE].delivery, Setback.GONE)
    await post(deliveries, postings[ELSEWHERE])
    clock.advance(A_DAY)

    (next_one,) = await claim(deliveries, clock)
    assert next_one.delivery.guild_id == ELSEWHERE
    assert next_one.delivery.channel_id == OTHER_CHANNEL
    assert len(await told(database, clock, HERE)) == 1
    assert await told(database, clock, ELSEWHERE) == []


async def test_a_date_has_one_question_also_where_clocks_and_people_move(
    deliveries, clock, database
):
    setup = setup_of(database, clock)
    for zone, time in [("UTC", "10:00"), ("Pacific/Auckland", "9:00"), ("UTC", "23:30")]:
        await setup.choose_zone_and_time(HERE, zone, time)
        for _ in range(6):
            clock.advance(timedelta(hours=5))
            await deliveries.post_now(HERE, FIRST)
            for posting in await claim(deliveries, clock):
                await post(deliveries, posting)

    standing = await stands(database)
    assert len(standing) == len(set(standing))
    assert {state for _, state in standing} == {"done"}


async def test_a_note_to_staff_waits_for_the_channel(deliveries, clock, database):
    clock.advance(timedelta(hours=8))
    await claim(deliveries, clock)

    (note,) = await Notices(database, clock).unread(HERE, 10)
    assert (note.state, note.staff_channel_id) == (NoticeState.WAITING, None)
