"""Whether a message may come from somebody who needs people now, told by its wording."""

from bot.domain.care.recognising.ages import LOWEST_AGES, AgeBand, states_an_age_under
from bot.domain.care.recognising.recognising import prepare, recognise
from bot.domain.care.recognising.recognition import (
    LANGUAGES,
    Kind,
    Recognition,
    Urgency,
    covers,
    is_veto,
)

__all__ = [
    "LANGUAGES",
    "LOWEST_AGES",
    "AgeBand",
    "Kind",
    "Recognition",
    "Urgency",
    "covers",
    "is_veto",
    "prepare",
    "recognise",
    "states_an_age_under",
]
