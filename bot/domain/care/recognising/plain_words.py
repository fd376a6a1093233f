"""A folded text as sentences of plain words: one space between, and no words that add nothing."""

import re
from dataclasses import dataclass

from bot.domain.care.recognising.phone_words import SPELLINGS

_SENTENCE = re.compile(r"(?:[^.?!\n]+|\.(?=\d))+[.?!]*")
_APART = (("!", "."), (",", " ,"), (".", " ."), ("?", " ?"))
_NOTES = "\U0001f3b5\U0001f3b6\u266a\u266b"
_LAUGHS = "\U0001f602\U0001f923\U0001f480\U0001f606\U0001f605\u2620"


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


# Adverbs and filling that people put between any two words of any sentence.
_FILLING = _words(
    "really honestly actually literally fucking fuckin freaking freakin frickin fricking effing "
    "friggin bloody damn damned goddamn seriously legit lowkey highkey ngl tbh fr frfr genuinely "
    "truly simply even constantly absolutely definitely probably maybe perhaps basically totally "
    "completely entirely kinda sorta quite deadass ong bruh bro omg dude guys yall guess very "
    "desperately badly secretly quietly slowly finally sincerely utterly already somehow straight "
    "proper pure pretty sooo soo somewhat slightly increasingly obviously clearly apparently "
    "sadly suddenly strongly deeply fully gradually eventually kindly pls please just"
)
# "just" tells how recent an act is, and nothing elsewhere.
_ACTS = _words(
    "took taken swallowed downed drank cut hit beat choked punched slapped kicked threw hurt said "
    "told texted sent posted overdosed had got did tried found injected smoked snorted mixed ate "
    "burned called left passed collapsed threatened attacked grabbed shoved pushed stopped"
)
# What several words together say: which word is there, what stands wherever it is said, and how.
_ALWAYS = (" ",)
_PHRASES = tuple(
    (words, texts, re.compile(pattern), plain)
    for words, texts, pattern, plain in (
        (_words("un"), _ALWAYS, r" un alive ", " kill "),
        (_words("un"), _ALWAYS, r" un aliving ", " killing "),
        (_words("od"), _ALWAYS, r" od would ", " overdosed "),
        (_words("od"), _ALWAYS, r" od is ", " overdosed "),
        (
            _words("longer"),
            _ALWAYS,
            " no longer (?=(?:interested|want|wish|care|see|feel safe|have (?:a|the)) )",
            " do not ",
        ),
        (_words("longer"), _ALWAYS, r" no longer (?=[,.?\"] )", " anymore "),
        (_words("been"), (" is been ",), r" (it|that|he|she) is been ", r" \1 has been "),
        (
            _words("any no nae"),
            (" more ", " mair "),
            r" (?:any|no|nae) (?:more|mair) (?=[,.?\"] |$)",
            " anymore ",
        ),
        (
            _words("any no nae"),
            (" more ", " mair "),
            r" (not(?: \w+){1,7}) (?:any|no|nae) (?:more|mair)(?= (?!of |than |to )\w+)",
            r" \1 anymore",
        ),
        (_words("any"), (" any more ",), r" any more ", " anymore "),
        (_words("no"), (" no one ", " no body "), r" no (?:one|body) ", " nobody "),
        (_words("my ma me"), (" self ", " sell "), r" (?:my|me) (?:own )?sel[fl] ", " myself "),
        (_words("kind sort"), (" kind of ", " sort of "), r" (?:kind|sort) of ", " "),
        (_words("bit"), (" a bit ", " a little bit "), r" a (?:little )?bit ", " "),
        (
            _words("honest lie swear mean know real low"),
            (
                " to be honest ",
                " not going to lie ",
                " not gonna lie ",
                " i swear ",
                " i mean ",
                " you know ",
                " for real ",
                " low key ",
            ),
            (
                " (?:to be honest|not going to lie|not gonna lie|i swear(?: to god)?|i mean|you "
                "know|for real|low key) "
            ),
            " ",
        ),
        (
            _words("think feel point"),
            (" i think ", " i feel like i ", " i feel that i ", " at this point "),
            (
                " (?:i think(?! about| of| he| she| they)|i feel like(?= i )|i feel that(?= i )|"
                "at this point) "
            ),
            " ",
        ),
        (
            _words("would"),
            (" would like to ", " would love to "),
            r" would (?:like|love) to ",
            " want to ",
        ),
        (
            _words("2"),
            _ALWAYS,
            r" (want|need|going|have|ready|trying|try|reason|reasons) 2 (?=[a-z])",
            r" \1 to ",
        ),
        (
            _words("hell shell"),
            _ALWAYS,
            r" (s?he)ll (?=(?:kill|hurt|hit|beat|find|come|get|do|never|end|take|be|not) )",
            r" \1 will ",
        ),
        (_words("self"), _ALWAYS, r" self (?:destruct|delet|exit|terminat)e? ", " kill myself "),
        (
            _words("self"),
            _ALWAYS,
            r" self (?:destruct|delet|exit|terminat)ing ",
            " killing myself ",
        ),
        (_words("dei"), _ALWAYS, r" to dei ", " to die "),
        (_words("not"), (" i not ",), r" i not (want|wish|can|need|have|feel) ", r" i do not \1 "),
        (
            _words("am"),
            (" i am think ", " i am want ", " i am wish ", " i am need ", " i am feel "),
            r" i am (think|want|wish|need|feel) ",
            r" i \1 ",
        ),
        (_words("good"), (" good bye ",), r" good bye ", " goodbye "),
        (_words("over"), (" over dose",), r" over (dosed?) ", r" over\1 "),
        (
            _words("ill"),
            _ALWAYS,
            (
                " ill (?=(?:kill|end|hang|be|do|never|take|jump|die|have|off|shoot|go|not|see|"
                "survive|make|last|hurt|cut|swallow|drive|try|wake|use|regret|give|drown|overdose|"
                "get|finally) )"
            ),
            " i will ",
        ),
        (
            _words("id"),
            _ALWAYS,
            " id (?=(?:rather|be|kill|die|end|have|do|never|want|love|prefer) )",
            " i would ",
        ),
        (
            _words("am"),
            (" am going to ", " am so done ", " am done "),
            r"(?<! i)(?<!^) am (?=(?:going to|so done|done) )",
            " i am ",
        ),
        (_words("sewer slide"), _ALWAYS, r" sewer slide ", " commit suicide "),
    )
)
# Most sentences need none of them: they are looked up word by word.
_NEEDED = frozenset(word for needed, *_ in _PHRASES for word in needed)
_PHRASES_WITH = {
    word: tuple(place for place, (needed, *_) in enumerate(_PHRASES) if word in needed)
    for word in _NEEDED
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in plain words, each with a space on both sides.

    `start` is where it stands among the sentences of its message, put together.
    """

    words: frozenset[str]
    plain: str
    start: int


def plain_sentences(folded: str) -> list[Sentence]:
    """Return the sentences of a folded text in plain words, in their order."""
    sentences: list[Sentence] = []
    start = 0
    for found in _SENTENCE.finditer(folded):
        plain, words = _plain(_typed(found.group()))
        sentences.append(Sentence(words, plain, start))
        start += len(plain)
    return sentences


def _typed(sentence: str) -> list[str]:
    """Return the words and marks of a sentence; "!" reads as a full stop."""
    for mark, apart in _APART:
        sentence = sentence.replace(mark, apart)
    return sentence.split()


def _plain(typed: list[str]) -> tuple[str, frozenset[str]]:
    """Return a sentence in plain words with a space on both sides, and the words by themselves."""
    if not _FILLING.isdisjoint(typed):
        typed = _without_filling(typed)
    words = list(map(SPELLINGS.get, typed, typed))
    plain = f" {' '.join(words)} "
    if not plain.isascii():
        plain = f" {' '.join(map(_sign, words))} "
    said = frozenset(plain.split())
    opened = {place for word in _NEEDED & said for place in _PHRASES_WITH[word]}
    if not opened:
        return plain, said
    for place in sorted(opened):
        _, texts, pattern, replacement = _PHRASES[place]
        if any(map(plain.__contains__, texts)):
            plain = pattern.sub(replacement, plain)
    return plain, frozenset(plain.split())


def _without_filling(typed: list[str]) -> list[str]:
    followed = zip(typed, [*typed[1:], ""], strict=True)
    return [
        word
        for word, after in followed
        if word not in _FILLING or (word == "just" and after in _ACTS)
    ]


def _sign(word: str) -> str:
    return "\u266a" if word[0] in _NOTES else "lol" if word[0] in _LAUGHS else word
