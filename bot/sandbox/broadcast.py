"""What happens in the world, as events for the bot."""

from collections.abc import Callable

from bot.sandbox.gateway import (
    DIRECT_MESSAGE_REACTIONS,
    DIRECT_MESSAGES,
    GUILD_MEMBERS,
    GUILD_MESSAGE_REACTIONS,
    GUILD_MESSAGES,
    GUILD_SCHEDULED_EVENTS,
    GUILDS,
    MESSAGE_CONTENT,
    Gateway,
)
from bot.sandbox.payloads import gateway_message_json
from bot.sandbox.payloads_people import member_json
from bot.sandbox.payloads_rooms import channel_json, last_pin, thread_member_json
from bot.sandbox.payloads_server import event_json
from bot.sandbox.permissions import may_view
from bot.sandbox.records import JSON, Change, ChangeKind, Channel
from bot.sandbox.world import World


class Broadcaster:
    """Turns each change of the world into the gateway event that Discord would send."""

    def __init__(self, world: World, gateway: Gateway) -> None:
        self.world = world
        self.gateway = gateway
        self._tellers: dict[ChangeKind, Callable[[Change], None]] = {
            ChangeKind.MESSAGE_CREATED: lambda each: self._message(each, "MESSAGE_CREATE"),
            ChangeKind.MESSAGE_EDITED: lambda each: self._message(each, "MESSAGE_UPDATE"),
            ChangeKind.MESSAGE_DELETED: self._deletion,
            ChangeKind.REACTION_ADDED: lambda each: self._reaction(each, "MESSAGE_REACTION_ADD"),
            ChangeKind.REACTION_REMOVED: lambda each: self._reaction(
                each, "MESSAGE_REACTION_REMOVE"
            ),
            ChangeKind.CHANNEL_CREATED: lambda each: self._channel(each, "CREATE"),
            ChangeKind.CHANNEL_CHANGED: lambda each: self._channel(each, "UPDATE"),
            ChangeKind.CHANNEL_DELETED: lambda each: self._channel(each, "DELETE"),
            ChangeKind.PINS_CHANGED: self._pins,
            ChangeKind.ROLE_DELETED: self._role_deletion,
            ChangeKind.THREAD_MEMBER_CHANGED: self._thread_member,
            ChangeKind.MEMBER_CHANGED: self._member,
            ChangeKind.EVENT_CREATED: lambda each: self._event(each, "CREATE"),
            ChangeKind.EVENT_CHANGED: lambda each: self._event(each, "UPDATE"),
            ChangeKind.EVENT_DELETED: lambda each: self._event(each, "DELETE"),
        }

    def tell(self, change: Change) -> None:
        """Dispatch the event of this change, if it has one."""
        teller = self._tellers.get(change.kind)
        if teller is not None:
            teller(change)

    def _hears(self, channel: Channel) -> bool:
        return may_view(self.world, self.world.bot_id, channel)

    def _message(self, change: Change, event: str) -> None:
        message, channel = change.message, change.channel
        if message is None or channel is None or message.is_ephemeral or not self._hears(channel):
            return

        def payload(intents: int) -> JSON:
            reads = bool(intents & MESSAGE_CONTENT)
            return gateway_message_json(self.world, message, reads_content=reads)

        intent = DIRECT_MESSAGES if channel.is_dm else GUILD_MESSAGES
        self.gateway.dispatch(event, payload, intent=intent)

    def _deletion(self, change: Change) -> None:
        message, channel = change.message, change.channel
        if message is None or channel is None or message.is_ephemeral or not self._hears(channel):
            return
        data: JSON = {"id": str(message.id), "channel_id": str(channel.id)}
        if not channel.is_dm:
            data["guild_id"] = str(self.world.guild_id)
        intent = DIRECT_MESSAGES if channel.is_dm else GUILD_MESSAGES
        self.gateway.dispatch("MESSAGE_DELETE", data, intent=intent)

    def _reaction(self, change: Change, event: str) -> None:
        message, channel = change.message, change.channel
        if message is None or channel is None or not self._hears(channel):
            return
        data: JSON = {
            "user_id": str(change.user_id),
            "channel_id": str(channel.id),
            "message_id": str(message.id),
            "message_author_id": str(message.author_id),
            "emoji": {"id": None, "name": change.emoji},
            "burst": False,
            "type": 0,
        }
        member = self.world.members.get(change.user_id or 0)
        if not channel.is_dm:
            data["guild_id"] = str(self.world.guild_id)
            if member is not None and event.endswith("ADD"):
                data["member"] = member_json(self.world, member)
        intent = DIRECT_MESSAGE_REACTIONS if channel.is_dm else GUILD_MESSAGE_REACTIONS
        self.gateway.dispatch(event, data, intent=intent)

    def _channel(self, change: Change, what: str) -> None:
        channel = change.channel
        if channel is None or channel.is_dm:
            return
        data = channel_json(self.world, channel)
        if not channel.is_thread:
            self.gateway.dispatch(f"CHANNEL_{what}", data, intent=GUILDS)
            return
        bot_id = self.world.bot_id
        if what == "CREATE":
            data["newly_created"] = True
            if bot_id in channel.thread_member_ids:
                data["member"] = thread_member_json(self.world, channel, bot_id)
        if what == "DELETE":
            data = {key: data[key] for key in ("id", "guild_id", "parent_id", "type")}
        elif not self._hears(channel):
            return
        self.gateway.dispatch(f"THREAD_{what}", data, intent=GUILDS)

    def _pins(self, change: Change) -> None:
        channel = change.channel
        if channel is None or not self._hears(channel):
            return
        data: JSON = {
            "channel_id": str(channel.id),
            "last_pin_timestamp": last_pin(self.world, channel),
        }
        if not channel.is_dm:
            data["guild_id"] = str(self.world.guild_id)
        intent = DIRECT_MESSAGES if channel.is_dm else GUILDS
        self.gateway.dispatch("CHANNEL_PINS_UPDATE", data, intent=intent)
        self._message(change, "MESSAGE_UPDATE")

    def _role_deletion(self, change: Change) -> None:
        data = {"guild_id": str(self.world.guild_id), "role_id": str(change.role_id)}
        self.gateway.dispatch("GUILD_ROLE_DELETE", data, intent=GUILDS)

    def _thread_member(self, change: Change) -> None:
        thread = change.channel
        if thread is None or change.user_id != self.world.bot_id:
            return
        joined = change.user_id in thread.thread_member_ids
        member = thread_member_json(self.world, thread, self.world.bot_id)
        data: JSON = {
            "id": str(thread.id),
            "guild_id": str(self.world.guild_id),
            "member_count": len(thread.thread_member_ids),
            "added_members": [member] if joined else [],
            "removed_member_ids": [] if joined else [str(change.user_id)],
        }
        self.gateway.dispatch("THREAD_MEMBERS_UPDATE", data, intent=GUILDS)

    def _event(self, change: Change, what: str) -> None:
        if change.event is not None:
            data = event_json(self.world, change.event)
            name = f"GUILD_SCHEDULED_EVENT_{what}"
            self.gateway.dispatch(name, data, intent=GUILD_SCHEDULED_EVENTS)

    def _member(self, change: Change) -> None:
        member = self.world.members[change.user_id or 0]
        data = {"guild_id": str(self.world.guild_id), **member_json(self.world, member)}
        # Discord tells a bot about its own membership without the members intent.
        own = member.user_id == self.world.bot_id
        self.gateway.dispatch("GUILD_MEMBER_UPDATE", data, intent=GUILDS if own else GUILD_MEMBERS)
