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


_Opened = tuple[int, int]
"""The place of a family, and the lists of which it takes a word each, as bits of one number."""


class Gate:
    """Families of wordings, each behind the words it watches for.

    Words are looked up by the list of a group that holds the fewest common ones: most words of
    most messages open nothing. Whether the other lists are met is asked of one number, which
    holds a bit for each list that has a word of the message.
    """

    def __init__(self, families: Iterable[Family]) -> None:
        self._families = tuple(families)
        self._opened: dict[str, list[_Opened]] = {}
        self._bits: dict[frozenset[str], int] = {}
        for place, family in enumerate(self._families):
            self._open(place, 0, family.watch.words)
            for group in family.watch.groups:
                rarest = min(group, key=lambda words: len(words & _COMMON))
                self._open(place, self._wanted(one for one in group if one is not rarest), rarest)
        lists_of = dict.fromkeys(self._opened, 0)
        for words, bit in self._bits.items():
            for word in words:
                lists_of[word] = lists_of.get(word, 0) | bit
        self._by_word = {
            word: (lists, tuple(self._opened.get(word, ()))) for word, lists in lists_of.items()
        }
        self._words = frozenset(self._by_word)

    def _open(self, place: int, wanted: int, words: Iterable[str]) -> None:
        for word in words:
            self._opened.setdefault(word, []).append((place, wanted))

    def _wanted(self, lists: Iterable[frozenset[str]]) -> int:
        wanted = 0
        for words in lists:
            wanted |= self._bits.setdefault(words, 1 << len(self._bits))
        return wanted

    def families_for(self, words: frozenset[str]) -> list[Family]:
        """Return the families whose wordings may be among words, in their order."""
        looked_up = [self._by_word[word] for word in words & self._words]
        met = 0
        for lists, _ in looked_up:
            met |= lists
        places = {
            place for _, opened in looked_up for place, wanted in opened if met & wanted == wanted
        }
        return [self._families[place] for place in sorted(places)]
