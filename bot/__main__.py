"""The command line: `python -m bot run` or `demo`."""

import argparse
import asyncio
import sys
from collections.abc import Sequence

from bot import app
from bot.application import DiscordUnreachableError, TokenRefusedError
from bot.clock import SystemClock
from bot.library import LibraryError
from bot.observability import configure_logging
from bot.settings import EXIT_CONFIGURATION, SettingsError, read_settings
from bot.storage.connection import StorageError

EXIT_FAILURE = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command; return the exit status: 0 done, 78 something must be configured."""
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="run the bot at Discord, with the token from .env")
    demo = commands.add_parser("demo", help="try the bot on this machine, without an account")
    demo.add_argument("--port", type=int, default=8765, help="where the page is (8765)")
    demo.add_argument("--fresh", action="store_true", help="start the demo over")
    options = parser.parse_args(arguments)
    if options.command == "demo":
        # Imported here only: the production image has no sandbox.
        from bot.sandbox.demo import main as serve_demo  # noqa: PLC0415

        return serve_demo(port=options.port, fresh=options.fresh)
    return _run()


def _run() -> int:
    try:
        settings = read_settings()
        configure_logging(settings.log_level, settings.log_format)
        asyncio.run(app.run(settings, SystemClock()))
    except (SettingsError, LibraryError) as error:
        return _refuse(*error.problems)
    except StorageError as error:
        return _refuse(str(error))
    except TokenRefusedError:
        return _refuse(
            "Discord does not accept this token. In the developer portal, open your application,"
            " go to Bot, press Reset Token, and put the new one into DISCORD_TOKEN."
        )
    except DiscordUnreachableError:
        sys.stderr.write("Discord cannot be reached. Check this machine's connection.\n")
        return EXIT_FAILURE
    return 0


def _refuse(*problems: str) -> int:
    sys.stderr.write("Circlekeeper cannot start yet:\n")
    sys.stderr.writelines(f"- {problem}\n" for problem in problems)
    return EXIT_CONFIGURATION


if __name__ == "__main__":
    sys.exit(main())
