"""REST routes of messages."""

from datetime import datetime

from bot.sandbox.calls import Call, Reply
from bot.sandbox.drafts import draft_from, revise
from bot.sandbox.payloads import message_json
from bot.sandbox.payloads_people import timestamp, user_json
from bot.sandbox.permissions import Permission, may, may_send
from bot.sandbox.records import JSON, Channel, Draft, Message
from bot.sandbox.refusals import RefusalError, form_error, missing_permissions

MOST_PEOPLE_SHOWN = 100
PINS_SHOWN = 50
MOST_PINS = 250
# What people and bots write, and answers to commands; the others are Discord's own lines.
PINNABLE_KINDS = (0, 19, 20, 23)


async def list_messages(call: Call) -> Reply:
    """GET /channels/{id}/messages: newest first; empty without permission to read history."""
    channel = call.channel()
    if not may(call.world, call.bot_id, channel, Permission.READ_MESSAGE_HISTORY):
        return Reply(body=[])
    limit = int(call.request.query.get("limit", "50"))
    if not 1 <= limit <= 100:
        raise form_error(("limit", "NUMBER_TYPE_MAX", "Must be between 1 and 100."))
    found = _window(call, call.world.history(channel.id), limit)
    return Reply(body=[message_json(call.world, each) for each in reversed(found)])


