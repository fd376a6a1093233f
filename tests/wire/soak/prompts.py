"""Daily questions through kills: due times, presses under them, and the facilitators' card."""

import asyncio
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import count

from bot.sandbox.interactions import Interaction
from bot.sandbox.people import Person
from bot.sandbox.permissions import Permission
from bot.sandbox.records import Message
from tests.wire.soak.deeds import Deed, Who
from tests.wire.soak.life import Capability, Life

FIRST_TIME = time(9)
CHANNELS = ("daily-prompt", "circle")


@dataclass(frozen=True, slots=True)
class Share:
    """What somebody submitted once, or again because no answer came."""

    message_id: int
    words: str
    is_confirmed: bool


class Prompts(Capability):
    """One prompt and one thread a date; each share stands once; each response counts once."""

    def __init__(self, life: Life) -> None:
        super().__init__(life)
        self.prompt_time = FIRST_TIME
        self.channel = CHANNELS[0]
        self.owed: set[date] = set()
        self._shares: list[Share] = []
        self._kept: dict[int, list[Share]] = defaultdict(list)
        self._presses: dict[tuple[int, str], set[int]] = defaultdict(set)
        self._notes: list[str] = []
        self._numbers = count(1)

    def deeds(self) -> Sequence[Deed]:
        """Return a due time, every button under a question, and the facilitators' card."""
        return (
            Deed(Who.CLOCK, self._due_time, self._go_to_due_time),
            Deed(
                Who.FACILITATOR,
                self._closed_channel_and_resume,
                self._go_to_due_time,
                requests=7,
                alone=True,
            ),
            Deed(Who.FACILITATOR, self._post_now),
            Deed(Who.FACILITATOR, self._preview),
            Deed(Who.MEMBER, self._share, requests=3),
            Deed(Who.MEMBER, self._share_and_leave, requests=3),
            Deed(Who.MEMBER, self._pass, requests=1),
            Deed(Who.MEMBER, self._misfit),
            Deed(Who.MEMBER, self._write_for_oneself, requests=3),
            Deed(Who.NEWCOMER, self._share, requests=3),
            Deed(Who.NEWCOMER, self._pass, requests=1),
        )

    def next_due_at(self) -> datetime:
        """Return when the next question that does not stand yet is due."""
        now = self.life.now()
        today = datetime.combine(now.date(), self.prompt_time, UTC)
        is_over = today <= now or now.date() in self.owed
        return today + timedelta(days=1) if is_over else today

    def is_owed_today(self) -> bool:
        """Whether today's question has to come and does not stand yet."""
        return self.life.now().date() in self.owed and not self._stands(self.life.now().date())

    async def settle(self) -> None:
        """Wait for the questions of all dates that have come."""
        for day in sorted(self.owed):
            if not self._stands(day):
                await self.pilot.clock.walk_to(datetime.combine(day, self.prompt_time, UTC))
                await self.life.until(partial(self._stands, day))

    async def check(self) -> None:
        """See each date's question with its thread, each share in it, and nothing besides."""
        prompts, story = self._prompts(), self.life.story
        assert Counter(one.sent_at.date() for one in prompts) == Counter(self.owed), story
        threads = sorted(thread.id for thread in self.pilot.threads())
        assert threads == sorted(prompt.id for prompt in prompts), story
        for prompt in prompts:
            shares = [share for share in self._shares if share.message_id == prompt.id]
            numbers = {share.words: self.standing(share) for share in shares}
            assert all(numbers[share.words] == 1 for share in shares if share.is_confirmed), (
                f"{numbers}\n{story}"
            )
            assert max(numbers.values(), default=0) <= 1, f"{numbers}\n{story}"
            assert len(self.pilot.shares(prompt)) == sum(numbers.values()), story

    def kept(self, person: Person) -> Sequence[str]:
        """Return how often this person shared, passed, and said that a question did not fit."""
        shares = sum(self.standing(share) for share in self._kept[person.id])
        numbers = {
            "share": shares,
            "pass": len(self._presses[person.id, "pass"]),
            "misfit": len(self._presses[person.id, "misfit"]),
        }
        return [
            self.pilot.say(f"privacy.{kind}", number=number)
            for kind, number in numbers.items()
            if number
        ]

    def forget(self, person: Person) -> None:
        """Expect none of it any more; what stands in threads stays."""
        self._kept[person.id].clear()
        self._presses[person.id, "pass"].clear()
        self._presses[person.id, "misfit"].clear()

    def notes(self) -> Sequence[str]:
        """Return a note for each channel that was closed when its question was due."""
        return self._notes

    def _prompts(self) -> list[Message]:
        return [message for name in CHANNELS for message in self.pilot.ours(name)]

    def _stands(self, day: date) -> bool:
        return any(
            one.sent_at.date() == day and self.pilot.world.thread_of(one) for one in self._prompts()
        )

    def some_prompt(self, chance: random.Random) -> Message:
        """Return a question that can be answered, mostly the newest."""
        ready = sorted(
            (one for one in self._prompts() if self.pilot.world.thread_of(one)),
            key=lambda one: one.id,
        )
        return ready[-1] if chance.random() < 0.8 else chance.choice(ready)

    async def _go_to_due_time(self) -> None:
        due_at = self.next_due_at()
        self.owed.add(due_at.date())
        await self.pilot.clock.walk_to(due_at - timedelta(seconds=1))

    async def _due_time(self, _: Person, chance: random.Random) -> None:
        day, due = self.life.now().date(), self.prompt_time
        await asyncio.sleep(chance.uniform(0, 0.05))
        self.pilot.clock.move_to(datetime.combine(day, due, UTC))
        # Where an admin moves it meanwhile, it comes later that day.
        await self.life.until(lambda: self._stands(day) or self.prompt_time != due)

    async def _post_now(self, person: Person, _: random.Random) -> None:
        self.owed.add(self.life.now().date())
        # By its shortcut: on a card the button rests where a question stands, or is on its way.
        await self.life.command(person, "prompt", action="now")

    async def _closed_channel_and_resume(self, person: Person, chance: random.Random) -> None:
        """A channel that takes no posts pauses the questions, until somebody opens it again."""
        world, channel = self.pilot.world, self.pilot.world.channel(self.channel)
        bot = world.user(world.bot_id)
        world.set_overwrite(channel.id, bot, deny=int(Permission.SEND_MESSAGES))
        lacking = self.pilot.say("permissions.names.send_messages")
        where = f"<#{channel.id}>"
        note = self.pilot.say("notices.prompts.lacking", channel=where, names=lacking)
        self._notes.append(note)
        self.pilot.clock.move_to(self.life.now() + timedelta(seconds=2))
        number = self._notes.count(note)
        await self.life.until(lambda: self.pilot.notes().count(note) == number)
        world.set_overwrite(channel.id, bot)
        card = await self.life.command(person, "prompt")
        await self.life.press(person, card.message, "resume")
        await self._post_now(person, chance)

    async def _preview(self, person: Person, _: random.Random) -> None:
        card = await self.life.command(person, "prompt")
        answer = await self.life.press(person, card.message, "preview")
        assert self.pilot.say("prompts.invitation") in answer.text, self.life.story

    async def _share(self, person: Person, chance: random.Random) -> None:
        message, words, start = await self.open_form(person, chance)
        answer = await self.life.ask(start)
        assert self.pilot.say("prompts.thanks") in answer.text, f"{answer.text}\n{self.life.story}"
        self.note(Share(message.id, words, is_confirmed=True), person)

    async def _share_and_leave(self, person: Person, chance: random.Random) -> None:
        """Whoever sees no answer may also close the form."""
        message, words, start = await self.open_form(person, chance)
        answer = await self.life.try_once(start)
        self.note(Share(message.id, words, is_confirmed=answer is not None), person)

    def forget_share(self, share: Share, person: Person) -> None:
        """Expect a share no more, in its thread or in the count."""
        self._shares.remove(share)
        self._kept[person.id].remove(share)

    async def open_form(
        self, person: Person, chance: random.Random
    ) -> tuple[Message, str, Callable[[], Interaction]]:
        """Press Share; return the question, words of their own, and what sends them."""
        message, words = self.some_prompt(chance), f"word{next(self._numbers)}"
        form = (await self.life.press(person, message, "share")).form
        assert form is not None, self.life.story
        return message, words, lambda: person.start_submit(form, {"words": words})

    def note(self, share: Share, person: Person) -> None:
        """Expect a share from now on."""
        self._shares.append(share)
        self._kept[person.id].append(share)

    async def _pass(self, person: Person, chance: random.Random) -> None:
        message = self.some_prompt(chance)
        answer = await self.life.press(person, message, "pass")
        assert self.pilot.say("prompts.thanks") in answer.text, self.life.story
        self._presses[person.id, "pass"].add(message.id)

    async def _misfit(self, person: Person, chance: random.Random) -> None:
        message = self.some_prompt(chance)
        more = await self.life.press(person, message, "more")
        answer = await self.life.press(person, more.message, "misfit")
        assert self.pilot.say("prompts.misfit_noted") in answer.text, self.life.story
        self._presses[person.id, "misfit"].add(message.id)

    async def _write_for_oneself(self, person: Person, chance: random.Random) -> None:
        more = await self.life.press(person, self.some_prompt(chance), "more")
        form = (await self.life.press(person, more.message, "write")).form
        assert form is not None, self.life.story
        back = await self.life.ask(lambda: person.start_submit(form, {"words": "Only mine."}))
        assert "Only mine." in back.text, self.life.story

    def standing(self, share: Share) -> int:
        """Return how many messages of its thread hold a share, behind a spoiler or not."""
        return len(self.posts(share))

    def posts_of(self, person: Person) -> list[Message]:
        """Return the messages that hold the shares of somebody, without what they had erased."""
        return [post for share in self._kept[person.id] for post in self.posts(share)]

    def posts(self, share: Share) -> list[Message]:
        """Return the messages that hold a share."""
        thread = self.pilot.world.history(share.message_id)
        return [
            message
            for message in thread
            if share.words in (line.strip("|\u200b") for line in message.text.splitlines())
        ]
