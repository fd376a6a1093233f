"""Whatever somebody types into the form of a format, nothing of it breaks or is lost."""

from dataclasses import replace
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rounds.own_format_files import read_file, write_toml
from bot.domain.rounds.own_formats import Typed, Unread, copy_of, read_own, typed_of
from bot.library import read_library
from tests.source import ROOT

FORMATS = list(
    chain.from_iterable(one.values() for one in read_library(ROOT / "prompts").formats.values())
)
# Letters beside what forms, files and lists of choices take for more than a letter.
MARKS = st.text("ab-•* ?\n\t\x85\u2028\"'\\é\u200b\x7f0123", max_size=60)


@given(
    name=st.text(max_size=60),
    opening=st.text(max_size=200) | MARKS,
    questions=MARKS,
    closing=MARKS,
    times=st.just("") | st.text(max_size=20),
    base=st.sampled_from(FORMATS),
)
def test_whatever_is_typed_is_refused_or_survives_form_and_file(
    name, opening, questions, closing, times, base
):
    found = read_own(Typed(name, opening, questions, closing, times), base)
    if isinstance(found, Unread):
        assert found.findings
    else:
        assert read_file(write_toml(found).encode()) == found
        assert read_own(typed_of(found), found) == found


@given(base=st.sampled_from(FORMATS))
def test_every_shipped_format_can_be_copied_and_handed_on(base):
    copy = copy_of(base)
    assert read_own(typed_of(base), base) == copy
    assert read_file(write_toml(replace(base)).encode()) == copy


@given(st.binary(max_size=300) | MARKS.map(str.encode))
def test_whatever_is_handed_in_as_a_file_is_answered(data):
    assert isinstance(read_file(data), Unread)
