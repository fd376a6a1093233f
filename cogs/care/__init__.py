"""Care: people and places, people on duty, and shares and members that nobody is to overlook."""

from bot.client import Circlekeeper
from cogs.care import (
    check_on_me,
    checking_on,
    own_resource_forms,
    own_resources,
    people,
    presses,
    resources,
    rota,
    shipped_resources,
    telling,
    unheard,
)
from cogs.care import setup as care_setup
from cogs.care.direct import DirectMessages, is_direct
from cogs.care.staff_channel import StaffChannelListening
from cogs.care.unheard_listening import UnheardListening
from cogs.parts import add_parts

_PARTS = (
    *(people, presses, telling, rota, care_setup),
    *(resources, own_resources, own_resource_forms, shipped_resources),
    *(unheard, check_on_me, checking_on),
)


async def setup(client: Circlekeeper) -> None:
    """Add the command, the listeners, the buttons and the forms to the client."""
    client.hear(is_direct)
    await client.add_cog(DirectMessages(client))
    await client.add_cog(resources.ResourcesCog())
    await client.add_cog(StaffChannelListening(client))
    # It hears the messages that the listener of questions lets through.
    await client.add_cog(UnheardListening(client))
    add_parts(client, *_PARTS)
