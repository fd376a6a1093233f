"""`/share`: the same form outside of questions, posted where the server chose; nothing is kept."""

from discord import app_commands
from discord.ext import commands

from bot.client import Interaction
from bot.domain.ids import ChannelId
from bot.domain.prompts.answers import Refusal, Share, read_share
from bot.domain.prompts.shares import NO_QUESTION
from bot.ui.components import Component, Fields, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.prompts import ids
from bot.ui.prompts.forms import NOTE, WISH, WORDS, free_share_form
from cogs.before_posting import asks_first
from cogs.care.private import cared_for, offer_card
from cogs.patience import answering
from cogs.prompts.share_places import open_share_channel
from cogs.prompts.shares import Posted, post_share, thank_for_share


class Sharing(commands.Cog):
    """Sharing when there is no question to answer."""

    @app_commands.command(name="share")
    async def share(self, interaction: Interaction) -> None:
        """Open the form, or say first what would stand in its way."""
        await _open_form(interaction)


class FreeShareForm(Form, template=ids.SHARE_FREELY.template):
    """A share outside of questions."""

    async def handle(self, interaction: Interaction) -> None:
        """Post and thank; or give the words back with the reason."""
        await self.post(interaction)

    async def post(self, interaction: Interaction, *, was_told: bool = False) -> None:
        """Do so; `was_told` says that they saw what a rule found, and post it all the same."""
        async with cared_for(interaction, self.fields.text(WORDS)):
            await self._post_or_refuse(interaction, was_told=was_told)

    async def _post_or_refuse(self, interaction: Interaction, *, was_told: bool) -> None:
        client = interaction.client
        say = client.say_to(interaction)
        share = read_share(
            self.fields.text(WORDS), self.fields.text(NOTE), self.fields.choice(WISH)
        )
        if isinstance(share, Refusal):
            await self._refuse(interaction, share)
            return
        async with answering(interaction):
            post_id = ids.POST_FREE_SHARE.of(self.number("channel_id"), self.fields.choice(WISH))
            if not was_told and await asks_first(
                interaction, share.words, self.draft(), post_id, say
            ):
                return
            posted = await self._post(interaction, share, was_told=was_told)
        if isinstance(posted, Refusal):
            await self._refuse(interaction, posted)
        else:
            await thank_for_share(interaction, posted, say)

    async def _refuse(self, interaction: Interaction, refusal: Refusal) -> None:
        # They stand nowhere, and nobody was told.
        await offer_card(interaction, self.fields.text(WORDS))
        client = interaction.client
        say = client.say_to(interaction)
        await client.answer_refusal(interaction, say(refusal), self.draft())

    async def _post(
        self, interaction: Interaction, share: Share, *, was_told: bool
    ) -> Posted | Refusal:
        channel = await open_share_channel(interaction)
        if isinstance(channel, Refusal):
            return channel
        if channel.id != self.number("channel_id"):
            return Refusal.SHARE_CHANNEL_MOVED
        say = interaction.client.say_to(interaction)
        return await post_share(interaction, channel, NO_QUESTION, share, say, was_told=was_told)

    def draft(self) -> Draft:
        """Return what was typed; the wish goes along in the id of the button."""
        return Draft(
            (self.fields.text(WORDS), self.fields.text(NOTE)),
            ids.REOPEN_FREE_SHARE.of(self.number("channel_id"), self.fields.choice(WISH)),
            ("prompts.form.words", "prompts.form.note"),
        )


class ReopenFreeShareForm(Component, template=ids.REOPEN_FREE_SHARE.template):
    """*Open the form again*, with the words that stand in the answer above it."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed; it names the channel that is chosen now."""
        words, note = read_draft(interaction.message, 2)
        await _open_form(interaction, words, note, self.parts["wish"])


class PostFreeShareAsItIs(Component, template=ids.POST_FREE_SHARE.template):
    """*Post as it is*, under words that a rule matched."""

    async def handle(self, interaction: Interaction) -> None:
        """Post the words that stand in the answer above it."""
        words, note = read_draft(interaction.message, 2)
        fields = Fields.of(**{WORDS: words, NOTE: note, WISH: self.parts["wish"]})
        await FreeShareForm(self.parts, fields).post(interaction, was_told=True)


COMPONENTS: tuple[type[Component], ...] = (ReopenFreeShareForm, PostFreeShareAsItIs)
FORMS: tuple[type[Form], ...] = (FreeShareForm,)


async def _open_form(
    interaction: Interaction, words: str = "", note: str = "", wish: str | None = None
) -> None:
    client = interaction.client
    say = client.say_to(interaction)
    channel = await open_share_channel(interaction)
    if isinstance(channel, Refusal):
        await client.answer(interaction, say(channel))
        return
    form = free_share_form(
        say, ChannelId(channel.id), channel.name, words=words, note=note, wish=wish
    )
    await interaction.response.send_modal(form)
