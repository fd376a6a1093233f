"""The rooms of a local Discord that members read, and whom the bot must not point at in them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.library import read_library
from bot.sandbox.permissions import Permission, permissions_in
from bot.sandbox.records import Channel, ChannelKind, Message, walk
from bot.sandbox.world import World
from tests.shared_rooms import Author, Post, Written, private_sentences, said_of_people
from tests.source import ROOT

_FOUND = """
    SELECT channel_id, message_id FROM finding
    UNION SELECT channel_id, message_id FROM care_note_message
"""
_CONCERNED = """
    SELECT user_id FROM nudge
    UNION SELECT user_id FROM review_item WHERE kind = 'finding' AND user_id IS NOT NULL
    UNION SELECT user_id FROM care_note WHERE user_id IS NOT NULL
"""


def what_is_said_of_people(world: World, database: Path) -> list[str]:
    """Return what the bot says of anybody where every member reads it."""
    library = read_library(ROOT / "prompts")
    rooms = list(_rooms(world))
    posts = [
        Post(one.text, _capabilities(one))
        for room in rooms
        for one in world.history(room.id)
        if one.author_id == world.bot_id and not one.is_ephemeral
    ]
    pointed_at = [one.text for one in _written(world, rooms) if one.was_pointed_at]
    authors = set(_authors(world, database))
    return [*said_of_people(posts, private_sentences(library), authors), *pointed_at]


def _rooms(world: World) -> Iterator[Channel]:
    """Return the rooms that somebody sees who came just now."""
    onlooker = world.add_user("onlooker", "Onlooker")
    for room in list(world.channels.values()):
        if room.is_dm or room.kind is ChannelKind.PRIVATE_THREAD:
            continue
        if permissions_in(world, onlooker.id, room) & Permission.VIEW_CHANNEL:
            yield room


def _capabilities(message: Message) -> frozenset[str]:
    ids = [str(part["custom_id"]) for part in walk(message.components) if part.get("custom_id")]
    return frozenset(one.partition(":")[0] for one in ids)


def _written(world: World, rooms: list[Channel]) -> Iterator[Written]:
    messages = [one for room in rooms for one in world.history(room.id)]
    answered = {
        int(one.reference["message_id"])
        for one in messages
        if one.author_id == world.bot_id and one.reference and one.reference.get("message_id")
    }
    opened = {room.id for room in rooms if room.is_thread and room.owner_id == world.bot_id}
    for one in messages:
        if one.author_id != world.bot_id:
            reacted = {user for people in one.reactions.values() for user in people}
            yield Written(one.text, world.bot_id in reacted, one.id in answered, one.id in opened)


def _authors(world: World, database: Path) -> Iterator[Author]:
    """Return in whose words something was found, as far as the bot still knows."""
    if not database.exists():
        return
    with closing(sqlite3.connect(database)) as connection:
        try:
            found = connection.execute(_FOUND).fetchall()
            concerned = connection.execute(_CONCERNED).fetchall()
        except sqlite3.DatabaseError:
            # A test may leave behind what is no database, or one of long ago.
            return
    for channel_id, message_id in found:
        message = world.messages.get(channel_id, {}).get(message_id)
        if message is not None and message.author_id != world.bot_id:
            yield _author(world, message.author_id, message.content)
    for (user_id,) in concerned:
        yield _author(world, user_id, "")


def _author(world: World, user_id: int, words: str) -> Author:
    return Author(user_id, world.users[user_id].name, words)
