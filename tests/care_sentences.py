"""Sentences that care must recognise, and sentences that it must not, written for this project."""

import tomllib

from bot.domain.care.recognising import Kind, Recognition, Urgency
from tests.source import ROOT

FOLDER = ROOT / "tests" / "care"
NEAR_MISSES = "near_misses"
AGES = "ages"


def sentences_to_find() -> list[tuple[str, Recognition]]:
    """Return each sentence with what it has to be recognised as."""
    return [
        (sentence, Recognition(kind, urgency))
        for kind in Kind
        for urgency in Urgency
        for sentence in _sentences(kind.value).get(urgency.value, ())
    ]


def near_misses() -> list[str]:
    """Return the sentences in which nothing is recognised."""
    return [sentence for reason in _sentences(NEAR_MISSES).values() for sentence in reason]


def ages(wording: str) -> list[tuple[str, int]]:
    """Return each sentence of `under` or `not_under` with the lowest age that it is held to."""
    held = tomllib.loads((FOLDER / f"{AGES}.toml").read_text(encoding="utf-8"))[wording]
    return [(sentence, int(lowest)) for lowest, said in held.items() for sentence in said]


def _sentences(name: str) -> dict[str, list[str]]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
