"""The page of the local Discord, with a bot that uses more of Discord than ours does today."""

import io
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import discord
import pytest
import pytest_asyncio
from discord import app_commands
from playwright.async_api import (
    Browser,
    FilePayload,
    Locator,
    Page,
    ViewportSize,
    expect,
)

from bot.sandbox.permissions import Permission
from bot.sandbox.records import Channel, ChannelKind, Draft
from bot.sandbox.server import Sandbox
from tests.browser.chromium import chromium, chromium_path
from tests.wire.sandbox_client import BareClient, demo_world, running
from tests.wire.test_sandbox_media import picture

COMPUTER = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=390, height=844)
NARROW = ViewportSize(width=380, height=700)
LONG_NAME = "Maximiliana Featherstonehaugh-Cholmondeley of the Long Harbour"

Sit = Callable[..., Awaitable[Page]]

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Note(discord.ui.Modal, title="A note"):
    words: Any = discord.ui.Label(
        text="Words", component=discord.ui.TextInput(custom_id="words", min_length=3)
    )
    whom: Any = discord.ui.Label(
        text="For whom",
        component=discord.ui.Select(
            custom_id="whom",
            options=[discord.SelectOption(label=each) for each in ("Me", "Everyone")],
        ),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        words, whom = self.words.component.value, self.whom.component.values
        await interaction.response.send_message(f"Kept {words!r} for {whom[0]}.", ephemeral=True)


class Import(discord.ui.Modal, title="Bring questions"):
    file: Any = discord.ui.Label(
        text="A file", component=discord.ui.FileUpload(custom_id="file", required=True)
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        (file,) = self.file.component.values
        words = (await file.read()).decode()
        await interaction.response.send_message(f"{file.filename}: {words}", ephemeral=True)


def report() -> discord.ui.LayoutView:
    view = discord.ui.LayoutView()
    card: Any = discord.ui.Container(accent_colour=0x3F8F6B)
    card.add_item(discord.ui.TextDisplay("## This week"))
    card.add_item(
        discord.ui.MediaGallery(
            discord.MediaGalleryItem("attachment://chart.png", description="Two grey bars")
        )
    )
    card.add_item(discord.ui.File("attachment://counts.csv"))
    view.add_item(card)
    return view


def make_bot() -> BareClient:
    client = BareClient()
    tree = client.tree

    @tree.command(description="Says hello to you alone")
    @app_commands.describe(again="Once more")
    async def hello(interaction: discord.Interaction, again: str | None = None) -> None:
        await interaction.response.send_message("Hello, only you.", ephemeral=True)

    @tree.command(description="Opens a form")
    async def note(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Note())

    @tree.command(name="import", description="Takes a file")
    async def bring(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Import())

    @tree.command(name="report", description="Shows a picture and a table")
    async def show_report(interaction: discord.Interaction) -> None:
        files = [
            discord.File(io.BytesIO(picture(40, 20)), filename="chart.png"),
            discord.File(io.BytesIO(b"day,shares\n"), filename="counts.csv"),
        ]
        await interaction.response.send_message(view=report(), files=files)

    @tree.context_menu(name="Look at this")
    async def look(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"Seen: {message.content}", ephemeral=True)

    return client


@pytest_asyncio.fixture(loop_scope="module")
async def sandbox() -> AsyncIterator[Sandbox]:
    """A server with such a bot in it."""
    world = demo_world()
    world.roles[world.members[world.bot_id].role_ids[0]].permissions |= int(Permission.ATTACH_FILES)
    world.add_user("long", LONG_NAME, world.role("Member"))
    async with Sandbox.open(world) as opened:
        client = make_bot()
        async with running(client, opened):
            await client.tree.sync()
            yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all tests of this module; each opens a context of its own."""
    if chromium_path() is None:
        pytest.skip("There is no Chromium on PATH; the page was not tried in a browser.")
    async with chromium() as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def sit(browser: Browser, sandbox: Sandbox) -> AsyncIterator[Sit]:
    """Opens the page in somebody's seat; at the end nothing may have gone wrong there."""
    troubles: list[str] = []

    async def sit(who: str, channel: str, screen: ViewportSize = COMPUTER) -> Page:
        context = await browser.new_context(
            viewport=screen, has_touch=screen != COMPUTER, reduced_motion="reduce"
        )
        context.set_default_timeout(5_000)
        page = await context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        seat, room = sandbox.person(who).id, sandbox.world.channel(channel).id
        await page.goto(f"{sandbox.url}/#as={seat}&channel={room}")
        await expect(page.get_by_role("heading", name=channel, level=1)).to_be_visible()
        await expect(log_of(page)).to_have_attribute("aria-busy", "false")
        return page

    yield sit
    for context in browser.contexts:
        await context.close()
    assert troubles == []


def log_of(page: Page) -> Locator:
    return page.get_by_role("log", name="Messages")


def composer_of(page: Page) -> Locator:
    return page.get_by_role("combobox", name=re.compile("^Write to"))


async def type_in(page: Page, words: str) -> None:
    await composer_of(page).focus()
    await page.keyboard.type(words)


async def test_enter_completes_a_command_and_enter_again_runs_it(sit: Sit):
    page = await sit("Ana", "lounge")
    await type_in(page, "/hel")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Run command /hello")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(log_of(page).get_by_text("Hello, only you.")).to_be_visible()
    await expect(log_of(page).get_by_text("Ana used /hello")).to_be_visible()
    await expect(composer_of(page)).to_be_focused()


async def test_an_unknown_command_is_posted_only_when_one_insists(sit: Sit):
    page = await sit("Ana", "lounge")
    await type_in(page, "/nonsense")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("There is no command /nonsense.")).to_be_visible()
    await expect(log_of(page).get_by_role("article")).to_have_count(0)
    await page.keyboard.press("Enter")
    await expect(log_of(page).get_by_role("article")).to_contain_text("/nonsense")


async def test_a_private_answer_comes_into_view_on_a_phone(sit: Sit, sandbox: Sandbox):
    for number in range(60):
        await sandbox.person("Tom O'Brien").say("lounge", f"Message {number}")
    page = await sit("Ana", "lounge", PHONE)
    await log_of(page).evaluate("log => { log.scrollTop = 0; }")
    await type_in(page, "/hello ")
    await page.get_by_role("button", name="Run command").tap()
    answer = log_of(page).get_by_role("article").filter(has_text="Hello, only you.")
    await expect(answer).to_be_in_viewport(ratio=1)
    spoken = page.get_by_role("status").filter(
        has_text="Only you can see this. Circlekeeper: Hello"
    )
    await expect(spoken).to_have_count(1)


async def test_a_private_answer_is_dismissed_or_gone_with_the_next_visit(sit: Sit):
    page = await sit("Ana", "lounge")
    answers = log_of(page).get_by_text("Hello, only you.")
    for number in (1, 2):
        await type_in(page, "/hello ")
        await page.keyboard.press("Enter")
        await expect(answers).to_have_count(number)
    await page.get_by_role("button", name="Dismiss message").first.click()
    await expect(answers).to_have_count(1)
    await page.reload()
    await expect(log_of(page).get_by_text("Nothing here yet.")).to_be_visible()


async def test_a_form_is_filled_in_by_keyboard(sit: Sit):
    page = await sit("Ana", "lounge")
    await type_in(page, "/note")
    await page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name="A note")
    await expect(form.get_by_role("textbox", name="Words")).to_be_focused()
    await page.keyboard.type("ab")
    await page.keyboard.press("Enter")
    await expect(form.get_by_text("Please write at least 3 characters.")).to_be_visible()
    await page.keyboard.type("c")
    await expect(form.get_by_text("Please write at least 3 characters.")).to_be_hidden()
    for key in ("Tab", "ArrowDown", "ArrowDown", "Enter"):
        await page.keyboard.press(key)
    await expect(form.get_by_role("button", name="For whom: Everyone")).to_be_focused()
    await form.get_by_role("button", name="Send", exact=True).press("Enter")
    await expect(form).to_be_hidden()
    await expect(log_of(page).get_by_text("Kept 'abc' for Everyone.")).to_be_visible()
    await expect(composer_of(page)).to_be_focused()


