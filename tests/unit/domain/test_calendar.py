"""The days that are hard for many, as facilitators write them down."""

from datetime import date, timedelta

import pytest

from bot.domain.prompts.calendar import (
    ENGLISH,
    LONGEST_NAME,
    MOST_DAYS,
    Calendar,
    DayWords,
    UnreadableLine,
    is_hard,
    parse_calendar,
    read_calendar,
    rests_after,
)
from bot.domain.tables import TablesError
from tests.source import ROOT


def calendar(text: str) -> Calendar:
    read = read_calendar(text)
    assert isinstance(read, Calendar)
    return read


def dates_of(line: str, *years: int) -> list[str]:
    """Return every date of these years on which a line falls."""
    (day,) = calendar(line).days
    every = (
        date.fromordinal(number)
        for year in years
        for number in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
    )
    return [one.isoformat() for one in every if day.falls_on(one)]


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("12-24", ["2026-12-24", "2027-12-24"]),
        ("1-1", ["2026-01-01", "2027-01-01"]),
        ("2027-03-28", ["2027-03-28"]),
        ("2028-01-01", []),
        ("first Monday of January", ["2026-01-05", "2027-01-04"]),
        ("second Sunday of May", ["2026-05-10", "2027-05-09"]),
        ("third sunday of JUNE", ["2026-06-21", "2027-06-20"]),
        ("fourth Thursday of November", ["2026-11-26", "2027-11-25"]),
        ("last Sunday of March", ["2026-03-29", "2027-03-28"]),
        ("last Friday of December", ["2026-12-25", "2027-12-31"]),
        ("  second   Sunday of  May ", ["2026-05-10", "2027-05-09"]),
    ],
)
def test_a_day_falls_on_its_dates_and_on_no_other(line, dates):
    assert dates_of(line, 2026, 2027) == dates


SPANISH = DayWords.of(
    ["primer/primero", "segundo", "tercer/tercero", "cuarto", "último"],
    ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    [
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre/setiembre", "octubre", "noviembre", "diciembre"),
    ],
)


@pytest.mark.parametrize(
    ("line", "on"),
    [
        ("segundo domingo de mayo: Día de la Madre", date(2026, 5, 10)),
        ("el Último SÁBADO de agosto", date(2026, 8, 29)),
        ("ultimo miercoles de setiembre", date(2026, 9, 30)),
        ("Primer lunes de enero", date(2026, 1, 5)),
        ("primero lunes enero", date(2026, 1, 5)),
        ("second Sunday of May", date(2026, 5, 10)),
    ],
)
def test_days_are_read_in_each_language_there_is(line, on):
    read = read_calendar(line, ENGLISH.joined_with(SPANISH))

    assert isinstance(read, Calendar)
    assert read.day_on(on)
    assert not read.day_on(on + timedelta(days=7))
    assert read.text == line


@pytest.mark.parametrize(
    "line",
    [
        "domingo de mayo",
        "segundo de mayo",
        "segundo domingo",
        "segundo tercer domingo de mayo",
        "segundo domingo martes de mayo",
        "segundo domingo de mayo de cada año",
        "segundo domingo de mayo 12",
    ],
)
def test_what_says_half_a_day_or_more_than_one_is_none(line):
    assert read_calendar(line, SPANISH) == UnreadableLine(1, line)


def test_the_leap_day_comes_in_leap_years_alone():
    assert dates_of("02-29", 2026, 2027, 2028) == ["2028-02-29"]
    assert dates_of("2028-02-29", 2028) == ["2028-02-29"]
    assert dates_of("last Tuesday of February", 2028) == ["2028-02-29"]


@pytest.mark.parametrize(
    "line",
    [
        "2027-02-29",
        "02-30",
        "13-01",
        "00-10",
        "0000-01-01",
        "24.12.",
        "12/24",
        "Christmas",
        "fifth Sunday of May",
        "second Sonntag of May",
        "second Sunday of Mai",
        "second Sunday during May",
        ": no date",
        "12-24 Christmas Eve",
        "-12-24",
        "12-24: " + "a" * 61,
        "🎄",
        "الأحد: يوم",
    ],
)
def test_a_line_that_says_no_day_is_given_back_with_its_number(line):
    assert read_calendar(f"01-01\n\n  {line}  \nnonsense") == UnreadableLine(3, line)


def test_empty_lines_and_an_empty_list_are_fine():
    assert calendar("") == calendar(" \n\n") == Calendar()
    assert len(calendar("\n01-01\r\n\r\n02-02\n").days) == 2


