"""A newcomer goes through the demo in a browser, step by step, as the strip leads."""

import re

import pytest
from playwright.async_api import Locator, expect

from tests.browser.conftest import Arrive
from tests.browser.visitor import COMPUTER, PHONE, Visitor, say

WORDS = "The bus was late, and so was I. We met."


@pytest.fixture(params=[COMPUTER, PHONE], ids=["computer", "phone"])
async def visitor(request: pytest.FixtureRequest, arrive: Arrive) -> Visitor:
    return await arrive(request.param)


async def test_a_newcomer_is_led_through_the_demo(visitor: Visitor):
    await _share(visitor)
    await _look_at_what_is_kept(visitor)
    await _pass(visitor)
    await _suggest(visitor)
    await _go_on_duty(visitor)
    await _open_the_facilitators_card(visitor)
    await _watch_a_circle(visitor)
    await _wait_for_the_next_morning(visitor)
    await _close_the_strip_and_bring_it_back(visitor)


async def _share(visitor: Visitor) -> None:
    await expect(visitor.clock).to_contain_text("Mon")
    await expect(visitor.step).to_contain_text("As Ana")
    await expect(visitor.step).to_have_attribute("aria-current", "step")
    await visitor.picture("question")
    await _press(visitor, visitor.show_me)
    await visitor.sits_as("Ana")
    share = visitor.button(say("prompts.buttons.share"), visitor.question)
    await expect(share).to_be_focused()
    await expect(share).to_be_in_viewport(ratio=1)

    await _press(visitor, share)
    form = visitor.page.get_by_role("dialog", name=say("prompts.form.title"))
    words = form.get_by_label(say("prompts.form.words"))
    await expect(words).to_be_focused()
    await visitor.page.keyboard.type(WORDS)
    await visitor.picture("share-form")
    await _press(visitor, visitor.button("Send", form))

    thanks = visitor.messages.filter(has_text=say("prompts.thanks"))
    await expect(thanks).to_contain_text("Only you can see this")
    # A browser scrolls by whole pixels, and a row of buttons may end between two.
    await expect(thanks).to_be_in_viewport(ratio=0.99)
    await _is_ticked(visitor, "Share")

    await _press(visitor, visitor.button("Open thread", visitor.question))
    shared = visitor.messages.filter(has_text=WORDS)
    await expect(shared).to_contain_text("Ana")
    await expect(shared).to_be_in_viewport(ratio=1)
    await visitor.picture("thread")


async def _look_at_what_is_kept(visitor: Visitor) -> None:
    await expect(visitor.step).to_contain_text("/privacy")
    await _press(visitor, visitor.show_me)
    await expect(visitor.question).to_be_visible()
    await expect(visitor.composer).to_be_focused()
    await expect(visitor.composer).to_have_value("/privacy")
    await visitor.composer.press("Enter")
    kept = visitor.messages.filter(has_text=say("privacy.share", number=1))
    await expect(kept).to_be_visible()
    await expect(kept).not_to_contain_text(WORDS)
    await _is_ticked(visitor, "Privacy")
    await visitor.picture("strip")


async def _pass(visitor: Visitor) -> None:
    await expect(visitor.step).to_contain_text("As Tom")
    await _press(visitor, visitor.show_me)
    await visitor.sits_as("Tom")
    pass_on = visitor.button(say("prompts.buttons.pass"), visitor.question)
    await expect(pass_on).to_be_focused()
    await _press(visitor, pass_on)
    await expect(visitor.messages.filter(has_text=say("prompts.thanks"))).to_be_visible()
    await _is_ticked(visitor, "Pass")


async def _suggest(visitor: Visitor) -> None:
    await expect(visitor.step).to_contain_text("As Ana")
    await _press(visitor, visitor.show_me)
    await visitor.sits_as("Ana")
    more = visitor.button(say("prompts.buttons.more"), visitor.question)
    await expect(more).to_be_focused()
    await _press(visitor, more)
    await _press(visitor, visitor.button(say("prompts.buttons.suggest"), visitor.messages))
    form = visitor.page.get_by_role("dialog", name=say("suggestions.form.title"))
    await form.get_by_label(say("suggestions.form.text")).fill("What made you smile this week?")
    await expect(visitor.step).to_contain_text("As Ana")
    await _press(visitor, visitor.button("Send", form))
    await expect(visitor.messages.filter(has_text=say("suggestions.noted"))).to_be_visible()
    await _is_ticked(visitor, "Suggest")


