"""Notes reach the staff channel once, and the card where there is none."""

import asyncio
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.ids import GuildId, MessageId
from bot.domain.notices import ATTEMPTS, Notice, NoticeState
from bot.services.notices import SHOWN_FOR, Notices, notify_staff
from bot.storage.database import Database
from tests.clock import FakeClock
from tests.services.servers import ELSEWHERE, HERE, OTHER_CHANNEL, STAFF, setup_of

KEY = "notices.prompts.missed"


@pytest.fixture
def notices(database, clock) -> Notices:
    return Notices(database, clock)


async def note(
    database: Database, clock: FakeClock, number: int = 1, guild_id: GuildId = HERE
) -> None:
    """Write a note down for a server that was set up, with no staff channel yet."""
    await setup_of(database, clock).choose_country(guild_id, None)
    async with database.write() as connection:
        details: dict[str, str | int] = {"dates": "2026-11-20", "number": number}
        await notify_staff(connection, guild_id, KEY, details, clock.now())


def numbers(notes: Iterable[Notice]) -> list[Any]:
    return [one.details["number"] for one in notes]


async def test_without_a_staff_channel_notes_stay_on_the_card(notices, database, clock):
    await note(database, clock)

    assert await notices.next_due_at() is None
    assert await notices.claim_due(clock.now()) == ()
    assert numbers(await notices.unread(HERE, 3)) == [1]


async def test_a_staff_channel_that_comes_later_gets_the_waiting_notes(notices, database, clock):
    await note(database, clock, 1)
    clock.advance(timedelta(hours=5))
    await note(database, clock, 2)

    await setup_of(database, clock).choose_staff_channel(HERE, STAFF)

    assert await notices.next_due_at() == clock.now() - timedelta(hours=5)
    claimed = await notices.claim_due(clock.now())
    assert numbers(claimed) == [1, 2]
    assert {one.staff_channel_id for one in claimed} == {STAFF}


async def test_a_staff_channel_that_comes_too_late_gets_no_old_notes(notices, database, clock):
    await note(database, clock)
    clock.advance(SHOWN_FOR + timedelta(seconds=1))

    await setup_of(database, clock).choose_staff_channel(HERE, STAFF)

    assert await notices.next_due_at() is None
    assert await notices.claim_due(clock.now()) == ()


async def test_a_note_for_a_server_that_has_chosen_nothing_is_kept(notices, database, clock):
    async with database.write() as connection:
        await notify_staff(connection, HERE, KEY, {"dates": "", "number": 1}, clock.now())

    assert numbers(await notices.unread(HERE, 3)) == [1]


async def test_a_note_that_stands_leaves_the_card(notices, database, clock):
    await setup_of(database, clock).choose_staff_channel(HERE, STAFF)
    await note(database, clock)
    (claimed,) = await notices.claim_due(clock.now())

    await notices.settle(claimed, MessageId(77))

    assert await notices.unread(HERE, 3) == ()
    assert await notices.next_due_at() is None


async def test_a_note_is_claimed_once(notices, database, clock):
    await setup_of(database, clock).choose_staff_channel(HERE, STAFF)
    await note(database, clock)

    first, second = await asyncio.gather(
        notices.claim_due(clock.now()), notices.claim_due(clock.now())
    )

    assert len(first + second) == 1


async def test_a_setback_is_tried_again_at_its_time(notices, database, clock):
    await setup_of(database, clock).choose_staff_channel(HERE, STAFF)
    await note(database, clock)
    (claimed,) = await notices.claim_due(clock.now())

    await notices.set_back(claimed)

    assert await notices.next_due_at() == clock.now() + timedelta(seconds=30)
    assert await notices.claim_due(clock.now()) == ()
    clock.advance(timedelta(seconds=30))
    (again,) = await notices.claim_due(clock.now())
    assert (again.notice_id, again.attempt) == (claimed.notice_id, 2)


async def test_a_note_that_cannot_be_posted_stays_on_the_card(notices, database, clock):
    await setup_of(database, clock).choose_staff_channel(HERE, STAFF)
    await note(database, clock)
    for _ in range(ATTEMPTS):
        (claimed,) = await notices.claim_due(clock.now())
        await notices.set_back(claimed)
        clock.advance(timedelta(hours=1))

    assert await notices.next_due_at() is None
    (unread,) = await notices.unread(HERE, 3)
    assert unread.state is NoticeState.UNREACHABLE


async def test_a_new_start_takes_up_a_note_that_a_crash_left_behind(notices, database, clock):
    await setup_of(database, clock).choose_staff_channel(HERE, STAFF)
    await note(database, clock)
    await notices.claim_due(clock.now())
    assert await notices.claim_due(clock.now()) == ()

    await notices.wake_interrupted()

    (again,) = await notices.claim_due(clock.now())
    assert again.may_already_stand


async def test_the_card_shows_the_newest_notes_of_two_weeks(notices, database, clock):
    for number in range(1, 5):
        await note(database, clock, number)
    assert numbers(await notices.unread(HERE, 3)) == [4, 3, 2]

    clock.advance(SHOWN_FOR)
    await note(database, clock, 5)
    clock.advance(timedelta(seconds=1))

    assert numbers(await notices.unread(HERE, 9)) == [5]


async def test_notes_of_two_servers_never_mix(notices, database, clock):
    await setup_of(database, clock).choose_staff_channel(ELSEWHERE, OTHER_CHANNEL)
    await note(database, clock, 1, HERE)
    await note(database, clock, 2, ELSEWHERE)

    (claimed,) = await notices.claim_due(clock.now())

    assert (claimed.guild_id, claimed.staff_channel_id) == (ELSEWHERE, OTHER_CHANNEL)
    assert numbers(await notices.unread(HERE, 3)) == [1]


async def test_a_note_of_a_change_that_did_not_happen_is_not_kept(notices, database, clock):
    await setup_of(database, clock).choose_country(HERE, None)

    async def change() -> None:
        async with database.write() as connection:
            await notify_staff(connection, HERE, KEY, {"dates": "", "number": 1}, clock.now())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await change()

    assert await notices.unread(HERE, 3) == ()
