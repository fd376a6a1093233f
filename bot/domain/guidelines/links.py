"""The address of a message, as somebody copies it from their client."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import ChannelId, GuildId, MessageId

_ADDRESS = re.compile(
    r"<?https?://(?:(?:ptb|canary|www)\.)?discord(?:app)?\.com/channels/"
    r"(?P<guild>@me|[0-9]{1,19})(?:/(?P<channel>[0-9]{1,19}))?(?:/(?P<message>[0-9]{1,19}))?"
    r"[^\s>]*>?"
)


class Refusal(StrEnum):
    """Why a message is not looked at; also the key of its wording."""

    NO_MESSAGE = "guidelines.explain.refused.no_message"
    OTHER_SERVER = "guidelines.explain.refused.other_server"
    HIDDEN = "guidelines.explain.refused.hidden"
    """Whoever asks cannot read it there."""
    UNREADABLE = "guidelines.explain.refused.unreadable"
    """The bot cannot."""
    GONE = "guidelines.explain.refused.gone"
    A_BOT = "guidelines.explain.refused.a_bot"
    NO_CONTENT = "guidelines.explain.refused.no_content"
    """The host has not switched on that the bot may read words."""
    NO_WORDS = "guidelines.explain.refused.no_words"


@dataclass(frozen=True, slots=True)
class MessagePlace:
    """Where a message stands in a server."""

    channel_id: ChannelId
    message_id: MessageId


def read_link(text: str, guild_id: GuildId) -> MessagePlace | Refusal | None:
    """Return the message that a text leads to, or why none; `None` for a text that is no link."""
    found = _ADDRESS.fullmatch(text.strip())
    if found is None:
        return None
    if found["guild"] != str(guild_id):
        return Refusal.OTHER_SERVER
    if found["message"] is None:
        return Refusal.NO_MESSAGE
    return MessagePlace(ChannelId(int(found["channel"])), MessageId(int(found["message"])))
