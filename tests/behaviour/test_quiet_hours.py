"""Quiet hours of a helper end to end: what reaches them in the night, and only by their choice."""

import pytest

from tests.behaviour.caring import GENTLE, URGENT, note, safe
from tests.behaviour.test_rota import my_hours, press
from tests.behaviour.world import World


@pytest.fixture
async def night(reading_world: World) -> World:
    """It is midnight, Fay has quiet hours, and nobody is on duty."""
    world = reading_world
    await safe(world)
    opened = await press(world, world.fay, await my_hours(world, world.fay), "care.rota.set_quiet")
    await world.fay.send(opened.form, hours="22-7", zone="UTC")
    return world


async def let_urgent_notes_through(world: World) -> None:
    await press(world, world.fay, await my_hours(world, world.fay), "care.rota.allow_now")


def calls_fay(world: World) -> bool:
    return any(f"<@{world.fay.id}>" in one.text for one in world.ours(world.staff))


async def test_a_note_that_says_now_wakes_whoever_allowed_it(night):
    await let_urgent_notes_through(night)

    await night.ana.write(night.server.lounge, URGENT)

    assert night.say("care.note.look.now") in note(night).text
    assert calls_fay(night)


async def test_without_that_choice_not_even_now_wakes_them(night):
    await night.ana.write(night.server.lounge, URGENT)

    assert not calls_fay(night)


async def test_what_can_wait_for_the_morning_wakes_nobody(night):
    await let_urgent_notes_through(night)

    await night.ana.write(night.server.lounge, GENTLE)

    assert not calls_fay(night)