@pytest.mark.parametrize(
    "name", ["Día de Muertos", "עֶרֶב חג", "اليوم العالمي", "🕯️ for Ana 🕯️", "8:30, the bridge", ""]
)
def test_a_name_may_be_anything_and_comes_back_as_it_was(name):
    read = calendar(f"11-02: {name}")
    assert read.days[0].name == name
    assert calendar(read.text) == read
    assert read.text == (f"11-02: {name}" if name else "11-02")


def test_sixty_days_fit_and_the_next_one_is_given_back():
    lines = [f"2027-01-{1 + number % 28:02d}: day {number}" for number in range(MOST_DAYS)]
    assert len(calendar("\n".join(lines)).days) == MOST_DAYS == 60
    assert read_calendar("\n".join([*lines, "12-24"])) == UnreadableLine(61, "12-24")


def test_a_file_with_more_letters_than_a_form_holds_is_refused():
    with pytest.raises(TablesError, match="3500 fit"):
        parse_calendar("".join(_handwritten(f"{number:03d}", LONGEST_NAME) for number in range(60)))


def _handwritten(name: str, width: int) -> str:
    return f'[[day]]\non = "second Wednesday of December"\nname = "{name:x>{width}}"\n'


def test_of_two_days_on_one_date_the_first_is_named():
    both = calendar("12-24: ours\n2026-12-24: theirs")
    assert both.day_on(date(2026, 12, 24)) == both.days[0]
    assert both.day_on(date(2026, 12, 23)) is None


def test_a_hard_day_brings_two_dates_of_rest_and_a_fortnight_of_neutral_questions():
    hard = date(2026, 12, 30)
    after = [date.fromordinal(hard.toordinal() + days) for days in range(-1, 18)]
    assert [rests_after(hard, one) for one in after] == [False, True, True] + [False] * 16
    assert [is_hard(hard, Calendar(), one) for one in after] == [False] + [True] * 16 + [False] * 2
    assert not rests_after(None, hard)
    assert not is_hard(None, Calendar(), hard)


def test_a_day_of_the_calendar_is_hard_without_anybody_saying_so():
    assert is_hard(None, calendar("12-24"), date(2026, 12, 24))
    assert not is_hard(None, calendar("12-24"), date(2026, 12, 25))


def test_the_shipped_days_are_read():
    shipped = parse_calendar((ROOT / "prompts" / "calendar.toml").read_text(encoding="utf-8"))
    named = {shipped.day_on(on).name for on in (date(2026, 12, 24), date(2027, 5, 9))}
    assert named == {"Christmas Eve", "Mother's Day in many countries"}
    assert calendar(shipped.text) == shipped


DAY = '[[day]]\non = "12-24"\nname = "Eve"\n'


def problems_of(toml_text: str) -> tuple[str, ...]:
    with pytest.raises(TablesError) as caught:
        parse_calendar(toml_text)
    return caught.value.problems


def test_a_file_says_the_same_as_a_list():
    assert parse_calendar(DAY) == calendar("12-24: Eve")


def test_a_file_without_days_is_an_empty_calendar():
    assert parse_calendar("# none for us\n") == Calendar()


@pytest.mark.parametrize(
    ("written", "changed", "told"),
    [
        ('"12-24"', '"12-42"', 'calendar.toml, day 1: "12-42" is no day. Write it like "12-24"'),
        ('on = "12-24"\n', "", "calendar.toml, day 1: on is missing."),
        ('name = "Eve"\n', "", "calendar.toml, day 1: name is missing."),
        ('"Eve"', f'"{"a" * 61}"', "calendar.toml, day 1: name has 61 characters; 60 fit."),
        ("name =", "nam =", 'calendar.toml, day 1: "nam" is not known here; did you mean "name"?'),
        ("[[day]]", "[[days]]", 'calendar.toml: "days" is not known here; did you mean "day"?'),
        ("[[day]]", "[day]", "calendar.toml: it needs one [[day]] or more"),
        ('"12-24"', "12-24", "calendar.toml is not valid TOML"),
        ('"12-24"', "2026-12-24", "calendar.toml, day 1: on must be a text in quotes."),
    ],
)
def test_what_does_not_fit_is_told_in_a_plain_sentence(written, changed, told):
    assert written in DAY
    assert problems_of(DAY.replace(written, changed))[0].startswith(told)


def test_too_many_days_in_a_file_are_told():
    assert problems_of(DAY * 61) == ("calendar.toml: it has 61 days; 60 fit.",)
