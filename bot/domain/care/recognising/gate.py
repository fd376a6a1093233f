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


class Gate:
    """Families of wordings, each behind the words it watches for."""

    def __init__(self, families: Iterable[Family]) -> None:
        self._lists_of: dict[str, int] = {}
        self._families: list[tuple[Family, int, int, tuple[int, ...]]] = []
        self._lists = 0
        for family in families:
            rare = alone = self._new_list(family.watch.words)
            groups = []
            for group in family.watch.groups:
                bits = {self._new_list(words): len(words & _COMMON) for words in group}
                rare |= min(bits, key=bits.__getitem__)
                groups.append(sum(bits))
            self._families.append((family, rare, alone, tuple(groups)))

    def families_for(self, words: Iterable[str]) -> list[Family]:
        """Return the families whose wordings may be among words, in their order."""
        held = 0
        known = self._lists_of
        for word in words:
            if word in known:
                held |= known[word]
        if not held:
            return []
        return [
            family
            for family, rare, alone, groups in self._families
            if held & rare and (held & alone or _any_complete(groups, held))
        ]

    def _new_list(self, words: frozenset[str]) -> int:
        """Return a bit that stands for one list of words from now on."""
        bit = 1 << self._lists
        self._lists += 1
        for word in words:
            self._lists_of[word] = self._lists_of.get(word, 0) | bit
        return bit


def _any_complete(groups: tuple[int, ...], held: int) -> bool:
    return any(held & group == group for group in groups)
