"""Daily value prompts: `/prompt`, the buttons under a question, and the posting itself."""

from bot.client import Circlekeeper
from cogs.prompts import (
    answers,
    card,
    editing,
    questions,
    rests,
    schedules,
    silence,
    suggesting,
    suggestions,
    values,
)
from cogs.prompts.listening import Listening


async def setup(client: Circlekeeper) -> None:
    """Add the command, the listener, the buttons and the forms to the client."""
    await client.add_cog(card.Prompts())
    await client.add_cog(Listening(client))
    buttons = (answers, card, editing, questions, rests, schedules, silence)
    for part in (*buttons, suggesting, suggestions, values):
        client.add_components(*part.COMPONENTS)
    for part in (answers, editing, questions, suggesting, suggestions, values):
        client.forms.register(*part.FORMS)
