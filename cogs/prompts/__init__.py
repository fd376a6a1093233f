"""Daily value prompts: `/prompt`, the buttons under a question, and the posting itself."""

from bot.client import Circlekeeper
from cogs.prompts import answers, card, questions, silence, suggesting, suggestions
from cogs.prompts.listening import Listening


async def setup(client: Circlekeeper) -> None:
    """Add the command, the listener, the buttons and the forms to the client."""
    await client.add_cog(card.Prompts())
    await client.add_cog(Listening(client))
    for part in (answers, card, questions, silence, suggesting, suggestions):
        client.add_components(*part.COMPONENTS)
    client.forms.register(*answers.FORMS, *questions.FORMS, *suggesting.FORMS, *suggestions.FORMS)
