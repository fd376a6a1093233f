"""`/talk`: a private thread with the people on duty, or help with private messages."""

from dataclasses import dataclass

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction
from bot.domain.guidelines.asks import Receipt, Refusal, ThreadState
from bot.domain.ids import ChannelId, UserId
from bot.domain.setup.standing import Audience
from bot.pacer import Priority
from bot.permissions import TO_OPEN_PRIVATELY, missing
from bot.ui.care.hours import empty_hours_lines
from bot.ui.components import Component
from bot.ui.guidelines import talk
from bot.ui.layout import permission_names
from bot.wording import Say
from cogs.patience import answering
from cogs.rounds.presses import guild_of, show_card, user_of
from cogs.rounds.speaking import language_of


class Talking(commands.Cog):
    """The way to a facilitator."""

    @app_commands.command(name="talk")
    async def talk(self, interaction: Interaction) -> None:
        """Show what can be asked for."""
        await _show_talk(interaction)


class BackToTalk(Component, template=talk.CARD.template):
    """*Back*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the card again."""
        await _show_talk(interaction)


class WithFacilitator(Component, template=talk.FACILITATOR.template):
    """*Talk with a facilitator*."""

    async def handle(self, interaction: Interaction) -> None:
        """Have a private thread opened."""
        await _open(interaction, is_bothered=False)


class ShowBothered(Component, template=talk.BOTHERED.template):
    """*Someone is messaging me privately*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the steps."""
        say = await _say_of(interaction)
        await show_card(interaction, talk.bothered_card(say, guild_of(interaction)))


class TellOfBother(Component, template=talk.TELL.template):
    """*Tell a facilitator*."""

    async def handle(self, interaction: Interaction) -> None:
        """Have a private thread opened about it."""
        await _open(interaction, is_bothered=True)


class ByTeam(Component, template=talk.BY_TEAM.template):
    """*It is somebody on the team*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask who, and say who will hear of it."""
        await _ask_who(interaction)


class ChooseWho(Component, template=talk.WHO.template):
    """*Who is it?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Have a thread opened that this member of staff is not invited to."""
        who = UserId(int(self.chosen(interaction)[0]))
        if await is_staff(interaction, who):
            await _open(interaction, is_bothered=True, staff_id=who)
        else:
            await _ask_who(interaction, "talk.by_team.not_staff")


class CloseThread(Component, template=talk.CLOSE.template):
    """*Close*, in a private thread."""

    async def handle(self, interaction: Interaction) -> None:
        """End it for both sides."""
        client, say = interaction.client, await _say_of(interaction)
        audiences = await client.audiences(interaction)
        outcome = await client.services.private_threads.close(
            ChannelId(interaction.channel_id or 0),
            user_of(interaction),
            is_staff=Audience.STAFF in audiences,
        )
        if isinstance(outcome, Refusal):
            await client.answer(interaction, say(outcome))
            return
        await client.answer(interaction, say("talk.closing"))
        client.wake()


COMPONENTS: tuple[type[Component], ...] = (
    BackToTalk,
    WithFacilitator,
    ShowBothered,
    TellOfBother,
    ByTeam,
    ChooseWho,
    CloseThread,
)


async def is_staff(interaction: Interaction, user_id: UserId) -> bool:
    """Whether somebody is on the team of the server where it was pressed; who left is not."""
    client, guild = interaction.client, interaction.guild
    if guild is None:
        return False
    await client.pacer.turn(Priority.ROUNDS)
    try:
        member = await guild.fetch_member(user_id)
    except discord.NotFound:
        return False
    return not member.bot and await client.admits(member, Audience.STAFF)


@dataclass(frozen=True, slots=True)
class _Room:
    channel_id: ChannelId | None
    """Where a private thread can hang, or `None`."""
    lacking: tuple[str, ...] = ()


async def _show_talk(interaction: Interaction) -> None:
    client, guild_id = interaction.client, guild_of(interaction)
    on_duty = await client.services.rota.on_duty(guild_id)
    say = await _say_of(interaction)
    empty = await client.services.rota.empty_hours(guild_id)
    ahead = empty_hours_lines(say, empty, client.clock.now(), is_said=not on_duty)
    await show_card(interaction, talk.talk_card(say, guild_id, len(on_duty), ahead=ahead))


async def _ask_who(interaction: Interaction, *refusals: str) -> None:
    client, guild_id = interaction.client, guild_of(interaction)
    say = await _say_of(interaction)
    contact = await client.services.contacts.of_server(guild_id)
    news = [say(one) for one in refusals]
    card = talk.by_team_card(say, guild_id, *news, has_contact=contact is not None)
    await show_card(interaction, card)


async def _open(
    interaction: Interaction, *, is_bothered: bool, staff_id: UserId | None = None
) -> None:
    client, guild_id = interaction.client, guild_of(interaction)
    asks, user_id = client.services.asks, user_of(interaction)
    async with answering(interaction):
        language = await language_of(interaction)
        say, room = client.say_in(language), await _room(interaction)
        outcome: Receipt | Refusal | None = None
        if room.channel_id is not None and is_bothered:
            outcome = await asks.bothered(
                guild_id, user_id, room.channel_id, language, staff_id=staff_id
            )
        elif room.channel_id is not None:
            outcome = await asks.talk(guild_id, user_id, room.channel_id, language)
        card = await _receipt(interaction, say, room, outcome)
    await show_card(interaction, card)
    client.wake()


async def _receipt(
    interaction: Interaction, say: Say, room: _Room, outcome: Receipt | Refusal | None
) -> discord.ui.LayoutView:
    client, guild_id = interaction.client, guild_of(interaction)
    if outcome is None or room.channel_id is None:
        return talk.no_room_card(say, permission_names(say, room.lacking or TO_OPEN_PRIVATELY))
    if isinstance(outcome, Refusal):
        return talk.talk_card(say, guild_id, 0, say(outcome))
    thread = None
    if outcome.thread is not None:
        thread = await client.services.private_threads.get(outcome.thread)
    if thread is not None and thread.state is ThreadState.OPEN and thread.thread_id is not None:
        return talk.open_already_card(say, guild_id, thread.thread_id)
    on_duty = await client.services.rota.on_duty(guild_id)
    parent_id = room.channel_id if thread is None else thread.parent_id
    return talk.opening_card(say, parent_id, len(on_duty), goes_to_contact=outcome.goes_to_contact)


async def _room(interaction: Interaction) -> _Room:
    """Return where a private thread of this person can hang: here, else where people share."""
    guild, here, person = interaction.guild, interaction.channel, interaction.user
    if guild is None or not isinstance(person, discord.Member):
        return _Room(None)
    server = await interaction.client.services.setup.server(guild_of(interaction))
    parent = here.parent if isinstance(here, discord.Thread) else here
    others = (server.share_channel_id, server.prompt_channel_id)
    first_lacking: tuple[str, ...] = ()
    for one in (parent, *(guild.get_channel(channel_id or 0) for channel_id in others)):
        if not isinstance(one, discord.TextChannel) or one.is_news():
            continue
        lacking = missing(one, TO_OPEN_PRIVATELY)
        if not lacking and one.permissions_for(person).view_channel:
            return _Room(ChannelId(one.id))
        first_lacking = first_lacking or lacking
    return _Room(None, first_lacking)


async def _say_of(interaction: Interaction) -> Say:
    return interaction.client.say_in(await language_of(interaction))
