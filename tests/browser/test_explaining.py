"""What staff look up and write first, on a phone: *Explain*, and a sentence to copy."""

import pytest
from playwright.async_api import Locator, expect

from bot.domain.guidelines.texts import FirstSentence
from tests.browser.conftest import Arrive
from tests.browser.group import Group
from tests.browser.visitor import PHONE, Visitor, say

WORDS = "I get it. You should just stop taking your meds, they are poison."


@pytest.fixture
async def visitor(arrive: Arrive) -> Visitor:
    return await arrive(PHONE)


async def test_explain_and_first_sentences_read_well_on_a_phone(visitor: Visitor):
    async with Group.at(visitor.url) as group:
        room = await group.room("circle")
        await visitor.button("Close Try this").click()
        await group.use("fatima", "guidelines", room)
        await group.press("fatima", room, "guidelines:edit")
        await _explain(visitor, group, room)
        await _turn_over(visitor, group, room)
        await _write_first(visitor, group, room)


async def _explain(visitor: Visitor, group: Group, room: str) -> None:
    # The form opens for her alone, wherever she sits.
    form = await group.press("fatima", room, "guidelines:explain")
    await group.fill("fatima", form, what=WORDS, where="reply")
    await group.until_said("fatima", room, say("guidelines.explain.title"))
    await _sit(visitor, group, "fatima", room)
    shown = visitor.messages.filter(has_text=say("guidelines.explain.of_text"))
    await expect(shown).to_contain_text(say("guidelines.reason.g1-stop-medicine"))
    await _is_whole(visitor, shown)
    await visitor.picture("explain")


async def _turn_over(visitor: Visitor, group: Group, room: str) -> None:
    await group.press("fatima", room, "guidelines:explained_text")
    second = say("guidelines.explain.page", page=2, pages=5).removeprefix("-# ")
    shown = visitor.messages.filter(has_text=second)
    await _is_whole(visitor, shown)
    await visitor.picture("explain-next")


async def _write_first(visitor: Visitor, group: Group, room: str) -> None:
    await group.press("fatima", room, "guidelines:edit")
    await group.press("fatima", room, "guidelines:first")
    await group.press("fatima", room, "guidelines:first_choice", FirstSentence.WORN_OUT)
    sentence = visitor.messages.filter(has_text=say(FirstSentence.WORN_OUT.words))
    await expect(sentence).to_have_count(1)
    await _is_whole(visitor, sentence)
    await visitor.picture("first-sentence")


async def _sit(visitor: Visitor, group: Group, who: str, room: str) -> None:
    """Take a seat, and go to a room."""
    seat = f"#as={await group.id_of(who)}"
    for wanted in (seat, f"{seat}&channel={room}"):
        await visitor.page.evaluate("wanted => { location.hash = wanted; }", wanted)
        await visitor.sits_as(who.title())
        await expect(visitor.log).to_have_attribute("aria-busy", "false")


async def _is_whole(visitor: Visitor, message: Locator) -> None:
    """It stands on the screen, and nothing moves sideways."""
    await expect(message).to_be_visible()
    await visitor.scrolls_to(message)
    for place in (visitor.page.locator("html"), visitor.log):
        assert await place.evaluate("place => place.scrollWidth - place.clientWidth") == 0
