from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import cast

import pytest

from bot.client import COGS, Circlekeeper
from bot.library import Library, read_library
from bot.pacer import Pacer
from bot.services.bundle import Services
from tests.clock import FakeClock
from tests.source import ROOT


@pytest.fixture(scope="session")
def library() -> Library:
    """What the bot ships with."""
    return read_library(ROOT / "prompts")


@pytest.fixture
async def client(library) -> AsyncIterator[Circlekeeper]:
    """The client with everything it knows, connected to nothing; nobody can press anything."""
    services = cast("Services", None)
    clock = FakeClock(datetime(2026, 11, 21, tzinfo=UTC))
    client = Circlekeeper(services=services, library=library, clock=clock, pacer=Pacer())
    async with client:
        for cog in COGS:
            await client.load_extension(cog)
        yield client
