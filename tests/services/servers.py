"""Servers, their people and what stands in the database, for tests of services."""

from datetime import datetime
from typing import Any

from bot.domain.ids import ChannelId, GuildId, ScheduleId, UserId
from bot.domain.prompts.deck import Deck
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


async def rows(database: Database, sql: str) -> list[tuple[Any, ...]]:
    """Return what stands in the database, for what no service tells."""
    async with database.read() as connection:
        return [tuple(row) for row in await connection.execute_fetchall(sql)]


def at(clock: FakeClock, hour: int, day: int = 21) -> datetime:
    return clock.now().replace(day=day, hour=hour, minute=0, second=0)


def schedules_of(database: Database, clock: FakeClock) -> Schedules:
    """Return the service of schedules, on the small deck."""
    return Schedules(database, clock, questions_of(DECK))
