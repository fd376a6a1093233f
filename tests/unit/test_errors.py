"""What went wrong, in words that say what to do."""

from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands

from bot.domain.ids import ChannelId
from bot.errors import explain, new_reference
from bot.permissions import MissingPermissionsError
from tests.words import say


def refused(kind: type[discord.HTTPException], status: int, code: int = 0) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="")
    return kind(response, {"code": code, "message": "Discord's own words"})


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (refused(discord.Forbidden, 403, 50013), "errors.forbidden"),
        (refused(discord.Forbidden, 403, 50001), "errors.forbidden"),
        (refused(discord.Forbidden, 403, 50007), "errors.ours"),
        (refused(discord.NotFound, 404, 10003), "errors.gone"),
        (refused(discord.DiscordServerError, 503), "errors.discord_down"),
        (aiohttp.ClientConnectionError(), "errors.discord_down"),
        (TimeoutError(), "errors.discord_down"),
        (refused(discord.HTTPException, 400, 50035), "errors.ours"),
        (ValueError("what somebody wrote"), "errors.ours"),
    ],
)
def test_each_kind_of_failure_has_its_words(error, key):
    explanation = explain(error, say)

    assert explanation.key == key
    words = say(explanation.key, **explanation.details)
    assert "Discord's own words" not in words
    assert "what somebody wrote" not in words


def test_a_missing_permission_is_named_with_its_channel():
    error = MissingPermissionsError(ChannelId(5), ("send_messages", "view_channel"))

    explanation = explain(error, say)

    words = say(explanation.key, **explanation.details)
    assert "<#5>" in words
    assert f"{say('permissions.names.send_messages')}, " in words
    assert say("permissions.names.view_channel") in words


def test_what_a_command_raised_is_explained_and_not_its_wrapping():
    command: Any = SimpleNamespace(name="setup")
    wrapped = app_commands.CommandInvokeError(command, TimeoutError())

    assert explain(wrapped, say).key == "errors.discord_down"


def test_a_reference_can_be_read_aloud():
    references = {new_reference() for _ in range(200)}

    assert len(references) > 190
    for reference in references:
        assert len(reference) == 7
        assert reference[4] == "-"
        assert set(reference).isdisjoint("01ILO")
