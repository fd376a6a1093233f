"""A channel for the team that every member reads: nobody is named there, and people are told."""

from datetime import timedelta

import discord
import pytest

from tests.behaviour.caring import URGENT, cards, note, on_duty, press, safe
from tests.behaviour.seen import Answer
from tests.behaviour.world import World

HOUR = timedelta(hours=1)
HIDDEN = discord.PermissionOverwrite(view_channel=False)


def open_to_all(world: World) -> None:
    world.server.allow(world.staff, world.server.guild.default_role, view_channel=True)


def close_again(world: World) -> None:
    world.server.deny(world.staff, world.server.guild.default_role, view_channel=True)


@pytest.fixture
async def caring(reading_world: World) -> World:
    """Where the bot reads along, Fay is on duty and Kim is the safeguarding contact."""
    await safe(reading_world)
    await on_duty(reading_world, reading_world.fay)
    return reading_world


@pytest.fixture
async def noted(caring: World) -> World:
    """The same with a care note about Ana."""
    await caring.ana.write(caring.server.lounge, URGENT)
    assert f"<@{caring.ana.id}>" in note(caring).text
    return caring


async def hand_over(world: World) -> Answer:
    card = await world.fay.use("today")
    card = await world.fay.click(card.message, world.say("today.buttons.on_duty"))
    card = await world.fay.click(card.message, world.say("today.buttons.off_duty"))
    return await world.fay.click(card.message, world.say("care.off.open"))


async def test_a_note_that_names_somebody_waits_on_the_card_of_the_team(world):
    open_to_all(world)

    await hand_over(world)

    texts = [one.text for one in world.ours(world.staff)]
    assert texts.count(world.say("notices.withheld")) == 1
    assert "<@" not in "".join(texts)
    told = world.say("notices.care.handed_over.open", name=f"<@{world.fay.id}>")
    assert told in (await world.fay.use("today")).text
    await world.pass_time(2 * HOUR)
    assert [one.text for one in world.ours(world.staff)] == texts


async def test_a_note_that_names_nobody_says_in_the_open_channel_what_to_do(world):
    open_to_all(world)

    await world.do_what_is_due()

    (there,) = world.ours(world.staff)
    assert world.say("care.lacks.staff_channel_open") in there.text


async def test_a_care_note_loses_its_names_as_soon_as_members_read_it(noted):
    open_to_all(noted)
    await noted.do_what_is_due()

    text = note(noted).text
    assert noted.say("notices.care.nameless") in text
    for told in ("<@", "care", f"/{noted.server.lounge.id}/", "now"):
        assert told not in text
    # Who is on duty has the link in private instead.
    (letter,) = cards(noted, noted.fay)
    assert f"/{noted.server.lounge.id}/" in letter.text


async def test_a_press_on_it_names_nobody_there(noted):
    open_to_all(noted)
    await noted.do_what_is_due()

    answer = await press(noted, noted.fay, "claim")

    assert answer.text == noted.say("care.note.pressed.claimed")
    assert "<@" not in note(noted).text
    assert len(cards(noted, noted.fay)) == 1


async def test_it_is_whole_again_where_the_channel_is_private_again(noted):
    open_to_all(noted)
    await noted.do_what_is_due()

    close_again(noted)
    await noted.do_what_is_due()

    assert f"<@{noted.ana.id}>" in note(noted).text
    assert noted.say("care.note.look.now") in note(noted).text


async def test_where_another_channel_is_chosen_the_note_moves_there(noted):
    open_to_all(noted)
    await noted.do_what_is_due()
    moved = noted.server.guild.create_text_channel(
        "team", overwrites={noted.server.guild.default_role: HIDDEN}
    )
    noted.server.allow(moved, noted.env.guild.me, view_channel=True)
    noted.server.allow(moved, noted.managers, view_channel=True)
    card = await noted.kim.use("setup")
    await noted.kim.choose(card.message, noted.say("setup.staff_channel"), moved)
    await noted.do_what_is_due()

    (there,) = [one for one in noted.ours(moved) if f"<@{noted.ana.id}>" in one.text]
    assert noted.say("care.note.title", number=1) in there.text


async def test_the_contact_hears_at_once_that_the_channel_was_opened(noted):
    before = len(cards(noted, noted.kim))

    open_to_all(noted)
    await noted.do_what_is_due()

    told = "".join(one.text for one in cards(noted, noted.kim)[before:])
    assert "every member reads it" in told
