"""The lists of formats, one format as a whole, and the form in which a server writes its own."""

from collections.abc import Sequence
from enum import StrEnum

import discord
from discord import ui

from bot.domain.ids import GuildId
from bot.domain.rounds import formats as limits
from bot.domain.rounds.formats import Answer, Format
from bot.domain.rounds.own_formats import Typed
from bot.ui.layout import button, card, form, option, row, select, small
from bot.ui.rounds import ids
from bot.ui.rounds.card import format_buttons
from bot.ui.rounds.plan import turn_length
from bot.wording import Say

# Discord's limit for the choices of a select.
MOST_SHOWN = 25
FIELDS = ("name", "opening", "questions", "closing", "times")
FILE = "file"
LABELS = tuple(f"rounds.own.{one}" for one in FIELDS)
_LONGEST_FIELDS = {
    "name": limits.LONGEST_NAME,
    "opening": limits.LONGEST_OPENING,
    # All questions, or one with all choices, each on its line after a mark.
    "questions": limits.MOST_QUESTIONS * (limits.LONGEST_QUESTION + 1),
    "closing": limits.LONGEST_CLOSING,
    "times": 40,
}
_ON_ONE_LINE = ("name", "times")
_NEEDED = ("name", "opening", "questions")


class Shelf(StrEnum):
    """A list of formats; also the last part of the keys of its wording."""

    FIRST = "first"
    MORE = "more"
    OURS = "ours"


def shelf_of(round_format: Format) -> Shelf:
    """Return the list on which a format stands."""
    return Shelf.OURS if round_format.is_own else Shelf(round_format.page)


def formats_card(
    say: Say,
    guild_id: GuildId,
    shelf: Shelf,
    formats: Sequence[Format],
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return a list of formats, each in one line, and the way to the other lists."""
    shown = formats[:MOST_SHOWN]
    parts: list[str | ui.Item[ui.LayoutView]] = [say(f"rounds.formats.title.{shelf}"), *news]
    if shown:
        options = [option(one.name, one.format_id) for one in shown]
        parts += [
            "\n".join(_line(say, one) for one in shown),
            select(ids.CHOOSE_FORMAT.of(guild_id), say("rounds.formats.choose"), options),
        ]
    else:
        parts.append(say("rounds.own.none"))
    if shelf is Shelf.OURS:
        parts.append(
            row(
                button(say("rounds.own.new"), ids.NEW_OWN.of(guild_id)),
                button(say("rounds.own.hand_in"), ids.HAND_IN.of(guild_id)),
            )
        )
    others = [one for one in Shelf if one is not shelf]
    buttons = [
        button(say(f"rounds.formats.to.{one}"), ids.FORMATS.of(guild_id, one)) for one in others
    ]
    return card(*parts, row(*buttons, button(say("rounds.card.back"), ids.CARD.of(guild_id))))


def format_card(
    say: Say, guild_id: GuildId, round_format: Format, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return one format: what it says, what it asks, and what can be done with it."""
    format_id = round_format.format_id
    changing = [
        button(say("rounds.own.copy"), ids.COPY.of(guild_id, format_id)),
        button(say("rounds.own.as_file"), ids.AS_FILE.of(guild_id, format_id)),
    ]
    if round_format.is_own:
        changing = [
            button(say("rounds.own.edit"), ids.EDIT.of(guild_id, format_id)),
            *changing,
            button(say("rounds.own.remove"), ids.ASK_TO_REMOVE.of(guild_id, format_id)),
        ]
    back = ids.FORMATS.of(guild_id, shelf_of(round_format))
    return card(
        *news,
        *format_text(say, round_format),
        row(
            *format_buttons(say, guild_id, round_format),
            button(say("rounds.card.repeat"), ids.REPEAT.of(guild_id, round_format.format_id)),
        ),
        row(*changing, button(say("rounds.formats.back"), back)),
    )


def format_text(say: Say, round_format: Format) -> list[str]:
    """Return all that a format says, as people will read it."""
    defaults = round_format.defaults
    parts = [
        say("rounds.formats.heading", name=round_format.name, meaning=round_format.meaning),
        round_format.opening,
        "\n".join(f"**{one}**" for one in round_format.questions),
    ]
    if round_format.choices:
        parts.append(" · ".join(one.text for one in round_format.choices))
    if round_format.answer is not Answer.SILENCE:
        parts += [
            say("rounds.formats.turn", words=round_format.turn),
            say("rounds.formats.passed", words=round_format.passed),
        ]
    parts.append(f"{round_format.closing}\n{round_format.carry}")
    if round_format.staff_note:
        parts.append(small(round_format.staff_note))
    parts.append(
        small(
            say(
                "rounds.formats.defaults",
                minutes=defaults.minutes,
                turn=turn_length(say, round_format, defaults.turn_minutes),
                seats=defaults.seats,
            )
        )
    )
    return parts


def ask_to_remove_card(say: Say, guild_id: GuildId, round_format: Format) -> ui.LayoutView:
    """Return the question before one of a server's own formats goes."""
    format_id = round_format.format_id
    return card(
        say("rounds.own.ask", name=round_format.name),
        row(
            button(say("rounds.own.remove"), ids.REMOVE.of(guild_id, format_id)),
            button(say("rounds.own.keep"), ids.SHOW_FORMAT.of(guild_id, format_id)),
        ),
    )


def own_form(say: Say, form_id: str, typed: Typed, *, is_new: bool = False) -> ui.Modal:
    """Return the form of a format, filled with what stands or was typed."""
    hints = {name: f"rounds.own.{name}_hint" for name in FIELDS}
    if is_new:
        hints["closing"] = "rounds.own.new_closing_hint"
    return form(
        say("rounds.own.title"),
        form_id,
        *(_field(say, name, getattr(typed, name), hint) for name, hint in hints.items()),
    )


def file_form(say: Say, guild_id: GuildId) -> ui.Modal:
    """Return the form that takes a format as a file."""
    return form(
        say("rounds.own.title"),
        ids.HAND_IN.of(guild_id),
        ui.Label(
            text=say("rounds.own.file"),
            description=say("rounds.own.file_hint"),
            component=ui.FileUpload(custom_id=FILE, min_values=1, max_values=1),
        ),
    )


def _field(say: Say, name: str, text: str, hint: str) -> ui.Label[ui.Modal]:
    is_short = name in _ON_ONE_LINE
    return ui.Label(
        text=say(f"rounds.own.{name}"),
        description=say(hint),
        component=ui.TextInput(
            custom_id=name,
            style=discord.TextStyle.short if is_short else discord.TextStyle.paragraph,
            max_length=_LONGEST_FIELDS[name],
            required=name in _NEEDED,
            default=text or None,
        ),
    )


def _line(say: Say, one: Format) -> str:
    return say("rounds.formats.row", name=one.name, meaning=one.meaning)
