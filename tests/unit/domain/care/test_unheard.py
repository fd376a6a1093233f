from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.care.unheard import (
    FIRST_RETRY,
    HOURS,
    LOOKS,
    WAITS_FOR,
    Found,
    Settings,
    Share,
    State,
    UnheardList,
    Way,
    Written,
    after_look,
    answered,
    answers,
    due_at,
    next_list_at,
    way_of,
)
from bot.domain.ids import ChannelId, GuildId, MessageId, UnheardListId, UserId

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ANN, BEN = UserId(1), UserId(2)


def share(message_id: int = 10, author: UserId = ANN) -> Share:
    """A share whose seal is its author's id: sealing itself is tested with the key."""
    seal = bytes([author])
    return Share(GuildId(1), ChannelId(2), MessageId(message_id), seal, NOW, State.LOOKING)


def is_theirs(one: Share, user_id: UserId) -> bool:
    return one.seal == bytes([user_id])


def message(
    message_id: int, author: UserId | None = BEN, replies_to: int | None = None, *mentioned: UserId
) -> Written:
    answered_id = None if replies_to is None else MessageId(replies_to)
    return Written(MessageId(message_id), author, answered_id, frozenset(mentioned))


def post(message_id: int) -> Written:
    """A post of the bot's own, as every share is one."""
    return message(message_id, None)


@pytest.mark.parametrize("hours", HOURS)
def test_a_share_is_looked_at_after_the_hours_that_the_server_chose(hours):
    assert due_at(NOW, hours) == NOW + timedelta(hours=hours)


def test_the_list_comes_at_the_hour_that_the_clocks_of_the_place_show():
    settings = Settings(local_time=time(18))
    before = datetime(2026, 10, 24, 17, tzinfo=UTC)

    first = next_list_at(settings, "Europe/Berlin", before)
    second = next_list_at(settings, "Europe/Berlin", first)

    # The clocks are set back between the two: it is not a day of 24 hours.
    assert (first.hour, second.hour) == (17, 17)
    assert first == datetime(2026, 10, 25, 17, tzinfo=UTC)
    assert next_list_at(settings, "Europe/Berlin", before - timedelta(hours=2)).hour == 16


@pytest.mark.parametrize("found", [Found.ANSWERED, Found.GONE])
def test_nothing_is_kept_of_a_share_that_was_answered_or_is_gone(found):
    assert after_look(share(), found, NOW) is None


def test_a_share_without_an_answer_is_in_the_list_until_it_is_a_week_old():
    kept = after_look(share(), Found.UNHEARD, NOW)

    assert kept is not None
    assert (kept.state, kept.look_at) == (State.UNHEARD, None)
    assert after_look(share(), Found.UNHEARD, NOW + WAITS_FOR) is None


def test_a_look_that_failed_is_tried_again_and_then_said_to_have_failed():
    kept: Share | None = share()
    waits = []
    for _ in range(LOOKS):
        assert kept is not None
        kept = after_look(kept, Found.FAILED, NOW)
        waits.append(kept and kept.look_at)

    assert waits == [NOW + FIRST_RETRY, NOW + 2 * FIRST_RETRY, None]
    assert kept is not None
    assert kept.state is State.UNKNOWN


def test_where_the_bot_may_not_read_it_does_not_try_again():
    kept = after_look(share(), Found.CLOSED, NOW)

    assert kept is not None
    assert (kept.state, kept.look_at) == (State.UNKNOWN, None)


@pytest.mark.parametrize(
    ("written", "is_answer"),
    [
        (message(11, BEN, 10), True),
        (message(11, ANN, 10), False),
        (message(11, None, 10), False),
        (message(11, BEN, 9), False),
        (message(11, BEN, None, ANN), True),
        (message(11, BEN, 9, ANN), True),
        (message(9, BEN, None, ANN), False),
        (message(11, ANN, None, ANN), False),
        (message(11, BEN), False),
    ],
    ids=[
        "a reply",
        "of the author",
        "of a bot",
        "to another",
        "naming the author",
        "to another, naming the author",
        "before it",
        "of the author naming themselves",
        "to nobody",
    ],
)
def test_a_reply_or_the_authors_name_answers_and_nobody_answers_themselves(written, is_answer):
    assert answers(share(), written, is_theirs) is is_answer


def test_in_a_thread_what_follows_a_share_answers_that_one_alone():
    shares = [share(10), share(20, BEN)]
    history = [post(10), post(20), message(21, UserId(3))]

    assert answered(shares, history, is_theirs, is_thread=True) == {20}


def test_what_the_author_adds_is_no_answer_and_does_not_stand_between():
    history = [post(10), message(11, ANN), message(12, BEN)]

    assert answered([share(10)], history[:2], is_theirs, is_thread=True) == set()
    assert answered([share(10)], history, is_theirs, is_thread=True) == {10}


def test_another_post_of_ours_stands_between():
    history = [post(10), post(15), message(21)]

    assert answered([share(10)], history, is_theirs, is_thread=True) == set()


def test_what_replies_to_something_else_does_not_answer_the_post_above():
    history = [post(10), message(11, BEN, 5)]

    assert answered([share(10)], history, is_theirs, is_thread=True) == set()


def test_in_a_channel_only_a_reply_or_a_name_answers():
    history = [post(10), message(11)]

    assert answered([share(10)], history, is_theirs, is_thread=False) == set()
    history.append(message(12, BEN, 10))
    assert answered([share(10)], history, is_theirs, is_thread=False) == {10}


def test_the_list_goes_to_who_is_there_else_to_the_staff_channel_else_it_waits():
    assert way_of([ANN], has_staff_channel=True) is Way.LETTERS
    assert way_of([ANN], has_staff_channel=False) is Way.LETTERS
    assert way_of([], has_staff_channel=True) is Way.STAFF
    assert way_of([], has_staff_channel=False) is Way.NOBODY


def test_every_attempt_at_a_list_carries_the_same_nonce():
    one = UnheardList(UnheardListId(10**12), GuildId(1), NOW, attempt=1)
    again = UnheardList(UnheardListId(10**12), GuildId(1), NOW, attempt=2)

    assert one.nonce == again.nonce
    assert len(one.nonce) <= 25
    assert (one.may_already_stand, again.may_already_stand) == (False, True)
