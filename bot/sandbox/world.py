"""The state of one local Discord server and the people in it."""

from dataclasses import fields

from bot.sandbox.records import (
    HAS_THREAD,
    JSON,
    PIN_NOTICE,
    Change,
    ChangeKind,
    Channel,
    ChannelKind,
    Draft,
    Message,
)
from bot.sandbox.world_events import WorldEvents

# GATEWAY_MESSAGE_CONTENT_LIMITED and GATEWAY_GUILD_MEMBERS_LIMITED of the application object.
MESSAGE_CONTENT_FLAG = 1 << 19
GUILD_MEMBERS_FLAG = 1 << 15


class World(WorldEvents):
    """One server, its people, channels and messages; every change is told to `listeners`."""

    def history(self, channel_id: int) -> list[Message]:
        """Return the messages of a channel that everybody in it sees, oldest first."""
        return list(self.messages.get(channel_id, {}).values())

    def find_message(self, channel_id: int, message_id: int) -> Message | None:
        """Return a message of this channel, an ephemeral one included, or None."""
        found = self.messages.get(channel_id, {}).get(message_id)
        return found or self.ephemeral.get(message_id)

    def post(
        self, channel_id: int, author_id: int, draft: Draft, identity: int | None = None
    ) -> Message:
        """Add a message and tell everyone; one with `visible_to` stays out of the history."""
        values = {each.name: getattr(draft, each.name) for each in fields(Draft)}
        message = Message(
            **values,
            id=identity or self.new_id(),
            channel_id=channel_id,
            author_id=author_id,
            sent_at=self.now(),
        )
        if message.visible_to is not None:
            self.ephemeral[message.id] = message
        else:
            channel = self.channels[channel_id]
            self.messages[channel_id][message.id] = message
            channel.last_message_id = message.id
            channel.message_count += 1
            if channel.archived:
                self.set_thread(channel_id, archived=False)
            if channel.is_thread:
                self.set_thread_member(channel, author_id, inside=True)
        if message.nonce:
            place = (channel_id, author_id)
            self._nonces.remember(place, message.nonce, message.id, message.sent_at)
        self.tell(self._about(ChangeKind.MESSAGE_CREATED, message))
        return message

    def _about(self, kind: ChangeKind, message: Message) -> Change:
        return Change(kind=kind, message=message, channel=self.channels.get(message.channel_id))

    def same_nonce(self, channel_id: int, author_id: int, nonce: str) -> Message | None:
        """Return the message this author sent here with this nonce in the last five minutes."""
        message_id = self._nonces.find((channel_id, author_id), nonce, self.now())
        return self.messages.get(channel_id, {}).get(message_id or 0)

    def edit(self, message: Message, *, counts_as_edit: bool = True) -> None:
        """Tell everyone that this message was changed."""
        if counts_as_edit:
            message.edited_at = self.now()
        self.tell(self._about(ChangeKind.MESSAGE_EDITED, message))

    def delete_message(self, message: Message) -> None:
        """Remove a message, an ephemeral one included."""
        self.messages.get(message.channel_id, {}).pop(message.id, None)
        self.ephemeral.pop(message.id, None)
        self.tell(self._about(ChangeKind.MESSAGE_DELETED, message))

    def react(self, message: Message, user_id: int, emoji: str, *, on: bool = True) -> None:
        """Add or take back one person's reaction; doing it twice changes nothing."""
        people = message.reactions.setdefault(emoji, [])
        if (user_id in people) == on:
            return
        if on:
            people.append(user_id)
        else:
            people.remove(user_id)
        if not people:
            del message.reactions[emoji]
        kind = ChangeKind.REACTION_ADDED if on else ChangeKind.REACTION_REMOVED
        channel = self.channels.get(message.channel_id)
        self.tell(Change(kind=kind, message=message, channel=channel, user_id=user_id, emoji=emoji))

    def start_thread(self, message: Message, owner_id: int, name: str, minutes: int) -> Channel:
        """Open the public thread of a message; it has the message's id, as at Discord."""
        thread = Channel(
            id=message.id,
            kind=ChannelKind.PUBLIC_THREAD,
            name=name,
            created_at=self.now(),
            parent_id=message.channel_id,
            owner_id=owner_id,
            thread_member_ids=[owner_id],
            auto_archive_minutes=minutes,
        )
        message.flags |= HAS_THREAD
        self._keep_channel(thread)
        self.edit(message, counts_as_edit=False)
        return thread

    def start_post(self, thread: Channel, draft: Draft) -> Message:
        """Open a forum's post with its first message, which has its id, as at Discord."""
        self._keep_channel(thread)
        forum = self.channels[thread.parent_id or 0]
        forum.last_message_id = thread.id
        return self.post(thread.id, thread.owner_id or 0, draft, identity=thread.id)

    def pin(self, message: Message, user_id: int) -> None:
        """Pin a message; Discord says so below the others. Doing it twice changes nothing."""
        if message.pinned_at is not None:
            return
        message.pinned_at = self.now()
        self.tell(self._about(ChangeKind.PINS_CHANGED, message))
        reference: JSON = {
            "type": 0,
            "message_id": str(message.id),
            "channel_id": str(message.channel_id),
            "guild_id": str(self.guild_id),
        }
        self.post(message.channel_id, user_id, Draft(kind=PIN_NOTICE, reference=reference))

    def unpin(self, message: Message) -> None:
        """Take a pin back; doing it twice changes nothing."""
        if message.pinned_at is not None:
            message.pinned_at = None
            self.tell(self._about(ChangeKind.PINS_CHANGED, message))

    def pins(self, channel_id: int) -> list[Message]:
        """Return the pinned messages of a channel, the last one pinned first."""
        pinned = [each for each in self.history(channel_id) if each.pinned_at is not None]
        return sorted(pinned, key=lambda each: (each.pinned_at, each.id), reverse=True)

    def set_commands(self, commands: list[JSON]) -> None:
        """Replace the application's commands."""
        self.commands = commands
        self.tell(Change(kind=ChangeKind.COMMANDS_CHANGED))

    def thread_of(self, message: Message) -> Channel | None:
        """Return the thread that hangs on this message, if there is one.

        A forum's post hangs on none: its first message stands in it.
        """
        thread = self.channels.get(message.id)
        hangs = thread is not None and thread.parent_id == message.channel_id
        return thread if hangs else None
