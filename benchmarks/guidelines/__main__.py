"""Read messages as the bot does, and as filters for words do; keep the tables under results."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.guidelines.cost import cost
from benchmarks.guidelines.figures import read_all
from benchmarks.guidelines.messages import DataError, Message, from_folder, our_own
from benchmarks.guidelines.readers import Missing, Reader, ours, rivals
from benchmarks.guidelines.report import Run, tables, write
from benchmarks.report import machine

RESULTS = Path(__file__).parents[1] / "results"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return 0, or 2 where the folder cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.guidelines", description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, help="a folder of .jsonl files")
    parser.add_argument("--results", type=Path, default=RESULTS, help="where the tables go")
    options = parser.parse_args(arguments)
    try:
        messages = [*our_own(), *_given(options.data)]
    except DataError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    run = measured(messages)
    sys.stdout.write(tables(run))
    for path in write(run, options.results, at=datetime.now(UTC), about=machine()):
        sys.stdout.write(f"{path}\n")
    return 0


def _given(folder: Path | None) -> list[Message]:
    if folder is not None:
        return list(from_folder(folder))
    sys.stdout.write(
        "No folder was named, so only our own sentences are read:"
        " make bench-guidelines DATA=<folder of .jsonl files with text and label>\n"
    )
    return []


def measured(messages: Sequence[Message]) -> Run:
    """Return what everybody who is here finds in the messages, and what it costs them."""
    readers: list[Reader] = [ours()]
    missing: list[str] = []
    for one in rivals():
        if isinstance(one, Missing):
            missing.append(one.name)
            sys.stdout.write(f"{one.name} is not here; the table goes without it.\n")
        else:
            readers.append(one)
    if missing:
        sys.stdout.write("`make bench-guidelines` gets what is missing.\n")
    return Run(
        readers=tuple(one.name for one in readers),
        readings=tuple(read_all(messages, readers)),
        costs={one.name: cost(one) for one in readers},
        missing=tuple(missing),
    )


if __name__ == "__main__":
    sys.exit(main())
