"""What follows from a finding: kindness first, people for what is grave, and never a chain."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.guidelines.ladder import (
    ASKED_FOR_FAMILIES,
    FAMILIES,
    GRAVE_FAMILIES,
    HIDEABLE_FAMILIES,
    Alert,
    Circumstances,
    Do,
    Mode,
    Refusal,
    RuleMode,
    Situation,
    Step,
    first_mode,
    first_to_write,
    loudest,
    next_step,
)

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Match:
    rule_id: str = "a-rule"
    family: str = "G4"
    severity: int = 2


MILD, GRAVE, THREAT = Match(), Match(family="G9", severity=3), Match(family="G15", severity=4)
NUDGING = Situation(Mode.NUDGE)


@pytest.mark.parametrize(
    ("mode", "severity", "done"),
    [
        (Mode.SHADOW, 1, Do.COUNT),
        (Mode.SHADOW, 2, Do.COUNT),
        (Mode.SHADOW, 3, Do.QUEUE),
        (Mode.SHADOW, 4, Do.QUEUE),
        (Mode.QUEUE, 1, Do.QUEUE),
        (Mode.QUEUE, 4, Do.QUEUE),
        (Mode.NUDGE, 1, Do.NUDGE),
        (Mode.NUDGE, 3, Do.NUDGE),
        (Mode.NUDGE, 4, Do.QUEUE),
        (Mode.OFF, 1, Do.LEAVE),
        (Mode.OFF, 4, Do.LEAVE),
    ],
)
def test_a_mode_does_this_for_a_severity(mode, severity, done):
    assert next_step(replace(MILD, severity=severity), Situation(mode), NOON).do is done


@pytest.mark.parametrize("mode", [Mode.SHADOW, Mode.QUEUE, Mode.NUDGE])
def test_what_is_grave_reaches_the_people_on_duty_and_a_threat_reaches_them_at_once(mode):
    assert next_step(MILD, Situation(mode), NOON).alert is Alert.NONE
    assert next_step(GRAVE, Situation(mode), NOON).alert is Alert.ON_DUTY
    assert next_step(THREAT, Situation(mode), NOON).alert is Alert.AT_ONCE


@pytest.mark.parametrize(
    ("known", "refusal"),
    [
        (Circumstances(is_bot=True), Refusal.BOT),
        (Circumstances(is_staff=True), Refusal.STAFF),
        (Circumstances(is_in_our_languages=False), Refusal.LANGUAGE),
    ],
)
@pytest.mark.parametrize("finding", [MILD, GRAVE, THREAT])
def test_some_messages_are_left_alone_whatever_matched(finding, known, refusal):
    situation = replace(NUDGING, circumstances=known, may_hide=True)
    assert next_step(finding, situation, NOON) == Step(Do.LEAVE, refusal=refusal)


@pytest.mark.parametrize("finding", [MILD, GRAVE])
def test_somebody_in_need_is_left_to_care(finding):
    situation = replace(NUDGING, circumstances=Circumstances(is_crisis=True), may_hide=True)
    assert next_step(finding, situation, NOON) == Step(Do.LEAVE, refusal=Refusal.CRISIS)


@pytest.mark.parametrize("may_hide", [False, True])
def test_what_somebody_in_need_writes_against_others_is_for_people_and_for_nobody_else(may_hide):
    situation = replace(NUDGING, circumstances=Circumstances(is_crisis=True), may_hide=may_hide)
    step = next_step(THREAT, situation, NOON)
    assert (step.do, step.alert) == (Do.QUEUE, Alert.AT_ONCE)


@pytest.mark.parametrize(
    ("situation", "refusal"),
    [
        (replace(NUDGING, circumstances=Circumstances(has_open_care_note=True)), Refusal.CARE_NOTE),
        (replace(NUDGING, circumstances=Circumstances(was_told=True)), Refusal.TOLD_ALREADY),
        (replace(NUDGING, wants_fewer=True), Refusal.FEWER_NOTES),
        (replace(NUDGING, last_note_at=NOON - timedelta(hours=23)), Refusal.TODAY_ALREADY),
        (replace(NUDGING, can_be_reached=False), Refusal.UNREACHABLE),
    ],
)
@pytest.mark.parametrize("may_hide", [False, True])
@pytest.mark.parametrize("finding", [MILD, GRAVE])
def test_without_a_note_nothing_is_hidden_and_people_see_it(finding, situation, may_hide, refusal):
    step = next_step(finding, replace(situation, may_hide=may_hide), NOON)
    assert (step.do, step.refusal) == (Do.QUEUE, refusal)
    assert (step.alert is Alert.ON_DUTY) == (finding is GRAVE)


def test_a_day_after_a_note_there_may_be_another():
    last = NOON - timedelta(hours=24)
    assert next_step(MILD, replace(NUDGING, last_note_at=last), NOON).do is Do.NUDGE


def test_nobody_loses_their_words_for_a_guess():
    guess = replace(GRAVE, rule_id="g11-likeness")

    step = next_step(guess, Situation(Mode.QUEUE, may_hide=True), NOON)
    assert (step.do, step.alert) == (Do.QUEUE, Alert.ON_DUTY)


@pytest.mark.parametrize("mode", [Mode.QUEUE, Mode.NUDGE])
def test_a_message_is_set_aside_only_where_that_was_switched_on_and_it_is_grave(mode):
    assert next_step(GRAVE, Situation(mode, may_hide=True), NOON).do is Do.SET_ASIDE
    assert next_step(THREAT, Situation(mode, may_hide=True), NOON).do is Do.SET_ASIDE
    assert next_step(GRAVE, Situation(mode), NOON).do is not Do.SET_ASIDE
    assert next_step(MILD, Situation(mode, may_hide=True), NOON).do is not Do.SET_ASIDE


def test_nothing_is_set_aside_in_shadow():
    assert next_step(GRAVE, Situation(Mode.SHADOW, may_hide=True), NOON).do is Do.QUEUE


def test_a_rule_that_rests_counts_and_takes_nothing_grave_away_from_people():
    resting = replace(NUDGING, rule=RuleMode.RESTS, may_hide=True)
    assert next_step(MILD, resting, NOON) == Step(Do.COUNT, refusal=Refusal.RULE_RESTS)
    assert next_step(GRAVE, resting, NOON) == Step(Do.QUEUE, refusal=Refusal.RULE_RESTS)


def test_a_rule_that_is_off_leaves_alone():
    assert next_step(THREAT, replace(NUDGING, rule=RuleMode.OFF), NOON).do is Do.LEAVE


def test_a_new_server_tells_people_of_what_is_grave_and_counts_the_rest():
    assert {one for one in FAMILIES if first_mode(one) is Mode.QUEUE} == GRAVE_FAMILIES
    assert {one for one in FAMILIES if first_mode(one) is Mode.OFF} == ASKED_FOR_FAMILIES
    assert {first_mode(one) for one in FAMILIES} == {Mode.QUEUE, Mode.SHADOW, Mode.OFF}
    assert GRAVE_FAMILIES >= HIDEABLE_FAMILIES


def test_of_several_findings_one_is_written_about():
    nudge, aside = Step(Do.NUDGE), Step(Do.SET_ASIDE)
    one, other = Match("one", severity=1), Match("other", severity=2)
    assert first_to_write([(one, nudge), (other, nudge), (THREAT, Step(Do.QUEUE))]) == (
        other,
        nudge,
    )
    assert first_to_write([(GRAVE, nudge), (other, aside)]) == (other, aside)
    assert first_to_write([(THREAT, Step(Do.QUEUE))]) is None


def test_the_loudest_alert_is_the_one_people_hear():
    steps = [Step(Do.QUEUE, alert) for alert in (Alert.ON_DUTY, Alert.AT_ONCE, Alert.NONE)]
    assert loudest(steps) is Alert.AT_ONCE
    assert loudest([]) is Alert.NONE
