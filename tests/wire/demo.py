"""A demo in a process of its own, as its terminal and its page show it."""

import asyncio
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp

from tests.wire.processes import end, output, running, start

# A demo starts two processes; a machine with much else to do takes its time.
PATIENCE_SECONDS = 45


class Demo:
    """A demo in a folder, on a port, as its page sees it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self._arguments = ("bot", "demo", "--port", str(port))

    async def ended(self, *options: str, first: Callable[[], None] | None = None) -> int:
        """Start one that ends by itself, and return its status."""
        return await end(await start(self.folder, *self._arguments, *options, first=first))

    @asynccontextmanager
    async def running(self, *options: str, is_measured: bool = True) -> AsyncIterator[Process]:
        arguments = (*self._arguments, *options)
        async with running(self.folder, *arguments, is_measured=is_measured) as process:
            yield process

    @property
    def output(self) -> str:
        return output(self.folder)

    def kept(self, name: str) -> Path:
        """Return a file of the demo; its folder is there."""
        folder = self.folder / "data" / "demo"
        folder.mkdir(parents=True, exist_ok=True)
        return folder / name

    @asynccontextmanager
    async def page(self, process: Process) -> AsyncIterator[aiohttp.ClientSession]:
        """The page, as soon as it is there."""
        async with aiohttp.ClientSession(self.url) as page:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while not await self._answers(page):
                    assert process.returncode is None, self.output
                    await asyncio.sleep(0.05)
            yield page

    async def _answers(self, page: aiohttp.ClientSession) -> bool:
        with suppress(aiohttp.ClientConnectionError):
            async with page.get("/control/state"):
                return True
        return False

    async def todays_prompt(self, process: Process) -> dict[str, Any]:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not (found := await self.messages(process, "daily-prompt")):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        (message,) = found
        return message

    async def todays_thread(self, process: Process) -> dict[str, Any]:
        """Return the thread of today's question, once it is there."""
        async with self.page(process) as page, asyncio.timeout(PATIENCE_SECONDS):
            while True:
                async with page.get("/control/state") as answer:
                    channels = (await answer.json())["channels"]
                for channel in channels:
                    if channel["kind"] == "thread":
                        return dict(channel)
                await asyncio.sleep(0.05)

    async def messages(self, process: Process, channel: str) -> list[dict[str, Any]]:
        """What Ana sees in a channel."""
        async with self.page(process) as page:
            async with page.get("/control/state?as=ana") as answer:
                channels = (await answer.json())["channels"]
            (found,) = [one for one in channels if one["name"] == channel]
            params = {"as": "ana", "channel": found["id"]}
            async with page.get("/control/messages", params=params) as answer:
                return list((await answer.json())["messages"])

    async def say(self, process: Process, channel: str, content: str) -> None:
        sent = {"as": "ana", "channel": channel, "content": content}
        async with (
            self.page(process) as page,
            page.post("/control/message", json=sent) as answer,
        ):
            assert answer.status == 200

    async def until_online(self, process: Process) -> None:
        """Wait until the page shows the bot."""
        async with self.page(process) as page, asyncio.timeout(PATIENCE_SECONDS):
            while not await self._shows_the_bot(page):  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    async def _shows_the_bot(self, page: aiohttp.ClientSession) -> bool:
        async with page.get("/control/state") as answer:
            return bool((await answer.json())["bot"]["online"])
