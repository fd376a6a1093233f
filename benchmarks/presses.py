"""How long a press in a live circle waits for its answer, with many circles and many people."""

import asyncio
import math
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.beside_discord_py import PATIENCE_SECONDS, line_of, process_of
from benchmarks.comparison import OURS, Comparison, Figures, Row
from benchmarks.plain_view import HAND
from bot import app
from bot.clock import SystemClock
from bot.domain.ids import ChannelId, FormatId, GuildId, UserId
from bot.domain.rounds.views import plan_of
from bot.library import read_library
from bot.sandbox.attach import settings_in
from bot.sandbox.demo_world import build_demo_world
from bot.sandbox.interactions import Interaction, State
from bot.sandbox.play import id_of
from bot.sandbox.records import Draft, Message
from bot.sandbox.server import Sandbox
from bot.storage.database import open_database

PLAIN_VIEW = "a view from memory"
_MODULES = {PLAIN_VIEW: "benchmarks.plain_view", OURS: "benchmarks.ours"}

CIRCLES = (1, 10, 50, 200)
PEOPLE = 25
SEATS = 5
BURSTS = 4
BURST_EVERY_SECONDS = 0.7
# In a circle of eight whose turns take minutes, a press every ten seconds is many.
PRESSES_A_CIRCLE_AND_SECOND = 0.1
FEWEST_PRESSES_A_SECOND = 10.0
SECONDS_OF_PRESSES = 4.0
SEED = 7
# No turn may end by itself meanwhile.
TURN_SECONDS = 4 * 3600
# The pacer lets so many posts a second go out, and each circle has four.
SECONDS_TO_POST = 4 * max(CIRCLES) / 45 + PATIENCE_SECONDS

P50, P99 = 0.5, 0.99
AIM_P50, AIM_P99 = 6.0, 10.0
LONGEST_MS = 300.0


def _rows() -> tuple[Row, ...]:
    cases = [_case(number) for number in CIRCLES] + [_AT_ONCE]
    return tuple(
        row
        for case in cases
        for row in (
            Row(_name(case, P50), "ms", {PLAIN_VIEW: AIM_P50}),
            Row(_name(case, P99), "ms", {PLAIN_VIEW: AIM_P99}, most=LONGEST_MS),
        )
    )


def _case(circles: int) -> str:
    return "a press, 1 circle" if circles == 1 else f"a press, {circles} circles"


_AT_ONCE = f"{PEOPLE} people press at once in a circle"


def _name(case: str, part: float) -> str:
    return f"{case}: p{round(part * 100)}"


@dataclass(frozen=True, slots=True)
class Pressed:
    """A contender that runs, and the messages in it that can be pressed on."""

    sandbox: Sandbox
    panels: Sequence[Message]
    people: Sequence[int]

    async def press(self, panel: Message, person: int) -> float:
        """Press, and return the milliseconds until the answer was there."""
        custom_id = id_of(panel, HAND) or HAND
        begun_at = time.perf_counter()
        pressed = self.sandbox.person(person).start_component(panel, custom_id)
        await pressed.answered.wait()
        took = time.perf_counter() - begun_at
        _check(pressed)
        return took * 1e3


@asynccontextmanager
async def _pressing() -> AsyncIterator[Callable[[str], Awaitable[Figures]]]:
    async with AsyncExitStack() as stack:
        ready = {
            contender: await stack.enter_async_context(_ready(contender)) for contender in _MODULES
        }
        yield lambda contender: _visit(ready[contender])


PRESSES = Comparison(_rows(), _pressing)


@asynccontextmanager
async def _ready(contender: str) -> AsyncIterator[Pressed]:
    """A contender with as many circles as the largest case needs."""
    world = build_demo_world(datetime.now(UTC))
    people = [world.add_user(f"person{one}", f"Person {one}").id for one in range(PEOPLE)]
    with TemporaryDirectory() as folder:
        async with Sandbox.open(world) as sandbox:
            place = Path(folder)
            if contender == OURS:
                await _hold_circles(sandbox, place, people)
            async with process_of(sandbox, _MODULES[contender], "live", place) as process:
                await line_of(process)
                panels = await _panels(sandbox) if contender == OURS else _plain_panels(sandbox)
                yield Pressed(sandbox, panels, people)


