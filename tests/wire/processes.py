"""`python -m ...` as a process of its own, in a folder that also keeps what it says."""

import asyncio
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from types import MappingProxyType

from tests.wire.pilot import ROOT, environment

NOTHING: Mapping[str, str] = MappingProxyType({})
FAILURE, USAGE, CONFIGURATION = 1, 2, 78


def settings_alone(**settings: str) -> dict[str, str]:
    """Return this environment with these settings of the bot, and none of the host's own."""
    ours = ("DISCORD_", "CIRCLE_")
    kept = {name: value for name, value in environment().items() if not name.startswith(ours)}
    ours_here = {"PYTHONPATH": str(ROOT), "TZ": "UTC", "CIRCLE_HEALTH_PORT": "0"}
    return {**kept, **ours_here, **settings}


async def start(
    folder: Path,
    *arguments: str,
    settings: Mapping[str, str] = NOTHING,
    first: Callable[[], None] | None = None,
) -> Process:
    """Start it; `first` is called in the new process."""
    with (folder / "output").open("wb") as said:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", *arguments),
            cwd=folder,
            env=settings_alone(**settings),
            stdout=said,
            stderr=said,
            preexec_fn=first,
        )


def output(folder: Path) -> str:
    """What it has said so far, to anybody."""
    return (folder / "output").read_text(encoding="utf-8")


async def end(process: Process) -> int:
    """Wait for its end and return its status."""
    async with asyncio.timeout(30):
        return await process.wait()


@asynccontextmanager
async def running(
    folder: Path,
    *arguments: str,
    settings: Mapping[str, str] = NOTHING,
    first: Callable[[], None] | None = None,
) -> AsyncIterator[Process]:
    """It runs while the block lasts, and is asked to end then."""
    process = await start(folder, *arguments, settings=settings, first=first)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await end(process)


def free_port() -> int:
    """Return a port that nobody has just now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def told_by(*command: str, folder: Path = ROOT) -> str:
    """Return what a command of this system writes."""
    process = await asyncio.create_subprocess_exec(*command, cwd=folder, stdout=PIPE)
    told, _ = await process.communicate()
    assert process.returncode == 0
    return told.decode()
