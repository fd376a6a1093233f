"""From what rules found to what is done: once, whatever order things are heard in."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.guidelines.ladder import Alert, Circumstances, Do, Mode, Refusal
from bot.domain.guidelines.nudges import NudgeState, Way
from bot.domain.guidelines.review import Action, Mark
from bot.services.guidelines.findings import NOTHING
from tests.services.guidelines.scene import (
    ADVICE,
    ANYONE,
    DETAIL,
    MIA,
    NOTE,
    SAM,
    SHAMING,
    THREAT,
    Match,
)
from tests.services.servers import HERE, STAFF, setup_of

FINDINGS = "SELECT rule_id, done, mark FROM finding ORDER BY rule_id"
NUDGES = "SELECT count(*) FROM nudge"


async def test_a_new_server_only_counts_what_is_mild(scene):
    received = await scene.found(SHAMING)
    assert [step.do for step in received.steps] == [Do.COUNT]
    assert not received.is_due
    assert await scene.queue() == ()
    assert await scene.rows(FINDINGS) == [("shaming", "count", "stands")]


async def test_a_new_server_shows_people_what_is_grave_at_once(scene):
    received = await scene.found(THREAT)
    assert received.alert is Alert.AT_ONCE
    view = await scene.only()
    assert (view.item.person_id, view.item.severity, view.nudge) == (MIA, 4, None)
    assert [one.rule_id for one in view.findings] == ["threat"]


async def test_an_event_told_twice_makes_one_finding_one_note_and_one_card(scene):
    await scene.nudging()
    message = scene.message()
    await scene.found(SHAMING, message=message)
    again = await scene.found(SHAMING, message=message)
    assert again == NOTHING
    assert len(await scene.rows(FINDINGS)) == 1
    assert await scene.rows(NUDGES) == [(1,)]
    await scene.only()


async def test_an_event_told_many_times_at_once_makes_one_finding(scene):
    await scene.nudging()
    message = scene.message()
    told = [scene.found(SHAMING, message=message) for _ in range(8)]
    received = await asyncio.gather(*told)
    assert sum(one.nudge_id is not None for one in received) == 1
    assert await scene.rows(NUDGES) == [(1,)]


async def test_several_findings_in_a_message_lead_to_one_note(scene):
    await scene.nudging()
    received = await scene.found(SHAMING, DETAIL)
    nudge = await scene.nudges.get(received.nudge_id)
    assert nudge is not None
    assert nudge.rule_id == "phone"
    assert len((await scene.only()).findings) == 2


async def test_two_messages_at_once_lead_to_one_note(scene):
    """The second waits in the queue, on the card of the first."""
    await scene.nudging()
    await asyncio.gather(scene.found(SHAMING), scene.found(ADVICE))
    assert await scene.rows(NUDGES) == [(1,)]
    assert len((await scene.only()).findings) == 2


async def test_a_day_later_there_may_be_another_note_and_another_card(scene):
    await scene.nudging()
    await scene.sent()
    scene.clock.advance(timedelta(hours=23, minutes=59))
    assert (await scene.found(SHAMING)).steps[0].refusal is Refusal.TODAY_ALREADY
    scene.clock.advance(timedelta(minutes=2))
    assert (await scene.found(SHAMING)).nudge_id is not None
    assert len(await scene.queue()) == 2


async def test_many_messages_of_one_person_are_one_card_and_nothing_counts_up(scene):
    for _ in range(10):
        received = await scene.found(DETAIL)
        assert received.alert is Alert.ON_DUTY
    view = await scene.only()
    assert len(view.findings) == 10
    assert view.item.severity == 3


async def test_another_person_is_another_card(scene):
    await scene.found(DETAIL)
    await scene.found(DETAIL, message=scene.message(SAM))
    assert {one.item.person_id for one in await scene.queue()} == {MIA, SAM}


@pytest.mark.parametrize(
    "known",
    [
        Circumstances(is_bot=True),
        Circumstances(is_staff=True),
        Circumstances(is_in_our_languages=False),
    ],
)
async def test_what_is_left_alone_leaves_no_row(scene, known):
    await scene.nudging()
    received = await scene.found(SHAMING, THREAT, known=known)
    assert not received.is_due
    for table in ("finding", "nudge", "review_item", "review_action"):
        assert await scene.rows(f"SELECT count(*) FROM {table}") == [(0,)]  # noqa: S608


async def test_of_somebody_in_need_nothing_is_kept_but_what_is_against_others(scene):
    await scene.nudging()
    assert not (await scene.found(SHAMING, known=Circumstances(is_crisis=True))).is_due
    received = await scene.found(SHAMING, THREAT, known=Circumstances(is_crisis=True))
    assert received.is_due
    assert await scene.rows("SELECT rule_id FROM finding") == [(THREAT.rule_id,)]
    assert await scene.rows(NUDGES) == [(0,)]


async def test_nobody_with_an_open_care_note_is_written_to(scene):
    await scene.nudging()
    await scene.found(SHAMING, known=Circumstances(has_open_care_note=True))
    assert await scene.rows(NUDGES) == [(0,)]
    await scene.only()


async def test_who_cannot_be_reached_gets_nothing_and_staff_read_so(scene):
    await scene.modes.set_mode(HERE, "G4", Mode.NUDGE)
    await scene.found(SHAMING)
    assert await scene.nudges.next_due_at() is None
    view = await scene.only()
    assert view.nudge is not None
    assert view.nudge.state is NudgeState.UNREACHABLE
    log = await scene.review.log(HERE, SAM, 1)
    assert [one.action for one in log.entries] == [Action.COULD_NOT_REACH]


async def test_where_threads_are_used_a_note_waits_for_its_thread(scene):
    await scene.modes.set_mode(HERE, "G4", Mode.NUDGE)
    await scene.modes.use_threads(HERE, is_on=True)
    received = await scene.found(SHAMING)
    nudge = await scene.nudges.get(received.nudge_id)
    assert nudge is not None
    assert (nudge.way, nudge.note_channel_id) == (Way.THREAD, None)
    assert await scene.nudges.claim_due(scene.clock.now()) == ()
    (thread,) = await scene.threads.claim_due(scene.clock.now())
    await scene.threads.opened(thread.private_thread_id, NOTE[0])
    (claimed,) = await scene.nudges.claim_due(scene.clock.now())
    assert claimed.note_channel_id == NOTE[0]


async def test_an_edit_that_no_longer_matches_closes_the_matter_and_turns_the_note(scene):
    await scene.nudging()
    message = scene.message()
    sent = await scene.sent(message=message)
    received = await scene.findings.recheck(message, (), ANYONE)
    assert received.was_mended
    assert await scene.state(sent) is NudgeState.THANKING
    assert await scene.queue() == ()
    assert await scene.rows(FINDINGS) == [("shaming", "nudge", "changed")]


async def test_an_edit_while_the_note_is_written_turns_it_into_thanks_after(scene):
    await scene.nudging()
    message = scene.message()
    claimed = await scene.nudge(message=message)
    await scene.findings.recheck(message, (), ANYONE)
    written = await scene.nudges.written(claimed.nudge_id, *NOTE)
    assert written is not None
    assert written.state is NudgeState.THANKING
    assert [one.nudge_id for one in await scene.nudges.claim_due(scene.clock.now())] == [
        claimed.nudge_id
    ]


async def test_an_edit_before_the_note_means_no_note(scene):
    await scene.nudging()
    message = scene.message()
    received = await scene.found(SHAMING, message=message)
    await scene.findings.recheck(message, (), ANYONE)
    assert await scene.nudges.claim_due(scene.clock.now()) == ()
    nudge = await scene.nudges.get(received.nudge_id)
    assert nudge is not None
    assert nudge.state is NudgeState.WITHDRAWN


async def test_an_edit_and_its_note_at_once_end_in_thanks_or_in_no_note(scene):
    await scene.nudging()
    message = scene.message()
    claimed = await scene.nudge(message=message)
    await asyncio.gather(
        scene.findings.recheck(message, (), ANYONE),
        scene.nudges.written(claimed.nudge_id, *NOTE),
    )
    assert await scene.state(claimed) is NudgeState.THANKING


async def test_an_edit_back_pings_nobody_a_second_time(scene):
    await scene.nudging()
    message = scene.message()
    await scene.sent(message=message)
    await scene.findings.recheck(message, (), ANYONE)
    back = await scene.findings.recheck(message, (SHAMING,), ANYONE)
    assert back.nudge_id is None
    assert await scene.rows(NUDGES) == [(1,)]
    assert await scene.rows(FINDINGS) == [("shaming", "nudge", "stands")]


async def test_an_edit_into_a_match_is_received_like_a_message(scene):
    await scene.nudging()
    received = await scene.findings.recheck(scene.message(), (SHAMING,), ANYONE)
    assert received.nudge_id is not None


async def test_an_edit_that_mends_one_of_two_leaves_the_other_with_people(scene):
    await scene.nudging()
    message = scene.message()
    sent = await scene.sent(SHAMING, DETAIL, message=message)
    await scene.findings.recheck(message, (SHAMING,), ANYONE)
    assert await scene.state(sent) is NudgeState.THANKING
    marks = {one.rule_id: one.mark for one in (await scene.only()).findings}
    assert marks == {"phone": Mark.CHANGED, "shaming": Mark.STANDS}


async def test_an_edit_into_need_takes_back_all_that_was_kept(scene):
    await scene.nudging()
    message = scene.message()
    claimed = await scene.nudge(message=message)
    await scene.findings.recheck(message, (SHAMING,), Circumstances(is_crisis=True))
    assert await scene.rows(FINDINGS) == []
    assert await scene.queue() == ()
    assert await scene.state(claimed) is NudgeState.WITHDRAWN


async def test_a_message_deleted_before_its_note_leads_to_none(scene):
    await scene.nudging()
    message = scene.message()
    await scene.found(SHAMING, message=message)
    assert await scene.findings.deleted(HERE, [message.message_id])
    assert await scene.nudges.claim_due(scene.clock.now()) == ()
    assert await scene.queue() == ()


async def test_a_message_deleted_while_its_card_is_posted_is_told_on_the_card(scene):
    """Grave and unasked, it stays for a person; the card says that it is gone."""
    await setup_of(scene.database, scene.clock).choose_staff_channel(HERE, STAFF)
    message = scene.message()
    await scene.found(THREAT, message=message)
    (posting,) = await scene.cards.claim_due(scene.clock.now())
    await scene.findings.deleted(HERE, [message.message_id])
    await scene.cards.settle(posting, STAFF, NOTE[1])
    (again,) = await scene.cards.claim_due(scene.clock.now())
    assert again.stands_at == (STAFF, NOTE[1])
    assert [one.mark for one in again.view.findings] == [Mark.GONE]


async def test_a_mild_message_deleted_while_its_card_is_posted_closes_the_card(scene):
    await setup_of(scene.database, scene.clock).choose_staff_channel(HERE, STAFF)
    await scene.modes.set_mode(HERE, "G4", Mode.QUEUE)
    message = scene.message()
    await scene.found(SHAMING, message=message)
    (posting,) = await scene.cards.claim_due(scene.clock.now())
    await scene.findings.deleted(HERE, [message.message_id])
    await scene.cards.settle(posting, STAFF, NOTE[1])
    (last,) = await scene.cards.claim_due(scene.clock.now())
    assert last.view.item.person_id is None
    await scene.cards.settle(last, STAFF, NOTE[1])
    assert await scene.rows("SELECT count(*) FROM review_item") == [(0,)]


async def test_deletions_of_other_messages_change_nothing(scene):
    assert not await scene.findings.deleted(HERE, [scene.message().message_id])


async def test_a_form_that_was_read_before_posting_leads_to_no_note(scene):
    await scene.nudging()
    await scene.found(SHAMING, known=Circumstances(was_told=True))
    assert await scene.rows(NUDGES) == [(0,)]
    assert Action.READ_BEFORE in (await scene.only()).done


async def test_what_only_staff_hear_of_is_not_called_read_before_posting(scene):
    await scene.found(Match("a", "G9", 3), known=Circumstances(was_told=True))
    assert Action.READ_BEFORE not in (await scene.only()).done


async def test_no_row_of_a_finding_leads_to_a_person(scene, database):
    """Only the open item names somebody, and the code of nobody stands beside a message."""
    await scene.nudging()
    await scene.found(Match("a", "G9", 3), Match("b", "G4", 2))
    columns = {
        name for _, name, *_ in await scene.rows("SELECT * FROM pragma_table_info('finding')")
    }
    assert not {one for one in columns if "user" in one or "hash" in one or "author" in one}
    item = await scene.only()
    await scene.review.close(HERE, item.item.item_id, SAM, None)
    assert await scene.rows("SELECT user_id FROM review_item WHERE user_id IS NOT NULL") == []
