"""The eight guidelines that members see, and the families of rules under each, for staff."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class GuidelineId(StrEnum):
    """A guideline by its id, which is the name of its file in every language."""

    TELL_OUR_OWN_STORY = "tell-our-own-story"
    NO_JUDGING = "no-judging"
    NOBODY_HAS_TO_SHARE = "nobody-has-to-share"
    EVERY_PAIN_COUNTS = "every-pain-counts"
    STAYS_HERE = "stays-here"
    NO_HOW_TO = "no-how-to"
    SAFE_AND_OPEN = "safe-and-open"
    EVERYONE_BELONGS = "everyone-belongs"


class Family(StrEnum):
    """A family of rules by its id."""

    MEDICAL_ADVICE = "G1"
    DIAGNOSIS = "G2"
    ADVICE = "G3"
    JUDGING = "G4"
    ONE_ROAD = "G5"
    PUSHING_TO_SHARE = "G6"
    COMPARING = "G7"
    CARRYING_OUT = "G8"
    DETAILS = "G9"
    SUPPLY = "G10"
    METHODS = "G11"
    PUSHING_TO_HARM = "G12"
    OFFERS = "G13"
    CHASING = "G14"
    ATTACKS = "G15"
    AIR = "G16"
    HEAVY_TOPICS = "G17"
    LABELS = "G18"


FAMILIES: Mapping[GuidelineId, tuple[Family, ...]] = MappingProxyType(
    {
        GuidelineId.TELL_OUR_OWN_STORY: (
            Family.MEDICAL_ADVICE,
            Family.DIAGNOSIS,
            Family.ADVICE,
            Family.ONE_ROAD,
        ),
        GuidelineId.NO_JUDGING: (Family.JUDGING, Family.LABELS),
        GuidelineId.NOBODY_HAS_TO_SHARE: (Family.PUSHING_TO_SHARE, Family.AIR),
        GuidelineId.EVERY_PAIN_COUNTS: (Family.COMPARING,),
        GuidelineId.STAYS_HERE: (Family.CARRYING_OUT, Family.DETAILS),
        GuidelineId.NO_HOW_TO: (
            Family.SUPPLY,
            Family.METHODS,
            Family.PUSHING_TO_HARM,
            Family.HEAVY_TOPICS,
        ),
        GuidelineId.SAFE_AND_OPEN: (Family.OFFERS, Family.CHASING),
        GuidelineId.EVERYONE_BELONGS: (Family.ATTACKS,),
    }
)
GUIDELINE_OF: Mapping[Family, GuidelineId] = MappingProxyType(
    {family: guideline for guideline, families in FAMILIES.items() for family in families}
)
