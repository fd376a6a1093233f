"""The shipped numbers and pages, as somebody who needs one meets them."""

import re

import pytest

from bot.domain.care.resources import ResourceKind, Resources, parse_resources
from tests.source import ROOT

RESOURCES = (ROOT / "prompts" / "resources.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def resources() -> Resources:
    return parse_resources(RESOURCES)


def test_everybody_sees_find_a_helpline(resources):
    for code in [None, "XX", *dict(resources.countries())]:
        assert resources.for_country(code)[-1].contact == "findahelpline.com"


def test_every_country_that_can_be_chosen_has_a_crisis_line_of_its_own(resources):
    for code, name in resources.countries():
        kinds = [one.kind for one in resources.for_country(code) if one.country == code]
        assert ResourceKind.CRISIS in kinds, name


def test_where_an_emergency_number_is_known_it_stands_first(resources):
    numbers = {
        code: resources.for_country(code)[0].contact
        for code, _ in resources.countries()
        if resources.for_country(code)[0].kind is ResourceKind.EMERGENCY
    }
    assert numbers == {
        "US": "911",
        "CA": "911",
        "GB": "999",
        "IE": "112 or 999",
        "AU": "000",
        "NZ": "111",
        **dict.fromkeys(("DE", "AT", "FR", "NL", "ES"), "112"),
    }


# Numbers that still go round on pages and no longer answer, or answer in another country.
@pytest.mark.parametrize("stale", ["1800 221 4444", "1850 60 90 90", "08457 90 90 90", "press 3"])
def test_no_number_that_went_out_of_use_is_shown(stale):
    def folded(text: str) -> str:
        return re.sub(r"[\s()-]", "", text).casefold()

    assert folded(stale) not in folded(RESOURCES)


def test_a_number_is_not_shown_in_a_country_where_it_does_not_answer(resources):
    assert [one.country for one in resources.rows if "741741" in one.contact] == ["US"]
    assert {one.country for one in resources.rows if one.contact == "116 123"} == {"GB", "IE"}
    assert "141" not in [one.contact for one in resources.rows if one.country == "BR"]
    assert "877-330-6366" not in RESOURCES
