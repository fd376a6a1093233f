"""The table and the files that a run leaves behind."""

import json
import os
import platform
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.comparison import OURS, Result

_HEADINGS = ("ratio", "aim", "what is measured", "ours", "the rival", "which rival", "unit")


def table(results: Sequence[Result]) -> str:
    """Return a Markdown table, ratios first: a line a row and rival, with medians (and ranges)."""
    lines = [_HEADINGS, tuple("---" for _ in _HEADINGS)]
    lines += [_line(result, rival) for result in results for rival in result.row.aims]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _line(result: Result, rival: str) -> tuple[str, ...]:
    row = result.row
    missed = "" if result.meets_aim(rival) else ", missed"
    most = "" if row.most is None else f" and {row.most:.0f} {row.unit}"
    return (
        f"{result.ratio(rival):.2f}",
        f"≤ {row.aims[rival]:.2f}{most}{missed}",
        row.name,
        _figure(result, OURS),
        _figure(result, rival),
        rival,
        row.unit,
    )


def _figure(result: Result, contender: str) -> str:
    samples = result.samples[contender]
    return f"{result.middle(contender):.1f} ({min(samples):.1f} to {max(samples):.1f})"


def machine() -> dict[str, str]:
    """Return what ran, and how busy the machine was over the last minute."""
    return {
        "system": platform.platform(),
        "cores": str(os.cpu_count()),
        "python": platform.python_version(),
        "discord.py": version("discord.py"),
        "load": f"{os.getloadavg()[0]:.2f}",
    }


def write(
    results: Sequence[Result], folder: Path, *, at: datetime, about: dict[str, str]
) -> tuple[Path, Path]:
    """Write `latest.json` with every sample and `latest.md` with the table; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    as_json, as_markdown = folder / "latest.json", folder / "latest.md"
    rows = [_as_json(result) for result in results]
    whole = {"at": at.isoformat(timespec="seconds"), "machine": about, "rows": rows}
    as_json.write_text(json.dumps(whole, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    facts = ", ".join(f"{name} {value}" for name, value in about.items())
    as_markdown.write_text(
        f"# Side by side\n\n{table(results)}\n"
        f"Medians, with the lowest and highest of each in brackets. {at:%d %B %Y}; {facts}.\n",
        encoding="utf-8",
    )
    return as_json, as_markdown


def _as_json(result: Result) -> dict[str, object]:
    rivals = result.row.aims
    return {
        "name": result.row.name,
        "unit": result.row.unit,
        "ratios": {rival: round(result.ratio(rival), 4) for rival in rivals},
        "aims": dict(rivals),
        "medians": {name: result.middle(name) for name in result.samples},
        "samples": {name: list(samples) for name, samples in result.samples.items()},
    }
