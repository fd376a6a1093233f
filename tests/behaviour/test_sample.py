"""The sample of the week: moderators judge what was only counted, and rules earn their place."""

import asyncio

import pytest

from bot.domain.guidelines.ladder import RuleMode
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.proposal import SAMPLE
from bot.domain.guidelines.settings import Refusal
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer
from tests.behaviour.watched import MEDICINE, SHAMING, WEEK, edit, found, link, watch
from tests.behaviour.world import World

VERDICTS = "SELECT verdict, count(*) FROM finding GROUP BY verdict ORDER BY verdict"


async def sampled(world: World, number: int) -> None:
    """A week with so many findings is over."""
    await watch(world)
    for _ in range(number):
        await found(world, MEDICINE)
    await world.pass_time(WEEK)


async def open_sample(world: World, person: Member) -> Answer:
    card = await edit(world, person)
    return await person.click(card.message, world.say("guidelines.sample.open"))


async def judge(world: World, person: Member, shown: Answer, verdict: str) -> Answer:
    return await person.click(shown.message, world.say(f"guidelines.sample.{verdict}"))


def left(world: World, number: int) -> str:
    return world.say("guidelines.sample.intro", number=number)


async def test_moderators_are_told_once_a_week_and_find_at_most_ten(world: World):
    await sampled(world, SAMPLE + 2)

    told = [one.text for one in world.ours(world.staff)]
    notice = world.say("notices.guidelines.sample", number=SAMPLE)
    assert [text for text in told if notice in text] != []
    shown = await open_sample(world, world.mo)
    assert left(world, SAMPLE) in shown.text


async def test_each_is_shown_by_its_link_and_its_rule_in_words(world: World):
    await watch(world)
    message = await found(world, SHAMING)
    await world.pass_time(WEEK)

    shown = await open_sample(world, world.kim)

    assert link(message) in shown.text
    assert world.say("guidelines.reason.g4-shaming") in shown.text
    assert "Words that a rule matches" not in shown.text
    assert f"<@{world.ana.id}>" not in shown.text


async def test_verdicts_are_counted_one_after_the_other(world: World):
    await sampled(world, 2)
    shown = await open_sample(world, world.mo)

    shown = await judge(world, world.mo, shown, "fair")
    assert world.say("guidelines.sample.counted") in shown.text
    assert left(world, 1) in shown.text
    shown = await judge(world, world.mo, shown, "misread")

    assert world.say("guidelines.sample.done") in shown.text
    assert await world.rows(VERDICTS) == [("fair", 1), ("misread", 1)]
    assert world.say("guidelines.sample.open") not in (await edit(world, world.mo)).message.labels


async def test_what_is_left_for_later_comes_again(world: World):
    await sampled(world, 2)
    shown = await open_sample(world, world.mo)
    first = shown.text

    shown = await judge(world, world.mo, shown, "later")
    assert shown.text != first
    shown = await judge(world, world.mo, shown, "later")
    assert world.say("guidelines.sample.for_later", number=2) in shown.text

    again = await judge(world, world.mo, shown, "again")
    assert again.text == first
    assert await world.rows(VERDICTS) == [(None, 2)]


async def test_of_two_moderators_the_first_counts_and_both_go_on(world: World):
    await sampled(world, 2)
    one, other = await open_sample(world, world.mo), await open_sample(world, world.kim)

    first = await judge(world, world.mo, one, "fair")
    second = await judge(world, world.kim, other, "misread")

    assert world.say("guidelines.sample.counted") in first.text
    assert world.say("guidelines.sample.judged") in second.text
    assert left(world, 1) in first.text
    assert left(world, 1) in second.text
    assert await world.rows(VERDICTS) == [(None, 1), ("fair", 1)]


async def test_of_two_verdicts_at_the_same_moment_one_counts(world: World):
    await sampled(world, 1)
    proposals, guild_id = world.client.services.guideline_proposals, world.server.id
    (example,) = await proposals.sample(guild_id)

    refusals = await asyncio.gather(
        *(
            proposals.judge(guild_id, example.message_id, example.rule_id, verdict)
            for verdict in Verdict
        )
    )

    assert sorted(map(str, refusals)) == sorted([str(Refusal.NOT_HERE), "None"])
    (tally,) = (await world.client.services.guideline_modes.tallies(guild_id)).values()
    assert tally.total == 1


