"""Responses: what somebody did with a question, kept without their name and their words."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.ids import DeliveryId, GuildId, UserId
from bot.domain.prompts.answers import Refusal, ResponseKind
from bot.domain.prompts.deliveries import Delivery
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from bot.storage.prompts import deliveries as stored_deliveries
from bot.storage.prompts import responses as stored


@dataclass(frozen=True, slots=True)
class Counted:
    """A response that was kept; the first of a member comes with a word on privacy."""

    is_first: bool


class Responses:
    """What the buttons under a question need."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def delivery(self, guild_id: GuildId, delivery_id: DeliveryId) -> Delivery | Refusal:
        """Return the delivery a button belongs to, with the language of its answers."""
        async with self._database.read() as connection:
            found = await stored_deliveries.get(connection, guild_id, delivery_id)
        return Refusal.UNKNOWN_PROMPT if found is None else found

    async def respond(
        self, guild_id: GuildId, delivery_id: DeliveryId, user_id: UserId, kind: ResponseKind
    ) -> Counted | Refusal:
        """Keep a response under the member's keyed hash."""
        member = self._key.hash(guild_id, user_id)
        async with self._database.write() as connection:
            if await stored_deliveries.get(connection, guild_id, delivery_id) is None:
                return Refusal.UNKNOWN_PROMPT
            is_first = not await stored.was_told(connection, guild_id, member)
            now = self._clock.now()
            await stored.add(connection, guild_id, delivery_id, member, kind, now)
        return Counted(is_first)

    async def heard(
        self, guild_id: GuildId, place_ids: Sequence[int], user_id: UserId, kind: ResponseKind
    ) -> bool:
        """Keep that somebody wrote or reacted under one of our questions; return whether it is one.

        `place_ids` are those of a thread, a message or both. Most people write more than once: what
        is kept already costs a look, and no commit.
        """
        member = self._key.hash(guild_id, user_id)
        async with self._database.read() as connection:
            delivery_id = await stored_deliveries.at_places(connection, guild_id, place_ids)
            if delivery_id is None:
                return False
            if await stored.stands(connection, guild_id, delivery_id, member, kind):
                return True
        async with self._database.write() as connection:
            await stored.add(connection, guild_id, delivery_id, member, kind, self._clock.now())
        return True
