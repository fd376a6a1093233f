"""What somebody wrote in their turn with the form, as everybody in the circle sees it."""

from discord import ui

from bot.domain.ids import UserId
from bot.ui.layout import card
from bot.ui.rounds.people import person


def words_post(user_id: UserId, words: str) -> ui.LayoutView:
    """Return words headed by whoever wrote them; the box keeps them from looking like ours."""
    return card(f"**{person(user_id)}**", words)
