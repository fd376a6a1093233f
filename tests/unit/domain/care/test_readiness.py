"""What of Care works in a server, and what is missing."""

from dataclasses import replace

import pytest

from bot.domain.care.readiness import (
    STOPPED_BY,
    SWITCHED_OFF_BY,
    Channel,
    Facts,
    Lack,
    is_covered,
    readiness,
)
from bot.domain.care.recognising.ages import AgeBand
from bot.domain.care.settings import CareSettings

WELL = Facts(Channel.FINE, has_contact=True, has_facilitators=True)


def test_where_nothing_is_missing_it_works():
    found = readiness(WELL)

    assert (found.lacks, found.is_on, found.works, found.told_weekly) == ((), True, True, ())


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({"channel": Channel.NONE}, Lack.STAFF_CHANNEL),
        ({"channel": Channel.GONE}, Lack.STAFF_CHANNEL_GONE),
        ({"channel": Channel.CLOSED}, Lack.STAFF_CHANNEL_CLOSED),
        ({"channel": Channel.OPEN}, Lack.STAFF_CHANNEL_OPEN),
        ({"channel": Channel.OPEN, "has_other_readers": True}, Lack.STAFF_CHANNEL_OPEN),
        ({"has_other_readers": True}, Lack.STAFF_CHANNEL_READERS),
        ({"has_contact": False}, Lack.CONTACT),
        ({"has_facilitators": False}, Lack.FACILITATORS),
        ({"are_roles_empty": True}, Lack.ROLES_EMPTY),
        ({"are_roles_empty": None}, Lack.ROLES_UNCHECKED),
        ({"are_roles_silent": True}, Lack.ROLES_SILENT),
        ({"has_hours": False}, Lack.HOURS),
        ({"has_channels": False}, Lack.CHANNELS),
        ({"reads_messages": False}, Lack.MESSAGES),
        ({"reads_messages": False, "has_channels": False}, Lack.MESSAGES),
        ({"languages": ["en", "de"]}, Lack.LANGUAGE),
        ({"has_age_band": False}, Lack.AGE_BAND),
        ({"has_country": False}, Lack.COUNTRY),
    ],
)
def test_each_thing_that_is_missing_is_named_alone(changes, lack):
    found = readiness(replace(WELL, **changes))

    assert found.lacks == (lack,)
    assert found.is_on is (lack not in SWITCHED_OFF_BY)
    assert found.works is (lack not in STOPPED_BY)
    assert found.hears_channels is (lack not in {Lack.CHANNELS, Lack.MESSAGES})


def test_once_a_week_admins_hear_of_what_stops_notes_or_shows_them_to_others():
    open_to_a_role = replace(WELL, has_other_readers=True, has_hours=False)
    assert readiness(open_to_a_role).told_weekly == (Lack.STAFF_CHANNEL_READERS,)
    without_contact = replace(WELL, has_contact=False, has_country=False)
    assert readiness(without_contact).told_weekly == (Lack.CONTACT,)
    without_channels = replace(WELL, has_channels=False)
    assert readiness(without_channels).told_weekly == (Lack.CHANNELS,)


def test_only_an_unchosen_channel_or_contact_leaves_resources_only():
    assert {Lack.STAFF_CHANNEL, Lack.CONTACT} == SWITCHED_OFF_BY


@pytest.mark.parametrize("are_empty", [True, None])
def test_without_roles_nobody_is_said_to_lack_people(are_empty):
    found = readiness(replace(WELL, has_facilitators=False, are_roles_empty=are_empty))

    assert found.lacks == (Lack.FACILITATORS,)


@pytest.mark.parametrize(
    ("languages", "expected"),
    [(["en"], True), (["en-GB"], True), ([], True), (["es"], False), (["en", "pt-BR"], False)],
)
def test_a_language_is_covered_whatever_its_region(languages, expected):
    assert is_covered(languages) is expected


@pytest.mark.parametrize(
    ("band", "expected"),
    [(None, False), (AgeBand.ADULTS, False), (AgeBand.TEENS, True), (AgeBand.MIXED, True)],
)
def test_young_people_are_where_the_server_says_so(band, expected):
    assert CareSettings(band).has_young_people is expected


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        (Channel.FINE, False),
        (Channel.NONE, False),
        (Channel.GONE, True),
        (Channel.CLOSED, True),
        (Channel.OPEN, True),
    ],
)
def test_a_channel_is_lost_where_it_was_chosen_and_cannot_be_posted_in(channel, expected):
    assert readiness(replace(WELL, channel=channel)).has_lost_channel is expected
