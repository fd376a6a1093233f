"""The log: constant sentences with fields beside them, and nobody's words."""

import json
import logging
import traceback
from datetime import UTC, datetime
from pathlib import PurePath

import discord

_OUR_LOGGERS = frozenset({"bot", "cogs"})
_STANDARD = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


class TextFormatter(logging.Formatter):
    """Lines for people."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        """Return the line with its fields behind it."""
        fields = " ".join(f"{name}={value}" for name, value in _fields(record).items())
        line = super().formatMessage(record)
        return f"{line} [{fields}]" if fields else line


class JsonFormatter(logging.Formatter):
    """Lines for machines: one JSON object each."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as JSON."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **_fields(record),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str)


def configure_logging(level: str, log_format: str) -> None:
    """Send the log to standard error, as `text` or `json`."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if log_format == "json" else TextFormatter())
    handler.addFilter(_holds_no_payload)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # discord.py says on each start that its voice libraries are missing; this bot never speaks.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


def _holds_no_payload(record: logging.LogRecord) -> bool:
    # In details, discord.py writes whole events with what people typed, aiosqlite the rows.
    return record.levelno >= logging.INFO or record.name.partition(".")[0] in _OUR_LOGGERS


def report_failure(
    log: logging.Logger, sentence: str, error: BaseException, **fields: object
) -> None:
    """Log an error by its kind and where it arose; its own text may quote what somebody wrote."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    where = " < ".join(f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in frames)
    log.error(sentence, extra={**fields, "error": type(error).__qualname__, "where": where})


def _fields(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in record.__dict__.items() if name not in _STANDARD}
