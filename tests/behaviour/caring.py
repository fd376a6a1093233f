"""A server where people are told of somebody in need, and the short ways to what happens then."""

from bot.domain.ids import ChannelId, UserId
from tests.behaviour.people import Member
from tests.behaviour.reviewing import on_duty
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

GENTLE = "I wish I could go to sleep and not wake up."
URGENT = "I am going to kill myself tonight."
_NOTES, _CALLS = 1_600_000_000, 1_900_000_000
FINE = "I went for a walk today."

__all__ = ["FINE", "GENTLE", "URGENT", "calls", "card", "cards", "note", "on_duty", "press", "safe"]


async def safe(world: World, *, contact: Member | None = None) -> Member:
    """Let the bot read along in the lounge, with a safeguarding contact."""
    contact = contact or world.kim
    services, guild_id = world.client.services, world.server.id
    await services.guideline_modes.watch(guild_id, ChannelId(world.server.lounge.id))
    await services.contacts.choose(guild_id, UserId(contact.id))
    return contact


def cards(world: World, person: Member) -> list[Message]:
    """What the bot has written to somebody in private, oldest first."""
    return world.ours(person.in_dm.channel)


def card(world: World, person: Member) -> Message:
    (only,) = cards(world, person)
    return only


def _is_note(message: Message) -> bool:
    return any(_NOTES <= part.get("id", 0) < _CALLS for part in message.parts)


def note(world: World) -> Message:
    """The one care note in the staff channel."""
    (only,) = [one for one in world.ours(world.staff) if _is_note(one)]
    return only


def calls(world: World) -> list[Message]:
    """The lines that call people to a note that stands, oldest first."""
    return [
        one
        for one in world.ours(world.staff)
        if any(part.get("id", 0) >= _CALLS for part in one.parts) and not _is_note(one)
    ]


async def press(world: World, person: Member, name: str, message: Message | None = None) -> Answer:
    """Press a button of the note, by the last part of its key."""
    return await person.click(message or note(world), world.say(f"care.note.buttons.{name}"))
