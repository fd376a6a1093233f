"""Writing, reacting, and what people do with their own shares, through kills."""

import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.sandbox.people import Person
from bot.sandbox.records import Message, walk
from tests.wire.soak.deeds import Deed, Who
from tests.wire.soak.life import Capability, Life
from tests.wire.soak.prompts import CHANNELS, Prompts, Share

KINDS = ("wrote", "reacted")
SILENT_QUESTIONS = 3


class Answering(Capability):
    """A share is as its author left it, and counts as long as it stands; the others count once."""

    def __init__(self, life: Life) -> None:
        super().__init__(life)
        self._heard: dict[tuple[int, str], set[int]] = defaultdict(set)

    def deeds(self) -> Sequence[Deed]:
        """Return what somebody does with a share of theirs, and answers without a button."""
        return (
            Deed(Who.MEMBER, self._edit, requests=7),
            Deed(Who.MEMBER, self._hide_behind_spoiler, requests=6),
            Deed(Who.MEMBER, self._take_down, requests=6),
            Deed(Who.MEMBER, self._write_in_the_thread, requests=1),
            Deed(Who.MEMBER, self._react, requests=1),
        )

    def kept(self, person: Person) -> Sequence[str]:
        """Return how many questions this person wrote under, and reacted to."""
        numbers = {kind: len(self._heard[person.id, kind]) for kind in KINDS}
        return [self._line(kind, number) for kind, number in numbers.items() if number]

    def forget(self, person: Person) -> None:
        """Expect none of it any more."""
        for kind in KINDS:
            self._heard[person.id, kind].clear()

    def notes(self) -> Sequence[str]:
        """Return what facilitators were asked after silences, at most once in three questions."""
        channels = [self.pilot.world.channel(name).id for name in CHANNELS]
        asked = {self.pilot.say("notices.prompts.silence", channel=f"<#{one}>") for one in channels}
        found = [note for note in self.pilot.notes() if note in asked]
        questions = sum(len(self.pilot.ours(name)) for name in CHANNELS)
        assert SILENT_QUESTIONS * len(found) <= questions, self.life.story
        return found

    async def _edit(self, person: Person, chance: random.Random) -> None:
        share, thanks = await self._share(person, chance)
        form = (await self.life.press(person, thanks, _action(thanks, "edit"))).form
        assert form is not None, self.life.story
        other = replace(share, words=f"{share.words}x")
        await self.life.ask(lambda: person.start_submit(form, {"words": other.words}))
        prompts = self.life.of(Prompts)
        prompts.forget_share(share, person)
        prompts.note(other, person)
        assert prompts.standing(share) == 0, self.life.story

    async def _hide_behind_spoiler(self, person: Person, chance: random.Random) -> None:
        share, thanks = await self._share(person, chance)
        await self.life.press(person, thanks, _action(thanks, "hide"))
        (post,) = self.life.of(Prompts).posts(share)
        assert "||" in post.text, self.life.story

    async def _take_down(self, person: Person, chance: random.Random) -> None:
        share, thanks = await self._share(person, chance)
        await self.life.press(person, thanks, _action(thanks, "down"))
        prompts = self.life.of(Prompts)
        assert prompts.standing(share) == 0, self.life.story
        prompts.forget_share(share, person)

    async def _share(self, person: Person, chance: random.Random) -> tuple[Share, Message]:
        prompts = self.life.of(Prompts)
        question, words, start = await prompts.open_form(person, chance)
        thanks = (await self.life.ask(start)).message
        assert thanks is not None, self.life.story
        share = Share(question.id, words, is_confirmed=True)
        prompts.note(share, person)
        return share, thanks

    async def _write_in_the_thread(self, person: Person, chance: random.Random) -> None:
        async def write(question: Message) -> None:
            await person.say(self.pilot.thread(question), "Hello.")

        await self._until_heard(person, chance, "wrote", write)

    async def _react(self, person: Person, chance: random.Random) -> None:
        async def react(question: Message) -> None:
            await person.react(question, "🌱", on=False)
            await person.react(question, "🌱")

        await self._until_heard(person, chance, "reacted", react)

    async def _until_heard(
        self,
        person: Person,
        chance: random.Random,
        kind: str,
        do: Callable[[Message], Awaitable[None]],
    ) -> None:
        """Do it as often as it takes: a bot that is dead hears nothing, and nobody tells it."""
        question, heard = self.life.of(Prompts).some_prompt(chance), self._heard[person.id, kind]
        heard.add(question.id)
        line, card = self._line(kind, len(heard)), ""
        while line not in card:
            await do(question)
            card = (await self.life.command(person, "privacy")).text

    def _line(self, kind: str, number: int) -> str:
        return self.pilot.say(f"privacy.{kind}", number=number)


def _action(message: Message, action: str) -> str:
    """Return the part of the custom id that ends it, of the button of one's own share."""
    ids = [str(part.get("custom_id", "")) for part in walk(message.components)]
    (found,) = [one for one in ids if one.split(":")[2:3] == [action]]
    return found.partition(":")[2]
