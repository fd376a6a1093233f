"""What a circle asks to be posted, and what follows when that does not succeed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import CircleId, CirclePostId, GuildId, MessageId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds import facilitating, joining, turns
from bot.domain.rounds.circle import Circle, PauseReason
from bot.domain.rounds.posts import (
    LAST_WORDS_LAST,
    LONGEST_RETRY,
    OPENING,
    CirclePost,
    PostKind,
    PostState,
    Stage,
    Wanted,
    after_setback,
    claimed,
    done,
    dropped,
    is_wanted,
    looks_alike,
    posted,
    retry_after,
    stage,
    wanted,
    words_nonce,
)
from tests.circles import ANA, BEN, NOW, lobby, number, running, says
from tests.circles import done as circle_after

PANEL, CALL, CLOSING = PostKind.PANEL, PostKind.CALL, PostKind.CLOSING


def asked(before: Circle, after: Circle) -> list[Wanted]:
    return list(wanted(before, after))


def post(kind: PostKind, **rest: object) -> CirclePost:
    """A post that is on its way for the first time."""
    waiting = CirclePost(
        post_id=CirclePostId(7),
        guild_id=GuildId(1),
        circle_id=CircleId(17),
        kind=kind,
        number=1,
        state=PostState.WAITING,
        attempt=1,
        opened_at=NOW,
    )
    return replace(waiting, **rest)  # type: ignore[arg-type]


def test_a_lobby_opens_with_a_card_and_then_its_thread():
    assert (Wanted(PostKind.LOBBY), Wanted(PostKind.THREAD)) == OPENING


def test_the_beginning_asks_for_the_panel_and_the_first_call_in_this_order():
    before = lobby(ANA, BEN)
    after = circle_after(turns.start(before, now=NOW))
    assert asked(before, after) == [Wanted(PANEL), Wanted(CALL, 1)]


def test_each_turn_that_begins_asks_for_one_call():
    before = running(ANA, BEN)
    assert asked(before, says(before, ANA)) == [Wanted(CALL, 2)]


def test_what_begins_no_turn_calls_nobody():
    circle = running(ANA, BEN)
    for changed in (
        turns.take_more_time(circle, turn=1, now=NOW),
        turns.write(circle, by=ANA, now=NOW),
        joining.leave(circle, by=BEN, now=NOW),
        facilitating.pause(circle, now=NOW),
    ):
        assert asked(circle, circle_after(changed)) == []
    paused = circle_after(facilitating.pause(circle, now=NOW))
    resumed = circle_after(facilitating.resume(paused, now=NOW))
    assert asked(paused, resumed) == []


def test_the_end_asks_for_last_words_once():
    before = running(ANA, has_open_part=False)
    over = says(before, ANA)
    assert asked(before, over) == [Wanted(CLOSING)]
    assert asked(over, over) == []


def test_who_closes_is_called_and_last_words_come_after_them():
    before = circle_after(joining.offer_to_close(running(ANA, has_open_part=False), by=ANA))
    closing = says(before, ANA)
    assert asked(before, closing) == [Wanted(CALL, 2)]
    assert asked(closing, says(closing, ANA)) == [Wanted(CLOSING)]


def test_a_lobby_that_never_began_ends_without_a_word():
    before = lobby(ANA)
    assert asked(before, circle_after(facilitating.end(before, now=NOW))) == []


def test_a_circle_without_its_room_ends_without_a_word():
    lost = circle_after(facilitating.pause(running(ANA), now=NOW, because=PauseReason.ROOM_GONE))
    assert asked(lost, circle_after(facilitating.end(lost, now=NOW))) == []


def test_a_call_is_wanted_as_long_as_its_turn_runs():
    circle = running(ANA, BEN)
    call = post(CALL, number=number(circle))
    assert is_wanted(call, circle, NOW)
    assert not is_wanted(call, says(circle, ANA), NOW)
    assert not is_wanted(call, replace(circle, turn=None), NOW)


def test_a_panel_is_wanted_until_the_end_and_last_words_for_an_hour_after_it():
    circle = running(ANA, has_open_part=False)
    over = says(circle, ANA)
    assert is_wanted(post(PANEL), circle, NOW)
    assert not is_wanted(post(PANEL), over, NOW)
    assert is_wanted(post(CLOSING), over, NOW + LAST_WORDS_LAST)
    assert not is_wanted(post(CLOSING), over, NOW + LAST_WORDS_LAST + timedelta(seconds=1))


def test_the_card_shows_three_stages():
    circle = running(ANA, has_open_part=False)
    assert stage(lobby(ANA)) is Stage.GATHERING
    assert stage(circle) is Stage.UNDER_WAY
    assert stage(says(circle, ANA)) is Stage.OVER


def test_a_sign_of_life_looks_alike_and_a_seat_does_not():
    circle = running(ANA, BEN)
    written = circle_after(turns.write(circle, by=ANA, now=NOW + timedelta(minutes=1)))
    assert written != circle
    assert looks_alike(circle, written)
    assert not looks_alike(circle, circle_after(joining.listen(circle, by=BEN, now=NOW)))
    assert looks_alike(lobby(ANA), lobby(ANA))


def test_a_reply_in_somebody_elses_turn_moves_no_panel():
    circle = running(ANA, BEN)
    replied = circle_after(turns.write(circle, by=BEN, now=NOW))
    assert replied != circle
    assert looks_alike(circle, replied)


def test_an_attempt_is_counted_and_keeps_its_nonce_and_its_mark():
    waiting = post(CALL, attempt=0, retry_at=NOW)
    first = claimed(waiting)
    second = claimed(first)
    assert (first.attempt, first.retry_at) == (1, None)
    assert [one.may_already_stand for one in (waiting, first, second)] == [False, False, True]
    assert waiting.nonce == second.nonce
    assert waiting.mark == second.mark != post(CALL, post_id=8).mark


def test_nonce_and_mark_are_no_longer_than_discord_takes():
    last = post(CALL, post_id=2**63 - 1)
    assert len(post(CALL, post_id=10**12).nonce) <= 25
    assert 2**30 <= last.mark < 2**31


def test_where_a_call_stands_is_not_kept():
    assert posted(post(CALL), MessageId(5)).message_id is None
    assert posted(post(CALL), MessageId(5)).state is PostState.DONE
    assert posted(post(CLOSING), MessageId(5)).message_id == 5


@pytest.mark.parametrize("kind", [PANEL, PostKind.LOBBY])
def test_a_second_one_clears_away_the_first(kind):
    assert posted(post(kind), MessageId(5)).state is PostState.DONE
    again = posted(post(kind, number=2, attempt=3), MessageId(5))
    assert (again.state, again.attempt) == (PostState.CLEARING, 1)
    assert done(again).state is PostState.DONE


def test_what_is_not_wanted_is_dropped():
    assert dropped(post(CALL, retry_at=NOW)).state is PostState.DROPPED
    assert dropped(post(CALL, retry_at=NOW)).retry_at is None


def test_a_fault_is_tried_again_soon_and_never_later_than_a_minute():
    assert after_setback(post(CALL), Setback.FAULT, NOW).post.retry_at == NOW + retry_after(1)
    assert retry_after(1) == timedelta(seconds=2)
    assert retry_after(2) == timedelta(seconds=4)
    assert retry_after(1000) == LONGEST_RETRY


@pytest.mark.parametrize("setback", [Setback.GONE, Setback.FORBIDDEN])
def test_a_room_that_refuses_is_lost_and_the_post_waits_with_the_circle(setback):
    verdict = after_setback(post(CALL), setback, NOW)
    assert verdict.is_room_lost
    assert (verdict.post.state, verdict.post.retry_at) == (PostState.WAITING, NOW)


def test_last_words_that_are_refused_are_nobodys_loss():
    verdict = after_setback(post(CLOSING), Setback.GONE, NOW)
    assert not verdict.is_room_lost
    assert verdict.post.state is PostState.DROPPED


def test_an_old_panel_that_cannot_be_cleared_is_left():
    clearing = post(PANEL, number=2, state=PostState.CLEARING)
    assert after_setback(clearing, Setback.FORBIDDEN, NOW).post.state is PostState.DONE
    assert after_setback(clearing, Setback.FAULT, NOW).post.state is PostState.CLEARING


def test_the_nonce_of_words_tells_them_apart_by_circle_turn_and_words():
    first = words_nonce(CircleId(1), 2, "Hello")
    others = {
        words_nonce(CircleId(2), 2, "Hello"),
        words_nonce(CircleId(1), 3, "Hello"),
        words_nonce(CircleId(1), 2, "Hello!"),
    }
    assert first == words_nonce(CircleId(1), 2, "Hello")
    assert len({first, *others}) == 4
    assert len(first) == 25
