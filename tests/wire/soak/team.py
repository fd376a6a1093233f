"""The people on duty through kills and lost answers: what they press on a note, and the clock."""

import random
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from bot.sandbox.people import Person
from bot.sandbox.permissions import Permission
from bot.sandbox.records import Message
from tests.wire.caring import URGENT, cards, number_of
from tests.wire.soak.deeds import Deed, Who
from tests.wire.soak.life import Capability, custom_id
from tests.wire.soak.need import Case, Need, ids_of

PRESSED, REFUSED = "care.note.pressed", "care.note.refused"
A_DAY = timedelta(days=1, minutes=1)


class Team(Capability):
    """Whoever presses is answered; whoever is to be called is called; no note is lost."""

    def deeds(self) -> Sequence[Deed]:
        """Return the buttons of a note, the time to answer passing, and a channel that is gone."""
        return (
            Deed(Who.CLOCK, self._nobody_answers, requests=14),
            Deed(Who.CLOCK, self._look_again_the_next_day, requests=14, alone=True),
            Deed(Who.CLOCK, self._staff_channel_deleted, requests=14, alone=True),
            Deed(Who.NEWCOMER, self._be_on_it, requests=8),
            Deed(Who.NEWCOMER, self._done, requests=9),
            Deed(Who.NEWCOMER, self._hand_over, requests=10),
            Deed(Who.NEWCOMER, self._more_people, requests=8),
        )

    @property
    def _need(self) -> Need:
        return self.life.of(Need)

    @property
    def _fatima(self) -> Person:
        return self.pilot.person("Fatima")

    async def _press(self, case: Case, action: str, *said: str, by: Person | None = None) -> None:
        await self._need.press(by or self._fatima, self._need.note(case), action, *said)

    async def _claimed(self, person: Person, chance: random.Random) -> Case:
        """Let Fatima be on it; the card says so."""
        need = self._need
        case = await need.seek(person, chance)
        keys = (f"{PRESSED}.claimed", f"{REFUSED}.yours_already")
        await self._press(case, "claim", *keys)
        on_it, read = need.said("care.note.on_it"), need.said("care.card.truth.read")
        await self.life.until(lambda: on_it in need.note(case).text)
        await self.life.until(lambda: read in cards(self.pilot, person)[-1].text)
        return case

    async def _be_on_it(self, person: Person, chance: random.Random) -> None:
        await self._claimed(person, chance)

    async def _done(self, person: Person, chance: random.Random) -> None:
        case = await self._claimed(person, chance)
        await self._look_after(case)

    async def _look_after(self, case: Case) -> None:
        await self._press(case, "done", f"{PRESSED}.done", f"{REFUSED}.not_yet")
        looked_after = self._need.said("care.note.looked_after")
        await self.life.until(lambda: looked_after in self._need.note(case).text)

    async def _hand_over(self, person: Person, chance: random.Random) -> None:
        """Others are called, and can be on it."""
        case = await self._claimed(person, chance)
        calls = len(self._calls(case))
        await self._press(case, "hand_over", f"{PRESSED}.handed_over", f"{REFUSED}.not_on_it")
        await self.life.until(lambda: len(self._calls(case)) > calls)
        note, on_it = self._need.note(case), self._need.said("care.note.on_it")
        await self.life.until(lambda: on_it not in note.text)
        keys = (f"{PRESSED}.claimed", f"{REFUSED}.yours_already")
        await self._press(case, "claim", *keys, by=self.pilot.person("Mo"))
        await self.life.until(lambda: on_it in self._need.note(case).text)

    async def _more_people(self, person: Person, chance: random.Random) -> None:
        """Where time has called everybody already, the answer says so."""
        case = await self._need.seek(person, chance)
        calls = len(self._calls(case))
        said = {f"{PRESSED}.more_people_open": calls + 1, f"{REFUSED}.nobody_left": calls}
        answer = await self.life.press(self._fatima, self._need.note(case), "more_people")
        (expected,) = [n for key, n in said.items() if self._need.said(key) in answer.text]
        await self.life.until(lambda: len(self._calls(case)) >= expected)

    async def _nobody_answers(self, _: Person, chance: random.Random) -> None:
        """One after the other is called, and at last the card says the truth."""
        need, pilot = self._need, self.pilot
        await self._go_on_duty()
        person = pilot.newcomer("Kim in need")
        case = await need.seek(person, chance)
        truth = need.said("care.card.truth.nobody")
        await self.life.until(lambda: truth in cards(pilot, person)[-1].text)
        await self.life.until(lambda: need.said("care.note.nobody") in need.note(case).text)
        await self.life.until(lambda: self._letters("for_contact", about=person))
        called = self._calls(case)
        users = {one for message in called for one in message.mentioned_user_ids}
        roles = {one for message in called for one in message.mentioned_role_ids}
        missing = [name for name in ("Fatima", "Mo", "Ada") if pilot.person(name).id not in users]
        assert missing == [], f"{missing} were never called.\n{self.life.story}"
        assert roles == {pilot.world.role("Facilitator").id}, self.life.story
        assert person.id not in users, self.life.story

    async def _look_again_the_next_day(self, _: Person, chance: random.Random) -> None:
        """Whoever was on it is called once; then the note is closed, and its row is gone."""
        person = self.pilot.newcomer("Kim of yesterday")
        case = await self._claimed(person, chance)
        if chance.random() < 0.5:
            await self._look_after(case)
        calls = len(self._calls(case))
        await self.life.revive()
        await self.pilot.clock.walk_to(self.life.now() + A_DAY)
        await self.life.until(lambda: len(self._calls(case)) == calls + 1)
        follow_up = self._need.said("care.note.follow_up")
        await self.life.until(lambda: follow_up in self._need.note(case).text)
        action = chance.choice(("done", "decline"))
        await self._press(case, action, f"{PRESSED}.closed", f"{REFUSED}.over")
        ending = "followed_up" if action == "done" else "declined"
        over = self._need.said(f"care.note.ending.{ending}")
        await self.life.until(lambda: over in self._need.note(case).text)
        case.is_over = True

    async def _staff_channel_deleted(self, _: Person, chance: random.Random) -> None:
        """People are written to instead; every open note stands in the channel chosen next."""
        need, pilot, world = self._need, self.pilot, self.pilot.world
        await self._go_on_duty()
        world.delete_channel(world.channel("staff").id)
        person = pilot.newcomer("Kim without a channel")
        case = await need.write(person, URGENT)
        await self.life.until(lambda: len(cards(pilot, person)) == case.cards)
        await self.life.until(lambda: self._letters("no_channel", "Fatima", about=person))
        await self.life.until(lambda: self._letters("no_channel", "Ada", about=person))
        staff = world.add_channel("staff")
        see = int(Permission.VIEW_CHANNEL)
        world.set_overwrite(staff.id, world.roles[world.guild_id], deny=see)
        for name in ("Facilitator", "Moderator"):
            world.set_overwrite(staff.id, world.role(name), allow=see)
        world.set_overwrite(staff.id, world.user(world.bot_id), allow=see)
        ada = pilot.person("Ada")
        card = (await self.life.command(ada, "setup")).message
        assert card is not None, self.life.story
        action = custom_id(card, "staff_channel")
        await self.life.ask(lambda: ada.start_component(card, action, [str(staff.id)]))
        await self.life.until(lambda: need.stands(case))
        case.number = number_of(need.note(case))
        # A note that nothing happens to is looked at the next day.
        await self.life.revive()
        await pilot.clock.walk_to(self.life.now() + A_DAY)
        for one in need.cases:
            if not one.is_over:
                await self.life.until(partial(need.stands, one))

    async def _go_on_duty(self) -> None:
        card = (await self.life.command(self._fatima, "today")).message
        assert card is not None, self.life.story
        if ids_of(card, "on_duty"):
            await self.life.press(self._fatima, card, "on_duty")

    def _calls(self, case: Case) -> list[Message]:
        """Return the messages that called people to a note: the note itself and those after it."""
        nonce = f"cn{case.number}"
        posted = self._need.posted
        return [one for one in posted if str(one.nonce).split("-")[0] == nonce]

    def _letters(self, key: str, to: str = "Ada", *, about: Person | None = None) -> list[Message]:
        said = self._need.said(f"letters.care.{key}")
        channel = self.pilot.world.direct_channel(self.pilot.person(to).id)
        found = [one for one in self.pilot.ours(channel) if said in one.text]
        if about is None:
            return found
        history = self.pilot.world.history(self.pilot.world.channel("lounge").id)
        ids = [str(one.id) for one in history if one.author_id == about.id]
        return [one for one in found if any(number in one.text for number in ids)]
