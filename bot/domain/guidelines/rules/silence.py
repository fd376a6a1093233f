"""G6: holding a pass or a silence against somebody."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import of_myself, said_to_you, unless
from bot.domain.guidelines.rule import Rule, shape

_FAMILY = Family.PUSHING_TO_SHARE
_FREE = unless(
    r"\b(?:no (?:pressure|rush|need|worries|hurry|obligation)|only if|if (?:and when )?you "
    r"(?:want|like|ever|feel|would like|are (?:ready|up|comfortable|able|okay|ok)|wish|need)|"
    r"whenever|when you (?:are|feel)|"
    r"(?<!opened )(?<!open )up to you|"
    r"feel free|any ?time|that is (?:ok|okay|fine|alright|totally|perfectly|"
    r"completely)|is (?:ok|okay|fine|totally fine|perfectly fine|welcome)|do not have to|do not "
    r"need to|not have to|never have to|fine to|ok to|okay to|"
    r"or not|your pace|take your time|welcome to|if that is|as much or as little|we are here|"
    r"here to listen|glad you|proud of you|thank you for|thanks for|reach out|can i|may i|could "
    r"i|would it be)\b",
    Outcome.KIND,
)
NEVER_SPEAKS = Rule(
    "g6-counts-silence",
    _FAMILY,
    2,
    (
        shape(
            r"\byou (?:just |really |literally |hardly |barely |basically |almost |still |guys |"
            r"always ){0,2}(?:never|hardly ever|barely|do not|hardly|have not|did not|have never|"
            r"will not|refuse to|still have not|have yet to)(?: even| ever| actually| really| "
            r"once){0,2} "
            r"(?:say|said|share|shared|talk|talked|speak|spoken|spoke|open up|opened up|post|"
            r"posted|tell us|told us|contribute|contributed|join in|joined in|participate|"
            r"participated|write|written|answer|answered|reply|replied|chime in|engage|"
            r"let us in|put (?:anything|yourself)|tell (?:us )?(?:anything|your story|anyone)|"
            r"take (?:a|your) turn|taken (?:a|your) turn|gone yet|give(?:n)? (?:us )?anything)\b"
            r"(?: (?:anything|a word|a thing|us|much|your story|your turn|at all|here|up|in|with "
            r"us|with the group|in (?:here|group|circle|the circle|meetings|these|the group|"
            r"this)|about (?:yourself|you|anything)|once|yet|back|anything (?:real|personal)|one|"
            r"single|word|thing|\d+|to (?:us|anyone|the group|anybody)))*(?=[ ,.?!\n]|$)"
            r"(?! (?:that|no|goodbye|sorry|thank|about (?:that|it|this)|to (?:me|him|her|them)|"
            r"him|her|badly|like|how|what|why|which|where|when|if|negative|bad|mean|rude|so|to "
            r"feel|for))",
            "say said share shared talk talked speak spoken spoke open opened post posted tell "
            "told contribute contributed join joined participate participated write written "
            "answer answered reply replied chime engage let put turn gone give given",
            "never hardly barely not yet refuse",
            guards=(said_to_you, of_myself),
        ),
        shape(
            r"\byou (?:just |always |only |keep |are always |are just |are only |literally |"
            r"still |have been ){1,3}(?:pass|passing|passed|skip|skipping|skipped|lurk|lurking|"
            r"lurked|sit there|sitting there|sit in|read|reading|listen|watch|watching|hide|"
            r"hiding|quiet|silent|sitting|dodging|dodge|avoiding|observ\w+|here to (?:watch|read|"
            r"listen|lurk|spy))\b",
            "pass passing passed skip skipping skipped lurk lurking lurked sit sitting read "
            "reading listen watch watching hide hiding quiet silent dodging dodge avoiding here "
            "observing observe",
            "always only keep just still",
            guards=(
                said_to_you,
                unless(
                    r"\b(?:your (?:feelings|pain|emotions|tears|meds|phone)|from (?:him|her|them|"
                    r"your)|the (?:feeling|pain)|it from|so hard|strong|food|meals)\b",
                    Outcome.KIND,
                    where="after",
                ),
            ),
        ),
        shape(
            r"\b(?:pass(?:ing|ed)?|skipp(?:ing|ed)|another pass|silen(?:t|ce)|quiet|lurking|"
            r"nothing|no share|not sharing|no words?|listening) ?(?:again|as (?:usual|always)|"
            r"every (?:time|week|single|night|meeting|round)|all the time|for the (?:third|"
            r"second|fourth|\w+th) time|forever|three (?:times|weeks)|the whole time|yet again)\b",
            "pass passing passed skipping skipped silent silence quiet lurking nothing share "
            "sharing word words listening",
            "again usual always every all third second fourth time times forever weeks whole",
            guards=(
                of_myself,
                unless(r"\b(?:is|are) (?:ok|okay|fine|welcome|good|allowed)\b", Outcome.KIND),
            ),
        ),
        shape(
            r"\b(?:(?:that|this) is (?:the |your |like the |now ){1,2}(?:second|third|fourth|"
            r"fifth|sixth|\d+\w*|umpteenth|tenth)(?: time| week| round| meeting| circle| pass)? "
            r"(?:in a row )?(?:(?:that )?you|you have|pass|now|in a row|without)|(?:weeks|months|"
            r"days|meetings|rounds|sessions|circles|times)(?: here| in| now)?(?: and| and still| "
            r"without| but)(?: you)?(?: have)?(?: still| not| never| said| shared| even)*(?: a| "
            r"one)? ?(?:not a word|nothing|single word|word|not one|haven't|said|shared|share|"
            r"silence|still nothing|anything|not said|not shared|crickets)|i (?:have "
            r")?(?:counted|count|noticed|been counting|kept track|keep "
            r"track)[^.?!\n]{0,30}\b(?:you (?:have )?(?:pass|skip|only|said|share|post|never|"
            r"not)|times|shares|posts|messages))",
            "second third fourth fifth sixth time tenth weeks months days meetings rounds "
            "sessions circles times counted count noticed counting track umpteenth week round "
            "meeting",
            guards=(
                unless(
                    r"\bi (?:have not|never|did not|am|was)\b|\bclean|sober\b", Outcome.OWN_STORY
                ),
            ),
        ),
        shape(
            r"\b(?:why (?:are|is|were) (?:you|@someone|he|she|they)(?: always| even| still| just|"
            r" being| all){0,2} (?:so |being |always |this |all |just ){0,2}(?:quiet|silent|"
            r"secretive|private|closed off|guarded|shy|hiding|lurking|here|passing|in this "
            r"(?:group|server)|in here)\b(?: if| when| though)?|why so (?:quiet|silent|shy|"
            r"secretive)|"
            r"why (?:do|did|will|would|have|can) (?:you|@someone) (?:always |never |even |just |"
            r"not ever |not ){1,2}(?:pass|passed|skip|skipped|share|talk|speak|say|said|tell|"
            r"told|open|answer|lurk|hide|shared|ever|want to (?:share|talk|tell)|participate|"
            r"join|come|post|write|just)|why (?:do|did) you (?:pass|skip|come (?:here|to))|"
            r"(?:cat got your tongue|what is your deal|what are you hiding|what are you (?:so "
            r")?(?:scared|afraid) of|are you hiding something|you (?:are|must be) hiding "
            r"something|got something to hide|who are you hiding from|too good (?:for|to)|think "
            r"you are (?:better|too good|above)|are you (?:even )?(?:a real person|a bot|a spy|a "
            r"lurker|real)|what is the point of (?:you|being here|coming)))",
            "why tongue deal hiding hide scared afraid spy lurker bot point",
            guards=(
                of_myself,
                unless(r"\b(?:are you (?:ok|okay|alright|all right))\b", Outcome.KIND),
            ),
        ),
        shape(
            r"\b(?:have not|has not|never|without) (?:even |once |ever )?(?:said|shared|posted|"
            r"spoken|told us|saying|sharing|offered|written) (?:a (?:single )?(?:word|thing)|"
            r"anything|once|one (?:word|thing)|nothing)\b",
            "said shared posted spoken told saying sharing offered written",
            "you your",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:second|third|fourth|fifth|sixth|tenth|(?:two|three|four|five|six) (?:times|"
            r"weeks|rounds|meetings))(?: time| week| round| meeting)?(?: in a row)?(?: now)?(?: "
            r"that)? you(?: have)?(?: just)? (?:skip|pass|said nothing|not (?:said|shared)|"
            r"stayed quiet|sat out)",
            "second third fourth fifth sixth tenth times weeks rounds meetings",
        ),
        shape(
            r"\byour (?:silence|quietness|passing|lurking|passes|secrecy) (?:is|are|feels|makes|"
            r"says|hurts|speaks|seems|looks|bothers)\b",
            "silence quietness passing lurking passes secrecy",
        ),
        shape(
            r"\bwhy (?:will|do|did|would|have|can|are) (?:not you|you not) (?:ever |just |even |"
            r"want to |going to )?(?:share|shared|sharing|talk|talking|speak|say|said|"
            r"tell(?:ing)? us|told us|open(?:ed|ing)? up|answer|answering|post|join in|"
            r"participate|participating)",
            "why",
            "share shared sharing talk talking speak say said tell telling told open opened "
            "opening answer answering post join participate participating",
        ),
    ),
    guards=(_FREE,),
)

PRESSES_THE_QUIET = Rule(
    "g6-presses-the-quiet",
    _FAMILY,
    2,
    (
        shape(
            r"\b(?:quiet|silent)\b[^.?!\n]{0,20}[,.!?]? (?:speak up|say something|cat got|what is "
            r"(?:going on|wrong with you|the matter)|care to (?:share|explain|join)|come on|"
            r"talk to us|"
            r"anything to (?:say|share|add))",
            "quiet silent",
            "you your",
            guards=(of_myself,),
        ),
        shape(
            r"\byou have been (?:here|in (?:this|the) [a-z]+|around|with us|a member|lurking)"
            r"[^.?!\n]{0,30}\b(?:and|but|yet|without)(?: you| have| has| still| not)* (?:said|"
            r"saying|"
            r"say|shared|sharing|share|posted|posting|told us|spoken|never|contributed)(?: once|"
            r" us| "
            r"said| shared| spoken| posted)* ?(?:nothing|anything|a (?:word|thing)|not a|once|word|"
            r"zero|(?=[.?!,\n]|$))",
            "said saying say shared sharing share posted posting told spoken never contributed",
            "been",
            guards=(of_myself,),
        ),
        shape(
            r"(?:^|(?<=[.?!,\n] )|(?<=\n))(?:(?:more|full|the|all the|all|juicy|gory|we need|"
            r"come on) )"
            r"{0,2}details,? (?:please|now|or it)\b|\bdo not leave (?:anything|any detail|"
            r"any of it|"
            r"stuff|a thing) out\b|\bleave nothing out\b",
            "details leave",
            guards=(
                of_myself,
                unless(
                    r"\b(?:when|where|what time|meeting|event|link|room|zoom|group|call|form)\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\bit is (?:only|just) (?:fair|right|polite)(?: that| if)? you (?:do|share|tell|go|"
            r"open|"
            r"talk|speak|answer|say|take|did|too|also|join)\b",
            "fair right polite",
            "only just",
        ),
        shape(
            r"\byou (?:all |now |still |do )?owe (?:us|the group|this group|everyone|everybody)\b"
            r"(?! (?:money|nothing|\d))",
            "owe",
            "you",
            guards=(unless(r"\b(?:not|never|do not) owe\b|\bapolog", Outcome.KIND),),
        ),
        shape(
            r"\b(?:silent|quiet|inactive) (?:members?|people|ones|users|folks) (?:should (?:be|"
            r"leave|go|"
            r"share|speak|talk|at)|must|need to (?:share|talk|speak|leave|go)|get (?:kicked|"
            r"removed|out)|"
            r"do not belong|make (?:me|us|everyone)|are (?:creepy|weird|spying|rude|selfish)|"
            r"have to "
            r"(?:share|speak|talk)|will be (?:kicked|removed))\b",
            "silent quiet inactive",
            guards=(unless(r"\bwelcome\b", Outcome.KIND),),
        ),
        shape(
            r"\b(?:well|so|go on|come on|hello)[?.,!]+ (?:we are|were|everyone is|"
            r"everybody is) (?:all |still "
            r"|just )*waiting\b|\b(?:we are|everyone is) (?:all |"
            r"still )*waiting for (?:you to (?:share|"
            r"talk|speak|open|answer|say|explain)|your (?:story|share|answer|turn|explanation))\b",
            "waiting",
            guards=(of_myself,),
        ),
    ),
    guards=(_FREE,),
)

RULES = (NEVER_SPEAKS, PRESSES_THE_QUIET)
