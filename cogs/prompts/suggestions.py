"""Suggested questions, one at a time, for facilitators."""

from typing import ClassVar

from bot.client import Interaction
from bot.domain.ids import SuggestionId
from bot.domain.prompts.own import OwnPrompt, Typed, Unread
from bot.domain.prompts.suggestions import Decided, Suggestion
from bot.domain.setup.standing import Audience
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.prompts import suggestions as ui
from bot.ui.prompts.questions import hints, question_form
from cogs.prompts.facilitating import guild_of
from cogs.prompts.questions import chosen_in, question_draft, reasons, typed_in
from cogs.prompts.speaking import language_name


async def show_suggestions(interaction: Interaction, *news: str) -> None:
    """Show the suggestion that waits longest, after what has just happened."""
    client = interaction.client
    say = client.say_to(interaction)
    waiting = await client.services.suggestions.waiting(guild_of(interaction))
    if waiting.first is None:
        card = ui.no_suggestions_card(say, *news)
    else:
        language = language_name(interaction, waiting.first.language)
        card = ui.suggestion_card(say, waiting.first, language, waiting.number, *news)
    await client.show(interaction, card)


class _ForFacilitators(Component, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS

    async def _still_waiting(self, interaction: Interaction) -> Suggestion | None:
        """Return the suggestion; where it was decided, say how and show the next one."""
        say = interaction.client.say_to(interaction)
        found = await interaction.client.services.suggestions.get(
            guild_of(interaction), SuggestionId(self.number("suggestion_id"))
        )
        if isinstance(found, Suggestion):
            return found
        await show_suggestions(interaction, say(found))
        return None


class UseSuggestion(_ForFacilitators, template=ui.USE.template):
    """*Use it*."""

    async def handle(self, interaction: Interaction) -> None:
        """Make it one of the server's questions."""
        outcome = await interaction.client.services.suggestions.use(
            guild_of(interaction), SuggestionId(self.number("suggestion_id"))
        )
        if isinstance(outcome, Unread):
            await show_suggestions(interaction, reasons(interaction, outcome))
        else:
            await _show_used(interaction, outcome)


class EditSuggestion(_ForFacilitators, template=ui.EDIT.template):
    """*Edit*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form of a question with what was suggested."""
        found = await self._still_waiting(interaction)
        if found is not None:
            form_id = ui.EDIT.of(found.suggestion_id)
            form = question_form(
                interaction.client.say_to(interaction), form_id, Typed(found.text), has_credit=False
            )
            await interaction.response.send_modal(form)


class ReopenEditSuggestion(_ForFacilitators, template=ui.REOPEN_EDIT.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        depth, kind = (self.parts["typed"] or "").split("_")
        text, value = read_draft(interaction.message, 2)
        form_id = ui.EDIT.of(self.number("suggestion_id"))
        typed = Typed(text, value, depth, kind)
        form = question_form(
            interaction.client.say_to(interaction), form_id, typed, has_credit=False
        )
        await interaction.response.send_modal(form)


class DeclineSuggestion(_ForFacilitators, template=ui.DECLINE.template):
    """*Not now*."""

    async def handle(self, interaction: Interaction) -> None:
        """Let it go; where somebody wishes to hear, offer a few words to them first."""
        found = await self._still_waiting(interaction)
        if found is None:
            return
        if found.wants_answer:
            form = ui.decline_form(interaction.client.say_to(interaction), found.suggestion_id)
            await interaction.response.send_modal(form)
        else:
            outcome = await interaction.client.services.suggestions.decline(
                found.guild_id, found.suggestion_id
            )
            await _show_declined(interaction, outcome)


class ReopenDeclineForm(_ForFacilitators, template=ui.REOPEN_DECLINE.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        (words,) = read_draft(interaction.message, 1)
        suggestion_id = SuggestionId(self.number("suggestion_id"))
        form = ui.decline_form(interaction.client.say_to(interaction), suggestion_id, words)
        await interaction.response.send_modal(form)


class _FacilitatorsForm(Form, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS

    async def _too_late(self, interaction: Interaction, decided: Decided) -> None:
        """Give the words back without a way to send them again: there is nothing to decide."""
        client = interaction.client
        say = client.say_to(interaction)
        draft = Draft(self.draft().texts, labels=self.draft().labels)
        await client.answer_refusal(interaction, say(decided), draft)


class EditSuggestionForm(_FacilitatorsForm, template=ui.EDIT.template):
    """A suggestion with other words."""

    async def handle(self, interaction: Interaction) -> None:
        """Make it one of the server's questions, or give the words back."""
        client = interaction.client
        outcome = await client.services.suggestions.use(
            guild_of(interaction),
            SuggestionId(self.number("suggestion_id")),
            typed_in(self.fields),
        )
        if isinstance(outcome, Unread):
            await client.answer_refusal(interaction, reasons(interaction, outcome), self.draft())
        elif isinstance(outcome, Decided):
            await self._too_late(interaction, outcome)
        else:
            await _show_used(interaction, outcome)

    def draft(self) -> Draft:
        """Return what was typed; the choices go along in the id of the button."""
        reopen_id = ui.REOPEN_EDIT.of(self.number("suggestion_id"), chosen_in(self.fields))
        return question_draft(self.fields, reopen_id)


class DeclineForm(_FacilitatorsForm, template=ui.DECLINE.template):
    """A few kind words to somebody whose question is not used."""

    async def handle(self, interaction: Interaction) -> None:
        """Let it go, with the words."""
        outcome = await interaction.client.services.suggestions.decline(
            guild_of(interaction),
            SuggestionId(self.number("suggestion_id")),
            self.fields.text(ui.WORDS),
        )
        if isinstance(outcome, Decided):
            await self._too_late(interaction, outcome)
        else:
            await _show_declined(interaction, outcome)

    def draft(self) -> Draft:
        """Return what was typed."""
        reopen_id = ui.REOPEN_DECLINE.of(self.number("suggestion_id"))
        return Draft((self.fields.text(ui.WORDS),), reopen_id)


COMPONENTS: tuple[type[Component], ...] = (
    UseSuggestion,
    EditSuggestion,
    ReopenEditSuggestion,
    DeclineSuggestion,
    ReopenDeclineForm,
)
FORMS: tuple[type[Form], ...] = (EditSuggestionForm, DeclineForm)


async def _show_used(interaction: Interaction, outcome: OwnPrompt | Decided) -> None:
    client = interaction.client
    say = client.say_to(interaction)
    if isinstance(outcome, Decided):
        await show_suggestions(interaction, say(outcome))
        return
    client.wake()
    found = client.library.lint(outcome.draft.text, outcome.language)
    news = [say("suggestions.used"), *hints(say, found)]
    await show_suggestions(interaction, *news)


async def _show_declined(interaction: Interaction, outcome: Suggestion | Decided) -> None:
    client = interaction.client
    say = client.say_to(interaction)
    client.wake()
    news = outcome if isinstance(outcome, Decided) else "suggestions.declined"
    await show_suggestions(interaction, say(news))
