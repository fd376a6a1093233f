"""What the strip remembers."""

from pathlib import Path

from playwright.async_api import expect

from tests.browser.chromium import chromium
from tests.browser.visitor import COMPUTER, Visitor, say
from tests.wire.demo import Demo


async def test_the_strip_starts_over_with_the_world(demo: Demo, pictures: Path):
    async with chromium() as browser:
        async with demo.running() as process:
            await demo.todays_thread(process)
            visitor = await Visitor.arrive(browser, demo.url, pictures, COMPUTER)
            ticked = visitor.strip.get_by_role("button", name="Pass done")
            await visitor.button(say("prompts.buttons.pass"), visitor.question).click()
            await expect(ticked).to_be_visible()

            await visitor.page.reload()
            await expect(ticked).to_be_visible()
            await visitor.button("Close Try this").click()
            await visitor.page.goto("about:blank")

        async with demo.running("--fresh") as process:
            await demo.todays_thread(process)
            await visitor.page.goto(visitor.url)
            await expect(visitor.step).to_contain_text("Step 1 of 8")
            await expect(visitor.button("Pass", visitor.strip)).to_be_visible()
            await expect(ticked).to_be_hidden()
            await visitor.leave()
