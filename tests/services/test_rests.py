"""What holds for a whole server: pauses, hard days, values, the calendar."""

import asyncio
from datetime import date, timedelta

import pytest

from bot.domain.ids import MessageId, UserId, ValueId
from bot.domain.prompts.answers import ResponseKind
from bot.domain.prompts.basis import Rest
from bot.domain.prompts.calendar import Calendar, UnreadableLine
from bot.domain.prompts.decisions import Refusal
from bot.domain.prompts.deliveries import DeliveryState, Setback
from bot.domain.prompts.schedules import EVERY_DAY
from bot.domain.prompts.server_schedules import DeckChoice
from bot.services.notices import Notices
from bot.services.prompts.dates import Dates
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.outlook import Outlooks
from bot.services.prompts.questions import Questions
from bot.services.prompts.responses import Responses
from bot.services.prompts.rests import Rests
from tests.decks import deck_with, prompt
from tests.services.servers import CHANNEL, ELSEWHERE, FIRST, HERE, setup_of

DAY = timedelta(days=1)
TODAY = date(2026, 11, 21)
TRUST, HOPE, PACE = (ValueId(name) for name in ("trust", "hope", "pace"))
DECK = deck_with(
    [
        *(prompt(f"{value}-{number}", value) for value in (TRUST, HOPE) for number in range(6)),
        *(prompt(f"pace-{number}", PACE, neutral=True) for number in range(6)),
    ]
)
QUESTIONS = Questions({"en": DECK}, Calendar())


@pytest.fixture
async def rests(database, clock) -> Rests:
    await setup_of(database, clock).choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    return Rests(database, clock, QUESTIONS)


@pytest.fixture
def outlooks(database, clock) -> Outlooks:
    return Outlooks(database, clock, QUESTIONS)


@pytest.fixture
def deliveries(database, clock) -> Deliveries:
    return Deliveries(database, clock, QUESTIONS)


async def values_to_come(outlooks: Outlooks, most: int = 7) -> set[ValueId]:
    return {one.value.value_id for one in (await outlooks.of(HERE, FIRST, most)).upcoming}


async def test_while_everything_rests_nothing_comes_and_nothing_is_made_up_for(
    rests, deliveries, clock
):
    assert (await rests.pause_everything(HERE)).is_resting
    clock.advance(DAY)
    assert await deliveries.claim_due(clock.now()) == ()

    assert not (await rests.resume_everything(HERE)).is_resting
    assert await deliveries.claim_due(clock.now()) == ()
    clock.advance(timedelta(hours=1))
    assert len(await deliveries.claim_due(clock.now())) == 1


async def test_resuming_what_does_not_rest_lets_nothing_go(rests, deliveries, clock):
    """A card of last week still has the button."""
    clock.advance(timedelta(hours=1, minutes=1))

    await rests.resume_everything(HERE)

    assert len(await deliveries.claim_due(clock.now())) == 1


async def test_a_value_is_not_pinned_and_switched_off_at_once(rests):
    for _ in range(5):
        await asyncio.gather(
            rests.pin_value(HERE, TRUST, TODAY), rests.switch_values(HERE, [TRUST], [])
        )
        decided = await rests.decided(HERE)
        assert decided.pinned_value not in decided.values_off
        await rests.switch_values(HERE, [TRUST], [TRUST])
        await rests.unpin_value(HERE)


async def test_another_server_goes_on(rests, deliveries, database, clock):
    await setup_of(database, clock).choose_prompt_channel(ELSEWHERE, CHANNEL, EVERY_DAY)

    await rests.pause_everything(HERE)

    clock.advance(timedelta(hours=1))
    (posting,) = await deliveries.claim_due(clock.now())
    assert posting.delivery.guild_id == ELSEWHERE


@pytest.mark.parametrize("rest", ["pause_everything", "begin_hard_day"])
async def test_what_is_tried_again_is_held_back_too(rests, deliveries, clock, rest):
    clock.advance(timedelta(hours=1))
    (posting,) = await deliveries.claim_due(clock.now())
    await deliveries.set_back(posting.delivery, Setback.FAULT)

    if rest == "begin_hard_day":
        await rests.begin_hard_day(HERE, TODAY)
    else:
        await rests.pause_everything(HERE)

    clock.advance(timedelta(hours=1))
    assert await deliveries.claim_due(clock.now()) == ()


