"""What is kept about each person through kills, as `/privacy` shows it, and its erasure."""

import random
from collections.abc import Sequence

from bot.sandbox.people import Person
from tests.wire.soak.life import Capability, Deed, Who


class Privacy(Capability):
    """Each response counts once; after an erasure nothing is left."""

    def deeds(self) -> Sequence[Deed]:
        """Return looking, and erasing it all."""
        return (Deed(Who.MEMBER, self._look, requests=1), Deed(Who.MEMBER, self._erase))

    async def check(self) -> None:
        """See exactly what each person did, on each person's card."""
        for person in self.life.people:
            await self._look(person)

    async def _look(self, person: Person, _: random.Random | None = None) -> None:
        lines = [line for one in self.life.capabilities for line in one.kept(person)]
        kept = "\n".join([self.pilot.say("privacy.kept_here"), *lines])
        expected = kept if lines else self.pilot.say("privacy.nothing")
        card = await self.life.command(person, "privacy")
        shown = card.text.split("\n", 1)[1]
        assert shown == (
            f"{expected}\n{self.pilot.say('privacy.meaning')}" if lines else expected
        ), f"{person.user.name}: {shown}\nexpected: {expected}\n{self.life.story}"

    async def _erase(self, person: Person, _: random.Random) -> None:
        card = await self.life.command(person, "privacy")
        if self.pilot.say("privacy.nothing") in card.text:
            return
        sure = await self.life.press(person, card.message, "ask")
        erased = await self.life.press(person, sure.message, "erase")
        assert self.pilot.say("privacy.erased") in erased.text, self.life.story
        for capability in self.life.capabilities:
            capability.forget(person)
