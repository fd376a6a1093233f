"""The services of care on one database, in a server with a staff channel and a contact."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.care.notes import CareNote, Place
from bot.domain.care.recognising import Kind, Recognition, Urgency
from bot.domain.guidelines.ladder import Found
from bot.domain.guidelines.messages import Message
from bot.domain.ids import (
    CareNoteId,
    ChannelId,
    GuildId,
    MessageId,
    RoleId,
    ShareMark,
    UserId,
)
from bot.domain.setup.server import Duty
from bot.services.care.around import CarePeople
from bot.services.care.cards import CardJob, CareCards
from bot.services.care.duty import Duties
from bot.services.care.fleeting import Fleeting
from bot.services.care.note_deliveries import CareNoteDeliveries, NoteJob
from bot.services.care.notes import CareNotes, Opened
from bot.services.care.setting_aside import SetAsidePosts
from bot.storage.care import quiet
from bot.storage.database import Database
from bot.storage.guidelines import settings
from bot.storage.identity import MemberKey
from bot.storage.setup import ensure_server, set_roles, set_staff_channel
from tests.clock import FakeClock

HERE, STAFF_ROOM, ROOM = GuildId(7), ChannelId(70), ChannelId(71)
MEMBER, OTHER, ANA, BEN, CONTACT = map(UserId, (1, 2, 3, 4, 5))
FACILITATORS = RoleId(90)
GENTLE = Recognition(Kind.SELF, Urgency.GENTLE)
URGENT = Recognition(Kind.SELF, Urgency.URGENT)


class Scene:
    """What tests of care do in a server."""

    def __init__(self, database: Database, clock: FakeClock, key: MemberKey) -> None:
        self.database, self.clock, self.key = database, clock, key
        self.duties = Duties(database, clock)
        self.restart()

    def restart(self) -> None:
        """Forget all that no row holds."""
        people, fleeting = CarePeople(self.database, self.clock), Fleeting()
        self.notes = CareNotes(self.database, self.clock, self.key, people, fleeting)
        self.deliveries = CareNoteDeliveries(self.database, self.clock, people, fleeting)
        self.cards = CareCards(self.database, self.clock, people, fleeting)
        self.aside = SetAsidePosts(self.database, self.clock)

    async def set_up(self, *, has_contact: bool = True, has_channel: bool = True) -> None:
        async with self.database.write() as connection:
            await ensure_server(connection, HERE)
            await set_staff_channel(connection, HERE, STAFF_ROOM if has_channel else None)
            await set_roles(connection, HERE, Duty.FACILITATOR, [FACILITATORS])
            await settings.set_contact(connection, HERE, CONTACT if has_contact else None)

    async def says(
        self,
        recognition: Recognition,
        *,
        by: UserId = MEMBER,
        message_id: int = 1000,
        is_staff: bool = False,
        found: Sequence[Found] = (),
        mark: ShareMark | None = None,
    ) -> Opened | None:
        message = Message(HERE, ROOM, MessageId(message_id), by, "en")
        return await self.notes.recognised(
            message, recognition, author_is_staff=is_staff, found=found, mark=mark
        )

    async def open_note(self, recognition: Recognition = GENTLE) -> CareNoteId:
        opened = await self.says(recognition)
        assert opened is not None
        assert opened.note_id is not None
        return opened.note_id

    async def note(self, note_id: CareNoteId) -> CareNote:
        note = await self.notes.get(note_id)
        assert note is not None
        return note

    async def due_notes(self) -> tuple[NoteJob, ...]:
        return await self.deliveries.claim_due(self.clock.now())

    async def due_cards(self) -> tuple[CardJob, ...]:
        return await self.cards.claim_due(self.clock.now())

    async def post_notes(self) -> tuple[NoteJob, ...]:
        """Let everything due in the staff channel be posted."""
        jobs = await self.due_notes()
        for job in jobs:
            stands_at = job.stands_at or Place(STAFF_ROOM, MessageId(5000 + job.note.note_id))
            await self.deliveries.settle(job, stands_at)
        return jobs

    async def send_cards(self) -> tuple[CardJob, ...]:
        """Let every card that is due arrive."""
        jobs = await self.due_cards()
        for job in jobs:
            place = job.card.place or Place(ChannelId(60), MessageId(6000 + job.card.card_id))
            await self.cards.settle(job.card, place)
        return jobs

    async def later(self, wait: timedelta) -> None:
        self.clock.advance(wait)

    async def rows(self, table: str) -> int:
        async with self.database.read() as connection:
            cursor = await connection.execute(f"SELECT count(*) FROM {table}")  # noqa: S608
            row = await cursor.fetchone()
        return 0 if row is None else int(row[0])

    async def quiet(self, user_id: UserId = MEMBER) -> timedelta:
        """Return for how long gentle wording brings somebody no card."""
        async with self.database.read() as connection:
            until = await quiet.quiet_until(connection, HERE, self.key.hash(HERE, user_id))
        return timedelta() if until is None else until - self.clock.now().replace(microsecond=0)
