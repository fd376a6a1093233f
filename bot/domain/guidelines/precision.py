"""Rules earn their place: people say whether a rule was fair, and one that errs goes to rest."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

LEAST_VERDICTS = 10
LEAST_PERCENT = 80


class Verdict(StrEnum):
    """What a person says of a finding."""

    FAIR = "fair"
    MISREAD = "misread"


class Note(StrEnum):
    """What facilitators are told; also the key of its wording."""

    RULE_RESTS = "notices.guidelines.rule_rests"


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a rule was fair in a server, since staff last switched it on."""

    fair: int = 0
    misread: int = 0

    @property
    def total(self) -> int:
        """Return how many verdicts there are."""
        return self.fair + self.misread

    @property
    def percent(self) -> int | None:
        """Return how many of a hundred were fair, rounded down, or `None` before the first."""
        return None if self.total == 0 else 100 * self.fair // self.total

    @property
    def is_too_low(self) -> bool:
        """Whether the rule goes back to shadow: under 80 % after ten verdicts."""
        is_judged = self.total >= LEAST_VERDICTS
        return is_judged and 100 * self.fair < LEAST_PERCENT * self.total


def recounted(tally: Tally, before: Verdict | None, after: Verdict | None) -> Tally:
    """Return the tally once a finding that counted as `before` counts as `after`."""
    return _added(_added(tally, before, -1), after, 1)


def counts_as(tap: Verdict | None, verdict: Verdict | None) -> Verdict | None:
    """Return how one finding counts: a moderator's verdict stands above the person's own tap."""
    return tap if verdict is None else verdict


def _added(tally: Tally, verdict: Verdict | None, number: int) -> Tally:
    match verdict:
        case Verdict.FAIR:
            return replace(tally, fair=max(0, tally.fair + number))
        case Verdict.MISREAD:
            return replace(tally, misread=max(0, tally.misread + number))
        case None:
            return tally
    assert_never(verdict)
