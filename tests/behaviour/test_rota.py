"""*My hours*, going off duty, and what is said of hours without anybody."""

from datetime import datetime, timedelta
from typing import Literal

import discord
import pytest

from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import START, World

HOUR = timedelta(hours=1)
ALL_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def at(moment: datetime, style: Literal["f", "F", "t"]) -> str:
    return discord.utils.format_dt(moment, style)


async def press(world: World, person: Member, card: Answer | Message, key: str) -> Answer:
    message = card.message if isinstance(card, Answer) else card
    return await person.click(message, world.say(key))


async def my_hours(world: World, person: Member) -> Answer:
    return await press(world, person, await person.use("today"), "today.buttons.my_hours")


async def typed(world: World, person: Member, hours: str, zone: str, days=ALL_DAYS) -> Answer:
    """Fill the form of hours in, and send it."""
    opened = await press(world, person, await my_hours(world, person), "care.rota.add")
    return await person.send(opened.form, hours=hours, zone=zone, days=days)


async def set_hours(world: World, person: Member, hours: str, zone: str = "UTC") -> Answer:
    preview = await typed(world, person, hours, zone)
    return await press(world, person, preview, "care.rota.keep")


def line(world: World, begins: str, ends: str, zone: str = "UTC", days: str | None = None) -> str:
    days = days or world.say("dates.every_day")
    return world.say("care.rota.line", days=days, begins=begins, ends=ends, zone=zone)


async def test_hours_are_typed_previewed_and_kept(world):
    preview = await typed(world, world.fay, "9-17", "Berlin", ["monday", "friday"])

    hours = line(world, "09:00", "17:00", "Berlin", "Mon, Fri")
    assert world.say("care.rota.preview", hours=hours) in preview.text
    friday = START + timedelta(days=1, hours=8)
    coming = {"begins": at(friday, "F"), "ends": at(friday + 8 * HOUR, "t")}
    assert world.say("care.rota.next", **coming) in preview.text
    assert await world.rows("SELECT * FROM rota_shift") == []

    card = await press(world, world.fay, preview, "care.rota.keep")

    assert world.say("care.rota.kept_now") in card.text
    assert world.say("care.rota.row", number=1, hours=hours) in card.text


async def test_hours_over_midnight_say_that_they_end_the_next_day(world):
    preview = await typed(world, world.fay, "22:00-06:00", "UTC")

    ends = world.say("care.rota.next_day", ends="06:00")
    assert line(world, "22:00", ends) in preview.text


async def test_in_these_hours_they_are_on_duty_without_a_press(world):
    await set_hours(world, world.fay, "8-12")

    await world.pass_time(9 * HOUR)
    until = at(START + 12 * HOUR, "t")
    card = await world.kim.use("today")
    assert world.say("today.on_duty_row", name=f"<@{world.fay.id}>", until=until) in card.text

    await world.pass_time(3 * HOUR)
    assert world.say("today.nobody_on_duty") in (await world.kim.use("today")).text


@pytest.mark.parametrize(
    ("hours", "zone", "reasons"),
    [
        ("9", "UTC", ["care.rota.refused.one_time"]),
        ("25:00", "UTC", ["care.rota.refused.unknown_times"]),
        ("9-9", "UTC", ["care.rota.refused.no_length"]),
        ("9-17", "Xyzzyx", ["setup.refused.unknown_zone"]),
        ("soon", "Xyzzyx", ["care.rota.refused.unknown_times", "setup.refused.unknown_zone"]),
    ],
)
async def test_what_cannot_be_read_comes_back_with_why_and_opens_again(world, hours, zone, reasons):
    answer = await typed(world, world.fay, hours, zone, ["tuesday"])

    assert all(world.say(one) in answer.text for one in reasons)
    opened = await press(world, world.fay, answer, "forms.reopen")
    assert opened.form.filled["hours"] == hours
    assert opened.form.filled["zone"] == zone
    preview = await world.fay.send(opened.form, hours="9-17", zone="UTC")
    assert line(world, "09:00", "17:00", days="Tue") in preview.text


