"""Words as they are typed on a phone, and the one form they are read in."""

import re

from bot.domain.reading.characters import fold_look_alikes
from bot.domain.reading.listing import listed

_SIGNS = str.maketrans("013457@$€!", "oieastasei")
_SIGNS_INSIDE = re.compile(r"(?<=[a-z])[013457@$€!]+(?=[a-z])")
_SIGN_FIRST = re.compile(r"[013457](?=[a-z]{3})")
DRAWN_OUT = re.compile(r"([^\W\d_])\1\1+")
"""One letter three times or more."""
_AMOUNT = re.compile(r"(\d+(?:[.,]\d+)*)(mg|mcg|ug|ml|kg|lbs?|cal|kcal)")
# "3days" and "5pills" count something.
_COUNTED = listed(
    "day days week weeks month months year years hour hours hrs min mins minute minutes sec secs",
    "time times step steps pill pills tab tabs kcal cals unit units some more star stars way",
)
# Words with a double letter: drawn out, they go back to two letters instead of one.
_DOUBLED = listed(
    "all ass assess asshole attack bell bitchass book boo bull bullshit call cell cool cooler deep",
    "dull eff faggot fall feel feeling feels fell fool foolish free full fuss getting goddamn good",
    "goof green hell hello hill hooker ill kidding kill killed killer killing kneel less little",
    "look loser loony loose lotta mess messed mood need needed needs nigga nigger off pass pee",
    "pill pills poor poop pull pussy quitter really room root school see seen seriously sell sheep",
    "shell sick silly sleep smell soon spill staff still stress stuff succeed sweet teen tell",
    "telling till too tool took weed week well wheel will willing wood",
)
_IS = listed("it that he she what there where who how here everyone someone everybody nobody")
_NOT = listed("do does did is are was were has have had would could should need must might")
_SPELLINGS: dict[str, str] = {
    **{f"{word}nt": f"{word} not" for word in _NOT},
    **{f"{word}s": f"{word} is" for word in _IS},
    **{
        f"{word}ve": f"{word} have"
        for word in ("i", "you", "we", "they", "should", "would", "could")
    },
    **dict.fromkeys(("you'r", "youre", "yoru're", "your're", "you're"), "you are"),
    **dict.fromkeys(("cant", "can't", "cannot"), "can not"),
    **dict.fromkeys(("wont", "won't"), "will not"),
    **dict.fromkeys(("aint", "ain't"), "is not"),
    **dict.fromkeys(("shant", "shan't"), "shall not"),
    **dict.fromkeys(("lets", "let's"), "let us"),
    **dict.fromkeys(("u", "ya", "yu", "yoo", "yew"), "you"),
    **dict.fromkeys(("ur", "yur", "yer", "youur"), "your"),
    **dict.fromkeys(("yall", "y'all", "ya'll", "yous"), "you all"),
    **dict.fromkeys(("im", "i'm", "iam"), "i am"),
    **dict.fromkeys(("gonna", "gunna", "gona"), "going to"),
    **dict.fromkeys(("imma", "ima", "i'ma"), "i am going to"),
    **dict.fromkeys(("wanna", "wana"), "want to"),
    **dict.fromkeys(("gotta", "gota"), "got to"),
    **dict.fromkeys(("dnt", "dont", "don't", "dun", "dnot"), "do not"),
    **dict.fromkeys(("ppl", "peeps", "ppls", "poeple", "peopel"), "people"),
    **dict.fromkeys(("pls", "plz", "plse"), "please"),
    **dict.fromkeys(("cuz", "cus", "coz", "cos", "bc", "bcoz", "bcuz", "becuz"), "because"),
    **dict.fromkeys(("prolly", "prob", "probs", "probly", "prbly", "probally"), "probably"),
    **dict.fromkeys(
        ("def", "deffo", "defo", "definately", "definitly", "defs", "defintely"), "definitely"
    ),
    **dict.fromkeys(("shud", "shld", "shoud", "sould", "shuld", "shd"), "should"),
    **dict.fromkeys(("wud", "wld", "woud"), "would"),
    **dict.fromkeys(("cud", "cld", "coud"), "could"),
    **dict.fromkeys(("tmr", "tmrw", "tmw", "2moro", "2morrow", "tomorow", "tommorow"), "tomorrow"),
    **dict.fromkeys(("2nite", "2night", "tonite", "tnite"), "tonight"),
    **dict.fromkeys(("b4", "bfore"), "before"),
    **dict.fromkeys(("no1", "noone"), "no one"),
    **dict.fromkeys(("every1", "evry1", "evryone"), "everyone"),
    **dict.fromkeys(("any1", "ne1"), "anyone"),
    **dict.fromkeys(("some1", "sum1"), "someone"),
    **dict.fromkeys(("smth", "sth", "sumthin", "somethin", "smthn"), "something"),
    **dict.fromkeys(("nuthin", "nothin", "nuffin", "nthn"), "nothing"),
    "doin": "doing",
    **dict.fromkeys(("srsly", "seriusly", "seriosly"), "seriously"),
    **dict.fromkeys(("rly", "rlly", "realy", "reelly", "relly"), "really"),
    **dict.fromkeys(("wut", "wat", "wot"), "what"),
    **dict.fromkeys(("thier",), "their"),
    **dict.fromkeys(("deserv", "desreve"), "deserve"),
    "gr8": "great",
    "m8": "mate",
    "l8r": "later",
    "2day": "today",
    "2gether": "together",
    "4ever": "forever",
    "abt": "about",
    "abuot": "about",
    "alot": "lots",
    "bein": "being",
    "bf": "boyfriend",
    "coulda": "could have",
    "da": "the",
    "dat": "that",
    "dis": "this",
    "dr": "doctor",
    "dunno": "do not know",
    "feelin": "feeling",
    "fkn": "fucking",
    "fkin": "fucking",
    "fking": "fucking",
    "fuckin": "fucking",
    "fuk": "fuck",
    "fck": "fuck",
    "gettin": "getting",
    "gf": "girlfriend",
    "gimme": "give me",
    "goin": "going",
    "gtg": "got to go",
    "hafta": "have to",
    "hv": "have",
    "kinda": "kind of",
    "knw": "know",
    "lemme": "let me",
    "lookin": "looking",
    "makin": "making",
    "musta": "must have",
    "nd": "and",
    "needa": "need to",
    "nxt": "next",
    "obv": "obviously",
    "obvs": "obviously",
    "oughta": "ought to",
    "outta": "out of",
    "r": "are",
    "shes": "she is",
    "shoulda": "should have",
    "sorta": "sort of",
    "stoopid": "stupid",
    "takin": "taking",
    "tellin": "telling",
    "teh": "the",
    "theyre": "they are",
    "theyll": "they will",
    "theyd": "they would",
    "tho": "though",
    "thru": "through",
    "trynna": "trying to",
    "tryna": "trying to",
    "tryin": "trying",
    "weve": "we have",
    "woulda": "would have",
    "youd": "you would",
    "youll": "you will",
    "itll": "it will",
    "thatll": "that will",
}
_ENDINGS = {
    "n't": " not",
    "'re": " are",
    "'ve": " have",
    "'ll": " will",
    "'m": " am",
    "'d": " would",
    "'s": " is",
}
# "ill" after these is how somebody feels; before those it is "I'll".
_WILL_DO = listed(
    "be do try go get take make just come never always give help find kill tell see send let have",
    "probably also pay hurt show keep stay call text pass start stop not definitely still",
    "put think ask share listen write bring check remember miss rather like love quit leave move",
    "hate say prefer want ditch come drop work talk block avoid end cut switch take",
)
_FEELS = listed(
    "am is are was were be been being feel feels felt so very really too mentally physically",
    "seriously terminally chronically fell get got gets getting look looks critically make",
    "my your an the photo email his her valid fake no of their student",
)


