"""Every rule finds the sentences written for it, and leaves their near-misses alone."""

from dataclasses import replace

import pytest

from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.engine import explain, find
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.posts import Post
from bot.domain.reading.reading import Span, read
from tests.unit.domain.guidelines.sentences import Sentence, sentences, tables

MATCHING = list(sentences("match"))
NEAR = list(sentences("near"))


def named(sentence: Sentence) -> str:
    return f"{sentence.rule_id}: {sentence.text[:60]}"


def test_every_rule_has_five_sentences_each_way_and_every_sentence_a_rule():
    assert set(tables()) == set(RULES)
    few = {
        f"{rule_id} {kind}"
        for rule_id, table in tables().items()
        for kind in ("match", "near")
        if len(table[kind]) < 5
    }
    assert few == set()


@pytest.mark.parametrize("sentence", MATCHING, ids=named)
def test_a_rule_finds_what_it_is_for(sentence):
    found = {finding.rule_id: finding for finding in find(sentence.post)}

    assert sentence.rule_id in found
    span = found[sentence.rule_id].span
    assert 0 <= span.start < span.end <= len(sentence.text)
    explanation = explain(sentence.post, sentence.rule_id)
    assert (explanation.outcome, explanation.span is not None) == (Outcome.MATCHED, True)


@pytest.mark.parametrize("sentence", NEAR, ids=named)
def test_no_rule_finds_a_near_miss(sentence):
    assert [finding.rule_id for finding in find(sentence.post)] == []
    assert explain(sentence.post, sentence.rule_id).outcome is not Outcome.MATCHED


@pytest.mark.parametrize("sentence", NEAR, ids=named)
def test_a_near_miss_stays_one_as_a_reply(sentence):
    post = replace(sentence.post, is_reply=True, in_round=None)
    assert [one.rule_id for one in find(post)] == []


@pytest.mark.parametrize("sentence", MATCHING, ids=named)
def test_a_language_that_is_not_switched_on_is_left_alone(sentence):
    rule = RULES[sentence.rule_id]
    if rule.language is None:
        pytest.skip("reads the same in every language")
    elsewhere = replace(sentence.post, languages=frozenset({"xx"}))

    assert rule.rule_id not in {finding.rule_id for finding in find(elsewhere)}
    assert explain(elsewhere, rule.rule_id).outcome is Outcome.LANGUAGE


def test_findings_come_with_the_gravest_first():
    grave = [finding.severity for sentence in MATCHING for finding in find(sentence.post)[:1]]
    every = [max(finding.severity for finding in find(sentence.post)) for sentence in MATCHING]
    assert grave == every


def test_every_rule_id_names_its_family():
    assert {
        rule_id
        for rule_id, rule in RULES.items()
        if not rule_id.startswith(f"{rule.family.lower()}-")
    } == set()


def test_a_span_is_shown_as_it_was_written():
    sentence = MATCHING[0]
    assert isinstance(find(sentence.post)[0].span, Span)


NEVER = [
    "I used to drink every day, years ago",
    "I once took too many pills and my sister found me",
    "he told me I was worthless",
    'she said "you are pathetic" and hung up',
    "How do I find a doctor here?",
    "what is a warmline",
    "My friend died by suicide last spring.",
    "this exam is killing me",
    "I'm dead 😂",
    "let's kill some time",
    "dying of laughter over here",
    "shoot me a message",
    "I could murder a pizza",
    "I missed the deadline",
    "hit me up later",
    "high five!",
    "crack a joke, it helps",
    "OD'd on coffee again",
    "I bombed the interview",
    "day 12",
    "relapsed Saturday, back today",
    "> You should stop taking your meds\nWe leave this to each person and their doctor.",
    "`you are pathetic`",
    "Deberías dejar las pastillas",
    "Du solltest deine Tabletten absetzen",
    "The song is called Get Over It",
]


@pytest.mark.parametrize("text", NEVER)
def test_what_is_the_point_of_the_group_is_never_found(text):
    assert [one.rule_id for one in find(Post(read(text)))] == []
    assert [one.rule_id for one in find(Post(read(text), is_reply=True))] == []


@pytest.mark.parametrize("sentence", MATCHING, ids=named)
def test_a_breach_is_found_as_it_is_typed_on_a_phone(sentence):
    text = sentence.text.replace("'", "").replace("You ", "u ")
    if RULES[sentence.rule_id].finder is None:
        text = text.lower()
    typed = replace(sentence.post, reading=read(text))

    assert sentence.rule_id in {finding.rule_id for finding in find(typed)}
