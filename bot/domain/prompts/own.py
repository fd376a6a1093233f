"""A server's own questions, as they stand beside the shipped ones."""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from bot.domain.ids import OwnPromptId, PromptId, ValueId
from bot.domain.prompts.deck import LONGEST_TEXT, OWN_VALUE, Deck, Depth, Kind, Prompt, Value
from bot.domain.visible import is_blank

LONGEST_CREDIT = 60
MOST_QUESTIONS = 1000
"""How many questions a server may have in use."""
ON_A_PAGE = 10

# What people and spreadsheets write into a cell that is either on or off.
_YES = frozenset({"yes", "y", "true", "1", "x", "sí", "si"})
_NO = frozenset({"", "no", "n", "false", "0"})
# Control characters and halves of a character: nothing that a person typed.
_NOT_TEXT = frozenset({"Cc", "Cs"})

Choice = TypeVar("Choice", bound=StrEnum)


class Refusal(StrEnum):
    """Why a question is not taken; also the key of its wording."""

    EMPTY = "questions.refused.empty"
    NO_WORDS = "questions.refused.no_words"
    TOO_LONG = "questions.refused.too_long"
    CREDIT_TOO_LONG = "questions.refused.credit_too_long"
    UNKNOWN_VALUE = "questions.refused.unknown_value"
    UNKNOWN_VALUE_NEAR = "questions.refused.unknown_value_near"
    UNKNOWN_DEPTH = "questions.refused.unknown_depth"
    UNKNOWN_KIND = "questions.refused.unknown_kind"
    UNKNOWN_FLAG = "questions.refused.unknown_flag"
    ALREADY_THERE = "questions.refused.already_there"
    TOO_MANY = "questions.refused.too_many"
    UNKNOWN = "questions.refused.unknown"


@dataclass(frozen=True, slots=True)
class Problem:
    """A reason, and what the sentence about it names."""

    reason: Refusal
    details: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unread:
    """Everything that is wrong with a question."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """A question as somebody typed it, in a form or a file; empty where they typed nothing."""

    text: str
    value: str = ""
    depth: str = ""
    kind: str = ""
    hope: str = ""
    neutral: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class OwnDraft:
    """A question as somebody typed it, read and checked."""

    text: str
    value_id: ValueId | None = None
    depth: Depth = Depth.LIGHT
    kind: Kind = Kind.STORY
    hope: bool = False
    neutral: bool = False
    credit: str = ""


@dataclass(frozen=True, slots=True)
class OwnPrompt:
    """A question of a server; a retired one is not asked any more, and keeps its past."""

    own_prompt_id: OwnPromptId
    language: str
    draft: OwnDraft
    is_retired: bool = False

    @property
    def prompt_id(self) -> PromptId:
        """The id under which the past of schedules knows it."""
        return PromptId(f"own-{self.own_prompt_id}")

    @property
    def prompt(self) -> Prompt:
        """The question as the rotation sees it."""
        draft = self.draft
        return Prompt(
            prompt_id=self.prompt_id,
            value_id=draft.value_id or OWN_VALUE,
            text=draft.text,
            depth=draft.depth,
            kind=draft.kind,
            hope=draft.hope,
            neutral=draft.neutral,
            credit=draft.credit,
        )


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list, numbered from 0; `in_use` and `retired` count all pages."""

    questions: tuple[OwnPrompt, ...]
    language: str
    number: int
    is_retired: bool
    in_use: int
    retired: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-(self.retired if self.is_retired else self.in_use) // ON_A_PAGE))


def deck_of_own(prompts: Iterable[OwnPrompt], known: Mapping[ValueId, Value]) -> Deck:
    """Return a server's questions as a deck; a value that is not known (any more) is none."""
    values: dict[ValueId, Value] = {}
    found: dict[PromptId, Prompt] = {}
    for own in prompts:
        prompt = own.prompt
        value = known.get(prompt.value_id, Value(prompt.value_id, "", ""))
        values[value.value_id] = value
        found[prompt.prompt_id] = prompt
    return Deck(values, found)


