"""A circle of eight through kills: nobody loses a turn, and nobody is called twice to one."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from itertools import count

from bot.domain.ids import CircleId, FormatId
from bot.domain.rounds.circle import Circle, Part, Phase, Turn
from bot.library import read_library
from bot.sandbox.answers import Answer
from bot.sandbox.interactions import Interaction
from bot.sandbox.people import Person
from bot.sandbox.play import id_of, newest
from bot.sandbox.records import Channel, Message
from tests.wire.pilot import ROOT, Pilot
from tests.wire.soak.circle_rows import circle_in_rows, is_as_in_rows, tables_with
from tests.wire.soak.life import A_LITTLE_LATER, PATIENCE_SECONDS, Capability, Life
from tests.wire.soak.strikes import some_strike

ROOM = "circle"
FORMAT = FormatId("value-round")
NEWCOMERS = 4
# Long enough that nobody falls silent while a bot is dead and time is moved on.
TURN_MINUTES = "20"
SILENCE_MINUTES = 25
REQUESTS_OF_A_STEP = 3
# About as many steps as there are; what is left of the kills comes with the last ones.
STEPS = 40
SIDE_STEPS = 0.3


class HeldCircle(Capability):
    """One circle, from its card to its last words, and what must be true of it."""

    def __init__(self, life: Life) -> None:
        super().__init__(life)
        self.turns: dict[int, int] = {}
        self.words: list[str] = []
        self.circle_id = CircleId(0)

    @property
    def thread(self) -> Channel:
        """The thread of the one card; a circle that was opened twice fails here."""
        (card,) = self.pilot.ours(ROOM)
        return self.pilot.thread(card)

    def posts_with(self, action: str) -> list[Message]:
        """Return what stands in the thread with a button of this action."""
        return [one for one in self.pilot.ours(self.thread) if id_of(one, action) is not None]

    def calls(self) -> dict[int, list[int]]:
        """Return whom the calls name, by the number of their turn."""
        found: dict[int, list[int]] = {}
        for message in self.posts_with("call"):
            number = int(str(id_of(message, "call")).rsplit(":", 1)[1])
            found.setdefault(number, []).extend(message.mentioned_user_ids)
        return found

    async def now(self) -> Circle:
        """Return the circle as its rows hold it."""
        return (await circle_in_rows(self.pilot, self.circle_id)).circle

    async def settle(self) -> None:
        """Wait until the panel, of which there is one, says what the rows say."""
        chosen = read_library(ROOT / "prompts").formats["en"][FORMAT]
        for _ in range(PATIENCE_SECONDS):
            await self.life.revive()
            view = await circle_in_rows(self.pilot, self.circle_id)
            panels = self.posts_with("hand")
            if view.circle.phase in (Phase.LOBBY, Phase.ENDED):
                return
            if len(panels) == 1 and is_as_in_rows(panels[0], view, chosen, self.pilot.say):
                return
            await asyncio.sleep(0.3)
            self.pilot.clock.move_to(self.life.now() + A_LITTLE_LATER / 10)
        raise AssertionError(f"The panel is not as the rows are.\n{self.life.story}")

    async def check(self) -> None:
        """See every call once, every word once, one end, and nobody's id in the rows."""
        calls = self.calls()
        assert calls == {number: [who] for number, who in self.turns.items()}, (
            f"{calls}\n{self.turns}\n{self.life.story}"
        )
        said = [message.text for message in self.pilot.world.history(self.thread.id)]
        for words in self.words:
            assert sum(words in one for one in said) == 1, f"{words}\n{self.life.story}"
        assert len(self.posts_with("resources")) == 1, self.life.story
        assert len(self.posts_with("hand")) == 0, self.life.story
        (card,) = self.pilot.ours(ROOM)
        assert self.pilot.say("rounds.lobby.over") in card.text, self.life.story
        people = {person.id for person in self.life.people}
        assert tables_with(self.pilot, people) == set(), self.life.story