async def test_a_file_goes_into_a_form(sit: Sit):
    page = await sit("Ada", "staff")
    await type_in(page, "/import")
    await page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name="Bring questions")
    send = form.get_by_role("button", name="Send", exact=True)
    await send.click()
    await expect(form.get_by_text("Please choose a file.")).to_be_visible()

    deck = FilePayload(name="deck.csv", mimeType="text/csv", buffer=b"text,depth")
    async with page.expect_response("**/control/upload*"):
        await form.get_by_label("A file").set_input_files(deck)
    await send.click()

    await expect(form).to_be_hidden()
    await expect(log_of(page).get_by_text("deck.csv: text,depth")).to_be_visible()


async def test_the_posts_of_a_forum_stand_below_its_name(sit: Sit, sandbox: Sandbox):
    world = sandbox.world
    forum = world.channel("questions")
    thread = Channel(
        id=world.new_id(),
        kind=ChannelKind.PUBLIC_THREAD,
        name="What helped?",
        created_at=world.now(),
        parent_id=forum.id,
        owner_id=world.bot_id,
    )
    world.start_post(thread, Draft(content="What helped you today?"))
    page = await sit("Ana", "questions")
    channels = page.get_by_role("navigation", name="Channels")
    await expect(composer_of(page)).to_be_hidden()

    posts = channels.get_by_role("list", name="Posts")
    await posts.get_by_role("button", name="What helped?").click()

    await expect(log_of(page).get_by_text("What helped you today?")).to_be_visible()
    await type_in(page, "Tea.")
    await page.keyboard.press("Enter")
    await expect(log_of(page).get_by_text("Tea.")).to_be_visible()


