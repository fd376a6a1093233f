"""Live circles: every press is one transaction, and answers with the circle as it left it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.domain.ids import ChannelId, CircleId, GuildId, MessageId, UserId
from bot.domain.rounds.circle import Refusal
from bot.domain.rounds.mirror import Mirror
from bot.domain.rounds.views import Plan, View
from bot.storage.database import Database
from bot.storage.identity import MemberKey

Answer = View | Refusal


@dataclass(frozen=True, slots=True)
class Words:
    """What the words of a turn are posted with, so that a second submit posts nothing more."""

    view: View
    nonce: str


class Circles:
    """What the cards, panels and listeners of circles need, and for the scheduler their clock.

    After each answer that `has_changed` call `client.wake()`: calls, panels and closing words are
    rows by then, and their workers post them.
    """

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def open_lobby(
        self, guild_id: GuildId, channel_id: ChannelId, user_id: UserId, plan: Plan
    ) -> View:
        """Open a lobby; its card and its thread are posted by the worker of circles."""
        raise NotImplementedError

    async def join(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Give somebody a seat with turns."""
        raise NotImplementedError

    async def listen(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Let somebody just listen."""
        raise NotImplementedError

    async def leave(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Take somebody out."""
        raise NotImplementedError

    async def raise_hand(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Raise somebody's hand, or lower it where it is up."""
        raise NotImplementedError

    async def offer_to_open(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Take the seat of who opens the circle, or give it back."""
        raise NotImplementedError

    async def offer_to_close(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Take the seat of who closes the circle, or give it back."""
        raise NotImplementedError

    async def start(self, circle_id: CircleId, *, is_too_large: bool = False) -> Answer:
        """Begin; `is_too_large` says that a facilitator wants it so large."""
        raise NotImplementedError

    async def finish(
        self, circle_id: CircleId, user_id: UserId, turn: int, *, has_passed: bool = False
    ) -> Answer:
        """End the speaker's turn, said or passed; `turn` is the number they saw."""
        raise NotImplementedError

    async def later(self, circle_id: CircleId, user_id: UserId, turn: int) -> Answer:
        """Let the speaker come after everybody else."""
        raise NotImplementedError

    async def more_time(self, circle_id: CircleId, user_id: UserId, turn: int) -> Answer:
        """Give the speaker, who asks for it, the length of a turn once more."""
        raise NotImplementedError

    async def show_life(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Note that somebody is there, as when they open *My turn…* or a form."""
        raise NotImplementedError

    async def write(self, thread_id: ChannelId, user_id: UserId) -> View | None:
        """Note that a person wrote in a thread; `None`, cheaply, where no circle runs there."""
        raise NotImplementedError

    async def begin_words(
        self, circle_id: CircleId, user_id: UserId, turn: int, words: str
    ) -> Words | Refusal:
        """Let the speaker's words be posted by the bot; nothing of the words is kept."""
        raise NotImplementedError

    async def keep_words(self, circle_id: CircleId, user_id: UserId, turn: int) -> Answer:
        """Keep that the words of a turn stand; call it after posting, before thanking."""
        raise NotImplementedError

    async def answered(self, thread_id: ChannelId, sharer_id: UserId, user_id: UserId) -> None:
        """Note that somebody replied or reacted to what another one shared in a circle."""
        raise NotImplementedError

    async def ask_for_the_floor(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Give somebody who had their turn another one, next."""
        raise NotImplementedError

    async def arrange(self, circle_id: CircleId, order: Sequence[UserId]) -> Answer:
        """Put people in this order, before everybody whom it does not name."""
        raise NotImplementedError

    async def invite(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Let somebody who waits, or raised a hand, come next."""
        raise NotImplementedError

    async def extend(self, circle_id: CircleId, turn: int) -> Answer:
        """Give the running turn its length once more, as a facilitator."""
        raise NotImplementedError

    async def pause(self, circle_id: CircleId) -> Answer:
        """Let a circle stand still."""
        raise NotImplementedError

    async def resume(self, circle_id: CircleId, *, channel_id: ChannelId | None = None) -> Answer:
        """Go on, elsewhere where a channel is named; a thread that was lost is opened anew."""
        raise NotImplementedError

    async def hand_over(self, circle_id: CircleId, to: UserId) -> Answer:
        """Let another facilitator hold the circle."""
        raise NotImplementedError

    async def add_seats(self, circle_id: CircleId, seat_limit: int) -> Answer:
        """Let more people have a turn."""
        raise NotImplementedError

    async def end(self, circle_id: CircleId) -> Answer:
        """End kindly: whoever offered to closes it; a second time ends it at once."""
        raise NotImplementedError

    async def room_lost(self, place_id: ChannelId) -> View | None:
        """Pause the circle whose thread or channel was deleted, and tell facilitators once."""
        raise NotImplementedError

    async def panel_lost(self, message_id: MessageId) -> View | None:
        """Let a new panel be posted in place of one that was deleted."""
        raise NotImplementedError

    async def of(self, circle_id: CircleId) -> View | None:
        """Return a circle, also one that is over."""
        raise NotImplementedError

    async def running(self, guild_id: GuildId) -> tuple[View, ...]:
        """Return the circles of a server that are open or under way, the newest first."""
        raise NotImplementedError

    async def mirror(self, circle_id: CircleId) -> Mirror | None:
        """Return the facilitator's look back at a circle, running or over."""
        raise NotImplementedError

    async def next_due_at(self) -> datetime | None:
        """Return when the clock moves the next circle."""
        raise NotImplementedError

    async def claim_due(self, now: datetime) -> tuple[View, ...]:
        """Move the circles whose time has come, one step each, and return those that moved."""
        raise NotImplementedError
