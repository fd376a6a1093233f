"""Suggested questions through kills: each is decided about once, and each letter comes once."""

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import partial
from itertools import count

from bot.sandbox.answers import Answer
from bot.sandbox.forms import Value
from bot.sandbox.people import Person
from tests.wire.soak.deeds import Deed, Who
from tests.wire.soak.life import Capability, Life
from tests.wire.soak.prompts import Prompts

MOST_OPEN = 3


class Suggestions(Capability):
    """What was thanked for waits once; what was decided is asked or gone, and told once."""

    def __init__(self, life: Life) -> None:
        super().__init__(life)
        self._numbers = count(1)
        self._open: dict[int, set[str]] = defaultdict(set)
        self._wishes: dict[str, int] = {}
        self._used: set[str] = set()
        self._owed: Counter[int] = Counter()
        self._queues = 0

    def deeds(self) -> Sequence[Deed]:
        """Return suggesting, and deciding about one."""
        return (
            Deed(Who.MEMBER, self._suggest, requests=4),
            Deed(Who.FACILITATOR, self._decide, requests=8, alone=True),
        )

    async def settle(self) -> None:
        """Wait for the letters of all who wished to hear."""
        for user_id, number in self._owed.items():
            await self.life.until(partial(self._has_letters, user_id, number))

    async def check(self) -> None:
        """See each letter once, each used question once, and just what waits."""
        for person in self.life.people:
            assert self._letters(person.id) == self._owed[person.id], self.life.story
        card = await self._card("suggestions")
        waiting = sum(map(len, self._open.values()))
        title = self.pilot.say("suggestions.title", number=waiting)
        expected = title if waiting else self.pilot.say("suggestions.none")
        assert expected in card.text, f"{card.text}\n{self.life.story}"
        listed = await self._card("questions")
        assert all(listed.text.count(f"{text}\u2069") == 1 for text in self._used), self.life.story

    def waiting(self, person: Person) -> Sequence[str]:
        """Return how many suggestions of this person wait."""
        number = len(self._open[person.id])
        return [self.pilot.say("privacy.suggestion", number=number)] if number else []

    def forget(self, person: Person) -> None:
        """Expect that none of theirs waits any more."""
        for text in self._open.pop(person.id, ()):
            self._wishes.pop(text, None)

    def notes(self) -> Sequence[str]:
        """Return the notes of suggestions: one at least each time that some began to wait."""
        note = self.pilot.say("notices.prompts.suggested")
        number = self.pilot.notes().count(note)
        assert min(1, self._queues) <= number <= self._queues, self.life.story
        return [note] * number

    async def _suggest(self, person: Person, chance: random.Random) -> None:
        prompt, text = self.life.of(Prompts).some_prompt(chance), f"Idea {next(self._numbers)}?"
        more = await self.life.press(person, prompt, "more")
        form = (await self.life.press(person, more.message, "suggest")).form
        assert form is not None, self.life.story
        wants_answer = chance.random() < 0.5
        typed: dict[str, Value] = {"text": text, "answer": "yes" if wants_answer else "no"}
        answer = await self.life.ask(lambda: person.start_submit(form, typed))
        if len(self._open[person.id]) >= MOST_OPEN:
            assert self.pilot.say("suggestions.refused.too_many") in answer.text, self.life.story
            return
        assert self.pilot.say("suggestions.noted") in answer.text, self.life.story
        self._queues += 1
        self._open[person.id].add(text)
        if wants_answer:
            self._wishes[text] = person.id

    async def _decide(self, person: Person, chance: random.Random) -> None:
        if not any(self._open.values()):
            await self._suggest(chance.choice(self.life.people), chance)
        card = await self._card("suggestions")
        text = self._first(card)
        is_used = chance.random() < 0.5
        after = await self._press(person, card, "use" if is_used else "decline")
        # Whoever saw no answer presses again, and hears that it was done.
        keys = ("used", "decided.used") if is_used else ("declined", "decided.not_waiting")
        said = [self.pilot.say(f"suggestions.{key}") for key in keys]
        assert any(one in after.text for one in said), f"{after.text}\n{self.life.story}"
        if is_used:
            self._used.add(text)
        self._open = defaultdict(
            set, {user_id: texts - {text} for user_id, texts in self._open.items()}
        )
        if text in self._wishes:
            self._owed[self._wishes.pop(text)] += 1

    async def _press(self, person: Person, card: Answer, action: str) -> Answer:
        """Press a button; where it opens a form, send that with a few words."""
        after = await self.life.press(person, card.message, action)
        form = after.form
        if form is None:
            return after
        words: dict[str, Value] = {"words": "It was good to read."}
        return await self.life.ask(lambda: person.start_submit(form, words))

    async def _card(self, action: str) -> Answer:
        fatima = self.pilot.person("Fatima")
        return await self.life.ask(
            lambda: fatima.start_command("prompt", "lounge", {"action": action})
        )

    def _first(self, card: Answer) -> str:
        """Return the suggestion that a card shows."""
        known = [text for texts in self._open.values() for text in texts]
        found = [text for text in known if f"\u2068{text}\u2069" in card.text]
        assert len(found) == 1, f"{card.text}\nknown: {known}\n{self.life.story}"
        return found[0]

    def _has_letters(self, user_id: int, number: int) -> bool:
        return self._letters(user_id) >= number

    def _letters(self, user_id: int) -> int:
        written = self.pilot.ours(self.pilot.world.direct_channel(user_id))
        return sum(self.pilot.say("letters.why") in one.text for one in written)
