"""A server's own formats: one that is there, copied and changed in a form."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.domain.ids import FormatId, OwnFormatId
from bot.domain.prompts.own import folded, one_line
from bot.domain.rounds.formats import (
    LAST_PLACE,
    LONGEST_CHOICE,
    LONGEST_CLOSING,
    LONGEST_MEANING,
    LONGEST_MINUTES,
    LONGEST_NAME,
    LONGEST_OPEN,
    LONGEST_OPENING,
    LONGEST_QUESTION,
    LONGEST_TURN,
    MOST_CHOICES,
    MOST_QUESTIONS,
    OWN_PREFIX,
    SHORTEST_MINUTES,
    SHORTEST_OPEN,
    SHORTEST_TURN,
    Answer,
    Choice,
    Defaults,
    Format,
    Page,
)
from bot.domain.tables import trimmed_lines

MOST_FORMATS = 20
"""How many formats of its own a server may keep in a language: a menu holds 25."""
NEW = FormatId(f"{OWN_PREFIX}new")
"""The id of a format that is not kept yet."""

# Phones write other marks in place of a hyphen; an asterisk without a space begins bold letters.
_CHOICE = re.compile(r"(?:[-\u2013\u2022]|\*(?=\s))\s*(.*)")
_TIME = re.compile(r"\D*(\d{1,4})\D*")


class Refusal(StrEnum):
    """Why a format is not taken; also the key of its wording."""

    NO_NAME = "rounds.own.refused.no_name"
    NAME_TOO_LONG = "rounds.own.refused.name_too_long"
    NO_OPENING = "rounds.own.refused.no_opening"
    OPENING_TOO_LONG = "rounds.own.refused.opening_too_long"
    NO_QUESTION = "rounds.own.refused.no_question"
    TOO_MANY_QUESTIONS = "rounds.own.refused.too_many_questions"
    ONE_QUESTION = "rounds.own.refused.one_question"
    QUESTION_TOO_LONG = "rounds.own.refused.question_too_long"
    HOW_MANY_CHOICES = "rounds.own.refused.how_many_choices"
    CHOICE_TOO_LONG = "rounds.own.refused.choice_too_long"
    CHOICE_TWICE = "rounds.own.refused.choice_twice"
    CLOSING_TOO_LONG = "rounds.own.refused.closing_too_long"
    TIMES = "rounds.own.refused.times"
    MINUTES = "rounds.own.refused.minutes"
    TURN_MINUTES = "rounds.own.refused.turn_minutes"
    OPEN_HOURS = "rounds.own.refused.open_hours"
    ALREADY_THERE = "rounds.own.refused.already_there"
    TOO_MANY = "rounds.own.refused.too_many"
    CHOICES_IN_USE = "rounds.own.refused.choices_in_use"
    UNKNOWN = "rounds.own.refused.unknown"
    FILE_TOO_BIG = "rounds.own.refused.file_too_big"
    FILE_NOT_TEXT = "rounds.own.refused.file_not_text"
    FILE_NOT_A_FORMAT = "rounds.own.refused.file_not_a_format"


@dataclass(frozen=True, slots=True)
class Finding:
    """A reason, and what the sentence about it names."""

    reason: Refusal
    details: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unread:
    """Everything that is wrong with a form or a file; nothing of it was taken."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """A format as somebody typed it; questions one a line, each choice on a line after a `-`."""

    name: str
    opening: str
    questions: str
    closing: str = ""
    times: str = ""
    """Minutes in all, minutes of a turn, hours when open; what is left out stays as it was."""


def own_format_id(number: OwnFormatId) -> FormatId:
    """Return the id under which circles know a format that a server keeps."""
    return FormatId(f"{OWN_PREFIX}{number}")


def number_of(format_id: FormatId) -> OwnFormatId | None:
    """Return which of a server's own formats this is; `None` for a shipped or a new one."""
    number = format_id.removeprefix(OWN_PREFIX)
    is_kept = number != format_id and re.fullmatch(r"[0-9]{1,18}", number)
    return OwnFormatId(int(number)) if is_kept else None


def copy_of(base: Format) -> Format:
    """Return a format as a server's own, still with the words of the original."""
    return replace(base, format_id=NEW, page=Page.MORE, place=LAST_PLACE)


def typed_of(base: Format) -> Typed:
    """Return what stands in the form of a format before anybody types."""
    defaults = base.defaults
    choices = (f"- {choice.text}" for choice in base.choices)
    return Typed(
        name=base.name,
        opening=base.opening,
        questions="\n".join((*base.questions, *choices)),
        closing=base.closing,
        times=f"{defaults.minutes}, {defaults.turn_minutes}, {defaults.open_hours}",
    )


