"""What the bot may do at Discord and why: one table for the invite, the checks and the errors."""

from collections.abc import Sequence

import discord

from bot.domain.ids import ChannelId

# Names are those of discord.Permissions; each has its name and its reason in the wording.
# Without its history a channel looks empty, and what already stands there would be posted again.
TO_STAND: Sequence[str] = ("view_channel", "send_messages", "read_message_history")
TO_READ: Sequence[str] = ("view_channel",)
TO_LOOK: Sequence[str] = (*TO_READ, "read_message_history")
TO_THREAD: Sequence[str] = ("create_public_threads",)
TO_POST_PROMPTS: Sequence[str] = (*TO_STAND, *TO_THREAD, "send_messages_in_threads")
# In a forum a question is a post, which is a thread already.
TO_POST_IN_FORUM: Sequence[str] = (*TO_STAND, "send_messages_in_threads")
TO_PIN: Sequence[str] = ("pin_messages",)
# The invite leaves it out: with it the bot could also lock what people write in.
TO_PIN_POST: Sequence[str] = ("manage_threads",)
TO_POST_NOTICES: Sequence[str] = TO_STAND
# For a private thread of one member and the people on duty.
TO_OPEN_PRIVATELY: Sequence[str] = (
    *(*TO_STAND, "create_private_threads"),
    "send_messages_in_threads",
)
# The invite leaves it out as well; without it a closed thread is archived and not locked.
TO_LOCK: Sequence[str] = ("manage_threads",)
# For the events of rounds that come again, where a server wishes for them.
TO_PLAN_EVENTS: Sequence[str] = ("create_events",)
NEEDED: Sequence[str] = tuple(
    dict.fromkeys((*TO_POST_PROMPTS, *TO_PIN, *TO_POST_NOTICES, *TO_OPEN_PRIVATELY))
)
# What a schedule may ask for beyond that is named too, where it is missing.
NAMED: Sequence[str] = (*NEEDED, *TO_PIN_POST, *TO_PLAN_EVENTS)


class MissingPermissionsError(Exception):
    """The bot may not do something in a channel; it says what, where."""

    def __init__(self, channel_id: ChannelId, names: Sequence[str]) -> None:
        super().__init__(f"Missing in channel {channel_id}: {', '.join(names)}")
        self.channel_id = channel_id
        self.names = names


def needed_to_post(channel: discord.abc.GuildChannel, *, has_thread: bool) -> Sequence[str]:
    """Return what daily questions need in a channel, with or without their threads."""
    if isinstance(channel, discord.ForumChannel):
        return TO_POST_IN_FORUM
    return TO_POST_PROMPTS if has_thread else TO_STAND


def needed_to_pin(channel: discord.abc.GuildChannel) -> Sequence[str]:
    """Return what pinning each question needs in a channel."""
    return TO_PIN_POST if isinstance(channel, discord.ForumChannel) else TO_PIN


def missing(channel: discord.abc.GuildChannel, needed: Sequence[str]) -> tuple[str, ...]:
    """Return which of the permissions the bot lacks in a channel right now."""
    have = channel.permissions_for(channel.guild.me)
    return tuple(name for name in needed if not getattr(have, name))


def members_read(channel: discord.abc.GuildChannel) -> bool:
    """Whether every member reads a channel: what is for the team alone names nobody there."""
    return channel.permissions_for(channel.guild.default_role).view_channel


def missing_for_events(guild: discord.Guild) -> tuple[str, ...]:
    """Return what the bot lacks to plan events of its own: Manage Events is more than enough."""
    have = guild.me.guild_permissions
    return () if have.create_events or have.manage_events else tuple(TO_PLAN_EVENTS)


def needed_in_all() -> discord.Permissions:
    """Return exactly the permissions that the features need."""
    return discord.Permissions(**dict.fromkeys(NEEDED, True))


def invite_link(application_id: int) -> str:
    """Return the link that brings the bot into a server with those permissions."""
    return discord.utils.oauth_url(
        application_id, permissions=needed_in_all(), scopes=("bot", "applications.commands")
    )
