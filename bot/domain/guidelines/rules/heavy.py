"""G17: a heavy topic without a short note, where the channel asks for one."""

import re

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.posts import Post
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules import weight
from bot.domain.guidelines.rules.graphic import NOT_A_BODY

SEVERITY = 1

_NOTE = re.compile(
    r"\A[\W_]{0,6}(?:tw|cw|cn|tn|note|notes|content (?:note|warning)|trigger warning|trigger|heads "
    r"up|warning|mention of|"
    r"mentions of|spoiler)\b",
    re.IGNORECASE,
)
_ALARM = (
    r"\A(?:big |huge |major |massive |serious |extreme |major )*(?:tw|cw|trigger warning|content "
    r"warning|warning|heads up|note)[,.!?]* "
    r"(?:this is |it is |for )?(?:the |a |very |really |extremely |super |seriously |most |"
    r"massively |beyond )*(?:worst|horrible|horrific|"
    r"disturbing|graphic|gruesome|awful|fucked up|messed up|brutal|sick(?:ening)?|gory|nightmare|"
    r"shocking|insane|evil|disgusting|do not read|"
    r"not for the (?:weak|faint)|you will (?:cry|vomit|puke|be sick|never)|everything)"
    r"|\b(?:brace yourself|you (?:have been|were|are) warned|not for the (?:faint|weak)(?: of| "
    r"hearted)?|viewer discretion)\b"
)


def asks_for_a_note(post: Post) -> bool:
    """Whether the channel wants a note, and the post has neither a note nor spoiler marks."""
    text = post.reading.text
    return post.asks_for_notes and not _NOTE.match(text) and "||" not in text


def _asks_for_notes(post: Post) -> bool:
    return post.asks_for_notes


_AGAINST_HIS_WILL = (
    r"(?:raped|rape|raping|molest\w*|sexually (?:abused|assaulted)|assaulted|assault|groped|forced "
    r"(?:himself|herself|me|him|her|it)|strangled|choked me|(?:beat|beating|punched|punching|"
    r"kicked|kicking|pinned|tied|choked|dragged) (?:me|him|her|them|us|my (?:\w+ )?\w+|(?:his|"
    r"her|their) (?:wife|kids?|son|daughter|mother|girlfriend|boyfriend))(?! (?:out|at|to it|in "
    r"the (?:race|game|final)))\b|held me down|abused|touched me|undressed|penetrated|hit "
    r"me|hits me|knife to|gun to|locked me)"
)
_BODY = (
    r"(?:hands?|throat|neck|bed|floor|door|mouth|scream\w*|bleed\w*|blood|blacked out|unconscious|"
    r"clothes|underwear|pants|dress|face|arms?|legs?|hair|wall|"
    r"bruis\w*|knife|gun|belt|years old|kitchen|bathroom|bedroom|car|couch|weight of|smell\w*|"
    r"whisper\w*|stop|no\b|again and again)"
)

ASSAULT = Rule(
    "g17-assault",
    Family.HEAVY_TOPICS,
    SEVERITY,
    (
        shape(
            rf"\b{_AGAINST_HIS_WILL}\b[^\x00]{{0,400}}?\b{_BODY}\b[^\x00]{{0,400}}?\b{_BODY}\b",
            "raped rape raping molested molesting molest sexually assaulted assault groped forced "
            "strangled choked beat beating punched kicked pinned"
            " held tied abused touched undressed penetrated hit hits knife gun locked",
            "hand hands throat neck bed floor door mouth scream screamed screaming bleed bleeding "
            "blood blacked unconscious clothes underwear pants"
            " dress face arm arms leg legs hair wall bruise bruises bruised knife gun belt kitchen "
            "bathroom bedroom car couch weight smell smelled"
            " whispered whispering",
        ),
        *weight.ASSAULT,
    ),
    around=asks_for_a_note,
)

_DYING = (
    r"(?:killed (?:himself|herself|themselves|themself)|hanged|hung (?:himself|herself|themselves)|"
    r"shot (?:himself|herself|themselves)|(?:died|death|dying|gone) (?:by|from|to|of) suicide|"
    r"suicide|took (?:his|her|their) (?:own )?life|ended (?:his|her|their) (?:own )?life|overdosed|"
    r"od would|oded|jumped|slit (?:his|her|their)|found (?:him|her|them) (?:dead|hanging|cold|"
    r"blue)|found "
    r"(?:his|her|their) body)"
)
_HOW = (
    r"(?:rope|belt|noose|hanging|hung (?!up)|garage|bathtub|bath|gun|pills|bridge|train|tracks|"
    r"blood|note (?:said|on|that|next|he|she)|suicide note|(?<!no )(?<!any )(?<!some )body|blue|"
    r"cold|cut (?:him|her) down|cpr|ambulance|coffin|morgue|needle|wrists?|roof|window|basement|"
    r"closet|bedroom door|found (?:him|her|them)|police came|paramedics)"
)
DEATH = Rule(
    "g17-death-in-detail",
    Family.HEAVY_TOPICS,
    SEVERITY,
    (
        shape(
            rf"\b{_DYING}\b[^\x00]{{0,400}}?\b{_HOW}\b|\b{_HOW}\b[^\x00]{{0,200}}?\b{_DYING}\b",
            "killed hanged hung shot suicide took ended overdosed jumped slit found oded od",
            "rope belt noose hanging hung garage bathtub bath gun pills bridge train tracks blood "
            "note body blue cold cut cpr ambulance coffin morgue"
            " needle wrist wrists roof window basement closet bedroom found police paramedics",
        ),
        *weight.DEATH,
    ),
    around=asks_for_a_note,
)

