"""What each family of rules may do here, and where the bot reads along."""

import discord

from bot.client import Interaction
from bot.domain.guidelines.catalogue import LANGUAGES
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.settings import InForce, Refusal
from bot.domain.guidelines.texts import family_text
from bot.domain.ids import ChannelId
from bot.permissions import TO_READ, missing
from bot.ui.components import Component
from bot.ui.guidelines import ids
from bot.ui.guidelines.families import channels_card, families_card, family_card
from cogs.guideline_words import language_of_server
from cogs.guidelines.card import ForStaff, said_here
from cogs.rounds.presses import guild_of, show_card


class FamiliesButton(ForStaff, template=ids.FAMILIES.template):
    """*What I look for*, and the way back to it."""

    async def handle(self, interaction: Interaction) -> None:
        """Show every family."""
        await _show_families(interaction)


class ChooseFamily(ForStaff, template=ids.CHOOSE_FAMILY.template):
    """*Choose a family*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the one that was chosen."""
        await _show_family(interaction, self.chosen(interaction)[0])


class ChooseMode(ForStaff, template=ids.MODE.template):
    """*What happens then?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Let the family do that from now on."""
        name, mode = self.parts["family"], self.chosen(interaction)[0]
        family = _known(name)
        if family is None or mode not in set(Mode):
            await _show_families(interaction)
            return
        say, texts = await said_here(interaction)
        if mode == Mode.NUDGE and not family_text(texts, family).can_nudge:
            await _show_family(interaction, name, say("guidelines.families.cannot_nudge"))
            return
        modes = interaction.client.services.guideline_modes
        outcome = await modes.set_mode(guild_of(interaction), family.value, Mode(mode))
        await _show_after(interaction, name, outcome)


class _Hiding(ForStaff, template=r"(?!)"):
    """The two sides of *Set messages aside*."""

    is_on: bool

    async def handle(self, interaction: Interaction) -> None:
        """Let messages be set aside for this family, or no more."""
        family = _known(self.parts["family"])
        if family is None:
            await _show_families(interaction)
            return
        say, texts = await said_here(interaction)
        if self.is_on and not family_text(texts, family).can_hide:
            await _show_family(interaction, family.value, say(Refusal.CANNOT_HIDE))
            return
        modes = interaction.client.services.guideline_modes
        outcome = await modes.set_hide(guild_of(interaction), family.value, is_on=self.is_on)
        await _show_after(interaction, family.value, outcome)


class HideButton(_Hiding, template=ids.HIDE.template):
    """*Set messages aside*."""

    is_on = True


class StopHidingButton(_Hiding, template=ids.STOP_HIDING.template):
    """*Set nothing aside*."""

    is_on = False


class RestNoMore(ForStaff, template=ids.REST_NO_MORE.template):
    """*Switch a resting rule on again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Switch it on; its verdicts are counted anew."""
        say, _ = await said_here(interaction)
        modes, rule_id = interaction.client.services.guideline_modes, self.chosen(interaction)[0]
        await modes.set_rule(guild_of(interaction), rule_id, is_on=True)
        await _show_families(interaction, say("guidelines.families.rests_no_more"))


class ChannelsButton(ForStaff, template=ids.CHANNELS.template):
    """*Channels*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show which are read."""
        modes = interaction.client.services.guideline_modes
        await _show_channels(interaction, await modes.in_force(guild_of(interaction)))


class WatchChannels(ForStaff, template=ids.WATCH.template):
    """*Choose channels*."""

    async def handle(self, interaction: Interaction) -> None:
        """Read along in these channels and in no other."""
        client, guild_id = interaction.client, guild_of(interaction)
        modes = client.services.guideline_modes
        wanted = {ChannelId(int(one)) for one in self.chosen(interaction)}
        in_force = await modes.in_force(guild_id)
        for channel_id in sorted(in_force.channels - wanted):
            in_force = await modes.unwatch(guild_id, channel_id)
        for channel_id in sorted(wanted - in_force.channels):
            in_force = await modes.watch(guild_id, channel_id)
        client.wake()
        say, _ = await said_here(interaction)
        await _show_channels(interaction, in_force, say("guidelines.channels.kept"))


class UseThreads(ForStaff, template=ids.USE_THREADS.template):
    """*Use private threads*."""

    async def handle(self, interaction: Interaction) -> None:
        """Let a note come in a private thread where no direct message may."""
        await _use_threads(interaction, is_on=True)


class NoThreads(ForStaff, template=ids.NO_THREADS.template):
    """*Use no threads*."""

    async def handle(self, interaction: Interaction) -> None:
        """Let notes come by direct message alone."""
        await _use_threads(interaction, is_on=False)


COMPONENTS: tuple[type[Component], ...] = (
    FamiliesButton,
    ChooseFamily,
    ChooseMode,
    HideButton,
    StopHidingButton,
    RestNoMore,
    ChannelsButton,
    WatchChannels,
    UseThreads,
    NoThreads,
)


def _known(name: str | None) -> Family | None:
    return Family(name) if name in set(Family) else None


async def _show_families(interaction: Interaction, *news: str) -> None:
    say, texts = await said_here(interaction)
    guild_id = guild_of(interaction)
    in_force = await interaction.client.services.guideline_modes.in_force(guild_id)
    is_read = await language_of_server(interaction.client, guild_id) in LANGUAGES
    card = families_card(say, guild_id, texts, in_force, news, is_language_read=is_read)
    await show_card(interaction, card)


async def _show_family(interaction: Interaction, name: str | None, *news: str) -> None:
    family = _known(name)
    if family is None:
        await _show_families(interaction)
        return
    say, texts = await said_here(interaction)
    guild_id = guild_of(interaction)
    in_force = await interaction.client.services.guideline_modes.in_force(guild_id)
    text, choice = family_text(texts, family), in_force.family(family.value)
    await show_card(interaction, family_card(say, guild_id, texts, text, choice, news))


async def _show_after(
    interaction: Interaction, name: str | None, outcome: InForce | Refusal
) -> None:
    say, _ = await said_here(interaction)
    is_kept = isinstance(outcome, InForce)
    news = say("guidelines.families.kept") if is_kept else say(str(outcome))
    await _show_family(interaction, name, news)


async def _use_threads(interaction: Interaction, *, is_on: bool) -> None:
    modes = interaction.client.services.guideline_modes
    in_force = await modes.use_threads(guild_of(interaction), is_on=is_on)
    await _show_channels(interaction, in_force)


async def _show_channels(interaction: Interaction, in_force: InForce, *news: str) -> None:
    client, guild = interaction.client, interaction.guild
    say, _ = await said_here(interaction)
    found = {} if guild is None else {one.id: one for one in guild.channels}
    unreadable = [one for one in in_force.channels if one not in found or _lacks(found[one])]
    card = channels_card(
        say,
        guild_of(interaction),
        in_force,
        reads_messages=client.reads_messages,
        unreadable=unreadable,
        news=news,
    )
    await show_card(interaction, card)


def _lacks(channel: discord.abc.GuildChannel) -> bool:
    return bool(missing(channel, TO_READ))
