"""G7: comparing pain, or brushing it off."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape

_TO_MYSELF = unless(
    r"\bi\b|\b(?<!trust )(?<!believe )me\b|\b(?:my|myself|we|us)\b", Outcome.OWN_STORY
)

OTHERS_HAVE_IT_WORSE = Rule(
    "g7-others-have-it-worse",
    Family.COMPARING,
    1,
    (
        shape(
            r"\b(?:others?|other people|some people|people|some|plenty of people|everyone) "
            r"(?:else )?(?:out there )?(?:have|had|has|got) (?:it )?"
            r"(?:(?:so|much|way|far|lots) ){0,2}worse\b",
            "worse",
        ),
    ),
    guards=(_TO_MYSELF,),
)

RULES = (OTHERS_HAVE_IT_WORSE,)
