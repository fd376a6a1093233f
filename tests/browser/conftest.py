import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import oxipng
import pytest
from playwright.async_api import ViewportSize

from tests.browser.chromium import chromium, chromium_path
from tests.browser.visitor import Visitor
from tests.wire.demo import Demo
from tests.wire.pilot import ROOT
from tests.wire.processes import free_port

Arrive = Callable[[ViewportSize], Awaitable[Visitor]]

# Pictures of one day look alike whenever they are taken.
FIRST_DAY = "2026-03-02"
PICTURES = ROOT / "docs" / "pictures"


@pytest.fixture
def demo(tmp_path: Path) -> Demo:
    """A demo that is not yet started, where there is something to look at it with."""
    if chromium_path() is None:
        pytest.skip("There is no Chromium on PATH; the page was not tried in a browser.")
    return Demo(tmp_path, free_port())


@pytest.fixture
def pictures(tmp_path: Path) -> Iterator[Path]:
    """Where pictures go; `make pictures` keeps those that README and docs show."""
    folder = tmp_path / "pictures"
    yield folder
    if os.environ.get("KEEP_PICTURES"):
        for name in shown_pictures():
            if (folder / name).exists():
                oxipng.optimize(folder / name, PICTURES / name)


def shown_pictures() -> set[str]:
    """Return the names of the pictures that README and docs show."""
    texts = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    return {
        name
        for text in texts
        for name in re.findall(r"pictures/([\w-]+\.png)", text.read_text(encoding="utf-8"))
    }


@pytest.fixture
async def arrive(demo: Demo, pictures: Path) -> AsyncIterator[Arrive]:
    """Somebody opens the page; at the end nothing may have gone wrong there."""
    visitors: list[Visitor] = []
    # Chromium starts while the demo does.
    async with demo.running("--date", FIRST_DAY) as process, chromium() as browser:

        async def arrive(screen: ViewportSize) -> Visitor:
            await demo.todays_thread(process)
            visitors.append(await Visitor.arrive(browser, demo.url, pictures, screen))
            return visitors[-1]

        yield arrive
        for visitor in visitors:
            await visitor.leave()
