"""A share as everybody sees it, and as it is read back from its post."""

import re
from types import SimpleNamespace

import discord
import pytest
from discord.components import _component_factory

from bot.domain.ids import DeliveryId, ShareMark
from bot.domain.prompts.answers import Share, Wish
from bot.domain.prompts.shares import FIRST_MARK, StandingShare
from bot.ui.layout import small
from bot.ui.prompts.shares import is_of_share, read_share_post, reply_starters, share_post
from tests.unit.ui.screens import labels_of, parts_of, text_of, texts_of
from tests.words import WORDINGS, say

DELIVERY, MARK = DeliveryId(7), ShareMark(FIRST_MARK + 5)


def shown(share: Share, *, is_hidden: bool = False) -> discord.ui.LayoutView:
    return share_post(say, "Ann", StandingShare(share, is_hidden, MARK), DELIVERY)


def posted(view: discord.ui.LayoutView) -> discord.Message:
    """A message as discord.py hands it over, as far as a view is read from it."""
    components = [_component_factory(part) for part in view.to_components()]  # type: ignore[no-untyped-call]
    return SimpleNamespace(components=components)  # type: ignore[return-value]


def test_a_share_is_headed_by_the_name_and_holds_the_words_untouched():
    heading, words = texts_of(shown(Share("**my** words")))

    assert "Ann" in heading
    assert words == "**my** words"


def test_a_share_says_what_would_feel_good_back():
    note, wish = texts_of(shown(Share("words", "grief", Wish.JUST_LISTEN)))[1::2]

    assert note == small(say("prompts.note", note="grief"))
    assert say("prompts.wishes.just_listen") in wish


def test_a_share_that_copies_another_persons_heading_stays_inside_its_box():
    box, heading, words, row, _ = parts_of(shown(Share(say("prompts.shared_by", name="Ben"))))

    assert box["components"] == [heading, words, row]


def test_under_each_share_stands_one_quiet_button():
    assert labels_of(shown(Share("words"))) == [say("prompts.reply.button")]


def test_a_hidden_share_keeps_its_name_note_and_wish_in_sight():
    heading, note, words, wish = texts_of(
        shown(Share("words", "grief", Wish.ME_TOO), is_hidden=True)
    )

    assert re.fullmatch(r"\|\|.*words.*\|\|", words)
    assert not any("||" in one for one in (heading, note, wish))


@pytest.mark.parametrize("is_hidden", [False, True])
@pytest.mark.parametrize(
    "share",
    [
        Share("One line."),
        Share("Two\nlines.", "grief: all of it", Wish.ADVICE),
        Share("||mine||", "", Wish.DISTRACTION),
        Share("\u05e9\u05dc\u05d5\u05dd \u200f!", "🌱", None),
        Share("🌱🌱"),
        Share("```\n|| code ||\n```"),
    ],
)
def test_a_share_is_read_back_from_its_post_as_it_was(share, is_hidden):
    message = posted(shown(share, is_hidden=is_hidden))

    assert read_share_post(say, message) == StandingShare(share, is_hidden, MARK)
    assert is_of_share(message, MARK)


def test_a_post_of_something_else_is_no_share():
    assert read_share_post(say, posted(reply_starters(say))) is None


@pytest.mark.parametrize("language", WORDINGS)
def test_the_starters_stand_in_blocks_that_can_be_copied_whole(language):
    wording = WORDINGS[language]
    starters = [wording.say(f"prompts.reply.{one}") for one in ("first", "second", "third")]

    assert texts_of(reply_starters(wording.say))[1:] == [f"```\n{one}\n```" for one in starters]
    assert len(set(starters)) == 3


@pytest.mark.parametrize("language", WORDINGS)
@pytest.mark.parametrize("wish", Wish)
def test_every_wish_shows_in_every_language(language, wish):
    say_there = WORDINGS[language].say
    standing = StandingShare(Share("words", "", wish))

    assert say_there(f"prompts.wishes.{wish}") in text_of(
        share_post(say_there, "Ann", standing, DELIVERY)
    )
