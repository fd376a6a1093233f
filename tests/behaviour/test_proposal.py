"""The proposal after two weeks: numbers and examples, and nothing until somebody presses."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.proposal import TICKED, Answer
from bot.domain.guidelines.settings import Refusal
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer as Shown
from tests.behaviour.watched import MEDICINE, SHAMING, WORSE, edit, found, link, watch
from tests.behaviour.world import World

STAFF = ("fay", "mo", "kim")
TWO_WEEKS = timedelta(days=14, seconds=1)
MODES = {
    Answer.START_NUDGES: Mode.NUDGE,
    Answer.QUEUE_ONLY: Mode.QUEUE,
    Answer.KEEP_WATCHING: Mode.SHADOW,
}


async def proposed(world: World, person: Member) -> Shown:
    card = await edit(world, person)
    return await person.click(card.message, world.say("guidelines.proposal.open"))


async def modes(world: World) -> dict[str, Mode]:
    in_force = await world.client.services.guideline_modes.in_force(world.server.id)
    return dict(in_force.modes())


async def two_weeks(world: World) -> None:
    await watch(world)
    await world.pass_time(TWO_WEEKS)


async def press(world: World, person: Member, shown: Shown, answer: Answer) -> Shown:
    return await person.click(shown.message, world.say(f"guidelines.proposal.{answer}"))


async def test_facilitators_read_the_numbers_and_three_examples_by_link(world: World):
    await watch(world)
    messages = [await found(world, one) for one in (MEDICINE, MEDICINE, SHAMING, WORSE)]
    await world.pass_time(TWO_WEEKS)

    told = [one.text for one in world.ours(world.staff)]
    notice = world.say("notices.guidelines.proposal", number=4)
    assert [text for text in told if notice in text] != []
    shown = await proposed(world, world.fay)
    for family, number in (("G1", 2), ("G4", 1), ("G7", 1)):
        name = next(
            one.name
            for text in world.library.guidelines["en"].values()
            for one in text.families
            if one.family == family
        )
        line = world.say("guidelines.proposal.line", family=family, name=name, number=number)
        assert line in shown.text
    links = [link(one) for one in messages if link(one) in shown.text]
    # One of each rule before a second of the same.
    assert len(links) == 3
    assert {link(messages[2]), link(messages[3])} <= set(links)
    assert "Words that a rule matches" not in shown.text
    assert f"<@{world.ana.id}>" not in shown.text


async def test_three_families_are_ticked_and_ticks_start_nothing(world: World):
    await two_weeks(world)
    before = await modes(world)
    shown = await proposed(world, world.fay)
    choose = world.say("guidelines.proposal.tick")
    ticked = [one["value"] for one in shown.message.select(choose)["options"] if one.get("default")]
    assert ticked == list(TICKED)

    await world.fay.choose(shown.message, choose, "G7")

    assert await modes(world) == before
    # What one person ticked is on their card alone.
    theirs = await proposed(world, world.mo)
    assert [
        one["value"] for one in theirs.message.select(choose)["options"] if one.get("default")
    ] == list(TICKED)


@pytest.mark.parametrize("name", STAFF)
@pytest.mark.parametrize("answer", [*MODES])
async def test_each_answer_does_what_it_says_for_all_who_may(
    world: World, name: str, answer: Answer
):
    await two_weeks(world)
    before, person = await modes(world), getattr(world, name)

    done = await press(world, person, await proposed(world, person), answer)

    assert world.say("guidelines.proposal.done") in done.text
    assert await modes(world) == {**before, **dict.fromkeys(TICKED, MODES[answer])}


@pytest.mark.parametrize("name", STAFF)
async def test_off_ends_the_counting_and_leaves_what_protects_people(world: World, name: str):
    await two_weeks(world)
    before, person = await modes(world), getattr(world, name)

    await press(world, person, await proposed(world, person), Answer.OFF)

    expected = {
        family: Mode.OFF if mode is Mode.SHADOW else mode for family, mode in before.items()
    }
    assert await modes(world) == expected


@pytest.mark.parametrize("answer", [*Answer])
async def test_members_decide_nothing(world: World, answer: Answer):
    await two_weeks(world)
    before = await modes(world)
    stray = await world.post_button(
        world.server.lounge, "Go", f"guidelines:{world.server.id}:answer:{answer}-G1"
    )

    refused = await world.ana.click(stray, "Go")

    assert refused.text == world.say("refused.staff_only")
    assert await modes(world) == before


async def test_of_two_who_press_at_once_the_first_counts(world: World):
    await two_weeks(world)
    proposals, guild_id = world.client.services.guideline_proposals, world.server.id

    outcomes = await asyncio.gather(
        proposals.answer(guild_id, Answer.START_NUDGES, TICKED),
        proposals.answer(guild_id, Answer.OFF, TICKED),
    )

    refused = [one is Refusal.NO_PROPOSAL for one in outcomes]
    assert sorted(refused) == [False, True]
    assert (await modes(world))["G1"] is (Mode.OFF if refused[0] else Mode.NUDGE)


async def test_whoever_presses_second_hears_that_it_was_decided(world: World):
    await two_weeks(world)
    one, other = await proposed(world, world.fay), await proposed(world, world.mo)

    done = await press(world, world.fay, one, Answer.START_NUDGES)
    refused = await press(world, world.mo, other, Answer.OFF)

    assert world.say("guidelines.proposal.done") in done.text
    assert world.say("guidelines.settings.no_proposal") in refused.text
    assert (await modes(world))["G1"] is Mode.NUDGE


async def test_a_late_press_changes_nothing(world: World):
    await two_weeks(world)
    late, later = await proposed(world, world.mo), await proposed(world, world.mo)
    await press(world, world.fay, await proposed(world, world.fay), Answer.START_NUDGES)
    after = await modes(world)
    await world.pass_time(timedelta(days=2))

    refused = await press(world, world.mo, late, Answer.OFF)
    ticked = await world.mo.choose(later.message, world.say("guidelines.proposal.tick"), "G2")

    assert world.say("guidelines.settings.no_proposal") in refused.text
    assert world.say("guidelines.settings.no_proposal") in ticked.text
    assert await modes(world) == after


async def test_whoever_keeps_watching_is_asked_again_after_two_weeks(world: World):
    await two_weeks(world)
    await press(world, world.fay, await proposed(world, world.fay), Answer.KEEP_WATCHING)
    assert (
        world.say("guidelines.proposal.open") not in (await edit(world, world.fay)).message.labels
    )

    await world.pass_time(TWO_WEEKS)

    assert world.say("guidelines.proposal.open") in (await edit(world, world.fay)).message.labels
