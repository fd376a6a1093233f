"""The time of the local Discord waits for the bot before it moves on."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.sandbox.clock import Waiter, WorldClock

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


async def test_a_walk_waits_for_what_the_bot_is_still_doing():
    clock = WorldClock(NOON)
    told: list[datetime] = []
    moved = asyncio.Event()

    def hear(now: datetime) -> None:
        told.append(now)
        moved.set()

    bot = Waiter(hear)
    clock.waiters.append(bot)
    # It was due a minute ago, and says only after that when it wants to wake next.
    bot.announce(NOON - timedelta(minutes=1))
    tomorrow = NOON + timedelta(hours=20)

    walking = asyncio.create_task(clock.walk_to(NOON + timedelta(days=1)))
    await asyncio.sleep(0)
    bot.announce(tomorrow)
    async with asyncio.timeout(5):
        await moved.wait()
    bot.announce(None)
    await walking

    assert told == [tomorrow, NOON + timedelta(days=1)]
