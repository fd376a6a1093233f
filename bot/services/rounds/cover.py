"""*I can't tonight*: asking others to hold a round, taking it on, and putting it off."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import GuildId, PlannedRoundId, UserId
from bot.domain.letters import LetterDraft, Reach
from bot.domain.prompts.schedules import Occurrence, Schedule, Weekdays, local_date
from bot.domain.rounds import cover, facilitating, repeats
from bot.domain.rounds.circle import Change, Phase
from bot.domain.rounds.cover import Later, Note, PutOff, Refusal, Round, Tonight
from bot.domain.rounds.formats import Order, Way
from bot.domain.rounds.planning import Choices
from bot.domain.rounds.repeats import Letter, PlannedRound, RepeatDraft, State
from bot.domain.rounds.views import View
from bot.services.letters import tell
from bot.services.notices import notify_staff, notify_staff_once
from bot.services.rounds import keeping, replanning
from bot.services.rounds.formats import Formats
from bot.services.rounds.keeping import whole_seconds
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from bot.storage.rounds import circles as stored_circles
from bot.storage.rounds import planned as stored
from bot.storage.rounds import planned_events as stored_events
from bot.storage.rounds import repeats as stored_repeats
from bot.storage.rounds.circles import NOBODY
from bot.storage.setup import load_server


class Covers:
    """What *I can't tonight* needs; wake the scheduler after each change."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey, formats: Formats) -> None:
        self._database = database
        self._clock = clock
        self._key = key
        self._formats = formats

    async def tonight(self, guild_id: GuildId) -> tuple[Tonight, ...]:
        """Return the live rounds of tonight that have not begun, the earliest first."""
        now = self._now()
        async with self._database.read() as connection:
            running = await stored_circles.running(connection, guild_id)
            found = [
                await self._gathering(connection, one)
                for one in running
                if one.circle.phase is Phase.LOBBY
            ]
            for planned in await stored.waiting_in(connection, guild_id, now + cover.TONIGHT):
                one = await _waiting(connection, planned)
                if one is not None and cover.is_tonight(planned.begins_at, now):
                    found.append(one)
        return tuple(sorted(found, key=lambda one: one.begins_at))

    async def of(self, guild_id: GuildId, which: Round) -> Tonight | Refusal:
        """Return one of the rounds of tonight; a date that has opened is its circle."""
        async with self._database.read() as connection:
            return await self._find(connection, guild_id, which)

    async def ask_others(self, guild_id: GuildId, which: Round) -> Tonight | Refusal:
        """Ask the other facilitators, without naming who can't, and let nobody hold it."""
        now = self._now()
        async with self._database.write() as connection:
            found = await self._find(connection, guild_id, which)
            if isinstance(found, Refusal):
                return found
            await self._hold(connection, found, NOBODY, now)
            details: dict[str, str | int] = {
                "channel": f"<#{found.channel_id}>",
                "when": _when(found.begins_at),
                "circle": found.circle_id or 0,
                "planned": found.planned_id or 0,
            }
            if found.holder_id is None:
                await notify_staff_once(connection, guild_id, Note.WANTED, now, **details)
            else:
                # Who took it when others were asked before cannot either.
                await notify_staff(connection, guild_id, Note.WANTED, details, now)
        return replace(found, holder_id=None)

    async def take(self, guild_id: GuildId, which: Round, user_id: UserId) -> Tonight | Refusal:
        """Let a facilitator hold it, where nobody else does."""
        async with self._database.write() as connection:
            found = await self._find(connection, guild_id, which)
            if isinstance(found, Refusal):
                return found
            if found.holder_id not in (None, user_id):
                return Refusal.TAKEN
            await self._hold(connection, found, user_id, self._now())
        return replace(found, holder_id=user_id)

    async def put_off(
        self,
        guild_id: GuildId,
        which: Round,
        later: Later,
        by: UserId,
        *,
        shown_at: datetime | None = None,
    ) -> PutOff | Refusal:
        """Put a round off, or let it be this time; whoever wanted to come is told once.

        By a letter those who said yes to notes, everybody by the card in the channel, which names
        nobody. Where to it is put off, it opens by itself. Where it begins at another time than
        `shown_at`, it stays: two who put it off at once would put it off twice.
        """
        now = self._now()
        async with self._database.write() as connection:
            found = await self._find(connection, guild_id, which)
            if isinstance(found, Refusal):
                return found
            if shown_at is not None and found.begins_at != shown_at:
                return Refusal.MOVED
            planned = await _planned_of(connection, found)
            zone = await self._zone(connection, guild_id, planned)
            begins_at = cover.put_off_to(found.begins_at, later, zone, now)
            view = found.circle_id and await stored_circles.load(connection, found.circle_id)
            unreached = await self._end(connection, view, begins_at, by, now) if view else 0
            if planned is not None:
                await self._move(connection, planned, begins_at, now)
            elif view and begins_at is not None:
                await _plan_once(connection, view, begins_at, zone, now)
            note = Note.CALLED_OFF if begins_at is None else Note.PUT_OFF
            details: dict[str, str | int] = {"channel": f"<#{found.channel_id}>"}
            if begins_at is not None:
                details["when"] = _when(begins_at)
            await notify_staff(connection, guild_id, note, details, now)
        return PutOff(begins_at, unreached)

    async def _find(
        self, connection: aiosqlite.Connection, guild_id: GuildId, which: Round
    ) -> Tonight | Refusal:
        circle_id = which.circle_id
        if circle_id is None:
            planned = await stored.get(connection, which.planned_id or PlannedRoundId(0))
            if planned is None or planned.guild_id != guild_id:
                return Refusal.NOT_TONIGHT
            circle_id = planned.circle_id
            if circle_id is None:
                found = await _waiting(connection, planned)
                is_near = cover.is_tonight(planned.begins_at, self._now())
                return found if found is not None and is_near else Refusal.NOT_TONIGHT
        view = await stored_circles.load(connection, circle_id)
        if view is None or view.guild_id != guild_id or view.circle.phase is Phase.ENDED:
            return Refusal.NOT_TONIGHT
        if view.circle.phase is not Phase.LOBBY:
            return Refusal.HAS_BEGUN
        return await self._gathering(connection, view)

    async def _gathering(self, connection: aiosqlite.Connection, view: View) -> Tonight:
        planned = await stored.of_circle(connection, view.circle_id)
        repeat = planned and await stored_repeats.get(connection, planned.repeat_id)
        begins_at = planned.begins_at if planned else view.circle.opened_at
        return Tonight(
            format_id=view.format_id,
            language=view.language,
            channel_id=view.place.channel_id,
            begins_at=begins_at,
            holder_id=view.circle.facilitator_id or None,
            planned_id=planned.planned_id if planned else None,
            circle_id=view.circle_id,
            offered=cover.offered(repeat.draft.schedule, begins_at) if repeat else tuple(Later),
        )

    async def _hold(
        self, connection: aiosqlite.Connection, found: Tonight, user_id: UserId, now: datetime
    ) -> None:
        view = found.circle_id and await stored_circles.load(connection, found.circle_id)
        if view:
            outcome = facilitating.hand_over(view.circle, to=user_id)
            if isinstance(outcome, Change):
                await keeping.keep(connection, self._key, view, outcome, now)
            return
        planned = await _planned_of(connection, found)
        repeat = planned and await stored_repeats.get(connection, planned.repeat_id)
        if planned and repeat:
            held = replace(planned, holder_id=user_id or None)
            await replanning.keep(connection, held, repeat)

    async def _end(
        self,
        connection: aiosqlite.Connection,
        view: View,
        begins_at: datetime | None,
        by: UserId,
        now: datetime,
    ) -> int:
        """End the circle, and tell those in it before their seats are deleted with it.

        Return how many could not be told.
        """
        await stored.put_off(connection, view.guild_id, view.circle_id, begins_at)
        chosen = await self._formats.of_circle(view.guild_id, view.format_id, view.language)
        details = {"name": chosen.name, "channel": f"<#{view.place.channel_id}>"}
        key = Letter.CALLED_OFF
        if begins_at is not None:
            key, details["when"] = Letter.MOVED, _when(begins_at)
        letter = LetterDraft(view.language, key, details)
        reached = [
            await tell(connection, view.guild_id, seat.user_id, letter, now)
            for seat in view.circle.seats
            if seat.user_id != by
        ]
        outcome = facilitating.end(view.circle, now=now)
        if isinstance(outcome, Change):
            await keeping.keep(connection, self._key, view, outcome, now)
        return reached.count(Reach.NOTHING)

    async def _move(
        self,
        connection: aiosqlite.Connection,
        planned: PlannedRound,
        begins_at: datetime | None,
        now: datetime,
    ) -> None:
        repeat = await stored_repeats.get(connection, planned.repeat_id)
        if repeat is None:
            return
        moved = replace(planned, was_moved=True, circle_id=None, holder_id=None)
        if begins_at is None:
            moved = replace(moved, state=State.CALLED_OFF)
        else:
            moved = replace(moved, state=State.WAITING, begins_at=begins_at)
        await replanning.keep(connection, moved, repeat)
        await stored_events.look_at(connection, repeat.repeat_id, now)

    async def _zone(
        self, connection: aiosqlite.Connection, guild_id: GuildId, planned: PlannedRound | None
    ) -> str:
        repeat = planned and await stored_repeats.get(connection, planned.repeat_id)
        return (
            repeat.draft.schedule.zone if repeat else (await load_server(connection, guild_id)).zone
        )

    def _now(self) -> datetime:
        return whole_seconds(self._clock.now())


