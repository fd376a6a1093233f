"""*Start*: how a circle is to be held, and its lobby."""

from dataclasses import replace

from bot.client import Interaction
from bot.domain.ids import ChannelId
from bot.domain.rounds.formats import Format, Order
from bot.domain.rounds.planning import Choices, choices_of, plan_with, read_code
from bot.permissions import TO_POST_PROMPTS, MissingPermissionsError, missing
from bot.ui.components import Component
from bot.ui.rounds import ids
from bot.ui.rounds.plan import plan_card
from cogs.rounds.card import ForFacilitators, chosen_format
from cogs.rounds.checkins import start_open
from cogs.rounds.facilitating import show_controls, text_channel
from cogs.rounds.presses import guild_of, show_card, user_of, with_words
from cogs.rounds.speaking import language_of, say_of


class PlanButton(ForFacilitators, template=ids.PLAN.template):
    """*Start*, on the card of rounds or of a format."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the choices, each of them the format's own."""
        found = await chosen_format(interaction, self.parts["format_id"])
        if found is not None:
            await _show_plan(interaction, found, choices_of(found))


class _Choice(ForFacilitators, template=r"(?!)"):
    """One choice of a plan."""

    def changed(self, choices: Choices, chosen: str) -> Choices:
        """Return the choices with this one."""
        raise NotImplementedError

    async def handle(self, interaction: Interaction) -> None:
        """Show the card with it."""
        choices = read_code(self.parts["plan"] or "")
        found = await chosen_format(interaction, choices.format_id)
        if found is not None:
            changed = self.changed(choices, self.chosen(interaction)[0])
            await _show_plan(interaction, found, changed)


class ChooseOrder(_Choice, template=ids.PLAN_ORDER.template):
    """Who speaks after whom."""

    def changed(self, choices: Choices, chosen: str) -> Choices:
        """Return the choices in this order."""
        return replace(choices, order=Order(chosen))


class ChooseMinutes(_Choice, template=ids.PLAN_MINUTES.template):
    """How long a turn is."""

    def changed(self, choices: Choices, chosen: str) -> Choices:
        """Return the choices with turns of this length."""
        return replace(choices, turn_minutes=int(chosen))


class ChooseSeats(_Choice, template=ids.PLAN_SEATS.template):
    """How many people have a turn."""

    def changed(self, choices: Choices, chosen: str) -> Choices:
        """Return the choices with so many seats."""
        return replace(choices, seats=int(chosen))


class ChooseReplies(_Choice, template=ids.PLAN_REPLIES.template):
    """Whether others may reply while it goes round."""

    def changed(self, choices: Choices, chosen: str) -> Choices:
        """Return the choices with or without replies."""
        return replace(choices, replies=chosen == "1")


class StartCircle(ForFacilitators, template=ids.PLAN_START.template):
    """*Start*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the lobby in this channel, and show the controls."""
        say = await say_of(interaction)
        client = interaction.client
        choices = read_code(self.parts["plan"] or "")
        found = await chosen_format(interaction, choices.format_id)
        channel_id = text_channel(interaction)
        if found is None:
            return
        if channel_id is None:
            await _show_plan(interaction, found, choices)
            return
        _require(interaction, channel_id)
        plan = plan_with(found, await language_of(interaction), choices)
        view = await client.services.circles.open_lobby(
            guild_of(interaction), channel_id, user_of(interaction), plan
        )
        client.wake()
        news = say("rounds.controls.opened", channel=f"<#{channel_id}>")
        await show_controls(interaction, await with_words(interaction, view), news)


class OpenForDaysButton(ForFacilitators, template=ids.OPEN_FOR_DAYS.template):
    """*Open for days*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show how to open a check-in of this format."""
        found = await chosen_format(interaction, self.parts["format_id"])
        if found is not None:
            await start_open(interaction, found.format_id, await language_of(interaction))


COMPONENTS: tuple[type[Component], ...] = (
    PlanButton,
    ChooseOrder,
    ChooseMinutes,
    ChooseSeats,
    ChooseReplies,
    StartCircle,
    OpenForDaysButton,
)


def _require(interaction: Interaction, channel_id: ChannelId) -> None:
    """Raise MissingPermissionsError where the lobby and its thread could not be posted anyway."""
    channel = None if interaction.guild is None else interaction.guild.get_channel(channel_id)
    lacking = ("view_channel",) if channel is None else missing(channel, TO_POST_PROMPTS)
    if lacking:
        raise MissingPermissionsError(channel_id, lacking)


async def _show_plan(interaction: Interaction, round_format: Format, choices: Choices) -> None:
    say, channel_id = await say_of(interaction), text_channel(interaction)
    channel = None if channel_id is None else f"<#{channel_id}>"
    card = plan_card(say, guild_of(interaction), round_format, choices, channel)
    await show_card(interaction, card)
