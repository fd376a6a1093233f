"""Words as people in pain type them, where the reading does not write them out already."""

from collections.abc import Iterator

_TYPED = {
    "am not": "amnt",
    "anymore": "nemore anymoar animore nomore anymair",
    "anyone": "anybody",
    "as well": "aswell",
    "because": "becos",
    "best friend": "bff bestie",
    "about": "bout",
    "thinking": "thinkin",
    "disappear": "dissapear dissappear disapear disapper",
    "just": "jst jus",
    "can not": "csnt cabt camt cany canot cannt cnt cannae canny canna",
    "commit suicide": "ctb sewerslide sewersliding",
    "could not": "cudnt couldnae",
    "dad": "daddy papa",
    "die": "diee",
    "do": "dae",
    "do not": "dunt dinnae dinna dosent",
    "dying": "dieing dyin dyeing",
    "everyone": "everybody",
    "exist": "exsist exsit existe exsisting",
    "going to": "gonny gonnae gna",
    "goodbye": "gudbye goodbyes",
    "have to": "hasta",
    "hospital": "hosp",
    "hours": "hrs",
    "husband": "hubby",
    "i am": "imm",
    "i am going to": "finna",
    "i do not": "ion iont idont",
    "i do not care": "idc",
    "i have": "av",
    "it is": "itz",
    "it would": "itd",
    "kill": "unalive unalived unlive unalife kil kilk kll kiill",
    "kill myself": "kms kmself",
    "killing": "offing unaliving unliving killin kiling",
    "killing myself": "kmsing",
    "living": "liveing",
    "lol": "lmao lmfao lmaoo lolol rofl haha hahaha hahah ahaha hehe jk jks xd lul kek ahah",
    "love": "luv",
    "minutes": "mins",
    "mum": "mam mom mama mommy mummy",
    "my": "ma",
    "myself": "meself maself mahself meslef myselves",
    "overdosed": "overdossed oded odied",
    "overdosing": "oding",
    "paracetamol": "paras paracetemol paracetamols",
    "please": "plss",
    "roommate": "roomate roomie",
    "right now": "rn rightnow atm",
    "self harm": "selfharm selfharming",
    "self harmed": "selfharmed",
    "someone": "somebody smb sb",
    "suicidal": "suicidle suacidal suisidal sucicidal suicidial suicidel suicideal sewicidal",
    "suicide": "suacide suiside sucicide suicidee sui",
    "the": "tha",
    "them": "dem",
    "throw": "yeet",
    "throwing": "yeeting",
    "they": "dey",
    "to": "tae",
    "today": "tday",
    "tomorrow": "tommorrow tomoz",
    "tonight": "tnight tn 2nyt tonigt",
    "trying to": "tryina",
    "want": "wnat wnt waant",
    "want to": "wanan waana wnna wannah",
    "was": "wuz",
    "what is": "wats",
    "will not": "wilnt",
    "without": "witout",
    "would not": "wudnt",
    "wish": "wsh",
    "was not": "wsnt",
    "stop": "stp",
    "this": "ths dis",
    "i want to die": "iwanttodie iwannadie",
    "want to die": "wannadie",
    "year": "yr",
    "years": "yrs",
    "you": "youse",
    "you will": "ull",
}
# Long enough that one letter lost, or two swapped, make no other word.
_LONG_WORDS = (
    "suicide suicidal overdosed overdose goodbye anymore without myself existing seizure "
    "breathing bleeding swallowed everyone burden withdrawal"
)
_OTHER_WORDS = frozenset({"exiting"})


def _mistyped(word: str) -> Iterator[str]:
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]
        yield word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]


def _spellings() -> dict[str, str]:
    spellings = {typed: plain for plain, words in _TYPED.items() for typed in words.split()}
    words = _LONG_WORDS.split()
    for word in words:
        for mistyped in _mistyped(word):
            if mistyped not in words and mistyped not in _OTHER_WORDS:
                spellings.setdefault(mistyped, word)
    return spellings


SPELLINGS = _spellings()
"""From a word as it was typed to what it says."""
