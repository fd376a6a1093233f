"""How one schedule asks: language, deck, thread, pin, and the role that is mentioned."""

from dataclasses import replace

from bot.client import Interaction
from bot.domain.ids import RoleId, ScheduleId
from bot.domain.prompts.server_schedules import DeckChoice, Manner, Refusal, ServerSchedule
from bot.ui.components import Component
from bot.ui.prompts import ids
from bot.ui.prompts.schedules import ON, manner_card
from cogs.prompts.editing import channel_refusal, find_standing, shown_as
from cogs.prompts.facilitating import ForFacilitators, channel_of, guild_of, show_gone
from cogs.prompts.speaking import language_name


async def show_manner(interaction: Interaction, schedule_id: ScheduleId, *news: str) -> None:
    """Show how a schedule asks, and the choices there are; a deleted role is dropped."""
    client = interaction.client
    found = await find_standing(interaction, schedule_id)
    if found is None:
        await show_gone(interaction)
        return
    schedule, gone = found
    shown = await shown_as(interaction, schedule)
    languages = {one: language_name(interaction, one) for one in client.library.languages}
    await client.show(
        interaction, manner_card(client.say_to(interaction), shown, languages, [*news, *gone])
    )


class OpenManner(ForFacilitators, template=ids.MANNER.template):
    """*How it asks*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        await show_manner(interaction, self.schedule_id)


class _Manner(ForFacilitators, template=r"(?!)"):
    """One choice of how a schedule asks."""

    def changed(self, manner: Manner, chosen: str) -> Manner:
        """Return the manner with what was chosen, or pressed."""
        raise NotImplementedError

    async def handle(self, interaction: Interaction) -> None:
        """Keep the choice, where the bot may do what it asks for."""
        client, guild_id = interaction.client, guild_of(interaction)
        say = client.say_to(interaction)
        schedule = await client.services.schedules.get(guild_id, self.schedule_id)
        if isinstance(schedule, Refusal):
            await show_gone(interaction)
            return
        chosen = next(iter(self.chosen(interaction)), self.parts.get("wanted") or "")
        wanted = self.changed(schedule.manner, chosen)
        reason = self._refusal(interaction, schedule, wanted)
        if reason is None:
            outcome = await client.services.schedules.set_manner(
                guild_id, self.schedule_id, lambda manner: self.changed(manner, chosen)
            )
            reason = say(outcome) if isinstance(outcome, Refusal) else None
        await show_manner(interaction, self.schedule_id, *([reason] if reason else []))

    def _refusal(
        self, interaction: Interaction, schedule: ServerSchedule, wanted: Manner
    ) -> str | None:
        """Say what is missing for a thread or a pin; other choices need nothing more."""
        before = schedule.manner
        wants_more = (wanted.has_thread, wanted.is_pinned) > (before.has_thread, before.is_pinned)
        if not wants_more or channel_of(interaction, schedule.channel_id) is None:
            return None
        return channel_refusal(interaction, schedule.channel_id, wanted)


class ChooseLanguage(_Manner, template=ids.LANGUAGE.template):
    """The language of the questions, and of all that is said around them."""

    def changed(self, manner: Manner, chosen: str) -> Manner:
        """Return the manner in another language."""
        return replace(manner, language=chosen)


class ChooseDeck(_Manner, template=ids.DECK.template):
    """Whose questions a schedule asks."""

    def changed(self, manner: Manner, chosen: str) -> Manner:
        """Return the manner with other questions."""
        return replace(manner, deck=DeckChoice(chosen))


class SwitchThread(_Manner, template=ids.THREAD.template):
    """*With a thread*, *Without a thread*."""

    def changed(self, manner: Manner, chosen: str) -> Manner:
        """Return the manner with a thread, or without."""
        return replace(manner, has_thread=chosen == ON)


class SwitchPin(_Manner, template=ids.PIN.template):
    """*Pin each question*, *Don't pin*."""

    def changed(self, manner: Manner, chosen: str) -> Manner:
        """Return the manner with pins, or without."""
        return replace(manner, is_pinned=chosen == ON)


class ChooseRole(ForFacilitators, template=ids.ROLE.template):
    """The role that is mentioned with each question, or nobody."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the role; everyone is refused kindly."""
        client, guild_id = interaction.client, guild_of(interaction)
        say = client.say_to(interaction)
        chosen = next((RoleId(int(one)) for one in self.chosen(interaction)), None)
        outcome = await client.services.schedules.mention(guild_id, self.schedule_id, chosen)
        news = [say(outcome)] if isinstance(outcome, Refusal) else []
        await show_manner(interaction, self.schedule_id, *news)


COMPONENTS: tuple[type[Component], ...] = (
    OpenManner,
    ChooseLanguage,
    ChooseDeck,
    SwitchThread,
    SwitchPin,
    ChooseRole,
)
