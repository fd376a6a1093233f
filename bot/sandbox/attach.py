"""The bot itself, unchanged, in a process of its own beside the local Discord."""

import argparse
import asyncio
import logging
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bot import app
from bot.application import DiscordUnreachableError
from bot.library import LibraryError
from bot.observability import configure_logging
from bot.sandbox.clock import RemoteClock
from bot.sandbox.redirect import point_discord_at
from bot.settings import EXIT_CONFIGURATION, Settings
from bot.storage.connection import StorageError

# Beside the package, from wherever this is started.
_PROMPTS = Path(__file__).parents[2] / "prompts"
# There is one server here, and nothing on the way to it.
_GUILD_READY_TIMEOUT = 0.25
# Without its local Discord the bot has nobody left to answer.
_SECONDS_TO_FINISH_ALONE = 3.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bot against the local Discord until it is asked to stop, or that one has gone.

    Returns 0, 1 when the local Discord was never there, 78 when something must be mended by hand.
    """
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox.attach", description=__doc__)
    parser.add_argument("--url", required=True, help="where the local Discord is")
    parser.add_argument("--token", required=True, help="the local Discord's own token")
    parser.add_argument("--folder", required=True, type=Path, help="database and key")
    parser.add_argument("--log-level", default="WARNING")
    parser.add_argument("--quiet", action="store_true", help="for somebody at a terminal")
    options = parser.parse_args(arguments)
    configure_logging(options.log_level, "text")
    if options.quiet:
        hush()
    point_discord_at(options.url)
    try:
        asyncio.run(_run(options.url, settings_in(options.folder, options.token)))
    except LibraryError as error:
        return _refuse(*error.problems)
    except StorageError as error:
        return _refuse(str(error))
    except (aiohttp.ClientError, DiscordUnreachableError):
        sys.stderr.write("The bot found no local Discord.\n")
        return 1
    return 0


def hush() -> None:
    """Keep from the log what tells the person at the terminal nothing; call it once configured.

    That is what discord.py says about a slow or lost line, which here is a laptop asleep, and one
    sentence over and over: when the time is moved, hours of attempts pass in seconds.
    """
    logging.getLogger("discord").setLevel(logging.ERROR)
    # At ERROR and with a traceback, for each attempt to connect again.
    logging.getLogger("discord.client").addFilter(
        lambda record: not str(record.msg).startswith("Attempting a reconnect")
    )
    for handler in logging.getLogger().handlers:
        handler.addFilter(_OncePerRow())


class _OncePerRow(logging.Filter):
    """Lets the first of several equal sentences in a row through."""

    def __init__(self) -> None:
        super().__init__()
        self._last: tuple[str, object] | None = None

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether this is another sentence than the last one."""
        last, self._last = self._last, (record.name, record.msg)
        return last != self._last


def _refuse(*problems: str) -> int:
    sys.stderr.write("The bot cannot start:\n")
    sys.stderr.writelines(f"- {problem}\n" for problem in problems)
    return EXIT_CONFIGURATION


def settings_in(folder: Path, token: str) -> Settings:
    """Return the settings of a bot that lives in a folder; the host's own are never read."""
    return Settings(
        token=token,
        database=folder / "circlekeeper.sqlite3",
        key_file=folder / "member.key",
        prompts=_PROMPTS,
        log_level="WARNING",
        log_format="text",
        health_port=0,
    )


async def _run(url: str, settings: Settings) -> None:
    async with RemoteClock.connect(url) as clock, _ending_with(clock):
        await app.run(settings, clock, guild_ready_timeout=_GUILD_READY_TIMEOUT)


@asynccontextmanager
async def _ending_with(clock: RemoteClock) -> AsyncIterator[None]:
    watching = asyncio.create_task(_end_with(clock))
    try:
        yield
    finally:
        watching.cancel()


async def _end_with(clock: RemoteClock) -> None:
    await clock.lost.wait()
    # Asked twice, the bot ends at once.
    signal.raise_signal(signal.SIGTERM)
    await asyncio.sleep(_SECONDS_TO_FINISH_ALONE)
    signal.raise_signal(signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
