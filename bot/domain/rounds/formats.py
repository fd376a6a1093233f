"""The formats of rounds: what each asks, says and begins with, as people write them in files."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from bot.domain.ids import FormatId
from bot.domain.tables import KEBAB_CASE, HandwrittenTable, TablesError, read_toml

# Ids go into rows, logs and the values of menus, where Discord allows 100.
LONGEST_ID = 40
LONGEST_NAME = 40
LONGEST_MEANING = 100
LONGEST_OPENING = 400
LONGEST_QUESTION = 200
LONGEST_LINE = 150
LONGEST_CLOSING = 300
LONGEST_NOTE = 300
LONGEST_CHOICE = 40
MOST_QUESTIONS = 4
MOST_CHOICES = 10

SHORTEST_MINUTES, LONGEST_MINUTES = 5, 240
SHORTEST_TURN, LONGEST_TURN = 1, 20
FEWEST_SEATS, MOST_SEATS = 2, 25
SHORTEST_OPEN, LONGEST_OPEN = 1, 168
LAST_PLACE = 99

OWN_PREFIX = "own-"
"""How the ids of a server's own formats begin; no shipped one may."""

FORMAT_KEYS = (
    "name",
    "meaning",
    "page",
    "place",
    "ways",
    "answer",
    "choices",
    "opening",
    "questions",
    "turn",
    "pass",
    "closing",
    "carry",
    "staff_note",
    "defaults",
)
CHOICE_KEYS = ("id", "text")
DEFAULT_KEYS = (
    "minutes",
    "turn_minutes",
    "seats",
    "order",
    "replies",
    "open_part",
    "open_hours",
)


class Page(StrEnum):
    """Where a format is listed: at once, or behind *More formats*."""

    FIRST = "first"
    MORE = "more"


class Way(StrEnum):
    """How a round is held: together in turns, or open for hours or days."""

    LIVE = "live"
    OPEN = "open"


class Answer(StrEnum):
    """What a person answers with."""

    WORDS = "words"
    WORD = "word"
    CHOICE = "choice"
    CHOICES = "choices"
    SILENCE = "silence"


