"""Files of a server's own questions, in and out, for facilitators."""

import io
from typing import ClassVar

import discord

from bot.client import Interaction
from bot.domain.prompts.own_files import MOST_BYTES, FileRefusal, Finding, Report
from bot.domain.setup.standing import Audience
from bot.ui.components import Component, Form, Upload
from bot.ui.drafts import Draft
from bot.ui.prompts import questions as ui
from cogs.patience import answering
from cogs.prompts.facilitating import guild_of
from cogs.prompts.questions import OfQuestions
from cogs.prompts.speaking import language_name


class OpenImportForm(OfQuestions, template=ui.IMPORT.template):
    """*Import*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form that takes a file."""
        form = ui.import_form(
            interaction.client.say_to(interaction), guild_of(interaction), self.language
        )
        await interaction.response.send_modal(form)


class ExportQuestions(OfQuestions, template=ui.EXPORT.template):
    """*Export*."""

    async def handle(self, interaction: Interaction) -> None:
        """Answer with the file, to this person only."""
        client = interaction.client
        say = client.say_to(interaction)
        data = await client.services.own.export(guild_of(interaction), self.language)
        if data is None:
            await client.answer(interaction, say("questions.none"))
            return
        file = discord.File(io.BytesIO(data), filename=f"questions-{self.language}.csv")
        words = say("questions.file.exported")
        await interaction.response.send_message(words, file=file, ephemeral=True)


class ImportForm(Form, template=ui.IMPORT.template):
    """A file of questions."""

    audience: ClassVar[Audience] = Audience.FACILITATORS

    async def handle(self, interaction: Interaction) -> None:
        """Take all of it, or none with everything that is wrong."""
        client, guild_id = interaction.client, guild_of(interaction)
        say = client.say_to(interaction)
        language = self.parts["language"] or ""
        async with answering(interaction):
            outcome = await _import(interaction, self.fields.upload(ui.FILE), language)
            page = await client.services.own.page(guild_id, language)
        if isinstance(outcome, Report):
            card = ui.report_card(say, guild_id, language, outcome.findings)
        else:
            news = say("questions.file.taken", number=outcome)
            card = ui.list_card(say, guild_id, page, language_name(interaction, language), news)
        await client.answer(interaction, card)

    def draft(self) -> Draft:
        """Return the way back to the form; nothing was typed."""
        return Draft((), ui.IMPORT.of(self.number("guild_id"), self.parts["language"]))


COMPONENTS: tuple[type[Component], ...] = (OpenImportForm, ExportQuestions)
FORMS: tuple[type[Form], ...] = (ImportForm,)


async def _import(interaction: Interaction, upload: Upload | None, language: str) -> int | Report:
    if upload is None:
        return Report((Finding(FileRefusal.NO_QUESTIONS),))
    if upload.size > MOST_BYTES:
        return Report((Finding(FileRefusal.TOO_BIG),))
    client = interaction.client
    data = await client.http.get_from_cdn(upload.url)
    guild_id = guild_of(interaction)
    return await client.services.own.import_file(guild_id, language, upload.name, data)
