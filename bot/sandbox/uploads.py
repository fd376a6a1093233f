"""Files that came with a message: served while the local Discord runs, never written to disk."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from struct import unpack
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.records import JSON
from bot.sandbox.world import World

# Enough for an evening of pictures; the oldest are forgotten first.
MOST_BYTES = 32 * 1024 * 1024
PNG_START = b"\x89PNG\r\n\x1a\n"
# Discord looks at a file itself: discord.py names no type. Systems differ in their lists.
TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".json": "application/json",
}
UNKNOWN_TYPE = "application/octet-stream"
# A browser may draw these; any other file is only saved, so that none runs as a page of ours.
DRAWN = ("image/png", "image/jpeg", "image/gif", "image/webp")


@dataclass(frozen=True, kw_only=True)
class Upload:
    """One file as it was sent."""

    filename: str
    content: bytes

    @property
    def content_type(self) -> str:
        """Its media type, told from its name."""
        return TYPES.get(PurePosixPath(self.filename).suffix.lower(), UNKNOWN_TYPE)


class Uploads:
    """What was uploaded, by attachment id."""

    def __init__(self, world: World, most_bytes: int = MOST_BYTES) -> None:
        self._world = world
        self._most_bytes = most_bytes
        self._kept: dict[str, Upload] = {}
        self._attachments: dict[str, JSON] = {}
        self.origin = ""

    def add_to(self, app: web.Application) -> None:
        """Add the route that attachments' addresses lead to."""
        app.router.add_get(r"/attachments/{id:\d+}/{filename}", self._serve)

    def keep(self, upload: Upload, origin: str | None = None) -> JSON:
        """Keep this file and return its attachment object; `origin` begins its address."""
        identity = str(self._world.new_id())
        self._kept[identity] = upload
        while sum(len(each.content) for each in self._kept.values()) > self._most_bytes:
            oldest = next(iter(self._kept))
            del self._kept[oldest], self._attachments[oldest]
        address = f"{origin or self.origin}/attachments/{identity}/{quote(upload.filename)}"
        attachment: JSON = {
            "id": identity,
            "filename": upload.filename,
            "size": len(upload.content),
            "url": address,
            "proxy_url": address,
            "content_type": upload.content_type,
        }
        if upload.content.startswith(PNG_START):
            attachment["width"], attachment["height"] = unpack(">II", upload.content[16:24])
        self._attachments[identity] = attachment
        return attachment

    def attachment(self, identity: str) -> JSON:
        """Return the attachment object of an upload; KeyError when it is no longer kept."""
        return self._attachments[identity]

    def find(self, identity: str) -> Upload | None:
        """Return the upload with this attachment id, or None when it is no longer kept."""
        return self._kept.get(identity)

    async def _serve(self, request: web.Request) -> web.Response:
        upload = self.find(request.match_info["id"])
        if upload is None:
            return web.Response(status=404, text="This file is no longer kept.")
        headers = {
            "Content-Type": upload.content_type,
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        }
        if upload.content_type not in DRAWN:
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=upload.content, headers=headers)
