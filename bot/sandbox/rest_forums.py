"""REST routes of forums: their posts, and those that were archived."""

from datetime import datetime

from bot.sandbox import known_keys
from bot.sandbox.calls import Call, Reply
from bot.sandbox.drafts import draft_from
from bot.sandbox.payloads import message_json
from bot.sandbox.payloads_rooms import channel_json, thread_member_json
from bot.sandbox.permissions import Permission, may
from bot.sandbox.records import REQUIRES_TAG, Channel, ChannelKind
from bot.sandbox.refusals import RefusalError, form_error, missing_permissions
from bot.sandbox.rest_channels import checked_minutes, checked_name
from bot.sandbox.rest_messages import check_parts

MOST_TAGS = 5


async def start_post(call: Call) -> Reply:
    """POST /channels/{id}/threads in a forum: a post with its first message; no nonce guards it."""
    call.check_keys(known_keys.POST)
    forum = call.channel(Permission.SEND_MESSAGES)
    if not forum.is_forum:
        raise RefusalError(400, 50024, "Cannot execute action on this channel type")
    name, minutes = checked_name(call), checked_minutes(call)
    tag_ids = _checked_tags(call, forum)
    if "message" not in call.body:
        raise form_error(("message", "BASE_TYPE_REQUIRED", "This field is required"))
    all_roles = may(call.world, call.bot_id, forum, Permission.MENTION_EVERYONE)
    draft = draft_from(call.world, call.body["message"], call.files, all_roles=all_roles)
    check_parts(call, forum, draft)
    thread = Channel(
        id=call.world.new_id(),
        kind=ChannelKind.PUBLIC_THREAD,
        name=name,
        created_at=call.world.now(),
        parent_id=forum.id,
        owner_id=call.bot_id,
        thread_member_ids=[call.bot_id],
        auto_archive_minutes=minutes,
        applied_tag_ids=tag_ids,
    )
    message = call.world.start_post(thread, draft)
    body = channel_json(call.world, thread)
    return Reply(body={**body, "message": message_json(call.world, message)}, status=201)


def _checked_tags(call: Call, forum: Channel) -> list[int]:
    sent = [str(each) for each in call.body.get("applied_tags") or []]
    if forum.flags & REQUIRES_TAG and not sent:
        raise RefusalError(400, 40067, "A tag is required to create a forum post in this channel")
    if len(sent) > MOST_TAGS:
        raise form_error(("applied_tags", "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length."))
    known = {tag["id"]: tag for tag in forum.tags}
    for identity in sent:
        if identity not in known:
            raise RefusalError(404, 10087, "Unknown Tag")
        manages = may(call.world, call.bot_id, forum, Permission.MANAGE_THREADS)
        if known[identity]["moderated"] and not manages:
            raise missing_permissions()
    return [int(each) for each in sent]


async def list_archived(call: Call) -> Reply:
    """GET /channels/{id}/threads/archived/public: the last one archived first."""
    parent = call.channel(Permission.READ_MESSAGE_HISTORY)
    query, world = call.request.query, call.world
    limit = int(query.get("limit", "50"))
    found = [
        (each.archived_at, each)
        for each in world.channels.values()
        if each.kind is ChannelKind.PUBLIC_THREAD and each.parent_id == parent.id and each.archived
        if each.archived_at is not None
    ]
    if "before" in query:
        before = datetime.fromisoformat(query["before"])
        found = [each for each in found if each[0] < before]
    found.sort(key=lambda each: (each[0], each[1].id), reverse=True)
    shown = [thread for _, thread in found[:limit]]
    return Reply(
        body={
            "threads": [channel_json(world, each) for each in shown],
            "members": [
                thread_member_json(world, each, call.bot_id)
                for each in shown
                if call.bot_id in each.thread_member_ids
            ],
            "has_more": len(found) > limit,
        }
    )
