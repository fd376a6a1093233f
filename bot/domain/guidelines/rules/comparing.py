"""G7: comparing pain."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import of_myself, unless
from bot.domain.guidelines.rule import Rule, shape

_FAMILY = Family.COMPARING
_WITH_US = unless(
    r"\b(?:not alone|heavy|i hear (?:you|how)|we hear|sounds? (?:so )?(?:hard|heavy|rough|awful)|"
    r"valid|does not mean|does not make|not a (?:contest|competition)|either way|still (?:hurts?|"
    r"hard|matters?)|makes sense|so sorry|sounds? like (?:such )?an? (?:so |very |really )?"
    r"(?:hard|difficult|tough|rough|awful|painful))\b",
    Outcome.KIND,
)
_RELIEVED = unless(
    r"\b(?:phew|glad|relieved|relief|thankfully|luckily|thank (?:god|goodness))\b",
    Outcome.KIND,
    where="before",
)
OTHERS_HAVE_IT_WORSE = Rule(
    "g7-others-have-it-worse",
    _FAMILY,
    1,
    (
        shape(
            r"\b(?:others?|other people|some people|people|some|plenty of people|lots of people|"
            r"many people|so many people|loads of people|everyone|someone|somebody|most people|"
            r"millions|millions of people|kids in [a-z]+|(?:other|some|so many) (?:kids|families|"
            r"parents|moms)|half the world|homeless people|cancer patients|veterans|refugees) "
            r"(?:else )?(?:out there |here |in (?:this|the) [a-z]+ )?(?:do |actually |really |"
            r"always )?(?:have|had|has|got|are|go through|have been through|live with|deal with|"
            r"suffer|dealing with|experience|face|are going through|would (?:kill|die|love)|"
            r"with) (?:it )?(?:(?:so|much|way|far|lots|even|things|stuff|a hell of|actual|real|"
            r"going through) ){0,2}(?:worse|to have (?:your|what)|for (?:your|what you)|"
            r"problems)\b",
            "worse problems kill die love",
            "others other someone somebody people some plenty lots many loads everyone most "
            "millions kids half homeless cancer veterans refugees",
        ),
        shape(
            r"\b(?:there are|there is) (?:always |so many |plenty of |lots of |millions of |"
            r"starving |real )?(?:people|kids|children|someone|families|others|somebody)(?: out "
            r"there| in [a-z ]{3,15}| right now)? (?:who|with|that|starving|dying|worse|living|"
            r"sleeping|having|fighting)\b(?:(?<=starving)|(?<=dying)|(?<=worse)|(?<=sleeping)|"
            r"(?=[^.?!\n]{0,40}\b(?:worse|starving|dying|real|nothing|homeless|war|cancer|africa|"
            r"(?:not|have) even|even have)\b))[^.?!\n]{0,40}",
            "there",
            "worse starving dying real nothing homeless war cancer even africa sleeping",
        ),
        shape(
            r"\b(?:it |that |things |this |you )?(?:could|can|might) (?:always )?(?:be|have been|"
            r"have it) (?:so much |lots |way |far |a hell of a lot |much |even )?worse\b",
            "worse",
            guards=(
                unless(
                    r"\bhow (?:much )?(?:it|things)?\b|\b(?:what|nothing|not|i)\b",
                    Outcome.NEGATED,
                    where="before",
                ),
                unless(
                    r"\bi (?:guess|keep|know|suppose|think|try|tell|am|was|feel|felt|still|can "
                    r"not)\b|\bfor me\b",
                    Outcome.OWN_STORY,
                ),
            ),
        ),
        shape(
            r"\b(?:you (?:are|is) (?:so |very |really |honestly |actually |just |pretty "
            r")?(?:lucky|fortunate|blessed|privileged|spoiled) (?:you (?:even |still )?(?:have|"
            r"got|are|can|only|did|were)|that (?:you|it|he|she|nobody|your)|to (?:even |still "
            r")?(?:have(?! (?:such|an? (?:good|kind|great|loving|caring|close|lovely)|her|him|them|"
            r"each other))|be alive|be here)|it (?:is|was)|compared|nobody)|consider yourself "
            r"(?:lucky|fortunate|blessed)|count your blessings|(?:just |you should |you need to |"
            r"try to |you could |at least |please ){1,2}(?:be|being|feel)(?: more| just| a bit| "
            r"a little| so)? (?:grateful|thankful|appreciative)|show some gratitude|where is "
            r"your gratitude|practice gratitude|you have (?:got )?it (?:so |pretty |too |way too "
            r"|really )?(?:easy|good|made|nice)|you do not know how (?:lucky|good|easy)|first "
            r"world problems?|rich people problems?|white people problems?|must be nice to "
            r"have)\b",
            "lucky fortunate blessed privileged spoiled blessings grateful thankful "
            "appreciative gratitude easy problem problems",
            guards=(
                unless(
                    r"\b(?:i|we|me|my|us|our|he|she) (?:am|are|was|feel|try|want|need|should|"
                    r"will|could|have|is|can)\b|\bto (?:know|have) you\b|\b(?:do not|not) have "
                    r"to\b",
                    Outcome.OWN_STORY,
                ),
                unless(
                    r"\bif you\b|\bif (?:you )?(?:are )?lucky|\bgood (?:idea|point|plan|day|"
                    r"night|one|time|friends?|heart|people|reason|to)\b|\bmade (?:it|a)\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\b(?:i|we|my [a-z]+|people here|some of us|others|he|she) (?:have |had |has |went "
            r"through |go through |got |actually |really |been through )?(?:it )?(?:had |been "
            r"through )?(?:it )?(?:so much |way |far |lots |much |ten times |a thousand times |"
            r"10x |twice as ){1,2}(?:worse|bad|harder|more)(?: than (?:you|that|this|yours))?\b",
            "worse bad harder more",
            "way far much lots times twice 10x",
            "you your yours that this wait try nothing",
            guards=(
                unless(
                    r"\b(?:feel|feels|felt|was|get|gets|got|made|makes|became|wait) (?:so much |"
                    r"way |"
                    r"much |far )?worse\b|\bthan (?:i|before|usual|last|yesterday|ever|it|expected|"
                    r"when)\b|\bmyself\b",
                    Outcome.OWN_STORY,
                ),
            ),
        ),
        shape(
            r"\b(?:wait (?:till|until) you (?:hear (?:mine|my|what (?:i|we|real))|(?:see|have|try|"
            r"get|go through|are) (?:my|mine|older|old|real|actual|what i|kids|bills|cancer|a "
            r"real|an actual))|try (?:having|living with|being|dealing with|losing|raising|going "
            r"through|working|burying|surviving)|you think (?:that is|you have (?:it|got)|yours "
            r"is|this is|it is) (?:so )?(?:bad|hard|tough|rough|tired|pain|problems|a problem|"
            r"depress\w+|stress\w*)|(?:mine|my [a-z]+) (?:is|was|are|were) (?:way |so much |far |"
            r"much |even |lots |ten times ){0,2}(?:worse|harder|bigger)|that is nothing(?! but)|"
            r"(?:it|yours) is nothing compared|nothing compared to (?:mine|my|what (?!you|he|she)|"
            r"me|us|our|real|people|those|others|losing|having|being)|not as bad as (?:mine|my|"
            r"what|me)|(?:that|this|yours|what you (?:have|feel|went through)) (?:is|was) "
            r"(?:nothing(?! but)|not even (?:that )?(?:bad|close|real)|a walk in the park|child "
            r"is play|peanuts)|you (?:do not|have no idea|can not|clearly do not) (?:even "
            r")?(?:know|what|understand) (?:what )?(?:real|true|actual) (?:pain|suffering|"
            r"hardship|depression|struggle|problems|loss|trauma|grief|anxiety|stress)|(?:that is|"
            r"this is|yours is) (?:not|hardly|barely) (?:even )?(?:a |an )?(?:real|actual|true|"
            r"proper)? ?(?:pain|depression|trauma|problems?|anxiety|suffering|grief|abuse|"
            r"addiction)\b|wait for it)\b",
            "wait try think mine nothing worse harder bigger bad real true actual pain "
            "depression trauma problem problems anxiety suffering grief abuse addiction call "
            "walk play peanuts",
            guards=(
                unless(
                    r"\b(?:nothing (?:to|you|wrong|i)|real(?:ly)? sorry|is nothing (?:to|wrong|"
                    r"i))\b|\?\s*$|\bi (?:told|tell|say|said) (?:it|that|this) is nothing\b|"
                    r"\btry (?:having|being|doing|going) (?:a|some|kind|gentle|it|the|this|that)\b",
                    Outcome.OWN_STORY,
                ),
                unless(
                    r"\b(?:i feel like|i keep|i thought|i always|part of me|different)\b",
                    Outcome.OWN_STORY,
                ),
            ),
        ),
        shape(
            r"\b(?:other people|others|everyone else|everybody else|most people|plenty of people|"
            r"normal people|the rest of us|people with (?:way |much )?(?:less|worse)) (?:all |"
            r"can |do |"
            r"seem to |with [a-z ]{3,20} |who [a-z ]{3,25} )?(?:manage|cope|handle|deal|get by|get "
            r"through|survive)(?: with)?(?: it| that| this| worse| much worse|"
            r" way worse)?(?: just| "
            r"perfectly| totally)? (?:fine|okay|ok|every day|somehow|without)\b",
            "manage cope handle deal get survive",
            "fine okay ok day somehow without",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:you )?call (?:that|this) (?:a |an |real )?(?:problem|trauma|pain|bad day|"
            r"depression|struggle|hard|relapse|stress|loss|suffering|anxiety)\b",
            "call",
            "that this",
            guards=(unless(r"\b(?:i|they|we|doctors|people|do) (?:call|say)", Outcome.OWN_STORY),),
        ),
        shape(
            r"\bthink (?:of|about) (?:the |all the |all those )?(?:people|kids|children|those|"
            r"ones|families|poor|starving|homeless)\b[^.?!\n]{0,50}",
            "think",
            "starving worse war homeless less nothing africa hungry poor actual real",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:other people|others|everyone else|everybody else|people|most people|the rest "
            r"of us|your [a-z]+|i|we|my [a-z]+) (?:all |just |can |also |do |have to |had to "
            r")?(?:deal|dealt|cope|coped|manage|managed|live|lived|go|went|get|got|handle|"
            r"handled|survive|survived|work|raised|work)\b[^.?!\n]{0,40}\b(?:do not|never|"
            r"without|did not|not) (?:even |once |ever )?(?:complain|complaining|whine|whining|"
            r"moan|moaning|cry about|crying|make (?:a|such)|need|feel sorry|fall apart)",
            "complain complaining whine whining moan moaning cry crying make need sorry fall",
            "people others everyone everybody rest your i we my",
            guards=(
                unless(
                    r"\bi (?:do|did) not (?:need|cry|make|feel)|\bi (?:never|feel|felt)",
                    Outcome.OWN_STORY,
                ),
            ),
        ),
    ),
    guards=(
        unless(
            r"\b(?:i know|i keep|tell(?:ing)? (?:my|me)\w*|told me|i remind|makes me feel|i feel|"
            r"people say|i am aware|i understand|when (?:people|they|someone)|reminds? me)\b",
            Outcome.OWN_STORY,
        ),
        _WITH_US,
    ),
)
AT_LEAST = Rule(
    "g7-at-least",
    _FAMILY,
    1,
    (
        shape(
            r"(?:^|(?<=[.?!,\n] )|(?<=\n)|(?<=well )|(?<=but )|(?<=hey )|(?<=and )|(?<=yeah )|"
            r"(?<=ok )|(?<=so )|(?<=though )|(?<=because ))at least (?:now )?(?:you|he|she|your|"
            r"nobody|no one|yours|it (?:is|was) (?:not|only|just)|it did not)\b",
            "least",
            guards=(
                unless(
                    r"\b(?:tried|are trying|reached|reach(?:ing)? out|came|showed|are here|told|"
                    r"asked|noticed|talking|posting|sharing|wrote|posted|shared|got through|made "
                    r"it|know that|be (?:kind|gentle)|are honest|honest\b|are (?:being )?honest|"
                    r"can (?:talk|come|vent|count)|recogni[sz]e|are aware|admitted|realized|did "
                    r"(?:something|it|that|your)|will|have us|stood up|spoke|(?:to )?(?:help|"
                    r"support) you|good use|safe|away|apologi[sz]ed|listened|said sorry|are "
                    r"(?:getting|learning|working|putting|taking)|know (?:what|how|why|now)|home "
                    r"when|each other|slept|ate|rest(?:ed)?)\b",
                    Outcome.KIND,
                    where="after",
                ),
                _RELIEVED,
                of_myself,
            ),
        ),
        shape(
            r"\b(?:well|but|hey|still|be glad|be happy|be grateful|think about it|come on),? at "
            r"least (?:you|he|she|nobody|your)\b",
            "least",
            guards=(
                of_myself,
                unless(
                    r"\b(?:tried|trying|here|reached|came|showed|told|asked|talking|(?:help|"
                    r"support) you|good use|safe|listened|apologi[sz]ed|know (?:what|how|why|"
                    r"that)|are (?:putting|getting|learning|working))\b",
                    Outcome.KIND,
                    where="after",
                ),
                _RELIEVED,
            ),
        ),
        shape(
            r"\b(?:be glad|be happy|be grateful|be thankful|just be glad|you should be (?:glad|"
            r"happy|grateful|thankful))(?: that)? (?:you|it|he|she|they|your|for what)\b(?! "
            r"(?:are here|came|reached))",
            "glad happy grateful thankful",
            guards=(of_myself, unless(r"\byou will $", Outcome.IDIOM, where="before")),
        ),
    ),
    guards=(_WITH_US,),
)

RULES = (OTHERS_HAVE_IT_WORSE, AT_LEAST)
