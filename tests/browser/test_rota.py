"""*My hours*, going off duty and Care in `/setup`, on a phone."""

import pytest
from playwright.async_api import Locator, expect

from tests.browser.conftest import Arrive
from tests.browser.group import Group
from tests.browser.visitor import PHONE, Visitor, say


@pytest.fixture
async def visitor(arrive: Arrive) -> Visitor:
    return await arrive(PHONE)


async def test_hours_and_what_is_said_of_them_read_well_on_a_phone(visitor: Visitor):
    async with Group.at(visitor.url) as group:
        room = await group.room("circle")
        await visitor.button("Close Try this").click()
        fatima = await group.id_of("fatima")
        await group.use("fatima", "today", room)
        await group.press("fatima", room, "care:my_hours")
        # Her forms open for her alone, and would stand in the way of what is behind them.
        form = await group.press("fatima", room, "care:quiet_hours")
        await group.fill("fatima", form, hours="12-13", zone="Berlin")
        await group.until_said("fatima", room, say("care.rota.allow_now"))
        form = await group.press("fatima", room, "care:edit_hours")
        await group.fill("fatima", form, hours="22:00-06:00", zone="Berlin")
        await visitor.sit("Fatima", fatima, room)
        await _shows(visitor, say("care.rota.keep"), "hours-preview")
        await group.press("fatima", room, "care:keep_hours")
        await _shows(visitor, say("care.rota.allow_now"), "hours-kept")
        await group.press("fatima", room, "care:today")
        await _shows(visitor, say("today.buttons.my_hours"), "hours-today")
        await group.press("fatima", room, "care:on_duty")
        await group.press("fatima", room, "care:off_duty")
        await _shows(visitor, say("care.off.ask_me"), "hours-off-duty")
        await visitor.sit("Ana", await group.id_of("ana"), room)
        await group.use("ana", "talk", room)
        await _shows(visitor, say("talk.buttons.facilitator"), "hours-talk")


async def test_care_in_set_up_reads_well_on_a_phone(visitor: Visitor):
    async with Group.at(visitor.url) as group:
        room = await group.room("staff", "ada")
        await visitor.button("Close Try this").click()
        await visitor.sit("Ada", await group.id_of("ada"), room)
        await group.use("ada", "setup", room)
        await group.press("ada", room, "care:setup")
        await group.press("ada", room, "care:set_age_band", "mixed")
        await _shows(visitor, say("care.rota.back"), "care-setup")


async def _shows(visitor: Visitor, label: str, name: str) -> None:
    shown: Locator = visitor.messages.filter(has=visitor.button(label)).last
    await expect(shown).to_be_visible()
    await visitor.sees_whole(shown)
    await visitor.picture(name)
