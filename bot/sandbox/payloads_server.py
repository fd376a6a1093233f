"""The whole server in Discord's JSON, as the gateway begins with it."""

from bot.sandbox.payloads_people import member_json, role_json, timestamp, user_json
from bot.sandbox.payloads_rooms import channel_json
from bot.sandbox.permissions import permissions_in
from bot.sandbox.records import JSON, Event
from bot.sandbox.world import World

# Discord's numbers: who sees an event, how far it is, and that no voice channel hosts it.
ONLY_THIS_SERVER = 2
SCHEDULED = 1
OUTSIDE = 3


def guild_json(world: World, *, with_members: bool, with_events: bool) -> JSON:
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
        "guild_scheduled_events": [event_json(world, each) for each in world.planned()]
        if with_events
        else [],
        **GUILD_CONSTANTS,
    }


def event_json(world: World, event: Event) -> JSON:
    """Return a scheduled event; nobody begins one by hand here, so all are still to come."""
    return {
        "id": str(event.id),
        "guild_id": str(world.guild_id),
        "channel_id": None,
        "creator_id": str(event.creator_id),
        "creator": user_json(world.users[event.creator_id]),
        "name": event.name,
        "description": event.description or None,
        "image": None,
        "scheduled_start_time": timestamp(event.begin_at),
        "scheduled_end_time": timestamp(event.end_at),
        "privacy_level": ONLY_THIS_SERVER,
        "status": SCHEDULED,
        "entity_type": OUTSIDE,
        "entity_id": None,
        "entity_metadata": {"location": event.location},
        "recurrence_rule": None,
        "guild_scheduled_event_exceptions": [],
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
    "soundboard_sounds": [],
    "max_members": 500_000,
    "max_presences": None,
    "max_video_channel_users": 25,
    "max_stage_video_channel_users": 50,
    "incidents_data": None,
}
