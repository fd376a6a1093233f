"""Finds ways to reach somebody elsewhere: mail, handles, profiles, invites, and asking for them."""

import re
from collections.abc import Iterator

from bot.domain.reading.listing import listed as known
from bot.domain.reading.sieve import coarse, may_start_at

Span = tuple[int, int]

_DOT = r"(?:\.|\s?[\[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\s+dot\s+|\s\.\s)"
_AT = r"(?:@|\s?[\[({<]\s?(?:at|@)\s?[\])}>]\s?|\s+at\s+|\s@\s?)"
_EMAIL = re.compile(r"[^\W_][\w.+%'-]{0,63}@(?!(?:everyone|here)\b)[\w-]{1,63}(?:\.[\w-]{2,63})+")
# Spelt out, an address is told by a provider or an ending nobody says by accident.
_SPELT_EMAIL = re.compile(
    rf"[^\W_][\w.+-]{{1,63}}(?:{_DOT}[\w+-]{{1,30}}){{0,2}}{_AT}"
    rf"(?:(?:g ?mail|googlemail|hot ?mail|outlook|yahoo|icloud|proton ?mail|proton|aol|gmx|live|"
    rf"msn|ymail|mail|yandex|fast ?mail|zoho|tutanota|web)"
    rf"(?:{_DOT}(?:com|net|org|me|de|uk|co|es|fr|"
    rf"ru)(?:{_DOT}uk)?)?(?<!\bmail)(?<!\blive)(?<!\bweb)(?<!\boutlook)(?<!\bproton)"
    r"(?=\s*(?:$|[,.!?;:)\n]|and\b|if\b|or\b|so\b|please\b|pls\b|for\b))"
    rf"|[\w-]{{2,40}}{_DOT}(?:com|net|org|edu|de|es|fr|ru|me|co{_DOT}uk)\b(?<!@))",
    re.IGNORECASE,
)
SPELT_AT = re.compile(r"[\[({<] ?[Aa][Tt] ?[\])}>]")

_INVITE = re.compile(
    r"(?:discord(?:app)?\s?(?:\.|dot|\[dot\]|\(dot\))\s?(?:gg|com/invite|me|io)\s?/\s?[\w-]{2,}|"
    r"(?<![\w.])dsc\.gg/[\w-]+|(?<!\w)\.gg/[\w-]{2,}|invite\.gg/[\w-]+|"
    r"chat\.whatsapp\.com/\w+|(?<![\w.])(?:t|telegram)\.me/(?:joinchat/|\+)[\w-]+|"
    r"facebook\.com/groups/[\w.]+|guilded\.gg/[\w-]+|disboard\.org/[\w/-]+)",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    r"(?<![\w.])(?:www\.|m\.)?(?:instagram\.com/(?!p/|reel|tv/|explore|stories)[\w.]+|"
    r"(?:facebook|fb)\.com/(?!watch|groups|events|marketplace|share)[\w.]+|"
    r"snapchat\.com/add/[\w.-]+|(?:t|telegram)\.me/(?!joinchat|\+)\w+|wa\.me/\d+|"
    r"(?:twitter|x)\.com/(?!home|search|i/)\w+(?![\w/])|tiktok\.com/@[\w.]+(?![\w/])|"
    r"linkedin\.com/in/[\w-]+|kik\.me/\w+|onlyfans\.com/\w+|cash\.app/\$\w+|"
    r"(?:paypal\.me|venmo\.com|linktr\.ee|steamcommunity\.com/id)/[\w-]+)",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>()\[\]|]+"
    r"|(?<![\w@./])[\w-]{2,63}(?:\.[\w-]{2,63}){0,3}\."
    r"(?:com|net|org|io|gg|co|me|info|shop|store|app|ly|gle|online|site|xyz|to)(?:/[^\s<>()|]*)?"
    r"(?![\w@])",
    re.IGNORECASE,
)

_DOTTED = re.compile(
    r"\.(?:com|net|org|io|gg|co|me|info|shop|store|app|ly|gle|online|site|xyz|to)(?![a-z])|://|"
    r"www\.",
    re.IGNORECASE,
)
_SIGN_OF_A_LINK = re.compile(r"[.:]\S")
_INVITING = re.compile(r"\.gg|\.(?:me|com|org)/|discord", re.IGNORECASE)

