"""Interactions in Discord's JSON."""

from collections.abc import Callable

from bot.sandbox.openings import Opening
from bot.sandbox.payloads import message_json
from bot.sandbox.payloads_people import member_json, role_json, user_json
from bot.sandbox.payloads_rooms import channel_json
from bot.sandbox.permissions import permissions_in
from bot.sandbox.records import JSON, Channel, Message
from bot.sandbox.world import World

ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024
LOCALE = "en-GB"
USER_OPTION, CHANNEL_OPTION, ROLE_OPTION, MENTIONABLE_OPTION = 6, 7, 8, 9
USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 5, 6, 7, 8


def envelope(world: World, identity: int, token: str, opening: Opening) -> JSON:
    """Return INTERACTION_CREATE's data."""
    channel, user_id = opening.channel, opening.user_id
    permissions = str(permissions_in(world, user_id, channel))
    payload: JSON = {
        "id": str(identity),
        "application_id": str(world.bot_id),
        "type": int(opening.kind),
        "token": token,
        "version": 1,
        "data": opening.data,
        "channel_id": str(channel.id),
        "channel": {**channel_json(world, channel), "permissions": permissions},
        "locale": LOCALE,
        "entitlements": [],
        "attachment_size_limit": ATTACHMENT_SIZE_LIMIT,
        "app_permissions": str(permissions_in(world, world.bot_id, channel)),
        "authorizing_integration_owners": integration_owners(world, channel),
    }
    if opening.source is not None:
        payload["message"] = message_json(world, opening.source)
    if channel.is_dm:
        return payload | {"user": user_json(world.users[user_id]), "context": 1}
    member = member_json(world, world.members[user_id])
    guild = str(world.guild_id)
    return payload | {
        "member": {**member, "permissions": permissions},
        "guild_id": guild,
        "guild": {"id": guild, "locale": LOCALE, "features": []},
        "guild_locale": LOCALE,
        "context": 0,
    }


def integration_owners(world: World, channel: Channel) -> JSON:
    """Return for whom the bot is installed here."""
    return {"0": "0" if channel.is_dm else str(world.guild_id)}


def metadata(world: World, identity: int, opening: Opening) -> JSON:
    """Return what a message says about the interaction that it answers."""
    payload: JSON = {
        "id": str(identity),
        "type": int(opening.kind),
        "user": user_json(world.users[opening.user_id]),
        "authorizing_integration_owners": integration_owners(world, opening.channel),
    }
    if opening.trigger is not None:
        payload["triggering_interaction_metadata"] = opening.trigger
    elif opening.source is not None:
        payload["interacted_message_id"] = str(opening.source.id)
    return payload


def command_data(world: World, command: JSON, options: JSON, focused: str | None = None) -> JSON:
    """Return a chat command's data; ValueError says what a person could not have sent."""
    known = {option["name"]: option for option in command.get("options") or []}
    unknown = set(options) - set(known)
    if unknown:
        raise ValueError(f"/{command['name']} has no option {', '.join(sorted(unknown))}.")
    missing = [name for name, each in known.items() if each.get("required") and name not in options]
    if missing and focused is None:
        raise ValueError(f"/{command['name']} needs {', '.join(missing)}.")
    resolved: JSON = {}
    sent = []
    for name, value in options.items():
        option = known[name]
        converted = _option_value(world, option, value, resolved, typing=name == focused)
        entry = {"name": name, "type": option["type"], "value": converted}
        if name == focused:
            entry["focused"] = True
        sent.append(entry)
    data: JSON = {"id": command["id"], "name": command["name"], "type": 1, "options": sent}
    if resolved:
        data["resolved"] = resolved
    return data


def _option_value(
    world: World, option: JSON, value: object, resolved: JSON, *, typing: bool
) -> object:
    kind = option["type"]
    choices = [choice["value"] for choice in option.get("choices") or []]
    if typing:
        return str(value)
    if kind in (USER_OPTION, CHANNEL_OPTION, ROLE_OPTION, MENTIONABLE_OPTION):
        return resolve(world, str(value), resolved)
    converters: dict[int, Callable[[str], object]] = {4: int, 5: _truth, 10: float}
    converted = converters.get(kind, str)(str(value))
    if choices and converted not in choices:
        raise ValueError(f"{option['name']} must be one of {', '.join(map(str, choices))}.")
    return converted


def _truth(text: str) -> bool:
    return text.lower() in ("true", "1", "yes", "on")


def resolve(world: World, identity: str, resolved: JSON) -> str:
    """Add the person, role or channel with this id to `resolved`; ValueError when unknown."""
    number = int(identity)
    if number in world.users:
        resolved.setdefault("users", {})[identity] = user_json(world.users[number])
        if number in world.members:
            member = member_json(world, world.members[number], with_user=False)
            member["permissions"] = "0"
            resolved.setdefault("members", {})[identity] = member
    elif number in world.roles:
        resolved.setdefault("roles", {})[identity] = role_json(world.roles[number])
    elif number in world.channels:
        channel = world.channels[number]
        bits = str(permissions_in(world, world.bot_id, channel))
        shown = {**channel_json(world, channel), "permissions": bits}
        resolved.setdefault("channels", {})[identity] = shown
    else:
        raise ValueError(f"There is nobody and nothing with the id {identity}.")
    return identity


def message_command_data(world: World, command: JSON, target: Message) -> JSON:
    """Return the data of a command in a message's menu."""
    identity = str(target.id)
    return {
        "id": command["id"],
        "name": command["name"],
        "type": 3,
        "target_id": identity,
        "resolved": {"messages": {identity: message_json(world, target)}},
    }


def component_data(world: World, component: JSON, values: list[str] | None) -> JSON:
    """Return a pressed button's or a changed menu's data; ValueError for a bad choice."""
    kind = component["type"]
    data: JSON = {
        "custom_id": component["custom_id"],
        "component_type": kind,
        "id": component["id"],
    }
    if kind == 2:
        return data
    return data | chosen(world, component, values or [])


def chosen(world: World, component: JSON, values: list[str]) -> JSON:
    """Return the values of a menu, with what they stand for; ValueError for a bad choice."""
    fewest, most = component.get("min_values", 1), component.get("max_values", 1)
    if component.get("required") is False and not values:
        fewest = 0
    if not fewest <= len(values) <= most:
        raise ValueError(f"Choose {fewest} to {most}.")
    if "options" in component:
        possible = {option["value"] for option in component["options"]}
        wrong = [value for value in values if value not in possible]
        if wrong:
            raise ValueError(f"There is no choice {', '.join(wrong)}.")
        return {"values": values}
    resolved: JSON = {}
    return {
        "values": [resolve(world, value, resolved) for value in values],
        "resolved": resolved,
    }
