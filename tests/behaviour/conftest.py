import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import app
from bot.library import Library, read_library
from bot.storage.database import open_database
from tests.behaviour.seen import Message
from tests.behaviour.world import START, World, open_world, settings_in
from tests.clock import FakeClock
from tests.source import ROOT

PROMPTS = ROOT / "prompts"


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped prompts, wording and resources."""
    return read_library(PROMPTS)


@pytest.fixture(scope="session")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the bot's very first start leaves it: an empty database and its key."""
    folder = tmp_path_factory.mktemp("first_start")
    settings = settings_in(folder, PROMPTS)

    async def start() -> None:
        async with open_database(settings.database) as database:
            await app.prepare(database, settings, FakeClock(START))

    asyncio.run(start())
    return folder


@pytest.fixture
async def empty_world(first_start: Path, tmp_path: Path, library: Library) -> AsyncIterator[World]:
    """The bot in a server that nobody has set up."""
    folder = tmp_path / "circle"
    shutil.copytree(first_start, folder)
    # Debug mode walks the stack at every callback: half of the time of these tests.
    asyncio.get_running_loop().set_debug(False)
    async with open_world(settings_in(folder, PROMPTS), library) as world:
        yield world


@pytest.fixture
async def world(empty_world: World) -> World:
    """The bot in a server whose question comes at ten o'clock; it is midnight."""
    await empty_world.set_up()
    return empty_world


@pytest.fixture
async def prompt(world: World) -> Message:
    """Today's question, as it stands in its channel."""
    return await world.todays_prompt()


@pytest.fixture
async def reading_world(
    first_start: Path, tmp_path: Path, library: Library
) -> AsyncIterator[World]:
    """The same, where the host let the bot read what people write."""
    folder = tmp_path / "reading"
    shutil.copytree(first_start, folder)
    asyncio.get_running_loop().set_debug(False)
    async with open_world(settings_in(folder, PROMPTS), library, reads_messages=True) as world:
        await world.set_up()
        yield world
