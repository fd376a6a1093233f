"""Recognise wording of a crisis that is present and the writer's own, and say what kind it is."""

from bot.domain.care.recognising.acts import ACTS
from bot.domain.care.recognising.being_hurt import BEING_HURT
from bot.domain.care.recognising.bodies import BODIES
from bot.domain.care.recognising.dying import DYING
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.goodbyes import GOODBYES
from bot.domain.care.recognising.killing import KILLING
from bot.domain.care.recognising.living import LIVING
from bot.domain.care.recognising.others import OTHERS
from bot.domain.care.recognising.phone_words import SPELLINGS
from bot.domain.care.recognising.plain_words import plain_sentences
from bot.domain.care.recognising.recognition import Kind, Recognition, Urgency
from bot.domain.reading.reading import Reading

FAMILIES: tuple[Family, ...] = (
    *KILLING,
    *DYING,
    *LIVING,
    *GOODBYES,
    *ACTS,
    *BODIES,
    BEING_HURT,
    *OTHERS,
)
_TYPED = frozenset(SPELLINGS)

_KINDS = (
    Kind.SELF,
    Kind.MEDICAL,
    Kind.BEING_HURT,
    Kind.OTHER_IN_DANGER,
    Kind.WORRIED_ABOUT_SOMEONE,
)


def recognise(reading: Reading) -> Recognition | None:
    """Return what kind of help a message may ask for; None where nothing in it does.

    Nothing of it is kept anywhere: neither the words that were found nor the urgency, which
    chooses words and speed and says nothing about a person. What is urgent goes before what is
    gentle; among equals, the writer before others.
    """
    if not _is_worth_a_look(reading.words):
        return None
    sentences = plain_sentences(reading.folded)
    message = "".join(sentence.plain for sentence in sentences)
    best: tuple[bool, int] | None = None
    for sentence in sentences:
        for family in FAMILIES:
            if not family.watch.may_hold(sentence.words):
                continue
            urgency = family.urgency_in(sentence, message)
            if urgency is not None:
                rank = (urgency is Urgency.GENTLE, _KINDS.index(family.kind))
                best = rank if best is None else min(best, rank)
    if best is None:
        return None
    return Recognition(_KINDS[best[1]], Urgency.GENTLE if best[0] else Urgency.URGENT)


def _is_worth_a_look(words: frozenset[str]) -> bool:
    if not _TYPED.isdisjoint(words):
        words |= {plain for typed in words & _TYPED for plain in SPELLINGS[typed].split()}
    return any(family.watch.may_hold(words) for family in FAMILIES)
