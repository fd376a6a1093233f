"""Starting and stopping: `python -m bot run`, `python -m bot demo`, signals and exit statuses."""

import asyncio
import signal
import socket
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any

import aiohttp
import pytest

from bot.sandbox.demo_world import build_demo_world
from bot.sandbox.server import Sandbox
from tests.wire.pilot import POST_MESSAGE, ROOT, START, Pilot, environment, until

NOTHING: Mapping[str, str] = MappingProxyType({})
SIGNALS = [signal.SIGTERM, signal.SIGINT]
CONFIGURATION, FAILURE = 78, 1
# View Channel, Send Messages, Read Message History, Create Public Threads, Send in Threads.
PERMISSIONS = str(2**10 + 2**11 + 2**16 + 2**35 + 2**38)


def _environment(**settings: str) -> dict[str, str]:
    ours = ("DISCORD_", "CIRCLE_")
    kept = {name: value for name, value in environment().items() if not name.startswith(ours)}
    ours_here = {"PYTHONPATH": str(ROOT), "TZ": "UTC", "CIRCLE_HEALTH_PORT": "0"}
    return {**kept, **ours_here, **settings}


async def _start(folder: Path, *arguments: str, settings: Mapping[str, str] = NOTHING) -> Process:
    with (folder / "output").open("wb") as output:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", *arguments),
            cwd=folder,
            env=_environment(**settings),
            stdout=output,
            stderr=output,
        )


def _output(folder: Path) -> str:
    return (folder / "output").read_text(encoding="utf-8")


async def _end(process: Process) -> int:
    async with asyncio.timeout(30):
        return await process.wait()


@asynccontextmanager
async def _running(
    folder: Path,
    *arguments: str,
    settings: Mapping[str, str] = NOTHING,
) -> AsyncIterator[Process]:
    process = await _start(folder, *arguments, settings=settings)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await _end(process)


@pytest.mark.parametrize("number", SIGNALS)
async def test_a_signal_ends_the_bot_in_order(pilot: Pilot, number: signal.Signals):
    assert await pilot.stop_bot(number) == 0
    assert "Traceback" not in pilot.log


@pytest.mark.parametrize("number", SIGNALS)
async def test_a_share_under_way_is_posted_and_answered_before_the_bot_ends(
    pilot: Pilot, number: signal.Signals
):
    message, ana = await pilot.todays_prompt(), pilot.person("Ana")
    answer = await ana.press(message, label="Share")
    asked = pilot.asked("POST", "/messages")
    later = {"message": "Slow down.", "retry_after": 1.0, "global": False}
    pilot.sandbox.fail_next("POST", POST_MESSAGE, 429, json=later)

    sending = asyncio.create_task(ana.submit(answer.form, {"words": "Just in time."}))
    await until(lambda: pilot.asked("POST", "/messages") > asked)
    status = await pilot.stop_bot(number)

    thanks = await sending
    assert status == 0
    assert pilot.say("prompts.thanks") in (await thanks.final()).text
    (share,) = pilot.shares(message)
    assert "Just in time." in share


async def test_a_prompt_under_way_is_finished_before_the_bot_ends(pilot: Pilot):
    later = {"message": "Slow down.", "retry_after": 1.0, "global": False}
    pilot.sandbox.fail_next("POST", POST_MESSAGE, 429, json=later)
    pilot.clock.move_to(START.replace(hour=9, minute=0))
    await until(lambda: pilot.asked("POST", "/messages"))

    assert await pilot.stop_bot() == 0

    (message,) = pilot.prompts()
    assert pilot.world.thread_of(message) is not None


async def test_commands_are_sent_to_discord_only_when_they_are_others(pilot: Pilot):
    assert pilot.asked("PUT", "/commands") == 1
    await pilot.stop_bot()
    await pilot.start_bot()
    assert pilot.asked("PUT", "/commands") == 1

    await pilot.stop_bot()
    pilot.world.commands[0]["contexts"] = [0]
    await pilot.start_bot()
    assert pilot.asked("PUT", "/commands") == 2
    assert pilot.world.commands[0]["contexts"] == [0, 1]


async def test_a_second_bot_in_one_folder_leaves_the_first_alone(pilot: Pilot):
    arguments = ("--url", pilot.sandbox.url, "--token", pilot.world.token)
    folder = pilot.folder / "elsewhere"
    folder.mkdir()
    second = await _start(folder, "bot.sandbox.attach", *arguments, "--folder", str(pilot.folder))

    assert await _end(second) != 0
    assert pilot.is_up
    await pilot.todays_prompt()
    assert len(pilot.prompts()) == 1


