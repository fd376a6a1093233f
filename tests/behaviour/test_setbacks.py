"""An attempt that failed keeps its next step, also while the database takes nothing."""

import asyncio
from datetime import timedelta

import pytest

from bot.scheduler import Source
from cogs.notices import NoticeDeliveries
from cogs.prompts.delivery import PromptDeliveries
from tests.behaviour.world import World

SEND = "/channels/*/messages"


async def _attempt_on_a_broken_table(world: World, source: Source, table: str) -> None:
    """Carry out what is due while Discord and the database refuse; mend the database later."""
    (job,) = await source.claim_due(world.clock.now())
    world.env.inject_error("POST", SEND, status=503)
    await world.break_table(table)
    with world.env.time_context():
        attempt = asyncio.ensure_future(job.carry_out())
        await world.clock.until_waited_for()
    assert not attempt.done()
    await world.mend_table(table)
    world.clock.advance(timedelta(seconds=1))
    async with asyncio.timeout(5):
        await attempt
    assert "could not be kept" in world.log.take_failure()


async def test_a_question_whose_setback_could_not_be_kept_comes_at_its_next_attempt(world: World):
    world.clock.advance(timedelta(hours=10))

    await _attempt_on_a_broken_table(world, PromptDeliveries(world.client), "delivery")

    assert world.ours(world.prompts) == []
    await world.do_what_is_due()
    await world.pass_time(timedelta(minutes=1))
    assert len(world.ours(world.prompts)) == 1
    assert len(world.prompts.threads) == 1


@pytest.fixture
async def untold(world: World) -> World:
    """A world with a note to staff that nobody has posted yet."""
    world.server.delete(world.prompts)
    world.clock.advance(timedelta(hours=10))
    (job,) = await PromptDeliveries(world.client).claim_due(world.clock.now())
    with world.env.time_context():
        await job.carry_out()
    return world


async def test_a_note_whose_setback_could_not_be_kept_comes_at_its_next_attempt(untold: World):
    world = untold

    await _attempt_on_a_broken_table(world, NoticeDeliveries(world.client), "notice")

    assert world.ours(world.staff) == []
    await world.do_what_is_due()
    await world.pass_time(timedelta(minutes=1))
    assert len(world.ours(world.staff)) == 1
