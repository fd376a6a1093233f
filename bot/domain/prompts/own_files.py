"""Files of a server's own questions: TOML or CSV in, CSV out."""

import csv
import io
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.domain.prompts.own import (
    MOST_QUESTIONS,
    OwnDraft,
    Refusal,
    Typed,
    Unread,
    ValueNames,
    folded,
    read_question,
    repeated,
)

MOST_BYTES = 256 * 1024
COLUMNS = ("text", "value", "depth", "kind", "hope", "neutral", "credit")
_FLAGS = ("hope", "neutral")
_DELIMITERS = (",", ";", "\t")
# The files of the folder prompts/ have these as well; here they mean nothing.
_ALSO_IN_TOML = ("id",)
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_TOML_HEADING = re.compile(
    r"[ \t]*\[\[[ \t]*(?:prompt|\"prompt\"|'prompt')[ \t]*\]\][ \t]*(?:#.*)?"
)
# What a spreadsheet takes for a formula, and what an apostrophe keeps it from.
_FORMULA = re.compile(r"'*[=+\-@]")
_LONGEST_DETAIL = 40


class FileRefusal(StrEnum):
    """Why a file, or a line of it, is not taken; also the key of its wording."""

    TOO_BIG = "questions.file.too_big"
    UNKNOWN_FORMAT = "questions.file.unknown_format"
    NOT_TEXT = "questions.file.not_text"
    NO_QUESTIONS = "questions.file.no_questions"
    TOO_MANY = "questions.file.too_many"
    NO_ROOM = "questions.file.no_room"
    NO_TEXT_COLUMN = "questions.file.no_text_column"
    UNKNOWN_COLUMN = "questions.file.unknown_column"
    COLUMN_TWICE = "questions.file.column_twice"
    TOO_MANY_CELLS = "questions.file.too_many_cells"
    QUOTES = "questions.file.quotes"
    NOT_TOML = "questions.file.not_toml"
    NOT_A_TEXT = "questions.file.not_a_text"
    TWICE = "questions.file.twice"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a file, at a line, or at a question where no line is known."""

    reason: FileRefusal | Refusal
    details: Mapping[str, str | int] = field(default_factory=dict)
    line: int | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """A question of a file, and where it stands in it."""

    draft: OwnDraft
    number: int
    line: int | None

    def finding(
        self, reason: FileRefusal | Refusal, details: Mapping[str, str | int] | None = None
    ) -> Finding:
        """Return what is wrong with it."""
        return Finding(reason, details or {}, self.line, self.number)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The questions of a file, and everything that is wrong with it."""

    questions: tuple[Located, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is wrong with a file, by line; nothing of it was taken."""

    findings: tuple[Finding, ...]


# A line, where it is known, and the question on it, where it could be told apart.
_Row = tuple[int | None, Typed | None]


def read_file(name: str, data: bytes, values: ValueNames) -> ReadFile:
    """Read a file by the ending of its name; nothing of it is lost silently."""
    if len(data) > MOST_BYTES:
        return ReadFile(findings=(Finding(FileRefusal.TOO_BIG),))
    ending = name.rpartition(".")[2].lower()
    if ending not in ("toml", "csv", "tsv", "txt"):
        return ReadFile(findings=(Finding(FileRefusal.UNKNOWN_FORMAT),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return ReadFile(findings=(Finding(FileRefusal.NOT_TEXT, line=line),))
    findings: list[Finding] = []
    rows = _toml_rows(text, findings) if ending == "toml" else _csv_rows(text, findings)
    return _read(rows, values, findings)


def _read(rows: Iterator[_Row], values: ValueNames, findings: list[Finding]) -> ReadFile:
    found: list[Located] = []
    number = 0
    for number, (line, typed) in enumerate(rows, start=1):
        if number > MOST_QUESTIONS:
            findings.append(Finding(FileRefusal.TOO_MANY, line=line))
            break
        if typed is None:
            continue
        outcome = read_question(typed, values)
        if isinstance(outcome, Unread):
            findings += [Finding(one.reason, one.details, line, number) for one in outcome.problems]
        else:
            found.append(Located(outcome, number, line))
    for place, earlier in repeated(one.draft.text for one in found):
        first = found[earlier].line or found[earlier].number
        findings.append(found[place].finding(FileRefusal.TWICE, {"first": first}))
    if not number and not findings:
        findings.append(Finding(FileRefusal.NO_QUESTIONS))
    return ReadFile(tuple(found), tuple(findings))


def against(read: ReadFile, taken: Collection[str], room: int) -> tuple[Finding, ...]:
    """Return what is wrong with a file beside the questions in use (given folded), by line."""
    findings = [
        *read.findings,
        *(
            one.finding(Refusal.ALREADY_THERE)
            for one in read.questions
            if folded(one.draft.text) in taken
        ),
    ]
    if not findings and len(read.questions) > room:
        findings.append(Finding(FileRefusal.NO_ROOM, {"number": max(room, 0)}))
    return tuple(sorted(findings, key=lambda one: (one.line or 0, one.number or 0)))


def _csv_rows(text: str, findings: list[Finding]) -> Iterator[_Row]:
    first = next((line for line in _lines(text) if line.strip()), "")
    # max takes the first of equals: with one column the comma, which changes nothing.
    delimiter = max(_DELIMITERS, key=first.count)
    lines = _csv_lines(text, delimiter, findings)
    line, header = next(lines, (1, []))
    columns = [cell.strip().lower() for cell in header]
    if not _is_header(columns, line, findings):
        return
    for line, cells in lines:
        if any(cell.strip() for cell in cells[len(columns) :]):
            findings.append(Finding(FileRefusal.TOO_MANY_CELLS, line=line))
            yield line, None
        else:
            named = dict(zip(columns, map(_from_cell, cells), strict=False))
            yield line, Typed(**{"text": "", **{key: named[key] for key in named if key}})


def _is_header(columns: Sequence[str], line: int, findings: list[Finding]) -> bool:
    before = len(findings)
    if not any(columns):
        return False
    if "text" not in columns:
        findings.append(Finding(FileRefusal.NO_TEXT_COLUMN, line=line))
        return False
    for column in dict.fromkeys(filter(None, columns)):
        details = {"name": column[:_LONGEST_DETAIL]}
        if column not in COLUMNS:
            findings.append(Finding(FileRefusal.UNKNOWN_COLUMN, details, line=line))
        elif columns.count(column) > 1:
            findings.append(Finding(FileRefusal.COLUMN_TWICE, details, line=line))
    return len(findings) == before


def _csv_lines(
    text: str, delimiter: str, findings: list[Finding]
) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            # What follows a quote that never ends cannot be told apart any more.
            findings.append(Finding(FileRefusal.QUOTES, line=line))
            return
        if any(cell.strip() for cell in cells):
            yield line, cells


def _toml_rows(text: str, findings: list[Finding]) -> Iterator[_Row]:
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        place = _TOML_LINE.search(str(error))
        at = int(place[1]) if place else len(_lines(text.rstrip()))
        findings.append(Finding(FileRefusal.NOT_TOML, line=at))
        return
    rows = tables.get("prompt")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return
    headings = [
        number for number, line in enumerate(_lines(text), start=1) if _TOML_HEADING.fullmatch(line)
    ]
    # A heading inside a longer text is none: then no line can be named.
    lines: Sequence[int | None] = headings if len(headings) == len(rows) else [None] * len(rows)
    for number, (line, row) in enumerate(zip(lines, rows, strict=True), start=1):
        wrong = list(_wrong_keys(row))
        findings += [Finding(reason, {"name": name}, line, number) for reason, name in wrong]
        yield line, None if wrong else _toml_row(row)


def _wrong_keys(row: Mapping[str, Any]) -> Iterator[tuple[FileRefusal, str]]:
    for key, entry in row.items():
        if key not in (*COLUMNS, *_ALSO_IN_TOML):
            yield FileRefusal.UNKNOWN_COLUMN, key[:_LONGEST_DETAIL]
        elif not isinstance(entry, str) and not (isinstance(entry, bool) and key in _FLAGS):
            yield FileRefusal.NOT_A_TEXT, key


def _toml_row(row: Mapping[str, str | bool]) -> Typed:
    words = {True: "yes", False: "no"}
    texts = {
        key: words[entry] if isinstance(entry, bool) else entry
        for key, entry in row.items()
        if key in COLUMNS
    }
    return Typed(**{"text": "", **texts})


def _lines(text: str) -> list[str]:
    # As editors count them: str.splitlines knows more ends of a line.
    return [line.removesuffix("\r") for line in text.split("\n")]


def write_csv(drafts: Iterable[OwnDraft]) -> bytes:
    """Return questions as a file that spreadsheets open and `read_file` reads back."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for one in drafts:
        cells = (
            one.text,
            one.value_id or "",
            one.depth,
            one.kind,
            "yes" if one.hope else "",
            "yes" if one.neutral else "",
            one.credit,
        )
        writer.writerow([_to_cell(cell) for cell in cells])
    # Spreadsheets know UTF-8 by this mark.
    return file.getvalue().encode("utf-8-sig")


def _to_cell(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _from_cell(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
