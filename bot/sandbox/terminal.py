"""The terminal that a demo runs in: what it is told, and how it asks for the end."""

import asyncio
import os
import signal
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

# A closed terminal, too, where the system has a signal for it.
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
# `make` passes on what the whole group of the terminal has heard already.
_SAME_PRESS_SECONDS = 0.5


class Stop:
    """What somebody asked for: once is an end in order, once more is an end without waiting."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self.hurried = asyncio.Event()
        self._asked_at = 0.0

    def ask(self) -> None:
        """Ask for the end."""
        if not self.asked.is_set():
            self._asked_at = time.monotonic()
            self.asked.set()
        elif time.monotonic() - self._asked_at > _SAME_PRESS_SECONDS:
            self.hurried.set()


@contextmanager
def listening() -> Iterator[Stop]:
    """Hear Ctrl+C, SIGTERM, a closed terminal, and that nobody reads standard output any more.

    Afterwards the signals are ignored: nothing is left to interrupt.
    """
    stop, loop = Stop(), asyncio.get_running_loop()
    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    # `nohup` lets a program outlive its terminal.
    heard = [one for one in numbers if one == signal.SIGINT or _is_open(one)]

    def ask(_number: int, _frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stop.ask)

    for one in heard:
        signal.signal(one, ask)
    try:
        with _reader_leaving(stop, loop):
            yield stop
    finally:
        for one in heard:
            signal.signal(one, signal.SIG_IGN)


def _is_open(number: int) -> bool:
    return signal.getsignal(number) is not signal.SIG_IGN


@contextmanager
def _reader_leaving(stop: Stop, loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """Ask for the end when the other end of a pipe closes, as in `make demo | head -1`."""
    descriptor = _pipe()
    if descriptor is None:
        yield
        return

    def leave() -> None:
        loop.remove_reader(descriptor)
        stop.ask()

    try:
        loop.add_reader(descriptor, leave)
    except NotImplementedError:
        # On Windows the next line that is told finds out.
        yield
        return
    try:
        yield
    finally:
        loop.remove_reader(descriptor)


def _pipe() -> int | None:
    # Closed from the beginning, standard output is None.
    with suppress(AttributeError, OSError, ValueError):
        descriptor = sys.stdout.fileno()
        return descriptor if stat.S_ISFIFO(os.fstat(descriptor).st_mode) else None
    return None


def tell(sentence: str) -> None:
    """Write a line for the person at the terminal, if there is one."""
    try:
        sys.stdout.write(f"{sentence}\n")
        sys.stdout.flush()
    except AttributeError:
        # Closed from the beginning, it is None.
        return
    except OSError:
        # What stands in the buffer would fail once more when Python ends.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