def one_line(text: str) -> str:
    """Return a text on one line, without what cannot be written down; empty if it is invisible."""
    kept = (one for one in text if one.isspace() or unicodedata.category(one) not in _NOT_TEXT)
    line = " ".join("".join(kept).split())
    return "" if is_blank(line) else line


def folded(text: str) -> str:
    """Return what two questions share that a person would take for the same."""
    return unicodedata.normalize("NFKC", text).casefold()


class ValueNames:
    """The values of a language, found by their id or their name as people type them."""

    def __init__(self, values: Mapping[ValueId, Value]) -> None:
        self._ids = MappingProxyType(
            {
                folded(name): value.value_id
                for value in values.values()
                for name in (value.value_id, value.name)
            }
        )
        self._names = {value.value_id: value.name for value in values.values()}

    def find(self, typed: str) -> ValueId | Problem:
        """Return a value, or why there is none, with the nearest one."""
        word = folded(one_line(typed))
        if word in self._ids:
            return self._ids[word]
        near = get_close_matches(word[:LONGEST_CREDIT], self._ids, n=1)
        if near:
            name = self._names[self._ids[near[0]]]
            return Problem(Refusal.UNKNOWN_VALUE_NEAR, {"suggestion": name})
        return Problem(Refusal.UNKNOWN_VALUE)


def read_question(typed: Typed, values: ValueNames) -> OwnDraft | Unread:
    """Return the question that a form or a line of a file holds, or all that is wrong with it."""
    problems: list[Problem] = []
    draft = OwnDraft(
        text=_text(typed.text, problems),
        value_id=_value(typed.value, values, problems),
        depth=_choice(typed.depth, Depth.LIGHT, Refusal.UNKNOWN_DEPTH, problems),
        kind=_choice(typed.kind, Kind.STORY, Refusal.UNKNOWN_KIND, problems),
        hope=_flag(typed.hope, "hope", problems),
        neutral=_flag(typed.neutral, "neutral", problems),
        credit=_credit(typed.credit, problems),
    )
    return Unread(tuple(problems)) if problems else draft


def refuse_another(text: str, taken: Collection[str], number: int) -> Refusal | None:
    """Say why a question cannot join those in use, whose texts are given folded, or `None`."""
    if folded(text) in taken:
        return Refusal.ALREADY_THERE
    return Refusal.TOO_MANY if number >= MOST_QUESTIONS else None


def _text(typed: str, problems: list[Problem]) -> str:
    text = one_line(typed)
    if not text:
        problems.append(Problem(Refusal.EMPTY))
    elif not any(map(str.isalnum, text)):
        # Signs and emoji decorate a question; alone they leave a reader guessing what is asked.
        problems.append(Problem(Refusal.NO_WORDS))
    elif len(text) > LONGEST_TEXT:
        problems.append(Problem(Refusal.TOO_LONG, {"number": len(text)}))
    return text


def _credit(typed: str, problems: list[Problem]) -> str:
    credit = one_line(typed)
    if len(credit) > LONGEST_CREDIT:
        problems.append(Problem(Refusal.CREDIT_TOO_LONG))
    return credit


def _value(typed: str, values: ValueNames, problems: list[Problem]) -> ValueId | None:
    if not one_line(typed):
        return None
    found = values.find(typed)
    if isinstance(found, Problem):
        problems.append(found)
        return None
    return found


def _choice(typed: str, default: Choice, reason: Refusal, problems: list[Problem]) -> Choice:
    word = folded(one_line(typed))
    kinds = type(default)
    if word and word not in set(kinds):
        problems.append(Problem(reason))
    return kinds(word) if word in set(kinds) else default


def _flag(typed: str, name: str, problems: list[Problem]) -> bool:
    word = folded(one_line(typed))
    if word not in _YES | _NO:
        problems.append(Problem(Refusal.UNKNOWN_FLAG, {"name": name}))
    return word in _YES


def repeated(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Return the places of questions that were there before, each with the place of the first."""
    first: dict[str, int] = {}
    for place, text in enumerate(texts):
        earlier = first.setdefault(folded(text), place)
        if earlier != place:
            yield place, earlier
