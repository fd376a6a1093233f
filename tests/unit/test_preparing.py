"""What care looks for is compiled beside the rest, and never on the loop."""

import asyncio
import threading
from collections.abc import Iterator

from bot import preparing
from bot.domain.care.recognising import prepare
from bot.domain.care.recognising.recognising import FAMILIES
from bot.preparing import patterns_prepared
from tests.due_rows import until


class Steps:
    """Stands in for the families: each step is remembered with the thread that took it."""

    def __init__(self, number: int) -> None:
        self._number = number
        self.threads: list[int] = []

    def __call__(self) -> Iterator[None]:
        for _ in range(self._number):
            self.threads.append(threading.get_ident())
            yield


async def test_each_family_is_prepared_in_a_thread_of_its_own(monkeypatch):
    steps = Steps(3)
    monkeypatch.setattr(preparing, "prepare", steps)

    async with patterns_prepared(is_wanted=True):
        await until(lambda: len(steps.threads) == 3)

    assert threading.get_ident() not in steps.threads


async def test_the_end_of_the_bot_waits_for_no_more_than_the_step_under_way(monkeypatch):
    steps = Steps(10**12)
    monkeypatch.setattr(preparing, "prepare", steps)

    async with asyncio.timeout(5), patterns_prepared(is_wanted=True):
        await until(lambda: bool(steps.threads))


async def test_nothing_is_prepared_where_no_channel_is_read(monkeypatch):
    steps = Steps(1)
    monkeypatch.setattr(preparing, "prepare", steps)

    async with patterns_prepared(is_wanted=False):
        pass

    assert steps.threads == []


async def test_a_bot_that_could_not_prepare_stops_as_any_other(monkeypatch, caplog):
    def broken() -> Iterator[None]:
        yield from ()
        raise RuntimeError("no memory")

    monkeypatch.setattr(preparing, "prepare", broken)
    async with patterns_prepared(is_wanted=True):
        pass

    assert [record.getMessage() for record in caplog.records] == ["Patterns could not be prepared."]


def test_every_family_is_prepared():
    assert sum(1 for _ in prepare()) > len(FAMILIES)
    assert all(
        pattern.is_prepared
        for family in FAMILIES
        for pattern in (family.pattern, family.softer, family.sharper)
        if pattern is not None
    )
