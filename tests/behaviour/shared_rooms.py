"""The rooms of a server that members read, and whom the bot must not point at in them."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any

from simcord.backend.access import channel_accessible
from simcord.backend.models import Channel
from simcord.backend.models import Message as StoredMessage
from simcord.enums import ChannelType
from simcord.env import Env
from simcord.results import to_discord_message

from bot.domain.guidelines import messages
from bot.domain.guidelines.ladder import Circumstances, Found
from bot.library import Library
from bot.services.care.notes import CareNotes
from bot.services.guidelines.findings import Findings
from tests.behaviour.seen import Message
from tests.shared_rooms import Author, Post, Written, private_sentences, said_of_people

Hear = Callable[[messages.Message, Sequence[Found], Circumstances], Awaitable[Any]]


class SharedRooms:
    """Remembers in whose words something was found, and looks around when a test is over."""

    def __init__(
        self, env: Env, library: Library, findings: Findings, care_notes: CareNotes
    ) -> None:
        self._backend = env.backend
        self._env = env
        self._library = library
        self._authors: set[Author] = set()
        # Rows about them may be gone by the end of a test, and so may their messages.
        for name in ("receive", "recheck"):
            vars(findings)[name] = self._remembering(getattr(findings, name))
        vars(care_notes)["recognised"] = self._remembering_care(care_notes.recognised)

    def said_of_people(self, guild_id: int, reader_id: int) -> list[str]:
        """Return what the bot says of anybody where this member of a server reads it."""
        rooms = list(self._rooms(guild_id, reader_id))
        stored = [one for room in rooms for one in self._messages(room) if not one.is_ephemeral]
        posts = [_post(self._read(one)) for one in stored if self._is_ours(one)]
        pointed_at = [one.text for one in self._written(rooms, stored) if one.was_pointed_at]
        sentences = private_sentences(self._library)
        return [*said_of_people(posts, sentences, self._authors), *pointed_at]

    def _remembering(self, hear: Hear) -> Hear:
        async def remember(
            message: messages.Message, found: Sequence[Found], known: Circumstances
        ) -> Any:
            if found:
                self._authors.add(self._author(message))
            return await hear(message, found, known)

        return remember

    def _remembering_care(self, recognised: Callable[..., Awaitable[Any]]) -> Callable[..., Any]:
        async def remember(message: Any, *more: Any, **known: Any) -> Any:
            self._authors.add(self._author(message))
            return await recognised(message, *more, **known)

        return remember

    def _author(self, message: messages.Message) -> Author:
        user = self._backend.users.get(message.author_id)
        name = (user.global_name if user else None) or ""
        stored = self._backend.messages.get(message.channel_id, {}).get(message.message_id)
        is_theirs = stored is not None and stored.author_id == message.author_id
        return Author(message.author_id, name, stored.content if stored and is_theirs else "")

    def _rooms(self, guild_id: int, reader_id: int) -> Iterator[Channel]:
        for room in self._backend.channels.values():
            if room.guild_id != guild_id or room.type is ChannelType.PRIVATE_THREAD:
                continue
            if channel_accessible(self._backend, room.id, reader_id, history=True):
                yield room

    def _messages(self, room: Channel) -> Sequence[StoredMessage]:
        return list(self._backend.messages.get(room.id, {}).values())

    def _written(
        self, rooms: Sequence[Channel], stored: Sequence[StoredMessage]
    ) -> Iterator[Written]:
        bot_id = self._backend.bot_user.id
        answered = {
            int(one.reference["message_id"])
            for one in stored
            if self._is_ours(one) and one.reference and one.reference.get("message_id")
        }
        opened = {room.id for room in rooms if room.owner_id == bot_id}
        for one in stored:
            if not self._is_ours(one):
                reacted = {user for reaction in one.reactions for user in reaction.user_ids}
                yield Written(one.content, bot_id in reacted, one.id in answered, one.id in opened)

    def _is_ours(self, message: StoredMessage) -> bool:
        return message.author_id == self._backend.bot_user.id

    def _read(self, message: StoredMessage) -> Message:
        return Message(to_discord_message(self._env, message))


def _post(message: Message) -> Post:
    ids = [part["custom_id"] for part in message.parts if part.get("custom_id")]
    return Post(message.text, frozenset(one.partition(":")[0] for one in ids))
