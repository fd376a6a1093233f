"""What a server switches on of its guidelines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.guidelines.ladder import (
    FAMILIES,
    HIDEABLE_FAMILIES,
    Mode,
    RuleMode,
    first_mode,
)
from bot.domain.ids import ChannelId, GuildId, OwnRuleId


class Refusal(StrEnum):
    """Why a choice is not taken; also the key of its wording."""

    CANNOT_HIDE = "guidelines.settings.cannot_hide"
    UNKNOWN_FAMILY = "guidelines.settings.unknown_family"
    NO_PROPOSAL = "guidelines.settings.no_proposal"
    TOO_MANY = "guidelines.settings.too_many"
    NOT_HERE = "guidelines.settings.not_here"


@dataclass(frozen=True, slots=True)
class FamilyChoice:
    """What a family of rules may do in a server."""

    mode: Mode
    may_hide: bool = False


@dataclass(frozen=True, slots=True)
class InForce:
    """All that decides whether, and how, a message of a server is read."""

    guild_id: GuildId
    channels: frozenset[ChannelId] = frozenset()
    """Which are read along in; without any, only forms are checked."""
    families: Mapping[str, FamilyChoice] = field(default_factory=dict)
    """What staff chose; the others do what they do first."""
    rules: Mapping[str, RuleMode] = field(default_factory=dict)
    """The rules that rest, or are off."""
    uses_threads: bool = False
    """A note may come in a private thread, where no direct message may."""

    def family(self, family: str) -> FamilyChoice:
        """Return what a family may do."""
        return self.families.get(family, FamilyChoice(first_mode(family)))

    def rule(self, rule_id: str) -> RuleMode:
        """Return how a rule stands."""
        return self.rules.get(rule_id, RuleMode.IN_FORCE)

    def modes(self) -> Mapping[str, Mode]:
        """Return what every family does."""
        return {family: self.family(family).mode for family in FAMILIES}


class OwnKind(StrEnum):
    """What a rule of a server's own is."""

    EXACT = "exact"
    WORDS = "words"
    FOLDED = "folded"
    """The first three are how a phrase has to stand."""
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class OwnRule:
    """A phrase or pattern of a server's own, which staff typed into a form."""

    own_rule_id: OwnRuleId
    kind: OwnKind
    text: str
    family: str
    severity: int

    @property
    def rule_id(self) -> str:
        """Return the id by which findings know it."""
        return f"own-{self.own_rule_id}"


def refuses_family(family: str) -> Refusal | None:
    """Return why nothing can be chosen for a family."""
    return None if family in FAMILIES else Refusal.UNKNOWN_FAMILY


def refuses_hiding(family: str) -> Refusal | None:
    """Return why messages cannot be set aside for a family."""
    refusal = refuses_family(family)
    if refusal is None and family not in HIDEABLE_FAMILIES:
        return Refusal.CANNOT_HIDE
    return refusal