@pytest.mark.parametrize("rest", ["pause_everything", "begin_hard_day"])
async def test_what_is_being_posted_is_not_tried_again_when_that_fails(
    rests, deliveries, outlooks, database, clock, rest
):
    clock.advance(timedelta(hours=1))
    (posting,) = await deliveries.claim_due(clock.now())

    if rest == "begin_hard_day":
        await rests.begin_hard_day(HERE, TODAY)
    else:
        await rests.pause_everything(HERE)
    await deliveries.set_back(posting.delivery, Setback.FORBIDDEN)

    clock.advance(timedelta(hours=1))
    assert await deliveries.claim_due(clock.now()) == ()
    assert not (await outlooks.of(HERE, FIRST, 1)).is_asked_today
    assert await Notices(database, clock).unread(HERE, 10) == ()


async def test_what_stands_in_spite_of_a_pause_is_finished(rests, deliveries, outlooks, clock):
    clock.advance(timedelta(hours=1))
    (posting,) = await deliveries.claim_due(clock.now())

    await rests.pause_everything(HERE)
    await deliveries.settle_message(posting.delivery, MessageId(500))

    today = (await outlooks.of(HERE, FIRST, 1)).today
    assert (today.state, today.is_withdrawn) == (DeliveryState.THREADING, False)


@pytest.mark.parametrize("end", ["crash", "fault"])
async def test_what_may_stand_in_spite_of_a_pause_is_looked_for_and_not_posted(
    rests, deliveries, outlooks, database, clock, end
):
    clock.advance(timedelta(hours=1))
    (posting,) = await deliveries.claim_due(clock.now())
    await rests.pause_everything(HERE)
    if end == "crash":
        await deliveries.wake_interrupted()
    else:
        await deliveries.set_back(posting.delivery, Setback.FAULT)

    clock.advance(timedelta(minutes=1))
    (posting,) = await deliveries.claim_due(clock.now())
    assert posting.delivery.may_already_stand
    assert posting.delivery.is_withdrawn

    await deliveries.give_up(posting.delivery)
    assert (await outlooks.of(HERE, FIRST, 1)).today.state is DeliveryState.FAILED
    assert await Notices(database, clock).unread(HERE, 10) == ()


async def test_a_schedule_whose_zone_is_gone_does_not_hold_the_others_back(
    rests, database, clock, deliveries
):
    async with database.write() as connection:
        await connection.execute("UPDATE schedule SET zone = 'Moon/Base'")

    await rests.pause_everything(HERE)
    assert not (await rests.resume_everything(HERE)).is_resting


async def test_after_a_hard_day_two_dates_rest_and_a_fortnight_is_neutral(rests, outlooks):
    await rests.begin_hard_day(HERE, TODAY)

    outlook = await outlooks.of(HERE, FIRST, 20)

    assert [(one.local_date.day, one.why) for one in outlook.resting] == [
        (21, Rest.HARD_DAY),
        (22, Rest.HARD_DAY),
    ]
    assert outlook.rests_today is Rest.HARD_DAY
    neutral = [one.occurrence.local_date for one in outlook.upcoming if one.is_neutral]
    assert neutral == [TODAY + day * DAY for day in range(2, 16)]
    assert {one.value.value_id for one in outlook.upcoming[:14]} == {PACE}


async def test_a_date_that_was_asked_before_the_hard_day_is_not_said_to_rest(
    rests, outlooks, deliveries, clock
):
    await deliveries.post_now(HERE, FIRST)
    (posting,) = await deliveries.claim_due(clock.now())
    await deliveries.settle_message(posting.delivery, MessageId(5))

    await rests.begin_hard_day(HERE, TODAY)

    outlook = await outlooks.of(HERE, FIRST, 7)
    assert [one.local_date.day for one in outlook.resting] == [22]
    assert outlook.rests_today is None


async def test_a_second_press_begins_no_hard_day_anew(rests):
    await rests.begin_hard_day(HERE, TODAY)

    assert (await rests.begin_hard_day(HERE, TODAY + DAY)).hard_day == TODAY
    assert (await rests.begin_hard_day(HERE, TODAY + 5 * DAY)).hard_day == TODAY + 5 * DAY


async def test_a_hard_day_can_be_ended(rests, outlooks):
    await rests.begin_hard_day(HERE, TODAY)
    assert (await rests.end_hard_day(HERE)).hard_day is None

    outlook = await outlooks.of(HERE, FIRST, 7)

    assert outlook.resting == ()
    assert not any(one.is_neutral for one in outlook.upcoming)


async def test_a_skipped_date_is_shown_among_those_to_come(rests, outlooks, database, clock):
    skipped = TODAY + 3 * DAY
    await Dates(database, clock, QUESTIONS).skip(HERE, FIRST, skipped)

    outlook = await outlooks.of(HERE, FIRST, 7)

    assert [(one.local_date, one.why) for one in outlook.resting] == [(skipped, Rest.SKIPPED)]
    assert outlook.rests_today is None