async def test_a_preview_can_be_changed_before_it_is_kept(world):
    preview = await typed(world, world.fay, "9-17", "Europe/Berlin", ["monday"])

    opened = await press(world, world.fay, preview, "care.rota.change")
    assert (opened.form.filled["hours"], opened.form.filled["zone"]) == (
        "09:00-17:00",
        "Europe/Berlin",
    )
    preview = await world.fay.send(opened.form, hours="10-18")

    assert line(world, "10:00", "18:00", "Berlin", "Mon") in preview.text


async def test_kept_hours_are_changed_and_removed(world):
    card = await set_hours(world, world.fay, "8-12")
    (shift_id,) = (await world.rows("SELECT shift_id FROM rota_shift"))[0]
    chosen = await world.fay.choose(card.message, world.say("care.rota.choose"), str(shift_id))
    assert line(world, "08:00", "12:00") in chosen.text

    opened = await press(world, world.fay, chosen, "care.rota.change")
    preview = await world.fay.send(opened.form, hours="9-13")
    card = await press(world, world.fay, preview, "care.rota.keep")
    assert line(world, "09:00", "13:00") in card.text
    assert line(world, "08:00", "12:00") not in card.text

    elsewhere = await my_hours(world, world.fay)
    chosen, again = [
        await world.fay.choose(one.message, world.say("care.rota.choose"), str(shift_id))
        for one in (card, elsewhere)
    ]
    card = await press(world, world.fay, chosen, "care.rota.remove")
    assert world.say("care.rota.none") in card.text
    again = await press(world, world.fay, again, "care.rota.remove")
    assert world.say("care.rota.refused.gone") in again.text


async def test_the_same_hours_twice_are_refused_before_they_are_previewed(world):
    await set_hours(world, world.fay, "8-12")

    assert (
        world.say("care.rota.refused.same_twice")
        in (await typed(world, world.fay, "8-12", "UTC")).text
    )


async def test_the_next_form_begins_with_the_zone_they_used_before(world):
    await set_hours(world, world.fay, "8-12", "Madrid")

    opened = await press(world, world.fay, await my_hours(world, world.fay), "care.rota.add")

    assert opened.form.filled["zone"] == "Europe/Madrid"


async def test_everybody_sets_their_own_hours_alone(world):
    await set_hours(world, world.fay, "8-12")

    assert world.say("care.rota.none") in (await my_hours(world, world.kim)).text


async def test_quiet_hours_are_set_let_urgent_notes_through_and_end(world):
    opened = await press(world, world.fay, await my_hours(world, world.fay), "care.rota.set_quiet")
    card = await world.fay.send(opened.form, hours="22-7", zone="Berlin")
    quiet = {"begins": "22:00", "ends": "07:00", "zone": "Berlin"}
    assert world.say("care.rota.quiet", **quiet) in card.text

    card = await press(world, world.fay, card, "care.rota.allow_now")
    assert world.say("care.rota.quiet_but_now", **quiet) in card.text
    opened = await press(world, world.fay, card, "care.rota.set_quiet")
    card = await world.fay.send(opened.form, hours="23-7")
    assert world.say("care.rota.quiet_but_now", **{**quiet, "begins": "23:00"}) in card.text

    card = await press(world, world.fay, card, "care.rota.refuse_now")
    card = await press(world, world.fay, card, "care.rota.end_quiet")
    assert world.say("care.rota.no_quiet") in card.text


async def test_quiet_hours_that_cannot_be_read_come_back(world):
    opened = await press(world, world.fay, await my_hours(world, world.fay), "care.rota.set_quiet")
    answer = await world.fay.send(opened.form, hours="9", zone="UTC")

    assert world.say("care.rota.refused.one_time") in answer.text
    opened = await press(world, world.fay, answer, "forms.reopen")
    assert opened.form.filled["hours"] == "9"


