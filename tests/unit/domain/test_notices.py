"""A note to staff on its way."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import ChannelId, GuildId, MessageId, NoticeId
from bot.domain.notices import (
    ATTEMPTS,
    Notice,
    NoticeState,
    after_setback,
    claimed,
    posted,
    withheld,
)

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
WAITING = Notice(
    notice_id=NoticeId(5),
    guild_id=GuildId(1),
    wording_key="notices.prompts.missed",
    details={"dates": "2026-11-20", "number": 1},
    staff_channel_id=ChannelId(9),
    state=NoticeState.WAITING,
    attempt=0,
    created_at=NOW,
    retry_at=NOW,
)
FIRST = claimed(WAITING)


def test_a_claimed_note_is_being_posted():
    assert (FIRST.state, FIRST.attempt) == (NoticeState.POSTING, 1)


def test_only_a_repeated_attempt_looks_for_an_earlier_post():
    assert not FIRST.may_already_stand
    assert claimed(FIRST).may_already_stand


def test_every_attempt_posts_under_one_nonce_that_discord_accepts():
    assert claimed(FIRST).nonce == FIRST.nonce
    assert len(replace(WAITING, notice_id=NoticeId(10**13 - 1)).nonce) <= 25


def test_a_note_that_stands_has_its_message():
    done = posted(FIRST, MessageId(50))

    assert (done.state, done.message_id) == (NoticeState.POSTED, 50)


@pytest.mark.parametrize(
    ("details", "names_somebody"),
    [
        ({"name": "<@5>"}, True),
        ({"number": 1, "who": "asked by <@!5>"}, True),
        ({"role": "<@&5>", "channel": "<#5>", "number": 5}, False),
        ({}, False),
    ],
)
def test_a_person_in_a_note_is_known_by_the_mention(details, names_somebody):
    assert replace(WAITING, details=details).names_somebody is names_somebody


def test_a_note_that_is_withheld_is_shown_by_the_card():
    assert withheld(FIRST).state is NoticeState.UNREACHABLE


@pytest.mark.parametrize(("attempt", "seconds"), [(1, 30), (2, 60), (3, 120), (5, 480)])
def test_a_note_is_tried_again_after_doubling_waits(attempt, seconds):
    later = after_setback(replace(FIRST, attempt=attempt), NOW)

    assert later.state is NoticeState.WAITING
    assert later.retry_at == NOW + timedelta(seconds=seconds)


def test_after_the_last_attempt_the_card_shows_it():
    assert after_setback(replace(FIRST, attempt=ATTEMPTS), NOW).state is NoticeState.UNREACHABLE
