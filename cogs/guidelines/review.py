"""`/review`: what waits for people, what they do with it, and the log."""

from typing import ClassVar

from discord import app_commands
from discord.ext import commands

from bot.client import Interaction
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.review import Filter, ItemView, Outcome, Refusal
from bot.domain.setup import standing
from bot.domain.setup.standing import Audience
from bot.ui.components import Component
from bot.ui.guidelines import review_ids as ids
from bot.ui.guidelines.review_cards import log_card
from cogs.guidelines.reviewing import OfItem, reader_of, say_of, show_item, show_queue
from cogs.guidelines.threads import bring_in
from cogs.rounds.presses import guild_of, show_card, user_of


class Review(commands.Cog):
    """The queue."""

    @app_commands.command(name="review")
    async def review(self, interaction: Interaction) -> None:
        """Show what waits."""
        await show_queue(interaction)


class TurnPage(Component, template=ids.QUEUE.template):
    """*Previous*, *Next*, *All that waits*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the page."""
        await show_queue(interaction, *ids.read_page(self.parts["page"]))


class ChooseFilter(Component, template=ids.FILTER.template):
    """*Show*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the first page of what was chosen."""
        chosen = self.chosen(interaction)[0]
        await show_queue(interaction, Filter(chosen) if chosen in set(Filter) else Filter.ALL)


class ShowLog(Component, template=ids.LOG.template):
    """*The log*."""

    audience: ClassVar[Audience] = Audience.MODERATORS

    async def handle(self, interaction: Interaction) -> None:
        """Show a page of it."""
        client, guild_id = interaction.client, guild_of(interaction)
        number = int(self.parts["page"] or 1)
        page = await client.services.review.log(guild_id, user_of(interaction), number)
        await show_card(interaction, log_card(await say_of(interaction), guild_id, page))


class OpenItem(OfItem, template=ids.OPEN.template):
    """*Open*."""

    async def press(self, interaction: Interaction) -> None:
        """Show the item."""
        review = interaction.client.services.review
        view = await review.get(guild_of(interaction), self.item_id, user_of(interaction))
        await show_item(interaction, view)


class OpenCalled(OpenItem, template=ids.CALLED.template):
    """*Open it*, under the line that called people again."""


class _Changing(OfItem, template=r"(?!)"):
    """What changes an item; the card in the channel follows."""

    news: ClassVar[str]

    async def press(self, interaction: Interaction) -> None:
        """Do it; the first of two presses counts."""
        outcome = await self.change(interaction)
        if isinstance(outcome, Refusal):
            await show_item(interaction, outcome)
            return
        interaction.client.wake()
        await show_item(interaction, outcome, self.news)
        await self.follow(interaction, outcome)

    async def follow(self, interaction: Interaction, view: ItemView) -> None:
        """Do what comes of it beside the card."""

    async def change(self, interaction: Interaction) -> ItemView | Refusal:
        """Change the item and return it, or why not."""
        raise NotImplementedError


class Take(_Changing, template=ids.TAKE.template):
    """*I'll talk to them*."""

    news = "review.done.took"

    async def change(self, interaction: Interaction) -> ItemView | Refusal:
        """Let them have it."""
        review = interaction.client.services.review
        return await review.take(guild_of(interaction), self.item_id, user_of(interaction))

    async def follow(self, interaction: Interaction, view: ItemView) -> None:
        """Bring them where the person waits."""
        if view.thread_id is not None:
            await bring_in(interaction.client, view.thread_id, interaction.user)


class _Decide(_Changing, template=r"(?!)"):
    """A verdict, which counts for the rules: moderators give it."""

    only_moderators = True
    verdict: ClassVar[Verdict]

    async def change(self, interaction: Interaction) -> ItemView | Refusal:
        """Judge all that was found."""
        review, by = interaction.client.services.review, user_of(interaction)
        return await review.decide(guild_of(interaction), self.item_id, by, self.verdict)


class Fair(_Decide, template=ids.FAIR.template):
    """*Fair*."""

    verdict = Verdict.FAIR
    news = "review.done.fair"


class Misread(_Decide, template=ids.MISREAD.template):
    """*Misread*."""

    verdict = Verdict.MISREAD
    news = "review.done.misread"


class Undo(_Changing, template=ids.UNDO.template):
    """*Undo*; who gave no verdict takes none back."""

    news = "review.done.undid"

    async def press(self, interaction: Interaction) -> None:
        """Do it, unless it is a moderator's verdict and who presses is none."""
        client, by = interaction.client, user_of(interaction)
        say = client.say_to(interaction)
        view = await client.services.review.get(guild_of(interaction), self.item_id, by)
        is_judged = not isinstance(view, Refusal) and view.item.verdict is not None
        if is_judged and not (await reader_of(interaction)).is_moderator:
            await client.answer(interaction, say(standing.Refusal.MODERATORS_ONLY))
            return
        await super().press(interaction)

    async def change(self, interaction: Interaction) -> ItemView | Refusal:
        """Take the last step back."""
        review = interaction.client.services.review
        return await review.undo(guild_of(interaction), self.item_id, user_of(interaction))


class Close(_Changing, template=ids.CLOSE.template):
    """*Close*."""

    news = "review.done.closed"

    async def change(self, interaction: Interaction) -> ItemView | Refusal:
        """End it without an outcome."""
        return await _close(interaction, self, None)


class CloseAs(_Changing, template=ids.OUTCOME.template):
    """*Talked, all fine*, *Watch together*, *Passed on*."""

    news = "review.done.closed"

    async def change(self, interaction: Interaction) -> ItemView | Refusal:
        """End it with what came of it."""
        chosen = self.parts["outcome"]
        return await _close(interaction, self, Outcome(chosen) if chosen in set(Outcome) else None)


COMPONENTS: tuple[type[Component], ...] = (
    TurnPage,
    ChooseFilter,
    ShowLog,
    OpenItem,
    OpenCalled,
    Take,
    Fair,
    Misread,
    Undo,
    Close,
    CloseAs,
)


async def _close(
    interaction: Interaction, pressed: OfItem, outcome: Outcome | None
) -> ItemView | Refusal:
    review, by = interaction.client.services.review, user_of(interaction)
    return await review.close(guild_of(interaction), pressed.item_id, by, outcome)
