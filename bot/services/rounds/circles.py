"""Live circles: every press is one transaction, and answers with the circle as it left it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import ChannelId, CircleId, GuildId, MessageId, UserId
from bot.domain.rounds import facilitating, joining, turns
from bot.domain.rounds.circle import Change, Circle, Outcome, PauseReason, Refusal
from bot.domain.rounds.mirror import Mirror, look_back
from bot.domain.rounds.posts import words_nonce
from bot.domain.rounds.views import Plan, View
from bot.services.rounds import keeping
from bot.services.rounds.keeping import whole_seconds
from bot.services.rounds.opening import open_lobby_once
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from bot.storage.rounds import circles as stored
from bot.storage.rounds import events as stored_events

Answer = View | Refusal
Decision = Callable[[Circle, datetime], Outcome]


@dataclass(frozen=True, slots=True)
class Words:
    """What the words of a turn are posted with, so that a second submit posts nothing more."""

    view: View
    nonce: str


class Circles:
    """What the cards, panels and listeners of circles need.

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
        """Open a lobby, one for two presses in a row; the worker of circles posts its card."""
        async with self._database.write() as connection:
            now = self._now()
            return await open_lobby_once(connection, guild_id, channel_id, user_id, plan, now)

    async def join(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Give somebody a seat with turns."""
        return await self._change(circle_id, lambda one, _: joining.join(one, by=user_id))

    async def listen(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Let somebody just listen."""
        return await self._change(
            circle_id, lambda one, now: joining.listen(one, by=user_id, now=now)
        )

    async def leave(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Take somebody out."""
        return await self._change(
            circle_id, lambda one, now: joining.leave(one, by=user_id, now=now)
        )

    async def raise_hand(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Raise somebody's hand, or lower it where it is up."""
        return await self._change(circle_id, lambda one, _: joining.raise_hand(one, by=user_id))

    async def offer_to_open(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Take the seat of who opens the circle, or give it back."""
        return await self._change(circle_id, lambda one, _: joining.offer_to_open(one, by=user_id))

    async def offer_to_close(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Take the seat of who closes the circle, or give it back."""
        return await self._change(circle_id, lambda one, _: joining.offer_to_close(one, by=user_id))

    async def start(self, circle_id: CircleId, *, is_too_large: bool = False) -> Answer:
        """Begin; `is_too_large` says that a facilitator wants it so large."""
        return await self._change(
            circle_id, lambda one, now: turns.start(one, now=now, is_too_large=is_too_large)
        )

    async def finish(
        self, circle_id: CircleId, user_id: UserId, turn: int, *, has_passed: bool = False
    ) -> Answer:
        """End the speaker's turn, said or passed; `turn` is the number they saw."""
        return await self._change(
            circle_id,
            lambda one, now: turns.finish_turn(
                one, by=user_id, turn=turn, now=now, has_passed=has_passed
            ),
        )

    async def later(self, circle_id: CircleId, user_id: UserId, turn: int) -> Answer:
        """Let the speaker come after everybody else."""
        return await self._change(
            circle_id, lambda one, now: turns.come_later(one, by=user_id, turn=turn, now=now)
        )

    async def more_time(self, circle_id: CircleId, user_id: UserId, turn: int) -> Answer:
        """Give the speaker, who asks for it, the length of a turn once more."""

        def decide(circle: Circle, now: datetime) -> Outcome:
            refusal = turns.speaks(circle, by=user_id, turn=turn)
            return refusal or turns.take_more_time(circle, turn=turn, now=now)

        return await self._change(circle_id, decide)

    async def show_life(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Note that somebody is there, as when they open *My turn…* or a form."""
        return await self._change(
            circle_id, lambda one, now: turns.show_life(one, by=user_id, now=now)
        )

    async def write(self, thread_id: ChannelId, user_id: UserId) -> View | None:
        """Note that a person wrote in a thread; `None`, cheaply, where no circle runs there."""
        async with self._database.read() as connection:
            if await stored.in_thread(connection, thread_id) is None:
                return None
        now = self._now()
        async with self._database.write() as connection:
            view = await stored.in_thread(connection, thread_id)
            if view is None:
                return None
            change = turns.write(view.circle, by=user_id, now=now)
            return await keeping.keep(connection, self._key, view, change, now)

    async def begin_words(
        self, circle_id: CircleId, user_id: UserId, turn: int, words: str
    ) -> Words | Refusal:
        """Let the speaker's words be posted by the bot; nothing of the words is kept."""
        view = await self._change(circle_id, _speaking(user_id, turn, turns.show_life))
        if isinstance(view, Refusal):
            return view
        return Words(view, words_nonce(circle_id, turn, words))

    async def keep_words(self, circle_id: CircleId, user_id: UserId, turn: int) -> Answer:
        """Keep that the words of a turn stand; call it after posting, before thanking."""
        return await self._change(circle_id, _speaking(user_id, turn, turns.write))

    async def is_held_in(self, thread_id: ChannelId) -> bool:
        """Whether a thread is a circle's, also after its end."""
        async with self._database.read() as connection:
            return await stored_events.held_in(connection, thread_id) is not None

    async def answered(self, thread_id: ChannelId, sharer_id: UserId, user_id: UserId) -> None:
        """Note that somebody replied or reacted to what another one shared in a circle."""
        if sharer_id == user_id:
            return
        async with self._database.read() as connection:
            circle_id = await stored_events.held_in(connection, thread_id)
        if circle_id is None:
            return
        async with self._database.write() as connection:
            view = await stored.load(connection, circle_id)
            if view is not None:
                await keeping.keep_answer(connection, self._key, view, sharer_id, self._now())

    async def ask_for_the_floor(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Give somebody who had their turn another one, next."""
        return await self._change(
            circle_id, lambda one, _: joining.ask_for_the_floor(one, by=user_id)
        )

    async def arrange(self, circle_id: CircleId, order: Sequence[UserId]) -> Answer:
        """Put people in this order, before everybody whom it does not name."""
        return await self._change(circle_id, lambda one, _: facilitating.arrange(one, order=order))

    async def invite(self, circle_id: CircleId, user_id: UserId) -> Answer:
        """Let somebody who waits, or raised a hand, come next."""
        return await self._change(
            circle_id, lambda one, _: facilitating.invite(one, user_id=user_id)
        )

    async def extend(self, circle_id: CircleId, turn: int) -> Answer:
        """Give the running turn its length once more, as a facilitator."""
        return await self._change(
            circle_id, lambda one, now: turns.take_more_time(one, turn=turn, now=now)
        )

    async def pause(self, circle_id: CircleId) -> Answer:
        """Let a circle stand still."""
        return await self._change(circle_id, lambda one, now: facilitating.pause(one, now=now))

    async def resume(self, circle_id: CircleId, *, channel_id: ChannelId | None = None) -> Answer:
        """Go on, elsewhere where a channel is named; a thread that was lost is opened anew."""
        now = self._now()
        async with self._database.write() as connection:
            view = await stored.load(connection, circle_id)
            if view is None:
                return Refusal.ENDED
            outcome = facilitating.resume(view.circle, now=now)
            if isinstance(outcome, Refusal):
                return outcome
            if view.circle.paused_because is PauseReason.ROOM_GONE:
                view = await keeping.find_room(connection, view, channel_id, now)
            return await keeping.keep(connection, self._key, view, outcome, now)

    async def hand_over(self, circle_id: CircleId, to: UserId) -> Answer:
        """Let another facilitator hold the circle."""
        return await self._change(circle_id, lambda one, _: facilitating.hand_over(one, to=to))

    async def add_seats(self, circle_id: CircleId, seat_limit: int) -> Answer:
        """Let more people have a turn."""
        return await self._change(
            circle_id, lambda one, _: facilitating.add_seats(one, seat_limit=seat_limit)
        )

    async def end(self, circle_id: CircleId) -> Answer:
        """End kindly: whoever offered to closes it; a second time ends it at once."""
        return await self._change(circle_id, lambda one, now: facilitating.end(one, now=now))

    async def room_lost(self, place_id: ChannelId, *, is_deleted: bool = True) -> tuple[View, ...]:
        """Pause the circles whose thread or channel is gone, or closed to us.

        Facilitators are told once.
        """
        now = self._now()
        async with self._database.read() as connection:
            if not await stored.in_rooms(connection, place_id):
                return ()
        async with self._database.write() as connection:
            return tuple(
                [
                    await keeping.lose_room(connection, self._key, view, now, is_deleted=is_deleted)
                    for view in await stored.in_rooms(connection, place_id)
                ]
            )

    async def panel_lost(self, message_id: MessageId) -> View | None:
        """Let a new panel, or card, be posted in place of one that was deleted."""
        now = self._now()
        async with self._database.read() as connection:
            if await stored.with_message(connection, message_id) is None:
                return None
        async with self._database.write() as connection:
            view = await stored.with_message(connection, message_id)
            return view and await keeping.lose_message(connection, view, message_id, now)

    async def of(self, circle_id: CircleId) -> View | None:
        """Return a circle, also one that is over."""
        async with self._database.read() as connection:
            return await stored.load(connection, circle_id)

    async def in_thread(self, thread_id: ChannelId) -> View | None:
        """Return the circle that runs in a thread, or `None`."""
        async with self._database.read() as connection:
            return await stored.in_thread(connection, thread_id)

    async def running(self, guild_id: GuildId) -> tuple[View, ...]:
        """Return the circles of a server that are open or under way, the newest first."""
        async with self._database.read() as connection:
            return await stored.running(connection, guild_id)

    async def held(self, guild_id: GuildId, most: int) -> tuple[View, ...]:
        """Return the last circles of a server that began and are over, the newest first."""
        async with self._database.read() as connection:
            return await stored.held(connection, guild_id, most)

    async def mirror(self, circle_id: CircleId) -> Mirror | None:
        """Return the facilitator's look back at a circle, running or over."""
        async with self._database.read() as connection:
            view = await stored.load(connection, circle_id)
            events = await stored_events.of_circle(connection, circle_id)
        return None if view is None else look_back(view.circle, events, self._now())

    async def take_out(
        self, connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
    ) -> None:
        """Take somebody out of every circle, here or (None) everywhere, in the caller's write."""
        now = self._now()
        for view in await stored.of_person(connection, user_id, guild_id):
            outcome = joining.leave(view.circle, by=user_id, now=now)
            if isinstance(outcome, Change):
                await keeping.keep(connection, self._key, view, outcome, now)
            if view.circle.facilitator_id == user_id:
                await stored.forget_facilitator(connection, view.circle_id)

    async def _change(self, circle_id: CircleId, decide: Decision) -> Answer:
        """Load, decide, save; one that nobody knows any more is over."""
        now = self._now()
        async with self._database.write() as connection:
            view = await stored.load(connection, circle_id)
            if view is None:
                return Refusal.ENDED
            outcome = decide(view.circle, now)
            if isinstance(outcome, Refusal):
                return outcome
            return await keeping.keep(connection, self._key, view, outcome, now)

    def _now(self) -> datetime:
        return whole_seconds(self._clock.now())


def _speaking(user_id: UserId, turn: int, note: Callable[..., Outcome]) -> Decision:
    """Return what notes a sign of the speaker, and refuses everybody else."""

    def decide(circle: Circle, now: datetime) -> Outcome:
        refusal = turns.speaks(circle, by=user_id, turn=turn)
        return refusal or note(circle, by=user_id, now=now)

    return decide
