"""What goes wrong at Discord beside kills: answers that are lost, and servers that fail."""

import random
from collections import Counter

from bot.sandbox.people import Person
from tests.wire.pilot import Pilot


class Troubles:
    """Lost answers and 5xx around one person's card and note, counted."""

    def __init__(self, pilot: Pilot, counted: Counter[str]) -> None:
        self._pilot = pilot
        self._counted = counted

    def some(self, person: Person, chance: random.Random) -> None:
        """Let the next request about a card or a note go wrong, or let all go well."""
        world, sandbox = self._pilot.world, self._pilot.sandbox
        room = chance.choice((world.direct_channel(person.id), world.channel("staff")))
        path = rf"^/channels/{room.id}/messages"
        match chance.choice(("none", "lost", "lost", "before", "after")):
            case "lost":
                sandbox.cut_at_request(0, self._lose, after_applying=True, path_regex=path)
            case "before" | "after" as moment:
                status = chance.choice((500, 502, 503))
                sandbox.fail_next("POST", path, status, after_applying=moment == "after")
                self._counted["5xx"] += 1

    def _lose(self) -> None:
        self._counted["lost answers"] += 1
