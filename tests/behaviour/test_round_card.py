"""`/round`: one format to begin with, the choices before Start, a walk alone, and the lists."""

import pytest

from bot.domain.rounds.circle import Phase
from bot.ui.layout import jump_link
from tests.behaviour.circles import open_circle
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World


async def press(person: Member, shown: Answer | Message, world: World, key: str) -> Answer:
    message = shown.message if isinstance(shown, Answer) else shown
    return await person.click(message, world.say(key))


async def plan(world: World, format_id: str = "rose-thorn-bud") -> Answer:
    listed = await press(world.fay, await world.fay.use("round"), world, "rounds.card.formats")
    shown = await world.fay.choose(listed.message, world.say("rounds.formats.choose"), format_id)
    return await press(world.fay, shown, world, "rounds.card.start")


async def test_it_is_for_facilitators(world: World):
    answer = await world.ana.use("round")

    assert answer.text == world.say("refused.facilitators_only")


@pytest.mark.parametrize("button", ["card", "plan:weather", "try:weather", "list", "new"])
async def test_its_buttons_work_for_nobody_else(world: World, button):
    stray = await world.post_button(world.server.lounge, "Stray", f"format:1:{button}")

    answer = await world.ana.click(stray, "Stray")

    assert answer.text == world.say("refused.facilitators_only")


async def test_it_suggests_one_format_and_says_what_it_is(world: World):
    answer = await world.fay.use("round")

    formats = world.client.services.formats.shipped("en")
    named = [one for one in formats if f"**{one.name}**" in answer.text]
    assert len(named) == 1
    assert named[0].meaning in answer.text


async def test_the_first_page_has_eight_and_there_are_more_behind(world: World):
    choose = world.say("rounds.formats.choose")
    first = await press(world.fay, await world.fay.use("round"), world, "rounds.card.formats")
    more = await press(world.fay, first, world, "rounds.formats.to.more")

    assert len(first.message.select(choose)["options"]) == 8
    assert len(more.message.select(choose)["options"]) >= 6
    back = await press(world.fay, more, world, "rounds.card.back")
    assert world.say("rounds.card.title") in back.text


async def test_the_plan_begins_with_the_formats_own_and_each_choice_stays(world: World):
    answer = await plan(world)
    for key, value in (("order", "random"), ("minutes", "5"), ("seats", "12"), ("replies", "1")):
        labels = {"order": "rounds.plan.order", "minutes": "rounds.plan.minutes"}
        label = world.say(labels.get(key, f"rounds.plan.{key}"))
        chooser = [one for one in answer.message.parts if one.get("placeholder") == label]
        assert len([one for one in chooser[0]["options"] if one.get("default")]) == 1
        answer = await world.fay.choose(answer.message, label, value)

    await press(world.fay, answer, world, "rounds.plan.start")

    (view,) = await world.client.services.circles.running(world.server.id)
    circle = view.circle
    assert (circle.is_random, circle.turn_seconds) == (True, 300)
    assert (circle.seat_limit, circle.allows_replies) == (12, True)


async def test_a_choice_before_start_outlives_a_restart_and_leaves_no_row(world: World):
    answer = await plan(world)
    answer = await world.fay.choose(answer.message, world.say("rounds.plan.seats"), "5")
    assert await world.rows("SELECT * FROM circle") == []
    await world.restart_bot()

    await press(world.fay, answer, world, "rounds.plan.start")

    (view,) = await world.client.services.circles.running(world.server.id)
    assert view.circle.seat_limit == 5


async def test_start_says_what_the_bot_lacks_here(world: World):
    world.server.deny(world.server.lounge, None, create_public_threads=True)
    answer = await press(world.fay, await plan(world), world, "rounds.plan.start")

    assert world.say("permissions.names.create_public_threads") in answer.text
    assert "MissingPermissionsError" in world.log.take_failure()
    assert await world.client.services.circles.running(world.server.id) == ()


async def test_what_is_running_stands_on_the_card_and_on_today(world: World):
    evening = await open_circle(world)
    await evening.join(world.ana)
    await evening.begin()

    for command in ("round", "today"):
        answer = await world.fay.use(command)
        link = jump_link(world.server.id, evening.thread.id)
        line = f"**[Rose, thorn, bud]({link})** in {world.server.lounge.mention}"
        assert line in answer.text
        assert f"<@{world.ana.id}>" in answer.text


async def test_today_leads_to_the_rounds_while_there_is_a_circle(world: World):
    label = world.say("today.buttons.rounds")
    assert label not in (await world.fay.use("today")).message.labels
    await open_circle(world)

    answer = await world.fay.click((await world.fay.use("today")).message, label)

    assert world.say("rounds.card.title") in answer.text


