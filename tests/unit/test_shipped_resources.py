"""The shipped numbers and pages, as somebody who needs one meets them."""

import re
from datetime import timedelta

import pytest

from bot.domain.care.resources import (
    DIALLED,
    LONGEST_UNCHECKED,
    How,
    Resource,
    ResourceKind,
    Resources,
)
from bot.domain.care.resources_file import parse_resources
from bot.domain.guidelines.phone_numbers import find_numbers, known_lines
from tests.source import ROOT

RESOURCES = (ROOT / "prompts" / "resources.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def resources() -> Resources:
    return parse_resources(RESOURCES)


@pytest.fixture(scope="module")
def every_row(resources) -> tuple[Resource, ...]:
    """Also those that wait for somebody to confirm them."""
    return (*resources.rows, *resources.switched_off)


def folded(text: str) -> str:
    return re.sub(r"[\s()-]", "", text).casefold()


def test_everybody_sees_find_a_helpline(resources):
    for code in [None, "XX", *dict(resources.countries())]:
        assert resources.for_country(code)[-1].contact == "findahelpline.com"
        assert resources.lines_for(code)[-1].contact == "findahelpline.com"


# All their lines wait for a person to confirm them.
WAITING = {"CH"}


def test_every_country_that_can_be_chosen_has_a_crisis_line_of_its_own_or_waits_for_one(resources):
    without = {
        code
        for code, _ in resources.countries()
        if not resources.of_kind(code, ResourceKind.CRISIS)
    }
    assert without == WAITING
    for code in WAITING:
        assert resources.for_country(code) == resources.worldwide()
        assert code in {row.country for row in resources.switched_off}


def test_where_an_emergency_number_was_confirmed_it_stands_first(resources):
    numbers = {
        code: one.contact
        for code, _ in resources.countries()
        if (one := resources.emergency(code)) is not None
    }
    assert numbers == {
        "US": "911",
        "CA": "911",
        "GB": "999",
        "AU": "000",
        "NZ": "111",
        **dict.fromkeys(("IE", "DE", "AT", "FR", "NL", "ES"), "112"),
    }
    for code, number in numbers.items():
        assert resources.lines_for(code)[0].contact == number


# Everything that is on: the rows marked [H] in the research, on a first-party page or on two pages
# that agree. Where only the number was, its hours are not said; where the mark is mixed, it is off.
ON = {
    "WW": "web findahelpline.com",
    "US": """
        call 911
        call_or_text 988
        chat 988lifeline.org
        text 741741
        call 1-866-488-7386
        text 678-678
        call 877-565-8860
        call 1-800-662-4357
    """,
    "CA": """
        call 911
        call_or_text 988
        call 1-866-277-3553
        call 1-800-668-6868
    """,
    "GB": """
        call 999
        call 116 123
        text 85258
        call 111
    """,
    "IE": """
        call 112
        call 116 123
    """,
    "AU": """
        call 000
        call 13 11 14
        text 0477 13 11 14
        chat lifeline.org.au
        call 1300 22 4636
        call 1300 659 467
        call 13 92 76
        call 1800 55 1800
    """,
    "NZ": """
        call 111
        call_or_text 1737
        call 0800 543 354
        text 4357
        call 0508 828 865
    """,
    "DE": """
        call 112
        call 0800 111 0 111
        call 0800 111 0 222
    """,
    "AT": """
        call 112
        call 142
    """,
    "FR": """
        call 112
        call 3114
    """,
    "NL": """
        call 112
        call 113
        call 0800-0113
        chat 113.nl
    """,
    "ES": """
        call 112
        call 024
    """,
    "BR": "call 188",
    "IN": """
        call 14416
        call 1-800-891-4416
    """,
    "SG": """
        call 1767
        whatsapp 9151 1767
    """,
}
CONFIRMED = {
    (country, line.strip()) for country, lines in ON.items() for line in lines.strip().splitlines()
}
# Marked [M] or [L], mixed, or not in the research at all: they wait for somebody to confirm them.
OFF = {
    *(("US", one) for one in ("1-800-222-1222", "1-800-799-7233", "88788", "211")),
    *(("CA", one) for one in ("686868", "877-330-6366", "211")),
    *(("GB", one) for one in ("0800 1111", "0808 2000 247")),
    *(("IE", one) for one in ("50808", "1800 247 247")),
    *(("CH", one) for one in ("143", "147")),
    ("AU", "13 11 26"),
    ("DE", "116 111"),
    ("AT", "147"),
    ("FR", "15"),
    ("SG", "1771"),
}


def test_only_confirmed_rows_are_switched_on(resources):
    assert {(row.country, f"{row.how} {row.contact}") for row in resources.rows} == CONFIRMED


def test_every_other_row_waits_for_a_person(resources):
    assert {(row.country, row.contact) for row in resources.switched_off} == OFF


def test_a_row_that_is_switched_off_is_shown_nowhere(resources):
    off = {row.row_id for row in resources.switched_off}
    assert off
    for code, _ in resources.countries():
        assert off.isdisjoint(row.row_id for row in resources.for_country(code))


def test_no_row_says_that_a_person_has_checked_it_before_one_did(every_row):
    assert {row.reviewed_by for row in every_row} == {""}


def test_each_row_says_where_and_when_it_was_confirmed_and_when_to_look_again(every_row):
    for row in every_row:
        assert row.source
        assert timedelta() < row.next_review - row.verified_on <= LONGEST_UNCHECKED
        assert row.languages


# The research names these; of all other lines it is not known who answers in another language.
SECOND_LANGUAGES = {
    ("US", "988", "call_or_text"): ("Español",),
    ("CA", "988", "call_or_text"): ("Français",),
    ("IN", "14416", "call"): ("English",),
    ("IN", "1-800-891-4416", "call"): ("English",),
}


def test_no_line_is_said_to_speak_a_language_that_nobody_confirmed(resources):
    said = {
        (row.country, row.contact, str(row.how)): row.languages[1:]
        for row in resources.rows
        if len(row.languages) > 1
    }
    assert said == SECOND_LANGUAGES


# Numbers that still go round on pages and no longer answer, or answer in another country.
@pytest.mark.parametrize(
    "stale", ["1800 221 4444", "1850 60 90 90", "08457 90 90 90", "press 3", "8457 90 90 90"]
)
def test_no_number_that_went_out_of_use_stands_in_any_text(stale):
    for path in (ROOT / "prompts").rglob("*.toml"):
        assert folded(stale) not in folded(path.read_text("utf-8")), path.name


# Crisis lines of places that nobody could confirm, as older pages print them.
@pytest.mark.parametrize(
    "unconfirmed",
    ["0800 567 567", "31393", "0800 456 789", "0800 12 13 14", "2896 0000", "befrienders.org"],
)
def test_no_line_that_nobody_could_confirm_stands_in_the_file(unconfirmed):
    assert folded(unconfirmed) not in folded(RESOURCES)


def test_988_offers_no_option_that_was_closed(every_row):
    for row in every_row:
        if row.contact == "988":
            assert "3" not in row.hours + row.note


def test_brazil_has_its_number_of_today(every_row):
    assert [row.contact for row in every_row if row.country == "BR"] == ["188"]


def test_home_is_texted_in_the_united_states_alone(every_row):
    assert [row.country for row in every_row if row.contact == "741741"] == ["US"]
    assert [row.contact for row in every_row if row.word == "HOME"] == ["741741"]
    assert {row.country for row in every_row if row.word == "HOME"} == {"US"}


def test_116_123_is_shown_where_it_answers_and_for_no_union(resources, every_row):
    assert {row.country for row in every_row if row.contact == "116 123"} == {"GB", "IE"}
    assert "EU" not in dict(resources.countries())
    assert "116 123" not in [row.contact for row in resources.worldwide()]


def test_trans_lifeline_in_canada_is_no_crisis_line_and_never_said_to_be_there_at_all_hours(
    every_row,
):
    (row,) = (row for row in every_row if row.contact == "877-330-6366")
    assert (row.country, row.name) == ("CA", "Trans Lifeline")
    assert row.kind is ResourceKind.WARMLINES
    assert "24" not in row.hours


def test_countries_without_a_confirmed_line_cannot_be_chosen(resources):
    unconfirmed = {"BE", "IT", "SE", "PT", "JP", "PH", "MX", "HK", "ZA"}
    assert unconfirmed.isdisjoint(dict(resources.countries()))


def test_what_is_dialled_is_digits_alone_and_what_is_opened_is_an_address(every_row):
    for row in every_row:
        if row.how in DIALLED:
            assert re.fullmatch(r"[\d -]+", row.contact), row.contact
        else:
            assert row.address == f"https://{row.contact}"


def test_a_text_line_says_what_to_write(every_row):
    silent = [row.contact for row in every_row if row.how is How.TEXT and not row.word]
    # These take whatever somebody writes.
    assert set(silent) == {"0477 13 11 14", "686868"}


def test_nobody_is_nudged_for_naming_a_line_of_the_file(resources, every_row):
    lines = known_lines(resources.contacts())
    for row in every_row:
        if row.how in DIALLED:
            words = f"you can call {row.contact} and they listen"
            assert list(find_numbers(words, frozenset(words.split()), lines)) == [], row.contact


def test_spanish_has_the_same_rows_in_its_own_words(resources):
    spanish = resources.said_in("es")
    assert [row.row_id for row in spanish.rows] == [row.row_id for row in resources.rows]
    assert dict(spanish.countries())["GB"] == "Reino Unido"
    (shout,) = (row for row in spanish.rows if row.name == "Shout")
    assert shout.hours == "24 h, gratis"
    assert resources.said_in("fr") is resources
