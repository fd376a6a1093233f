"""Somebody in need through kills and lost answers: people hear of them, and so do they."""

import random
import sqlite3
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial

from bot.sandbox.forms import Form, Value
from bot.sandbox.people import Person
from bot.sandbox.records import Change, ChangeKind, Channel, Message, walk
from tests.wire.caring import GENTLE, URGENT, cards, forbidden_in, is_of_care, number_of
from tests.wire.pilot import until
from tests.wire.soak.deeds import Deed, Who
from tests.wire.soak.life import PATIENCE_SECONDS, Capability, Life
from tests.wire.soak.troubles import Troubles

ROOM = "lounge"
PRESSED = "care.card.pressed"


@dataclass
class Case:
    """Somebody who wrote, and what must stand of it at Discord."""

    person: Person
    cards: int = 0
    answers: Sequence[Message] = ()
    """Where they pressed *Tell a facilitator* in private: there it may say what came of it."""
    is_over: bool = False
    number: int | None = None


class Need(Capability):
    """Whoever was heard has each card once and one note; nobody else reads a word of it."""

    def __init__(self, life: Life) -> None:
        super().__init__(life)
        self.troubles = Troubles(self.pilot, life.troubles)
        self.cases: list[Case] = []
        self.posted: list[Message] = []
        self.pilot.world.listeners.append(self._remember)

    def deeds(self) -> Sequence[Deed]:
        """Return each way to be in need, and what can be pressed on the card."""
        return (
            Deed(Who.NEWCOMER, self._write_twice, requests=6),
            Deed(Who.NEWCOMER, self._ask_for_quiet, requests=8),
            Deed(Who.NEWCOMER, self._say_that_it_is_not_about_me, requests=8),
            Deed(Who.NEWCOMER, self._write_and_delete, requests=6),
            Deed(Who.NEWCOMER, self._write_where_no_message_arrives, requests=6),
            Deed(Who.NEWCOMER, self._write_for_oneself_and_tell, requests=7),
            Deed(Who.NEWCOMER, self._write_directly_and_tell, requests=8),
        )

    async def seek(
        self, person: Person, chance: random.Random, words: str = URGENT, *, arrives: bool = True
    ) -> Case:
        """Write until the bot has heard it, and wait for card and note; return what is owed."""
        self.troubles.some(person, chance)
        case = await self.write(person, words)
        case.cards -= not arrives
        await self.life.until(lambda: self.stands(case))
        case.number = number_of(self.note(case))
        return case

    def case_of(self, person: Person) -> Case:
        """Return what is owed to somebody."""
        for one in self.cases:
            if one.person.id == person.id:
                return one
        self.cases.append(Case(person))
        return self.cases[-1]

    def note(self, case: Case) -> Message:
        """Return the one note of a case, as it stands in the staff channel."""
        found = self._notes(case)
        assert len(found) == 1, f"{case}: {[one.text for one in found]}\n{self.life.story}"
        return found[0]

    async def press(
        self, person: Person, message: Message, action: str, *said: str, forms: bool = False
    ) -> Message | Form | None:
        """Press a button until it is answered; `None` where it is gone, because it was heard.

        The first key is the answer; the others are answers to who presses again for want of one.
        """
        keys, answer = said[:1], None
        assert ids_of(message, action), f"No {action}: {message.text}\n{self.life.story}"
        while answer is None and (ids := ids_of(message, action)):
            try:
                answer = await self.life.try_once(partial(person.start_component, message, ids[0]))
            except LookupError:
                return None
            if answer is None:
                keys = said
                await self.life.revive()
        if answer is None or forms:
            return answer.form if answer else None
        expected = [self.said(key) for key in keys]
        assert any(one in answer.text for one in expected), f"{answer.text}\n{self.life.story}"
        return answer.message

    def said(self, key: str) -> str:
        """Return the longest part of a sentence that names nobody."""
        details = dict.fromkeys(("name", "who", "server", "link"), "\0")
        return max(self.pilot.say(key, **details).split("\0"), key=len)

    async def check(self) -> None:
        """See each card and note once, nothing where members read, and nothing kept of words."""
        for case in self.cases:
            written, standing = cards(self.pilot, case.person), self._notes(case)
            story = f"{case}\n{self.life.story}"
            assert len(written) in self._owed(case), story
            assert len(standing) == 1 or (case.is_over and not standing), story
        sent = Counter((one.channel_id, one.nonce) for one in self.posted if one.nonce)
        assert [one for one, number in sent.items() if number > 1] == [], self.life.story
        for message in self.pilot.world.history(self.pilot.world.channel(ROOM).id):
            assert message.author_id != self.pilot.world.bot_id, self.life.story
            assert not message.reactions, self.life.story
        assert forbidden_in(self.pilot) == [], self.life.story
        people = [case.person.id for case in self.cases if case.is_over]
        assert [one for one in people if any(self._rows(one))] == [], self.life.story

    def _owed(self, case: Case) -> range:
        """Return how many cards there may be.

        What came of a note is written where it could not be said on a private answer, or where
        the bot died before it had kept that it was.
        """
        keys = ("care.card.truth.nobody", "care.card.truth.read", "care.around.unanswered")
        truths = [self.said(key) for key in keys]
        is_said = any(truth in one.text for truth in truths for one in case.answers)
        first = case.cards + (bool(case.answers) and not is_said)
        return range(first, case.cards + bool(case.answers) + 1)

    def notes(self) -> Sequence[str]:
        """Return what stands of care in the staff channel; nothing else may."""
        return [one.text for one in self.pilot.ours("staff") if is_of_care(one)]

    async def write(self, person: Person, words: str) -> Case:
        """Write until the bot has heard it: where it died before, nobody tells it afterwards."""
        case, before = self.case_of(person), self._rows(person.id)
        room = self.pilot.world.channel(ROOM)
        await self._say(person, room, words, lambda: self._rows(person.id) > before)
        case.cards += 1
        return case

    async def _say(
        self, person: Person, room: Channel, words: str, is_heard: Callable[[], bool]
    ) -> None:
        while True:
            await self.life.revive()
            listener = self.pilot.bot
            assert listener is not None
            person.write(room, words)
            await self._heard_or_dead(listener, is_heard)
            # What a bot had sent before it died has arrived then.
            await self.life.revive()
            if is_heard():
                return
            self.life.troubles["messages written to a dead bot"] += 1

    async def _heard_or_dead(self, listener: Process, is_heard: Callable[[], bool]) -> None:
        try:
            await until(lambda: is_heard() or listener.returncode is not None, PATIENCE_SECONDS)
        except TimeoutError:
            raise AssertionError(f"A living bot heard nothing.\n{self.life.story}") from None

    def stands(self, case: Case) -> bool:
        """Whether the cards and the note of a case are there."""
        return len(cards(self.pilot, case.person)) >= case.cards and bool(self._notes(case))

    def _notes(self, case: Case) -> list[Message]:
        who = self.pilot.say("care.note.who", who=f"<@{case.person.id}>")
        found = [one for one in self.pilot.ours("staff") if number_of(one)]
        if case.number is None:
            return [one for one in found if who in one.text]
        return [one for one in found if number_of(one) == case.number]

    def _rows(self, person_id: int) -> tuple[int, int]:
        """Return how many notes are kept with somebody's id, and the number of the newest card."""
        with closing(sqlite3.connect(self.pilot.database)) as connection:
            found = connection.execute(
                "SELECT (SELECT count(*) FROM care_note WHERE user_id = ?1),"
                " (SELECT coalesce(max(card_id), 0) FROM care_card WHERE user_id = ?1)",
                (person_id,),
            )
            notes, card = found.fetchone()
            return notes, card

    def _remember(self, change: Change) -> None:
        message, is_new = change.message, change.kind is ChangeKind.MESSAGE_CREATED
        if message is None or not is_new or message.is_ephemeral:
            return
        if message.author_id == self.pilot.world.bot_id:
            # As it was posted, with whom that pinged: an edit takes the line that calls people out.
            users, roles = [*message.mentioned_user_ids], [*message.mentioned_role_ids]
            as_posted = replace(message, mentioned_user_ids=users, mentioned_role_ids=roles)
            self.posted.append(as_posted)

    async def _write_twice(self, person: Person, chance: random.Random) -> None:
        case = await self.seek(person, chance)
        assert await self.seek(person, chance) is case

    async def _ask_for_quiet(self, person: Person, chance: random.Random) -> None:
        case = await self.seek(person, chance)
        (card,) = cards(self.pilot, person)
        await self.press(person, card, "quiet", f"{PRESSED}.quiet")
        await self.life.until(lambda: self.said("care.note.quiet") in self.note(case).text)

    async def _say_that_it_is_not_about_me(self, person: Person, chance: random.Random) -> None:
        """Nobody is called any more; a person looks all the same, and may close the note."""
        case = await self.seek(person, chance, chance.choice((URGENT, GENTLE)))
        (card,) = cards(self.pilot, person)
        await self.press(person, card, "not_me", f"{PRESSED}.not_me")
        await self.life.until(lambda: self.said("care.note.calm") in self.note(case).text)
        if chance.random() < 0.5:
            return
        said = ("care.note.pressed.closed", "care.note.refused.over")
        await self.press(self.pilot.person("Fatima"), self.note(case), "decline", *said)
        ending = self.said("care.note.ending.not_about_them")
        await self.life.until(lambda: ending in self.note(case).text)
        case.is_over = True

    async def _write_and_delete(self, person: Person, chance: random.Random) -> None:
        case = await self.seek(person, chance)
        await self.life.revive()
        listener, deleted = self.pilot.bot, self.said("care.note.deleted")
        assert listener is not None
        history = self.pilot.world.history(self.pilot.world.channel(ROOM).id)
        for message in [one for one in history if one.author_id == person.id]:
            await person.delete(message)
        # A bot that is dead hears of no deletion.
        await self.life.until(
            lambda: deleted in self.note(case).text or listener.returncode is not None
        )

    async def _write_where_no_message_arrives(self, person: Person, chance: random.Random) -> None:
        """By a private thread, where the server uses them; else people read that none arrived."""
        person.user.accepts_messages = False
        case = await self.seek(person, chance, arrives=False)
        unreached = self.said("care.note.unreached")
        await self.life.until(
            lambda: unreached in self.note(case).text or cards(self.pilot, person)
        )
        case.cards = len(cards(self.pilot, person))

    async def _write_for_oneself_and_tell(self, person: Person, chance: random.Random) -> None:
        words = chance.choice((URGENT, GENTLE))
        question = self.pilot.prompts()[0]
        more = await self.life.press(person, question, "more")
        form = (await self.life.press(person, more.message, "write")).form
        assert form is not None, self.life.story
        answer = await self.life.ask(lambda: person.start_submit(form, {"words": words}))
        assert self.said("care.card.first") in answer.text, f"{answer.text}\n{self.life.story}"
        assert answer.message is not None
        told = await self.press(person, answer.message, "tell", "care.tell.told")
        assert isinstance(told, Message), self.life.story
        self.case_of(person).answers = (answer.message, told)
        await self._is_told(person)

    async def _write_directly_and_tell(self, person: Person, _: random.Random) -> None:
        """In a direct message the bot asks which server it is; a name is an answer."""
        channel, case = self.pilot.world.direct_channel(person.id), self.case_of(person)
        await self._say(person, channel, URGENT, lambda: bool(cards(self.pilot, person)))
        case.cards = len(cards(self.pilot, person))
        which = await self.press(person, cards(self.pilot, person)[0], "tell", "care.tell.which")
        assert isinstance(which, Message), self.life.story
        form = await self.press(person, which, "tell_name", forms=True)
        assert isinstance(form, Form), self.life.story
        name: dict[str, Value] = {"name": self.pilot.world.guild_name}
        answer = await self.life.ask(lambda: person.start_submit(form, name))
        assert self.said("care.tell.told") in answer.text, f"{answer.text}\n{self.life.story}"
        await self._is_told(person)

    async def _is_told(self, person: Person) -> None:
        """People know that somebody asked, with no link to anything."""
        case = self.case_of(person)
        await self.life.until(lambda: self._notes(case))
        note = self.note(case)
        case.number = number_of(note)
        assert self.said("care.note.asked") in note.text, self.life.story
        assert "https://" not in note.text, self.life.story


def ids_of(message: Message, action: str) -> list[str]:
    found = [str(part.get("custom_id", "")) for part in walk(message.components)]
    return [one for one in found if one.endswith(f":{action}")]
