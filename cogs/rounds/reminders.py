"""*Remind me* and *No more reminders*, for everybody."""

from bot.client import Interaction
from bot.domain.ids import RepeatId
from bot.domain.rounds.repeats import Refusal
from bot.ui.components import Component
from bot.ui.rounds import repeat_ids as ids
from bot.ui.rounds.reminders import reminded_card
from cogs.rounds.presses import guild_of, user_of
from cogs.rounds.speaking import say_of


class RemindMe(Component, template=ids.REMIND.template):
    """*Remind me*."""

    async def handle(self, interaction: Interaction) -> None:
        """Remind who pressed of each date from now on; a second press says the same."""
        client, repeat_id = interaction.client, RepeatId(self.number("repeat_id"))
        outcome = await client.services.repeats.remind(
            guild_of(interaction), repeat_id, user_of(interaction)
        )
        if isinstance(outcome, Refusal):
            say = await say_of(interaction)
            await client.answer(interaction, say(outcome))
            return
        draft = outcome.draft
        chosen = await client.services.formats.of_circle(
            outcome.guild_id, draft.choices.format_id, draft.language
        )
        say = client.say_in(draft.language)
        await client.answer(interaction, reminded_card(say, repeat_id, chosen.name))


class RemindNoMore(Component, template=ids.REMIND_NO_MORE.template):
    """*No more reminders*, in the server and in direct messages."""

    async def handle(self, interaction: Interaction) -> None:
        """Remind who pressed no more; the reminder itself stays as it is."""
        client = interaction.client
        repeat_id = RepeatId(self.number("repeat_id"))
        found = await client.services.repeats.remind_no_more(repeat_id, user_of(interaction))
        say = client.say_in(found.draft.language if found else None)
        await client.answer(interaction, say("rounds.reminders.stopped"))


COMPONENTS: tuple[type[Component], ...] = (RemindMe, RemindNoMore)
