"""G7: brushing pain off, with a bright side or without."""

import re

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import directed, of_myself, unless
from bot.domain.guidelines.rule import Match, Rule, shape

_FAMILY = Family.COMPARING
_WITH_US = unless(
    r"\b(?:not alone|heavy|i hear (?:you|how)|we hear|sounds? (?:so )?(?:hard|heavy|rough|awful)|"
    r"valid|does not mean|does not make|not a (?:contest|competition)|either way|still (?:hurts?|"
    r"hard|matters?)|makes sense|so sorry|sounds? like (?:such )?an? (?:so |very |really )?"
    r"(?:hard|difficult|tough|rough|awful|painful))\b",
    Outcome.KIND,
)
# Warm words around, in whatever sentence: "You'll be great. Just be positive and study."
_WARM = re.compile(
    r"\byou will (?:do (?:so |very |just |really )?(?:great|fine|well|good|ok|okay)|be (?:so |"
    r"really )?(?:great|amazing|brilliant))\b|\byou are (?:very |so |most )?welcomed?\b|\bgood "
    r"luck\b|\bbest wishes\b|\b(?:glad|happy) (?:i|we|to) (?:was|were|could|am|are|can|help|"
    r"have)\b|\byou got this\b|\b(?:love|hugs|proud of|rooting for) you\b|\bhere (?:for you|with "
    r"you)\b"
)
# "I need to move on. Focus on the good." goes on about oneself.
_TO_MYSELF = re.compile(
    r"\bi (?:really |just |also |still )?(?:need|have|want|got|must|should|will|am (?:going|trying|"
    r"learning)|try) (?:to )?[^.?!\n]{0,50}[.!,] $"
    r"|\b(?:people|they) (?:always |like to )?say[.,! ]+(?:there are )?$"
)


def _warm(match: Match) -> Outcome | None:
    return Outcome.KIND if _WARM.search(match.post.reading.folded) else None


def _to_myself(match: Match) -> Outcome | None:
    told = match.post.reading.folded[max(match.start - 80, 0) : match.start]
    return Outcome.OWN_STORY if _TO_MYSELF.search(told) else None


