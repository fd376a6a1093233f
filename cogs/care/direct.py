"""The answer to whoever writes to the bot directly."""

import logging
from datetime import datetime

import discord
from discord.ext import commands

from bot.client import Circlekeeper
from bot.domain.care.direct_messages import wants_answer
from bot.domain.ids import UserId
from bot.observability import report_failure
from bot.pacer import Priority
from bot.ui.care.direct import direct_answer

log = logging.getLogger(__name__)


class DirectMessages(commands.Cog):
    """Answers whoever writes to the bot directly; their words are not looked at."""

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        # In memory for ten minutes, and nowhere else: who wrote to the bot is nobody's business.
        self._answered_at: dict[UserId, datetime] = {}

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer whoever writes to the bot directly; their words are not looked at."""
        if not is_direct(message) or message.author.bot:
            return
        with self._client.under_way():
            await self._answer_once(message)

    async def _answer_once(self, message: discord.Message) -> None:
        now, user_id = self._client.clock.now(), UserId(message.author.id)
        self._forget_before(now)
        if user_id in self._answered_at:
            return
        # Before anything is waited for: their next message may come meanwhile.
        self._answered_at[user_id] = now
        try:
            await self._answer(message)
        except discord.Forbidden as error:
            # They take no messages (50007), which asking again would not change.
            log.warning("A direct message could not be answered.", extra={"code": error.code})
        except Exception as error:  # noqa: BLE001 - whatever it was, their next message is answered
            self._answered_at.pop(user_id, None)
            report_failure(log, "A direct message was not answered.", error)

    async def _answer(self, message: discord.Message) -> None:
        client = self._client
        await client.pacer.turn(Priority.CARE)
        await message.channel.send(
            view=direct_answer(client.say, client.library.resources),
            nonce=f"d{message.id}",
            silent=True,
        )

    def _forget_before(self, now: datetime) -> None:
        self._answered_at = {
            user_id: answered_at
            for user_id, answered_at in self._answered_at.items()
            if not wants_answer(answered_at, now)
        }


def is_direct(message: discord.Message) -> bool:
    """Whether a message was written to the bot itself, in no server."""
    return message.guild is None
