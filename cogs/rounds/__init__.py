"""Check-in rounds: live circles and open check-ins."""

from bot.client import Circlekeeper
from cogs.rounds import card, facilitating, formats, joining, starting, trying, turns, words
from cogs.rounds.listening import RoomListening

_WITH_BUTTONS = (card, facilitating, formats, joining, starting, trying, turns, words)
_WITH_FORMS = (trying, words)


async def setup(client: Circlekeeper) -> None:
    """Add the commands, the listener, the buttons and the forms to the client."""
    await client.add_cog(card.Rounds())
    listening = RoomListening(client)
    await client.add_cog(listening)
    client.hear(listening.may_be_in_a_circle)
    for part in _WITH_BUTTONS:
        client.add_components(*part.COMPONENTS)
    for part in _WITH_FORMS:
        client.forms.register(*part.FORMS)
