"""The card of somebody who may be in danger, as it is read at the worst moment."""

import re
from dataclasses import replace

import pytest

from bot.domain.care.cards import MOST_LINES, Told, Truth
from bot.domain.care.recognising import Kind, Urgency
from bot.domain.care.resources import How, ResourceKind
from bot.ui.care.card import care_card, with_post_staying, with_truth, with_words, words_on
from bot.ui.care.telling import told_card
from tests.unit.ui.care_screens import GUILD, NOTE, situation
from tests.unit.ui.screens import labels_of, parts_of, text_of, texts_of
from tests.words import say

DIGITS = re.compile(r"[0-9][0-9 -]*")


@pytest.fixture
def card(library):
    """A card of a kind and urgency; by default the gentle one, in a room the team can read."""

    def make(told=Told.ON_DUTY, country="US", kind=Kind.SELF, urgency=Urgency.GENTLE, **more):
        moment = replace(situation(told, country), **more)
        return care_card(say, library.resources, kind, urgency, moment)

    return make


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("urgency", Urgency)
def test_every_card_begins_alike_so_that_a_glance_at_the_phone_tells_nothing(card, kind, urgency):
    title, first, *_ = texts_of(card(kind=kind, urgency=urgency))

    assert title == say("care.card.title")
    assert first == "It sounds like things may be hard right now."
    assert say(f"care.card.says.{kind}_{urgency}") in text_of(card(kind=kind, urgency=urgency))


@pytest.mark.parametrize("kind", Kind)
def test_a_card_says_what_it_is_and_what_it_cannot_do(card, kind):
    text = text_of(card(kind=kind))

    assert say("care.card.bot") in text
    assert say("care.honest", number="911") in text
    assert say("care.card.stays") in text


@pytest.mark.parametrize("country", ["US", "GB", "IE", "AU", "DE", "NZ"])
def test_each_number_stands_alone_on_its_line_as_plain_digits(card, library, country):
    lines = text_of(card(country=country)).splitlines()
    numbers = [line for line in lines if re.match("[0-9]", line)]

    assert numbers[0] == library.resources.emergency(country).contact
    assert len(numbers) >= 2
    assert all(DIGITS.fullmatch(re.split(" or |, ", number)[0]) for number in numbers)


@pytest.mark.parametrize("country", ["US", "GB", "CA", "AU", "NZ"])
def test_where_a_line_takes_texts_one_of_them_is_on_the_card(card, library, country):
    written = (How.TEXT, How.CALL_OR_TEXT)
    lines = library.resources.of_kind(country, ResourceKind.CRISIS)
    numbers = {line.contact for line in lines if line.how in written}

    assert numbers
    assert numbers & set(text_of(card(country=country)).splitlines())


def test_a_card_shows_few_lines_and_the_page_for_every_country(card):
    text = text_of(card())
    numbers = [line for line in text.splitlines() if re.match("[0-9]", line)]

    assert 2 <= len(numbers) <= 1 + MOST_LINES
    assert "\nhttps://findahelpline.com" in text


def test_a_web_chat_is_a_button_that_opens_it(card):
    links = {part["url"]: part["label"] for part in parts_of(card()) if part.get("url")}

    assert links == {"https://988lifeline.org": say("care.card.chat", address="988lifeline.org")}


def test_without_a_country_no_number_is_guessed(card):
    text = text_of(card(country=None))

    assert say("resources.no_emergency") in text
    assert say("care.honest", number=say("care.local_number")) in text
    assert [line for line in text.splitlines() if re.match("[0-9]", line)] == []


@pytest.mark.parametrize("told", [Told.ON_DUTY, Told.TEAM])
def test_in_a_room_that_the_team_reads_the_card_says_that_people_are_told(card, told):
    shown = card(told)

    assert say(f"care.card.told.{told}") in text_of(shown)
    assert labels_of(shown)[-3:] == [
        say("care.card.people"),
        say("care.card.not_me"),
        say("care.card.quiet"),
    ]


