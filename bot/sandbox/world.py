"""The state of one local Discord server and the people in it."""

from collections.abc import Callable
from dataclasses import fields
from datetime import datetime

from bot.sandbox.clock import WorldClock
from bot.sandbox.lookup import by_id_or_name
from bot.sandbox.nonces import Nonces
from bot.sandbox.records import (
    HAS_THREAD,
    JSON,
    Change,
    ChangeKind,
    Channel,
    ChannelKind,
    Draft,
    Member,
    Message,
    Overwrite,
    Role,
    User,
)
from bot.sandbox.snowflakes import first_id_at
from bot.sandbox.tokens import new_world_id, token_of

# GATEWAY_MESSAGE_CONTENT_LIMITED and GATEWAY_GUILD_MEMBERS_LIMITED of the application object.
MESSAGE_CONTENT_FLAG = 1 << 19
GUILD_MEMBERS_FLAG = 1 << 15


class World:
    """One server, its people, channels and messages; every change is told to `listeners`."""

    def __init__(self, *, guild_name: str, clock: WorldClock, timezone: str = "UTC") -> None:
        self.world_id = new_world_id()
        self.clock = clock
        self.timezone = timezone
        self.guild_name = guild_name
        self.last_id = 0
        self.application_flags = 0
        self.users: dict[int, User] = {}
        self.roles: dict[int, Role] = {}
        self.members: dict[int, Member] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: dict[int, dict[int, Message]] = {}
        self.ephemeral: dict[int, Message] = {}
        self.commands: list[JSON] = []
        self._nonces = Nonces()
        self.listeners: list[Callable[[Change], None]] = []
        self.guild_id = self.new_id()
        self.bot_id = 0
        self.owner_id = 0

    def now(self) -> datetime:
        """Return the world's time, aware, in UTC."""
        return self.clock.now()

    def new_id(self) -> int:
        """Return a snowflake of this moment, larger than every one before it."""
        self.last_id = max(self.last_id + 1, first_id_at(self.now()))
        return self.last_id

    @property
    def token(self) -> str:
        """The bot's token."""
        return token_of(self.bot_id)

    def tell(self, change: Change) -> None:
        """Tell every listener what happened."""
        for listener in list(self.listeners):
            listener(change)

    def add_role(self, name: str, *, permissions: int = 0, colour: int = 0) -> Role:
        """Create a role above the ones before it; the first is @everyone."""
        identity = self.guild_id if not self.roles else self.new_id()
        role = Role(
            id=identity, name=name, permissions=permissions, position=len(self.roles), colour=colour
        )
        self.roles[identity] = role
        return role

    def add_user(self, username: str, name: str, *roles: Role, about: str = "") -> User:
        """Create a person who is in the server with these roles."""
        user = User(id=self.new_id(), username=username, name=name, about=about)
        self.users[user.id] = user
        self.members[user.id] = Member(
            user_id=user.id, joined_at=self.now(), role_ids=[role.id for role in roles]
        )
        return user

    def add_bot(self, username: str, name: str, *roles: Role) -> User:
        """Create the one bot of this world; its user id is also its application's id."""
        user = self.add_user(username, name, *roles)
        user.is_bot = True
        self.bot_id = user.id
        return user

    def add_channel(self, name: str, *, topic: str = "", category: str | None = None) -> Channel:
        """Create a text channel below the ones before it."""
        channel = Channel(
            id=self.new_id(),
            kind=ChannelKind.TEXT,
            name=name,
            created_at=self.now(),
            position=len(self.channels),
            topic=topic,
            category=category,
        )
        self._keep_channel(channel)
        return channel

    def _keep_channel(self, channel: Channel) -> None:
        self.channels[channel.id] = channel
        self.messages.setdefault(channel.id, {})
        self.tell(Change(kind=ChangeKind.CHANNEL_CREATED, channel=channel))

    def user(self, who: int | str) -> User:
        """Return the user with this id, username or name; KeyError when there is none."""
        return by_id_or_name(who, self.users.values(), lambda each: (each.username, each.name))

    def channel(self, which: int | str) -> Channel:
        """Return the channel with this id or name (`#` may lead); KeyError when there is none."""
        bare = str(which).removeprefix("#")
        return by_id_or_name(bare, self.channels.values(), lambda each: (each.name,))

    def role(self, which: int | str) -> Role:
        """Return the role with this id or name; KeyError when there is none."""
        return by_id_or_name(which, self.roles.values(), lambda each: (each.name,))

    def direct_channel(self, user_id: int) -> Channel:
        """Return the conversation between this person and the bot, opened if need be."""
        for channel in self.channels.values():
            if channel.is_dm and channel.recipient_id == user_id:
                return channel
        channel = Channel(
            id=self.new_id(),
            kind=ChannelKind.DM,
            name="",
            created_at=self.now(),
            recipient_id=user_id,
        )
        self._keep_channel(channel)
        return channel

    def history(self, channel_id: int) -> list[Message]:
        """Return the messages of a channel that everybody in it sees, oldest first."""
        return list(self.messages.get(channel_id, {}).values())

    def find_message(self, channel_id: int, message_id: int) -> Message | None:
        """Return a message of this channel, an ephemeral one included, or None."""
        found = self.messages.get(channel_id, {}).get(message_id)
        return found or self.ephemeral.get(message_id)

    def post(self, channel_id: int, author_id: int, draft: Draft) -> Message:
        """Add a message and tell everyone; one with `visible_to` stays out of the history."""
        values = {each.name: getattr(draft, each.name) for each in fields(Draft)}
        message = Message(
            **values,
            id=self.new_id(),
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

    def set_thread(
        self, thread_id: int, *, archived: bool | None = None, locked: bool | None = None
    ) -> None:
        """Archive, reopen, lock or unlock a thread."""
        thread = self.channels[thread_id]
        if archived is not None:
            thread.archived = archived
            thread.archived_at = self.now()
        if locked is not None:
            thread.locked = locked
        self.tell(Change(kind=ChangeKind.CHANNEL_CHANGED, channel=thread))

    def set_thread_member(self, thread: Channel, user_id: int, *, inside: bool) -> None:
        """Let someone join or leave a thread; doing it twice changes nothing."""
        if inside == (user_id in thread.thread_member_ids):
            return
        if inside:
            thread.thread_member_ids.append(user_id)
        else:
            thread.thread_member_ids.remove(user_id)
        self.tell(Change(kind=ChangeKind.THREAD_MEMBER_CHANGED, channel=thread, user_id=user_id))

    def delete_channel(self, channel_id: int) -> None:
        """Remove a channel or a thread, its threads and all messages in them."""
        for thread in [each for each in self.channels.values() if each.parent_id == channel_id]:
            self.delete_channel(thread.id)
        channel = self.channels.pop(channel_id)
        self.messages.pop(channel_id, None)
        self.tell(Change(kind=ChangeKind.CHANNEL_DELETED, channel=channel))

    def set_overwrite(
        self, channel_id: int, target: Role | User, *, allow: int = 0, deny: int = 0
    ) -> None:
        """Replace what a channel allows and denies this role or person."""
        channel = self.channels[channel_id]
        kept = [each for each in channel.overwrites if each.target_id != target.id]
        new = Overwrite(
            target_id=target.id, is_member=isinstance(target, User), allow=allow, deny=deny
        )
        channel.overwrites = [*kept, new]
        self.tell(Change(kind=ChangeKind.CHANNEL_CHANGED, channel=channel))

    def time_out(self, user_id: int, until: datetime | None) -> None:
        """Silence a member until then; None ends it."""
        self.members[user_id].timed_out_until = until
        self.tell(Change(kind=ChangeKind.MEMBER_CHANGED, user_id=user_id))

    def give_role(self, user_id: int, role: Role) -> None:
        """Give a member a role."""
        if role.id not in self.members[user_id].role_ids:
            self.members[user_id].role_ids.append(role.id)
        self.tell(Change(kind=ChangeKind.MEMBER_CHANGED, user_id=user_id))

    def take_role(self, user_id: int, role: Role) -> None:
        """Take a role from a member."""
        self.members[user_id].role_ids.remove(role.id)
        self.tell(Change(kind=ChangeKind.MEMBER_CHANGED, user_id=user_id))

    def set_commands(self, commands: list[JSON]) -> None:
        """Replace the application's commands."""
        self.commands = commands
        self.tell(Change(kind=ChangeKind.COMMANDS_CHANGED))

    def thread_of(self, message: Message) -> Channel | None:
        """Return the thread that hangs on this message, if there is one."""
        thread = self.channels.get(message.id)
        return thread if thread is not None and thread.is_thread else None