def _window(call: Call, messages: list[Message], limit: int) -> list[Message]:
    query = call.request.query
    if "around" in query:
        middle = int(query["around"])
        before = [each for each in messages if each.id < middle][-(limit // 2) :]
        after = [each for each in messages if each.id >= middle][: limit - len(before)]
        return before + after
    if "after" in query:
        return [each for each in messages if each.id > int(query["after"])][:limit]
    if "before" in query:
        messages = [each for each in messages if each.id < int(query["before"])]
    return messages[-limit:]


async def get_message(call: Call) -> Reply:
    """GET /channels/{id}/messages/{id}."""
    channel = call.channel(Permission.READ_MESSAGE_HISTORY)
    return Reply(body=message_json(call.world, call.message(channel)))


async def list_reactions(call: Call) -> Reply:
    """GET /channels/{id}/messages/{id}/reactions/{emoji}: who reacted so, by their ids."""
    channel = call.channel(Permission.READ_MESSAGE_HISTORY)
    people = call.message(channel).reactions.get(call.path("emoji"))
    if people is None:
        raise RefusalError(400, 10014, "Unknown Emoji")
    query = call.request.query
    limit, after = int(query.get("limit", "25")), int(query.get("after", "0"))
    if not 1 <= limit <= MOST_PEOPLE_SHOWN:
        raise form_error(("limit", "NUMBER_TYPE_MAX", "Must be between 1 and 100."))
    shown = sorted(one for one in people if one > after)[:limit]
    return Reply(body=[user_json(call.world.users[one]) for one in shown])


async def post_message(call: Call) -> Reply:
    """POST /channels/{id}/messages; an enforced nonce returns the message sent before."""
    channel = call.channel()
    _check_may_post(call, channel)
    nonce = call.body.get("nonce")
    if nonce is not None and len(str(nonce)) > 25:
        raise form_error(("nonce", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length."))
    if nonce is not None and call.body.get("enforce_nonce"):
        earlier = call.world.same_nonce(channel.id, call.bot_id, str(nonce))
        if earlier is not None:
            return Reply(body=message_json(call.world, earlier, with_nonce=True))
    all_roles = may(call.world, call.bot_id, channel, Permission.MENTION_EVERYONE)
    draft = draft_from(call.world, call.body, call.files, all_roles=all_roles)
    draft.nonce = None if nonce is None else str(nonce)
    check_parts(call, channel, draft)
    _refer(call, channel, draft)
    message = call.world.post(channel.id, call.bot_id, draft)
    return Reply(body=message_json(call.world, message, with_nonce=True))


def _check_may_post(call: Call, channel: Channel) -> None:
    if channel.is_forum:
        raise RefusalError(400, 50008, "Cannot send messages in a non-text channel")
    manages = may(call.world, call.bot_id, channel, Permission.MANAGE_THREADS)
    if channel.locked and not manages:
        raise RefusalError(403, 160005, "This thread is locked")
    if not may_send(call.world, call.bot_id, channel):
        raise missing_permissions()
    if channel.is_dm and not call.world.users[channel.recipient_id or 0].accepts_messages:
        raise RefusalError(403, 50007, "Cannot send messages to this user")


def check_parts(call: Call, channel: Channel, draft: Draft) -> None:
    """Refuse what the bot may not send along there."""
    for part, permission in (
        (draft.embeds, Permission.EMBED_LINKS),
        (draft.attachments, Permission.ATTACH_FILES),
    ):
        if part and not may(call.world, call.bot_id, channel, permission):
            raise missing_permissions()


def _refer(call: Call, channel: Channel, draft: Draft) -> None:
    reference: JSON | None = call.body.get("message_reference")
    if not reference:
        return
    if not may(call.world, call.bot_id, channel, Permission.READ_MESSAGE_HISTORY):
        raise RefusalError(400, 160002, "Cannot reply without permission to read message history")
    target = call.world.messages[channel.id].get(int(reference["message_id"]))
    if target is None:
        if reference.get("fail_if_not_exists", True):
            raise form_error(
                ("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message")
            )
        return
    draft.kind = 19
    draft.reference = {
        "type": 0,
        "message_id": str(target.id),
        "channel_id": str(channel.id),
    }
    if not channel.is_dm:
        draft.reference["guild_id"] = str(call.world.guild_id)


async def patch_message(call: Call) -> Reply:
    """PATCH /channels/{id}/messages/{id}: the bot edits its own."""
    channel = call.channel()
    message = call.message(channel)
    if message.author_id != call.bot_id:
        raise RefusalError(403, 50005, "Cannot edit a message authored by another user")
    if channel.archived:
        raise RefusalError(400, 50083, "Thread is archived")
    revise(call.world, message, call.body, call.files)
    call.world.edit(message)
    return Reply(body=message_json(call.world, message))


async def delete_message(call: Call) -> Reply:
    """DELETE /channels/{id}/messages/{id}."""
    channel = call.channel()
    message = call.message(channel)
    if message.author_id != call.bot_id:
        if channel.is_dm:
            raise RefusalError(403, 50003, "Cannot execute action on a DM channel")
        if not may(call.world, call.bot_id, channel, Permission.MANAGE_MESSAGES):
            raise missing_permissions()
    if channel.archived:
        raise RefusalError(400, 50083, "Thread is archived")
    call.world.delete_message(message)
    return Reply(status=204)


async def list_pins(call: Call) -> Reply:
    """GET /channels/{id}/messages/pins: the last one pinned first."""
    channel = call.channel(Permission.READ_MESSAGE_HISTORY)
    query = call.request.query
    limit = int(query.get("limit", "50"))
    if not 1 <= limit <= PINS_SHOWN:
        raise form_error(("limit", "NUMBER_TYPE_MAX", "Must be between 1 and 50."))
    pinned = call.world.pins(channel.id)
    if "before" in query:
        before = datetime.fromisoformat(query["before"])
        pinned = [each for each in pinned if each.pinned_at and each.pinned_at < before]
    items = [
        {"pinned_at": timestamp(each.pinned_at), "message": message_json(call.world, each)}
        for each in pinned[:limit]
        if each.pinned_at is not None
    ]
    return Reply(body={"items": items, "has_more": len(pinned) > limit})


async def pin(call: Call) -> Reply:
    """PUT /channels/{id}/messages/pins/{id}."""
    message = _pinnable(call)
    if message.pinned_at is None and len(call.world.pins(message.channel_id)) >= MOST_PINS:
        raise RefusalError(400, 30003, "Maximum number of pins reached for the channel (250)")
    call.world.pin(message, call.bot_id)
    return Reply(status=204)


async def unpin(call: Call) -> Reply:
    """DELETE /channels/{id}/messages/pins/{id}."""
    call.world.unpin(_pinnable(call))
    return Reply(status=204)


def _pinnable(call: Call) -> Message:
    channel = call.channel()
    if not (channel.is_dm or may(call.world, call.bot_id, channel, Permission.PIN_MESSAGES)):
        raise missing_permissions()
    if channel.archived:
        raise RefusalError(400, 50083, "Thread is archived")
    message = call.message(channel)
    if message.kind not in PINNABLE_KINDS:
        raise RefusalError(403, 50021, "Cannot execute action on a system message")
    return message


async def typing(call: Call) -> Reply:
    """POST /channels/{id}/typing."""
    channel = call.channel()
    if not may_send(call.world, call.bot_id, channel):
        raise missing_permissions()
    return Reply(status=204)
