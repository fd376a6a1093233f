"""The machine's clock wakes at once, and never sleeps long."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

from bot import clock as clocks
from bot.clock import SystemClock


class Sleeper(SystemClock):
    """The machine's clock at a moment that a test says."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


NOW = datetime(2026, 11, 21, tzinfo=UTC)


async def seconds_of(waiting) -> float:
    started = time.monotonic()
    async with asyncio.timeout(5):
        await waiting
    return time.monotonic() - started


def test_the_time_is_aware_and_in_utc():
    now = SystemClock().now()

    assert now.tzinfo is UTC
    assert abs(now.timestamp() - time.time()) < 5


async def test_whoever_was_woken_before_does_not_wait():
    woken = asyncio.Event()
    woken.set()

    assert await seconds_of(SystemClock().wait_until(None, woken)) < 1


async def test_whoever_is_woken_while_waiting_goes_on():
    woken = asyncio.Event()
    waiting = asyncio.create_task(Sleeper(NOW).wait_until(NOW + timedelta(days=1), woken))
    await asyncio.sleep(0)
    assert not waiting.done()

    woken.set()

    assert await seconds_of(waiting) < 1


async def test_a_moment_that_has_come_is_not_waited_for():
    waiting = Sleeper(NOW).wait_until(NOW - timedelta(hours=1), asyncio.Event())

    assert await seconds_of(waiting) < 1


async def test_a_moment_soon_is_waited_for():
    waiting = Sleeper(NOW).wait_until(NOW + timedelta(milliseconds=30), asyncio.Event())

    assert 0.025 < await seconds_of(waiting) < 1


async def test_a_moment_far_away_is_looked_at_again_soon(monkeypatch):
    assert clocks.LONGEST_WAIT_SECONDS == 30
    monkeypatch.setattr(clocks, "LONGEST_WAIT_SECONDS", 0.02)

    far_away = Sleeper(NOW).wait_until(NOW + timedelta(days=1), asyncio.Event())
    assert await seconds_of(far_away) < 1
    assert await seconds_of(Sleeper(NOW).wait_until(None, asyncio.Event())) < 1
