from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.wire.pilot import Pilot, flight


@pytest.fixture
async def pilot(tmp_path: Path) -> AsyncIterator[Pilot]:
    """The bot, started, one minute before its prompt is due."""
    async with flight(tmp_path) as pilot:
        await pilot.start_bot()
        yield pilot


@pytest.fixture
async def grounded(tmp_path: Path) -> AsyncIterator[Pilot]:
    """The same, before the bot is started."""
    async with flight(tmp_path) as pilot:
        yield pilot


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_pilot(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Pilot]:
    """One started bot for all tests of a module; each leaves the server as it found it."""
    async with flight(tmp_path_factory.mktemp("pilot")) as pilot:
        await pilot.start_bot()
        yield pilot
