"""What is due is claimed on time, carried out side by side, and finished before the end."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.pacer import Priority
from bot.scheduler import WORKERS, Job, Scheduler
from tests.clock import FakeClock
from tests.due_rows import DueRows, Work, until

START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(START)


@pytest.fixture
def rows() -> DueRows:
    return DueRows()


async def test_a_row_is_carried_out_when_it_is_due_and_not_before(
    clock: FakeClock, rows: DueRows
) -> None:
    rows.add(START + MINUTE, "prompt")
    async with Scheduler(clock, [rows]).running():
        await clock.until_waited_for()
        assert clock.waiting_until == START + MINUTE
        assert rows.done == []

        await clock.move(MINUTE)
        await until(lambda: rows.done == ["prompt"])
        assert rows.claimed_at == [START + MINUTE]


async def test_the_earliest_of_all_sources_ends_the_wait(clock: FakeClock, rows: DueRows) -> None:
    other = DueRows("other")
    rows.add(START + 2 * MINUTE, "later")
    other.add(START + MINUTE, "sooner")
    async with Scheduler(clock, [rows, DueRows("empty"), other]).running():
        await clock.until_waited_for()

        assert clock.waiting_until == START + MINUTE


async def test_wake_finds_a_row_that_came_meanwhile(clock: FakeClock, rows: DueRows) -> None:
    scheduler = Scheduler(clock, [rows])
    async with scheduler.running():
        await clock.until_waited_for()
        rows.add(START, "new")
        scheduler.wake()

        await until(lambda: rows.done == ["new"])


async def test_a_source_of_which_nothing_is_due_is_asked_to_claim_nothing(
    clock: FakeClock, rows: DueRows
) -> None:
    rows.add(START + MINUTE, "prompt")
    scheduler = Scheduler(clock, [rows, DueRows("empty")])
    async with scheduler.running():
        await clock.until_waited_for()

        assert rows.looks == 0


async def test_what_is_due_at_once_is_claimed_although_time_goes_on_while_asking() -> None:
    class Ticking(FakeClock):
        def now(self) -> datetime:
            self.advance(timedelta(microseconds=1))
            return super().now()

    class AtOnce(DueRows):
        async def next_due_at(self) -> datetime | None:
            return None if await super().next_due_at() is None else ticking.now()

    ticking, rows = Ticking(START), AtOnce("at once")
    rows.add(START, "new")
    async with Scheduler(ticking, [rows]).running():
        await until(lambda: rows.done == ["new"])


async def test_wake_while_claiming_is_not_lost(clock: FakeClock, rows: DueRows) -> None:
    class Slow(DueRows):
        async def next_due_at(self) -> datetime | None:
            due_at = await super().next_due_at()
            if due_at is None and not self.done:
                self.add(START, "came in between")
                scheduler.wake()
            return due_at

    slow = Slow("slow")
    scheduler = Scheduler(clock, [slow])
    async with scheduler.running():
        await until(lambda: slow.done == ["came in between"])


async def test_prompts_that_hang_do_not_delay_a_care_note(clock: FakeClock, rows: DueRows) -> None:
    answered = asyncio.Event()
    for number in range(2 * WORKERS[Priority.PROMPTS]):
        rows.add(START, f"prompt {number}", work=_until_set(answered))
    rows.add(START, "care note", Priority.CARE)
    async with Scheduler(clock, [rows]).running():
        await until(lambda: rows.done == ["care note"])
        answered.set()
        await until(lambda: len(rows.done) == 2 * WORKERS[Priority.PROMPTS] + 1)


async def test_a_failing_source_does_not_stop_the_others_and_is_asked_again_after_30_seconds(
    clock: FakeClock, rows: DueRows, caplog: pytest.LogCaptureFixture
) -> None:
    failing = DueRows("failing")
    failing.failure = OSError("disk on fire: I feel so alone")
    failing.add(START, "after the failure")
    rows.add(START, "prompt")
    scheduler = Scheduler(clock, [failing, rows])
    async with scheduler.running():
        await until(lambda: rows.done == ["prompt"])
        await clock.until_waited_for()
        assert clock.waiting_until == START + timedelta(seconds=30)

        rows.add(START, "another")
        scheduler.wake()
        await until(lambda: rows.looks == 2)
        assert failing.looks == 1

        failing.failure = None
        clock.advance(timedelta(seconds=30))
        await until(lambda: failing.done == ["after the failure"])

    record = _only_error(caplog)
    assert record.__dict__["source"] == "failing"
    assert record.__dict__["error"] == "OSError"


async def test_a_clock_set_back_does_not_prolong_the_back_off(clock: FakeClock) -> None:
    failing = DueRows("failing")
    failing.failure = OSError()
    scheduler = Scheduler(clock, [failing])
    async with scheduler.running():
        await clock.until_waited_for()
        failing.failure = None
        failing.add(START - timedelta(hours=3), "after the failure")
        clock.advance(timedelta(hours=-2))
        scheduler.wake()
        await until(lambda: failing.done == ["after the failure"])


async def test_a_failing_job_is_reported_without_its_words_and_its_worker_goes_on(
    clock: FakeClock, rows: DueRows, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail() -> None:
        raise ValueError("I feel so alone")

    for number in range(3):
        rows.add(START + number * MINUTE, f"failing {number}", work=fail)
    rows.add(START + 3 * MINUTE, "fine")
    async with Scheduler(clock, [rows], workers={Priority.PROMPTS: 1}).running():
        clock.advance(3 * MINUTE)
        await until(lambda: rows.done == ["fine"])

    records = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert [record.__dict__["job"] for record in records] == [
        "failing 0",
        "failing 1",
        "failing 2",
    ]
    assert records[0].__dict__["where"].startswith("test_scheduler.py:")
    assert not any("alone" in repr(record.__dict__) for record in records)


async def test_a_job_whose_own_task_was_cancelled_does_not_end_its_worker(
    clock: FakeClock, rows: DueRows, caplog: pytest.LogCaptureFixture
) -> None:
    async def cancelled_inside() -> None:
        inner = asyncio.create_task(asyncio.Event().wait())
        inner.cancel()
        await inner

    rows.add(START, "cancelled", work=cancelled_inside)
    rows.add(START, "fine")
    async with Scheduler(clock, [rows], workers={Priority.PROMPTS: 1}).running():
        await until(lambda: rows.done == ["fine"])

    assert _only_error(caplog).__dict__["job"] == "cancelled"


async def test_stop_finishes_the_work_under_way_and_begins_no_other(
    clock: FakeClock, rows: DueRows
) -> None:
    begun, answered = asyncio.Event(), asyncio.Event()

    async def post() -> None:
        begun.set()
        await answered.wait()

    rows.add(START, "under way", work=post)
    rows.add(START, "claimed")
    rows.add(START + MINUTE, "due later")
    scheduler = Scheduler(clock, [rows], workers={Priority.PROMPTS: 1})
    running = asyncio.create_task(scheduler.run())
    await begun.wait()
    stopping = asyncio.create_task(scheduler.stop())
    await asyncio.sleep(0)
    clock.advance(MINUTE)
    assert not stopping.done()

    answered.set()
    async with asyncio.timeout(5):
        await stopping
        await running
    assert rows.done == ["under way"]


async def test_work_that_does_not_end_is_cut_off(
    clock: FakeClock, rows: DueRows, caplog: pytest.LogCaptureFixture
) -> None:
    begun = asyncio.Event()

    async def hang() -> None:
        begun.set()
        await asyncio.Event().wait()

    rows.add(START, "hanging", work=hang)
    async with asyncio.timeout(5), Scheduler(clock, [rows], drain_seconds=0.3).running():
        await begun.wait()

    # On a busy machine asyncio's debug mode adds records of its own.
    [record] = [record for record in caplog.records if record.name == "bot.scheduler"]
    assert record.__dict__["jobs"] == 1


async def test_stop_while_claiming_asks_no_further_source_and_begins_nothing(
    clock: FakeClock, rows: DueRows
) -> None:
    class Stopping(DueRows):
        async def claim_due(self, now: datetime) -> Sequence[Job]:
            self._stop = asyncio.create_task(scheduler.stop())
            await asyncio.sleep(0)
            return await super().claim_due(now)

    stopping = Stopping("first")
    stopping.add(START, "claimed")
    scheduler = Scheduler(clock, [stopping, rows])
    async with asyncio.timeout(5):
        await scheduler.run()

    assert stopping.looks == 1
    assert stopping.done == []
    assert rows.looks == 0


async def test_stop_before_the_start_returns_at_once(clock: FakeClock, rows: DueRows) -> None:
    async with asyncio.timeout(5):
        await Scheduler(clock, [rows]).stop()


async def test_a_source_that_is_behind_its_own_due_time_is_not_asked_without_pause(
    clock: FakeClock,
) -> None:
    class Stuck(DueRows):
        async def next_due_at(self) -> datetime | None:
            return START - MINUTE

    async with Scheduler(clock, [Stuck()]).running():
        await clock.until_waited_for()

        assert clock.waiting_until == START + timedelta(seconds=1)


async def test_a_source_that_claims_in_batches_is_asked_until_nothing_is_due(
    clock: FakeClock,
) -> None:
    class Batches(DueRows):
        async def claim_due(self, now: datetime) -> Sequence[Job]:
            batch, self.rows = self.rows[:2], self.rows[2:]
            return [job for _, job in batch]

    batches = Batches()
    for number in range(5):
        batches.add(START, f"prompt {number}")
    async with Scheduler(clock, [batches]).running():
        await until(lambda: len(batches.done) == 5)

    assert clock.now() == START


def _until_set(event: asyncio.Event) -> Work:
    async def wait() -> None:
        await event.wait()

    return wait


def _only_error(caplog: pytest.LogCaptureFixture) -> logging.LogRecord:
    [record] = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert "alone" not in record.getMessage()
    assert record.exc_info is None
    return record
