"""The set-up card and its form."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import discord
from discord import ui

from bot.domain.ids import ChannelId, UserId
from bot.domain.setup.server import Duty, Server
from bot.ui.care.resource_ids import SHIPPED
from bot.ui.care.setup import CARD as CARE
from bot.ui.identity import Identity
from bot.ui.layout import button, card, form, permission_names, row, small
from bot.ui.prompts.dates import zone_name
from bot.wording import Say

ZONE, TIME = "zone", "time"
_of_server = partial(Identity, "setup", "guild_id")
PROMPT_CHANNEL = _of_server("prompt_channel")
STAFF_CHANNEL = _of_server("staff_channel")
SHARE_CHANNEL = _of_server("share_channel")
ROLES = {duty: _of_server(duty.value) for duty in Duty}
COUNTRY = _of_server("country")
CONTACT = _of_server("contact")
# The button and the form it opens: Discord sends them in different interactions.
WHEN = _of_server("time")
REOPEN_WHEN = _of_server("reopen")
NO_COUNTRY = "none"
MOST_ROLES = 5


@dataclass(frozen=True, slots=True)
class Around:
    """What stands beside a server's own choices."""

    first_at: datetime | None = None
    """When the next question comes."""
    contact_id: UserId | None = None
    reads_messages: bool = False
    """Whether what people write in channels reaches the bot."""
    care: str = ""
    """What of Care works here, in words."""
    unchecked_lines: int = 0
    """How many help lines of its country nobody in the group has checked."""


def setup_card(
    say: Say,
    server: Server,
    countries: Iterable[tuple[str, str]],
    around: Around,
    warnings: Collection[str],
) -> ui.LayoutView:
    """Return everything an admin can choose, filled with what was chosen."""
    return card(
        say("setup.title"),
        say("setup.intro"),
        say("setup.prompt_channel"),
        row(_prompt_channel_select(say, server)),
        say("setup.staff_channel"),
        row(_channel_select(say, STAFF_CHANNEL, server, server.staff_channel_id)),
        say("setup.share_channel"),
        row(_channel_select(say, SHARE_CHANNEL, server, server.share_channel_id)),
        say("setup.facilitators"),
        row(_role_select(say, server, Duty.FACILITATOR)),
        say("setup.moderators"),
        row(_role_select(say, server, Duty.MODERATOR)),
        say("setup.contact"),
        row(_contact_select(say, server, around.contact_id)),
        say("setup.country"),
        row(_country_select(say, server, countries)),
        small(say("setup.reads_messages" if around.reads_messages else "setup.reads_no_messages")),
        *([small(around.care)] if around.care else []),
        *_unchecked(say, around.unchecked_lines),
        "\n".join([*_when(say, server, around.first_at), *warnings]),
        row(
            button(say("setup.zone_and_time"), WHEN.of(server.guild_id)),
            button(say("care.setup.open"), CARE.of(server.guild_id)),
            button(say("setup.lines"), SHIPPED.of(server.guild_id)),
        ),
    )


def time_form(say: Say, guild_id: int, zone: str, time: str) -> ui.Modal:
    """Return the form of zone and time, filled with what stands or was typed."""
    return form(
        say("setup.form.title"),
        WHEN.of(guild_id),
        _line(ZONE, say("setup.form.zone"), say("setup.form.zone_hint"), zone),
        _line(TIME, say("setup.form.time"), say("setup.form.time_hint"), time),
    )


def prompt_channel_state(say: Say, channel: str | None, lacking: Sequence[str]) -> list[str]:
    """Return what stands between a channel and its first question, or that nothing does."""
    if channel is None:
        return [say("setup.no_channel_yet")]
    if lacking:
        return [channel_lacks(say, channel, lacking)]
    return [say("setup.all_set", channel=channel)]


def channel_lacks(say: Say, channel: str, lacking: Sequence[str]) -> str:
    """Return which permissions the bot still needs in a channel, by their names at Discord."""
    return say("setup.channel_lacks", channel=channel, names=permission_names(say, lacking))


def _unchecked(say: Say, lines: int) -> list[str]:
    return [small(say("setup.lines_unchecked", number=lines))] if lines else []


def _when(say: Say, server: Server, first_at: datetime | None) -> list[str]:
    lines = [
        say(
            "setup.time_is",
            time=server.prompt_time.isoformat("minutes"),
            zone=zone_name(server.zone),
        )
    ]
    if first_at is not None:
        lines.append(say("setup.next_is", when=discord.utils.format_dt(first_at, "F")))
    return lines


def _prompt_channel_select(say: Say, server: Server) -> ui.ChannelSelect[ui.LayoutView]:
    forum = discord.ChannelType.forum
    return _channel_select(say, PROMPT_CHANNEL, server, server.prompt_channel_id, forum, fewest=1)


def _channel_select(
    say: Say,
    identity: Identity,
    server: Server,
    chosen: ChannelId | None,
    *also: discord.ChannelType,
    fewest: int = 0,
) -> ui.ChannelSelect[ui.LayoutView]:
    return ui.ChannelSelect(
        custom_id=identity.of(server.guild_id),
        placeholder=say("setup.choose_channel"),
        channel_types=[discord.ChannelType.text, *also],
        min_values=fewest,
        default_values=[discord.Object(chosen, type=discord.abc.GuildChannel)] if chosen else [],
    )


def _role_select(say: Say, server: Server, duty: Duty) -> ui.RoleSelect[ui.LayoutView]:
    return ui.RoleSelect(
        custom_id=ROLES[duty].of(server.guild_id),
        placeholder=say("setup.choose_roles"),
        min_values=0,
        max_values=MOST_ROLES,
        default_values=[
            discord.Object(role, type=discord.Role) for role in sorted(server.roles(duty))
        ],
    )


def _contact_select(
    say: Say, server: Server, contact_id: UserId | None
) -> ui.UserSelect[ui.LayoutView]:
    chosen = [] if contact_id is None else [discord.Object(contact_id, type=discord.User)]
    return ui.UserSelect(
        custom_id=CONTACT.of(server.guild_id),
        placeholder=say("setup.choose_contact"),
        min_values=0,
        default_values=chosen,
    )


def _country_select(
    say: Say, server: Server, countries: Iterable[tuple[str, str]]
) -> ui.Select[ui.LayoutView]:
    options = [
        discord.SelectOption(label=name, value=code, default=code == server.country)
        for code, name in countries
    ]
    options.append(discord.SelectOption(label=say("setup.no_country"), value=NO_COUNTRY))
    return ui.Select(
        custom_id=COUNTRY.of(server.guild_id),
        placeholder=say("setup.choose_country"),
        options=options,
    )


def _line(custom_id: str, label: str, hint: str, value: str) -> ui.Label[ui.Modal]:
    return ui.Label(
        text=label,
        description=hint,
        component=ui.TextInput(custom_id=custom_id, max_length=60, default=value or None),
    )
