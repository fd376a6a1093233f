"""The bot asks for what its features need, and for nothing else."""

from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock
from urllib.parse import parse_qs, urlsplit

import discord

from bot.permissions import (
    NAMED,
    NEEDED,
    TO_POST_PROMPTS,
    invite_link,
    missing,
    needed_to_pin,
    needed_to_post,
)
from tests.words import WORDING


def asked_for() -> discord.Permissions:
    query = parse_qs(urlsplit(invite_link(42)).query)
    return discord.Permissions(int(query["permissions"][0]))


def test_the_invite_asks_for_exactly_what_is_needed():
    assert {name for name, granted in asked_for() if granted} == {
        "read_messages" if name == "view_channel" else name for name in NEEDED
    }


def test_the_invite_never_asks_for_power_over_people():
    asked = asked_for()

    assert not asked.administrator
    assert not any([asked.manage_messages, asked.kick_members, asked.ban_members])
    assert not any([asked.manage_guild, asked.manage_roles, asked.mention_everyone])


def test_the_invite_names_the_application_and_brings_the_commands():
    query = parse_qs(urlsplit(invite_link(42)).query)

    assert query["client_id"] == ["42"]
    assert set(query["scope"][0].split()) == {"bot", "applications.commands"}


def test_each_permission_has_its_name_and_its_reason():
    for table, wanted in (("names", NAMED), ("reasons", NEEDED)):
        beginning = f"permissions.{table}."
        worded = {key.removeprefix(beginning) for key in WORDING.keys if key.startswith(beginning)}
        assert worded == set(wanted)


def test_the_invite_asks_for_no_power_over_threads_only_to_pin_a_post():
    assert not asked_for().manage_threads


def test_a_place_asks_only_for_what_it_needs():
    text, forum = Mock(spec=discord.TextChannel), Mock(spec=discord.ForumChannel)

    assert needed_to_post(text, has_thread=True) == TO_POST_PROMPTS
    assert "create_public_threads" not in needed_to_post(text, has_thread=False)
    assert "create_public_threads" not in needed_to_post(forum, has_thread=True)
    assert "send_messages_in_threads" in needed_to_post(forum, has_thread=False)


def channel_with(*granted: str) -> Any:
    have = discord.Permissions(**dict.fromkeys(granted, True))
    return SimpleNamespace(guild=SimpleNamespace(me=None), permissions_for=lambda _: have)


def test_what_is_missing_is_named_in_the_order_it_is_needed():
    assert missing(channel_with(*TO_POST_PROMPTS), TO_POST_PROMPTS) == ()
    assert missing(channel_with("view_channel"), TO_POST_PROMPTS) == tuple(TO_POST_PROMPTS[1:])


def test_a_pin_in_a_forum_takes_more_than_one_in_a_channel():
    text, forum = Mock(spec=discord.TextChannel), Mock(spec=discord.ForumChannel)

    assert needed_to_pin(text) == ("pin_messages",)
    assert needed_to_pin(forum) == ("manage_threads",)
    assert {*needed_to_pin(text), *needed_to_pin(forum)} <= set(NAMED)
