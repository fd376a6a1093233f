"""The world as the page shows it to one person."""

from bot.sandbox.gateway import Gateway
from bot.sandbox.media import shown_apart
from bot.sandbox.payloads import message_json
from bot.sandbox.payloads_people import timestamp
from bot.sandbox.people import Person
from bot.sandbox.permissions import may_send, may_view
from bot.sandbox.records import JSON, Channel, ChannelKind, Message, User
from bot.sandbox.world import World

DEFAULT_COLOUR = "#8b929c"
MESSAGES_SHOWN = 100
KINDS = {
    ChannelKind.TEXT: "text",
    ChannelKind.DM: "dm",
    ChannelKind.PUBLIC_THREAD: "thread",
    ChannelKind.PRIVATE_THREAD: "thread",
    ChannelKind.FORUM: "forum",
}


def colour(number: int) -> str:
    """Return a colour as a web page writes it."""
    return f"#{number:06x}" if number else DEFAULT_COLOUR


def person_view(world: World, user: User) -> JSON:
    """Return a person of the server; the colour is that of their highest role."""
    member = world.members[user.id]
    roles = sorted((world.roles[each] for each in member.role_ids), key=lambda each: each.position)
    return {
        "id": str(user.id),
        "name": user.name,
        "username": user.username,
        "about": user.about,
        "roles": [role.name for role in reversed(roles)],
        "colour": colour(roles[-1].colour if roles else 0),
        "can_act": not user.is_bot,
    }


def channel_views(world: World, user_id: int) -> list[JSON]:
    """Return the channels, threads and conversations that this person sees."""
    seen = [each for each in world.channels.values() if may_view(world, user_id, each)]
    return [_channel_view(world, user_id, each) for each in seen]


def _channel_view(world: World, user_id: int, channel: Channel) -> JSON:
    return {
        "id": str(channel.id),
        "name": world.users[world.bot_id].name if channel.is_dm else channel.name,
        "topic": channel.topic,
        "kind": KINDS[channel.kind],
        "parent_id": str(channel.parent_id) if channel.parent_id else None,
        "category": channel.category,
        # The page begins no posts.
        "can_send": may_send(world, user_id, channel) and not channel.is_forum,
        "archived": channel.archived,
        "locked": channel.locked,
        "message_count": len(world.history(channel.id)),
    }


def message_view(world: World, message: Message, reader_id: int) -> JSON:
    """Return a message as this reader sees it, with the name its author goes by."""
    view = {**message_json(world, message), "attachments": shown_apart(message)}
    view["display_name"] = world.users[message.author_id].name
    for reaction in view.get("reactions", []):
        reaction["me"] = reader_id in message.reactions[reaction["emoji"]["name"]]
    return view


def message_views(person: Person, channel: Channel) -> list[JSON]:
    """Return the last hundred messages that this person sees there, oldest first."""
    seen = person.sees(channel)[-MESSAGES_SHOWN:]
    return [message_view(person.world, each, person.id) for each in seen]


def state_view(world: World, gateway: Gateway, user: User) -> JSON:
    """Return everything the page needs to begin."""
    bot = world.users[world.bot_id]
    people = [each for each in world.users.values() if each.id in world.members and not each.is_bot]
    return {
        "type": "state",
        "now": timestamp(world.now()),
        "world_id": world.world_id,
        "last_id": str(world.last_id),
        "guild": {"id": str(world.guild_id), "name": world.guild_name},
        "me": person_view(world, user),
        "people": [person_view(world, each) for each in people],
        "bot": {"id": str(bot.id), "name": bot.name, "online": gateway.is_online},
        "roles": [
            {"id": str(each.id), "name": each.name, "colour": colour(each.colour)}
            for each in world.roles.values()
        ],
        "channels": channel_views(world, user.id),
        "commands": world.commands,
    }
