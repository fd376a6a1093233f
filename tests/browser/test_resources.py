"""People and places on a phone: the card, an entry of the group's own, and what staff check."""

from collections.abc import AsyncIterator

import pytest

from tests.browser.conftest import Arrive
from tests.browser.group import Group
from tests.browser.visitor import PHONE, Visitor, say

# From right to left, as people may well name a place.
TYPED = {
    "name": "خط المساعدة في الحي",
    "how": "call",
    "contact": "020 7946 0155",
    "hours": "weekdays 9 to 5",
    "note": "Free. Side door, no questions asked",
}


@pytest.fixture
async def visitor(arrive: Arrive) -> Visitor:
    return await arrive(PHONE)


@pytest.fixture
async def group(visitor: Visitor) -> AsyncIterator[Group]:
    async with Group.at(visitor.url) as group:
        yield group


async def test_people_and_places_read_well_on_a_phone(visitor: Visitor, group: Group):
    room = await group.room("circle")
    await visitor.button("Close Try this").click()
    await _add(visitor, group, room)
    await _look(visitor, group, room)
    await _check(visitor, group, room)


async def _add(visitor: Visitor, group: Group, room: str) -> None:
    await group.use("fatima", "resources", room)
    await group.press("fatima", room, "care:edit_lines")
    # The form opens for her alone, wherever the visitor sits.
    opened = await group.press("fatima", room, "care:add_line", "crisis")
    await group.fill("fatima", opened, **TYPED)
    await group.until_said("fatima", room, say("resources.own.confirm"))
    await _sit(visitor, group, "fatima", room)
    await visitor.sees_whole(
        visitor.messages.filter(has=visitor.button(say("resources.own.confirm"))).last
    )
    await visitor.picture("resources-own-entry")


async def _look(visitor: Visitor, group: Group, room: str) -> None:
    await group.use("nia", "resources", room)
    await _sit(visitor, group, "nia", room)
    await _sees(visitor, say("resources.intro"), "resources")
    # The number of a place with a name from right to left reads as it was typed.
    number = visitor.messages.get_by_text(TYPED["contact"]).last
    assert await number.evaluate("text => getComputedStyle(text).direction") == "ltr"


async def _check(visitor: Visitor, group: Group, room: str) -> None:
    await group.use("fatima", "resources", room)
    await group.press("fatima", room, "care:edit_lines")
    await group.press("fatima", room, "care:shipped_lines")
    await _sit(visitor, group, "fatima", room)
    await _sees(visitor, say("resources.shipped.title").removeprefix("## "), "resources-shipped")


async def _sees(visitor: Visitor, words: str, picture: str) -> None:
    await visitor.sees_whole(visitor.messages.filter(has_text=words).last)
    await visitor.picture(picture)


async def _sit(visitor: Visitor, group: Group, who: str, room: str) -> None:
    await visitor.sit(who.capitalize(), await group.id_of(who), room)
