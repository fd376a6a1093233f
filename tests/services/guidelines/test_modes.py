"""What a server switches on: nothing by itself, and each choice at once."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.guidelines.ladder import Do, Mode
from bot.domain.guidelines.precision import Tally, Verdict
from bot.domain.guidelines.proposal import SAMPLE, Answer
from bot.domain.guidelines.settings import InForce, Refusal
from bot.domain.ids import ChannelId
from bot.storage.guidelines import settings
from tests.services.guidelines.scene import ADVICE, DETAIL, ROOM, SHAMING, Match, Scene
from tests.services.servers import ELSEWHERE, HERE

NOTICES = "SELECT wording_key, details FROM notice ORDER BY notice_id"
TWO_WEEKS = timedelta(days=14)


async def watched(scene: Scene, days: int = 14) -> None:
    """Two weeks of a new server: four findings, one of them grave."""
    await scene.modes.watch(HERE, ROOM)
    for finding in (SHAMING, SHAMING, ADVICE, DETAIL):
        await scene.found(finding)
    scene.clock.advance(timedelta(days=days))
    await scene.proposals.claim_due(scene.clock.now())


async def test_a_server_is_watched_where_staff_chose_to(scene):
    assert not await scene.modes.is_watched(HERE, ROOM)
    await scene.modes.watch(HERE, ROOM)
    assert await scene.modes.is_watched(HERE, ROOM)
    assert not await scene.modes.is_watched(HERE, ChannelId(1))
    assert not await scene.modes.is_watched(ELSEWHERE, ROOM)
    await scene.modes.unwatch(HERE, ROOM)
    assert not await scene.modes.is_watched(HERE, ROOM)


async def test_a_choice_about_hiding_keeps_the_mode(scene):
    await scene.modes.set_mode(HERE, "G9", Mode.NUDGE)
    after = await scene.modes.set_hide(HERE, "G9", is_on=True)
    assert isinstance(after, InForce)
    assert (after.family("G9").mode, after.family("G9").may_hide) == (Mode.NUDGE, True)


async def test_what_cannot_be_chosen_is_said(scene):
    assert await scene.modes.set_hide(HERE, "G4", is_on=True) is Refusal.CANNOT_HIDE
    assert await scene.modes.set_mode(HERE, "G99", Mode.NUDGE) is Refusal.UNKNOWN_FAMILY


async def test_a_rule_that_is_switched_off_is_left_alone(scene):
    await scene.modes.set_mode(HERE, "G4", Mode.QUEUE)
    await scene.modes.set_rule(HERE, "shaming", is_on=False)
    assert (await scene.found(SHAMING)).steps[0].do is Do.LEAVE
    await scene.modes.set_rule(HERE, "shaming", is_on=True)
    assert (await scene.found(SHAMING)).steps[0].do is Do.QUEUE


async def test_before_two_weeks_nobody_is_asked(scene):
    await watched(scene, days=13)
    assert await scene.proposals.get(HERE) is None


async def test_after_two_weeks_facilitators_get_numbers_and_examples_and_nothing_starts(scene):
    await watched(scene)
    proposal = await scene.proposals.get(HERE)
    assert proposal is not None
    assert proposal.counts == {"G4": 2, "G1": 1}
    assert {one.rule_id for one in proposal.examples} == {"shaming", "medicine"}
    assert proposal.ticked == ("G1", "G2", "G4")
    assert ("notices.guidelines.proposal", '{"number": 3}') in await scene.rows(NOTICES)
    assert (await scene.found(SHAMING)).steps[0].do is Do.COUNT


async def test_the_proposal_is_told_once(scene):
    await watched(scene)
    await scene.proposals.claim_due(scene.clock.now())
    told = [key for key, _ in await scene.rows(NOTICES) if key.endswith("proposal")]
    assert len(told) == 1


async def test_a_second_channel_does_not_begin_the_weeks_anew(scene):
    await scene.modes.watch(HERE, ROOM)
    scene.clock.advance(timedelta(days=10))
    await scene.modes.watch(HERE, ChannelId(77))
    scene.clock.advance(timedelta(days=4))
    await scene.proposals.claim_due(scene.clock.now())
    assert await scene.proposals.get(HERE) is not None


async def test_the_first_answer_counts(scene):
    await watched(scene)
    after = await scene.proposals.answer(HERE, Answer.START_NUDGES, ("G4",))
    assert isinstance(after, InForce)
    assert (after.family("G4").mode, after.family("G1").mode) == (Mode.NUDGE, Mode.SHADOW)
    again = await scene.proposals.answer(HERE, Answer.OFF, ())
    assert again is Refusal.NO_PROPOSAL


@pytest.mark.parametrize(("answer", "again"), [(Answer.KEEP_WATCHING, True), (Answer.OFF, False)])
async def test_watching_on_asks_again_after_two_weeks(scene, answer, again):
    await watched(scene)
    await scene.proposals.answer(HERE, answer, ())
    assert await scene.proposals.get(HERE) is None
    scene.clock.advance(TWO_WEEKS)
    await scene.proposals.claim_due(scene.clock.now())
    assert (await scene.proposals.get(HERE) is not None) is again


async def test_moderators_are_offered_ten_a_week_from_all_rules(scene):
    await scene.modes.watch(HERE, ROOM)
    for number in range(SAMPLE + 5):
        await scene.found(SHAMING)
        if number < 3:
            await scene.found(Match(f"rare-{number}", "G5", 1))
    scene.clock.advance(timedelta(days=7))
    await scene.proposals.claim_due(scene.clock.now())
    sample = await scene.proposals.sample(HERE)
    assert len(sample) == SAMPLE
    assert {"rare-0", "rare-1", "rare-2"} < {one.rule_id for one in sample}
    assert ("notices.guidelines.sample", '{"number": 10}') in await scene.rows(NOTICES)


async def test_a_judged_sample_counts_once_and_is_offered_no_more(scene):
    await scene.modes.watch(HERE, ROOM)
    await scene.found(SHAMING)
    scene.clock.advance(timedelta(days=7))
    await scene.proposals.claim_due(scene.clock.now())
    (one,) = await scene.proposals.sample(HERE)
    judged = (HERE, one.message_id, one.rule_id, Verdict.MISREAD)
    assert await scene.proposals.judge(*judged) is None
    assert await scene.proposals.judge(*judged) is Refusal.NOT_HERE
    assert await scene.modes.tallies(HERE) == {"shaming": Tally(0, 1)}
    assert await scene.proposals.sample(HERE) == ()


async def test_a_week_without_findings_bothers_nobody(scene):
    await scene.modes.watch(HERE, ROOM)
    scene.clock.advance(timedelta(days=7))
    await scene.proposals.claim_due(scene.clock.now())
    assert await scene.rows(NOTICES) == []
    assert await scene.proposals.next_due_at() > scene.clock.now()


async def test_what_is_looked_up_while_it_changes_is_not_remembered_as_it_was(scene, monkeypatch):
    looked, let_go = asyncio.Event(), asyncio.Event()

    async def slowly(*of: Any) -> frozenset[ChannelId]:
        found = await channels(*of)
        looked.set()
        await let_go.wait()
        return found

    channels = settings.channels
    monkeypatch.setattr(settings, "channels", slowly)
    looking = asyncio.create_task(scene.modes.is_watched(HERE, ROOM))
    await looked.wait()
    monkeypatch.setattr(settings, "channels", channels)
    await scene.modes.watch(HERE, ROOM)
    let_go.set()
    await looking
    assert await scene.modes.is_watched(HERE, ROOM)
