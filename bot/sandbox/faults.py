"""Answers that go wrong on purpose."""

import re
from dataclasses import dataclass

from bot.sandbox.records import JSON


@dataclass(kw_only=True)
class Fault:
    """What happens to the next requests that fit; status None cuts the line instead."""

    method: str
    path: re.Pattern[str]
    status: int | None
    times: int = 1
    after_applying: bool = False
    json: JSON | None = None

    @property
    def body(self) -> JSON:
        """The error's body: the given one, or Discord's plain one for this status."""
        if self.json is not None:
            return self.json
        if self.status == 429:
            return {
                "message": "You are being rate limited.",
                "code": 0,
                "retry_after": 0.3,
                "global": False,
            }
        return {"message": f"{self.status}: Sandbox fault", "code": 0}

    @property
    def headers(self) -> dict[str, str]:
        """The error's headers."""
        if self.status != 429:
            return {}
        # Without Via a client takes it for a ban by Discord's front servers and gives up.
        seconds = str(self.body.get("retry_after", 0.3))
        return {"Via": "1.1 google", "Retry-After": seconds, "X-RateLimit-Scope": "user"}


class Faults:
    """The faults still to come, in the order they were asked for."""

    def __init__(self) -> None:
        self._planned: list[Fault] = []

    def plan(self, fault: Fault) -> None:
        """Let the next fitting requests fail this way."""
        self._planned.append(fault)

    def take(self, method: str, path: str) -> Fault | None:
        """Return the fault that hits this request, and count it."""
        for fault in self._planned:
            if fault.method == method and fault.path.search(path):
                fault.times -= 1
                if fault.times <= 0:
                    self._planned.remove(fault)
                return fault
        return None