async def test_escape_leaves_a_form_unsent(sit: Sit):
    page = await sit("Ana", "lounge")
    await type_in(page, "/note")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("textbox", name="Words")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog", name="A note")).to_be_hidden()
    await expect(composer_of(page)).to_be_focused()


async def test_a_spoiler_opens_by_keyboard(sit: Sit, sandbox: Sandbox):
    await sandbox.person("Tom O'Brien").say("lounge", "It ends ||well||.")
    page = await sit("Ana", "lounge")
    await log_of(page).focus()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="Hidden text. Show")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Hidden text. Show")).to_have_count(0)
    await expect(log_of(page).get_by_text("well", exact=True)).to_have_css("opacity", "1")


async def test_another_seat_sees_other_channels(sit: Sit):
    page = await sit("Mo", "staff")
    channels = page.get_by_role("navigation", name="Channels")
    await expect(channels.get_by_role("button", name="staff")).to_be_visible()
    await page.get_by_role("button", name=re.compile("^Act as: now Mo")).click()
    await page.get_by_role("dialog", name="Act as").get_by_text("Tom O'Brien").click()
    await expect(page.get_by_role("button", name=re.compile("^Act as: now Tom"))).to_be_visible()
    await expect(channels.get_by_role("button", name="lounge")).to_be_visible()
    await expect(channels.get_by_role("button", name="staff")).to_have_count(0)
    await expect(page.get_by_role("heading", name="staff", level=1)).to_have_count(0)


async def test_a_picture_and_a_table_are_shown(sit: Sit):
    page = await sit("Ana", "lounge")
    await type_in(page, "/report")
    await page.keyboard.press("Enter")
    chart = log_of(page).get_by_role("img", name="Two grey bars")
    await expect(chart).to_be_visible()
    await expect(chart).to_have_js_property("naturalWidth", 40)
    async with page.expect_download() as download:
        await log_of(page).get_by_role("link", name="counts.csv").click()
    assert (await download.value).suggested_filename == "counts.csv"


async def test_a_messages_menu_is_reached_by_keyboard(sit: Sit, sandbox: Sandbox):
    await sandbox.person("Tom O'Brien").say("lounge", "The kettle's on.")
    page = await sit("Ana", "lounge")
    await log_of(page).focus()
    await page.keyboard.press("ArrowUp")
    await page.get_by_role("button", name="More", exact=True).press("Enter")
    await expect(page.get_by_role("button", name="Look at this")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(log_of(page).get_by_text("Seen: The kettle's on.")).to_be_visible()
    await expect(log_of(page).get_by_text("Ana used Look at this")).to_be_visible()


async def test_what_people_write_is_never_markup(sit: Sit, sandbox: Sandbox):
    words = "<img src=x onerror=alert(1)><b>bold</b> [press](javascript:alert(1))"
    await sandbox.person("Tom O'Brien").say("lounge", words)
    page = await sit("Ana", "lounge")
    message = log_of(page).get_by_role("article")
    await expect(message).to_contain_text(words)
    await expect(message.locator(".text :is(img, b, a)")).to_have_count(0)


async def test_an_open_channel_that_is_deleted_is_left_with_a_word(sit: Sit, sandbox: Sandbox):
    page = await sit("Ana", "circle")
    sandbox.world.delete_channel(sandbox.world.channel("circle").id)
    await expect(page.get_by_text("You can no longer see #circle.")).to_be_visible()
    await expect(page.get_by_role("heading", name="circle", level=1)).to_have_count(0)


async def test_nothing_is_wider_than_a_narrow_phone(sit: Sit, sandbox: Sandbox):
    page = await sit(LONG_NAME, "lounge", NARROW)
    await type_in(page, "/report")
    await page.keyboard.press("Enter")
    await expect(log_of(page).get_by_role("img", name="Two grey bars")).to_be_visible()
    await composer_of(page).fill("w" * 2000)
    await composer_of(page).press("Enter")
    await expect(log_of(page).get_by_text("w" * 2000)).to_be_visible()
    for place in (page.locator("html"), log_of(page)):
        assert await place.evaluate("place => place.scrollWidth - place.clientWidth") == 0
