"""*Try it alone*: nobody else sees it, and it leaves no row; where it is stands in its buttons."""

from bot.client import Interaction
from bot.domain.rounds.formats import Format
from bot.domain.visible import is_blank
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft
from bot.ui.rounds import ids
from bot.ui.rounds.forms import WORDS
from bot.ui.rounds.trying import OPENING, trying_card, trying_form
from cogs.rounds.card import ForFacilitators, FormForFacilitators, chosen_format
from cogs.rounds.presses import guild_of, show_card
from cogs.rounds.speaking import say_of
from cogs.rounds.words import chosen_words


class TryButton(ForFacilitators, template=ids.TRY.template):
    """*Try it alone*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show how the circle opens."""
        found = await chosen_format(interaction, self.parts["format_id"])
        if found is not None:
            await _show_step(interaction, found, OPENING)


class _Step(ForFacilitators, template=r"(?!)"):
    """A press on the way."""

    async def handle(self, interaction: Interaction) -> None:
        """Go on, where the format is still there."""
        format_id, _, step = (self.parts["at"] or "").partition(".")
        found = await chosen_format(interaction, format_id)
        if found is not None:
            await self.go(interaction, found, int(step))

    async def go(self, interaction: Interaction, round_format: Format, step: int) -> None:
        """Show what comes."""
        raise NotImplementedError


class GoOnButton(_Step, template=ids.TRY_STEP.template):
    """*Go on*."""

    async def go(self, interaction: Interaction, round_format: Format, step: int) -> None:
        """Show the step that it leads to."""
        await _show_step(interaction, round_format, step)


class TryPassButton(_Step, template=ids.TRY_PASS.template):
    """*Pass*."""

    async def go(self, interaction: Interaction, round_format: Format, step: int) -> None:
        """Say what a pass is answered with."""
        await _show_step(interaction, round_format, step + 1, round_format.passed)


class TryChooseAnswer(_Step, template=ids.TRY_CHOOSE.template):
    """An answer to choose."""

    async def go(self, interaction: Interaction, round_format: Format, step: int) -> None:
        """Show what would have been posted."""
        words = chosen_words(round_format, self.chosen(interaction))
        news = await _would_stand(interaction, words)
        await _show_step(interaction, round_format, step + 1, *news)


class TryWriteButton(_Step, template=ids.TRY_WRITE.template):
    """*Write*."""

    async def go(self, interaction: Interaction, round_format: Format, step: int) -> None:  # noqa: ARG002
        """Open the form."""
        say = await say_of(interaction)
        form = trying_form(say, guild_of(interaction), self.parts["at"] or "")
        await interaction.response.send_modal(form)


class TryWritingForm(FormForFacilitators, template=ids.TRY_WRITE.template):
    """Words that nobody else will see."""

    async def handle(self, interaction: Interaction) -> None:
        """Give them back as they would stand in the circle, and go on."""
        format_id, _, step = (self.parts["at"] or "").partition(".")
        found = await chosen_format(interaction, format_id)
        if found is None:
            return
        words = self.fields.text(WORDS).strip()
        news = [] if is_blank(words) else await _would_stand(interaction, words)
        await _show_step(interaction, found, int(step) + 1, *news)

    def draft(self) -> Draft:
        """Return what was typed."""
        return Draft((self.fields.text(WORDS),))


COMPONENTS: tuple[type[Component], ...] = (
    TryButton,
    GoOnButton,
    TryPassButton,
    TryChooseAnswer,
    TryWriteButton,
)
FORMS: tuple[type[Form], ...] = (TryWritingForm,)


async def _would_stand(interaction: Interaction, words: str) -> list[str]:
    say = await say_of(interaction)
    return [f"{say('rounds.trying.would_stand')}\n{words}"]


async def _show_step(interaction: Interaction, round_format: Format, step: int, *news: str) -> None:
    say = await say_of(interaction)
    client = interaction.client
    card = trying_card(say, guild_of(interaction), round_format, step, client.clock.now(), news)
    await show_card(interaction, card)
