"""Files of a server's own formats, in and out, for facilitators."""

import io

import discord

from bot.client import Interaction
from bot.domain.rounds.formats import Format
from bot.domain.rounds.own_format_files import FILE_NAME, MOST_BYTES, write_toml
from bot.domain.rounds.own_formats import Finding, Refusal, Unread
from bot.ui.components import Component, Form, Upload
from bot.ui.drafts import Draft
from bot.ui.rounds import ids
from bot.ui.rounds.formats import FILE, file_form
from cogs.patience import answering
from cogs.rounds.card import ForFacilitators, FormForFacilitators, chosen_format
from cogs.rounds.formats import show_format
from cogs.rounds.own_formats import reasons_of
from cogs.rounds.presses import guild_of
from cogs.rounds.speaking import language_of, say_of


class HandInButton(ForFacilitators, template=ids.HAND_IN.template):
    """*Hand in a file*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form that takes it."""
        say = await say_of(interaction)
        form = file_form(say, guild_of(interaction))
        await interaction.response.send_modal(form)


class AsFileButton(ForFacilitators, template=ids.AS_FILE.template):
    """*As a file*: a shipped one too, as something to begin with."""

    async def handle(self, interaction: Interaction) -> None:
        """Answer with the file, to this person only."""
        say = await say_of(interaction)
        found = await chosen_format(interaction, self.parts["format_id"])
        if found is None:
            return
        file = discord.File(io.BytesIO(write_toml(found).encode()), filename=FILE_NAME)
        words = say("rounds.own.handed_out")
        await interaction.response.send_message(words, file=file, ephemeral=True)


class HandInForm(FormForFacilitators, template=ids.HAND_IN.template):
    """A format as a file."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep it and show how it reads; or say all that is wrong with it."""
        say = await say_of(interaction)
        client = interaction.client
        async with answering(interaction):
            outcome = await _take(interaction, self.fields.upload(FILE))
        if isinstance(outcome, Unread):
            await client.answer_refusal(interaction, reasons_of(say, outcome), self.draft(), say)
        else:
            await show_format(interaction, outcome, say("rounds.own.kept"))

    def draft(self) -> Draft:
        """Return the way back to the form; nothing was typed."""
        return Draft((), ids.HAND_IN.of(self.number("guild_id")))


COMPONENTS: tuple[type[Component], ...] = (HandInButton, AsFileButton)
FORMS: tuple[type[Form], ...] = (HandInForm,)


async def _take(interaction: Interaction, upload: Upload | None) -> Format | Unread:
    if upload is None:
        return Unread((Finding(Refusal.FILE_NOT_TEXT),))
    if upload.size > MOST_BYTES:
        return Unread((Finding(Refusal.FILE_TOO_BIG),))
    client = interaction.client
    data = await client.http.get_from_cdn(upload.url)
    language = await language_of(interaction)
    return await client.services.formats.take_file(guild_of(interaction), language, data)