class Order(StrEnum):
    """Who speaks after whom."""

    JOIN = "join"
    RANDOM = "random"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to choose from; its id is the same in every language."""

    choice_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a round of a format begins with, unless the facilitator changes it."""

    minutes: int
    """How long it lasts when it is live; people are told, nobody is cut off."""
    turn_minutes: int = 3
    seats: int = 8
    order: Order = Order.JOIN
    replies: bool = False
    """Whether others may reply while it goes round."""
    open_part: bool = True
    """Whether there is time for replies and raised hands after the last question."""
    open_hours: int = 24


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of round, in one language."""

    format_id: FormatId
    name: str
    meaning: str
    page: Page
    ways: tuple[Way, ...]
    """One or both, in the order in which they are offered."""
    answer: Answer
    opening: str
    questions: tuple[str, ...]
    """One to four, each goes round once; more than one only where the answer is words."""
    turn: str
    """To the one whose turn begins."""
    passed: str
    """The private answer to a pass."""
    closing: str
    carry: str
    """What people may carry forward."""
    defaults: Defaults
    choices: tuple[Choice, ...] = ()
    """What to choose from; none unless the answer is a choice or choices."""
    staff_note: str = ""
    """To the facilitator alone, before it starts; most formats need none."""
    place: int = LAST_PLACE
    """Where it stands on its page, from 1 on."""

    @property
    def is_own(self) -> bool:
        """Whether a server wrote or changed it."""
        return self.format_id.startswith(OWN_PREFIX)


class FormatError(TablesError):
    """The file of a format cannot be used."""


def parse_format(format_id: str, toml_text: str) -> Format:
    """Return the format of one file, whose name without `.toml` is the id.

    Raises:
        FormatError: with everything that is wrong in the file.
    """
    problems: list[str] = []
    file = f"{format_id}.toml"
    if not KEBAB_CASE.fullmatch(format_id) or len(format_id) > LONGEST_ID:
        problems.append(
            f"{file}: name the file in small letters joined by hyphens, like value-round.toml, "
            f"at most {LONGEST_ID} letters."
        )
    tables = read_toml(file, toml_text, problems)
    if tables is None:
        raise FormatError(problems)
    table = HandwrittenTable(file, tables, problems)
    table.check_keys(FORMAT_KEYS)
    page = table.choice("page", Page)
    answer = table.choice("answer", Answer)
    questions = table.texts("questions", MOST_QUESTIONS, LONGEST_QUESTION)
    if len(questions) > 1 and answer not in (Answer.WORDS, None):
        table.say(f'questions has {len(questions)} texts; with answer = "{answer}" it has one.')
    found = Format(
        format_id=FormatId(format_id),
        name=table.text("name", LONGEST_NAME),
        meaning=table.text("meaning", LONGEST_MEANING),
        page=page or Page.MORE,
        place=table.number("place", 1, LAST_PLACE, default=LAST_PLACE),
        ways=table.words("ways", Way),
        answer=answer or Answer.WORDS,
        choices=_choices(table, answer),
        opening=table.lines("opening", LONGEST_OPENING),
        questions=questions,
        turn=table.text("turn", LONGEST_LINE),
        passed=table.text("pass", LONGEST_LINE),
        closing=table.lines("closing", LONGEST_CLOSING),
        carry=table.text("carry", LONGEST_LINE),
        staff_note=table.text("staff_note", LONGEST_NOTE) if "staff_note" in tables else "",
        defaults=_defaults(table.subtable("defaults")),
    )
    if problems:
        raise FormatError(problems)
    return found


def _choices(table: HandwrittenTable, answer: Answer | None) -> tuple[Choice, ...]:
    if answer not in (Answer.CHOICE, Answer.CHOICES):
        if answer is not None and "choices" in table.entries:
            table.say('choices belong to answer = "choice" or "choices"; leave them out here.')
        return ()
    entry = table.entries.get("choices")
    if not isinstance(entry, list) or not all(isinstance(row, dict) for row in entry):
        table.say('choices must be a list, like [{ id = "sun", text = "Sun" }].')
        return ()
    if not 2 <= len(entry) <= MOST_CHOICES:
        table.say(f"choices has {len(entry)} rows; it can have 2 to {MOST_CHOICES}.")
    choices = tuple(_choice(table, row, number) for number, row in enumerate(entry, start=1))
    for choice_id, times in Counter(one.choice_id for one in choices).items():
        if choice_id and times > 1:
            table.say(f'the choice "{choice_id}" is there {times} times; give each its own id.')
    return choices


def _choice(table: HandwrittenTable, row: Mapping[str, Any], number: int) -> Choice:
    one = HandwrittenTable(f"{table.where}, choice {number}", row, table.problems)
    one.check_keys(CHOICE_KEYS)
    choice_id = one.text("id", LONGEST_ID)
    if choice_id and not KEBAB_CASE.fullmatch(choice_id):
        one.say("its id must be small letters joined by hyphens, like light-rain.")
    return Choice(choice_id, one.text("text", LONGEST_CHOICE))


def _defaults(table: HandwrittenTable) -> Defaults:
    table.check_keys(DEFAULT_KEYS)
    order = table.choice("order", Order) if "order" in table.entries else Order.JOIN
    return Defaults(
        minutes=table.number("minutes", SHORTEST_MINUTES, LONGEST_MINUTES),
        turn_minutes=table.number("turn_minutes", SHORTEST_TURN, LONGEST_TURN, default=3),
        seats=table.number("seats", FEWEST_SEATS, MOST_SEATS, default=8),
        order=order or Order.JOIN,
        replies=table.flag("replies"),
        open_part=table.flag("open_part", default=True),
        open_hours=table.number("open_hours", SHORTEST_OPEN, LONGEST_OPEN, default=24),
    )


def read_formats(files: Mapping[str, str]) -> Mapping[FormatId, Format]:
    """Return the formats of files given as {format id: TOML text}, in the order of their pages.

    Raises:
        FormatError: with everything that is wrong in all files.
    """
    found: list[Format] = []
    problems: list[str] = []
    for format_id, toml_text in files.items():
        if format_id.startswith(OWN_PREFIX):
            problems.append(
                f'{format_id}.toml: names that begin with "{OWN_PREFIX}" are kept for the formats '
                "that servers write; take another."
            )
        try:
            found.append(parse_format(format_id, toml_text))
        except FormatError as error:
            problems.extend(error.problems)
    if problems:
        raise FormatError(problems)
    pages = list(Page)
    found.sort(key=lambda one: (pages.index(one.page), one.place, one.format_id))
    return MappingProxyType({one.format_id: one for one in found})


def differences(one: Format, other: Format) -> Iterator[str]:
    """Tell in which lines a translation differs from its original, beside its words."""
    for key, here, there in (
        ("page", one.page, other.page),
        ("ways", ", ".join(one.ways), ", ".join(other.ways)),
        ("answer", one.answer, other.answer),
        ("the ids of choices", _ids(one), _ids(other)),
        ("the number of questions", str(len(one.questions)), str(len(other.questions))),
    ):
        if here != there:
            yield f'{key}: here "{here}", there "{there}".'


def _ids(one: Format) -> str:
    return ", ".join(choice.choice_id for choice in one.choices)
