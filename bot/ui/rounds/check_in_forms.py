"""The forms of an open check-in."""

import discord
from discord import ui

from bot.domain.ids import CheckInId
from bot.domain.prompts.answers import LONGEST_SHARE
from bot.domain.rounds.one_word import LONGEST_WORD
from bot.ui.layout import form
from bot.ui.rounds import check_in_ids as ids
from bot.wording import Say

WORDS = "words"


def share_form(say: Say, check_in_id: CheckInId, *, words: str = "") -> ui.Modal:
    """Return the form of words for the thread."""
    hint = say("rounds.check_in.form.share_hint")
    return _words_form(say, ids.SHARE.of(check_in_id), hint, words)


def edit_form(say: Say, check_in_id: CheckInId, post: str, *, words: str = "") -> ui.Modal:
    """Return the form of words that stand in the thread, filled with them."""
    hint = say("rounds.check_in.form.edit_hint")
    return _words_form(say, ids.EDIT.of(check_in_id, post), hint, words)


def count_form(say: Say, check_in_id: CheckInId, *, words: str = "") -> ui.Modal:
    """Return the form of words that nobody else will see."""
    hint = say("rounds.check_in.form.count_hint")
    return _words_form(say, ids.COUNT.of(check_in_id), hint, words)


def word_form(say: Say, check_in_id: CheckInId, *, word: str = "") -> ui.Modal:
    """Return the form of one word."""
    label: ui.Label[ui.Modal] = ui.Label(
        text=say("rounds.check_in.form.word"),
        description=say("rounds.check_in.form.word_hint"),
        # Longer than a word may be: whoever types too much is told so, and loses nothing.
        component=ui.TextInput(custom_id=WORDS, max_length=2 * LONGEST_WORD, default=word or None),
    )
    return form(say("rounds.check_in.form.title"), ids.WORD.of(check_in_id), label)


def _words_form(say: Say, form_id: str, hint: str, words: str) -> ui.Modal:
    label: ui.Label[ui.Modal] = ui.Label(
        text=say("rounds.check_in.form.words"),
        description=hint,
        component=ui.TextInput(
            custom_id=WORDS,
            style=discord.TextStyle.paragraph,
            max_length=LONGEST_SHARE,
            default=words or None,
        ),
    )
    return form(say("rounds.check_in.form.title"), form_id, label)
