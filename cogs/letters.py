"""The worker of letters: direct messages to people who said yes to them."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import discord

from bot.client import Circlekeeper
from bot.domain.care.notes import Letter as AboutCare
from bot.domain.letters import Letter
from bot.pacer import Priority
from bot.scheduler import Job
from bot.ui.letters import is_of_letter, letter_message
from cogs.posting import TAKES_NO_MESSAGES, find_ours, keep_setback, report_setback

_OF_CARE = frozenset(AboutCare)


class LetterDeliveries:
    """Due letters, for the scheduler."""

    name = "letters"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.letters

    async def next_due_at(self) -> datetime | None:
        """Return when the next letter wants to be delivered."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return its delivery."""
        return [
            Job("deliver a letter", _priority(letter), partial(self._deliver, letter))
            for letter in await self._service.claim_due(now)
        ]

    async def _deliver(self, letter: Letter) -> None:
        try:
            member = await self._reader(letter)
            # Who left, or takes no messages, is nobody's business: the letter goes quietly.
            if member is not None:
                await self._send_once(member, letter)
            await self._service.settle(letter)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A letter was set back.", error, letter=letter.letter_id)
            await keep_setback(self._client, partial(self._service.set_back, letter))

    async def _reader(self, letter: Letter) -> discord.Member | None:
        guild = self._client.get_guild(letter.guild_id)
        if guild is None:
            # An outage on Discord's side, or the bot left.
            raise discord.InvalidData("The server of this letter is not there.")
        await self._client.pacer.turn(_priority(letter))
        try:
            return await guild.fetch_member(letter.user_id)
        except discord.NotFound:
            return None

    async def _send_once(self, member: discord.Member, letter: Letter) -> None:
        client = self._client
        try:
            await client.pacer.turn(_priority(letter))
            channel = await member.create_dm()
            if letter.may_already_stand and await self._find(channel, letter) is not None:
                return
            await client.pacer.turn(_priority(letter))
            say = client.say_in(letter.language)
            await channel.send(
                view=letter_message(say, letter, member.guild.name), nonce=letter.nonce
            )
        except discord.Forbidden as error:
            if error.code not in TAKES_NO_MESSAGES:
                raise

    async def _find(self, channel: discord.DMChannel, letter: Letter) -> discord.Message | None:
        return await find_ours(
            self._client,
            channel,
            letter.written_at,
            lambda message: is_of_letter(message, letter.letter_id),
            _priority(letter),
        )


def _priority(letter: Letter) -> Priority:
    """Return what goes first: a letter about a note may be all that anybody hears of it."""
    return Priority.CARE if letter.wording_key in _OF_CARE else Priority.ROUNDS
