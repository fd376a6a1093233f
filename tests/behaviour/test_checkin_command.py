"""`/checkin`: the open check-in from anywhere in the server, and rest mode."""

import pytest

from bot.domain.ids import UserId
from tests.behaviour.test_check_ins import (
    ANSWERS,
    CHOICES,
    ONE,
    WORDS,
    choose,
    end,
    label,
    opened,
    thread_of,
)
from tests.behaviour.world import World

RESTING = "SELECT count(*) FROM rest_mode"


async def test_without_an_open_check_in_it_says_so(world: World):
    answer = await world.ana.use("checkin")

    assert world.say("rounds.check_in.none") in answer.text
    assert world.say("rounds.rest.begin") in answer.message.labels


async def test_it_offers_the_same_privately_and_says_who_sees_it(world: World):
    card = await opened(world, WORDS)
    answer = await world.ana.use("checkin")

    assert set(card.labels) <= set(answer.message.labels)
    assert world.say("rounds.check_in.seen.words") in answer.text
    assert world.say("rounds.check_in.facilitators") in answer.text
    assert str(card.handle.id) in answer.text
    form = (await world.ana.click(answer.message, label(world, "share"))).form
    await world.ana.send(form, words="From elsewhere.")
    assert "From elsewhere." in thread_of(world)[0].text


async def test_it_shows_what_somebody_chose_and_takes_it_back(world: World):
    card = await opened(world, ONE)
    await choose(world, world.ana, card, "fog")
    answer = await world.ana.use("checkin")
    chosen = answer.message.select(world.say("rounds.check_in.choose"))

    assert "Fog" in answer.text
    assert [one["value"] for one in chosen["options"] if one.get("default")] == ["fog"]
    await world.ana.click(answer.message, label(world, "back"))
    assert await world.rows(CHOICES) == await world.rows(ANSWERS) == []


async def test_a_pass_counts_from_there_as_well(world: World):
    await opened(world, ONE)
    answer = await world.ben.use("checkin")
    await world.ben.click(answer.message, label(world, "pass"))

    assert await world.rows(ANSWERS) == [("pass",)]
    assert world.say("rounds.check_in.you_did") in (await world.ben.use("checkin")).text


async def test_of_several_one_can_be_chosen(world: World):
    await opened(world, ONE)
    await opened(world, WORDS)
    answer = await world.ana.use("checkin")
    assert world.say("rounds.check_in.several") in answer.text
    options = answer.message.select(world.say("rounds.check_in.pick"))["options"]
    (words,) = [one["value"] for one in options if "Wins" in one["label"]]

    picked = await world.ana.choose(answer.message, world.say("rounds.check_in.pick"), words)
    assert label(world, "count") in picked.message.labels


async def test_what_somebody_cannot_see_is_not_there_for_them(world: World):
    await opened(world, ONE)
    world.server.deny(world.server.lounge, world.ana, view_channel=True)
    (one,) = await world.client.services.check_ins.standing(world.server.id)
    answer = await world.post_button(world.prompts, "Back", f"rest:{world.server.id}:end")
    seen = await world.ana.click(answer, "Back")

    assert world.say("rounds.check_in.none") in seen.text
    assert str(one.message_id) not in seen.text


async def test_what_is_over_is_offered_no_more(world: World):
    await opened(world, ONE)
    await end(world)

    assert world.say("rounds.check_in.none") in (await world.ana.use("checkin")).text


@pytest.mark.parametrize("name", ["ana", "fay", "mo", "kim"])
async def test_rest_mode_is_one_tap_and_so_is_the_way_back(world: World, name):
    person = getattr(world, name)
    card = (await person.use("checkin")).message
    resting = await person.click(card, world.say("rounds.rest.begin"))
    assert world.say("rounds.rest.begun") in resting.text
    assert await world.client.services.rest_mode.is_resting(world.server.id, person.id)
    assert world.say("rounds.rest.resting") in (await person.use("checkin")).text

    back = await person.click(resting.message, world.say("rounds.rest.back"))
    assert "Good to see you. Nothing to catch up on." in back.text
    assert await world.rows(RESTING) == [(0,)]


async def test_nobody_sees_that_somebody_rests(world: World):
    card = (await world.ana.use("checkin")).message
    await world.ana.click(card, world.say("rounds.rest.begin"))

    assert world.ours(world.server.lounge) == world.ours(world.staff) == []
    rest_mode, ana, ben = world.client.services.rest_mode, world.ana.id, world.ben.id
    assert not await rest_mode.is_resting(world.server.id, UserId(ben))
    assert not await rest_mode.is_resting(world.other_server.id, UserId(ana))


async def test_whoever_rests_can_check_in_all_the_same(world: World):
    check_in = await opened(world, ONE)
    card = (await world.ana.use("checkin")).message
    await world.ana.click(card, world.say("rounds.rest.begin"))
    await choose(world, world.ana, check_in, "sun")

    assert await world.rows(CHOICES) == [("sun",)]
    assert await world.rows(RESTING) == [(1,)]


async def test_privacy_shows_all_of_it_and_erases_it(world: World):
    check_in = await opened(world, ONE)
    await choose(world, world.ana, check_in, "sun")
    card = (await world.ana.use("checkin")).message
    await world.ana.click(card, world.say("rounds.rest.begin"))
    shown = await world.ana.use("privacy")

    assert world.say("privacy.check_ins", number=1) in shown.text
    assert world.say("privacy.choices", number=1) in shown.text
    since = int(world.clock.now().timestamp())
    assert world.say("privacy.resting", since=f"<t:{since}:D>") in shown.text
    asked = await world.ana.click(shown.message, world.say("privacy.erase"))
    await world.ana.click(asked.message, world.say("privacy.erase"))
    for table in ("check_in_answer", "check_in_choice", "rest_mode"):
        assert await world.rows(f"SELECT * FROM {table}") == []  # noqa: S608
    assert world.say("privacy.nothing") in (await world.ana.use("privacy")).text


async def test_after_a_restart_everything_from_before_still_works(world: World):
    card = await opened(world, ONE)
    mine = (await choose(world, world.ana, card, "sun")).message
    private = (await world.ben.use("checkin")).message
    await world.restart_bot()

    await choose(world, world.ana, mine, "storm")
    await world.ben.click(private, label(world, "pass"))
    await choose(world, world.fay, card, "fog")
    assert sorted(await world.rows(CHOICES)) == [("fog",), ("storm",)]
    assert await world.rows(ANSWERS) == [("choice",), ("choice",), ("pass",)]
