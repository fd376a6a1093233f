"""The dates of repeats: written down a week ahead, opened once, told of when they were missed."""

import logging
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

import aiosqlite

from bot.domain.ids import CheckInId, RepeatId
from bot.domain.letters import LetterDraft
from bot.domain.rounds import check_ins, cover, repeats
from bot.domain.rounds.circle import Circle
from bot.domain.rounds.formats import Format, Way
from bot.domain.rounds.planning import plan_with
from bot.domain.rounds.repeats import (
    LIVE_GRACE,
    OPEN_GRACE,
    Letter,
    Note,
    PlannedRound,
    Repeat,
    State,
)
from bot.services.care.rota import present
from bot.services.letters import write_letter
from bot.services.notices import notify_staff, notify_staff_once
from bot.services.rounds.check_ins import CheckIns
from bot.services.rounds.formats import Formats
from bot.services.rounds.keeping import whole_seconds
from bot.services.rounds.opening import open_lobby
from bot.services.rounds.replanning import keep, write_dates
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from bot.storage.rounds import check_ins as stored_check_ins
from bot.storage.rounds import planned as stored
from bot.storage.rounds import planned_events as stored_events
from bot.storage.rounds import reminders, rest_mode
from bot.storage.rounds import repeats as stored_repeats
from bot.storage.rounds.circles import NOBODY

log = logging.getLogger(__name__)

MOST_AT_ONCE = 50
DATES_NAMED_IN_A_NOTE = 3
REST_OF_A_BROKEN_REPEAT = timedelta(hours=1)


