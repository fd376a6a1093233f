"""A schedule that nobody can follow: staff hear of it once, others are not kept waiting."""

from datetime import timedelta

import pytest

from bot.domain.ids import ScheduleId
from bot.domain.prompts.deliveries import Note, Setback
from bot.domain.prompts.schedules import EVERY_DAY
from bot.services.notices import Notices
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.outlook import Outlooks
from bot.storage.database import Database
from tests.clock import FakeClock
from tests.decks import questions_of
from tests.services.servers import (
    CHANNEL,
    DECK,
    ELSEWHERE,
    HERE,
    OTHER_CHANNEL,
    at,
    rows,
    schedules_of,
    setup_of,
)

AN_HOUR = timedelta(hours=1)

pytestmark = pytest.mark.parametrize("broken", ["zone = 'Moon/Base'", "local_time = 'tea'"])


@pytest.fixture
async def deliveries(database: Database, clock: FakeClock, broken: str) -> Deliveries:
    """The service, with one server whose row is broken and one whose is not."""
    setup = setup_of(database, clock)
    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    await setup.choose_prompt_channel(ELSEWHERE, OTHER_CHANNEL, EVERY_DAY)
    async with database.write() as connection:
        await connection.execute(f"UPDATE schedule SET {broken} WHERE guild_id = {HERE}")  # noqa: S608
    clock.advance(AN_HOUR)
    return Deliveries(database, clock, questions_of(DECK))


async def told(database: Database, clock: FakeClock) -> list[str]:
    return [note.wording_key for note in await Notices(database, clock).unread(HERE, 10)]


async def test_staff_are_told_once_and_other_servers_have_their_question(
    deliveries: Deliveries, database: Database, clock: FakeClock
):
    (posting,) = await deliveries.claim_due(clock.now())
    assert posting.delivery.guild_id == ELSEWHERE
    for _ in range(5):
        clock.advance(AN_HOUR)
        assert await deliveries.claim_due(clock.now()) == ()

    assert await told(database, clock) == [Note.UNREADABLE]
    assert await Notices(database, clock).unread(ELSEWHERE, 10) == ()


async def test_it_rests_an_hour_before_it_is_tried_again(
    deliveries: Deliveries, database: Database, clock: FakeClock
):
    await deliveries.claim_due(clock.now())

    moment = int((clock.now() + AN_HOUR).timestamp())
    due = await rows(database, f"SELECT next_due_at FROM schedule WHERE guild_id = {HERE}")  # noqa: S608
    assert due == [(moment,)]


async def test_a_time_chosen_anew_mends_it(
    deliveries: Deliveries, database: Database, clock: FakeClock
):
    await deliveries.claim_due(clock.now())

    await setup_of(database, clock).choose_zone_and_time(HERE, "UTC", "12:00")

    clock.advance(AN_HOUR)
    assert await deliveries.claim_due(clock.now()) == ()
    clock.advance(AN_HOUR)
    (posting,) = await deliveries.claim_due(clock.now())
    assert posting.delivery.guild_id == HERE
    assert posting.delivery.due_at == at(clock, 12)


async def test_the_cards_open_without_it(
    deliveries: Deliveries, database: Database, clock: FakeClock
):
    assert await Outlooks(database, clock, questions_of(DECK)).of_server(HERE, 3) is None
    assert await Outlooks(database, clock, questions_of(DECK)).of_server(ELSEWHERE, 3) is not None


async def test_what_waits_for_another_attempt_holds_no_other_server_back(database, clock, broken):
    setup = setup_of(database, clock)
    deliveries = Deliveries(database, clock, questions_of(DECK))
    await setup.choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    clock.advance(AN_HOUR)
    (posting,) = await deliveries.claim_due(clock.now())
    await deliveries.set_back(posting.delivery, Setback.FAULT)
    async with database.write() as connection:
        await connection.execute(f"UPDATE schedule SET {broken}")  # noqa: S608
    await deliveries.post_now(ELSEWHERE, await _asked_elsewhere(database, clock))

    clock.advance(timedelta(minutes=1))

    claimed = await deliveries.claim_due(clock.now())
    assert ELSEWHERE in [one.delivery.guild_id for one in claimed]
    assert await deliveries.next_due_at() > clock.now()


async def _asked_elsewhere(database: Database, clock: FakeClock) -> ScheduleId:
    await setup_of(database, clock).choose_prompt_channel(ELSEWHERE, OTHER_CHANNEL, EVERY_DAY)
    (schedule,) = await schedules_of(database, clock).of_server(ELSEWHERE)
    return schedule.schedule_id
