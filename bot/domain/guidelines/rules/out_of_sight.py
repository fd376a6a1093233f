"""G14 as scenes: who wants somebody alone, in secret, or will not leave them be."""

from bot.domain.guidelines.guards import reported
from bot.domain.guidelines.rules.closer import TOLD
from bot.domain.guidelines.scene import Kind, kind, scene
from bot.domain.reading.listing import listed

_PLACE = (
    r"(?:dm|dms|pm|pms|message|msg|text|write|skype|call|calls|facetime|whatsapp|snap|snapchat|"
    r"telegram|kik|inbox|vc|video ?call|zoom|meet|meet up|come over|come round|come to|come cry|my "
    r"place|talk|chat)"
)
_PLACE_GATE = listed(
    "dm dms pm pms message msg text write skype call calls facetime whatsapp snap snapchat "
    "telegram "
    "kik inbox vc video videocall zoom meet come place talk chat"
)
HIDDEN = (
    scene(
        Kind(
            r"(?:just (?:you and (?:me|i)|us two|the two of us|me and you|us)\b|only (?:you and "
            r"(?:me|"
            r"i)|us two|us)\b|the two of us|one on one|alone with (?:you|me)|where (?:nobody|no "
            r"one|the "
            r"(?:mods?|admins?|others|staff)) (?:\w+ )?(?:can|sees?|reads?|looks?|knows?|cannot)|"
            r"somewhere (?:more )?(?:private|the (?:mods?|admins?|others)|quiet|alone)|"
            r"(?:the )?"
            r"(?:mods?|admins?|staff|facilitators?|others) (?:\w+ )?(?:can ?not|do not|does not|"
            r"will "
            r"not|would not|need not|should not|must not|may not) (?:\w+ )?(?:read|see|know|find|"
            r"get|"
            r"understand|hear|need)|(?:our|a|my|your) (?:little |dirty |sweet )?secret|between "
            r"(?:us|you "
            r"and (?:me|i))\b|delete (?:our|the|this|these|my) (?:\w+ )?(?:chat|messages?|texts?|"
            r"dms?|"
            r"pics?|photos?|conversation)|(?:do not|dont|never) (?:\w+ )?(?:tell|show) (?:the |"
            r"any |a )?"
            r"(?:mods?|admins?|staff|facilitators?|your (?:mum|mom|parents|husband|boyfriend|wife|"
            r"girlfriend|dad)))",
            listed(
                "us two me alone where somewhere mod mods admin admins staff facilitator "
                "facilitators "
                "others secret between delete tell show one"
            ),
        ),
        Kind(
            rf"(?:{_PLACE}|stays?|keep|ok\?|yes\?|right\?|after you|read it|this|you|our)",
            _PLACE_GATE | listed("stays stay keep ? after read this you our"),
        ),
        but=TOLD
        + r"|\b(?:what (?:happened|he|she)|among us|difference|safe|police|what we (?:share|say|"
        r"tell)|stays? here|this (?:group|circle)|help line|surprise party|"
        r"recipe|gift|book club|mods? (?:will|would|can|said)|what should|secret santa|no secret|"
        r"not a secret|everyone is|kept|family secret|as a secret|it a secret)\b",
        guards=(reported,),
        gates=(_PLACE_GATE | listed("stays stay keep delete tell show secret read know our"),),
    ),
    scene(
        Kind(
            r"(?:(?:dm|pm|message|msg|text|write|call|facetime|skype|snap|inbox|add|whatsapp) "
            r"(?:\w+ )?me"
            r"|(?:my )?(?:inbox|dms?|door|arms|bed|place|shoulder) (?:is|are) (?:always |wide "
            r")?(?:open|"
            r"free|empty|yours)|come (?:over|round|to (?:my|mine)|cry|cuddle|stay)|(?:can|could|"
            r"may|"
            r"lets|let us|wanna|want to|why not)(?: we| i| you)? (?:\w+ )?(?:skype|facetime|call|"
            r"video "
            r"?call|meet|meet up|dm|text|talk) (?:\w+ ){0,2}?(?:you|me|alone|private\w*|tonight|"
            r"irl|in "
            r"person))",
            listed(
                "dm pm message msg text write call facetime skype snap inbox add whatsapp dms door "
                "arms bed place shoulder come meet talk video videocall"
            ),
        ),
        Kind(
            r"(?:tonight|babe|baby|babes|hun|cutie|sweetie|sweetheart|princess|beautiful|gorgeous|"
            r"pretty|"
            r"lonely|hold you|held|cuddle\w*|take care of you|care of you|treat you|better than "
            r"(?:these|"
            r"the|this|them|anyone)|instead of|just you|your face|all night|late at night|at night|"
            r"ladies|any girl|girls|warm you|make you feel|comfort you|know you better|real man|"
            r"irl|in "
            r"person|see your|shoulder|my dear|dear)",
            listed(
                "tonight babe baby babes hun cutie sweetie sweetheart princess beautiful gorgeous "
                "pretty lonely hold held cuddle cuddles care treat better instead just face night "
                "ladies girl girls warm feel comfort know real irl person see shoulder dear"
            ),
        ),
        but=TOLD
        + r"|\b(?:mods?|crisis|safe|988|hotline|helpline|meeting|anyone (?:can|is)|you can "
        r"(?:always )?"
        r"(?:dm|message)|if you (?:need|feel|want)|circle|resources|baby (?:shower|is)|prison|god|"
        r"lord|"
        r"jesus|church|book|anytime|meds)\b",
        guards=(reported,),
    ),
    scene(
        kind(
            "lonely_ladies lonely_girls lonely_women lonely_guys lonely_hearts single_ladies "
            "single_girls single_women single_moms single_mums single_guys single_men any_girl "
            "any_girls any_ladies any_lady any_women any_woman any_single any_cute any_lonely "
            "cute_girls hot_girls hot_guys cute_guys"
        ),
        kind(
            "here company dm inbox held talk chat cuddle fun message tonight hmu want wanna need "
            "needs "
            "add snap"
        ),
        but=TOLD
        + r"|\b(?:other (?:single|women)|group for|support|am a|struggl\w*|who (?:have|had|has|"
        r"were|are|feel|went)|depress\w*|postpartum)\b",
    ),
)
CHASED = (
    scene(
        Kind(
            r"(?:(?:stop|quit|why (?:are|do|did|have|would|will|wont) you|you (?:keep|are|always|"
            r"still|"
            r"just|never|have not|did not|do not|answer|left|cannot|can not)|answer|reply|respond|"
            r"pick "
            r"up|unblock|check|open|read)(?: \w+){0,4}? (?:ignor\w+|ghost\w*|block\w*|unblock\w*|"
            r"answer\w*|"
            r"repl\w+|respond\w*|on read|on seen|your dms?|your inbox|my (?:dms?|messages?|texts?|"
            r"calls?|"
            r"pms?)|everyone (?:but|except) me|pick up)|i (?:have )?(?:wrote|written|messaged|"
            r"texted|"
            r"dmed|sent|called|added)(?: \w+){0,4}? (?:times|messages|accounts|again|dms?)|i will "
            r"(?:just )"
            r"?(?:make|use) (?:another|a new|a second) account)",
            listed(
                "ignore ignoring ignored ghost ghosting ghosted block blocked blocking unblock "
                "answer "
                "answering answered reply replying replied respond responding read seen dms dm "
                "inbox "
                "messages message texts calls pms except times accounts again pick account"
            ),
        ),
        Kind(
            r"(?:\bme\b|\bmy\b|dms?|pms?|private\w*|accounts?|again|times|inbox|everyone|know you "
            r"read|"
            r"unblock)",
            listed(
                "me my dm dms pm pms private privately account accounts again times inbox unblock"
            ),
        ),
        but=TOLD
        + r"|\b(?:nobody|no one|friends|everybody|mods? (?:did|do)|landlord|insurance|clinic|"
        r"school|"
        r"job|email|emails|how do i|doctor|bank|they|god|family|him|her|them)\b",
        guards=(reported,),
        gates=("you your",),
    ),
    scene(
        Kind(
            r"(?:(?:accept|accepted|respect|know|get|heard) (?:your no|you said no|you are not "
            r"interested)|i know you said no|even if you said no|not taking no|take no "
            r"for an "
            r"answer)",
            listed("accept accepted respect know get heard said answer"),
        ),
        kind("but number still just please only can talk"),
        but=TOLD,
    ),
)
YOUNG = (
    scene(
        Kind(
            r"(?:age is (?:just|only) a number|(?:so |very |way more |more |really )?mature "
            r"(?:for|than)|"
            r"(?:like|love|prefer|into|dig) (?:them |em |my girls |girls |boys |it )?(?:young|"
            r"younger)|"
            r"young (?:ones|girls|boys)|legal (?:soon|yet)|almost (?:18|eighteen|legal)|do not "
            r"(?:care|mind) (?:that )?(?:you are|how old|about (?:your |"
            r"the )?age))",
            listed("age mature young younger legal old almost"),
        ),
        Kind(
            r"(?:\byou\b|\byour\b|1[0-7]|girls|ones)",
            listed("you your 11 12 13 14 15 16 17 girls ones"),
        ),
        but=TOLD
        + r"|\b(?:too young|my age|wine|cheese|for (?:their|my|our)|they|we|drink|vote|drive)\b",
        guards=(reported,),
    ),
)
