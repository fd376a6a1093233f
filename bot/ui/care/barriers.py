"""A minute about what makes it hard to reach out: one thing at a time, and a way past each."""

from discord import ui

from bot.domain.care.barriers import Barrier, after
from bot.domain.care.cards import Lines
from bot.domain.ids import GuildId
from bot.ui.care.card_lines import few_lines
from bot.ui.care.ids import HARD, HARD_FITS, NUMBERS
from bot.ui.layout import button, card, row
from bot.wording import Say


def barrier_card(say: Say, barrier: Barrier, guild_id: GuildId) -> ui.LayoutView:
    """Return one thing that stops people, and whether it fits."""
    return card(
        say("care.hard.title"),
        say(f"care.hard.barriers.{barrier}"),
        say("care.hard.ask"),
        row(
            button(say("care.hard.fits"), HARD_FITS.of(guild_id, barrier)),
            _onward(say, "care.hard.next", barrier, guild_id),
            _skip(say, guild_id),
        ),
    )


def answer_card(
    say: Say,
    barrier: Barrier,
    guild_id: GuildId,
    lines: Lines,
) -> ui.LayoutView:
    """Return what may help past it, with the numbers below."""
    return card(
        say(f"care.hard.barriers.{barrier}"),
        say(f"care.hard.answers.{barrier}"),
        *few_lines(say, lines),
        row(_onward(say, "care.hard.another", barrier, guild_id), _skip(say, guild_id)),
    )


def end_card(say: Say, guild_id: GuildId) -> ui.LayoutView:
    """Return that there is nothing more to ask."""
    return card(say("care.hard.end"), row(button(say("care.people.back"), NUMBERS.of(guild_id))))


def _onward(say: Say, key: str, barrier: Barrier, guild_id: GuildId) -> ui.Button[ui.LayoutView]:
    return button(say(key), HARD.of(guild_id, after(barrier) or "end"))


def _skip(say: Say, guild_id: GuildId) -> ui.Button[ui.LayoutView]:
    return button(say("care.hard.skip"), NUMBERS.of(guild_id))
