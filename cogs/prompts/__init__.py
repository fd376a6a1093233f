"""Daily value prompts: `/prompt`, `/share`, the buttons under a question, and the posting."""

from bot.client import Circlekeeper
from cogs.parts import add_parts
from cogs.prompts import (
    answers,
    card,
    editing,
    free_shares,
    manner,
    own_shares,
    question_files,
    questions,
    rests,
    schedules,
    silence,
    suggesting,
    suggestions,
    values,
)
from cogs.prompts.listening import Listening

_PARTS = (
    answers,
    card,
    editing,
    free_shares,
    manner,
    own_shares,
    question_files,
    questions,
    rests,
    schedules,
    silence,
    suggesting,
    suggestions,
    values,
)


async def setup(client: Circlekeeper) -> None:
    """Add the commands, the listener, the buttons and the forms to the client."""
    await client.add_cog(card.Prompts())
    await client.add_cog(free_shares.Sharing())
    listening = Listening(client)
    await client.add_cog(listening)
    client.hear(listening.may_be_an_answer)
    add_parts(client, *_PARTS)
