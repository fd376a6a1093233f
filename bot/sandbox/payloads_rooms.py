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
        "flags": channel.flags,
    }
    if channel.is_dm:
        recipient = world.users[channel.recipient_id or 0]
        return {**common, "recipients": [user_json(recipient)]}
    common |= {"name": channel.name, "guild_id": str(world.guild_id), "rate_limit_per_user": 0}
    if channel.is_thread:
        return common | _thread_fields(world, channel)
    if channel.is_forum:
        common |= _forum_fields(channel)
    else:
        common["last_pin_timestamp"] = last_pin(world, channel)
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


def last_pin(world: World, channel: Channel) -> str | None:
    """Return when something that is still pinned was last pinned here."""
    pinned = [each.pinned_at for each in world.history(channel.id) if each.pinned_at]
    return timestamp(max(pinned)) if pinned else None


def _forum_fields(forum: Channel) -> JSON:
    emoji: JSON = {"emoji_id": None, "emoji_name": None}
    return {
        "available_tags": [{**tag, **emoji} for tag in forum.tags],
        "default_reaction_emoji": None,
        "default_sort_order": None,
        "default_forum_layout": 0,
        "default_thread_rate_limit_per_user": 0,
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
        metadata["invitable"] = thread.invitable
    # A forum's post does not count the message that it began with.
    parent = world.channels.get(thread.parent_id or 0)
    begun_with = int(parent is not None and parent.is_forum)
    if begun_with:
        tags: JSON = {"applied_tags": [str(each) for each in thread.applied_tag_ids]}
    else:
        tags = {}
    return tags | {
        "parent_id": str(thread.parent_id),
        "owner_id": str(thread.owner_id),
        "message_count": max(0, len(world.history(thread.id)) - begun_with),
        "total_message_sent": max(0, thread.message_count - begun_with),
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
