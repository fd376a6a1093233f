"""Two weeks, then a proposal, and nothing by itself."""

import pytest

from bot.domain.guidelines.ladder import (
    ASKED_FOR_FAMILIES,
    FAMILIES,
    GRAVE_FAMILIES,
    Mode,
    first_mode,
)
from bot.domain.guidelines.proposal import TICKED, Answer, Example, chosen_examples, modes_after
from bot.domain.ids import ChannelId, MessageId

AT_FIRST = {family: first_mode(family) for family in FAMILIES}
WATCHED = set(FAMILIES) - GRAVE_FAMILIES - ASKED_FOR_FAMILIES


def example(rule_id: str, number: int) -> Example:
    return Example(rule_id, "G1", ChannelId(1), MessageId(number))


@pytest.mark.parametrize(
    ("answer", "mode"), [(Answer.START_NUDGES, Mode.NUDGE), (Answer.QUEUE_ONLY, Mode.QUEUE)]
)
def test_an_answer_changes_what_is_ticked_and_no_more(answer, mode):
    assert modes_after(answer, TICKED, AT_FIRST) == dict.fromkeys(("G1", "G2", "G4"), mode)


def test_watching_on_changes_nothing_and_off_ends_the_watching_alone():
    assert modes_after(Answer.KEEP_WATCHING, TICKED, AT_FIRST) == {}
    assert modes_after(Answer.OFF, TICKED, AT_FIRST) == dict.fromkeys(
        [one for one in FAMILIES if one in WATCHED], Mode.OFF
    )


def test_what_staff_chose_by_hand_stays():
    chosen = {**AT_FIRST, "G1": Mode.OFF, "G2": Mode.QUEUE}
    assert modes_after(Answer.START_NUDGES, TICKED, chosen) == {"G4": Mode.NUDGE}


def test_a_grave_family_that_is_ticked_by_a_forged_press_stays_with_people():
    assert modes_after(Answer.START_NUDGES, ("G12",), AT_FIRST) == {}


def test_examples_come_from_as_many_rules_as_there_are():
    found = [example("often", number) for number in range(5)] + [example("rare", 9)]
    assert [one.rule_id for one in chosen_examples(found, 3)] == ["often", "rare", "often"]
