"""Daily value prompts: `/prompt`, the buttons under a question, and the posting itself."""

from bot.client import Circlekeeper
from cogs.prompts import answers, card, questions


async def setup(client: Circlekeeper) -> None:
    """Add the command, the buttons and the forms to the client."""
    await client.add_cog(card.Prompts())
    client.add_components(*answers.COMPONENTS, *card.COMPONENTS, *questions.COMPONENTS)
    client.forms.register(*answers.FORMS, *questions.FORMS)
