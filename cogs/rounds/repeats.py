"""Rounds that come again: listed, changed in short steps, paused, ended."""

from bot.client import Interaction
from bot.domain.ids import ChannelId, RepeatId
from bot.domain.prompts.schedules import weekdays_called
from bot.domain.prompts.timing import UnreadTiming
from bot.domain.rounds.formats import Way
from bot.domain.rounds.repeats import Refusal
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.prompts.timing import DAYS, TIME, ZONE
from bot.ui.rounds import repeat_ids as ids
from bot.ui.rounds.repeats import ON, remove_card, when_form
from cogs.rounds.card import ForFacilitators, FormForFacilitators
from cogs.rounds.presses import guild_of, show_card
from cogs.rounds.repeat_cards import (
    channel_refusal,
    show_outcome,
    show_repeat,
    show_repeats,
    shown_of,
)
from cogs.rounds.speaking import say_of

TYPED = ("setup.form.time", "setup.form.zone")


class _OfRepeat(ForFacilitators, template=r"(?!)"):
    """A press on the card of one repeat."""

    @property
    def repeat_id(self) -> RepeatId:
        """Which one; it may be gone by now."""
        return RepeatId(self.number("repeat_id"))


class RepeatList(ForFacilitators, template=ids.LIST.template):
    """*Repeat*, and *Back* to the list."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        await show_repeats(interaction)


class ChooseRepeat(ForFacilitators, template=ids.CHOOSE.template):
    """*Choose one to change it*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it with its choices."""
        await show_repeat(interaction, RepeatId(int(self.chosen(interaction)[0])))


class WhenForm(FormForFacilitators, template=r"(?!)"):
    """A form of when a round comes."""

    @property
    def weekdays(self) -> int:
        """The sum of the days that were ticked."""
        return weekdays_called(self.fields.choices(DAYS))

    @property
    def zone(self) -> str:
        """What was typed for the zone."""
        return self.fields.text(ZONE)

    @property
    def time(self) -> str:
        """What was typed for the time."""
        return self.fields.text(TIME)

    async def refuse(self, interaction: Interaction, unread: UnreadTiming) -> None:
        """Say all that could not be read; what was typed comes back with it."""
        say = await say_of(interaction)
        client = interaction.client
        near = ", ".join(unread.suggestions)
        reasons = [say(one, suggestions=near) for one in unread.refusals]
        await client.answer_refusal(interaction, "\n".join(reasons), self.draft(), say)


class EditRepeat(_OfRepeat, template=ids.EDIT.template):
    """*Keep it*, and *Back* to one."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        await show_repeat(interaction, self.repeat_id)


class MoveRepeat(_OfRepeat, template=ids.MOVE.template):
    """Where it is held."""

    async def handle(self, interaction: Interaction) -> None:
        """Hold it there from now on, or say what is missing there."""
        client = interaction.client
        channel_id = ChannelId(int(self.chosen(interaction)[0]))
        reason = await channel_refusal(interaction, channel_id)
        if reason is not None:
            await show_repeat(interaction, self.repeat_id, reason)
            return
        outcome = await client.services.repeats.move(
            guild_of(interaction), self.repeat_id, channel_id
        )
        await show_outcome(interaction, outcome)


class OpenTiming(_OfRepeat, template=ids.TIMING.template):
    """*Time and days*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what stands."""
        say = await say_of(interaction)
        client = interaction.client
        found = await client.services.repeats.get(guild_of(interaction), self.repeat_id)
        if isinstance(found, Refusal):
            await show_repeats(interaction, say(found))
            return
        schedule = found.repeat.draft.schedule
        time = schedule.local_time.isoformat("minutes")
        form_id = ids.TIMING.of(self.repeat_id)
        form = when_form(say, form_id, schedule.zone, time, schedule.weekdays)
        await interaction.response.send_modal(form)


