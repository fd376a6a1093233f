"""REST routes of the account, its application, its commands and its server's people."""

from bot.sandbox.calls import Call, Reply
from bot.sandbox.payloads_people import bot_json, member_json, user_json
from bot.sandbox.payloads_rooms import channel_json, thread_member_json
from bot.sandbox.permissions import Permission, may_in_server, may_view
from bot.sandbox.records import JSON
from bot.sandbox.refusals import (
    RefusalError,
    form_error,
    missing_permissions,
    unknown_account,
    unknown_guild,
)
from bot.sandbox.validation import check_commands


def gateway_address(call: Call) -> str:
    """Return where the bot opens its socket."""
    return f"ws://{call.request.host}/gateway"


async def get_gateway(call: Call) -> Reply:
    """GET /gateway."""
    return Reply(body={"url": gateway_address(call)})


async def get_gateway_for_bot(call: Call) -> Reply:
    """GET /gateway/bot."""
    limit = {"total": 1000, "remaining": 999, "reset_after": 86_400_000, "max_concurrency": 1}
    return Reply(body={"url": gateway_address(call), "shards": 1, "session_start_limit": limit})


async def get_me(call: Call) -> Reply:
    """GET /users/@me."""
    return Reply(body=bot_json(call.world))


async def get_application(call: Call) -> Reply:
    """GET /oauth2/applications/@me."""
    world = call.world
    bot = world.users[world.bot_id]
    return Reply(
        body={
            "id": str(world.bot_id),
            "name": bot.name,
            "description": "",
            "icon": None,
            "summary": "",
            "type": None,
            "bot": user_json(bot),
            "bot_public": False,
            "bot_require_code_grant": False,
            "owner": user_json(world.users[world.owner_id]),
            "team": None,
            "verify_key": "0" * 64,
            "flags": world.application_flags,
            "flags_new": str(world.application_flags),
            "hook": True,
            "eligible_oauth2_scopes": [],
            "integration_types_config": {"0": {}},
            "interactions_endpoint_url": None,
            "role_connections_verification_url": None,
            "redirect_uris": [],
            "rpc_origins": [],
            "approximate_guild_count": 1,
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0,
            "explicit_content_filter": 0,
        }
    )


def _check_application(call: Call) -> None:
    if call.identity("application_id") != call.world.bot_id:
        raise RefusalError(404, 10002, "Unknown Application")


async def get_commands(call: Call) -> Reply:
    """GET /applications/{id}/commands."""
    _check_application(call)
    return Reply(body=call.world.commands)


async def put_commands(call: Call) -> Reply:
    """PUT /applications/{id}/commands: replaces them all; the same name and type keep their id."""
    _check_application(call)
    if not isinstance(call.payload, list):
        raise form_error(("body", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"))
    check_commands(call.payload)
    known = {(each["type"], each["name"]): each for each in call.world.commands}
    commands: list[JSON] = []
    for sent in call.payload:
        old = known.get((sent.get("type", 1), sent["name"]))
        identity = old["id"] if old else str(call.world.new_id())
        commands.append(
            {
                "type": 1,
                "description": "",
                "options": [],
                "default_member_permissions": None,
                "nsfw": False,
                "contexts": None,
                "integration_types": [0],
                "name_localizations": None,
                "description_localizations": None,
                **{key: value for key, value in sent.items() if value is not None},
                "id": identity,
                "application_id": str(call.world.bot_id),
                "version": str(call.world.new_id()),
            }
        )
    call.world.set_commands(commands)
    return Reply(body=commands)


async def open_dm(call: Call) -> Reply:
    """POST /users/@me/channels."""
    recipient = int(call.body.get("recipient_id") or 0)
    if recipient not in call.world.users:
        raise RefusalError(400, 50033, "Invalid Recipient(s)")
    if call.world.users[recipient].is_bot:
        raise RefusalError(400, 50007, "Cannot send messages to this user")
    return Reply(body=channel_json(call.world, call.world.direct_channel(recipient)))


def _check_guild(call: Call) -> None:
    if call.identity("guild_id") != call.world.guild_id:
        raise unknown_guild()


async def get_member(call: Call) -> Reply:
    """GET /guilds/{id}/members/{id}."""
    _check_guild(call)
    user_id = call.identity("user_id")
    if user_id not in call.world.users:
        raise unknown_account()
    member = call.world.members.get(user_id)
    if member is None:
        raise RefusalError(404, 10007, "Unknown Member")
    return Reply(body=member_json(call.world, member))


async def get_role_member_counts(call: Call) -> Reply:
    """GET /guilds/{id}/roles/member-counts."""
    _check_guild(call)
    if not may_in_server(call.world, call.bot_id, Permission.MANAGE_ROLES):
        raise missing_permissions()
    counts = dict.fromkeys(call.world.roles, 0)
    for member in call.world.members.values():
        for role_id in member.role_ids:
            counts[role_id] += 1
    return Reply(body={str(role_id): number for role_id, number in counts.items()})


async def get_active_threads(call: Call) -> Reply:
    """GET /guilds/{id}/threads/active."""
    _check_guild(call)
    threads = [
        each
        for each in call.world.channels.values()
        if each.is_thread and not each.archived and may_view(call.world, call.bot_id, each)
    ]
    members = [
        thread_member_json(call.world, each, call.bot_id)
        for each in threads
        if call.bot_id in each.thread_member_ids
    ]
    shown = [channel_json(call.world, each) for each in threads]
    return Reply(body={"threads": shown, "members": members, "has_more": False})
