"""Messages as the bot sends and edits them, checked the way Discord checks them."""

from dataclasses import fields, replace

from bot.sandbox.components import finished
from bot.sandbox.media import described, place_media
from bot.sandbox.mentions import find_mentions
from bot.sandbox.records import COMPONENTS_V2, EPHEMERAL, JSON, Draft, Message
from bot.sandbox.validation import check_keys, check_message
from bot.sandbox.world import World

SUPPRESS_EMBEDS = 1 << 2
SILENT = 1 << 12
FLAGS_A_BOT_MAY_SET = SUPPRESS_EMBEDS | SILENT | COMPONENTS_V2


def draft_from(
    world: World,
    body: JSON,
    files: list[JSON],
    *,
    ephemeral: bool = False,
    all_roles: bool = False,
) -> Draft:
    """Return the checked message in this request body; `files` describes what came with it."""
    check_keys(body)
    draft = Draft(
        content=body.get("content") or "",
        components=finished(body.get("components") or []),
        embeds=_rich(body.get("embeds")),
        attachments=described(files, body),
        flags=int(body.get("flags") or 0) & FLAGS_A_BOT_MAY_SET,
    )
    if ephemeral:
        draft.flags |= EPHEMERAL
    find_mentions(world, draft, body.get("allowed_mentions"), all_roles=all_roles)
    check_message(draft)
    place_media(world, draft)
    return draft


def revise(world: World, message: Message, body: JSON, files: list[JSON]) -> None:
    """Change a message in place by this request body; what it leaves out stays."""
    check_keys(body)
    draft = Draft(**{each.name: getattr(message, each.name) for each in fields(Draft)})
    if "content" in body:
        draft = replace(draft, content=body["content"] or "")
    if "components" in body:
        draft = replace(draft, components=finished(body["components"] or []))
    if "embeds" in body:
        draft = replace(draft, embeds=_rich(body["embeds"]))
    if "attachments" in body:
        kept = [str(each.get("id")) for each in body["attachments"] or []]
        draft.attachments = [each for each in message.attachments if each["id"] in kept]
    draft.attachments = draft.attachments + described(files, body)
    draft.flags |= int(body.get("flags") or 0) & FLAGS_A_BOT_MAY_SET
    find_mentions(world, draft, body.get("allowed_mentions"))
    check_message(draft)
    place_media(world, draft)
    for each in fields(Draft):
        setattr(message, each.name, getattr(draft, each.name))


def _rich(embeds: list[JSON] | None) -> list[JSON]:
    return [{"type": "rich", **embed} for embed in embeds or []]