async def _go_on_duty(visitor: Visitor) -> None:
    await expect(visitor.step).to_contain_text("Fatima")
    await _press(visitor, visitor.show_me)
    await visitor.sits_as("Fatima")
    await expect(visitor.composer).to_have_value("/today")
    await visitor.composer.press("Enter")
    card = visitor.messages.filter(has_text=say("today.nobody_on_duty"))
    await _press(visitor, visitor.button(say("today.buttons.on_duty"), card))
    card = visitor.messages.filter(has=visitor.button(say("today.buttons.off_duty")))
    await expect(card).to_contain_text("You, until 21:00")
    await expect(card).to_contain_text("A question was suggested.")
    await expect(card).to_be_in_viewport(ratio=1)
    await _is_ticked(visitor, "Duty")
    await visitor.picture("today")


async def _open_the_facilitators_card(visitor: Visitor) -> None:
    await expect(visitor.step).to_contain_text("/prompt")
    await _press(visitor, visitor.show_me)
    await visitor.sits_as("Fatima")
    await expect(visitor.composer).to_have_value("/prompt")
    await visitor.composer.press("Enter")
    await _press(visitor, visitor.button("Run command /prompt"))
    card = visitor.messages.filter(has=visitor.button(say("prompts.card.preview")))
    await expect(card).to_be_visible()
    await _is_ticked(visitor, "Facilitate")
    await expect(visitor.button(say("prompts.card.preview"), card)).to_be_in_viewport(ratio=1)
    await visitor.picture("card")

    await _press(visitor, visitor.button(say("prompts.card.preview"), card))
    back = visitor.button(say("prompts.card.back"), visitor.messages)
    await expect(back).to_be_in_viewport(ratio=1)
    await visitor.picture("preview")
    await _press(visitor, back)
    await expect(card).to_be_visible()


async def _watch_a_circle(visitor: Visitor) -> None:
    await expect(visitor.strip).to_contain_text("Four people check in")
    await _press(visitor, visitor.button("Watch a circle"))
    await expect(visitor.button("Stop", visitor.strip)).to_be_visible()
    await _is_ticked(visitor, "Circle")
    last_words = visitor.messages.filter(has=visitor.button(say("rounds.buttons.resources")))
    await expect(last_words).to_be_visible()


async def _wait_for_the_next_morning(visitor: Visitor) -> None:
    await expect(visitor.step).to_contain_text("Next morning")
    await _press(visitor, visitor.show_me)
    first = await visitor.question.inner_text()
    await expect(visitor.button("Next morning")).to_be_focused()
    await _press(visitor, visitor.button("Next morning"))
    await expect(visitor.clock).to_contain_text("Tue")
    await expect(visitor.clock).to_contain_text("10:00")
    await expect(visitor.questions).to_have_count(2)
    assert await visitor.question.inner_text() != first
    await expect(visitor.strip).to_contain_text("the round. Look around.")
    await expect(visitor.step).to_have_count(0)


async def _close_the_strip_and_bring_it_back(visitor: Visitor) -> None:
    await _press(visitor, visitor.button("Close Try this"))
    await expect(visitor.strip).to_be_hidden()
    await expect(visitor.button("Try this")).to_be_focused()

    await visitor.page.reload()
    await _press(visitor, visitor.button("Try this"))
    await expect(visitor.strip).to_contain_text("the round. Look around.")


async def _press(visitor: Visitor, what: Locator) -> None:
    """Press with a finger on the phone, with the keyboard on the computer."""
    if visitor.page.viewport_size == PHONE:
        await what.tap()
    else:
        await what.press("Enter")


async def _is_ticked(visitor: Visitor, name: str) -> None:
    await expect(
        visitor.page.get_by_role("status").filter(has_text=f"Done: {name}.")
    ).to_be_attached()
    if visitor.page.viewport_size != PHONE:
        ticked = visitor.strip.get_by_role("button", name=re.compile(f"^{name} ?done$"))
        await expect(ticked).to_be_visible()
