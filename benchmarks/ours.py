"""The bot as it runs, with nothing switched on in its server."""

import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import discord

from benchmarks.contender import GUILD_READY_TIMEOUT, Place, main, online
from bot import app
from bot.clock import SystemClock
from bot.library import read_library
from bot.observability import configure_logging
from bot.sandbox.attach import settings_in
from bot.settings import Settings
from bot.storage.database import open_database


def _settings(place: Place) -> Settings:
    """Return the settings as shipped: beside the local Discord the health check would be off."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return replace(settings_in(place.folder, place.token), health_port=port)


async def _live(place: Place) -> None:
    settings = _settings(place)
    configure_logging(settings.log_level, settings.log_format)
    await app.run(settings, SystemClock(), guild_ready_timeout=GUILD_READY_TIMEOUT)


@asynccontextmanager
async def _connected(place: Place) -> AsyncIterator[discord.Client]:
    settings, clock = _settings(place), SystemClock()
    configure_logging(settings.log_level, settings.log_format)
    library = read_library(settings.prompts)
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        services = app.build_services(database, key, clock, library)
        client = app.build_client(services, library, clock, guild_ready_timeout=GUILD_READY_TIMEOUT)
        async with online(client, place.token):
            yield client


if __name__ == "__main__":
    sys.exit(main(_live, _connected))
