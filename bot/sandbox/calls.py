"""One request of the bot to the local Discord's REST interface."""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.sandbox.interactions import InteractionDesk
from bot.sandbox.known_keys import unknown_keys
from bot.sandbox.permissions import Permission, may, may_view
from bot.sandbox.records import JSON, Channel, Message
from bot.sandbox.refusals import (
    form_error,
    missing_access,
    missing_permissions,
    unknown_channel,
    unknown_message,
)
from bot.sandbox.uploads import Upload, Uploads
from bot.sandbox.world import World


@dataclass(kw_only=True)
class Reply:
    """An answer: its status, and its JSON body unless the status is 204."""

    body: JSON | list[JSON] | None = None
    status: int = 200


@dataclass(kw_only=True)
class Call:
    """What a route gets: the world, the path's ids, the body and what files came along."""

    world: World
    desk: InteractionDesk
    request: web.Request
    payload: Any = None
    files: list[JSON] = field(default_factory=list)

    @property
    def body(self) -> JSON:
        """The JSON object that was sent, empty when there was none."""
        if self.payload is None:
            return {}
        if not isinstance(self.payload, dict):
            raise form_error(("body", "DICT_TYPE_CONVERT", "Only dictionaries may be used"))
        return self.payload

    def check_keys(self, known: frozenset[str]) -> None:
        """Refuse a body with other keys than these."""
        problems = unknown_keys(self.body, known)
        if problems:
            raise form_error(*problems)

    def path(self, name: str) -> str:
        """Return a part of the path as it was sent."""
        return self.request.match_info[name]

    def identity(self, name: str) -> int:
        """Return an id in the path."""
        return int(self.request.match_info[name])

    @property
    def bot_id(self) -> int:
        """The bot that asks."""
        return self.world.bot_id

    def channel(self, *needed: Permission) -> Channel:
        """Return the path's channel; refuse when it is gone, unseen, or `needed` is missing."""
        channel = self.world.channels.get(self.identity("channel_id"))
        if channel is None:
            raise unknown_channel()
        if not may_view(self.world, self.bot_id, channel):
            raise missing_access()
        if not may(self.world, self.bot_id, channel, *needed):
            raise missing_permissions()
        return channel

    def message(self, channel: Channel) -> Message:
        """Return the path's message; ephemeral ones are unknown here, as at Discord."""
        found = self.world.messages[channel.id].get(self.identity("message_id"))
        if found is None:
            raise unknown_message()
        return found


async def read_body(request: web.Request, uploads: Uploads) -> tuple[Any, list[JSON]]:
    """Return the JSON that was sent and an attachment for each uploaded file."""
    if not request.body_exists:
        return None, []
    if not request.content_type.startswith("multipart/"):
        text = await request.text()
        return (json.loads(text) if text else None), []
    fields = await request.post()
    files: list[JSON] = []
    for field_value in fields.values():
        if isinstance(field_value, web.FileField):
            upload = Upload(
                filename=field_value.filename,
                content=field_value.file.read(),
            )
            files.append(uploads.keep(upload, f"{request.scheme}://{request.host}"))
            field_value.file.close()
    return json.loads(str(fields.get("payload_json") or "{}")), files
