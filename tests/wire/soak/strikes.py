"""The moments at which a bot is killed."""

import asyncio
import random
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.wire.pilot import Pilot

SECONDS_OF_A_REQUEST = 0.02
REQUESTS_OF_A_START = 10
SECONDS_OF_A_START = 1.0
SECONDS_OF_A_STOP = 0.1


@dataclass(frozen=True, slots=True)
class Strike:
    """How one kill comes; its text says so in a story."""

    text: str
    _begin: Callable[[Pilot], Callable[[], None]]

    @asynccontextmanager
    async def coming(self, pilot: Pilot) -> AsyncIterator[None]:
        """Let it come while the block runs; it is called off at the end of the block."""
        call_off = self._begin(pilot)
        try:
            yield
        finally:
            call_off()


def at_request(chance: random.Random, requests: int) -> Strike:
    """At one of the bot's next requests: before it takes effect, or before its answer is heard."""
    spared, after_applying = chance.randrange(requests), chance.random() < 0.5

    def begin(pilot: Pilot) -> Callable[[], None]:
        return pilot.sandbox.cut_at_request(
            spared, lambda: pilot.signal_bot(signal.SIGKILL), after_applying=after_applying
        )

    return Strike(f"at request {spared + 1}{', applied' if after_applying else ''}", begin)


def after_a_while(chance: random.Random, longest_seconds: float) -> Strike:
    """At any moment at all."""
    seconds = chance.uniform(0, longest_seconds)
    return Strike(f"after {seconds:.3f} s", lambda pilot: _later(pilot, seconds, signal.SIGKILL))


def while_stopping(chance: random.Random, longest_seconds: float) -> Strike:
    """While it finishes its work, because it was asked to stop."""
    asked = chance.uniform(0, longest_seconds)
    stopping = chance.uniform(0, SECONDS_OF_A_STOP)

    def begin(pilot: Pilot) -> Callable[[], None]:
        ask = _later(pilot, asked, signal.SIGTERM)
        kill = _later(pilot, asked + stopping, signal.SIGKILL)

        def call_off() -> None:
            ask()
            kill()

        return call_off

    return Strike(f"after {asked:.3f} s and {stopping:.3f} s of stopping", begin)


def some_strike(chance: random.Random, requests: int) -> Strike:
    """Return one of all kinds, for deeds in which the bot makes so many requests."""
    kind, seconds = chance.random(), SECONDS_OF_A_REQUEST * requests
    if kind < 0.6:
        return at_request(chance, requests)
    return after_a_while(chance, seconds) if kind < 0.8 else while_stopping(chance, seconds)


def some_early_strike(chance: random.Random) -> Strike:
    """Return one for a bot that is just being started."""
    if chance.random() < 0.7:
        return at_request(chance, REQUESTS_OF_A_START)
    return after_a_while(chance, SECONDS_OF_A_START)


def _later(pilot: Pilot, seconds: float, number: signal.Signals) -> Callable[[], None]:
    handle = asyncio.get_running_loop().call_later(seconds, pilot.signal_bot, number)
    return handle.cancel