async def _hold_circles(sandbox: Sandbox, folder: Path, people: Sequence[int]) -> None:
    """Begin the circles; the bot posts them when it starts."""
    world, settings = sandbox.world, settings_in(folder, sandbox.world.token)
    clock = SystemClock()
    library = read_library(settings.prompts)
    chosen = library.formats["en"][FormatId("value-round")]
    plan = replace(plan_of(chosen, "en"), turn_seconds=TURN_SECONDS)
    guild_id, channel_id = GuildId(world.guild_id), ChannelId(world.channel("circle").id)
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        circles = app.build_services(database, key, clock, library).circles
        for _ in range(max(CIRCLES)):
            view = await circles.open_lobby(guild_id, channel_id, UserId(people[0]), plan)
            for person in people[:SEATS]:
                await circles.join(view.circle_id, UserId(person))
            await circles.start(view.circle_id)


async def _panels(sandbox: Sandbox) -> Sequence[Message]:
    """Wait until every circle has its panel and has called, and return the panels."""
    async with asyncio.timeout(SECONDS_TO_POST):
        while True:
            threads = [one for one in sandbox.world.channels.values() if one.is_thread]
            posts = [post for one in threads for post in sandbox.world.history(one.id)]
            called = sum(id_of(post, "call") is not None for post in posts)
            panels = [post for post in posts if id_of(post, HAND) is not None]
            if len(panels) == called == max(CIRCLES):
                return panels
            await asyncio.sleep(0.2)


def _plain_panels(sandbox: Sandbox) -> Sequence[Message]:
    world = sandbox.world
    button = {"type": 2, "id": 2, "style": 2, "label": "Hand up", "custom_id": HAND}
    row = {"type": 1, "id": 1, "components": [button]}
    room = world.channel("circle").id
    return [
        world.post(room, world.bot_id, Draft(content="A circle.", components=[row]))
        for _ in range(max(CIRCLES))
    ]


async def _visit(contender: Pressed) -> Figures:
    chance = random.Random(SEED)  # noqa: S311 - the same presses for everybody
    taken = {_case(number): await _spread(contender, number, chance) for number in CIRCLES}
    taken[_AT_ONCE] = await _at_once(contender)
    return {
        _name(case, part): _quantile(times, part)
        for case, times in taken.items()
        for part in (P50, P99)
    }


async def _spread(contender: Pressed, circles: int, chance: random.Random) -> list[float]:
    """Press at random moments, in any of so many circles."""
    rate = max(FEWEST_PRESSES_A_SECOND, circles * PRESSES_A_CIRCLE_AND_SECOND)
    moments = sorted(
        chance.uniform(0, SECONDS_OF_PRESSES) for _ in range(int(rate * SECONDS_OF_PRESSES))
    )
    begun_at = time.perf_counter()
    presses = []
    for moment in moments:
        await asyncio.sleep(max(0.0, begun_at + moment - time.perf_counter()))
        panel, person = chance.choice(contender.panels[:circles]), chance.choice(contender.people)
        presses.append(asyncio.create_task(contender.press(panel, person)))
    return await asyncio.gather(*presses)


async def _at_once(contender: Pressed) -> list[float]:
    """Let everybody press in one circle in the same moment, a few times."""
    times = []
    for _ in range(BURSTS):
        await asyncio.sleep(BURST_EVERY_SECONDS)
        panel = contender.panels[0]
        times += await asyncio.gather(
            *(contender.press(panel, person) for person in contender.people)
        )
    return times


def _quantile(times: Sequence[float], part: float) -> float:
    """Return the smallest time that so large a part of all did not exceed."""
    return sorted(times)[math.ceil(part * len(times)) - 1]


def _check(pressed: Interaction) -> None:
    """Raise RuntimeError unless it was answered with something to read."""
    if pressed.state is not State.ANSWERED or pressed.original is None or not pressed.original.text:
        raise RuntimeError("A press was not answered.")
