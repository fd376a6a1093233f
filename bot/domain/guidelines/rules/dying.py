"""What G12 is not: comfort, a report, a voice inside."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless

NEGATED = unless(
    r"\b(?:not|never|nobody should|no one should|instead of|without|stop you from|before you|"
    r"rather than|do not ever|glad you did|anything but) (?:ever |just |go |actually |really |let |"
    r"to |try to |even |have to |want you to |deserve to |need to ){0,3}$",
    Outcome.NEGATED,
    where="before",
)
INNER_VOICE = unless(
    r"\b(?:brain|head|mind|voices?|depression|illness|thoughts?|eating disorder|ed|ocd|anxiety|"
    r"addiction|it|urge|demons?) (?:\w+ ){0,3}(?:say|says|said|tells?|telling|told|whispers?|"
    r"screams?|goes|keeps?|lies?|like)\b|\b(?:i|me) (?:to myself|tell myself|told myself)\b|"
    r"\b(?:feels?|felt|feeling) (?:like|as if|as though|that)\b|\b(?:if|when|whenever|because|that|"
    r"how|why|thinking|(?<!i )(?<!honestly )(?<!really )think|thought|believe|believing|sure|"
    r"afraid|scared|worry|worried|convinced|"
    r"convinces|hate that|sad that|sorry) (?:that )?$|\b(?:told|tells|tell|telling|said|says|say|"
    r"saying|texted|messaged|wrote|commented|yelled|screamed|sent|posted|replied|typed|suggest\w*|"
    r"got|call\w*|writes) (?:(?:me|us|him|her|them|someone|people|my \w+|that|a|the|in|to|just|go|"
    r"and|comment|is|of) ){0,4}[,:]? ?$",
    Outcome.REPORTED,
    where="before",
)
SONG = unless(r"\b(?:song|lyrics?|movie|film|band|album|book|episode|game)\b", Outcome.IDIOM)
