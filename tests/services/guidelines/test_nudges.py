"""A note from its claim to its last word, and the buttons under it."""

import asyncio
from datetime import timedelta

from bot.domain.guidelines.ladder import Alert, Do, RuleMode
from bot.domain.guidelines.nudges import ATTEMPTS, NudgeState, Refusal, Reply
from bot.domain.guidelines.precision import Tally, Verdict
from bot.domain.guidelines.review import Action
from tests.services.guidelines.scene import ADVICE, DETAIL, FAY, MIA, SAM, SHAMING, Scene
from tests.services.servers import HERE


async def actions(scene: Scene) -> list[Action]:
    return [one.action for one in (await scene.review.log(HERE, FAY, 1)).entries]


async def test_a_note_is_claimed_once(scene):
    await scene.nudging()
    await scene.found(SHAMING)
    now = scene.clock.now()
    claimed = await asyncio.gather(scene.nudges.claim_due(now), scene.nudges.claim_due(now))
    assert sum(len(one) for one in claimed) == 1


async def test_a_note_that_a_crash_cut_off_is_due_again_and_may_stand_already(scene):
    await scene.nudging()
    first = await scene.nudge()
    await scene.nudges.wake_interrupted()
    (again,) = await scene.nudges.claim_due(scene.clock.now())
    assert not first.may_already_stand
    assert again.may_already_stand
    assert again.nonce == first.nonce


async def test_a_note_held_up_for_an_hour_is_not_written(scene):
    await scene.nudging()
    await scene.found(SHAMING)
    scene.clock.advance(timedelta(hours=1, seconds=1))
    assert await scene.nudges.claim_due(scene.clock.now()) == ()
    view = await scene.only()
    assert view.nudge is not None
    assert view.nudge.state is NudgeState.UNREACHABLE


async def test_a_person_whose_messages_are_closed_gets_nothing_and_staff_read_so(scene):
    await scene.nudging()
    claimed = await scene.nudge()
    await scene.nudges.unreachable(claimed.nudge_id)
    assert await scene.nudges.next_due_at() is None
    assert await actions(scene) == [Action.COULD_NOT_REACH]


async def test_who_could_not_be_reached_today_may_be_written_to_today(scene):
    """The limit is on notes that somebody got, not on those that failed."""
    await scene.nudging()
    claimed = await scene.nudge()
    await scene.nudges.unreachable(claimed.nudge_id)
    assert (await scene.found(SHAMING)).nudge_id is not None


async def test_a_misread_counts_for_its_rule_and_shows_on_the_card(scene):
    await scene.nudging()
    sent = await scene.sent()
    replied = await scene.nudges.reply(sent.nudge_id, MIA, Reply.MISREAD)
    assert not isinstance(replied, Refusal)
    assert await scene.modes.tallies(HERE) == {"shaming": Tally(0, 1)}
    view = await scene.only()
    assert view.nudge is not None
    assert view.nudge.reply is Reply.MISREAD


async def test_pressing_misread_twice_counts_once_and_leaving_it_takes_it_back(scene):
    await scene.nudging()
    sent = await scene.sent()
    for _ in range(3):
        await scene.nudges.reply(sent.nudge_id, MIA, Reply.MISREAD)
    assert (await scene.modes.tallies(HERE))["shaming"] == Tally(0, 1)
    await scene.nudges.reply(sent.nudge_id, MIA, Reply.LEAVE_IT)
    assert (await scene.modes.tallies(HERE))["shaming"] == Tally()


async def test_a_note_is_pressed_by_its_person_alone(scene):
    await scene.nudging()
    sent = await scene.sent()
    assert await scene.nudges.reply(sent.nudge_id, SAM, Reply.MISREAD) is Refusal.NOT_YOURS
    assert await scene.nudges.fewer(sent.nudge_id, SAM) is Refusal.NOT_YOURS
    assert await scene.nudges.reply(sent.nudge_id + 1, MIA, Reply.MISREAD) is Refusal.OVER


async def test_fewer_notes_come_after_leave_it_and_for_that_kind_alone(scene):
    await scene.nudging()
    sent = await scene.sent()
    assert await scene.nudges.fewer(sent.nudge_id, MIA) is Refusal.LEAVE_IT_FIRST
    await scene.nudges.reply(sent.nudge_id, MIA, Reply.LEAVE_IT)
    await scene.nudges.fewer(sent.nudge_id, MIA)
    scene.clock.advance(timedelta(days=2))
    assert (await scene.found(SHAMING)).steps[0].do is Do.QUEUE
    assert (await scene.found(ADVICE)).steps[0].do is Do.NUDGE


