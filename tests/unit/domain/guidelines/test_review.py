"""The queue: who sees an item, and what two people at once make of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.guidelines import deciding
from bot.domain.guidelines.deciding import may_see
from bot.domain.guidelines.ladder import Alert
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.review import (
    KEPT_FOR,
    Item,
    ItemFinding,
    ItemKind,
    ItemState,
    Mark,
    Outcome,
    Refusal,
)
from bot.domain.ids import ChannelId, GuildId, MessageId, ReviewItemId, UserId

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
MEMBER, FAY, GUS, CONTACT = UserId(1), UserId(2), UserId(3), UserId(4)
OPEN = Item(
    item_id=ReviewItemId(1),
    guild_id=GuildId(2),
    kind=ItemKind.FINDING,
    person_id=MEMBER,
    severity=2,
    alert=Alert.NONE,
    opened_at=NOON,
    ends_at=NOON + KEPT_FOR,
)


def finding(mark: Mark, message_id: int = 5) -> ItemFinding:
    return ItemFinding("a-rule", "G4", 2, ChannelId(4), MessageId(message_id), NOON, mark)


def taken(by: UserId = FAY) -> Item:
    item = deciding.taken(OPEN, by)
    assert isinstance(item, Item)
    return item


def decided(item: Item = OPEN) -> Item:
    after = deciding.decided(item, Verdict.FAIR, NOON)
    assert isinstance(after, Item)
    return after


def test_the_first_who_takes_it_has_it():
    assert deciding.taken(taken(FAY), GUS) is Refusal.TAKEN
    assert deciding.taken(taken(FAY), FAY) == taken(FAY)


def test_the_first_verdict_counts_and_can_be_undone_for_a_day():
    after = decided()
    assert after.ends_at == NOON + timedelta(days=1)
    assert deciding.decided(after, Verdict.MISREAD, NOON) is Refusal.DECIDED
    assert deciding.undone(after, has_hidden=False) == OPEN


def test_a_verdict_never_lengthens_the_thirty_days():
    late = deciding.decided(OPEN, Verdict.FAIR, NOON + timedelta(days=29, hours=12))
    assert isinstance(late, Item)
    assert late.ends_at == OPEN.ends_at


def test_an_undone_verdict_goes_back_to_who_had_taken_it():
    assert deciding.undone(decided(taken(FAY)), has_hidden=False) == taken(FAY)
    assert deciding.undone(taken(FAY), has_hidden=False) == OPEN


def test_there_is_something_to_undo_where_a_message_was_set_aside():
    assert deciding.undone(OPEN, has_hidden=False) is Refusal.NOTHING_TO_UNDO
    assert deciding.undone(OPEN, has_hidden=True) == OPEN


def test_a_closed_item_names_nobody_and_takes_no_press():
    about_staff = replace(taken(), hidden_from=GUS)
    over = deciding.closed(about_staff, Outcome.TALKED_ALL_FINE, NOON)
    assert isinstance(over, Item)
    assert (over.person_id, over.taken_by, over.hidden_from) == (None, None, None)
    assert deciding.taken(over, FAY) is Refusal.CLOSED
    assert deciding.decided(over, Verdict.FAIR, NOON) is Refusal.CLOSED
    assert deciding.undone(over, has_hidden=True) is Refusal.CLOSED
    assert deciding.closed(over, None, NOON) is Refusal.CLOSED


def test_only_rules_are_judged():
    ask = replace(OPEN, kind=ItemKind.TALK)
    assert deciding.decided(ask, Verdict.FAIR, NOON) is Refusal.NOTHING_TO_JUDGE


@pytest.mark.parametrize(
    ("hidden_from", "contact", "seen_by"),
    [
        (GUS, CONTACT, {CONTACT}),
        (GUS, None, {FAY, CONTACT}),
        (CONTACT, CONTACT, {FAY, GUS}),
        (GUS, GUS, {FAY, CONTACT}),
    ],
)
def test_what_is_about_staff_goes_to_the_contact_and_never_to_them(hidden_from, contact, seen_by):
    item = replace(OPEN, hidden_from=hidden_from, is_for_contact=True)
    assert {one for one in (FAY, GUS, CONTACT) if may_see(item, one, contact)} == seen_by


def test_an_ordinary_item_is_seen_by_all_of_the_staff():
    assert may_see(OPEN, FAY, CONTACT)


@pytest.mark.parametrize(
    ("severity", "was_written", "closes"),
    [
        (1, False, True),
        (2, True, True),
        (3, False, False),
        (3, True, True),
        (4, False, False),
        (4, True, False),
    ],
)
def test_a_mended_message_ends_its_item_unless_it_is_grave_and_nobody_asked_for_it(
    severity, was_written, closes
):
    over = [finding(Mark.CHANGED)]
    assert deciding.closes_when_mended(over, was_written=was_written, severity=severity) is closes


def test_an_item_stays_for_what_still_stands():
    some = [finding(Mark.CHANGED), finding(Mark.STANDS, 6)]
    assert not deciding.closes_when_mended(some, was_written=True, severity=1)


@pytest.mark.parametrize(
    ("told", "alert", "again"),
    [
        (Alert.NONE, Alert.ON_DUTY, Alert.ON_DUTY),
        (Alert.ON_DUTY, Alert.ON_DUTY, Alert.NONE),
        (Alert.ON_DUTY, Alert.AT_ONCE, Alert.AT_ONCE),
        (Alert.AT_ONCE, Alert.ON_DUTY, Alert.NONE),
        (Alert.AT_ONCE, Alert.AT_ONCE, Alert.AT_ONCE),
    ],
)
def test_people_are_told_again_only_of_what_is_louder_and_of_each_threat(told, alert, again):
    assert deciding.joined(replace(OPEN, told=told), 3, alert).alert is again


def test_what_joins_an_item_makes_it_graver_and_never_milder():
    assert deciding.joined(OPEN, 4, Alert.AT_ONCE).severity == 4
    assert deciding.joined(OPEN, 1, Alert.NONE).severity == 2


@pytest.mark.parametrize(
    ("others", "verdict", "state", "in_all"),
    [
        ([None], Verdict.MISREAD, ItemState.OPEN, None),
        ([], Verdict.MISREAD, ItemState.DECIDED, Verdict.MISREAD),
        ([Verdict.MISREAD], Verdict.MISREAD, ItemState.DECIDED, Verdict.MISREAD),
        ([Verdict.FAIR], Verdict.MISREAD, ItemState.DECIDED, Verdict.FAIR),
    ],
)
def test_with_its_last_finding_an_item_is_decided(others, verdict, state, in_all):
    after = deciding.judged(OPEN, others, verdict, NOON)
    assert isinstance(after, Item)
    assert (after.state, after.verdict) == (state, in_all)


@pytest.mark.parametrize(
    ("kind", "is_seen"),
    [(ItemKind.FINDING, False), (ItemKind.LOOK, False), (ItemKind.TALK, True)],
)
def test_nobody_of_the_team_looks_at_what_is_about_them(kind, is_seen):
    item = replace(OPEN, kind=kind, person_id=FAY)
    assert may_see(item, FAY, CONTACT) is is_seen
    assert may_see(item, GUS, CONTACT)


def test_nobody_takes_on_what_is_closed():
    closed = replace(OPEN, state=ItemState.CLOSED)
    assert deciding.taken(closed, FAY) is Refusal.CLOSED
    assert deciding.judged(closed, [], Verdict.FAIR, NOON) is Refusal.CLOSED


def test_nobody_takes_on_what_is_decided():
    assert deciding.taken(replace(OPEN, state=ItemState.DECIDED), FAY) is Refusal.DECIDED
