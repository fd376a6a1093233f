"""What the card of `/setup` shows: what was chosen, and what is wrong with it at Discord."""

import discord

from bot.client import Interaction
from bot.domain.ids import GuildId
from bot.domain.prompts.outlook import Outlook
from bot.domain.setup.server import Server
from bot.permissions import TO_POST_NOTICES, TO_STAND, members_read, missing, needed_to_post
from bot.ui.care.setup import state_of
from bot.ui.prompts.card import paused
from bot.ui.setup import Around, channel_lacks, prompt_channel_state, setup_card
from cogs.care.readiness import other_readers, readiness_at_hand
from cogs.prompts.channels import lacks_tag

_MOST_ROLES_NAMED = 5


async def setup_card_of(interaction: Interaction, server: Server) -> discord.ui.LayoutView:
    """Return the card of `/setup` as things stand now, with what is wrong at Discord."""
    client = interaction.client
    outlook = await client.services.outlooks.of_server(server.guild_id, most=1)
    is_running = outlook is not None and outlook.paused_because is None
    first_at = outlook.upcoming[0].occurrence.due_at if outlook and is_running else None
    lines = await client.services.resources.of_server(server.guild_id)
    return setup_card(
        client.say_to(interaction),
        server,
        client.library.resources.countries(),
        Around(
            first_at,
            await client.services.contacts.of_server(server.guild_id),
            client.reads_messages,
            await _care(interaction, server.guild_id),
            len(client.library.resources.unchecked(server.country, lines)),
        ),
        [*_pause(interaction, outlook), *_warnings(interaction, server, outlook)],
    )


async def _care(interaction: Interaction, guild_id: GuildId) -> str:
    """Return in one line whether people are alerted here."""
    client, guild = interaction.client, interaction.guild
    say = client.say_to(interaction)
    if guild is None:
        return state_of(say, await client.services.care_setup.readiness(guild_id))
    return state_of(say, await readiness_at_hand(client, guild))


def _pause(interaction: Interaction, outlook: Outlook | None) -> list[str]:
    if outlook is None or outlook.paused_because is None:
        return []
    guild = interaction.guild
    channel = None if guild is None else guild.get_channel(outlook.channel_id)
    return [paused(interaction.client.say_to(interaction), outlook, _lacking(channel, outlook))]


def _lacking(channel: discord.abc.GuildChannel | None, outlook: Outlook | None) -> tuple[str, ...]:
    """Return what the bot lacks to ask in a channel, as its schedule asks."""
    if channel is None:
        return ()
    has_thread = outlook is None or outlook.schedule.manner.has_thread
    return missing(channel, needed_to_post(channel, has_thread=has_thread))


def _warnings(interaction: Interaction, server: Server, outlook: Outlook | None) -> list[str]:
    say, guild = interaction.client.say_to(interaction), interaction.guild
    prompt_channel = None if guild is None else guild.get_channel(server.prompt_channel_id or 0)
    staff_channel = guild and guild.get_channel(server.staff_channel_id or 0)
    lines = prompt_channel_state(
        say,
        prompt_channel.mention if prompt_channel else None,
        _lacking(prompt_channel, outlook),
    )
    if isinstance(prompt_channel, discord.ForumChannel) and lacks_tag(prompt_channel):
        lines = [say("schedules.forum_lacks_tag", channel=prompt_channel.mention)]
    share_channel = guild and guild.get_channel(server.share_channel_id or 0)
    lacking = missing(share_channel, TO_STAND) if share_channel else ()
    if share_channel and lacking:
        lines.append(channel_lacks(say, share_channel.mention, lacking))
    if staff_channel:
        if members_read(staff_channel):
            lines.append(say("setup.staff_channel_open", channel=staff_channel.mention))
        elif others := other_readers(staff_channel.guild, server):
            roles = ", ".join(one.mention for one in others[:_MOST_ROLES_NAMED])
            channel = staff_channel.mention
            lines.append(say("setup.staff_channel_readers", channel=channel, roles=roles))
        lacking = missing(staff_channel, TO_POST_NOTICES)
        if lacking:
            lines.append(channel_lacks(say, staff_channel.mention, lacking))
    return lines
