"""How a schedule's day stands: asked, on its way, held back, still to come, or none today."""

from datetime import datetime
from enum import StrEnum

from bot.domain.prompts import schedules
from bot.domain.prompts.deliveries import DeliveryState
from bot.domain.prompts.outlook import Outlook


class Day(StrEnum):
    """How far today's question is; also the last part of the key of its wording."""

    POSTED = "posted"
    ON_ITS_WAY = "on_its_way"
    FAILED = "failed"
    HELD_BACK = "held_back"
    COMES = "comes"
    NONE = "none"


_OF_DELIVERY = {
    DeliveryState.POSTING: Day.ON_ITS_WAY,
    DeliveryState.THREADING: Day.POSTED,
    DeliveryState.DONE: Day.POSTED,
    DeliveryState.FAILED: Day.FAILED,
}


def day_of(outlook: Outlook, now: datetime) -> Day:
    """Return how the day stands that the schedule's place shows at a moment."""
    day = None if outlook.today is None else _OF_DELIVERY[outlook.today.state]
    is_withdrawn = day is Day.FAILED and outlook.today is not None and outlook.today.is_withdrawn
    if day is not None and not is_withdrawn:
        return day
    today = schedules.local_date(outlook.schedule.schedule, now)
    comes = any(one.occurrence.local_date == today for one in outlook.upcoming)
    if comes and not _rests(outlook):
        return Day.COMES
    return Day.HELD_BACK if is_withdrawn and outlook.rests_today is None else Day.NONE


def comes_next(outlook: Outlook) -> datetime | None:
    """Return when the next question is due, or `None` while the schedule rests."""
    if _rests(outlook) or not outlook.upcoming:
        return None
    return outlook.upcoming[0].occurrence.due_at


def _rests(outlook: Outlook) -> bool:
    return outlook.paused_because is not None or outlook.schedule.is_server_resting
