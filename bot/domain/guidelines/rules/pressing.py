"""G6: pressing somebody to share."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import of_myself, said_to_you, unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules.demanding import TELL_US_NOW
from bot.domain.guidelines.rules.prices import THE_PRICE
from bot.domain.guidelines.rules.prying import PRIES

_FAMILY = Family.PUSHING_TO_SHARE
_FREE = unless(
    r"\b(?:no (?:pressure|rush|need|worries|hurry|obligation)|only if|if (?:and when )?you "
    r"(?:want|like|ever|feel|would like|are (?:ready|up|comfortable|able|okay|ok)|wish|need)|"
    r"whenever|when you (?:are|feel)|"
    r"up to you|feel free|any ?time|that is (?:ok|okay|fine|alright|totally|perfectly|"
    r"completely)|is (?:ok|okay|fine|totally fine|perfectly fine|welcome)|do not have to|do not "
    r"need to|not have to|never have to|fine to|ok to|okay to|"
    r"or not|your pace|take your time|welcome to|if that is|as much or as little|we are here|"
    r"here to listen|glad you|proud of you|thank you for|thanks for|reach out|can i|may i|could "
    r"i|would it be)\b",
    Outcome.KIND,
)
COME_ON = Rule(
    "g6-come-on-tell",
    _FAMILY,
    2,
    (
        shape(
            r"\b(?:come on|cmon|oh come on|c mon|go on|just|stop hiding|do not be (?:shy|scared(?! "
            r"to)|a (?:baby|chicken|coward|wimp))|stop being (?:so )?(?:shy|scared|secretive|"
            r"difficult|mysterious)|spill|enough (?:hiding|lurking|silence|passing)|hurry up|"
            r"well|(?:we are|were) (?:all )?waiting|"
            r"everyone is waiting|you can not|no excuses|no more "
            r"(?:excuses|passing|hiding))[^.?!\n]{0,30}?,? "
            r"(?:@someone,? )?(?:and )?(?:just )?(?:tell (?:us|me|the group|everyone)|share "
            r"(?:with|something|your|it|already|too|now|one|yours)|share$|share(?=[.!,?])|open "
            r"up|speak up|say (?:something|it|what|anything)|let us (?:hear|in)|let it (?:all "
            r")?out|out with it|spill|talk(?: to us| already|$|(?=[.!,?]))|give us|type (?:it|"
            r"something)|spit it out|fess up|own up|your turn|you are next|get it out|what "
            r"happened)\b",
            "tell share open speak say let out spill talk give type spit fess turn next get own "
            "happened do",
            "come cmon go just stop shy spill enough hurry well waiting excuses hiding scared "
            "baby no mon",
            guards=(
                of_myself,
                unless(
                    r"\b(?:i (?:will|can|am)|he|she|they|him|her|them|doctor|therapist|want to|"
                    r"wanted to|people (?:can|who)|anyone|a friend|someone you)\b",
                    Outcome.OWN_STORY,
                ),
                unless(
                    r"\b(?:can|could|would|will|do) you\b|\bgo on (?:a|the|with|for)\b|\bwell,? "
                    r"talk to us (?:if|when|about)\b|\bjust be yourself\b",
                    Outcome.QUESTION,
                ),
            ),
        ),
        shape(
            r"\b(?:tell us|share|open up|spill|speak|say something|talk|answer|post)(?: "
            r"[a-z]+){0,4},? (?:already|or else|or leave|or get out|or go|right now|now or|for "
            r"once|finally|like the rest(?: of us)?|like (?:everyone|everybody) else|we all "
            r"(?:did|have|shared|do)|everyone (?:else )?(?:did|has|does|shared|is waiting)|it is "
            r"only fair|fair is fair|stop hiding|do not be (?:shy|scared)|"
            r"(?:we are|we were|were) (?:all )?waiting|no secrets|we deserve|"
            r"we have a right|so we (?:can|know)|that is (?:the "
            r"rule|how it works|what (?:we|this)))\b",
            "tell share open spill speak say talk answer post",
            "already else leave now once finally rest everyone everybody fair stop shy scared "
            "waiting secrets deserve right so rule works get go did what all",
            guards=(
                unless(
                    r"\bi\b(?! (?:shared|told|went|did))|\bdo not (?:tell|share|post)\b",
                    Outcome.OWN_STORY,
                ),
            ),
        ),
        shape(
            r"\b(?:we (?:have )?all (?:did|shared|went|told|opened|do|have|had to|spoke|talked)|"
            r"everyone (?:else )?(?:has |have |here )?(?:already )?(?:did|shared|went|has|spoke|"
            r"took|opened|told|does|had|is sharing|shares|gone|spoken|done|said|talks|answered)|"
            r"everybody (?:else )?(?:did|shared|went|has|spoke|shares)|the rest of us (?:did|"
            r"shared|have|went|do|share|opened|had|told|put|are)|i (?:just )?(?:shared|told you|"
            r"opened up|went|poured)[a-z ]{0,25})(?: (?:shared|it|so|theirs|ours|mine|something|"
            r"their|our|up|turn|their turn|stories|story|first|already|here|to|gone|done|"
            r"spoken))*"
            r"(?:,| so| and| but| except| now| then| why){1,3} ?(?:so |now |it is |it's |why |"
            r"but |except |and ){0,3}(?:your turn|you(?= (?:next|too|have|need|should|can|owe|"
            r"must|now|still|go|are|get|just|never|do|did)\b)|you[.?!,]|you$|you can not|can you|"
            r"not you|are you|do you|what about you|where is yours|for you)",
            "all everyone everybody rest shared told opened poured went",
            "your you yours",
            guards=(
                unless(
                    r"\b(?:you are not alone|you can do|you got this|if you|are you "
                    r"(?:ok|okay)|how "
                    r"are you)\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\b(?:show (?:us|me|the group|everyone) (?:the |your |those |some |a pic\w* of "
            r"(?:the |your )?|a photo of |pics of )?(?:the |your )?(?:scars?|cuts|arms?|wrists?|"
            r"proof|wounds?|pics?|photos?|marks|pictures?|evidence|bruises|legs|body|hospital|"
            r"test results|papers|diagnosis|script|prescription)|prove (?:it|that|you)\b(?! (?:to "
            r"yourself|wrong|them|are a (?:good|great)))(?<!need to prove you)|(?:pics?|proof|"
            r"evidence|screenshots?|photos?) or it did not happen|so (?:that )?we (?:can "
            r")?(?:believe|know (?:it is|you are|that|if)|see (?:it|if)|trust)|(?:post|send|we "
            r"need|we want|give us|got any|where is (?:the|your)|you got) (?:some |the |a |your |"
            r"us |actual |real )?(?:proof|evidence)|how do we know (?:you|it|this|that|any)|i "
            r"(?:do not|will not) believe you (?:until|unless|without))\b",
            "prove proof evidence pics pic scars scar cuts arms arm wrists wrist wounds wound "
            "marks photo photos picture pictures screenshot screenshots bruises believe "
            "papers diagnosis prescription script we legs body",
            guards=(
                unless(
                    r"\b(?:i (?:need|want|have|had) (?:to )?prove|to my|myself|i am|the court|my "
                    r"doctor|insurance)\b",
                    Outcome.OWN_STORY,
                ),
            ),
        ),
        shape(
            r"\b(?:give|tell|share with) (?:us|me) (?:all )?(?:the )?(?:more |full |whole |real |"
            r"juicy |gory |dirty |every |complete ){0,2}(?:details?|truth|story|dirt|tea|gory|"
            r"whole thing|everything|secrets?)\b"
            r"|\bwe (?:all )?(?:need|want|deserve|have a right|are entitled|demand|expect)(?: "
            r"to)?(?: know| hear)?(?: the| all| more| every| your| what| about| who| why){1,3} "
            r"?(?:details?|truth|story|happened|did|secrets?|really|full|everything|answers?|it "
            r"was|you)",
            "details detail truth story dirt tea gory thing everything secrets secret happened "
            "answers full really did know hear",
            "us me we",
            guards=(of_myself,),
        ),
        shape(
            r"(?:^|(?<=[.?!,\n] )|(?<=\n))(?:ok |okay |so |well |just |come on |now "
            r")?spill(?=[,.!\n]|$| (?:it|the|your|now|all|everything|everyt)\b)",
            "spill",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:we|i) (?:all |already |have )?(?:told|shared|gave|showed) (?:you )?(?:ours|"
            r"mine|our stories|our story|my story|everything),? (?:and )?(?:now|so|your turn|"
            r"what about you|where is yours)\b",
            "ours mine our my everything",
            "now so turn yours",
        ),
        shape(
            r"\b(?:we|i) (?:all )?(?:have (?:a|the|every) right|deserve|are entitled) to (?:know|"
            r"hear|the truth)\b",
            "right deserve entitled",
        ),
        *TELL_US_NOW,
        *PRIES,
    ),
    guards=(_FREE,),
)
MUST_SHARE = Rule(
    "g6-must-share",
    _FAMILY,
    2,
    (
        shape(
            r"\byou (?:really |all |just |also |still |do |seriously |literally |definitely |"
            r"actually ){0,2}(?:have (?:got )?to|need to|must|got to|should|owe (?:it to )?(?:us|"
            r"everyone|the group|me|this group|everybody)(?: to| an?| the| at least| something| "
            r"some| your| more){0,2}|ought to|are (?:supposed|expected|required|obliged) to|had "
            r"better|better|are going to have to|can at least|could at least|can not just keep|"
            r"might as well) ?(?:at least |actually |really |start |finally |just |also |be |try "
            r"to |learn to )*"
            r"(?:share|sharing|open up|opening up|speak up|speak|say something|participate|"
            r"participating|contribute|contributing|tell us|telling us|talk (?:to us|about it|"
            r"more|here|in|now|tonight|too)|answer (?:us|me|the|when|now)|explain (?:yourself|to "
            r"us|why)|post (?:something|more|too)|take (?:a|your) turn|go next|story|explanation|"
            r"share|truth|answer|say more|engage|introduce yourself|pull your weight|give "
            r"(?:something )?back|let us in|be (?:more )?(?:open|honest|vulnerable)(?: with "
            r"us)?)\b"
            r"(?! (?:to (?:your|a|him|her|them|someone|somebody|the police|hr)|with (?:your|a|"
            r"him|her|them|someone)|about (?:that|it|this) (?:to|with)|your (?:location|address|"
            r"password)))",
            "share sharing open speak say participate participating contribute contributing tell "
            "telling talk talking answer explain post turn next story explanation truth engage "
            "introduce weight give let opening honest vulnerable",
            guards=(
                said_to_you,
                unless(
                    r"\b(?:doctor|therapist|him|her|them|wife|husband|boss|mom|mum|dad|police|"
                    r"teacher|counsel|someone you trust|friend|partner|professional|boundar)",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\b(?:nobody|no one|you|we|people) (?:can not|can|are not|is not|do not|does not|"
            r"gets?|get|allowed|should not|is|are|may not|will not)(?: just| always| even| "
            r"simply| allowed| get| keep| supposed| really| not| let| be| people| you){0,4} "
            r"(?:to )?(?:pass|passing|skip(?: your turn)?|lurk|lurking|sit (?:there|out|back|in "
            r"silence|quiet\w*|this)|hide|stay (?:quiet|silent)|keep quiet|opt out|just listen|"
            r"only listen|only read|just read|say nothing|be (?:silent|quiet))\b",
            "pass passing skip lurk lurking sit hide stay quiet opt listen read silent nothing",
            "nobody no you we people",
            guards=(
                unless(
                    r"\b(?:feel like|afraid|scared|i (?:can|could|will)|do not have to|alone|your "
                    r"(?:feelings|pain))\b|\byou can (?:just |always |also )*(?:pass|skip|listen|"
                    r"lurk|read|stay|sit|say nothing|opt)\b|\bpeople (?:can|may)\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"(?:^|(?<=[.?!,\n] )|(?<=\n)|(?<=and )|(?<=but )|(?<=so ))(?:no (?:passing|passes|"
            r"skipping|skips|lurking|lurkers|hiding|excuses|more passing|more passes|getting out "
            r"of it|opting out|silent members)|passing (?:is|should) (?:not|not be) (?:an option|"
            r"allowed|ok|okay|fair|acceptable|permitted)|not sharing is (?:not|selfish|rude)|"
            r"lurkers? (?:should|need|must|are|get|have|will|make|out|can|do|never))\b",
            "no passing sharing lurker lurkers",
            "passing passes skipping skips lurking lurkers hiding excuses opting silent option "
            "allowed fair sharing lurker should getting more acceptable permitted ok okay",
            guards=(unless(r"\bwelcome\b", Outcome.KIND),),
        ),
        shape(
            r"\b(?:that is |it is |this is |is |how is that |seems |feels |kind of |not exactly |"
            r"hardly ){0,2}(?:not (?:really |very |exactly )?fair|unfair|selfish|rude|insulting|"
            r"disrespectful)(?: of you)? (?:on|to|for|that|of|when|if) (?:the )?(?:us|rest|"
            r"everyone|others|you|group|everybody|people who|those)[^.?!\n]{0,50}",
            "fair unfair selfish rude insulting disrespectful cheating",
            "pass passing passed sharing share silent quiet lurk lurking skip skipping talk "
            "speak say listen watch sit nothing listening reading open",
            guards=(of_myself,),
        ),
        shape(
            r"\bif you (?:[a-z]+ ){0,2}?(?:do not|will not|can not|are not going to|never|refuse "
            r"to|are not willing to|are just going to|keep|are not|only|just)(?: want to| even| "
            r"ever| be able to| bother to| willing to){0,2} (?:share|sharing|open up|talk|"
            r"talking|speak|participate|participating|tell us|say (?:anything|something)|"
            r"contribute|contributing|post|answer|pass|passing|lurk|sit there|sit|listen|engage|"
            r"honest with us|being (?:honest|open)|(?:be )?(?:open|honest|real|vulnerable) with "
            r"us|trust us|read|hide|hiding|let us in|join in|explain|take part|"
            r"give)\b[^.?!\n]{0,40}",
            "if",
            "share sharing open talk talking speak participate participating tell say contribute "
            "contributing post answer pass passing lurk sit listen engage honest being be trust "
            "read hide hiding let join explain take give",
            guards=(
                unless(
                    r"\b(?:with your (?:doctor|therapist|partner)|how will they|your doctor|your "
                    r"partner|him|her|your boss|your mom|your kids|give (?:a|up)|keep talking "
                    r"to|mind read|read minds|read your mind)\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\byou (?:are|is|were)(?: just| clearly| obviously| really)? not (?:really |"
            r"actually |even |that |very |truly )?(?:serious|committed|trying|here for|part of "
            r"(?:this|the|us)|one of us|in this|a real member|honest|being honest|being fair|"
            r"giving|pulling)[^.?!\n]{0,25}\b(?:if|unless|until|because|when|since) "
            r"you[^.?!\n]{0,20}\b(?:share|open|talk|speak|say|tell|participate|post|pass|lurk|"
            r"quiet|silent|listen)\b",
            "serious committed trying here part one honest fair giving pulling",
            "share open talk speak say tell participate post pass lurk quiet silent listen",
        ),
        shape(
            r"\b(?:your turn|you are (?:up|next))(?:,| now| and| so| today| tonight| @someone| "
            r"already| no| you){0,3} ?(?:no (?:excuses|passing|skipping|backing|getting|hiding|"
            r"pass|way out|running)|you can not (?:pass|skip|hide|get)|stop|do not (?:pass|skip|"
            r"even|chicken|wimp|try)|you have to|you must|we (?:are|will) (?:wait|not)|i will "
            r"not|spill|whether|like it or not)",
            "turn up next",
            "no not stop spill whether like have must wait",
        ),
        shape(
            r"\b(?:we|nobody|no one|people) (?:can not|will not|do not|will|can|are not going to|"
            r"cannot)(?: really| ever| all| just| even)? (?:trust|help|support|respect|like|want|"
            r"take) (?:you|someone|anyone|people|lurkers)(?: here| seriously| in)?,? (?:if|until|"
            r"unless|who|when) (?:you|they)?[^.?!\n]{0,25}\b(?:share|open|talk|speak|say|tell|"
            r"participate|post|pass|lurk|quiet|silent|listen|hide|hiding|honest)",
            "trust help support respect like want take",
            "share open talk speak say tell participate post pass lurk quiet silent listen hide "
            "hiding honest",
        ),
        *THE_PRICE,
    ),
    guards=(_FREE,),
)

RULES = (COME_ON, MUST_SHARE)
