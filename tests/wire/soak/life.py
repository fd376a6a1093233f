"""One life of the bot: deeds, a kill in the midst of them, a restart, and what is true then."""

import asyncio
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from time import monotonic
from typing import TypeVar

from bot.sandbox.answers import Answer
from bot.sandbox.interactions import Interaction, State
from bot.sandbox.people import Person
from bot.sandbox.records import Message, walk
from tests.wire.pilot import Pilot, until
from tests.wire.soak.dealing import Dealing, Part
from tests.wire.soak.deeds import Deed, Who
from tests.wire.soak.strikes import Strike, some_early_strike, some_strike
from tests.wire.soak.traces import assert_rows_are_sound, unforeseen_lines

EARLY_STRIKES = 0.25
LONGEST_REST_MINUTES = 40
PATIENCE_SECONDS = 90
START_SECONDS = 120
_FOR_THE_HOST = ("Circlekeeper is up.", "  ", "It asks for", "Then type")
# Longer than the first waits of whatever tries again, shorter than Discord remembers a nonce.
A_LITTLE_LATER = timedelta(seconds=61)


class Capability:
    """What people can do with one capability, and what must be true of it after any kill."""

    def __init__(self, life: "Life") -> None:
        self.life = life
        self.pilot = life.pilot

    def deeds(self) -> Sequence[Deed]:
        """Return everything that can be done with it."""
        return ()

    async def settle(self) -> None:
        """Let so much time pass that everything under way has come about."""

    async def check(self) -> None:
        """Fail unless nothing was lost and nothing doubled; the bot runs."""

    def kept(self, person: Person) -> Sequence[str]:
        """Return the lines that `/privacy` must show this person."""
        return ()

    def waiting(self, person: Person) -> Sequence[str]:
        """Return the lines of what waits under this person's id, as `/privacy` must show them."""
        return ()

    def forget(self, person: Person) -> None:
        """Expect that nothing is kept about this person from now on."""

    def notes(self) -> Sequence[str]:
        """Return the notes that must stand in the staff channel, in any order."""
        return ()


AnyCapability = TypeVar("AnyCapability", bound=Capability)


