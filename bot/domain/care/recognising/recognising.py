"""Recognise wording of a crisis that is present and the writer's own, and say what kind it is."""

from collections.abc import Iterator

from bot.domain.care.recognising.acts import ACTS
from bot.domain.care.recognising.being_hurt import BEING_HURT
from bot.domain.care.recognising.bodies import BODIES
from bot.domain.care.recognising.dying import DYING
from bot.domain.care.recognising.emergencies import EMERGENCIES
from bot.domain.care.recognising.endings import ENDINGS
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fears import FEARS
from bot.domain.care.recognising.gate import Gate
from bot.domain.care.recognising.going_on import CAN_NOT_GO_ON
from bot.domain.care.recognising.goodbyes import GOODBYES
from bot.domain.care.recognising.harms import HARMS
from bot.domain.care.recognising.hurting import DANGERS
from bot.domain.care.recognising.killing import KILLING
from bot.domain.care.recognising.likeness import read_like
from bot.domain.care.recognising.living import NOT_LIVE
from bot.domain.care.recognising.longings import LONGINGS
from bot.domain.care.recognising.others import OTHERS
from bot.domain.care.recognising.phone_words import SPELLINGS
from bot.domain.care.recognising.plain_words import plain_sentences
from bot.domain.care.recognising.recognition import Kind, Recognition, Urgency
from bot.domain.care.recognising.strong_words import STRONG_WORDS
from bot.domain.care.recognising.tomorrows import TOMORROWS
from bot.domain.reading.likeness import learnt
from bot.domain.reading.reading import Reading, read

FAMILIES: tuple[Family, ...] = (
    *KILLING,
    *DYING,
    NOT_LIVE,
    CAN_NOT_GO_ON,
    *LONGINGS,
    *TOMORROWS,
    *ENDINGS,
    *STRONG_WORDS,
    *GOODBYES,
    *ACTS,
    *HARMS,
    *BODIES,
    *EMERGENCIES,
    BEING_HURT,
    *DANGERS,
    *OTHERS,
    *FEARS,
)
_GATE = Gate(FAMILIES)
# What several words together may say, for the look at words alone.
_READ_AS = {
    **{typed: tuple(plain.split()) for typed, plain in SPELLINGS.items()},
    "more": ("anymore",),
    "self": ("myself", "kill"),
    "sel": ("myself",),
    "un": ("kill",),
    "dei": ("die",),
    "sewer": ("suicide",),
    "bye": ("goodbye",),
    "od": ("overdosed",),
    "dose": ("overdose",),
    "dosed": ("overdosed",),
    "ill": ("i", "will"),
    "hell": ("he", "will"),
    "shell": ("she", "will"),
}
# One of each kind: what guards look for is compiled with the first sentence that they look at.
_REHEARSED = (
    "I want to kill myself tonight, I can't go on like this.",
    "I wish I would not wake up tomorrow. Nobody would miss me.",
    "I took too many pills and I feel weird.",
    "He hits me and I am scared of him.",
    "My friend says she will kill herself and I don't know what to do.",
    "I am worried about Ana, she said goodbye to all of us.",
)
_URGENCIES = (Urgency.URGENT, Urgency.GENTLE)
_KINDS = (
    Kind.SELF,
    Kind.MEDICAL,
    Kind.BEING_HURT,
    Kind.OTHER_IN_DANGER,
    Kind.WORRIED_ABOUT_SOMEONE,
)


def prepare() -> Iterator[None]:
    """Read and compile what `recognise` looks for, a step at a time: two seconds in all.

    From any thread.
    """
    learnt()
    yield
    for family in FAMILIES:
        family.prepare()
        yield
    for sentence in _REHEARSED:
        recognise(read(sentence))
        yield


def recognise(reading: Reading) -> Recognition | None:
    """Return what kind of help a message may ask for; None where nothing in it does.

    Nothing of it is kept anywhere: neither the words that were found nor the urgency, which
    chooses words and speed and says nothing about a person. What is urgent goes before what is
    gentle; among equals, the writer before others.
    """
    return _told(reading) or read_like(reading)


def _told(reading: Reading) -> Recognition | None:
    if not _is_worth_a_look(reading.words):
        return None
    sentences = plain_sentences(reading.folded)
    message = "".join(sentence.plain for sentence in sentences)
    found: dict[Kind, Urgency] = {}
    seen: dict[Family, set[str]] = {}
    for sentence in {sentence.plain: sentence for sentence in sentences}.values():
        for family in _GATE.families_for(sentence.words):
            urgency = family.urgency_in(sentence, message, seen.setdefault(family, set()))
            if urgency is not None and found.get(family.kind) is not Urgency.URGENT:
                found[family.kind] = urgency
            if found.get(Kind.SELF) is Urgency.URGENT:
                return Recognition(Kind.SELF, Urgency.URGENT)
    return _foremost(found)


def _foremost(found: dict[Kind, Urgency]) -> Recognition | None:
    if not found:
        return None
    if Kind.BEING_HURT in found and Kind.OTHER_IN_DANGER in found:
        # "I am scared of him. He has a gun." It is not he who is in danger.
        found[Kind.BEING_HURT] = min(
            found[Kind.BEING_HURT], found.pop(Kind.OTHER_IN_DANGER), key=_URGENCIES.index
        )
    if Kind.WORRIED_ABOUT_SOMEONE in found and Kind.OTHER_IN_DANGER in found:
        # "Can a mod look at Tess? I think she's in danger." It is somebody of this group.
        found[Kind.WORRIED_ABOUT_SOMEONE] = min(
            found[Kind.WORRIED_ABOUT_SOMEONE], found.pop(Kind.OTHER_IN_DANGER), key=_URGENCIES.index
        )
    kind = min(found, key=lambda kind: (_URGENCIES.index(found[kind]), _KINDS.index(kind)))
    return Recognition(kind, found[kind])


def _is_worth_a_look(words: frozenset[str]) -> bool:
    if not _READ_AS.keys().isdisjoint(words):
        words |= {said for typed in _READ_AS.keys() & words for said in _READ_AS[typed]}
    return bool(_GATE.families_for(words))
