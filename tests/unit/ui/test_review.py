"""What the card of the review queue says, and what it offers."""

from dataclasses import replace
from pathlib import Path

import discord
import pytest

from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.review import Action, ItemKind, ItemState, ItemView, Mark
from bot.ui.guidelines.families import SEVERITIES
from bot.ui.guidelines.review import rule_words
from bot.ui.guidelines.review_cards import item_card
from bot.ui.guidelines.review_words import Fate, Shown, words_card
from bot.wording import Wording
from tests.unit.ui.review_screens import AROUND, FINDINGS, ITEM, NUDGE, REQUESTS

PROMPTS = Path(__file__).parents[3] / "prompts"
SAY = Wording.read(PROMPTS / "en").say
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


JUDGING = {SAY("review.buttons.fair"), SAY("review.buttons.misread")}


def gone(view: ItemView) -> ItemView:
    return replace(view, findings=tuple(replace(one, mark=Mark.GONE) for one in view.findings))


STANDING = replace(
    ONE, findings=tuple(replace(one, mark=Mark.STANDS, verdict=None) for one in FINDINGS[:2])
)


async def test_a_message_that_is_gone_is_neither_shown_nor_judged():
    labels = set(labels_of(shown(gone(STANDING))))

    assert not labels & {*JUDGING, SAY("review.buttons.words")}
    assert SAY("review.buttons.take") in labels
    assert SAY("review.buttons.close") in labels


async def test_while_one_message_stands_it_can_be_shown_and_judged():
    one, other = STANDING.findings
    view = replace(STANDING, findings=(replace(one, mark=Mark.GONE), other))

    assert set(labels_of(shown(view))) >= {*JUDGING, SAY("review.buttons.words")}


async def test_a_message_that_the_bot_set_aside_is_judged_still():
    labels = set(labels_of(shown(replace(gone(STANDING), nudge=NUDGE))))

    assert labels >= JUDGING
    assert SAY("review.buttons.words") not in labels


@pytest.mark.parametrize(
    ("fate", "offered"),
    [
        (Fate.STANDS, {*JUDGING, SAY("guidelines.explain.button")}),
        (Fate.OUT_OF_SIGHT, JUDGING),
        (Fate.GONE, set()),
        (Fate.HIDDEN, set()),
    ],
)
async def test_beside_words_stands_only_what_they_allow(fate, offered):
    place = (STANDING.findings[0].channel_id, STANDING.findings[0].message_id)
    card = words_card(SAY, STANDING, Shown(place, fate), may_judge=True)

    assert set(labels_of(card)) == {*offered, SAY("review.buttons.back")}


async def test_what_its_author_mended_is_closed_as_that():
    over = replace(ITEM, state=ItemState.CLOSED, person_id=None)

    mended = texts_of(shown(ItemView(over, done=frozenset({Action.WROTE, Action.MENDED}))))
    by_hand = texts_of(shown(ItemView(over, done=frozenset({Action.MENDED, Action.CLOSED}))))

    assert SAY("review.closed_as.mended") in mended
    assert by_hand.endswith(SAY("review.closed"))


async def test_the_only_message_has_no_number():
    asked = ItemView(replace(ITEM, kind=ItemKind.LOOK), requests=REQUESTS[:1])
    several = replace(asked, requests=REQUESTS[:2])

    assert f"[{SAY('review.the_message')}]" in texts_of(shown(asked))
    assert f"[{SAY('review.message', number=2)}]" in texts_of(shown(several))


async def test_several_rules_of_one_message_and_kind_have_one_heading():
    one = STANDING.findings[0]
    second = replace(one, rule_id="own-1", severity=2, verdict=Verdict.MISREAD)
    text = texts_of(shown(replace(STANDING, findings=(one, second))))

    assert text.count("[message]") == 1
    assert text.count(SAY("guidelines.modes.nudge")) == 1
    assert SAY(f"guidelines.severities.{SEVERITIES[3]}") in text
    assert rule_words(SAY, one.rule_id) in text
    own = rule_words(SAY, second.rule_id)
    assert f"{own} {SAY('review.verdicts.misread')}" in text


async def test_each_message_has_its_own_heading():
    text = texts_of(shown(STANDING))

    assert text.count("[message]") == len(STANDING.findings)
