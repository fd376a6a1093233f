"""What never stands where members read it: a word about somebody because of what they wrote."""

import re
from collections.abc import Iterator

from bot.library import Library

# What is said to one person, or to staff about one; cards of the guidelines are for everybody.
PRIVATE_TABLES = (
    "guidelines.nudge.",
    "guidelines.before.",
    "guidelines.pressed.",
    "guidelines.ladder.",
    "guidelines.explained.",
    "guidelines.reason.",
    "guidelines.thanks_after_edit",
    "guidelines.could_not_be_reached",
    "guidelines.unreachable",
    "review.",
)
# Shorter ones stand in other sentences as well.
SHORTEST = 18
_PLACES = re.compile(r"\{[a-z_]*\}|\n")


def private_sentences(library: Library) -> frozenset[str]:
    """Return the parts between the gaps of every sentence that is for one person or for staff."""
    return frozenset(part for text in _private(library) for part in _parts(text))


def _private(library: Library) -> Iterator[str]:
    for wording in library.wordings.values():
        for key in wording.keys:
            if key.startswith(PRIVATE_TABLES):
                gaps = dict.fromkeys(wording.placeholders(key), "\n")
                yield wording.say(key, **gaps)
    for texts in library.guidelines.values():
        for guideline in texts.values():
            for family in guideline.families:
                yield from (family.staff, family.nudge, family.nudge_other, family.set_aside)


def _parts(text: str) -> Iterator[str]:
    for part in _PLACES.split(text):
        if len(part.strip()) >= SHORTEST:
            yield part.strip()


def said_of_people(posts: list[str], sentences: frozenset[str]) -> list[str]:
    """Return the posts that hold one of these sentences."""
    return [post for post in posts if any(one in post for one in sentences)]
