"""What waits for people, as the team sees it: the card in their channel, the words, the list."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import ViewportSize

from tests.browser.conftest import Arrive
from tests.browser.group import Group
from tests.browser.visitor import COMPUTER, PHONE, Visitor, say

WORDS = "I get it. You should just stop taking your meds, they are poison."


@pytest.fixture(params=[PHONE, COMPUTER], ids=["phone", "computer"])
async def visitor(arrive: Arrive, request: pytest.FixtureRequest) -> Visitor:
    screen: ViewportSize = request.param
    return await arrive(screen)


@pytest.fixture
async def group(visitor: Visitor) -> AsyncIterator[Group]:
    async with Group.at(visitor.url) as group:
        yield group


async def test_what_waits_reads_well(visitor: Visitor, group: Group):
    room, staff = await group.room("circle"), await group.room("staff", "mo")
    await visitor.button("Close Try this").click()
    await _let_it_wait(group, room)
    await group.write("tom", room, f"<@{await group.bot_id()}> {WORDS}")
    # Mo's menu knows the card by its button.
    await group.until_said("mo", staff, say("review.buttons.misread"))
    await visitor.sit("Mo", await group.id_of("mo"), staff)
    card = visitor.messages.filter(has=visitor.button(say("review.buttons.misread"))).last
    await visitor.sees_whole(card)
    await visitor.picture("review-card")

    await group.press("mo", staff, "review:words")
    words = visitor.messages.filter(has_text="I keep that you looked")
    await visitor.sees_whole(words)
    await visitor.picture("review-words")

    await group.press("mo", staff, "review:open")
    await group.press("mo", staff, "review:take")
    await visitor.sees_whole(visitor.messages.filter(has_text=say("review.done.took")))
    await visitor.picture("review-taken")

    await group.use("mo", "review", staff)
    listed = visitor.messages.filter(has=visitor.button(say("review.buttons.log")))
    await visitor.sees_whole(listed)
    await visitor.picture("review-queue")
    await group.press("mo", staff, "review:log")
    await visitor.sees_whole(visitor.messages.filter(has_text=say("review.log.kept")))
    await visitor.picture("review-log")


async def _let_it_wait(group: Group, room: str) -> None:
    """Let the bot read along there, and leave what it finds about medicine to people."""
    for steps in (
        (["guidelines:families"], ["guidelines:family", "G1"], ["guidelines:mode", "queue"]),
        (["guidelines:channels"], ["guidelines:watch", room]),
    ):
        await group.use("fatima", "guidelines", room)
        for action, *values in (["guidelines:edit"], *steps):
            await group.press("fatima", room, action, *values)
    await group.until_said("fatima", room, say("guidelines.channels.kept"))