class TestRun:
    """The production start, with nothing but Discord's address replaced."""

    @pytest.fixture
    async def sandbox(self):
        async with Sandbox.open(build_demo_world(START)) as sandbox:
            yield sandbox

    def _settings(self, token: str) -> dict[str, str]:
        return {"DISCORD_TOKEN": token, "CIRCLE_PROMPTS": str(ROOT / "prompts")}

    @pytest.mark.parametrize(
        ("settings", "cure"),
        [
            ({}, "Copy .env.example to .env and paste the bot's token there"),
            ({"DISCORD_TOKEN": "your-token-here"}, "still holds the example text"),
            (
                {"DISCORD_TOKEN": "a.b.c", "CIRCLE_LOG_LEVL": "INFO"},
                "Did you mean CIRCLE_LOG_LEVEL?",
            ),
        ],
    )
    async def test_what_must_be_configured_is_said_with_its_cure(self, tmp_path, settings, cure):
        process = await _start(tmp_path, "bot", "run", settings=settings)

        assert await _end(process) == CONFIGURATION
        assert cure in _output(tmp_path)
        assert "Traceback" not in _output(tmp_path)

    async def test_a_token_that_discord_refuses_is_said_with_its_cure(self, tmp_path, sandbox):
        token = sandbox.world.token + "x"
        arguments = ("tests.wire.redirected", sandbox.url, "run")
        process = await _start(tmp_path, *arguments, settings=self._settings(token))

        assert await _end(process) == CONFIGURATION
        assert "Reset Token" in _output(tmp_path)
        assert token not in _output(tmp_path)
        assert "Traceback" not in _output(tmp_path)

    async def test_a_discord_that_cannot_be_reached_is_no_matter_of_configuration(self, tmp_path):
        url = f"http://127.0.0.1:{_free_port()}"
        settings = self._settings("MTIz.SANDBOX.not-a-real-token")
        process = await _start(tmp_path, "tests.wire.redirected", url, "run", settings=settings)

        assert await _end(process) == FAILURE
        assert "Discord cannot be reached" in _output(tmp_path)

    async def test_it_names_the_invite_link_with_a_reason_for_each_permission_and_ends_in_order(
        self, tmp_path, sandbox
    ):
        settings = self._settings(sandbox.world.token)
        arguments = ("tests.wire.redirected", sandbox.url, "run")
        async with _running(tmp_path, *arguments, settings=settings) as process:
            await until(lambda: "Then type /setup" in _output(tmp_path), seconds=30)
            process.send_signal(signal.SIGINT)
            assert await _end(process) == 0

        output = _output(tmp_path)
        assert f"permissions={PERMISSIONS}" in output
        assert f"client_id={sandbox.world.bot_id}" in output
        for name in ("View Channel", "Send Messages", "Create Public Threads"):
            assert f"  {name}: to " in output
        assert sandbox.world.token not in output
        assert "Traceback" not in output


class Demo:
    """`python -m bot demo` on a port, as its page sees it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port

    @asynccontextmanager
    async def running(self, *options: str) -> AsyncIterator[Process]:
        arguments = ("bot", "demo", "--port", str(self.port), *options)
        async with _running(self.folder, *arguments) as process:
            yield process

    async def todays_prompt(self, process: Process) -> dict[str, Any]:
        async with asyncio.timeout(20):
            while not (found := await self.messages(process, "daily-prompt")):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        (message,) = found
        return message

    async def messages(self, process: Process, channel: str) -> list[dict[str, Any]]:
        """What Ana sees in a channel, as soon as the page is there."""
        async with (
            asyncio.timeout(20),
            aiohttp.ClientSession(f"http://127.0.0.1:{self.port}") as page,
        ):
            while True:
                assert process.returncode is None, _output(self.folder)
                with suppress(aiohttp.ClientConnectionError):
                    return await self._messages(page, channel)
                await asyncio.sleep(0.05)

    async def _messages(self, page: aiohttp.ClientSession, name: str) -> list[dict[str, Any]]:
        async with page.get("/control/state?as=ana") as answer:
            channels = (await answer.json())["channels"]
        (channel,) = [one for one in channels if one["name"] == name]
        params = {"as": "ana", "channel": channel["id"]}
        async with page.get("/control/messages", params=params) as answer:
            return list((await answer.json())["messages"])

    async def say(self, channel: str, content: str) -> None:
        sent = {"as": "ana", "channel": channel, "content": content}
        async with (
            aiohttp.ClientSession(f"http://127.0.0.1:{self.port}") as page,
            page.post("/control/message", json=sent) as answer,
        ):
            assert answer.status == 200


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def demo(tmp_path: Path) -> Demo:
    return Demo(tmp_path, _free_port())


async def test_the_demo_shows_todays_prompt_goes_on_where_it_stopped_and_starts_over(demo: Demo):
    async with demo.running() as process:
        first = await demo.todays_prompt(process)
        await demo.say("lounge", "I was here.")
        process.send_signal(signal.SIGINT)
        assert await _end(process) == 0
    assert f"http://127.0.0.1:{demo.port}" in _output(demo.folder)
    assert "Traceback" not in _output(demo.folder)

    async with demo.running() as process:
        second = await demo.todays_prompt(process)
        (said,) = await demo.messages(process, "lounge")
        process.send_signal(signal.SIGTERM)
        assert await _end(process) == 0

    async with demo.running("--fresh") as process:
        assert await demo.messages(process, "lounge") == []

    assert first["id"] == second["id"]
    assert first["components"] == second["components"]
    assert said["content"] == "I was here."


async def test_the_demo_says_that_a_port_is_taken(demo: Demo):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", demo.port))
        taken.listen()
        async with demo.running() as process:
            assert await _end(process) == FAILURE

    assert f"Port {demo.port} is taken" in _output(demo.folder)
