"""`python -m ...` as a process of its own, in a folder that also keeps what it says."""

import asyncio
import os
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
    is_measured: bool = True,
) -> Process:
    """Start it; `first` is called in the new process, and coverage may stay out of it."""
    its = settings_alone(**settings)
    if not is_measured:
        its = {k: v for k, v in its.items() if not k.startswith("COVERAGE_")}
    with (folder / "output").open("wb") as said:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", *arguments),
            cwd=folder,
            env=its,
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
    is_measured: bool = True,
) -> AsyncIterator[Process]:
    """It runs while the block lasts, and is asked to end then."""
    process = await start(
        folder, *arguments, settings=settings, first=first, is_measured=is_measured
    )
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
    # `make test` hands its own options on, and a make within it would say where it is.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    process = await asyncio.create_subprocess_exec(*command, cwd=folder, env=plain, stdout=PIPE)
    told, _ = await process.communicate()
    assert process.returncode == 0
    return told.decode()
