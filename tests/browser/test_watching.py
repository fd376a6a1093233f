"""*Watch a circle* on the demo's page: begun, followed, stopped, and held to its end."""

import re

import pytest
from playwright.async_api import Locator, expect

from tests.browser.conftest import Arrive
from tests.browser.visitor import COMPUTER, PHONE, Visitor, say


@pytest.fixture(params=[COMPUTER, PHONE], ids=["computer", "phone"])
async def visitor(request: pytest.FixtureRequest, arrive: Arrive) -> Visitor:
    return await arrive(request.param)


async def test_a_visitor_watches_a_circle_and_stops_one(visitor: Visitor):
    await _watch(visitor)
    await expect(_stop(visitor)).to_be_focused()
    await _is_in(visitor, "circle")
    await _fits(visitor)
    # The visitor is taken along into the thread.
    await _is_in(visitor, "Wins you choose")
    await _fits(visitor)
    await expect(visitor.messages.filter(has_text="Good to see you all")).to_be_visible()

    await _press(visitor, _stop(visitor))
    await expect(_stop(visitor)).to_be_hidden()
    last_words = visitor.messages.filter(has=visitor.button(say("rounds.buttons.resources")))
    await expect(last_words).to_be_in_viewport()
    await expect(_button(visitor)).to_be_focused()

    await _press(visitor, _button(visitor))
    await _is_over(visitor)
    await expect(_stop(visitor)).to_be_hidden()


async def test_whoever_looks_elsewhere_is_left_there(arrive: Arrive):
    visitor = await arrive(COMPUTER)
    await _watch(visitor)
    await _is_in(visitor, "circle")
    await visitor.page.get_by_role("navigation", name="Channels").get_by_text("lounge").click()
    await _is_in(visitor, "lounge")
    await _is_over(visitor)
    await _is_in(visitor, "lounge")


async def _watch(visitor: Visitor) -> None:
    """Go to its step, which a phone reaches through the others, and begin."""
    if visitor.page.viewport_size == PHONE:
        await visitor.page.evaluate(
            """() => [...document.querySelectorAll(".tour-chip")]
                .find((each) => each.title === "Circle").click()"""
        )
    else:
        await visitor.button("Circle", visitor.strip).press("Enter")
    await _press(visitor, _button(visitor))


def _button(visitor: Visitor) -> Locator:
    return visitor.button("Watch a circle")


def _stop(visitor: Visitor) -> Locator:
    return visitor.button("Stop", visitor.strip)


async def _is_in(visitor: Visitor, room: str) -> None:
    await expect(visitor.page.locator("#room-title")).to_contain_text(re.compile(room))


async def _is_over(visitor: Visitor) -> None:
    done = visitor.page.get_by_role("status").filter(has_text="Done: Circle.")
    await expect(done).to_be_attached()


async def _fits(visitor: Visitor) -> None:
    """The line and its button stand within the screen, and nothing moves sideways."""
    await expect(_stop(visitor)).to_be_in_viewport(ratio=1)
    html = visitor.page.locator("html")
    assert await html.evaluate("html => html.scrollWidth - html.clientWidth") == 0


async def _press(visitor: Visitor, what: Locator) -> None:
    """Press with a finger on the phone, with the keyboard on the computer."""
    if visitor.page.viewport_size == PHONE:
        await what.tap()
    else:
        await what.press("Enter")
