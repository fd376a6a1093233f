"""Answers that go wrong, or come late, on purpose."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.sandbox.limits import rate_limited
from bot.sandbox.records import JSON

RETRY_SECONDS = 0.3


@dataclass(kw_only=True)
class _Planned:
    """Which requests it hits, how many of them, and how many it leaves alone before."""

    method: str | None
    path: re.Pattern[str]
    times: int = 1
    spared: int = 0

    def hits(self, method: str, path: str) -> bool:
        """Whether it is for this request."""
        return self.method in (None, method) and self.path.search(path) is not None


@dataclass(kw_only=True)
class Fault(_Planned):
    """What happens to the next requests that fit; status None cuts the line instead."""

    status: int | None
    after_applying: bool = False
    json: JSON | None = None
    then: Callable[[], None] | None = None

    @property
    def body(self) -> JSON:
        """The error's body: Discord's plain one for this status, with what was given instead."""
        plain: JSON = {"message": f"{self.status}: Sandbox fault", "code": 0}
        if self.status == 429:
            plain |= rate_limited(RETRY_SECONDS).refusal or {}
        return plain | (self.json or {})

    @property
    def headers(self) -> dict[str, str]:
        """The error's headers."""
        if self.status != 429:
            return {}
        seconds = float(self.body.get("retry_after", RETRY_SECONDS))
        return rate_limited(seconds, is_global=bool(self.body.get("global"))).headers


@dataclass(kw_only=True)
class Delay(_Planned):
    """How long the answers to the next requests that fit are held back."""

    seconds: float


Plan = TypeVar("Plan", Fault, Delay)


class Faults:
    """What is still to go wrong, in the order in which it was asked for."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._delays: list[Delay] = []

    def plan(self, fault: Fault) -> None:
        """Let the next fitting requests fail this way."""
        self._faults.append(fault)

    def forget(self, fault: Fault) -> None:
        """Let a fault that has not come yet never come."""
        if fault in self._faults:
            self._faults.remove(fault)

    def slow_down(self, delay: Delay) -> None:
        """Let the next fitting requests be answered late."""
        self._delays.append(delay)

    def take(self, method: str, path: str) -> Fault | None:
        """Return the fault that hits this request, and count it."""
        return _take(self._faults, method, path)

    def take_delay(self, method: str, path: str) -> float:
        """Return for how many seconds this request's answer is held back, and count it."""
        delay = _take(self._delays, method, path)
        return delay.seconds if delay is not None else 0.0


def _take(planned: list[Plan], method: str, path: str) -> Plan | None:
    for each in planned:
        if each.hits(method, path):
            if each.spared > 0:
                each.spared -= 1
                continue
            each.times -= 1
            if each.times <= 0:
                planned.remove(each)
            return each
    return None
