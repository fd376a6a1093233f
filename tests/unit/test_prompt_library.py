"""The shipped questions and numbers, each of them, as a tired reader would meet them."""

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

import pytest
import textstat  # type: ignore[import-untyped]

from bot.domain.care.resources import ResourceKind, Resources, parse_resources
from bot.domain.prompts.deck import Deck, Depth, Kind, Prompt, read_deck
from bot.domain.prompts.lint import lint

PROMPTS = Path(__file__).parents[2] / "prompts"
VALUES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((PROMPTS / "en" / "values").glob("*.toml"))
}
RESOURCES = (PROMPTS / "resources.toml").read_text(encoding="utf-8")
README = (PROMPTS / "README.md").read_text(encoding="utf-8")

HIGHEST_GRADE = 8


@pytest.fixture(scope="module")
def deck() -> Deck:
    return read_deck(VALUES)


@pytest.fixture(scope="module")
def resources() -> Resources:
    return parse_resources(RESOURCES)


def test_every_question_keeps_to_the_rules(deck):
    broken = {one.prompt_id: lint(one.text) for one in deck.prompts.values() if lint(one.text)}
    assert broken == {}


def test_every_question_reads_easily(deck):
    texts = [one.text for one in deck.prompts.values()]
    grades = {text: textstat.flesch_kincaid_grade(text) for text in texts}
    assert {text: grade for text, grade in grades.items() if grade > HIGHEST_GRADE} == {}


def test_the_reading_grade_tells_hard_from_easy():
    hard = "Which considerations characterise your psychological predisposition?"
    assert textstat.flesch_kincaid_grade(hard) > HIGHEST_GRADE


def test_there_are_twenty_five_values_with_four_questions_each(deck):
    assert len(deck.values) >= 25
    per_value = Counter(one.value_id for one in deck.prompts.values())
    assert {value_id for value_id in deck.values if per_value[value_id] < 4} == set()


def test_no_two_questions_are_alike(deck):
    def alike(one: Prompt, other: Prompt) -> bool:
        return SequenceMatcher(None, one.text.lower(), other.text.lower()).ratio() > 0.8

    pairs = combinations(deck.prompts.values(), 2)
    assert [(one.text, other.text) for one, other in pairs if alike(one, other)] == []


def test_about_half_are_light_and_one_in_seven_is_deeper(deck):
    depths = Counter(one.depth for one in deck.prompts.values())
    share = {depth: depths[depth] / len(deck.prompts) for depth in Depth}
    assert share[Depth.LIGHT] == pytest.approx(0.50, abs=0.05)
    assert share[Depth.MIDDLE] == pytest.approx(0.35, abs=0.05)
    assert share[Depth.DEEPER] == pytest.approx(0.15, abs=0.05)


def test_every_kind_has_its_share(deck):
    kinds = Counter(one.kind for one in deck.prompts.values())
    assert min(kinds[kind] for kind in Kind) >= len(deck.prompts) * 0.15


def test_a_dozen_questions_carry_hope_and_some_are_light(deck):
    hope = [one for one in deck.prompts.values() if one.hope]
    assert len(hope) >= 12
    # A new server posts no deeper ones, and still has hope each week.
    assert sum(one.depth is not Depth.DEEPER for one in hope) >= 8


def test_what_a_value_means_is_one_short_line(deck):
    assert [one.meaning for one in deck.values.values() if len(one.meaning) > 60] == []
    assert [one.name for one in deck.values.values() if len(one.name) > 30] == []
    names = Counter(one.name.casefold() for one in deck.values.values())
    assert max(names.values()) == 1


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


def test_the_examples_in_the_readme_work_as_they_stand():
    question, value = re.findall(r"```toml\n(.*?)```", README, flags=re.DOTALL)
    deck = read_deck({**VALUES, "own-pace": VALUES["own-pace"] + question, "gentle-humour": value})
    added = [deck.prompts[key] for key in deck.prompts if key not in read_deck(VALUES).prompts]
    assert [one.prompt_id for one in added] == ["own-pace-no-hurry", "gentle-humour-grin"]
    assert [lint(one.text) for one in added] == [[], []]
