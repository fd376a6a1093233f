"""Panels and cards that lag behind their circles: brought up to date, the newest alone."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.ids import CircleId, MessageId
from bot.domain.rounds.circle import Phase
from bot.domain.rounds.posts import BETWEEN_EDITS, PANEL_LASTS, PostKind, stage
from bot.domain.rounds.views import View
from bot.services.rounds import keeping
from bot.services.rounds.keeping import whole_seconds
from bot.storage.database import Database
from bot.storage.rounds import circles as stored
from bot.storage.rounds import posts as stored_posts
from bot.storage.rounds.posts import Shown

# A call comes to the same workers, and must not wait for the panels of a hundred others.
MOST_AT_ONCE = 8
SHOWN_AGAIN_AFTER = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class Lag:
    """What is to be edited so that people see a circle as it is."""

    view: View
    card: MessageId | None = None
    panel: MessageId | None = None


class Panels:
    """What the worker of panels needs. Who is at a circle stands in memory: a start begins anew."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._taken: set[CircleId] = set()

    async def next_due_at(self) -> datetime | None:
        """Return when the next panel or card wants to be edited."""
        async with self._database.read() as connection:
            stale = await stored_posts.stale(connection, MOST_AT_ONCE)
        now = self._now()
        times = [_edit_at(seen) or now for one, seen in stale if one not in self._taken]
        return min(times, default=None)

    async def claim_due(self, now: datetime) -> tuple[CircleId, ...]:
        """Return the circles to show now; nobody else is at them until they are let go."""
        async with self._database.read() as connection:
            stale = await stored_posts.stale(connection, MOST_AT_ONCE)
        due = tuple(
            one for one, seen in stale if one not in self._taken and (_edit_at(seen) or now) <= now
        )
        self._taken.update(due)
        return due

    async def look(self, circle_id: CircleId) -> Lag | None:
        """Return what is to be edited; a panel that is too old is replaced instead."""
        now = self._now()
        async with self._database.read() as connection:
            view = await stored.load(connection, circle_id)
            seen = await stored_posts.shown(connection, circle_id)
        if view is None or seen is None:
            return None
        is_panel_behind = view.circle.phase is not Phase.LOBBY and (
            seen.version < view.version or view.circle.phase is Phase.ENDED
        )
        panel_id = view.place.panel_message_id if is_panel_behind else None
        posted_at = view.place.panel_posted_at
        is_old = posted_at is not None and now - posted_at >= PANEL_LASTS
        if panel_id is not None and is_old and view.circle.phase is not Phase.ENDED:
            await self._renew(view, now)
            panel_id = None
        return Lag(view, _card(view, seen), panel_id)

    async def settle(self, lag: Lag) -> None:
        """Keep that people see a circle as it was when this was looked at."""
        now, view = self._now(), lag.view
        shown_stage = stage(view.circle)
        shows_all = lag.panel is not None or view.circle.phase is Phase.LOBBY
        async with self._database.write() as connection:
            version = view.version if shows_all else 0
            seen = Shown(version, shown_stage, now, None)
            await stored_posts.keep_shown(connection, view.circle_id, seen)

    async def set_back(self, circle_id: CircleId) -> None:
        """Let a panel be edited later."""
        async with self._database.write() as connection:
            seen = await stored_posts.shown(connection, circle_id)
            if seen is not None:
                later = replace(seen, again_at=self._now() + SHOWN_AGAIN_AFTER)
                await stored_posts.keep_shown(connection, circle_id, later)

    async def lose(self, lag: Lag, message_id: MessageId) -> None:
        """Let what was deleted be posted again; of a circle that is over, forget it."""
        async with self._database.write() as connection:
            view = await stored.load(connection, lag.view.circle_id)
            if view is None or message_id not in (
                view.place.panel_message_id,
                view.place.lobby_message_id,
            ):
                return
            await keeping.lose_message(connection, view, message_id, self._now())

    def let_go(self, circle_id: CircleId) -> None:
        """Let a circle be claimed again."""
        self._taken.discard(circle_id)

    async def _renew(self, view: View, now: datetime) -> None:
        async with self._database.write() as connection:
            current = await stored.load(connection, view.circle_id)
            if current is None or current.place != view.place:
                # Its room was lost meanwhile, or it has a new panel already.
                return
            await stored_posts.open_next(
                connection, view.guild_id, view.circle_id, PostKind.PANEL, now
            )
            place = replace(view.place, panel_message_id=None)
            await stored.save_place(connection, view.circle_id, place)

    def _now(self) -> datetime:
        return whole_seconds(self._clock.now())


def _card(view: View, seen: Shown) -> MessageId | None:
    """Return the card in the channel if it shows less than there is to see."""
    is_behind = seen.version < view.version and view.circle.phase is Phase.LOBBY
    if is_behind or seen.stage is not stage(view.circle):
        return view.place.lobby_message_id
    return None


def _edit_at(seen: Shown) -> datetime | None:
    """Return when the next edit may come; `None` where nothing holds it back."""
    if seen.again_at is not None:
        return seen.again_at
    return None if seen.at is None else seen.at + BETWEEN_EDITS
