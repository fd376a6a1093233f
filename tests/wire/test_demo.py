"""`python -m bot demo`, as somebody meets it at a terminal and on its page."""

import asyncio
import ctypes
import errno
import os
import resource
import shlex
import signal
import socket
import sqlite3
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import closing, suppress
from pathlib import Path

import aiohttp
import pytest

from bot.sandbox.demo_world import build_demo_world
from bot.sandbox.saving import load_world, save_world
from tests.wire.demo import Demo
from tests.wire.pilot import START, until
from tests.wire.processes import (
    FAILURE,
    USAGE,
    end,
    free_port,
    output,
    settings_alone,
    start,
    told_by,
)

START_OVER = "What this demo kept can't be read. Start over: make demo FRESH=1\n"


@pytest.fixture
def demo(tmp_path: Path) -> Demo:
    return Demo(tmp_path, free_port())


async def test_the_demo_shows_todays_prompt_goes_on_where_it_stopped_and_starts_over(demo: Demo):
    async with demo.running() as process:
        first = await demo.todays_prompt(process)
        await demo.say(process, "lounge", "I was here.")
        process.send_signal(signal.SIGINT)
        assert await end(process) == 0
    assert demo.url in demo.output
    assert "Traceback" not in demo.output

    async with demo.running() as process:
        second = await demo.todays_prompt(process)
        (said,) = await demo.messages(process, "lounge")
        process.send_signal(signal.SIGTERM)
        assert await end(process) == 0

    async with demo.running("--fresh") as process:
        assert await demo.messages(process, "lounge") == []

    assert first["id"] == second["id"]
    assert first["components"] == second["components"]
    assert said["content"] == "I was here."


async def test_one_folder_holds_one_demo_until_that_ends_or_is_killed(demo: Demo):
    async with demo.running() as process:
        prompt = await demo.todays_prompt(process)

        elsewhere = demo.folder / "elsewhere"
        elsewhere.mkdir()
        (elsewhere / "data").symlink_to(demo.folder / "data")
        second = await start(elsewhere, "bot", "demo", "--port", str(free_port()), "--fresh")
        assert await end(second) == FAILURE
        told = f"A demo already runs here: {demo.url}. End it with Ctrl+C first."
        assert told in output(elsewhere).splitlines()
        assert (await demo.todays_prompt(process))["id"] == prompt["id"]
        await until(lambda: prompt["id"] in demo.kept("world.json").read_text())

        process.kill()
        await end(process)

    # Its bot ends by itself; the next one waits for that, and has the database alone.
    async with demo.running() as process:
        assert (await demo.todays_prompt(process))["id"] == prompt["id"]
        await demo.until_online(process)
    assert "Traceback" not in demo.output


async def test_a_bot_that_ends_is_started_again_once_and_the_page_is_told(demo: Demo):
    async with demo.running() as process:
        await demo.until_online(process)
        async with demo.page(process) as page, page.ws_connect("/control/events?as=ana") as events:
            await _kill_bot_of(process)
            assert await _next_notice(events) == "The bot stopped. Starting it again…"
            assert "The bot stopped by itself." in demo.output
            assert await _next_notice(events) == ""

            await _kill_bot_of(process)
            given_up = await _next_notice(events)
            assert "then run make demo again" in given_up
            async with page.get("/control/state") as answer:
                assert (await answer.json())["notice"] == given_up
            assert "make demo FRESH=1" in demo.output

        process.send_signal(signal.SIGINT)
        assert await end(process) == FAILURE
    assert "Saved." in demo.output
    assert "Traceback" not in demo.output


async def _kill_bot_of(demo: Process) -> None:
    rows = (await told_by("ps", "-A", "-o", "pid=,ppid=")).splitlines()
    processes = [[int(number) for number in row.split()] for row in rows]
    (bot,) = [process for process, parent in processes if parent == demo.pid]
    os.kill(bot, signal.SIGKILL)


async def _next_notice(events: aiohttp.ClientWebSocketResponse) -> str:
    while True:
        event = await events.receive_json(timeout=20)
        if event["type"] == "notice":
            return str(event["text"])


async def test_a_taken_port_is_told_with_a_free_one_before_anything_is_removed(tmp_path: Path):
    demo = Demo(tmp_path, 8799)
    save_world(build_demo_world(START), demo.kept("world.json"))
    with socket.socket() as taken:
        # As the demo does it, for a port that was left a moment ago is free to both.
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        # Whoever has it already does as well.
        with suppress(OSError):
            taken.bind(("127.0.0.1", demo.port))
            taken.listen()
        assert await demo.ended("--fresh") == FAILURE

    beginning, _, free = demo.output.partition("Try another one: make demo PORT=")
    assert beginning == "Port 8799 is taken. "
    assert int(free) != demo.port
    assert demo.kept("world.json").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="A way to have no privileges, as root.")
