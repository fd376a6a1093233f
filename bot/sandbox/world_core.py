"""What every part of the local Discord server rests on: its records, its time, its ids."""

from collections.abc import Callable
from datetime import datetime

from bot.sandbox.clock import WorldClock
from bot.sandbox.nonces import Nonces
from bot.sandbox.records import JSON, Change, Channel, Event, Member, Message, Role, User
from bot.sandbox.snowflakes import first_id_at
from bot.sandbox.tokens import new_world_id, token_of


class WorldCore:
    """One server's records; every change is told to `listeners`."""

    def __init__(self, *, guild_name: str, clock: WorldClock, timezone: str = "UTC") -> None:
        self.world_id = new_world_id()
        self.clock = clock
        self.timezone = timezone
        self.guild_name = guild_name
        self.last_id = 0
        self.application_flags = 0
        self.users: dict[int, User] = {}
        self.roles: dict[int, Role] = {}
        self.members: dict[int, Member] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: dict[int, dict[int, Message]] = {}
        self.ephemeral: dict[int, Message] = {}
        self.events: dict[int, Event] = {}
        self.commands: list[JSON] = []
        self._nonces = Nonces()
        self.listeners: list[Callable[[Change], None]] = []
        self.guild_id = self.new_id()
        self.bot_id = 0
        self.owner_id = 0

    def now(self) -> datetime:
        """Return the world's time, aware, in UTC."""
        return self.clock.now()

    def new_id(self) -> int:
        """Return a snowflake of this moment, larger than every one before it."""
        self.last_id = max(self.last_id + 1, first_id_at(self.now()))
        return self.last_id

    @property
    def token(self) -> str:
        """The bot's token."""
        return token_of(self.bot_id)

    def tell(self, change: Change) -> None:
        """Tell every listener what happened."""
        for listener in list(self.listeners):
            listener(change)
