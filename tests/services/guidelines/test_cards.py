"""The card in the staff channel: once, then edited; people are told once."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.guidelines.ladder import Alert
from bot.domain.guidelines.review import CardJob
from bot.domain.ids import MessageId
from bot.services.care.duty import Duties
from bot.services.guidelines.cards import ATTEMPTS
from tests.services.guidelines.scene import DETAIL, FAY, GUS, THREAT, Scene
from tests.services.servers import HERE, STAFF, setup_of

CARD = (STAFF, MessageId(70))


@pytest.fixture
async def staffed(scene: Scene) -> Scene:
    await setup_of(scene.database, scene.clock).choose_staff_channel(HERE, STAFF)
    return scene


async def claim(scene: Scene) -> CardJob:
    (job,) = await scene.cards.claim_due(scene.clock.now())
    return job


async def posted(scene: Scene) -> CardJob:
    job = await claim(scene)
    await scene.cards.settle(job, *CARD)
    return job


async def test_a_card_is_claimed_once_and_tells_who_is_on_duty(staffed):
    await Duties(staffed.database, staffed.clock).begin(HERE, FAY)
    await staffed.found(DETAIL)
    now = staffed.clock.now()
    claims = await asyncio.gather(staffed.cards.claim_due(now), staffed.cards.claim_due(now))
    (job,) = [one for jobs in claims for one in jobs]
    assert (job.stands_at, job.alert, job.on_duty) == (None, Alert.ON_DUTY, (FAY,))
    assert job.staff_channel_id == STAFF


async def test_without_a_staff_channel_the_item_waits_in_the_queue_and_no_worker_turns(scene):
    await scene.found(DETAIL)
    assert await scene.cards.next_due_at() is None
    assert await scene.cards.claim_due(scene.clock.now()) == ()
    assert len(await scene.queue()) == 1


async def test_a_card_is_edited_where_it_stands_and_pings_nobody_again(staffed):
    await staffed.found(DETAIL)
    job = await posted(staffed)
    assert await staffed.cards.next_due_at() is None
    await staffed.review.take(HERE, job.view.item.item_id, GUS)
    edit = await claim(staffed)
    assert (edit.stands_at, edit.alert) == (CARD, Alert.NONE)
    assert edit.view.item.taken_by == GUS


async def test_something_graver_on_the_same_card_pings_again(staffed):
    await staffed.found(DETAIL)
    await posted(staffed)
    await staffed.found(THREAT)
    assert (await claim(staffed)).alert is Alert.AT_ONCE


async def test_more_of_the_same_edits_the_card_and_wakes_nobody(staffed):
    await staffed.found(DETAIL)
    await posted(staffed)
    await staffed.found(DETAIL)
    edit = await claim(staffed)
    assert (len(edit.view.findings), edit.alert) == (2, Alert.NONE)


async def test_what_comes_while_a_card_is_posted_is_shown_and_told_after_it(staffed):
    await staffed.found(DETAIL)
    first = await claim(staffed)
    await staffed.found(THREAT)
    await staffed.cards.settle(first, *CARD)
    again = await claim(staffed)
    assert (again.stands_at, again.alert) == (CARD, Alert.AT_ONCE)
    assert len(again.view.findings) == 2


async def test_what_changes_while_a_card_is_posted_calls_nobody_twice(staffed):
    await staffed.found(DETAIL)
    job = await claim(staffed)
    await staffed.review.take(HERE, job.view.item.item_id, GUS)
    await staffed.cards.settle(job, *CARD)
    edit = await claim(staffed)
    assert (edit.alert, edit.view.item.taken_by) == (Alert.NONE, GUS)


async def test_a_card_that_a_crash_cut_off_is_looked_for_first(staffed):
    await staffed.found(DETAIL)
    first = await claim(staffed)
    await staffed.cards.wake_interrupted()
    again = await claim(staffed)
    assert (first.attempt, again.attempt) == (1, 2)
    assert again.view.item.nonce == first.view.item.nonce


async def test_a_card_that_is_being_posted_when_its_item_closes_is_brought_up_to_date(staffed):
    await staffed.found(DETAIL)
    job = await claim(staffed)
    await staffed.review.close(HERE, job.view.item.item_id, FAY, None)
    await staffed.cards.settle(job, *CARD)
    last = await claim(staffed)
    assert (last.stands_at, last.view.item.person_id) == (CARD, None)


async def test_an_item_goes_once_its_card_says_that_it_is_over(staffed):
    await staffed.found(DETAIL)
    job = await posted(staffed)
    await staffed.review.close(HERE, job.view.item.item_id, FAY, None)
    assert await staffed.rows("SELECT user_id FROM review_item") == [(None,)]
    await posted(staffed)
    assert await staffed.rows("SELECT count(*) FROM review_item") == [(0,)]


async def test_a_card_that_somebody_deleted_is_posted_anew(staffed):
    await staffed.found(DETAIL)
    job = await posted(staffed)
    await staffed.cards.lost(job.view.item.item_id)
    assert (await claim(staffed)).stands_at is None


async def test_a_closed_item_whose_card_was_deleted_is_gone(staffed):
    await staffed.found(DETAIL)
    job = await posted(staffed)
    await staffed.review.close(HERE, job.view.item.item_id, FAY, None)
    last = await claim(staffed)
    await staffed.cards.lost(last.view.item.item_id)
    assert await staffed.rows("SELECT count(*) FROM review_item") == [(0,)]


async def test_a_card_is_tried_again_then_left_to_the_queue(staffed):
    await staffed.found(DETAIL)
    for _ in range(ATTEMPTS):
        job = await claim(staffed)
        await staffed.cards.set_back(job.view.item.item_id)
        staffed.clock.advance(timedelta(hours=1))
    assert await staffed.cards.next_due_at() is None
    assert len(await staffed.queue()) == 1
