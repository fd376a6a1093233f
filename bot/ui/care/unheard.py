"""Shares that nobody answered, as links: the day's list, a part of `/today`, and their card."""

from collections.abc import Sequence

import discord
from discord import ui, utils

from bot.domain.care.unheard import HOURS, Settings, Share, State, UnheardList
from bot.domain.ids import GuildId, UnheardListId
from bot.ui.identity import Identity
from bot.ui.layout import (
    button,
    card,
    isolated,
    jump_link,
    option,
    plain,
    row,
    select,
    shown_on,
    small,
)
from bot.wording import Say

OPEN = Identity("care", "guild_id", "unheard")
CHOOSE_HOURS = Identity("care", "guild_id", "unheard_hours")
CHOOSE_TIME = Identity("care", "guild_id", "unheard_time")
SWITCH = Identity("care", "guild_id", "unheard_switch", "wanted")
ON, OFF = "on", "off"

SHOWN_TODAY = 2
SHOWN_IN_LIST = 20
# Letters and notes to staff count from a million on.
_FIRST_ID = 2_000_000
_HOURS_OF_A_DAY = 24


def unheard_list(
    say: Say, the_list: UnheardList, shares: Sequence[Share], server_name: str | None = None
) -> ui.LayoutView:
    """Return the day's list; it is known by the id of its title.

    In a direct message it says which server it is of.
    """
    whence = (
        []
        if server_name is None
        else [small(say("care.unheard.whence", server=isolated(server_name)))]
    )
    title: ui.TextDisplay[ui.LayoutView] = ui.TextDisplay(
        say("care.unheard.title"), id=_FIRST_ID + the_list.list_id
    )
    return plain(
        title,
        *whence,
        *unheard_lines(say, shares, SHOWN_IN_LIST),
        small(say("care.unheard.how")),
    )


def is_of_list(message: discord.Message, list_id: UnheardListId) -> bool:
    """Whether a message of ours is this list."""
    view = shown_on(message)
    return view.find_item(_FIRST_ID + list_id) is not None


def unheard_lines(say: Say, shares: Sequence[Share], most: int) -> list[str]:
    """Return links to the first of some shares, those that nobody could look at last."""
    by_doubt = sorted(shares, key=lambda one: one.state is State.UNKNOWN)
    shown = by_doubt[:most]
    parts = []
    seen = [_line(say, one) for one in shown if one.state is not State.UNKNOWN]
    if seen:
        parts.append("\n".join(seen))
    unseen = [_line(say, one) for one in shown if one.state is State.UNKNOWN]
    if unseen:
        parts.append("\n".join([say("care.unheard.unsure"), *unseen]))
    more = len(shares) - len(shown)
    if more:
        parts.append(say("care.unheard.more", number=more))
    return parts


def unheard_today(say: Say, shares: Sequence[Share]) -> list[str]:
    """Return the same as a part of the day's card; nothing where every share was answered."""
    if not shares:
        return []
    first, *others = unheard_lines(say, shares, SHOWN_TODAY)
    return ["\n".join([say("care.unheard.heading"), first]), *others]


def unheard_button(say: Say, guild_id: GuildId) -> ui.Button[ui.LayoutView]:
    """Return the way to all of them, and to what the server chose about the list."""
    return button(say("care.unheard.open"), OPEN.of(guild_id))


def unheard_card(
    say: Say, guild_id: GuildId, shares: Sequence[Share], settings: Settings, zone: str
) -> ui.LayoutView:
    """Return every share that waits, and when and where the list comes."""
    if not settings.is_on:
        start = button(say("care.unheard.start"), SWITCH.of(guild_id, ON))
        return card(say("care.unheard.title"), say("care.unheard.is_off"), row(start))
    lines = unheard_lines(say, shares, SHOWN_IN_LIST) or [say("care.unheard.nothing")]
    when = settings.local_time.isoformat("minutes")
    return card(
        say("care.unheard.title"),
        *lines,
        say("care.unheard.when", time=when, zone=zone, hours=settings.hours),
        select(CHOOSE_HOURS.of(guild_id), say("care.unheard.choose_hours"), _hours(say, settings)),
        select(CHOOSE_TIME.of(guild_id), say("care.unheard.choose_time"), _times(settings)),
        row(button(say("care.unheard.stop"), SWITCH.of(guild_id, OFF))),
    )


def _hours(say: Say, settings: Settings) -> list[discord.SelectOption]:
    return [
        option(
            say("care.unheard.after_hours", number=one),
            str(one),
            is_chosen=one == settings.hours,
        )
        for one in HOURS
    ]


def _times(settings: Settings) -> list[discord.SelectOption]:
    return [
        option(f"{hour:02}:00", str(hour), is_chosen=hour == settings.local_time.hour)
        for hour in range(_HOURS_OF_A_DAY)
    ]


def _line(say: Say, share: Share) -> str:
    return say(
        "care.unheard.share",
        link=jump_link(share.guild_id, share.channel_id, share.message_id),
        channel=f"<#{share.channel_id}>",
        since=utils.format_dt(share.shared_at, "R"),
    )
