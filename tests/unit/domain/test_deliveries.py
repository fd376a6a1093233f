"""One delivery on its way: attempts, setbacks, and what follows from them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.ids import ChannelId, DeliveryId, GuildId, MessageId, PromptId, ScheduleId
from bot.domain.prompts.deliveries import (
    FIRST_RETRY,
    LONGEST_RETRY,
    REFUSALS_BEFORE_PAUSE,
    Delivery,
    DeliveryState,
    Note,
    PauseReason,
    Setback,
    Verdict,
    after_setback,
    claimed,
    finished,
    given_up,
    moved,
    posted,
    threaded,
)

DUE = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
FRESH = Delivery(
    delivery_id=DeliveryId(7),
    guild_id=GuildId(1),
    schedule_id=ScheduleId(2),
    local_date=date(2026, 11, 21),
    prompt_id=PromptId("trust-one"),
    channel_id=ChannelId(3),
    state=DeliveryState.POSTING,
    attempt=0,
    due_at=DUE,
    expires_at=DUE + timedelta(hours=6),
    claimed_at=DUE,
    language="en",
    retry_at=DUE,
)
FIRST = claimed(FRESH)
THREADING = posted(FIRST, MessageId(70))


def attempted(delivery: Delivery, times: int) -> Delivery:
    return replace(delivery, attempt=times)


def test_a_claimed_delivery_is_in_nobody_elses_hands():
    assert (FIRST.attempt, FIRST.retry_at) == (1, None)


def test_only_a_repeated_attempt_looks_for_an_earlier_post():
    assert not FIRST.may_already_stand
    assert claimed(FIRST).may_already_stand


def test_every_attempt_posts_under_one_nonce_that_discord_accepts():
    assert claimed(FIRST).nonce == FIRST.nonce
    longest = replace(FRESH, delivery_id=DeliveryId(10**13 - 1))
    assert len(longest.nonce) <= 25


def test_two_deliveries_never_share_a_nonce():
    assert FIRST.nonce != replace(FIRST, delivery_id=DeliveryId(8)).nonce
    # A date that failed may be opened again as the same row.
    assert FIRST.nonce != replace(FIRST, claimed_at=DUE + timedelta(hours=1)).nonce


def test_a_posted_question_wants_its_thread_next():
    assert THREADING.state is DeliveryState.THREADING
    assert (THREADING.message_id, THREADING.retry_at) == (70, None)


def test_a_thread_is_kept_before_the_pin_is_tried():
    kept = threaded(attempted(THREADING, 4), ChannelId(70))

    assert (kept.state, kept.thread_id, kept.attempt) == (DeliveryState.THREADING, 70, 1)


def test_a_delivery_is_finished_with_or_without_a_pin():
    done, pinned = finished(THREADING), finished(THREADING, is_pinned=True)

    assert (done.state, done.retry_at, done.is_pinned) == (DeliveryState.DONE, None, False)
    assert pinned.is_pinned


def test_what_could_not_be_done_below_a_question_is_told_by_its_name():
    with_thread = threaded(THREADING, ChannelId(70))
    without = posted(FIRST, MessageId(70), has_thread=False)
    too_late = FIRST.expires_at

    notes = [
        after_setback(delivery, Setback.FAULT, too_late).note
        for delivery in (THREADING, with_thread, without)
    ]

    assert notes == [Note.NO_THREAD, Note.NO_PIN, Note.NO_PIN]


def test_a_forum_without_a_tag_for_us_pauses_its_schedule_at_once():
    verdict = after_setback(FIRST, Setback.NO_TAG, DUE)

    assert verdict.delivery.state is DeliveryState.FAILED
    assert (verdict.pause, verdict.note) == (PauseReason.NO_TAG, Note.NO_TAG)


def test_a_question_may_come_up_to_the_end_of_its_grace():
    assert not FIRST.is_too_late(FIRST.expires_at)
    assert FIRST.is_too_late(FIRST.expires_at + timedelta(seconds=1))


def test_a_question_given_up_is_told_to_facilitators():
    verdict = given_up(FIRST)

    assert verdict.delivery.state is DeliveryState.FAILED
    assert (verdict.note, verdict.pause) == (Note.MISSED, None)


@pytest.mark.parametrize(
    ("attempt", "seconds"), [(1, 30), (2, 60), (3, 120), (4, 240), (5, 480), (6, 600), (99, 600)]
)
def test_faults_are_tried_again_after_doubling_waits(attempt, seconds):
    verdict = after_setback(attempted(FIRST, attempt), Setback.FAULT, DUE)

    assert verdict.delivery.retry_at == DUE + timedelta(seconds=seconds)
    assert verdict.delivery.state is DeliveryState.POSTING
    assert (verdict.note, verdict.pause) == (None, None)


def test_the_waits_are_those_that_are_named():
    assert timedelta(seconds=30) == FIRST_RETRY
    assert timedelta(minutes=10) == LONGEST_RETRY


def test_a_fault_at_the_end_of_the_grace_is_no_longer_tried():
    verdict = after_setback(FIRST, Setback.FAULT, FIRST.expires_at)

    assert verdict == given_up(FIRST)


def test_a_channel_that_is_gone_pauses_at_once():
    verdict = after_setback(FIRST, Setback.GONE, DUE)

    assert verdict.delivery.state is DeliveryState.FAILED
    assert (verdict.pause, verdict.note) == (PauseReason.CHANNEL_GONE, Note.CHANNEL_GONE)


def test_a_refusal_pauses_only_when_it_is_the_third():
    before = after_setback(attempted(FIRST, REFUSALS_BEFORE_PAUSE - 1), Setback.FORBIDDEN, DUE)
    third = after_setback(attempted(FIRST, REFUSALS_BEFORE_PAUSE), Setback.FORBIDDEN, DUE)

    assert before.pause is None
    assert before.delivery.retry_at == DUE + timedelta(seconds=60)
    assert (third.pause, third.note) == (PauseReason.FORBIDDEN, Note.FORBIDDEN)
    assert third.delivery.state is DeliveryState.FAILED


def test_a_question_that_was_deleted_wants_no_thread_and_nobody_is_told():
    verdict = after_setback(THREADING, Setback.GONE, DUE)

    assert verdict == Verdict(replace(THREADING, state=DeliveryState.DONE))


@pytest.mark.parametrize("setback", [Setback.FAULT, Setback.FORBIDDEN])
def test_a_thread_is_tried_again(setback):
    verdict = after_setback(THREADING, setback, DUE)

    assert verdict.delivery.state is DeliveryState.THREADING
    assert verdict.delivery.retry_at == DUE + FIRST_RETRY
    assert verdict.note is None


@pytest.mark.parametrize(
    ("attempt", "setback", "now"),
    [
        (REFUSALS_BEFORE_PAUSE, Setback.FORBIDDEN, DUE),
        (1, Setback.FAULT, FRESH.expires_at),
    ],
)
def test_a_question_stays_without_its_thread_and_its_schedule_runs_on(attempt, setback, now):
    verdict = after_setback(attempted(THREADING, attempt), setback, now)

    assert (verdict.delivery.state, verdict.delivery.retry_at) == (DeliveryState.DONE, None)
    assert (verdict.note, verdict.pause) == (Note.NO_THREAD, None)


def test_refusals_of_the_post_do_not_count_against_the_thread():
    assert posted(attempted(FIRST, 9), MessageId(70)).attempt == 1


def test_a_question_refused_by_a_channel_left_behind_goes_to_the_new_one_at_once():
    verdict = moved(claimed(FRESH), ChannelId(99), DUE)

    assert verdict.pause is None
    assert verdict.delivery.channel_id == ChannelId(99)
    assert verdict.delivery.retry_at == DUE


def test_a_question_too_late_for_its_new_channel_is_reported_instead():
    verdict = moved(FRESH, ChannelId(99), FRESH.expires_at + timedelta(seconds=1))

    assert verdict.note is Note.MISSED
    assert verdict.delivery.state is DeliveryState.FAILED
