"""The facilitator's controls: start, arrange, give the floor, pause, hand over, end kindly."""

from datetime import timedelta

import pytest

from bot.domain.ids import RoleId, UserId
from bot.domain.rounds.circle import PauseReason, Phase, Refusal
from bot.domain.setup.server import Duty
from tests.behaviour.circles import Evening, open_circle
from tests.behaviour.world import World

CONTROLS = ("start", "start:large", "pause", "resume", "ask", "end", "extend:1")


@pytest.fixture
async def lobby(world: World) -> Evening:
    return await open_circle(world)


@pytest.fixture
async def begun(lobby: Evening) -> Evening:
    """Ana speaks, Ben and Kim wait."""
    await lobby.join(lobby.world.ana, lobby.world.ben, lobby.world.kim)
    await lobby.begin()
    return lobby


def seats_taken(evening: Evening, number: int) -> str:
    return evening.say("rounds.controls.seats", number=number, seats=8)


@pytest.mark.parametrize("action", CONTROLS)
async def test_a_control_works_for_nobody_but_facilitators(begun: Evening, action):
    world = begun.world
    custom_id = f"round:{begun.circle_id}:{action}"
    stray = await world.post_button(world.server.lounge, "Stray", custom_id)
    before = await begun.view()

    answer = await world.ben.click(stray, "Stray")

    assert answer.text == world.say("refused.facilitators_only")
    assert await begun.view() == before


async def test_only_facilitators_are_offered_the_controls(begun: Evening):
    own = await begun.my_turn(begun.world.ben)
    assert begun.say("rounds.buttons.controls") not in own.labels

    own = await begun.my_turn(begun.world.fay)
    assert begun.say("rounds.buttons.controls") in own.labels


async def test_an_empty_circle_does_not_begin(lobby: Evening):
    answer = await lobby.press(lobby.world.fay, lobby.controls, "rounds.controls.start")

    assert lobby.say(Refusal.NOBODY_YET) in answer.text
    assert (await lobby.view()).circle.phase is Phase.LOBBY


async def test_who_has_come_meanwhile_stands_on_the_controls_when_they_are_refreshed(
    lobby: Evening,
):
    world = lobby.world
    assert seats_taken(lobby, 0) in lobby.controls.text
    await lobby.join(world.ana, world.ben)

    answer = await lobby.press(world.fay, lobby.controls, "rounds.controls.refresh")

    assert seats_taken(lobby, 2) in answer.text
    more = answer.message.select(lobby.say("rounds.controls.more.title"))
    assert "arrange" in [one["value"] for one in more["options"]]


async def test_from_twelve_on_splitting_is_suggested_and_from_sixteen_asked_for(lobby: Evening):
    world = lobby.world
    for _ in range(2):
        await lobby.more("seats")
    people = [world.person(f"P{number}") for number in range(16)]
    await lobby.join(*people[:12])
    controls = await lobby.controls_now()
    assert lobby.say("rounds.controls.split_advice", number=12) in controls.text
    await lobby.join(*people[12:])

    asked = await lobby.press(world.fay, controls, "rounds.controls.start")
    assert lobby.say("rounds.controls.split", number=16) in asked.text
    assert (await lobby.view()).circle.phase is Phase.LOBBY
    await lobby.press(world.fay, asked.message, "rounds.controls.start_large")

    assert (await lobby.view()).circle.phase is Phase.ROUND


async def test_four_more_seats_end_at_twenty_five(lobby: Evening):
    for _ in range(5):
        answer = await lobby.more("seats")

    assert (await lobby.view()).circle.seat_limit == 25
    options = answer.message.select(lobby.say("rounds.controls.more.title"))["options"]
    assert "seats" not in [one["value"] for one in options]


async def test_a_facilitator_takes_part_and_keeps_the_controls(lobby: Evening):
    answer = await lobby.more("take_part")

    assert lobby.say("rounds.controls.start") in answer.message.labels
    assert f"<@{lobby.world.fay.id}>" in lobby.card.text


async def test_the_order_is_arranged_by_names(begun: Evening):
    world = begun.world
    card = (await begun.more("arrange")).message
    chooser = card.select(begun.say("rounds.controls.first"))
    assert [one["label"] for one in chooser["options"]] == ["Ben", "Kim"]

    again = await world.fay.choose(card, begun.say("rounds.controls.first"), str(world.kim.id))

    assert (await begun.view()).circle.upcoming == (world.kim.id, world.ben.id)
    assert again.text.index(str(world.kim.id)) < again.text.index(str(world.ben.id))


async def test_the_floor_is_given_to_who_waits_or_raised_a_hand_and_to_nobody_else(
    begun: Evening,
):
    world = begun.world
    await begun.press(world.mo, begun.panel, "rounds.buttons.hand")
    lea = world.person("Lea")
    listening = await begun.press(lea, begun.panel, "rounds.buttons.place")
    await begun.press(lea, listening.message, "rounds.buttons.listen")

    card = (await begun.more("invite")).message
    chooser = card.select(begun.say("rounds.controls.choose"))
    assert [one["label"] for one in chooser["options"]] == ["Ben", "Kim", "Mo"]
    answer = await world.fay.choose(card, begun.say("rounds.controls.choose"), str(world.mo.id))
    await begun.settle()

    assert begun.say("rounds.controls.invited") in answer.text
    circle = (await begun.view()).circle
    assert circle.upcoming[0] == world.mo.id
    assert circle.hands == ()