async def test_ten_misreads_send_a_rule_to_rest_and_staff_are_told_why(scene):
    await scene.nudging()
    for _ in range(10):
        sent = await scene.sent()
        assert (await scene.modes.in_force(HERE)).rule("shaming") is RuleMode.IN_FORCE
        await scene.nudges.reply(sent.nudge_id, MIA, Reply.MISREAD)
        scene.clock.advance(timedelta(days=1))
    assert (await scene.modes.in_force(HERE)).rule("shaming") is RuleMode.RESTS
    (told,) = await scene.rows("SELECT wording_key, details FROM notice")
    assert told == (
        "notices.guidelines.rule_rests",
        '{"rule": "shaming", "misread": 10, "number": 10}',
    )
    assert (await scene.found(SHAMING)).steps[0].do is Do.COUNT
    await scene.modes.set_rule(HERE, "shaming", is_on=True)
    assert (await scene.found(SHAMING)).steps[0].do is Do.NUDGE


async def test_words_are_given_back_before_the_message_goes(scene):
    await scene.nudging()
    await scene.modes.set_hide(HERE, "G9", is_on=True)
    sent = await scene.sent(DETAIL)
    assert sent.state is NudgeState.HIDING
    (claimed,) = await scene.nudges.claim_due(scene.clock.now())
    await scene.nudges.hidden(claimed.nudge_id)
    assert await scene.state(sent) is NudgeState.HIDDEN
    assert await actions(scene) == [Action.HID, Action.WROTE]


async def test_the_bots_own_deletion_mends_nothing(scene):
    await scene.nudging()
    await scene.modes.set_hide(HERE, "G9", is_on=True)
    sent = await scene.sent(DETAIL)
    await scene.nudges.claim_due(scene.clock.now())
    await scene.findings.deleted(HERE, [sent.message_id])
    await scene.nudges.hidden(sent.nudge_id)
    assert await scene.state(sent) is NudgeState.HIDDEN
    await scene.only()


async def test_without_a_way_to_give_words_back_a_message_stays_and_people_are_told(scene):
    await scene.modes.set_hide(HERE, "G9", is_on=True)
    received = await scene.found(DETAIL)
    assert received.alert is Alert.ON_DUTY
    assert received.nudge_id is None


async def test_a_message_that_cannot_be_deleted_is_told_to_people_at_once(scene):
    await scene.nudging()
    await scene.modes.set_hide(HERE, "G9", is_on=True)
    sent = await scene.sent(DETAIL)
    for _ in range(ATTEMPTS):
        (claimed,) = await scene.nudges.claim_due(scene.clock.now())
        await scene.nudges.set_back(claimed.nudge_id)
        scene.clock.advance(timedelta(hours=1))
    assert await scene.state(sent) is NudgeState.SENT
    assert (await scene.only()).item.alert is Alert.AT_ONCE


async def test_undoing_a_hidden_message_tells_its_author_that_they_may_post_again(scene):
    await scene.nudging()
    await scene.modes.set_hide(HERE, "G9", is_on=True)
    sent = await scene.sent(DETAIL)
    await scene.nudges.claim_due(scene.clock.now())
    await scene.nudges.hidden(sent.nudge_id)
    item_id = (await scene.only()).item.item_id
    await scene.review.undo(HERE, item_id, FAY)
    (claimed,) = await scene.nudges.claim_due(scene.clock.now())
    assert (claimed.state, claimed.was_hidden) == (NudgeState.TAKING_BACK, True)


async def test_a_misread_that_a_moderator_finds_is_said_on_the_note(scene):
    await scene.nudging()
    sent = await scene.sent()
    item_id = (await scene.only()).item.item_id
    await scene.review.decide(HERE, item_id, FAY, Verdict.MISREAD)
    assert await scene.state(sent) is NudgeState.TAKING_BACK
    assert await scene.nudges.reply(sent.nudge_id, MIA, Reply.LEAVE_IT) is Refusal.OVER


async def test_nobody_waits_for_a_note_that_was_erased(scene):
    assert await scene.nudges.written(99, 1, 2) is None
    assert await scene.nudges.set_back(99) is None


async def test_who_asked_for_fewer_notes_can_have_all_kinds_again(scene):
    await scene.nudging()
    sent = await scene.sent()
    await scene.nudges.reply(sent.nudge_id, MIA, Reply.LEAVE_IT)
    await scene.nudges.fewer(sent.nudge_id, MIA)
    await scene.nudges.all_kinds_again(MIA, HERE)
    scene.clock.advance(timedelta(days=2))
    assert (await scene.found(SHAMING)).steps[0].do is Do.NUDGE
