"""The writer sees no use in being there, or one only."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_denied,
    is_idiom,
    is_not_of_life,
    is_over,
    is_past,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.tempo import SOONER
from bot.domain.care.recognising.watch import watch

NO_USE = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watch(
        "funeral",
        ("without", "me", "easier world fine better"),
        ("taking take", "space air"),
        ("nothing nobody", "change different", "gone died disappeared dead"),
        ("better", "off", "they everyone all family kids"),
        ("not", "care mind", "died die lived live wake"),
        ("point", "me being alive living existing life"),
        ("why", "still here alive breathing live born"),
        ("what", "live", "should for"),
        ("only", "reason thing person", "alive here stopping keeping holding"),
        ("not", "for", "gone dead already", "kids mum dog cat daughter son family wife husband"),
        ("shake", "thought"),
        ("existing exist", "just want"),
        ("mistake", "born exist alive"),
        ("fault waste", "alive born exist space life"),
        ("deserve", "exist live here alive breathe"),
        ("belong", "earth world planet"),
    ),
    compiled(
        (
            "(?:everyone|everybody|they|world|life|family|kids|people|mum|things|wife|husband|all) "
            "~5 "
            "(?:easier|fine|better|simpler|okay|happier|calmer|on) ~1 without me(?= [,.]| $| in it|"
            " "
            "here| around| and| anyway)"
        ),
        (
            "(?:only )?(?:just )?(?:taking|take|take up|taking up) (?:up )?(?:space|air|oxygen)(?= "
            "[,.]| $| on (?:this|the) (?:earth|planet)| here| and| in this world)"
        ),
        (
            r"(?:nothing|nobody|no one|not much) (?:\w+ ){0,2}(?:change|be different|be lost|"
            r"notice)"
            r"(?: at all)? if i (?:\w+ )?(?:was|were|am|died|disappeared|vanished|went) ?(?:gone|"
            r"dead)?"
        ),
        (
            "(?:they|everyone|everybody|my (?:family|kids|parents|wife|husband)|you) (?:would|will|"
            "are) (?:all )?be (?:all )?better off(?= [,.]| $)"
        ),
        (
            r"(?:would|do) not (?:\w+ )?(?:care|mind) (?:if|whether) i (?:\w+ )?(?:did not (?:wake|"
            r"exist|make it|survive)|do not (?:wake|exist|make it|survive)|die|died|live|"
            "lived|wake|woke)"
        ),
        (
            r"(?:not|no) (?:\w+ ){0,2}point (?:in |of |to )?(?:me|my life|being alive|living|"
            r"existing)<emptyend>"
        ),
        (
            "why am i (?:(?:even|still) (?:here|alive|breathing)|alive|breathing|born)(?= [,.?]| $|"
            " if| when| and| anymore)"
        ),
        (
            "(?:for )?(?:what|why) (?:i )?should i? ?(?:live|keep living|stay alive|go on living|"
            "continue living)"
        ),
        (
            r"(?:imagin\w+|pictur\w+|plann\w*|think\w* (?:about|of)|dream\w* (?:about|of)) (?:\w+ "
            r")?my (?:own )?funeral"
        ),
        "who would (?:even )?(?:come to|cry at|be at|go to) my funeral",
        (
            "(?:thought|feeling|idea|belief) that i should (?:be dead|die|not (?:exist|be (?:alive|"
            "here)))"
        ),
        "(?:just )?existing and (?:do not|i do not) want to(?= [,.]| $| anymore)",
        (
            r"(?:i (?:\w+ ){0,2}(?:do not|never)|not (?:think|feel like|feel|know if) i) (?:\w+ "
            r")?belong (?:on (?:this )?(?:earth|planet)|in this world|among "
            "the living)"
        ),
    ),
    (*ALWAYS, is_told_by_another, is_denied, is_idiom, is_over, is_not_of_life, is_past),
    sharper=SOONER,
)

ONLY_REASON = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watch(
        "",
        ("only", "reason thing person", "alive here stopping keeping holding dead breathing gone"),
        (
            "not",
            "for",
            "gone dead already here alive",
            "kids mum dog cat daughter son family wife husband children",
        ),
        ("day", "alive", "torture hell punishment struggle"),
        ("takes", "end", "it"),
        ("fantasies", "suicide death suicidal"),
    ),
    compiled(
        (
            "only (?:reason|thing|person|one) (?:that |why )?i am (?:still |not )?(?:here|alive|"
            "breathing|dead|gone)(?! (?:in|at|for|on|with|to|tonight|today|is (?:good|the) "
            "(?:doctors|nhs)))(?!.* (?:thankful|grateful|glad|proud|lucky|coffee))"
        ),
        (
            r"only (?:thing|person|one|reason)(?: \w+){0,3} (?:stopping|stops|keeping|keeps|"
            r"holding) "
            r"me (?:back |here |alive )?(?:is|are) (?:my (?:\w+ )?(?:<kin>|kids|dog|cat|dogs|cats|"
            "children|faith|religion)|the (?:kids|dog|cat)|god|him|her|fear|that i am (?:scared|"
            "afraid))(?= [,.]| $)"
        ),
        (
            r"if it (?:was|were) not for (?:my |the )?(?:\w+ ){1,3}i would (?:\w+ )?(?:be (?:dead|"
            r"gone|not here)|not be (?:here|alive)|have (?:\w+ )?(?:ended|killed|done it))"
        ),
        (
            r"every day (?:that )?i am alive (?:is|feels)(?: \w+){0,2} (?:torture|hell|punishment|"
            r"agony|a struggle)"
        ),
        "not have what it takes to end it",
        "(?:suicide|suicidal|death|dying) (?:fantasies|daydreams)",
    ),
    (*ALWAYS, is_told_by_another, is_past, is_idiom),
    sharper=SOONER,
)
