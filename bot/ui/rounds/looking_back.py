"""The facilitators' private look back: the last circles, and each of them as counts."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from discord import ui, utils

from bot.domain.ids import GuildId
from bot.domain.rounds.formats import Format
from bot.domain.rounds.mirror import Mirror
from bot.domain.rounds.views import View
from bot.ui.layout import button, card, option, row, select
from bot.ui.prompts.dates import date_of
from bot.ui.rounds import ids
from bot.ui.rounds.card import Running
from bot.ui.rounds.people import where
from bot.wording import Say

# Discord's limit for the choices of a select.
MOST_HELD = 25
_SHOWN = 10


def look_back_card(
    say: Say, guild_id: GuildId, held: Sequence[Running], zone: ZoneInfo
) -> ui.LayoutView:
    """Return the last circles of a server, the newest first, and the way to each look back."""
    back = row(button(say("rounds.card.back"), ids.CARD.of(guild_id)))
    title = say("rounds.mirror.last")
    if not held:
        return card(title, say("rounds.mirror.none"), back)
    options = [option(_dated(say, one, zone), str(one.view.circle_id)) for one in held[:MOST_HELD]]
    return card(
        title,
        "\n".join(f"**{one.name}**\n{held_line(say, one.view)}" for one in held[:_SHOWN]),
        select(ids.OPEN_PAST.of(guild_id), say("rounds.mirror.choose"), options),
        back,
    )


def mirror_card(
    say: Say,
    view: View,
    round_format: Format,
    mirror: Mirror | None,
    news: Sequence[str] = (),
    *,
    is_only: bool = False,
) -> ui.LayoutView:
    """Return the look back at a circle; `is_only` says that there is no other one."""
    guild_id = view.circle.guild_id
    counts = [] if mirror is None else [held_line(say, view), mirror_text(say, mirror)]
    others = button(say("rounds.card.look_back"), ids.LOOK_BACK.of(guild_id))
    back = button(say("rounds.card.back"), ids.CARD.of(guild_id))
    return card(
        say("rounds.controls.title", name=round_format.name),
        *news,
        where(say, view.circle),
        *counts,
        row(back) if is_only else row(others, back),
    )


def held_line(say: Say, view: View) -> str:
    """Return when and where a circle was held."""
    began_at = view.circle.started_at or view.circle.opened_at
    room = f"<#{view.place.thread_id or view.place.channel_id}>"
    return say("rounds.mirror.held", when=utils.format_dt(began_at, "f"), room=room)


def mirror_text(say: Say, mirror: Mirror) -> str:
    """Return a circle as counts: no names, and nothing that ranks people."""
    lines = [
        say("rounds.mirror.title"),
        say("rounds.mirror.people", seats=mirror.seats, listening=mirror.listening),
    ]
    if mirror.minutes:
        lines.append(say("rounds.mirror.turns", turns=mirror.turns, minutes=mirror.minutes))
    elif mirror.turns:
        lines.append(say("rounds.mirror.turns_briefly", turns=mirror.turns))
    if mirror.replies_in_turns:
        lines.append(say("rounds.mirror.replies", number=mirror.replies_in_turns))
    if mirror.shares_without_answer:
        lines.append(say("rounds.mirror.unanswered", number=mirror.shares_without_answer))
    return "\n".join(lines)


def _dated(say: Say, one: Running, zone: ZoneInfo) -> str:
    circle = one.view.circle
    began_at = circle.started_at or circle.opened_at
    day = date_of(say, began_at.astimezone(zone).date())
    return say("rounds.mirror.one_of", name=one.name, date=day)
