"""The worker of the day's list: to somebody on duty, else into the staff channel; links only."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import discord

from bot.client import Circlekeeper
from bot.domain.care.unheard import Share, UnheardList, Way, way_of
from bot.domain.ids import UserId
from bot.domain.setup.standing import Audience
from bot.pacer import Priority
from bot.permissions import TO_POST_NOTICES, members_read
from bot.scheduler import Job
from bot.ui.care.unheard import is_of_list, unheard_list
from cogs.guideline_words import language_of_server
from cogs.posting import (
    TAKES_NO_MESSAGES,
    find_channel,
    find_ours,
    keep_setback,
    report_setback,
    require,
)

_Room = discord.DMChannel | discord.TextChannel


class UnheardListWorker:
    """Lists to send, for the scheduler."""

    name = "lists of unheard shares"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.unheard_lists

    async def next_due_at(self) -> datetime | None:
        """Return when the next list is to be made, or wants to be sent."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return its sending."""
        return [
            Job("send a list of unheard shares", Priority.ROUNDS, partial(self._send, one))
            for one in await self._service.claim_due(now)
        ]

    async def _send(self, the_list: UnheardList) -> None:
        try:
            shares = await self._client.services.unheard.of_server(the_list.guild_id)
            if not shares or await self._is_sent(the_list, shares):
                await self._service.settle(the_list)
            else:
                await self._service.wait_for_somebody(the_list)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A list of unheard shares was set back.", error, list=the_list.list_id)
            await keep_setback(self._client, partial(self._service.set_back, the_list))

    async def _is_sent(self, the_list: UnheardList, shares: Sequence[Share]) -> bool:
        """Send a list once; return whether there was anybody to send it to."""
        guild_id = the_list.guild_id
        on_duty = await self._client.services.rota.on_duty(guild_id)
        ready = await self._service.who_said_yes(guild_id, on_duty)
        server = await self._client.services.setup.server(guild_id)
        way = way_of(ready, has_staff_channel=server.staff_channel_id is not None)
        if way is Way.LETTERS:
            for user_id in ready:
                if await self._is_written(the_list, shares, user_id):
                    return True
        if server.staff_channel_id is None:
            return False
        channel = await find_channel(self._client, server.staff_channel_id, Priority.ROUNDS)
        require(channel, TO_POST_NOTICES)
        if members_read(channel):
            return False
        await self._post_once(channel, the_list, shares)
        return True

    async def _is_written(
        self, the_list: UnheardList, shares: Sequence[Share], user_id: UserId
    ) -> bool:
        """Send a list to somebody who still is a facilitator and takes messages."""
        guild = self._client.get_guild(the_list.guild_id)
        if guild is None:
            # An outage on Discord's side, or the bot left.
            raise discord.InvalidData("The server of this list is not there.")
        await self._client.pacer.turn(Priority.ROUNDS)
        try:
            member = await guild.fetch_member(user_id)
            if not await self._client.admits(member, Audience.FACILITATORS):
                return False
            await self._client.pacer.turn(Priority.ROUNDS)
            await self._post_once(await member.create_dm(), the_list, shares)
        except discord.NotFound:
            return False
        except discord.Forbidden as error:
            if error.code not in TAKES_NO_MESSAGES:
                raise
            return False
        return True

    async def _post_once(
        self, channel: _Room, the_list: UnheardList, shares: Sequence[Share]
    ) -> None:
        if the_list.may_already_stand:
            found = await find_ours(
                self._client,
                channel,
                the_list.made_at,
                lambda message: is_of_list(message, the_list.list_id),
                Priority.ROUNDS,
            )
            if found is not None:
                return
        await self._client.pacer.turn(Priority.ROUNDS)
        say = self._client.say_in(await language_of_server(self._client, the_list.guild_id))
        guild = self._client.get_guild(the_list.guild_id)
        is_direct = isinstance(channel, discord.DMChannel)
        view = unheard_list(say, the_list, shares, guild.name if guild and is_direct else None)
        await channel.send(
            view=view,
            nonce=the_list.nonce,
            silent=True,
        )
