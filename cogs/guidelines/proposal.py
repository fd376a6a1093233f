"""The proposal after two weeks: nothing starts by itself, facilitators press what is to start."""

from collections.abc import Collection

from bot.client import Interaction
from bot.domain.guidelines.proposal import TICKED
from bot.domain.guidelines.settings import Refusal
from bot.ui.components import Component
from bot.ui.guidelines import ids
from bot.ui.guidelines.proposal import proposal_card, read_answer
from cogs.guidelines.card import ForStaff, said_here, show_editing
from cogs.rounds.presses import guild_of, show_card


class ProposalButton(ForStaff, template=ids.PROPOSAL.template):
    """*What two weeks showed*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it, with what is proposed ticked."""
        await _show(interaction, TICKED)


class TickFamilies(ForStaff, template=ids.TICK.template):
    """*Which ones?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the ticks on the card; nothing starts by them."""
        await _show(interaction, self.chosen(interaction))


class AnswerButton(ForStaff, template=ids.ANSWER.template):
    """*Start nudges*, *Queue only*, *Keep watching*, *Off*."""

    async def handle(self, interaction: Interaction) -> None:
        """Do it; the first of two presses counts."""
        client, guild_id = interaction.client, guild_of(interaction)
        say, _ = await said_here(interaction)
        answer, ticked = read_answer(self.parts["answer"])
        outcome = await client.services.guideline_proposals.answer(guild_id, answer, ticked)
        if isinstance(outcome, Refusal):
            await show_editing(interaction, say(outcome))
            return
        client.wake()
        await show_editing(interaction, say("guidelines.proposal.done"))


COMPONENTS: tuple[type[Component], ...] = (ProposalButton, TickFamilies, AnswerButton)


async def _show(interaction: Interaction, ticked: Collection[str]) -> None:
    say, texts = await said_here(interaction)
    guild_id = guild_of(interaction)
    proposal = await interaction.client.services.guideline_proposals.get(guild_id)
    if proposal is None:
        await show_editing(interaction, say(Refusal.NO_PROPOSAL))
        return
    await show_card(interaction, proposal_card(say, guild_id, texts, proposal, ticked))
