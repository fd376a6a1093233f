"""G12: praising self-harm to somebody."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules.dying import INNER_VOICE, NEGATED, SONG

SEVERITY = 4
_HARMING = (
    r"(?:cutting(?! (?:carbs|sugar|down|back|out|off|contact|ties|him|her|them|it|that|caffeine|"
    r"the|my|your hair|people|toxic))|cutting yourself|burning yourself|hurting yourself|harming "
    r"yourself|self ?harm\w*|self injury|purging|starving(?: yourself)?|making yourself (?:sick|"
    r"throw up)|overdosing|a razor|a blade)"
)
PRAISING_HARM = Rule(
    "g12-praising-harm",
    Family.PUSHING_TO_HARM,
    SEVERITY,
    (
        shape(
            rf"(?:\A|[.!?,\n] ?|\b(?:but|and|so|because|honestly|well|tbh|trust me|i swear|that|"
            rf"you "
            rf"know) ){_HARMING} (?:is |does |do |will |can |actually |really |just |always |"
            rf"totally "
            r"|honestly |makes |make )*(?:help\w*|works?|calms?|relax\w*|feels? (?:so |really |"
            r"amazingly )?(?:good|great|amazing|better|nice)|(?:takes|make|makes) (?:it|the|all|"
            r"you)|the (?:best|only|answer)|great|amazing|a (?:good|great) (?:way|release))\b"
            r"(?=[^\n]{0,200}\b(?:you should|you could|try|trust me|you will|your|give it|"
            r"recommend|for "
            r"you)\b)",
            "cutting burning hurting harming self selfharm selfharming purging starving making "
            "overdosing razor blade",
            "should could try trust will your give recommend for",
        ),
        shape(
            r"(?:\A|[.!?,\n] ?|\b(?:you should|you could|just|maybe|why not|have you|you (?:need|"
            r"have|ought) to|please|i would|and|then|so) )(?:ever |really |just |maybe )*(?:try|"
            rf"tried|consider|thought of|thought about|go back to|start) {_HARMING}"
            r"(?= ?[.!?,\n]|\Z| instead| it | again| tonight| too| after)",
            "cutting burning hurting harming self selfharm selfharming purging starving making "
            "overdosing razor blade",
            "try tried consider thought back start",
        ),
        shape(
            r"\b(?:cut|burn|hurt|harm|starve) yourself(?:,| and| it is|\.)[^.?!]{0,20}? ?(?:you "
            r"will|"
            r"it|the pain|that)(?: will| is going to)? (?:feel|help|go away|make|calm)",
            "cut burn hurt harm starve",
            "yourself",
        ),
    ),
    guards=(
        NEGATED,
        INNER_VOICE,
        SONG,
        unless(
            r"\b(?:stop|quit|without|instead of|not (?:to|help)|does not|do not|did not|urges?|"
            r"never|"
            r"until|clean|recover\w*|therap\w*|distract\w*|what helps)\b",
            Outcome.KIND,
        ),
    ),
)

RULES = (PRAISING_HARM,)
