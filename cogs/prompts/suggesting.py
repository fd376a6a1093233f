"""*Suggest a question*, for anybody."""

from bot.client import Interaction
from bot.domain.ids import DeliveryId, GuildId, UserId
from bot.domain.prompts.own import Typed, Unread
from bot.domain.prompts.suggestions import Suggestion
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.prompts import suggestions as ui
from cogs.prompts.speaking import language_of, say_of


class SuggestButton(Component, template=ui.SUGGEST.template):
    """*Suggest a question*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form."""
        delivery_id = DeliveryId(self.number("delivery_id"))
        say = await say_of(interaction, delivery_id)
        if interaction.guild_id is None:
            await interaction.client.answer(interaction, say("refused.server_only"))
        else:
            await interaction.response.send_modal(ui.suggest_form(say, delivery_id))


class ReopenSuggestForm(Component, template=ui.REOPEN_SUGGEST.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        delivery_id = DeliveryId(self.number("delivery_id"))
        text, credit = read_draft(interaction.message, 2)
        form = ui.suggest_form(
            await say_of(interaction, delivery_id),
            delivery_id,
            text=text,
            credit=credit,
            answer=self.parts["answer"] or ui.NO,
        )
        await interaction.response.send_modal(form)


class SuggestForm(Form, template=ui.SUGGEST.template):
    """A question that somebody suggests."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep it for facilitators and thank; or give the words back with the reason."""
        client, delivery_id = interaction.client, DeliveryId(self.number("delivery_id"))
        say = await say_of(interaction, delivery_id)
        outcome = await client.services.suggestions.suggest(
            GuildId(interaction.guild_id or 0),
            UserId(interaction.user.id),
            await language_of(interaction, delivery_id),
            Typed(self.fields.text(ui.TEXT), credit=self.fields.text(ui.CREDIT)),
            wants_answer=self.fields.choice(ui.ANSWER) == ui.YES,
        )
        if isinstance(outcome, Suggestion):
            client.wake()
            await client.answer(interaction, ui.thanks(say, outcome))
            return
        if isinstance(outcome, Unread):
            reason = "\n".join(say(one.reason, **one.details) for one in outcome.problems)
        else:
            reason = say(outcome)
        await client.answer_refusal(interaction, reason, self.draft(), say)

    def draft(self) -> Draft:
        """Return what was typed; the choice goes along in the id of the button."""
        answer = self.fields.choice(ui.ANSWER) or ui.NO
        return Draft(
            (self.fields.text(ui.TEXT), self.fields.text(ui.CREDIT)),
            ui.REOPEN_SUGGEST.of(self.number("delivery_id"), answer),
            ("suggestions.form.text", "suggestions.form.credit"),
        )


COMPONENTS: tuple[type[Component], ...] = (SuggestButton, ReopenSuggestForm)
FORMS: tuple[type[Form], ...] = (SuggestForm,)
