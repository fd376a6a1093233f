"""What the card of the review queue says, and what it offers."""

from dataclasses import replace
from pathlib import Path

import discord

from bot.domain.guidelines.review import Action, ItemView
from bot.ui.guidelines.review_cards import item_card
from bot.wording import Wording
from tests.unit.ui.review_screens import AROUND, FINDINGS, ITEM, NUDGE

PROMPTS = Path(__file__).parents[3] / "prompts"
SAY = Wording.read(PROMPTS / "en" / "wording.toml").say
ONE = ItemView(replace(ITEM, taken_by=None), FINDINGS[:1])


def texts_of(view: discord.ui.LayoutView) -> str:
    parts = view.walk_children()
    return "\n".join(one.content for one in parts if isinstance(one, discord.ui.TextDisplay))


def labels_of(view: discord.ui.LayoutView) -> list[str | None]:
    parts = view.walk_children()
    return [one.label for one in parts if isinstance(one, discord.ui.Button)]


def shown(view: ItemView) -> discord.ui.LayoutView:
    return item_card(SAY, view, AROUND, may_open_queue=False)


async def test_who_read_a_note_in_the_form_is_not_said_to_have_been_told_nothing():
    text = texts_of(shown(replace(ONE, done=frozenset({Action.READ_BEFORE}))))

    assert SAY("review.sent.read_before") in text
    assert SAY("review.sent.nothing") not in text


async def test_a_note_in_the_form_is_told_beside_one_that_was_sent():
    text = texts_of(shown(replace(ONE, nudge=NUDGE, done=frozenset({Action.READ_BEFORE}))))

    assert SAY("review.sent.read_before") in text
    assert SAY("review.sent.set_aside") in text
