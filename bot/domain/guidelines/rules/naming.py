"""G2: naming what somebody has."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import said_to_you, turned_around, unless
from bot.domain.guidelines.rule import Rule, one_of, shape
from bot.domain.guidelines.rules.fragments import RELATION, RELATIONS, SOFT
from bot.domain.reading.listing import listed

# What somebody has.
_HAS = listed(
    "adhd autism asperger aspergers bipolar bpd npd aspd ocd ptsd cptsd gad mdd pmdd "
    "depression schizophrenia psychosis mania hypomania anorexia bulimia dyslexia agoraphobia "
    "dementia alexithymia paranoia narcissism codependency alcoholism hypochondria dysthymia "
    "schizoaffective cyclothymia dyspraxia fibromyalgia lupus pcos"
)
_HAS_TWO = (
    r"(?:(?:dissociative identity|seasonal affective|borderline|narcissistic|antisocial|"
    r"histrionic|avoidant|schizoid|multiple|split|dissociative|"
    r"dependent|paranoid|eating|anxiety|panic|mood|attachment|substance use|alcohol use|drinking|"
    r"drug|addiction|binge eating|social anxiety|oppositional|adjustment|personality|mental|"
    r"psychiatric|obsessive compulsive|post traumatic stress|daddy|mommy|mother|father|anger)"
    r" (?:personality|disorder|issues|problem|illness|trait|traits)|social anxiety|postpartum "
    r"depression)"
)
_IS = listed(
    "bipolar autistic borderline narcissist narcissistic schizophrenic schizo schizoid psychotic "
    "manic hypomanic sociopath sociopathic psychopath psychopathic anorexic bulimic alcoholic "
    "addict "
    "codependent hypochondriac ocd adhd bpd npd delusional paranoid dyslexic neurodivergent "
    "aspie "
    "narc histrionic agoraphobic pyromaniac kleptomaniac"
)
_IS_TWO = (
    r"(?:on the (?:autism )?spectrum|mentally ill|clinically depressed|a functioning alcoholic|"
    r"high functioning|having an? (?:manic|psychotic|mixed|dissociative|hypomanic)(?: episode| "
    r"break)?|in a manic|in psychosis|dissociating|"
    r"an enabler|in active addiction|mentally unstable|a gambling addict|having a nervous "
    r"breakdown)"
)
_NAMES = _HAS | _IS
_GATE = _NAMES | listed(
    "disorder disorders issues illness personality spectrum depressed anxiety mentally manic "
    "psychotic "
    "dissociating enabler addiction unstable functioning problem traits breakdown psychosis"
)
_LOOSE = (
    rf"(?:{SOFT}|(?:an?|some|the|classic|textbook|typical|severe|undiagnosed|full blown|"
    r"untreated|"
    r"mild|bad|raging|total|real|complete|massive|covert|toxic|malignant|high functioning|"
    r"functioning|kind of|bit of|bit|little|symptoms of|signs of|case of|form of|type of|hundred|"
    r"percent|100|%|"
    r"to have|to be|like|clinical|chronic|hidden|low key|lowkey|straight up|major|postpartum|"
    r"having|being|dealing with|suffering from|struggling with|literal|huge|vulnerable|closet) )"
)
_HAD = rf"(?:{one_of(_HAS)}|{_HAS_TWO})"
_BEEN = rf"(?:{one_of(_IS)}|{_IS_TWO})"
# What follows when the name is the person's own, told before.
_KIND = unless(
    r"\b(?:proud|strong|strength|brave|amazing|you (?:told|said|mentioned|shared|wrote)|like you "
    r"said|does not (?:make|define|mean)|more than|not your (?:fault|diagnosis)|still here|too|"
    r"deserve|diagnosed with|welcome|thank you|thanks for|and that is ok|as well|also have|"
    r"your diagnosis|for sharing)\b",
    Outcome.KIND,
)
_ASKED = unless(
    r"\b(?:do|did|are|were|is|was|have|has|if|when|whether) (?:you|he|she|they|your)\b.*\?",
    Outcome.QUESTION,
)
_ALSO_MINE = unless(
    r"\b(?:my(?! ex)|mine|myself|i have|i had|i am|i was|my own)\b|\bi (?:do |also |always |"
    r"really |must |probably )?(?:sound|look|seem|feel|act|talk|felt)\b",
    Outcome.OWN_STORY,
)
YOU_HAVE = Rule(
    "g2-you-have",
    Family.DIAGNOSIS,
    2,
    (
        shape(
            rf"\byou {SOFT}{{0,3}}(?:must |might |may |could |likely |probably |100 % |for sure |"
            rf"most likely ){{0,2}}"
            r"(?:have(?: got)?|got|suffer from|are suffering from|are showing signs of|show "
            r"(?:all )?"
            r"(?:the )?signs of|show signs of|meet (?:all )?the criteria for|fit the (?:criteria|"
            r"profile)"
            r" (?:for|of)|tick (?:all|every) (?:the )?box(?:es)? (?:for|of)|have all the "
            r"(?:signs|"
            r"symptoms) of|have (?:the )?(?:signs|symptoms) of|display|exhibit|need to be "
            r"(?:tested|"
            r"evaluated|assessed|screened) for|should (?:be|get) (?:tested|evaluated|assessed|"
            r"screened|"
            rf"checked|diagnosed) (?:for|with)) {_LOOSE}{{0,4}}{_HAD}\b(?! in common)",
            _GATE,
            guards=(said_to_you,),
        ),
        shape(
            rf"\b(?:you|your) (?:are )?{_LOOSE}{{0,4}}{_BEEN}\b(?! (?:friend|mom|mum|dad|brother|"
            r"sister|"
            r"ex|son|daughter|episode|episodes|disorder|symptoms|diagnosis|meds|partner|husband|"
            r"wife))",
            _GATE,
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
            rf"read as|present as)(?: to me)? (?:as )?{_LOOSE}{{0,4}}(?:if )?(?:you (?:have|are) "
            r")?"
            rf"{_LOOSE}{{0,3}}(?:{_HAD}|{_BEEN})\b",
            _GATE,
            guards=(said_to_you,),
        ),
        shape(
            rf"\byou {SOFT}{{0,2}}(?:do not|can not|could not possibly) {SOFT}{{0,2}}have "
            rf"{_LOOSE}{{0,3}}(?:{_HAD}|anxiety)\b",
            _GATE,
            guards=(said_to_you,),
        ),
        shape(
            rf"\byou {SOFT}{{0,2}}(?:are not|is not) {SOFT}{{0,2}}(?:an? |real |actual "
            rf"){{0,2}}{_BEEN}\b",
            _GATE,
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
            rf"fully|most likely) {_LOOSE}{{0,3}}{_BEEN}\b",
            _GATE,
            "your",
        ),
        shape(
            rf"\byou {SOFT}?(?:might|may|could|must|probably|definitely|clearly|obviously) "
            rf"{SOFT}?(?:actually )?(?:be|are) {_LOOSE}{{0,3}}{_BEEN}\b",
            _GATE,
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
            rf"\b(?:that|this|it) (?:is not|does not (?:sound|look) like) {_LOOSE}{{0,3}}{_HAD}\b",
            _GATE,
            guards=(unless(r"\b(?:my|mine|i|me)\b", Outcome.OWN_STORY),),
        ),
    ),
    guards=(_KIND, _ASKED),
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
            rf"{_LOOSE}{{0,5}}(?:{_HAD}|{_BEEN})\b(?! (?:to have|to be able))",
            _GATE,
            "sounds sound seems seem looks look screams scream smells smell reads read",
        ),
        shape(
            r"\b(?:that|this|it|what you (?:describe|described|are describing|have)|your "
            r"(?:behaviou?r|"
            rf"symptoms|mood|story|post)|everything you (?:describe|said)|all of (?:that|this)) "
            r"(?:is|has to be|must be|would be|fits|matches|points to|are|equals) "
            rf"{_LOOSE}{{0,2}}"
            r"(?:classic|textbook|typical|definitely|clearly|obviously|100 %|pure|literally|"
            r"just|totally|"
            r"(?:a |an? (?:clear |obvious |classic )?)?(?:symptom|symptoms|sign|signs|case) of|"
            r"so|straight up|"
            rf"your|the|an?|all|probably) {_LOOSE}{{0,3}}(?:{_HAD}|{_BEEN})\b(?! (?:for me|day|"
            r"meds))",
            _GATE,
        ),
        shape(
            rf"(?:^|(?<=[.?!,\n] )|(?<=\n))(?:{SOFT})?(?:classic|textbook|typical|obvious|clear "
            r"case of|signs of|"
            r"symptoms of|total|pure) (?:case of )?(?:signs of |symptoms of "
            rf")?{_LOOSE}{{0,2}}(?:{_HAD}|{_BEEN})\b",
            _GATE,
            "classic textbook typical obvious clear signs symptoms total pure",
        ),
        shape(
            r"\b(?:i am (?:sure|certain|pretty sure|convinced|positive)|i bet|i (?:can|could) "
            r"tell|"
            r"i diagnose|no doubt|i would (?:say|bet)|i (?:really )?think|clearly|obviously|"
            r"face it|admit it|"
            rf"pretty sure|we all know|everyone can see)(?: that)?,? "
            r"(?:you|he|she|your [a-z]+|they) (?:might |must |probably |really )?(?:have|has|"
            r"are|is|suffer from) "
            rf"(?:got )?{_LOOSE}{{0,4}}(?:{_HAD}|{_BEEN})\b",
            _GATE,
        ),
        shape(
            r"\bwhat you (?:are )?(?:describ\w+|have|are going through|are experiencing|wrote|"
            rf"said) (?:is|are) {_LOOSE}{{0,4}}(?:{_HAD}|{_BEEN})\b",
            _GATE,
        ),
        shape(
            rf"\b(?:that|this|it) is {_LOOSE}{{0,3}}(?:{_HAD}|{_BEEN}),? (?:trust me|look it up|"
            r"google it|for sure|no doubt|100 %|guaranteed|plain and simple|no question|i know "
            r"it)",
            _GATE,
        ),
        shape(rf"\bonly an? {_BEEN} (?:would|could|does|says)\b", _GATE, "only"),
    ),
    guards=(_ALSO_MINE, _KIND, _ASKED, turned_around),
)
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
            rf"{_LOOSE}{{0,5}}(?:{_HAD}|{_BEEN}|psycho)\b",
            RELATIONS,
            _GATE | {"psycho"},
        ),
        shape(
            rf"\b(?:he|she|they|@someone) (?:{SOFT}|probably |100 % |for sure ){{0,2}}(?:is|has|"
            r"are|have|sounds|seems|must be|must have|"
            rf"might have|might be|could be) {_LOOSE}{{0,3}}(?:definitely|clearly|obviously|100 "
            r"%|totally|probably|textbook|"
            rf"classic|like|undiagnosed|such|literally|just) {_LOOSE}{{0,3}}(?:{_HAD}|{_BEEN})\b",
            _GATE,
        ),
        shape(
            r"\b(?:he|she|they|@someone) (?:definitely|clearly|obviously|totally|probably|must|"
            r"100 %) "
            rf"(?:is|has|are|have|be) {_LOOSE}{{0,4}}(?:{_HAD}|{_BEEN})\b",
            _GATE,
        ),
        shape(
            rf"\b(?:he|she) (?:is|has) {_LOOSE}{{0,4}}(?:{_HAD}|{_BEEN}),? (?:no doubt|for sure|"
            r"look it up|"
            r"100 %|trust me|guaranteed|simple as|i guarantee|obviously|definitely|clearly)\b",
            _GATE,
        ),
    ),
    guards=(_ALSO_MINE, _ASKED),
)

RULES = (YOU_HAVE, SOUNDS_LIKE, SOMEBODY_CLOSE)
