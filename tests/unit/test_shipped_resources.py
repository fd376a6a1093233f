"""The shipped numbers and pages, as somebody who needs one meets them."""

import re
from datetime import timedelta

import pytest

from bot.domain.care.resources import (
    DIALLED,
    LONGEST_UNCHECKED,
    WORLDWIDE,
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


def test_every_country_that_can_be_chosen_has_a_crisis_line_of_its_own(resources):
    for code, name in resources.countries():
        assert resources.of_kind(code, ResourceKind.CRISIS), name


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


# The rows that were confirmed on a first-party page, or on two pages that agree.
CONFIRMED = {
    ("US", "988"),
    ("US", "988lifeline.org"),
    ("US", "741741"),
    ("US", "1-866-488-7386"),
    ("US", "678-678"),
    ("US", "877-565-8860"),
    ("US", "1-800-662-4357"),
    ("CA", "988"),
    ("CA", "1-866-277-3553"),
    ("CA", "1-800-668-6868"),
    ("CA", "877-330-6366"),
    ("GB", "116 123"),
    ("GB", "85258"),
    ("GB", "111"),
    ("IE", "116 123"),
    ("AU", "13 11 14"),
    ("AU", "0477 13 11 14"),
    ("AU", "lifeline.org.au"),
    ("AU", "1300 22 4636"),
    ("AU", "1300 659 467"),
    ("AU", "13 92 76"),
    ("AU", "1800 55 1800"),
    ("NZ", "1737"),
    ("NZ", "0800 543 354"),
    ("NZ", "4357"),
    ("NZ", "0508 828 865"),
    ("DE", "0800 111 0 111"),
    ("DE", "0800 111 0 222"),
    ("AT", "142"),
    ("CH", "143"),
    ("FR", "3114"),
    ("NL", "113"),
    ("NL", "0800-0113"),
    ("NL", "113.nl"),
    ("ES", "024"),
    ("BR", "188"),
    ("IN", "14416"),
    ("IN", "1-800-891-4416"),
    ("SG", "1767"),
    ("SG", "9151 1767"),
}


def test_only_confirmed_rows_are_switched_on(resources):
    shown = {
        (row.country, row.contact)
        for row in resources.rows
        if row.kind is not ResourceKind.EMERGENCY and row.country != WORLDWIDE
    }
    assert shown == CONFIRMED


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


# Numbers that still go round on pages and no longer answer, or answer in another country.
@pytest.mark.parametrize(
    "stale", ["1800 221 4444", "1850 60 90 90", "08457 90 90 90", "press 3", "8457 90 90 90"]
)
def test_no_number_that_went_out_of_use_stands_in_the_file(stale):
    assert folded(stale) not in folded(RESOURCES)


def test_988_offers_no_option_that_was_closed(every_row):
    for row in every_row:
        if row.contact == "988":
            assert "3" not in row.hours + row.note


def test_brazil_has_its_number_of_today(every_row):
    assert [row.contact for row in every_row if row.country == "BR"] == ["188"]


def test_home_is_texted_in_the_united_states_alone(every_row):
    assert [row.country for row in every_row if row.contact == "741741"] == ["US"]
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
