"""How people come into a circle, listen, take a seat for all, raise a hand and leave."""

from datetime import timedelta

import discord
import pytest

from bot.domain.rounds.circle import Refusal
from tests.behaviour.circles import Evening, open_circle
from tests.behaviour.world import World


@pytest.fixture
async def lobby(world: World) -> Evening:
    return await open_circle(world)


@pytest.fixture
async def begun(lobby: Evening) -> Evening:
    await lobby.join(lobby.world.ana, lobby.world.ben)
    await lobby.begin()
    return lobby


async def test_the_card_says_how_long_who_sees_it_that_passing_is_fine_and_where_help_is(
    lobby: Evening,
):
    text = lobby.card.text
    for key in ("seen", "passing", "no_replies", "help"):
        assert lobby.say(f"rounds.lobby.{key}") in text
    view = await lobby.view()
    assert f"<t:{int(view.circle.expected_end_at.timestamp())}:t>" in text


async def test_who_is_in_stands_on_the_card_and_who_listens_is_a_number(lobby: Evening):
    world = lobby.world
    await lobby.join(world.ana)
    await lobby.press(world.ben, lobby.card, "rounds.buttons.listen")

    assert f"<@{world.ana.id}>" in lobby.card.text
    assert f"<@{world.ben.id}>" not in lobby.card.text
    assert lobby.say("rounds.listeners", number=1) in lobby.card.text


async def test_whoever_comes_in_is_told_privately_and_can_step_back_or_leave(lobby: Evening):
    world = lobby.world
    answer = await lobby.press(world.ana, lobby.card, "rounds.buttons.join")
    assert lobby.say("rounds.place.joined") in answer.text

    stepped = await lobby.press(world.ana, answer.message, "rounds.buttons.listen")
    assert lobby.say("rounds.place.listening") in stepped.text
    left = await lobby.press(world.ana, stepped.message, "rounds.buttons.leave")

    assert lobby.say("rounds.place.left") in left.text
    assert (await lobby.view()).circle.seats == ()
    assert str(world.ana.id) not in lobby.card.text


async def test_the_two_seats_are_taken_and_given_back(lobby: Evening):
    world = lobby.world
    taken = await lobby.press(world.ana, lobby.card, "rounds.buttons.opener")
    await lobby.press(world.ben, lobby.card, "rounds.buttons.closer")

    assert lobby.say("rounds.place.opener") in taken.text
    assert lobby.say("rounds.lobby.opener", name="").strip() in lobby.card.text
    refused = await lobby.press(world.ben, lobby.card, "rounds.buttons.opener")
    assert lobby.say(Refusal.SEAT_TAKEN) in refused.text

    back = await lobby.press(world.ana, lobby.card, "rounds.buttons.opener")
    assert lobby.say("rounds.place.no_opener") in back.text
    assert (await lobby.view()).circle.opener_id is None


async def test_a_full_circle_offers_to_listen(lobby: Evening):
    world = lobby.world
    await lobby.join(*(world.person(f"P{number}") for number in range(8)))

    answer = await lobby.press(world.ana, lobby.card, "rounds.buttons.join")

    assert lobby.say(Refusal.SEATS_FULL) in answer.text
    assert lobby.say("rounds.buttons.listen") in answer.message.labels


async def test_who_comes_late_comes_last(begun: Evening):
    world = begun.world
    late = world.person("Late")
    looked = await begun.press(late, begun.panel, "rounds.buttons.place")
    assert begun.say("rounds.place.outside") in looked.text

    answer = await begun.press(late, looked.message, "rounds.buttons.join")

    assert begun.say("rounds.place.one_before") in answer.text
    assert (await begun.view()).circle.upcoming == (world.ben.id, late.id)


async def test_looking_at_ones_place_changes_nothing(begun: Evening):
    before = await begun.view()

    answer = await begun.press(begun.world.ben, begun.panel, "rounds.buttons.place")

    assert begun.say("rounds.place.next") in answer.text
    assert await begun.view() == before


async def test_a_hand_stays_up_until_its_owner_writes_in_the_open_part(begun: Evening):
    world = begun.world
    raised = await begun.press(world.ben, begun.panel, "rounds.buttons.hand")
    assert begun.say("rounds.place.hand_up") in raised.text
    assert begun.say("rounds.panel.hands", names="").strip() in begun.panel.text

    for person in (world.ana, world.ben):
        await begun.press(person, await begun.my_turn(person), "rounds.turn.pass")
    assert begun.say("rounds.panel.hands", names="").strip() in begun.panel.text

    await world.ben.write(begun.thread, "hm")
    await begun.settle()

    assert begun.say("rounds.panel.hands", names="").strip() not in begun.panel.text


async def test_a_hand_is_lowered_by_a_second_press(begun: Evening):
    world = begun.world
    await begun.press(world.ben, begun.panel, "rounds.buttons.hand")
    lowered = await begun.press(world.ben, begun.panel, "rounds.buttons.hand")

    assert begun.say("rounds.place.hand_down") in lowered.text


async def test_a_card_of_another_server_leads_nowhere(begun: Evening):
    world = begun.world
    stranger = world.person("Hana", server=world.other_server)
    custom_id = f"round:{begun.circle_id}:join"
    forwarded = await world.post_button(world.other_server.lounge, "In", custom_id)

    answer = await stranger.click(forwarded, "In")

    assert answer.text == world.say("rounds.refused.unknown")
    assert stranger.id not in [one.user_id for one in (await begun.view()).circle.seats]


async def test_after_the_end_an_old_card_says_that_it_is_over(begun: Evening):
    world = begun.world
    old = await world.post_button(world.server.lounge, "In", f"round:{begun.circle_id}:join")
    await world.client.services.circles.end(begun.circle_id)
    await begun.settle()

    answer = await begun.world.ana.click(old, "In")

    assert begun.say("rounds.where.ended") in answer.text
    assert answer.message.labels == []


async def test_the_last_words_lead_to_people_to_turn_to(begun: Evening):
    await begun.world.client.services.circles.end(begun.circle_id)
    await begun.settle()

    last = begun.posts[-1]
    answer = await begun.world.ana.click(last, begun.say("rounds.buttons.resources"))

    assert begun.say("resources.bot") in answer.text


async def test_after_a_restart_every_button_of_a_circle_still_works(lobby: Evening):
    world = lobby.world
    joined = await lobby.press(world.ana, lobby.card, "rounds.buttons.join")
    await world.restart_bot()

    left = await world.ana.click(joined.message, lobby.say("rounds.buttons.leave"))
    again = await world.ana.click(lobby.card, lobby.say("rounds.buttons.join"))

    assert lobby.say("rounds.place.left") in left.text
    assert lobby.say("rounds.place.joined") in again.text


async def test_who_cannot_write_for_a_while_is_told_until_when_and_may_listen(lobby: Evening):
    world = lobby.world
    world.ana.is_timed_out(timedelta(hours=1))
    until = discord.utils.format_dt(world.env.now() + timedelta(hours=1), "R")

    refused = await lobby.press(world.ana, lobby.card, "rounds.buttons.join")

    assert lobby.say("rounds.refused.timed_out", until=until) in refused.text
    assert (await lobby.view()).circle.seats == ()
    listening = await lobby.press(world.ana, refused.message, "rounds.buttons.listen")
    assert lobby.say("rounds.place.listening") in listening.text
    await world.pass_time(timedelta(hours=1, minutes=1))
    joined = await lobby.press(world.ana, listening.message, "rounds.buttons.join")
    assert lobby.say("rounds.place.joined") in joined.text
