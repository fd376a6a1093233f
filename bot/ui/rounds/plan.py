"""The private card before *Start*: how the circle is to be held."""

from collections.abc import Sequence

from discord import ui

from bot.domain.ids import GuildId
from bot.domain.rounds.formats import FEWEST_SEATS, MOST_SEATS, Answer, Format, Order
from bot.domain.rounds.planning import Choices, minutes_of_turns
from bot.ui.identity import Identity
from bot.ui.layout import button, card, option, row, select, small
from bot.ui.rounds import ids
from bot.wording import Say

_TURN_MINUTES = (1, 2, 3, 4, 5, 7, 10, 15, 20)


def plan_card(
    say: Say,
    guild_id: GuildId,
    round_format: Format,
    choices: Choices,
    channel: str | None,
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return the choices with what is chosen, and *Start*; `channel` is where it will be."""
    where = say("rounds.plan.no_channel")
    if channel is not None:
        where = say("rounds.plan.channel", channel=channel)
    minutes = round_format.defaults.minutes
    parts: list[str | ui.Item[ui.LayoutView]] = [
        say("rounds.plan.title", name=round_format.name),
        *news,
        f"{where}\n{say('rounds.plan.length', minutes=minutes)}",
    ]
    turns = minutes_of_turns(round_format, choices)
    if turns > minutes:
        parts.append(small(say("rounds.plan.long", minutes=turns)))
    if round_format.staff_note:
        parts.append(small(round_format.staff_note))
    start = button(say("rounds.plan.start"), ids.PLAN_START.of(guild_id, choices.code))
    start.disabled = channel is None
    back = button(say("rounds.card.back"), ids.CARD.of(guild_id))
    return card(*parts, *_selects(say, guild_id, round_format, choices), row(start, back))


def _selects(
    say: Say, guild_id: GuildId, round_format: Format, choices: Choices
) -> list[ui.ActionRow[ui.LayoutView]]:
    def chooser(
        identity: Identity, labels: dict[str, str], chosen: object
    ) -> ui.ActionRow[ui.LayoutView]:
        options = [
            option(label, value, is_chosen=value == str(chosen)) for value, label in labels.items()
        ]
        placeholder = say(f"rounds.plan.{identity.action}")
        return select(identity.of(guild_id, choices.code), placeholder, options)

    minutes = sorted({*_TURN_MINUTES, choices.turn_minutes})
    order = chooser(
        ids.PLAN_ORDER, {one: say(f"rounds.plan.orders.{one}") for one in Order}, choices.order
    )
    length = chooser(
        ids.PLAN_MINUTES,
        {str(one): turn_length(say, round_format, one) for one in minutes},
        choices.turn_minutes,
    )
    seats = chooser(
        ids.PLAN_SEATS,
        {
            str(one): say("rounds.plan.seat_count", number=one)
            for one in range(FEWEST_SEATS, MOST_SEATS + 1)
        },
        choices.seats,
    )
    replies = chooser(
        ids.PLAN_REPLIES,
        {"0": say("rounds.plan.no_replies"), "1": say("rounds.plan.with_replies")},
        int(choices.replies),
    )
    if round_format.answer is Answer.SILENCE:
        return [length, seats]
    return [order, length, seats, replies]


def turn_length(say: Say, round_format: Format, minutes: int) -> str:
    """Return how many minutes a turn has, or the quiet of a silent round, in words."""
    is_quiet = round_format.answer is Answer.SILENCE
    if minutes == 1:
        return say("rounds.plan.one_quiet_minute" if is_quiet else "rounds.plan.one_minute")
    key = "rounds.plan.quiet_minutes" if is_quiet else "rounds.plan.turn_minutes"
    return say(key, minutes=minutes)
