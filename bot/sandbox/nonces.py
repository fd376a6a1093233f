"""Which message was sent with which nonce."""

from datetime import datetime, timedelta

LIFETIME = timedelta(minutes=5)


class Nonces:
    """What was sent in the last minutes, by channel, author and nonce."""

    def __init__(self) -> None:
        self._sent: dict[tuple[int, int, str], tuple[int, datetime]] = {}

    def remember(
        self, place: tuple[int, int], nonce: str, message_id: int, sent_at: datetime
    ) -> None:
        """Note what was sent; `place` is (channel id, author id)."""
        self._sent[*place, nonce] = (message_id, sent_at)

    def find(self, place: tuple[int, int], nonce: str, now: datetime) -> int | None:
        """Return the id of the message sent there with this nonce in the last five minutes."""
        message_id, sent_at = self._sent.get((*place, nonce), (None, now))
        return message_id if now - sent_at <= LIFETIME else None
