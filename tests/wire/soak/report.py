"""What many lives came to: seeds, kills and deeds, at the end of the run.

pytest loads it by `-p tests.wire.soak.report`.
"""

from collections import Counter

import pytest

SEED, KILLS, LATE, DEEDS, TROUBLES = "seed", "kills", "late", "deeds", "troubles"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print one line a seed and the sums."""
    lives = [
        (report.outcome, properties)
        for outcome in ("passed", "failed")
        for report in terminalreporter.stats.get(outcome, [])
        if SEED in (properties := dict(report.user_properties)) and report.when == "call"
    ]
    lives.sort(key=lambda life: life[1][SEED])
    deeds, troubles = Counter[str](), Counter[str]()
    terminalreporter.section("soak")
    for outcome, life in lives:
        deeds.update(life[DEEDS])
        troubles.update(life[TROUBLES])
        done = sum(life[DEEDS].values())
        terminalreporter.line(f"seed {life[SEED]}: {life[KILLS]} kills, {done} deeds, {outcome}")
    kills = sum(life[KILLS] for _, life in lives)
    failed = sum(outcome == "failed" for outcome, _ in lives)
    late = sum(life[LATE] for _, life in lives)
    named = ", ".join(f"{name} {number}" for name, number in deeds.most_common())
    terminalreporter.line(f"{len(lives)} seeds, {failed} failed, {kills} kills")
    terminalreporter.line(f"{late} of them came when everything was answered already")
    if troubles:
        besides = ", ".join(f"{name} {number}" for name, number in sorted(troubles.items()))
        terminalreporter.line(f"besides: {besides}")
    terminalreporter.line(f"{deeds.total()} deeds: {named}")
