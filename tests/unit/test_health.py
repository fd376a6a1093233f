"""The health check says what is wrong, to this machine alone."""

import asyncio
import socket
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot import __main__ as command_line
from bot import app
from bot import health as healths
from bot.client import Circlekeeper
from bot.health import Health, HealthPortError
from bot.scheduler import Scheduler
from bot.storage.database import open_database
from tests.clock import FakeClock
from tests.due_rows import DueRows, until

START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


class Body:
    """What the health check looks at, as a test wants it to be."""

    def __init__(self, client: Circlekeeper) -> None:
        self.client = client
        self.seconds = 0.0
        self.late = timedelta()
        self.probe_failure: Exception | None = None
        self.may_probe = asyncio.Event()
        self.may_probe.set()
        self.probes = 0
        self.health = Health(client, self.probe, lambda: self.late, monotonic=lambda: self.seconds)

    async def probe(self) -> None:
        self.probes += 1
        await self.may_probe.wait()
        if self.probe_failure is not None:
            raise self.probe_failure

    async def hear(self, event: str) -> None:
        """Let discord.py tell of an event, and whoever listens hear of it."""
        self.client.dispatch(event)
        await asyncio.sleep(0)

    async def problems(self) -> tuple[str, ...]:
        return (await self.health.report()).problems


@pytest.fixture
async def body(client: Circlekeeper) -> Body:
    """A bot that is up and well."""
    body = Body(client)
    await body.hear("ready")
    return body


@pytest.fixture
def port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def test_a_bot_that_does_its_work_is_well(body: Body):
    body.seconds = 86_400.0
    body.late = timedelta(seconds=120)
    assert await body.problems() == ()


async def test_a_bot_that_never_reached_discord_is_unwell_after_two_minutes(client: Circlekeeper):
    body = Body(client)
    body.seconds = 120.0
    assert await body.problems() == ()
    body.seconds = 121.0
    [problem] = await body.problems()
    assert "Discord" in problem
    assert "121" in problem


@pytest.mark.parametrize("back", ["resumed", "ready"])
async def test_a_lost_connection_counts_from_its_loss_until_it_is_back(body: Body, back: str):
    body.seconds = 1000.0
    await body.hear("disconnect")
    body.seconds = 1100.0
    # The next attempt fails as well.
    await body.hear("disconnect")
    assert await body.problems() == ()
    body.seconds = 1121.0
    assert len(await body.problems()) == 1

    await body.hear(back)

    assert await body.problems() == ()


async def test_a_database_that_refuses_is_named(body: Body):
    body.probe_failure = sqlite3.OperationalError("attempt to write a readonly database")
    [problem] = await body.problems()
    assert "database" in problem


