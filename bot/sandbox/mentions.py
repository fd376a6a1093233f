"""Whom a message mentions."""

import re

from bot.sandbox.records import JSON, Draft, text_of
from bot.sandbox.world import World


def find_mentions(
    world: World, draft: Draft, allowed: JSON | None = None, *, all_roles: bool = False
) -> None:
    """Fill in whom this draft mentions, within Discord's allowed_mentions when given.

    A role has to be one that anybody may mention, unless its author may mention `all_roles`.
    """
    text = "\n".join([draft.content, *text_of(draft.components)])
    users = [int(found) for found in re.findall(r"<@!?(\d+)>", text)]
    roles = [int(found) for found in re.findall(r"<@&(\d+)>", text)]
    draft.mentioned_user_ids = [
        each
        for each in dict.fromkeys(users)
        if each in world.users and _allowed(allowed, "users", each)
    ]
    draft.mentioned_role_ids = [
        each
        for each in dict.fromkeys(roles)
        if each in world.roles
        and (all_roles or world.roles[each].mentionable)
        and _allowed(allowed, "roles", each)
    ]
    everyone = "@everyone" in text or "@here" in text
    draft.mentions_everyone = everyone and (
        allowed is None or "everyone" in (allowed.get("parse") or [])
    )


def _allowed(allowed: JSON | None, kind: str, identity: int) -> bool:
    if allowed is None or kind in (allowed.get("parse") or []):
        return True
    return str(identity) in [str(each) for each in allowed.get(kind) or []]
