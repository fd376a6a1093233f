"""A server that cares, as a test of the whole bot sets it up, and what stands of it at Discord."""

from bot import app
from bot.domain.ids import ChannelId, GuildId, UserId
from bot.library import read_library
from bot.sandbox.attach import settings_in
from bot.sandbox.people import Person
from bot.sandbox.records import Message, walk
from bot.sandbox.world import MESSAGE_CONTENT_FLAG
from bot.storage.database import open_database
from bot.ui.care.card import TRUTH_ID
from tests.clock import FakeClock
from tests.wire.pilot import Pilot

URGENT = "I am going to kill myself tonight."
GENTLE = "I wish I could go to sleep and not wake up."
# Their words, and what it would be called which of both it was.
FORBIDDEN = (b"kill myself", b"tonight", b"go to sleep", b"wake up", b"urgent", b"gentle")
FIRST_NOTE, FIRST_CALL = 1_600_000_000, 1_900_000_000


async def care_for(
    pilot: Pilot,
    *,
    contact: str = "Fatima",
    second_line: tuple[str, ...] = (),
    uses_threads: bool = False,
) -> Person:
    """Let the bot read along in the lounge, with a contact and somebody on duty."""
    pilot.world.application_flags = MESSAGE_CONTENT_FLAG
    world, settings = pilot.world, settings_in(pilot.folder, pilot.world.token)
    clock, guild_id = FakeClock(world.now()), GuildId(world.guild_id)
    helper = pilot.person("Fatima")
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        services = app.build_services(database, key, clock, read_library(settings.prompts))
        await services.guideline_modes.watch(guild_id, ChannelId(world.channel("lounge").id))
        await services.guideline_modes.use_threads(guild_id, is_on=uses_threads)
        await services.contacts.choose(guild_id, UserId(pilot.person(contact).id))
        await services.duties.begin(guild_id, UserId(helper.id))
        people = [UserId(pilot.person(name).id) for name in second_line]
        await services.rota.choose_second_line(guild_id, people)
    return helper


async def let_questions_rest(pilot: Pilot) -> None:
    """Let no further question come; the bot is not running."""
    settings = settings_in(pilot.folder, pilot.world.token)
    clock = FakeClock(pilot.world.now())
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        services = app.build_services(database, key, clock, read_library(settings.prompts))
        await services.rests.pause_everything(GuildId(pilot.world.guild_id))


def cards(pilot: Pilot, person: Person) -> list[Message]:
    """What of care the bot has written to somebody alone, oldest first."""
    direct = pilot.world.direct_channel(person.id)
    theirs = [one for one in pilot.threads() if person.id in one.thread_member_ids]
    written = [message for room in (direct, *theirs) for message in pilot.ours(room)]
    return [one for one in written if TRUTH_ID in _ids(one)]


def notes(pilot: Pilot, person: Person) -> list[Message]:
    """The open notes about somebody."""
    who = pilot.say("care.note.who", who=f"<@{person.id}>")
    return [one for one in pilot.ours("staff") if number_of(one) and who in one.text]


def number_of(message: Message) -> int | None:
    """Return the number of the note that a message is, or `None`."""
    found = [one - FIRST_NOTE for one in _ids(message) if FIRST_NOTE < one < FIRST_CALL]
    return found[0] if found else None


def is_of_care(message: Message) -> bool:
    """Whether a message in the staff channel is a note, or calls people to one."""
    return any(one > FIRST_NOTE for one in _ids(message))


def forbidden_in(pilot: Pilot) -> list[bytes]:
    """Return what the bot has kept or logged of words, or of which wording it was."""
    files = [path for path in pilot.database.parent.iterdir() if path.is_file()]
    kept = b"".join(path.read_bytes() for path in files).lower() + pilot.log.lower().encode()
    return [word for word in FORBIDDEN if word in kept]


def _ids(message: Message) -> list[int]:
    return [int(part.get("id") or 0) for part in walk(message.components)]
