"""*Watch a circle*: four people of the demo hold one, in about a minute.

Whoever watches may come in: their turn waits for them, as every turn does.
"""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress

from bot.sandbox.people import Person
from bot.sandbox.play import Stage, StuckError, id_of, newest
from bot.sandbox.records import Channel, Message

ROOM = "circle"
FORMAT = "wins"
SECONDS_TO_A_CALL = 4.0

Turn = Callable[[Message], Awaitable[None]]


class CirclePlay:
    """One circle from its card to its last words."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._room = stage.world.channel(ROOM)
        self._thread = self._room
        self._controls: Message | None = None
        self._fatima = stage.person("fatima")
        self._ana = stage.person("ana")
        self._tom = stage.person("tom")
        self._mo = stage.person("mo")
        self._called = 0
        self._turns: dict[int, Iterator[Turn]] = {
            self._ana.id: iter((self._ana_opens, self._ana_shares)),
            self._mo.id: iter((self._mo_passes,)),
            self._fatima.id: iter((self._fatima_comes_later, self._fatima_shares)),
            self._tom.id: iter((self._tom_shares, self._tom_closes)),
        }

    async def play(self) -> None:
        """Let it happen; raises StuckError where the bot does not go along."""
        await self._open()
        await self._gather()
        await self._begin()
        await self._go_round()
        await self._talk_freely()
        await self._end()

    async def leave_off(self) -> None:
        """End the circle, so that nobody is called after the play has stopped."""
        for _ in range(2):
            if self._controls is None or id_of(self._controls, "ask") is None:
                return
            await self._press_to_end()

    async def _open(self) -> None:
        stage, fatima = self._stage, self._fatima
        await stage.say("Fatima opens a circle with /round.", self._room)
        before = newest(stage.world, self._room, "join")
        card = await stage.use(fatima, "round", self._room)
        card = await stage.turn_to(fatima, card, "list")
        card = await stage.turn_to(fatima, card, "choose", [FORMAT])
        card = await stage.turn_to(fatima, card, "plan")
        self._controls = await stage.turn_to(fatima, card, "start")

        def lobby() -> Message | None:
            found = newest(stage.world, self._room, "join")
            return None if found is before else found

        self._lobby = await stage.until(lobby)
        await stage.say("Its card says how long it takes, and who can read it.")

    async def _gather(self) -> None:
        stage = self._stage
        await stage.press(self._ana, self._lobby, "join")
        await stage.press(self._ana, self._lobby, "opener")
        await stage.say("Ana is in, and offers to open the circle.")
        await stage.press(self._mo, self._lobby, "join")
        await stage.press(self._tom, self._lobby, "listen")
        await stage.press(self._tom, self._lobby, "closer")
        await stage.say("Mo is in. Tom just listens, and offers to close.")
        self._controls = await stage.turn_to(self._fatima, self._controls, "do", ["take_part"])
        await stage.say("You can come in, too: press I'm in.")

    async def _begin(self) -> None:
        stage = self._stage
        self._controls = await stage.turn_to(self._fatima, self._controls, "start")
        await stage.until(self._panel)
        await stage.say("Fatima begins. It goes on in a thread.", self._thread)

    async def _go_round(self) -> None:
        while (call := await self._next_call()) is not None:
            await self._answer(call)

    async def _answer(self, call: Message) -> None:
        called_id = call.mentioned_user_ids[0]
        turn = next(self._turns.get(called_id, iter(())), None)
        if turn is None:
            name = self._stage.world.user(called_id).name
            await self._stage.say(f"{name}, it's your turn. Press My turn…")
            return
        # Whoever watches may sit in that very seat, and have been faster.
        with suppress(StuckError):
            caller = self._stage.person(self._stage.world.user(called_id).username)
            await turn(await self._stage.turn_to(caller, call, "call"))

    async def _ana_opens(self, card: Message) -> None:
        await self._stage.say("Ana is called. It rings for nobody else.")
        self._ana.write(self._thread, "Good to see you all. Let's take it slowly.")
        await self._finish(self._ana, card)
        await self._stage.say("She opens the circle with a few words.")

    async def _ana_shares(self, card: Message) -> None:
        await self._stage.say("Her own turn. The form is only hers.")
        card = await self._write(self._ana, card, "I went for a walk, twice. Short ones.")
        await self._finish(self._ana, card)
        await self._stage.say("Sent, and Done: the next one is called.")

    async def _mo_passes(self, card: Message) -> None:
        await self._stage.say("Mo's turn. He looks at it for a moment.")
        await self._stage.press(self._mo, card, "pass")
        await self._stage.say("Mo passed. It looks like any other turn.")
        place = await self._stage.turn_to(self._tom, self._panel(), "place")
        await self._stage.press(self._tom, place, "sit")
        await self._stage.say("Tom wants a turn after all. He comes last.")

    async def _fatima_comes_later(self, card: Message) -> None:
        await self._stage.press(self._fatima, card, "later")
        await self._stage.say("Fatima asks to come later. Fine, too.")

    async def _tom_shares(self, card: Message) -> None:
        card = await self._stage.turn_to(self._tom, card, "more")
        await self._stage.say("Tom takes more time. Nothing cuts him off.")
        self._tom.write(self._thread, "I rang my brother. It had been a year.")
        await self._stage.say("He writes in the thread; that works as well.")
        await self._finish(self._tom, card)

    async def _fatima_shares(self, card: Message) -> None:
        await self._stage.say("Fatima is last, as she asked.")
        card = await self._write(self._fatima, card, "I slept. That was my win.")
        await self._finish(self._fatima, card)

    async def _talk_freely(self) -> None:
        stage = self._stage
        await stage.say("No turns any more: now everyone can reply.")
        await stage.press(self._mo, self._panel(), "hand")
        await stage.say("Mo raises a hand. Writing lowers it.")
        said = next(
            (one for one in stage.world.history(self._thread.id) if one.author_id == self._tom.id),
            None,
        )
        self._mo.write(self._thread, "Tom, that took courage.", said)
        if said is not None:
            await self._ana.react(said, "❤️")
        await stage.say("Thanks and reactions are fine at any time.")

    async def _end(self) -> None:
        await self._press_to_end()
        call = await self._next_call()
        if call is not None:
            await self._answer(call)
        stage = self._stage
        await stage.until(lambda: newest(stage.world, self._thread, "resources"))
        await stage.say("It is over, with a way to people who listen.")
        await stage.press(self._fatima, self._controls, "ask")
        await stage.say("Fatima sees numbers: no names, no ranking.")

    async def _tom_closes(self, card: Message) -> None:
        await self._stage.say("Fatima ends it kindly, and Tom closes.")
        self._tom.write(self._thread, "Thanks for letting me listen first. Good night.")
        await self._finish(self._tom, card)

    async def _write(self, who: Person, card: Message, words: str) -> Message:
        form = await self._stage.press(who, card, "write")
        return await self._stage.fill(who, form, words)

    async def _finish(self, who: Person, card: Message) -> None:
        await self._stage.press(who, card, "done")

    async def _press_to_end(self) -> None:
        stage, fatima = self._stage, self._fatima
        asked = await stage.turn_to(fatima, self._controls, "ask")
        self._controls = await stage.turn_to(fatima, asked, "end")

    async def _next_call(self) -> Message | None:
        """Return the next call; `None` when nobody has a turn any more."""
        while True:
            call = await self._stage.within(SECONDS_TO_A_CALL, self._new_call)
            if call is not None:
                self._called = call.id
                return call
            if not await self._is_somebodys_turn():
                return None

    async def _is_somebodys_turn(self) -> bool:
        """Look at Fatima's controls: only a turn that is on can be given more time."""
        asked = await self._stage.turn_to(self._fatima, self._controls, "ask")
        if id_of(asked, "controls") is None:
            return False
        self._controls = await self._stage.turn_to(self._fatima, asked, "controls")
        return id_of(self._controls, "extend") is not None

    def _new_call(self) -> Message | None:
        found = newest(self._stage.world, self._thread, "call")
        return found if found is not None and found.id > self._called else None

    def _panel(self) -> Message | None:
        """Return the panel; a thread has the id of the message that it began at."""
        thread: Channel | None = self._stage.world.channels.get(self._lobby.id)
        if thread is None:
            return None
        self._thread = thread
        return newest(self._stage.world, thread, "hand")