async def test_a_value_that_is_off_is_not_asked_about(rests, outlooks):
    await rests.switch_values(HERE, [TRUST, HOPE, PACE], [TRUST])

    assert await values_to_come(outlooks) == {TRUST}


async def test_switching_what_is_shown_leaves_the_rest_as_it_is(rests):
    await rests.switch_values(HERE, [TRUST], [])
    decided = await rests.switch_values(HERE, [HOPE, PACE], [PACE])

    assert decided.values_off == {TRUST, HOPE}


async def test_one_value_is_asked_about_always(rests, outlooks):
    await rests.switch_values(HERE, [TRUST, HOPE], [])

    assert await rests.switch_values(HERE, [PACE], []) is Refusal.NO_VALUE_LEFT
    assert await values_to_come(outlooks) == {PACE}


async def test_a_pinned_value_has_its_week(rests, outlooks):
    sunday, next_week = TODAY + DAY, TODAY + 2 * DAY

    decided = await rests.pin_value(HERE, TRUST, next_week)
    outlook = await outlooks.of(HERE, FIRST, 9)

    assert (decided.pinned_value, decided.pinned_week) == (TRUST, next_week)
    in_week = [one for one in outlook.upcoming if one.occurrence.local_date > sunday]
    assert {one.value.value_id for one in in_week} == {TRUST}
    await rests.unpin_value(HERE)
    assert await values_to_come(outlooks, 9) == {TRUST, HOPE, PACE}


async def test_a_value_that_is_off_is_not_pinned(rests):
    await rests.switch_values(HERE, [TRUST], [])

    assert await rests.pin_value(HERE, TRUST, TODAY) is Refusal.VALUE_OFF
    assert (await rests.decided(HERE)).pinned_value is None


async def test_the_review_shows_what_did_not_fit_and_counts_from_three_on(
    rests, deliveries, database, clock, key
):
    responses = Responses(database, clock, key)
    shown = []
    clock.advance(timedelta(hours=1))
    for people in (1, 3):
        (posting,) = await deliveries.claim_due(clock.now())
        await deliveries.finish(await deliveries.settle_message(posting.delivery, MessageId(5)))
        shown.append(posting.prompt)
        for person in range(people):
            await responses.respond(
                HERE, posting.delivery.delivery_id, UserId(person), ResponseKind.MISFIT
            )
        clock.advance(DAY)

    review = await rests.values(HERE, "en")

    assert [(one.prompt, one.people) for one in review.misfits] == [(shown[1], 3), (shown[0], None)]
    assert {one.value_id for one in review.on} == {TRUST, HOPE, PACE}
    assert (await rests.values(ELSEWHERE, "en")).misfits == []


async def test_a_servers_own_calendar_is_kept_as_it_was_typed(rests, outlooks):
    text = "11-23: The day we lost Sam\n\nsecond Sunday of May"

    decided = await rests.set_calendar(HERE, f"{text}\n")

    assert decided.calendar == await rests.calendar_text(HERE) == text
    neutral = [one.occurrence.local_date.day for one in await _neutral(outlooks)]
    assert neutral == [23]


async def _neutral(outlooks: Outlooks):
    return [one for one in (await outlooks.of(HERE, FIRST, 7)).upcoming if one.is_neutral]


async def test_a_line_that_says_no_day_is_named_and_nothing_changes(rests):
    await rests.set_calendar(HERE, "11-23: Sam")

    assert await rests.set_calendar(HERE, "11-24\n32-12: x") == UnreadableLine(2, "32-12: x")
    assert await rests.calendar_text(HERE) == "11-23: Sam"


async def test_an_empty_list_goes_back_to_the_shipped_one(rests, database, clock):
    await rests.set_calendar(HERE, "11-23: Sam")

    assert (await rests.set_calendar(HERE, " \n")).calendar is None


async def test_a_servers_own_deck_whose_values_are_off_lets_the_shipped_one_take_over(
    rests, outlooks, database
):
    async with database.write() as connection:
        await connection.execute(
            "INSERT INTO own_prompt (guild_id, language, text, value_id, depth, kind, has_hope,"
            " is_neutral, added_at)"
            " VALUES (?, 'en', 'What now?', 'trust', 'light', 'story', 0, 0, 0)",
            (HERE,),
        )
        await connection.execute("UPDATE schedule SET deck = ?", (DeckChoice.OWN,))
    assert not (await outlooks.of(HERE, FIRST, 1)).shipped_took_over

    await rests.switch_values(HERE, [TRUST], [])

    outlook = await outlooks.of(HERE, FIRST, 7)
    assert outlook.shipped_took_over
    assert await values_to_come(outlooks) == {HOPE, PACE}
