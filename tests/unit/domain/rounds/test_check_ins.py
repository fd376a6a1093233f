"""An open check-in from its start to its end, and what each press makes of an answer."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.ids import ChannelId, MessageId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds import check_ins
from bot.domain.rounds.check_ins import (
    CLOSING_TRIED_FOR,
    FIRST_RETRY,
    LONGEST_RETRY,
    OFFERED_HOURS,
    CheckIn,
    Kind,
    Note,
    Refusal,
    State,
)
from bot.domain.rounds.formats import LONGEST_OPEN, Answer, Way
from tests.check_ins import CHANNEL, GUILD, NOW, WEATHER, check_in, round_format


def opened(hours: int, now=NOW, **changes) -> CheckIn:
    chosen = round_format(**changes)
    opening = check_ins.opening(chosen, "en", GUILD, CHANNEL, hours, now)
    assert isinstance(opening, CheckIn)
    return opening


def test_a_check_in_begins_at_once_and_closes_after_its_hours():
    opening = opened(48)

    assert (opening.state, opening.retry_at) == (State.POSTING, NOW)
    assert opening.closes_at == NOW + timedelta(hours=48)


def test_its_hours_are_real_ones_when_the_clocks_are_put_forward():
    """On 28 March 2026 at nine in the evening, for twelve hours: until ten in the morning."""
    berlin = ZoneInfo("Europe/Berlin")
    evening = NOW.replace(month=3, day=28, hour=20)
    closes_at = opened(12, evening).closes_at

    assert closes_at - evening == timedelta(hours=12)
    assert evening.astimezone(berlin).hour == 21
    assert closes_at.astimezone(berlin).hour == 10


def test_no_check_in_is_longer_than_a_week_or_shorter_than_an_hour():
    assert opened(10_000).closes_at == NOW + timedelta(hours=LONGEST_OPEN)
    assert opened(0).closes_at == NOW + timedelta(hours=1)


@pytest.mark.parametrize(
    "chosen", [round_format(ways=(Way.LIVE,)), round_format(answer=Answer.SILENCE)]
)
def test_what_is_held_live_only_cannot_stay_open(chosen):
    opening = check_ins.opening(chosen, "en", GUILD, CHANNEL, 24, NOW)

    assert opening is Refusal.NOT_OPEN_WAY


def test_the_lengths_offered_hold_the_formats_own_once():
    assert check_ins.hours_offered(24) == OFFERED_HOURS
    assert check_ins.hours_offered(36) == (12, 24, 36, 48, 72, 168)


@pytest.mark.parametrize(
    ("standing", "refusal"),
    [
        (check_in(), None),
        (check_in(state=State.THREADING), None),
        (check_in(state=State.POSTING), Refusal.NOT_YET),
        (check_in(state=State.CLOSING), Refusal.OVER),
        (check_in(state=State.CLOSED), Refusal.OVER),
        (check_in(state=State.FAILED), Refusal.OVER),
        (check_in(closes_at=NOW), Refusal.OVER),
        (check_in(closes_at=NOW + timedelta(seconds=1)), None),
    ],
)
def test_people_answer_from_its_card_on_until_its_very_end(standing, refusal):
    assert check_ins.refuse_answer(standing, NOW) is refusal


@pytest.mark.parametrize(
    ("standing", "pressed", "kept"),
    [
        (None, Kind.PASS, Kind.PASS),
        (None, Kind.WROTE, Kind.WROTE),
        (Kind.PASS, Kind.SHARE, Kind.SHARE),
        (Kind.CHOICE, Kind.PASS, Kind.PASS),
        (Kind.WROTE, Kind.COUNT, Kind.COUNT),
        (Kind.COUNT, Kind.WROTE, Kind.COUNT),
        (Kind.SHARE, Kind.PASS, Kind.SHARE),
        (Kind.SHARE, Kind.WROTE, Kind.SHARE),
        (Kind.SHARE, Kind.SHARE, Kind.SHARE),
        (Kind.WORD, Kind.PASS, Kind.WORD),
    ],
)
def test_the_last_press_counts_unless_a_post_of_theirs_stands(standing, pressed, kept):
    assert check_ins.kind_after(standing, pressed) is kept


@pytest.mark.parametrize(
    ("wanted", "answer", "chosen"),
    [
        (["fog"], Answer.CHOICE, ("fog",)),
        (["storm", "sun"], Answer.CHOICES, ("sun", "storm")),
        (["storm", "sun"], Answer.CHOICE, Refusal.NO_SUCH_CHOICE),
        (["hail"], Answer.CHOICE, Refusal.NO_SUCH_CHOICE),
        (["sun", "hail"], Answer.CHOICES, Refusal.NO_SUCH_CHOICE),
        ([], Answer.CHOICES, Refusal.NO_SUCH_CHOICE),
    ],
)
def test_only_what_is_offered_can_be_chosen(wanted, answer, chosen):
    assert check_ins.read_choices(wanted, WEATHER, answer) == chosen


def test_a_check_in_goes_from_its_card_to_its_thread_to_people():
    claimed = check_ins.claimed(opened(24))
    assert (claimed.attempt, claimed.retry_at, claimed.may_already_stand) == (1, None, False)
    posted = check_ins.posted(claimed, MessageId(5))
    assert (posted.state, posted.attempt) == (State.THREADING, 1)
    standing = check_ins.opened(posted, ChannelId(5))

    assert (standing.state, standing.thread_id) == (State.OPEN, 5)
    assert check_ins.refuse_answer(standing, NOW) is None


def test_closing_counts_once_and_for_good():
    closing = check_ins.closing(check_in(), 6, NOW)
    assert isinstance(closing, CheckIn)

    assert (closing.state, closing.people, closing.closed_at) == (State.CLOSING, 6, NOW)
    assert check_ins.closing(closing, 7, NOW) is Refusal.OVER
    assert check_ins.closing(check_ins.closed(closing), 7, NOW) is Refusal.OVER


def test_what_is_not_posted_yet_cannot_be_closed():
    assert check_ins.closing(opened(24), 0, NOW) is Refusal.NOT_YET


def test_a_thread_that_comes_late_is_kept_and_no_other():
    lacking = check_in(state=State.CLOSING, thread_id=None)

    assert check_ins.with_thread(lacking, ChannelId(3)).thread_id == 3
    assert check_ins.with_thread(check_in(), ChannelId(3)).thread_id == 21


def test_the_nonces_stay_the_same_at_every_attempt_and_fit():
    first = check_in(check_in_id=10**10, closed_at=NOW)
    later = replace(check_ins.claimed(first), attempt=9)

    for one in (first.nonce, first.closing_nonce):
        assert len(one) <= 25
    assert (first.nonce, first.closing_nonce) == (later.nonce, later.closing_nonce)
    assert first.nonce != first.closing_nonce


@pytest.mark.parametrize(
    ("state", "after", "note"),
    [
        (State.POSTING, State.FAILED, Note.NOT_POSTED),
        (State.THREADING, State.OPEN, Note.NO_THREAD),
        (State.CLOSING, State.CLOSED, Note.NOT_CLOSED),
    ],
)
def test_what_discord_refuses_three_times_is_left_and_told(state, after, note):
    standing = check_in(state=state, attempt=2, closed_at=NOW)
    again = check_ins.after_setback(standing, Setback.FORBIDDEN, NOW)
    assert (again.check_in.state, again.note) == (state, None)
    assert again.check_in.retry_at is not None

    last = check_ins.after_setback(replace(standing, attempt=3), Setback.FORBIDDEN, NOW)
    assert (last.check_in.state, last.note) == (after, note)


def test_what_is_gone_is_not_tried_again():
    gone = check_ins.after_setback(check_in(state=State.CLOSING, attempt=1), Setback.GONE, NOW)

    assert (gone.check_in.state, gone.note) == (State.CLOSED, Note.ROOM_GONE)


def test_nobody_is_told_twice_of_what_was_deleted():
    quiet = check_in(state=State.CLOSING, attempt=1, is_quiet=True)

    assert check_ins.after_setback(quiet, Setback.GONE, NOW).note is None


def test_faults_are_tried_again_after_longer_and_longer_waits():
    standing, waits = check_in(state=State.CLOSING, closed_at=NOW), []
    for attempt in range(1, 9):
        verdict = check_ins.after_setback(replace(standing, attempt=attempt), Setback.FAULT, NOW)
        assert verdict.check_in.retry_at is not None
        waits.append(verdict.check_in.retry_at - NOW)

    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (FIRST_RETRY, LONGEST_RETRY)


def test_a_line_is_not_posted_a_day_late():
    standing = check_in(state=State.CLOSING, attempt=1, closed_at=NOW)
    late = check_ins.after_setback(standing, Setback.FAULT, NOW + CLOSING_TRIED_FOR)

    assert (late.check_in.state, late.note) == (State.CLOSED, Note.NOT_CLOSED)


def test_a_card_is_not_posted_when_its_time_is_over():
    standing = check_in(state=State.POSTING, attempt=1, closes_at=NOW)

    assert check_ins.after_setback(standing, Setback.FAULT, NOW).check_in.state is State.FAILED
    assert check_ins.given_up(standing).note is Note.NOT_POSTED
