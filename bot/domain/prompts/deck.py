"""The deck: values, and the questions that belong to them, as people write them in files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from bot.domain.ids import PromptId, ValueId
from bot.domain.tables import KEBAB_CASE, HandwrittenTable, TablesError, read_toml

# What still reads well on a phone, far below Discord's own limits.
LONGEST_TEXT = 300
LONGEST_NAME = 60
LONGEST_MEANING = 100
# Ids go into rows, logs and the choices of commands, where Discord allows 100.
LONGEST_ID = 60

OWN_VALUE = ValueId("own")
"""The value of a server's own question that names none; no shipped value may be called so."""

VALUE_KEYS = ("name", "meaning", "prompt")
PROMPT_KEYS = ("id", "text", "depth", "kind", "hope", "neutral")


class Depth(StrEnum):
    """How much a question asks of a person; the last is for days with a facilitator around."""

    LIGHT = "light"
    MIDDLE = "middle"
    DEEPER = "deeper"


class Kind(StrEnum):
    """What a question invites."""

    STORY = "story"
    STRUGGLE = "struggle"
    WIN = "win"
    NEED = "need"
    OFFERING = "offering"


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question; its id is permanent, because what was asked is remembered by it."""

    prompt_id: PromptId
    value_id: ValueId
    text: str
    depth: Depth
    kind: Kind
    hope: bool = False
    """It looks forward; each full week holds one, so these may return sooner."""
    neutral: bool = False
    """It suits holidays and hard days: it asks for no mood, no memory and no cheer."""
    credit: str = ""
    """The name of a member who suggested it and wished to be named."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a question stands for, with one line on it for the reader."""

    value_id: ValueId
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Deck:
    """All values and prompts, in the order of their files."""

    values: Mapping[ValueId, Value]
    prompts: Mapping[PromptId, Prompt]

    def value_of(self, prompt: Prompt) -> Value:
        """Return the value that a prompt of this deck belongs to."""
        return self.values[prompt.value_id]


class DeckError(TablesError):
    """The deck cannot be used."""


ParsedValue = tuple[Value, tuple[Prompt, ...]]


def parse_value(value_id: str, toml_text: str) -> ParsedValue:
    """Return the value and the prompts of one file, whose name without `.toml` is the id.

    Raises:
        DeckError: with everything that is wrong in the file.
    """
    problems: list[str] = []
    file = f"{value_id}.toml"
    if not KEBAB_CASE.fullmatch(value_id) or len(value_id) > LONGEST_ID:
        problems.append(
            f"{file}: name the file in small letters joined by hyphens, like own-pace.toml, "
            f"at most {LONGEST_ID} letters."
        )
    if value_id == OWN_VALUE:
        problems.append(f"{file}: this name is kept for a server's own questions; take another.")
    tables = read_toml(file, toml_text, problems)
    if tables is None:
        raise DeckError(problems)
    table = HandwrittenTable(file, tables, problems)
    table.check_keys(VALUE_KEYS)
    value = Value(
        value_id=ValueId(value_id),
        name=table.text("name", LONGEST_NAME),
        meaning=table.text("meaning", LONGEST_MEANING),
    )
    prompts = [
        _parse_prompt(value, row, number, problems)
        for number, row in enumerate(table.rows("prompt"), start=1)
    ]
    if problems:
        raise DeckError(problems)
    return value, tuple(prompt for prompt in prompts if prompt is not None)


def _parse_prompt(
    value: Value, row: Mapping[str, Any], number: int, problems: list[str]
) -> Prompt | None:
    file = f"{value.value_id}.toml"
    named = HandwrittenTable(f"{file}, prompt {number}", row, problems)
    prompt_id = named.text("id", LONGEST_ID)
    table = HandwrittenTable(f"{file}, prompt {prompt_id or number}", row, problems)
    if prompt_id and not _belongs(prompt_id, value.value_id):
        table.say(
            f'its id must be "{value.value_id}-" and more small letters joined by hyphens, '
            f"like {value.value_id}-one-more."
        )
    table.check_keys(PROMPT_KEYS)
    text = table.text("text", LONGEST_TEXT)
    depth = table.choice("depth", Depth)
    kind = table.choice("kind", Kind)
    hope = table.flag("hope")
    neutral = table.flag("neutral")
    if depth is None or kind is None:
        return None
    return Prompt(PromptId(prompt_id), value.value_id, text, depth, kind, hope, neutral)


def _belongs(prompt_id: str, value_id: str) -> bool:
    return bool(KEBAB_CASE.fullmatch(prompt_id)) and prompt_id.startswith(f"{value_id}-")


def build_deck(parsed: Iterable[ParsedValue]) -> Deck:
    """Return the deck of several files, in their order.

    Raises:
        DeckError: with every id that two values or two prompts share.
    """
    values: dict[ValueId, Value] = {}
    prompts: dict[PromptId, Prompt] = {}
    problems: list[str] = []
    for value, its_prompts in parsed:
        if value.value_id in values:
            problems.append(f"{value.value_id}.toml: this value is there twice.")
        values[value.value_id] = value
        for prompt in its_prompts:
            if prompt.prompt_id in prompts:
                first = prompts[prompt.prompt_id].value_id
                problems.append(
                    f"{value.value_id}.toml, prompt {prompt.prompt_id}: this id is taken by "
                    f"another prompt in {first}.toml; give the newer one an id of its own."
                )
            prompts[prompt.prompt_id] = prompt
    if problems:
        raise DeckError(problems)
    return Deck(MappingProxyType(values), MappingProxyType(prompts))


def read_deck(files: Mapping[str, str]) -> Deck:
    """Return the deck of files given as {value id: TOML text}, in their order.

    Raises:
        DeckError: with everything that is wrong in all files.
    """
    parsed: list[ParsedValue] = []
    problems: list[str] = []
    for value_id, toml_text in files.items():
        try:
            parsed.append(parse_value(value_id, toml_text))
        except DeckError as error:
            problems.extend(error.problems)
    try:
        deck = build_deck(parsed)
    except DeckError as error:
        problems.extend(error.problems)
        raise DeckError(problems) from error
    if problems:
        raise DeckError(problems)
    return deck
