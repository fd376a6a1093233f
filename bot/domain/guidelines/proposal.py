"""Two weeks of watching, then a proposal; nothing starts by itself."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from bot.domain.guidelines.ladder import FAMILIES, GRAVE_FAMILIES, Mode
from bot.domain.ids import ChannelId, GuildId, MessageId

WATCHED_FOR = timedelta(days=14)
TICKED = ("G1", "G2", "G4")
"""What is proposed to begin with: advice on medicine, diagnosing, shaming."""
EXAMPLES = 3
SAMPLE = 10
"""How many findings of the shadow moderators are offered a week."""
BETWEEN_SAMPLES = timedelta(days=7)


class Answer(StrEnum):
    """What facilitators decide about the proposal."""

    START_NUDGES = "start_nudges"
    QUEUE_ONLY = "queue_only"
    KEEP_WATCHING = "keep_watching"
    OFF = "off"


class Note(StrEnum):
    """What staff are told; also the key of its wording."""

    PROPOSAL = "notices.guidelines.proposal"
    SAMPLE = "notices.guidelines.sample"


@dataclass(frozen=True, slots=True)
class Example:
    """A message that a rule would have spoken to, by its link alone."""

    rule_id: str
    family: str
    channel_id: ChannelId
    message_id: MessageId


@dataclass(frozen=True, slots=True)
class Proposal:
    """What two weeks have shown, for facilitators to decide on."""

    guild_id: GuildId
    since: datetime
    counts: Mapping[str, int]
    """How many findings each watched family had; none of them is not there."""
    examples: tuple[Example, ...]
    ticked: tuple[str, ...] = TICKED

    @property
    def total(self) -> int:
        """Return how many findings there were."""
        return sum(self.counts.values())


def modes_after(
    answer: Answer, ticked: Collection[str], modes: Mapping[str, Mode]
) -> Mapping[str, Mode]:
    """Return the families that an answer changes: only those still watched, and never grave ones.

    What is not ticked goes on being watched; *Off* ends the watching of them all.
    """
    watched = [
        family
        for family in FAMILIES
        if family not in GRAVE_FAMILIES and modes.get(family, Mode.SHADOW) is Mode.SHADOW
    ]
    match answer:
        case Answer.START_NUDGES:
            return {family: Mode.NUDGE for family in watched if family in ticked}
        case Answer.QUEUE_ONLY:
            return {family: Mode.QUEUE for family in watched if family in ticked}
        case Answer.OFF:
            return dict.fromkeys(watched, Mode.OFF)
        case Answer.KEEP_WATCHING:
            return {}
    assert_never(answer)


def chosen_examples(examples: Collection[Example], most: int) -> tuple[Example, ...]:
    """Return up to `most`, from as many rules as there are: first one of each, then a second."""
    of_rule: dict[str, list[Example]] = {}
    for one in examples:
        of_rule.setdefault(one.rule_id, []).append(one)
    ranks = [(rank, one) for found in of_rule.values() for rank, one in enumerate(found)]
    return tuple(one for _, one in sorted(ranks, key=lambda pair: pair[0]))[:most]
