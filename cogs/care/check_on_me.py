"""*Check on me*, for its member: the form, what the facilitator will read, changing and ending."""

from bot.client import Interaction
from bot.domain.care.check_on_me import DAYS, Refusal, Wish, read_wish
from bot.domain.ids import GuildId, UserId
from bot.ui.care.check_on_me import (
    ASK,
    CARD,
    END,
    FORM,
    HELPS,
    HELPS_NOT,
    REOPEN,
    WHEN,
    WHO,
    own_card,
    preview_card,
    read_wished,
    wish_draft,
    wish_form,
)
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from cogs.care.facilitators import is_facilitator
from cogs.guideline_words import language_of_server
from cogs.patience import answering
from cogs.rounds.presses import guild_of, show_card


class OpenCard(Component, template=CARD.template):
    """*Check on me*, in `/privacy`."""

    async def handle(self, interaction: Interaction) -> None:
        """Show what stands, or how it works."""
        client = interaction.client
        check = await client.services.check_on_me.of_member(*_who(interaction))
        await client.show(
            interaction,
            own_card(interaction.client.say_to(interaction), guild_of(interaction), check),
        )


class OpenForm(Component, template=FORM.template):
    """*Set it up* and *Change*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form, filled with what stands."""
        client, guild_id = interaction.client, guild_of(interaction)
        check = await client.services.check_on_me.of_member(*_who(interaction))
        say = interaction.client.say_to(interaction)
        if check is None:
            modal = wish_form(say, guild_id)
        else:
            modal = wish_form(
                say,
                guild_id,
                days=check.quiet_days,
                facilitator_id=check.facilitator_id,
                helps=check.helps,
                helps_not=check.helps_not,
            )
        await interaction.response.send_modal(modal)


class ReopenForm(Component, template=REOPEN.template):
    """*Change*, and *Open the form again*: the words stand in the answer above."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed and chosen."""
        helps, helps_not = read_draft(interaction.message, 2)
        days, who = read_wished(self.parts["wished"])
        modal = wish_form(
            interaction.client.say_to(interaction),
            guild_of(interaction),
            days=days,
            facilitator_id=who,
            helps=helps,
            helps_not=helps_not,
        )
        await interaction.response.send_modal(modal)


class WishForm(Form, template=FORM.template):
    """When, by whom, what helps and what does not."""

    async def handle(self, interaction: Interaction) -> None:
        """Show what the facilitator would read; nothing is kept yet."""
        client = interaction.client
        async with answering(interaction):
            wish = await _wish(interaction, self._days, self._who, *self._texts)
            say = interaction.client.say_to(interaction)
        if isinstance(wish, Refusal):
            await client.answer_refusal(interaction, say(wish), self.draft())
            return
        user_id = UserId(interaction.user.id)
        preview = preview_card(say, guild_of(interaction), user_id, wish)
        await client.answer(interaction, preview)

    def draft(self) -> Draft:
        """Return what was typed; what was chosen goes along in the id of the button."""
        days = int(self._days) if self._days and self._days.isdecimal() else DAYS[2]
        who = UserId(int(self._who)) if self._who and self._who.isdecimal() else None
        return wish_draft(GuildId(self.number("guild_id")), days, who, *self._texts)

    @property
    def _days(self) -> str | None:
        return self.fields.choice(WHEN)

    @property
    def _who(self) -> str | None:
        return self.fields.choice(WHO) or None

    @property
    def _texts(self) -> tuple[str, str]:
        return self.fields.text(HELPS), self.fields.text(HELPS_NOT)


class AskButton(Component, template=ASK.template):
    """*Ask them*: from here on it is kept."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the words that stand in the preview, and ask the facilitator."""
        client, (guild_id, user_id) = interaction.client, _who(interaction)
        say = client.say_to(interaction)
        days, who = read_wished(self.parts["wished"])
        texts = read_draft(interaction.message, 2)
        async with answering(interaction):
            outcome: object = await _wish(interaction, str(days), str(who or ""), *texts)
            if isinstance(outcome, Wish):
                language = await language_of_server(client, guild_id)
                outcome = await client.services.check_on_me.ask(
                    guild_id, user_id, outcome, language, is_facilitator=True
                )
        if isinstance(outcome, Refusal):
            draft = wish_draft(guild_id, days, who, *texts)
            await client.answer_refusal(interaction, say(outcome), draft)
            return
        client.wake()
        check = await client.services.check_on_me.of_member(guild_id, user_id)
        await show_card(interaction, own_card(say, guild_id, check))


class EndButton(Component, template=END.template):
    """*End it*."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep nothing of it any more."""
        client, (guild_id, user_id) = interaction.client, _who(interaction)
        await client.services.check_on_me.end(guild_id, user_id)
        await client.show(
            interaction, own_card(interaction.client.say_to(interaction), guild_id, None)
        )


COMPONENTS: tuple[type[Component], ...] = (OpenCard, OpenForm, ReopenForm, AskButton, EndButton)
FORMS: tuple[type[Form], ...] = (WishForm,)


async def _wish(
    interaction: Interaction, days: str | None, who: str | None, helps: str, helps_not: str
) -> Wish | Refusal:
    """Return a wish for somebody who is a facilitator now, or why it is none."""
    wish = read_wish(days, who, helps, helps_not)
    if isinstance(wish, Refusal):
        return wish
    if wish.facilitator_id == interaction.user.id:
        return Refusal.YOURSELF
    guild_id = guild_of(interaction)
    is_one = await is_facilitator(interaction.client, guild_id, wish.facilitator_id)
    return wish if is_one else Refusal.NO_FACILITATOR


def _who(interaction: Interaction) -> tuple[GuildId, UserId]:
    return guild_of(interaction), UserId(interaction.user.id)
