"""Every card and form is within Discord's limits, at its longest."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from bot.ui.layout import MOST_TEXT
from bot.ui.prompts.post import LONGEST_THREAD_NAME, thread_name
from tests.unit.ui import screens
from tests.words import WORDINGS

CONTAINER, ROW, BUTTON, TEXT, LABEL, TEXT_INPUT = 17, 1, 2, 10, 18, 4
SELECTS = {3, 5, 6, 7, 8}
MOST_COMPONENTS = 40
# Longer ones are cut on a phone.
READABLE_LABEL = 34


@pytest.fixture(autouse=True, params=WORDINGS)
def language(request, monkeypatch) -> None:
    monkeypatch.setattr(screens, "WORDING", WORDINGS[request.param])


@pytest.fixture
def cards(library) -> dict[str, list[dict[str, Any]]]:
    return {name: screens.parts_of(view) for name, view in screens.cards(library.resources)}


@pytest.fixture
def everything(cards) -> list[tuple[str, dict[str, Any]]]:
    found = [(name, part) for name, parts in cards.items() for part in parts]
    for name, modal in screens.forms():
        found += [(name, part) for part in screens.walk(modal.to_dict()["components"])]
    return found


def test_the_texts_of_a_card_fit_into_one_message(cards):
    lengths = {
        name: sum(len(part["content"]) for part in parts if part["type"] == TEXT)
        for name, parts in cards.items()
    }
    assert {name: length for name, length in lengths.items() if length > MOST_TEXT} == {}
    assert min(lengths.values()) > 0


def test_no_text_is_empty(everything):
    assert [name for name, part in everything if part["type"] == TEXT and not part["content"]] == []


def test_a_card_has_no_more_parts_than_discord_takes(cards):
    assert {name for name, parts in cards.items() if len(parts) > MOST_COMPONENTS} == set()


def test_a_row_has_at_most_five_buttons_or_one_select(everything):
    rows = [part["components"] for _, part in everything if part["type"] == ROW]
    assert rows
    for row in rows:
        kinds = Counter("button" if one["type"] == BUTTON else "select" for one in row)
        assert kinds in (Counter(select=1), Counter(button=len(row)))
        assert len(row) <= 5


def test_buttons_can_be_read_on_a_phone(everything):
    labels = [part["label"] for _, part in everything if part["type"] == BUTTON]
    assert labels
    assert [label for label in labels if not 1 <= len(label) <= READABLE_LABEL] == []


def test_no_button_shouts_louder_than_another(everything):
    # The quiet style, and links, which Discord shows alike.
    assert {part["style"] for _, part in everything if part["type"] == BUTTON} == {2, 5}


def test_selects_and_their_choices_fit(everything):
    selects = [part for _, part in everything if part["type"] in SELECTS]
    assert selects
    for select in selects:
        assert len(select.get("placeholder") or "") <= 150
        options = select.get("options", [])
        assert len(options) <= 25
        assert len({option["value"] for option in options}) == len(options)
        assert all(1 <= len(option["label"]) <= 100 for option in options)
        assert sum(bool(option.get("default")) for option in options) <= select.get("max_values", 1)


def test_custom_ids_fit_and_a_card_has_none_twice(cards):
    for parts in cards.values():
        ids = [part["custom_id"] for part in parts if "custom_id" in part]
        assert len(set(ids)) == len(ids)
        assert all(len(one) <= 100 for one in ids)


def test_forms_fit():
    for _, modal in screens.forms():
        assert 1 <= len(modal.title) <= 45
        assert len(modal.custom_id) <= 100
        labels = modal.to_dict()["components"]
        assert 1 <= len(labels) <= 5
        assert {part["type"] for part in labels} == {LABEL}
        assert all(len(part["label"]) <= 45 for part in labels)
        assert all(len(part.get("description") or "") <= 100 for part in labels)


def test_what_a_form_is_filled_with_fits_into_its_field(everything):
    fields = [part for _, part in everything if part["type"] == TEXT_INPUT]
    assert fields
    assert all(len(part.get("value") or "") <= part["max_length"] <= 4000 for part in fields)


def test_a_question_that_is_longer_than_a_thread_name_is_cut():
    long = replace(screens.PROMPT, text="q" * 300)

    assert len(thread_name(long)) == LONGEST_THREAD_NAME == 100
