"""Messages in Discord's JSON, as its REST routes and its gateway send them."""

from bot.sandbox.payloads_people import member_json, timestamp, user_json
from bot.sandbox.payloads_rooms import channel_json
from bot.sandbox.records import JSON, Message
from bot.sandbox.world import World


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
        "pinned": message.pinned_at is not None,
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
