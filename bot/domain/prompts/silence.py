"""Silence: nobody took part in the last questions, so facilitators are asked what they would like.

Members are told nothing of it: a quiet week is nobody's fault.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import DeliveryId
from bot.domain.prompts.server_schedules import EVERY_OTHER_DAY

QUESTIONS = 3
HEARD_OUT_AFTER = timedelta(hours=20)
"""Until then a question may still be answered by those who come in the evening."""


class Decision(StrEnum):
    """What facilitators make of a silence; also the last part of the keys of its wording."""

    KEEP = "keep"
    THIN = "thin"
    PAUSE = "pause"


class Refusal(StrEnum):
    """Why there is nothing to decide; also the key of its wording."""

    NOT_ASKED = "prompts.silence.not_asked"


@dataclass(frozen=True, slots=True)
class Posted:
    """A question that stands, and whether anybody took part in it."""

    delivery_id: DeliveryId
    due_at: datetime
    is_answered: bool


def silence(
    latest: Sequence[Posted], asked_about: DeliveryId | None, now: datetime
) -> DeliveryId | None:
    """Return the last question of a silence that facilitators were not asked about yet, or `None`.

    `latest` are a schedule's questions, the newest first: as many as `QUESTIONS`, and one that may
    still be too young. A question is heard out once another one follows it, or with time.
    """
    is_heard_out = bool(latest) and latest[0].due_at + HEARD_OUT_AFTER <= now
    silent = latest[:QUESTIONS] if is_heard_out else latest[1 : QUESTIONS + 1]
    if len(silent) < QUESTIONS or any(one.is_answered for one in (latest[0], *silent)):
        return None
    is_known = asked_about is not None and silent[-1].delivery_id <= asked_about
    return None if is_known else silent[0].delivery_id


def can_be_thinned(weekdays: int) -> bool:
    """Whether every other day would be fewer than now."""
    return weekdays.bit_count() > EVERY_OTHER_DAY.bit_count()