async def test_of_several_circles_one_is_chosen(world: World):
    first = await open_circle(world)
    await open_circle(world, "weather")
    card = await world.fay.use("round")

    answer = await world.fay.choose(
        card.message, world.say("rounds.card.controls"), str(first.circle_id)
    )

    assert world.say("rounds.controls.title", name="Rose, thorn, bud") in answer.text


async def test_a_walk_alone_goes_from_the_opening_to_the_closing_and_leaves_no_row(world: World):
    listed = await press(world.fay, await world.fay.use("round"), world, "rounds.card.formats")
    shown = await world.fay.choose(
        listed.message, world.say("rounds.formats.choose"), "talking-circle"
    )
    talking = next(
        one
        for one in world.client.services.formats.shipped("en")
        if one.format_id == "talking-circle"
    )
    step = await press(world.fay, shown, world, "rounds.card.try")
    assert talking.opening in step.text
    assert world.say("rounds.lobby.seen") in step.text
    step = await press(world.fay, step, world, "rounds.trying.go_on")
    assert talking.questions[0] in step.text
    step = await press(world.fay, step, world, "rounds.turn.pass")
    assert talking.passed in step.text
    assert talking.questions[1] in step.text
    await world.restart_bot()
    opened = await press(world.fay, step, world, "rounds.turn.write")
    step = await world.fay.send(opened.form, words="a story")
    assert "a story" in step.text
    step = await press(world.fay, step, world, "rounds.turn.pass")
    assert talking.closing in step.text

    assert world.say("rounds.card.start") in step.message.labels
    assert await world.rows("SELECT * FROM circle") == []
    assert await world.rows("SELECT * FROM circle_event") == []
    assert world.ours(world.server.lounge) == []


async def test_a_walk_alone_offers_the_choices_of_a_format(world: World):
    stray = await world.post_button(world.server.lounge, "On", "format:1:step:weather.1")
    step = await world.fay.click(stray, "On")

    answer = await world.fay.choose(step.message, world.say("rounds.turn.choose"), "storm")

    assert "Storm" in answer.text


async def test_a_format_that_is_gone_leads_back_to_the_card(world: World):
    stray = await world.post_button(world.server.lounge, "Plan", "format:1:plan:of-yesterday")

    answer = await world.fay.click(stray, "Plan")

    assert world.say("rounds.formats.gone") in answer.text
    assert world.say("rounds.card.title") in answer.text


async def test_a_silent_round_calls_nobody(world: World):
    evening = await open_circle(world, "silent-round")
    await evening.join(world.ana, world.ben)
    await evening.begin()

    assert evening.calls(world.ana) == evening.calls(world.ben) == []
    own = await evening.press(world.ana, evening.panel, "rounds.buttons.place")
    assert world.say("rounds.place.joined") in own.text
    assert world.say("rounds.where.quiet", until="").split(".")[0] in own.text
    assert (await evening.view()).circle.phase is Phase.ROUND


async def test_a_circle_in_spanish_speaks_spanish(world: World):
    schedule = (await world.client.services.schedules.of_server(world.server.id))[0]
    async with world.database.write() as connection:
        await connection.execute(
            "UPDATE schedule SET language = 'es' WHERE schedule_id = ?", (schedule.schedule_id,)
        )
    evening = await open_circle(world, language="es")
    spanish = world.client.say_in("es")

    answer = await world.ana.click(evening.card, spanish("rounds.buttons.join"))

    assert spanish("rounds.lobby.seen") in evening.card.text
    assert spanish("rounds.place.joined") in answer.text


async def test_a_round_is_opened_for_days_from_the_card_and_stands_there(world: World):
    listed = await press(world.fay, await world.fay.use("round"), world, "rounds.card.formats")
    shown = await world.fay.choose(listed.message, world.say("rounds.formats.choose"), "weather")
    opened = await press(world.fay, shown, world, "rounds.card.open_for_days")
    await press(world.fay, opened, world, "rounds.check_in.buttons.start")

    card = await world.fay.use("round")

    (check_in,) = await world.client.services.check_ins.standing(world.server.id)
    link = jump_link(world.server.id, check_in.thread_id or 0)
    assert f"**[Weather inside]({link})** in {world.server.lounge.mention}" in card.text


async def test_what_is_only_held_live_is_not_offered_for_days(world: World):
    listed = await press(world.fay, await world.fay.use("round"), world, "rounds.card.formats")
    shown = await world.fay.choose(
        listed.message, world.say("rounds.formats.choose"), "talking-circle"
    )

    assert world.say("rounds.card.open_for_days") not in shown.message.labels
