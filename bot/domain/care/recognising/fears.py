"""More of how people say that they fear for somebody else."""

from bot.domain.care.recognising.dangers import FOR_OTHERS, WHO
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_asked_in_general,
    is_idiom,
    is_nothing_to_worry_about,
    is_over,
    is_past_act,
    is_play,
    is_supposed,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.watch import watch
from bot.domain.care.recognising.whose import BY_ANOTHER

FOR_SOMEBODY_HERE = Family(
    Kind.WORRIED_ABOUT_SOMEONE,
    Urgency.GENTLE,
    watch(
        "",
        ("anyone anybody someone", "heard talked spoken reach contact seen hear check checked"),
        (
            "scaring scares scared worrying worries frightening",
            "wrote posted said post message",
            "check @someone staff mods mod here night anyone",
        ),
        (
            "look check",
            "mod mods staff facilitator admin someone",
            "danger posted post wrote message said",
        ),
        ("something", "happened", "scared afraid worried"),
        ("post message share", "from by", "sounded sounds scared scares like"),
        ("last", "post message", "sounded sounds like goodbye scary dark"),
    ),
    compiled(
        (
            r"(?:anyone|anybody|any of you) (?:\w+ ){0,2}(?:heard|talked|spoken|been in touch|know "
            r"how to reach|how to reach|reach|know how to contact|seen|hear|checked|check)(?: "
            r"(?:to|from|with|on))? (?!(?:the|a|my|any|that|this|your|new|his|her|it|back|about|in|"
            r"on|if) )(?:@someone|[^\W\d]\w+)(?= (?:today|lately|since|yesterday|this|recently)| "
            r"[?,.]| $)(?! (?:about|back|of))"
        ),
        (
            r"(?:scared|afraid|worried|terrified) (?:that )?something (?:\w+ )?(?:has )?happened "
            r"to (?!(?:the|my|a|this|our) )(?:@someone|\w+)"
        ),
        (
            r"(?:post|message|share|vent|words) (?:from|by|of) (?:@someone|\w+) (?:\w+ "
            r"){0,2}(?:scared|scares|sounded|sounds|worried|worries|felt|reads?) (?:me|like (?:a "
            r")?goodbye|dark|bad|final|hopeless|really|so|suicidal)"
        ),
        (
            r"(?:what|the thing|the stuff|that post|that message) (?:@someone|\w+|they|he|she) "
            r"(?:just )?(?:wrote|posted|said|shared)(?: \w+){0,4} (?:is |was |really |has "
            r")*(?:scar\w+|worr\w+|frighten\w+|concern\w+)(?= me| us| [,.]| $)"
        ),
        (
            r"(?:mod|mods|staff|facilitators?|admins?|someone) (?:\w+ )?(?:look|check) (?:at|on|in "
            r"on) (?:what )?(?:@someone|\w+)(?: s)?(?: \w+){0,3} ,? ?(?:i think )?(?:he|she|they) "
            r"(?:is|are|might be|may be) (?:in danger|not safe|not ok|suicidal|going to)"
        ),
    ),
    (*ALWAYS, is_supposed, is_nothing_to_worry_about),
    sharper=compiled("goodbye", "danger", r"suicid\w*", "die", r"kill \w+", "pills", "tonight"),
)

_WHAT = (
    r"(?:die|dying|death|dead|kill\w* (?:himself|herself|themselves|themself)|suicide|(?:not|n t) "
    r"want to (?:live|be here|be alive|wake up|go on|exist)|end(?:ing)? (?:it|his life|her life|"
    r"their life)|hang\w*|overdos\w+|jump\w*|take (?:his|her|their) (?:own )?life|hurt (?:himself|"
    r"herself|themselves))"
)

SAYS = Family(
    Kind.OTHER_IN_DANGER,
    Urgency.GENTLE,
    watch(
        "",
        (
            (
                "says said told keeps talking talks wants want threatens threatening texted posted "
                "wrote"
            ),
            (
                "die dying death dead suicide kill killing live alive jump jumping hang overdose "
                "life end ending"
            ),
            "he she they my our mum dad nan grandad grandma friend mate",
        ),
    ),
    compiled(
        (
            rf"{WHO} ~2 (?:says|keeps (?:saying|talking|threatening|texting)|is (?:saying|talking|"
            rf"threatening)|talks|wants|is always saying|just (?:said|told me|texted)|told me "
            rf"(?:today|tonight|yesterday|this)|has been (?:saying|talking)) (?:\S+ "
            rf"){{0,6}}{_WHAT}(?= [,.?]| $| and| since| because| all| every| tonight| again| "
            rf"anymore| with| if| but| now| soon| lately| a lot)(?! (?:of (?:laughter|boredom|"
            rf"embarrassment)|(?:and )?(?:then )?(?:laughs?|laughed)))"
        ),
    ),
    (*ALWAYS, is_past_act, is_idiom, is_supposed, is_over, is_asked_in_general, is_play),
    sharper=compiled(
        "tonight",
        "right now",
        "pills",
        "tablets",
        "gun",
        "rope",
        "bridge",
        "jump",
        "plan",
        "goodbye",
        "overdose",
        "just (?:said|told me|texted)",
    ),
)

SAID_GOODBYE = Family(
    Kind.OTHER_IN_DANGER,
    Urgency.GENTLE,
    watch(
        "",
        (
            "goodbye goodbyes",
            "said says wrote posted texted sent",
            "everyone everybody all us group server",
        ),
    ),
    compiled(
        rf"{BY_ANOTHER} to (?:everyone|everybody|all of us|us all|the (?:group|server))(?= [,.?!]| "
        r"$| and| here| in| on| tonight| today| last| yesterday| just| i )(?! (?:at|on) (?:work|"
        r"his|her|their|the))"
    ),
    (*ALWAYS, is_past_act, is_idiom, is_supposed, is_over, is_asked_in_general, is_play),
    sharper=compiled("scared", "worried", r"please (?:look|check|help)", r"kill \w+", r"suicid\w*"),
)

FEARS = (FOR_OTHERS, SAYS, FOR_SOMEBODY_HERE, SAID_GOODBYE)
