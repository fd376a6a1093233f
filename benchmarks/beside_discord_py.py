"""What the bot costs over discord.py alone: start, CPU a message, and memory at rest."""

import asyncio
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.chat import lines
from benchmarks.comparison import OURS, Comparison, Figures, Row
from benchmarks.contender import COST
from bot.sandbox.demo_world import build_demo_world
from bot.sandbox.records import Draft
from bot.sandbox.server import Sandbox

BARE = "bare discord.py"
_MODULES = {BARE: "benchmarks.bare", OURS: "benchmarks.ours"}
_START = datetime(2026, 3, 2, 9, tzinfo=UTC)

MESSAGES = 3_000
WARM_UP = 500
# Few enough for the sandbox to hand them on before the next come.
BURST = 50
QUIET_SECONDS = 0.3
QUIET_CPU_SECONDS = 0.001
PATIENCE_SECONDS = 60.0

START = Row("start to READY, on the clock", "ms", {BARE: 1.5})
START_CPU = Row("start to READY, CPU", "ms", {BARE: 1.5})
MEMORY = Row("resident memory at rest", "MiB", {BARE: 1.25})
OVER_THE_WIRE = Row("a message over the local gateway, CPU", "µs", {BARE: 1.15})
PARSED = Row("a message in discord.py's gateway parser, CPU", "µs", {BARE: 1.15})


@asynccontextmanager
async def _living() -> AsyncIterator[Callable[[str], Awaitable[Figures]]]:
    async with Sandbox.open(build_demo_world(_START)) as sandbox:
        with TemporaryDirectory() as folder:
            yield lambda contender: _live(sandbox, contender, Path(folder))


@asynccontextmanager
async def _parsing() -> AsyncIterator[Callable[[str], Awaitable[Figures]]]:
    """Keep every contender running from round to round, so that their turns follow closely."""
    async with AsyncExitStack() as stack:
        sandbox = await stack.enter_async_context(Sandbox.open(build_demo_world(_START)))
        folder = Path(stack.enter_context(TemporaryDirectory()))
        processes = {
            contender: await stack.enter_async_context(
                process_of(sandbox, _MODULES[contender], "parse", folder)
            )
            for contender in _MODULES
        }
        yield lambda contender: _parse(processes[contender])


ALIVE = Comparison((START, START_CPU, MEMORY, OVER_THE_WIRE), _living)
ON_FRAMES = Comparison((PARSED,), _parsing, visits_a_round=5)


async def _live(sandbox: Sandbox, contender: str, folder: Path) -> Figures:
    """Start a contender, let it come to rest, and send it messages."""
    begun_at = time.monotonic()
    async with process_of(sandbox, _MODULES[contender], "live", folder) as process:
        await line_of(process)
        took, cpu = time.monotonic() - begun_at, _cpu_seconds(process.pid)
        await _rest(process.pid)
        memory = _resident_mib(process.pid)
        await _talk(sandbox, WARM_UP)
        before = await _rest(process.pid)
        await _talk(sandbox, MESSAGES)
        cost = await _rest(process.pid) - before
        _check_delivery(sandbox)
    return {
        START.name: took * 1e3,
        START_CPU.name: cpu * 1e3,
        MEMORY.name: memory,
        OVER_THE_WIRE.name: cost / MESSAGES * 1e6,
    }


async def _parse(process: Process) -> Figures:
    """Let a contender read prepared frames, one after another."""
    if process.stdin is not None:
        process.stdin.write(b"go\n")
    line = await line_of(process)
    while not line.startswith(COST):
        line = await line_of(process)
    return {PARSED.name: float(line.removeprefix(COST))}


@asynccontextmanager
async def process_of(
    sandbox: Sandbox, module: str, task: str, folder: Path
) -> AsyncIterator[Process]:
    """A contender in a process of its own while the block runs."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", module, task),
        *(sandbox.url, sandbox.world.token, str(folder)),
        stdin=PIPE,
        stdout=PIPE,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


async def line_of(process: Process) -> str:
    """Return the next line that a contender prints; raises RuntimeError when there is none."""
    line = b""
    if process.stdout is not None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            line = await process.stdout.readline()
    if not line:
        raise RuntimeError("A contender ended too soon; its log stands above.")
    return line.decode()


async def _talk(sandbox: Sandbox, number: int) -> None:
    """Let the people of the server write so many messages."""
    world = sandbox.world
    channel = world.channel("lounge")
    people = [member for member in world.members if member != world.bot_id]
    for index, words in enumerate(lines(number)):
        world.post(channel.id, people[index % len(people)], Draft(content=words))
        if index % BURST == 0:
            await asyncio.sleep(0.01)


def _check_delivery(sandbox: Sandbox) -> None:
    """Raise RuntimeError unless the messages were sent to the contender: silence costs nothing."""
    sent = [one.sequence for one in sandbox.gateway.sessions.values() if one.connection]
    if max(sent, default=0) < WARM_UP + MESSAGES:
        raise RuntimeError("The local Discord has not sent the messages to this contender.")


async def _rest(pid: int) -> float:
    """Wait until a process has nothing more to do; return its CPU time so far, in seconds."""
    seen = _cpu_seconds(pid)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            await asyncio.sleep(QUIET_SECONDS)
            before, seen = seen, _cpu_seconds(pid)
            if seen - before < QUIET_CPU_SECONDS:
                return seen


def _cpu_seconds(pid: int) -> float:
    # The kernel's clock of another process, as clock_getcpuclockid(3) makes its number; the
    # files under /proc count in hundredths of a second.
    return time.clock_gettime((~pid << 3) | 2)


def _resident_mib(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
