"""Guidelines: their card, what staff change of them, and what is noticed and said of messages."""

from bot.client import Circlekeeper
from cogs.guidelines import (
    card,
    explaining,
    families,
    listening,
    looking,
    own,
    posts,
    pressed,
    proposal,
    review,
    review_words,
    sample,
    talking,
    words,
)
from cogs.parts import add_parts

_PARTS = (
    card,
    explaining,
    families,
    looking,
    own,
    posts,
    pressed,
    proposal,
    review,
    review_words,
    sample,
    talking,
    words,
)


async def setup(client: Circlekeeper) -> None:
    """Add the command, the buttons and the forms to the client."""
    await client.add_cog(card.Guidelines())
    await client.add_cog(talking.Talking())
    await client.add_cog(review.Review())
    client.tree.add_command(looking.menu(client))
    client.tree.add_command(explaining.menu(client))
    ears = listening.GuidelineListening(client)
    client.hear(ears.is_for_us)
    await client.add_cog(ears)
    add_parts(client, *_PARTS)
