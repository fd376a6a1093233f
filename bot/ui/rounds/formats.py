"""The lists of formats, and one format as a whole."""

from collections.abc import Sequence

from discord import ui

from bot.domain.ids import GuildId
from bot.domain.rounds.formats import Format, Page
from bot.ui.layout import button, card, option, row, select, small
from bot.ui.rounds import ids
from bot.ui.rounds.card import format_buttons
from bot.wording import Say

# Discord's limit for the choices of a select.
MOST_SHOWN = 25


def formats_card(
    say: Say,
    guild_id: GuildId,
    page: Page,
    formats: Sequence[Format],
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return a page of formats, each in one line, and the way to the other page."""
    shown = formats[:MOST_SHOWN]
    lines = [say("rounds.formats.row", name=one.name, meaning=one.meaning) for one in shown]
    other = Page.FIRST if page is Page.MORE else Page.MORE
    return card(
        say(f"rounds.formats.title.{page}"),
        *news,
        "\n".join(lines),
        select(
            ids.CHOOSE_FORMAT.of(guild_id, page),
            say("rounds.formats.choose"),
            [option(one.name, one.format_id) for one in shown],
        ),
        row(
            button(say(f"rounds.formats.to.{other}"), ids.FORMATS.of(guild_id, other)),
            button(say("rounds.card.back"), ids.CARD.of(guild_id)),
        ),
    )


def format_card(
    say: Say, guild_id: GuildId, round_format: Format, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return one format: what it says, what it asks, and what can be begun with it."""
    return card(
        *news,
        *format_text(say, round_format),
        row(
            *format_buttons(say, guild_id, round_format),
            button(say("rounds.formats.back"), ids.FORMATS.of(guild_id, round_format.page)),
        ),
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
    parts += [
        say("rounds.formats.turn", words=round_format.turn),
        say("rounds.formats.passed", words=round_format.passed),
        f"{round_format.closing}\n{round_format.carry}",
    ]
    if round_format.staff_note:
        parts.append(small(round_format.staff_note))
    parts.append(
        small(
            say(
                "rounds.formats.defaults",
                minutes=defaults.minutes,
                turn=defaults.turn_minutes,
                seats=defaults.seats,
            )
        )
    )
    return parts
