"""What stands behind *People I can talk to*; it answers one person, and keeps nothing."""

import discord

from bot.client import Circlekeeper, Interaction
from bot.domain.care.barriers import FIRST, Barrier
from bot.domain.care.cards import NO_SERVER, few
from bot.domain.care.notes import Stage
from bot.domain.ids import UserId
from bot.ui.care import ids
from bot.ui.care.barriers import answer_card, barrier_card, end_card
from bot.ui.care.hours import empty_hours_lines
from bot.ui.care.people import around_card, minute_card, people_card, unknown_place_card
from bot.ui.components import Component
from cogs.care.place import CarePlace, name_of, place_of_press
from cogs.care.staff import people_on_duty

_END = "end"


class BehindTheCard(Component, template=r"(?!)"):
    """A button behind the card, which knows its server."""

    async def handle(self, interaction: Interaction) -> None:
        """Answer the person who pressed."""
        await self.act(interaction, await place_of_press(interaction, self.number("guild_id")))

    async def act(self, interaction: Interaction, place: CarePlace) -> None:
        """Do what the press asks for."""
        raise NotImplementedError


class People(BehindTheCard, template=ids.PEOPLE.template):
    """*People I can talk to*, on the card, which stays as it is."""

    async def act(self, interaction: Interaction, place: CarePlace) -> None:
        """Show more lines, and the other ways on."""
        await interaction.client.answer(interaction, _people(place, place.country))


class Numbers(BehindTheCard, template=ids.NUMBERS.template):
    """*Back to the numbers*, and *Skip*."""

    async def act(self, interaction: Interaction, place: CarePlace) -> None:
        """Show the lines again, in place."""
        card = _people(place, place.country)
        await interaction.client.show(interaction, card)


class NumbersIn(BehindTheCard, template=ids.NUMBERS_IN.template):
    """*Other country*: for this one look; nothing is kept."""

    async def act(self, interaction: Interaction, place: CarePlace) -> None:
        """Show that country's lines in place of the first ones."""
        card = _people(place, self.chosen(interaction)[0])
        await interaction.client.show(interaction, card)


class Around(BehindTheCard, template=ids.AROUND.template):
    """*Ask if someone is around*: the truth, as far as it is known."""

    async def act(self, interaction: Interaction, place: CarePlace) -> None:
        """Say how many are on duty, and what came of their note."""
        client = interaction.client
        if place.guild_id == NO_SERVER:
            await client.show(interaction, unknown_place_card(place.say, place.guild_id))
            return
        on_duty = await people_on_duty(client, place.guild_id)
        empty = await client.services.rota.empty_hours(place.guild_id)
        user_id = UserId(interaction.user.id)
        others = [one for one in on_duty if one != user_id]
        now = client.clock.now()
        card = around_card(
            place.say,
            len(others),
            place.guild_id,
            knows=await _what_is_known(client, place, user_id),
            can_tell=place.tells_people,
            ahead=empty_hours_lines(place.say, empty, now, is_said=not others),
        )
        await client.show(interaction, card)


class Minute(BehindTheCard, template=ids.MINUTE.template):
    """*One quiet minute*."""

    async def act(self, interaction: Interaction, place: CarePlace) -> None:
        """Show it; nothing counts it."""
        await interaction.client.show(interaction, minute_card(place.say, place.guild_id))


class Hard(BehindTheCard, template=ids.HARD.template):
    """*What makes it hard to reach out*, and each next thing."""

    async def act(self, interaction: Interaction, place: CarePlace) -> None:
        """Show one thing, or that there is no further one."""
        asked = self.parts["barrier"]
        if asked == _END:
            card = end_card(place.say, place.guild_id)
        else:
            card = barrier_card(place.say, _barrier(asked), place.guild_id)
        await interaction.client.show(interaction, card)


class HardFits(BehindTheCard, template=ids.HARD_FITS.template):
    """*Yes, a bit*."""

    async def act(self, interaction: Interaction, place: CarePlace) -> None:
        """Show a way past it, with the numbers."""
        lines = few(
            place.resources.lines_for(place.country, place.lines, youth_first=place.youth_first)
        )
        barrier = _barrier(self.parts["barrier"])
        card = answer_card(place.say, barrier, place.guild_id, lines)
        await interaction.client.show(interaction, card)


async def _what_is_known(client: Circlekeeper, place: CarePlace, user_id: UserId) -> str | None:
    """Return what came of the open note about somebody; `None` where people know of nothing."""
    note = await client.services.care_notes.of_person(place.guild_id, user_id)
    if note is None:
        return None
    if note.claimed_by is not None:
        name = await name_of(client, place, note.claimed_by)
        return place.say("care.card.truth.read", name=name)
    is_unanswered = note.stage is Stage.TOLD
    return place.say("care.around.unanswered" if is_unanswered else "care.around.knows")


def _barrier(asked: str | None) -> Barrier:
    """Return the thing of an id; one that an older version asked about is the first."""
    return Barrier(asked) if asked in set(Barrier) else FIRST


def _people(place: CarePlace, country: str | None) -> discord.ui.LayoutView:
    return people_card(
        place.say,
        place.resources,
        country,
        place.guild_id,
        place.lines,
        youth_first=place.youth_first,
    )


COMPONENTS: tuple[type[Component], ...] = (
    People,
    Numbers,
    NumbersIn,
    Around,
    Minute,
    Hard,
    HardFits,
)
