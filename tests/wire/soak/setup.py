"""The choices of `/setup` through kills: what an admin was shown as chosen stays chosen."""

import random
from collections.abc import Sequence
from datetime import time

from bot.sandbox.answers import Answer
from bot.sandbox.people import Person
from bot.sandbox.records import walk
from tests.wire.soak.deeds import Deed, Who
from tests.wire.soak.life import Capability, Life, custom_id
from tests.wire.soak.prompts import CHANNELS, Prompts

COUNTRIES = ("US", "GB", "none")
# So that a question moved to later still has its date, and all that follows it.
LAST_HOUR = 22


class Setup(Capability):
    """The time, the channel and the country stand as they were chosen last."""

    def __init__(self, life: Life) -> None:
        super().__init__(life)
        self._country = COUNTRIES[-1]

    def deeds(self) -> Sequence[Deed]:
        """Return each choice that can be seen afterwards."""
        return (
            Deed(Who.ADMIN, self._choose_time, requests=3),
            Deed(Who.ADMIN, self._choose_channel),
            Deed(Who.ADMIN, self._choose_country),
        )

    async def check(self) -> None:
        """See on the card what was chosen last."""
        card = await self.life.command(self.pilot.person("Ada"), "setup")
        prompt_time = self.life.of(Prompts).prompt_time.isoformat("minutes")
        time_is = self.pilot.say("setup.time_is", time=prompt_time, zone="UTC")
        channel = self.pilot.world.channel(self.life.of(Prompts).channel)
        assert time_is in card.text, self.life.story
        all_set = self.pilot.say("setup.all_set", channel=f"<#{channel.id}>")
        assert all_set in card.text, self.life.story
        assert _chosen_country(card) == self._country, self.life.story

    async def _choose_time(self, person: Person, chance: random.Random) -> None:
        prompts, now = self.life.of(Prompts), self.life.now()
        first_hour = now.hour + 1 if prompts.is_owed_today() else 5
        if first_hour > LAST_HOUR:
            return
        prompt_time = time(chance.randint(first_hour, LAST_HOUR), chance.randrange(60))
        card = await self.life.command(person, "setup")
        form = (await self.life.press(person, card.message, "time")).form
        assert form is not None, self.life.story
        typed = prompt_time.isoformat("minutes")
        answer = await self.life.ask(lambda: person.start_submit(form, {"time": typed}))
        shown = self.pilot.say("setup.time_is", time=typed, zone="UTC")
        assert shown in answer.text, f"{answer.text}\n{self.life.story}"
        prompts.prompt_time = prompt_time

    async def _choose_channel(self, person: Person, chance: random.Random) -> None:
        name = chance.choice(CHANNELS)
        await self._choose(person, "prompt_channel", str(self.pilot.world.channel(name).id))
        self.life.of(Prompts).channel = name

    async def _choose_country(self, person: Person, chance: random.Random) -> None:
        country = chance.choice(COUNTRIES)
        await self._choose(person, "country", country)
        self._country = country

    async def _choose(self, person: Person, action: str, value: str) -> None:
        card = (await self.life.command(person, "setup")).message
        assert card is not None, self.life.story
        await self.life.ask(lambda: person.start_component(card, custom_id(card, action), [value]))


def _chosen_country(card: Answer) -> str:
    assert card.message is not None
    parts = walk(card.message.components)
    (select,) = [part for part in parts if str(part.get("custom_id", "")).endswith(":country")]
    chosen = [one["value"] for one in select["options"] if one.get("default")]
    return str(next(iter(chosen), COUNTRIES[-1]))