def test_in_private_nobody_is_told_unless_the_person_presses(card):
    shown = card(Told.ONLY_YOU)

    assert say("care.card.told.only_you", tell=say("care.card.tell")) in text_of(shown)
    assert say("care.card.stays") not in text_of(shown)
    assert labels_of(shown)[-2:] == [say("care.card.people"), say("care.card.tell")]


def test_where_a_post_may_stand_the_card_is_true_either_way(card):
    shown = card(Told.IF_POSTED)

    assert say("care.card.told.if_posted", tell=say("care.card.tell")) in text_of(shown)
    assert say("care.card.stays") not in text_of(shown)
    assert labels_of(shown)[-2:] == [say("care.card.people"), say("care.card.tell")]


def test_where_nobody_can_be_told_nothing_is_offered_that_would_not_work(card):
    assert say("care.card.tell") not in labels_of(card(Told.ALONE))
    assert say("care.card.told.nobody") in text_of(card(Told.NOBODY))
    assert say("care.card.told.on_duty") not in text_of(card(Told.NOBODY))


def test_staff_are_offered_one_person_and_the_contact(card):
    labels = labels_of(card(Told.STAFF))

    assert say("care.card.one_person") in labels
    assert say("care.card.contact") in labels


def test_words_that_were_set_aside_are_given_back_on_the_same_card(card):
    text = text_of(card(set_aside="Every word of mine."))

    assert "I set your post aside; your words are here." in text
    assert "Every word of mine." in text
    assert say("care.card.stays") not in text


def test_a_card_is_changed_to_words_as_they_are_now_and_to_a_post_that_stays(card):
    shown = with_words(card(set_aside="Every word of mine."), "Other words.")
    assert words_on(shown) == "Other words."
    text = text_of(with_post_staying(shown, say))

    assert say("care.card.stays") in text
    assert say("care.card.set_aside") not in text
    assert "Other words." in text


def test_a_card_without_words_gives_none_back_and_stays_as_it_is(card):
    assert words_on(card()) is None
    assert text_of(with_words(card(), "Other words.")) == text_of(card())


def test_young_peoples_lines_come_first_where_the_group_is_young(card):
    text = text_of(card(youth_first=True))

    assert text.index("Trevor") < text.index("988 Suicide")


def test_no_button_tells_which_wording_it_was(card):
    urgent, gentle = (
        [part.get("custom_id") for part in parts_of(card(urgency=urgency))]
        for urgency in (Urgency.URGENT, Urgency.GENTLE)
    )

    assert urgent == gentle
    assert f"care:{NOTE}:not_me" in urgent


def test_the_truth_takes_the_place_of_who_was_told_and_of_nothing_else(card):
    before = texts_of(card())
    after = texts_of(with_truth(card(), say, Truth.READ, "Fay"))

    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert changed == [(say("care.card.told.on_duty"), say("care.card.truth.read", name="Fay"))]
    nobody = text_of(with_truth(card(), say, Truth.NOBODY))
    assert "Nobody from this group is answering right now. The lines above answer now." in nobody


def test_every_button_behind_the_card_knows_its_server(card):
    ids = [part["custom_id"] for part in parts_of(card(Told.ONLY_YOU)) if part.get("custom_id")]

    assert ids == [f"care:{GUILD}:people", f"care:{GUILD}:tell"]


@pytest.mark.parametrize("urgency", Urgency)
@pytest.mark.parametrize("country", ["US", "GB", "IE", "AU", "DE"])
def test_a_card_is_read_at_one_glance(card, country, urgency):
    """Some forty letters are a line on a phone, and some thirty lines its height."""
    text = text_of(card(country=country, urgency=urgency))
    height = sum(1 + len(line) // 42 for line in text.splitlines())
    assert height <= 30


@pytest.mark.parametrize("name", ["\u05d0" * 100, "*" * 100, "_\u202eabc_" * 12])
def test_a_name_of_any_kind_turns_nothing_around_it(card, name):
    told = text_of(told_card(say, name, GUILD))

    assert "\N{FIRST STRONG ISOLATE}" in told
    assert "They don't get your words." in told
    assert len(told) < 1000
