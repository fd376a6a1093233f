"""A note on its way: what an edit, a crash or a moderator meanwhile make of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.guidelines import nudges
from bot.domain.guidelines.nudges import ATTEMPTS, UNDER_WAY, Nudge, NudgeState, Way
from bot.domain.ids import ChannelId, GuildId, MessageId, NudgeId, ReviewItemId, UserId

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
NOTE = (ChannelId(50), MessageId(51))
WAITING = Nudge(
    nudge_id=NudgeId(1),
    guild_id=GuildId(2),
    item_id=ReviewItemId(3),
    channel_id=ChannelId(4),
    message_id=MessageId(5),
    rule_id="a-rule",
    family="G4",
    user_id=UserId(6),
    language="en",
    way=Way.DIRECT,
    sets_aside=False,
    state=NudgeState.WAITING,
    attempt=0,
    made_at=NOON,
    due_at=NOON,
)
UNDER_ITS_WAY = nudges.claimed(WAITING)
SENT = nudges.written(UNDER_ITS_WAY, NOTE, NOON)
HIDING = nudges.written(replace(UNDER_ITS_WAY, sets_aside=True), NOTE, NOON)


def test_a_note_whose_message_was_mended_before_it_is_never_written():
    assert nudges.mended(WAITING, NOON).state is NudgeState.WITHDRAWN


def test_a_note_that_is_being_written_while_its_message_is_mended_becomes_thanks():
    after = nudges.written(nudges.mended(UNDER_ITS_WAY, NOON), NOTE, NOON)
    assert (after.state, after.due_at) == (NudgeState.THANKING, NOON)


def test_a_mended_note_that_failed_is_let_go():
    after = nudges.after_setback(nudges.mended(UNDER_ITS_WAY, NOON), NOON)
    assert after.state is NudgeState.WITHDRAWN


def test_a_note_that_may_stand_already_is_looked_for_before_it_is_let_go():
    retrying = nudges.after_setback(UNDER_ITS_WAY, NOON)
    after = nudges.mended(retrying, NOON)
    assert (after.state, after.is_mended) == (NudgeState.WAITING, True)


def test_a_note_that_may_stand_already_is_looked_for_where_its_message_is_gone_too():
    retrying = nudges.after_setback(UNDER_ITS_WAY, NOON)
    after = nudges.let_go(retrying)
    assert (after.state, after.is_mended) == (NudgeState.WAITING, True)
    assert nudges.let_go(WAITING).state is NudgeState.WITHDRAWN


def test_a_note_found_wrong_before_it_was_written_is_never_written():
    after = nudges.taken_back(WAITING, NOON)
    assert (after.state, after.due_at) == (NudgeState.WITHDRAWN, None)


def test_a_note_that_stands_becomes_thanks():
    after = nudges.mended(SENT, NOON)
    assert (after.state, after.due_at) == (NudgeState.THANKING, NOON)
    assert nudges.settled(nudges.claimed(after)).state is NudgeState.DONE


def test_a_message_goes_only_after_its_words_were_given_back():
    assert HIDING.state is NudgeState.HIDING
    assert HIDING.was_written
    after = nudges.hidden(nudges.claimed(HIDING))
    assert (after.state, after.was_hidden) == (NudgeState.HIDDEN, True)


@pytest.mark.parametrize("hiding", [HIDING, nudges.claimed(HIDING)])
def test_a_message_that_was_mended_in_time_is_not_hidden(hiding):
    after = nudges.mended(hiding, NOON)
    assert (after.state, after.due_at) == (NudgeState.THANKING, NOON)


def test_what_the_bot_deletes_itself_is_not_taken_for_the_authors_doing():
    hiding = nudges.claimed(HIDING)
    assert nudges.let_go(hiding) == hiding


def test_a_deleted_message_ends_its_note_without_thanks():
    assert nudges.let_go(SENT).state is NudgeState.DONE


def test_an_undo_during_the_hiding_is_said_after_it():
    hiding = nudges.claimed(HIDING)
    after = nudges.hidden(nudges.taken_back(hiding, NOON))
    assert (after.state, after.was_hidden, after.due_at) == (NudgeState.TAKING_BACK, True, NOON)


def test_a_note_is_tried_for_an_hour_at_most_then_nobody_gets_it():
    late = nudges.after_setback(UNDER_ITS_WAY, NOON + timedelta(minutes=59, seconds=31))
    assert late.state is NudgeState.UNREACHABLE
    often = nudges.after_setback(replace(UNDER_ITS_WAY, attempt=ATTEMPTS), NOON)
    assert often.state is NudgeState.UNREACHABLE


def test_a_message_that_cannot_be_hidden_stays_with_its_note():
    failed = nudges.after_setback(nudges.claimed(HIDING), NOON)
    assert (failed.state, failed.due_at) == (NudgeState.HIDING, NOON + nudges.FIRST_RETRY)
    tried = replace(nudges.claimed(HIDING), attempt=ATTEMPTS)
    assert nudges.after_setback(tried, NOON).state is NudgeState.SENT


@pytest.mark.parametrize("state", [one for one in NudgeState if one not in UNDER_WAY])
def test_a_late_answer_changes_nothing_that_is_over(state):
    over = replace(WAITING, state=state, due_at=None)
    assert nudges.after_setback(over, NOON) == over
    assert nudges.settled(over) == over


@pytest.mark.parametrize(
    "state", [NudgeState.DONE, NudgeState.UNREACHABLE, NudgeState.WITHDRAWN, NudgeState.TAKING_BACK]
)
def test_an_edit_or_a_verdict_after_the_end_changes_nothing(state):
    over = replace(WAITING, state=state, due_at=None)
    assert nudges.mended(over, NOON) == over
    assert nudges.let_go(over) == over
    assert nudges.taken_back(over, NOON) == over


@pytest.mark.parametrize("state", [one for one in NudgeState if one is not NudgeState.WAITING])
def test_only_a_note_that_waits_can_miss_its_person(state):
    over = replace(WAITING, state=state, due_at=None)
    assert nudges.unreachable(over) == over
