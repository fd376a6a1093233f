"""From what went wrong to plain words: what happened and what to do."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

import aiohttp
import discord
from discord import app_commands

from bot.permissions import MissingPermissionsError
from bot.ui.layout import permission_names
from bot.wording import Say

# No 0/O, 1/I/L: a reference is read aloud and typed by hand.
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

_MISSING_ACCESS = 50001
_MISSING_PERMISSIONS = 50013


class Refused(app_commands.CheckFailure):
    """A command was not carried out, for a reason in words: an answer, not a failure."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A wording key and what it needs."""

    key: str
    details: Mapping[str, str] = field(default_factory=dict)


def new_reference() -> str:
    """Return a short name for one failure, such as 7F3K-92, for the person and for the log."""
    letters = [secrets.choice(_LETTERS) for _ in range(6)]
    return f"{''.join(letters[:4])}-{''.join(letters[4:])}"


def explain(error: BaseException, say: Say) -> Explanation:
    """Return the words for a failure; what nobody foresaw is ours."""
    match error:
        case app_commands.CommandInvokeError():
            return explain(error.original, say)
        case MissingPermissionsError():
            names = permission_names(say, error.names)
            where = f"<#{error.channel_id}>"
            return Explanation("errors.missing_permissions", {"names": names, "channel": where})
        case discord.Forbidden(code=code) if code in {_MISSING_ACCESS, _MISSING_PERMISSIONS}:
            return Explanation("errors.forbidden")
        case discord.NotFound():
            return Explanation("errors.gone")
        case discord.DiscordServerError() | aiohttp.ClientError() | TimeoutError():
            return Explanation("errors.discord_down")
    return Explanation("errors.ours")
