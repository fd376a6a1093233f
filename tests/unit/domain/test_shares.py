"""A share that is sent again, and one of which nobody knows whether it stands."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import ChannelId, DeliveryId, ShareMark, UserId
from bot.domain.prompts.answers import Share, Wish
from bot.domain.prompts.shares import LOOK_AGAIN, LOOKED_FOR, ShareUnderWay, next_look_at

BEGUN_AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
UNDER_WAY = ShareUnderWay(ShareMark(1), ChannelId(2), BEGUN_AT)
QUESTION, ANN = DeliveryId(1), UserId(7)
SHARE = Share("Tea.", "food", Wish.ME_TOO)


def test_the_same_share_of_the_same_person_has_one_nonce():
    again = Share("Tea.", "food", Wish.ME_TOO)

    assert SHARE.nonce(QUESTION, ANN) == again.nonce(QUESTION, ANN)


@pytest.mark.parametrize(
    ("share", "question", "person"),
    [
        (Share("Coffee.", "food", Wish.ME_TOO), QUESTION, ANN),
        (Share("Tea.", "", Wish.ME_TOO), QUESTION, ANN),
        (Share("Tea.", "food"), QUESTION, ANN),
        (SHARE, DeliveryId(2), ANN),
        (SHARE, QUESTION, UserId(8)),
        # What follows is not taken for what goes before.
        (Share("Tea.food", "", Wish.ME_TOO), QUESTION, ANN),
    ],
)
def test_another_share_question_or_person_has_another_nonce(share, question, person):
    assert share.nonce(question, person) != SHARE.nonce(QUESTION, ANN)


def test_discord_takes_the_nonce():
    assert len(SHARE.nonce(DeliveryId(2**63), UserId(2**63))) <= 25


def test_a_share_that_could_not_be_looked_for_is_looked_for_again():
    now = BEGUN_AT + timedelta(hours=1)

    assert next_look_at(UNDER_WAY, now) == now + LOOK_AGAIN


def test_after_a_day_nobody_looks_any_more():
    assert next_look_at(UNDER_WAY, BEGUN_AT + LOOKED_FOR) is None