CHEER = Rule(
    "g7-just-be-positive",
    _FAMILY,
    1,
    (
        shape(
            r"\b(?:(?:you (?:should|need to|have to|must|just need to|could|got to)|just|try to|"
            r"try and|please|come on|simply|start to|you just have to|always|only|gotta) "
            r"){0,3}(?:(?:(?<=just )|(?<=should )|(?<=to )|(?<=please )|(?<=on )|(?<=and )|"
            r"(?<=simply ))be (?:more )?(?:positive|happy|optimistic|cheerful)|think(?:ing)? "
            r"(?:more )?(?:positive(?:ly)?|happy thoughts|good thoughts|positive thoughts)|"
            r"stay(?:ing)? (?:positive|optimistic)|choose (?:joy|happiness|happy|to be happy|"
            r"positivity)|focus on the (?:positive|positives|good|bright)|look (?:on|at) the "
            r"(?:bright|positive|sunny) side|have a (?:more )?positive (?:attitude|mindset|"
            r"outlook)|positive (?:vibes|thoughts|mindset) only|good vibes only|no negativity|"
            r"turn that frown|put a smile|smile more|smile through|change your (?:mindset|"
            r"attitude|outlook)|cheer up|chin up|lighten up|buck up|perk up|"
            r"brighten up)\b(?! (?:songs?|music|movies?|memes?|pics?|thread|playlist))",
            "positive happy optimistic cheerful thinking positively joy happiness bright vibes "
            "negativity frown smile mindset attitude outlook cheer chin lighten buck perk "
            "brighten thoughts side positives good",
            guards=(
                directed,
                unless(
                    r"\b(?:do not have to|not have to|no need to|hard to|hate|tired of|can not "
                    r"just|easy to say|not easy|fake|toxic|wish|test|tested|hiv|covid|for you|"
                    r"deserve|thank|thanks|welcome|welcomed|hope|great|when (?:you can|you are|"
                    r"we)|no (?:hurry|rush))\b|\?\s*$|\bso (?:happy|positive)\b",
                    Outcome.KIND,
                ),
                _warm,
                _to_myself,
            ),
        ),
        shape(
            r"\b(?:everything happens for a reason|(?:it is )?(?:all )?(?:a )?part of (?:god|the "
            r"lord) is plan|god (?:only |never |will not |would not |does not )?(?:has a plan|"
            r"gives? (?:us|you) (?:only |more than |what )|has (?:his|a) )|god needed (?:another|"
            r"an) angel|(?:what|whatever) does not kill (?:you|us)|time (?:will )?heals? (?:all|"
            r"everything|every)|time heals|happiness is a choice|it was (?:meant to be|"
            r"(?:probably )?for the best)|it is for the best|(?:in|to) a better place now|"
            r"everything will (?:work|be) (?:out|fine)|it is a blessing in disguise|every cloud|"
            r"silver lining|mind over matter|you (?:can|could) (?:always )?(?:have another|try "
            r"again|find another|get another|make another)|plenty (?:of|more) fish|fish in the "
            r"sea|it is all (?:about )?(?:your )?(?:attitude|mindset|perspective)|happy thoughts|"
            r"(?:just|only) an? (?:[a-z]+ )?(?:phase|bad day|rough patch|cat|dog|pet|hamster|job|"
            r"miscarriage|breakup|break up|crush|exam|divorce|panic attack|boy|house))\b",
            "reason plan god kill heals heal happiness meant best place everything blessing "
            "cloud silver matter another again fish attitude mindset perspective thoughts "
            "phase patch cat dog pet hamster job miscarriage breakup break crush exam divorce "
            "panic boy house day",
            guards=(
                of_myself,
                unless(
                    r"\b(?:hate|tired|sick) (?:of|when|hearing)|\bnot (?:everything|true)\b|"
                    r"\bdoes not always\b|\b(?:people|they|some) (?:[a-z]+ ){0,2}(?:say|says|"
                    r"said)\b|\bdo not (?:think|believe)\b|\bmaybe\b|\bto hear\b|\?\s*$",
                    Outcome.KIND,
                ),
                _to_myself,
            ),
        ),
    ),
    guards=(_WITH_US,),
)
BRUSH_OFF = Rule(
    "g7-brush-off",
    _FAMILY,
    1,
    (
        shape(
            r"\b(?:(?:you (?:should|need to|have to|must|just need to|could|got to|better|ought "
            r"to)|just|try to|please|come on|simply|dude|bro|honestly|already|time "
            r"to|you just have to|seriously|and) ){0,3}(?:get over (?:it|yourself|him|her|this|"
            r"that|them|things)|snap out of (?:it|this)|move on(?: already| from (?:it|that|him|"
            r"her)| with (?:it|your)|(?=[.!,\n]|$))|let (?:it|that|this) go|forget (?:about "
            r"(?:it|that|him|her|them)|it)|(?:(?<=just )|(?<=should )|(?<=to )|(?<=on ))forget "
            r"(?:that|him|her|them)|shake it off|walk it off|deal with it|get on with (?:it|"
            r"life|your)|suck it up|stop (?:worrying|thinking)(?: about)? (?:so much|it|that|"
            r"about it|about that)|stop worrying|stop being (?:so )?(?:sad|depressed|"
            r"anxious|negative|dramatic|sensitive|upset|emotional|miserable)|calm down|chill out|"
            r"relax|put it behind you|leave it in the past|grow (?:a )?thicker skin|toughen up|"
            r"do not (?:worry|think)(?: about it)? (?:so|too) much|stop crying|stop "
            r"moping|don't be sad|do not be (?:so )?(?:sad|depressed|anxious|dramatic|sensitive|"
            r"negative|upset|silly|a baby)|do not dwell(?: on it)?|stop dwelling|stop living in "
            r"the past|stop being a)\b",
            "over snap move let forget shake walk deal get suck stop calm chill relax put "
            "leave thicker toughen dwell dwelling sad depressed anxious dramatic sensitive "
            "negative upset silly baby worry think crying moping",
            guards=(
                directed,
                unless(
                    r"\b(?:when you(?: are| feel)? ready|not easy|hard to|can not just|do not "
                    r"have to|no need to|not that easy|impossible to|let it go at your|your "
                    r"(?:own )?(?:time|pace)|helps? (?:me|to)|deep breath|breathe?|breathing|"
                    r"grounding|bath|tea|for a (?:minute|bit|while)|weekend|nice to|deserve|"
                    r"recover|we (?:all )?(?:do|try|just|did|can)|freedom|pizza|let it go to|"
                    r"forget it is|you are safe|rest and|and rest|enjoy|voicemail|forgive "
                    r"yourself|with us|we love you|not your fault|you did nothing|i am here|we "
                    r"are here|here for you)\b|\?\s*$",
                    Outcome.KIND,
                ),
                _to_myself,
            ),
        ),
        shape(
            r"\b(?:it is (?:all )?(?:just )?in your (?:head|mind|imagination)|(?:it is (?:not|no)|"
            r"that is (?:not|no)|this is (?:not|no)|it can not be|what is the)(?: really| even| "
            r"just| all| that| so| exactly| honestly){0,2} (?:that |such |a |so ){0,2}(?:big "
            r"(?:of a )?deal|that (?:bad|deep|serious|hard|big)|the end of the world|serious|"
            r"worth (?:crying|getting (?:so )?upset|all this))|no biggie|(?:(?<!\w )|(?<=no "
            r")(?<!is no )|(?<=such )(?<=what a ))big deal|(?:(?<!\w )|(?<=and )|(?<=but )|(?<=so "
            r")|(?<=honestly )|(?<=lol )|(?<=like ))(?:so what|who cares|nobody cares|no one "
            r"cares)(?=[.?!,\n]|$| (?:about|if|what|how))(?! (?:about the|(?:about |if |what |how "
            r")(?:they|people|others|he|she|anyone|your|anybody))\b)|you are (?:just |really |"
            r"being |totally |so |clearly |always |way |kind of |a bit |probably |definitely "
            r"){0,3}(?:overreact\w*|over reacting|dramatic|too sensitive|so sensitive|"
            r"oversensitive|overly sensitive|exaggerating|overthinking (?:it|this|everything)|"
            r"making (?:a|too|such|this|it) (?:big |much |up|a |bigger |into |out ){1,3}(?!step|"
            r"difference|effort|change|progress)|blowing (?:this|it|things) (?:up|out)|a drama "
            r"queen|imagining (?:it|things)|seeing things that|feeling sorry for yourself|being "
            r"silly|reading too much|hysterical|ridiculous)|stop (?:overreacting|exaggerating|"
            r"making (?:such )?a (?:big deal|fuss|mountain)|with the drama|being so dramatic)|"
            r"worse things (?:have )?happen(?:ed)?|you will (?:just )?(?:get over (?:it|him|her|"
            r"this|that)|live(?=[.!,\n]|$)|forget (?:about )?(?:it|him|her|all))|happens to "
            r"(?:everyone|everybody|all of us|the best)(?=[.!,\n]|$)|join the club|welcome to "
            r"(?:the club|real life|adulthood|the real world)|tough luck|(?:that|it) is (?:just "
            r")?life(?=[.!,\n]|$)|boo hoo|first world|you are fine(?=[.!,\n]|$)|no reason to "
            r"(?:be|feel) (?:sad|depressed|upset|anxious)|nothing to (?:be|cry|complain) (?:sad|"
            r"depressed|upset|about)|what (?:do|have) you (?:got |even |have )?(?:got )?to be "
            r"(?:sad|depressed|upset|anxious|stressed) about|you have (?:no|nothing)(?: real)? "
            r"(?:reason|right)?(?: to)? ?(?:be |to complain|to be )(?:sad|depressed|upset|anxious|"
            r"about|stressed))\b",
            "head mind imagination deal bad deep serious hard world worth biggie cares "
            "overreacting overreact overreacted dramatic sensitive exaggerating overthinking "
            "making blowing drama imagining sorry silly hysterical ridiculous oversensitive "
            "worse live forget over happens club luck life fine reason nothing reacting "
            "mountain fuss boo seeing reading",
            guards=(
                of_myself,
                unless(
                    r"\b(?:not (?:all )?in your head|feel like|you are not|it is not your|a big "
                    r"deal to|is a big deal|such a big deal|proud|congrat|hope|will be fine and|"
                    r"great|asking for help|not weak|how (?:bad|hard)|if it is not|even if|deal "
                    r"(?:about the|if you)|come over|with us)\b|\?\s*$",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\b(?:everyone|everybody|we all|all of us|who does not|literally everyone|most "
            r"people|all people|every(?:one)? (?:single )?person)(?: else)?(?: here)? (?:gets?|"
            r"feels?|is|are|has|have|goes through|go through|deals with|deal with|cries|cry|"
            r"struggles?|fails?|gets|worries)(?: a bit| a little| so| really| just| all| kind of|"
            r" that| sometimes){0,2} (?:sad|down|anxious|stressed|depressed|nervous|lonely|tired|"
            r"like (?:that|this)|that way|bad days?|problems?|issues|trauma|stuff|off days|their "
            r"own (?:problems|issues|shit|stuff)|anxiety|depression|adhd|ocd|moody|the blues|"
            r"overwhelmed|worried|hard times|a hard time|stress)\b",
            "everyone everybody all who most every literally",
            "sad down anxious stressed depressed nervous lonely that it this tired like bad "
            "problems problem issues trauma stuff off own anxiety depression adhd ocd moody "
            "blues overwhelmed worried hard stress",
            guards=(
                of_myself,
                unless(
                    r"\b(?:human|okay|ok|normal|together|here for|understand|welcome|it is fine|"
                    r"helps|struggling in|with us|with me|hugs?)\b|\?\s*$",
                    Outcome.KIND,
                ),
                unless(r"\bnot $", Outcome.NEGATED, where="before"),
            ),
        ),
    ),
    guards=(_WITH_US,),
)

RULES = (CHEER, BRUSH_OFF)
