"""What kind of need the words of a message, taken together, read like, where no family fits."""

from bot.domain.care.recognising.recognition import Kind, Recognition, Urgency
from bot.domain.reading.reading import Reading

_KINDS = {kind.value: kind for kind in Kind}


def read_like(reading: Reading) -> Recognition | None:
    """Return the kind of need that a short message reads like; None where it reads like none.

    It is a guess by many words, so it is met with the gentler words, and as fast by people. A body
    in danger does not wait for certainty.
    """
    alike = {_KINDS[one.name] for one in reading.likenesses if one.name in _KINDS}
    kind = next((kind for kind in Kind if kind in alike), None)
    if kind is None:
        return None
    return Recognition(kind, Urgency.URGENT if kind is Kind.MEDICAL else Urgency.GENTLE)
