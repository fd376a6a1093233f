"""Pictures and files inside a message: which upload each of them shows."""

from collections.abc import Iterator

from bot.sandbox.records import COMPONENTS_V2, JSON, Draft, walk
from bot.sandbox.refusals import form_error
from bot.sandbox.world import World

THUMBNAIL, GALLERY, FILE = 11, 12, 13
EMBED_PICTURES = ("image", "thumbnail")
SCHEME = "attachment://"


def described(files: list[JSON], body: JSON) -> list[JSON]:
    """Return the new uploads with what the body says of each; it names them by their number."""
    words = {str(each.get("id")): each for each in body.get("attachments") or []}
    result = []
    for index, file in enumerate(files):
        description = words.get(str(index), {}).get("description")
        result.append({**file, "description": description} if description else file)
    return result


def place_media(world: World, draft: Draft) -> None:
    """Replace `attachment://name` by the upload it names, and fill in what Discord adds.

    Raises Discord's refusal when a component names a file that did not come along.
    """
    for item in _items(draft.components):
        item.setdefault("spoiler", False)
        if item.get("type") != FILE:
            item.setdefault("description", None)
    for media in _media(draft.components):
        _place(world, draft, media)
    _name_files(draft)
    _place_embed_pictures(draft)


def _name_files(draft: Draft) -> None:
    for part in walk(draft.components):
        if part.get("type") == FILE:
            attachment = _attachment(draft, part["file"]["url"]) or {}
            part.setdefault("name", attachment.get("filename"))
            part.setdefault("size", attachment.get("size"))


def _place_embed_pictures(draft: Draft) -> None:
    for embed in draft.embeds:
        for key in EMBED_PICTURES:
            picture = embed.get(key) or {}
            attachment = _attachment(draft, picture.get("url", ""))
            if attachment is not None:
                embed[key] = {**picture, "url": attachment["url"]}


def shown_apart(draft: Draft) -> list[JSON]:
    """Return the attachments that a reader sees below the message.

    Components V2 show only what they name; an embed's own picture is not shown twice.
    """
    if draft.flags & COMPONENTS_V2:
        return []
    inside = {(each.get(key) or {}).get("url") for each in draft.embeds for key in EMBED_PICTURES}
    return [each for each in draft.attachments if each["url"] not in inside]


def _items(components: list[JSON]) -> Iterator[JSON]:
    for part in walk(components):
        if part.get("type") in (THUMBNAIL, FILE):
            yield part
        elif part.get("type") == GALLERY:
            yield from part.get("items") or []


def _media(components: list[JSON]) -> Iterator[JSON]:
    for item in _items(components):
        media = item.get("media") or item.get("file")
        if media is not None:
            yield media


def _attachment(draft: Draft, url: str) -> JSON | None:
    name = url.removeprefix(SCHEME) if url.startswith(SCHEME) else None
    for each in draft.attachments:
        if url == each["url"] or name == each["filename"]:
            return each
    return None


def _place(world: World, draft: Draft, media: JSON) -> None:
    attachment = _attachment(draft, media["url"])
    if attachment is not None:
        media |= {"url": attachment["url"], "attachment_id": attachment["id"]}
        media |= {key: attachment.get(key) for key in ("width", "height", "content_type")}
    elif media["url"].startswith(SCHEME):
        code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
        raise form_error(("components.media.url", code, "The referenced attachment was not found."))
    media.setdefault("id", str(world.new_id()))
    media["proxy_url"] = media["url"]