class Life:
    """A bot that is killed so many times while people and the clock go on with their deeds."""

    longest_rest_minutes = LONGEST_REST_MINUTES

    def __init__(
        self,
        pilot: Pilot,
        seed: int,
        kinds: Iterable[type[Capability]],
        again: str = "the same test",
    ) -> None:
        self.pilot = pilot
        # Death is noticed at once; a busy machine is no reason for an answer to be late.
        pilot.sandbox.desk.answer_seconds = PATIENCE_SECONDS
        self.kills = 0
        self.late_kills = 0
        self.done: Counter[str] = Counter()
        self.troubles: Counter[str] = Counter()
        self._story = [f"Seed {seed}; to live it again: {again}"]
        self.chance = random.Random(seed)  # noqa: S311 - a seed, so that a failure is seen again
        self._dealing = Dealing(pilot, self.every_deed, self.chance)
        self._reviving = asyncio.Lock()
        self._moved_at = monotonic()
        self.early_strikes = 0
        self.capabilities = [kind(self) for kind in kinds]

    async def live(self, kills: int) -> None:
        """Be killed so many times; each deed comes at least once."""
        await self.revive()
        first = next(deed for deed in self.every_deed() if deed.who is Who.CLOCK)
        await self._moment([first])
        while self.kills < kills:
            self.early_strikes = min(1, kills - self.kills - 1)
            await self._moment(self._dealing.deal(kills - self.kills))
        await self.end()

    def of(self, kind: type[AnyCapability]) -> AnyCapability:
        """Return the one capability of a kind."""
        (found,) = [one for one in self.capabilities if isinstance(one, kind)]
        return found

    def now(self) -> datetime:
        """Return the world's time."""
        return self.pilot.world.now()

    @property
    def people(self) -> list[Person]:
        """Return everybody who may do something; newcomers are added."""
        return self._dealing.people

    @property
    def is_alive(self) -> bool:
        """Whether the bot's process runs."""
        return self.pilot.bot is not None and self.pilot.bot.returncode is None

    @property
    def story(self) -> str:
        """Everything that happened, for somebody who looks into a failure."""
        # Without what the bot says to its host at each start.
        log = [line for line in self.pilot.log.splitlines() if not line.startswith(_FOR_THE_HOST)]
        return "\n".join([*self._story, *log])

    async def ask(self, start: Callable[[], Interaction]) -> Answer:
        """Do one thing with the bot until it is answered, as a person would."""
        while True:
            answer = await self.try_once(start)
            if answer is not None:
                return answer
            await self.revive()

    async def try_once(self, start: Callable[[], Interaction]) -> Answer | None:
        """Do one thing with the bot; return its whole answer, or None where the bot died first."""
        async with self._reviving:
            # To a bot that is just starting nothing is told: it has no session yet.
            bot = self.pilot.bot
        assert bot is not None
        interaction = start()
        waits = [asyncio.create_task(one) for one in (interaction.filled.wait(), bot.wait())]
        try:
            await asyncio.wait(waits, timeout=PATIENCE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in waits:
                each.cancel()
        await self._hear_out()
        if interaction.filled.is_set() and interaction.state is State.ANSWERED:
            return Answer(interaction)
        is_running = bot.returncode is None
        assert not is_running, f"No answer from a living bot.\n{self.story}"
        return None

    async def command(self, person: Person, name: str, **options: str) -> Answer:
        """Use a command until it is answered."""
        return await self.ask(lambda: person.start_command(name, "lounge", options))

    async def press(self, person: Person, message: Message | None, action: str) -> Answer:
        """Press the button whose custom id ends so, until it is answered."""
        assert message is not None
        return await self.ask(lambda: person.start_component(message, custom_id(message, action)))

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for something the bot does, reviving it as often as it dies meanwhile.

        Time moves on a little when nothing comes of it, for the bot may wait to try again.
        """
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while not condition():
                    await self.revive()
                    try:
                        await until(lambda: condition() or not self.is_alive, seconds=1)
                    except TimeoutError:
                        self._let_time_pass()
        except TimeoutError:
            raise AssertionError(f"It never came about.\n{self.story}") from None

    def _let_time_pass(self) -> None:
        """Move on a little, once for all who wait, and not while the bot is at work.

        After a 5xx discord.py sends a request again in seconds of this machine. Were minutes of
        the world to go by meanwhile, its nonce would be forgotten, which never happens at Discord.
        """
        clock, moment = self.pilot.clock, monotonic()
        is_at_work = any(waiter.is_at_work for waiter in clock.waiters)
        if is_at_work or moment < self._moved_at + 1 or not clock.traffic.is_quiet_since(0):
            return
        self._moved_at = moment
        clock.move_to(self.now() + A_LITTLE_LATER)

    async def revive(self) -> None:
        """Start the bot where it is dead; sometimes it dies again while it starts."""
        async with self._reviving:
            while not self.is_alive:
                await self._bury()
                if self.early_strikes and self.chance.random() < EARLY_STRIKES:
                    self.early_strikes -= 1
                    strike = some_early_strike(self.chance)
                    self._story.append(f"  and while it started: {strike.text}")
                    async with strike.coming(self.pilot):
                        await self._start()
                else:
                    await self._start()

    @asynccontextmanager
    async def struck(self, what: str, strike: Strike) -> AsyncIterator[None]:
        """Kill the bot while the block runs, or right after it; it runs again then."""
        kills = self.kills
        self._story.append(f"{what}; killed {strike.text}")
        async with strike.coming(self.pilot):
            yield
        if self.is_alive and self.kills == kills:
            self._story.append("  after all")
            self.late_kills += 1
            await self.pilot.kill_bot()
        await self.revive()

    def every_deed(self) -> list[Deed]:
        """Return the deeds of all capabilities."""
        return [deed for capability in self.capabilities for deed in capability.deeds()]

    async def _moment(self, deeds: Sequence[Deed]) -> None:
        """Let deeds happen at once, kill the bot in the midst, and let time go on."""
        for deed in deeds:
            if deed.prepare is not None:
                await deed.prepare()
        casts = self._dealing.cast(deeds)
        strike = some_strike(self.chance, sum(deed.requests for deed in deeds))
        async with self.struck(", ".join(deed.name for deed in deeds), strike):
            await asyncio.gather(*(_one_after_the_other(cast) for cast in casts))
        self.done.update(deed.name for deed in deeds)
        for capability in self.capabilities:
            await capability.settle()
        await self.pilot.walk(minutes=self.chance.uniform(1, self.longest_rest_minutes))

    async def _start(self) -> None:
        await self.pilot.launch_bot()
        await until(lambda: self.pilot.is_up or not self.is_alive, seconds=START_SECONDS)

    async def _bury(self) -> None:
        """Count how the last process ended, once Discord has heard everything it said."""
        bot = self.pilot.bot
        if bot is None:
            return
        assert bot.returncode in {0, -signal.SIGKILL}, self.story
        self.kills += bot.returncode == -signal.SIGKILL
        await until(lambda: not self.pilot.clock.waiters)
        await self._hear_out()

    async def _hear_out(self) -> None:
        """Wait until what a dead bot had sent has arrived."""
        if not self.is_alive:
            await until(lambda: self.is_alive or not self.pilot.sandbox.open_connections)

    async def end(self) -> None:
        """Stop the bot, and see that nothing was lost and nothing doubled."""
        await self.pilot.walk(hours=1)
        for capability in self.capabilities:
            await capability.check()
        expected = [note for capability in self.capabilities for note in capability.notes()]
        assert Counter(self.pilot.notes()) == Counter(expected), self.story
        assert await self.pilot.stop_bot() == 0, self.story
        assert unforeseen_lines(self.pilot.log) == [], self.story
        assert_rows_are_sound(self.pilot)


def custom_id(message: Message, action: str) -> str:
    """Return the one custom id in a message that ends with an action."""
    ids = [str(part.get("custom_id", "")) for part in walk(message.components)]
    (found,) = [one for one in ids if one.endswith(f":{action}")]
    return found


async def _one_after_the_other(cast: Sequence[Part]) -> None:
    for deed, person, chance in cast:
        await deed.do(person, chance)
