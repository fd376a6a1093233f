"""A setback is written down however long the database refuses."""

import asyncio
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest

from cogs.posting import keep_setback, report_setback
from tests.clock import FakeClock

START = datetime(2026, 11, 21, tzinfo=UTC)


class Refusing:
    """A place to keep things that refuses the first so many times."""

    def __init__(self, clock: FakeClock, times: int) -> None:
        self._clock = clock
        self._times = times
        self.asked_at: list[datetime] = []

    async def keep(self) -> None:
        self.asked_at.append(self._clock.now())
        if len(self.asked_at) <= self._times:
            raise OSError("marmalade")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(START)


@pytest.fixture
def client(clock: FakeClock) -> Any:
    client = SimpleNamespace(clock=clock, woken=0)

    def wake() -> None:
        client.woken += 1

    client.wake = wake
    return client


async def _keep(client: Any, place: Refusing, waits: list[int]) -> None:
    """Keep something, and let each of these waits (in seconds) pass."""
    clock = client.clock
    keeping = asyncio.create_task(keep_setback(client, place.keep))
    await clock.until_waited_for()
    for wait in waits[:-1]:
        await clock.move(timedelta(seconds=wait))
    clock.advance(timedelta(seconds=waits[-1]))
    async with asyncio.timeout(5):
        await keeping


async def test_it_is_asked_again_after_growing_waits_until_it_is_kept(client, clock):
    place, waits = Refusing(clock, times=7), [1, 2, 4, 8, 16, 30, 30]

    await _keep(client, place, waits)

    assert [moment - START for moment in place.asked_at] == [
        timedelta(seconds=sum(waits[:number])) for number in range(8)
    ]


async def test_what_is_due_is_looked_at_once_it_is_kept(client, clock):
    await _keep(client, Refusing(clock, times=2), [1, 2])

    assert client.woken == 1


async def test_each_refusal_is_logged_without_its_own_words(client, clock, caplog):
    await _keep(client, Refusing(clock, times=2), [1, 2])

    failures = [record for record in caplog.records if record.levelname == "ERROR"]
    assert len(failures) == 2
    assert not any("marmalade" in str(record.__dict__) for record in failures)


@pytest.mark.parametrize(
    ("error", "level"),
    [(TimeoutError(), "WARNING"), (aiohttp.ClientError(), "WARNING"), (KeyError(), "ERROR")],
)
def test_who_does_not_answer_in_time_gave_a_setback_and_what_nobody_foresaw_is_ours(
    error: Exception, level: str, caplog: pytest.LogCaptureFixture
):
    report_setback("It did not go.", error, card=1)

    assert [one.levelname for one in caplog.records] == [level]
