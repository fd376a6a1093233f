"""Who writes or reacts under a question: counted like a share, and never answered in public."""

import logging
from collections.abc import Sequence
from typing import Final

import discord
from discord.ext import commands

from bot.client import Circlekeeper
from bot.domain.ids import GuildId, UserId
from bot.domain.prompts.answers import ResponseKind
from bot.observability import report_failure
from cogs.reactions import is_answer

log = logging.getLogger(__name__)

# Whatever else Discord calls a message (a pin, a new name of the thread) nobody wrote.
_WRITTEN: Final = frozenset({discord.MessageType.default, discord.MessageType.reply})
# A thread that discord.py was not told of comes as a partial channel.
_MAY_BE_THREADS: Final = (discord.Thread, discord.PartialMessageable)


class Listening(commands.Cog):
    """Hears that somebody was there. What they wrote Discord does not send, and nobody looks."""

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Count whoever writes in the thread of a question, or replies to it where it has none."""
        if message.guild is None or not self.may_be_an_answer(message):
            return
        if message.author.bot or message.webhook_id or message.type not in _WRITTEN:
            return
        # A reply in a thread, too, is an answer to the question of that thread.
        places = [message.channel.id]
        if message.type is discord.MessageType.reply and message.reference is not None:
            places.append(message.reference.message_id or 0)
        await self._count(message.guild.id, places, message.author.id, ResponseKind.WROTE)

    def may_be_an_answer(self, message: discord.Message) -> bool:
        """Whether a message stands in a thread, or replies to a post of ours.

        All others end here: this is what a message that is not for us may cost.
        """
        if isinstance(message.channel, _MAY_BE_THREADS):
            return True
        if message.reference is None:
            return False
        replied_to = message.reference.resolved
        return isinstance(replied_to, discord.Message) and replied_to.author == self._client.user

    @commands.Cog.listener()
    async def on_raw_reaction_add(self, reaction: discord.RawReactionActionEvent) -> None:
        """Count whoever reacts to a question, or to a share in its thread."""
        if reaction.guild_id is None or not is_answer(reaction, self._client.user):
            return
        places = (reaction.message_id, reaction.channel_id)
        await self._count(reaction.guild_id, places, reaction.user_id, ResponseKind.REACTED)

    async def _count(
        self, guild_id: int, place_ids: Sequence[int], user_id: int, kind: ResponseKind
    ) -> None:
        with self._client.under_way():
            try:
                await self._client.services.responses.heard(
                    GuildId(guild_id), place_ids, UserId(user_id), kind
                )
            except Exception as error:  # noqa: BLE001 - nobody waits for it, and nobody may be told here
                report_failure(log, "Taking part was not counted.", error, guild=guild_id)
