"""A bare discord.py client answers people in the local Discord."""

from typing import Any

import discord
import pytest
from discord import app_commands

from bot.sandbox.people import NotAllowedError
from bot.sandbox.server import Sandbox
from tests.wire.sandbox_client import BareClient, demo_world, running, until


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        yield opened
        assert opened.unknown_routes == []


class WordsForm(discord.ui.Modal, title="Share"):
    words: Any = discord.ui.Label(
        text="Your words",
        description="Only the bot reads this.",
        component=discord.ui.TextInput(
            custom_id="words", style=discord.TextStyle.paragraph, max_length=200
        ),
    )
    choice: Any = discord.ui.Label(
        text="How are you?",
        component=discord.ui.Select(
            custom_id="mood",
            options=[discord.SelectOption(label="Fine"), discord.SelectOption(label="So-so")],
        ),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        text = self.words.component
        assert isinstance(text, discord.ui.TextInput)
        mood = self.choice.component
        assert isinstance(mood, discord.ui.Select)
        await interaction.response.send_message(
            f"{interaction.user.display_name}: {text.value} ({mood.values[0]})", ephemeral=True
        )


class Card(discord.ui.LayoutView):
    def __init__(self) -> None:
        super().__init__(timeout=None)
        share: Any = discord.ui.Button(label="Share", custom_id="prompt:1:share")
        change: Any = discord.ui.Button(label="Change", custom_id="prompt:1:change")
        pick: Any = discord.ui.UserSelect(custom_id="prompt:1:pick")
        share.callback = self.open_form
        change.callback = self.change
        pick.callback = self.pick
        self.pick_menu = pick
        self.add_item(
            discord.ui.Container(
                discord.ui.TextDisplay("What helped you today?"),
                discord.ui.Separator(),
                discord.ui.ActionRow(share, change),
                discord.ui.ActionRow(pick),
            )
        )

    async def open_form(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(WordsForm())

    async def change(self, interaction: discord.Interaction) -> None:
        view = discord.ui.LayoutView()
        view.add_item(discord.ui.TextDisplay("Changed."))
        await interaction.response.edit_message(view=view)

    async def pick(self, interaction: discord.Interaction) -> None:
        chosen = self.pick_menu.values[0]
        await interaction.response.send_message(f"Hello {chosen.display_name}", ephemeral=True)


@pytest.fixture
async def client(sandbox):
    client = BareClient()

    @client.tree.command(description="The prompt card")
    @app_commands.describe(action="what to do")
    async def prompt(
        interaction: discord.Interaction, action: str = "card", person: discord.User | None = None
    ) -> None:
        who = person.name if person else "nobody"
        await interaction.response.send_message(f"{action} for {who}", ephemeral=True)

    @prompt.autocomplete("action")
    async def actions(_: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return [
            app_commands.Choice(name=each, value=each)
            for each in ("now", "never")
            if each.startswith(current)
        ]

    @client.tree.command(description="Takes its time")
    async def slow(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send("Here it is.")
        await interaction.followup.send("And one more.", ephemeral=True)

    @client.tree.command(description="Shows the card")
    async def card(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(view=Card())

    @client.tree.command(description="Answers twice")
    async def twice(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("once")
        adapter = discord.webhook.async_.async_context.get()
        params = discord.webhook.async_.interaction_message_response_params(type=4, content="again")
        try:
            await adapter.create_interaction_response(
                interaction.id, interaction.token, session=interaction._session, params=params
            )
        except discord.HTTPException as refused:
            await interaction.edit_original_response(content=str(refused.code))

    @client.tree.context_menu(name="Ask a facilitator to look")
    async def ask(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"About: {message.content}", ephemeral=True)

    async with running(client, sandbox):
        await client.tree.sync()
        yield client


async def test_a_command_gets_its_options_and_answers_privately(sandbox, client):
    ana = sandbox.person("Ana")
    answer = await ana.use("prompt", "#lounge", action="now", person=sandbox.person("Tom").user)
    assert answer.text == "now for tom"
    assert answer.message.is_ephemeral
    assert answer.message in ana.sees("lounge")
    assert sandbox.person("Tom").sees("lounge") == []
    assert sandbox.world.history(sandbox.world.channel("lounge").id) == []


async def test_autocomplete_offers_what_fits(sandbox, client):
    answer = await sandbox.person("Ana").type_into("prompt", "lounge", "action", action="no")
    assert [each["name"] for each in answer.choices] == ["now"]


async def test_a_menu_command_gets_its_message(sandbox, client):
    message = sandbox.world.history(sandbox.world.channel("welcome").id)[2]
    answer = await sandbox.person("Nia").use_on("Ask a facilitator to look", message)
    assert answer.text == "About: Third week for me. The kettle's on."


async def test_the_first_follow_up_fills_a_deferred_answer(sandbox, client):
    ana = sandbox.person("Ana")
    answer = await ana.use("slow", "lounge")
    assert answer.deferred
    filled = await answer.final()
    assert filled.text == "Here it is."
    assert filled.is_ephemeral
    assert not filled.is_loading
    await until(lambda: answer.follow_ups)
    assert [each.text for each in ana.sees("lounge")] == ["Here it is.", "And one more."]


async def test_a_button_opens_a_form_and_the_form_is_answered(sandbox, client):
    ana = sandbox.person("Ana")
    card = (await ana.use("card", "lounge")).message
    assert card.text == "What helped you today?"
    form = (await ana.press(card, "prompt:1:share")).form
    assert form.title == "Share"
    with pytest.raises(ValueError, match="required"):
        await ana.submit(form, {"mood": "Fine"})
    answer = await ana.submit(form, {"words": "Tea with Tom.", "mood": "So-so"})
    assert answer.text == "Ana: Tea with Tom. (So-so)"


async def test_a_button_is_found_by_its_label_and_changes_its_message(sandbox, client):
    ana = sandbox.person("Ana")
    card = (await ana.use("card", "lounge")).message
    answer = await sandbox.person("Tom").press(card, label="Change")
    assert answer.message is card
    assert card.text == "Changed."
    with pytest.raises(LookupError, match="no button"):
        await ana.press(card, label="Change")


async def test_a_menu_of_people_resolves_them(sandbox, client):
    ana = sandbox.person("Ana")
    card = (await ana.use("card", "lounge")).message
    answer = await ana.choose(card, "prompt:1:pick", [sandbox.person("Fatima").user])
    assert answer.text == "Hello فاطمة Fatima"


async def test_a_second_answer_is_refused(sandbox, client):
    answer = await sandbox.person("Ana").use("twice", "lounge")
    await until(lambda: answer.text == "40060")


async def test_someone_elses_private_answer_cannot_be_pressed(sandbox, client):
    answer = await sandbox.person("Ana").use("prompt", "lounge")
    with pytest.raises(NotAllowedError):
        await sandbox.person("Tom").press(answer.message, "any")


async def test_a_silent_bot_makes_the_interaction_fail(sandbox):
    sandbox.desk.answer_seconds = 0.05
    sandbox.world.set_commands([{"id": "1", "name": "help", "type": 1}])
    answer = await sandbox.person("Ana").use("help", "lounge")
    assert answer.failed
    assert answer.message is None


async def test_commands_keep_their_ids_when_synced_again(sandbox, client):
    before = {each["name"]: each["id"] for each in sandbox.world.commands}
    await client.tree.sync()
    assert {each["name"]: each["id"] for each in sandbox.world.commands} == before
