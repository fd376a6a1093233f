"""The writer has the means, or did something to themselves."""

from bot.domain.care.recognising import watched_acts
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    AN_ACT,
    is_about_another,
    is_an_accident,
    is_as_prescribed,
    is_coping,
    is_idiom,
    is_negated,
    is_not_dark,
    is_of_another,
    is_over,
    is_past,
    is_past_act,
    is_supposed,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency

MEANS = Family(
    Kind.SELF,
    Urgency.URGENT,
    watched_acts.MEANS,
    compiled(
        (
            "(?:<weapon>) (?:is |are |sitting |right |here |all |laid |lying |lined |ready |"
            "counted |open |out )*(?:in front of me|next to me|beside me|in my hands?|on my lap|"
            "in my lap|by my bed|on the bed|on the table|up in front|lined up|laid out|counted "
            "out|to my head|(?:against|on|to) my (?:wrist|wrists|skin|arm|throat|neck|thigh|head|"
            "temple)|in my mouth|around my neck|tied|hanging|loaded|ready|on the (?:floor|counter|"
            "side|desk|nightstand))(?! my lunch)"
        ),
        (
            "(?:looking|staring|look|stare|sitting|sat|lying|holding|hold|counting|counted|lined "
            "up|laid out|saved up|saving up|stockpiling|stockpiled|stashed|hoarding|hoarded|been "
            "hoarding|loaded|bought|tied|found|got out|hidden|hiding|keep|emptied|sharpened) "
            r"(?:\w+ ){0,3}(?:with |at |out |up )?(?:a|the|my|this|these|all|some|enough) (?:\w+ "
            "){0,3}(?:<weapon>)"
        ),
        (
            r"(?:have|got|i have) (?:\w+ )?(?:a|the|my|enough|all the|some) (?:\w+ "
            r"){0,2}(?:<weapon>)(?: \w+){0,5} (?:ready|here|with me|in my (?:hand|hands|bag|"
            "drawer|car|pocket|room)|saved|hidden|and (?:i|a plan|no|nothing|the|nobody)|tonight|"
            "to do it|next to|lined|counted|out|loaded)"
        ),
        (
            "(?:standing|sitting|stood|sat|am|walking|climbed|hanging|parked|here|up|out|on my "
            r"way|walked|driving|drove|going|perched) (?:\w+ ){0,2}(?:on|at|near|to|over|by|onto|"
            r"up) (?:\w+ )?(?:the |a |this )?(?:\w+ )?(?:edge|ledge|bridge|roof|rooftop|overpass|"
            "tracks|train tracks|railway|platform|cliff|cliffs|balcony|car park|wrong side of "
            "the (?:barrier|railing|fence|bridge)|other side of the (?:barrier|railing))"
        ),
        (
            r"(?:car|garage|van) (?:\w+ ){0,5}(?:engine|exhaust|hose|motor) (?:\w+ )?(?:on|"
            "running|in|pipe)"
        ),
        r"(?:<weapon>)(?: \S+){0,6} know the (?:code|combination|pin)",
        r"know where(?: \w+){0,4} (?:keeps?|hides?|kept) (?:\w+ ){0,2}(?:<weapon>)",
        r"over the (?:railing|barrier|edge|ledge)",
        (
            "(?:looking|staring|look|stare|gazing|peering) (?:down )?(?:at|over|into|onto) (?:the "
            ")?(?:tracks|edge|water|river|drop|train|trains|ledge|rails|bridge)"
        ),
        (
            "(?:put|putting|holding|hold|held|pressing|press) (?:the|a|my) (?:gun|knife|blade|"
            "razor|rope|noose|belt|pistol) (?:to|in|around|against|on|up to) my (?:head|mouth|"
            "neck|wrist|wrists|throat|arm|skin|chest|temple)"
        ),
    ),
    (*ALWAYS, is_negated, is_past_act, is_of_another, is_as_prescribed, is_not_dark, is_idiom),
)
TOOK = Family(
    Kind.SELF,
    Urgency.URGENT,
    watched_acts.TOOK,
    compiled(
        (
            "(?:took|taken|swallowed|swallowing|downed|ate|necked|popped|chugged|had|taking|"
            r"drank|washed down|emptied|gulped|swallow|ingested|overdosed on) (?:\w+ ){0,3}(?:all|"
            "whole|every|entire|a bunch|bunch|bottle(?! of (?:vodka|wine|whisky|whiskey|rum|gin|"
            "beer|champagne|water|milk|juice|coke|red|white))|bottles|handful|handfuls|packet|"
            "packets|box|"
            r"pack|packs|rest|loads|a load|lot|\d\d+|ten|twelve|fifteen|twenty|thirty|forty|fifty|"
            "sixty|hundred|dozens?|last(?! (?:night|week|month|year))|half a bottle|so many|"
            "fistful|couple of packs|strips?|"
            r"everything)(?: of)? (?:\w+ ){0,4}(?:<pills>|them|medicine cabinet|cabinet|bleach|"
            "antifreeze)"
        ),
        (
            "(?:took|taken|swallowed|downed|necked|taking) (?:them all|it all|all of (?:it|them)|"
            r"the lot|everything in (?:the|my) (?:\w+ )?(?:cabinet|cupboard|drawer))"
        ),
        (
            r"(?:drank|drunk|drinking|swallowed|downed) (?:\w+ ){0,2}(?:bleach|antifreeze|drain "
            "cleaner|weedkiller|pesticide)"
        ),
        (
            r"i (?:\w+ )?take (?:so |too |very )?many (?:\w+ )?(?:<pills>)(?= now| tonight| today|"
            " and i)"
        ),
        r"(?:took|taken|swallowed|had) (?:a|an) (?:\w+ )?(?:lethal|fatal|deadly) (?:dose|amount)",
        r"(?:took|taken) (?:an|another|a massive|a huge|my) (?:\w+ )?overdose",
        (
            r"(?:slit|cut|slashed|sliced|opened) (?:\w+ )?(?:my|both my) (?:\w+ )?(?:wrists?|"
            "veins?|artery|throat)"
        ),
        r"cut(?:ting)? (?:\w+ ){0,3}too deep",
        (
            r"(?:can not|will not|does not|is not|not|keeps) (?:\w+ )?(?:stop|stopping)? ?(?:the "
            ")?bleeding(?= [,.]| $| from| and| please)"
        ),
    ),
    (*AN_ACT, is_of_another, is_as_prescribed, is_told_by_another, is_supposed),
)
_SKIN = (
    r"(?:my (?:\w+ )?(?:arms?|legs?|thighs?|wrists?|skin|stomach|hips?|body|forearms?|hand|hands)|"
    "myself|<self>|me (?:on|in) (?:my |the )?(?:arms?|legs?|wrists?|thighs?))"
)
SELF_HARM = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watched_acts.SELF_HARM,
    compiled(
        (
            "(?:<i> ~3 |)(?:<want>|urge|urges|need|feel like|feeling like|thinking of|thinking "
            "about|thoughts of|thoughts about|impulse|impulses|tempted|craving|desperate|"
            r"fighting) (?:so bad )?(?:to |not to )?(?:\w+ )?(?:cut(?:ting)?|burn(?:ing)?|"
            "hurt(?:ing)?|harm(?:ing)?|slic(?:e|ing)|scratch(?:ing)?|bruis(?:e|ing)|"
            "punish(?:ing)?|stab(?:bing)?|carv(?:e|ing)|hit(?:ting)?|punch(?:ing)?|starv(?:e|"
            f"ing)) {_SKIN}"
        ),
        (
            "(?:<want>|urge|urges|tempted|craving|desperate|thinking about|thinking of|dying|"
            r"aching|itching) (?:so bad )?(?:not )?(?:to |of |about )?(?:\w+ )?(?:cut(?:ting)?|"
            "self harm(?:ing)?|bleed|sh|see blood|feel the blade)(?= [,.]| $| again| tonight| so|"
            " really| right| now| and| but| lol| because| just| until| deep| too| is| i| bad| "
            "badly| it| when| to feel)"
        ),
        (
            "(?:<i> |keep |keeps |started |start |been |back to |am |went back to |going back "
            r"to |can not stop |stop |not stopped )(?:\w+ )?(?:cutting|burning|hurting|harming|"
            f"slicing|scratching|carving|bruising|punching|hitting|starving) {_SKIN}"
        ),
        (
            "(?:cut|burned|burnt|hurt|harmed|sliced|scratched|carved|bruised|punched|stabbed|"
            f"hit)(?: up| open| into| at| all over)? {_SKIN}"
        ),
        (
            "(?:new|fresh|more|deep|covered in) (?:cuts|scars|burns)(?= on| all| [,.]| $| again| "
            "and| every)"
        ),
        (
            r"(?:am|been|started|back to|keep|went back to|can not stop|back) (?:\w+ )?(?:cutting|"
            "self harming)(?= again| after| for (?:weeks|days|months)| in secret| every| tonight| "
            "so| more| deeper| to (?:cope|feel)| "
            "and| because| since| [,.]| $)"
        ),
        r"(?:cutting|self harming|cut|self harmed|burning) again",
        (
            "(?:<weapon>|bridge|river|tracks|cliff|water)(?: near \\w+ \\w+| there| outside)? "
            "(?:is|are|keeps?|keep) calling (?:me|my name|out to me)"
        ),
        (
            "(?:scratched|banged|bashed|bit|pinched|punched|burned|burnt|sliced|carved|hit|"
            r"rubbed|picked) (?:my )?(?:\w+ ){0,8}(?:until|till|til) (?:i|it|they) (?:bled|bleed|"
            "bleeds|bruised|scarred|was bleeding|were bleeding)"
        ),
        (
            "(?:hit|hitting|bang|banging|bash|bashing|cut|cutting|hurt|hurting|burn|burned|"
            r"burning|starving|scratching|punching) (?:my \w+|myself)(?: \w+){0,4} on purpose"
        ),
        (
            "(?:cutting|self harm|self harming|burning|hurting myself|the blade) is (?:the |my "
            ")?only (?:thing|way|relief|release|control)"
        ),
        (
            r"(?:carved|carving|cut|cutting|scratched|scratching|burned) (?:\w+ ){1,3}(?:in|into|"
            "across|down) my (?:arms?|legs?|thighs?|wrists?|skin|stomach|hips?)"
        ),
        r"cutting is not (?:enough|working|helping)",
        (
            r"(?:cutting|self harm|self harming|sh|blades?)(?: \S+){0,10} (?:going to|about to|"
            "want to|will) (?:break|relapse|slip|ruin|lose|give in)"
        ),
        (
            "(?:cut|self harmed|harmed) (?:tonight|today|last night|this morning|yesterday|again|"
            "deeper|an hour ago)"
        ),
        (
            r"(?:relaps\w+|slipped|gave in|giving in|caved)(?: \w+){0,4} (?:cut|cutting|self "
            r"harm\w*|sh|blade|hurt myself|hurting myself|razor)"
        ),
        (
            "(?:urges? to|urges? for|thoughts of|thinking about|thinking of|want to|going to|"
            r"need to|about to|close to|back to|back into) (?:self harm\w*|sh)(?= )"
        ),
        (
            "(?:self harm|sh|cutting|self harming) (?:urges?|thoughts|again|tonight|is back|is "
            "getting|has (?:got|gotten|come)|feels)"
        ),
        (
            r"(?:blade|razor|knife|lighter|scissors) (?:\w+ ){0,3}(?:my (?:skin|arm|arms|wrist|"
            "thigh|leg)|to cut|calling|and my skin)"
        ),
        (
            "(?:punish|punishing|starving|starve) myself (?:again|tonight|because i (?:deserve|"
            "hate)|until i)"
        ),
        r"deserve to (?:be hurt|bleed|hurt|suffer)(?= [,.]| $| and| so)",
    ),
    (
        *ALWAYS,
        is_past,
        is_negated,
        is_told_by_another,
        is_about_another,
        is_an_accident,
        is_idiom,
        is_supposed,
        is_coping,
        is_over,
    ),
    sharper=compiled(
        "tonight",
        "right now",
        "too deep",
        "bleeding",
        "going to",
        "about to",
        "in my hand",
        "stop myself",
        "badly",
        "ambulance",
        "stitches",
    ),
)
ACTS = (MEANS, TOOK, SELF_HARM)
