"""The scheduled event of a date: planned once, moved with it, and taken away with it."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.domain.ids import ChannelId, EventId, FormatId, PlannedRoundId
from bot.domain.prompts.deliveries import Setback

FIRST_RETRY = timedelta(minutes=1)
LONGEST_RETRY = timedelta(hours=1)
DOUBLINGS = 6


NEEDED = "create_events"
"""The permission that the bot needs for events of its own, by its name in discord.py."""


class Note(StrEnum):
    """What facilitators are told; also the key of its wording."""

    NO_EVENT = "notices.rounds.no_event"


class Step(StrEnum):
    """What is to be done at Discord."""

    PLAN = "plan"
    MOVE = "move"
    TAKE_AWAY = "take_away"


@dataclass(frozen=True, slots=True)
class Look:
    """What an event shows: when it is, of what, and where."""

    begins_at: datetime
    ends_at: datetime
    format_id: FormatId
    channel_id: ChannelId

    @property
    def code(self) -> str:
        """Return it as a row keeps it, to compare and to find the event again."""
        begin, end = int(self.begins_at.timestamp()), int(self.ends_at.timestamp())
        return f"{begin}.{end}.{self.channel_id}.{self.format_id}"


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """How far the event of a date has come."""

    planned_id: PlannedRoundId
    event_id: EventId | None = None
    shows: str | None = None
    """The code of what it shows, or of what an attempt was to plan."""
    attempt: int = 0
    """How often it was taken on since it last came to rest."""
    retry_at: datetime | None = None
    is_given_up: bool = False
    """Discord refused it, or somebody deleted it there: it is left alone."""

    @property
    def may_already_stand(self) -> bool:
        """Whether an attempt could have planned it without our hearing of it."""
        return self.event_id is None and self.shows is not None


def next_step(event: PlannedEvent, wanted: Look | None, now: datetime) -> Step | None:
    """Return what is to be done; `wanted` is what it should show, or `None` for no event.

    Discord plans nothing that has begun, and what has begun it ends by itself.
    """
    if event.is_given_up:
        return None
    if event.event_id is None:
        is_coming = wanted is not None and wanted.begins_at > now
        # One that may stand is taken away by being found first.
        is_left_over = event.may_already_stand and wanted is None
        return Step.PLAN if is_coming else Step.TAKE_AWAY if is_left_over else None
    if wanted is None:
        return Step.TAKE_AWAY
    is_behind = event.shows != wanted.code and wanted.begins_at > now
    return Step.MOVE if is_behind else None


def begun(event: PlannedEvent, wanted: Look | None) -> PlannedEvent:
    """Return the event as its step begins: what is planned first is written down before.

    What may stand already keeps what it was to show, so that it can be looked for.
    """
    if event.event_id is not None or event.shows is not None or wanted is None:
        return event
    return replace(event, shows=wanted.code)


def at_rest(event: PlannedEvent) -> PlannedEvent:
    """Return the event where there is nothing to do."""
    return replace(event, attempt=0, retry_at=None)


def stands(event: PlannedEvent, event_id: EventId, shows: str) -> PlannedEvent:
    """Return the event that stands and shows this."""
    return replace(event, event_id=event_id, shows=shows, attempt=0, retry_at=None)


def taken_away(event: PlannedEvent) -> PlannedEvent:
    """Return the event that is gone, so that a date that comes back has a new one."""
    return PlannedEvent(event.planned_id)


def after_setback(event: PlannedEvent, setback: Setback, now: datetime) -> PlannedEvent:
    """Return the event for another attempt, or left alone where Discord says no."""
    if setback is not Setback.FAULT:
        return replace(event, is_given_up=True, retry_at=None)
    doublings: int = 2 ** min(max(event.attempt - 1, 0), DOUBLINGS)
    return replace(event, retry_at=now + min(FIRST_RETRY * doublings, LONGEST_RETRY))


def begin_of(code: str) -> datetime:
    """Return when an event begins that shows this."""
    return datetime.fromtimestamp(int(code.partition(".")[0]), tz=UTC)
