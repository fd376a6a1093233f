"""A family of wordings: when to look for them, what they look like, when they do not count."""

from dataclasses import dataclass

from bot.domain.care.recognising.place import Guard, Place, place_of
from bot.domain.care.recognising.plain_words import Sentence
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.watch import Watch
from bot.domain.reading.patterns import Pattern
from bot.domain.reading.sieve import coarse, may_start_at, prepare

_ALIKE = 40
_MOST_PLACES = 12


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Wordings of one kind.

    A sentence is looked at only if it is worth it by its `watch`; a wording found in it counts
    unless one of `guards` says that it does not. `softer`, found before it or in it, makes it
    gentle.
    """

    kind: Kind
    urgency: Urgency
    watch: Watch
    pattern: Pattern
    guards: tuple[Guard, ...]
    softer: Pattern | None = None
    sharper: Pattern | None = None

    def prepare(self) -> None:
        """Compile now what the first sentence that is worth a look would wait for."""
        prepare(self.pattern.written)
        for pattern in (self.pattern, self.softer, self.sharper):
            if pattern is not None:
                pattern.prepare()

    def urgency_in(self, sentence: Sentence, message: str, seen: set[str]) -> Urgency | None:
        """Return how soon a human should look at this sentence; None where nothing counts.

        `seen` is what this family was found in before, in the same message: the same words again,
        or many more of them, are not looked at.
        """
        first = may_start_at(self.pattern.written, coarse(sentence.plain))
        if first is None:
            return None
        found_gentle = False
        for found in self.pattern.finditer(sentence.plain, first):
            around = sentence.plain[max(0, found.start() - _ALIKE) : found.end() + _ALIKE]
            if around in seen:
                continue
            if len(seen) == _MOST_PLACES:
                break
            seen.add(around)
            place = place_of(found, sentence.start, message)
            if any(guard(place) for guard in self.guards):
                continue
            if self._urgency_at(place) is Urgency.URGENT:
                return Urgency.URGENT
            found_gentle = True
        return Urgency.GENTLE if found_gentle else None

    def _urgency_at(self, place: Place) -> Urgency:
        if self.sharper is not None and self.sharper.search(place.sentence):
            return Urgency.URGENT
        if self.softer is not None and self.softer.search(f"{place.said} "):
            return Urgency.GENTLE
        return self.urgency
