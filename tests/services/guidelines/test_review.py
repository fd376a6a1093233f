"""The queue as people use it: two at once, looks that are recorded, and what closes."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.guidelines.nudges import NudgeState
from bot.domain.guidelines.precision import Tally, Verdict
from bot.domain.guidelines.review import (
    PAGE,
    Action,
    Filter,
    ItemState,
    ItemView,
    Look,
    Mark,
    Outcome,
    Refusal,
)
from bot.domain.ids import ReviewItemId, UserId
from bot.services.privacy import Privacy
from bot.services.rounds.circles import Circles
from tests.services.guidelines.scene import DETAIL, FAY, GUS, MIA, SAM, SHAMING, THREAT, Scene
from tests.services.servers import ELSEWHERE, HERE


async def item_id(scene: Scene) -> ReviewItemId:
    await scene.found(DETAIL)
    return (await scene.only()).item.item_id


async def test_of_two_moderators_at_once_one_takes_it(scene):
    one = await item_id(scene)
    outcomes = await asyncio.gather(
        scene.review.take(HERE, one, FAY), scene.review.take(HERE, one, GUS)
    )
    assert [type(outcome) for outcome in outcomes] == [ItemView, Refusal]
    assert (await scene.only()).item.taken_by == FAY


async def test_of_two_verdicts_at_once_one_counts(scene):
    one = await item_id(scene)
    outcomes = await asyncio.gather(
        scene.review.decide(HERE, one, FAY, Verdict.FAIR),
        scene.review.decide(HERE, one, GUS, Verdict.MISREAD),
    )
    assert outcomes[1] is Refusal.DECIDED
    assert await scene.modes.tallies(HERE) == {"phone": Tally(1, 0)}


async def test_an_undone_verdict_is_not_counted(scene):
    one = await item_id(scene)
    await scene.review.decide(HERE, one, FAY, Verdict.MISREAD)
    await scene.review.undo(HERE, one, GUS)
    assert (await scene.modes.tallies(HERE))["phone"] == Tally()
    assert (await scene.only()).item.state is ItemState.OPEN


async def test_a_decided_item_can_be_undone_for_a_day_and_then_closes_by_itself(scene):
    one = await item_id(scene)
    await scene.review.decide(HERE, one, FAY, Verdict.FAIR)
    scene.clock.advance(timedelta(hours=23))
    await scene.keeping.claim_due(scene.clock.now())
    assert len(await scene.queue()) == 1
    scene.clock.advance(timedelta(hours=2))
    assert await scene.keeping.next_due_at() <= scene.clock.now()
    await scene.keeping.claim_due(scene.clock.now())
    assert await scene.queue() == ()
    assert await scene.review.undo(HERE, one, FAY) is Refusal.UNKNOWN


@pytest.mark.parametrize("outcome", [*Outcome, None])
async def test_a_closed_item_leaves_who_did_what_and_nobody_it_was_about(scene, outcome):
    one = await item_id(scene)
    await scene.review.take(HERE, one, FAY)
    closed = await scene.review.close(HERE, one, FAY, outcome)
    assert isinstance(closed, ItemView)
    assert closed.item.person_id is None
    assert await scene.queue() == ()
    entries = (await scene.review.log(HERE, GUS, 1)).entries
    last = Action.CLOSED if outcome is None else Action(outcome)
    assert [(one.action, one.by) for one in entries] == [(last, FAY), (Action.TOOK, FAY)]


async def test_an_item_nobody_closes_ends_after_thirty_days(scene):
    await item_id(scene)
    scene.clock.advance(timedelta(days=30, seconds=1))
    await scene.keeping.claim_due(scene.clock.now())
    for table in ("review_item", "finding"):
        assert await scene.rows(f"SELECT count(*) FROM {table}") == [(0,)]  # noqa: S608


async def test_what_was_done_goes_after_a_year(scene):
    one = await item_id(scene)
    await scene.review.take(HERE, one, FAY)
    scene.clock.advance(timedelta(days=366))
    while (due_at := await scene.keeping.next_due_at()) and due_at <= scene.clock.now():
        await scene.keeping.claim_due(scene.clock.now())
    for table in ("review_action", "named_look"):
        rows = await scene.rows(f"SELECT count(*) FROM {table} WHERE by_id IS NOT NULL")  # noqa: S608
        assert rows == [(0,)]


async def test_a_press_from_another_server_finds_nothing(scene):
    one = await item_id(scene)
    assert await scene.review.take(ELSEWHERE, one, FAY) is Refusal.UNKNOWN


async def test_pages_hold_all_of_it_once_the_gravest_first(scene):
    for number in range(PAGE + 2):
        await scene.found(DETAIL, message=scene.message(UserId(100 + number)))
    await scene.found(THREAT, message=scene.message(MIA))
    pages = [await scene.review.page(HERE, FAY, Filter.ALL, number) for number in (1, 2, 3)]
    assert pages[0].views[0].item.person_id == MIA
    assert (pages[0].of, pages[0].total) == (2, PAGE + 3)
    seen = [view.item.item_id for page in pages[:2] for view in page.views]
    assert len(set(seen)) == PAGE + 3
    assert pages[2] == pages[1]


async def test_filters_show_what_they_say(scene):
    mine = await item_id(scene)
    await scene.found(THREAT, message=scene.message(SAM))
    await scene.review.take(HERE, mine, FAY)
    assert [one.item.item_id for one in await scene.queue(FAY, Filter.MINE)] == [mine]
    assert await scene.queue(GUS, Filter.MINE) == ()
    assert [one.item.person_id for one in await scene.queue(FAY, Filter.OPEN)] == [SAM]
    assert len(await scene.queue(FAY, Filter.GRAVE)) == 2
    assert await scene.queue(FAY, Filter.ASKED) == ()


async def test_each_look_is_there_for_the_person_to_see(scene):
    one = await item_id(scene)
    await scene.queue(GUS)
    await scene.queue(GUS)
    await scene.review.show_words(HERE, one, FAY)
    privacy = Privacy(
        scene.database,
        scene.clock,
        scene.key,
        Circles(scene.database, scene.clock, scene.key),
    )
    asked = await privacy.asked_by(MIA, HERE)
    today = scene.clock.now().date()
    assert {(look.by, look.what, look.on) for look in asked.looks} == {
        (FAY, Look.QUEUE, today),
        (FAY, Look.WORDS, today),
        (GUS, Look.QUEUE, today),
    }
    assert (await privacy.asked_by(SAM, HERE)).looks == ()
    assert (await privacy.asked_by(FAY, HERE)).as_staff == 3


async def test_what_fetching_a_message_shows_stands_on_the_card(scene):
    received = await scene.found(DETAIL)
    (finding,) = (await scene.only()).findings
    await scene.review.mark(HERE, finding.message_id, Mark.GONE)
    view = await scene.review.get(HERE, received.item_id, FAY)
    assert isinstance(view, ItemView)
    assert [one.mark for one in view.findings] == [Mark.GONE]


async def test_showing_words_is_in_the_log_and_keeps_none(scene):
    one = await item_id(scene)
    await scene.review.show_words(HERE, one, FAY)
    (entry,) = (await scene.review.log(HERE, GUS, 1)).entries
    assert (entry.action, entry.by) == (Action.SHOWED_WORDS, FAY)


async def test_each_finding_of_a_person_can_be_judged_for_itself(scene):
    await scene.nudging()
    sent = await scene.sent(DETAIL)
    await scene.found(SHAMING)
    one = (await scene.only()).item.item_id
    (other,) = [row for row in (await scene.only()).findings if row.rule_id == "shaming"]
    about_note = (sent.message_id, "phone")
    first = await scene.review.judge(HERE, one, FAY, about_note, Verdict.FAIR)
    assert isinstance(first, ItemView)
    assert first.item.state is ItemState.OPEN
    again = await scene.review.judge(HERE, one, GUS, about_note, Verdict.MISREAD)
    assert again is Refusal.NOTHING_TO_JUDGE
    about_other = (other.message_id, other.rule_id)
    last = await scene.review.judge(HERE, one, GUS, about_other, Verdict.MISREAD)
    assert isinstance(last, ItemView)
    assert (last.item.state, last.item.verdict) == (ItemState.DECIDED, Verdict.FAIR)
    assert await scene.modes.tallies(HERE) == {"phone": Tally(1, 0), "shaming": Tally(0, 1)}
    assert await scene.state(sent) is NudgeState.SENT
    await scene.review.undo(HERE, one, FAY)
    assert set((await scene.modes.tallies(HERE)).values()) == {Tally()}


async def test_a_misread_of_the_finding_a_note_was_about_takes_the_note_back(scene):
    await scene.nudging()
    sent = await scene.sent(DETAIL)
    await scene.found(SHAMING)
    one = (await scene.only()).item.item_id
    await scene.review.judge(HERE, one, FAY, (sent.message_id, "phone"), Verdict.MISREAD)
    assert await scene.state(sent) is NudgeState.TAKING_BACK
