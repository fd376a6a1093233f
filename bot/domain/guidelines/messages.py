"""Where a message stands that something was found in."""

from dataclasses import dataclass

from bot.domain.ids import ChannelId, GuildId, MessageId, UserId


@dataclass(frozen=True, slots=True)
class Message:
    """Where a message stands and whose it is; its words never come this far."""

    guild_id: GuildId
    channel_id: ChannelId
    message_id: MessageId
    author_id: UserId
    language: str
    """In which the author would be written to."""
    parent_id: ChannelId | None = None
    """The channel that a private thread would hang in, where `channel_id` is itself a thread."""
