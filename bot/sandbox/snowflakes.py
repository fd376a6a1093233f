"""Discord's ids, which carry the time at which they were made."""

from datetime import datetime

DISCORD_EPOCH_MS = 1_420_070_400_000


def first_id_at(moment: datetime) -> int:
    """Return the smallest id of this millisecond."""
    return (int(moment.timestamp() * 1000) - DISCORD_EPOCH_MS) << 22
