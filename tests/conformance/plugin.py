"""Checks everything that passes through the local Discord while other tests run.

pytest loads it by `-p tests.conformance.plugin`; CIRCLE_DISCORD_SPEC names Discord's OpenAPI file.
"""

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.recording import Exchange, listeners

VARIABLE = "CIRCLE_DISCORD_SPEC"
_SEEN = "conformance"


class Conformance:
    """Judges each exchange as it happens, and fails the run in which one was wrong."""

    def __init__(self, path: Path) -> None:
        # Here, so that a run without the file needs no such library.
        from tests.conformance.specification import Specification  # noqa: PLC0415

        self._specification = Specification(path)
        self._exchanges = 0
        self._faults: Counter[str] = Counter()
        listeners.append(self.hear)

    def hear(self, exchange: Exchange) -> None:
        """Judge one exchange."""
        self._exchanges += 1
        test = os.environ.get("PYTEST_CURRENT_TEST", "between tests").split(" ")[0]
        for fault in self._specification.faults(exchange):
            self._faults[f"{fault} [{test}]"] += 1

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail the run when something was wrong; a worker hands what it saw to who waits for it."""
        listeners.remove(self.hear)
        if isinstance(found := getattr(session.config, "workeroutput", None), dict):
            found[_SEEN] = (self._exchanges, dict(self._faults))
        elif self._faults and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take what a worker saw; one that died has failed its test already."""
        exchanges, faults = getattr(node, "workeroutput", {}).get(_SEEN, (0, {}))
        self._exchanges += exchanges
        self._faults.update(faults)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what was checked, and what was wrong."""
        terminalreporter.section("Discord's OpenAPI file")
        terminalreporter.line(
            f"{self._exchanges} requests and answers, {self._faults.total()} invalid."
        )
        for fault, times in sorted(self._faults.items()):
            terminalreporter.line(f"{times} times: {fault}")


def pytest_configure(config: pytest.Config) -> None:
    path = os.environ.get(VARIABLE)
    if path:
        config.pluginmanager.register(Conformance(Path(path)), "conformance")


def pytest_report_header() -> str:
    path = os.environ.get(VARIABLE)
    if path:
        return f"Conformance: checking by {path}."
    return f"Conformance: skipped, {VARIABLE} names no file."
