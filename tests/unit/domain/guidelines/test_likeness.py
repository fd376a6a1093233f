"""What the words of a post weigh together, and when that counts."""

import pytest

from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.engine import explain, find
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.ladder import PROTECT
from bot.domain.guidelines.posts import Post
from bot.domain.reading.likeness import LONGEST, STRETCH
from bot.domain.reading.reading import read
from tests.unit.domain.guidelines.sentences import sentences


def test_the_stretch_that_reads_like_it_is_shown():
    own = "We had soup and it was good. " * 5
    breach = "I've screenshots of all she wrote, my sister knows everybody's business in this group"
    text = f"{own}{breach}"

    (found,) = find(Post(read(text)))
    assert found.rule_id == "g8-likeness"
    assert text[found.span.start : found.span.end].endswith(breach)
    assert len(text[found.span.start : found.span.end]) <= STRETCH


def test_it_is_silent_where_a_rule_of_its_family_speaks():
    text = "you're so weak, a disgrace to this group"
    assert Family.JUDGING in {one.name for one in read(text).likenesses}

    assert [one.rule_id for one in find(Post(read(text))) if one.family is Family.JUDGING] == [
        "g4-verdict"
    ]


def test_a_family_that_is_not_in_force_is_left_alone():
    (sentence, *_) = [one for one in sentences("match") if one.rule_id == "g4-likeness"]

    assert find(sentence.post, {Family.SUPPLY}) == ()


@pytest.mark.parametrize("asked", [True, False])
def test_advice_counts_only_where_nobody_asked_for_it(asked):
    (sentence, *_) = [one for one in sentences("match") if one.rule_id == "g3-likeness"]
    post = Post(sentence.post.reading, asked_for_advice=asked)

    assert ("g3-likeness" in {one.rule_id for one in find(post)}) is not asked


def test_a_long_post_is_left_to_the_rules():
    (sentence, *_) = [one for one in sentences("match") if one.rule_id == "g4-likeness"]
    padding = "We had soup and it was good. " * (LONGEST // 29 + 1)
    long = Post(read(f"{sentence.text}. {padding}"))

    assert find(long) == ()
    assert explain(long, "g4-likeness").outcome is Outcome.NO_SHAPE


@pytest.mark.parametrize(
    "before",
    ["Facilitator note: ", "Pinned, ", "A gentle reminder: ", "Mods, he wrote ", "Rule 4: "],
)
def test_who_speaks_of_a_guideline_may_say_its_words(before):
    (sentence, *_) = [one for one in sentences("match") if one.rule_id == "g18-likeness"]

    assert find(Post(read(f"{before}{sentence.text}"))) == ()


@pytest.mark.parametrize(
    "text",
    [
        "i hate my fat ugly stupid self",
        "I have bipolar II, I'm addicted to alcohol and weed, and I'm hopeless",
        "I'm 99% sure I have borderline personality disorder and avoidant personality disorder",
        "I feel I have undiagnosed bipolar disorder, and it is making my life so difficult",
        "My therapist says I am fat, and I am ugly and stupid",
    ],
)
def test_what_people_say_of_themselves_is_no_breach(text):
    assert find(Post(read(text))) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Deaf people like you two are gorgeous",
        "You and every other refugee in this group are a blessing",
        "Old women ought to be admired, all of them",
        "Blind people do not deserve to be laughed at",
    ],
)
def test_praise_of_people_is_no_attack_on_them(text):
    assert "g15-likeness" not in {one.rule_id for one in find(Post(read(text)))}


def test_a_guess_calls_nobody_from_sleep():
    assert {rule.severity for rule in RULES.values() if rule.is_likeness} == {1, 2, PROTECT}


def test_a_post_may_read_like_two_breaches():
    post = Post(read("drop ur location and ill send u my dude's menu"))
    alike = [one.name for one in post.reading.likenesses]
    assert alike == ["G9", "G10"]

    assert {explain(post, f"{name.lower()}-likeness").outcome for name in alike} == {
        Outcome.MATCHED
    }
