"""What follows from a finding: nothing, a count, a place in the queue, or one private note.

Kindness comes first, and nothing here counts up: the tenth finding about a person is answered
like the first. Source of the levels: the severity ladder of the guidelines.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.guidelines.catalogue import LIKENESSES
from bot.domain.guidelines.families import Family

FAMILIES: tuple[str, ...] = tuple(Family)
"""Every family of rules, as staff know them."""

GRAVE_FAMILIES = frozenset({"G8", "G9", "G10", "G11", "G12", "G14", "G15"})
"""Those whose rules reach people from the first day."""

HIDEABLE_FAMILIES = GRAVE_FAMILIES - {"G8"}
"""Those whose messages a server may have set aside; what was told of others is not hidden so."""

ASKED_FOR_FAMILIES = frozenset({"G17"})
"""Those that only some groups ask for: a short note before heavy topics."""

PROTECT = 3
"""From this severity on people are told from the first day."""
URGENT = 4
"""A threat, or pushing somebody toward self-harm: people are called at once."""

BETWEEN_NOTES = timedelta(hours=24)
"""How long somebody who had a note gets no other, whatever they write."""


class Mode(StrEnum):
    """What a server lets a family of rules do."""

    SHADOW = "shadow"
    """Count, and nothing else."""
    QUEUE = "queue"
    """Tell staff, and nobody else."""
    NUDGE = "nudge"
    """Write to the person privately, and tell staff."""
    OFF = "off"


class RuleMode(StrEnum):
    """How one rule of a family stands in a server."""

    IN_FORCE = "in_force"
    RESTS = "rests"
    """Back in shadow by itself: it was misread too often."""
    OFF = "off"


class Do(StrEnum):
    """What is done about a finding."""

    LEAVE = "leave"
    """Nothing, and nothing is kept."""
    COUNT = "count"
    QUEUE = "queue"
    NUDGE = "nudge"
    """One private note, and a place in the queue."""
    SET_ASIDE = "set_aside"
    """Give the words back privately, and only then delete the message; a place in the queue."""


class Alert(StrEnum):
    """How people are told of a new place in the queue."""

    NONE = "none"
    ON_DUTY = "on_duty"
    AT_ONCE = "at_once"


class Refusal(StrEnum):
    """Why nothing is kept, or no note is written; also the key of its wording."""

    CRISIS = "guidelines.ladder.crisis"
    BOT = "guidelines.ladder.bot"
    STAFF = "guidelines.ladder.staff"
    LANGUAGE = "guidelines.ladder.language"
    FAMILY_OFF = "guidelines.ladder.family_off"
    RULE_OFF = "guidelines.ladder.rule_off"
    RULE_RESTS = "guidelines.ladder.rule_rests"
    SHADOW = "guidelines.ladder.shadow"
    TOO_GRAVE = "guidelines.ladder.too_grave"
    CARE_NOTE = "guidelines.ladder.care_note"
    TOLD_ALREADY = "guidelines.ladder.told_already"
    TODAY_ALREADY = "guidelines.ladder.today_already"
    FEWER_NOTES = "guidelines.ladder.fewer_notes"
    UNREACHABLE = "guidelines.ladder.unreachable"


class Found(Protocol):
    """What the ladder looks at in a finding."""

    @property
    def rule_id(self) -> str:
        """Return which rule it was."""
        ...

    @property
    def family(self) -> str:
        """Return the family of the rule, "G1" to "G18"."""
        ...

    @property
    def severity(self) -> int:
        """Return how grave it is, 1 to 4."""
        ...


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of a message beside its words; nothing of it is kept."""

    is_bot: bool = False
    """Written by a bot or a webhook."""
    is_staff: bool = False
    is_in_our_languages: bool = True
    is_crisis: bool = False
    """Recognised as somebody in need: care answers it, and no guideline does."""
    has_open_care_note: bool = False
    was_told: bool = False
    """The person saw the same before they posted, in a form."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that decides about one finding."""

    mode: Mode
    circumstances: Circumstances = field(default_factory=Circumstances)
    rule: RuleMode = RuleMode.IN_FORCE
    may_hide: bool = False
    """The server switched on, for this family, that a message may be set aside."""
    can_be_reached: bool = True
    last_note_at: datetime | None = None
    wants_fewer: bool = False
    """The person asked for fewer notes like this."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is done, how people are told, and why it is not more."""

    do: Do
    alert: Alert = Alert.NONE
    refusal: Refusal | None = None

    @property
    def is_kept(self) -> bool:
        """Whether a finding is written down."""
        return self.do is not Do.LEAVE

    @property
    def is_for_people(self) -> bool:
        """Whether staff see it in the queue."""
        return self.do not in (Do.LEAVE, Do.COUNT)

    @property
    def is_written(self) -> bool:
        """Whether the person gets a private note."""
        return self.do in (Do.NUDGE, Do.SET_ASIDE)


