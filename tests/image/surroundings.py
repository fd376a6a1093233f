"""What a container puts around the bot: a root nobody can write to but for /data; and a Discord.

Python imports this at its start, as `sitecustomize`, from a folder that only the test knows.
"""

import errno
import importlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

WRITABLE = Path(os.environ["STAND_IN_DATA"])
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
# Which argument of an event names what is written.
CHANGES: Mapping[str, int] = MappingProxyType(
    {"os.mkdir": 0, "os.remove": 0, "os.rename": 1, "os.rmdir": 0, "sqlite3.connect": 0}
)


def refuse_writing(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse as a read-only file system does, also to root."""
    path: object = None
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING:
        path = arguments[0]
    elif event in CHANGES:
        path = arguments[CHANGES[event]]
    if not isinstance(path, str | bytes | os.PathLike):
        return
    if not Path(os.fsdecode(path)).absolute().is_relative_to(WRITABLE):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), path)


sys.addaudithook(refuse_writing)
importlib.import_module("redirect").point_discord_at(os.environ["STAND_IN_DISCORD"])
