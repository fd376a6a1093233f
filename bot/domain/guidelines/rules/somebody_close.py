"""G2: naming what somebody has who is not here."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.guards import of_myself
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules.conditions import ALSO_MINE, ASKED, BEEN, GATE, HAD, LOOSE
from bot.domain.guidelines.rules.fragments import RELATION, RELATIONS, SOFT

SOMEBODY_CLOSE = Rule(
    "g2-somebody-close",
    Family.DIAGNOSIS,
    2,
    (
        shape(
            rf"\byour (?:[a-z]+ )?{RELATION} (?:is|has|sounds|seems|must be|must have|might be|"
            r"probably is|"
            r"probably has|clearly has|needs to be tested for|acts|might have|could be|are|have|"
            r"was|had|obviously has|"
            rf"definitely has|definitely is|clearly is|obviously is|suffers from) "
            rf"{LOOSE}{{0,5}}(?:{HAD}|{BEEN}|psycho)\b",
            RELATIONS,
            GATE | {"psycho"},
        ),
        shape(
            rf"\b(?:he|she|they|@someone) (?:{SOFT}|probably |100 % |for sure ){{0,2}}(?:is|has|"
            r"are|have|sounds|seems|must be|must have|"
            rf"might have|might be|could be) {LOOSE}{{0,3}}(?:definitely|clearly|obviously|100 "
            r"%|totally|probably|textbook|"
            rf"classic|like|undiagnosed|such|literally|just) {LOOSE}{{0,3}}(?:{HAD}|{BEEN})\b",
            GATE,
        ),
        shape(
            r"\b(?:he|she|they|@someone) (?:definitely|clearly|obviously|totally|probably|must|"
            r"100 %) "
            rf"(?:is|has|are|have|be) {LOOSE}{{0,4}}(?:{HAD}|{BEEN})\b",
            GATE,
        ),
        shape(
            r"\b(?:he|she) is (?:an? )?(?:narc|narcissist|sociopath|psychopath)\b(?! (?:too|like))",
            "narc narcissist sociopath psychopath",
            guards=(of_myself,),
        ),
        shape(
            rf"\b(?:he|she) (?:is|has) {LOOSE}{{0,4}}(?:{HAD}|{BEEN}),? (?:no doubt|for sure|"
            r"look it up|"
            r"100 %|trust me|guaranteed|simple as|i guarantee|obviously|definitely|clearly)\b",
            GATE,
        ),
    ),
    guards=(ALSO_MINE, ASKED),
)

RULES = (SOMEBODY_CLOSE,)
