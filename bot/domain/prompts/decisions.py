"""What holds for all schedules of a server, by its facilitators' decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.ids import ValueId
from bot.domain.prompts.deck import Prompt, Value

FEWEST_COUNTED = 3
"""A count below this could point at a person."""


class Refusal(StrEnum):
    """Why a decision is not taken; also the key of its wording."""

    NO_VALUE_LEFT = "values.refused.none_left"
    VALUE_OFF = "values.refused.off"


@dataclass(frozen=True, slots=True)
class ServerDecisions:
    """What holds for all schedules of a server; `calendar` is its own list, as it was written."""

    values_off: frozenset[ValueId] = frozenset()
    pinned_value: ValueId | None = None
    pinned_week: date | None = None
    hard_day: date | None = None
    calendar: str | None = None
    is_resting: bool = False


@dataclass(frozen=True, slots=True)
class Misfit:
    """A question that did not fit somebody; `people` is None where the count is too small."""

    prompt: Prompt
    people: int | None


@dataclass(frozen=True, slots=True)
class ValuesReview:
    """The values there are, what was decided about them, and the questions that did not fit."""

    values: Sequence[Value]
    decided: ServerDecisions
    misfits: Sequence[Misfit]

    @property
    def on(self) -> tuple[Value, ...]:
        """The values that are asked about."""
        return tuple(one for one in self.values if one.value_id not in self.decided.values_off)
