"""G14: more shapes of flirting, and of drawing somebody into private."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape

_GROUPS = (
    r"(?:ladies|girls|guys|boys|women|men|females|lads|chicks|milfs|daddies|mommies|babes|cuties)"
)
FLIRTED = (
    shape(
        rf"\bany (?:\w+ )?(?:single|lonely|hot|cute|sexy|horny|available|fit) (?:\w+ )?{_GROUPS}\b|"
        rf"\bany "
        rf"(?:\w+ )?{_GROUPS} (?:here |out there |online )?(?:who )?(?:want|up|down|looking|"
        rf"wanting|fancy) "
        r"(?:to |for )?(?:(?:a |some |have )*(?:chat|talk|cuddle|fun|meet|date|call|hook)(?: "
        r"up)?)\b[^\n]"
        r"{0,30}?(?:private\w*|dms?|fun|tonight|cam|alone|date|hook|cuddle)",
        "ladies girls guys boys women men females lads chicks milfs daddies mommies babes cuties",
        "single lonely hot cute sexy horny available fit private privately dm dms fun tonight cam "
        "alone date "
        "hook cuddle",
        "any",
    ),
    shape(
        r"\b(?:looking for|lf|need|want|seeking|searching for) (?:a |an |my )?(?:\w+ "
        r")?(?:girlfriend|boyfriend"
        r"|sugar (?:baby|daddy|mommy|mummy)|hook ?up|fwb|e ?girl|e ?boy|cuddle buddy|soulmate|"
        r"nsa)\b[^\n]"
        r"{0,30}?\b(?:dm|pm|hmu|message|anyone (?:here|interested)|any girls|any guys)",
        "girlfriend boyfriend sugar hookup hook fwb egirl girl eboy boy buddy soulmate nsa",
        "dm pm hmu message anyone any",
    ),
    shape(
        r"\A(?:hey|hi|hello|sup|hola|yo|heya|mmm|well hello),? (?:there,? )?(?:you )?(?:sexy|"
        r"hottie|hot stuff|"
        r"baby girl|sexy \w+|sugar tits|handsome and|cutie pie)\b|\b(?:dm|pm|message|text|inbox|"
        r"snap|call) me"
        r"(?: now| tonight)?,? (?:babe|baby|beautiful|gorgeous|sexy|cutie|handsome|sweetheart|"
        r"princess|babygirl"
        r")\b|(?:\A|[.!?,\n] ?)(?:babe|baby|beautiful|gorgeous|sexy|cutie|handsome|princess|"
        r"babygirl),? (?:"
        r"please |pls |just )?(?:dm|pm|message|text|inbox|snap) me\b",
        "sexy hottie hot baby cutie handsome babe beautiful gorgeous sweetheart princess babygirl "
        "sugar",
    ),
    shape(
        r"\b(?:i|we) (?:\w+ ){0,4}?(?:hold|cuddle|spoon|snuggle|caress) you (?:all night|tonight|"
        r"in my arms|"
        r"close(?: tonight)?|in bed|until you)\b|\bkiss (?:all )?(?:of )?(?:your|the) (?:pain|"
        r"tears|lips|neck|"
        r"scars|hurt)(?: away)?\b|\b(?:get|getting) to know you (?:\w+ )?(?:in private|privately|"
        r"one on one|in "
        r"(?:the )?dms?|over (?:drinks|dinner)|intimately|alone|in person)\b",
        "hold cuddle spoon snuggle caress kiss get getting",
        "you your the",
        guards=(
            unless(r"\b(?:baby|toddler|god|jesus|mum|mom|dad|grand\w+|kids?)\b", Outcome.KIND),
        ),
    ),
    shape(
        r"\bi am (?:so |really |getting |all )?(?:hard|wet|turned on|horny) (?:just )?(?:reading|"
        r"looking at|"
        r"thinking (?:about|of)|listening to|from (?:reading|your|looking)|for you|because of you|"
        r"by you)\b",
        "hard wet turned horny",
        "reading looking thinking listening from for because by",
        guards=(
            unless(
                r"\bhard (?:thinking|looking) (?:about|at|back)\b|\bhard reading\b(?! (?:this|your|"
                r"you)"
                r")",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"\b(?:turn on your (?:cam|camera|webcam)|(?:cam|webcam|video call|facetime) (?:with "
        r")?me(?: alone| "
        r"tonight| babe| naked|[.!?]|\Z)|show (?:me )?(?:yourself|your (?:face|body)) (?:on (?:cam|"
        r"camera)|to "
        r"me))\b",
        "cam camera webcam video facetime show",
        guards=(
            unless(
                r"\b(?:meeting|circle|optional|if you (?:want|like)|facilitator|need not)\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:please|want to|let us|you should|you could|can we|could we|we "
        r"could|we should|"
        r"just) )(?:come (?:over )?(?:and |here and )?|just |to )*(?:cuddle|snuggle|spoon|make out|"
        r"sleep|lie in "
        r"bed|shower|netflix) (?:up )?(?:with|next to) me\b|\b(?:see|show me|want) (?:a lot |much "
        r")?more of you\b"
        r"(?! (?:here|around|in|guys|all))",
        "cuddle snuggle spoon make sleep lie shower netflix more",
        "me you",
    ),
    shape(
        r"\b(?:i|let me) (?:could|can|will|would|want to|would love to)? ?(?:show|teach|treat|make|"
        r"give) you (?:\w+ )"
        r"{0,3}?(?:how (?:a )?(?:real |good )?(?:man|woman|lover|men|women)|what (?:love|a real "
        r"man|pleasure|real "
        r"love)|like a (?:queen|princess|king|woman|goddess)|a good time|what you (?:are missing|"
        r"deserve) (?:in bed|"
        r"tonight)|feel like a (?:woman|man))\b",
        "show teach treat make give",
        "man woman lover men women love pleasure queen princess king goddess time missing deserve",
        "you",
        guards=(unless(r"\b(?:god|jesus|mum|mom|dad|therap\w*|sister|group)\b", Outcome.KIND),),
    ),
    shape(
        r"\bsend me (?:a |some |your )?(?:\w+ )?(?:selfie|pic|picture|photo|video)s? (?:\w+ "
        r")?(?:in (?:your|just|only)"
        r" (?:\w+ )?(?:underwear|bra|panties|bikini|lingerie|boxers|shower|bed)|without|naked|"
        r"undressed|topless)\b",
        "selfie selfies pic pics picture photo photos video videos",
        "underwear bra panties bikini lingerie boxers shower bed without naked undressed topless",
    ),
    shape(
        r"\b(?:beautiful|babe|sexy|gorgeous|cutie|handsome|pretty|hottie)\b[^\n]{0,40}?\b(?:want "
        r"to|let us|can we|"
        r"fancy|up for|down (?:to|for)|care to|how about)[, ](?:a |to |some )*(?:video (?:chat|"
        r"call)|face ?time|cam|"
        r"skype|call|meet(?: up)?|hang ?out|chat in private|drink|date)\b",
        "beautiful babe sexy gorgeous cutie handsome pretty hottie",
        "video facetime cam skype call meet hang hangout chat drink date",
        guards=(unless(r"\b(?:people|everyone|souls|humans|all|folks|day|song)\b", Outcome.KIND),),
    ),
    shape(
        r"\bshow (?:me|us) (?:that|your|the) (?:\w+ )?(?:body|ass|tits|boobs|chest|abs|curves|legs|"
        r"butt|cleavage)\b|\b"
        r"your (?:\w+ )?(?:lips|eyes|body|voice|ass|legs|smile|curves|neck|chest|face|mouth) "
        r"(?:looks?|is|are|makes?|"
        r"drives?|sounds?) (?:so |very |really |me |just |absolutely )*(?:kissable|sexy|hot(?! "
        r"(?:and|from|with))|"
        r"delicious|tasty|fuckable|irresistible|crazy|wild|tempting|yummy|weak|melt)\b",
        "body ass tits boobs chest abs curves legs butt cleavage lips eyes voice smile neck face "
        "mouth",
        "show kissable sexy hot delicious tasty fuckable irresistible crazy wild tempting yummy "
        "weak melt",
        "your me us",
    ),
)
DRAWN = (
    shape(
        r"\byou (?:sound|seem|look|must be|are) (?:so |really |very |all )?(?:lonely|sad|hurt|"
        r"broken|stressed|"
        r"tense|vulnerable|upset)\b[^\n]{0,70}?\b(?:make you feel (?:good|special|loved|like a)|"
        r"come to my (?:"
        r"dms?|place|house|bed|flat|room)|let me (?:hold|take care of|love|treat)|(?:i will|i can) "
        r"(?:hold|take"
        r" care of|love|treat|keep you warm))",
        "lonely sad hurt broken stressed tense vulnerable upset",
        "make come let will can",
        "you",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:you should|you can|you could|just|please|why not) )(?:come (?:over "
        r")?to|stay at"
        r"|sleep at|crash at) my (?:place|house|flat|apartment|bed|room|hotel)\b[^\n]{0,50}?\b(?:i "
        r"will|i can|"
        r"hold|alone|tonight|cuddle|just us|nobody|warm|wine|bed)",
        "place house flat apartment bed room hotel",
        "come stay sleep crash",
        guards=(
            unless(r"\b(?:mum|mom|dad|sister|brother|family|kids|wife|husband)\b", Outcome.KIND),
        ),
    ),
    shape(
        r"\b(?:let us|we (?:should|can|could)|want to|you want to|can we) (?:just |please )*(?:go|"
        r"take (?:this|"
        r"it)|move(?: this| it)?|switch|continue(?: this)?|talk|chat) (?:to |in |on |over to |over "
        r"on |over )*"
        r"(?:private|dms?|pms?|snap(?:chat)?|whats ?app|telegram|insta(?:gram)?|kik|signal|discord "
        r"dms?)\b"
        r"[^\n]{0,60}?\b(?:nobody|no one|see us|alone|mods?|look after you|take (?:better )?care|"
        r"better there|"
        r"closer|just us|you and me|show you|more (?:fun|private|intimate)|real me)",
        "private dm dms pm pms snap snapchat whatsapp telegram insta instagram kik signal",
        "nobody no alone mod mods look take better closer us me show more real see",
    ),
    shape(
        r"\bkeep (?:this|our|the|these) (?:\w+ )?(?:chats?|talks?|things?|conversations?|messages?|"
        r"dms?|friendship|"
        r"relationship) (?:\w+ )?(?:secret|private|between us|quiet|hidden|to ourselves|to "
        r"yourself)\b",
        "secret private between quiet hidden ourselves yourself",
        "keep",
    ),
    shape(
        r"\b(?:somewhere|talk|chat|place|server|channel|room|spot|meet|private) (?:\w+ "
        r"){0,3}?(?:without|with no|away "
        r"from|where there are no|that has no|far from) (?:the |any |all |these )*(?:mods?|"
        r"moderators?|staff|"
        r"facilitators?|admins?|adults|parents)\b(?! (?:around because|means|is unsafe|feels))",
        "without no away where far",
        "mod mods moderator moderators staff facilitator facilitators admin admins adults parents",
    ),
)
OWED = (
    shape(
        r"\byou owe me (?:a |an |at least |that |one |some )*(?:reply|answer|response|date|pic|"
        r"picture|photo|"
        r"call|explanation|conversation|kiss|chance)\b",
        "owe",
        "you",
    ),
)
YOUNG = (
    shape(
        r"\b(?:i know )?(?:you are|your) (?:only |just )?(?:1[0-7]|thirteen|fourteen|fifteen|"
        r"sixteen|seventeen|under ?"
        r"age|young|a minor)\b[^\n.!?]{0,20}?\b(?:but|and)\b[^\n]{0,40}?\b(?:love is love|i (?:do "
        r"not care|"
        r"like|love|want)|age|so (?:hot|pretty|cute|beautiful|sexy)|legal|mature|feelings|no one|"
        r"nobody|date|"
        r"kiss|secret)",
        "10 11 12 13 14 15 16 17 thirteen fourteen fifteen sixteen seventeen underage young minor",
        "you your",
        "but and",
        guards=(
            unless(
                r"\b(?:want (?:you )?to (?:know|say|tell)|love (?:that|how)|like (?:that|how))\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"\b(?:you are|your|so) (?:only |just )?(?:1[0-7]|thirteen|fourteen|fifteen|sixteen|"
        r"seventeen)\b[.?!, ]+"
        r"(?:\w+ )?(?:that is |it is |i am |totally |still |no problem|nice|perfect|cute|hot|sexy|"
        r"mmm)(?:fine|ok|okay|"
        r"cool|perfect|hot|legal|old enough|no problem|cute|good)? ?(?:with|by|for|to) me\b|"
        r"\b(?:1[2-7]) (?:is )?"
        r"(?:fine|ok|okay|cool|no problem|old enough) (?:with|by|for) me\b",
        "10 11 12 13 14 15 16 17 thirteen fourteen fifteen sixteen seventeen",
        "me",
    ),
)
