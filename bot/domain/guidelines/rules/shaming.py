"""G4: shaming somebody, or doubting that they care or try."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import (
    directed,
    of_myself,
    question,
    said_to_you,
    turned_around,
    unless,
)
from bot.domain.guidelines.rule import Rule, one_of, shape
from bot.domain.reading.listing import listed

_FAMILY = Family.JUDGING
_VERDICTS = listed(
    "pathetic weak lazy selfish disgusting stupid worthless hopeless ungrateful irresponsible "
    "immature "
    "dramatic ridiculous foolish spineless shameful gutless useless dumb cowardly reckless "
    "careless "
    "hypocritical embarrassing disgraceful insufferable unbelievable heartless childish gross "
    "vile "
    "melodramatic manipulative delusional undisciplined whiny needy clingy entitled spoiled"
)
_VERDICT = one_of(_VERDICTS)
_KIND = unless(
    r"\b(?:you are not|proud of you|you tried|so hard on yourself|too hard on yourself|no shame|"
    r"not your fault|you matter|is lying|are lying|it lies|just kidding|jk|sorry (?:that|if)|"
    r"inspir\w+|"
    r"in a good way|funny|love (?:you|that|it)|lol love)\b",
    Outcome.KIND,
)
IF_YOU_CARED = Rule(
    "g4-if-you-cared",
    _FAMILY,
    2,
    (
        shape(
            r"\bif you (?:really |actually |truly |even |honestly |genuinely |just |ever |at all "
            r"){0,2}(?:cared|loved|wanted|respected|tried|meant|gave a|were (?:serious|a real|a "
            r"good|really|sorry|stronger|a better)|had (?:any|a shred|an ounce|more|some|even)|"
            r"valued|worked|knew|thought about|believed|put|appreciated)\b"
            r"[^.?!\n]{0,70}\b(?:you would|you could|would not be|you will|then you|you had|quit|"
            r"stop|you might)\b",
            "if",
            "cared loved wanted respected tried meant gave were had valued worked knew thought "
            "believed put appreciated",
            guards=(
                unless(
                    r"\b(?:could i|would i|let me know|i would love|we would|love to|help|happy to|"
                    r"that is ok)\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\byou would (?:not (?:be|have|drink|use|do|relapse|still|need|feel|cut|keep|act|"
            r"even)|quit|stop|just|have (?:quit|stopped|left|tried|called)|never|try|get|leave|"
            r"change|do (?:it|something|better|more)|be (?:sober|clean|better|there|"
            r"home))\b[^.?!\n]{0,50}"
            r"\bif you (?:really |actually |truly |even |just |genuinely |honestly |ever "
            r"){0,2}(?:cared|loved|wanted|respected|tried|meant|gave|were (?:serious|a good|a "
            r"real|strong\w*|sorry|trying)|had (?:any|some|more|a)|valued|put|believed)\b",
            "if",
            "cared loved wanted respected tried meant gave were had valued put believed",
        ),
        shape(
            r"\byou (?:clearly |obviously |just |really |honestly |must |still |evidently |"
            r"apparently ){0,2}(?:do not|never|must not|did not|can not|could not) (?:even |"
            r"really |actually |truly |genuinely ){0,2}(?:want (?:to (?:get better|be helped|"
            r"change|stop|quit|recover|heal|be sober|get sober|get clean|stay sober|help "
            r"yourself|be here)|it (?:bad|enough|badly|that)|help|recovery|sobriety)|care "
            r"(?:about|enough|that)|love (?:your|them|him|her|us)|try(?: hard)? enough|tried|"
            r"have (?:any )?(?:willpower|self control|discipline|backbone|the strength|what it "
            r"takes)|take (?:this|it|recovery|your) (?:[a-z]+ )?serious\w*|put in the (?:work|"
            r"effort)|deserve (?:your|help|them|her|him|us|a|another|to be|to have|those|"
            r"sympathy|support|kids|love|happiness|recovery|any (?:of us|sympathy|help|kids|love|"
            r"support|pity|respect)))\b",
            "you",
            "want care love try tried have take put deserve",
            guards=(
                said_to_you,
                question,
                unless(r"\bdid not deserve\b", Outcome.KIND, where="words"),
            ),
        ),
        shape(
            r"\byou are (?:just |clearly |obviously |really |honestly |still |simply )?(?:not "
            r"(?:even |really )?(?:trying|serious|committed|willing|doing the work|working hard|"
            r"ready to change|putting in)|choosing (?:to|this|drugs|drink|alcohol|the|misery|"
            r"your|it|that|him|her)|refusing|making excuses|full of (?:excuses|shit|it|crap|self "
            r"pity|yourself)|playing (?:the )?victim|(?:just )?looking for (?:attention|pity|"
            r"sympathy|excuses)|(?:doing|saying) (?:this|it) for attention|just (?:after|seeking|"
            r"begging for|fishing for) |addicted to (?:being|the drama|misery|drama|your)|"
            r"wallowing|feeling sorry for yourself|wasting (?:everyone|our|your|my|their|people)|"
            r"no better than|exactly like your|just like your|back to square|never going to "
            r"(?:change|get better|stay|make it|quit|learn|recover|get sober|be)|beyond help|too "
            r"far gone|killing your|hurting (?:everyone|your|them|all)|tearing|ruining|"
            r"destroying|letting (?:everyone|us|them|your|him|her)|dragging (?:us|everyone))",
            "you",
            "trying serious committed willing choosing refusing excuses full playing looking "
            "attention just addicted wallowing "
            "sorry wasting better exactly square going beyond far ready doing working putting "
            "killing hurting tearing ruining destroying letting dragging",
            guards=(said_to_you,),
        ),
    ),
    guards=(
        of_myself,
        unless(
            r"\b(?:does not mean|not mean|they (?:say|said|think)|people)\b",
            Outcome.REPORTED,
            where="before",
        ),
    ),
)
SHAMING = Rule(
    "g4-shaming",
    _FAMILY,
    2,
    (
        shape(
            r"\b(?:shame on you|you (?:should|ought to|must) (?:really |honestly |truly |be "
            r")?(?:be )?(?:feel )?(?:so |very |absolutely |deeply )?(?:ashamed|guilty|"
            r"embarrassed|disgusted)|aren't you ashamed|have you no shame|you have no shame|are "
            r"you not (?:ashamed|embarrassed)|no self respect(?!ing)|"
            r"(?:i am|we are|i feel|everyone is|your [a-z]+ (?:is|must be|would be)) (?:so |"
            r"really |very |honestly |pretty |kind of |truly |deeply |just |actually "
            r"){0,2}(?:ashamed|disgusted|disappointed|embarrassed|appalled|sick) (?:of|by|in|"
            r"with|for|at) (?:you|your|what you)|"
            r"i (?:have )?(?:lost|lose|have zero|have no|can not|just lost|am losing) (?:all |"
            r"any |a lot of |lots of |some )?(?:respect|sympathy|patience|pity)(?: left)?(?: for|"
            r" with) (?:you|someone|people who|anyone)|i (?:expected|thought) (?:better|more) "
            r"(?:of|from) you|you (?:have )?let (?:us|everyone|everybody|me|your (?:[a-z]+)|the "
            r"(?:group|whole)) (?:all )?down|you are letting (?:us|everyone|your [a-z]+|me) "
            r"(?:all )?down|"
            r"you disgust|you make me (?:sick|ashamed)|you sicken)",
            "ashamed guilty embarrassed disgusted disappointed appalled respect sympathy "
            "patience pity expected thought down disgust sick sicken shame",
            guards=(
                unless(
                    r"\bnot (?:be |feel )?(?:ashamed|guilty|embarrassed|disappointed)\b|"
                    r"\b(?:nothing "
                    r"to be|never)\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\byou will (?:just |always |probably |honestly )?(?:never|not ever|always) (?:be "
            r"able to |be )?(?:change|get better|make it|stay (?:sober|clean)|amount to|learn|be "
            r"(?:sober|clean|better|normal|happy|an? (?:good|decent|junkie|addict|failure|loser|"
            r"drunk|screw up))|recover|get (?:sober|clean|anywhere|it right|well)|quit|last|stop|"
            r"fail|relapse|go back|beat (?:this|it)|grow up|mess|ruin|let)\b",
            "never always ever",
            guards=(
                of_myself,
                unless(
                    r"\b(?:stop|regret|be alone)(?: learning| growing| being loved)\b", Outcome.KIND
                ),
            ),
        ),
        shape(
            r"(?:^|(?<=[.?!,\n] )|(?<=\n))(?:wow |oh |ugh |really |seriously |lol |so |not |oh "
            r"god |sigh |omg |jesus |god |jeez |yikes |and |relapsed |drinking |drunk |using |"
            r"relapse |slipped |here we go |you did it |you are drinking |you relapsed |another "
            r"relapse |another slip |high |crying ){1,4},? ?again\b(?!(?<=and again),) "
            r"?(?=[?!.,\n]|$)",
            "again",
            "wow ugh relapsed relapse drinking drunk slipped seriously here slip using not lol "
            "sigh yikes jeez another jesus omg",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:some|the rest) of us (?:here )?(?:are )?(?:actually|really|do|did|just|"
            r"genuinely|at least|have|had|managed?|manage to|can|take|work|try|tried|care|put|"
            r"want|went|got|know|quit|are|still) ?(?:actually |really |still |to |even )?(?:try|"
            r"trying|tried|work|working|worked|care|put|put in|want|real|manage|managed|jobs|"
            r"responsib\w+|serious\w*|quit|do|stay|stayed|sober|take|it|here to|have|keep|got|"
            r"the work|kept|showed|doing|in the work|control)",
            "us",
            "some rest",
            guards=(
                unless(
                    r"\b(?:struggl\w+|together|here for you|get it|been there|understand|know "
                    r"(?:what|how) )\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\b(?:grow up|get your (?:act|shit|life) together|pull yourself together|man up|"
            r"toughen up|get a grip|suck it up|grow a (?:pair|spine|backbone)|grow some|have "
            r"some (?:self (?:respect|control|discipline)|willpower|dignity|shame|discipline|"
            r"backbone|pride)|use some willpower|where is your (?:willpower|self (?:respect|"
            r"control)|discipline|self discipline|shame|dignity)|no (?:willpower|discipline|"
            r"backbone|self (?:control|respect|discipline))|take some (?:responsibility|"
            r"accountability)|take responsibility for (?:your|once)|own up|try harder|be (?:a "
            r")?better (?:mother|mom|father|dad|parent|person|man)|be a man|be an adult|act your "
            r"age|think of your (?:kids|children|family) for once|think about someone (?:else|"
            r"other)|how hard (?:can|could) it be|how hard is it (?:to|for)|it is not (?:that|"
            r"even|so) hard(?: to)?|you have no (?:excuse|willpower|self|backbone|spine|"
            r"discipline))\b",
            "wrong grow act shit life pull man toughen grip suck willpower responsibility own "
            "harder better adult age think hard excuse discipline backbone spine self shame "
            "dignity accountability",
            guards=(
                directed,
                unless(r"\b(?:so fast|so quickly|when (?:i|we|they|you))\b", Outcome.OWN_STORY),
            ),
        ),
        shape(
            r"\b(?:what (?:the (?:hell|fuck|heck) )?is (?:actually |seriously |even )?wrong with "
            r"you|where is your (?:willpower|self (?:respect|control)|discipline|shame|dignity|"
            r"pride)|how hard (?:can|could) it be|how hard is it (?:to|for)|it is not (?:that|"
            r"even|so) hard(?: to)? (?:quit|stop|stay|say no|just|not|be|control|eat|get)|you "
            r"have no (?:excuse|willpower|self|backbone|spine|discipline|shame)|have you no "
            r"(?:shame|willpower|self|pride)|do you have no)\b",
            "wrong where hard excuse willpower backbone spine discipline shame pride",
            "you hard",
            guards=(turned_around, of_myself),
        ),
        shape(
            r"\b(?:stop|quit|enough with|enough of|drop|cut) (?:with )?(?:the |your |all the |"
            r"all your |this |being |acting |making |playing |feeling |looking for |using |"
            r"blaming |seeking |begging for |wallowing in |living in |so |such |an? |like |these "
            r"|those ){0,4}(?:excuses?|lazy|weak|selfish|dramatic|drama|baby|sensitive|sorry for "
            r"yourself|whining|complaining|whinging|moaning|bitching|victim|crybaby|attention|"
            r"pity party|pity|self pity|your (?:past|childhood|illness|addiction|trauma|parents|"
            r"diagnosis|depression)|everyone else|others|poor me|woe is me|child|pathetic|coward|"
            r"hypocrite|act)\b",
            "stop quit enough drop cut",
            "excuses excuse lazy weak selfish dramatic drama baby sensitive sorry whining "
            "complaining whinging moaning bitching victim crybaby attention pity past childhood "
            "illness addiction trauma parents everyone others poor woe child pathetic coward "
            "hypocrite act diagnosis depression",
            guards=(directed,),
        ),
        shape(
            r"\bhow (?!can you (?:be (?!so (?:selfish|weak|stupid|lazy|careless|cruel))|keep|not|"
            r"say|even be|act|go|treat))(?:could|can|dare) you (?:ever |even |just |possibly |do |"
            r"be |let |relapse|drink|use|leave|throw|choose|put|not|keep|go|treat|say|call|still|"
            r"live|look|blame|sit|complain|claim|ruin|hurt|act|risk|lie)",
            "how",
            "could can dare",
            guards=(
                unless(
                    r"\b(?:help|not know|have known|know|get through|be so "
                    r"(?:kind|strong|brave))\b|"
                    r"\bi help\b",
                    Outcome.KIND,
                    where="after",
                ),
                of_myself,
            ),
        ),
        shape(
            r"\b(?:you (?:relapsed|drank|used|slipped|cried|messed up|failed|drunk|gave in|caved|"
            r"quit) (?:again|already)\b(?! and that is|,? (?:it is|that is|and it is) (?:ok|okay|"
            r"fine)|,? (?:i am|we are))|(?:must be nice|wish i had the luxury) (?:to|of)|"
            r"excuses,? excuses|same (?:old )?(?:excuses?|story|sob story|crap|shit) (?:every|"
            r"again|as|different)|boo hoo|cry me a river|world is smallest violin|play(?:ing)? "
            r"the victim|woe is me|pity party|attention seek\w+|such an attention|drama queen|"
            r"nobody (?:here )?(?:feels sorry|has sympathy|wants to hear)|no (?:sympathy|pity) "
            r"(?:for|from))",
            "relapsed drank used slipped cried messed failed gave caved nice luxury excuses "
            "excuse story boo cry violin victim woe pity attention drama nobody sympathy crap "
            "shit drunk quit",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:weak|selfish|stupid|lazy|pathetic|irresponsible|dumb|cowardly|bad|terrible|"
            r"poor|awful) (?:people|parents|mothers|minds|minded|excuse|excuses|choices|move|"
            r"behaviou?r|decision)(?: like (?:you|that)| (?:do|use|drink|relapse|take|quit|give "
            r"up|need|rely|blame)\b)",
            "weak selfish stupid lazy pathetic irresponsible dumb cowardly bad terrible poor awful",
            guards=(of_myself, turned_around),
        ),
        shape(
            r"\b(?:what a (?:surprise|shock)(?:er)?|shocker|big surprise|no surprise|how "
            r"surprising|color me shocked|called it|knew it|of course you did|(?:(?<!\w )|(?<=how "
            r")|(?<=so )|(?<=just )|(?<=that is ))(?:figures|typical|predictable))\b",
            "surprise shock shocker surprising shocked figures called knew typical course "
            "predictable",
            "relapse relapsed relapses slip slipped drinking drunk drank again used using lapse",
            guards=(of_myself,),
        ),
        shape(
            rf"\b(?:{_VERDICT}|loser|coward|failure|quitter|liar|fraud|disgrace),? (?:that is|"
            r"is)(?: exactly| all)? what you are\b",
            _VERDICTS | {"loser", "coward", "failure", "quitter", "liar", "fraud", "disgrace"},
            "what",
        ),
    ),
    guards=(_KIND,),
)

RULES = (SHAMING, IF_YOU_CARED)