async def test_a_message_that_is_gone_is_not_offered(world: World):
    await watch(world)
    message = await found(world, MEDICINE)
    await found(world, MEDICINE)
    await world.pass_time(WEEK)
    await world.ana.delete(message)

    shown = await open_sample(world, world.mo)

    assert link(message) not in shown.text
    assert left(world, 1) in shown.text


async def test_what_a_moderator_cannot_read_stays_for_others(world: World):
    await watch(world)
    await found(world, MEDICINE, world.prompts)
    await world.pass_time(WEEK)
    world.server.deny(world.prompts, world.moderators, view_channel=True)

    shown = await open_sample(world, world.mo)

    assert world.say("guidelines.sample.hidden", number=1) in shown.text
    assert "discord.com/channels" not in shown.text
    assert left(world, 1) in (await open_sample(world, world.kim)).text


async def test_a_finding_of_the_sample_can_be_explained(world: World):
    await sampled(world, 1)
    shown = await open_sample(world, world.mo)

    answer = await world.mo.click(shown.message, world.say("guidelines.explain.button"))

    assert world.say("guidelines.explain.title") in answer.text


@pytest.mark.parametrize("action", ["sample", "fair:1-rule", "misread:1-rule", "later:1-rule"])
@pytest.mark.parametrize("name", ["ana", "fay"])
async def test_only_moderators_judge(world: World, name: str, action: str):
    stray = await world.post_button(world.server.lounge, "Go", f"guidelines:1:{action}")

    answer = await getattr(world, name).click(stray, "Go")

    assert answer.text == world.say("refused.moderators_only")


async def test_facilitators_are_not_offered_what_moderators_judge(world: World):
    await sampled(world, 1)

    assert world.say("guidelines.sample.open") not in (await edit(world, world.fay)).message.labels


async def test_a_rule_misread_too_often_goes_to_rest_by_itself_and_says_why(world: World):
    await sampled(world, SAMPLE)
    shown = await open_sample(world, world.mo)
    modes = world.client.services.guideline_modes
    verdicts = ["fair"] * 7 + ["misread"] * 3
    for verdict in verdicts[:-1]:
        shown = await judge(world, world.mo, shown, verdict)
    before = await modes.in_force(world.server.id)
    assert before.rule(MEDICINE.rule_id) is RuleMode.IN_FORCE

    await judge(world, world.mo, shown, verdicts[-1])

    after = await modes.in_force(world.server.id)
    assert after.rule(MEDICINE.rule_id) is RuleMode.RESTS
    rule = world.say(f"guidelines.reason.{MEDICINE.rule_id}")
    why = world.say("notices.guidelines.rule_rests", misread=3, number=10, rule=rule)
    assert [one.text for one in world.ours(world.staff) if why in one.text] != []
    listed = await world.mo.click(
        (await edit(world, world.mo)).message, world.say("guidelines.editing.families")
    )
    resting = listed.message.select(world.say("guidelines.families.rest_no_more"))
    assert [one["value"] for one in resting["options"]] == [MEDICINE.rule_id]


async def test_eight_of_ten_are_good_enough(world: World):
    await sampled(world, SAMPLE)
    shown = await open_sample(world, world.mo)
    for verdict in ["misread"] * 2 + ["fair"] * 8:
        shown = await judge(world, world.mo, shown, verdict)

    in_force = await world.client.services.guideline_modes.in_force(world.server.id)
    assert in_force.rule(MEDICINE.rule_id) is RuleMode.IN_FORCE


@pytest.mark.parametrize("name", ["mo", "kim"])
async def test_the_queue_leads_to_the_sample_and_back(world: World, name: str):
    await sampled(world, 1)
    person = getattr(world, name)
    waits = await person.use("review")

    shown = await person.click(waits.message, world.say("guidelines.sample.open"))
    assert left(world, 1) in shown.text

    back = await person.click(shown.message, world.say("review.buttons.queue"))
    assert back.text == waits.text
