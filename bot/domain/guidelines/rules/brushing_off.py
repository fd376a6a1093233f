"""G7: brushing pain off, with a bright side or without."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import directed, of_myself, unless
from bot.domain.guidelines.rule import Rule, shape

_FAMILY = Family.COMPARING
_WITH_US = unless(
    r"\b(?:not alone|heavy|i hear (?:you|how)|we hear|sounds? (?:so )?(?:hard|heavy|rough|awful)|"
    r"valid|does not mean|does not make|not a (?:contest|competition)|either way|still (?:hurts?|"
    r"hard|matters?)|makes sense|so sorry)\b",
    Outcome.KIND,
)
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
                    r"deserve|thank|thanks|welcome|welcomed|hope|great)\b|"
                    r"\?\s*$|\bso (?:happy|positive)\b",
                    Outcome.KIND,
                ),
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
                    r"\b(?:hate|tired|sick) (?:of|when|hearing)|\bnot (?:everything|true)\b|\bdoes "
                    r"not always\b|\bdo not (?:think|believe)\b|\bmaybe\b|\bto hear\b|\?\s*$",
                    Outcome.KIND,
                ),
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
            r"\b(?:(?:you (?:should|need to|have to|must|just need to|will|can|could|got to|"
            r"better|ought to)|just|try to|please|come on|simply|dude|bro|honestly|already|time "
            r"to|you just have to|seriously|and) ){0,3}(?:get over (?:it|yourself|him|her|this|"
            r"that|them|things)|snap out of (?:it|this)|move on(?: already| from (?:it|that|him|"
            r"her)| with (?:it|your)|(?=[.!,\n]|$))|let (?:it|that|this) go|forget (?:about "
            r")?(?:it|that|him|her|them)|shake it off|walk it off|deal with it|get on with (?:it|"
            r"life|your)|suck it up|stop (?:worrying|thinking)(?: about)? (?:so much|it|that|"
            r"about it|about that)|stop worrying|ignore it|stop being (?:so )?(?:sad|depressed|"
            r"anxious|negative|dramatic|sensitive|upset|emotional|miserable)|calm down|chill out|"
            r"relax|put it behind you|leave it in the past|grow (?:a )?thicker skin|toughen up|"
            r"do not (?:worry|think)(?: about it)? (?:so|too) much|stop crying|stop "
            r"moping|don't be sad|do not be (?:so )?(?:sad|depressed|anxious|dramatic|sensitive|"
            r"negative|upset|silly|a baby)|do not dwell(?: on it)?|stop dwelling|stop living in "
            r"the past|stop being a)\b",
            "over snap move let forget shake walk deal get suck stop ignore calm chill relax put "
            "leave thicker toughen dwell dwelling sad depressed anxious dramatic sensitive "
            "negative upset silly baby worry think crying moping",
            guards=(
                directed,
                unless(
                    r"\b(?:when you(?: are| feel)? ready|not easy|hard to|can not just|do not "
                    r"have to|no need to|not that easy|impossible to|let it go at your|your "
                    r"(?:own )?(?:time|pace)|helps? (?:me|to)|deep breath|breath|grounding|bath|"
                    r"tea|for a (?:minute|bit|while)|weekend|nice to|deserve|recover|"
                    r"we (?:all )?(?:do|try|just|did|can)|freedom|pizza|let it go to|"
                    r"forget it is|you are safe|and "
                    r"rest|not your fault|you did nothing|i am here|we are here|here for you)\b|"
                    r"\?\s*$",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\b(?:it is (?:all )?(?:just )?in your (?:head|mind|imagination)|(?:it is (?:not|"
            r"no)|that is (?:not|no)|this is (?:not|no)|it can not be|what is the)(?: really| "
            r"even| just| all| that| so| exactly| honestly){0,2} (?:that |such |a |so "
            r"){0,2}(?:big (?:of a )?deal|that (?:bad|deep|serious|hard|big)|the end of the "
            r"world|serious|worth (?:crying|getting (?:so )?upset|all this))|no biggie|big deal|"
            r"(?:so what|who cares|nobody cares|no one cares)(?=[.?!,\n]|$| (?:about|if|what|"
            r"how))|you are (?:just |really |being |totally |so |clearly |always |way |kind of |"
            r"a bit |probably |definitely ){0,3}(?:overreact\w*|over reacting|dramatic|too "
            r"sensitive|so sensitive|oversensitive|overly sensitive|exaggerating|overthinking "
            r"(?:it|this|everything)|making (?:a|too|such|this|it) (?:big |much |up|a |bigger |"
            r"into |out ){1,3}|blowing (?:this|it|things) (?:up|out)|a drama queen|imagining "
            r"(?:it|things)|seeing things that|feeling sorry for yourself|being silly|reading "
            r"too much|hysterical|ridiculous)|stop (?:overreacting|exaggerating|making (?:such "
            r")?a (?:big deal|fuss|mountain)|with the drama|being so dramatic)|worse things "
            r"(?:have )?happen(?:ed)?|you will (?:just )?(?:get over (?:it|him|her|this|that)|"
            r"live(?=[.!,\n]|$)|forget (?:about )?(?:it|him|her|all))|happens to (?:everyone|"
            r"everybody|all of us|the best)|join the club|welcome to (?:the club|real life|"
            r"adulthood|the real world)|tough luck|that is (?:just )?life|it is (?:just )?life|"
            r"boo hoo|first world|you are fine(?=[.!,\n]|$)|no reason to (?:be|"
            r"feel) (?:sad|depressed|upset|anxious)|nothing to (?:be|cry|complain) (?:sad|"
            r"depressed|upset|about)|what (?:do|have) you (?:got |even |have )?(?:got )?to be "
            r"(?:sad|depressed|upset|anxious|stressed) about|you have (?:no|nothing)(?: real)? "
            r"(?:reason|right)?(?: to)? ?(?:be |to complain|to be )(?:sad|depressed|upset|"
            r"anxious|about|stressed))\b",
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
                    r"great|asking for help|not weak|how (?:bad|hard)|if it is not|even if)\b|"
                    r"\?\s*$",
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
                    r"helps|struggling in)\b|\?\s*$",
                    Outcome.KIND,
                ),
            ),
        ),
    ),
    guards=(_WITH_US,),
)

RULES = (CHEER, BRUSH_OFF)
