"""Pictures and files of the bot, as it sends them and as people see them."""

import io
import struct
import zlib
from typing import Any

import aiohttp
import discord
import pytest

from bot.sandbox.permissions import Permission
from bot.sandbox.records import Message
from bot.sandbox.server import Sandbox
from bot.sandbox.uploads import Upload, Uploads
from bot.sandbox.views import message_view
from tests.wire.sandbox_client import BareClient, demo_world, running


def picture(width: int = 3, height: int = 2) -> bytes:
    """A small grey PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def chart() -> discord.File:
    return discord.File(io.BytesIO(picture()), filename="chart.png", description="Two bars")


@pytest.fixture
async def sandbox():
    world = demo_world()
    world.roles[world.members[world.bot_id].role_ids[0]].permissions |= int(
        Permission.ATTACH_FILES | Permission.EMBED_LINKS
    )
    async with Sandbox.open(world) as opened:
        yield opened


@pytest.fixture
async def lounge(sandbox):
    client = BareClient()
    async with running(client, sandbox):
        yield discord.utils.get(client.guilds[0].text_channels, name="lounge")


def seen(sandbox: Sandbox, message_id: int) -> Any:
    lounge = sandbox.world.channel("lounge")
    message: Message = sandbox.world.messages[lounge.id][message_id]
    return message_view(sandbox.world, message, sandbox.person("Ana").id)


async def _fetch(url: str) -> tuple[int, bytes, Any]:
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        return response.status, await response.read(), response.headers


async def test_a_picture_can_be_looked_at_and_has_its_description(sandbox, lounge):
    sent = await lounge.send(file=chart())
    attachment = sent.attachments[0]
    assert (attachment.filename, attachment.description) == ("chart.png", "Two bars")
    assert (attachment.width, attachment.height) == (3, 2)
    status, content, headers = await _fetch(attachment.url)
    assert (status, content) == (200, picture())
    assert headers["Content-Type"] == "image/png"


async def test_a_table_is_saved_and_never_opened_as_a_page(sandbox, lounge):
    file = discord.File(io.BytesIO(b"name,count\n"), filename="counts.csv")
    sent = await lounge.send(file=file)
    assert [(each.filename, each.size) for each in sent.attachments] == [("counts.csv", 11)]
    _, content, headers = await _fetch(sent.attachments[0].url)
    assert content == b"name,count\n"
    assert headers["Content-Disposition"] == "attachment"


async def test_a_components_v2_message_shows_the_uploads_that_it_names(sandbox, lounge):
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.MediaGallery(discord.MediaGalleryItem("attachment://chart.png")))
    view.add_item(discord.ui.File("attachment://counts.csv"))
    counts = discord.File(io.BytesIO(b"name,count\n"), filename="counts.csv")
    sent = await lounge.send(view=view, files=[chart(), counts])
    message = seen(sandbox, sent.id)
    gallery, file = message["components"]
    assert gallery["items"][0]["media"]["url"] == sent.attachments[0].url
    assert (file["name"], file["size"]) == ("counts.csv", 11)
    assert message["attachments"] == []


async def test_an_embeds_picture_is_not_shown_twice(sandbox, lounge):
    embed = discord.Embed(title="This week").set_image(url="attachment://chart.png")
    sent = await lounge.send(embed=embed, file=chart())
    message = seen(sandbox, sent.id)
    assert message["embeds"][0]["image"]["url"] == sent.attachments[0].url
    assert message["attachments"] == []


async def test_a_component_cannot_name_a_file_that_did_not_come_along(sandbox, lounge):
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.MediaGallery(discord.MediaGalleryItem("attachment://other.png")))
    with pytest.raises(discord.HTTPException) as refused:
        await lounge.send(view=view, file=chart())
    assert refused.value.code == 50035
    assert "The referenced attachment was not found." in str(refused.value)


async def test_the_oldest_uploads_are_forgotten_when_there_are_too_many():
    uploads = Uploads(demo_world(), most_bytes=10)
    file = Upload(filename="a.txt", content=b"123456")
    first, second = (uploads.keep(file, "http://127.0.0.1") for _ in range(2))
    assert uploads.find(first["id"]) is None
    assert uploads.find(second["id"]) == file
