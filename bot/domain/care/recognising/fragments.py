"""The words that patterns are made of: <name> in a pattern stands for one of these."""

import re

from bot.domain.reading.patterns import Pattern

_NO_NOT = r"(?!not |never |no longer )"
_W = r"[^ ,.?\"]+"
FRAGMENTS: dict[str, str] = {
    "self": r"(?:myself|me self|my own self)",
    "i": r"i(?: (?:still|now|always|also|sometimes|often|do|keep|am|have|been|feel|both|only))*",
    "kin": (
        "(?:mum|mother|dad|father|parents?|brother|sister|sibling|son|daughter|kid|child|wife|"
        "husband|partner|boyfriend|girlfriend|fiance|fiancee|cousin|uncle|aunt|auntie|nan|nana|"
        "gran|grandma|granny|grandad|grandpa|grandmother|grandfather|stepdad|stepmum|stepfather|"
        "stepmother|stepbrother|foster mum|foster dad|niece|nephew|family)"
    ),
    "near": (
        "(?:best friend|friend|mate|buddy|roommate|flatmate|housemate|neighbou?r|classmate|"
        "coworker|colleague|sponsor|sponsee|student|pupil|ex|pal|girl|online friend)"
    ),
    "someone": (
        r"(?:(?:my|our)(?: \w+)? (?:<kin>|<near>)|mum|dad|nan|grandma|he|she|they|this (?:girl|"
        "guy|kid|person|friend|lad|man|woman)|a (?:friend|mate|girl|guy|lad|kid)(?: of mine| i "
        r"know| from \w+)?|someone i (?:know|love|care about|met)|@someone)"
    ),
    "themself": r"(?:himself|herself|themselves|themself|themselve|hisself|theirself|theirselves)",
    "their": r"(?:his|her|their)",
    "pills": (
        "(?:pills?|tablets?|meds|medication|medicine|paracetamol|tylenol|acetaminophen|ibuprofen|"
        "advil|aspirin|painkillers?|antidepressants?|sleeping pills?|sleepers|benzos?|xanax|xans?|"
        "valium|diazepam|klonopin|ativan|zopiclone|ambien|seroquel|quetiapine|lithium|insulin|oxy|"
        "oxys|oxycodone|percs?|codeine|tramadol|morphine|fentanyl|fent|heroin|methadone|"
        "gabapentin|pregabalin|prozac|sertraline|zoloft|propranolol|benadryl|capsules|bottle|"
        "packet|pack|box|blister|strip|stash|prescription|amitriptyline|citalopram|mirtazapine|"
        "nytol|dxm|ketamine|ket)"
    ),
    "weapon": (
        "(?:pills|tablets|meds|medication|paracetamol|tylenol|sleeping pills|rope|noose|gun|"
        "pistol|shotgun|rifle|revolver|handgun|knife|blade|blades|razor|razors|razor blades?|"
        r"belt|insulin|bottle of \w+|bottle|box cutter|scalpel|oxy|fentanyl|bag)"
    ),
    "dead": (
        "(?:dead|gone|never born|never been born|not born|not alive|not here|no more|in the "
        "ground|six feet under|in heaven|with (?:him|her|them|god|jesus) (?:in heaven|again))"
    ),
    "die": (
        "(?:die|be <dead>|not (?:be here|be alive|exist|live|wake up|be around|be on this "
        "(?:earth|planet))|stop (?:existing|living|being alive|breathing)|cease to exist|"
        "disappear(?= (?:forever|for good|from (?:this|the) (?:world|earth)|and never|permanently|"
        "completely|off|anymore|and|[,.?])| $)|vanish|(?:(?:fall|go to|lie down and) "
        ")?(?:a?sleep) and (?:not|never|no|do not|will not) (?:ever )?wake up|fall asleep forever|"
        "sleep forever|never (?:wake|have been born|have existed)(?: up)?|(?:not|never) have been "
        "born|drop dead|pass away|leave this (?:world|earth|life|planet)|(?:go|be) (?:to|in|up "
        "to) heaven|go home to (?:god|jesus|the lord))"
    ),
    "kill_myself": (
        "(?:(?:kill|killing|killed) <self>|(?:end|ending|ended|finish|finishing|lose) (?:with "
        ")?(?:my|this) (?:own |miserable |pathetic |stupid |shit |shitty |sorry |worthless |whole "
        ")*(?:life|existence|misery|suffering)(?! (?:savings|long))|(?:take|taking|took|taken) my "
        "(?:own )?life(?! (?:back|seriously|for|into|in|to|and)(?: |$))|suicide myself|(?:off|"
        "offed|top|"
        "topping|topped|neck|necking|hang|hanging|hanged|hung|drown|drowning|shoot|shooting|shot|"
        "poison|poisoning|gas|gassing|strangle|murder|delete|deleting|erase|erasing|suffocate|"
        "suffocating|electrocute|stab|stabbing|rid the world of) <self>(?! (?:in the (?:foot|leg)|"
        "a |some |in work|in my|in books|in to))|(?:do|doing|did|done) <self> in|(?:put|putting) "
        "(?:an end|a stop) to (?:my life|it all|everything|this life|myself|my existence|my "
        "misery|my suffering)|(?:blow|blowing) my (?:brains?|head)(?: out| off)|(?:slit|slitting) "
        "my (?:wrists?|throat)|(?:cut|cutting) my (?:wrists?|throat)|(?:end|ending|ended) <self>|"
        "(?:put|putting) a (?:bullet|gun) (?:in|to|through) my (?:head|brain|mouth)|(?:make|"
        "making) an attempt on my life|(?:throw|throwing) <self> (?:off|under|in front|out of|in "
        "the (?:river|sea))|starv(?:e|ing) <self> to death|(?:drink|drinking|smoke|eat|starve|cut|"
        "drug) <self> to death)"
    ),
    "kill_unnamed": (
        "(?:commit(?:ting|ted)? suicide|(?:die|dying|death) by suicide|end(?:ing)? it all(?! "
        "here for)|(?:eat|eating) (?:my|a) (?:gun|bullet)|(?:tie|tying|tied|made|make|making) "
        "(?:a|the) noose|(?:attempt|attempting|attempted) suicide|jump(?:ing)? (?:off|from|in "
        r"front of|under|out) (?:of )?(?:a|the|that|this|my|some) (?:\w+ )?(?:bridge|roof|"
        "building|balcony|cliff|window|train|tube|bus|car|lorry|truck|ledge|overpass|car park|"
        "tower|flyover|multi|viaduct|floor|rooftop)|jump(?:ing)? off (?:it|there)(?= so | [,.]| "
        "$| right| today| tonight| and)|jump(?:ing)? in front of traffic|(?:step|stepping|walk|"
        "walking|run|running|lie|lying|jump|jumping)(?: out| down)? (?:in front of|into|under|"
        "on) (?:a|the|that|some|oncoming)? ?(?:train tracks|tracks|train|bus|truck|lorry|traffic|"
        "tube|moving car|oncoming traffic|sea and not|river and not|ocean and not)|(?:drive|"
        "driving|crash|crashing|swerve|swerving|steer|steering|ram|ramming)(?: my (?:car|bike|"
        "truck|van)| the (?:car|van)| myself| it)? (?:into|off|in front of) (?:a|the|that|some|"
        "oncoming|this)? ?(?:tree|wall|bridge|cliff|river|truck|traffic|pole|lamppost|lake|"
        "barrier|lorry|oncoming traffic|oncoming|edge|side|pier|quay|dock|it(?= [,.]| $))|(?:take|"
        "taking) (?:an "
        "overdose|all (?:of )?(?:my|the|these|those|them) ?(?:<pills>)?|the whole (?:bottle|"
        "packet|pack|box|lot)|too many (?:<pills>)|(?:a (?:bunch|load|handful) of|every|enough) "
        "~1 (?:<pills>)|(?:these|those|the) pills)|(?:swallow|swallowing|down|downing|neck) "
        "(?:all|every|the whole|a whole|a bottle|my whole|these|those|the entire) ~2 (?:<pills>)|"
        "(?:drink|drinking) (?:some )?bleach|(?:overdose|overdosing|od) on purpose|(?:<want>|"
        "gonna|will|just|might|could) to (?:overdose|od))"
    ),
    "want": (
        "(?:want|need|long|wish|crave|hope|wanted|ready|going|planning|about|trying|tempted|"
        "itching|dying|begging|waiting|waited|prefer|praying|desire|wanting|needing|prepared|"
        "rather|okay|ok)"
    ),
    "now": (
        "(?:tonight|now|right now|today|soon|in (?:an|one|two|a few) (?:hours?|minutes?|mins)|"
        "this (?:evening|morning|afternoon|weekend|week)|tomorrow|later|before (?:morning|"
        r"sunrise|the weekend|monday)|when (?:everyone|they|my \w+) (?:is|are|goes|go)? "
        "?(?:asleep|to bed|out|sleeping|to sleep))"
    ),
    "emptyend": (
        r"(?= $|$| [,.?\"]| (?:lol|and|but|so|because|please|tonight|now|today|again|anymore|i|it|"
        "everything|this|forever|right|already|every|all|more|for good|at|in my|in this|since|"
        "yet|when|if|most|or|then|still|the pain|who|what|why|how|that|with|no|nothing|nobody|"
        "man|to|here|honest|not|tho|though|like|either|really|no matter|until|for|after|man|bro|"
        "anyway|inside|mentally|knowing|through (?:this|it|all)|without (?:him|her|them|you|my)|"
        "sorry|should|would|my|you|her|him|we|they)(?: |$))"
    ),
}
_NAME = re.compile(r"<(\w+)>")


def filled(pattern: str) -> str:
    """Return a pattern with each fragment in its place; "~3 " is up to three words between."""
    while "<" in pattern and (found := _NAME.search(pattern)):
        pattern = pattern[: found.start()] + FRAGMENTS[found[1]] + pattern[found.end() :]
    pattern = pattern.replace(r"(?:\w+ )", rf"(?:{_NO_NOT}\w+ )")
    return re.sub(r"~(\d) ", lambda gap: rf"(?:{_NO_NOT}{_W} ){{0,{gap[1]}}}", pattern)


def compiled(*patterns: str) -> Pattern:
    """Return one pattern for all: each starts after a space and ends before one."""
    return Pattern(lambda: f" (?:{'|'.join(filled(one) for one in patterns)})(?= |$)")
