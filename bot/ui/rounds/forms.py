"""The forms of rounds."""

import discord
from discord import ui

from bot.domain.ids import CircleId
from bot.domain.prompts.answers import LONGEST_SHARE
from bot.ui.layout import form
from bot.ui.rounds import ids
from bot.wording import Say

WORDS = "words"


def writing_form(say: Say, circle_id: CircleId, turn: int, *, words: str = "") -> ui.Modal:
    """Return the form in which somebody writes in their turn, filled with what was typed before."""
    title, hint = say("rounds.write.title"), say("rounds.write.hint")
    return form(title, ids.WRITE.of(circle_id, str(turn)), words_field(say, hint, words))


def words_field(say: Say, hint: str, words: str) -> ui.Label[ui.Modal]:
    """Return the field for words that a message of the bot can hold whole."""
    return ui.Label(
        text=say("rounds.write.words"),
        description=hint,
        component=ui.TextInput(
            custom_id=WORDS,
            style=discord.TextStyle.paragraph,
            max_length=LONGEST_SHARE,
            default=words or None,
        ),
    )