def first_mode(family: str) -> Mode:
    """Return what a family does in a server that has decided nothing."""
    if family in ASKED_FOR_FAMILIES:
        return Mode.OFF
    return Mode.QUEUE if family in GRAVE_FAMILIES else Mode.SHADOW


def next_step(finding: Found, situation: Situation, now: datetime) -> Step:
    """Return what follows from a finding."""
    left_alone = _left_alone(finding, situation)
    if left_alone is not None:
        return Step(Do.LEAVE, refusal=left_alone)
    is_grave = finding.severity >= PROTECT
    if situation.rule is RuleMode.RESTS:
        # Shadow takes nothing grave away from people; a rule that errs wakes nobody, though.
        return Step(Do.QUEUE if is_grave else Do.COUNT, refusal=Refusal.RULE_RESTS)
    if situation.mode is Mode.SHADOW and not is_grave:
        return Step(Do.COUNT, refusal=Refusal.SHADOW)
    alert = _alert(finding.severity)
    wanted = _wanted(finding, situation)
    if wanted is Do.QUEUE:
        is_too_grave = situation.mode is Mode.NUDGE
        return Step(wanted, alert, Refusal.TOO_GRAVE if is_too_grave else None)
    refusal = _no_note(situation, now)
    # A message is never set aside before its words were given back: without a note it stays.
    return Step(wanted, alert) if refusal is None else Step(Do.QUEUE, alert, refusal)


def first_to_write(steps: Collection[tuple[Found, Step]]) -> tuple[Found, Step] | None:
    """Return the one finding of a message that the person is written about: never two."""
    written = [one for one in steps if one[1].is_written]
    return max(written, key=lambda one: (one[1].do is Do.SET_ASIDE, one[0].severity), default=None)


def loudest(steps: Collection[Step]) -> Alert:
    """Return how people are told of a message with several findings."""
    order = tuple(Alert)
    return max((one.alert for one in steps), key=order.index, default=Alert.NONE)


def _left_alone(finding: Found, situation: Situation) -> Refusal | None:
    known = situation.circumstances
    reasons = (
        (known.is_bot, Refusal.BOT),
        # Who threatens somebody, or pushes them to harm themselves, is for people all the same.
        (known.is_crisis and finding.severity < URGENT, Refusal.CRISIS),
        (known.is_staff, Refusal.STAFF),
        (not known.is_in_our_languages, Refusal.LANGUAGE),
        (situation.mode is Mode.OFF, Refusal.FAMILY_OFF),
        (situation.rule is RuleMode.OFF, Refusal.RULE_OFF),
    )
    return next((refusal for holds, refusal in reasons if holds), None)


def may_take_words(finding: Found) -> bool:
    """Say whether a finding is grave and sure enough to set a post aside, where that is allowed."""
    return finding.severity >= PROTECT and finding.rule_id not in LIKENESSES


def _alert(severity: int) -> Alert:
    if severity >= URGENT:
        return Alert.AT_ONCE
    return Alert.ON_DUTY if severity >= PROTECT else Alert.NONE


def _wanted(finding: Found, situation: Situation) -> Do:
    if situation.may_hide and may_take_words(finding) and situation.mode is not Mode.SHADOW:
        return Do.SET_ASIDE
    is_for_person = situation.mode is Mode.NUDGE and finding.severity < URGENT
    return Do.NUDGE if is_for_person else Do.QUEUE


def _no_note(situation: Situation, now: datetime) -> Refusal | None:
    known = situation.circumstances
    last = situation.last_note_at
    reasons = (
        (known.is_crisis, Refusal.CRISIS),
        (known.has_open_care_note, Refusal.CARE_NOTE),
        (known.was_told, Refusal.TOLD_ALREADY),
        (situation.wants_fewer, Refusal.FEWER_NOTES),
        (last is not None and now < last + BETWEEN_NOTES, Refusal.TODAY_ALREADY),
        (not situation.can_be_reached, Refusal.UNREACHABLE),
    )
    return next((refusal for holds, refusal in reasons if holds), None)
