"""Ways to other people through kills: the command, and the answer to a direct message."""

import random
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import Sequence
from functools import partial

from bot.sandbox.people import Person
from bot.sandbox.records import Channel, Message
from tests.wire.pilot import until
from tests.wire.soak.deeds import Deed, Who
from tests.wire.soak.life import PATIENCE_SECONDS, Capability, Life


class Care(Capability):
    """Whoever asks is shown people and places; no direct message is answered twice."""

    def __init__(self, life: Life) -> None:
        super().__init__(life)
        self._written: Counter[int] = Counter()

    def deeds(self) -> Sequence[Deed]:
        """Return the command, and writing to the bot directly."""
        return (
            Deed(Who.MEMBER, self._look_for_resources, requests=1),
            Deed(Who.NEWCOMER, self._write_directly, requests=1),
        )

    async def check(self) -> None:
        """See that nobody has more answers than they wrote messages, nor none."""
        for person_id, written in self._written.items():
            answers = self._answers(self.pilot.world.direct_channel(person_id))
            assert 1 <= len(answers) <= written, self.life.story

    async def _look_for_resources(self, person: Person, _: random.Random) -> None:
        card = await self.life.command(person, "resources")
        assert self.pilot.say("resources.title") in card.text, self.life.story

    async def _write_directly(self, person: Person, _: random.Random) -> None:
        """Where the bot dies first, a message is lost: nobody is left alone who writes again."""
        channel = self.pilot.world.direct_channel(person.id)
        while not self._answers(channel):
            await self.life.revive()
            listener = self.pilot.bot
            assert listener is not None
            person.write(channel, "Hello?")
            self._written[person.id] += 1
            await until(partial(self._is_heard, channel, listener), PATIENCE_SECONDS)

    def _is_heard(self, channel: Channel, listener: Process) -> bool:
        """Whether there is an answer, or none to be had from the bot that was written to."""
        return bool(self._answers(channel)) or listener.returncode is not None

    def _answers(self, channel: Channel) -> Sequence[Message]:
        """The answers to messages; letters stand there as well."""
        bot = self.pilot.say("care.direct.bot")
        return [one for one in self.pilot.ours(channel) if bot in one.text]
