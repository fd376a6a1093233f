"""The forms of a daily question."""

import discord
from discord import ui

from bot.domain.ids import ChannelId, DeliveryId
from bot.domain.prompts.answers import LONGEST_NOTE, LONGEST_SHARE, Wish
from bot.domain.prompts.shares import SharePlace
from bot.ui.layout import form
from bot.ui.prompts import ids
from bot.wording import Say

WORDS, NOTE, WISH = "words", "note", "wish"
# Of the 100 characters below a field's name, what the sentence around it leaves.
_LONGEST_CHANNEL = 30


def share_form(
    say: Say,
    delivery_id: DeliveryId,
    channel_name: str | None = None,
    *,
    words: str = "",
    note: str = "",
    wish: str | None = None,
) -> ui.Modal:
    """Return the form of a share, filled with what was typed before.

    It names the channel in which it will stand, where the question has no thread.
    """
    title, hint = say("prompts.form.title"), say("prompts.form.words_hint")
    if channel_name is not None:
        title, hint = say("prompts.free.title"), _words_hint(say, channel_name)
    return form(title, ids.SHARE.of(delivery_id), *_share_fields(say, hint, words, note, wish))


def free_share_form(
    say: Say,
    channel_id: ChannelId,
    channel_name: str,
    *,
    words: str = "",
    note: str = "",
    wish: str | None = None,
) -> ui.Modal:
    """Return the form of a share outside of questions; it names where that will stand."""
    return form(
        say("prompts.free.title"),
        ids.SHARE_FREELY.of(channel_id),
        *_share_fields(say, _words_hint(say, channel_name), words, note, wish),
    )


def _words_hint(say: Say, channel_name: str) -> str:
    return say("prompts.free.words_hint", channel=channel_name[:_LONGEST_CHANNEL])


def edit_form(
    say: Say, place: SharePlace, *, words: str = "", note: str = "", wish: str | None = None
) -> ui.Modal:
    """Return the form of a share that stands, filled with what it says."""
    return form(
        say("prompts.mine.title"),
        ids.SHARE_EDIT.of(place),
        *_share_fields(say, say("prompts.mine.words_hint"), words, note, wish),
    )


def _share_fields(
    say: Say, words_hint: str, words: str, note: str, wish: str | None
) -> tuple[ui.Label[ui.Modal], ...]:
    wishes = [
        discord.SelectOption(
            label=say(f"prompts.wishes.{one}"), value=one.value, default=one.value == wish
        )
        for one in Wish
    ]
    return (
        _words(say("prompts.form.words"), words_hint, words),
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
