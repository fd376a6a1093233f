"""Somebody who looks at the demo's page, and what they find there."""

import re
from pathlib import Path

from playwright.async_api import Browser, Error, Locator, Page, Request, Route, ViewportSize, expect

from bot.wording import Wording
from tests.wire.pilot import ROOT

COMPUTER = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=390, height=844)

# People need some seconds to read each line of a circle; a test does not.
SECONDS_A_BEAT = 0.3
# Long enough for a machine that does much else.
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)

_wording = Wording.read(ROOT / "prompts" / "en")
say = _wording.say


class Visitor:
    """One browser with the page open, and everything in it that went wrong."""

    def __init__(self, page: Page, url: str, pictures: Path) -> None:
        self.page = page
        self.url = url
        self.pictures = pictures
        self.troubles: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda line: self._hear(line.type, line.text))
        page.on("pageerror", lambda error: self._hear("error", str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("websocket", lambda socket: self.asked.append(socket.url))
        page.on("requestfailed", self._miss)

    @classmethod
    async def arrive(
        cls, browser: Browser, url: str, pictures: Path, screen: ViewportSize = COMPUTER
    ) -> "Visitor":
        """Open the page on such a screen, and see it complete."""
        is_phone = screen["width"] < COMPUTER["width"]
        context = await browser.new_context(
            viewport=screen,
            is_mobile=is_phone,
            has_touch=is_phone,
            locale="en-GB",
            timezone_id="UTC",
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE_MS)
        visitor = cls(await context.new_page(), url, pictures)
        await visitor.page.route("**/control/watch", _hurry)
        await visitor.page.goto(url)
        await expect(visitor.question).to_be_visible()
        return visitor

    def _miss(self, request: Request) -> None:
        # Whoever leaves a page cuts off what it was asking.
        if request.failure != "net::ERR_ABORTED":
            self.troubles.append(f"{request.url}: {request.failure}")

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.troubles.append(text)

    @property
    def log(self) -> Locator:
        """The messages of the open room."""
        return self.page.get_by_role("log", name="Messages")

    @property
    def clock(self) -> Locator:
        """The time of the practice server."""
        return self.page.get_by_role("group", name="Clock")

    @property
    def strip(self) -> Locator:
        """The strip that leads a newcomer."""
        return self.page.get_by_role("region", name="Try this")

    @property
    def step(self) -> Locator:
        """The step that it shows."""
        return self.strip.get_by_role("listitem").filter(has=self.show_me)

    @property
    def show_me(self) -> Locator:
        return self.page.get_by_role("button", name="Show me")

    @property
    def composer(self) -> Locator:
        """Where one writes."""
        return self.page.get_by_role("combobox", name=re.compile("^Write to"))

    @property
    def questions(self) -> Locator:
        """The messages with a question."""
        return self.messages.filter(has=self.button(say("prompts.buttons.share")))

    @property
    def question(self) -> Locator:
        """The newest question."""
        return self.questions.last

    @property
    def messages(self) -> Locator:
        return self.log.get_by_role("article")

    def button(self, name: str, inside: Locator | None = None) -> Locator:
        """A button with just this name."""
        return (inside or self.page).get_by_role("button", name=name, exact=True)

    async def sit(self, name: str, user_id: str, room: str) -> None:
        """Take somebody's seat, and go to a room."""
        seat = f"#as={user_id}"
        for wanted in (seat, f"{seat}&channel={room}"):
            await self.page.evaluate("wanted => { location.hash = wanted; }", wanted)
            await self.sits_as(name)
            await expect(self.log).to_have_attribute("aria-busy", "false")

    async def sees_whole(self, message: Locator) -> None:
        """See a message on the screen, with nothing that moves sideways."""
        await expect(message).to_be_visible()
        await self.scrolls_to(message)
        for place in (self.page.locator("html"), self.log):
            assert await place.evaluate("place => place.scrollWidth - place.clientWidth") == 0

    async def scrolls_to(self, message: Locator) -> None:
        """Bring a message onto the screen, however often the page draws it anew meanwhile."""
        while True:
            try:
                await message.scroll_into_view_if_needed()
            except Error as error:
                if "not attached" not in error.message:
                    raise
            else:
                return

    async def sits_as(self, name: str) -> None:
        """See who one is."""
        seat = self.page.get_by_role("button", name=re.compile(f"^Act as: now .*{name}"))
        await expect(seat).to_be_visible()

    async def picture(self, name: str) -> None:
        """Take a picture by day and one by night."""
        screen = "phone" if self.page.viewport_size == PHONE else "computer"
        for light in ("light", "dark"):
            await self.page.emulate_media(color_scheme=light)
            path = self.pictures / f"{name}-{screen}-{light}.png"
            await self.page.screenshot(path=path, animations="disabled")

    async def leave(self) -> None:
        """Close the page, and say what went wrong and who else was asked."""
        await self.page.context.close()
        assert not self.troubles, self.troubles
        here = (self.url, self.url.replace("http", "ws"), "data:", "blob:")
        elsewhere = [url for url in self.asked if not url.startswith(here)]
        assert not elsewhere, elsewhere


async def _hurry(route: Route) -> None:
    await route.continue_(post_data={"seconds_a_beat": SECONDS_A_BEAT})
