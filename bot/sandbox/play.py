"""People of the demo who act by themselves for a while, each through presses and forms of theirs.

The bot cannot tell: it hears the same as when a visitor sits in their seats.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from bot.sandbox.answers import Answer
from bot.sandbox.forms import Value
from bot.sandbox.interactions import Interaction, InteractionDesk, State
from bot.sandbox.people import NotAllowedError, Person
from bot.sandbox.records import JSON, Channel, Message, walk
from bot.sandbox.world import World

SECONDS_A_BEAT = 2.2
LONGEST_BEAT_SECONDS = 60.0
PATIENCE_SECONDS = 20.0
LOOK_SECONDS = 0.05


class StuckError(Exception):
    """What the play needs did not come: no answer of the bot, or no such button."""


class Ending(StrEnum):
    """How a play ended."""

    OVER = "over"
    STOPPED = "stopped"
    STUCK = "stuck"


class Stage:
    """Where a play happens: who acts, what is said of it, and how long each beat stands."""

    def __init__(self, world: World, desk: InteractionDesk, seconds_a_beat: float) -> None:
        self.world = world
        self._desk = desk
        self._seconds = seconds_a_beat
        self.sentence = ""
        self.room: Channel | None = None
        self.listeners: list[Callable[[], None]] = []
        self._started: set[int] = set()

    def person(self, username: str) -> Person:
        """Return somebody of the cast; KeyError when this world has no such person."""
        return Person(self.world, self._desk, self.world.user(username))

    def has_started(self, interaction: Interaction) -> bool:
        """Whether the play pressed that, and not whoever looks at the page."""
        return interaction.id in self._started

    async def say(self, sentence: str, room: Channel | None = None) -> None:
        """Say what is happening, and where, for one beat."""
        self.sentence, self.room = sentence, room or self.room
        for listener in self.listeners:
            listener()
        await asyncio.sleep(self._seconds)

    async def use(self, who: Person, command: str, room: Channel) -> Message:
        """Let somebody use a command, and return the answer."""
        return _message(await self._carry_out(who.start_command(command, room, {})))

    async def press(
        self, who: Person, message: Message | None, action: str, values: Sequence[str] = ()
    ) -> Answer:
        """Let somebody press the button of this action, or choose in its list."""
        custom_id = id_of(message, action)
        if message is None or custom_id is None:
            raise StuckError(f"There is no {action} to press.")
        return await self._carry_out(who.start_component(message, custom_id, list(values) or None))

    async def turn_to(
        self, who: Person, message: Message | None, action: str, values: Sequence[str] = ()
    ) -> Message:
        """Let somebody press something that answers with a message, and return that."""
        return _message(await self.press(who, message, action, values))

    async def fill(self, who: Person, answer: Answer, words: str) -> Message:
        """Let somebody write into the first field of a form, and send it."""
        form = answer.form
        if form is None:
            raise StuckError("No form was opened.")
        fields = [part for part in walk(form.components) if "custom_id" in part]
        typed: dict[str, Value] = {str(fields[0]["custom_id"]): words}
        return _message(await self._carry_out(who.start_submit(form, typed)))

    async def until(self, find: Callable[[], Message | None]) -> Message:
        """Return what is found once it stands; raises StuckError when it never does."""
        found = await self.within(PATIENCE_SECONDS, find)
        if found is None:
            raise StuckError("What should come now did not come.")
        return found

    async def within(self, seconds: float, find: Callable[[], Message | None]) -> Message | None:
        """Return what is found once it stands, or `None` when these seconds are over."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while (found := find()) is None:  # noqa: ASYNC110 - it may come of anything
                    await asyncio.sleep(LOOK_SECONDS)
                return found
        return None

    async def _carry_out(self, interaction: Interaction) -> Answer:
        self._started.add(interaction.id)
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_SECONDS):
                await interaction.filled.wait()
        if interaction.state is not State.ANSWERED:
            raise StuckError("The bot did not answer.")
        return Answer(interaction)


class Play(Protocol):
    """What people do on a stage."""

    async def play(self) -> None:
        """Let it happen; raises StuckError where the bot does not go along."""

    async def leave_off(self) -> None:
        """Tidy up after a play that was stopped, or is stuck."""


class Plays:
    """One play at a time: it is begun, watched, stopped, and ends."""

    def __init__(self, world: World, desk: InteractionDesk) -> None:
        self._world = world
        self._desk = desk
        self._stage: Stage | None = None
        self._task: asyncio.Task[None] | None = None
        self.listeners: list[Callable[[JSON], None]] = []

    @property
    def view(self) -> JSON:
        """What the page shows of the play, also to those who come later."""
        stage = self._stage
        room = stage and stage.room
        return {
            "type": "play",
            "text": stage.sentence if stage else "",
            "channel_id": str(room.id) if room else None,
            "ending": None,
        }

    def begin(self, make: Callable[[Stage], Play], seconds_a_beat: float) -> None:
        """Begin, unless one is on; KeyError where this world has not what the play needs."""
        if self._task is not None:
            return
        stage = Stage(self._world, self._desk, seconds_a_beat)
        stage.listeners.append(self._tell)
        play = make(stage)
        self._stage = stage
        self._task = asyncio.create_task(self._run(play))

    def stop(self) -> None:
        """Ask the play to stop; it says so when it has."""
        if self._task is not None:
            self._task.cancel()

    def has_started(self, interaction: Interaction) -> bool:
        """Whether the play pressed that."""
        return self._stage is not None and self._stage.has_started(interaction)

    async def close(self) -> None:
        """Leave off at once, and tidy up nothing: the local Discord ends."""
        task, self._stage, self._task = self._task, None, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task])

    async def _run(self, play: Play) -> None:
        ending = Ending.OVER
        try:
            await play.play()
        except asyncio.CancelledError:
            if self._task is None:
                raise
            ending = Ending.STOPPED
        except (StuckError, LookupError, NotAllowedError):
            ending = Ending.STUCK
        if ending is not Ending.OVER:
            with suppress(StuckError, LookupError, NotAllowedError):
                await play.leave_off()
        self._stage = self._task = None
        self._tell(ending)

    def _tell(self, ending: Ending | None = None) -> None:
        for listener in self.listeners:
            listener({**self.view, "ending": ending})


def id_of(message: Message | None, action: str) -> str | None:
    """Return the custom id of an action in a message: `<capability>:<id>:<action>`, or longer."""
    parts = walk(message.components) if message is not None else []
    for part in parts:
        custom_id = str(part.get("custom_id", ""))
        if custom_id.split(":")[2:3] == [action] and not part.get("disabled"):
            return custom_id
    return None


def newest(world: World, room: Channel, action: str) -> Message | None:
    """Return the newest message of the bot in a room in which this action can be pressed."""
    for message in reversed(world.history(room.id)):
        if message.author_id == world.bot_id and id_of(message, action) is not None:
            return message
    return None


def beat_of(seconds: object) -> float:
    """Return how long a beat stands; ValueError for what is no number of seconds."""
    beat = timedelta(seconds=float(str(seconds))).total_seconds()
    if not 0 <= beat <= LONGEST_BEAT_SECONDS:
        raise ValueError(f"A beat stands at most {LONGEST_BEAT_SECONDS:.0f} seconds.")
    return beat


def _message(answer: Answer) -> Message:
    if answer.message is None:
        raise StuckError("The bot answered with nothing to press on.")
    return answer.message
