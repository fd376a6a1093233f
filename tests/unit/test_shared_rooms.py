"""The check over every test in a server can fail: it knows what must not stand where all read."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.texts import nudge_text
from bot.library import read_library
from tests.shared_rooms import private_sentences, said_of_people
from tests.source import ROOT

LIBRARY = read_library(ROOT / "prompts")
SENTENCES = private_sentences(LIBRARY)


def test_a_note_to_somebody_is_found_in_every_language():
    for texts in LIBRARY.guidelines.values():
        note = nudge_text(texts, Family.JUDGING)
        assert note is not None
        assert said_of_people(["Hello.", note], SENTENCES) == [note]


def test_what_staff_read_about_somebody_is_found():
    line = LIBRARY.wording.say("guidelines.ladder.fewer_notes")
    assert said_of_people([line], SENTENCES) == [line]


def test_the_guidelines_themselves_may_stand_anywhere():
    sentences = [one.words.sentence for one in LIBRARY.guidelines["en"].values()]
    assert said_of_people(sentences, SENTENCES) == []
