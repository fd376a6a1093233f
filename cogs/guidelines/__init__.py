"""Guidelines: their card, and what staff change of them."""

from bot.client import Circlekeeper
from cogs.guidelines import card, families, own, posts, proposal, words
from cogs.parts import add_parts

_PARTS = (card, families, own, posts, proposal, words)


async def setup(client: Circlekeeper) -> None:
    """Add the command, the buttons and the forms to the client."""
    await client.add_cog(card.Guidelines())
    add_parts(client, *_PARTS)
