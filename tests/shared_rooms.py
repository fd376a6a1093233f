"""What never stands where members read it: a word about somebody because of what they wrote."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

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
    "care.card.",
    "care.people.",
    "care.around.",
    "care.tell.",
    "care.note.",
    "care.unheard.",
    "care.check.letters.",
)
# Shorter ones stand in other sentences as well.
SHORTEST = 18
# So many words of a message in a row are a quote of it.
QUOTED = 4
# Of these alone, a post in a shared room could be about somebody.
_OF_PEOPLE = frozenset({"guidelines", "review", "talk", "look", "care"})
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


@dataclass(frozen=True, slots=True)
class Post:
    """What the bot says where members read it."""

    text: str
    capabilities: frozenset[str] = frozenset()
    """Those of its buttons."""

    @property
    def was_pressed_for(self) -> bool:
        """Whether it is a share, or a card of a round: who is named there pressed for it."""
        return bool(self.capabilities - _OF_PEOPLE)


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody in whose message a rule or care found something."""

    user_id: int
    name: str
    words: str = ""
    """What they wrote, where they wrote it themselves."""

    def is_in(self, text: str) -> bool:
        """Whether a text names, mentions or quotes them."""
        if f"<@{self.user_id}>" in text or f"<@!{self.user_id}>" in text:
            return True
        if re.search(rf"(?<!\w){re.escape(self.name)}(?!\w)", text):
            return True
        return any(run in _plain(text) for run in self._runs())

    def _runs(self) -> Iterator[str]:
        words = _plain(self.words).split()
        for first in range(max(len(words) - QUOTED + 1, 0)):
            yield " ".join(words[first : first + QUOTED])


@dataclass(frozen=True, slots=True)
class Written:
    """A message that a person wrote themselves, with what the bot put next to it."""

    text: str
    has_our_reaction: bool = False
    has_our_reply: bool = False
    has_our_thread: bool = False

    @property
    def was_pointed_at(self) -> bool:
        """Whether the bot drew eyes to it."""
        return self.has_our_reaction or self.has_our_reply or self.has_our_thread


def said_of_people(
    posts: Sequence[Post], sentences: Collection[str], authors: Collection[Author] = ()
) -> list[str]:
    """Return what holds one of these sentences, or names or quotes one of these authors."""
    return [
        post.text
        for post in posts
        if any(one in post.text for one in sentences)
        or (not post.was_pressed_for and any(one.is_in(post.text) for one in authors))
    ]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