_PLATFORM = (
    r"(?:snap ?chat|snap|sc|insta(?:gram)?|ig|telegram|tele|tg|whats ?app|wa|kik|tik ?tok|"
    r"face ?book|fb|messenger|twitter|steam|psn|xbox|viber|line app|we ?chat|skype|signal|tinder|"
    r"grindr|bumble|reddit|linked ?in|vk|tumblr|onlyfans|only ?fans|bereal|threads|blue ?sky|"
    r"session app|wickr|threema|zangi|imessage|face ?time)"
)
_NAME = r"[@.\w][\w.\-]{2,29}"
_HANDLE = re.compile(
    # An offer to be found somewhere else.
    rf"\b(?:add|follow|find|text|msg|message|write|hit|dm|pm|contact|reach|friend|hmu|snap|talk|"
    rf"chat|call|look)\b(?:\s+(?:to|up|with))?\s+(?:me|us)(?:\s+up)?\s+(?:on|at|over|through|via|"
    rf"in)\s+"
    rf"(?:my\s+)?{_PLATFORM}\b"
    r"|\b(?:add|friend)\s+me\s+on\s+discord\b"
    rf"|\b(?:hmu|dm|pm|msg|add)\s+(?:me\s+)?(?:on\s+)?{_PLATFORM}\s*[:=\-@]\s*{_NAME}"
    rf"|\bhmu\s+(?:on|over|through|via)\s+(?:my\s+)?{_PLATFORM}\b"
    # Whose account it is, then its name.
    rf"|\b(?:my|his|her|their|our)\s+{_PLATFORM}(?:\s+(?:name|user ?name|handle|id|acc|account|"
    rf"user|tag))?\s*(?:is|'s|=|:|-)\s*(?:called\s+)?(?!(?:so|not|the|a|an|full|gone|down|broken|"
    rf"still|always|just|where|my|too|really|very|deleted|off|dead|private|all|only|making|about|"
    rf"how|what|being|acting|hacked|new|old|quiet|empty|blowing|been)\b){_NAME}"
    # A name behind a colon or an at-sign.
    rf"|(?<![\w@])(?:snap(?:chat)?|insta(?:gram)?|ig|telegram|tg|kik|tik ?tok|sc|skype|twitter|psn|"
    rf"steam|whats ?app)\s*(?:(?:[:=]|\bis\b)\s*@?(?=\S*[\d_]|\w+\.\w)|\s?@(?=\w)){_NAME}"
    rf"|\bmy discord(?:\s+(?:name|tag|user ?name|id|handle))?\s*(?:is|:)\s*@?(?=\S*[\d_.]|"
    rf"\w+[\s,.]+add)"
    rf"{_NAME}"
    # A name, then where it is used.
    rf"|(?:\b(?:i'?m|im|it'?s|me)\s+|(?<!\w)@)(?=[\w.]*[\d_@.]){_NAME}\s+(?:on|at)\s+{_PLATFORM}\b"
    rf"|\b(?:add|follow|friend)\s+me\s*(?:,|:|-)?\s*(?:i'?m|im|it'?s|@)\s*(?=\S*[\d_]){_NAME}"
    rf"|\b(?:swap|trade|exchange|switch|take (?:this|it)|move|continue|talk|chat|go over|"
    rf"let'?s go)\s+"
    rf"(?:this\s+|it\s+)?(?:to|on|over|over to|over on)\s+{_PLATFORM}\b"
    rf"|\b(?:swap|trade|exchange)\s+(?:our\s+|your\s+|ur\s+)?(?:numbers?|{_PLATFORM}s?|"
    rf"socials|handles|digits|contacts|emails?)\b",
    re.IGNORECASE,
)
# The name and number that Discord once gave.
_TAG = re.compile(r"(?<![\w.])[A-Za-z_.][\w.]{1,31}#\d{4}\b")
_POSSESSED = r"(?:your|ur|yr|youre|his|her|their)"
_WANTED = (
    rf"(?:(?:phone|cell|mobile)\s*)?(?:number|digits)|{_PLATFORM}"
    r"(?:\s+(?:name|handle|user ?name|@))?"
    r"|(?:real|full|legal|last|actual)\s+names?|surname|(?:home |email |e-?mail |exact |street )?"
    r"address|e-?mail|socials|handle"
)
_ASKING = re.compile(
    rf"\bwhat(?:'?s|\s+is|s|\s+are)\s+{_POSSESSED}\s+(?:{_WANTED})\b(?!\s+(?:of|one|1|priority|"
    rf"goal|fear|two)\b)"
    rf"|\b(?:can|could|may)\s+(?:i|we)\s+(?:please\s+)?(?:have|get|"
    rf"grab)\s+{_POSSESSED}\s+(?:{_WANTED})\b"
    rf"|\b(?:send|give|drop|tell|dm|pm|msg|message|post|share)\s+(?:me\s+|us\s+)?(?:with\s+)?"
    rf"(?:your|ur|yr)\s+(?:{_WANTED})\b"
    rf"|\b(?:do\s+)?(?:you|u|ya|anyone|anybody|y'?all)\s+(?:here\s+)?(?:have|got|use|on)\s+"
    rf"(?:an?\s+|got\s+)?{_PLATFORM}\b(?=[^.!\n]{{0,30}}\?|"
    r"\W+(?:add|i can|we can|so we|we could|i could))"
    rf"|\b(?:got|whats?|wats|wuts)\s+(?:ur|your)\s+(?:{_WANTED})\b"
    r"|\b(?:which|what)\s+(?:high\s+)?(?:school|college|uni(?:versity)?|hospital|clinic|church|"
    r"street|town|building|company|office|neighbou?rhood|apartment)\s+(?:exactly\s+)?(?:do|are|did|"
    r"is)\s+"
    r"(?:you|u|ya|he|she|they)\b(?!\s+(?:feel|think|like|want|wish|recommend|help))"
    r"|\bwhere\s+(?:exactly\s+)?(?:do|are)\s+(?:you|u|ya)\s+(?:exactly\s+)?(?:live|staying|work|"
    r"go to school)(?:\s+exactly|\s+at)?\s*(?:\?|$)"
    r"|\bwhere\s+exactly\s+(?:do|are)\s+(?:you|u|ya)\s+(?:live|stay(?:ing)?|work)\b"
    r"|\bwhere\s+(?:does|is)\s+(?:he|she|your (?:ex|husband|wife|mum|mom|dad|boss))"
    r"\s+(?:live|work)\b"
    r"|\bsend\s+(?:me\s+)?(?:your|ur)\s+location\b|\bdrop\s+(?:a|your)\s+(?:pin|location|addy)\b"
    r"|\b(?:photo|pic(?:ture)?|scan)\s+of\s+(?:your|ur)\s+(?:id|licen[cs]e|passport)\b",
    re.IGNORECASE,
)


