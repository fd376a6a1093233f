"""G14: chasing people in private messages, and drawing them there."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules import out_of_sight, wooing
from bot.domain.guidelines.rules.approaches import TOLD
from bot.domain.guidelines.rules.words import NUMBER

SEVERITY, GRAVE = 3, 4
PRIVATE = Rule(
    "g14-into-private",
    Family.CHASING,
    SEVERITY,
    (
        shape(
            r"\b(?:dm|pm|message|text|inbox|call|msg|snap|write|add|ring) me\b[^?\n]{0,30}?\b(?:i|"
            r"and i|i will|we)(?: will| can| could|"
            r" would| am going to| promise to| know how to)+ (?:\w+ )?(?:take (?:good |real )?care "
            r"of|look after|make (?:you|it|all)|comfort|"
            r"save|fix|rescue|heal|treat you|show you|keep you (?:warm|company|safe)|be your "
            r"(?:daddy|man|safe|everything)|hold you|"
            r"give you what|cheer you up tonight)\b",
            "take look make comfort save fix rescue heal treat show keep be hold give cheer",
            "dm pm message text inbox call msg snap write add ring",
        ),
        shape(
            r"\b(?:let us|we (?:should|can|could|need to|have to|must)|you (?:should|need to|can|"
            r"must)|please|just|better|and) keep (?:this|it|"
            r"that|what we (?:have|talk about|do)|us|our (?:chat|talks?|thing)) (?:just |only |"
            r"strictly |all )?(?:between (?:us|you and (?:me|i)|the "
            r"two)|secret|a secret|private|quiet|hush|on the (?:low|down ?low|dl)|to (?:ourselves|"
            r"yourself)|our (?:little )?secret)\b",
            "keep",
            "between secret private quiet hush low downlow dl ourselves yourself",
        ),
        shape(
            r"\b(?:do not|never|you can not|please do not|no need to|you should not|better not|"
            r"will not) (?:\w+ )?(?:tell|mention (?:it |this )?to|show|"
            r"report (?:it|this|me)? ?to|let|inform|go to|involve|say anything to|ping) (?:(?:to|"
            r"the|any|these|our|other|it|this) )*(?:mods?|"
            r"moderators?|staff|admins?|facilitators?|helpers?|owner)\b(?! (?:do|decide|handle|"
            r"know if you need))|\b(?:mods?|staff|admins?|"
            r"facilitators?) (?:do not|does not|must not|should not|can not|will never|never|will "
            r"not) (?:need to|have to|get to|ever )? ?(?:know|"
            r"find out|hear|see (?:this|it|our|us)|read (?:this|it|our|us))\b|\bbehind the (?:mods|"
            r"staff|facilitators)\b|\bwhere (?:the )?(?:mods|"
            r"staff|facilitators) (?:can not|will not|do not) (?:see|read|look)\b",
            "mod mods moderator moderators staff admin admins facilitator facilitators helper "
            "helpers owner",
            "not never need better behind where",
        ),
        shape(
            r"\b(?:delete|erase|wipe|clear) (?:this|these|the|our|all) (?:\w+ )?(?:chats?|"
            r"messages?|convos?|conversations?|dms?|texts?|history)\b"
            r"(?=[^?\n]{0,200}\b(?:after|before|so|when|nobody|no one|anyone|between|us|mods?|"
            r"parents?|"
            r"mum|mom|ok|okay|now|once)\b)",
            "delete erase wipe clear",
            "chat chats message messages convo convos conversation conversations dm dms text texts "
            "history",
            "our us nobody anyone mods parents mum mom between",
        ),
        shape(
            r"\b(?:let us|we (?:should|can|could)|want to|you want to|can we|i want to|i would "
            r"rather|come|better) (?:just |please |rather )*(?:talk|chat|"
            r"meet|be|speak|go|hang out|call|video call|get) (?:\w+ )?(?:alone|just (?:us|the two "
            r"of us|you and (?:me|i))|somewhere (?:more )?private|"
            r"in private|privately|one on one|1 on 1|in (?:the )?dms?|away from (?:here|the "
            r"(?:group|mods|others))|without the (?:mods|others|group)|"
            r"in person|irl|face to face|off (?:here|discord|this "
            r"server))\b(?=[^\n]{0,200}(?:tonight|"
            r"babe|baby|cute|you and me|two of us|alone|i (?:can|will|"
            r"want)|mods|nobody|no one|others|listen better|\byou\b|irl|person|here|discord))",
            "alone private privately dm dms away without person irl face off us me one 1 two",
            "talk chat meet be speak go hang call get",
            "tonight babe baby cute two alone mods nobody others irl person discord group",
        ),
        *wooing.DRAWN,
        *out_of_sight.HIDDEN,
    ),
    guards=(
        TOLD,
        unless(
            r"\b(?:facilitator|a mod|therapist|counsel\w+|sponsor|what (?:is|i|you) (?:said|"
            r"share[sd]?) here|stories|confidential\w*|outside (?:of )?"
            r"(?:this|the) group|in (?:this|the) (?:group|room|circle)|want my family|my (?:boss|"
            r"work|employer))\b",
            Outcome.KIND,
        ),
    ),
)
CHASING = Rule(
    "g14-chasing",
    Family.CHASING,
    SEVERITY,
    (
        shape(
            r"\bwhy (?:\w+ )?(?:will not|do not|are|have|did not|did|do|would not|can not|is it "
            r"that|would|will|are not|have not)? ?(?:you|u) (?:\w+ ){0,3}?"
            r"(?:answer|answering|answered|reply|replying|replied|respond|responding|responded|"
            r"ignor\w+|read|reading|opening|open|leav\w+ me on|left me "
            r"on|block\w*|ghost\w*|seen|avoid\w*|accept\w*) ?(?:to )?(?:(?:any of|all of|on|at) "
            r")?(?:me\b|my (?:dms?|messages?|texts?|pms?|calls?|requests?|"
            r"friend request|last)|read\b|seen\b|back\b|dms?\b)",
            "answer answering answered reply replying replied respond responding responded ignore "
            "ignoring ignored read reading"
            " open opening leave leaving left block blocked blocking ghost ghosting ghosted seen "
            "avoid avoiding accept accepting",
            "why",
            "you u",
        ),
        shape(
            r"(?:\A|[.!?,\n] ?|\b(?:please|just|pls|hey|@someone|@someone,|you need to|you have to|"
            r"you better|you should|at least|then) )(?:answer|"
            r"reply to|respond to|read|open|check|accept|look at|unblock|stop (?:ignoring|avoiding|"
            r"ghosting|blocking)|quit (?:ignoring|avoiding)) (?:me\b|my "
            r"(?:dms?|messages?|texts?|pms?|calls?|requests?|friend request|last message))(?! "
            r"(?:out|up|over|whenever|when you (?:can|have|are)|if you (?:want|can|"
            r"need)|and (?:see|tell)))",
            "answer reply respond read open check accept look unblock stop quit",
            "me my",
        ),
        shape(
            r"\bi (?:have |already |just |literally |must have |keep |kept |even )*(?:messaged|"
            r"dmed|dm|texted|text|pmed|called|written|wrote|writing|messaging|"
            r"dming|texting|msged|sent|pinged|calling) (?:to )?you (?:like |about |over |all |at "
            r"least |" + NUMBER + r" |a |hundred |so |many |again |the |whole )*"
            r"(?:times|messages|dms|texts|day|night|again|week|x)\b|\bi (?:have |already )*sent "
            r"(?:you )?" + NUMBER + r" (?:messages|dms|texts)\b|\bi (?:will|am "
            r"going to|am not going to stop|will not stop) (?:just )?(?:keep |until you |keep on "
            r")*(?:messaging|texting|dming|writing|trying|calling|answer|"
            r"sending|waiting for you|pinging)(?: you| me| until| till)\b|\bi (?:know|can see|see|"
            r"saw) (?:that )?you (?:are|were|have|saw|read|got) (?:online|"
            r"reading|read|seen|active|on|ignoring|it)\b(?=[^\n]{0,200}(?:answer|reply|ignor|"
            r"message|dm|"
            r"why|me\b|[.!?]))|\byou can (?:not|try to) (?:just )?(?:ignore|"
            r"avoid|hide from|escape|block|get away from|run from) me\b|\b(?:made|making|have|"
            r"using) (?:a |an |another )?(?:new|second|alt|other) (?:account|acc|"
            r"profile) (?:because|since|to|so|just to|after|as) (?:i can |you |talk |message |"
            r"reach |dm )",
            "messaged dmed dm texted text pmed called written wrote writing messaging dming "
            "texting msged sent pinged calling online"
            " reading active ignoring ignore avoid hide escape block away run account acc profile "
            "trying sending pinging keep read",
            "you",
        ),
        *wooing.OWED,
        *out_of_sight.CHASED,
    ),
    guards=(
        TOLD,
        unless(
            r"\b(?:facilitators?|mods?|staff|team|clinic|therapist|doctor|insurance|landlord|bot|"
            r"support line|hotline)\b",
            Outcome.OWN_STORY,
        ),
    ),
)

RULES = (PRIVATE, CHASING)
