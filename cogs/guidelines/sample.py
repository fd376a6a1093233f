"""The sample of the week: moderators say of what was only counted whether it was read fairly."""

from collections.abc import Sequence
from typing import ClassVar

from bot.client import Interaction
from bot.domain.guidelines.links import MessagePlace
from bot.domain.guidelines.links import Refusal as NotThere
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.proposal import Example
from bot.domain.ids import MessageId
from bot.domain.setup.standing import Audience
from bot.ui.components import Component
from bot.ui.guidelines import ids
from bot.ui.guidelines.sample import no_sample_card, read_finding, sample_card
from cogs.guidelines.card import said_here
from cogs.guidelines.messages import fetch
from cogs.patience import answering
from cogs.rounds.presses import guild_of, show_card

_Finding = tuple[MessageId, str]


class ForModerators(Component, template=r"(?!)"):
    """A button of the sample."""

    audience: ClassVar[Audience] = Audience.MODERATORS


class SampleButton(ForModerators, template=ids.SAMPLE.template):
    """*This week's sample*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the first that nobody has judged."""
        await show_sample(interaction)


class _Judge(ForModerators, template=r"(?!)"):
    """The two verdicts."""

    verdict: Verdict

    async def handle(self, interaction: Interaction) -> None:
        """Count it, and show the next; of two presses the first counts."""
        say, _ = await said_here(interaction)
        proposals = interaction.client.services.guideline_proposals
        message_id, rule_id = found = read_finding(self.parts["finding"])
        refusal = await proposals.judge(guild_of(interaction), message_id, rule_id, self.verdict)
        # A rule that was misread too often goes to rest by this, and staff are told.
        interaction.client.wake()
        key = "guidelines.sample.counted" if refusal is None else "guidelines.sample.judged"
        await show_sample(interaction, say(key), after=found)


class JudgeFair(_Judge, template=ids.JUDGE_FAIR.template):
    """*Fair*."""

    verdict = Verdict.FAIR


class JudgeMisread(_Judge, template=ids.JUDGE_MISREAD.template):
    """*Misread*."""

    verdict = Verdict.MISREAD


class LaterButton(ForModerators, template=ids.LATER.template):
    """*Later*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the next; this one stays to be judged."""
        await show_sample(interaction, after=read_finding(self.parts["finding"]))


COMPONENTS: tuple[type[Component], ...] = (SampleButton, JudgeFair, JudgeMisread, LaterButton)


async def show_sample(interaction: Interaction, *news: str, after: _Finding | None = None) -> None:
    """Show the next of the sample that still stands where this moderator can read it."""
    client, guild_id = interaction.client, guild_of(interaction)
    say, texts = await said_here(interaction)
    sample = await client.services.guideline_proposals.sample(guild_id)
    waiting = sorted(one for one in map(_key, sample) if after is None or one > after)
    by_key = {_key(one): one for one in sample}
    async with answering(interaction):
        shown, hidden, gone = await _next(interaction, [by_key[one] for one in waiting])
    left = len(sample) - gone
    if shown is None:
        card = no_sample_card(say, guild_id, left - hidden, hidden, news)
    else:
        card = sample_card(say, guild_id, texts, shown, left, news)
    await show_card(interaction, card)


async def _next(
    interaction: Interaction, waiting: Sequence[Example]
) -> tuple[Example | None, int, int]:
    """Return the first that can be read; how many before it cannot, and how many are gone."""
    hidden, gone = 0, 0
    for one in waiting:
        found = await fetch(interaction, MessagePlace(one.channel_id, one.message_id))
        if found is NotThere.GONE:
            proposals = interaction.client.services.guideline_proposals
            await proposals.gone(guild_of(interaction), one.message_id)
            gone += 1
        elif found is NotThere.HIDDEN:
            hidden += 1
        else:
            return one, hidden, gone
    return None, hidden, gone


def _key(example: Example) -> _Finding:
    return example.message_id, example.rule_id
