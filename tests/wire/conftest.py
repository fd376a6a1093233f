from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.wire.pilot import Pilot, flight


@pytest.fixture
async def pilot(tmp_path: Path) -> AsyncIterator[Pilot]:
    """The bot, started, one minute before its prompt is due."""
    async with flight(tmp_path) as pilot:
        await pilot.start_bot()
        yield pilot
