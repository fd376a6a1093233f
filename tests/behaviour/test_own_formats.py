"""A server's own rounds: copied and changed, written anew, removed."""

from bot.domain.ids import FormatId
from tests.behaviour.circles import open_circle
from tests.behaviour.seen import Answer
from tests.behaviour.world import World

TYPED = {
    "name": "Tea round",
    "opening": "We sit down with something warm.",
    "questions": "What is in your cup?\nWhat would you share?",
    "closing": "Thank you.",
    "times": "20, 2, 12",
}


async def ours(world: World) -> Answer:
    card = await world.fay.use("round")
    listed = await world.fay.click(card.message, world.say("rounds.card.formats"))
    return await world.fay.click(listed.message, world.say("rounds.formats.to.ours"))


async def write_own(world: World, **changes: str) -> Answer:
    opened = await world.fay.click((await ours(world)).message, world.say("rounds.own.new"))
    return await world.fay.send(opened.form, **{**TYPED, **changes})


async def test_a_round_of_our_own_is_shown_as_it_reads_and_can_be_held(world: World):
    answer = await write_own(world)
    assert world.say("rounds.own.kept") in answer.text
    for words in ("Tea round", "What is in your cup?", "What would you share?", "Thank you."):
        assert words in answer.text

    plan = await world.fay.click(answer.message, world.say("rounds.card.start"))
    await world.fay.click(plan.message, world.say("rounds.plan.start"))

    (view,) = await world.client.services.circles.running(world.server.id)
    assert (view.circle.questions, view.circle.minutes, view.circle.turn_seconds) == (2, 20, 120)
    assert "We sit down with something warm." in world.ours(world.server.lounge)[-1].text


async def test_a_round_written_anew_takes_no_words_of_another_where_it_says_nothing(world: World):
    opened = await world.fay.click((await ours(world)).message, world.say("rounds.own.new"))
    described = {one["description"] for one in opened.form.labels}
    assert world.say("rounds.own.closing_hint") not in described
    assert world.say("rounds.own.new_closing_hint") in described

    kept = await world.fay.send(opened.form, **{**TYPED, "closing": ""})

    for part in ("turn", "passed", "closing", "carry"):
        assert world.say(f"rounds.own.blank.{part}") in kept.text
    rose = world.client.services.formats.shipped("en")[3]
    assert rose.turn not in kept.text
    assert rose.closing not in kept.text
    edited = await world.fay.click(kept.message, world.say("rounds.own.edit"))
    described = {one["description"] for one in edited.form.labels}
    assert world.say("rounds.own.closing_hint") in described


async def test_all_that_is_wrong_is_said_at_once_and_the_words_come_back(world: World):
    answer = await write_own(world, questions="- only\n- choices", times="9999")

    assert world.say("rounds.own.refused.no_question") in answer.text
    assert TYPED["opening"] in answer.text
    assert await world.rows("SELECT * FROM own_format") == []
    again = await world.fay.click(answer.message, world.say("forms.reopen"))
    assert again.form.filled == {**TYPED, "questions": "- only\n- choices", "times": "9999"}
    kept = await world.fay.send(again.form, questions="One?", times="")
    assert world.say("rounds.own.kept") in kept.text


async def test_a_shipped_round_is_copied_and_stays_as_it_was(world: World):
    card = await world.fay.use("round")
    listed = await world.fay.click(card.message, world.say("rounds.card.formats"))
    choose = world.say("rounds.formats.choose")
    shown = await world.fay.choose(listed.message, choose, "weather")
    opened = await world.fay.click(shown.message, world.say("rounds.own.copy"))
    assert opened.form.filled["name"] == "Weather inside"

    await world.fay.send(opened.form, name="Our weather")

    own = (await ours(world)).message.select(choose)["options"]
    assert [one["label"] for one in own] == ["Our weather"]
    shipped = world.client.services.formats.shipped("en")
    assert "Weather inside" in [one.name for one in shipped]


async def test_two_rounds_of_one_name_are_not_kept(world: World):
    await write_own(world)
    answer = await write_own(world, name="tea  ROUND")

    assert world.say("rounds.own.refused.already_there") in answer.text
    assert len(await world.rows("SELECT * FROM own_format")) == 1


async def test_a_round_of_our_own_is_changed_under_its_name(world: World):
    shown = await write_own(world)
    opened = await world.fay.click(shown.message, world.say("rounds.own.edit"))
    assert opened.form.filled == TYPED

    answer = await world.fay.send(opened.form, closing="Sleep well.")

    assert "Sleep well." in answer.text
    assert len(await world.rows("SELECT * FROM own_format")) == 1


async def test_a_removed_round_is_listed_no_more_and_its_circle_goes_on(world: World):
    shown = await write_own(world)
    plan = await world.fay.click(shown.message, world.say("rounds.card.start"))
    await world.fay.click(plan.message, world.say("rounds.plan.start"))
    choose = world.say("rounds.formats.choose")
    shown = await world.fay.choose((await ours(world)).message, choose, "own-1")
    asked = await world.fay.click(shown.message, world.say("rounds.own.remove"))
    assert world.say("rounds.own.ask", name="Tea round") in asked.text

    removed = await world.fay.click(asked.message, world.say("rounds.own.remove"))

    assert world.say("rounds.own.none") in removed.text
    joined = await world.ana.click(
        world.ours(world.server.lounge)[-1], world.say("rounds.buttons.join")
    )
    assert world.say("rounds.place.joined") in joined.text
    assert "Tea round" in world.ours(world.server.lounge)[-1].text


async def test_a_round_of_another_server_is_not_known_here(world: World):
    await write_own(world)
    (number,) = (await world.rows("SELECT own_format_id FROM own_format"))[0]
    services = world.client.services

    found = await services.formats.get(world.other_server.id, FormatId(f"own-{number}"), "en")

    assert found is None


async def test_members_cannot_change_rounds(world: World):
    await write_own(world)
    stray = await world.post_button(world.server.lounge, "Remove", "format:1:remove:own-1")

    answer = await world.ana.click(stray, "Remove")

    assert answer.text == world.say("refused.facilitators_only")
    assert await world.rows("SELECT retired_at FROM own_format") == [(None,)]


async def test_an_evening_with_a_shipped_round_needs_no_row_of_our_own(world: World):
    await open_circle(world)

    assert await world.rows("SELECT * FROM own_format") == []
