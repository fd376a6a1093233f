import pytest

from bot.storage.database import Database
from bot.storage.identity import MemberKey
from tests.clock import FakeClock
from tests.services.care.scene import Scene


@pytest.fixture
async def scene(database: Database, clock: FakeClock, key: MemberKey) -> Scene:
    """A server where people are told."""
    scene = Scene(database, clock, key)
    await scene.set_up()
    return scene
