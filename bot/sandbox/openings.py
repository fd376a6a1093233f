"""What a person starts with the bot, before the bot hears of it."""

from dataclasses import dataclass
from enum import IntEnum

from bot.sandbox.records import JSON, Channel, Message


class InteractionKind(IntEnum):
    """Discord's interaction types."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    FORM = 5


@dataclass(kw_only=True)
class Opening:
    """What a person starts, before it has an id."""

    kind: InteractionKind
    user_id: int
    channel: Channel
    data: JSON
    source: Message | None = None
    trigger: JSON | None = None

    @property
    def name(self) -> str:
        """The command's name, or the custom id of the button, menu or form."""
        return str(self.data["name"] if "name" in self.data else self.data["custom_id"])
