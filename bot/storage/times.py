"""Times as the database holds them: whole Unix seconds in UTC."""

from datetime import UTC, datetime


def to_seconds(moment: datetime) -> int:
    """Return a moment as whole seconds since 1970 in UTC."""
    return int(moment.timestamp())


def from_seconds(seconds: int) -> datetime:
    """Return the moment, aware, in UTC."""
    return datetime.fromtimestamp(seconds, UTC)


def from_optional_seconds(seconds: int | None) -> datetime | None:
    """Return the moment, or `None` where the column holds none."""
    return None if seconds is None else from_seconds(seconds)
