"""A private note as its author sees it on a phone, before and after they press."""

from collections.abc import AsyncIterator

import pytest

from tests.browser.conftest import Arrive
from tests.browser.group import Group
from tests.browser.visitor import PHONE, Visitor, say

WORDS = "At least you can still work. Others have it so much worse."


@pytest.fixture
async def visitor(arrive: Arrive) -> Visitor:
    return await arrive(PHONE)


@pytest.fixture
async def group(visitor: Visitor) -> AsyncIterator[Group]:
    async with Group.at(visitor.url) as group:
        yield group


async def test_a_note_reads_well_on_a_phone(visitor: Visitor, group: Group):
    room, letters = await group.room("circle"), await group.letters("nia")
    await visitor.button("Close Try this").click()
    await _read_along(group, room)
    await group.use("nia", "privacy", room)
    await group.press("nia", room, "privacy:notes")

    # Without the intent for message content, what names the bot is read.
    await group.write("nia", room, f"<@{await group.bot_id()}> {WORDS}")
    await group.until_said("nia", letters, "Every pain counts.")
    await visitor.sit("Nia", await group.id_of("nia"), letters)
    note = visitor.messages.filter(has=visitor.button(say("guidelines.nudge.leave")))
    await visitor.sees_whole(note)
    await visitor.picture("nudge")

    await group.press("nia", letters, "guidelines:note_leave")
    await group.until_said("nia", letters, say("guidelines.nudge.left"))
    await visitor.sees_whole(visitor.messages.filter(has_text=say("guidelines.nudge.left")))
    await visitor.picture("nudge-left")


async def _read_along(group: Group, room: str) -> None:
    """Let the bot read along there, and write about comparisons."""
    await group.use("fatima", "guidelines", room)
    for action, *values in (
        ["guidelines:edit"],
        ["guidelines:families"],
        ["guidelines:family", "G7"],
        ["guidelines:mode", "nudge"],
    ):
        await group.press("fatima", room, action, *values)
    await group.use("fatima", "guidelines", room)
    for action, *values in (
        ["guidelines:edit"],
        ["guidelines:channels"],
        ["guidelines:watch", room],
    ):
        await group.press("fatima", room, action, *values)
    await group.until_said("fatima", room, say("guidelines.channels.kept"))
