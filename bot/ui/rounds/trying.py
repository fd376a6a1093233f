"""*Try it alone*: a walk through a format that nobody else sees and nothing is kept of."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import discord
from discord import ui

from bot.domain.ids import GuildId
from bot.domain.rounds.formats import Answer, Format
from bot.ui.identity import Identity
from bot.ui.layout import button, card, form, option, row, select, small
from bot.ui.rounds import ids
from bot.ui.rounds.card import format_buttons
from bot.ui.rounds.forms import words_field
from bot.ui.rounds.lobby import fixed_lines, replies_key
from bot.wording import Say

OPENING = 0


def at(round_format: Format, step: int) -> str:
    """Return a step as it stands in the id of a button."""
    return f"{round_format.format_id}.{step}"


def trying_card(
    say: Say,
    guild_id: GuildId,
    round_format: Format,
    step: int,
    now: datetime,
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return a step: 0 is the opening, then each question, then the closing."""
    parts: list[str | ui.Item[ui.LayoutView]] = [small(say("rounds.trying.alone")), *news]
    if step == OPENING:
        parts += _opening(say, guild_id, round_format, now)
    elif step <= len(round_format.questions):
        parts += _turn(say, guild_id, round_format, step)
    else:
        parts += _closing(say, guild_id, round_format)
    return card(*parts)


def trying_form(say: Say, guild_id: GuildId, code: str) -> ui.Modal:
    """Return the form in which somebody writes alone; what they send comes back to them."""
    field = words_field(say, say("rounds.trying.hint"), "")
    return form(say("rounds.write.title"), ids.TRY_WRITE.of(guild_id, code), field)


def _opening(
    say: Say, guild_id: GuildId, round_format: Format, now: datetime
) -> list[str | ui.Item[ui.LayoutView]]:
    defaults = round_format.defaults
    ends_at = now + timedelta(minutes=defaults.minutes)
    replies = replies_key(are_allowed=defaults.replies, has_open_part=defaults.open_part)
    lines = fixed_lines(say, defaults.minutes, ends_at, replies)
    go_on = button(say("rounds.trying.go_on"), ids.TRY_STEP.of(guild_id, at(round_format, 1)))
    return [
        say("rounds.lobby.title", name=round_format.name),
        round_format.opening,
        small(lines),
        row(go_on, _back(say, guild_id)),
    ]


def _turn(
    say: Say, guild_id: GuildId, round_format: Format, step: int
) -> list[str | ui.Item[ui.LayoutView]]:
    question = round_format.questions[step - 1]
    text = f"**{question}**\n{round_format.turn}"
    if round_format.answer is not Answer.SILENCE:
        text = f"{say('rounds.turn.yours')}\n{text}"
    code = at(round_format, step)
    parts: list[str | ui.Item[ui.LayoutView]] = [text]
    if round_format.choices:
        options: list[discord.SelectOption] = [
            option(one.text, one.choice_id) for one in round_format.choices
        ]
        most = len(options) if round_format.answer is Answer.CHOICES else 1
        custom_id = ids.TRY_CHOOSE.of(guild_id, code)
        parts.append(select(custom_id, say("rounds.turn.choose"), options, most=most))
    offered: dict[str, Identity] = {"write": ids.TRY_WRITE, "pass": ids.TRY_PASS}
    if round_format.answer is Answer.SILENCE:
        offered = {"done": ids.TRY_PASS}
    buttons = [
        button(say(f"rounds.turn.{name}"), one.of(guild_id, code)) for name, one in offered.items()
    ]
    return [*parts, row(*buttons, _back(say, guild_id))]


def _closing(
    say: Say, guild_id: GuildId, round_format: Format
) -> list[str | ui.Item[ui.LayoutView]]:
    return [
        f"{round_format.closing}\n{round_format.carry}",
        small(say("rounds.closing.help")),
        say("rounds.trying.over"),
        row(*format_buttons(say, guild_id, round_format), _back(say, guild_id)),
    ]


def _back(say: Say, guild_id: GuildId) -> ui.Button[ui.LayoutView]:
    return button(say("rounds.card.back"), ids.CARD.of(guild_id))
