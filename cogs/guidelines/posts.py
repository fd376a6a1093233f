"""*Post it*: where the guidelines are to stand, and whether they are pinned there."""

import discord

from bot.client import Interaction
from bot.domain.ids import ChannelId
from bot.permissions import TO_PIN, TO_STAND, missing
from bot.ui.components import Component
from bot.ui.guidelines import ids
from bot.ui.guidelines.posting import ask_to_post_card, where_card
from cogs.guidelines.card import ForStaff, say_of, show_editing
from cogs.rounds.presses import guild_of, show_card
from cogs.rounds.speaking import language_of


class PostButton(ForStaff, template=ids.POST.template):
    """*Post it*, and *Another channel*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask where."""
        await show_card(interaction, where_card(await say_of(interaction), guild_of(interaction)))


class ChoosePlace(ForStaff, template=ids.POST_IN.template):
    """*Choose a channel*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask how, and say what the bot may not do there."""
        say, guild_id = await say_of(interaction), guild_of(interaction)
        channel = _channel(interaction, self.chosen(interaction)[0])
        if channel is None:
            card = where_card(say, guild_id, [say("guidelines.posting.gone")])
        else:
            posts = await interaction.client.services.guideline_cards.of_server(guild_id)
            card = ask_to_post_card(
                say,
                guild_id,
                ChannelId(channel.id),
                lacking_to_post=missing(channel, TO_STAND),
                lacking_to_pin=missing(channel, TO_PIN),
                stands_there=any(one.channel_id == channel.id for one in posts),
            )
        await show_card(interaction, card)


class _Post(ForStaff, template=r"(?!)"):
    """The two ways to post."""

    is_pinned: bool

    async def handle(self, interaction: Interaction) -> None:
        """Have it posted."""
        client, say = interaction.client, await say_of(interaction)
        channel = _channel(interaction, self.parts["channel"])
        if channel is None:
            news = [say("guidelines.posting.gone")]
            await show_card(interaction, where_card(say, guild_of(interaction), news))
            return
        await client.services.guideline_cards.ask(
            guild_of(interaction),
            ChannelId(channel.id),
            await language_of(interaction),
            is_pinned=self.is_pinned,
        )
        client.wake()
        await show_editing(interaction, say("guidelines.posting.asked", channel=channel.mention))


class PostPinned(_Post, template=ids.POST_PINNED.template):
    """*Post and pin*."""

    is_pinned = True


class PostPlain(_Post, template=ids.POST_PLAIN.template):
    """*Post*."""

    is_pinned = False


COMPONENTS: tuple[type[Component], ...] = (PostButton, ChoosePlace, PostPinned, PostPlain)


def _channel(interaction: Interaction, channel_id: str | None) -> discord.TextChannel | None:
    """Return a text channel of the server where it was pressed, or `None`."""
    guild = interaction.guild
    channel = None if guild is None else guild.get_channel(int(channel_id or 0))
    return channel if isinstance(channel, discord.TextChannel) else None
