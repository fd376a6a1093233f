"""The buttons under a question: Share, Pass and More…, and what follows from them."""

from bot.client import Interaction
from bot.domain.ids import DeliveryId, GuildId, UserId
from bot.domain.prompts.answers import Refusal, ResponseKind, Share, read_share
from bot.domain.visible import is_blank
from bot.ui.components import Component, Fields, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.prompts import ids
from bot.ui.prompts.forms import NOTE, WISH, WORDS, share_form, writing_form
from bot.ui.prompts.post import (
    misfit_noted,
    more_card,
    thanks,
    writing_back,
)
from bot.wording import Say
from cogs.before_posting import asks_first
from cogs.care.private import cared_for, offer_card
from cogs.patience import answering
from cogs.prompts.share_places import channel_name, open_place
from cogs.prompts.shares import Posted, post_share, thank_for_share
from cogs.prompts.speaking import say_of


class ShareButton(Component, template=ids.SHARE.template):
    """*Share*: opens the form, or says first what would stand in its way."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form only where its words could be posted."""
        delivery_id = DeliveryId(self.number("delivery_id"))
        say = await say_of(interaction, delivery_id)
        found = await open_place(interaction, delivery_id)
        if isinstance(found, Refusal):
            await interaction.client.answer(interaction, say(found))
        else:
            name = await channel_name(interaction, delivery_id)
            await interaction.response.send_modal(share_form(say, delivery_id, name))


class ShareForm(Form, template=ids.SHARE.template):
    """A share: posted in the thread by the bot, in the member's name, and counted without it."""

    async def handle(self, interaction: Interaction) -> None:
        """Post, count, thank; or give the words back with the reason."""
        await self.post(interaction)

    async def post(self, interaction: Interaction, *, was_told: bool = False) -> None:
        """Do so; `was_told` says that they saw what a rule found, and post it all the same."""
        async with cared_for(interaction, self.fields.text(WORDS)):
            await self._post_or_refuse(interaction, was_told=was_told)

    async def _post_or_refuse(self, interaction: Interaction, *, was_told: bool) -> None:
        delivery_id = DeliveryId(self.number("delivery_id"))
        share = read_share(
            self.fields.text(WORDS), self.fields.text(NOTE), self.fields.choice(WISH)
        )
        say = await say_of(interaction, delivery_id)
        if isinstance(share, Refusal):
            await self._refuse(interaction, share, say)
            return
        async with answering(interaction):
            post_id = ids.POST_SHARE.of(delivery_id, self.fields.choice(WISH))
            if not was_told and await asks_first(
                interaction, share.words, self.draft(), post_id, say
            ):
                return
            posted = await _post(interaction, delivery_id, share, say, was_told=was_told)
        if isinstance(posted, Refusal):
            await self._refuse(interaction, posted, say)
        else:
            await thank_for_share(interaction, posted, say)

    def draft(self) -> Draft:
        """Return what was typed; the wish goes along in the id of the button."""
        return Draft(
            (self.fields.text(WORDS), self.fields.text(NOTE)),
            ids.REOPEN_SHARE.of(self.number("delivery_id"), self.fields.choice(WISH)),
            ("prompts.form.words", "prompts.form.note"),
        )

    async def _refuse(self, interaction: Interaction, refusal: Refusal, say: Say) -> None:
        # They stand nowhere, and nobody was told.
        await offer_card(interaction, self.fields.text(WORDS))
        await interaction.client.answer_refusal(interaction, say(refusal), self.draft(), say)


