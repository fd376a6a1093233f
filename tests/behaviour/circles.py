"""A live circle as people see it: its card in the channel, its thread, its panel and calls."""

from collections.abc import Sequence
from datetime import timedelta

from simcord.builders import ChannelHandle

from bot.domain.ids import CircleId
from bot.domain.rounds.views import View
from bot.wording import Say
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

# A panel is edited once a second at most.
SECOND = timedelta(seconds=1)


class Evening:
    """One circle in the lounge of the server; what is not pressed here is done by the bot."""

    def __init__(self, world: World, circle_id: CircleId, controls: Message, say: Say) -> None:
        self.world = world
        self.circle_id = circle_id
        self.controls = controls
        self.say = say

    @property
    def card(self) -> Message:
        """The card in the channel."""
        return self.world.ours(self.world.server.lounge)[0]

    @property
    def thread(self) -> ChannelHandle:
        """The thread of the circle."""
        return self.world.server.lounge.threads[-1]

    @property
    def panel(self) -> Message:
        """The one message that shows where the circle is."""
        label = self.say("rounds.buttons.place")
        return [one for one in self.world.ours(self.thread) if label in one.labels][-1]

    @property
    def posts(self) -> Sequence[Message]:
        """All that the bot has posted in the thread, oldest first."""
        return self.world.ours(self.thread)

    async def view(self) -> View:
        """The circle as it is kept."""
        view = await self.world.client.services.circles.of(self.circle_id)
        assert view is not None
        return view

    def calls(self, person: Member) -> list[Message]:
        """The posts that ping somebody."""
        return [
            one
            for one in self.posts
            if self.world.stored(self.thread, one).ping_user_ids == [person.id]
        ]

    async def settle(self) -> None:
        """Let a second pass, after which the panel shows the newest."""
        await self.world.pass_time(SECOND)
        await self.world.do_what_is_due()

    async def press(self, person: Member, message: Message, button: str) -> Answer:
        """Press a button by its key, and let the panel follow."""
        answer = await person.click(message, self.say(button))
        await self.settle()
        return answer

    async def join(self, *people: Member) -> None:
        """*I'm in*, one after the other."""
        for person in people:
            await self.press(person, self.card, "rounds.buttons.join")

    async def begin(self) -> None:
        """*Begin*, by the facilitator."""
        answer = await self.press(self.world.fay, self.controls, "rounds.controls.start")
        self.controls = answer.message

    async def my_turn(self, person: Member) -> Message:
        """*My turn…*, on the panel."""
        return (await self.press(person, self.panel, "rounds.buttons.turn")).message

    async def controls_now(self) -> Message:
        """The facilitator's controls as they are now, opened from the card of rounds."""
        rounds = await self.world.fay.use("round")
        label = self.say("rounds.card.controls")
        return (await self.world.fay.click(rounds.message, label)).message

    async def control(self, button: str) -> Answer:
        """A button on the facilitator's controls."""
        return await self.press(self.world.fay, await self.controls_now(), button)

    async def more(self, wanted: str) -> Answer:
        """A choice in the select of the facilitator's controls."""
        controls = await self.controls_now()
        label = self.say("rounds.controls.more.title")
        answer = await self.world.fay.choose(controls, label, wanted)
        await self.settle()
        return answer


async def open_circle(
    world: World, format_id: str = "rose-thorn-bud", language: str | None = None
) -> Evening:
    """Let a facilitator start a circle of a format with /round, as it is by default."""
    fay, say = world.fay, world.client.say_in(language)
    rounds = await fay.use("round")
    listed = await fay.click(rounds.message, say("rounds.card.formats"))
    shown = await _choose_format(world, say, listed, format_id)
    plan = await fay.click(shown.message, say("rounds.card.start"))
    controls = await fay.click(plan.message, say("rounds.plan.start"))
    (view, *_) = await world.client.services.circles.running(world.server.id)
    evening = Evening(world, view.circle_id, controls.message, say)
    await evening.settle()
    return evening


async def _choose_format(world: World, say: Say, listed: Answer, format_id: str) -> Answer:
    choose = say("rounds.formats.choose")
    offered = [one["value"] for one in listed.message.select(choose)["options"]]
    if format_id not in offered:
        listed = await world.fay.click(listed.message, say("rounds.formats.to.more"))
    return await world.fay.choose(listed.message, choose, format_id)
