"""A server whose guidelines are kept, its people, and messages that rules match."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.guidelines.ladder import Circumstances, Mode
from bot.domain.guidelines.nudges import Nudge, NudgeState
from bot.domain.guidelines.review import Filter, ItemView
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.services.guidelines.asks import Asks
from bot.services.guidelines.cards import ReviewCards
from bot.services.guidelines.contacts import Contacts
from bot.services.guidelines.findings import Findings, Message, Received
from bot.services.guidelines.keeping import Keeping
from bot.services.guidelines.modes import Modes
from bot.services.guidelines.nudges import Nudges
from bot.services.guidelines.proposals import Proposals
from bot.services.guidelines.review import Review
from bot.services.guidelines.threads import PrivateThreads
from bot.services.notes import Notes
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from tests.clock import FakeClock
from tests.services.servers import HERE, rows

ROOM = ChannelId(21)
MIA, SAM, FAY, GUS, CONTACT = UserId(11), UserId(12), UserId(13), UserId(14), UserId(15)
ANYONE = Circumstances()
NOTE = (ChannelId(90), MessageId(91))


@dataclass(frozen=True)
class Match:
    """What a rule found, as far as the services look at it."""

    rule_id: str = "shaming"
    family: str = "G4"
    severity: int = 2


SHAMING = Match()
ADVICE = Match("medicine", "G1", 2)
DETAIL = Match("phone", "G9", 3)
THREAT = Match("threat", "G15", 4)


class Scene:
    """The services on one database, and the short way to what tests begin with."""

    def __init__(self, database: Database, clock: FakeClock, key: MemberKey) -> None:
        self.database = database
        self.clock = clock
        self.key = key
        self.findings = Findings(database, clock, key)
        self.nudges = Nudges(database, clock, key)
        self.review = Review(database, clock, key)
        self.cards = ReviewCards(database, clock)
        self.asks = Asks(database, clock)
        self.threads = PrivateThreads(database, clock)
        self.modes = Modes(database, clock)
        self.proposals = Proposals(database, clock)
        self.contacts = Contacts(database)
        self.keeping = Keeping(database, clock)
        self.notes = Notes(database)
        self._number = 1000

    async def nudging(self, *families: str) -> None:
        """Let these families write to people, and let everybody be written to."""
        for family in families or ("G1", "G4", "G9"):
            await self.modes.set_mode(HERE, family, Mode.NUDGE)
        for person in (MIA, SAM):
            await self.notes.say_yes(HERE, person)

    def message(
        self, author_id: UserId = MIA, message_id: int | None = None, guild_id: GuildId = HERE
    ) -> Message:
        """Return a new message, or one by its id."""
        self._number += 1
        number = self._number if message_id is None else message_id
        return Message(guild_id, ROOM, MessageId(number), author_id, "en")

    async def found(
        self, *findings: Match, message: Message | None = None, known: Circumstances = ANYONE
    ) -> Received:
        """Receive a message in which rules found this."""
        one = self.message() if message is None else message
        return await self.findings.receive(one, findings, known)

    async def nudge(self, *findings: Match, message: Message | None = None) -> Nudge:
        """Return the note that a message led to, claimed by a worker."""
        received = await self.found(*(findings or (SHAMING,)), message=message)
        assert received.nudge_id is not None
        (claimed,) = await self.nudges.claim_due(self.clock.now())
        return claimed

    async def sent(self, *findings: Match, message: Message | None = None) -> Nudge:
        """Return a note that stands."""
        claimed = await self.nudge(*findings, message=message)
        written = await self.nudges.written(claimed.nudge_id, *NOTE)
        assert written is not None
        return written

    async def state(self, nudge: Nudge) -> NudgeState:
        """Return how far a note has come."""
        now = await self.nudges.get(nudge.nudge_id)
        assert now is not None
        return now.state

    async def queue(self, by: UserId = FAY, shown: Filter = Filter.ALL) -> Sequence[ItemView]:
        """Return what somebody of the staff sees."""
        return (await self.review.page(HERE, by, shown, 1)).views

    async def only(self, by: UserId = FAY) -> ItemView:
        """Return the one item there is."""
        (view,) = await self.queue(by)
        return view

    async def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Return what stands in the database, for what no service tells."""
        return await rows(self.database, sql)
