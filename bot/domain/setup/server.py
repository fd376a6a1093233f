"""A server's own choices, as `/setup` writes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from bot.domain.ids import ChannelId, GuildId, RoleId


class Duty(StrEnum):
    """What a role is trusted with here."""

    FACILITATOR = "facilitator"
    MODERATOR = "moderator"


@dataclass(frozen=True, slots=True)
class Server:
    """What one server has chosen; the defaults are those of a server nobody has set up."""

    guild_id: GuildId
    prompt_channel_id: ChannelId | None = None
    staff_channel_id: ChannelId | None = None
    share_channel_id: ChannelId | None = None
    zone: str = "UTC"
    prompt_time: time = time(10, 0)
    country: str | None = None
    duties: Mapping[Duty, frozenset[RoleId]] = field(default_factory=dict)

    def roles(self, duty: Duty) -> frozenset[RoleId]:
        """Return the roles that carry a duty, empty where none was chosen."""
        return self.duties.get(duty, frozenset())