async def test_a_port_of_the_system_is_told(tmp_path: Path):
    libc = ctypes.CDLL(None)

    def lose_low_ports() -> None:
        pr_capbset_drop, cap_net_bind_service = 24, 10
        libc.prctl(pr_capbset_drop, cap_net_bind_service, 0, 0, 0)

    if int(await told_by("cat", "/proc/sys/net/ipv4/ip_unprivileged_port_start")) < 1024:
        pytest.skip("Here everybody may use every port.")
    demo = Demo(tmp_path, 81)
    assert await demo.ended(first=lose_low_ports) == FAILURE
    assert demo.output.startswith("Port 81 is kept for the system's own programs. Try another")


async def test_what_is_no_port_is_told(tmp_path: Path):
    assert await Demo(tmp_path, 99999).ended() == USAGE
    told = "99999 is no port. Choose a number from 1024 to 65535, for example: make demo PORT=8799"
    assert output(tmp_path).splitlines() == [told]


async def test_a_world_that_was_written_in_half_is_kept_and_told(demo: Demo):
    half = '{"version": 1, "now": "2026-03-02T09:00'
    demo.kept("world.json").write_text(half)

    assert await demo.ended() == FAILURE
    assert demo.output == START_OVER
    assert demo.kept("world.json").read_text() == half


async def test_a_database_of_a_newer_version_is_kept_and_told(demo: Demo):
    save_world(build_demo_world(START), demo.kept("world.json"))
    with closing(sqlite3.connect(demo.kept("circlekeeper.sqlite3"))) as database:
        database.execute("PRAGMA user_version = 9999")

    assert await demo.ended() == FAILURE
    assert demo.output == START_OVER
    assert demo.kept("circlekeeper.sqlite3").exists()


async def test_a_folder_that_cannot_be_made_is_told(demo: Demo):
    (demo.folder / "data").write_text("a file")

    assert await demo.ended() == FAILURE
    assert demo.output.startswith(f"The demo can't use {Path('data/demo')}: ")
    assert demo.output.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="A disk that another process makes full.")
async def test_a_full_disk_is_told_and_leaves_what_was_saved(demo: Demo):
    # Coverage could not write its figures either, and would say so.
    async with demo.running(is_measured=False) as process:
        await demo.say(process, "lounge", "Kept.")
        await until(lambda: demo.kept("world.json").read_text().count("Kept."))
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (4096, 4096))
        await demo.say(process, "lounge", "Lost.")
        await until(lambda: f"can't be saved just now: {os.strerror(errno.EFBIG)}" in demo.output)
        process.send_signal(signal.SIGINT)
        assert await end(process) == FAILURE

    assert f"The demo can't use {Path('data/demo')}: " in demo.output
    assert "Saved." not in demo.output
    assert "Traceback" not in demo.output
    world = load_world(demo.kept("world.json"))
    assert [one.text for one in world.history(world.channel("lounge").id)] == ["Kept."]


async def test_ctrl_c_twice_and_a_closed_terminal_are_one_end_in_order(demo: Demo):
    async with demo.running() as process:
        await demo.until_online(process)
        await demo.say(process, "lounge", "Kept.")
        for number in (signal.SIGINT, signal.SIGINT, signal.SIGHUP):
            process.send_signal(number)
        assert await end(process) == 0

    assert demo.output.endswith("Saved. See you.\n")
    assert "Kept." in demo.kept("world.json").read_text()


async def test_ctrl_c_while_it_is_read_is_no_error(demo: Demo):
    # The list of what was read shows when.
    tells = {"PYTHONPROFILEIMPORTTIME": "1"}
    process = await start(demo.folder, "bot", "demo", settings=tells)
    await until(lambda: "discord.enums" in demo.output)
    process.send_signal(signal.SIGINT)

    assert await end(process) == -signal.SIGINT
    assert "Traceback" not in demo.output


async def test_a_demo_whose_output_nobody_reads_any_more_ends_in_order(demo: Demo):
    reader, writer = os.pipe()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", str(demo.port)),
        cwd=demo.folder,
        env=settings_alone(),
        stdout=writer,
        stderr=PIPE,
    )
    os.close(writer)
    assert demo.url in (await asyncio.to_thread(os.read, reader, 1024)).decode()
    await demo.until_online(process)
    os.close(reader)
    _, errors = await process.communicate()

    assert await end(process) == 0
    assert errors == b""
    assert demo.kept("world.json").exists()


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("PORT=8799", ["--port=8799"]),
        ("FRESH=1", ["--port=8765", "--fresh"]),
        ("FRESH=0", ["--port=8765"]),
        ("PORT=", ["--port="]),
    ],
)
async def test_make_passes_on_what_was_typed(typed: str, options: list[str]):
    planned = await told_by("make", "--dry-run", "demo", typed)
    assert shlex.split(planned.splitlines()[-1])[4:] == options
