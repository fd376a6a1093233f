"""The scheduled event of a date: planned once, moved, taken away, or left alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import ChannelId, EventId, FormatId, PlannedRoundId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds.events import (
    FIRST_RETRY,
    LONGEST_RETRY,
    Look,
    PlannedEvent,
    Step,
    after_setback,
    at_rest,
    begin_of,
    begun,
    next_step,
    stands,
    taken_away,
)

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
BEGINS = NOW + timedelta(days=7)
WANTED = Look(BEGINS, BEGINS + timedelta(hours=1), FormatId("talking-circle"), ChannelId(7))
LATER = replace(WANTED, begins_at=BEGINS + timedelta(minutes=30))
NEW = PlannedEvent(PlannedRoundId(1))
STANDING = stands(NEW, EventId(9), WANTED.code)
PAST = replace(WANTED, begins_at=NOW)


@pytest.mark.parametrize(
    ("event", "wanted", "expected"),
    [
        (NEW, WANTED, Step.PLAN),
        (NEW, None, None),
        (NEW, PAST, None),
        (begun(NEW, WANTED), WANTED, Step.PLAN),
        (begun(NEW, WANTED), None, Step.TAKE_AWAY),
        (STANDING, WANTED, None),
        (STANDING, LATER, Step.MOVE),
        (STANDING, PAST, None),
        (STANDING, None, Step.TAKE_AWAY),
        (replace(NEW, is_given_up=True), WANTED, None),
        (replace(STANDING, is_given_up=True), None, None),
    ],
)
def test_each_event_has_one_next_step(event, wanted, expected):
    assert next_step(event, wanted, NOW) is expected


def test_what_is_planned_first_is_written_down_and_looked_for_later():
    first = begun(NEW, WANTED)

    assert (first.shows, first.may_already_stand) == (WANTED.code, True)
    assert not NEW.may_already_stand
    assert begun(first, LATER) == first
    assert begin_of(first.shows or "") == BEGINS
    assert begun(STANDING, LATER) == STANDING
    assert begun(NEW, None) == NEW


def test_an_event_that_stands_or_is_gone_has_been_tried_no_more():
    tried = replace(begun(NEW, WANTED), attempt=2)

    assert stands(tried, EventId(9), WANTED.code) == STANDING
    assert taken_away(replace(STANDING, attempt=1)) == NEW
    assert at_rest(replace(STANDING, attempt=1, retry_at=NOW)) == STANDING


def test_what_discord_refuses_is_left_alone_and_a_failure_is_tried_again():
    tried = replace(begun(NEW, WANTED), attempt=1)

    assert after_setback(tried, Setback.FORBIDDEN, NOW).is_given_up
    again = after_setback(tried, Setback.FAULT, NOW)
    assert (again.is_given_up, again.retry_at) == (False, NOW + FIRST_RETRY)
    often = after_setback(replace(tried, attempt=50), Setback.FAULT, NOW)
    assert often.retry_at == NOW + LONGEST_RETRY


def test_what_an_event_shows_is_told_apart_by_when_what_and_where():
    others = [
        LATER,
        replace(WANTED, ends_at=LATER.ends_at + timedelta(minutes=1)),
        replace(WANTED, format_id=FormatId("weather")),
        replace(WANTED, channel_id=ChannelId(8)),
    ]
    assert len({WANTED.code, *(one.code for one in others)}) == 5
