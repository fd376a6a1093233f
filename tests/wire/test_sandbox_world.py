"""The local Discord's people, its memory and its time."""

import asyncio
from collections.abc import Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from bot.pacer import Priority
from bot.sandbox.clock import QUIET_SECONDS, RemoteClock
from bot.sandbox.control_actions import next_morning
from bot.sandbox.people import NotAllowedError
from bot.sandbox.permissions import Permission, may, permissions_in
from bot.sandbox.saving import UnreadableWorldError, load_world, save_world
from bot.sandbox.server import Sandbox
from bot.scheduler import Job, Scheduler
from tests.wire.sandbox_client import START, demo_world, until


def test_staff_alone_see_the_staff_channel():
    world = demo_world()
    staff = world.channel("staff")
    seen = {
        user.username: bool(permissions_in(world, user.id, staff)) for user in world.users.values()
    }
    assert seen == {
        "ada": True,
        "mo": True,
        "fatima": True,
        "ana": False,
        "tom": False,
        "nia": False,
        "circlekeeper": True,
    }


def test_a_timed_out_member_reads_and_does_not_write():
    world = demo_world()
    ana, lounge = world.user("Ana"), world.channel("lounge")
    world.time_out(ana.id, START + timedelta(hours=1))
    assert may(world, ana.id, lounge, Permission.VIEW_CHANNEL)
    assert not may(world, ana.id, lounge, Permission.SEND_MESSAGES)
    world.clock.move_to(START + timedelta(hours=2))
    assert may(world, ana.id, lounge, Permission.SEND_MESSAGES)


def test_a_members_own_overwrite_wins_over_their_roles():
    world = demo_world()
    mo, lounge = world.user("Mo"), world.channel("lounge")
    send = int(Permission.SEND_MESSAGES)
    world.set_overwrite(lounge.id, world.role("Moderator"), deny=send)
    assert not permissions_in(world, mo.id, lounge) & send
    world.set_overwrite(lounge.id, mo, allow=send)
    assert permissions_in(world, mo.id, lounge) & send


def test_ids_increase_and_carry_the_worlds_time():
    world = demo_world()
    ids = [world.new_id() for _ in range(5)]
    assert ids == sorted(set(ids))
    world.clock.move_to(START + timedelta(days=1))
    created = ((world.new_id() >> 22) + 1_420_070_400_000) / 1000
    assert datetime.fromtimestamp(created, UTC) == START + timedelta(days=1)


async def test_nobody_writes_where_they_cannot():
    async with Sandbox.open(demo_world()) as sandbox:
        with pytest.raises(NotAllowedError):
            await sandbox.person("Ana").say("staff", "hello")
        thread_of = sandbox.world.history(sandbox.world.channel("welcome").id)[0]
        thread = sandbox.world.start_thread(thread_of, sandbox.world.bot_id, "Hello", 1440)
        sandbox.world.set_thread(thread.id, locked=True)
        with pytest.raises(NotAllowedError):
            await sandbox.person("Ana").say(thread, "hello")


async def test_a_saved_world_goes_on_where_it_stopped(tmp_path):
    path = tmp_path / "world.json"
    async with Sandbox.open(demo_world(), save_path=path) as sandbox:
        ana = sandbox.person("Ana")
        message = await ana.say("lounge", "Still here tomorrow")
        await ana.react(message, "👋")
        sandbox.world.start_thread(message, sandbox.world.bot_id, "Answers", 1440)
        await ana.direct_message("Only us")
        last = sandbox.world.last_id
    stopped_at = sandbox.world.now()

    world = load_world(path)
    assert world.now() == stopped_at
    assert world.new_id() > last
    assert world.token == sandbox.world.token
    assert world.world_id == sandbox.world.world_id
    assert world.channels == sandbox.world.channels
    assert world.messages == sandbox.world.messages
    assert world.members == sandbox.world.members
    assert world.roles == sandbox.world.roles


def test_a_world_that_is_started_over_is_another_one():
    first, second = demo_world(), demo_world()
    assert first.guild_id == second.guild_id
    assert first.world_id != second.world_id


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"version": 1}',
        '{"version": 2, "now": "2026-03-02T09:00:00+00:00"}',
        '{"version": 1, "now": "2026-03-02T09:00:00+00:00", "users": [1]}',
    ],
)
def test_a_world_that_this_version_did_not_write_is_not_read(tmp_path, text):
    path = tmp_path / "world.json"
    path.write_text(text)
    with pytest.raises(UnreadableWorldError):
        load_world(path)


def test_a_saved_world_is_on_the_disk_before_it_takes_the_old_ones_place(tmp_path, monkeypatch):
    path = tmp_path / "world.json"
    path.write_text("the old one")
    seen = []
    monkeypatch.setattr("os.fsync", lambda _: seen.append(path.read_text()))

    save_world(demo_world(), path)

    assert seen == ["the old one"]
    load_world(path)


