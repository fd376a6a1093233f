"""A group's own words for its guidelines: written in a form, looked at, kept or left."""

from bot.client import Interaction
from bot.domain.guidelines.families import GuidelineId
from bot.domain.guidelines.own_words import Refusal, read_words
from bot.domain.guidelines.texts import (
    LONGEST_SENTENCE,
    LONGEST_VALUE,
    LONGEST_WHY,
    Words,
)
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.guidelines import ids
from bot.ui.guidelines.words import (
    FIELDS,
    LABELS,
    ask_shipped_card,
    preview_card,
    words_card,
    words_form,
    words_list_card,
)
from cogs.guidelines.card import FormForStaff, ForStaff, said_here, shipped_in
from cogs.rounds.presses import guild_of, show_card
from cogs.rounds.speaking import language_of


class WordsButton(ForStaff, template=ids.WORDS.template):
    """*Words*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the guidelines to choose from."""
        await _show_list(interaction)


class ChooseWords(ForStaff, template=ids.CHOOSE_WORDS.template):
    """*Choose a guideline*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the one that was chosen."""
        await _show(interaction, self.chosen(interaction)[0])


class ShowWords(ForStaff, template=ids.SHOW_WORDS.template):
    """*Leave it*: the way back to a guideline as it stands."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        await _show(interaction, self.parts["guideline"])


class ChangeButton(ForStaff, template=ids.WRITE.template):
    """*Change the words*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what stands."""
        say, texts = await said_here(interaction)
        guideline = _known(self.parts["guideline"])
        if guideline is None:
            await _show_list(interaction)
            return
        form_id = ids.WRITE.of(guild_of(interaction), guideline)
        words = texts[guideline].words
        await interaction.response.send_modal(words_form(say, form_id, words))


class ChangeAgain(ForStaff, template=ids.REWRITE.template):
    """*Change the words* below the preview, and *Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        say, _ = await said_here(interaction)
        form_id = ids.WRITE.of(guild_of(interaction), self.parts["guideline"])
        words = Words(*read_draft(interaction.message, len(FIELDS)))
        await interaction.response.send_modal(words_form(say, form_id, words))


class WordsForm(FormForStaff, template=ids.WRITE.template):
    """A guideline as somebody typed it."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it as people will read it, before anything is kept; or say what is wrong."""
        say, texts = await said_here(interaction)
        guideline, outcome = _known(self.parts["guideline"]), self._read()
        if isinstance(outcome, Refusal):
            reason = say(outcome, sentence=LONGEST_SENTENCE, value=LONGEST_VALUE, why=LONGEST_WHY)
            await interaction.client.answer_refusal(interaction, reason, self.draft(), say)
        elif guideline is None:
            await _show_list(interaction)
        else:
            card = preview_card(say, guild_of(interaction), texts, guideline, outcome)
            await show_card(interaction, card)

    def draft(self) -> Draft:
        """Return what was typed."""
        reopen = ids.REWRITE.of(self.number("guild_id"), self.parts["guideline"])
        return Draft(tuple(map(self.fields.text, FIELDS)), reopen, LABELS)

    def _read(self) -> Words | Refusal:
        return read_words(*map(self.fields.text, FIELDS))


class KeepButton(ForStaff, template=ids.KEEP.template):
    """*Keep*, below the preview."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the words of the preview, and bring what is posted up to date."""
        say, _ = await said_here(interaction)
        guideline = _known(self.parts["guideline"])
        words = read_words(*read_draft(interaction.message, len(FIELDS)))
        if guideline is None or isinstance(words, Refusal):
            await _show_list(interaction)
            return
        services, guild_id = interaction.client.services, guild_of(interaction)
        language = await language_of(interaction)
        if words == shipped_in(interaction, language)[guideline].words:
            await services.guideline_texts.use_shipped(guild_id, guideline, language)
        else:
            await services.guideline_texts.keep(guild_id, guideline, language, words)
        await _bring_up_to_date(interaction)
        await _show(interaction, guideline, say("guidelines.words.kept"))


class AskShipped(ForStaff, template=ids.ASK_SHIPPED.template):
    """*Back to the first words*, asked first."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask, and show the words that would come back."""
        say, texts = await said_here(interaction)
        guideline = _known(self.parts["guideline"])
        if guideline is None:
            await _show_list(interaction)
            return
        shipped = shipped_in(interaction, await language_of(interaction))[guideline]
        card = ask_shipped_card(say, guild_of(interaction), shipped, texts[guideline])
        await show_card(interaction, card)


class ShippedButton(ForStaff, template=ids.SHIPPED.template):
    """*Back to the first words*."""

    async def handle(self, interaction: Interaction) -> None:
        """Let the group's own words go."""
        say, _ = await said_here(interaction)
        guideline = _known(self.parts["guideline"])
        if guideline is None:
            await _show_list(interaction)
            return
        services, language = interaction.client.services, await language_of(interaction)
        await services.guideline_texts.use_shipped(guild_of(interaction), guideline, language)
        await _bring_up_to_date(interaction)
        await _show(interaction, guideline, say("guidelines.words.shipped_again"))


COMPONENTS: tuple[type[Component], ...] = (
    WordsButton,
    ChooseWords,
    ShowWords,
    ChangeButton,
    ChangeAgain,
    KeepButton,
    AskShipped,
    ShippedButton,
)
FORMS: tuple[type[Form], ...] = (WordsForm,)


def _known(name: str | None) -> GuidelineId | None:
    return GuidelineId(name) if name in set(GuidelineId) else None


async def _bring_up_to_date(interaction: Interaction) -> None:
    await interaction.client.services.guideline_cards.refresh(guild_of(interaction))
    interaction.client.wake()


async def _show_list(interaction: Interaction) -> None:
    say, texts = await said_here(interaction)
    await show_card(interaction, words_list_card(say, guild_of(interaction), texts))


async def _show(interaction: Interaction, name: str | None, *news: str) -> None:
    say, texts = await said_here(interaction)
    guideline = _known(name)
    if guideline is None:
        await _show_list(interaction)
        return
    card = words_card(say, guild_of(interaction), texts[guideline], news)
    await show_card(interaction, card)
