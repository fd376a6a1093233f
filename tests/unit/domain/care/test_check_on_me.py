from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.care.check_on_me import (
    ANSWERED_WITHIN,
    DAYS,
    KEPT_FOR,
    LONGEST_WISH,
    LOOKS_EVERY,
    MOST_PEOPLE,
    CheckOnMe,
    Letter,
    Looked,
    Refusal,
    State,
    Wish,
    agreed,
    alone,
    changed,
    look,
    read_wish,
    refuse_facilitator,
)
from bot.domain.ids import CheckOnMeId, GuildId, UserId

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = timedelta(days=1)
ANN, FAY, GUS = UserId(1), UserId(2), UserId(3)
WISH = Wish(7, FAY, "Ask about my cat.", "")
CHECK = CheckOnMe(
    *(CheckOnMeId(1), GuildId(1), ANN, FAY, State.AGREED, 7, WISH.helps, "", "en"),
    *(NOW, NOW, NOW + KEPT_FOR),
)


def looked(check: CheckOnMe, now: datetime, **seen) -> Looked:
    known = {"seen_at": None, "is_resting": False, "is_member": True, "is_facilitator": True}
    return look(check, now, **{**known, **seen})


def test_a_form_is_read_with_its_words_trimmed():
    assert read_wish("14", "2", " Call me. ", " \n") == Wish(14, FAY, "Call me.", "")


@pytest.mark.parametrize("who", [None, "", "fay"])
def test_without_a_facilitator_there_is_no_wish(who):
    assert read_wish("7", who, "", "") is Refusal.NOBODY_CHOSEN


def test_words_that_are_too_long_are_refused():
    assert read_wish("7", "2", "w" * (LONGEST_WISH + 1), "") is Refusal.TOO_LONG


@pytest.mark.parametrize(("days", "read"), [(None, 3), ("x", 3), ("1", 3), ("8", 7), ("99", 21)])
def test_days_that_nobody_offered_become_the_nearest_that_are(days, read):
    wish = read_wish(days, "2", "", "")

    assert isinstance(wish, Wish)
    assert wish.quiet_days == read
    assert read in DAYS


def test_a_facilitator_who_can_keep_the_promise_is_asked():
    def refused(wish: Wish = WISH, *, is_facilitator: bool = True, others: int = 0):
        return refuse_facilitator(ANN, wish, is_facilitator=is_facilitator, looks_after=others)

    assert refused() is None
    assert refused(replace(WISH, facilitator_id=ANN)) is Refusal.YOURSELF
    assert refused(is_facilitator=False) is Refusal.NO_FACILITATOR
    assert refused(others=MOST_PEOPLE - 1) is None
    assert refused(others=MOST_PEOPLE) is Refusal.FULL


def test_whoever_agreed_is_not_asked_again_for_other_words():
    reminded = replace(CHECK, reminded_at=NOW, is_open=True)

    same = changed(reminded, replace(WISH, quiet_days=14), NOW + DAY)
    other = changed(reminded, replace(WISH, facilitator_id=GUS), NOW + DAY)

    assert (same.state, same.quiet_days, same.is_open) == (State.AGREED, 14, False)
    assert (same.counted_from, same.reminded_at) == (NOW + DAY, None)
    assert (other.state, other.facilitator_id) == (State.ASKED, GUS)


def test_quiet_days_count_from_the_yes():
    check = agreed(replace(CHECK, state=State.ASKED), NOW + 3 * DAY)

    assert (check.state, check.counted_from) == (State.AGREED, NOW + 3 * DAY)
    assert not looked(check, NOW + 7 * DAY).is_reminder
    assert looked(check, NOW + 10 * DAY).is_reminder


def test_a_reminder_comes_once_a_quiet_spell():
    first = looked(CHECK, NOW + 7 * DAY)
    assert first.is_reminder
    assert first.after is not None
    assert first.after.is_open

    second = looked(first.after, NOW + 30 * DAY)
    assert not second.is_reminder
    assert second.after is not None

    back = looked(second.after, NOW + 31 * DAY, seen_at=NOW + 31 * DAY)
    assert back.after is not None
    assert (back.is_reminder, back.after.is_open) == (False, False)
    assert looked(back.after, NOW + 38 * DAY, seen_at=NOW + 31 * DAY).is_reminder


def test_taking_part_puts_the_reminder_off():
    seen = looked(CHECK, NOW + 7 * DAY, seen_at=NOW + 6 * DAY)

    assert not seen.is_reminder
    assert not looked(
        CHECK, NOW + 13 * DAY - timedelta(seconds=1), seen_at=NOW + 6 * DAY
    ).is_reminder
    assert looked(CHECK, NOW + 13 * DAY, seen_at=NOW + 6 * DAY).is_reminder


def test_it_is_looked_at_when_it_is_due_and_each_day_before():
    soon = looked(CHECK, NOW + 6.5 * DAY)
    later = looked(CHECK, NOW + DAY)

    assert soon.after is not None
    assert later.after is not None
    assert soon.after.look_at == NOW + 7 * DAY
    assert later.after.look_at == NOW + DAY + LOOKS_EVERY


def test_who_rests_is_never_brought_up_and_begins_anew():
    resting = looked(CHECK, NOW + 20 * DAY, is_resting=True)

    assert not resting.is_reminder
    assert resting.after is not None
    assert not looked(resting.after, NOW + 26 * DAY).is_reminder
    assert looked(resting.after, NOW + 27 * DAY).is_reminder


def test_rest_closes_a_reminder_that_is_open():
    reminded = looked(CHECK, NOW + 7 * DAY).after
    assert reminded is not None

    resting = looked(reminded, NOW + 8 * DAY, is_resting=True)

    assert resting.after is not None
    assert not resting.after.is_open


def test_it_ends_with_who_leaves_and_after_a_year():
    assert looked(CHECK, NOW, is_member=False) == Looked(None)
    assert looked(CHECK, NOW + KEPT_FOR) == Looked(None, Letter.ENDED)


@pytest.mark.parametrize("state", [State.ASKED, State.AGREED])
def test_when_the_facilitator_is_gone_the_member_is_told_and_may_choose_another(state):
    gone = looked(replace(CHECK, state=state, is_open=True), NOW + DAY, is_facilitator=False)

    assert gone.to_member is Letter.GONE
    assert gone.after == alone(replace(CHECK, state=state), NOW + DAY)
    assert (gone.after.facilitator_id, gone.after.helps) == (None, CHECK.helps)


def test_nobody_is_told_twice_that_the_facilitator_is_gone():
    again = looked(alone(CHECK, NOW), NOW + DAY, is_facilitator=False)

    assert (again.to_member, again.is_reminder) == (None, False)
    assert again.after == replace(alone(CHECK, NOW), look_at=NOW + DAY + LOOKS_EVERY)


def test_a_facilitator_who_does_not_answer_for_a_week_is_asked_no_longer():
    asked = replace(CHECK, state=State.ASKED)

    waiting = looked(asked, NOW + ANSWERED_WITHIN - DAY)
    assert waiting.to_member is None
    given_up = looked(asked, NOW + ANSWERED_WITHIN)
    assert given_up.to_member is Letter.NO_ANSWER
    assert given_up.after is not None
    assert given_up.after.state is State.ALONE


def test_nobody_is_reminded_before_they_said_yes():
    assert not looked(replace(CHECK, state=State.ASKED), NOW + 6 * DAY).is_reminder
