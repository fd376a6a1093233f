"""Repeats for tests of services: a weekly circle, the clock, and whoever is in it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import FormatId, UserId
from bot.domain.rounds.formats import Format, Way, read_formats
from bot.domain.rounds.planning import choices_of
from bot.domain.rounds.repeats import PlannedRound, Repeat
from bot.services.rounds.check_ins import CheckIns
from bot.services.rounds.cover import Covers
from bot.services.rounds.formats import Formats
from bot.services.rounds.planned import PlannedRounds
from bot.services.rounds.repeats import Outlook, Repeats
from bot.storage.database import Database
from bot.storage.rounds import planned as stored_planned
from bot.storage.rounds import repeats as stored
from tests.clock import FakeClock
from tests.services.rounds.gathering import CHANNEL, HERE
from tests.services.servers import rows
from tests.source import ROOT

SATURDAYS = 32
TALKING, WEATHER = FormatId("talking-circle"), FormatId("weather")
FAY, ANN = UserId(900_000_000_001), UserId(900_000_000_002)


def formats_of(database: Database, clock: FakeClock) -> Formats:
    folder = ROOT / "prompts" / "en" / "rounds"
    files = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.toml")}
    return Formats(database, clock, {"en": read_formats(files)})


@dataclass
class Repeating:
    """A server whose rounds come again, at 20:00 on Saturdays; today is one."""

    database: Database
    clock: FakeClock
    formats: Formats
    repeats: Repeats
    planned: PlannedRounds
    covers: Covers
    check_ins: CheckIns

    async def format(self, format_id: FormatId = TALKING) -> Format:
        found = await self.formats.get(HERE, format_id, "en")
        assert found is not None
        return found

    async def add(
        self,
        weekdays: int = SATURDAYS,
        time: str = "20:00",
        *,
        format_id: FormatId = TALKING,
        way: Way = Way.LIVE,
    ) -> Repeat:
        choices = choices_of(await self.format(format_id))
        added = await self.repeats.add(HERE, CHANNEL, choices, "en", ("UTC", time, weekdays))
        assert isinstance(added, Outlook), added
        if added.repeat.draft.way is not way:
            added = await self.repeats.hold(HERE, added.repeat.repeat_id, way)
            assert isinstance(added, Outlook), added
        return added.repeat

    async def go_to(self, moment: datetime) -> None:
        """Let it be then, with one look at what is due."""
        self.clock.advance(moment - self.clock.now())
        await self.look()

    async def look(self) -> None:
        await self.planned.claim_due(self.clock.now())

    async def wait(self, length: timedelta) -> None:
        """Let time pass, with everything that is due on the way."""
        until = self.clock.now() + length
        while (due := await self.planned.next_due_at()) is not None and due <= until:
            await self.go_to(max(due, self.clock.now()))
        self.clock.advance(until - self.clock.now())

    async def dates(self, repeat: Repeat) -> tuple[PlannedRound, ...]:
        async with self.database.read() as connection:
            return await stored_planned.waiting_of(connection, repeat.repeat_id)

    async def states(self) -> list[tuple[str, str]]:
        """Every date, with what became of it."""
        found = await rows(
            self.database, "SELECT local_date, state FROM planned_round ORDER BY begins_at"
        )
        return [(day, state) for day, state in found]

    async def repeat(self, repeat: Repeat) -> Repeat:
        async with self.database.read() as connection:
            found = await stored.get(connection, repeat.repeat_id)
        assert found is not None
        return found

    async def notes(self) -> list[str]:
        found = await rows(self.database, "SELECT wording_key FROM notice ORDER BY notice_id")
        return [key for (key,) in found]

    async def letters(self) -> list[tuple[int, str]]:
        found = await rows(
            self.database, "SELECT user_id, wording_key FROM letter ORDER BY letter_id"
        )
        return [(user_id, key) for user_id, key in found]