class CircleLife(Life):
    """A bot that is killed so many times while eight people hold a circle, step by step."""

    def __init__(self, pilot: Pilot, seed: int, again: str = "the same test") -> None:
        super().__init__(pilot, seed, [HeldCircle], again)
        self.people.extend(pilot.newcomer(f"Kim {number}") for number in range(NEWCOMERS))
        self._fatima = pilot.person("Fatima")
        self._circle = self.of(HeldCircle)
        self._numbers = count(1)
        self._kills = 0
        self._steps = 0
        self._may_fall_silent = True

    async def hold(self, kills: int) -> None:
        """Hold the circle from the command to the last words, and be killed so many times."""
        self._kills = kills
        await self.revive()
        await self._step(self._open)
        for person in self.people:
            await self._step(partial(self._come_in, person))
        await self._step(partial(self._offer, self.people[0], "opener"))
        await self._step(partial(self._offer, self.people[1], "closer"))
        await self._step(self._begin)
        while (circle := await self._circle.now()).phase is Phase.ROUND:
            assert circle.turn is not None, self.story
            if self.chance.random() < SIDE_STEPS:
                await self._step(self._do_something_aside)
            await self._step(partial(self._take_turn, circle.turn))
        await self._step(self._talk_freely)
        await self._step(self._end_kindly)
        closing = (await self._circle.now()).turn
        if closing is not None:
            await self._step(partial(self._take_turn, closing))
        while self.kills < kills:
            await self._struck_step(self._look_around)
        await self.until(lambda: self._circle.posts_with("resources"))
        await self.end()

    async def _step(self, do: Callable[[], Awaitable[None]]) -> None:
        """Do one thing; sometimes the bot is killed in the midst."""
        self._steps += 1
        steps_left = max(1, STEPS - self._steps)
        if self.chance.random() < (self._kills - self.kills) / steps_left:
            await self._struck_step(do)
        else:
            await do()
        self.done[_name(do)] += 1

    async def _struck_step(self, do: Callable[[], Awaitable[None]]) -> None:
        self.early_strikes = min(1, max(0, self._kills - self.kills - 1))
        strike = some_strike(self.chance, REQUESTS_OF_A_STEP)
        async with self.struck(_name(do), strike):
            await do()
            await self._circle.settle()
        await self._circle.settle()

    async def _open(self) -> None:
        """Fatima starts; where no answer came, she looks for the card before she starts again."""
        card = await self._use("round")
        way: dict[str, Sequence[str]] = {
            "list": (),
            "choose": (FORMAT,),
            "plan": (),
            "minutes": (TURN_MINUTES,),
        }
        for action, values in way.items():
            card = await self._press(self._fatima, card.message, action, values)
        plan = card.message
        assert plan is not None
        while not self.pilot.ours(ROOM):
            await self.try_once(partial(self._begin_press, self._fatima, plan, "start", ()))
            await self.revive()
            await self._wait_a_little(lambda: bool(self.pilot.ours(ROOM)))
        await self.until(lambda: self.pilot.world.thread_of(self.pilot.ours(ROOM)[0]))
        custom_id = str(id_of(self.pilot.ours(ROOM)[0], "join"))
        self._circle.circle_id = CircleId(int(custom_id.split(":")[1]))

    async def _wait_a_little(self, condition: Callable[[], bool]) -> None:
        """A second for a bot that has just come back and may have something to post."""
        for _ in range(20):
            if condition() or not self.is_alive:
                return
            await asyncio.sleep(0.05)

    async def _come_in(self, person: Person) -> None:
        (card,) = self.pilot.ours(ROOM)
        await self._press(person, card, "join")

    async def _offer(self, person: Person, action: str) -> None:
        """A press that was not answered may have counted: pressed again, it would be taken back."""
        (card,) = self.pilot.ours(ROOM)
        answer = await self._press(person, card, action)
        taken = self.pilot.say(f"rounds.place.{action}")
        if taken not in answer.text:
            answer = await self._press(person, card, action)
        assert taken in answer.text, f"{answer.text}\n{self.story}"

    async def _begin(self) -> None:
        controls = await self._controls()
        if id_of(controls.message, "start") is not None:
            await self._press(self._fatima, controls.message, "start")
        await self.until(lambda: self._circle.posts_with("hand"))

    async def _take_turn(self, turn: Turn) -> None:
        """Wait for the call, and do with the turn what chance wants."""
        self._circle.turns[turn.number] = turn.user_id
        await self.until(lambda: turn.number in self._circle.calls())
        if self._may_fall_silent and turn.part is Part.SHARING and self.chance.random() < 0.1:
            self._may_fall_silent = False
            await self.pilot.walk(minutes=SILENCE_MINUTES)
            await self._until_over(turn)
            return
        person = self.pilot.sandbox.person(turn.user_id)
        call = newest(self.pilot.world, self._circle.thread, "call")
        card = (await self._press(person, call, "call")).message
        if turn.part is Part.SHARING:
            await self._share(person, card)
        else:
            await self._press(person, card, "done")
        await self._until_over(turn)

    async def _share(self, person: Person, card: Message | None) -> None:
        ways = ["pass", "write", "write", "say", "more", "later"]
        match way := self.chance.choice(ways):
            case "write":
                form = (await self._press(person, card, "write")).form
                assert form is not None, self.story
                words = self._some_words()
                await self.ask(lambda: person.start_submit(form, {"words": words}))
            case "say":
                person.write(self._circle.thread, self._some_words())
            case "more" | "pass" | "later":
                card = (await self._press(person, card, way)).message
        if id_of(card, "done") is not None:
            await self._press(person, card, "done")

    async def _until_over(self, turn: Turn) -> None:
        for _ in range(PATIENCE_SECONDS):
            current = (await self._circle.now()).turn
            if current is None or current.number > turn.number:
                return
            await self.revive()
            await asyncio.sleep(0.2)
        raise AssertionError(f"Turn {turn.number} did not end.\n{self.story}")

    async def _do_something_aside(self) -> None:
        """Look, raise a hand, delete the panel, or write while somebody else speaks."""
        person = self.chance.choice(self.people)
        panel = await self._panel()
        match self.chance.choice(["look", "hand", "delete", "reply"]):
            case "look":
                await self._press(person, panel, "place")
            case "hand":
                await self._press(person, panel, "hand")
            case "delete":
                self.pilot.world.delete_message(panel)
                await self._panel()
            case "reply":
                self.pilot.person("Fatima").write(self._circle.thread, self._some_words())

    async def _talk_freely(self) -> None:
        person = self.chance.choice(self.people)
        await self._press(person, await self._panel(), "hand")
        person.write(self._circle.thread, self._some_words())
        await person.react(await self._panel(), "🌱")

    async def _end_kindly(self) -> None:
        """End the turns; a second end, for want of an answer, would also end the closing turn."""
        while (await self._circle.now()).phase is Phase.OPEN:
            asked = await self._press(self._fatima, (await self._controls()).message, "ask")
            message = asked.message
            assert message is not None
            await self.try_once(partial(self._begin_press, self._fatima, message, "end", ()))
            await self.revive()

    async def _look_around(self) -> None:
        await self._use("round")

    async def _panel(self) -> Message:
        await self.until(lambda: len(self._circle.posts_with("hand")) == 1)
        return self._circle.posts_with("hand")[0]

    async def _controls(self) -> Answer:
        return await self._press(self._fatima, (await self._use("round")).message, "controls")

    async def _use(self, command: str) -> Answer:
        return await self.ask(lambda: self._fatima.start_command(command, ROOM, {}))

    async def _press(
        self, person: Person, message: Message | None, action: str, values: Sequence[str] = ()
    ) -> Answer:
        assert message is not None, self.story
        return await self.ask(partial(self._begin_press, person, message, action, values))

    def _begin_press(
        self, person: Person, message: Message, action: str, values: Sequence[str]
    ) -> Interaction:
        custom_id = id_of(message, action)
        assert custom_id is not None, f"{message.text}: no {action}.\n{self.story}"
        return person.start_component(message, custom_id, list(values) or None)

    def _some_words(self) -> str:
        self._circle.words.append(f"Words number {next(self._numbers)}.")
        return self._circle.words[-1]


def _name(do: Callable[[], Awaitable[None]]) -> str:
    named = do.func if isinstance(do, partial) else do
    return str(named.__name__).replace("_", " ").strip()
