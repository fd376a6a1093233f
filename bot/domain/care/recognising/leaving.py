"""The writer is about to leave, and has what it takes."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_idiom,
    is_negated,
    is_of_another,
    is_of_something_else,
    is_past,
    is_past_act,
    is_supposed,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.watch import watch

_WHEN = (
    r"(?:tonight|today|tomorrow|this (?:night|weekend|week|evening)|on (?:\w+day)|(?:mon|tues|"
    "wednes|thurs|fri|satur|sun)day(?: night| morning)?|soon|now)"
)

LEAVING = Family(
    Kind.SELF,
    Urgency.URGENT,
    watch(
        "trigger",
        ("leaving leave exit", "life world earth planned plan end"),
        ("tonight today tomorrow", "die"),
        ("jump", "going want ready about"),
        ("find", "late until till time", "me"),
        ("close", "doing ending jumping going"),
        ("works enough work", "hope pray wish luck", "time dose this amount it"),
        ("know picked chosen found", "bridge rope tree building train roof beam spot cliff"),
        ("look take feed", "dog cat kids children dogs cats mum"),
        ("mind", "made", "up"),
        (
            (
                "pills tablets meds medicine rope gun shotgun knife blade razor pistol rifle "
                "bottle insulin"
            ),
            (
                "emptied poured enough reason why think thinking table desk floor shed drawer "
                "locked out use stopped end"
            ),
        ),
        ("tracks", "car sitting in on"),
        ("bleed", "out want"),
        ("suicide", "planned set date"),
        ("end", "this", "time real"),
        ("rest remaining", "took taken swallowed"),
        ("rehearsing rehearsed planning planned", "head it mind"),
    ),
    compiled(
        "(?:leaving|leave|exit|exiting) (?:from )?this (?:life|world|earth|existence)",
        "my (?:exit|departure|way out|ending) (?:is )?(?:planned|set|ready|arranged|sorted)",
        (
            f"{_WHEN} i (?:will |am going to |get to |finally )*(?:die|end it|end everything|kill "
            f"myself|leave this|go to sleep forever)(?= [,.]| $| and)"
        ),
        (
            "(?:finger|hand|thumb) (?:is )?on the trigger|pull(?:ing)? the trigger(?= [,.]| $| on "
            "myself| tonight| now)"
        ),
        (
            "(?:(?:they|she|he|nobody|someone|you) )?(?:will|would|do) not find me (?:until|till|"
            "in time|for days|before)"
        ),
        (
            "(?:so|this|very|really|getting|came|am) close to (?:doing it|ending it|ending "
            "everything|jumping|going through with it|pulling the)(?= [,.]| $| tonight| again| "
            "right| now| and)"
        ),
        (
            r"(?:hope|pray|hoping|praying|wish me luck)(?: \S+){0,6} (?:(?:dose|amount|pills|"
            r"overdose|rope) (?:\w+ )?(?:is enough|are enough|works|work|does it|will be enough|"
            "kills me)|this time (?:it|i|they) (?:works?|die|does it|succeed|go)|(?:it|this) "
            "(?:works|kills me|is enough) this time)(?= [,.]| $)"
        ),
        (
            "(?:know|picked|chosen|found|decided|chose) (?:out )?(?:exactly )?(?:which|what|the) "
            r"(?:\w+ )?(?:bridge|rope|tree|building|train|roof|beam|spot|cliff)(?= [,.]| $| i| to| "
            "for| and)"
        ),
        (
            r"(?:i (?:have )?)?(?:emptied|poured|tipped|laid|counted|spread) (?:\w+ "
            r"){0,2}(?:<pills>|medicine box|pill bottles?)(?: \w+)? (?:out|on|onto|into|across|in)"
        ),
        "enough (?:<pills>) to (?:end|kill|die|do it|never|finish|take down|make)",
        (
            "(?:have|got|own) (?:a|the|my) (?:shotgun|gun|pistol|rifle|rope|noose|knife|blade)(?: "
            r"\w+)? and (?:no reason not|nothing to (?:lose|stop)|nobody to stop|every reason)"
        ),
        (
            "locked (?:myself )?in (?:the|my) (?:bathroom|room|bedroom|car|garage|toilet) with "
            r"(?:a|the|my|some) (?:\w+ )?(?:blade|knife|razor|pills|gun|rope|bottle of pills|"
            "tablets|scissors|glass)"
        ),
        (
            "(?:look|looking|stare|staring|glance) at the (?:knife|knives|pills|tablets|rope|gun|"
            r"blade|razor|bridge|tracks)(?: \w+){0,5} (?:think|thinking|wonder|imagin\w+|want)"
        ),
        (
            "(?:rope|gun|knife|noose|blade|pills) (?:is |are )?in the (?:shed|garage|loft|"
            r"cupboard|closet|attic|drawer|basement)(?: \w+){0,7} (?:look|looking|think|thinking|"
            r"go|going|open|opening)(?: \w+){0,3}(?= [,.]| $| at it| of it| about it| it)"
        ),
        "(?:in|inside) (?:the|my) car on the (?:train |railway |level )?(?:tracks|crossing|rails)",
        r"(?:want|need|going|hope) to (?:\w+ )?bleed (?:out|to death|dry)",
        "my suicide is (?:planned|set|on|for|next|this)",
        (
            "(?:going to|gonna|will) end (?:it|this|everything) (?:for real|this time|fr)(?= [,.]| "
            "$| this| for)"
        ),
        (
            "(?:took|taken|swallowed|drank) (?:all )?the (?:rest|remaining) (?:of )?(?:my |the "
            r")?(?:<pills>|\w+ )(?: \S+){0,8} (?:not want to|never|do not|sorry|goodbye|sleep)"
        ),
        (
            "(?:stopped|quit|not taking|threw away|skipping) (?:taking )?my (?:heart |blood "
            r"pressure |diabetes )?(?:<pills>|dialysis|chemo|insulin)(?: \w+)? so (?:that )?(?:it|"
            "i|my heart|this) (?:will|can|might|would)? ?(?:end|ends|die|stop|stops|be over|goes)"
        ),
        (
            r"(?:rehears\w+|playing|going over|running through) it (?:over )?(?:\w+ )?in my "
            "(?:head|mind)"
        ),
    ),
    (
        *ALWAYS,
        is_negated,
        is_past,
        is_past_act,
        is_told_by_another,
        is_of_another,
        is_idiom,
        is_supposed,
    ),
)

LOOK_AFTER = Family(
    Kind.SELF,
    Urgency.URGENT,
    watch(
        "",
        ("look take feed", "dog cat kids children dogs cats mum dad parents sister brother"),
        ("mind", "made", "up"),
        ("jump", "going want ready about"),
        ("pills tablets meds", "taken swallowed gone down"),
        ("goodbye", "told kissed hugged is"),
        ("know", "how", "much"),
        ("swallow take down neck", "these them", "all"),
    ),
    compiled(
        (
            r"(?:look after|take care of|feed|be kind to|hug) my (?:\w+ )?(?:dogs?|cats?|kids|"
            "children|mum|dad|parents|sister|brother|wife|husband|family)(?= for me| [,.]| $| "
            "when)"
        ),
        "(?:pills|tablets|meds) (?:taken|swallowed|gone|down)(?= [,.]| $)",
        r"(?:told|kissed|hugged) my (?:\w+ )?\w+ goodbye",
        "it is (?:a )?goodbye(?= [,.]| $)",
        r"know how much (?:\w+ )?(?:would do it|it takes|i would need|to take|will do it)",
        (
            "(?:about to|going to|ready to|want to) (?:swallow|take|down|neck) (?:all|every one|"
            "the lot) (?:of )?(?:these|them)(?= [,.]| $| now| and| tonight)"
        ),
        "i have made up my mind(?= [,.]| $)",
        "(?:going|want|ready|about) to jump(?= [,.]| $)",
    ),
    (
        *ALWAYS,
        is_negated,
        is_past,
        is_told_by_another,
        is_of_another,
        is_idiom,
        is_supposed,
        is_of_something_else,
    ),
)
