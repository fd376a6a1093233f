"""The worker of panels and cards: it edits what lags behind its circle, to the newest alone."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import discord
from discord import ui

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, CircleId, MessageId
from bot.domain.rounds.circle import Phase
from bot.pacer import Priority
from bot.scheduler import Job
from bot.services.rounds.panels import Lag
from bot.ui.rounds.lobby import lobby_message
from bot.ui.rounds.panel import panel_message
from cogs.posting import keep_setback, report_setback
from cogs.rounds.posting import (
    THREAD_IS_ARCHIVED,
    UNKNOWN_MESSAGE,
    occasion_of,
    words_of,
)


class CirclePanels:
    """Panels and cards that show less than there is to see, for the scheduler."""

    name = "circle panels"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.panels

    async def next_due_at(self) -> datetime | None:
        """Return when the next panel or card wants to be edited."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim the circles that look older than they are, and return their showing."""
        return [
            Job("show a circle", Priority.ROUNDS, partial(self._show, circle_id))
            for circle_id in await self._service.claim_due(now)
        ]

    async def _show(self, circle_id: CircleId) -> None:
        try:
            lag = await self._service.look(circle_id)
            if lag is not None:
                await self._edit_both(lag)
                await self._service.settle(lag)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A circle could not be shown.", error, circle=circle_id)
            await keep_setback(self._client, partial(self._service.set_back, circle_id))
        finally:
            self._service.let_go(circle_id)
            # What has changed meanwhile is to be shown next.
            self._client.wake()

    async def _edit_both(self, lag: Lag) -> None:
        view = lag.view
        circle, place = view.circle, view.place
        round_format, say = await words_of(self._client, view)
        if lag.card is not None:
            occasion = await occasion_of(self._client, view)
            card = lobby_message(say, circle, round_format, place.thread_id, occasion)
            await self._edit(lag, place.channel_id, lag.card, card)
        if lag.panel is not None and place.thread_id is not None:
            panel = panel_message(say, circle, round_format)
            await self._edit(lag, place.thread_id, lag.panel, panel)

    async def _edit(
        self, lag: Lag, room_id: ChannelId, message_id: MessageId, look: ui.LayoutView
    ) -> None:
        room = self._client.get_partial_messageable(room_id, guild_id=lag.view.guild_id)
        await self._client.pacer.turn(Priority.ROUNDS)
        try:
            await room.get_partial_message(message_id).edit(
                view=look, allowed_mentions=discord.AllowedMentions.none()
            )
        except discord.HTTPException as error:
            await self._heal(lag, room_id, message_id, error)

    async def _heal(
        self, lag: Lag, room_id: ChannelId, message_id: MessageId, error: discord.HTTPException
    ) -> None:
        """Let what was deleted come again; of a circle that is over nobody misses it."""
        is_gone = isinstance(error, discord.NotFound | discord.Forbidden)
        if error.code in (UNKNOWN_MESSAGE, THREAD_IS_ARCHIVED):
            if lag.view.circle.phase is not Phase.ENDED:
                await self._service.lose(lag, message_id)
        elif is_gone:
            is_deleted = isinstance(error, discord.NotFound)
            await self._client.services.circles.room_lost(room_id, is_deleted=is_deleted)
        else:
            raise error