def fold_word(word: str) -> tuple[str, ...]:
    """Return the words that one word of small letters is read as, in their one form.

    The possessive reads as "is": "your mum's a saint" and "your mum's house" start alike.
    """
    plain = word if word.isalpha() else fold_look_alikes(_without_signs(word))
    known = _SPELLINGS.get(plain)
    if known is not None:
        return tuple(known.split())
    if DRAWN_OUT.search(plain):
        return fold_word(_shortened(plain))
    if "'" in plain:
        return _taken_apart(plain)
    if plain[0].isdigit():
        return _counted(plain)
    return (plain,)


def _without_signs(word: str) -> str:
    if word.isdigit():
        return word
    if word.endswith("$"):
        word = word.rstrip("$") + "s" * (len(word) - len(word.rstrip("$")))
    plain = _SIGNS_INSIDE.sub(lambda found: found.group().translate(_SIGNS), word)
    if _SIGN_FIRST.match(plain) and plain[1:] not in _COUNTED:
        plain = plain[0].translate(_SIGNS) + plain[1:]
    return plain


def _shortened(word: str) -> str:
    """Return a drawn-out word as it is spelled: "soooo" as "so", "killll" as "kill"."""
    doubled = DRAWN_OUT.sub(r"\1\1", word)
    return doubled if doubled in _DOUBLED else DRAWN_OUT.sub(r"\1", word)


def _taken_apart(word: str) -> tuple[str, ...]:
    for ending, meaning in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            before = fold_word(word.removesuffix(ending))
            return (*before, *meaning.split())
    together = word.replace("'", "")
    return fold_word(together) if together else ()


def _counted(word: str) -> tuple[str, ...]:
    amount = _AMOUNT.fullmatch(word)
    return amount.groups() if amount else (word,)


_CONTRACTED = listed(
    "i you he she it we they that this there what who where here how let someone everyone nobody",
    "don didn doesn can couldn won wouldn shouldn isn aren wasn weren haven hasn hadn",
)
KNOWN = {
    word: " ".join(fold_word(word))
    for word in (
        *_SPELLINGS,
        *(f"{word}{ending}" for word in _CONTRACTED for ending in _ENDINGS),
        *(f"{word}'t" for word in _CONTRACTED),
    )
    if len(word) > 1
}
"""What the commonest short forms are read as, with spaces between."""

LOST_APOSTROPHE = {"ill": "will", "id": "would"}
"""What else these are, where a verb follows."""


def lost_apostrophe(before: str, after: str) -> bool:
    """Return whether "ill" or "id" between two words is "I'll" or "I'd" without its apostrophe."""
    return after in _WILL_DO and before not in _FEELS