_PROVIDERS = known(
    "dot gmail googlemail hotmail outlook yahoo icloud protonmail proton aol gmx msn ymail "
    "yandex fastmail zoho tutanota"
)
_PLATFORMS = known(
    "snapchat snap snaps sc insta instas instagram ig telegram tele tg whatsapp whats wa kik "
    "tiktok tik facebook fb messenger twitter steam psn xbox viber wechat skype signal tinder "
    "grindr bumble reddit linkedin vk tumblr onlyfans bereal threads bluesky wickr threema "
    "zangi imessage facetime discord"
)
_ADDING = known("add follow swap trade exchange")
_DETAILS = _PLATFORMS | known(
    "number digits name names surname address email mail socials handle location pin addy id "
    "licence license passport"
)
_GIVING = known(
    "what whats wats wuts can could may send give drop tell dm pm msg message post share got "
    "pic photo picture scan have use on"
)
_PLACES = known(
    "school college uni university hospital clinic church street town building company office "
    "neighborhood neighbourhood apartment"
)
WORDS_OF_REACHING = _PROVIDERS | _PLATFORMS | _ADDING | _DETAILS | _PLACES | {"where"}


def find_mails(text: str, words: frozenset[str]) -> Iterator[Span]:
    """Yield where mail addresses stand, those spelt out in words too."""
    if "@" in text:
        yield from _spans(_EMAIL, text)
    if (not words.isdisjoint(_PROVIDERS) and ("at" in words or "@" in text)) or SPELT_AT.search(
        text
    ):
        yield from _spans_in_words(_SPELT_EMAIL, text)


def find_invites(text: str) -> Iterator[Span]:
    """Yield where invites to other servers and groups stand."""
    if "/" in text and _INVITING.search(text):
        yield from _spans(_INVITE, text)


def find_links(text: str) -> Iterator[Span]:
    """Yield where links stand, with or without their scheme."""
    if _SIGN_OF_A_LINK.search(text) and _DOTTED.search(text):
        yield from _spans(_LINK, text)


def find_handles(text: str, words: frozenset[str]) -> Iterator[Span]:
    """Yield where a name on another platform is given, or the way to talk there is offered."""
    if "/" in text and _DOTTED.search(text):
        yield from _spans(_PROFILE, text)
    if "#" in text:
        yield from _spans(_TAG, text)
    if not words.isdisjoint(_PLATFORMS) or not words.isdisjoint(_ADDING):
        yield from _spans_in_words(_HANDLE, text)


def find_questions(text: str, words: frozenset[str]) -> Iterator[Span]:
    """Yield where somebody asks for a person's details."""
    wanted = (
        (not words.isdisjoint(_DETAILS) and not words.isdisjoint(_GIVING))
        or ("where" in words and not words.isdisjoint(("live", "work", "staying", "school")))
        or (not words.isdisjoint(_PLACES) and not words.isdisjoint(("what", "which")))
    )
    if wanted:
        yield from _spans_in_words(_ASKING, text)


def _spans_in_words(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """Yield where a pattern in small letters fits, after a coarse look: it can begin often."""
    if text.isascii() and may_start_at(pattern.pattern, coarse(text.lower())) is None:
        return iter(())
    return _spans(pattern, text)


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    return (match.span() for match in pattern.finditer(text))
