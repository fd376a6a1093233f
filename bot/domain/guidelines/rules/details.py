"""G9: details by which somebody could be found in real life."""

import re
from collections.abc import Callable

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.personal_details import Detail, Kind
from bot.domain.guidelines.posts import Post
from bot.domain.guidelines.rule import Rule
from bot.domain.reading.reading import Span

SEVERITY = 3

_RELATION = (
    r"(?:ex|husband|wife|boss|sister|brother|mum|mom|dad|friend|cousin|uncle|aunt|roommate|"
    r"neighbou?r|therapist|doctor|teacher|boyfriend|girlfriend|partner)(?:['\u2019]?s)?"
)
_SOMEONE = re.compile(
    rf"\b(?:his|her|their|hers|theirs|he|she|they|him|them|my {_RELATION})\b", re.IGNORECASE
)
_OWN = re.compile(rf"\b(?:my(?! {_RELATION}\b)|mine|i|i'm|im|me)\b[^.!?\n]{{0,12}}$", re.IGNORECASE)
_LEADS_TO_SOMEBODY = (Kind.EMAIL, Kind.PHONE, Kind.ADDRESS, Kind.HANDLE, Kind.IDENTITY)


def _is_of_another(post: Post, detail: Detail) -> bool:
    """Whether the words right before a detail speak of somebody else than the writer."""
    text = post.reading.text
    near = max(detail.start - 60, 0)
    sentence = max(text.rfind(mark, near, detail.start) for mark in ".!?\n") + 1
    before = text[max(sentence, near) : detail.start]
    named = _SOMEONE.match(text, detail.start) or _SOMEONE.search(before)
    return named is not None and not _OWN.search(before)


def _first(kind: Kind) -> Callable[[Post], Span | None]:
    """Return what finds the first detail of a kind that is not told of somebody else."""

    def find(post: Post) -> Span | None:
        for detail in post.details:
            if detail.kind is kind and not _is_of_another(post, detail):
                return Span(detail.start, detail.end)
        return None

    return find


def _of_another(post: Post) -> Span | None:
    for detail in post.details:
        if detail.kind in _LEADS_TO_SOMEBODY and _is_of_another(post, detail):
            return Span(detail.start, detail.end)
    return None


def _rule(name: str, finder: Callable[[Post], Span | None]) -> Rule:
    return Rule(f"g9-{name}", Family.DETAILS, SEVERITY, finder=finder, language=None)


RULES = (
    _rule("email", _first(Kind.EMAIL)),
    _rule("phone", _first(Kind.PHONE)),
    _rule("address", _first(Kind.ADDRESS)),
    _rule("handle", _first(Kind.HANDLE)),
    _rule("asking", _first(Kind.ASKING)),
    _rule("identity", _first(Kind.IDENTITY)),
    _rule("of-another", _of_another),
)
