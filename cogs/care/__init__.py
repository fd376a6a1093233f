"""Care: people and places to turn to, and the answer to whoever writes to the bot."""

from bot.client import Circlekeeper
from cogs.care import (
    own_resources,
    people,
    presses,
    resources,
    rota,
    shipped_resources,
    telling,
)
from cogs.care import setup as care_setup
from cogs.care.direct import DirectMessages, is_direct
from cogs.parts import add_parts

_PARTS = (
    *(people, presses, telling, rota, care_setup),
    *(resources, own_resources, shipped_resources),
)


async def setup(client: Circlekeeper) -> None:
    """Add the command, the listeners and the buttons to the client."""
    client.hear(is_direct)
    await client.add_cog(DirectMessages(client))
    await client.add_cog(resources.ResourcesCog())
    add_parts(client, *_PARTS)
