"""The bot itself, unchanged, in a process of its own beside the local Discord."""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import app
from bot.observability import configure_logging
from bot.sandbox.clock import RemoteClock
from bot.sandbox.redirect import point_discord_at
from bot.settings import Settings

# Beside the package, from wherever this is started.
_PROMPTS = Path(__file__).parents[2] / "prompts"
# There is one server here, and nothing on the way to it.
_GUILD_READY_TIMEOUT = 0.25


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bot against the local Discord until it is asked to stop; return 0."""
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox.attach", description=__doc__)
    parser.add_argument("--url", required=True, help="where the local Discord is")
    parser.add_argument("--token", required=True, help="the local Discord's own token")
    parser.add_argument("--folder", required=True, type=Path, help="database and key")
    parser.add_argument("--log-level", default="WARNING")
    options = parser.parse_args(arguments)
    configure_logging(options.log_level, "text")
    point_discord_at(options.url)
    asyncio.run(_run(options.url, settings_in(options.folder, options.token)))
    return 0


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
    async with RemoteClock.connect(url) as clock:
        await app.run(settings, clock, guild_ready_timeout=_GUILD_READY_TIMEOUT)


if __name__ == "__main__":
    sys.exit(main())
