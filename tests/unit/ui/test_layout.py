"""Names show as they were typed, and small print stays small."""

import pytest

from bot.domain.prompts.answers import Share, Wish
from bot.ui.layout import isolated, small
from bot.ui.prompts.post import share_post, thanks
from tests.unit.ui.screens import parts_of, texts_of
from tests.words import say


@pytest.mark.parametrize("name", ["**Ann**", "~~Ben~~", "||Cy||", "`Di`", "> Em", "_Flo_"])
def test_a_name_never_becomes_markdown(name):
    assert "\\" in isolated(name)
    assert isolated(name).replace("\\", "")[1:-1] == name


def test_a_right_to_left_name_ends_with_itself():
    shown = isolated("\u05d0\u05d1")

    assert shown == "\u2068\u05d0\u05d1\u2069"


def test_each_line_of_small_print_is_small():
    assert small("one\ntwo") == "-# one\n-# two"


def test_a_share_is_headed_by_the_name_and_holds_the_words_untouched():
    heading, words = texts_of(share_post(say, "Ann", Share("**my** words")))

    assert "Ann" in heading
    assert words == "**my** words"


def test_a_share_says_what_would_feel_good_back():
    note, wish = texts_of(share_post(say, "Ann", Share("words", "grief", Wish.JUST_LISTEN)))[1::2]

    assert note == small(say("prompts.note", note="grief"))
    assert say("prompts.wishes.just_listen") in wish


def test_a_share_that_copies_another_persons_heading_stays_inside_its_box():
    view = share_post(say, "Ann", Share(say("prompts.shared_by", name="Ben")))

    box, heading, words = parts_of(view)
    assert box["components"] == [heading, words]


def test_a_person_is_told_once_that_no_name_is_kept():
    assert say("prompts.counted") in thanks(say, is_first=True)
    assert thanks(say, is_first=False) == say("prompts.thanks")
