"""A server's own questions: the list, and each of them, for facilitators."""

from typing import ClassVar

from bot.client import Interaction
from bot.domain.ids import OwnPromptId, ScheduleId
from bot.domain.prompts.own import OwnPrompt, Refusal, Typed, Unread
from bot.domain.prompts.server_schedules import ServerSchedule
from bot.domain.setup.standing import Audience
from bot.ui.components import Component, Fields, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.prompts import questions as ui
from cogs.prompts.facilitating import guild_of, show_gone
from cogs.prompts.speaking import language_name


async def show_questions(interaction: Interaction, schedule_id: ScheduleId) -> None:
    """Show the questions that a server has in the language of a schedule."""
    client, guild_id = interaction.client, guild_of(interaction)
    schedule = await client.services.schedules.get(guild_id, schedule_id)
    if isinstance(schedule, ServerSchedule):
        await _show_list(interaction, schedule.manner.language)
    else:
        await show_gone(interaction)


class OfQuestions(Component, template=r"(?!)"):
    """A button or a select on a card of questions."""

    audience: ClassVar[Audience] = Audience.FACILITATORS

    @property
    def language(self) -> str:
        """The language of the list it stands under."""
        return self.parts["language"] or ""

    @property
    def question(self) -> OwnPromptId:
        """The question it stands under."""
        return OwnPromptId(self.number("own_prompt_id"))


class QuestionsPage(OfQuestions, template=ui.LIST.template):
    """*Earlier*, *Later*, *Retired*, *All questions*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show that page in place of this one."""
        language, number, is_retired = ui.read_place(self.parts["place"] or "")
        await _show_list(interaction, language, number, is_retired=is_retired)


class ChooseQuestion(OfQuestions, template=ui.OPEN.template):
    """*Choose a question*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        client = interaction.client
        chosen = OwnPromptId(int(self.chosen(interaction)[0]))
        await _show_outcome(
            interaction, await client.services.own.get(guild_of(interaction), chosen)
        )


class AddQuestion(OfQuestions, template=ui.ADD.template):
    """*Add*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open an empty form."""
        form_id = ui.ADD.of(guild_of(interaction), self.language)
        form = ui.question_form(interaction.client.say_to(interaction), form_id, Typed(""))
        await interaction.response.send_modal(form)


class ReopenAddForm(OfQuestions, template=ui.REOPEN_ADD.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        language, depth, kind = (self.parts["typed"] or "").split("_")
        form_id = ui.ADD.of(guild_of(interaction), language)
        typed = _typed_before(interaction, depth, kind)
        await interaction.response.send_modal(
            ui.question_form(interaction.client.say_to(interaction), form_id, typed)
        )


class EditQuestion(OfQuestions, template=ui.EDIT.template):
    """*Edit*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what stands."""
        client = interaction.client
        say = client.say_to(interaction)
        found = await client.services.own.get(guild_of(interaction), self.question)
        if isinstance(found, Refusal):
            await client.answer(interaction, say(found))
            return
        draft = found.draft
        value_name = client.services.own.value_name(found)
        typed = Typed(draft.text, value_name, draft.depth, draft.kind, credit=draft.credit)
        form_id = ui.EDIT.of(self.question)
        await interaction.response.send_modal(ui.question_form(say, form_id, typed))


class ReopenEditForm(OfQuestions, template=ui.REOPEN_EDIT.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        depth, kind = (self.parts["typed"] or "").split("_")
        typed = _typed_before(interaction, depth, kind)
        form_id = ui.EDIT.of(self.question)
        await interaction.response.send_modal(
            ui.question_form(interaction.client.say_to(interaction), form_id, typed)
        )


class MarkQuestion(OfQuestions, template=ui.MARKS.template):
    """Whether it looks forward, and whether it suits hard days."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep both."""
        chosen = self.chosen(interaction)
        outcome = await interaction.client.services.own.mark(
            guild_of(interaction),
            self.question,
            hope=ui.HOPE in chosen,
            neutral=ui.NEUTRAL in chosen,
        )
        await _show_outcome(interaction, outcome)


class RetireQuestion(OfQuestions, template=ui.RETIRE.template):
    """*Retire*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask it no more."""
        own = interaction.client.services.own
        await _show_outcome(interaction, await own.retire(guild_of(interaction), self.question))


class BringQuestionBack(OfQuestions, template=ui.BRING_BACK.template):
    """*Bring back*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask it again."""
        own = interaction.client.services.own
        outcome = await own.bring_back(guild_of(interaction), self.question)
        await _show_outcome(interaction, outcome)


