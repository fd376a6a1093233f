"""*Watch a circle*: people of the demo hold one by themselves, beside the bot."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.sandbox.play import id_of
from bot.sandbox.records import Message
from tests.wire.pilot import Pilot, until


class Watching:
    """A page from which somebody watches, as Nia."""

    def __init__(
        self, pilot: Pilot, page: aiohttp.ClientSession, socket: aiohttp.ClientWebSocketResponse
    ) -> None:
        self.pilot = pilot
        self._page = page
        self._socket = socket

    async def begin(self, seconds_a_beat: float = 0.0) -> int:
        body = {"seconds_a_beat": seconds_a_beat}
        async with self._page.post("/control/watch", json=body) as answer:
            return answer.status

    async def stop(self) -> None:
        await self._page.post("/control/watch/stop")

    async def until_said(self, words: str) -> dict[str, Any]:
        """Return the event that says so, or how the play ended."""
        while True:
            event: dict[str, Any] = await self._socket.receive_json(timeout=30)
            if event["type"] == "play" and (words in event["text"] or words == event["ending"]):
                return event
            assert not event.get("ending"), event

    @property
    def lobby(self) -> Message:
        return self.pilot.ours("circle")[-1]

    @property
    def said(self) -> list[Message]:
        """Everything in the thread of the newest circle."""
        return self.pilot.world.history(self.pilot.thread(self.lobby).id)

    async def until_over(self) -> None:
        over = self.pilot.say("rounds.lobby.over")
        await self.pilot.walk(seconds=5)
        await until(lambda: over in self.lobby.text)


@pytest.fixture
async def watching(grounded: Pilot) -> AsyncIterator[Watching]:
    async with (
        aiohttp.ClientSession(grounded.sandbox.url) as page,
        page.ws_connect("/control/events?as=nia") as socket,
    ):
        yield Watching(grounded, page, socket)


async def test_a_circle_is_held_from_its_card_to_its_last_words(watching: Watching):
    pilot = watching.pilot
    await pilot.start_bot()

    assert await watching.begin() == 200
    await watching.until_said("over")

    await watching.until_over()
    calls = [one for one in watching.said if id_of(one, "call") is not None]
    # Ana opens, then speaks; Fatima asks to come later; Tom, who came in late, closes as well.
    names = [pilot.world.user(call.mentioned_user_ids[0]).username for call in calls]
    assert names == ["ana", "ana", "mo", "fatima", "tom", "fatima", "tom"]
    assert pilot.say("rounds.closing.help").split(":")[0] in watching.said[-1].text
    assert pilot.notes() == []


async def test_a_visitor_who_comes_in_has_a_turn_that_waits_for_them(watching: Watching):
    pilot, nia = watching.pilot, watching.pilot.person("Nia")
    await pilot.start_bot()
    await watching.begin(0.4)
    await watching.until_said("You can come in")
    await nia.press(watching.lobby, label=pilot.say("rounds.buttons.join"))

    await watching.until_said("Nia, it's your turn.")
    call = watching.said[-1]
    card = await nia.press(call, label=pilot.say("rounds.buttons.turn"))
    await nia.press(card.message, label=pilot.say("rounds.turn.pass"))

    await watching.until_said("over")


async def test_a_circle_that_is_stopped_is_over_and_calls_nobody(watching: Watching):
    await watching.pilot.start_bot()
    await watching.begin(0.2)
    await watching.until_said("She opens the circle")

    await watching.stop()
    await watching.until_said("stopped")

    await watching.until_over()
    last = watching.said[-1]
    await watching.pilot.walk(hours=1)
    assert watching.said[-1] is last
    assert await watching.begin() == 200
    await watching.until_said("over")


async def test_without_the_bot_it_says_that_it_is_stuck(watching: Watching):
    await watching.begin()
    assert (await watching.until_said("stuck"))["text"] == ""


async def test_one_circle_is_played_at_a_time_and_no_beat_stands_for_long(watching: Watching):
    await watching.pilot.start_bot()
    await watching.begin(0.1)
    await watching.begin(0.1)
    await watching.until_said("over")
    assert len(watching.pilot.ours("circle")) == 1
    assert await watching.begin(61) == 400
    assert await watching.begin(-1) == 400


async def test_a_form_that_the_play_opens_opens_for_nobody_who_watches(watching: Watching):
    await watching.pilot.start_bot()
    kinds = set()
    async with (
        aiohttp.ClientSession(watching.pilot.sandbox.url) as page,
        page.ws_connect("/control/events?as=ana") as socket,
    ):
        await watching.begin()
        event: dict[str, Any] = {}
        while not event.get("ending"):
            event = await socket.receive_json(timeout=30)
            kinds.add(event["type"])
    assert "message_create" in kinds
    assert "form" not in kinds
