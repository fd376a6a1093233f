import json
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.__main__ import COMPARISONS
from benchmarks.chat import frames, lines
from benchmarks.comparison import OURS, Comparison, Figures, Result, Row, compare
from benchmarks.report import table, write

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
RESULT = Result(
    Row("a walk", "ms", {"a bicycle": 1.5, "a snail": 0.1}),
    {OURS: (30.0, 10.0, 20.0), "a bicycle": (10.0, 11.0, 9.0), "a snail": (400.0, 400.0, 400.0)},
)


def test_rows_have_unique_names():
    names = Counter(row.name for comparison in COMPARISONS for row in comparison.rows)
    assert [name for name, times in names.items() if times > 1] == []


def test_the_table_puts_the_ratio_of_the_medians_first_and_says_what_is_missed():
    *_, missed, met = table([RESULT]).splitlines()
    assert missed == (
        "| 2.00 | ≤ 1.50, missed | a walk | 20.0 (10.0 to 30.0) | 10.0 (9.0 to 11.0)"
        " | a bicycle | ms |"
    )
    assert met.startswith("| 0.05 | ≤ 0.10 | a walk | 20.0 (10.0 to 30.0) | 400.0 ")


def test_the_table_is_a_markdown_table():
    widths = {line.count("|") for line in table([RESULT]).splitlines()}
    assert widths == {8}


def test_the_files_hold_every_sample_and_the_table(tmp_path: Path):
    as_json, as_markdown = write([RESULT], tmp_path / "results", at=AT, about={"cores": "2"})

    written = json.loads(as_json.read_text(encoding="utf-8"))
    assert written["at"] == "2026-03-02T09:00:00+00:00"
    assert written["machine"] == {"cores": "2"}
    (row,) = written["rows"]
    assert row["ratios"] == {"a bicycle": 2.0, "a snail": 0.05}
    assert row["medians"][OURS] == 20.0
    assert row["samples"][OURS] == [30.0, 10.0, 20.0]
    text = as_markdown.read_text(encoding="utf-8")
    assert table([RESULT]) in text
    assert "02 March 2026; cores 2." in text


async def test_contenders_take_turns_after_one_visit_that_does_not_count():
    visits: list[str] = []

    async def visit(contender: str) -> Figures:
        visits.append(contender)
        return {"a walk": float(len(visits))}

    @asynccontextmanager
    async def opened() -> AsyncIterator[Callable[[str], Awaitable[Figures]]]:
        yield visit

    row = Row("a walk", "ms", {"a bicycle": 1.0})
    (result,) = await compare(Comparison((row,), opened), rounds=5)

    assert visits == [OURS, "a bicycle"] * 6
    assert result.samples[OURS] == (3.0, 5.0, 7.0, 9.0, 11.0)
    assert result.samples["a bicycle"] == (4.0, 6.0, 8.0, 10.0, 12.0)


async def test_fewer_than_five_rounds_are_refused():
    with pytest.raises(ValueError, match="at least 5"):
        await compare(COMPARISONS[0], rounds=4)


def test_the_same_seed_gives_the_same_talk():
    assert list(lines(50)) == list(lines(50))
    assert list(frames(50, 1, 2)) == list(frames(50, 1, 2))
    assert list(lines(50)) != list(lines(50, seed=1))


def test_frames_are_as_long_as_those_of_discord():
    (guild, channel) = (1 << 60, 1 << 61)
    lengths = sorted(len(frame) for frame in frames(200, guild, channel))
    assert 950 < lengths[100] < 1_300