async def test_somebody_who_left_since_is_not_given_the_floor(begun: Evening):
    world = begun.world
    card = (await begun.more("invite")).message
    await world.client.services.circles.leave(begun.circle_id, UserId(world.ben.id))

    answer = await world.fay.choose(card, begun.say("rounds.controls.choose"), str(world.ben.id))

    assert begun.say(Refusal.NOT_IN_CIRCLE) in answer.text


async def test_the_turn_is_made_longer(begun: Evening):
    before = (await begun.view()).circle.turn
    answer = await begun.control("rounds.controls.extend")

    after = (await begun.view()).circle.turn
    assert begun.say("rounds.controls.extended") in answer.text
    assert before is not None
    assert after is not None
    assert after.ends_at > before.ends_at


async def test_a_pause_stands_on_the_panel_and_going_on_keeps_the_turn(begun: Evening):
    paused = await begun.control("rounds.controls.pause")
    assert begun.say("rounds.paused.facilitator") in begun.panel.text
    assert begun.say("rounds.where.paused") in paused.text
    await begun.world.pass_time(timedelta(hours=1))

    await begun.press(begun.world.fay, paused.message, "rounds.controls.resume")

    turn = (await begun.view()).circle.turn
    assert turn is not None
    assert turn.user_id == begun.world.ana.id
    assert begun.say("rounds.paused.facilitator") not in begun.panel.text


async def test_the_circle_is_handed_to_a_facilitator_and_to_nobody_else(begun: Evening):
    world = begun.world
    card = (await begun.more("hand_over")).message
    refused = await world.fay.choose(card, begun.say("rounds.controls.choose"), world.ana.actor)
    assert begun.say("rounds.controls.no_facilitator") in refused.text
    gil = world.person("Gil", world.facilitators)

    answer = await world.fay.choose(refused.message, begun.say("rounds.controls.choose"), gil.actor)

    assert begun.say("rounds.controls.handed_over") in answer.text
    assert (await begun.view()).circle.facilitator_id == gil.id


async def test_an_end_is_asked_for_first_and_shows_the_look_back(begun: Evening):
    world = begun.world
    asked = await begun.control("rounds.controls.end")
    assert begun.say("rounds.controls.ask") in asked.text
    assert (await begun.view()).circle.phase is Phase.ROUND
    kept = await begun.press(world.fay, asked.message, "rounds.controls.keep")
    asked = await begun.press(world.fay, kept.message, "rounds.controls.end")

    answer = await begun.press(world.fay, asked.message, "rounds.controls.end")

    assert (await begun.view()).circle.phase is Phase.ENDED
    assert begun.say("rounds.mirror.people", seats=3, listening=0) in answer.text
    assert not any(f"<@{one.id}>" in answer.text for one in (world.ana, world.ben, world.kim))


async def test_whoever_offered_to_closes_the_circle(begun: Evening):
    world = begun.world
    await world.client.services.circles.offer_to_close(begun.circle_id, UserId(world.ben.id))
    asked = await begun.control("rounds.controls.end")
    assert begun.say("rounds.controls.ask_closer") in asked.text

    await begun.press(world.fay, asked.message, "rounds.controls.end")

    own = await begun.my_turn(world.ben)
    assert begun.say("rounds.call.closing") in own.text
    await begun.press(world.ben, own, "rounds.turn.done")
    assert (await begun.view()).circle.phase is Phase.ENDED


async def test_replies_during_turns_are_told_to_the_facilitator_from_the_second_on(
    begun: Evening,
):
    for seen in (False, True):
        await begun.world.ben.write(begun.thread, "me too")
        controls = await begun.controls_now()
        assert (begun.say("rounds.controls.replies") in controls.text) is seen


async def test_a_circle_that_lost_its_thread_goes_on_in_a_new_one(begun: Evening):
    world = begun.world
    world.server.delete(begun.thread)
    await world.env.settle()
    await begun.settle()
    assert (await begun.view()).circle.paused_because is PauseReason.ROOM_GONE

    rounds = await world.fay.use("round")
    controls = await begun.press(world.fay, rounds.message, "rounds.card.controls")
    await begun.press(world.fay, controls.message, "rounds.controls.resume")

    assert f"<@{world.ana.id}>" in begun.panel.text
    assert (await begun.view()).circle.paused_at is None


async def test_another_facilitator_picks_up_a_circle_whose_facilitator_is_away(begun: Evening):
    world = begun.world
    gil = world.person("Gil", world.facilitators)

    rounds = await gil.use("round")
    controls = await gil.click(rounds.message, begun.say("rounds.card.controls"))
    await gil.click(controls.message, begun.say("rounds.controls.pause"))

    assert (await begun.view()).circle.paused_at is not None


