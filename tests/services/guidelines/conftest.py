from datetime import timedelta

import pytest

from bot.storage.database import Database
from bot.storage.identity import MemberKey
from tests.clock import FakeClock
from tests.services.guidelines.scene import Scene


@pytest.fixture
def scene(database: Database, clock: FakeClock, key: MemberKey) -> Scene:
    # A clock is never at a whole second.
    clock.advance(timedelta(microseconds=654_321))
    return Scene(database, clock, key)
