"""The other people of the demo, who press and write while somebody looks at the page."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from bot.sandbox.records import walk

PATIENCE_SECONDS = 45.0
Message = dict[str, Any]


class Group:
    """People of the demo, by their usernames, at the interface that the page uses."""

    def __init__(self, page: aiohttp.ClientSession) -> None:
        self._page = page

    @classmethod
    @asynccontextmanager
    async def at(cls, url: str) -> AsyncIterator["Group"]:
        async with aiohttp.ClientSession(url) as page:
            yield cls(page)

    async def room(self, name: str, who: str | None = None) -> str:
        """Return the id of a channel, or of a thread of that name once they see it there."""
        viewer = {} if who is None else {"as": who}
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                for channel in (await self._get("/control/state", viewer))["channels"]:
                    if channel["name"] == name:
                        return str(channel["id"])
                await asyncio.sleep(0.05)

    async def id_of(self, who: str) -> str:
        people = (await self._get("/control/state", {}))["people"]
        return next(str(one["id"]) for one in people if one["username"] == who)

    async def letters(self, who: str) -> str:
        """Return the id of the conversation that only they and the bot can read."""
        return str((await self._post("dm", {"as": who}))["channel_id"])

    async def bot_id(self) -> str:
        return str((await self._get("/control/state", {}))["bot"]["id"])

    async def use(self, who: str, command: str, room: str) -> None:
        commands = (await self._get("/control/state", {}))["commands"]
        (command_id,) = [one["id"] for one in commands if one["name"] == command]
        await self._post("command", {"as": who, "command_id": command_id, "channel": room})

    async def press(self, who: str, room: str, action: str, *values: str) -> str:
        """Press the newest `capability:action` that they see; return the interaction."""
        message, custom_id = await self._control(who, room, action)
        body = {
            "as": who,
            "channel": room,
            "message_id": message["id"],
            "custom_id": custom_id,
            **({"values": values} if values else {}),
        }
        return str((await self._post("component", body))["interaction_id"])

    async def answer_call(self, who: str, room: str) -> None:
        """Open one's own card from one's own call, once it stands."""
        own = f"<@{await self.id_of(who)}>"
        async with asyncio.timeout(PATIENCE_SECONDS):
            while own not in str((await self._control(who, room, "round:call"))[0]):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        await self.press(who, room, "round:call")

    async def write(self, who: str, room: str, words: str) -> None:
        await self._post("message", {"as": who, "channel": room, "content": words})

    async def fill(self, who: str, interaction_id: str, **values: str) -> None:
        """Send a form, once it has opened."""
        body = {"as": who, "interaction_id": interaction_id, "values": values}
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                async with self._page.post("/control/form", json=body) as answer:
                    if answer.status == 200:
                        return
                await asyncio.sleep(0.05)

    async def until_said(self, who: str, room: str, words: str) -> None:
        """Wait until these words stand there."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while words not in str(await self._messages(who, room)):  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    async def wait(self, seconds: int) -> None:
        """Let so much of the demo's time pass."""
        await self._post("clock", {"seconds": seconds})

    async def until_gone(self, who: str, room: str, action: str) -> None:
        """Wait until nothing of this action can be pressed there."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while await self._found(who, room, action) is not None:  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    async def _control(self, who: str, room: str, action: str) -> tuple[Message, str]:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while (found := await self._found(who, room, action)) is None:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        return found

    async def _found(self, who: str, room: str, action: str) -> tuple[Message, str] | None:
        for message in reversed(await self._messages(who, room)):
            for part in walk(message["components"]):
                custom_id = str(part.get("custom_id", ""))
                capability, _, rest = custom_id.partition(":")
                if action == f"{capability}:{rest.partition(':')[2].partition(':')[0]}":
                    return message, custom_id
        return None

    async def _messages(self, who: str, room: str) -> list[Message]:
        found = await self._get("/control/messages", {"as": who, "channel": room})
        return list(found["messages"])

    async def _get(self, path: str, params: dict[str, str]) -> dict[str, Any]:
        async with self._page.get(path, params=params) as answer:
            assert answer.status == 200, await answer.text()
            return dict(await answer.json())

    async def _post(self, action: str, body: dict[str, Any]) -> dict[str, Any]:
        async with self._page.post(f"/control/{action}", json=body) as answer:
            assert answer.status == 200, await answer.text()
            return dict(await answer.json())
