"""People and their roles in Discord's JSON."""

from datetime import datetime

from bot.sandbox.records import JSON, Member, Role, User
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
        "mentionable": role.mentionable,
        "flags": 0,
        "icon": None,
        "unicode_emoji": None,
    }
