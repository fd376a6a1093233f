"""Guidelines: their card, and what staff change of them."""

from bot.client import Circlekeeper
from cogs.guidelines import card, families, looking, own, posts, proposal, talking, words
from cogs.parts import add_parts

_PARTS = (card, families, looking, own, posts, proposal, talking, words)


async def setup(client: Circlekeeper) -> None:
    """Add the command, the buttons and the forms to the client."""
    await client.add_cog(card.Guidelines())
    await client.add_cog(talking.Talking())
    client.tree.add_command(looking.menu(client))
    add_parts(client, *_PARTS)
