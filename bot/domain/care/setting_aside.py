"""A post in need that gives method detail away: set aside, where a server switched that on.

The one deletion that care knows. Readers are at risk from such detail; whoever wrote it has
their words back on the card before the post goes, and people know of them.
"""

from collections.abc import Iterable
from enum import StrEnum

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.ladder import Found, Mode, RuleMode, may_take_words
from bot.domain.guidelines.settings import InForce

DETAIL = Family.METHODS
"""Methods, amounts and graphic detail; what the other families find stays where it stands."""


class Aside(StrEnum):
    """What a card has to do about the post that it answers, besides being sent."""

    GIVING_BACK = "giving_back"
    """It is to bring the words of the post."""
    DELETING = "deleting"
    """It brought them: now the post is to be deleted."""
    STAYING = "staying"
    """It brought them, and the post stays after all: it is to say so."""
    GONE = "gone"
    """It brought them and the post went; people may let it be posted again."""
    RETURNING = "returning"
    """They did: it is to say so."""


class SetAside(StrEnum):
    """What a note says of the post that it is about; the last part of a key."""

    DONE = "done"
    """The bot deleted it, after its words were given back."""
    STANDS = "stands"
    """It was to be set aside and could not: a person decides."""
    UNDONE = "undone"
    """People let its author post it again."""
    UNTOLD = "untold"
    """The same, and the card that was to say so is gone."""


MAY_BE_POSTED = frozenset({SetAside.UNDONE, SetAside.UNTOLD})
"""People decided: nothing more of that person is set aside while the note is open."""


def asks_to_be_set_aside(findings: Iterable[Found], in_force: InForce) -> bool:
    """Whether a server lets the bot set a post aside for one of these."""
    choice = in_force.family(DETAIL)
    if not choice.may_hide or choice.mode in (Mode.SHADOW, Mode.OFF):
        return False
    return any(
        one.family == DETAIL
        and may_take_words(one)
        and in_force.rule(one.rule_id) is RuleMode.IN_FORCE
        for one in findings
    )
