"""The folder of the demo: one demo at a time, what it kept there, and why it cannot be used."""

import asyncio
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from bot.sandbox.saving import UnreadableWorldError, load_world
from bot.sandbox.world import World
from bot.storage.connection import StorageError
from bot.storage.process_lock import lock_file, process_lock

# The bot of a demo that was killed ends by itself, yet not in the same moment.
SECONDS_FOR_THE_LAST_BOT = 8.0
LOOK_SECONDS = 0.1
START_OVER = "What this demo kept can't be read. Start over: make demo FRESH=1"
_DISK_TROUBLE = tuple(
    f"SQLITE_{name}" for name in ("AUTH", "CANTOPEN", "FULL", "IOERR", "PERM", "READONLY")
)


class DemoError(Exception):
    """The demo cannot run; the text says why, and what to do, to the person at the terminal."""


class DemoFolder:
    """A folder with the world of a demo and the data of its bot."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.world = path / "world.json"
        self._address = path.with_name(f"{path.name}.address")

    @contextmanager
    def held(self, url: str) -> Iterator[None]:
        """Make the folder, and hold it for this process alone; `url` is for whoever comes next.

        Raises DemoError when another demo holds it or it cannot be written. What is held stands
        beside the folder: emptying it lets nobody in, and the system lets go for a killed process.
        """
        with ExitStack() as held:
            with self.in_use():
                self.path.mkdir(parents=True, exist_ok=True)
                try:
                    held.enter_context(process_lock(lock_file(self.path)))
                except BlockingIOError as error:
                    raise DemoError(self._who_runs()) from error
                self._address.write_text(f"{url}\n{os.getpid()}\n", encoding="ascii")
            try:
                yield
            finally:
                with suppress(OSError):
                    self._address.unlink()

    async def left_by_the_last_bot(self, database: Path) -> None:
        """Wait until nobody has the database open; raises DemoError when somebody keeps it."""
        for _ in range(round(SECONDS_FOR_THE_LAST_BOT / LOOK_SECONDS)):
            with self.in_use(), suppress(BlockingIOError), process_lock(lock_file(database)):
                return
            await asyncio.sleep(LOOK_SECONDS)
        raise DemoError(f"Another program has {database} open. End it, and try again.")

    def empty(self) -> None:
        """Remove what is in the folder, the world first: without it the rest counts for nothing.

        Raises DemoError when something cannot be removed.
        """
        with self.in_use():
            self.world.unlink(missing_ok=True)
            for each in self.path.iterdir():
                if each.is_dir() and not each.is_symlink():
                    shutil.rmtree(each)
                else:
                    each.unlink()

    def kept_world(self) -> World | None:
        """Return the world as it was left, or None; raises DemoError when it cannot be read."""
        with self.in_use():
            try:
                return load_world(self.world)
            except FileNotFoundError:
                return None

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Turn what goes wrong with files in the block into a DemoError with its cure."""
        try:
            yield
        except OSError as error:
            raise DemoError(self._cannot_use(error)) from error
        except UnreadableWorldError as error:
            raise DemoError(START_OVER) from error
        except StorageError as error:
            raise DemoError(self._database_trouble(error.__cause__)) from error

    def _database_trouble(self, cause: BaseException | None) -> str:
        name = cause.sqlite_errorname if isinstance(cause, sqlite3.Error) else ""
        if isinstance(cause, OSError) or name.startswith(_DISK_TROUBLE):
            return self._cannot_use(cause)
        return START_OVER

    def _cannot_use(self, error: BaseException | None) -> str:
        reason = error.strerror if isinstance(error, OSError) else None
        return (
            f"The demo can't use {self.path}: {reason or error}. Let your own user own"
            f" {self.path.parent} with all that is in it, and see that the disk has room."
        )

    def _who_runs(self) -> str:
        try:
            url, process = self._address.read_text(encoding="ascii").split()
        except (OSError, ValueError):
            return "A demo already runs here. End it with Ctrl+C first."
        kill = f"taskkill /pid {process} /f" if os.name == "nt" else f"kill {process}"
        return (
            f"A demo already runs here: {url}. End it with Ctrl+C first.\n"
            f"If you can't find its terminal, this ends it as well: {kill}"
        )
