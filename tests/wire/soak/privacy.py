"""What is kept about each person through kills, as `/privacy` shows it, and its erasure."""

import asyncio
import random
from collections.abc import Sequence

from bot.sandbox.people import Person
from tests.wire.soak.deeds import Deed, Who
from tests.wire.soak.life import Capability
from tests.wire.soak.unheard import Unheard

SOON_SECONDS = 20


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
        """What a crash cut off is counted a moment after the bot has come back."""
        shown, expected = "", [""]
        try:
            async with asyncio.timeout(SOON_SECONDS):
                while (shown := await self._shown(person)) not in (
                    expected := self._expected(person)
                ):
                    pass
        except TimeoutError:
            or_else = "\nor: ".join(expected)
            told = f"{person.user.name}: {shown}\nexpected: {or_else}\n{self.life.story}"
            raise AssertionError(told) from None

    async def _shown(self, person: Person) -> str:
        card = await self.life.command(person, "privacy")
        return card.text.split("\n", 1)[1]

    def _expected(self, person: Person) -> list[str]:
        """Return the card, once for each number of shares that may wait for an answer."""
        say, capabilities = self.pilot.say, self.life.capabilities
        lines = [line for one in capabilities for line in one.kept(person)]
        kept = [say("privacy.kept_here"), *lines, say("privacy.meaning")] if lines else []
        waiting = [line for one in capabilities for line in one.waiting(person)]
        kept += [say("privacy.kept_open"), *waiting] if waiting else []
        choices = [say(f"privacy.{one}") for one in ("notes_off", "cards_on", "attention_on")]
        cards = []
        for number in self.life.of(Unheard).waiting_of(person):
            shares = [say("privacy.waiting_shares", number=number)] if number else []
            cards.append("\n".join([*([*kept, *shares] or [say("privacy.nothing")]), *choices]))
        return cards

    async def _erase(self, person: Person, _: random.Random) -> None:
        card = await self.life.command(person, "privacy")
        if self.pilot.say("privacy.nothing") in card.text:
            return
        sure = await self.life.press(person, card.message, "ask")
        erased = await self.life.press(person, sure.message, "erase")
        assert self.pilot.say("privacy.erased") in erased.text, self.life.story
        for capability in self.life.capabilities:
            capability.forget(person)
