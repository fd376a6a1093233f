"""The words that a sentence holds where a goodbye may be in it."""

from bot.domain.care.recognising.watch import watch

BURDEN = watch(
    "burden",
    ("without", "me"),
    (
        "if when once after with nobody better happier",
        "i me",
        (
            "gone died disappeared disappear vanished dead funeral killed kill passed went "
            "existing wake exist born woke around here alive"
        ),
    ),
    ("nobody anyone one they would will who", "miss notice remember", "me i"),
    ("nobody anyone who they", "care cares cry", "if when once whether"),
    ("not", "need want miss", "me"),
    ("worth more", "dead gone"),
    ("want wants wishes prefer love need needs", "me", "dead gone die disappear"),
    ("favour favor service", "do doing"),
    ("last", "hopefully christmas birthday year summer winter spring easter"),
    ("not", "have", "me", "longer anymore again soon after long"),
    ("not never", "belong fit"),
    ("waste drain mistake weight", "gone die dead disappear off without"),
)
GOODBYE = watch(
    "goodbye goodbyes letter letters farewell affairs belongings possessions eulogy obituary",
    (
        "note notes video videos message text letter letters",
        (
            "goodbye suicide final wrote written finished left last recorded gone desk fridge "
            "table drawer"
        ),
    ),
    ("not", "be being", "here around alive longer"),
    ("not", "make see reach live", "christmas birthday year end next"),
    ("will going", "gone dead hair way lives", "be"),
    ("hear see", "me", "again anymore ever after from"),
    ("giving gave given give", "stuff things everything away clothes dog cat pets"),
    ("last final", "post message night day words video text hours breath moments"),
    ("tonight today tomorrow weekend", "night day end last it", "is be might may could"),
    ("find finds found reads read sees see", "this", "if when whoever time"),
    ("find finds found discover", "body me", "dead hanging body morning bath garage"),
    (
        "date plan planned method way spot day place time",
        "picked chosen chose decided marked circled",
    ),
    (
        "date plan planned",
        "set have got made making working worked",
        "die end kill do go tonight means pills rope death how killing dying it",
    ),
    (
        "take look feed have adopt keep mind walk care",
        "dog cat kids dogs cats pets children him her them baby rabbit",
        "gone dead die died when after once if",
    ),
    ("home homes someone", "dog cat dogs cats pets rabbit plants", "for to"),
    ("side", "other", "see meet"),
    (
        "know decided planned planning worked working figured chosen picturing imagining",
        "how when where",
        "do die kill end go",
    ),
    ("not never", "need needing use", "going tonight today after gone dead tomorrow"),
    ("ready time", "go leave"),
    ("tell let", "loved love sorry tried try fault"),
    (
        "going will about ready planning decided have",
        "do",
        "it",
        "tonight now today tomorrow time real after myself",
    ),
    ("loose", "ends"),
    ("this", "fail survive mess wake"),
    (
        "googling searching googled looking searched looked researching reading",
        "die kill end hang overdose",
    ),
    ("everything", "ready need", "tonight die do end"),
    ("funeral body grave headstone burial", "my me i"),
)
