"""Channels, threads and conversations in Discord's JSON."""

from bot.sandbox.payloads_people import timestamp, user_json
from bot.sandbox.records import JSON, Channel, ChannelKind
from bot.sandbox.world import World


def channel_json(world: World, channel: Channel) -> JSON:
    """Return a channel object: of a text channel, a thread or a conversation."""
    common: JSON = {
        "id": str(channel.id),
        "type": int(channel.kind),
        "last_message_id": str(channel.last_message_id) if channel.last_message_id else None,
        "flags": 0,
    }
    if channel.is_dm:
        recipient = world.users[channel.recipient_id or 0]
        return {**common, "recipients": [user_json(recipient)]}
    common |= {"name": channel.name, "guild_id": str(world.guild_id), "rate_limit_per_user": 0}
    if channel.is_thread:
        return common | _thread_fields(world, channel)
    return common | {
        "position": channel.position,
        "permission_overwrites": [
            {
                "id": str(each.target_id),
                "type": int(each.is_member),
                "allow": str(each.allow),
                "deny": str(each.deny),
            }
            for each in channel.overwrites
        ],
        "nsfw": False,
        "topic": channel.topic or None,
        "parent_id": None,
        "default_auto_archive_duration": 4320,
    }


def _thread_fields(world: World, thread: Channel) -> JSON:
    metadata: JSON = {
        "archived": thread.archived,
        "auto_archive_duration": thread.auto_archive_minutes,
        "archive_timestamp": timestamp(thread.archived_at or thread.created_at),
        "locked": thread.locked,
        "create_timestamp": timestamp(thread.created_at),
    }
    if thread.kind is ChannelKind.PRIVATE_THREAD:
        metadata["invitable"] = False
    return {
        "parent_id": str(thread.parent_id),
        "owner_id": str(thread.owner_id),
        "message_count": len(world.history(thread.id)),
        "total_message_sent": thread.message_count,
        "member_count": len(thread.thread_member_ids),
        "thread_metadata": metadata,
    }


def thread_member_json(world: World, thread: Channel, user_id: int) -> JSON:
    """Return the bot's or a person's membership of a thread."""
    return {
        "id": str(thread.id),
        "user_id": str(user_id),
        "join_timestamp": timestamp(world.now()),
        "flags": 0,
    }
