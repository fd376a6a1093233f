"""Measure everything beside its rivals, print one table, and keep it under benchmarks/results."""

import argparse
import asyncio
import compileall
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.beside_discord_py import ALIVE, ON_FRAMES
from benchmarks.comparison import FEWEST_ROUNDS, Comparison, Result, compare
from benchmarks.presses import PRESSES
from benchmarks.report import machine, table, write

COMPARISONS = (ALIVE, ON_FRAMES, PRESSES)
RESULTS = Path(__file__).parent / "results"
PROJECT = Path(__file__).parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Run every comparison; return 0, also where an aim is missed: the table says so."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help=f"{FEWEST_ROUNDS} or more (7)")
    options = parser.parse_args(arguments)
    if options.rounds < FEWEST_ROUNDS:
        parser.error(f"A median needs at least {FEWEST_ROUNDS} rounds.")
    about = machine()
    _compile()
    results = asyncio.run(_compare_all(COMPARISONS, options.rounds))
    sys.stdout.write(table(results))
    for path in write(results, RESULTS, at=datetime.now(UTC), about=about):
        sys.stdout.write(f"{path}\n")
    return 0


def _compile() -> None:
    """Compile our code as the image does: the rival's lies compiled in site-packages."""
    for folder in ("bot", "cogs", "benchmarks"):
        compileall.compile_dir(PROJECT / folder, quiet=1)


async def _compare_all(comparisons: Sequence[Comparison], rounds: int) -> list[Result]:
    return [result for one in comparisons for result in await compare(one, rounds)]


if __name__ == "__main__":
    sys.exit(main())
