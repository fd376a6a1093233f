"""G14: flirting and sexting, and approaching somebody young."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules import closer, out_of_sight, wooing
from bot.domain.guidelines.rules.approaches import TOLD

SEVERITY, GRAVE = 3, 4
_TOGETHER = unless(
    r"\b(?:you all|you guys|everyone|everybody|this group|(?<!be )my (?:wife|husband|partner|"
    r"boyfriend|girlfriend|mom|mum|"
    r"dad|daughter|son|sister|brother|dog|cat|kids?))\b",
    Outcome.KIND,
)
FLIRTING = Rule(
    "g14-flirting",
    Family.CHASING,
    SEVERITY,
    (
        shape(
            r"\b(?:you are|you look|you sound|you seem|your(?= so | such | very )|your (?:\w+ "
            r")?(?:voice|pic|picture|photo|face|pfp|profile|body|"
            r"avatar|eyes|lips|ass|legs) (?:is|are|looks?|sounds?)) (?:so |really |very |such an? |"
            r"kind of |actually |"
            r"super |fucking |damn |pretty |way |too |a |an |pretty damn |absolutely |like |"
            r"literally |incredibly )*(?:hot"
            r"|sexy|fine as|fit as|hottie|snack|milf|dilf|fuckable|bangable|smoking hot|thicc|"
            r"thick|babe(?! in the)|"
            r"turn(?:ing)? me on|cutie(?: pie)?|a ten|a 10)\b(?! (?:too|about|on (?:the|this) "
            r"(?:topic|trail)|headed|and "
            r"(?:tired|sweaty|cold)|mess|because of|flash|right now because))",
            "hot sexy fine fit hottie snack milf dilf fuckable bangable smoking thicc thick babe "
            "turn turning cutie ten",
            "you your",
        ),
        shape(
            r"\b(?:you are|you look|you sound|you seem|your (?!dog|cat|pet|pup|kitten|kid|child|"
            r"baby|son|daughter|bird|bunny|drawing|poem|art|story)\w+ (?:is|are)) (?:so |really |"
            r"very |kind of |such a |super |"
            r"pretty |damn |absolutely )*(?:cute|pretty|gorgeous|beautiful|stunning|handsome|"
            r"attractive|adorable|"
            r"good looking|lovely)\b[^?\n]{0,60}?(?:send|pic|pics|photo|photos|selfie|single|date|"
            r"number|age|how old|"
            r"meet|kiss|mine|marry|boyfriend|girlfriend|dm me|message me|snap|naked|in person|come "
            r"over|i want you|"
            r"hang out|alone|cuddle)\b",
            "cute pretty gorgeous beautiful stunning handsome attractive adorable good lovely",
            "send pic pics photo photos selfie single date number age old meet kiss mine marry "
            "boyfriend girlfriend dm"
            " message snap naked person come want hang alone cuddle",
            "you your",
        ),
        shape(
            r"\b(?:are|r|is) (?:you|u) (?:still |even |perhaps |by any chance )?(?:single|taken|"
            r"married or single|into "
            r"(?:guys|girls|men|women|older|younger)|looking for (?:a )?(?:boyfriend|girlfriend|bf|"
            r"gf|someone|love|fun|"
            r"a man|a woman)|seeing anyone|horny|a virgin|wet|hard|naked|wearing)\b|\byou single\b|"
            r"\bdo you have a "
            r"(?:boyfriend|girlfriend|bf|gf|man)\?|\bwhat are you wearing\b|\bwhat is your (?:body "
            r"count|bra size|cup "
            r"size|type in (?:guys|girls|men|women)|favou?rite position)\b|\bwhat do you look "
            r"like\b|\b(?:a s l|asl)\b ?\??"
            r"|\bage sex location\b",
            "single taken married horny virgin wet naked wearing boyfriend girlfriend bra cup "
            "position asl sex bf gf",
            "you u your age a",
        ),
        shape(
            r"\b(?:will you|do you want to|would you|want to|can you|let me|be|wish you were|you "
            r"should be|you could be|"
            r"make you|i want to be|can i be) (?:please |ever |just )?(?:be )?(?:my|your) "
            r"(?:girlfriend|boyfriend|gf|bf|"
            r"girl|man|woman|valentine|baby|babe|daddy|mommy|wife|husband|queen|king|sugar (?:baby|"
            r"daddy|mommy)|lover|"
            r"date|everything|discord (?:girlfriend|boyfriend|kitten))\b|\b(?:go(?:ing)? (?:out|on "
            r"a date) with me|go out "
            r"sometime|(?:should|could|will you|would you|let me) date (?:me|you)|take you (?:out|"
            r"to dinner|on a date)|netflix and chill|hook up with me|(?:let us|we (?:should|could)|"
            r"do you want to) hook up)\b",
            "girlfriend boyfriend gf bf valentine baby babe daddy mommy wife husband queen "
            "sugar lover discord kitten dating date netflix hook dinner sometime out",
            "be me you",
            "my your me you with",
        ),
        shape(
            r"\bi (?:\w+ ){0,2}?(?:have (?:a (?:huge |big |little )?crush on|feelings for)|am "
            r"(?:falling|in love|so into|"
            r"crushing|attracted|addicted|obsessed) (?:for |with |to |on )*|fell in love with|"
            r"fancy|desire|crave|can not "
            r"stop thinking about|fantasi[sz]e about|dream(?:ed|t)? (?:about|of) (?:kissing|"
            r"touching|being with|sleeping "
            r"with)|got a crush on|think i love|think i am in love with|am falling for) ?(?:for |"
            r"with |to |on )?(?:you|"
            r"your (?:body|voice|lips|legs))\b(?! (?:guys|all|two|folks|know|and (?:this|the) "
            r"group))",
            "crush feelings falling love into crushing attracted addicted obsessed fancy desire "
            "crave thinking fantasize"
            " fantasise dreamed dreamt dream",
            "you your",
        ),
        *wooing.FLIRTED,
        *closer.ADMIRED,
        *closer.LOVED,
        *closer.WANTED,
    ),
    guards=(TOLD, _TOGETHER),
)
SEXUAL = Rule(
    "g14-sexual",
    Family.CHASING,
    SEVERITY,
    (
        shape(
            r"(?:\A|[.!?,\n] ?|\b(?:please|just|and|so|then|can you|could you|will you|would you|"
            r"you should|plz|lol|now|"
            r"cute|babe|baby|sexy|to) )(?:send|show|dm|snap|trade|drop|share|give|post|got)(?: me| "
            r"us)? (?:(?:a|an|some|any|"
            r"your|more|another|few|the|me|those|ur|sexy|cute|hot|naughty|private|spicy|dirty|real|"
            r"face|body|full|nice|"
            r"couple|good|lil|little|quick) ){0,4}(?:nudes?|noods|lewds?|nudies|dick pics?|tits|"
            r"boobs|titties|feet pics?|"
            r"selfies?|pics?|pictures?|photos?|vids?|face pic|body pics?)\b(?! of (?!you\b|"
            r"yourself|your "
            r"(?:body|face|feet|ass|"
            r"boobs|self|tits|chest|legs|abs)))(?! (?:to (?:the|a|your) (?:doctor|facilitator|mod|"
            r"nurse)|here|in (?:the|#)|"
            r"from (?:the|your) (?:trip|walk|garden|weekend|holiday)))",
            "nude nudes noods lewd lewds nudies dick tits boobs titties feet selfie selfies pic "
            "pics picture pictures photo"
            " photos vid vids",
            "send show dm snap trade drop share give post got",
        ),
        shape(
            r"\b(?:i|we) (?:\w+ ){0,2}?(?:want to|would love to|would like to|will|wish i could|am "
            r"going to|need to|could|"
            r"can|dream of|would|should|to|love to) (?:so badly |just |really |totally |gently |"
            r"hard )*(?:fuck|bang|kiss|"
            r"touch|taste|lick|suck|sleep with|have sex with|make love to|make love with|cuddle(?: "
            r"with)?|undress|spank|"
            r"rail|smash|pound|fondle|grope|finger|eat|breed|ride|see|feel|hold your naked|spoon|"
            r"be inside|wake up next to|"
            r"do things to|make out with|snuggle(?: with)?) (?:you(?: naked| nude| all over| so "
            r"bad\w*| right now| tonight|"
            r" like that)?|your (?:body|lips|neck|boobs|tits|ass|skin|thighs|pussy|dick|cock|naked|"
            r"face))\b(?! (?:around|"
            r"here|soon|there|in (?:the|our|group|chat)|next|at|get|happy|again|later|as|feel|"
            r"smile|are|win|tomorrow|guys|"
            r"all|on the|up))(?:(?<!see you)(?<!feel you)(?<!eat you)(?<!touch you))",
            "fuck bang kiss touch taste lick suck sex undress spank rail pound fondle grope "
            "finger breed naked spoon snuggle cuddle sleep out love",
            "you your",
            "want love like will wish need could can dream would should am",
        ),
        shape(
            r"\b(?:you|your \w+|that|thinking of you|this chat) (?:\w+ ){0,2}?(?:makes?|got|get|"
            r"gets|getting|have|making) me "
            r"(?:so |all |really |very )?(?:hard|wet|horny|hot|turned on|excited down|going down "
            r"there)\b|\bi am (?:so |really |"
            r"very |kind of )?(?:horny|hard for you|wet for you|turned on by you|touching myself|"
            r"naked)\b(?=[^?\n]{0,200}(?:\byou\b|dm|"
            r"anyone|who|want|\Z))|\b(?:anyone (?:here )?(?:want to|down to|up for|wanna)|who "
            r"wants to|let us|can we|we could|do you want to|\A(?:i )?want to) (?:just )?(?:sext|"
            r"sexting|cyber sex|cybersex|phone sex|"
            r"rp sex|trade nudes|get naked|have sex|fuck|bang|make out|cuddle up|sleep "
            r"together)\b(?! (?:with (?:the|this) ))",
            "horny wet turned hard hot sext sexting cyber cybersex nudes naked fuck cuddle "
            "sex touching bang",
            "me horny naked anyone who let we",
        ),
        shape(
            r"\b(?:come (?:and )?(?:sit on|sit in) my (?:lap|face)|sit on my (?:lap|face)|in my "
            r"bed (?:tonight|with me)|join me in "
            r"bed|share my bed|come to (?:my )?bed|my bed is (?:warm|empty|big enough)|daddy "
            r"(?:will|can|is|wants)|"
            r"be a good girl for|good girl for (?:me|daddy)|suck my (?:dick|cock)(?= (?:babe|baby|"
            r"please|tonight))|"
            r"you (?:need|want|could use) (?:a (?:good|real|proper) (?:fuck|man|lay|spanking|dick|"
            r"shag)|some dick|my dick|to get laid))\b",
            "lap face bed daddy girl dick cock fuck man lay spanking shag laid",
        ),
    ),
    guards=(TOLD, _TOGETHER),
)
YOUNG = Rule(
    "g14-young",
    Family.CHASING,
    GRAVE,
    (
        shape(
            r"\b(?:i|we) (?:really |only |do |just |always )*(?:like|love|prefer|want|am into|go "
            r"for|dig|enjoy|date|am looking "
            r"for) (?:them |my girls |my guys |my boys |my women |a |the |my |girls |boys "
            r")*(?:young\b|younger (?:ones?|girls?|guys?|"
            r"boys?|women|men|ladies)|young(?:er)? (?:ones?|girls?|guys?|boys?|things?|ladies)|"
            r"teens?|teen (?:girls?|boys?)|school ?"
            r"girls?|jailbait|lolis?|under ?age|minors?|barely legal)\b(?! (?:adult (?:books?|"
            r"fiction|novels?)|people|kids|and (?:in|"
            r"full)|me\b|self))",
            "young younger teen teens schoolgirl schoolgirls school jailbait loli lolis underage "
            "minor minors legal",
        ),
        shape(
            r"\bage is (?:just|only) a number\b|\bage (?:does not|do not) matter(?= (?:to me|to us|"
            r"in love|when|if|babe))|\b(?:you (?:are|seem|sound|look)|your) (?:so |very |really |"
            r"pretty |quite )?mature for your age\b|"
            r"\bare you (?:even )?legal\b|\b(?:are you|you) (?:even )?(?:"
            r"over (?:18|eighteen|16|sixteen)|under ?age|a minor|under (?:18|eighteen|"
            r"16))\b(?=[^\n]{0,200}(?:\?|cute|pic|hot|date|dm))|\bhow "
            r"old are you\b[^\n]{0,20}?(?:cute|pretty|sexy|hot|single|i like|i love|send|pic|babe|"
            r"baby|virgin|young|so i can|because i)\b"
            r"|\b(?:13|14|15|16|17|thirteen|fourteen|fifteen|sixteen|seventeen) is (?:old enough|"
            r"fine (?:with|by) me|legal|perfect|hot|"
            r"sexy|not too young)\b|\bold enough to (?:bleed|date me|be mine|kiss)\b",
            "age legal over underage minor under old mature 13 14 15 16 17 thirteen fourteen "
            "fifteen sixteen seventeen",
        ),
        shape(
            r"\b(?:it is|this is|that is) (?:our|just our) (?:little )?secret\b|\bour little "
            r"secret\b|\byour (?:mum|mom|parents|dad|"
            r"mother|folks) (?:do not|does not|never) (?:need|have|has|needs) to (?:know|find "
            r"out)\b|\b(?:do not|never) (?:tell|show) "
            r"your (?:mum|mom|parents|dad|mother|folks)\b(?=[^\n]{0,200}\b(?:me|us|this|we|secret|"
            r"chat|"
            r"i)\b)",
            "secret mum mom parents dad mother folks",
            "our your",
        ),
        *wooing.YOUNG,
        *out_of_sight.YOUNG,
    ),
    guards=(
        unless(
            r"\b(?:he|she|they|someone|ex|uncle|teacher|man|guy|coach|abuser|who|stepdad|creep|"
            r"groomer) (?:\w+ ){0,3}?(?:said|says|"
            r"told|tells|used|always|kept|would|made|asked|wrote|texted|messaged|called)\b|"
            r"\b(?:told|tell|tells) (?:me|her|him|us|kids|"
            r"children)\b|\bwhen i was\b",
            Outcome.REPORTED,
            where="before",
        ),
    ),
)

RULES = (FLIRTING, SEXUAL, YOUNG)
