"""A post of the guidelines, from being asked for to standing in its channel."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.guidelines.card_posts import (
    LONGEST_RETRY,
    WORTH_POSTING,
    CardPost,
    Note,
    State,
    after_setback,
    claimed,
    posted,
    retry_after,
    settled,
)
from bot.domain.ids import ChannelId, GuidelineCardId, GuildId, MessageId
from bot.domain.prompts.deliveries import Setback

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
ASKED = CardPost(
    GuidelineCardId(7), GuildId(1), ChannelId(2), "en", True, State.POSTING, 0, NOW, NOW
)


def test_the_first_attempt_looks_for_nothing_and_the_second_does():
    first = claimed(ASKED)
    assert not first.may_already_stand
    assert claimed(first).may_already_stand
    assert first.nonce == claimed(first).nonce
    assert len(replace(ASKED, card_id=GuidelineCardId(10**10)).nonce) <= 25


def test_a_post_that_stands_is_pinned_next_and_then_has_nothing_left_to_do():
    stands = posted(claimed(ASKED), MessageId(5))
    assert (stands.state, stands.message_id) == (State.SETTLING, 5)
    assert settled(stands, NOW).state is State.STANDING


def test_words_that_changed_meanwhile_are_brought_up_to_date():
    after = settled(posted(claimed(ASKED), MessageId(5)), NOW, is_stale=True)
    assert (after.state, after.retry_at) == (State.UPDATING, NOW)


@pytest.mark.parametrize("setback", [Setback.GONE, Setback.FORBIDDEN])
def test_where_nothing_can_be_posted_staff_are_told(setback):
    verdict = after_setback(claimed(ASKED), setback, NOW)
    assert (verdict.post.state, verdict.note) == (State.GONE, Note.NOT_POSTED)


def test_where_nothing_can_be_pinned_it_stands_and_staff_are_told():
    stands = posted(claimed(ASKED), MessageId(5))
    verdict = after_setback(stands, Setback.FORBIDDEN, NOW)
    assert (verdict.post.state, verdict.note) == (State.STANDING, Note.NOT_PINNED)


@pytest.mark.parametrize("state", [State.SETTLING, State.UPDATING])
def test_a_post_that_somebody_deleted_is_gone_without_a_word(state):
    stands = replace(posted(claimed(ASKED), MessageId(5)), state=state)
    verdict = after_setback(stands, Setback.GONE, NOW)
    assert (verdict.post.state, verdict.note) == (State.GONE, None)


def test_a_fault_is_tried_again_later_and_later():
    verdict = after_setback(claimed(ASKED), Setback.FAULT, NOW)
    assert verdict.post.retry_at == NOW + retry_after(1)
    assert retry_after(2) > retry_after(1)
    assert retry_after(50) == LONGEST_RETRY


def test_what_nobody_expects_any_more_is_not_posted_and_staff_are_told():
    late = NOW + WORTH_POSTING + timedelta(seconds=1)
    verdict = after_setback(claimed(ASKED), Setback.FAULT, late)
    assert (verdict.post.state, verdict.note) == (State.GONE, Note.NOT_POSTED)
    standing = posted(claimed(ASKED), MessageId(5))
    assert after_setback(standing, Setback.FAULT, late).post.state is State.SETTLING
