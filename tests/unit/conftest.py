import logging
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from typing import cast

import pytest

from bot.client import Circlekeeper
from bot.library import Library, read_library
from bot.observability import JsonFormatter, TextFormatter
from bot.pacer import Pacer
from bot.services.bundle import Services
from tests.clock import FakeClock
from tests.source import ROOT


@pytest.fixture(scope="session")
def library() -> Library:
    """What the bot ships with."""
    return read_library(ROOT / "prompts")


@pytest.fixture
def written(capsys: pytest.CaptureFixture[str]) -> Iterator[Callable[[], str]]:
    """Return what stands on standard error; a log that a test configured ends with it.

    Left behind, it would write into the captured stream of a test that is over.
    """
    root = logging.getLogger()
    level = root.level
    yield lambda: capsys.readouterr().err
    for handler in root.handlers[:]:
        if isinstance(handler.formatter, TextFormatter | JsonFormatter):
            root.removeHandler(handler)
    root.setLevel(level)


@pytest.fixture
async def client(library) -> AsyncIterator[Circlekeeper]:
    """The client with everything it knows, connected to nothing; nobody can press anything."""
    services = cast("Services", None)
    clock = FakeClock(datetime(2026, 11, 21, tzinfo=UTC))
    client = Circlekeeper(services=services, library=library, clock=clock, pacer=Pacer())
    async with client:
        await client.add_cogs()
        yield client
