"""What an author presses under their private note."""

from bot.client import Interaction
from bot.domain.guidelines.asks import Refusal as AskRefusal
from bot.domain.guidelines.nudges import Refusal, Reply
from bot.domain.ids import NudgeId, UserId
from bot.ui.components import Component
from bot.ui.guidelines import ids
from bot.ui.guidelines.nudge import fewer_note, pressed_note, words_given_back
from cogs.guideline_words import note_of


class _Reply(Component, template=r"(?!)"):
    """The two answers to a note."""

    reply: Reply

    async def handle(self, interaction: Interaction) -> None:
        """Keep the answer, and say in the note itself that it arrived."""
        client, nudge_id = interaction.client, NudgeId(self.number("nudge_id"))
        say = client.say_to(interaction)
        user_id = UserId(interaction.user.id)
        outcome = await client.services.nudges.reply(nudge_id, user_id, self.reply)
        if isinstance(outcome, Refusal):
            await client.answer(interaction, say(outcome))
            return
        client.wake()
        note = await note_of(client, outcome) or ""
        words = words_given_back(interaction.message)
        card = pressed_note(client.say_in(outcome.language), outcome, note, words)
        await interaction.response.edit_message(view=card)


class LeaveIt(_Reply, template=ids.NOTE_LEAVE.template):
    """*Leave it*."""

    reply = Reply.LEAVE_IT


class Misread(_Reply, template=ids.NOTE_MISREAD.template):
    """*This was a misread*."""

    reply = Reply.MISREAD


class Fewer(Component, template=ids.NOTE_FEWER.template):
    """*Fewer notes like this*."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the wish."""
        client, nudge_id = interaction.client, NudgeId(self.number("nudge_id"))
        say = client.say_to(interaction)
        outcome = await client.services.nudges.fewer(nudge_id, UserId(interaction.user.id))
        if isinstance(outcome, Refusal):
            await client.answer(interaction, say(outcome))
            return
        note = await note_of(client, outcome) or ""
        card = fewer_note(client.say_in(outcome.language), outcome, note)
        await interaction.response.edit_message(view=card)


class Appeal(Component, template=ids.NOTE_APPEAL.template):
    """*Ask a person to look*, where a message was set aside."""

    async def handle(self, interaction: Interaction) -> None:
        """Pass it on to somebody who did not decide it."""
        client, nudge_id = interaction.client, NudgeId(self.number("nudge_id"))
        nudge = await client.services.nudges.get(nudge_id)
        language = client.library.languages[0] if nudge is None else nudge.language
        outcome = await client.services.asks.appeal(nudge_id, UserId(interaction.user.id), language)
        said = outcome if isinstance(outcome, AskRefusal) else "guidelines.nudge.appealed"
        await client.answer(interaction, client.say_in(language)(said))
        client.wake()


COMPONENTS: tuple[type[Component], ...] = (LeaveIt, Misread, Fewer, Appeal)
