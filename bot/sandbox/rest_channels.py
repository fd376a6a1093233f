"""REST routes of channels and threads."""

from bot.sandbox import known_keys
from bot.sandbox.calls import Call, Reply
from bot.sandbox.payloads_rooms import channel_json
from bot.sandbox.permissions import Permission, may
from bot.sandbox.records import PINNED_POST, Change, ChangeKind, Channel
from bot.sandbox.refusals import RefusalError, form_error, missing_permissions

THREAD_NAME_LENGTH = 100
ARCHIVE_MINUTES = (60, 1440, 4320, 10080)


async def get_channel(call: Call) -> Reply:
    """GET /channels/{id}."""
    return Reply(body=channel_json(call.world, call.channel()))


async def patch_channel(call: Call) -> Reply:
    """PATCH /channels/{id}: a thread's state, or a text channel's name and topic."""
    call.check_keys(known_keys.CHANNEL)
    channel = call.channel()
    if channel.is_dm:
        raise RefusalError(400, 50003, "Cannot execute action on this channel type")
    if channel.is_thread:
        _change_thread(call, channel)
    else:
        if not may(call.world, call.bot_id, channel, Permission.MANAGE_CHANNELS):
            raise missing_permissions()
        channel.topic = call.body.get("topic", channel.topic) or ""
    if call.body.get("name") is not None:
        channel.name = checked_name(call)
    call.world.tell(Change(kind=ChangeKind.CHANNEL_CHANGED, channel=channel))
    return Reply(body=channel_json(call.world, channel))


def _change_thread(call: Call, thread: Channel) -> None:
    body = call.body
    manages = may(call.world, call.bot_id, thread, Permission.MANAGE_THREADS)
    reopens = body.get("archived") is False
    if thread.archived and not reopens:
        raise RefusalError(400, 50083, "Thread is archived")
    if not manages:
        own = thread.owner_id == call.bot_id
        reopens_only = reopens and set(body) == {"archived"}
        changes_lock = body.get("locked", thread.locked) != thread.locked
        if thread.locked or changes_lock or "flags" in body or not (own or reopens_only):
            raise missing_permissions()
    if body.get("auto_archive_duration") is not None:
        thread.auto_archive_minutes = checked_minutes(call)
    if body.get("archived") is not None and body["archived"] != thread.archived:
        thread.archived = bool(body["archived"])
        thread.archived_at = call.world.now()
    if body.get("locked") is not None:
        thread.locked = bool(body["locked"])
    if body.get("flags") is not None:
        _pin_post(call, thread, pinned=bool(int(body["flags"]) & PINNED_POST))


def _pin_post(call: Call, thread: Channel, *, pinned: bool) -> None:
    others = [
        each
        for each in call.world.channels.values()
        if each.parent_id == thread.parent_id and each.flags & PINNED_POST and each is not thread
    ]
    if pinned and others:
        sentence = "Maximum number of pinned threads in a forum channel has been reached (1)."
        raise RefusalError(400, 30047, sentence)
    thread.flags = thread.flags | PINNED_POST if pinned else thread.flags & ~PINNED_POST


def checked_name(call: Call) -> str:
    """Return the name in this body; refuse one of a wrong length."""
    name = str(call.body.get("name") or "")
    if not 1 <= len(name) <= THREAD_NAME_LENGTH:
        raise form_error(("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length."))
    return name


def checked_minutes(call: Call) -> int:
    """Return after how long a thread is archived; refuse what Discord does not offer."""
    minutes = int(call.body.get("auto_archive_duration") or 4320)
    if minutes not in ARCHIVE_MINUTES:
        raise form_error(
            ("auto_archive_duration", "BASE_TYPE_CHOICES", f"Must be one of {ARCHIVE_MINUTES}.")
        )
    return minutes


async def delete_channel(call: Call) -> Reply:
    """DELETE /channels/{id}."""
    channel = call.channel()
    needed = Permission.MANAGE_THREADS if channel.is_thread else Permission.MANAGE_CHANNELS
    if not channel.is_dm:
        if not may(call.world, call.bot_id, channel, needed):
            raise missing_permissions()
        call.world.delete_channel(channel.id)
    return Reply(body=channel_json(call.world, channel))


async def start_thread(call: Call) -> Reply:
    """POST /channels/{id}/messages/{id}/threads."""
    call.check_keys(known_keys.THREAD)
    channel = call.channel(Permission.CREATE_PUBLIC_THREADS)
    if channel.is_dm or channel.is_thread or channel.is_forum:
        raise RefusalError(400, 50024, "Cannot execute action on this channel type")
    message = call.message(channel)
    name, minutes = checked_name(call), checked_minutes(call)
    if message.id in call.world.channels:
        raise RefusalError(400, 160004, "A thread has already been created for this message")
    thread = call.world.start_thread(message, call.bot_id, name, minutes)
    return Reply(body=channel_json(call.world, thread), status=201)
