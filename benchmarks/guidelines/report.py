"""The tables of a run, and the files it leaves behind."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from benchmarks.guidelines.aims import Aim, aims, is_of_one_family
from benchmarks.guidelines.cost import Cost
from benchmarks.guidelines.figures import Reading, Score, kinds_of, score
from benchmarks.guidelines.messages import CARE, NOTHING, UNSAID
from benchmarks.guidelines.readers import ADVICE, DETAILS, NOTE, OURS, WORD

_PER = 1_000
_OUR_KINDS = (NOTE, ADVICE, DETAILS, CARE)


@dataclass(frozen=True, slots=True)
class Run:
    """Everything measured in one run; `readers` holds ours first."""

    readers: tuple[str, ...]
    readings: tuple[Reading, ...]
    costs: Mapping[str, Cost]
    missing: tuple[str, ...] = ()

    @property
    def aims(self) -> tuple[Aim, ...]:
        """What had to be reached, as far as it was measured."""
        return tuple(aims(self.readings, self.costs[OURS]))

    @property
    def files(self) -> tuple[str, ...]:
        """The files in which something is expected, in their order."""
        every = dict.fromkeys(one.row.file for one in self.readings)
        return tuple(file for file in every if score(self.readings, file, OURS) is not None)


def tables(run: Run) -> str:
    """Return the Markdown of a run: the aims, what is found and flagged, and what it costs."""
    parts = (
        ("Aims", _aims(run)),
        ("Found in every 1,000 messages", _flags(run)),
        ("Found where it is, and flagged where it is not", _scores(run)),
        ("What one message costs, in µs of CPU", _costs(run)),
    )
    return "\n".join(f"## {title}\n\n{_table(lines)}" for title, lines in parts)


def _table(lines: Iterator[Sequence[str]]) -> str:
    headings, *rows = lines
    every = [headings, ["---"] * len(headings), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in every)


def _aims(run: Run) -> Iterator[Sequence[str]]:
    yield ["what", "measured", "aim"]
    for aim in run.aims:
        missed = "" if aim.is_met else ", missed"
        yield [aim.name, f"{aim.measured:,.1f} {aim.unit}", f"{aim.wanted}{missed}"]


def _flags(run: Run) -> Iterator[Sequence[str]]:
    rivals = run.readers[1:]
    yield ["file", "messages", "number", *(f"ours: {kind}" for kind in _OUR_KINDS), *rivals]
    for one in run.readings:
        if one.row.expects in (NOTHING, UNSAID) and not is_of_one_family(one.row.file):
            ours = [one.share(OURS, frozenset({kind})) for kind in _OUR_KINDS]
            theirs = [one.share(rival, frozenset({WORD})) for rival in rivals]
            figures = [f"{share * _PER:.1f}" for share in (*ours, *theirs)]
            yield [one.row.file, one.row.name, f"{one.messages:,}", *figures]


def _scores(run: Run) -> Iterator[Sequence[str]]:
    heads = (f"{reader}: {what}" for reader in run.readers for what in ("found", "flagged"))
    yield ["file", "messages", "ours: right of what it finds", *heads]
    for file in run.files:
        figures = {name: score(run.readings, file, name) for name in run.readers}
        number = sum(one.messages for one in run.readings if one.row.file == file)
        shares = [cell for one in figures.values() for cell in _score(one)]
        yield [file, f"{number:,}", _precision(figures[OURS]), *shares]


def _precision(figure: Score | None) -> str:
    return "" if figure is None or figure.precision is None else f"{figure.precision:.0%}"


def _score(figure: Score | None) -> tuple[str, str]:
    if figure is None:
        return "", ""
    return f"{figure.recall:.0%}", "" if figure.wrong is None else f"{figure.wrong:.0%}"


def _costs(run: Run) -> Iterator[Sequence[str]]:
    yield ["reader", "average", "slowest percent", "2,000 hostile characters", "times ours"]
    ours = run.costs[OURS].average
    for name, one in run.costs.items():
        figures = (one.average, one.slowest_percent, one.hostile)
        yield [name, *(f"{figure:,.0f}" for figure in figures), f"{one.average / ours:.1f}"]


def write(run: Run, folder: Path, *, at: datetime, about: Mapping[str, str]) -> tuple[Path, Path]:
    """Write `guidelines.json` and `guidelines.md` and return their paths; no message is in them."""
    folder.mkdir(parents=True, exist_ok=True)
    as_json, as_markdown = folder / "guidelines.json", folder / "guidelines.md"
    whole = {
        "at": at.isoformat(timespec="seconds"),
        "machine": dict(about),
        "missing": run.missing,
        "aims": [{**asdict(one), "is_met": one.is_met} for one in run.aims],
        "rows": [_row(run, one) for one in run.readings],
        "scores": {file: _scores_of(run, file) for file in run.files},
        "costs": {name: asdict(one) for name, one in run.costs.items()},
    }
    as_json.write_text(json.dumps(whole, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    facts = ", ".join(f"{name} {value}" for name, value in about.items())
    as_markdown.write_text(
        f"# Reading messages\n\n{tables(run)}\n{at:%d %B %Y}; {facts}.\n", encoding="utf-8"
    )
    return as_json, as_markdown


def _row(run: Run, one: Reading) -> dict[str, object]:
    kinds = {kind: round(one.share(OURS, frozenset({kind})), 5) for kind in _OUR_KINDS}
    expected = one.row.expects
    if expected not in (NOTHING, UNSAID, *_OUR_KINDS):
        kinds[expected] = round(one.share(OURS, kinds_of(OURS, expected)), 5)
    theirs = {name: round(one.share(name, frozenset({WORD})), 5) for name in run.readers[1:]}
    return {**asdict(one.row), "messages": one.messages, "ours": kinds, "rivals": theirs}


def _scores_of(run: Run, file: str) -> dict[str, dict[str, float | None]]:
    found = {reader: score(run.readings, file, reader) for reader in run.readers}
    return {reader: asdict(one) for reader, one in found.items() if one is not None}
