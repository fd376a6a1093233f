"""The command line: `python -m bot run`, `demo` or `health`."""

import signal

if __name__ == "__main__":
    # Until something listens for it, Ctrl+C ends this without a traceback, while modules are read.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import argparse
import asyncio
import re
import sys
from collections.abc import Sequence
from datetime import date
from importlib.util import find_spec

from bot import app, health
from bot.application import DiscordUnreachableError, TokenRefusedError
from bot.clock import SystemClock
from bot.library import LibraryError
from bot.observability import configure_logging
from bot.settings import EXIT_CONFIGURATION, SettingsError, read_settings
from bot.storage.connection import StorageError

EXIT_FAILURE = 1
EXIT_USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command; return the exit status.

    0 is done, 1 is failed, 2 is a command or option that nobody knows, 78 is something that must
    be configured.
    """
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="run the bot at Discord, with the token from .env")
    demo = commands.add_parser("demo", help="try the bot on this machine, without an account")
    demo.add_argument("--port", default="8765", help="where the page is (8765)")
    demo.add_argument("--fresh", action="store_true", help="start the demo over")
    demo.add_argument(
        "--date", type=date.fromisoformat, help="the first day of a demo that starts over (today)"
    )
    commands.add_parser("health", help="ask the running bot whether it is well: 0 yes, 1 no")
    options = parser.parse_args(arguments)
    match options.command:
        case "demo":
            return _demo(options.port, fresh=options.fresh, first_day=options.date)
        case "health":
            return _health()
    return _run()


def _run() -> int:
    try:
        settings = read_settings()
        configure_logging(settings.log_level, settings.log_format)
        asyncio.run(app.run(settings, SystemClock()))
    except (SettingsError, LibraryError) as error:
        return _refuse(*error.problems)
    except (StorageError, health.HealthPortError) as error:
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


def _demo(port: str, *, fresh: bool, first_day: date | None) -> int:
    if find_spec("bot.sandbox") is None:
        sys.stderr.write(
            "The demo is not part of this installation. Get Circlekeeper's own folder, and type"
            " there: make demo\n"
        )
        return EXIT_FAILURE
    if not re.fullmatch("[0-9]{1,5}", port) or not 1 <= int(port) <= 65535:
        sys.stderr.write(
            f"{port or 'An empty text'} is no port. Choose a number from 1024 to 65535,"
            " for example: make demo PORT=8799\n"
        )
        return EXIT_USAGE
    # Imported here only: the production image has no sandbox.
    from bot.sandbox.demo import main as serve_demo  # noqa: PLC0415

    try:
        return serve_demo(port=int(port), fresh=fresh, first_day=first_day)
    except LibraryError as error:
        return _refuse(*error.problems)


def _health() -> int:
    try:
        is_well, line = health.ask(read_settings().health_port)
    except SettingsError as error:
        is_well, line = False, " ".join(error.problems)
    sys.stdout.write(f"{line}\n")
    return 0 if is_well else EXIT_FAILURE


def _refuse(*problems: str) -> int:
    sys.stderr.write("Circlekeeper cannot start yet:\n")
    sys.stderr.writelines(f"- {problem}\n" for problem in problems)
    return EXIT_CONFIGURATION


if __name__ == "__main__":
    sys.exit(main())
