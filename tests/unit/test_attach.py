"""The bot of the demo says nothing at the terminal that is not for the person there."""

import logging

import pytest

from bot.observability import configure_logging
from bot.sandbox.attach import hush

DISCORD = logging.getLogger("discord")
GATEWAY, CLIENT = logging.getLogger("discord.gateway"), logging.getLogger("discord.client")


@pytest.fixture(autouse=True)
def discords_own_log(written):
    """Leave discord.py's loggers as they were."""
    level, filters = DISCORD.level, CLIENT.filters[:]
    yield
    DISCORD.setLevel(level)
    CLIENT.filters[:] = filters


def test_a_slow_or_lost_line_to_the_local_discord_is_not_told(written):
    configure_logging("WARNING", "text")
    hush()
    GATEWAY.warning("Can't keep up, shard ID %s websocket is %.1fs behind.", None, 12.0)
    GATEWAY.warning("Shard ID %s heartbeat blocked for more than %s seconds.", None, 10)
    CLIENT.error("Attempting a reconnect in %.2fs", 1.0)

    assert written() == ""


def test_what_fails_in_the_bot_is_told(written):
    configure_logging("WARNING", "text")
    hush()
    logging.getLogger("bot.scheduler").warning("A source failed.")
    CLIENT.error("Ignoring exception in %s", "on_message")

    first, second = written().splitlines()
    assert first.endswith("A source failed.")
    assert second.endswith("Ignoring exception in on_message")


def test_a_sentence_is_told_once_and_not_for_each_attempt(written):
    configure_logging("WARNING", "text")
    hush()
    ours = logging.getLogger("bot.scheduler")
    for number in range(3):
        ours.error("A source failed.", extra={"attempt": number})
    ours.error("A job failed.")
    ours.error("A source failed.")

    sentences = [line.split(": ")[1].split(" [")[0] for line in written().splitlines()]
    assert sentences == ["A source failed.", "A job failed.", "A source failed."]
