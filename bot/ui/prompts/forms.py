"""The forms of a daily question."""

import discord
from discord import ui

from bot.domain.ids import DeliveryId
from bot.domain.prompts.answers import LONGEST_NOTE, LONGEST_SHARE, Wish
from bot.ui.layout import form
from bot.ui.prompts import ids
from bot.wording import Say

WORDS, NOTE, WISH = "words", "note", "wish"


def share_form(
    say: Say, delivery_id: DeliveryId, *, words: str = "", note: str = "", wish: str | None = None
) -> ui.Modal:
    """Return the form of a share, filled with what was typed before."""
    wishes = [
        discord.SelectOption(
            label=say(f"prompts.wishes.{one}"), value=one.value, default=one.value == wish
        )
        for one in Wish
    ]
    return form(
        say("prompts.form.title"),
        ids.SHARE.of(delivery_id),
        _words(say("prompts.form.words"), say("prompts.form.words_hint"), words),
        ui.Label(
            text=say("prompts.form.note"),
            description=say("prompts.form.note_hint"),
            component=ui.TextInput(
                custom_id=NOTE, required=False, max_length=LONGEST_NOTE, default=note or None
            ),
        ),
        ui.Label(
            text=say("prompts.form.wish"),
            description=say("prompts.form.wish_hint"),
            component=ui.Select(custom_id=WISH, options=wishes, required=False, min_values=0),
        ),
    )


def writing_form(say: Say, delivery_id: DeliveryId, *, words: str = "") -> ui.Modal:
    """Return the form of words that nobody else will see."""
    return form(
        say("prompts.writing.title"),
        ids.WRITE.of(delivery_id),
        _words(say("prompts.writing.words"), say("prompts.writing.words_hint"), words),
    )


def _words(label: str, description: str, words: str) -> ui.Label[ui.Modal]:
    return ui.Label(
        text=label,
        description=description,
        component=ui.TextInput(
            custom_id=WORDS,
            style=discord.TextStyle.paragraph,
            max_length=LONGEST_SHARE,
            default=words or None,
        ),
    )
