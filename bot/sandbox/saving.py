"""A world on disk, so that the next run goes on where this one stopped."""

import json
import os
from dataclasses import asdict, fields
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from bot.sandbox.clock import WorldClock
from bot.sandbox.records import (
    JSON,
    Channel,
    ChannelKind,
    Event,
    Member,
    Message,
    Overwrite,
    Role,
    User,
)
from bot.sandbox.world import World

VERSION = 1
PLAIN = (
    "world_id",
    "timezone",
    "guild_name",
    "guild_id",
    "bot_id",
    "owner_id",
    "last_id",
    "application_flags",
    "commands",
)

Record = TypeVar("Record", User, Role, Member, Channel, Message, Event)


class UnreadableWorldError(Exception):
    """The file is broken, or was written by another version."""


def save_world(world: World, path: Path) -> None:
    """Write the world and its time to `path`, whole or not at all; raises OSError.

    Ephemeral messages, open interactions and nonces are left out.
    """
    saved: JSON = {"version": VERSION, "now": world.now().isoformat()}
    saved |= {name: getattr(world, name) for name in PLAIN}
    saved |= {
        "users": [asdict(each) for each in world.users.values()],
        "roles": [asdict(each) for each in world.roles.values()],
        "members": [asdict(each) for each in world.members.values()],
        "events": [asdict(each) for each in world.events.values()],
        "channels": [asdict(each) for each in world.channels.values()],
        "messages": [asdict(m) for channel in world.messages.values() for m in channel.values()],
    }
    _replace(path, json.dumps(saved, default=datetime.isoformat))


def _replace(path: Path, text: str) -> None:
    temporary = path.with_suffix(".new")
    with temporary.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        # Without it, a power cut may leave the new name with nothing behind it.
        os.fsync(file.fileno())
    temporary.replace(path)


def load_world(path: Path) -> World:
    """Return the saved world; its time stands where it stopped.

    Raises OSError, or UnreadableWorldError for what this version did not write.
    """
    try:
        return _thaw_world(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise UnreadableWorldError(path) from error


def _thaw_world(saved: JSON) -> World:
    if saved["version"] != VERSION:
        raise ValueError("It was written by another version.")
    clock = WorldClock(datetime.fromisoformat(saved["now"]))
    world = World(guild_name=saved["guild_name"], clock=clock)
    for name in PLAIN:
        setattr(world, name, saved.get(name, getattr(world, name)))
    world.users = {each["id"]: _thaw(User, each) for each in saved["users"]}
    world.roles = {each["id"]: _thaw(Role, each) for each in saved["roles"]}
    world.members = {each["user_id"]: _thaw(Member, each) for each in saved["members"]}
    # A world that an earlier version saved has none.
    world.events = {each["id"]: _thaw(Event, each) for each in saved.get("events", [])}
    for each in saved["channels"]:
        channel = _thaw(Channel, each)
        channel.kind = ChannelKind(channel.kind)
        channel.overwrites = [Overwrite(**values) for values in each["overwrites"]]
        world.channels[channel.id] = channel
        world.messages[channel.id] = {}
    for each in saved["messages"]:
        message = _thaw(Message, each)
        world.messages[message.channel_id][message.id] = message
    return world


def _thaw(record: type[Record], values: JSON) -> Record:
    known = {field.name for field in fields(record)}
    kept: JSON = {name: _time(name, value) for name, value in values.items() if name in known}
    return record(**kept)


def _time(name: str, value: object) -> object:
    if isinstance(value, str) and name.endswith(("_at", "_until")):
        return datetime.fromisoformat(value)
    return value