class ReopenTiming(_OfRepeat, template=ids.REOPEN_TIMING.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed, and the days that were ticked."""
        say = await say_of(interaction)
        time, zone = read_draft(interaction.message, len(TYPED))
        form_id, days = ids.TIMING.of(self.repeat_id), int(self.parts["days"] or 0)
        form = when_form(say, form_id, zone, time, days)
        await interaction.response.send_modal(form)


class TimingForm(WhenForm, template=ids.TIMING.template):
    """When it comes."""

    async def handle(self, interaction: Interaction) -> None:
        """Let it come then, or say all that could not be read."""
        repeat_id = RepeatId(self.number("repeat_id"))
        outcome = await interaction.client.services.repeats.set_timing(
            guild_of(interaction), repeat_id, self.zone, self.time, self.weekdays
        )
        if isinstance(outcome, UnreadTiming):
            await self.refuse(interaction, outcome)
        else:
            await show_outcome(interaction, outcome)

    def draft(self) -> Draft:
        """Return what was typed; the days go along in the id of the button."""
        days = str(self.weekdays)
        reopen = ids.REOPEN_TIMING.of(self.number("repeat_id"), days)
        return Draft((self.time, self.zone), reopen, TYPED)


class HoldRepeat(_OfRepeat, template=ids.HOLD.template):
    """*Hold it live*, or *open for a while*."""

    async def handle(self, interaction: Interaction) -> None:
        """Hold it so from now on."""
        way = Way.OPEN if self.parts["way"] == Way.OPEN else Way.LIVE
        repeats = interaction.client.services.repeats
        outcome = await repeats.hold(guild_of(interaction), self.repeat_id, way)
        await show_outcome(interaction, outcome, self.repeat_id)


class ShowEvents(_OfRepeat, template=ids.EVENTS.template):
    """*Show it in events*, or not."""

    async def handle(self, interaction: Interaction) -> None:
        """Plan events from now on, or take them away."""
        outcome = await interaction.client.services.repeats.show_events(
            guild_of(interaction), self.repeat_id, is_on=self.parts["wanted"] == ON
        )
        await show_outcome(interaction, outcome)


class PauseRepeat(_OfRepeat, template=ids.PAUSE.template):
    """*Pause*."""

    async def handle(self, interaction: Interaction) -> None:
        """Let it rest."""
        repeats = interaction.client.services.repeats
        outcome = await repeats.pause(guild_of(interaction), self.repeat_id, is_paused=True)
        await show_outcome(interaction, outcome)


class ResumeRepeat(_OfRepeat, template=ids.RESUME.template):
    """*Resume*."""

    async def handle(self, interaction: Interaction) -> None:
        """Let it come again."""
        repeats = interaction.client.services.repeats
        outcome = await repeats.pause(guild_of(interaction), self.repeat_id, is_paused=False)
        await show_outcome(interaction, outcome)


class AskToRemove(_OfRepeat, template=ids.ASK_TO_REMOVE.template):
    """*End it…*: asks once."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask, in place of the card."""
        say = await say_of(interaction)
        client = interaction.client
        found = await client.services.repeats.get(guild_of(interaction), self.repeat_id)
        if isinstance(found, Refusal):
            await show_repeats(interaction, say(found))
        else:
            await show_card(interaction, remove_card(say, await shown_of(interaction, found)))


class RemoveRepeat(_OfRepeat, template=ids.REMOVE.template):
    """*End it*."""

    async def handle(self, interaction: Interaction) -> None:
        """End it, and show the others."""
        say = await say_of(interaction)
        client = interaction.client
        refusal = await client.services.repeats.remove(guild_of(interaction), self.repeat_id)
        client.wake()
        await show_repeats(interaction, say(refusal or "rounds.repeats.removed"))


COMPONENTS: tuple[type[Component], ...] = (
    RepeatList,
    ChooseRepeat,
    EditRepeat,
    MoveRepeat,
    OpenTiming,
    ReopenTiming,
    HoldRepeat,
    ShowEvents,
    PauseRepeat,
    ResumeRepeat,
    AskToRemove,
    RemoveRepeat,
)
FORMS: tuple[type[Form], ...] = (TimingForm,)
