"""A circle of three beside a local Discord, as a test drives it."""

from bot import app
from bot.domain.ids import ChannelId, FormatId, GuildId, UserId
from bot.domain.rounds.views import plan_of
from bot.library import read_library
from bot.sandbox.answers import Answer
from bot.sandbox.attach import settings_in
from bot.sandbox.play import id_of
from bot.sandbox.records import Change, ChangeKind, Channel, Message
from bot.storage.database import open_database
from tests.clock import FakeClock
from tests.wire.pilot import Pilot, until

PEOPLE = ("Ana", "Tom", "Nia")
TALKING_CIRCLE = "talking-circle"
ONE_QUESTION = "share-round"


class Circle:
    """The one circle of a flight, in a channel of its own."""

    def __init__(self, pilot: Pilot) -> None:
        self.pilot = pilot

    @property
    def card(self) -> Message:
        (found,) = self.pilot.ours("circle")
        return found

    @property
    def thread(self) -> Channel:
        return self.pilot.thread(self.card)

    @property
    def posts(self) -> list[Message]:
        return self.pilot.ours(self.thread)

    @property
    def panels(self) -> list[Message]:
        return [one for one in self.posts if self.labelled(one, "rounds.buttons.hand")]

    @property
    def panel(self) -> Message:
        (found,) = self.panels
        return found

    @property
    def endings(self) -> list[Message]:
        """Its last words, of which there is one."""
        return [one for one in self.posts if self.labelled(one, "rounds.buttons.resources")]

    def calls(self, name: str) -> list[Message]:
        return [one for one in self.posts if self._is_call(one, name)]

    def called(self) -> list[int]:
        """How often each of the three was called."""
        return [len(self.calls(name)) for name in PEOPLE]

    def _is_call(self, message: Message, name: str) -> bool:
        return id_of(message, "call") is not None and self.id_of(name) in message.text

    def id_of(self, name: str) -> str:
        return str(self.pilot.person(name).user.id)

    def labelled(self, message: Message, key: str) -> bool:
        return self.pilot.say(key) in str(message.components)

    def say(self, key: str, **details: object) -> str:
        return self.pilot.say(key, **details)

    async def press(self, name: str, message: Message | None, key: str) -> Answer:
        return await self.pilot.person(name).press(message, label=self.pilot.say(key))

    def begin_press(self, name: str, answer: Answer, action: str) -> None:
        """Let somebody press, and wait for no answer."""
        message = answer.message
        assert message is not None
        self.pilot.person(name).start_component(message, with_action(message, action))

    async def until_called(self, name: str, times: int = 1) -> Message:
        await until(lambda: len(self.calls(name)) >= times)
        return self.calls(name)[-1]

    async def turn_of(self, name: str, times: int = 1) -> Answer:
        """Open somebody's own card from their call."""
        return await self.press(name, await self.until_called(name, times), "rounds.buttons.turn")

    async def controls(self) -> Answer:
        """Open Fatima's controls, by way of the card of rounds."""
        card = await self.pilot.person("Fatima").use("round", "circle")
        return await self.press("Fatima", card.message, "rounds.card.controls")

    async def end(self) -> Answer:
        """Let Fatima end it kindly, and say that she means it."""
        controls = await self.controls()
        asked = await self.press("Fatima", controls.message, "rounds.controls.end")
        return await self.press("Fatima", asked.message, "rounds.controls.end")

    async def until_shown(self, name: str) -> None:
        """Wait until the panel shows that it is this person's turn."""
        now = self.say(
            "rounds.panel.now.sharing", name=f"\u2068<@{self.id_of(name)}>\u2069", until=""
        )
        await until(lambda: self.panels and now in self.panel.text)

    def is_call_of(self, name: str, change: Change) -> bool:
        """Whether this is the moment at which somebody's call stands."""
        return (
            change.kind is ChangeKind.MESSAGE_CREATED
            and change.message is not None
            and self._is_call(change.message, name)
        )


async def begin(pilot: Pilot, format_id: str = TALKING_CIRCLE) -> None:
    """Let a circle have begun; the bot posts it when it starts."""
    world, settings = pilot.world, settings_in(pilot.folder, pilot.world.token)
    clock, library = FakeClock(world.now()), read_library(settings.prompts)
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        circles = app.build_services(database, key, clock, library).circles
        chosen = library.formats["en"][FormatId(format_id)]
        view = await circles.open_lobby(
            GuildId(world.guild_id),
            ChannelId(world.channel("circle").id),
            UserId(pilot.person("Fatima").user.id),
            plan_of(chosen, "en"),
        )
        for name in PEOPLE:
            await circles.join(view.circle_id, UserId(pilot.person(name).user.id))
        await circles.start(view.circle_id)


async def begun(pilot: Pilot, format_id: str = TALKING_CIRCLE) -> Circle:
    """Return a circle of three in which Ana has been called; the bot is started."""
    await begin(pilot, format_id)
    await pilot.start_bot()
    found = Circle(pilot)
    await until(lambda: pilot.ours("circle") and pilot.threads())
    await found.until_called("Ana")
    return found


async def plan_card(pilot: Pilot, format_id: str) -> Answer:
    """Return Fatima's choices before *Start*, by way of `/round`."""
    fatima, circle = pilot.person("Fatima"), Circle(pilot)
    card = await fatima.use("round", "circle")
    page = await circle.press("Fatima", card.message, "rounds.card.formats")
    if format_id not in str(page.message and page.message.components):
        page = await circle.press("Fatima", page.message, "rounds.formats.to.more")
    shown = await fatima.choose(page.message, with_action(page.message, "choose"), [format_id])
    return await circle.press("Fatima", shown.message, "rounds.card.start")


async def open_lobby(pilot: Pilot, plan: Answer) -> tuple[Circle, Answer]:
    """Let Fatima start what she planned; return the circle with her controls."""
    circle = Circle(pilot)
    controls = await circle.press("Fatima", plan.message, "rounds.plan.start")
    await until(lambda: pilot.ours("circle") and pilot.threads())
    return circle, controls


def with_action(message: Message | None, action: str) -> str:
    """Return the custom id of an action in a message."""
    found = id_of(message, action)
    assert found is not None, action
    return found
