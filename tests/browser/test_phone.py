"""The demo's page on a phone."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Arrive
from tests.browser.visitor import PHONE, Visitor, say


@pytest.fixture
async def visitor(arrive: Arrive) -> Visitor:
    return await arrive(PHONE)


async def test_a_phone_shows_the_question_and_what_the_bot_answers(visitor: Visitor):
    for action in ("share", "pass", "more"):
        button = visitor.button(say(f"prompts.buttons.{action}"), visitor.question)
        await expect(button).to_be_in_viewport(ratio=1)
    await expect(visitor.question.get_by_role("heading").last).to_be_in_viewport(ratio=1)
    await _scrolls_down_only(visitor)

    await _press_under_the_question(visitor, "pass")
    thanks = visitor.messages.filter(has_text=say("prompts.thanks"))
    await expect(thanks).to_be_in_viewport(ratio=1)

    await visitor.composer.fill("/help")
    await visitor.page.get_by_role("option", name="/help").tap()
    await expect(visitor.log.get_by_role("heading", name="Circlekeeper")).to_be_in_viewport(ratio=1)

    await _press_under_the_question(visitor, "more")
    more = visitor.button(say("prompts.buttons.write"))
    await expect(more).to_be_in_viewport(ratio=1)
    await _scrolls_down_only(visitor)


async def _press_under_the_question(visitor: Visitor, action: str) -> None:
    await visitor.button(say(f"prompts.buttons.{action}"), visitor.question).tap()


async def _scrolls_down_only(visitor: Visitor) -> None:
    """Neither the page nor the messages move sideways, and every button is within reach."""
    await expect(visitor.log).to_be_visible()
    for place in (visitor.page.locator("html"), visitor.log):
        assert await place.evaluate("place => place.scrollWidth - place.clientWidth") == 0
    buttons = await visitor.page.get_by_role("button").all()
    for button in buttons:
        box = await button.bounding_box()
        assert box is not None
        assert box["x"] >= 0, await button.inner_text()
        assert box["x"] + box["width"] <= PHONE["width"], await button.inner_text()
