"""Daily value prompts: `/prompt`, `/share`, the buttons under a question, and the posting."""

from bot.client import Circlekeeper
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

_WITH_BUTTONS = (
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
_WITH_FORMS = (
    answers,
    editing,
    free_shares,
    own_shares,
    question_files,
    questions,
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
    for part in _WITH_BUTTONS:
        client.add_components(*part.COMPONENTS)
    for part in _WITH_FORMS:
        client.forms.register(*part.FORMS)
