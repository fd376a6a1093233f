"""What the page hears while it is open."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from aiohttp import web

from bot.sandbox.interactions import CallbackKind, Interaction, State
from bot.sandbox.openings import InteractionKind
from bot.sandbox.people import Person
from bot.sandbox.permissions import may_view
from bot.sandbox.records import JSON, Change, ChangeKind, Message
from bot.sandbox.views import channel_views, message_view
from bot.sandbox.world import World

FAILED_COMMAND = "The application did not respond."
FAILED_COMPONENT = "This interaction failed."
FAILED_FORM = "Something went wrong. Try again."


class Watcher:
    """One open socket; what it is told arrives in order."""

    def __init__(self, person: Person | None, socket: web.WebSocketResponse) -> None:
        self.person = person
        self.socket = socket
        self._queue: asyncio.Queue[str] = asyncio.Queue()

    def send(self, event: JSON) -> None:
        """Send this after everything before it."""
        self._queue.put_nowait(json.dumps(event))

    @contextmanager
    def sending(self) -> Iterator[None]:
        """Carry out `send` while the block lasts."""
        task = asyncio.create_task(self._send_forever())
        try:
            yield
        finally:
            task.cancel()

    async def _send_forever(self) -> None:
        while True:
            text = await self._queue.get()
            with suppress(ConnectionError, RuntimeError):
                await self.socket.send_str(text)

    def sees(self, message: Message) -> bool:
        """Whether this person sees the message."""
        if self.person is None:
            return False
        if message.visible_to is not None:
            return message.visible_to == self.person.id
        channel = self.person.world.channels.get(message.channel_id)
        return channel is not None and may_view(self.person.world, self.person.id, channel)


class Watchers:
    """Everyone who has the page open."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._open: list[Watcher] = []

    @contextmanager
    def watching(self, watcher: Watcher) -> Iterator[None]:
        """Tell this one everything while the block lasts."""
        self._open.append(watcher)
        try:
            with watcher.sending():
                yield
        finally:
            self._open.remove(watcher)

    def sockets(self) -> list[web.WebSocketResponse]:
        """Return the open sockets."""
        return [each.socket for each in self._open]

    def tell_all(self, event: JSON) -> None:
        """Send the same event to everyone."""
        for watcher in self._open:
            watcher.send(event)

    def tell(self, change: Change) -> None:
        """Send what this change means to each person who sees it."""
        if change.kind is ChangeKind.COMMANDS_CHANGED:
            self.tell_all({"type": "commands", "commands": self.world.commands})
        elif change.message is not None:
            self._tell_message(change.kind, change.message)
            if change.channel is not None and change.channel.is_thread:
                # The thread's chip and the list of threads say how many messages it has.
                self._tell_channels()
        else:
            self._tell_channels()

    def _tell_message(self, kind: ChangeKind, message: Message) -> None:
        if kind is ChangeKind.MESSAGE_DELETED:
            event: JSON = {
                "type": "message_delete",
                "channel_id": str(message.channel_id),
                "message_id": str(message.id),
            }
        else:
            created = kind is ChangeKind.MESSAGE_CREATED
            event = {
                "type": "message_create" if created else "message_update",
                "channel_id": str(message.channel_id),
            }
        for watcher in self._open:
            if watcher.person is None or not watcher.sees(message):
                continue
            if kind is not ChangeKind.MESSAGE_DELETED:
                event["message"] = message_view(self.world, message, watcher.person.id)
            watcher.send(event)

    def _tell_channels(self) -> None:
        for watcher in self._open:
            if watcher.person is not None:
                channels = channel_views(self.world, watcher.person.id)
                watcher.send({"type": "channels", "channels": channels})

    def tell_interaction(self, interaction: Interaction) -> None:
        """Send the state of an interaction, and the form it opened, to its person."""
        if interaction.kind is InteractionKind.AUTOCOMPLETE:
            return
        event: JSON = {
            "type": "interaction",
            "interaction_id": str(interaction.id),
            "name": interaction.name,
            "kind": interaction.kind.name.lower(),
            "state": str(interaction.state),
        }
        if interaction.state is State.FAILED:
            event["text"] = _failure(interaction.kind)
        for watcher in self._open:
            if watcher.person is None or watcher.person.id != interaction.user_id:
                continue
            watcher.send(event)
            if interaction.callback is CallbackKind.FORM:
                form = {"type": "form", "interaction_id": str(interaction.id)}
                watcher.send({**form, "form": interaction.form})


def _failure(kind: InteractionKind) -> str:
    if kind is InteractionKind.COMMAND:
        return FAILED_COMMAND
    return FAILED_FORM if kind is InteractionKind.FORM else FAILED_COMPONENT
