"""What somebody typed comes back to them whole, and into the form again."""

from types import SimpleNamespace
from typing import Any

import discord
import pytest
from discord.components import _component_factory

from bot.domain.prompts.answers import LONGEST_NOTE, LONGEST_SHARE
from bot.ui.drafts import Draft, draft_card, read_draft
from tests.unit.ui import screens
from tests.words import say

REASON = say("prompts.refused.timed_out")


def sent(view: discord.ui.LayoutView) -> Any:
    """Return the card as a message that Discord hands back with the next press."""
    parts: list[Any] = view.to_components()  # type: ignore[no-untyped-call]
    return SimpleNamespace(components=[_component_factory(part) for part in parts])


@pytest.mark.parametrize(
    "texts",
    [
        ("words", "note"),
        ("words", ""),
        ("", "note"),
        ("", ""),
        ("several\n\nlines **with** marks", "-# small"),
        ("w" * LONGEST_SHARE, "n" * LONGEST_NOTE),
    ],
)
def test_a_draft_comes_back_as_it_was_typed(texts):
    card = draft_card(say, REASON, Draft(texts, "prompt:1:reopen"))

    assert read_draft(sent(card), len(texts)) == texts


def test_the_person_sees_the_reason_and_their_words():
    card = draft_card(say, REASON, Draft(("words", ""), "prompt:1:reopen"))

    assert screens.texts_of(card) == [REASON, say("forms.your_words"), "words"]


def test_two_texts_say_which_field_each_stood_in():
    labels = ("prompts.form.words", "prompts.form.note")
    card = draft_card(say, REASON, Draft(("words", "note"), "prompt:1:reopen", labels))

    marks = [f"-# {say(label)}" for label in labels]
    assert screens.texts_of(card)[2:] == [marks[0], "words", marks[1], "note"]


def test_where_nothing_was_typed_nothing_is_announced():
    card = draft_card(say, REASON, Draft(("", ""), "prompt:1:reopen"))

    assert screens.texts_of(card) == [REASON]


def test_a_form_nobody_knows_any_more_has_no_button():
    parts = screens.parts_of(draft_card(say, REASON, Draft(("words",))))

    assert not any("custom_id" in part for part in parts)


@pytest.mark.parametrize("message", [None, SimpleNamespace(components=[])])
def test_an_answer_without_a_draft_has_empty_texts(message: Any):
    assert read_draft(message, 2) == ("", "")


@pytest.mark.parametrize("name", [name for name, _ in screens.drafts()])
def test_every_forms_draft_fits_into_the_answer_that_holds_it(name):
    draft = dict(screens.drafts())[name]
    card = draft_card(say, REASON, draft)

    assert read_draft(sent(card), len(draft.texts)) == tuple(draft.texts)
    assert len("".join(screens.texts_of(card))) <= 4000
