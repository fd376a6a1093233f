"""The sentences that rules are held to, read from tests/guidelines."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.domain.guidelines.phone_numbers import known_lines
from bot.domain.guidelines.posts import InRound, Post
from bot.domain.reading.reading import read
from tests.source import ROOT

LINES = known_lines(("988", "HOME to 741741", "116 123", "1-800-662-4357", "findahelpline.com"))
FOLDER = ROOT / "tests" / "guidelines"
ROUNDS = {
    "own turn": InRound(),
    "another's turn": InRound(is_anothers_turn=True, are_replies_open=False),
    "no replies": InRound(are_replies_open=False),
}


@dataclass(frozen=True)
class Sentence:
    rule_id: str
    text: str
    post: Post


@cache
def tables() -> dict[str, dict[str, list[Any]]]:
    found: dict[str, dict[str, list[Any]]] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for rule_id, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            assert rule_id not in found, f"{rule_id} stands twice"
            found[rule_id] = table
    return found


def sentences(kind: str) -> Iterator[Sentence]:
    for rule_id, table in tables().items():
        for entry in table[kind]:
            yield _sentence(rule_id, entry)


def _sentence(rule_id: str, entry: Any) -> Sentence:
    told: dict[str, Any] = {"text": entry} if isinstance(entry, str) else entry
    in_round = ROUNDS[told["round"]] if "round" in told else None
    if in_round is not None and "earlier" in told:
        in_round = InRound(
            in_round.is_anothers_turn, in_round.are_replies_open, earlier_posts=told["earlier"]
        )
    post = Post(
        read(told["text"]),
        is_reply=told.get("reply", False),
        asked_for_advice=told.get("asked", False),
        in_round=in_round,
        asks_for_notes=told.get("notes", False),
        lines=LINES,
        languages=frozenset({"en", "es"}),
    )
    return Sentence(rule_id, told["text"], post)