def read_own(typed: Typed, base: Format) -> Format | Unread:
    """Return the format that a form holds, with the rest from `base`, or all that is wrong."""
    findings: list[Finding] = []
    lines = [line for line in map(one_line, typed.questions.splitlines()) if line]
    questions = tuple(line for line in lines if not _CHOICE.fullmatch(line))
    choices = _choices([found[1] for line in lines if (found := _CHOICE.fullmatch(line))], base)
    answer = _answer(choices, base)
    opening = _several_lines(typed.opening)
    closing = _several_lines(typed.closing)
    name = one_line(typed.name)
    findings += [
        *_wrong_length(name, LONGEST_NAME, Refusal.NAME_TOO_LONG, Refusal.NO_NAME),
        *_wrong_length(opening, LONGEST_OPENING, Refusal.OPENING_TOO_LONG, Refusal.NO_OPENING),
        *_wrong_questions(questions, answer),
        *_wrong_choices(choices),
        *_wrong_length(closing, LONGEST_CLOSING, Refusal.CLOSING_TOO_LONG),
    ]
    defaults = _defaults(one_line(typed.times), base.defaults, findings)
    if findings:
        return Unread(tuple(findings))
    return replace(
        copy_of(base),
        format_id=base.format_id if base.is_own else NEW,
        name=name,
        meaning=base.meaning if questions == base.questions else _shortened(questions[0]),
        answer=answer,
        choices=choices,
        opening=opening,
        questions=questions,
        closing=closing or base.closing,
        # The note speaks of the choices that it came with.
        staff_note=base.staff_note if choices == base.choices else "",
        defaults=defaults,
    )


def refuse_another(name: str, own: Collection[str]) -> Finding | None:
    """Say why a format of this name cannot join the server's own ones, or `None`."""
    if folded(name) in map(folded, own):
        return Finding(Refusal.ALREADY_THERE)
    return Finding(Refusal.TOO_MANY, {"most": MOST_FORMATS}) if len(own) >= MOST_FORMATS else None


def takes_choices_away(before: Format, after: Format) -> bool:
    """Whether something that can be chosen now could not be chosen any more."""
    left = {choice.choice_id for choice in after.choices}
    return any(choice.choice_id not in left for choice in before.choices)


def _several_lines(typed: str) -> str:
    return trimmed_lines("\n".join(map(one_line, typed.splitlines())))


def _shortened(line: str) -> str:
    if len(line) <= LONGEST_MEANING:
        return line
    return f"{line[: LONGEST_MEANING - 1].rstrip()}…"


def _answer(choices: tuple[Choice, ...], base: Format) -> Answer:
    is_choice = base.answer in (Answer.CHOICE, Answer.CHOICES)
    if choices:
        return base.answer if is_choice else Answer.CHOICE
    return Answer.WORDS if is_choice else base.answer


def _choices(texts: list[str], base: Format) -> tuple[Choice, ...]:
    """Return the choices; one that was there before keeps its id, whatever the order."""
    before = {choice.text: choice.choice_id for choice in base.choices}
    taken = {before[text] for text in texts if text in before}
    unused = (one for number in range(1, 1000) if (one := f"choice-{number}") not in taken)
    return tuple(Choice(before.get(text) or next(unused), text) for text in texts[:999])


def _wrong_length(
    text: str, longest: int, too_long: Refusal, empty: Refusal | None = None
) -> Iterator[Finding]:
    if len(text) > longest:
        yield Finding(too_long, {"number": len(text), "most": longest})
    if not text and empty:
        yield Finding(empty)


def _wrong_questions(questions: tuple[str, ...], answer: Answer) -> Iterator[Finding]:
    if not questions:
        yield Finding(Refusal.NO_QUESTION)
    elif len(questions) > 1 and answer is not Answer.WORDS:
        yield Finding(Refusal.ONE_QUESTION)
    elif len(questions) > MOST_QUESTIONS:
        yield Finding(
            Refusal.TOO_MANY_QUESTIONS, {"number": len(questions), "most": MOST_QUESTIONS}
        )
    for place, question in enumerate(questions, start=1):
        if len(question) > LONGEST_QUESTION:
            yield Finding(
                Refusal.QUESTION_TOO_LONG,
                {"place": place, "number": len(question), "most": LONGEST_QUESTION},
            )


def _wrong_choices(choices: tuple[Choice, ...]) -> Iterator[Finding]:
    if choices and not 2 <= len(choices) <= MOST_CHOICES:
        yield Finding(Refusal.HOW_MANY_CHOICES, {"number": len(choices), "most": MOST_CHOICES})
    seen: set[str] = set()
    for place, choice in enumerate(choices, start=1):
        if not choice.text or len(choice.text) > LONGEST_CHOICE:
            yield Finding(Refusal.CHOICE_TOO_LONG, {"place": place, "most": LONGEST_CHOICE})
        elif folded(choice.text) in seen:
            yield Finding(Refusal.CHOICE_TWICE, {"place": place})
        seen.add(folded(choice.text))


def _defaults(typed: str, base: Defaults, findings: list[Finding]) -> Defaults:
    separator = r"[,;·/]" if re.search(r"[,;·/]", typed) else r"\s+"
    parts = re.split(separator, typed) if typed else []
    found = [_TIME.fullmatch(part) for part in parts]
    times = [int(one[1]) for one in found if one]
    if len(times) < len(parts) or len(times) > 3:
        findings.append(Finding(Refusal.TIMES))
        return base
    usual = (base.minutes, base.turn_minutes, base.open_hours)
    minutes, turn_minutes, open_hours = (*times, *usual[len(times) :])
    for number, lowest, highest, reason in (
        (minutes, SHORTEST_MINUTES, LONGEST_MINUTES, Refusal.MINUTES),
        (turn_minutes, SHORTEST_TURN, LONGEST_TURN, Refusal.TURN_MINUTES),
        (open_hours, SHORTEST_OPEN, LONGEST_OPEN, Refusal.OPEN_HOURS),
    ):
        if not lowest <= number <= highest:
            findings.append(Finding(reason, {"least": lowest, "most": highest}))
    return replace(base, minutes=minutes, turn_minutes=turn_minutes, open_hours=open_hours)
