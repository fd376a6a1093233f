"""REST routes of private threads, and of who is in a thread."""

from bot.sandbox import known_keys
from bot.sandbox.calls import Call, Reply
from bot.sandbox.payloads_rooms import channel_json, thread_member_json
from bot.sandbox.permissions import Permission, may, may_send, may_view
from bot.sandbox.records import Channel, ChannelKind
from bot.sandbox.refusals import RefusalError, form_error, missing_access, missing_permissions
from bot.sandbox.rest_channels import checked_minutes, checked_name
from bot.sandbox.rest_forums import start_post


async def start_in_channel(call: Call) -> Reply:
    """POST /channels/{id}/threads: a post in a forum, elsewhere a private thread."""
    if call.channel().is_forum:
        return await start_post(call)
    call.check_keys(known_keys.THREAD_ALONE)
    parent = call.channel(Permission.CREATE_PRIVATE_THREADS)
    if parent.kind is not ChannelKind.TEXT:
        raise RefusalError(400, 50024, "Cannot execute action on this channel type")
    if (call.body.get("type") or ChannelKind.PRIVATE_THREAD) != ChannelKind.PRIVATE_THREAD:
        raise form_error(("type", "BASE_TYPE_CHOICES", "Only private threads (12) stand alone."))
    thread = Channel(
        id=call.world.new_id(),
        kind=ChannelKind.PRIVATE_THREAD,
        name=checked_name(call),
        created_at=call.world.now(),
        parent_id=parent.id,
        owner_id=call.bot_id,
        thread_member_ids=[call.bot_id],
        auto_archive_minutes=checked_minutes(call),
        invitable=call.body.get("invitable") is not False,
    )
    call.world.open_thread(thread)
    own = thread_member_json(call.world, thread, call.bot_id)
    return Reply(body={**channel_json(call.world, thread), "member": own}, status=201)


async def join_thread(call: Call) -> Reply:
    """PUT /channels/{id}/thread-members/@me."""
    return _set_membership(call, call.bot_id, inside=True)


async def leave_thread(call: Call) -> Reply:
    """DELETE /channels/{id}/thread-members/@me."""
    return _set_membership(call, call.bot_id, inside=False)


async def get_in_thread(call: Call) -> Reply:
    """GET /channels/{id}/thread-members/{user_id}."""
    thread, user_id = _thread(call), call.identity("user_id")
    if user_id not in thread.thread_member_ids:
        raise RefusalError(404, 10007, "Unknown Member")
    return Reply(body=thread_member_json(call.world, thread, user_id))


async def add_to_thread(call: Call) -> Reply:
    """PUT /channels/{id}/thread-members/{user_id}: by who may write there."""
    thread, user_id = _thread(call), call.identity("user_id")
    is_closed = thread.kind is ChannelKind.PRIVATE_THREAD and not thread.invitable
    if not may_send(call.world, call.bot_id, thread) or (is_closed and not _holds(call, thread)):
        raise missing_permissions()
    parent = call.world.channels[thread.parent_id or 0]
    # The server refuses it for whoever does not see the channel that the thread hangs in.
    if not may_view(call.world, user_id, parent):
        raise missing_access()
    return _set_membership(call, user_id, inside=True)


async def remove_from_thread(call: Call) -> Reply:
    """DELETE /channels/{id}/thread-members/{user_id}: with Manage Threads, or from one's own."""
    thread = _thread(call)
    is_own = thread.kind is ChannelKind.PRIVATE_THREAD and _holds(call, thread)
    if not (is_own or may(call.world, call.bot_id, thread, Permission.MANAGE_THREADS)):
        raise missing_permissions()
    return _set_membership(call, call.identity("user_id"), inside=False)


def _holds(call: Call, thread: Channel) -> bool:
    manages = may(call.world, call.bot_id, thread, Permission.MANAGE_THREADS)
    return thread.owner_id == call.bot_id or manages


def _thread(call: Call) -> Channel:
    thread = call.channel()
    if not thread.is_thread:
        raise RefusalError(400, 50024, "Cannot execute action on this channel type")
    return thread


def _set_membership(call: Call, user_id: int, *, inside: bool) -> Reply:
    thread = _thread(call)
    if thread.archived:
        raise RefusalError(400, 50083, "Thread is archived")
    call.world.set_thread_member(thread, user_id, inside=inside)
    return Reply(status=204)
