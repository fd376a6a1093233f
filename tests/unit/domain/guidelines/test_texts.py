"""The guidelines as files hold them, with a server's own words on top."""

import pytest

from bot.domain.guidelines.families import FAMILIES, GUIDELINE_OF, Family, GuidelineId
from bot.domain.guidelines.texts import (
    GuidelinesError,
    Texts,
    Words,
    differences,
    family_text,
    nudge_text,
    read_guidelines,
    set_aside_text,
    with_own,
)

OURS = Words("We speak of {ourselves}.", "Own words", "Because we said so.")


def family_lines(family: Family, **changes: str) -> str:
    lines = {
        "id": f'"{family}"',
        "name": '"A name"',
        "severity": "2",
        "staff": '"What it looks for."',
        "nudge": '"Thank you. We say: {guideline} You choose."',
        **changes,
    }
    return "\n".join(["[[family]]", *(f"{key} = {text}" for key, text in lines.items() if text)])


def file_of(guideline: GuidelineId, **changes: str) -> str:
    lines = {"place": "1", "sentence": '"We do."', "value": '"Doing"', "why": '"It helps."'}
    head = "\n".join(f"{key} = {text}" for key, text in {**lines, **changes}.items() if text)
    return "\n\n".join([head, *map(family_lines, FAMILIES[guideline])])


def files(**changes: str) -> dict[str, str]:
    return {one.value: file_of(one) for one in GuidelineId} | changes


def problems_of(**changes: str) -> tuple[str, ...]:
    with pytest.raises(GuidelinesError) as caught:
        read_guidelines(files(**changes))
    return caught.value.problems


@pytest.fixture
def texts() -> Texts:
    return read_guidelines(files())


def test_every_family_is_under_one_guideline():
    assert sorted(GUIDELINE_OF) == sorted(Family)
    assert sum(len(families) for families in FAMILIES.values()) == len(Family)


def test_guidelines_stand_in_their_places():
    last = {
        "stays-here": file_of(GuidelineId.STAYS_HERE, place="8"),
        "no-judging": file_of(GuidelineId.NO_JUDGING, place="2"),
    }
    order = list(read_guidelines(files(**last)))
    assert order[-2:] == [GuidelineId.NO_JUDGING, GuidelineId.STAYS_HERE]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"sentence": ""}, "every-pain-counts.toml: sentence is missing."),
        ({"why": '" "'}, "every-pain-counts.toml: why is empty."),
        ({"value": f'"{"v" * 61}"'}, "every-pain-counts.toml: value has 61 characters; 60 fit."),
        ({"place": "9"}, "every-pain-counts.toml: place is 9; it can be 1 to 8."),
        ({"vale": '"x"'}, 'every-pain-counts.toml: "vale" is not known here; did you mean "value"'),
    ],
)
def test_what_is_wrong_with_a_guideline_is_told_with_its_file(changes, problem):
    wrong = file_of(GuidelineId.EVERY_PAIN_COUNTS, **changes)
    assert problem in "\n".join(problems_of(**{"every-pain-counts": wrong}))


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"severity": "5"}, "family G7: severity is 5; it can be 1 to 4."),
        ({"id": '"G77"'}, 'family G77: id is "G77"; did you mean "G7"?'),
        ({"id": '"G8"'}, "it needs each of these families once: G7."),
        ({"nudge": ""}, "family G7: it needs a nudge, or what is said when a post is set_aside."),
        ({"nudge": '""'}, "family G7: nudge is empty."),
        ({"nudges": '"x"'}, 'family G7: "nudges" is not known here; did you mean "nudge"?'),
    ],
)
def test_what_is_wrong_with_a_family_is_told_with_its_id(changes, problem):
    head = file_of(GuidelineId.EVERY_PAIN_COUNTS).partition("[[family]]")[0]
    wrong = head + family_lines(Family.COMPARING, **changes)
    assert any(problem in one for one in problems_of(**{"every-pain-counts": wrong}))


def test_a_file_of_another_name_is_told_with_the_nearest():
    (problem,) = problems_of(**{"stay-here": "x = 1"})
    assert problem.startswith('stay-here.toml is not one of the guidelines; did you mean "stays-h')


def test_a_note_quotes_the_words_of_the_group(texts):
    assert nudge_text(texts, Family.ADVICE) == "Thank you. We say: We do. You choose."

    own = with_own(texts, {GuidelineId.TELL_OUR_OWN_STORY: OURS})

    assert own[GuidelineId.TELL_OUR_OWN_STORY].words == OURS
    assert own[GuidelineId.TELL_OUR_OWN_STORY].is_own
    note = nudge_text(own, Family.ADVICE)
    assert note == "Thank you. We say: We speak of {ourselves}. You choose."
    assert own[GuidelineId.STAYS_HERE] == texts[GuidelineId.STAYS_HERE]


def test_a_family_may_tell_oneself_from_somebody_else():
    other = family_lines(Family.DETAILS, nudge_other='"About somebody else."')
    both = file_of(GuidelineId.STAYS_HERE).partition("[[family]]")[0]
    both += family_lines(Family.CARRYING_OUT) + "\n" + other
    texts = read_guidelines(files(**{"stays-here": both}))

    assert nudge_text(texts, Family.DETAILS, is_about_other=True) == "About somebody else."
    assert nudge_text(texts, Family.DETAILS) == "Thank you. We say: We do. You choose."
    plain = nudge_text(texts, Family.ADVICE, is_about_other=True)
    assert plain == nudge_text(texts, Family.ADVICE)


def test_a_family_without_a_nudge_has_none(texts):
    aside = '"Set aside. We say: {guideline}"'
    lines = [
        family_lines(one, nudge="", set_aside=aside)
        if one is Family.PUSHING_TO_HARM
        else family_lines(one)
        for one in FAMILIES[GuidelineId.NO_HOW_TO]
    ]
    head = file_of(GuidelineId.NO_HOW_TO).partition("[[family]]")[0]
    texts = read_guidelines(files(**{"no-how-to": "\n".join([head, *lines])}))

    assert nudge_text(texts, Family.PUSHING_TO_HARM) is None
    assert set_aside_text(texts, Family.PUSHING_TO_HARM) == "Set aside. We say: We do."
    assert set_aside_text(texts, Family.SUPPLY) is None
    assert not family_text(texts, Family.PUSHING_TO_HARM).can_nudge
    assert not family_text(texts, Family.SUPPLY).can_hide


def test_a_translation_differs_in_its_words_alone(texts):
    other = file_of(GuidelineId.EVERY_PAIN_COUNTS, place="3", sentence='"Otra."').replace(
        "severity = 2", 'severity = 1\nset_aside = "x"'
    )
    translated = read_guidelines(files(**{"every-pain-counts": other}))

    assert sorted(differences(translated, texts)) == [
        "every-pain-counts.toml, family G7: set_aside",
        "every-pain-counts.toml, family G7: severity",
        "every-pain-counts.toml: place",
    ]
    assert list(differences(texts, texts)) == []


def test_a_file_that_is_no_toml_is_told_by_its_name():
    with pytest.raises(GuidelinesError, match=r"everyone-belongs\.toml"):
        read_guidelines({"everyone-belongs": "sentence = "})
