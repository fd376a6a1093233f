"""A lock that one process holds, and that the system lets go when the process ends or is killed."""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock_file(path: Path) -> Path:
    """Return the file to lock for a file or folder: it stands beside it and outlives it."""
    return path.with_name(f"{path.name}.lock")


@contextmanager
def process_lock(path: Path) -> Generator[None]:
    """Hold the lock file at `path`, made if missing; raises BlockingIOError if another holds it.

    The file stays: removing it would let two processes lock two files of one name.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)
