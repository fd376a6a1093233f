"""Which families of wordings words may hold, told without running a single pattern."""

from collections.abc import Iterable

from bot.domain.care.recognising.families import Family
from bot.domain.reading.listing import listed

# So common that a list with one of them tells little.
_COMMON = listed(
    "a about all am an and are at be been but can do for from get go going good had has have he",
    "her him how i if in is it just know like make me my no not of on one or out over she so that",
    "the they this time to too up want was what when who will with would you",
)


_Opened = tuple[int, tuple[frozenset[str], ...]]
"""The place of a family, and the lists of which it takes a word each beside the one that opens."""


class Gate:
    """Families of wordings, each behind the words it watches for.

    Words are looked up by the list of a group that holds the fewest common ones: most words of
    most messages open nothing.
    """

    def __init__(self, families: Iterable[Family]) -> None:
        self._families = tuple(families)
        opened: dict[str, list[_Opened]] = {}
        for place, family in enumerate(self._families):
            for word in family.watch.words:
                opened.setdefault(word, []).append((place, ()))
            for group in family.watch.groups:
                rarest = min(group, key=lambda words: len(words & _COMMON))
                others = tuple(words for words in group if words is not rarest)
                for word in rarest:
                    opened.setdefault(word, []).append((place, others))
        self._opened = {word: tuple(stands) for word, stands in opened.items()}
        self._watched = frozenset(opened)

    def families_for(self, words: frozenset[str]) -> list[Family]:
        """Return the families whose wordings may be among words, in their order."""
        places: set[int] = set()
        for word in words & self._watched:
            for place, others in self._opened[word]:
                if place not in places and _is_complete(others, words):
                    places.add(place)
        return [self._families[place] for place in sorted(places)]


def _is_complete(lists: tuple[frozenset[str], ...], words: frozenset[str]) -> bool:
    return not any(one.isdisjoint(words) for one in lists)
