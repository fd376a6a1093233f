"""What a server chose for Care, and the weekly line where it reaches nobody."""

from datetime import timedelta

import pytest

from bot.domain.care.notes import Waits
from bot.domain.care.readiness import Channel, Lack, Readiness
from bot.domain.care.recognising.ages import AgeBand
from bot.domain.care.settings import WAITS
from bot.domain.ids import ChannelId, RoleId
from bot.domain.setup.server import Duty
from bot.services.care.rota import Rota
from bot.services.care.settings import BETWEEN_NOTES, LACKING, WORTH_A_LOOK, CareSetup
from bot.services.guidelines.contacts import Contacts
from bot.services.guidelines.modes import Modes
from bot.services.notices import Notices
from tests.services.servers import ANN, ELSEWHERE, HERE, STAFF, setup_of

SECOND = timedelta(seconds=1)
ROOM = ChannelId(77)


@pytest.fixture
def care(database, clock) -> CareSetup:
    return CareSetup(database, clock)


async def test_a_server_that_chose_nothing_has_the_usual_times_and_no_band(care):
    chosen = await care.of_server(HERE)

    assert (chosen.age_band, chosen.waits) == (None, Waits())


async def test_a_new_server_is_due_before_the_look_at_it_begins(care, database, clock):
    await setup_of(database, clock).choose_staff_channel(HERE, STAFF)

    # In a time that goes on, "now" would be a moment later each time it is asked for.
    assert await care.next_due_at() < clock.now()
    await care.claim_due(clock.now())
    assert await care.next_due_at() == clock.now() + BETWEEN_NOTES


async def test_each_choice_leaves_the_others_as_they_were(care, database, clock):
    await care.choose_waits(HERE, WAITS[0])
    await care.choose_age_band(HERE, AgeBand.TEENS)
    await care.claim_due(clock.now())
    await care.choose_age_band(HERE, AgeBand.MIXED)
    assert await care.next_due_at() == clock.now() + BETWEEN_NOTES

    chosen = await care.of_server(HERE)
    assert (chosen.age_band, chosen.waits) == (AgeBand.MIXED, WAITS[0])
    assert (await care.of_server(ELSEWHERE)).age_band is None


async def test_people_are_alerted_with_a_channel_and_a_contact_and_not_with_one_of_them(
    care, database, clock
):
    assert not await care.is_on(HERE)
    await setup_of(database, clock).choose_staff_channel(HERE, STAFF)
    assert not await care.is_on(HERE)

    await Contacts(database).choose(HERE, ANN)

    assert await care.is_on(HERE)
    assert not await care.is_on(ELSEWHERE)


async def test_what_is_missing_joins_the_choices_with_what_discord_tells(care, database, clock):
    setup = setup_of(database, clock)
    await setup.choose_staff_channel(HERE, STAFF)
    await setup.choose_roles(HERE, Duty.FACILITATOR, [RoleId(5)])
    await setup.choose_country(HERE, "IE")
    await Contacts(database).choose(HERE, ANN)
    await Rota(database, clock).go_on_duty(HERE, ANN)
    await care.choose_age_band(HERE, AgeBand.ADULTS)
    assert (await care.readiness(HERE)).lacks == (Lack.CHANNELS,)
    await Modes(database, clock).watch(HERE, ROOM)
    assert (await care.readiness(HERE)).lacks == ()

    found = await care.readiness(
        HERE, channel=Channel.CLOSED, are_roles_empty=True, languages=["es"], reads_messages=False
    )

    assert found.lacks == (
        Lack.STAFF_CHANNEL_CLOSED,
        Lack.ROLES_EMPTY,
        Lack.MESSAGES,
        Lack.LANGUAGE,
    )


async def test_a_channel_that_nobody_chose_is_not_said_to_be_gone(care):
    found = await care.readiness(HERE, channel=Channel.GONE)

    assert Lack.STAFF_CHANNEL in found.lacks
    assert Lack.STAFF_CHANNEL_GONE not in found.lacks


async def test_a_new_server_has_a_week_and_is_looked_at_once_a_week(care, database, clock):
    assert await care.next_due_at() is None
    await setup_of(database, clock).choose_staff_channel(HERE, STAFF)
    assert await care.next_due_at() <= clock.now()
    assert await care.claim_due(clock.now()) == ()

    clock.advance(BETWEEN_NOTES - SECOND)
    assert await care.claim_due(clock.now()) == ()
    assert await care.next_due_at() == clock.now() + SECOND
    clock.advance(SECOND)
    assert await care.claim_due(clock.now()) == (HERE,)
    assert await care.claim_due(clock.now()) == ()
    clock.advance(BETWEEN_NOTES)
    assert await care.claim_due(clock.now()) == (HERE,)


async def test_the_team_is_told_what_is_missing_and_nothing_where_nothing_is(care, database, clock):
    await care.tell(HERE, Readiness(), None)
    await care.tell(HERE, Readiness((Lack.CONTACT, Lack.ROLES_EMPTY, Lack.HOURS)), None)

    (note,) = await Notices(database, clock).unread(HERE, 5)
    assert note.wording_key == LACKING
    assert note.details == {"lacks": "care.lacks.contact care.lacks.roles_empty"}


async def test_who_else_reads_the_staff_channel_is_told_without_saying_that_care_is_broken(
    care, database, clock
):
    await care.tell(HERE, Readiness((Lack.STAFF_CHANNEL_READERS,)), None)

    (note,) = await Notices(database, clock).unread(HERE, 5)
    assert note.wording_key == WORTH_A_LOOK
    assert note.details == {"lacks": "care.lacks.staff_channel_readers"}
