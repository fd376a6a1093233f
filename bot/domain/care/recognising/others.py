"""The writer fears for somebody else."""

from bot.domain.care.recognising import watched_acts
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_a_daily_dose,
    is_asked_in_general,
    is_grief,
    is_idiom,
    is_of_something_harmless,
    is_over,
    is_past_act,
    is_play,
    is_settled,
    is_supposed,
)
from bot.domain.care.recognising.recognition import Kind, Urgency

_FOR_ANOTHER = (*ALWAYS, is_past_act, is_idiom, is_supposed, is_over, is_asked_in_general, is_play)
OTHER_IN_DANGER = Family(
    Kind.OTHER_IN_DANGER,
    Urgency.URGENT,
    watched_acts.OTHER_IN_DANGER,
    compiled(
        (
            "<someone> ~3 (?:is |are |was |has |have |(?:will|can|does) not stop |just |says |"
            "said |told me |keeps saying |keeps |texted |messaged |posted |wrote |might |may |"
            "will |trying to |about to |threatening to |talking about |going to |wants to |"
            "wanting to |wants |want |want to |thinking about |thinking of |planning to |"
            "threatened to |thinks about |considering |gonna |tried to |attempted to |has tried "
            "to |(?:he|she|they) (?:is|are|was|wants?|wanted|will|can not|has|would) |going |"
            r"(?<!let )me |that )+(?:\w+ ){0,2}(?:to )?(?:kill(?:ing)? <themself>|end(?:ing)? "
            "(?:<their> life|it(?: all)?|it tonight)|die|be dead|commit(?:ting)? suicide|suicide|"
            "suicidal|tak(?:e|ing) <their> (?:own )?life|hurt(?:ing)? <themself>|harm(?:ing)? "
            "<themself>|jump(?:ing)?(?: off| from|(?! (?:the|in|on|for|at|to|up|over|into|ship|"
            "rope) ))|hang(?:ing)? <themself>|overdos(?:e|ing)|shoot(?:ing)? <themself>|"
            "drown(?:ing)? <themself>|do something (?:stupid|to <themself>|bad)|not (?:be here|"
            "live|want to (?:live|be here|be alive|exist)|wake up)|off(?:ing)? <themself>|"
            "cut(?:ting)? <themself>|self harm(?:ing)?)"
        ),
        (
            r"<someone> ~2 (?:do|does|is) not (?:\w+ )?(?:want|wanting) to (?:live|be here|be "
            "alive|exist|wake up|go on)(?= [,.]| $| anymore| and)"
        ),
        (
            "<someone> ~3 (?:overdosed|overdosing|od|is not breathing|stopped breathing|not "
            "breathing|unresponsive(?! (?:when|to|in|about))|turning blue|going blue|gone blue|is "
            "blue|unconscious|collapsed|will not wake(?: up)?|not waking(?: up)?|can not wake "
            "<their>|seizing|fitting|(?:having|had|has had) a (?:seizure|fit(?! (?:at|about|over|"
            "when|because|of|if)))|passed out (?:and|on)|barely breathing|bleeding (?:out|badly|a "
            "lot|everywhere|from <their>)|slit <their> wrists?|cut <their> wrists?)"
        ),
        r"(?:can not|could not) wake (?:him|her|them|my (?:\w+ )?(?:<kin>|<near>))(?: up)?",
        (
            r"<someone> ~2 (?:took|taken|swallowed|has taken|downed|just took) (?:\w+ "
            "){0,3}(?:all|whole|bottle|bunch|handful|too many|too much|overdose|load|loads|pack|"
            "packet|lot)(?! of (?:flowers|photos|pictures|food|money|time|water|wine))(?: of)? "
            r"?(?:\w+ ){0,3}"
        ),
        (
            "<someone> ~4 (?:is |has |are |standing |sitting |up |out |with |holding |got )+(?:on "
            "(?:a|the) (?:bridge|roof|ledge|edge|tracks|train tracks)(?! (?:fixing|working|"
            "cleaning|painting|mending|building))|a (?:gun|knife|rope|noose|blade)(?= (?:to|and|"
            "in|against|on|right now|tonight|with|says|said|threatening|around)| [,.]| $))"
        ),
        (
            r"<someone> ~3 (?:sent|left|posted|texted|wrote|gave) (?:\w+ ){0,3}(?:goodbye|suicide "
            "note|suicide letter|goodbye (?:text|message|letter|note)s?)"
        ),
        (
            r"(?:said|saying|text|message|note|letter) (?:\w+ )?goodbye (?:\w+ ){0,4}(?:phone is "
            "off|not (?:answering|picking|replying|responding)|can not reach|gone missing|"
            "missing|blocked|turned)"
        ),
        (
            "(?:afraid|scared|worried|terrified|think|convinced|fear|know|sure) (?:that "
            r")?<someone> (?:is|are|will|might|may|could|would|has|have) (?:\w+ ){0,2}(?:going to "
            r"|gonna |about to |to )?(?:\w+ )?(?:kill <themself>|hurt <themself>|do something|end "
            "(?:it|<their> life)|die by suicide|commit suicide|take <their> (?:own )?life|harm "
            "<themself>|try (?:again|it again|to kill)|overdose|suicidal|in danger|not make it|"
            "do it|attempt)"
        ),
        (
            r"(?:stop|save|help|keep) (?:him|her|them|my (?:\w+ )?(?:<kin>|<near>)) (?:from "
            ")?(?:killing|ending|hurting|taking|jumping|doing it|overdosing)"
        ),
        (
            r"<someone> ~2 (?:is being|gets|is getting|keeps getting|being) (?:\w+ )?(?:hit|"
            "beaten|abused|hurt|raped|molested|attacked|assaulted|threatened)(?= (?:by|at home|"
            "right now|every|again|and)| [,.]| $)"
        ),
        (
            r"(?:sorry|goodbye|loves? me|note)(?: \S+){0,14} (?:nobody can|can not|could not) "
            "(?:find|reach) (?:him|her|them)"
        ),
        (
            "(?:her|his|their) (?:<kin>|boyfriend|girlfriend|stepdad|ex|man|pimp) ~2 (?:hits?|"
            "beats?|hurts?|abuses?|chokes?|rapes?|touches|molests?|threatens?|hitting|beating|"
            "hurting|abusing|touching|choking|choked|raped|strangled) (?:him|her|them)(?= [,.?]| "
            "$| and| when| at| every| again| so| badly| with| if)"
        ),
        (
            r"not (?:answer|answering|reply|replying|pick\w*|respond\w*)(?: \w+){0,4} (?:said|"
            r"saying|texted) (?:\w+ )?goodbye"
        ),
        r"choking on (?:his|her|their) (?:own )?(?:sick|vomit|puke|tongue)",
        (
            r"(?:he|she|they) (?:posted|said|wrote|says|texted) (?:\w+ ){0,2}(?:he|she|they) "
            r"(?:has |have |had )?(?:taken|took|swallowed|taking) (?:\w+ ){0,2}(?:<pills>|"
            "something|an overdose)"
        ),
        (
            "(?:hitting|beating|hurting|abusing|choking|strangling|attacking|hits|beats|hurts|"
            r"molesting|touching) (?:my (?:\w+ )?(?:mum|sister|brother|kids?|daughter|son|friend|"
            "niece|nephew|mother|baby|wife|grandma|nan|cousin)|her kids?|his kids?|the kids?|his "
            "wife|his girlfriend)(?= [,.?]| $| and| again| right now| tonight| every| when| in| "
            "up| so| i)"
        ),
        r"<someone> ~3 (?:hung|hanged|shot|stabbed|cut) <themself>",
        (
            r"<someone> ~3 (?:locked|barricaded) (?:<themself>) in (?:\S+ ){0,4}(?:with|and) "
            r"(?:\S+ ){0,4}(?:pills|knife|blade|razor|gun|rope|will not|not answering|tablets|"
            "medication)"
        ),
        (
            "(?:who has|anyone have|need|have no|any|got) narcan(?= [,.?]| $| please| now| he| "
            "she| asap| for)"
        ),
        (
            "<someone> ~2 (?:is|are|feels?|feeling|has been|have been|being|been|getting|really) "
            r"(?:\w+ ){0,2}suicidal"
        ),
        (
            "suicidal (?:friend|brother|sister|son|daughter|husband|wife|partner|boyfriend|"
            r"girlfriend|mum|dad|teen|roommate) (?:\w+ ){0,6}(?:right now|tonight|will not|is|not|"
            "help)"
        ),
        r"<someone> ~3 (?:has|have|had) (?:a plan|suicidal thoughts)(?= (?:to|and)| [,.]| $)",
    ),
    (*_FOR_ANOTHER, is_of_something_harmless, is_grief, is_a_daily_dose),
    softer=compiled(
        "suicidal",
        "thinking",
        "considering",
        "not want to",
        "(?:want|wants|wanted|wanting) to (?:die|be dead|kill <themself>|end)",
        "cutting <themself>",
        "self harm(?:ing)?",
    ),
    sharper=compiled(
        "tonight",
        "right now",
        "not (?:answering|picking|replying|responding)",
        "on the (?:bridge|roof)",
        "pills",
        "gun",
        "goodbye",
    ),
)
_HERE = (
    "(?:in here|(?:in|from) (?:this|the|our) (?:server|group|chat|channel|room|thread|circle|vc|"
    "call)|"
    "(?:post|posts|posted|message|messages|share|shared|wrote|typed|vent|said in|said here)|"
    "online|offline|replied|reply|replying|went quiet|gone quiet|so quiet|silent|not been (?:on|"
    "around|here|active)|disappeared from|left the server|logged (?:on|in|off)|the new (?:person|"
    "member|guy|girl)|newcomer|op|user|member|on here|from here|here (?:today|lately|since|in "
    "days|in a while))"
)
WORRIED = Family(
    Kind.WORRIED_ABOUT_SOMEONE,
    Urgency.GENTLE,
    watched_acts.WORRIED,
    compiled(
        (
            r"(?:worried|concerned|worry|worrying|scared|freaking out|anxious|uneasy) (?:\w+ "
            r")?(?:about|for|by|over) (?!(?:my|your|his|her|our|their) (?:\w+ )?(?:<kin>|<near>) "
            rf")(?:\S+ ){{0,9}}{_HERE}"
        ),
        r"(?:worried|concerned|worry|worrying|scared) (?:\w+ )?(?:about|for) @someone",
        (
            "(?:is|are) (?!(?:it|that|this|everything|everyone|anyone|he|she|there|my|the|your|"
            r"our|these|those|here|you|what|someone|today|tomorrow|any)\b)[^\W\d]\w+ (?:ok|okay|"
            r"alright|safe) \? $"
        ),
        (
            "(?:person|member|someone|user|guy|girl|one) (?:who |that )?(?:posted|wrote|shared|"
            r"commented)(?: \S+){0,5} (?:sounds?|seems?|might be|may be|is|sounded|seemed) (?:\w+ "
            "){0,2}(?:suicidal|hopeless|in danger|in crisis|final|at risk|not safe)"
        ),
        (
            rf"{_HERE}(?: \S+){{0,12}} (?:worried|concerned|worrying|scared|worries|concerns) "
            "(?:me|about (?:him|her|them|@someone)|for (?:him|her|them))"
        ),
        (
            r"(?:has |have |did )?(?:anyone|anybody|someone|any of you|any mods?) (?:\w+ "
            "){0,2}(?:heard|hear|hears|seen|spoken|talked|spoke|checked|check|checking|been in "
            r"touch|know|knows|in contact) (?:\w+ )?(?:from |in on |on |to |with |if |of "
            ")?(?:@someone|(?!(?:the|a|any|back|this|that|about|my|him back|your|good|new|how|"
            r"what|where|when|why|it|of|anything|something|which)\b)[^\W\d]\w+)(?: \w+){0,2} "
            "(?:is (?:ok|okay|alright|safe|all right)|since|today|lately|recently|after|in "
            "(?:days|a while|hours|a few)|tonight|this week|last (?:post|message)|yesterday)"
        ),
        (
            r"anyone (?:\w+ ){0,2}(?:heard|hear) from (?:@someone|(?!(?:the|a|any|back|this|that|"
            r"my|your|his|her|you|him)\b)[^\W\d]\w+) \? $"
        ),
        (
            "(?:please|pls|someone|somebody|can (?:anyone|someone|a mod|mods|a facilitator|staff|"
            "you guys)|could (?:someone|anyone|a mod|a facilitator|staff)|(?:mods?|admins?|"
            r"facilitators?|staff)) (?:\w+ ){0,3}(?:check|look|reach out|keep an eye|look in) "
            r"(?:in )?(?:on|out for|to|after) (?!(?:the|a|my|this|that|your|these) (?!new|person|"
            r"user|member|girl|guy|op))(?:@someone|[^\W\d]\w+)(?=(?: \S+){0,14} (?:ok|okay|"
            "alright|post|message|said|worried|scared|goodbye|quiet|posted|wrote|earlier|safe|"
            "bad|low|dark|since|please)| [,.?]| $| please| tonight)"
        ),
        (
            r"(?:is|are) (?:@someone|they|the person|whoever) (?:\w+ )?(?:ok|okay|alright|"
            r"safe)(?=(?: \S+){0,12} (?:post|posted|message|wrote|said|quiet|goodbye|since|last "
            "night|heard))"
        ),
        (
            r"(?:did|has) anyone (?:\w+ )?(?:see|seen|read|notice|catch) (?:what )?(?:@someone|"
            r"\w+)(?: s)? (?:\w+ )?(?:wrote|posted|said|post|message|last post|last message|"
            r"goodbye)(?: in (?:\w+ ){1,3}(?:channel|chat|room|thread|server))?(?=(?: \S+){0,12} "
            r"(?:worried|scared|goodbye|ok|okay|check|suicid\w*|die|safe|scary|dark)| ?\?)"
        ),
        (
            r"(?:@someone|\w+)(?: s)? (?:last )?(?:post|message|share|vent) (?:\w+ "
            "){0,3}(?:really )?(?:scared|worried|worries|scares|sounded|sounds|frightened|"
            "frightens|concerned|concerns) (?:me|like (?:a )?goodbye|really (?:bad|dark|low)|so "
            "(?:dark|low|hopeless|final)|suicidal|final|dark|bad|hopeless)"
        ),
        "(?:someone|somebody|person|member|guy|girl|@someone|they|user) (?:here |in here "
        r"|in this \w+ |on here |in the \w+ )+(?:is |just |has |said |says |sounds |seems "
        r"|might |may |posted |who )+(?:\w+ ){0,6}(?:suicidal|goodbye|kill|die|hurt "
        "<themself>|danger|took|pills|overdose\\w*|not (?:ok|okay|safe)|crisis|dying|"
        "end it|hopeless)",
    ),
    (*ALWAYS, is_supposed, is_settled),
    sharper=compiled(
        "goodbye",
        "pills",
        "tonight",
        "right now",
        "suicid\\w*",
        "die",
        "kill \\w+",
        "hurt <themself>",
        "end it",
    ),
)
OTHERS = (OTHER_IN_DANGER, WORRIED)
