"""REST routes of interaction answers; their token is all the authorisation they need."""

from bot.sandbox import known_keys
from bot.sandbox.calls import Call, Reply
from bot.sandbox.interactions import CallbackKind
from bot.sandbox.payloads import message_json
from bot.sandbox.records import JSON
from bot.sandbox.refusals import unknown_webhook

WITH_MESSAGE = (CallbackKind.MESSAGE, CallbackKind.UPDATE)


async def post_callback(call: Call) -> Reply:
    """POST /interactions/{id}/{token}/callback."""
    call.check_keys(known_keys.CALLBACK)
    interaction = call.desk.answer(
        call.identity("interaction_id"), call.path("token"), call.body, call.files
    )
    if call.request.query.get("with_response") not in ("1", "true"):
        return Reply(status=204)
    message, kind = interaction.original, interaction.callback
    about: JSON = {"id": str(interaction.id), "type": int(interaction.kind)}
    if message is not None:
        about |= {
            "response_message_id": str(message.id),
            "response_message_loading": message.is_loading,
            "response_message_ephemeral": message.is_ephemeral,
        }
    about["channel_id"] = str(interaction.channel_id)
    channel = call.world.channels.get(interaction.channel_id)
    if channel is not None and not channel.is_dm:
        about["guild_id"] = str(call.world.guild_id)
    body: JSON = {"interaction": about}
    if kind in WITH_MESSAGE and message is not None:
        body["resource"] = {"type": int(kind or 0), "message": message_json(call.world, message)}
    return Reply(body=body)


def _check_application(call: Call) -> None:
    if call.identity("application_id") != call.world.bot_id:
        raise unknown_webhook()


async def get_answer(call: Call) -> Reply:
    """GET /webhooks/{id}/{token}/messages/@original."""
    _check_application(call)
    interaction = call.desk.by_token(call.path("token"))
    message = call.desk.answer_message(interaction, call.path("which"))
    return Reply(body=message_json(call.world, message))


async def patch_answer(call: Call) -> Reply:
    """PATCH /webhooks/{id}/{token}/messages/{@original or id}."""
    _check_application(call)
    message = call.desk.edit_answer(call.path("token"), call.path("which"), call.body, call.files)
    return Reply(body=message_json(call.world, message))


async def delete_answer(call: Call) -> Reply:
    """DELETE /webhooks/{id}/{token}/messages/{@original or id}."""
    _check_application(call)
    call.desk.delete_answer(call.path("token"), call.path("which"))
    return Reply(status=204)


async def post_follow_up(call: Call) -> Reply:
    """POST /webhooks/{id}/{token}."""
    _check_application(call)
    message = call.desk.follow_up(call.path("token"), call.body, call.files)
    return Reply(body=message_json(call.world, message))
