"""The outlook: what a server's schedule has asked today, and what comes next."""

from zoneinfo import ZoneInfoNotFoundError

from bot.clock import Clock
from bot.domain.ids import GuildId
from bot.domain.prompts import choosing, schedules
from bot.domain.prompts.deck import Deck
from bot.domain.prompts.deliveries import Delivery, DeliveryState
from bot.domain.prompts.outlook import Outlook, Upcoming
from bot.storage.database import Database
from bot.storage.prompts import deliveries as stored
from bot.storage.prompts import schedules as stored_schedules


class Outlooks:
    """What the `/prompt` card shows."""

    def __init__(self, database: Database, clock: Clock, deck: Deck) -> None:
        self._database = database
        self._clock = clock
        self._deck = deck

    async def of_server(self, guild_id: GuildId, most: int) -> Outlook | None:
        """Return the next `most` questions and today's, or `None` before set-up.

        None too for a schedule that nobody can read: staff have a note of it, and the cards on
        which it is mended must open.
        """
        try:
            return await self._of_server(guild_id, most)
        except (ValueError, ZoneInfoNotFoundError):
            return None

    async def _of_server(self, guild_id: GuildId, most: int) -> Outlook | None:
        now = self._clock.now()
        async with self._database.read() as connection:
            stored_one = await stored_schedules.of_server(connection, guild_id)
            if stored_one is None:
                return None
            today = schedules.local_date(stored_one.schedule, now)
            delivery = await stored.on_date(connection, stored_one.schedule_id, today)
            asked = await stored.asked_so_far(connection, stored_one.schedule_id)
        occurrences = schedules.following(stored_one.schedule, most + 1, now)
        if delivery is not None and delivery.state is not DeliveryState.FAILED:
            occurrences = tuple(one for one in occurrences if one.local_date != today)
        prompts = choosing.preview(self._deck, asked, seed=guild_id, count=most)
        return Outlook(
            stored_one.channel_id,
            delivery,
            self._question(delivery),
            tuple(
                Upcoming(occurrence, prompt, self._deck.value_of(prompt))
                for occurrence, prompt in zip(occurrences, prompts, strict=False)
            ),
            stored_one.paused_because,
        )

    def _question(self, delivery: Delivery | None) -> str:
        prompt = None if delivery is None else self._deck.prompts.get(delivery.prompt_id)
        return "" if prompt is None else prompt.text
