"""Private answers that can still be changed: Discord lets us for 15 minutes, and nowhere else."""

from datetime import datetime, timedelta
from typing import Any

import discord

from bot.domain.ids import CareNoteId

LASTS = timedelta(minutes=14)
"""A minute less than Discord gives: a change takes its time."""


class PrivateAnswers:
    """The newest answer to whoever asked for somebody, by their note; kept in memory alone."""

    def __init__(self) -> None:
        self._kept: dict[CareNoteId, tuple[datetime, discord.Interaction[Any]]] = {}

    def keep(
        self, note_id: CareNoteId, interaction: discord.Interaction[Any], now: datetime
    ) -> None:
        """Keep what was answered just now, and nothing that can't be changed any more."""
        self._kept = {
            one: kept for one, kept in self._kept.items() if _can_be_changed(kept[0], now)
        }
        self._kept[note_id] = (now, interaction)

    def newest(self, note_id: CareNoteId, now: datetime) -> discord.Interaction[Any] | None:
        """Return what leads to the answer, or `None` where there is none to change."""
        at, interaction = self._kept.get(note_id, (now - LASTS, None))
        return interaction if _can_be_changed(at, now) else None


def _can_be_changed(answered_at: datetime, now: datetime) -> bool:
    return timedelta() <= now - answered_at < LASTS
