"""The channels of the local Discord server, its threads and its conversations."""

from collections.abc import Sequence

from bot.sandbox.lookup import by_id_or_name
from bot.sandbox.records import (
    REQUIRES_TAG,
    Change,
    ChangeKind,
    Channel,
    ChannelKind,
    Overwrite,
    Role,
    User,
)
from bot.sandbox.world_people import WorldPeople


class WorldRooms(WorldPeople):
    """Where people write."""

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

    def add_forum(
        self, name: str, *, topic: str = "", tags: Sequence[str] = (), requires_tag: bool = False
    ) -> Channel:
        """Create a forum below the channels before it; anybody may use its tags."""
        forum = Channel(
            id=self.new_id(),
            kind=ChannelKind.FORUM,
            name=name,
            created_at=self.now(),
            position=len(self.channels),
            topic=topic,
            flags=REQUIRES_TAG if requires_tag else 0,
            tags=[{"id": str(self.new_id()), "name": tag, "moderated": False} for tag in tags],
        )
        self._keep_channel(forum)
        return forum

    def open_thread(self, thread: Channel) -> None:
        """Add a thread that hangs on no message, and begins without one."""
        self._keep_channel(thread)

    def _keep_channel(self, channel: Channel) -> None:
        self.channels[channel.id] = channel
        self.messages.setdefault(channel.id, {})
        self.tell(Change(kind=ChangeKind.CHANNEL_CREATED, channel=channel))

    def channel(self, which: int | str) -> Channel:
        """Return the channel with this id or name (`#` may lead); KeyError when there is none."""
        bare = str(which).removeprefix("#")
        return by_id_or_name(bare, self.channels.values(), lambda each: (each.name,))

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
