"""Finds ways to reach somebody elsewhere: mail, handles, profiles, invites, and asking for them."""

import re
from collections.abc import Iterator

Span = tuple[int, int]

_DOT = r"(?:\.|\s?[\[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\s+dot\s+|\s\.\s)"
_AT = r"(?:@|\s?[\[({<]\s?(?:at|@)\s?[\])}>]\s?|\s+at\s+|\s@\s?)"
_EMAIL = re.compile(r"[^\W_][\w.+%'-]{0,63}@(?!(?:everyone|here)\b)[\w-]{1,63}(?:\.[\w-]{2,63})+")
# Spelt out, an address is told by a provider or an ending nobody says by accident.
_SPELT_EMAIL = re.compile(
    rf"[^\W_][\w.+-]{{1,63}}(?:{_DOT}[\w+-]{{1,30}}){{0,2}}{_AT}"
    rf"(?:(?:g ?mail|googlemail|hot ?mail|outlook|yahoo|icloud|proton ?mail|proton|aol|gmx|live|msn|"
    rf"ymail|mail|yandex|fast ?mail|zoho|tutanota|web)(?:{_DOT}(?:com|net|org|me|de|uk|co|es|fr|ru)"
    rf"(?:{_DOT}uk)?)?(?<!\bmail)(?<!\blive)(?<!\bweb)(?<!\boutlook)(?<!\bproton)"
    r"(?=\s*(?:$|[,.!?;:)\n]|and\b|if\b|or\b|so\b|please\b|pls\b|for\b))"
    rf"|[\w-]{{2,40}}{_DOT}(?:com|net|org|edu|de|es|fr|ru|me|co{_DOT}uk)\b(?<!@))",
    re.IGNORECASE,
)

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

_PLATFORM = (
    r"(?:snap ?chat|snap|sc|insta(?:gram)?|ig|telegram|tele|tg|whats ?app|wa|kik|tik ?tok|face ?book|"
    r"fb|messenger|twitter|steam|psn|xbox|viber|line app|we ?chat|skype|signal|tinder|"
    r"grindr|bumble|reddit|linked ?in|vk|tumblr|onlyfans|only ?fans|bereal|threads|blue ?sky|"
    r"session app|wickr|threema|zangi|imessage|face ?time)"
)
_NAME = r"[@.\w][\w.\-]{2,29}"
_HANDLE = re.compile(
    # "add me on insta", "message me on telegram", "find me on kik"
    rf"\b(?:add|follow|find|text|msg|message|write|hit|dm|pm|contact|reach|friend|hmu|snap|talk|"
    rf"chat|call|look)\b(?:\s+(?:to|up|with))?\s+(?:me|us)(?:\s+up)?\s+(?:on|at|over|through|via|in)\s+"
    rf"(?:my\s+)?{_PLATFORM}\b"
    rf"|\b(?:hmu|dm|pm|msg|add)\s+(?:me\s+)?(?:on\s+)?{_PLATFORM}\s*[:=\-@]\s*{_NAME}"
    rf"|\bhmu\s+(?:on|over|through|via)\s+(?:my\s+)?{_PLATFORM}\b"
    # "my snap is jo_99", "her insta is ..."
    rf"|\b(?:my|his|her|their|our)\s+{_PLATFORM}(?:\s+(?:name|user ?name|handle|id|acc|account|"
    rf"user|tag))?\s*(?:is|'s|=|:|-)\s*(?:called\s+)?(?!(?:so|not|the|a|an|full|gone|down|broken|"
    rf"still|always|just|where|my|too|really|very|deleted|off|dead|private|all|only|making|about|"
    rf"how|what|being|acting|hacked|new|old|quiet|empty|blowing|been)\b){_NAME}"
    # "snap: jo_99", "ig @jo_99", "telegram - jo99"
    rf"|(?<![\w@])(?:snap(?:chat)?|insta(?:gram)?|ig|telegram|tg|kik|tik ?tok|sc|skype|twitter|psn|"
    rf"steam|whats ?app)\s*(?:[:=]\s*@?(?=\S*[\d_.])|\s?@(?=\w)){_NAME}"
    # "I'm jo_99 on insta", "@jo_99 on snap"
    rf"|(?:\b(?:i'?m|im|it'?s|me)\s+|(?<!\w)@)(?=[\w.]*[\d_@.]){_NAME}\s+(?:on|at)\s+{_PLATFORM}\b"
    rf"|\b(?:add|follow|friend)\s+me\s*(?:,|:|-)?\s*(?:i'?m|im|it'?s|@)\s*(?=\S*[\d_]){_NAME}"
    rf"|\b(?:swap|trade|exchange|switch|take (?:this|it)|move|continue|talk|chat|go over|let'?s go|lets go)\s+"
    rf"(?:this\s+|it\s+)?(?:to|on|over|over to|over on)\s+{_PLATFORM}\b"
    rf"|\b(?:swap|trade|exchange)\s+(?:our\s+|your\s+|ur\s+)?(?:numbers?|{_PLATFORM}s?|"
    rf"socials|handles|digits|contacts|emails?)\b",
    re.IGNORECASE,
)
_POSSESSED = r"(?:your|ur|yr|youre|his|her|their)"
_WANTED = (
    rf"(?:(?:phone|cell|mobile)\s*)?(?:number|digits)|{_PLATFORM}(?:\s+(?:name|handle|user ?name|@))?"
    r"|(?:real|full|legal|last|actual)\s+names?|surname|(?:home |email |e-?mail |exact |street )?"
    r"address|e-?mail|socials|handle"
)
_ASKING = re.compile(
    rf"\bwhat(?:'?s|\s+is|s|\s+are)\s+{_POSSESSED}\s+(?:{_WANTED})\b(?!\s+(?:of|one|1|priority|goal|fear|two)\b)"
    rf"|\b(?:can|could|may)\s+(?:i|we)\s+(?:please\s+)?(?:have|get|grab)\s+{_POSSESSED}\s+(?:{_WANTED})\b"
    rf"|\b(?:send|give|drop|tell|dm|pm|msg|message|post|share)\s+(?:me\s+|us\s+)?(?:with\s+)?"
    rf"(?:your|ur|yr)\s+(?:{_WANTED})\b"
    rf"|\b(?:do\s+)?(?:you|u|ya|anyone|anybody|y'?all)\s+(?:here\s+)?(?:have|got|use|on)\s+"
    rf"(?:an?\s+|got\s+)?{_PLATFORM}\b(?=[^.!\n]{{0,30}}\?|\W+(?:add|i can|we can|so we|we could|i could))"
    rf"|\b(?:got|whats?|wats|wuts)\s+(?:ur|your)\s+(?:{_WANTED})\b"
    r"|\b(?:which|what)\s+(?:high\s+)?(?:school|college|uni(?:versity)?|hospital|clinic|church|street|"
    r"town|building|company|office|neighbou?rhood|apartment)\s+(?:exactly\s+)?(?:do|are|did|is)\s+"
    r"(?:you|u|ya|he|she|they)\b(?!\s+(?:feel|think|like|want|wish|recommend|help))"
    r"|\bwhere\s+(?:exactly\s+)?(?:do|are)\s+(?:you|u|ya)\s+(?:exactly\s+)?(?:live|staying|work|go to "
    r"school)(?:\s+exactly|\s+at)?\s*\?"
    r"|\bwhere\s+(?:does|is)\s+(?:he|she|your (?:ex|husband|wife|mum|mom|dad|boss))\s+(?:live|work)\b"
    r"|\bsend\s+(?:me\s+)?(?:your|ur)\s+location\b|\bdrop\s+(?:a|your)\s+(?:pin|location|addy)\b"
    r"|\b(?:photo|pic(?:ture)?|scan)\s+of\s+(?:your|ur)\s+(?:id|licen[cs]e|passport)\b",
    re.IGNORECASE,
)


