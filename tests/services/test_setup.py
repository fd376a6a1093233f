"""A server's choices, and what they do to its schedule."""

from datetime import time, timedelta

import pytest

from bot.domain.ids import RoleId
from bot.domain.prompts.schedules import EVERY_DAY
from bot.domain.setup.choices import Refusal, Unread
from bot.domain.setup.server import Duty, Server
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.schedules import Schedules
from bot.services.setup import Setup
from tests.decks import questions_of
from tests.services.servers import (
    CHANNEL,
    DECK,
    ELSEWHERE,
    FIRST,
    HERE,
    OTHER_CHANNEL,
    STAFF,
    at,
    rows,
    schedules_of,
    setup_of,
)


@pytest.fixture
def setup(database, clock) -> Setup:
    return setup_of(database, clock)


@pytest.fixture
def deliveries(database, clock) -> Deliveries:
    return Deliveries(database, clock, questions_of(DECK))


async def test_a_server_that_chose_nothing_has_the_defaults_and_no_row(setup, database):
    assert await setup.server(HERE) == Server(HERE)
    assert await rows(database, "SELECT * FROM server") == []


async def test_all_choices_stand_beside_each_other(setup):
    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    await setup.choose_staff_channel(HERE, STAFF)
    await setup.choose_roles(HERE, Duty.FACILITATOR, [RoleId(5), RoleId(6), RoleId(5)])
    await setup.choose_roles(HERE, Duty.MODERATOR, [RoleId(7)])
    await setup.choose_country(HERE, "IE")
    answer = await setup.choose_zone_and_time(HERE, "dublin", "7.30pm")

    assert answer == await setup.server(HERE)
    assert answer == Server(
        HERE,
        prompt_channel_id=CHANNEL,
        staff_channel_id=STAFF,
        zone="Europe/Dublin",
        prompt_time=time(19, 30),
        country="IE",
        duties={
            Duty.FACILITATOR: frozenset({RoleId(5), RoleId(6)}),
            Duty.MODERATOR: frozenset({RoleId(7)}),
        },
    )


async def test_each_choice_answers_with_what_now_stands(setup):
    assert (await setup.choose_prompt_channel(HERE, CHANNEL)).prompt_channel_id == CHANNEL
    assert (await setup.choose_staff_channel(HERE, STAFF)).staff_channel_id == STAFF
    assert (await setup.choose_country(HERE, "GB")).country == "GB"
    roles = (await setup.choose_roles(HERE, Duty.MODERATOR, [RoleId(7)])).roles(Duty.MODERATOR)
    assert roles == {7}


async def test_choices_can_be_taken_back(setup):
    await setup.choose_staff_channel(HERE, STAFF)
    await setup.choose_country(HERE, "IE")
    await setup.choose_roles(HERE, Duty.FACILITATOR, [RoleId(5)])

    await setup.choose_staff_channel(HERE, None)
    await setup.choose_country(HERE, None)
    await setup.choose_roles(HERE, Duty.FACILITATOR, [])

    server = await setup.server(HERE)
    assert (server.staff_channel_id, server.country) == (None, None)
    assert server.roles(Duty.FACILITATOR) == frozenset()


@pytest.mark.parametrize(
    ("duty", "refusal"),
    [
        (Duty.FACILITATOR, Refusal.EVERYONE_FACILITATES),
        (Duty.MODERATOR, Refusal.EVERYONE_MODERATES),
    ],
)
async def test_everyone_carries_no_duty_and_the_roles_stay_as_they_were(setup, duty, refusal):
    await setup.choose_roles(HERE, duty, [RoleId(5)])

    assert await setup.choose_roles(HERE, duty, [RoleId(6), RoleId(HERE)]) is refusal
    assert (await setup.server(HERE)).roles(duty) == {5}


async def test_two_servers_never_mix(setup):
    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    await setup.choose_roles(HERE, Duty.MODERATOR, [RoleId(7)])

    assert await setup.server(ELSEWHERE) == Server(ELSEWHERE)


