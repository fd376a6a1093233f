"""Somebody hurts the writer, or threatens them."""

from bot.domain.care.recognising import watched_acts
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

_HURTER = (
    r"(?:(?:my|our)(?: \w+)? (?:<kin>|<near>|boss|coach|teacher|carer|landlord|dealer|pimp|man|"
    "bloke|fella|old man|mans?|missus|fiancee?|stepdads?|mums boyfriend|dads girlfriend|uncle|ex "
    "husband|ex wife|ex boyfriend)|husband|boyfriend|girlfriend|dad|mum|stepdad|partner|wife|ex|"
    "he|she|they|(?<!wish )someone|a man|this (?:guy|man|girl|woman)|some (?:guy|man)|the (?:guy|"
    "man|staff|carers?)|mum and dad|@someone)"
)
_HITS = (
    "(?:hit|hits|hitting|beat|beats|beating|punched|punches|punching|slapped|slaps|slapping|"
    "kicked|kicks|kicking|choked|chokes|choking|strangled|strangles|strangling|shoved|shoves|"
    "pushed|pushes|attacked|attacks|attacking|burned|burns|bit|bites|raped|rapes|raping|molested|"
    "molests|molesting|assaulted|assaults|assaulting|groped|gropes|pinned|pins|pinning|grabbed(?= "
    "me by)|grabs(?= me by)|abuses|abusing|abused|hurts|hurting|hurt|stabbed|(?:threw|throws|"
    "throwing)(?= me (?:down|across|against|out|into|on|at|around|onto|off))|dragged|drags|"
    "whipped|whips|headbutted|battered|batters|stalks|stalking)"
)
BEING_HURT = Family(
    Kind.BEING_HURT,
    Urgency.GENTLE,
    watched_acts.BEING_HURT,
    compiled(
        (
            rf"{_HURTER} (?:\w+ ){{0,2}}(?:is |was |has been |have been |keeps? |just |has |has "
            "just |will |started |always |still |been |got drunk and |came home and |tried to |"
            f"are )*{_HITS} (?:up )?(?:on )?me(?= [,.?]| $| up| again| in| with| when| until| "
            "till| unconscious| daily| often| and| every| last| tonight| today| so| for| if| "
            "because| against| down| hard| around| over| at| on| to| by| like| whenever| i| "
            "yesterday| this| while| sometimes| now| but| a| across| black| or| really| almost| "
            "most| lol| all)"
        ),
        (
            rf"{_HURTER} (?:\w+ ){{1,7}}and (?:\w+ )?(?:then )?{_HITS} me(?= [,.?]| $| in| with| "
            "again| every| and| when| last| tonight| so| until)"
        ),
        rf"{_HURTER} (?:\w+ ){{0,2}}(?:throws?|threw|throwing|smash\w*) (?:\w+ ){{1,3}}at me",
        (
            r"(?:a|some|this|that|these|two|the) (?:\w+ )?(?:guy|man|men|guys|car|person|bloke|"
            "stranger|dude|lads?) (?:is |are |has been |keeps )*(?:following|chasing|stalking) me"
        ),
        (
            r"(?:being|been|getting|am|get|gets|got) (?:\w+ )?(?:hit|beaten|beat up|abused|raped|"
            "molested|assaulted|attacked|hurt|choked|battered|stalked|trafficked|threatened|"
            r"blackmailed|held against my will) (?:\w+ )?(?:by(?! (?:an?|the|this|that|it) )|at "
            "home|every|again|tonight|right now|now)"
        ),
        (
            r"(?:was|just got|have been) (?:\w+ )?(?:raped|assaulted|molested|attacked|beaten|"
            "beaten up|choked|mugged|stabbed|drugged)(?: by (?:my |a |an |the |some )?\\w+)?(?= "
            "(?:tonight|last night|today|yesterday|"
            r"this (?:morning|evening|week|weekend)|(?:\w+ )?(?:hours?|days?|minutes?) ago|on "
            r"\w+day))"
        ),
        (
            "(?:he|she|they) (?:say|says|said|tell me|told me) (?:that )?(?:he|she|they) (?:will |"
            "going to |gonna )?(?:kill|beat|hurt|hit|stab) (?:me|us)(?= [,.?]| $| if| and| when| "
            "tonight)"
        ),
        (
            r"(?:touches|touching|touched|touch) me (?:\w+ )?(?:there|at night|again|when (?:mum|"
            "dad|everyone|my|nobody|i)|inappropriately|in (?:ways|places)|down there|under|"
            "sexually|and (?:i|says|told|tells))"
        ),
        (
            "(?:comes|came|come|coming) (?:in ?to|in) my (?:room|bed) (?:at night|again|when "
            r"(?:everyone|mum|dad|my|i)|and touch\w+|every night|drunk)"
        ),
        (
            rf"{_HURTER} (?:\w+ ){{0,2}}(?:is |keeps? |has |just |has been |said |says |keeps "
            "saying |told me |tells me |texted me |messaged |that )*(?:threatened|threatens|"
            "threatening|going to|will|gonna|would|wants to|trying to|tried to|swore to|"
            r"promised to|about to) (?:to )?(?:\w+ )?(?:kill|hurt|beat|stab|shoot|rape|hit|burn|"
            r"find|harm|murder|strangle|choke|smash|finish) (?:\w+ )?(?:me|us|me and|my (?:kids|"
            r"sister|brother|mother|"
            "face|family|dog|head|mum))(?= [,.?]| $| if| and| when| last| again| every| today| "
            "yesterday| this| tonight| for| again| or| with| in| so| because| over| up| down| "
            "one day| someday| eventually| to)"
        ),
        (
            "(?:threatened|threatening|threatens) me (?:with|again|if|tonight|today)(?! to "
            "(?:leave|divorce|fire|break))"
        ),
        (
            r"(?:will not|does not|refuses to|never|wont|do not|is not|not) (?:\w+ )?(?:let|"
            r"letting|lets|allow|allowing) me (?:\w+ )?(?:leave the (?:house|flat|room)|leave(?= "
            "[,.]| $| and| or| the|him| him| because| until| tonight| i)|go out(?:side)?|out of "
            "the (?:house|room|flat)|have my (?:phone|passport|keys)|see (?:my (?:family|friends|"
            "kids)|anyone|a doctor)|eat|sleep|go home)"
        ),
        (
            r"(?:locked|locks|locking|keeps|kept|keeping) me (?:\w+ )?(?:in|inside|out|here|"
            "locked|trapped|prisoner)(?= (?:the|my|a|this|in|again|and|for|all|tonight|here|"
            "until|when)| [,.]| $)"
        ),
        (
            r"(?:locked|hiding|hid|hidden|barricaded|hide) (?:\w+ )?(?:myself )?(?:in|inside|"
            r"under|behind) (?:\w+ ){0,2}(?:bathroom|closet|wardrobe|room|bedroom|toilet|car|bed|"
            r"garage|shed|basement|neighbou?rs?)(?=(?: \S+){0,8} (?:he|she|they|him|her|dad|"
            "stepdad|mum|boyfriend|husband|ex|from (?:him|her|them|my (?:dad|mum|ex|husband|"
            "boyfriend|partner|stepdad|father|mother|wife|girlfriend))|drunk|hit|hurt|screaming|"
            "kicking))"
        ),
        (
            r"(?:dad|stepdad|mum|boyfriend|husband|ex|partner|father|mother|he|she) (?:\S+ "
            r"){0,14}(?:hiding|hid|hidden|locked myself) (?:\w+ )?(?:in|under|behind|inside|at) "
            "(?:the|my|a)(?! (?:gift|present|phone|keys|easter))"
        ),
        (
            r"(?:dad|stepdad|mum|boyfriend|husband|ex|partner|father|mother|he|she) (?:\w+ "
            r"){0,5}(?:is |started |keeps )(?:breaking|smashing|punching|kicking|trashing) (?:\w+ "
            "){0,2}(?:stuff|things|everything|house|walls?|doors?|furniture|plates|place)"
        ),
        (
            r"(?:scared|afraid|terrified|frightened|not safe|unsafe|petrified) (?:\w+ ){0,2}(?:to "
            "(?:go|be|come|stay|sleep) (?:home|at home|there|in my own (?:home|house)|with "
            r"(?:him|her|them|my \w+))|at home|in my (?:own )?(?:home|house)|of (?:him|her|my "
            r"(?:\w+ )?(?:husband|boyfriend|partner|stepdad|dad|father|ex|wife|girlfriend|mum|"
            "brother|uncle|stepfather|mother))(?= [,.]| $| and| because| when| he| she| tonight| "
            "now| hurting| hitting| coming| killing| finding| getting)|(?:that )?(?:he|she|they|"
            r"my (?:\w+ )?(?:<kin>|ex)) (?:is going to|will|might|would|gonna|could|may|going to) "
            r"(?:\w+ )?(?:kill|hurt|hit|find|beat|come|do something|snap|attack|rape)(?! "
            "(?:himself|herself|themselves|him|her|them)(?= |$)))"
        ),
        (
            r"(?:do not feel|not|am not|is not|never) safe (?:\w+ )?(?:at home|here with|in my "
            r"(?:own )?(?:home|house)|with (?:him|her|them|my (?:\w+ )?<kin>)|around (?:him|her|"
            r"my (?:\w+ )?<kin>)|in this house|where i (?:live|am)|going home)"
        ),
        (
            "(?:he|she|my ex|someone|they|my husband|my boyfriend|this man|dad|stepdad) (?:is|"
            r"are|keeps) (?:\w+ )?(?:outside (?:my|the)|at (?:my|the) (?:door|window)|banging on|"
            "kicking (?:the|my) door|breaking (?:the|my|in)|trying to (?:get|break) in(?:to)?|"
            "following me|stalking me|coming (?:for|after) me|in (?:my|the) house(?! ,? ?(?:my|and "
            "made) ))(?! (?:to fix|"
            "with))"
        ),
        (
            r"(?:he|she|my \w+|they|dad|stepdad|someone) (?:has|got|have|pulled|grabbed|pulls|"
            "holding|waving|waved|held|put|pointed) (?:out |up )?(?:a|his|the|her) (?:gun|knife|"
            "weapon|machete|bat|hammer) (?:and|to|at|on|in|out|tonight|right now|against)(?=(?: "
            r"\w+){0,8} (?:me|us|my|i|room)(?: |$))"
        ),
        (
            "(?:abusive|violent|abusing|beating|hurting) (?:me |to me |with me |towards me |at me "
            ")?(?:again|tonight|right now|every (?:day|night)|now)"
        ),
        (
            r"(?:my|an|in an|in a) (?:\w+ )?(?:abusive|violent) (?:husband|boyfriend|partner|wife|"
            "girlfriend|dad|father|stepdad|mum|mother|parents|home|household|relationship|"
            r"marriage|house|family)(?=(?: \w+){0,6} (?:and i (?:can not|do not know|need|am "
            "scared|have)|scared|can not leave|can not get out|trapped|tonight|right now|stuck|"
            "help|escape|get out|leave))"
        ),
        (
            "(?:bruise|bruises|bruised|black eye|broken rib|broken nose|marks|handprints?) "
            r"(?:\w+ ){0,5}(?:from (?:him|her|my (?:\w+ )?(?:<kin>)|when (?:he|she)|where (?:he|"
            "she)|the belt|last night)|he (?:gave|left)|she (?:gave|left)|where he|where she|"
            "that he)"
        ),
        (
            r"(?:there is|someone is|someone|somebody) (?:\w+ )?(?:hurting|abusing|touching|"
            "hitting|stalking|following) me"
        ),
        (
            r"(?:afraid|scared|think|know|worried|convinced|sure|swear|thought) (?:\w+ )?(?:he|"
            r"she|they|my (?:\w+ )?(?:<kin>|ex)) (?:is|are|will|was|might) (?:\w+ )?(?:going to |"
            "gonna )?(?:kill|murder|hurt|beat|strangle) (?:me|us)"
        ),
        (
            r"(?:forces|forced|forcing|makes|making) (?:me|himself on me|herself on me) (?:\w+ "
            ")?(?:to (?:have sex|sleep with|do (?:sexual|things)|touch)|on me|into sex|to do "
            "sexual)"
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
        "gun",
        "knife",
        "kill",
        "kills",
        "choked",
        "choking",
        "chokes",
        "strangled",
        "strangling",
        "hiding",
        "at (?:my|the) door",
        "locked",
        "coming",
        "bleeding",
        "throat",
        "neck",
        "broken",
        "break in",
        "today",
        "rape[sd]?",
        "following",
    ),
)
