"""Rate limits, told and kept as Discord documents them; in real time, as clients wait in it."""

import hashlib
import re
import time
from dataclasses import dataclass, field

from aiohttp import web

from bot.sandbox.records import JSON

WINDOWS_KEPT = 1_000
# Without Via a client takes it for a ban by Discord's front servers and gives up.
VIA = {"Via": "1.1 google"}


@dataclass(frozen=True)
class Limit:
    """So many requests in so many seconds."""

    requests: int
    seconds: float


GENEROUS = Limit(10_000, 1.0)


@dataclass
class _Window:
    limit: Limit
    began_at: float = field(default_factory=time.monotonic)
    used: int = 0

    @property
    def seconds_left(self) -> float:
        return max(0.0, self.began_at + self.limit.seconds - time.monotonic())

    def take(self) -> bool:
        """Count a request, unless the window is used up."""
        if self.used >= self.limit.requests:
            return False
        self.used += 1
        return True

    def headers(self, bucket: str) -> dict[str, str]:
        left = self.seconds_left
        return {
            "X-RateLimit-Limit": str(self.limit.requests),
            "X-RateLimit-Remaining": str(self.limit.requests - self.used),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": bucket,
        }


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the limits say to one request: whether it must wait, and its headers."""

    headers: dict[str, str] = field(default_factory=dict)
    refusal: JSON | None = None


class RateLimits:
    """The limits of each bucket and of everything together; generous unless a test asks."""

    def __init__(self) -> None:
        self._buckets: list[tuple[str, re.Pattern[str], Limit]] = []
        self._windows: dict[tuple[str, str], _Window] = {}
        self._global_limit: Limit | None = None
        self._global_window: _Window | None = None

    def limit_bucket(self, method: str, path_regex: str, requests: int, seconds: float) -> None:
        """Allow the requests that fit only so many in so many seconds, from now on.

        `path_regex` is searched in the path below /api/v10. Each channel, server and interaction
        token counts for itself, as at Discord.
        """
        self._buckets.insert(0, (method, re.compile(path_regex), Limit(requests, seconds)))
        self._windows.clear()

    def limit_all(self, requests: int, seconds: float) -> None:
        """Allow the bot only so many requests in all, its answers to interactions excepted."""
        self._global_limit, self._global_window = Limit(requests, seconds), None

    def lift(self) -> None:
        """Be generous again."""
        self._buckets.clear()
        self._windows.clear()
        self._global_limit = self._global_window = None

    def count(self, request: web.Request, path: str, *, by_token: bool) -> Standing:
        """Count a request and return where it stands; `by_token` are answers to interactions."""
        if path.startswith("/interactions/"):
            return Standing()
        if not by_token and (seconds := self._global_wait()) is not None:
            return rate_limited(seconds, is_global=True)
        route = request.match_info.route.resource
        named = f"{request.method} {route.canonical if route is not None else path}"
        bucket = hashlib.sha256(named.encode()).hexdigest()[:32]
        window = self._window(request, path, bucket)
        if window.take():
            return Standing(headers=window.headers(bucket))
        return rate_limited(window.seconds_left, headers=window.headers(bucket))

    def _global_wait(self) -> float | None:
        if self._global_limit is None:
            return None
        window = self._global_window
        if window is None or not window.seconds_left:
            window = self._global_window = _Window(self._global_limit)
        return None if window.take() else window.seconds_left

    def _window(self, request: web.Request, path: str, bucket: str) -> _Window:
        ids = request.match_info
        major = ids.get("channel_id") or ids.get("guild_id") or ids.get("token") or ""
        window = self._windows.get((bucket, major))
        if window is None or not window.seconds_left:
            self._forget_old()
            window = _Window(self._limit_of(request.method, path))
            self._windows[bucket, major] = window
        return window

    def _limit_of(self, method: str, path: str) -> Limit:
        for each, pattern, limit in self._buckets:
            if each == method and pattern.search(path):
                return limit
        return GENEROUS

    def _forget_old(self) -> None:
        if len(self._windows) < WINDOWS_KEPT:
            return
        for key, window in list(self._windows.items()):
            if not window.seconds_left:
                del self._windows[key]


def rate_limited(
    seconds: float, *, is_global: bool = False, headers: dict[str, str] | None = None
) -> Standing:
    """Return a 429's body and headers."""
    # Rounded up: a client that waits exactly so long must not come too early.
    wait = round(seconds + 0.001, 3)
    told = {**(headers or {}), **VIA, "Retry-After": str(wait)}
    told["X-RateLimit-Scope"] = "global" if is_global else "user"
    if is_global:
        told["X-RateLimit-Global"] = "true"
    body: JSON = {
        "message": "You are being rate limited.",
        "code": 0,
        "retry_after": wait,
        "global": is_global,
    }
    return Standing(headers=told, refusal=body)