async def test_the_last_one_off_duty_is_told_so_and_who_comes_next(world):
    gus = world.person("Gus", world.facilitators)
    await set_hours(world, gus, "20-22")
    card = await press(world, world.fay, await world.fay.use("today"), "today.buttons.on_duty")

    card = await press(world, world.fay, card, "today.buttons.off_duty")

    assert world.say("care.off.nobody") in card.text
    when = at(START + 20 * HOUR, "f")
    assert world.say("care.off.next", name=f"<@{gus.id}>", when=when) in card.text


async def test_who_goes_off_duty_is_told_who_is_left(world):
    for person in (world.kim, world.fay):
        card = await press(world, person, await person.use("today"), "today.buttons.on_duty")

    card = await press(world, world.fay, card, "today.buttons.off_duty")

    assert world.say("care.off.others", names=f"<@{world.kim.id}>") in card.text
    assert world.say("care.off.nobody") not in card.text


async def test_who_left_the_server_is_not_named_as_left_on_duty(world):
    gus = world.person("Gus", world.facilitators)
    await press(world, gus, await gus.use("today"), "today.buttons.on_duty")
    card = await press(world, world.fay, await world.fay.use("today"), "today.buttons.on_duty")
    world.env.backend.remove_member(world.server.id, gus.id)

    card = await press(world, world.fay, card, "today.buttons.off_duty")

    assert world.say("care.off.nobody") in card.text


@pytest.mark.parametrize("what", ["quiet", "open", "ask_me"])
async def test_a_hand_over_is_one_of_three_sentences_in_the_staff_channel(world, what):
    card = await press(world, world.fay, await world.fay.use("today"), "today.buttons.on_duty")
    card = await press(world, world.fay, card, "today.buttons.off_duty")
    assert world.ours(world.staff) == []

    card = await press(world, world.fay, card, f"care.off.{what}")

    told = world.say(f"care.off.{what}")
    assert world.say("care.off.handed_over", what=told) in card.text
    (note,) = world.ours(world.staff)
    name = f"<@{world.fay.id}>"
    assert note.text == world.say(f"notices.care.handed_over.{what}", name=name)
    back = await press(world, world.fay, card, "care.rota.back")
    assert world.say("today.title") in back.text


async def test_off_duty_in_the_middle_of_ones_hours_holds_until_they_end(world):
    await set_hours(world, world.fay, "0-12")
    card = await world.fay.use("today")
    await press(world, world.fay, card, "today.buttons.off_duty")

    assert world.say("today.nobody_on_duty") in (await world.kim.use("today")).text
    await world.pass_time(25 * HOUR)
    assert f"<@{world.fay.id}>" in (await world.kim.use("today")).text


async def test_hours_without_anybody_are_said_beforehand(world):
    await set_hours(world, world.fay, "8-23")

    ends = at(START + 8 * HOUR, "t")
    night = {"begins": at(START + 23 * HOUR, "t"), "ends": at(START + 32 * HOUR, "t")}
    for person, command in ((world.fay, "today"), (world.ana, "talk")):
        shown = (await person.use(command)).text
        assert world.say("care.hours.so_until", ends=ends) in shown
        assert world.say("care.hours.row", **night) in shown


async def test_where_nobody_set_hours_nothing_is_said_of_them(world):
    assert "<t:" not in (await world.ana.use("talk")).text


async def test_my_hours_are_for_facilitators_also_when_the_card_is_old(world):
    card = await my_hours(world, world.fay)
    world.fay.loses(world.facilitators)

    for label in card.message.labels:
        answer = await world.fay.click(card.message, label)
        assert answer.text == world.say("refused.facilitators_only"), label


async def test_privacy_shows_the_hours_and_erasing_ends_them(world):
    await set_hours(world, world.fay, "8-12")
    card = await world.fay.use("privacy")
    assert world.say("privacy.rota", number=1) in card.text

    asked = await world.fay.click(card.message, world.say("privacy.erase"))
    await world.fay.click(asked.message, world.say("privacy.erase"))

    assert world.say("care.rota.none") in (await my_hours(world, world.fay)).text
