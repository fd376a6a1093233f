"""*Tell a facilitator*: people learn that somebody asked for someone to talk to, and no more."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable

import aiohttp
import discord

from bot.client import Circlekeeper, Interaction
from bot.domain.care.cards import NO_SERVER
from bot.domain.care.notes import Place
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.domain.setup.standing import Audience
from bot.observability import report_failure
from bot.pacer import Priority
from bot.ui.care import ids
from bot.ui.care.card import is_card, with_line
from bot.ui.care.telling import (
    NAME,
    contact_card,
    name_form,
    no_team_card,
    one_person_card,
    told_card,
    told_line,
    which_card,
)
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.layout import shown_on
from cogs.care.place import care_place, place_of_press
from cogs.patience import answering

log = logging.getLogger(__name__)

# Each takes a request at Discord; whoever is in more servers than this types a name.
_MOST_LOOKED_UP = 10
_SECONDS_TO_LOOK = 2.0


class Tell(Component, template=ids.TELL.template):
    """*Tell a facilitator*, on a card that nobody else sees."""

    async def handle(self, interaction: Interaction) -> None:
        """Tell people, or ask first which server it is about."""
        guild_id = GuildId(self.number("guild_id") or interaction.guild_id or NO_SERVER)
        if guild_id != NO_SERVER:
            await _tell(interaction, guild_id)
            return
        client = interaction.client
        async with answering(interaction):
            known = await client.services.privacy.servers_that_know(UserId(interaction.user.id))
            found = [one async for one in _with(client, interaction.user, known, trusts=True)]
        pressed = interaction.message
        card_id = MessageId(0 if pressed is None else pressed.id)
        await client.answer(
            interaction, which_card(client.say_to(interaction), _named(found), card_id)
        )


class TellIn(Component, template=ids.TELL_IN.template):
    """A server chosen of those that are known to have this person in them."""

    async def handle(self, interaction: Interaction) -> None:
        """Tell people there."""
        chosen = [GuildId(int(self.chosen(interaction)[0]))]
        await _tell_if_there(interaction, chosen, MessageId(self.number("card_id")))


class TellName(Component, template=ids.TELL_NAME.template):
    """*Another server*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form."""
        form = name_form(interaction.client.say_to(interaction), MessageId(self.number("card_id")))
        await interaction.response.send_modal(form)


class ReopenTellName(Component, template=ids.REOPEN_TELL_NAME.template):
    """*Open the form again*, with the name that stands in the answer above it."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        (name,) = read_draft(interaction.message, 1)
        form = name_form(
            interaction.client.say_to(interaction), MessageId(self.number("card_id")), name
        )
        await interaction.response.send_modal(form)


class TellNameForm(Form, template=ids.TELL_NAME.template):
    """The name of a server, as somebody knows it."""

    async def handle(self, interaction: Interaction) -> None:
        """Tell people there, if this person is in a server of that name."""
        wanted = self.fields.text(NAME).strip().casefold()
        named = [
            GuildId(guild.id)
            for guild in interaction.client.guilds
            if guild.name.strip().casefold() == wanted
        ]
        card_id = MessageId(self.number("card_id"))
        await _tell_if_there(interaction, named, card_id, self.draft())

    def draft(self) -> Draft:
        """Return what was typed."""
        card_id = self.number("card_id")
        return Draft((self.fields.text(NAME),), ids.REOPEN_TELL_NAME.of(card_id))


class OnePerson(Component, template=ids.ONE_PERSON.template):
    """*One person I choose*, for staff: the staff channel hears nothing of them."""

    async def handle(self, interaction: Interaction) -> None:
        """Show a sentence to send."""
        place = await place_of_press(interaction, self.number("guild_id"))
        await interaction.client.answer(interaction, one_person_card(place.say, place.guild_id))


class Contact(Component, template=ids.CONTACT.template):
    """*Safeguarding contact*, for staff."""

    async def handle(self, interaction: Interaction) -> None:
        """Show who it is."""
        await _show_contact(interaction, GuildId(self.number("guild_id")))


COMPONENTS: tuple[type[Component], ...] = (
    Tell,
    TellIn,
    TellName,
    ReopenTellName,
    OnePerson,
    Contact,
)
FORMS: tuple[type[Form], ...] = (TellNameForm,)


