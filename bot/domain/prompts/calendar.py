"""Dates that are hard for many: holidays and hard days, on which neutral questions are asked."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.prompts.lint_words import plain
from bot.domain.prompts.schedules import WEEKDAY_NAMES
from bot.domain.tables import HandwrittenTable, TablesError, read_toml

FILE = "calendar.toml"

MOST_DAYS = 60
LONGEST_NAME = 60
LONGEST_WHEN = 40
# A form holds it, and an answer that gives it back with a reason.
LONGEST_TEXT = 3500
# After a hard event the questions rest for two dates, and are neutral for a fortnight.
DATES_OF_REST = 2
NEUTRAL_DATES = 14

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_PLACES = (1, 2, 3, 4, -1)

_EACH_YEAR = re.compile(r"(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_ONCE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
# Beside its three words, such a day has little ones: of, de, im, el.
_LONGEST_LITTLE_WORD = 3
_A_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class DayWords:
    """The words of languages for the second Sunday of May, without accents or capitals."""

    places: Mapping[str, int]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]

    @classmethod
    def of(
        cls, places: Sequence[str], weekdays: Sequence[str], months: Sequence[str]
    ) -> "DayWords":
        """Return a language: first to fourth and last, Monday to Sunday, January to December.

        Two ways of saying one of them have a stroke between them.
        """
        return cls(
            _numbered(places, _PLACES),
            _numbered(weekdays, range(len(WEEKDAY_NAMES))),
            _numbered(months, range(1, len(MONTHS) + 1)),
        )

    def joined_with(self, other: "DayWords") -> "DayWords":
        """Return the words of both."""
        return DayWords(
            {**other.places, **self.places},
            {**other.weekdays, **self.weekdays},
            {**other.months, **self.months},
        )


def _numbered(words: Sequence[str], numbers: Sequence[int]) -> Mapping[str, int]:
    return {
        plain(way.strip()): number
        for word, number in zip(words, numbers, strict=True)
        for way in word.split("/")
    }


PLACES = ("first", "second", "third", "fourth", "last")
ENGLISH = DayWords.of(PLACES, WEEKDAY_NAMES, MONTHS)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of every year, of one year, or a weekday such as the second Sunday of May."""

    when: str
    name: str
    month: int
    day: int = 0
    year: int = 0
    weekday: int = 0
    place: int = 0

    def falls_on(self, local_date: date) -> bool:
        """Return whether this date is the day."""
        if local_date.month != self.month:
            return False
        if self.place:
            return local_date == self._nth(local_date.year)
        return local_date.day == self.day and self.year in (0, local_date.year)

    def _nth(self, year: int) -> date:
        if self.place < 0:
            end = date(year, self.month, monthrange(year, self.month)[1])
            return end - timedelta(days=(end.weekday() - self.weekday) % 7)
        start = date(year, self.month, 1)
        first = start + timedelta(days=(self.weekday - start.weekday()) % 7)
        return first + timedelta(weeks=self.place - 1)


@dataclass(frozen=True, slots=True)
class UnreadableLine:
    """A line of a calendar that says no day; `number` counts from 1."""

    number: int
    line: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The hard days of a group, by its own list."""

    days: tuple[CalendarDay, ...] = ()

    def day_on(self, local_date: date) -> CalendarDay | None:
        """Return what day a date is, or `None` for an ordinary one."""
        return next((day for day in self.days if day.falls_on(local_date)), None)

    @property
    def text(self) -> str:
        """The list as people write it: a line a day, `12-24: Christmas Eve`."""
        return "\n".join(f"{day.when}: {day.name}" if day.name else day.when for day in self.days)


def read_calendar(text: str, words: DayWords = ENGLISH) -> Calendar | UnreadableLine:
    """Return the calendar that a list says, a line a day, or the first line that says none.

    A day is `12-24` (each year), `2027-03-28` (once) or `second Sunday of May`, with a name
    after a colon if there is one. Empty lines are passed over. `words` say the last of them.
    """
    days: list[CalendarDay] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        when, _, name = line.partition(":")
        day = _read_day(" ".join(when.split()), " ".join(name.split()), words)
        if day is None or len(day.name) > LONGEST_NAME or len(days) >= MOST_DAYS:
            return UnreadableLine(number, line.strip())
        days.append(day)
    return Calendar(tuple(days))


def parse_calendar(toml_text: str) -> Calendar:
    """Return the calendar of a file with one [[day]] each; a file without any is empty.

    Raises:
        TablesError: with everything that is wrong in the file.
    """
    problems: list[str] = []
    tables = read_toml(FILE, toml_text, problems)
    if tables is None:
        raise TablesError(problems)
    table = HandwrittenTable(FILE, tables, problems)
    table.check_keys(("day",))
    rows = table.rows("day") if "day" in tables else ()
    if len(rows) > MOST_DAYS:
        table.say(f"it has {len(rows)} days; {MOST_DAYS} fit.")
    days = [
        _parse_day(HandwrittenTable(f"{FILE}, day {number}", row, problems))
        for number, row in enumerate(rows, start=1)
    ]
    calendar = Calendar(tuple(day for day in days if day is not None))
    if len(calendar.text) > LONGEST_TEXT:
        table.say(f"its days take {len(calendar.text)} letters; {LONGEST_TEXT} fit.")
    if problems:
        raise TablesError(problems)
    return calendar


def _parse_day(table: HandwrittenTable) -> CalendarDay | None:
    table.check_keys(("on", "name"))
    when, name = table.text("on", LONGEST_WHEN), table.text("name", LONGEST_NAME)
    day = _read_day(when, name, ENGLISH)
    if when and day is None:
        table.say(
            f'"{when}" is no day. Write it like "12-24", "2027-03-28" or "second Sunday of May".'
        )
    return day


def _read_day(when: str, name: str, words: DayWords) -> CalendarDay | None:
    folded = when.casefold()
    if once := _ONCE.fullmatch(folded):
        year, month, day = (int(once[part]) for part in ("year", "month", "day"))
        return CalendarDay(when, name, month, day, year) if _exists(year, month, day) else None
    if each_year := _EACH_YEAR.fullmatch(folded):
        month, day = int(each_year["month"]), int(each_year["day"])
        return CalendarDay(when, name, month, day) if _exists(_A_LEAP_YEAR, month, day) else None
    return _read_nth(when, name, words)


def _read_nth(when: str, name: str, words: DayWords) -> CalendarDay | None:
    """Languages differ in the order of the three, so each is known by itself."""
    said = plain(when).split()
    parts = words.places, words.weekdays, words.months
    found = [[part[word] for word in said if word in part] for part in parts]
    others = [word for word in said if not any(word in part for part in parts)]
    if any(len(word) > _LONGEST_LITTLE_WORD or not word.isalpha() for word in others):
        return None
    if [len(one) for one in found] != [1, 1, 1]:
        return None
    ((place,), (weekday,), (month,)) = found
    return CalendarDay(when, name, month, weekday=weekday, place=place)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def rests_after(hard_day: date | None, local_date: date) -> bool:
    """Return whether a date is one of rest after a hard day (that day included)."""
    return hard_day is not None and 0 <= (local_date - hard_day).days < DATES_OF_REST


def is_hard(hard_day: date | None, calendar: Calendar, local_date: date) -> bool:
    """Return whether only neutral questions suit a date."""
    if calendar.day_on(local_date) is not None:
        return True
    if hard_day is None:
        return False
    return 0 <= (local_date - hard_day).days < DATES_OF_REST + NEUTRAL_DATES