class PlannedRounds:
    """What the scheduler needs; the cards and threads are posted by the workers of rounds."""

    name = "planned rounds"

    def __init__(
        self, database: Database, key: MemberKey, formats: Formats, check_ins: CheckIns
    ) -> None:
        self._database = database
        self._key = key
        self._formats = formats
        self._check_ins = check_ins

    async def next_due_at(self) -> datetime | None:
        """Return when a date opens, or is to be written down."""
        async with self._database.read() as connection:
            looked_at = await stored_repeats.next_look_at(connection)
            opens_at = await stored.next_opens_at(connection)
        return min((one for one in (looked_at, opens_at) if one is not None), default=None)

    async def claim_due(self, now: datetime) -> tuple[()]:
        """Write down the dates that came near, and open those whose time it is."""
        now = whole_seconds(now)
        async with self._database.read() as connection:
            to_look_at = await stored_repeats.due(connection, now, MOST_AT_ONCE)
        for repeat_id in to_look_at:
            await self._write_patiently(repeat_id, now)
        async with self._database.read() as connection:
            due = await stored.due(connection, now, MOST_AT_ONCE)
        by_repeat = sorted(due, key=lambda one: (one.repeat_id, one.begins_at))
        for repeat_id, dates in groupby(by_repeat, key=lambda one: one.repeat_id):
            await self._open_patiently(repeat_id, tuple(dates), now)
        return ()

    async def _write_patiently(self, repeat_id: RepeatId, now: datetime) -> None:
        """One repeat that cannot be followed must not keep the others waiting."""
        try:
            async with self._database.write() as connection:
                repeat = await stored_repeats.get(connection, repeat_id)
                # Since it was found, somebody may have paused or removed it.
                is_standing = repeat is not None and not (repeat.is_paused or repeat.is_removed)
                if repeat is not None and is_standing and repeat.next_look_at <= now:
                    await write_dates(connection, repeat, now)
        except sqlite3.Error:
            raise
        except Exception as error:  # noqa: BLE001 (whatever is wrong with it is wrong with it alone)
            _report_broken(repeat_id, error)
            async with self._database.write() as connection:
                later = now + REST_OF_A_BROKEN_REPEAT
                await stored_repeats.look_again_at(connection, repeat_id, later)

    async def _open_patiently(
        self, repeat_id: RepeatId, dates: Sequence[PlannedRound], now: datetime
    ) -> None:
        """The same holds for one that cannot be opened."""
        try:
            await self._open_due(repeat_id, dates, now)
        except sqlite3.Error:
            raise
        except Exception as error:  # noqa: BLE001 (as above)
            _report_broken(repeat_id, error)
            async with self._database.write() as connection:
                later = now + REST_OF_A_BROKEN_REPEAT
                await stored.put_aside(connection, repeat_id, now, later)

    async def _open_due(
        self, repeat_id: RepeatId, dates: Sequence[PlannedRound], now: datetime
    ) -> None:
        async with self._database.read() as connection:
            repeat = await stored_repeats.get(connection, repeat_id)
        if repeat is None:
            return
        draft = repeat.draft
        # A repeat outlives the format that somebody has deleted meanwhile, and never has another.
        chosen = await self._formats.get(repeat.guild_id, draft.choices.format_id, draft.language)
        async with self._database.write() as connection:
            # Its channel and its way may be others by now.
            repeat = await stored_repeats.get(connection, repeat_id)
            if repeat is not None:
                await self._open_all(connection, repeat, dates, chosen, now)

    async def _open_all(
        self,
        connection: aiosqlite.Connection,
        repeat: Repeat,
        dates: Sequence[PlannedRound],
        chosen: Format | None,
        now: datetime,
    ) -> None:
        missed: list[PlannedRound] = []
        for date in dates:
            # Since it was read, somebody may have put it off.
            planned = await stored.get(connection, date.planned_id)
            if planned is None:
                continue
            way = repeat.draft.way
            state = repeats.state_at(planned, way, now, is_resting=repeat.rests)
            if state is planned.state:
                continue
            if state is State.OPENED:
                await self._open(connection, repeat, planned, chosen, now)
                continue
            if state is State.MISSED:
                missed.append(planned)
            await keep(connection, replace(planned, state=state), repeat)
        if missed:
            await _tell_of_missed(connection, repeat, missed, now)
        await stored_events.look_at(connection, repeat.repeat_id, now)

    async def _open(
        self,
        connection: aiosqlite.Connection,
        repeat: Repeat,
        planned: PlannedRound,
        chosen: Format | None,
        now: datetime,
    ) -> None:
        """Open a date together with the circle or check-in it is for: both, or neither."""
        draft, opened = repeat.draft, replace(planned, state=State.OPENED)
        if chosen is None or draft.way not in chosen.ways:
            await keep(connection, replace(planned, state=State.CALLED_OFF), repeat)
            await notify_staff_once(
                connection, repeat.guild_id, Note.NOT_OPENED, now, channel=_channel(repeat)
            )
            return
        if draft.way is Way.LIVE:
            circle = await self._open_circle(connection, repeat, planned, chosen, now)
            opened = replace(opened, circle_id=circle.circle_id)
        else:
            check_in_id = await self._open_check_in(connection, repeat, planned, chosen, now)
            opened = replace(opened, check_in_id=check_in_id)
        await keep(connection, opened, repeat)
        await self._remind(connection, repeat, opened, chosen, now)

    async def _open_check_in(
        self,
        connection: aiosqlite.Connection,
        repeat: Repeat,
        planned: PlannedRound,
        chosen: Format,
        now: datetime,
    ) -> CheckInId | None:
        """Open a check-in; `None` where somebody's own one is open there still."""
        draft, guild_id = repeat.draft, repeat.guild_id
        hours = chosen.defaults.open_hours
        opening = check_ins.opening(chosen, draft.language, guild_id, draft.channel_id, hours, now)
        if isinstance(opening, check_ins.Refusal):
            return None
        # Yesterday's ends as today's begins, and nobody may have come to close it so far.
        for one in await stored_check_ins.at_place(connection, guild_id, draft.channel_id):
            if one.closes_at <= now:
                await self._check_ins.close(connection, one)
        closes_at = repeats.open_until(draft.schedule, planned.begins_at, opening.closes_at)
        return await stored_check_ins.add(connection, replace(opening, closes_at=closes_at))

    async def _open_circle(
        self,
        connection: aiosqlite.Connection,
        repeat: Repeat,
        planned: PlannedRound,
        chosen: Format,
        now: datetime,
    ) -> Circle:
        """Open a lobby for whoever said that they hold it, or is on duty; staff hear of nobody."""
        draft, guild_id = repeat.draft, repeat.guild_id
        duties = await present(connection, guild_id, now)
        on_duty = duties[0].user_id if duties else NOBODY
        view = await open_lobby(
            connection,
            guild_id,
            draft.channel_id,
            planned.holder_id or on_duty,
            plan_with(chosen, draft.language, draft.choices),
            now,
        )
        there = await present(connection, guild_id, planned.begins_at)
        if cover.is_uncovered(planned.begins_at, planned.holder_id, there, now):
            details: dict[str, str | int] = {
                "channel": _channel(repeat),
                "when": _when(planned),
                "circle": view.circle_id,
            }
            await notify_staff(connection, guild_id, Note.NOBODY_ON_DUTY, details, now)
        return view.circle

    async def _remind(
        self,
        connection: aiosqlite.Connection,
        repeat: Repeat,
        planned: PlannedRound,
        chosen: Format,
        now: datetime,
    ) -> None:
        """Write to those who asked for it, and who do not rest."""
        resting = await rest_mode.resting(connection, repeat.guild_id)
        grace = LIVE_GRACE if repeat.draft.way is Way.LIVE else OPEN_GRACE
        details = {
            "name": chosen.name,
            "channel": _channel(repeat),
            "when": _when(planned),
            "repeat": str(repeat.repeat_id),
        }
        letter = LetterDraft(
            repeat.draft.language, Letter.REMINDER, details, planned.begins_at + grace
        )
        guild_id = repeat.guild_id
        for user_id in await reminders.of_repeat(connection, guild_id, repeat.repeat_id):
            if self._key.hash(guild_id, user_id) not in resting:
                await write_letter(connection, guild_id, user_id, letter, now)


def _report_broken(repeat_id: RepeatId, error: Exception) -> None:
    kind = type(error).__qualname__
    log.error("A repeat could not be followed.", extra={"repeat": repeat_id, "error": kind})


async def _tell_of_missed(
    connection: aiosqlite.Connection, repeat: Repeat, missed: Sequence[PlannedRound], now: datetime
) -> None:
    dates = [one.isoformat() for one in repeats.missed_dates(missed)]
    details: dict[str, str | int] = {
        "channel": _channel(repeat),
        "dates": ", ".join(dates[-DATES_NAMED_IN_A_NOTE:]),
        "number": len(dates),
    }
    await notify_staff(connection, repeat.guild_id, Note.MISSED, details, now)


def _channel(repeat: Repeat) -> str:
    return f"<#{repeat.draft.channel_id}>"


def _when(planned: PlannedRound) -> str:
    return f"<t:{int(planned.begins_at.timestamp())}:t>"
