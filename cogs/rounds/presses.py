"""What the presses in a circle share: finding it, its words, and the private answer."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.client import Interaction
from bot.domain.ids import CircleId, GuildId, UserId
from bot.domain.rounds.circle import Refusal
from bot.domain.rounds.formats import Format
from bot.domain.rounds.views import View
from bot.domain.setup.standing import Audience
from bot.services.rounds.circles import Answer
from bot.ui.components import Component
from bot.ui.rounds.turn import private_card
from bot.wording import Say
from cogs.rounds.speaking import say_of

UNKNOWN = "rounds.refused.unknown"


@dataclass(frozen=True, slots=True)
class Found:
    """A circle that was pressed in, with its format and what speaks its language."""

    view: View
    round_format: Format
    say: Say


class InCircle(Component, template=r"(?!)"):
    """A button or a select in a circle, or on a private card of one."""

    @property
    def circle_id(self) -> CircleId:
        """The circle it stands under; it may be over, or of another server."""
        return CircleId(self.number("circle_id"))

    async def handle(self, interaction: Interaction) -> None:
        """Do what it is for where the circle is one of this server."""
        found = await find(interaction, self.circle_id)
        if found is None:
            say = await say_of(interaction)
            await interaction.client.answer(interaction, say(UNKNOWN))
        else:
            await self.press(interaction, found)

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Do it, and answer."""
        raise NotImplementedError


async def find(interaction: Interaction, circle_id: CircleId) -> Found | None:
    """Return a circle of the server where it was pressed, also one that is over."""
    client = interaction.client
    view = await client.services.circles.of(circle_id)
    if view is None or view.guild_id != guild_of(interaction):
        return None
    return await with_words(interaction, view)


async def with_words(interaction: Interaction, view: View) -> Found:
    """Return a circle with the words to speak of it."""
    client = interaction.client
    round_format = await client.services.formats.of_circle(
        view.guild_id, view.format_id, view.language
    )
    return Found(view, round_format, client.say_in(view.language))


async def show_place(
    interaction: Interaction, before: Found, outcome: Answer, *news: str
) -> Found | None:
    """Show this person where the circle is now and where they are in it.

    `news` say what the press has changed; a refusal takes their place, and `None` comes back.
    """
    client = interaction.client
    if isinstance(outcome, Refusal):
        news = (before.say(outcome),)
        outcome = await client.services.circles.of(before.view.circle_id) or before.view
        after = None
    else:
        if outcome.has_changed:
            client.wake()
        after = Found(outcome, before.round_format, before.say)
    await show(interaction, Found(outcome, before.round_format, before.say), news)
    return after


async def show(interaction: Interaction, found: Found, news: Sequence[str] = ()) -> None:
    """Show this person their own card, in place of the private one that was pressed."""
    card = private_card(
        found.say,
        found.view.circle,
        found.round_format,
        user_of(interaction),
        news,
        is_facilitator=await is_facilitator(interaction),
    )
    await show_card(interaction, card)


async def show_card(interaction: Interaction, card: discord.ui.LayoutView) -> None:
    """Show a card in place of what was pressed; after patience was asked for, as an answer."""
    if interaction.response.is_done():
        await interaction.client.answer(interaction, card)
    else:
        await interaction.client.show(interaction, card)


async def is_facilitator(interaction: Interaction) -> bool:
    """Whether who pressed may hold a circle here."""
    return Audience.FACILITATORS in await interaction.client.audiences(interaction)


def guild_of(interaction: Interaction) -> GuildId:
    """Return the server where it was pressed: a forwarded card must not reach another one."""
    return GuildId(interaction.guild_id or 0)


def user_of(interaction: Interaction) -> UserId:
    """Return who pressed."""
    return UserId(interaction.user.id)
