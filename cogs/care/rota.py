"""*My hours*: each facilitator sets their own, sees what was understood, and changes it."""

from datetime import timedelta
from typing import ClassVar

from bot.client import Interaction
from bot.domain.care.hours_typed import UnreadHours
from bot.domain.care.rota import Hours, Refusal, Shift
from bot.domain.ids import ShiftId
from bot.domain.prompts.schedules import EVERY_DAY, weekdays_called
from bot.domain.setup.standing import Audience
from bot.services.care.rota import Mine
from bot.ui.care import rota as ui
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.prompts.timing import DAYS, ZONE
from cogs.rounds.presses import guild_of, show_card, user_of

_TYPED = ("care.rota.hours", "setup.form.zone")
_LOOKED_AHEAD = timedelta(days=15)


class _ForFacilitators(Component, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS


class _OfShift(_ForFacilitators, template=r"(?!)"):
    @property
    def shift_id(self) -> ShiftId:
        """Which hours; those that are not kept yet have no number."""
        return ShiftId(self.number("shift_id"))


class MyHours(_ForFacilitators, template=ui.MY_HOURS.template):
    """*My hours*, and *Back* to them."""

    async def handle(self, interaction: Interaction) -> None:
        """Show them."""
        await _show_mine(interaction)


class ChooseHours(_ForFacilitators, template=ui.CHOOSE.template):
    """One of them."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it with what can be done about it."""
        chosen, mine = ShiftId(int(self.chosen(interaction)[0])), await _mine(interaction)
        kept = next((one for one in mine.shifts if one.shift_id == chosen), None)
        if kept is None:
            await _show_mine(interaction, Refusal.GONE, mine=mine)
            return
        coming = _coming(interaction, kept.shift)
        say = interaction.client.say_to(interaction)
        await show_card(interaction, ui.shift_card(say, guild_of(interaction), kept, coming))


class EditHours(_OfShift, template=ui.EDIT.template):
    """*Add hours*, and *Change*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form, with what stands or with the zone they used before."""
        mine = await _mine(interaction)
        kept = next((one.shift for one in mine.shifts if one.shift_id == self.shift_id), None)
        hours, weekdays = ("", EVERY_DAY) if kept is None else (ui.typed(kept), kept.weekdays)
        zone = kept.zone if kept is not None else await _zone(interaction, mine)
        form = ui.hours_form(
            interaction.client.say_to(interaction), self.shift_id, hours, zone, weekdays
        )
        await interaction.response.send_modal(form)


class ReopenHours(_OfShift, template=ui.REOPEN.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed, and the days that were ticked."""
        hours, zone = read_draft(interaction.message, len(_TYPED))
        weekdays = min(self.number("days"), EVERY_DAY)
        form = ui.hours_form(
            interaction.client.say_to(interaction), self.shift_id, hours, zone, weekdays
        )
        await interaction.response.send_modal(form)


class AgainHours(_OfShift, template=ui.AGAIN.template):
    """*Change*, on the preview."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was previewed."""
        shift = ui.read_code(self.parts["code"] or "")
        form = ui.hours_form(
            interaction.client.say_to(interaction),
            self.shift_id,
            ui.typed(shift),
            shift.zone,
            shift.weekdays,
        )
        await interaction.response.send_modal(form)


class KeepHours(_OfShift, template=ui.KEEP.template):
    """*Keep*, on the preview."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep them from now on, and show all."""
        outcome = await interaction.client.services.rota.keep_shift(
            guild_of(interaction),
            user_of(interaction),
            ui.read_code(self.parts["code"] or ""),
            self.shift_id or None,
        )
        if isinstance(outcome, Refusal):
            await _show_mine(interaction, outcome)
        else:
            interaction.client.wake()
            await _show_mine(interaction, "care.rota.kept_now", mine=outcome)


class RemoveHours(_OfShift, template=ui.REMOVE.template):
    """*Remove*."""

    async def handle(self, interaction: Interaction) -> None:
        """Take them out, and show what is left."""
        outcome = await interaction.client.services.rota.remove_shift(
            guild_of(interaction), user_of(interaction), self.shift_id
        )
        if isinstance(outcome, Refusal):
            await _show_mine(interaction, outcome)
        else:
            await _show_mine(interaction, "care.rota.removed", mine=outcome)


class EditQuiet(_ForFacilitators, template=ui.EDIT_QUIET.template):
    """*Quiet hours*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open their form, with what stands."""
        mine = await _mine(interaction)
        hours = "" if mine.quiet is None else ui.typed(mine.quiet.hours)
        zone = mine.quiet.hours.zone if mine.quiet else await _zone(interaction, mine)
        form = ui.quiet_form(
            interaction.client.say_to(interaction), guild_of(interaction), hours, zone
        )
        await interaction.response.send_modal(form)


class ReopenQuiet(_ForFacilitators, template=ui.REOPEN_QUIET.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed."""
        hours, zone = read_draft(interaction.message, len(_TYPED))
        form = ui.quiet_form(
            interaction.client.say_to(interaction), guild_of(interaction), hours, zone
        )
        await interaction.response.send_modal(form)


class EndQuiet(_ForFacilitators, template=ui.END_QUIET.template):
    """*No quiet hours*."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep none."""
        mine = await interaction.client.services.rota.set_quiet(
            guild_of(interaction), user_of(interaction), None
        )
        await _show_mine(interaction, mine=mine)


class AllowNow(_ForFacilitators, template=ui.ALLOW_NOW.template):
    """Whether notes that say *now* reach them in their quiet hours."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the choice."""
        mine = await interaction.client.services.rota.allow_now(
            guild_of(interaction), user_of(interaction), allows=self.parts["wanted"] == ui.YES
        )
        await _show_mine(interaction, mine=mine)


class HoursForm(Form, template=ui.FORM.template):
    """Hours as somebody typed them."""

    audience: ClassVar[Audience] = Audience.FACILITATORS

    async def handle(self, interaction: Interaction) -> None:
        """Show what was understood, or say what could not be read."""
        client, guild_id = interaction.client, guild_of(interaction)
        say = client.say_to(interaction)
        shift_id = ShiftId(self.number("shift_id"))
        shift = client.services.rota.read(
            self.fields.text(ui.HOURS), self.fields.text(ZONE), self.weekdays
        )
        if isinstance(shift, UnreadHours):
            await _refuse(interaction, shift, self.draft())
            return
        refusal = await client.services.rota.check(
            guild_id, user_of(interaction), shift, shift_id or None
        )
        if refusal is not None:
            await client.answer_refusal(interaction, say(refusal), self.draft())
            return
        coming = _coming(interaction, shift)
        preview = ui.preview_card(say, guild_id, shift_id, shift, coming)
        await show_card(interaction, preview)

    @property
    def weekdays(self) -> int:
        """The days that were ticked, as a sum."""
        return weekdays_called(self.fields.choices(DAYS))

    def draft(self) -> Draft:
        """Return what was typed; the days go along in the id of the button."""
        texts = (self.fields.text(ui.HOURS), self.fields.text(ZONE))
        reopen = ui.REOPEN.of(self.number("shift_id"), str(self.weekdays))
        return Draft(texts, reopen, _TYPED)


class QuietForm(Form, template=ui.QUIET_FORM.template):
    """Quiet hours as somebody typed them."""

    audience: ClassVar[Audience] = Audience.FACILITATORS

    async def handle(self, interaction: Interaction) -> None:
        """Keep them, or say what could not be read."""
        client, guild_id = interaction.client, guild_of(interaction)
        hours = client.services.rota.read(
            self.fields.text(ui.HOURS), self.fields.text(ZONE), EVERY_DAY
        )
        if isinstance(hours, UnreadHours):
            await _refuse(interaction, hours, self.draft())
            return
        before = (await _mine(interaction)).quiet
        mine = await client.services.rota.set_quiet(
            guild_id,
            user_of(interaction),
            hours,
            allows_now=before is not None and before.allows_now,
        )
        await _show_mine(interaction, mine=mine)

    def draft(self) -> Draft:
        """Return what was typed."""
        texts = (self.fields.text(ui.HOURS), self.fields.text(ZONE))
        return Draft(texts, ui.REOPEN_QUIET.of(self.number("guild_id")), _TYPED)


COMPONENTS: tuple[type[Component], ...] = (
    MyHours,
    ChooseHours,
    EditHours,
    ReopenHours,
    AgainHours,
    KeepHours,
    RemoveHours,
    EditQuiet,
    ReopenQuiet,
    EndQuiet,
    AllowNow,
)
FORMS: tuple[type[Form], ...] = (HoursForm, QuietForm)


async def _show_mine(interaction: Interaction, *news: str, mine: Mine | None = None) -> None:
    say, mine = interaction.client.say_to(interaction), mine or await _mine(interaction)
    words = [say(one) for one in news]
    card = ui.my_hours_card(say, guild_of(interaction), mine.shifts, mine.quiet, words)
    await show_card(interaction, card)


async def _mine(interaction: Interaction) -> Mine:
    services = interaction.client.services
    return await services.rota.mine(guild_of(interaction), user_of(interaction))


async def _zone(interaction: Interaction, mine: Mine) -> str:
    """Return the zone they used before, else the server's."""
    if mine.shifts:
        return mine.shifts[-1].shift.zone
    if mine.quiet is not None:
        return mine.quiet.hours.zone
    return (await interaction.client.services.setup.server(guild_of(interaction))).zone


def _coming(interaction: Interaction, shift: Shift) -> Hours | None:
    """Return when hours come next, or those that are under way."""
    now = interaction.client.clock.now()
    return next(shift.between(now, now + _LOOKED_AHEAD), None)


async def _refuse(interaction: Interaction, unread: UnreadHours, draft: Draft) -> None:
    client, near = interaction.client, ", ".join(unread.suggestions)
    say = client.say_to(interaction)
    reasons = [say(one, suggestions=near) for one in unread.refusals]
    await client.answer_refusal(interaction, "\n".join(reasons), draft)
