"""Starting and stopping the bot: `python -m bot run`, signals and exit statuses."""

import asyncio
import signal
import socket

import pytest

from bot.sandbox.demo_world import build_demo_world
from bot.sandbox.server import Sandbox
from tests.wire.pilot import POST_MESSAGE, ROOT, START, Pilot, until
from tests.wire.processes import CONFIGURATION, FAILURE, end, free_port, output, running, start

SIGNALS = [signal.SIGTERM, signal.SIGINT]
# View Channel, Send Messages, Read Message History, Create Public Threads, Send in Threads.
PERMISSIONS = str(2**10 + 2**11 + 2**16 + 2**35 + 2**36 + 2**38 + 2**51)


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


async def test_a_signal_ends_a_bot_in_order_that_comes_back_to_a_silent_discord(grounded: Pilot):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"ws://127.0.0.1:{silent.getsockname()[1]}"
        silent.settimeout(15)
        grounded.sandbox.gateway._url = lambda: address
        await grounded.start_bot()
        grounded.sandbox.drop_connections()
        line, _ = await asyncio.to_thread(silent.accept)

        with line:
            assert await grounded.stop_bot() == 0
    assert "Traceback" not in grounded.log
    assert "never awaited" not in grounded.log


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
    second = await start(folder, "bot.sandbox.attach", *arguments, "--folder", str(pilot.folder))

    assert await end(second) != 0
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
        process = await start(tmp_path, "bot", "run", settings=settings)

        assert await end(process) == CONFIGURATION
        assert cure in output(tmp_path)
        assert "Traceback" not in output(tmp_path)

    async def test_a_token_that_discord_refuses_is_said_with_its_cure(self, tmp_path, sandbox):
        token = sandbox.world.token + "x"
        arguments = ("tests.wire.redirected", sandbox.url, "run")
        process = await start(tmp_path, *arguments, settings=self._settings(token))

        assert await end(process) == CONFIGURATION
        assert "Reset Token" in output(tmp_path)
        assert token not in output(tmp_path)
        assert "Traceback" not in output(tmp_path)

    async def test_a_discord_that_cannot_be_reached_is_no_matter_of_configuration(self, tmp_path):
        url = f"http://127.0.0.1:{free_port()}"
        settings = self._settings("MTIz.SANDBOX.not-a-real-token")
        process = await start(tmp_path, "tests.wire.redirected", url, "run", settings=settings)

        assert await end(process) == FAILURE
        assert "Discord cannot be reached" in output(tmp_path)

    async def test_it_names_the_invite_link_with_a_reason_for_each_permission_and_ends_in_order(
        self, tmp_path, sandbox
    ):
        settings = self._settings(sandbox.world.token)
        arguments = ("tests.wire.redirected", sandbox.url, "run")
        async with running(tmp_path, *arguments, settings=settings) as process:
            await until(lambda: "Then type /setup" in output(tmp_path), seconds=30)
            process.send_signal(signal.SIGINT)
            assert await end(process) == 0

        told = output(tmp_path)
        assert f"permissions={PERMISSIONS}" in told
        assert f"client_id={sandbox.world.bot_id}" in told
        for name in (
            "View Channel",
            "Send Messages",
            "Create Public Threads",
            "Create Private Threads",
        ):
            assert f"  {name}: to " in told
        assert sandbox.world.token not in told
        assert "Traceback" not in told
