"""Hours without anybody on duty are said where a round opens, before anybody relies on people."""

from datetime import timedelta

from tests.behaviour.circles import open_circle
from tests.behaviour.test_check_ins import WORDS, opened
from tests.behaviour.test_rota import at, set_hours
from tests.behaviour.world import START, World

HOUR = timedelta(hours=1)


def night(world: World) -> str:
    times = {"begins": at(START + 23 * HOUR, "t"), "ends": at(START + 32 * HOUR, "t")}
    return world.say("care.hours.row", **times)


async def test_the_card_of_a_circle_says_when_nobody_is_on_duty(world):
    await set_hours(world, world.fay, "8-23")

    evening = await open_circle(world)

    assert night(world) in evening.card.text


async def test_the_card_of_a_check_in_says_it_too(world):
    await set_hours(world, world.fay, "8-23")

    card = await opened(world, WORDS)

    assert night(world) in card.text


async def test_where_nobody_set_hours_a_round_opens_without_a_word_about_them(world):
    card = await opened(world, WORDS)

    for key in ("until", "row", "since", "for_days"):
        begins = world.say(f"care.hours.{key}", begins="{}", ends="{}").partition("{}")[0]
        assert begins not in card.text


async def test_that_nobody_is_on_duty_now_is_said_once_with_how_long(world):
    await set_hours(world, world.fay, "9-17")
    lasts = world.say("care.hours.so_until", ends=at(START + 9 * HOUR, "t"))

    for shown in (await world.ana.use("talk"), await world.kim.use("today")):
        assert lasts in shown.text
        assert world.say("care.hours.until", ends=at(START + 9 * HOUR, "t")) not in shown.text


async def test_where_somebody_is_on_duty_now_the_hours_stand_alone(world):
    await set_hours(world, world.fay, "0-9")

    card = await world.ana.use("talk")

    times = {"begins": at(START + 9 * HOUR, "t"), "ends": at(START + 24 * HOUR, "t")}
    assert world.say("talk.on_duty", number=1) in card.text
    assert world.say("care.hours.row", **times) in card.text
