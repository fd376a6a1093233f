"""The browser that is already on this machine; none is ever downloaded."""

import os
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import cache

from playwright.async_api import Browser, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Nothing but this machine is ever asked, and pictures look alike wherever they are taken.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-lcd-text",
    "--disable-quic",
    "--disable-sync",
    "--font-render-hinting=none",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--no-first-run",
    "--no-proxy-server",
)


@cache
def chromium_path() -> str | None:
    """Return where a Chromium is that runs, or None; some systems have its name and no more."""
    return next((path for path in map(shutil.which, NAMES) if path and _runs(path)), None)


def _runs(path: str) -> bool:
    with suppress(OSError, subprocess.TimeoutExpired):
        asked = [path, "--version"]
        return not subprocess.run(asked, check=False, capture_output=True, timeout=20).returncode  # noqa: S603
    return False


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """The browser, while the block lasts; LookupError where there is none."""
    path = chromium_path()
    if path is None:
        raise LookupError("There is no Chromium here.")
    # Chromium's own walls need a user that is not root.
    walls = ["--no-sandbox"] if os.getuid() == 0 else []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=[*QUIET, *walls])
        try:
            yield browser
        finally:
            await browser.close()