async def test_a_change_is_saved_soon(tmp_path, monkeypatch):
    monkeypatch.setattr("bot.sandbox.server.SAVE_AFTER_SECONDS", 0.01)
    path = tmp_path / "world.json"
    async with Sandbox.open(demo_world(), save_path=path) as sandbox:
        await sandbox.person("Ana").say("lounge", "Keep this")
        await until(path.exists)
        assert load_world(path).history(sandbox.world.channel("lounge").id)[0].text == "Keep this"


@asynccontextmanager
async def _bot_that_wakes(clock: RemoteClock, times: list[datetime]):
    """A scheduler that does one thing at each of these times."""
    done: list[tuple[datetime, datetime]] = []

    async def run() -> None:
        waiting = list(times)
        while True:
            while waiting and clock.now() >= waiting[0]:
                done.append((waiting.pop(0), clock.now()))
            await clock.wait_until(waiting[0] if waiting else None, asyncio.Event())

    task = asyncio.create_task(run())
    try:
        yield done
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_moving_the_time_passes_each_due_time_in_order():
    due = [START + timedelta(hours=hours) for hours in (1, 2, 30)]
    async with (
        Sandbox.open(demo_world()) as sandbox,
        RemoteClock.connect(sandbox.url) as clock,
        _bot_that_wakes(clock, due) as done,
    ):
        await until(lambda: sandbox.world.clock.waiters[0].waiting_until == due[0])
        await sandbox.world.clock.walk_to(START + timedelta(hours=12))
        assert [each for each, _ in done] == due[:2]
        late = [(at - planned).total_seconds() for planned, at in done]
        assert all(0 <= seconds < 5 for seconds in late)
        assert sandbox.world.now() >= START + timedelta(hours=12)
        await until(lambda: clock.now() >= START + timedelta(hours=12))


class _WorkInSteps:
    """A source whose every step is due half a minute after the one before was done."""

    name = "work in steps"

    def __init__(self, clock: RemoteClock) -> None:
        self.clock = clock
        self.due_at: datetime | None = START + timedelta(minutes=1)
        self.done_at: list[datetime] = []
        self.wake: Callable[[], None] = lambda: None

    async def next_due_at(self) -> datetime | None:
        return self.due_at

    async def claim_due(self, now: datetime) -> list[Job]:
        self.due_at = None
        return [Job("a step", Priority.PROMPTS, partial(self._do, now))]

    async def _do(self, began_at: datetime) -> None:
        # As on a busy machine: longer than a walk takes silence for an end.
        await asyncio.sleep(3 * QUIET_SECONDS)
        self.done_at.append(began_at)
        self.due_at = began_at + timedelta(seconds=30)
        self.wake()


async def test_moving_the_time_waits_for_work_that_asks_discord_for_nothing():
    async with Sandbox.open(demo_world()) as sandbox, RemoteClock.connect(sandbox.url) as clock:
        work = _WorkInSteps(clock)
        scheduler = Scheduler(clock, [work])
        work.wake = scheduler.wake
        async with scheduler.running():
            await until(lambda: sandbox.world.clock.waiters[0].waiting_until == work.due_at)

            await sandbox.world.clock.walk_to(START + timedelta(minutes=2, seconds=15))

            assert [round((at - START).total_seconds(), -1) for at in work.done_at] == [60, 90, 120]


async def test_time_jumps_when_no_bot_is_there():
    async with Sandbox.open(demo_world()) as sandbox:
        await sandbox.world.clock.walk_to(START + timedelta(days=3))
        assert sandbox.world.now() >= START + timedelta(days=3)


async def test_a_wait_ends_when_woken_and_when_the_line_is_lost_the_time_goes_on():
    async with Sandbox.open(demo_world()) as sandbox, RemoteClock.connect(sandbox.url) as clock:
        woken = asyncio.Event()
        waiting = asyncio.create_task(clock.wait_until(START + timedelta(days=1), woken))
        await until(lambda: sandbox.world.clock.waiters[0].announcements == 1)
        woken.set()
        await asyncio.wait_for(waiting, 3)
        sandbox.world.clock.move_to(START + timedelta(days=2))
        await until(lambda: clock.now() > START + timedelta(days=2))
        for socket in list(sandbox._control._clock_sockets):
            await socket.close()
        await until(lambda: not sandbox.world.clock.waiters)
        await clock.wait_until(clock.now() + timedelta(milliseconds=10), asyncio.Event())
        assert clock.now() > START + timedelta(days=2)


def test_the_next_morning_is_local():
    evening = datetime(2026, 3, 28, 20, 0, tzinfo=UTC)
    assert next_morning(evening, "Europe/London") == datetime(2026, 3, 29, 9, 0, tzinfo=UTC)
