"""The check over every test in a server can fail: it knows what must not stand where all read."""

import pytest

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.texts import nudge_text
from bot.library import read_library
from tests.shared_rooms import Author, Post, Written, private_sentences, said_of_people
from tests.source import ROOT

LIBRARY = read_library(ROOT / "prompts")
SENTENCES = private_sentences(LIBRARY)


def test_a_note_to_somebody_is_found_in_every_language():
    for texts in LIBRARY.guidelines.values():
        note = nudge_text(texts, Family.JUDGING)
        assert note is not None
        assert said_of_people([Post("Hello."), Post(note)], SENTENCES) == [note]


def test_what_staff_read_about_somebody_is_found():
    line = LIBRARY.wording.say("guidelines.ladder.fewer_notes")
    assert said_of_people([Post(line)], SENTENCES) == [line]


def test_the_guidelines_themselves_may_stand_anywhere():
    sentences = [one.words.sentence for one in LIBRARY.guidelines["en"].values()]
    assert said_of_people([Post(one) for one in sentences], SENTENCES) == []


ANA = Author(7, "Ana", "You should just pull yourself together.")


@pytest.mark.parametrize(
    "text",
    ["Ana, have a look.", "<@7>", "<@!7> wrote something", "> just pull **yourself** together"],
)
def test_a_name_a_mention_and_a_quote_are_found(text: str):
    assert said_of_people([Post(text)], [], [ANA]) == [text]
    assert said_of_people([Post(text, frozenset({"guidelines"}))], [], [ANA]) == [text]


@pytest.mark.parametrize("text", ["Bananas for all.", "<@77>", "Pull the door, just so."])
def test_what_names_nobody_is_left_alone(text: str):
    assert said_of_people([Post(text)], [], [ANA]) == []


def test_somebody_who_pressed_for_it_may_be_named():
    posts = [Post("Ana shared", frozenset({"share"})), Post("Ana", frozenset({"round", "talk"}))]
    assert said_of_people(posts, [], [ANA]) == []


def test_a_private_sentence_is_found_under_any_button():
    line = LIBRARY.wording.say("guidelines.ladder.fewer_notes")
    assert said_of_people([Post(line, frozenset({"share"}))], SENTENCES) == [line]


@pytest.mark.parametrize("how", ["has_our_reaction", "has_our_reply", "has_our_thread"])
def test_a_message_that_the_bot_drew_eyes_to_is_found(how: str):
    assert Written("Hello.", **{how: True}).was_pointed_at
    assert not Written("Hello.").was_pointed_at
