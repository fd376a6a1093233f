"""After three questions that nobody answered: facilitators are asked once, members never told."""

import logging
from typing import ClassVar

import aiohttp
import discord

from bot.client import Circlekeeper, Interaction
from bot.domain.ids import GuildId, ScheduleId
from bot.domain.prompts.silence import Decision
from bot.domain.setup.standing import Audience
from bot.observability import report_failure
from bot.pacer import Priority
from bot.services.prompts.silence import Decided
from bot.ui.components import Component
from bot.ui.prompts import ids
from bot.ui.prompts.silence import decided_note, decision_text
from bot.wording import Say
from cogs.guideline_words import language_of_server

log = logging.getLogger(__name__)


class _Decide(Component, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS
    decision: ClassVar[Decision]

    async def handle(self, interaction: Interaction) -> None:
        """Decide, or hear what was decided."""
        client, guild_id = interaction.client, GuildId(interaction.guild_id or 0)
        # As the note above the buttons: staff read it in the server's language.
        say = client.say_in(await language_of_server(client, guild_id))
        outcome = await client.services.silences.decide(
            guild_id,
            ScheduleId(self.number("schedule_id")),
            self.decision,
        )
        if not isinstance(outcome, Decided):
            await client.answer(interaction, say(outcome))
            return
        client.wake()
        text = decision_text(say, outcome.decision)
        already = [] if outcome.is_new else [say("prompts.silence.already")]
        await client.answer(interaction, "\n".join([*already, text]))
        if interaction.message is not None and not interaction.message.flags.ephemeral:
            await _show_decision(client, say, interaction.message, outcome.decision)


class KeepGoing(_Decide, template=ids.KEEP_GOING.template):
    """*Keep going*."""

    decision = Decision.KEEP


class EveryOtherDay(_Decide, template=ids.EVERY_OTHER_DAY.template):
    """*Every other day*."""

    decision = Decision.THIN


class PauseAfterSilence(_Decide, template=ids.PAUSE_AFTER_SILENCE.template):
    """*Pause*."""

    decision = Decision.PAUSE


async def _show_decision(
    client: Circlekeeper, say: Say, note: discord.Message, decision: Decision
) -> None:
    """Let a note in the staff channel show what was decided, to all who read there."""
    try:
        await client.pacer.turn(Priority.ROUNDS)
        await note.edit(view=decided_note(say, note, decision))
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError) as error:
        # Its buttons go on telling what was decided.
        report_failure(log, "A decision could not be shown.", error)


COMPONENTS: tuple[type[Component], ...] = (KeepGoing, EveryOtherDay, PauseAfterSilence)
