"""`/guidelines`: eight sentences for everybody, and for staff the way to change them."""

from typing import ClassVar

from discord import app_commands
from discord.ext import commands

from bot.client import Interaction
from bot.domain.guidelines.card_posts import CardPost
from bot.domain.guidelines.families import GUIDELINE_OF, Family, GuidelineId
from bot.domain.guidelines.texts import UNREACHABLE, FirstSentence, Texts, with_own
from bot.domain.ids import GuildId
from bot.domain.setup.standing import Audience
from bot.ui.components import Component, Form
from bot.ui.guidelines import ids
from bot.ui.guidelines.card import guidelines_card, reason_card
from bot.ui.guidelines.editing import Overview, editing_card, first_sentences_card
from bot.wording import Say
from cogs.rounds.presses import guild_of, show_card
from cogs.rounds.speaking import language_of


class Guidelines(commands.Cog):
    """What a group asks of itself."""

    @app_commands.command(name="guidelines")
    async def guidelines(self, interaction: Interaction) -> None:
        """Show the card to whoever asks."""
        await show_guidelines(interaction)


class ForStaff(Component, template=r"(?!)"):
    """A button or a select behind *Edit*."""

    audience: ClassVar[Audience] = Audience.STAFF


class FormForStaff(Form, template=r"(?!)"):
    """A form that such a button opens."""

    audience: ClassVar[Audience] = Audience.STAFF


class BackToCard(Component, template=ids.CARD.template):
    """*All guidelines*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the card again."""
        await show_guidelines(interaction)


class ChooseWhy(Component, template=ids.WHY.template):
    """*Why?* on the private card."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the value and the reason of the one that was chosen."""
        await _show_reason(interaction, self.chosen(interaction)[0])


class ChoosePostedWhy(ChooseWhy, template=ids.POSTED_WHY.template):
    """*Why?* on the post in a channel: the answer is for whoever chose alone."""


class EditButton(ForStaff, template=ids.EDIT.template):
    """*Edit*, and the way back to it."""

    async def handle(self, interaction: Interaction) -> None:
        """Show what can be changed."""
        await show_editing(interaction)


class FirstSentencesButton(ForStaff, template=ids.FIRST.template):
    """*First sentences*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the occasions."""
        say = await say_of(interaction)
        await show_card(interaction, first_sentences_card(say, guild_of(interaction)))


class ChooseFirstSentence(ForStaff, template=ids.CHOOSE_FIRST.template):
    """*When would you say it?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Answer with the sentence and nothing beside it, so that a phone copies it whole."""
        say, chosen = await say_of(interaction), self.chosen(interaction)[0]
        if chosen in set(FirstSentence):
            await interaction.client.answer(interaction, say(FirstSentence(chosen).words))
        else:
            await show_card(interaction, first_sentences_card(say, guild_of(interaction)))


class SuggestedSentence(ForStaff, template=ids.SUGGESTED.template):
    """*Suggested sentence*, where the bot could not reach somebody."""

    async def handle(self, interaction: Interaction) -> None:
        """Answer with it alone, in the group's own words for the guideline."""
        say, texts = await said_here(interaction)
        guideline = GUIDELINE_OF[Family(self.parts["family"] or "")]
        words = say(UNREACHABLE, guideline=texts[guideline].words.sentence)
        await interaction.client.answer(interaction, words)


COMPONENTS: tuple[type[Component], ...] = (
    BackToCard,
    ChooseWhy,
    ChoosePostedWhy,
    EditButton,
    FirstSentencesButton,
    ChooseFirstSentence,
    SuggestedSentence,
)


async def show_guidelines(interaction: Interaction) -> None:
    """Show the card in place of what was pressed, or privately for a command."""
    say, texts = await said_here(interaction)
    audiences = await interaction.client.audiences(interaction)
    card = guidelines_card(say, guild_of(interaction), texts, is_staff=Audience.STAFF in audiences)
    await show_card(interaction, card)


async def show_editing(interaction: Interaction, *news: str) -> None:
    """Show what staff can change, as it stands now."""
    client, guild_id = interaction.client, guild_of(interaction)
    say, texts = await said_here(interaction)
    in_force = await client.services.guideline_modes.in_force(guild_id)
    overview = Overview(
        own_words=sum(one.is_own for one in texts.values()),
        modes=in_force.modes(),
        channels=sorted(in_force.channels),
        own_rules=await client.services.own_rules.number(guild_id),
        posts=await _posts(interaction),
        reads_messages=client.reads_messages,
        has_proposal=await client.services.guideline_proposals.get(guild_id) is not None,
        has_sample=await _has_sample(interaction),
    )
    await show_card(interaction, editing_card(say, guild_id, overview, news))


async def said_here(interaction: Interaction) -> tuple[Say, Texts]:
    """Return what speaks the language of the server, and the guidelines in its own words."""
    language = await language_of(interaction)
    texts = await texts_in(interaction, guild_of(interaction), language)
    return interaction.client.say_in(language), texts


async def say_of(interaction: Interaction) -> Say:
    """Return what speaks the language of the server."""
    return interaction.client.say_in(await language_of(interaction))


async def texts_in(interaction: Interaction, guild_id: GuildId, language: str) -> Texts:
    """Return the guidelines of a server in a language, with its own words on top."""
    client = interaction.client
    own = await client.services.guideline_texts.own(guild_id, language)
    return with_own(shipped_in(interaction, language), own)


def shipped_in(interaction: Interaction, language: str) -> Texts:
    """Return the guidelines as they are shipped in a language, or in the default one."""
    library = interaction.client.library
    return library.guidelines.get(language) or library.guidelines[library.languages[0]]


async def _has_sample(interaction: Interaction) -> bool:
    """Return whether this person is offered some of the week's findings to judge."""
    if Audience.MODERATORS not in await interaction.client.audiences(interaction):
        return False
    proposals = interaction.client.services.guideline_proposals
    return bool(await proposals.sample(guild_of(interaction)))


async def _posts(interaction: Interaction) -> tuple[CardPost, ...]:
    cards = interaction.client.services.guideline_cards
    return await cards.of_server(guild_of(interaction))


async def _show_reason(interaction: Interaction, chosen: str) -> None:
    say, texts = await said_here(interaction)
    if chosen not in set(GuidelineId):
        await show_guidelines(interaction)
        return
    card = reason_card(say, guild_of(interaction), texts, GuidelineId(chosen))
    await show_card(interaction, card)
