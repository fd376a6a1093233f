"""What the parts of the review queue share: who may, and an item as it is shown."""

from dataclasses import dataclass
from typing import ClassVar

from bot.client import Circlekeeper, Interaction
from bot.domain.guidelines.review import Filter, ItemView, Refusal
from bot.domain.ids import GuildId, ReviewItemId
from bot.domain.setup import standing
from bot.domain.setup.standing import Audience
from bot.ui.components import Component
from bot.ui.guidelines.review import Around
from bot.ui.guidelines.review_cards import item_card, queue_card, refused_card
from bot.wording import Say
from cogs.guideline_words import texts_of
from cogs.rounds.presses import guild_of, show_card, user_of
from cogs.rounds.speaking import language_of


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is looking, and as what."""

    is_moderator: bool
    is_staff: bool
    is_contact: bool

    @property
    def may_open(self) -> bool:
        """Whether the queue is for them: all of it, or what is for the safeguarding contact."""
        return self.is_moderator or self.is_contact


class OfItem(Component, template=r"(?!)"):
    """A button on an item, for the team and, where it is theirs, for the safeguarding contact.

    The contact need not have a role here, so who may is asked for each item.
    """

    only_moderators: ClassVar[bool] = False

    @property
    def item_id(self) -> ReviewItemId:
        """The item it stands on; it may be over, or of another server."""
        return ReviewItemId(self.number("item_id"))

    async def handle(self, interaction: Interaction) -> None:
        """Do it for whoever may."""
        say = interaction.client.say_to(interaction)
        refusal = await self._refusal(interaction)
        if refusal is not None:
            await interaction.client.answer(interaction, say(refusal))
            return
        await self.press(interaction)

    async def press(self, interaction: Interaction) -> None:
        """Do what the press asks for."""
        raise NotImplementedError

    async def _refusal(self, interaction: Interaction) -> standing.Refusal | None:
        reader = await reader_of(interaction)
        if reader.is_moderator or (reader.is_staff and not self.only_moderators):
            return None
        review = interaction.client.services.review
        if reader.is_contact and await review.is_for_contact(guild_of(interaction), self.item_id):
            return None
        refused = standing.Refusal
        return refused.MODERATORS_ONLY if self.only_moderators else refused.STAFF_ONLY


async def reader_of(interaction: Interaction) -> Reader:
    """Return as what somebody looks at the queue."""
    audiences = await interaction.client.audiences(interaction)
    contact = await interaction.client.services.contacts.of_server(guild_of(interaction))
    return Reader(
        is_moderator=Audience.MODERATORS in audiences,
        is_staff=Audience.STAFF in audiences,
        is_contact=contact == user_of(interaction),
    )


async def show_queue(interaction: Interaction, shown: Filter = Filter.ALL, number: int = 1) -> None:
    """Show a page of what waits, to whom it is for."""
    client, guild_id = interaction.client, guild_of(interaction)
    say, reader = await say_of(interaction), await reader_of(interaction)
    if not reader.may_open:
        await client.answer(interaction, say(standing.Refusal.MODERATORS_ONLY))
        return
    page = await client.services.review.page(
        guild_id,
        user_of(interaction),
        shown,
        number,
        only_for_contact=not reader.is_moderator,
    )
    card = queue_card(say, guild_id, page, shown, is_moderator=reader.is_moderator)
    await show_card(interaction, card)


async def show_item(interaction: Interaction, outcome: ItemView | Refusal, *news: str) -> None:
    """Show an item with what a press has changed, or why it did nothing."""
    client, guild_id = interaction.client, guild_of(interaction)
    language = await language_of(interaction)
    say, reader = client.say_in(language), await reader_of(interaction)
    if isinstance(outcome, Refusal):
        refused = refused_card(say, guild_id, say(outcome), may_open_queue=reader.may_open)
        await show_card(interaction, refused)
        return
    around = await around_of(client, guild_id, language)
    changed = [say(one) for one in news]
    card = item_card(say, outcome, around, changed, may_open_queue=reader.may_open)
    await show_card(interaction, card)


async def around_of(client: Circlekeeper, guild_id: GuildId, language: str) -> Around:
    """Return what is needed to say the items of a server in words."""
    texts = await texts_of(client, guild_id, language)
    in_force = await client.services.guideline_modes.in_force(guild_id)
    return Around(texts, in_force.modes())


async def say_of(interaction: Interaction) -> Say:
    """Return what speaks the language of the server."""
    return interaction.client.say_in(await language_of(interaction))
