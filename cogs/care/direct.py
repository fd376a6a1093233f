"""The answer to whoever writes to the bot directly, and the card where their words ask for it."""

import logging
from datetime import datetime

import discord
from discord.ext import commands

from bot.client import Circlekeeper
from bot.domain.care.cards import NO_SERVER
from bot.domain.care.direct_messages import Answered, Reply, reply_to
from bot.domain.care.recognising import Recognition, recognise
from bot.domain.ids import UserId
from bot.domain.reading.reading import read
from bot.observability import report_failure
from bot.pacer import Priority
from bot.ui.care.direct import direct_answer, still_answer
from cogs.care.place import CarePlace, care_place, place_in_private
from cogs.care.private import direct_card

log = logging.getLogger(__name__)


class DirectMessages(commands.Cog):
    """Answers whoever writes to the bot directly; their words are forgotten with the answer."""

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        # In memory for ten minutes, and nowhere else: who wrote to the bot is nobody's business.
        self._answered: dict[UserId, Answered] = {}

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer whoever writes to the bot directly; nobody else learns of it."""
        if not is_direct(message) or message.author.bot:
            return
        with self._client.under_way():
            await self._answer_once(message)

    async def _answer_once(self, message: discord.Message) -> None:
        now, user_id = self._client.clock.now(), UserId(message.author.id)
        self._forget_before(now)
        recognition = recognise(read(message.content))
        before = self._answered.get(user_id)
        reply = reply_to(recognition, before)
        if reply is None:
            return
        # Before anything is waited for: their next message may come meanwhile.
        self._answered[user_id] = (before or Answered(now)).then(reply, recognition, now)
        try:
            await self._answer(message, reply, recognition)
        except discord.Forbidden as error:
            # They take no messages (50007), which asking again would not change.
            log.warning("A direct message could not be answered.", extra={"code": error.code})
        except Exception as error:  # noqa: BLE001 - whatever it was, their next message is answered
            self._answered.pop(user_id, None)
            report_failure(log, "A direct message was not answered.", error)

    async def _answer(
        self, message: discord.Message, reply: Reply, recognition: Recognition | None
    ) -> None:
        client = self._client
        place = await _place(client, UserId(message.author.id))
        if reply is Reply.CARD and recognition is not None:
            view = direct_card(place, recognition)
        elif reply is Reply.STILL:
            view = still_answer(place.say)
        else:
            view = direct_answer(place.say, place.resources)
        await client.pacer.turn(Priority.CARE)
        await message.channel.send(
            view=view, nonce=f"d{message.id}", silent=reply is not Reply.CARD
        )

    def _forget_before(self, now: datetime) -> None:
        self._answered = {
            user_id: answered
            for user_id, answered in self._answered.items()
            if not answered.is_over(now)
        }


async def _place(client: Circlekeeper, user_id: UserId) -> CarePlace:
    """Return where somebody may be; without a database worldwide help is better than none."""
    try:
        return await place_in_private(client, user_id)
    except Exception as error:  # noqa: BLE001 - whatever it was, they get a card
        report_failure(log, "The servers of a direct message could not be looked up.", error)
        return await care_place(client, NO_SERVER)


def is_direct(message: discord.Message) -> bool:
    """Whether a message was written to the bot itself, in no server."""
    return message.guild is None
