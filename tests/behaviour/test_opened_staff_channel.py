"""A channel for the team that every member reads: nobody is named there, and people are told."""

from collections.abc import Callable
from datetime import timedelta

import discord
import pytest

from bot.domain.guidelines.families import Family
from tests.behaviour.caring import URGENT, calls, cards, note, on_duty, press, safe
from tests.behaviour.noticing import PHRASE, say_yes, set_aside
from tests.behaviour.seen import Answer
from tests.behaviour.world import World

HOUR = timedelta(hours=1)
HIDDEN = discord.PermissionOverwrite(view_channel=False)


def open_to_all(world: World) -> None:
    world.server.allow(world.staff, world.server.guild.default_role, view_channel=True)


def close_again(world: World) -> None:
    world.server.deny(world.staff, world.server.guild.default_role, view_channel=True)


def leave_to_the_role(world: World) -> None:
    """Let what everybody may in the server decide, as where only roles are set."""
    world.env.backend.delete_overwrite(world.staff.id, world.server.guild.default_role.id)


def let_everybody(world: World, **names: bool) -> None:
    """Change what everybody may in all channels that say nothing else."""
    role = world.server.guild.default_role
    world.server.allow(world.server.lounge, role, view_channel=True)
    may = discord.Permissions(world.env.backend.get_role(world.server.id, role.id).permissions)
    may.update(**names)
    world.env.backend.edit_role(world.server.id, role.id, {"permissions": may.value})


async def start_after(world: World, change: Callable[[World], None]) -> None:
    """Start the bot anew after a change that it did not hear of."""
    await world.client.remove_cog("StaffChannelListening")
    change(world)
    await world.env.settle()
    await world.restart_bot()
    await world.do_what_is_due()


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


async def test_a_care_note_loses_its_names_where_the_role_of_everybody_opens_the_channel(caring):
    let_everybody(caring, view_channel=False)
    leave_to_the_role(caring)
    await caring.ana.write(caring.server.lounge, URGENT)
    assert f"<@{caring.ana.id}>" in note(caring).text
    before = len(cards(caring, caring.kim))

    let_everybody(caring, view_channel=True)
    await caring.do_what_is_due()

    assert "<@" not in note(caring).text
    told = "".join(one.text for one in cards(caring, caring.kim)[before:])
    assert "every member reads it" in told
    let_everybody(caring, view_channel=False)
    await caring.do_what_is_due()
    assert f"<@{caring.ana.id}>" in note(caring).text


async def test_what_else_everybody_may_changes_no_note(noted):
    before = note(noted).text, len(cards(noted, noted.kim))

    let_everybody(noted, add_reactions=False)
    await noted.do_what_is_due()

    assert (note(noted).text, len(cards(noted, noted.kim))) == before


async def test_a_channel_that_was_opened_while_the_bot_was_off_is_looked_at_when_it_starts(noted):
    await start_after(noted, open_to_all)

    assert "<@" not in note(noted).text
    assert noted.say("notices.care.nameless") in note(noted).text

    await start_after(noted, close_again)

    assert f"<@{noted.ana.id}>" in note(noted).text


async def test_lines_that_called_people_go_where_members_read_them(noted):
    await press(noted, noted.fay, "more_people")
    assert "<@" in "".join(one.text for one in calls(noted))

    open_to_all(noted)
    await noted.do_what_is_due()

    assert calls(noted) == []
    assert "<@" not in "".join(one.text for one in noted.ours(noted.staff))
    close_again(noted)
    await noted.do_what_is_due()
    assert f"<@{noted.ana.id}>" in note(noted).text


async def test_calls_that_cannot_be_looked_for_hold_nothing_up(noted):
    await press(noted, noted.fay, "more_people")
    noted.server.deny(noted.staff, None, read_message_history=True)

    open_to_all(noted)
    await noted.do_what_is_due()

    assert "<@" not in note(noted).text
    told = "".join(one.text for one in cards(noted, noted.kim))
    assert f"/{noted.server.lounge.id}/" in told
    close_again(noted)


async def test_what_tells_of_a_post_that_went_is_no_button_there(caring):
    await set_aside(caring, Family.METHODS)
    await say_yes(caring, caring.ana)
    await caring.ana.write(caring.server.lounge, f"{URGENT} The {PHRASE} would do it.")
    assert caring.say("care.note.buttons.undo") in note(caring).labels

    open_to_all(caring)
    await caring.do_what_is_due()

    assert caring.say("care.note.buttons.undo") not in note(caring).labels
    assert caring.say("care.note.buttons.claim") in note(caring).labels


async def test_what_tells_how_somebody_is_doing_is_no_button_there(noted):
    (card,) = cards(noted, noted.ana)
    await noted.ana.in_dm.click(card, noted.say("care.card.not_me"))
    assert noted.say("care.note.buttons.decline") in note(noted).labels

    open_to_all(noted)
    await noted.do_what_is_due()

    assert noted.say("care.note.buttons.decline") not in note(noted).labels
    assert noted.say("care.note.buttons.claim") in note(noted).labels
