"""A care note as the people on duty read it on a phone, and the card once somebody has read it."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Locator, expect

from tests.browser.conftest import Arrive
from tests.browser.group import Group
from tests.browser.visitor import PHONE, Visitor, say

WORDS = "I want to die tonight, I have the pills here."
# Where the first and the last letter of a line stand, from left to right.
ENDS = """line => {
    const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
    const left = place => {
        const range = document.createRange();
        range.setStart(text, place);
        range.setEnd(text, place + 1);
        return range.getBoundingClientRect().left;
    };
    return [left(1), left(text.length - 1)];
}"""


@pytest.fixture
async def visitor(arrive: Arrive) -> Visitor:
    return await arrive(PHONE)


@pytest.fixture
async def group(visitor: Visitor) -> AsyncIterator[Group]:
    async with Group.at(visitor.url) as group:
        yield group


async def test_a_note_and_what_its_card_says_afterwards_read_well_on_a_phone(
    visitor: Visitor, group: Group
):
    room, staff = await group.room("circle"), await group.room("staff", "mo")
    letters = await group.letters("nia")
    await visitor.button("Close Try this").click()
    await _care_is_on(group, room)
    await group.write("nia", room, f"<@{await group.bot_id()}> {WORDS}")
    await group.until_said("mo", staff, say("care.note.buttons.claim"))
    await visitor.sit("Mo", await group.id_of("mo"), staff)
    note = visitor.messages.filter(has=visitor.button(say("care.note.buttons.claim")))
    await visitor.sees_whole(note)
    # As anywhere at Discord, the address of a message shows where it leads.
    await expect(note.get_by_role("button", name=re.compile("^#circle . message$"))).to_be_visible()
    await visitor.picture("care-note")

    await group.press("fatima", staff, "care:claim")
    await visitor.sees_whole(visitor.messages.filter(has_text="is on it."))
    await visitor.picture("care-note-on-it")

    await group.until_said("nia", letters, "has read it.")
    await visitor.sit("Nia", await group.id_of("nia"), letters)
    card = visitor.messages.filter(has_text=say("care.card.first"))
    await visitor.sees_whole(card)
    await _reads_from_left_to_right(card.get_by_text("has read it."))
    await card.evaluate("card => card.scrollIntoView({ block: 'end' })")
    await visitor.picture("care-read")


async def _care_is_on(group: Group, room: str) -> None:
    """Let somebody be called: a contact, a room that is read, and somebody on duty."""
    await group.use("ada", "setup", room)
    await group.press("ada", room, "setup:contact", await group.id_of("ada"))
    await group.use("fatima", "guidelines", room)
    for action, *values in (
        ["guidelines:edit"],
        ["guidelines:channels"],
        ["guidelines:watch", room],
    ):
        await group.press("fatima", room, action, *values)
    await group.until_said("fatima", room, say("guidelines.channels.kept"))
    await group.use("fatima", "today", room)
    await group.press("fatima", room, "care:on_duty")
    await group.until_said("fatima", room, say("today.buttons.off_duty"))


async def _reads_from_left_to_right(line: Locator) -> None:
    """A name from right to left turns nothing but itself around."""
    first, last = await line.evaluate(ENDS)
    assert first < last
