"""Check-in rounds: live circles and open check-ins."""

from bot.client import Circlekeeper
from cogs.parts import add_parts
from cogs.rounds import (
    card,
    check_in_answers,
    check_in_changes,
    check_in_words,
    checkins,
    cover,
    facilitating,
    formats,
    joining,
    new_repeats,
    own_format_files,
    own_formats,
    reminders,
    repeats,
    starting,
    trying,
    turns,
    words,
)
from cogs.rounds.check_in_listening import CheckInListening
from cogs.rounds.listening import RoomListening
from cogs.rounds.planned_events import DeletedEvents

_PARTS = (
    card,
    check_in_answers,
    check_in_changes,
    check_in_words,
    checkins,
    cover,
    facilitating,
    formats,
    joining,
    new_repeats,
    own_format_files,
    own_formats,
    reminders,
    repeats,
    starting,
    trying,
    turns,
    words,
)


async def setup(client: Circlekeeper) -> None:
    """Add the commands, the listeners, the buttons and the forms to the client."""
    await client.add_cog(card.Rounds())
    await client.add_cog(checkins.CheckInsCog())
    in_circles, in_check_ins = RoomListening(client), CheckInListening(client)
    await client.add_cog(in_circles)
    await client.add_cog(in_check_ins)
    await client.add_cog(DeletedEvents(client))
    client.hear(in_circles.may_be_in_a_circle)
    client.hear(in_check_ins.may_be_an_answer)
    add_parts(client, *_PARTS)