class _QuestionForm(Form, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS

    async def _settle(self, interaction: Interaction, outcome: OwnPrompt | Unread) -> None:
        """Show what was saved with what could make it easier, or give the words back."""
        client = interaction.client
        say = client.say_to(interaction)
        if isinstance(outcome, Unread):
            await client.answer_refusal(interaction, reasons(interaction, outcome), self.draft())
            return
        found = client.library.lint(outcome.draft.text, outcome.language)
        news = [say("questions.saved"), *ui.hints(say, found)]
        await _show_question(interaction, outcome, *news)


class AddQuestionForm(_QuestionForm, template=ui.ADD.template):
    """A new question."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep it."""
        own, language = interaction.client.services.own, self.parts["language"] or ""
        typed = typed_in(self.fields)
        await self._settle(interaction, await own.add(guild_of(interaction), language, typed))

    def draft(self) -> Draft:
        """Return what was typed; the choices go along in the id of the button."""
        choices = f"{self.parts['language']}_{chosen_in(self.fields)}"
        return question_draft(self.fields, ui.REOPEN_ADD.of(self.number("guild_id"), choices))


class EditQuestionForm(_QuestionForm, template=ui.EDIT.template):
    """A question with other words."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep them; what was asked stays."""
        own_id = OwnPromptId(self.number("own_prompt_id"))
        own, typed = interaction.client.services.own, typed_in(self.fields)
        await self._settle(interaction, await own.edit(guild_of(interaction), own_id, typed))

    def draft(self) -> Draft:
        """Return what was typed; the choices go along in the id of the button."""
        reopen_id = ui.REOPEN_EDIT.of(self.number("own_prompt_id"), chosen_in(self.fields))
        return question_draft(self.fields, reopen_id)


COMPONENTS: tuple[type[Component], ...] = (
    QuestionsPage,
    ChooseQuestion,
    AddQuestion,
    ReopenAddForm,
    EditQuestion,
    ReopenEditForm,
    MarkQuestion,
    RetireQuestion,
    BringQuestionBack,
)
FORMS: tuple[type[Form], ...] = (AddQuestionForm, EditQuestionForm)


def reasons(interaction: Interaction, unread: Unread) -> str:
    """Return all that is wrong with a question, in words."""
    say = interaction.client.say_to(interaction)
    return "\n".join(say(one.reason, **one.details) for one in unread.problems)


def typed_in(fields: Fields) -> Typed:
    """Return what was typed into the form of a question."""
    return Typed(
        text=fields.text(ui.TEXT),
        value=fields.text(ui.VALUE),
        depth=fields.choice(ui.DEPTH) or "",
        kind=fields.choice(ui.KIND) or "",
        credit=fields.text(ui.CREDIT),
    )


def chosen_in(fields: Fields) -> str:
    """Return what was chosen in the form of a question, for the id of a button."""
    return f"{fields.choice(ui.DEPTH) or 'light'}_{fields.choice(ui.KIND) or 'story'}"


def question_draft(fields: Fields, reopen_id: str) -> Draft:
    """Return the texts of the form of a question, to be given back."""
    names = (ui.TEXT, ui.VALUE, ui.CREDIT)
    labels = ("questions.form.text", "questions.form.value", "questions.form.credit")
    return Draft(tuple(map(fields.text, names)), reopen_id, labels)


def _typed_before(interaction: Interaction, depth: str, kind: str) -> Typed:
    text, value, credit = read_draft(interaction.message, 3)
    return Typed(text, value, depth, kind, credit=credit)


async def _show_list(
    interaction: Interaction, language: str, number: int = 0, *, is_retired: bool = False
) -> None:
    client, guild_id = interaction.client, guild_of(interaction)
    page = await client.services.own.page(guild_id, language, number, is_retired=is_retired)
    await client.show(
        interaction,
        ui.list_card(
            client.say_to(interaction), guild_id, page, language_name(interaction, language)
        ),
    )


async def _show_outcome(interaction: Interaction, outcome: OwnPrompt | Refusal) -> None:
    client = interaction.client
    say = client.say_to(interaction)
    if isinstance(outcome, Refusal):
        await client.answer(interaction, say(outcome))
    else:
        await _show_question(interaction, outcome)


async def _show_question(interaction: Interaction, question: OwnPrompt, *news: str) -> None:
    client = interaction.client
    value_name = client.services.own.value_name(question)
    card = ui.question_card(
        client.say_to(interaction), guild_of(interaction), question, value_name, *news
    )
    await client.show(interaction, card)
