"""Files of a server's own formats: the same TOML as in the folder of texts, in and out."""

import json

from bot.domain.rounds.formats import Choice, Format, FormatError, parse_format
from bot.domain.rounds.own_formats import NEW, Finding, Refusal, Unread, copy_of

MOST_BYTES = 16 * 1024
FILE_NAME = "round.toml"
"""What a format is called when it is handed out as a file."""

# What an answer holds beside its own sentence; some lines of a small file can be wrong at once.
_LONGEST_PROBLEMS = 1000


def read_file(data: bytes) -> Format | Unread:
    """Return the format of a file that was handed in, or all that is wrong with it."""
    if len(data) > MOST_BYTES:
        return Unread((Finding(Refusal.FILE_TOO_BIG),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Unread((Finding(Refusal.FILE_NOT_TEXT),))
    try:
        return copy_of(parse_format(NEW, text))
    except FormatError as error:
        problems = str(error).replace(f"{NEW}.toml", FILE_NAME)
        return Unread((Finding(Refusal.FILE_NOT_A_FORMAT, {"problems": _fitting(problems)}),))


def _fitting(problems: str) -> str:
    if len(problems) <= _LONGEST_PROBLEMS:
        return problems
    whole = problems[:_LONGEST_PROBLEMS].rpartition("\n")[0]
    return f"{whole}\n…"


def write_toml(one: Format) -> str:
    """Return the text of a format that `parse_format` and `read_file` read back as it is."""
    lines = [
        f"name = {_quoted(one.name)}",
        f"meaning = {_quoted(one.meaning)}",
        f"page = {_quoted(one.page)}",
        f"place = {one.place}",
        f"ways = [{', '.join(map(_quoted, one.ways))}]",
        f"answer = {_quoted(one.answer)}",
        *_block("choices", [_choice_row(choice) for choice in one.choices]),
        f"opening = {_quoted(one.opening)}",
        *_block("questions", [_quoted(question) for question in one.questions]),
        f"turn = {_quoted(one.turn)}",
        f"pass = {_quoted(one.passed)}",
        f"closing = {_quoted(one.closing)}",
        f"carry = {_quoted(one.carry)}",
        *([f"staff_note = {_quoted(one.staff_note)}"] if one.staff_note else []),
        "",
        "[defaults]",
        f"minutes = {one.defaults.minutes}",
        f"turn_minutes = {one.defaults.turn_minutes}",
        f"seats = {one.defaults.seats}",
        f"order = {_quoted(one.defaults.order)}",
        f"replies = {str(one.defaults.replies).lower()}",
        f"open_part = {str(one.defaults.open_part).lower()}",
        f"open_hours = {one.defaults.open_hours}",
    ]
    return "\n".join(lines) + "\n"


def _block(key: str, rows: list[str]) -> list[str]:
    return [f"{key} = [", *(f"  {row}," for row in rows), "]"] if rows else []


def _choice_row(choice: Choice) -> str:
    return f"{{ id = {_quoted(choice.choice_id)}, text = {_quoted(choice.text)} }}"


def _quoted(text: str) -> str:
    # JSON writes a text as TOML does, but leaves this one letter as it is.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