class ReopenShareForm(Component, template=ids.REOPEN_SHARE.template):
    """*Open the form again*, with the words that stand in the answer above it."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        words, note = read_draft(interaction.message, 2)
        delivery_id = DeliveryId(self.number("delivery_id"))
        say = await say_of(interaction, delivery_id)
        name = await channel_name(interaction, delivery_id)
        wish = self.parts["wish"]
        form = share_form(say, delivery_id, name, words=words, note=note, wish=wish)
        await interaction.response.send_modal(form)


class PostShareAsItIs(Component, template=ids.POST_SHARE.template):
    """*Post as it is*, under words that a rule matched."""

    async def handle(self, interaction: Interaction) -> None:
        """Post the words that stand in the answer above it."""
        words, note = read_draft(interaction.message, 2)
        fields = Fields.of(**{WORDS: words, NOTE: note, WISH: self.parts["wish"]})
        await ShareForm(self.parts, fields).post(interaction, was_told=True)


class PassButton(Component, template=ids.PASS.template):
    """*Pass*: a full answer."""

    async def handle(self, interaction: Interaction) -> None:
        """Count it and thank, as for a share."""
        delivery_id = DeliveryId(self.number("delivery_id"))
        await _count_and_thank(interaction, delivery_id, ResponseKind.PASS)


class MoreButton(Component, template=ids.MORE.template):
    """*More…*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the other ways, to this person only."""
        delivery_id = DeliveryId(self.number("delivery_id"))
        say = await say_of(interaction, delivery_id)
        await interaction.client.answer(interaction, more_card(say, delivery_id))


class MisfitButton(Component, template=ids.MISFIT.template):
    """*This one doesn't fit me*."""

    async def handle(self, interaction: Interaction) -> None:
        """Count it."""
        client, delivery_id = interaction.client, DeliveryId(self.number("delivery_id"))
        say = await say_of(interaction, delivery_id)
        outcome = await client.services.responses.respond(
            _guild_id(interaction), delivery_id, UserId(interaction.user.id), ResponseKind.MISFIT
        )
        if isinstance(outcome, Refusal):
            await client.answer(interaction, say(outcome))
        else:
            await client.answer(interaction, misfit_noted(say, is_first=outcome.is_first))


class WriteButton(Component, template=ids.WRITE.template):
    """*Write for myself*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form."""
        delivery_id = DeliveryId(self.number("delivery_id"))
        form = writing_form(await say_of(interaction, delivery_id), delivery_id)
        await interaction.response.send_modal(form)


class WritingForm(Form, template=ids.WRITE.template):
    """Words that go back to whoever wrote them, and nowhere else."""

    async def handle(self, interaction: Interaction) -> None:
        """Give the words back; nothing is kept, not even that there were any."""
        client, words = interaction.client, self.fields.text(WORDS).strip()
        say = await say_of(interaction, DeliveryId(self.number("delivery_id")))
        if is_blank(words):
            await client.answer(interaction, say(Refusal.EMPTY))
        else:
            await offer_card(interaction, words)
            await client.answer(interaction, writing_back(say, words))

    def draft(self) -> Draft:
        """Return what was typed."""
        reopen_id = ids.REOPEN_WRITING.of(self.number("delivery_id"))
        return Draft((self.fields.text(WORDS),), reopen_id)


class ReopenWritingForm(Component, template=ids.REOPEN_WRITING.template):
    """*Open the form again*, with the words that stand in the answer above it."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        (words,) = read_draft(interaction.message, 1)
        delivery_id = DeliveryId(self.number("delivery_id"))
        form = writing_form(await say_of(interaction, delivery_id), delivery_id, words=words)
        await interaction.response.send_modal(form)


COMPONENTS: tuple[type[Component], ...] = (
    ShareButton,
    ReopenShareForm,
    PostShareAsItIs,
    PassButton,
    MoreButton,
    MisfitButton,
    WriteButton,
    ReopenWritingForm,
)
FORMS: tuple[type[Form], ...] = (ShareForm, WritingForm)


async def _post(
    interaction: Interaction, delivery_id: DeliveryId, share: Share, say: Say, *, was_told: bool
) -> Posted | Refusal:
    """Post a share under its question, or return why it was not posted."""
    channel = await open_place(interaction, delivery_id)
    if isinstance(channel, Refusal):
        return channel
    return await post_share(interaction, channel, delivery_id, share, say, was_told=was_told)


async def _count_and_thank(
    interaction: Interaction, delivery_id: DeliveryId, kind: ResponseKind
) -> None:
    client = interaction.client
    say = await say_of(interaction, delivery_id)
    outcome = await client.services.responses.respond(
        _guild_id(interaction), delivery_id, UserId(interaction.user.id), kind
    )
    if isinstance(outcome, Refusal):
        await client.answer(interaction, say(outcome))
    else:
        await client.answer(interaction, thanks(say, is_first=outcome.is_first))


def _guild_id(interaction: Interaction) -> GuildId:
    return GuildId(interaction.guild_id or 0)
