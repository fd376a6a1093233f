from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.storage.database import Database, open_database
from bot.storage.identity import MemberKey
from bot.storage.migrate import migrate
from tests.clock import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    """Saturday morning, an hour before questions are due."""
    return FakeClock(datetime(2026, 11, 21, 9, 0, tzinfo=UTC))


@pytest.fixture
async def database(tmp_path: Path, clock: FakeClock) -> AsyncIterator[Database]:
    async with open_database(tmp_path / "circlekeeper.sqlite3") as database:
        async with database.maintenance() as connection:
            await migrate(connection, applied_at=clock.now())
        yield database


@pytest.fixture
def key() -> MemberKey:
    return MemberKey(bytes(range(32)))
