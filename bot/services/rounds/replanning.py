"""Writing dates down, in the transaction of whatever gives a repeat other ones."""

from datetime import datetime

import aiosqlite

from bot.domain.rounds import repeats
from bot.domain.rounds.repeats import PLANNED_AHEAD, PlannedRound, Repeat
from bot.storage.rounds import planned as stored
from bot.storage.rounds import planned_events as stored_events
from bot.storage.rounds import repeats as stored_repeats


async def write_dates(connection: aiosqlite.Connection, repeat: Repeat, now: datetime) -> None:
    """Write down the dates that have come within a week, and when to look for the next ones."""
    due_from = repeat.next_look_at + PLANNED_AHEAD
    await _write_from(connection, repeat, due_from, now)


async def replan(connection: aiosqlite.Connection, repeat: Repeat, now: datetime) -> None:
    """Let the dates of a repeat be as it is from now on; it may rest."""
    if not repeat.is_paused:
        for one in await stored.waiting_of(connection, repeat.repeat_id):
            await keep(connection, repeats.replanned(one, repeat.draft.schedule, now), repeat)
        await _write_from(connection, repeat, now, now)
    else:
        await stored.call_off_unmoved(connection, repeat.repeat_id)
        await stored_events.look_at(connection, repeat.repeat_id, now)


async def keep(connection: aiosqlite.Connection, planned: PlannedRound, repeat: Repeat) -> None:
    """Keep what became of a date of this repeat."""
    opens_at = repeats.opens_at(planned.begins_at, repeat.draft.way)
    await stored.save(connection, planned, opens_at)


async def _write_from(
    connection: aiosqlite.Connection, repeat: Repeat, due_from: datetime, now: datetime
) -> None:
    dates = repeats.dates_from(repeat.draft.schedule, due_from, now)
    for occurrence in dates.new:
        opens_at = repeats.opens_at(occurrence.due_at, repeat.draft.way)
        await stored.write_down(connection, repeat.guild_id, repeat.repeat_id, occurrence, opens_at)
    await stored_repeats.look_again_at(connection, repeat.repeat_id, dates.next_look_at)
    await stored_events.look_at(connection, repeat.repeat_id, now)