async def test_the_controls_of_another_server_stay_there(begun: Evening):
    world = begun.world
    setup, harbour = world.client.services.setup, world.other_server
    role = harbour.guild.create_role("Facilitator")
    await setup.choose_roles(harbour.id, Duty.FACILITATOR, [RoleId(role.id)])
    hana = world.person("Hana", role, server=harbour)
    stray = await world.post_button(harbour.lounge, "End", f"round:{begun.circle_id}:end")

    answer = await hana.click(stray, "End")

    assert answer.text == world.say("rounds.refused.unknown")
    assert (await begun.view()).circle.phase is Phase.ROUND


async def test_any_facilitator_looks_back_later_at_counts_without_names(begun: Evening):
    world = begun.world
    await world.ben.write(begun.thread, "me too")
    await world.client.services.circles.end(begun.circle_id)
    await begun.settle()
    gil = world.person("Gil", world.facilitators)
    rounds = await gil.use("round")

    answer = await gil.click(rounds.message, begun.say("rounds.card.look_back"))

    assert begun.say("rounds.controls.title", name="Rose, thorn, bud") in answer.text
    assert begun.say("rounds.mirror.people", seats=3, listening=0) in answer.text
    assert begun.say("rounds.mirror.replies", number=1) in answer.text
    assert answer.message.is_private
    assert "<@" not in answer.text
    assert not any(begun.say("rounds.mirror.title") in one.text for one in begun.posts)


async def test_the_only_circle_is_looked_back_at_without_a_choice_and_leads_to_the_card(
    begun: Evening,
):
    await begun.world.client.services.circles.end(begun.circle_id)
    await begun.settle()
    rounds = await begun.world.fay.use("round")

    answer = await begun.world.fay.click(rounds.message, begun.say("rounds.card.look_back"))

    assert begun.say("rounds.mirror.title") in answer.text
    assert answer.message.labels == [begun.say("rounds.card.back")]
    back = await begun.world.fay.click(answer.message, begun.say("rounds.card.back"))
    assert begun.say("rounds.card.title") in back.text


async def test_who_looks_back_sees_the_newest_circle_first_and_none_that_never_began(
    world: World,
):
    ids = []
    for has_begun in (True, False, True):
        evening = await open_circle(world)
        if has_begun:
            await world.client.services.circles.join(evening.circle_id, UserId(world.ana.id))
            await evening.begin()
            ids.append(str(evening.circle_id))
        await world.client.services.circles.end(evening.circle_id)
        await evening.settle()

    rounds = await world.fay.use("round")
    listed = await world.fay.click(rounds.message, world.say("rounds.card.look_back"))

    chooser = listed.message.select(world.say("rounds.mirror.choose"))
    assert [one["value"] for one in chooser["options"]] == ids[::-1]
    assert all(one["label"].startswith("Rose, thorn, bud, ") for one in chooser["options"])
    assert "<@" not in listed.text
    opened = await world.fay.choose(listed.message, world.say("rounds.mirror.choose"), ids[0])
    assert world.say("rounds.mirror.people", seats=1, listening=0) in opened.text
    assert world.say("rounds.card.look_back") in opened.message.labels


async def test_before_the_first_circle_there_is_nothing_to_look_back_at(world: World):
    rounds = await world.fay.use("round")
    listed = await world.fay.click(rounds.message, world.say("rounds.card.look_back"))

    assert world.say("rounds.mirror.none") in listed.text


async def test_a_circle_whose_facilitator_left_the_server_is_taken_on_by_another(begun: Evening):
    world = begun.world
    gil = world.person("Gil", world.facilitators)
    world.env.backend.remove_member(world.server.id, world.fay.id)

    rounds = await gil.use("round")
    answer = await gil.click(rounds.message, begun.say("rounds.card.controls"))
    for button in ("pause", "resume", "extend"):
        answer = await gil.click(answer.message, begun.say(f"rounds.controls.{button}"))
    assert begun.say("rounds.controls.extended") in answer.text
    more = begun.say("rounds.controls.more.title")
    chooser = await gil.choose(answer.message, more, "hand_over")
    answer = await gil.choose(chooser.message, begun.say("rounds.controls.choose"), gil.actor)
    assert (await begun.view()).circle.facilitator_id == gil.id
    for _ in range(2):
        answer = await gil.click(answer.message, begun.say("rounds.controls.end"))

    assert begun.say("rounds.mirror.people", seats=3, listening=0) in answer.text


async def test_a_member_who_left_the_server_in_their_turn_keeps_nobody_waiting(begun: Evening):
    world = begun.world
    world.env.backend.remove_member(world.server.id, world.ana.id)
    await world.env.settle()
    await world.pass_time(timedelta(minutes=6))

    circle = (await begun.view()).circle
    assert circle.speaker_id == world.ben.id
    assert len(begun.calls(world.ben)) == 1
    assert f"<@{world.ana.id}>" not in begun.panel.text
