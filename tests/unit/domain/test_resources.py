"""The rows of people and places: what a country shows, and what a bad row is told."""

from datetime import date

import pytest

from bot.domain.care.resources import (
    How,
    Resource,
    ResourceKind,
    ResourcesError,
    parse_resources,
)

COUNTRIES = '[countries]\nIE = "Ireland"\nNZ = "New Zealand"\n'


def row(country: str = "WW", name: str = "Find", kind: str = "crisis") -> str:
    return (
        f'[[resource]]\ncountry = "{country}"\nname = "{name}"\nhow = "web"\n'
        f'contact = "find.example"\nnote = "Free"\nkind = "{kind}"\nchecked_on = 2026-11-21\n'
        'source = "find.example"\nnext_review = 2027-02-19\n'
    )


SMALL = COUNTRIES + row()


def problems_of(toml_text: str) -> tuple[str, ...]:
    with pytest.raises(ResourcesError) as caught:
        parse_resources(toml_text)
    return caught.value.problems


def shown(toml_text: str, code: str | None) -> list[str]:
    return [one.name for one in parse_resources(toml_text).for_country(code)]


def test_a_row_is_read_as_it_is_written():
    assert parse_resources(SMALL).rows == (
        Resource(
            country="WW",
            name="Find",
            how=How.WEB,
            contact="find.example",
            note="Free",
            kind=ResourceKind.CRISIS,
            checked_on=date(2026, 11, 21),
            source="find.example",
            next_review=date(2027, 2, 19),
        ),
    )


def test_a_country_shows_its_emergency_number_then_its_lines_then_the_world():
    file = (
        COUNTRIES
        + row()
        + row("IE", "Young", "youth")
        + row("IE", "Listen", "crisis")
        + row("IE", "Listen too", "crisis")
        + row("IE", "Emergency", "emergency")
        + row("NZ", "Far", "crisis")
    )
    assert shown(file, "IE") == ["Emergency", "Listen", "Listen too", "Young", "Find"]


@pytest.mark.parametrize("code", [None, "WW", "NZ", "XX"])
def test_without_rows_of_its_own_a_place_shows_the_world_once(code):
    assert shown(SMALL + row("IE", "Listen"), code) == ["Find"]


def test_the_countries_to_choose_from_come_with_their_names():
    assert parse_resources(SMALL).countries() == (("IE", "Ireland"), ("NZ", "New Zealand"))


def test_a_broken_quote_is_told_with_its_line():
    (problem,) = problems_of('[countries]\nIE = "Ireland\n')
    assert "resources.toml is not valid TOML" in problem
    assert "line 2" in problem


@pytest.mark.parametrize(
    ("written", "changed", "told"),
    [
        ('contact = "find.example"\n', "", "row 1 (Find): contact is missing."),
        ('name = "Find"\n', "", "row 1: name is missing."),
        ('"Free"', f'"{"a" * 61}"', "row 1 (Find): note has 61 characters; 60 fit."),
        ('how = "web"', 'how = "txt"', 'row 1 (Find): how is "txt"; did you mean "text"?'),
        ('"crisis"', '"crises"', 'row 1 (Find): kind is "crises"; did you mean "crisis"?'),
        ("note =", "notes =", 'row 1 (Find): "notes" is not known here; did you mean "note"?'),
        (
            "2026-11-21",
            '"2026-11-21"',
            "row 1 (Find): checked_on must be a day like 2026-11-21, without quotes.",
        ),
        (
            "2026-11-21",
            "2026-11-21T10:00:00",
            "row 1 (Find): checked_on must be a day like 2026-11-21, without quotes.",
        ),
        (
            "2027-02-19",
            "2027-02-20",
            "row 1 (Find): next_review must be after checked_on, and no later than 2027-02-19.",
        ),
        (
            "2027-02-19",
            "2026-11-21",
            "row 1 (Find): next_review must be after checked_on, and no later than 2027-02-19.",
        ),
        ("NZ =", "nz =", 'countries: "nz" must be the two capital letters of a country, like IE.'),
        ("NZ =", "WW =", 'countries: "WW" must be the two capital letters of a country, like IE.'),
        ("[countries]", "extra = 1\n[countries]", '"extra" is not known here; it can be'),
    ],
)
def test_what_does_not_fit_is_told_in_a_plain_sentence(written, changed, told):
    assert written in SMALL
    assert any(told in problem for problem in problems_of(SMALL.replace(written, changed, 1)))


def test_a_row_of_a_country_without_a_name_is_told():
    (problem,) = problems_of(SMALL + row("ie", "Listen"))
    assert problem == (
        'resources.toml, row 2 (Listen): country "ie" has no name; did you mean "IE"?'
    )


def test_everybody_else_must_be_thought_of():
    (problem,) = problems_of(COUNTRIES + row("IE", "Listen"))
    assert problem == 'resources.toml: one row must have country = "WW", for everybody else.'


def test_everything_wrong_is_told_at_once():
    told = problems_of("countries = 3\n")
    assert told == (
        'resources.toml: it needs [countries], with lines like IE = "Ireland".',
        "resources.toml: it needs one [[resource]] or more, each with double brackets.",
    )


def test_more_countries_than_a_menu_holds_are_told():
    codes = "".join(f'{first}{second} = "Somewhere"\n' for first in "ABCDE" for second in "FGHJK")
    told = problems_of(f"[countries]\n{codes}" + row("WW", "Listen"))
    assert told == ("resources.toml: at most 24 countries fit into Discord's menu; take some out.",)