_TALK_OF_PLATFORMS = re.compile(
    rf"\b{_PLATFORM}s?\b|\b(?:add|follow|friend) me\b|\b(?:swap|trade|exchange|share|drop)\b",
    re.IGNORECASE,
)
_TALK_OF_ASKING = re.compile(
    r"\b(?:what|whats|wats|wuts|which|where|can|could|may|send|give|drop|tell|dm|pm|msg|message|post|"
    r"share|got|photo|pic|picture|scan|have|use|on)\b",
    re.IGNORECASE,
)


def find_mails(text: str) -> Iterator[Span]:
    """Yield where mail addresses stand, those spelt out in words too."""
    if "@" in text:
        yield from _spans(_EMAIL, text)
    lowered = text.lower()
    if any(sign in lowered for sign in (" at ", "at]", "at)", " @", "@ ", "[@]", "(@)", " dot ")):
        yield from _spans(_SPELT_EMAIL, text)


def find_invites(text: str) -> Iterator[Span]:
    """Yield where invites to other servers and groups stand."""
    if any(sign in text.lower() for sign in (".gg", ".me/", ".com", "disboard", "discord")):
        yield from _spans(_INVITE, text)


def find_links(text: str) -> Iterator[Span]:
    """Yield where links stand, with or without their scheme."""
    if "." in text:
        yield from _spans(_LINK, text)


def find_handles(text: str) -> Iterator[Span]:
    """Yield where a name on another platform is given, or the way to talk there is offered."""
    if "/" in text:
        yield from _spans(_PROFILE, text)
    if _TALK_OF_PLATFORMS.search(text):
        yield from _spans(_HANDLE, text)


def find_questions(text: str) -> Iterator[Span]:
    """Yield where somebody asks for a person's details."""
    if _TALK_OF_ASKING.search(text):
        yield from _spans(_ASKING, text)


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    return (match.span() for match in pattern.finditer(text))