async def _tell_if_there(
    interaction: Interaction,
    guild_ids: Iterable[GuildId],
    card_id: MessageId,
    draft: Draft | None = None,
) -> None:
    """Tell people of the one server that this person is in; several of a name are shown."""
    client = interaction.client
    say = client.say_to(interaction)
    async with answering(interaction):
        found = [one async for one in _with(client, interaction.user, guild_ids)]
    if len(found) == 1:
        await _tell(interaction, GuildId(found[0].id), card_id)
    elif found:
        await client.answer(interaction, which_card(say, _named(found), card_id))
    else:
        await client.answer_refusal(interaction, say("care.tell.not_found"), draft)


async def _tell(
    interaction: Interaction, guild_id: GuildId, card_id: MessageId | None = None
) -> None:
    """Have people told that this person asked, and say what they know."""
    client = interaction.client
    if await _is_staff(interaction, guild_id):
        await _show_contact(interaction, guild_id)
        return
    user_id, card = UserId(interaction.user.id), _place_of(interaction, card_id)
    note_id = await client.services.care_notes.asked(guild_id, user_id, card)
    client.wake()
    place = await care_place(client, guild_id)
    if note_id is None:
        await client.answer(interaction, no_team_card(place.say, guild_id))
        return
    guild = client.get_guild(guild_id)
    name = "" if guild is None else guild.name
    line = told_line(place.say, name)
    pressed = _card_of(interaction.message)
    if pressed is not None:
        await interaction.response.edit_message(view=with_line(pressed, line, without_telling=True))
        client.private_answers.keep(note_id, interaction, client.clock.now())
        return
    await client.answer(interaction, told_card(place.say, name, guild_id))
    client.private_answers.keep(note_id, interaction, client.clock.now())
    if card_id:
        await _say_on_card(interaction, card_id, line)


async def _with(
    client: Circlekeeper,
    user: discord.abc.User,
    guild_ids: Iterable[GuildId],
    *,
    trusts: bool = False,
) -> AsyncIterator[discord.Guild]:
    """Yield those servers that somebody is in now; each costs one look-up.

    Where it fails, servers that rows of theirs name (`trusts`) are offered all the same: what is
    chosen then is looked up once more.
    """
    for guild_id in [*guild_ids][:_MOST_LOOKED_UP]:
        guild = client.get_guild(guild_id)
        if guild is None:
            continue
        try:
            async with asyncio.timeout(_SECONDS_TO_LOOK if trusts else None):
                await client.pacer.turn(Priority.CARE)
                await guild.fetch_member(user.id)
        except discord.NotFound:
            continue
        except (discord.HTTPException, aiohttp.ClientError, TimeoutError):
            if not trusts:
                raise
        yield guild


def _place_of(interaction: Interaction, card_id: MessageId | None) -> Place | None:
    """Return where the card stands that asked which server it is about."""
    if not card_id or interaction.channel_id is None:
        return None
    return Place(ChannelId(interaction.channel_id), card_id)


async def _is_staff(interaction: Interaction, guild_id: GuildId) -> bool:
    """Whether the staff channel would read of one of its own."""
    client, guild = interaction.client, interaction.client.get_guild(guild_id)
    member: object = interaction.user
    if guild is not None and not isinstance(member, discord.Member):
        await client.pacer.turn(Priority.CARE)
        member = await guild.fetch_member(interaction.user.id)
    return isinstance(member, discord.Member) and await client.admits(member, Audience.STAFF)


async def _show_contact(interaction: Interaction, guild_id: GuildId) -> None:
    client = interaction.client
    place = await place_of_press(interaction, guild_id)
    contact = await client.services.contacts.of_server(place.guild_id)
    other = None if contact == interaction.user.id else contact
    await client.answer(interaction, contact_card(place.say, other, place.guild_id))


def _named(guilds: Iterable[discord.Guild]) -> list[tuple[GuildId, str]]:
    return [(GuildId(guild.id), guild.name) for guild in guilds]


def _card_of(message: discord.Message | None) -> discord.ui.LayoutView | None:
    """Return the card that a message is, or `None` where it is something else."""
    if message is None:
        return None
    shown = shown_on(message)
    return shown if is_card(shown) else None


async def _say_on_card(interaction: Interaction, card_id: MessageId, line: str) -> None:
    """Put who knows now on the card of a direct message, which said that nobody does."""
    client, channel = interaction.client, interaction.channel
    if not isinstance(channel, discord.abc.Messageable):
        return
    try:
        await client.pacer.turn(Priority.CARE)
        message = await channel.fetch_message(card_id)
        card = _card_of(message)
        if card is not None:
            await client.pacer.turn(Priority.CARE)
            await message.edit(view=with_line(card, line, without_telling=True))
    except discord.HTTPException as error:
        # The answer above says the same.
        report_failure(log, "A care card was not brought up to date.", error)
