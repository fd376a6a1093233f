"""More of how people say that somebody hurts them, or threatens to."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_asked_in_general,
    is_long_ago,
    is_negated,
    is_of_feelings,
    is_of_nobody_here,
    is_over,
    is_play,
    is_scolded,
    is_supposed,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.watch import watch

_THEM = (
    r"(?:(?:my|our)(?: \w+)? (?:<kin>|<near>|coach|teacher|tutor|boss|manager|carer|priest|pastor|"
    r"doctor|therapist|landlord|dealer|pimp|bullies|stepson|grandson|granddaughter|in laws|mother "
    r"in law|father in law|family friend|babysitter|mums boyfriend|mans?)|he|she|they|dad|mum|"
    r"stepdad|someone|a (?:man|guy|stranger|group of \w+)|some (?:man|men|guy|guys|boys|girls|kids|"
    r"people)|the (?:boys|girls|kids|guys|other \w+|neighbou?r)|(?:boys|girls|kids|people|bullies) "
    r"(?:at|in|from) (?:my )?\w+)"
)

_HARM = (
    "(?:hit|hits|hitting|beat|beats|beating|punch|punches|punching|slap|slaps|slapping|kick|kicks|"
    "kicking|choke|chokes|choking|shove|shoves|shoving|push|pushes|pushing|burn|burns|burning|"
    "strangle|strangles|rape|rapes|raping|spit on|spits on|corner|corners|jump|jumped|attack|"
    "attacks|hurt|hurts|hurting|grab|grabs|throttle|throttles|whip|whips|drag|drags)"
)

HURT_MORE = Family(
    Kind.BEING_HURT,
    Urgency.GENTLE,
    watch(
        "blackmailing blackmails sextortion nudes gropes groped groping fondles",
        ("forced forces forcing pushes pushed", "himself herself themselves", "me"),
        (
            "abused raped molested assaulted groped touched beaten exploited trafficked",
            "by",
            "being getting",
        ),
        (
            "broke breaks fractured dislocated cracked",
            "arm nose rib ribs jaw finger fingers wrist teeth tooth leg",
            "he she they dad mum my",
        ),
        ("violent abusive dangerous", "live", "with"),
        (
            "marry married marriage arranged",
            "me",
            "force forces forcing forced send sending making make selling sell",
        ),
        ("coming", "drunk angry mad furious violent belt", "he she dad stepdad mum my"),
        (
            "hitting beating hurting hits beats hurts attacking abusing beat kicked punched hit",
            "me us",
            (
                "mum dad he she stepdad stepfather stepmum husband boyfriend father mother they "
                "wife brother uncle"
            ),
        ),
        (
            (
                "hit hits hitting beat beats beating punch punches slap slaps kick kicks choke "
                "chokes shove shoves push burn burns strangles rape rapes attack attacks throttles"
            ),
            "me",
            "my he she they dad mum stepdad someone boys girls kids people not",
        ),
        (
            "touches touching touched gropes kisses kissed fondles",
            "me",
            (
                "teacher coach tutor boss uncle stepdad dad father brother stepbrother grandpa "
                "grandad cousin priest pastor carer neighbor neighbour doctor manager landlord "
                "friend"
            ),
        ),
        (
            "makes make making forces",
            "me",
            "things undress strip watch touch photos pictures camera",
        ),
        (
            "outside door house",
            "he she they ex someone man",
            "bat knife gun waiting still hammer with",
        ),
        ("burn", "house", "me threatened threatens says"),
        ("if", "tell leave say go report", "hurt kill find take destroy beat"),
        ("followed follows", "me", "home"),
        ("ground", "put", "me"),
        ("throat neck hair", "me", "by grabbed grabs dragged held holds pinned"),
        ("inside house flat", "someone broke breaking intruder"),
        ("afraid scared terrified", "own", "house home"),
        ("knife gun", "banging pounding kicking", "door"),
    ),
    compiled(
        (
            rf"{_THEM} ~3 (?:will not stop|does not stop|do not stop|keeps?|never stops?|has been|"
            rf"have been|is|are|always|regularly|still|and) (?:\w+ )?{_HARM} me(?= [,.?]| $| up| "
            rf"again| in| with| when| until| every| and| for| at| on| because| so| after| whenever|"
            rf" while)"
        ),
        (
            rf"{_THEM} (?:\w+ )?(?:and )?{_HARM} me (?:up )?(?:after school|at (?:home|school|work|"
            rf"night)|every (?:day|night|week|time)|all the time|when(?:ever)? (?:nobody|no one|we|"
            rf"i|he|she|they|mum|dad)|with (?:a|his|her|the))"
        ),
        (
            "(?:forced|forces|forcing|pushes|pushed) (?:himself|herself|themselves|themself|it) "
            "(?:on|onto|upon) me"
        ),
        (
            rf"{_THEM} ~2 (?:gropes|groped|groping|fondles|fondled|fingers|sexually \w+) me(?= "
            rf"[,.?]| $| at| in| on| every| when| and| again)"
        ),
        (
            f"{_THEM} ~2 (?:is |are |was |keeps )?(?:hitting|beating|hurting|hits|beats|hurts|"
            f"attacking|choking|abusing|hit|beat|kicked|punched) (?:(?:my )?(?:<kin>|kids|the "
            f"kids) and me|me and (?:my )?(?:<kin>|the kids|kids)|us)(?= [,.?]| $| again| and| "
            f"with| every| when| at| tonight| up| so| in)"
        ),
        (
            r"(?:being|getting|am being|been getting) (?:\w+ )?(?:abused|raped|molested|assaulted|"
            r"groped|touched|beaten|hit|hurt|exploited|trafficked|blackmailed) by (?:a|an|my|"
            r"someone|the) (?:\w+ )?(?:family member|relative|<kin>|<near>|man|guy|teacher|coach|"
            r"boss|carer|priest|doctor|landlord|friend|older)"
        ),
        (
            r"(?:he|she|they|dad|mum|my (?:\w+ )?(?:<kin>|<near>)) (?:\w+ )?(?:broke|breaks|"
            r"fractured|dislocated|cracked) my (?:\w+ )?(?:arm|nose|ribs?|jaw|fingers?|wrist|"
            r"collarbone|teeth|tooth|leg|skull)"
        ),
        (
            r"live with (?:a|an|my) (?:\w+ )?(?:violent|abusive|dangerous) (?:\w+ )?(?:man|woman|"
            r"<kin>|<near>|person|addict|drunk)(?: \S+){0,6} (?:can not|stuck|trapped|scared|"
            r"afraid|no way|nowhere|help|leave|out)"
        ),
        (
            r"(?:forc\w+|send|sending|making|make|sell|selling) me (?:\w+ ){0,3}(?:to )?(?:marry|"
            r"be married|get married|an arranged|into (?:a )?marriage)"
        ),
        (
            r"(?:dad|stepdad|mum|he|she|my (?:\w+ )?(?:<kin>|ex)) (?:is )?coming (?:up the stairs|"
            r"for me|home(?!.* (?:won|joy|happy|party))|to (?:my|the) (?:room|house|door)|in)(?: "
            r"\S+){0,6} (?:drunk|angry|mad|furious|violent|belt|hit|hurt|kill|beat)"
        ),
        (
            "and (?:he |she )?(?:hits|slaps|beats|kicks|punches|chokes|shoves|hurts) me(?= [,.?]| "
            "$| if| when| every| for| too| and| with)"
        ),
        (
            r"(?:grabbed|grabs|held|holds|pinned|dragged|lifted|picked) me (?:up )?(?:against \w+ "
            r"\w+ )?(?:by|around) (?:the|my) (?:throat|neck|hair)"
        ),
        (
            r"(?:my|our)(?: \w+)? (?:<kin>|teacher|coach|tutor|boss|manager|carer|priest|pastor|"
            r"doctor|landlord|neighbou?r|family friend|babysitter) (?:\w+ )?(?:keeps? |has been |"
            r"is |was )?(?:touches|touching|touched|gropes|groped|kisses|kissed|fondles|fondled) "
            r"me(?= [,.?]| $| and| when| where| under| in| again| every| there| after| on)(?! "
            r"(?:when (?:he|she) (?:said|wrote|told)|and (?:made me (?:cry|smile)|i cried)))"
        ),
        (
            "(?:makes?|making|made|forces?|forced) me (?:to )?(?:do (?:things|stuff|something)(?= "
            "(?:with|to|on|for|after|at|i|in|when|sexual)| [,.]| $)|undress|strip|watch (?:porn|"
            "him|her)|touch (?:him|her|them)|send (?:him |her |them )?(?:nudes|pictures|photos|"
            "videos))"
        ),
        (
            r"(?:blackmail(?:s|ing|ed)? me|sextort\w+)(?! (?:into (?:doing|giving|buying) (?:the "
            r"dishes|him|her|more|a|snacks)))"
        ),
        (
            r"(?:threaten(?:s|ing|ed)?|going to|will|says? \w+ will) (?:to )?(?:post|share|leak|"
            r"send|show) (?:\w+ )?(?:my )?(?:nudes|naked \w+|private (?:photos|pictures|videos))"
        ),
        (
            r"(?:he|she|they|my ex|someone|a man|that man|this man|the guy|my \w+) (?:is |are |was "
            r")?(?:still |waiting |standing |back )*(?:outside|at my (?:door|house|window)|in my "
            r"(?:house|flat|garden))(?= (?:with (?:a|his|her) (?:bat|knife|gun|hammer|friends)|and "
            r"(?:will not|keeps|has|is)|right now|again tonight))"
        ),
        (
            r"(?:man|guy|someone|stranger|car|he|they) (?:\w+ )?(?:followed|follows) me (?:all the "
            r"way )?home(?= and| [,.]| $| again| from| last)(?! and (?:i (?:kept|adopted|named|"
            r"gave)))"
        ),
        (
            "(?:threaten(?:s|ed|ing)?|says? (?:he|she|they) will|said (?:he|she|they) (?:will|"
            "would)|wants to|going to|will) (?:to )?burn (?:the|my|our) (?:house|flat|home)(?: "
            "down)? ?(?:with (?:me|us)|while|if i)"
        ),
        (
            r"if i (?:\w+ )?(?:tell|leave|say|go|report|talk|scream|break up|try)(?: \S+){0,7} "
            r"(?:he|she|they)(?: \w+){0,3} (?:will |would |going to |says? (?:he|she|they) will "
            r")+(?:\w+ )?(?:hurt|kill|beat|find|destroy|burn|take) (?:me|us|my (?:\w+ )?(?:<kin>|"
            r"kids|family|dog|cat))"
        ),
        (
            "(?:put me (?:in the ground|six feet|in a (?:grave|coffin|wheelchair|hospital|body "
            "bag))|bury me alive|make me disappear|throw acid)"
        ),
        (
            r"(?:someone|somebody|a man|he|a stranger) (?:is in|broke into|is breaking into|just "
            r"broke into|is inside) my (?:house|flat|apartment|room|home)(?= \.| $| right| and| "
            r"now| help)"
        ),
        (
            r"(?:afraid|scared|terrified|frightened|not safe) (?:\w+ )?in my own (?:home|house|bed|"
            r"room|flat)"
        ),
        (
            r"(?:banging|pounding|kicking|hammering)(?: \w+){0,2} (?:on |at |in )?(?:my|the) door "
            r"(?:with|and (?:he|she) has) (?:a|his|her) (?:knife|gun|bat|hammer|axe)"
        ),
        (
            r"(?:steals?|takes?|taking|stealing) my (?:money|pension|benefits|medicine|food)(?: "
            r"\w+){0,4} (?:hits?|shoves?|pushes?|slaps?|hurts?|beats?|threatens?) me"
        ),
    ),
    (
        *ALWAYS,
        is_of_nobody_here,
        is_of_feelings,
        is_long_ago,
        is_play,
        is_scolded,
        is_negated,
        is_supposed,
        is_over,
        is_asked_in_general,
    ),
    sharper=compiled(
        "tonight",
        "right now",
        "outside",
        "bat",
        "gun",
        "knife",
        "kill",
        "throat",
        "neck",
        "broke into",
        "in my house",
        "followed",
        "today",
        "burn",
        "put me",
        "acid",
        "still",
    ),
)

DANGERS = (HURT_MORE,)