async def _waiting(connection: aiosqlite.Connection, planned: PlannedRound) -> Tonight | None:
    repeat = await stored_repeats.get(connection, planned.repeat_id)
    is_live = repeat is not None and repeat.draft.way is Way.LIVE
    if repeat is None or repeat.rests or not is_live or planned.state is not State.WAITING:
        return None
    draft = repeat.draft
    return Tonight(
        format_id=draft.choices.format_id,
        language=draft.language,
        channel_id=draft.channel_id,
        begins_at=planned.begins_at,
        holder_id=planned.holder_id,
        planned_id=planned.planned_id,
        offered=cover.offered(draft.schedule, planned.begins_at),
    )


async def _planned_of(connection: aiosqlite.Connection, found: Tonight) -> PlannedRound | None:
    if found.planned_id is None:
        return None
    return await stored.get(connection, found.planned_id)


async def _plan_once(
    connection: aiosqlite.Connection, view: View, begins_at: datetime, zone: str, now: datetime
) -> None:
    """Let a circle that was begun by hand open once more, on a repeat that has no further dates."""
    circle = view.circle
    choices = Choices(
        view.format_id,
        Order.RANDOM if circle.is_random else Order.JOIN,
        circle.turn_seconds // 60,
        circle.seat_limit,
        circle.allows_replies,
    )
    shown = begins_at.astimezone(ZoneInfo(zone))
    schedule = Schedule(
        zone, shown.time().replace(second=0, microsecond=0), Weekdays(1 << shown.weekday())
    )
    draft = RepeatDraft(view.place.channel_id, choices, Way.LIVE, schedule, view.language)
    repeat_id = await stored_repeats.add(connection, view.guild_id, draft, now, removed_at=now)
    occurrence = Occurrence(local_date(schedule, begins_at), begins_at)
    opens_at = repeats.opens_at(begins_at, Way.LIVE)
    await stored.write_down(connection, view.guild_id, repeat_id, occurrence, opens_at)


def _when(moment: datetime) -> str:
    return f"<t:{int(moment.timestamp())}:f>"
