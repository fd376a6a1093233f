"""The worker of check-ins: posts each card with its thread, and closes what is over."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

import discord

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, MessageId
from bot.domain.rounds.check_ins import CheckIn, State
from bot.domain.rounds.formats import Format
from bot.domain.rounds.tally import Tally
from bot.pacer import Priority
from bot.permissions import TO_STAND, TO_THREAD, MissingPermissionsError
from bot.scheduler import Job
from bot.services.rounds.check_in_deliveries import Step
from bot.ui.care.hours import empty_hours_lines
from bot.ui.rounds.check_ins import (
    check_in_message,
    closed_message,
    closing_message,
    is_closing_of,
    is_of_check_in,
    thread_name,
)
from bot.wording import Say
from cogs.posting import (
    find_channel,
    find_ours,
    keep_setback,
    report_setback,
    require,
    setback,
)

log = logging.getLogger(__name__)

_THREAD_EXISTS = 160004
# Discord's longest: an answer is welcome until the end.
_ARCHIVED_AFTER_MINUTES: Final = 10080


class CheckInWorker:
    """Due check-ins, for the scheduler."""

    name = "check-ins"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.check_in_deliveries

    async def next_due_at(self) -> datetime | None:
        """Return when the next check-in closes, or wants its next attempt."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return its posting."""
        return [
            Job("post of a check-in", Priority.ROUNDS, partial(self._carry_out, step))
            for step in await self._service.claim_due(now)
        ]

    async def _carry_out(self, step: Step) -> None:
        check_in = step.check_in
        try:
            if check_in.state is State.CLOSING:
                await self._close(check_in, step.tally)
                return
            channel = await find_channel(self._client, check_in.channel_id, Priority.ROUNDS)
            if check_in.state is State.POSTING:
                check_in = await self._post(channel, check_in)
            if check_in.state is State.THREADING:
                check_in = await self._open_thread(channel, check_in)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            await self._set_back(check_in, error)

    async def _post(self, channel: discord.TextChannel, check_in: CheckIn) -> CheckIn:
        require(channel, TO_STAND)
        found = None
        if check_in.may_already_stand:
            found = await find_ours(
                self._client,
                channel,
                check_in.opened_at,
                lambda message: is_of_check_in(message, check_in.check_in_id),
                Priority.ROUNDS,
            )
        if found is None:
            if self._client.clock.now() >= check_in.closes_at:
                given_up = await self._service.give_up(check_in)
                self._client.wake()
                return given_up
            say, round_format = await self._said_of(check_in)
            empty = await self._client.services.rota.empty_hours(check_in.guild_id)
            ahead = empty_hours_lines(say, empty, self._client.clock.now())
            view = check_in_message(say, check_in, round_format, ahead)
            await self._client.pacer.turn(Priority.ROUNDS)
            found = await channel.send(view=view, nonce=check_in.nonce, silent=True)
        log.info("A check-in stands.", extra={"check_in": check_in.check_in_id})
        return await self._service.settle_card(check_in, MessageId(found.id))

    async def _open_thread(self, channel: discord.TextChannel, check_in: CheckIn) -> CheckIn:
        require(channel, TO_THREAD)
        message_id = check_in.message_id or MessageId(0)
        name = thread_name(*await self._said_of(check_in))
        await self._client.pacer.turn(Priority.ROUNDS)
        try:
            await channel.get_partial_message(message_id).create_thread(
                name=name, auto_archive_duration=_ARCHIVED_AFTER_MINUTES
            )
        except discord.HTTPException as error:
            if error.code != _THREAD_EXISTS:
                raise
        # A message's thread has the id of the message.
        return await self._service.settle_thread(check_in, ChannelId(message_id))

    async def _close(self, check_in: CheckIn, tally: Tally) -> None:
        """Post the line of the group, then let the card say that it is over; both once."""
        say, round_format = await self._said_of(check_in)
        lost = []
        if check_in.people and not check_in.is_quiet:
            line = partial(self._post_line, check_in, say, round_format, tally)
            lost.append(await _is_gone(line))
        card = partial(self._show_closed, check_in, say, round_format, tally)
        lost.append(await _is_gone(card))
        await self._service.finish(check_in, is_room_gone=any(lost))
        self._client.wake()

    async def _post_line(
        self, check_in: CheckIn, say: Say, round_format: Format, tally: Tally
    ) -> None:
        place = await self._line_place(check_in)
        if check_in.may_already_stand:
            found = await find_ours(
                self._client,
                place,
                check_in.closed_at or check_in.closes_at,
                lambda message: is_closing_of(message, check_in.check_in_id),
                Priority.ROUNDS,
            )
            if found is not None:
                return
        view = closing_message(say, check_in, round_format, tally)
        await self._client.pacer.turn(Priority.ROUNDS)
        await place.send(view=view, nonce=check_in.closing_nonce, silent=True)

    async def _line_place(self, check_in: CheckIn) -> discord.TextChannel | discord.Thread:
        if check_in.thread_id is None:
            channel = await find_channel(self._client, check_in.channel_id, Priority.ROUNDS)
            require(channel, TO_STAND)
            return channel
        # Archived threads are not in the cache.
        await self._client.pacer.turn(Priority.ROUNDS)
        thread = await self._client.fetch_channel(check_in.thread_id)
        if not isinstance(thread, discord.Thread):
            raise MissingPermissionsError(check_in.thread_id, ("send_messages_in_threads",))
        if isinstance(thread.parent, discord.TextChannel):
            require(thread.parent, (*TO_STAND, "send_messages_in_threads"))
        return thread

    async def _show_closed(
        self, check_in: CheckIn, say: Say, round_format: Format, tally: Tally
    ) -> None:
        channel = await find_channel(self._client, check_in.channel_id, Priority.ROUNDS)
        view = closed_message(say, check_in, round_format, tally)
        await self._client.pacer.turn(Priority.ROUNDS)
        await channel.get_partial_message(check_in.message_id or 0).edit(view=view)

    async def _said_of(self, check_in: CheckIn) -> tuple[Say, Format]:
        round_format = await self._client.services.formats.of_circle(
            check_in.guild_id, check_in.format_id, check_in.language
        )
        return self._client.say_in(check_in.language), round_format

    async def _set_back(self, check_in: CheckIn, error: Exception) -> None:
        report_setback("A check-in was set back.", error, check_in=check_in.check_in_id)
        kind = setback(error)
        await keep_setback(self._client, lambda: self._service.set_back(check_in, kind))


async def _is_gone(carry_out: Callable[[], Awaitable[None]]) -> bool:
    """Carry something out; return whether it found nothing to be carried out at."""
    try:
        await carry_out()
    except discord.NotFound:
        return True
    return False
