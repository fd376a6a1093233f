"""Whether a message may come from somebody who needs people now, told by its wording."""

from bot.domain.care.recognising.recognising import recognise
from bot.domain.care.recognising.recognition import (
    LANGUAGES,
    Kind,
    Recognition,
    Urgency,
    is_veto,
)

__all__ = ["LANGUAGES", "Kind", "Recognition", "Urgency", "is_veto", "recognise"]
