"""Showing the cards of rounds that come again, with what only Discord knows of them."""

from collections.abc import Sequence

import discord

from bot.client import Interaction
from bot.domain.ids import ChannelId, RepeatId
from bot.domain.rounds.repeats import Refusal, Repeat
from bot.permissions import TO_POST_PROMPTS, missing, missing_for_events
from bot.services.rounds.repeats import Outlook
from bot.ui.rounds.repeats import Shown, repeat_card, repeats_card
from bot.ui.setup import channel_lacks
from cogs.rounds.presses import guild_of, show_card
from cogs.rounds.speaking import say_of


async def show_repeats(interaction: Interaction, *news: str) -> None:
    """Show the rounds of the server that come again, in place of what was pressed."""
    say = await say_of(interaction)
    client, guild_id = interaction.client, guild_of(interaction)
    found = await client.services.repeats.of_server(guild_id)
    shown = [await shown_of(interaction, one) for one in found]
    await show_card(interaction, repeats_card(say, guild_id, shown, news))


async def show_repeat(interaction: Interaction, repeat_id: RepeatId, *news: str) -> None:
    """Show one of them; where it is gone, the others."""
    say = await say_of(interaction)
    found = await interaction.client.services.repeats.get(guild_of(interaction), repeat_id)
    if isinstance(found, Refusal):
        await show_repeats(interaction, say(found))
    else:
        await show_outlook(interaction, found, *news)


async def channel_refusal(interaction: Interaction, channel_id: ChannelId) -> str | None:
    """Return what keeps the bot from holding rounds in a channel, or `None` where nothing does."""
    lacking, say = _lacking(interaction, channel_id), await say_of(interaction)
    return channel_lacks(say, f"<#{channel_id}>", lacking) if lacking else None


async def show_outcome(
    interaction: Interaction, outcome: Outlook | Refusal, repeat_id: RepeatId | None = None
) -> None:
    """Show what a press has left; a refusal of one that stands is shown on its card."""
    say = await say_of(interaction)
    client = interaction.client
    if not isinstance(outcome, Refusal):
        client.wake()
        await show_outlook(interaction, outcome)
    elif repeat_id is not None:
        await show_repeat(interaction, repeat_id, say(outcome))
    else:
        await show_repeats(interaction, say(outcome))


async def show_outlook(interaction: Interaction, outlook: Outlook, *news: str) -> None:
    """Show a repeat as a press has left it."""
    say = await say_of(interaction)
    card = repeat_card(say, await shown_of(interaction, outlook), news)
    await show_card(interaction, card)


async def shown_of(interaction: Interaction, outlook: Outlook) -> Shown:
    """Return a repeat with what only Discord and the formats know of it."""
    repeat, guild = outlook.repeat, interaction.guild
    draft = repeat.draft
    found = await interaction.client.services.formats.get(
        repeat.guild_id, draft.choices.format_id, draft.language
    )
    channel = None if guild is None else guild.get_channel(draft.channel_id)
    event_lacks = missing_for_events(guild) if guild is not None else ()
    return Shown(
        repeat,
        found,
        outlook.next_at,
        outlook.reminded,
        outlook.is_uncovered,
        event_lacks,
        await _warnings(interaction, repeat),
        has_channel=channel is not None,
    )


async def _warnings(interaction: Interaction, repeat: Repeat) -> Sequence[str]:
    refusal = await channel_refusal(interaction, repeat.draft.channel_id)
    return [] if refusal is None else [refusal]


def _lacking(interaction: Interaction, channel_id: ChannelId) -> tuple[str, ...]:
    channel = None if interaction.guild is None else interaction.guild.get_channel(channel_id)
    if not isinstance(channel, discord.TextChannel):
        return ("view_channel",)
    return missing(channel, TO_POST_PROMPTS)
