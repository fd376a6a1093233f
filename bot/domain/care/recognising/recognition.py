"""What was recognised: a kind and how fast, never a measure of a person."""

from dataclasses import dataclass
from enum import StrEnum

LANGUAGES = ("en",)
"""The languages whose wording is recognised; a server in another one has to be told so."""


def covers(language: str) -> bool:
    """Say whether wording in a language, as "en" or "en-GB" names it, is recognised at all."""
    return language.replace("_", "-").split("-")[0].lower() in LANGUAGES


class Kind(StrEnum):
    """Who may need somebody, which decides the words of the card and of the care note."""

    SELF = "self"
    """The writer may want to die, or to hurt themselves."""
    MEDICAL = "medical"
    """The writer's body may be in danger now: an overdose, a withdrawal, a fit."""
    BEING_HURT = "being_hurt"
    """Somebody hurts or threatens the writer."""
    OTHER_IN_DANGER = "other_in_danger"
    """Somebody the writer knows, or is with, may be in danger now."""
    WORRIED_ABOUT_SOMEONE = "worried_about_someone"
    """The writer is worried about somebody in this group."""


class Urgency(StrEnum):
    """How soon a human should look, and how gently the card begins.

    It chooses words and speed and is then forgotten: never stored, shown or logged. Scales that
    sort people by risk are wrong far more often than right, so it says nothing about a person.
    """

    URGENT = "urgent"
    GENTLE = "gentle"


@dataclass(frozen=True, slots=True)
class Recognition:
    """The kind of help that a message may ask for; keep it no longer than it takes to answer."""

    kind: Kind
    urgency: Urgency


def is_veto(recognition: Recognition | None) -> bool:
    """Say whether nothing else may be done about a message: no nudge, no hint, no finding."""
    return recognition is not None
