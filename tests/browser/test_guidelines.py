"""The guidelines as people see them on a phone: the card, a reason, and what staff change."""

from collections.abc import AsyncIterator

import pytest

from tests.browser.conftest import Arrive
from tests.browser.group import Group
from tests.browser.visitor import PHONE, Visitor, say


@pytest.fixture
async def visitor(arrive: Arrive) -> Visitor:
    return await arrive(PHONE)


@pytest.fixture
async def group(visitor: Visitor) -> AsyncIterator[Group]:
    async with Group.at(visitor.url) as group:
        yield group


async def test_the_guidelines_read_well_on_a_phone(visitor: Visitor, group: Group):
    room = await group.room("circle")
    await visitor.button("Close Try this").click()
    await _post(visitor, group, room)
    await _read_why(visitor, group, room)
    await _look_behind_edit(visitor, group, room)
    await _change_words(visitor, group, room)


async def _post(visitor: Visitor, group: Group, room: str) -> None:
    await group.use("fatima", "guidelines", room)
    for action, *values in (
        ["guidelines:edit"],
        ["guidelines:post"],
        ["guidelines:post_in", room],
        ["guidelines:post_plain"],
    ):
        await group.press("fatima", room, action, *values)
    await group.until_said("nia", room, say("guidelines.card.title").removeprefix("## "))
    await _sit(visitor, group, "nia", room)
    posted = visitor.messages.filter(has_text="Everyone belongs.").last
    await visitor.sees_whole(posted)
    await visitor.picture("guidelines-posted")


async def _read_why(visitor: Visitor, group: Group, room: str) -> None:
    await group.use("nia", "guidelines", room)
    card = visitor.messages.filter(has_text="I'm a bot.").last
    await visitor.sees_whole(card)
    await visitor.picture("guidelines")
    await group.press("nia", room, "guidelines:why", "nobody-has-to-share")
    reason = visitor.messages.filter(has=visitor.button(say("guidelines.card.all")))
    await visitor.sees_whole(reason)
    await visitor.picture("guideline-why")


async def _look_behind_edit(visitor: Visitor, group: Group, room: str) -> None:
    await group.use("fatima", "guidelines", room)
    await group.press("fatima", room, "guidelines:edit")
    await _sit(visitor, group, "fatima", room)
    await visitor.sees_whole(visitor.messages.filter(has_text="Edit the guidelines").last)
    await visitor.picture("guidelines-edit")
    await group.press("fatima", room, "guidelines:families")
    await visitor.sees_whole(visitor.messages.filter(has_text="Members never see").last)
    await visitor.picture("guidelines-families")
    await group.press("fatima", room, "guidelines:family", "G9")
    # The list before it names the kind too, and is being replaced.
    await visitor.sees_whole(visitor.messages.filter(has_text="Part of:").last)
    await visitor.picture("guidelines-family")


async def _change_words(visitor: Visitor, group: Group, room: str) -> None:
    await group.use("fatima", "guidelines", room)
    for action, *values in (
        ["guidelines:edit"],
        ["guidelines:words"],
        ["guidelines:word", "every-pain-counts"],
    ):
        await group.press("fatima", room, action, *values)
    # The form opens for her alone, wherever she sits.
    await _sit(visitor, group, "nia", room)
    form = await group.press("fatima", room, "guidelines:write")
    await group.fill(
        "fatima",
        form,
        sentence="No pain is too small.",
        value="Being heard",
        why="We have all been told it is nothing. Here it is something.",
    )
    await group.until_said("fatima", room, say("guidelines.words.preview"))
    await _sit(visitor, group, "fatima", room)
    preview = visitor.messages.filter(has=visitor.button(say("guidelines.words.keep")))
    await visitor.sees_whole(preview)
    await visitor.picture("guideline-preview")


async def _sit(visitor: Visitor, group: Group, who: str, room: str) -> None:
    await visitor.sit(who.title(), await group.id_of(who), room)
