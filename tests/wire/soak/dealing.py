"""Which deeds come together in a moment, and who does each of them: all by one chance."""

import random
from collections import defaultdict
from collections.abc import Callable, Sequence

from bot.sandbox.people import Person
from tests.wire.pilot import Pilot
from tests.wire.soak.deeds import Deed, Who

# Who may do what is not asked here: some of them are staff as well.
MEMBERS = ("Ana", "Tom", "Nia", "Mo")
MOST_DEEDS_AT_ONCE = 5

Part = tuple[Deed, Person, random.Random]


class Dealing:
    """All deeds once in any order, then anew; and the people who are there for them."""

    def __init__(
        self, pilot: Pilot, every_deed: Callable[[], list[Deed]], chance: random.Random
    ) -> None:
        self.people = [pilot.person(name) for name in MEMBERS]
        self._pilot = pilot
        self._every_deed = every_deed
        self._chance = chance
        self._deck: list[Deed] = []

    def deal(self, kills_left: int) -> list[Deed]:
        """Return the deeds of one moment, so that the moments left are enough for all."""
        if not self._deck:
            self._deck = self._every_deed()
            self._chance.shuffle(self._deck)
            self._deck.sort(key=lambda deed: not deed.alone)
        if self._deck[0].alone:
            return [self._deck.pop(0)]
        fewest = -(-len(self._deck) // kills_left)
        number = max(fewest, self._chance.randint(1, MOST_DEEDS_AT_ONCE))
        dealt, self._deck = self._deck[:number], self._deck[number:]
        # Time moves for one deed at once.
        clocks = [deed for deed in dealt if deed.who is Who.CLOCK]
        self._deck += clocks[1:]
        return [deed for deed in dealt if deed not in clocks[1:]]

    def cast(self, deeds: Sequence[Deed]) -> list[list[Part]]:
        """Give each deed its person and its own chance; two deeds of one person never overlap."""
        casts: dict[object, list[Part]] = defaultdict(list)
        for deed in deeds:
            person = self._person(deed.who)
            chance = random.Random(self._chance.random())  # noqa: S311 - of the seed as well
            casts[deed.who if deed.who is Who.CLOCK else person.id].append((deed, person, chance))
        return list(casts.values())

    def _person(self, who: Who) -> Person:
        if who is Who.NEWCOMER:
            self.people.append(self._pilot.newcomer(f"Kim {len(self.people)}"))
            return self.people[-1]
        if who is Who.MEMBER:
            return self._chance.choice(self.people)
        return self._pilot.person("Ada" if who is Who.ADMIN else "Fatima")
