"""A new round that comes again: which, where, and when; nothing of it is kept before the last."""

from zoneinfo import ZoneInfo

from bot.client import Interaction
from bot.domain.ids import ChannelId, FormatId
from bot.domain.prompts.timing import UnreadTiming
from bot.domain.rounds.planning import choices_of, read_code
from bot.domain.rounds.repeats import Refusal
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.rounds import ids as round_ids
from bot.ui.rounds import repeat_ids as ids
from bot.ui.rounds.repeats import choose_channel_card, choose_format_card, when_form
from cogs.rounds.card import ForFacilitators, chosen_format
from cogs.rounds.presses import guild_of, show_card
from cogs.rounds.repeat_cards import channel_refusal, show_outlook, show_repeats
from cogs.rounds.repeats import TYPED, WhenForm
from cogs.rounds.speaking import language_of, say_of

# Most groups meet in the evening; the form says so before anything is kept.
_EVENING = "19:00"


class AddRepeat(ForFacilitators, template=ids.ADD.template):
    """*Add one*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask which round."""
        say = await say_of(interaction)
        client, guild_id = interaction.client, guild_of(interaction)
        language = await language_of(interaction)
        formats = client.services.formats
        known = [*await formats.own(guild_id, language), *formats.shipped(language)]
        names = {one.format_id: one.name for one in known}
        await show_card(interaction, choose_format_card(say, guild_id, names))


class ChooseFormat(ForFacilitators, template=ids.CHOOSE_FORMAT.template):
    """*Choose a format*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask where."""
        await _ask_where(interaction, self.chosen(interaction)[0])


class RepeatFormat(ForFacilitators, template=round_ids.REPEAT.template):
    """*Repeat*, on the card of a format."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask where."""
        await _ask_where(interaction, self.parts["format_id"] or "")


class ChooseChannel(ForFacilitators, template=ids.CHOOSE_CHANNEL.template):
    """Where a new one is held."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form of when, or say what is missing there."""
        say = await say_of(interaction)
        client, guild_id = interaction.client, guild_of(interaction)
        plan = self.parts["plan"] or ""
        channel_id = ChannelId(int(self.chosen(interaction)[0]))
        reason = await channel_refusal(interaction, channel_id)
        if reason is not None:
            await _ask_where(interaction, read_code(plan).format_id, reason)
            return
        zone = (await client.services.setup.server(guild_id)).zone
        today = client.clock.now().astimezone(ZoneInfo(zone)).weekday()
        form = when_form(say, ids.NEW.of(channel_id, plan), zone, _EVENING, 1 << today)
        await interaction.response.send_modal(form)


class ReopenNew(ForFacilitators, template=ids.REOPEN_NEW.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed, and the days that were ticked."""
        say = await say_of(interaction)
        time, zone = read_draft(interaction.message, len(TYPED))
        plan, _, days = (self.parts["plan_days"] or "").rpartition("_")
        form_id = ids.NEW.of(self.number("channel_id"), plan)
        form = when_form(say, form_id, zone, time, int(days))
        await interaction.response.send_modal(form)


class NewForm(WhenForm, template=ids.NEW.template):
    """When a new one comes."""

    async def handle(self, interaction: Interaction) -> None:
        """Let it come again from now on, and show it, or say why not."""
        say = await say_of(interaction)
        client, guild_id = interaction.client, guild_of(interaction)
        channel_id = ChannelId(self.number("channel_id"))
        reason = await channel_refusal(interaction, channel_id)
        if reason is not None:
            await client.answer_refusal(interaction, reason, self.draft(), say)
            return
        outcome = await client.services.repeats.add(
            guild_id,
            channel_id,
            read_code(self.parts["plan"] or ""),
            await language_of(interaction),
            (self.zone, self.time, self.weekdays),
        )
        if isinstance(outcome, UnreadTiming):
            await self.refuse(interaction, outcome)
        elif isinstance(outcome, Refusal):
            await show_repeats(interaction, say(outcome))
        else:
            client.wake()
            await show_outlook(interaction, outcome, say("rounds.repeats.added"))

    def draft(self) -> Draft:
        """Return what was typed; the plan and the days go along in the id of the button."""
        code = f"{self.parts['plan']}_{self.weekdays}"
        reopen = ids.REOPEN_NEW.of(self.number("channel_id"), code)
        return Draft((self.time, self.zone), reopen, TYPED)


COMPONENTS: tuple[type[Component], ...] = (
    AddRepeat,
    ChooseFormat,
    RepeatFormat,
    ChooseChannel,
    ReopenNew,
)
FORMS: tuple[type[Form], ...] = (NewForm,)


async def _ask_where(interaction: Interaction, format_id: str, *news: str) -> None:
    say = await say_of(interaction)
    found = await chosen_format(interaction, FormatId(format_id))
    if found is not None:
        card = choose_channel_card(say, guild_of(interaction), found, choices_of(found), news)
        await show_card(interaction, card)
