"""Servers, their people and what stands in the database, for tests of services."""

from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.ids import ChannelId, DeliveryId, GuildId, MessageId, ScheduleId, UserId
from bot.domain.prompts.deck import Deck
from bot.domain.prompts.schedules import EVERY_DAY
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.schedules import Schedules
from bot.services.setup import Setup
from bot.storage.database import Database
from tests.clock import FakeClock
from tests.decks import deck_of, questions_of

HERE, ELSEWHERE = GuildId(100), GuildId(200)
FIRST, SECOND = ScheduleId(1), ScheduleId(2)
CHANNEL, OTHER_CHANNEL, STAFF = ChannelId(11), ChannelId(12), ChannelId(13)
ANN, BEN = UserId(1), UserId(2)

DECK: Deck = deck_of({f"trust-{number}": "trust" for number in range(1, 6)})


def setup_of(database: Database, clock: FakeClock) -> Setup:
    return Setup(database, clock, countries={"IE", "GB"})


async def todays_questions(database: Database, clock: FakeClock) -> dict[int, DeliveryId]:
    """Return the question of each of two servers, an hour later, when they are due."""
    setup = setup_of(database, clock)
    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    await setup.choose_prompt_channel(ELSEWHERE, OTHER_CHANNEL, EVERY_DAY)
    clock.advance(timedelta(hours=1))
    postings = await Deliveries(database, clock, questions_of(DECK)).claim_due(clock.now())
    return {one.delivery.guild_id: one.delivery.delivery_id for one in postings}


async def rows(database: Database, sql: str) -> list[tuple[Any, ...]]:
    """Return what stands in the database, for what no service tells."""
    async with database.read() as connection:
        return [tuple(row) for row in await connection.execute_fetchall(sql)]


def at(clock: FakeClock, hour: int, day: int = 21) -> datetime:
    return clock.now().replace(day=day, hour=hour, minute=0, second=0)


def schedules_of(database: Database, clock: FakeClock) -> Schedules:
    """Return the service of schedules, on the small deck."""
    return Schedules(database, clock, questions_of(DECK))


async def post(deliveries: Deliveries, clock: FakeClock) -> list[date]:
    """Post what is due, and return its dates."""
    postings = await deliveries.claim_due(clock.now())
    for posting in postings:
        threading = await deliveries.settle_message(posting.delivery, MessageId(5))
        await deliveries.finish(await deliveries.settle_thread(threading, ChannelId(5)))
    return [posting.delivery.local_date for posting in postings]
