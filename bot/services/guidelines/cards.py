"""The card of each item in the staff channel: posted once, then edited; people are told once."""

from datetime import datetime, timedelta

import aiosqlite

from bot.clock import Clock
from bot.domain.guidelines.review import CardJob
from bot.domain.ids import ChannelId, GuildId, MessageId, ReviewItemId, UserId
from bot.services.care.rota import present
from bot.services.guidelines import queue
from bot.storage.database import Database
from bot.storage.guidelines import findings
from bot.storage.guidelines import items as stored
from bot.storage.guidelines.items import CardRow

MOST_AT_ONCE = 25
ATTEMPTS = 8
FIRST_RETRY = timedelta(seconds=10)


class ReviewCards:
    """What the worker of cards calls."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def next_due_at(self) -> datetime | None:
        """Return when the next card wants to be posted or edited."""
        async with self._database.read() as connection:
            return await stored.next_card_at(connection)

    async def claim_due(self, now: datetime) -> tuple[CardJob, ...]:
        """Return the cards to post or edit now, each marked as under way."""
        async with self._database.write() as connection:
            jobs = []
            for card in await stored.due_cards(connection, now, MOST_AT_ONCE):
                await stored.claim_card(connection, card)
                jobs.append(await _job(connection, card, now))
        return tuple(jobs)

    async def wake_interrupted(self) -> None:
        """Make the cards that a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection, self._clock.now())

    async def settle(self, job: CardJob, channel_id: ChannelId, message_id: MessageId) -> None:
        """Keep where a card stands; an item that is over goes once its card says so.

        People were told with it, unless more to tell has come meanwhile.
        """
        item_id = job.view.item.item_id
        async with self._database.write() as connection:
            item = await stored.get(connection, job.view.item.guild_id, item_id)
            if item is None:
                return
            found = await findings.of_item(connection, item_id)
            was_told = item.alert is job.alert and len(found) == len(job.view.findings)
            await stored.card_stands(
                connection, item_id, (channel_id, message_id), was_told=was_told
            )
            await stored.remove_if_over(connection, item_id)

    async def lost(self, item_id: ReviewItemId) -> None:
        """Keep that somebody deleted a card: one that still waits is posted anew."""
        async with self._database.write() as connection:
            await stored.card_lost(connection, item_id)
            await stored.touch(connection, item_id, self._clock.now())
            await stored.remove_if_over(connection, item_id)

    async def set_back(self, item_id: ReviewItemId) -> None:
        """Keep that a card could not be posted or edited: later, or only in `/review`."""
        async with self._database.write() as connection:
            attempt = await stored.card_attempts(connection, item_id)
            wait = FIRST_RETRY * 2 ** max(attempt - 1, 0)
            later = None if attempt >= ATTEMPTS else self._clock.now() + wait
            await stored.card_later(connection, item_id, later)
            await stored.remove_if_over(connection, item_id)


async def on_duty(
    connection: aiosqlite.Connection, guild_id: GuildId, now: datetime
) -> tuple[UserId, ...]:
    """Return who is on duty in a server now."""
    return tuple(one.user_id for one in await present(connection, guild_id, now))


async def _job(connection: aiosqlite.Connection, card: CardRow, now: datetime) -> CardJob:
    stands_at = None
    if card.channel_id is not None and card.message_id is not None:
        stands_at = (card.channel_id, card.message_id)
    return CardJob(
        view=await queue.view_of(connection, card.item),
        staff_channel_id=card.staff_channel_id,
        stands_at=stands_at,
        attempt=card.attempt,
        alert=card.item.alert,
        on_duty=await on_duty(connection, card.item.guild_id, now),
    )
