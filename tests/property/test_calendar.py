"""What holds for every calendar that anybody could write."""

from calendar import day_name, month_name
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.prompts.calendar import (
    LONGEST_NAME,
    MOST_DAYS,
    Calendar,
    UnreadableLine,
    read_calendar,
)
from bot.domain.prompts.lint_words import plain

PLACES = ("first", "second", "third", "fourth", "last")
WHEN = st.one_of(
    st.dates().map(lambda on: on.isoformat()),
    st.dates().map(lambda on: f"{on.month:02d}-{on.day:02d}"),
    st.builds(
        "{} {} of {}".format,
        st.sampled_from(PLACES),
        st.sampled_from(list(day_name)),
        st.sampled_from(list(month_name)[1:]),
    ),
)
# One line as a form sends it: no control characters, spaces folded.
NAME = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=LONGEST_NAME
).map(lambda name: " ".join(name.split()))


@given(st.lists(st.tuples(WHEN, NAME), max_size=MOST_DAYS))
def test_what_was_read_is_shown_as_it_was_written_and_read_again_as_the_same(days):
    written = "\n".join(f"{when}: {name}" if name else when for when, name in days)
    read = read_calendar(written)
    assert isinstance(read, Calendar)
    assert read.text == written
    assert read_calendar(read.text) == read


@given(st.text(max_size=200))
def test_any_text_is_a_calendar_or_names_a_line_of_its_own(text):
    read = read_calendar(text)
    if isinstance(read, UnreadableLine):
        assert read.line == text.splitlines()[read.number - 1].strip() != ""


@given(st.sampled_from(PLACES), st.integers(0, 6), st.integers(1, 12), st.integers(1, 9999))
def test_a_weekday_of_a_month_comes_once_a_year_in_its_week(place, weekday, month, year):
    read = read_calendar(f"{place} {day_name[weekday]} of {month_name[month]}")
    assert isinstance(read, Calendar)
    start = date(year, month, 1).toordinal()
    month_long = map(date.fromordinal, range(start, min(start + 31, date.max.toordinal() + 1)))
    (on,) = [one for one in month_long if read.day_on(one)]
    assert on.weekday() == weekday
    if place == "last":
        assert on.day > 21
        assert on == date.max or (on + timedelta(days=7)).month != month
    else:
        assert (on.day - 1) // 7 == PLACES.index(place)


@given(st.text())
def test_a_text_without_accents_is_as_long_as_it_was(text):
    """So that a found word can be shown as it was typed."""
    assert len(plain(text)) == len(text)