async def test_a_country_without_a_list_is_refused_and_changes_nothing(setup):
    await setup.choose_country(HERE, "IE")

    assert await setup.choose_country(HERE, "XX") is Refusal.UNKNOWN_COUNTRY
    assert (await setup.server(HERE)).country == "IE"


async def test_the_first_question_comes_at_the_next_prompt_time(setup, deliveries, clock):
    assert await deliveries.next_due_at() is None

    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)

    assert await deliveries.next_due_at() == at(clock, 10)


async def test_another_time_moves_the_next_question(setup, deliveries, clock):
    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)

    await setup.choose_zone_and_time(HERE, "New York", "9")

    assert await deliveries.next_due_at() == at(clock, 14)


async def test_a_time_that_is_over_today_begins_tomorrow(setup, deliveries, clock):
    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)

    await setup.choose_zone_and_time(HERE, "UTC", "8:00")

    assert await deliveries.next_due_at() == at(clock, 8, day=22)


async def test_a_time_chosen_before_the_channel_holds_for_it(setup, deliveries, clock):
    await setup.choose_zone_and_time(HERE, "UTC", "18:00")
    assert await deliveries.next_due_at() is None

    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)

    assert await deliveries.next_due_at() == at(clock, 18)


async def test_another_channel_is_another_place_for_the_same_schedule(setup, database):
    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    await setup.choose_prompt_channel(HERE, OTHER_CHANNEL, EVERY_DAY)

    assert await rows(database, "SELECT channel_id FROM schedule") == [(OTHER_CHANNEL,)]


async def test_a_zone_that_is_nearly_right_is_suggested(setup):
    answer = await setup.choose_zone_and_time(HERE, "Berlinn", "10:00")

    assert answer == Unread((Refusal.UNKNOWN_ZONE_NEAR,), ("Europe/Berlin",))


@pytest.mark.parametrize(
    ("zone", "time_text", "refusals"),
    [
        ("xqzv", "10:00", (Refusal.UNKNOWN_ZONE,)),
        ("Berlin", "soon", (Refusal.UNKNOWN_TIME,)),
        ("xqzv", "soon", (Refusal.UNKNOWN_ZONE, Refusal.UNKNOWN_TIME)),
    ],
)
async def test_what_cannot_be_read_changes_nothing_and_all_of_it_is_named(
    setup, zone, time_text, refusals
):
    assert await setup.choose_zone_and_time(HERE, zone, time_text) == Unread(refusals, ())
    assert await setup.server(HERE) == Server(HERE)


async def _choose_channel(setup: Setup, _: Schedules) -> None:
    await setup.choose_prompt_channel(HERE, OTHER_CHANNEL)


async def _choose_earlier(setup: Setup, _: Schedules) -> None:
    await setup.choose_zone_and_time(HERE, "UTC", "8:00")


async def _resume(_: Setup, schedules: Schedules) -> None:
    await schedules.resume(HERE, FIRST)


@pytest.mark.parametrize("change", [_choose_channel, _choose_earlier, _resume])
async def test_a_question_that_is_just_due_survives_a_change_of_its_schedule(
    setup, deliveries, database, clock, change
):
    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    clock.advance(timedelta(hours=1))

    await change(setup, schedules_of(database, clock))

    (posting,) = await deliveries.claim_due(clock.now())
    assert posting.delivery.local_date == clock.now().date()
    assert await deliveries.next_due_at() > clock.now()


async def test_a_question_that_is_just_due_waits_for_a_later_time_of_the_same_day(
    setup, deliveries, clock
):
    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    clock.advance(timedelta(hours=1))

    await setup.choose_zone_and_time(HERE, "UTC", "18:00")

    assert await deliveries.claim_due(clock.now()) == ()
    assert await deliveries.next_due_at() == at(clock, 18)
