"""G2: naming what somebody has."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import said_to_you, turned_around, unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules.conditions import ALSO_MINE, ASKED, BEEN, GATE, HAD, LOOSE
from bot.domain.guidelines.rules.fragments import SOFT

# What follows when the name is the person's own, told before.
_KIND = unless(
    r"\b(?:proud|strong|strength|brave|amazing|you (?:told|said|mentioned|shared|wrote)|like you "
    r"said|does not (?:make|define|mean)|more than|not your (?:fault|diagnosis)|still here|too|"
    r"deserve|diagnosed with|welcome|thank you|thanks for|and that is ok|as well|also have|"
    r"your diagnosis|for sharing)\b",
    Outcome.KIND,
)
YOU_HAVE = Rule(
    "g2-you-have",
    Family.DIAGNOSIS,
    2,
    (
        shape(
            rf"\byou {SOFT}{{0,3}}(?:must |might |may |could |likely |probably |100 % |for sure |"
            rf"most likely ){{0,2}}"
            r"(?:have(?: (?:clearly|obviously|definitely|probably|totally|just))?(?: got)?|got|"
            r"suffer from|are suffering from|(?:are showing|show|display|"
            r"have) (?:all |every |classic |clear |some |many )*(?:of )?(?:the )?signs? of|"
            r"meet (?:all )?the criteria for|fit the (?:criteria|"
            r"profile)"
            r" (?:for|of)|tick (?:all|every) (?:the )?box(?:es)? (?:for|of)|have all the "
            r"(?:signs|"
            r"symptoms) of|have (?:the )?(?:signs|symptoms) of|display|exhibit|need to be "
            r"(?:tested|"
            r"evaluated|assessed|screened) for|should (?:be|get) (?:tested|evaluated|assessed|"
            r"screened|"
            rf"checked|diagnosed) (?:for|with)) {LOOSE}{{0,4}}{HAD}\b(?! in common)",
            GATE,
            guards=(said_to_you,),
        ),
        shape(
            rf"\b(?:you|your) (?:are )?{LOOSE}{{0,4}}{BEEN}\b(?! (?:friend|mom|mum|dad|brother|"
            r"sister|"
            r"ex|son|daughter|episode|episodes|disorder|symptoms|diagnosis|meds|partner|husband|"
            r"wife))",
            GATE,
            "you your",
            guards=(
                said_to_you,
                unless(
                    r"^your [a-z]|^you (?!are|sound|look|seem)", Outcome.OWN_STORY, where="words"
                ),
            ),
        ),
        shape(
            rf"\byou {SOFT}{{0,2}}(?:sound|seem|look|come (?:across|off) as|act|strike me as|are "
            r"acting|"
            rf"read as|present as)(?: to me)? (?:as )?{LOOSE}{{0,4}}(?:if )?(?:you (?:have|are) "
            r")?"
            rf"{LOOSE}{{0,3}}(?:{HAD}|{BEEN})\b",
            GATE,
            guards=(said_to_you,),
        ),
        shape(
            rf"\byou {SOFT}{{0,2}}(?:do not|can not|could not possibly) {SOFT}{{0,2}}have "
            rf"{LOOSE}{{0,3}}(?:{HAD}|anxiety)\b",
            GATE,
            guards=(said_to_you,),
        ),
        shape(
            rf"\byou {SOFT}{{0,2}}(?:are not|is not) {SOFT}{{0,2}}(?:an? |real |actual "
            rf"){{0,2}}{BEEN}\b",
            GATE,
            guards=(said_to_you,),
        ),
        shape(
            r"\byou are (?:clearly|obviously|definitely|clinically|just|totally|100 %|deeply|"
            r"severely) "
            r"{0,1}(?:depressed|mentally ill|unwell|dissociating|psychotic|manic|insane)\b",
            "depressed ill unwell dissociating psychotic manic insane",
            "clearly obviously definitely clinically just totally severely",
            guards=(said_to_you,),
        ),
        shape(
            r"\byour (?:clearly|obviously|definitely|totally|so|just|probably|literally|such|"
            r"being|really|honestly|"
            rf"fully|most likely) {LOOSE}{{0,3}}{BEEN}\b",
            GATE,
            "your",
        ),
        shape(
            rf"\byou {SOFT}?(?:might|may|could|must|probably|definitely|clearly|obviously) "
            rf"{SOFT}?(?:actually )?(?:be|are) {LOOSE}{{0,3}}{BEEN}\b",
            GATE,
            guards=(said_to_you,),
        ),
        shape(
            r"\byou are not (?:really |actually |even |truly |clinically )?(?:depressed|mentally "
            r"ill|traumati[sz]ed|disabled|an addict|sick|"
            r"anxious|autistic|bipolar),? (?:you are|your|just|it is|that is|you just|only)\b(?! "
            r"(?:human|hurting|grieving|doing|enough|tired and))",
            "depressed ill traumatized traumatised disabled addict sick anxious autistic bipolar",
            guards=(said_to_you,),
        ),
        shape(
            r"\b(?:when will you|have you|you (?:need|have|ought) to|time to|just|you should|you "
            r"will have to) (?:reali[sz]ed?|admit|admitted|accept|accepted|face|faced|see|"
            r"understand)"
            rf" (?:it |the fact |now )?(?:that )?you (?:are|have) {LOOSE}{{0,3}}(?:{HAD}|"
            rf"{BEEN})\b",
            GATE,
        ),
        shape(
            rf"\b(?:that|this|it) (?:is not|does not (?:sound|look) like) {LOOSE}{{0,3}}{HAD}\b",
            GATE,
            guards=(unless(r"\b(?:my|mine|i|me)\b", Outcome.OWN_STORY),),
        ),
    ),
    guards=(_KIND, ASKED),
)
SOUNDS_LIKE = Rule(
    "g2-sounds-like",
    Family.DIAGNOSIS,
    2,
    (
        shape(
            rf"\b{SOFT}?(?:sounds?|seems?|looks?|screams?|smells?|reads?|feels?)(?: {SOFT}?to "
            r"me)? "
            rf"(?:like |as if |as though )?(?:your [a-z]+ (?:has|is) )?"
            r"(?:(?:you|he|she|they|someone) (?:might |must |could |probably )?(?:have|are|is|"
            r"has|suffers? from) (?:got )?)?"
            rf"{LOOSE}{{0,5}}(?:{HAD}|{BEEN})\b(?! (?:to have|to be able))",
            GATE,
            "sounds sound seems seem looks look screams scream smells smell reads read",
        ),
        shape(
            r"\b(?:that|this|it|what you (?:describe|described|are describing|have)|your "
            r"(?:behaviou?r|"
            rf"symptoms|mood|story|post)|everything you (?:describe|said)|all of (?:that|this)) "
            r"(?:is|has to be|must be|would be|fits|matches|points to|are|equals) "
            rf"{LOOSE}{{0,2}}"
            r"(?:classic|textbook|typical|definitely|clearly|obviously|100 %|pure|literally|"
            r"just|totally|"
            r"(?:a |an? (?:clear |obvious |classic )?)?(?:symptom|symptoms|sign|signs|case) of|"
            r"so|straight up|"
            rf"your|the|an?|all|probably) {LOOSE}{{0,3}}(?:{HAD}|{BEEN})\b(?! (?:for me|day|"
            r"meds|talking|speaking|lying|brain|voice))",
            GATE,
        ),
        shape(
            rf"(?:^|(?<=[.?!,\n] )|(?<=\n))(?:{SOFT})?(?:classic|textbook|typical|obvious|clear "
            r"case of|signs of|"
            r"symptoms of|total|pure|definitely|clearly|obviously|for sure|"
            r"100 %) (?:case of )?(?:signs of |symptoms of "
            rf")?{LOOSE}{{0,2}}(?:{HAD}|{BEEN})\b",
            GATE,
            "classic textbook typical obvious clear signs symptoms total pure definitely clearly "
            "obviously sure 100",
        ),
        shape(
            r"\b(?:i am (?:sure|certain|pretty sure|convinced|positive)|i bet|i (?:can|could) "
            r"tell|"
            r"i diagnose|no doubt|i would (?:say|bet)|i (?:really )?think|clearly|obviously|"
            r"face it|admit it|"
            rf"pretty sure|we all know|everyone can see)(?: that)?,? "
            r"(?:you|he|she|your [a-z]+|they) (?:might |must |probably |really )?(?:have|has|"
            r"are|is|suffer from) "
            rf"(?:got )?{LOOSE}{{0,4}}(?:{HAD}|{BEEN})\b",
            GATE,
        ),
        shape(
            r"\bwhat you (?:are )?(?:describ\w+|have|are going through|are experiencing|wrote|"
            rf"said) (?:is|are) {LOOSE}{{0,4}}(?:{HAD}|{BEEN})\b",
            GATE,
        ),
        shape(
            rf"\b(?:that|this|it) is {LOOSE}{{0,3}}(?:{HAD}|{BEEN}),? (?:trust me|look it up|"
            r"google it|for sure|no doubt|100 %|guaranteed|plain and simple|no question|i know "
            r"it)",
            GATE,
        ),
        shape(
            r"\b(?:pretty sure|i am sure|i bet|no doubt|definitely|clearly|obviously|i would say)"
            rf"(?: that)? (?:that|this|it) is {LOOSE}{{0,3}}(?:{HAD}|{BEEN})\b",
            GATE,
        ),
        shape(
            r"\b(?:that|this|it|what you have) is not [a-z]+(?: [a-z]+)?,? (?:that|this|it|"
            r"what you "
            rf"have) is {LOOSE}{{0,3}}(?:{HAD}|{BEEN})\b"
            r"|\bwhat you have is [a-z]+(?: [a-z]+)?,? not "
            rf"{LOOSE}{{0,3}}(?:{HAD}|{BEEN})\b",
            GATE,
            "not",
        ),
        shape(rf"\bonly an? {BEEN} (?:would|could|does|says)\b", GATE, "only"),
    ),
    guards=(ALSO_MINE, _KIND, ASKED, turned_around),
)

RULES = (YOU_HAVE, SOUNDS_LIKE)
