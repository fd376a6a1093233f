"""Names show as they were typed, and small print stays small."""

import pytest

from bot.ui.layout import isolated, small
from bot.ui.prompts.post import thanks
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


def test_a_person_is_told_once_that_no_name_is_kept():
    assert say("prompts.counted") in thanks(say, is_first=True)
    assert thanks(say, is_first=False) == say("prompts.thanks")
