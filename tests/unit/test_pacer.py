"""No burst, the urgent first, and nobody who left keeps a place."""

import asyncio
import heapq
import itertools

import pytest

from bot.pacer import Pacer, Priority


class FakeTime:
    """Seconds that pass only in `run`, each sleeper in its turn."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Event]] = []
        self._numbers = itertools.count()

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._numbers), woken))
        await woken.wait()

    async def run(self) -> None:
        """Let time pass until nobody sleeps any more."""
        await settle()
        while self._sleepers:
            self.now, _, woken = heapq.heappop(self._sleepers)
            woken.set()
            await settle()


async def settle() -> None:
    # Each start calls the next in line within one round of the loop.
    for _ in range(400):
        await asyncio.sleep(0)


class Requests:
    """Requests that note when they started."""

    def __init__(self, pacer: Pacer, time: FakeTime) -> None:
        self._pacer = pacer
        self._time = time
        self.started: list[tuple[float, str]] = []
        self.tasks: dict[str, asyncio.Task[None]] = {}

    async def ask(self, name: str, priority: Priority) -> None:
        self.tasks[name] = asyncio.create_task(self._start(name, priority))
        await asyncio.sleep(0)

    async def _start(self, name: str, priority: Priority) -> None:
        await self._pacer.turn(priority)
        self.started.append((self._time.now, name))

    def names(self) -> list[str]:
        return [name for _, name in self.started]

    def most_in_one_second(self) -> int:
        times = [at for at, _ in self.started]
        return max(sum(begin <= at < begin + 1.0 for at in times) for begin in times)


@pytest.fixture
def time() -> FakeTime:
    return FakeTime()


def paced(time: FakeTime, rate: int = 45) -> Requests:
    return Requests(Pacer(rate, monotonic=time.monotonic, sleep=time.sleep), time)


async def test_no_second_ever_has_more_than_45_starts(time: FakeTime) -> None:
    requests = paced(time)
    for number in range(100):
        await requests.ask(f"prompt {number}", Priority.PROMPTS)
    await settle()
    time.now = 0.4
    for number in range(100):
        await requests.ask(f"care {number}", Priority.CARE)
    await time.run()

    assert len(requests.started) == 200
    assert requests.most_in_one_second() == 45


async def test_200_requests_at_once_take_no_longer_than_the_pace_asks(time: FakeTime) -> None:
    requests = paced(time)
    for number in range(200):
        await requests.ask(f"care {number}", Priority.CARE)
    await time.run()

    assert time.now == pytest.approx(4.0)


async def test_a_start_is_free_again_one_second_later(time: FakeTime) -> None:
    requests = paced(time, rate=1)
    await requests.ask("first", Priority.CARE)
    time.now = 0.7
    await requests.ask("second", Priority.CARE)
    await time.run()

    assert requests.started == [(0.0, "first"), (1.0, "second")]


async def test_the_urgent_go_first_and_equals_in_the_order_they_came(time: FakeTime) -> None:
    requests = paced(time, rate=1)
    await requests.ask("now", Priority.PROMPTS)
    await requests.ask("history", Priority.BACKFILL)
    await requests.ask("first prompt", Priority.PROMPTS)
    await requests.ask("second prompt", Priority.PROMPTS)
    await requests.ask("turn", Priority.ROUNDS)
    await requests.ask("note", Priority.CARE)
    await time.run()

    expected = ["now", "note", "turn", "first prompt", "second prompt", "history"]
    assert requests.names() == expected


async def test_a_tenth_of_the_pace_is_left_for_care(time: FakeTime) -> None:
    requests = paced(time)
    for number in range(60):
        await requests.ask(f"prompt {number}", Priority.PROMPTS)
    await settle()
    assert len(requests.started) == 41

    for number in range(6):
        await requests.ask(f"care {number}", Priority.CARE)
    await settle()
    assert requests.names()[41:] == ["care 0", "care 1", "care 2", "care 3"]

    await time.run()
    assert requests.names()[45:47] == ["care 4", "care 5"]


async def test_who_is_cancelled_while_waiting_frees_the_place(time: FakeTime) -> None:
    requests = paced(time, rate=1)
    await requests.ask("now", Priority.PROMPTS)
    await requests.ask("first in line", Priority.PROMPTS)
    await requests.ask("second in line", Priority.PROMPTS)
    await requests.ask("third in line", Priority.PROMPTS)
    await settle()
    requests.tasks["first in line"].cancel()
    requests.tasks["third in line"].cancel()
    await time.run()

    assert requests.started == [(0.0, "now"), (1.0, "second in line")]


async def test_the_real_clock_paces_too() -> None:
    pacer = Pacer(rate=1)
    async with asyncio.timeout(5):
        await pacer.turn(Priority.CARE)
        begun = asyncio.get_running_loop().time()
        await pacer.turn(Priority.CARE)

    assert asyncio.get_running_loop().time() - begun > 0.9
