"""A bare discord.py client asks for files in a form, and reads what people put into it."""

from typing import Any

import aiohttp
import discord
import pytest

from bot.sandbox.answers import Answer
from bot.sandbox.server import Sandbox
from tests.wire.sandbox_client import BareClient, demo_world, running, until

DECK = b"text = 'What did you notice?'"


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        yield opened
        assert opened.unknown_routes == []


class FileForm(discord.ui.Modal, title="Import"):
    def __init__(self, **options: Any) -> None:
        super().__init__()
        self.file = discord.ui.FileUpload[Any](custom_id="file", **options)
        self.add_item(discord.ui.Label(text="File", component=self.file))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        found = [f"{each.filename}: {(await each.read()).decode()}" for each in self.file.values]
        await interaction.response.send_message("\n".join(found) or "none", ephemeral=True)


class FileClient(BareClient):
    def __init__(self, **options: Any) -> None:
        super().__init__()

        @self.tree.command(name="import", description="Send a file")
        async def ask(interaction: discord.Interaction) -> None:
            await interaction.response.send_modal(FileForm(**options))

    async def setup_hook(self) -> None:
        await self.tree.sync()


async def opened_form(sandbox: Sandbox) -> Answer:
    return await sandbox.person("Ada").use("import", "staff")


async def test_a_file_in_a_form_reaches_the_bot_whole(sandbox):
    async with running(FileClient(), sandbox):
        ada, opened = sandbox.person("Ada"), await opened_form(sandbox)

        answer = await ada.submit(opened.form, {"file": [ada.upload("deck.toml", DECK)]})

        assert answer.text == f"deck.toml: {DECK.decode()}"


async def test_as_many_files_come_as_the_form_asks_for(sandbox):
    async with running(FileClient(min_values=1, max_values=2), sandbox):
        ada, opened = sandbox.person("Ada"), await opened_form(sandbox)
        files = [ada.upload(f"{number}.csv", b"x") for number in range(3)]

        with pytest.raises(ValueError, match="Choose 1 to 2 files"):
            await ada.submit(opened.form, {"file": files})
        with pytest.raises(ValueError, match="Choose 1 to 2 files"):
            await ada.submit(opened.form, {})
        answer = await ada.submit(opened.form, {"file": files[:2]})

        assert answer.text == "0.csv: x\n1.csv: x"


async def test_a_form_may_do_without_a_file(sandbox):
    async with running(FileClient(required=False), sandbox):
        opened = await opened_form(sandbox)

        assert (await sandbox.person("Ada").submit(opened.form, {})).text == "none"


async def test_a_file_that_discord_would_not_take_is_refused(sandbox):
    with pytest.raises(ValueError, match="at most 10 MB"):
        sandbox.person("Ada").upload("deck.csv", bytes(10 * 1024 * 1024 + 1))


async def test_the_page_sends_a_file_and_names_it_in_the_form(sandbox):
    async with running(FileClient(), sandbox), aiohttp.ClientSession(sandbox.url) as page:
        await until(lambda: sandbox.world.commands)
        command = sandbox.person("Ada").command("import")["id"]
        asking = {"as": "ada", "channel": "staff", "command_id": command, "options": {}}
        async with page.post("/control/command", json=asking) as response:
            opener = await response.json()
        await sandbox.desk.interactions[int(opener["interaction_id"])].answered.wait()
        where = {"as": "ada", "name": "deck.toml"}
        async with page.post("/control/upload", params=where, data=DECK) as response:
            uploaded = await response.json()
        sending = {"as": "ada", **opener, "values": {"file": [uploaded["attachment_id"]]}}
        async with page.post("/control/form", json=sending) as response:
            sent = await response.json()
        interaction = sandbox.desk.interactions[int(sent["interaction_id"])]
        await interaction.answered.wait()

        assert Answer(interaction).text == f"deck.toml: {DECK.decode()}"
