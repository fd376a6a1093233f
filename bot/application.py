"""The application at Discord, read by one request before anything connects."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import aiohttp
from discord.http import Route

from bot.permissions import NEEDED, invite_link
from bot.wording import Say

_ENDPOINT_WARNING = (
    "The portal has an Interactions Endpoint URL, so Discord sends commands and buttons there"
    " and not to this bot. Clear that field under General Information."
)
_PATIENCE = aiohttp.ClientTimeout(total=30)

# https://discord.com/developers/docs/resources/application: GATEWAY_MESSAGE_CONTENT, and the
# _LIMITED form that applications in fewer than 100 servers have.
_MESSAGE_CONTENT_FLAGS = 1 << 18 | 1 << 19


class TokenRefusedError(Exception):
    """Discord does not accept the token."""


class DiscordUnreachableError(Exception):
    """Discord could not be asked; trying again later may help."""


@dataclass(frozen=True, slots=True)
class Application:
    """What the developer portal holds about us."""

    application_id: int
    name: str
    interactions_endpoint: str | None
    reads_messages: bool = False
    """Whether its host switched the Message Content Intent on: to ask for it otherwise is
    refused by Discord, so this is read before the client is built."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the host should change in the portal, in plain sentences."""
        return () if self.interactions_endpoint is None else (_ENDPOINT_WARNING,)


async def read_application(token: str) -> Application:
    """Return our application.

    Raises:
        TokenRefusedError: the token is wrong. DiscordUnreachableError: no answer.
    """
    url = Route("GET", "/oauth2/applications/@me").url
    try:
        async with (
            aiohttp.ClientSession(timeout=_PATIENCE) as session,
            session.get(url, headers={"Authorization": f"Bot {token}"}) as answer,
        ):
            if answer.status == HTTPStatus.UNAUTHORIZED:
                raise TokenRefusedError
            answer.raise_for_status()
            return _application(await answer.json())
    except (aiohttp.ClientError, TimeoutError) as error:
        raise DiscordUnreachableError from error


def _application(data: Mapping[str, Any]) -> Application:
    return Application(
        application_id=int(data["id"]),
        name=data["name"],
        interactions_endpoint=data.get("interactions_endpoint_url"),
        reads_messages=bool(data.get("flags", 0) & _MESSAGE_CONTENT_FLAGS),
    )


def invitation(application: Application, say: Say) -> str:
    """Return how the host invites the bot to a server, with a reason a permission."""
    reasons = [
        f"  {say(f'permissions.names.{name}')}: {say(f'permissions.reasons.{name}')}"
        for name in NEEDED
    ]
    lines = [
        f"{application.name} is up. Invite it to a server with this link:",
        f"  {invite_link(application.application_id)}",
        "It asks for these permissions, and no others:",
        *reasons,
        "Then type /setup in the server.",
    ]
    return "\n".join(lines) + "\n"
