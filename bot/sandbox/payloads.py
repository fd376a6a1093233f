"""The world in Discord's JSON, as its REST routes and its gateway send it."""

from datetime import datetime

from bot.sandbox.permissions import permissions_in
from bot.sandbox.records import (
    JSON,
    Channel,
    ChannelKind,
    Member,
    Message,
    Role,
    User,
)
from bot.sandbox.world import World


def timestamp(moment: datetime) -> str:
    """Return a time as Discord writes it."""
    return moment.isoformat(timespec="microseconds")


def user_json(user: User) -> JSON:
    """Return a user object."""
    return {
        "id": str(user.id),
        "username": user.username,
        "global_name": None if user.is_bot else user.name,
        "discriminator": "0000" if user.is_bot else "0",
        "avatar": None,
        "bot": user.is_bot,
        "primary_guild": None,
        "public_flags": 0,
        "flags": 0,
    }


def bot_json(world: World) -> JSON:
    """Return the bot's own user object, as login and READY carry it."""
    own = {"verified": True, "mfa_enabled": False, "email": None, "locale": "en-US"}
    return {**user_json(world.users[world.bot_id]), **own}


def member_json(world: World, member: Member, *, with_user: bool = True) -> JSON:
    """Return a member object."""
    until = member.timed_out_until
    payload: JSON = {
        "nick": None,
        "avatar": None,
        "banner": None,
        "roles": [str(each) for each in member.role_ids],
        "joined_at": timestamp(member.joined_at),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        "communication_disabled_until": timestamp(until) if until else None,
    }
    if with_user:
        payload["user"] = user_json(world.users[member.user_id])
    return payload


def role_json(role: Role) -> JSON:
    """Return a role object."""
    return {
        "id": str(role.id),
        "name": role.name,
        "color": role.colour,
        "colors": {
            "primary_color": role.colour,
            "secondary_color": None,
            "tertiary_color": None,
        },
        "hoist": role.colour != 0,
        "position": role.position,
        "permissions": str(role.permissions),
        "managed": False,
        "mentionable": False,
        "flags": 0,
        "icon": None,
        "unicode_emoji": None,
    }


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


def message_json(world: World, message: Message, *, with_nonce: bool = False) -> JSON:
    """Return a message as the REST routes send it."""
    payload: JSON = {
        "id": str(message.id),
        "channel_id": str(message.channel_id),
        "type": message.kind,
        "author": user_json(world.users[message.author_id]),
        "content": message.content,
        "timestamp": timestamp(message.sent_at),
        "edited_timestamp": timestamp(message.edited_at) if message.edited_at else None,
        "tts": False,
        "pinned": False,
        "mention_everyone": message.mentions_everyone,
        "mentions": [user_json(world.users[each]) for each in message.mentioned_user_ids],
        "mention_roles": [str(each) for each in message.mentioned_role_ids],
        "attachments": message.attachments,
        "embeds": message.embeds,
        "components": message.components,
        "flags": message.flags,
    }
    if with_nonce and message.nonce:
        payload["nonce"] = message.nonce
    if message.reactions:
        payload["reactions"] = _reactions_json(world, message)
    payload |= _reference_fields(world, message)
    if message.interaction:
        application = str(world.bot_id)
        payload |= {
            "interaction_metadata": message.interaction,
            "application_id": application,
            "webhook_id": application,
        }
    if message.interaction and message.command:
        about = {key: message.interaction[key] for key in ("id", "type", "user")}
        payload["interaction"] = {**about, "name": message.command}
    thread = world.thread_of(message)
    if thread is not None:
        payload["thread"] = channel_json(world, thread)
    return payload


def _reactions_json(world: World, message: Message) -> list[JSON]:
    return [
        {
            "emoji": {"id": None, "name": emoji},
            "count": len(people),
            "count_details": {"burst": 0, "normal": len(people)},
            "me": world.bot_id in people,
            "me_burst": False,
            "burst_colors": [],
        }
        for emoji, people in message.reactions.items()
    ]


def _reference_fields(world: World, message: Message) -> JSON:
    if message.reference is None:
        return {}
    channel_id = int(message.reference["channel_id"])
    original = world.find_message(channel_id, int(message.reference["message_id"]))
    shown = None
    if original is not None:
        shown = message_json(world, original)
        # Discord shows one level only.
        shown.pop("referenced_message", None)
    return {"message_reference": message.reference, "referenced_message": shown}


def gateway_message_json(world: World, message: Message, *, reads_content: bool) -> JSON:
    """Return a message as the gateway sends it; unread words are blank without the intent."""
    payload = message_json(world, message, with_nonce=True)
    channel = world.channels.get(message.channel_id)
    if channel is None:
        return payload
    payload["channel_type"] = int(channel.kind)
    own = message.author_id == world.bot_id
    if not (reads_content or own or channel.is_dm or world.bot_id in message.mentioned_user_ids):
        payload |= {"content": "", "embeds": [], "attachments": [], "components": []}
    if channel.is_dm:
        return payload
    payload["guild_id"] = str(world.guild_id)
    member = world.members.get(message.author_id)
    if member is not None and not message.interaction:
        payload["member"] = member_json(world, member, with_user=False)
    return payload


def guild_json(world: World, *, with_members: bool) -> JSON:
    """Return GUILD_CREATE's data; without the members intent only the bot's own membership."""
    members = world.members if with_members else {world.bot_id: world.members[world.bot_id]}
    in_server = [each for each in world.channels.values() if not each.is_dm]
    return {
        "id": str(world.guild_id),
        "name": world.guild_name,
        "owner_id": str(world.owner_id),
        "joined_at": timestamp(world.members[world.bot_id].joined_at),
        "member_count": len(world.members),
        "large": False,
        "unavailable": False,
        "members": [member_json(world, each) for each in members.values()],
        "roles": [role_json(each) for each in world.roles.values()],
        "channels": [channel_json(world, each) for each in in_server if not each.is_thread],
        "threads": [
            channel_json(world, each)
            for each in in_server
            if each.is_thread and not each.archived and permissions_in(world, world.bot_id, each)
        ],
        **GUILD_CONSTANTS,
    }


GUILD_CONSTANTS: JSON = {
    "icon": None,
    "banner": None,
    "splash": None,
    "discovery_splash": None,
    "description": None,
    "vanity_url_code": None,
    "afk_channel_id": None,
    "afk_timeout": 300,
    "system_channel_id": None,
    "system_channel_flags": 0,
    "rules_channel_id": None,
    "public_updates_channel_id": None,
    "safety_alerts_channel_id": None,
    "application_id": None,
    "verification_level": 1,
    "default_message_notifications": 1,
    "explicit_content_filter": 2,
    "mfa_level": 0,
    "nsfw_level": 0,
    "nsfw": False,
    "premium_tier": 0,
    "premium_subscription_count": 0,
    "premium_progress_bar_enabled": False,
    "preferred_locale": "en-GB",
    "region": "deprecated",
    "features": [],
    "emojis": [],
    "stickers": [],
    "presences": [],
    "voice_states": [],
    "stage_instances": [],
    "guild_scheduled_events": [],
    "soundboard_sounds": [],
    "max_members": 500_000,
    "max_presences": None,
    "max_video_channel_users": 25,
    "max_stage_video_channel_users": 50,
    "incidents_data": None,
}
