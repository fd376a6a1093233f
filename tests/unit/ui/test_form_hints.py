"""What stands above the field of a form, before anybody types: who reads it, and who is told."""

import discord
import pytest

from bot.domain.ids import ChannelId, CheckInId, DeliveryId
from bot.ui.prompts.forms import free_share_form, share_form
from bot.ui.rounds.check_in_forms import word_form
from tests.words import say


def hint(form: discord.ui.Modal) -> str:
    return str(form.to_dict()["components"][0]["description"])


@pytest.mark.parametrize(
    "form",
    [share_form(say, DeliveryId(7)), free_share_form(say, ChannelId(8), "lounge")],
    ids=["question", "free"],
)
def test_who_shares_reads_beforehand_that_the_team_may_act_in_an_emergency(form):
    assert "The team reads it; in an emergency they may act." in hint(form)


def test_one_word_without_a_name_says_beforehand_that_nobody_is_told():
    assert "I tell nobody unless you press Tell a facilitator." in hint(
        word_form(say, CheckInId(9))
    )
