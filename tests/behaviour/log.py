"""What the bot logs, kept while a test runs."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bot.observability import JsonFormatter

_OURS = (logging.getLogger("bot"), logging.getLogger("cogs"))


class Log(logging.Handler):
    """Everything that was logged, as the host would read it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(JsonFormatter())
        self.lines: list[str] = []
        self.failures: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line = self.format(record)
        self.lines.append(line)
        if record.levelno >= logging.ERROR:
            self.failures.append(line)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def take_failure(self) -> str:
        """The one failure there was; the test has seen it and does not fail for it."""
        (failure,) = self.failures
        self.failures.clear()
        return failure


@contextmanager
def kept_log() -> Iterator[Log]:
    """Keep what is logged, ours in full; a failure that the test did not take fails it."""
    log = Log()
    before = [(logger, logger.level) for logger in _OURS]
    for logger in _OURS:
        logger.setLevel(logging.DEBUG)
    logging.getLogger().addHandler(log)
    try:
        yield log
    finally:
        logging.getLogger().removeHandler(log)
        for logger, level in before:
            logger.setLevel(level)
    assert not log.failures, log.failures