_CUES = (
    r"(?:needle|needles|syringe|spoon|lighter|foil|pipe|tourniquet|vein|veins|plunger|the rush|"
    r"rush hit|nodd(?:ed|ing)|cooked (?:it|up)|snort\w*|inject\w*|shot up|shooting up|smoked (?:it|"
    r"some|"
    r"the)|crushed (?:it|them|the|up)|lines?|rolled (?:up|a)|baggie|bag of|bag|first (?:hit|sip|"
    r"drag|line|taste)|the (?:taste|smell|burn|warmth|buzz|high)|warm\w*|burn\w*|poured|ice cubes?|"
    r"glass after|whole bottle|bottle|vodka|"
    r"whiskey|wine|heroin|coke|cocaine|meth|crack|fent\w*|powder|blunt|bong|joint|pills?)"
)
RELAPSE = Rule(
    "g17-relapse-scene",
    Family.HEAVY_TOPICS,
    SEVERITY,
    (
        shape(
            rf"\b{_CUES}\b[^\x00]{{1,250}}?\b(?!bottle|bag|line|"
            rf"pill){_CUES}\b[^\x00]{{1,250}}?\b(?:the rush|rush|nodd(?:ed|ing)|vein|veins|needle|"
            rf"warm\w*|burn\w*|taste\w*|smell\w*|high|buzz|hit (?:me|my|the)|"
            r"floated|melt\w*|perfect|heaven|bliss|felt so (?:good|right|warm)|plunger)\b",
            "needle needles syringe spoon lighter foil pipe tourniquet vein veins plunger rush "
            "nodded nodding cooked snorted snorting snort injected"
            " injecting inject shot shooting smoked crushed line lines rolled baggie bag hit sip "
            "drag poured ice bottle vodka whiskey wine heroin coke"
            " cocaine meth crack fent fentanyl powder blunt bong joint pill pills",
            "rush nodded nodding vein veins needle warm warmth burn burned burning burns taste "
            "tasted smell smelled high buzz hit floated melt melted"
            " melting perfect heaven bliss felt plunger",
        ),
        *weight.USING,
    ),
    around=asks_for_a_note,
)

NUMBERS = Rule(
    "g17-eating-numbers",
    Family.HEAVY_TOPICS,
    SEVERITY,
    (
        shape(
            r"\b\d[\d.,]* ?(?:cals?|calories|kcals?)\b|\b(?:down to|weigh\w*|(?:i|back) (?:am|"
            r"was) at|at|goal\w*|bmi|scale (?:said|says)|weight) (?:\w+ ){0,3}?\d[\d.,]* ?(?:kg|"
            r"kgs|kilos?|lbs?|pounds)\b|\bi am (?:only |just |now )*\d[\d.,]* ?(?:kg|kgs|kilos?|"
            r"lbs?|pounds)\b|\b(?:lost|gained|dropped) (?:\w+ ){0,3}?\d[\d.,]* ?(?:kg|kgs|kilos?|"
            r"lbs?|pounds)\b(?=[^\n]{0,60}\b(?:in (?:a|one|two|three|\d+) (?:days?|weeks?)|eat|"
            r"eating|ate|starv\w*|restrict\w*|purg\w*|fasting|fat|skinny|thin|more to go)\b)|"
            r"\bbmi (?:\w+ ){0,2}?\d|\b(?:skipped|purged|binged|restrict\w*|fasted|threw up) "
            r"(?:\w+ ){0,4}?(?:\d+|two|three|four|five|six|every) ?(?:times|meals?|days?|hours?|"
            r"x)\b|\b(?:ate|had|eat) (?:only |just |nothing but )*(?:one|two|three|half an?|\d+) "
            r"(?:\w+ )?(?:apple|rice cakes?|crackers?|almonds|eggs?|carrots?|grapes|bites?|"
            r"lettuce|cucumber|yogurts?|celery)\b",
            "cal cals calories kcal kcals kg kgs kilo kilos lb lbs pound pounds bmi skipped purged "
            "binged restricted restricting fasted threw apple"
            " crackers almonds egg eggs carrot carrots grapes bite bites rice lettuce cucumber "
            "yogurt celery",
        ),
        *weight.EATING,
    ),
    guards=(NOT_A_BODY,),
    around=asks_for_a_note,
)

ALARM = Rule(
    "g17-alarming-note",
    Family.HEAVY_TOPICS,
    SEVERITY,
    (
        shape(
            _ALARM,
            "tw cw warning note heads brace warned faint weak viewer trigger",
        ),
    ),
    around=_asks_for_notes,
)

SELF_HARM = Rule(
    "g17-self-harm",
    Family.HEAVY_TOPICS,
    SEVERITY,
    weight.SELF_HARM,
    around=asks_for_a_note,
)

RULES = (SELF_HARM, ASSAULT, DEATH, RELAPSE, NUMBERS, ALARM)