async def test_a_database_that_hangs_is_waited_for_briefly_and_asked_once(
    body: Body, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(healths, "PROBE_SECONDS", 0.01)
    body.may_probe.clear()
    for _ in range(3):
        [problem] = await body.problems()
        assert "database" in problem
    assert body.probes == 1

    body.may_probe.set()
    await asyncio.sleep(0)

    assert await body.problems() == ()


async def test_a_scheduler_that_is_late_is_named_with_its_delay(body: Body):
    body.late = timedelta(seconds=121)
    [problem] = await body.problems()
    assert "121" in problem


async def test_everything_that_is_wrong_is_told_at_once(body: Body):
    await body.hear("disconnect")
    body.seconds = 500.0
    body.late = timedelta(hours=1)
    body.probe_failure = sqlite3.OperationalError()
    assert len(await body.problems()) == 3


class TestAsked:
    @pytest.fixture
    async def served(self, body: Body, port: int) -> AsyncIterator[Body]:
        async with body.health.served(port):
            yield body

    async def test_a_well_bot_answers_200_and_the_command_ends_with_0(
        self, served: Body, port: int, ask: Callable[..., object]
    ):
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{port}/healthz") as answer,
        ):
            assert answer.status == 200
            assert await answer.json() == {
                "gateway_down_seconds": 0,
                "database_writable": True,
                "scheduler_late_seconds": 0,
                "problems": [],
            }
        assert await asyncio.to_thread(ask, port) == (0, "Healthy.\n")

    async def test_an_unwell_bot_answers_503_and_the_command_says_why(
        self, served: Body, port: int, ask: Callable[..., object]
    ):
        served.late = timedelta(seconds=200)
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{port}/healthz") as answer,
        ):
            assert answer.status == 503
        said = "What is due has waited for 200 seconds.\n"
        assert await asyncio.to_thread(ask, port) == (1, said)

    async def test_a_bot_whose_database_hangs_can_still_stop(
        self, body: Body, port: int, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(healths, "PROBE_SECONDS", 0.01)
        body.may_probe.clear()
        async with asyncio.timeout(5), body.health.served(port):
            assert len(await body.problems()) == 1

    async def test_another_program_on_the_port_is_not_taken_for_the_bot(
        self, ask: Callable[..., object], port: int
    ):
        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.0 200 OK\r\n\r\n[]")
            await writer.drain()
            writer.close()

        async with await asyncio.start_server(answer, "127.0.0.1", port):
            said = f"On port {port} answers something else than Circlekeeper.\n"
            assert await asyncio.to_thread(ask, port) == (1, said)


@pytest.fixture
def ask(tmp_path, monkeypatch, capsys) -> Callable[..., object]:
    """Carry out `python -m bot health`; return its status and what it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DISCORD_TOKEN", "MTIz.abcdef.ghijkl")

    def carry_out(port: int | str) -> tuple[int, str]:
        monkeypatch.setenv("CIRCLE_HEALTH_PORT", str(port))
        status = command_line.main(["health"])
        return status, capsys.readouterr().out

    return carry_out


def test_a_bot_that_does_not_run_is_not_healthy(ask, port):
    assert ask(port) == (1, f"No Circlekeeper answers on port {port}.\n")


def test_a_health_check_that_is_switched_off_says_so(ask):
    assert ask(0) == (1, "The health check is switched off (CIRCLE_HEALTH_PORT=0).\n")


def test_settings_that_are_wrong_are_told_in_one_line(ask):
    status, said = ask("many")
    assert status == 1
    assert said == "CIRCLE_HEALTH_PORT must be a number from 0 to 65535.\n"


async def test_no_port_is_opened_at_0(body: Body):
    async with body.health.served(0):
        assert await body.problems() == ()


async def test_a_taken_port_is_said_with_its_cure(body: Body, port: int):
    with closing(socket.create_server(("127.0.0.1", port))):
        with pytest.raises(HealthPortError, match="CIRCLE_HEALTH_PORT") as caught:
            async with body.health.served(port):
                pytest.fail("It must not start.")
        assert str(port) in str(caught.value)
        assert "in use" in str(caught.value)


def test_a_taken_port_is_a_matter_of_configuration(ask, monkeypatch, written):
    async def run(settings, clock) -> None:
        raise HealthPortError("Port 8790 of this machine cannot be used.")

    monkeypatch.setattr(app, "run", run)
    assert command_line.main(["run"]) == 78
    assert "- Port 8790" in written()


class TestTheSchedulersDelay:
    async def test_one_that_waits_for_a_later_time_is_not_late(self):
        clock, rows = FakeClock(START), DueRows()
        rows.add(START + timedelta(hours=1), "prompt")
        scheduler = Scheduler(clock, [rows])
        assert scheduler.late_by() == timedelta()
        async with scheduler.running():
            await clock.until_waited_for()
            clock.advance(timedelta(minutes=59))
            assert scheduler.late_by() == timedelta()

    async def test_one_without_anything_due_is_not_late(self):
        clock = FakeClock(START)
        scheduler = Scheduler(clock, [DueRows()])
        async with scheduler.running():
            await clock.until_waited_for()
            clock.advance(timedelta(days=3))
            assert scheduler.late_by() == timedelta()

    async def test_one_that_hangs_while_it_looks_is_late(self):
        clock, entered, freed = FakeClock(START), asyncio.Event(), asyncio.Event()

        class Hanging(DueRows):
            async def next_due_at(self) -> datetime | None:
                entered.set()
                await freed.wait()
                return None

        scheduler = Scheduler(clock, [Hanging()])
        async with scheduler.running():
            await entered.wait()
            clock.advance(timedelta(minutes=5))
            assert scheduler.late_by() == timedelta(minutes=5)
            freed.set()

    async def test_one_that_is_not_woken_in_time_is_late_since_the_due_time(self):
        clock, rows = FakeClock(START), DueRows()
        rows.add(START + timedelta(minutes=1), "prompt")
        scheduler = Scheduler(clock, [rows])
        async with scheduler.running():
            await clock.until_waited_for()
            # Those who wait go on only when this test lets them.
            clock.advance(timedelta(minutes=4))
            assert scheduler.late_by() == timedelta(minutes=3)
            await until(lambda: rows.done == ["prompt"])
            assert scheduler.late_by() == timedelta()


class TestTheProbe:
    async def test_it_leaves_the_database_as_it_was_and_free_for_others(self, tmp_path):
        async with open_database(tmp_path / "circle.sqlite3") as database:
            await database.probe()
            async with database.write() as connection:
                await connection.execute("CREATE TABLE entry (number INTEGER) STRICT")

    async def test_it_fails_where_another_program_holds_the_file(self, tmp_path):
        path = tmp_path / "circle.sqlite3"
        async with open_database(path, busy_seconds=0.01) as database:
            with closing(sqlite3.connect(path, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                with pytest.raises(sqlite3.OperationalError, match="locked"):
                    await database.probe()
                other.execute("ROLLBACK")
            await database.probe()
