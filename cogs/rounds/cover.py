"""*I can't tonight*: others are asked, one of them takes it, or it is put off."""

from datetime import UTC, datetime

from bot.client import Interaction
from bot.domain.ids import CircleId, PlannedRoundId
from bot.domain.rounds.cover import Later, Refusal, Round, Tonight
from bot.ui.components import Component
from bot.ui.rounds import repeat_ids as ids
from bot.ui.rounds.cover import Shown, done_card, list_card, round_card
from bot.wording import Say
from cogs.rounds.card import ForFacilitators
from cogs.rounds.presses import guild_of, show_card, user_of
from cogs.rounds.speaking import say_of


class _OfTonight(ForFacilitators, template=r"(?!)"):
    """A press about one round of tonight."""

    @property
    def which(self) -> Round:
        """Which one; it may have opened, or begun, by now."""
        kind, _, _ = (self.parts["which"] or "").partition(".")
        return _round(kind, self.number("round_id"))

    @property
    def shown_at(self) -> datetime | None:
        """When it began as the card was shown; `None` on one that does not say so."""
        _, _, seconds = (self.parts["which"] or "").partition(".")
        return datetime.fromtimestamp(int(seconds), UTC) if seconds else None


class TonightButton(ForFacilitators, template=ids.TONIGHT.template):
    """*I can't tonight*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show what there is tonight."""
        await show(interaction)


class ChooseTonight(ForFacilitators, template=ids.CHOOSE_TONIGHT.template):
    """*Which one?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        kind, _, number = self.chosen(interaction)[0].partition(".")
        await _show_round(interaction, _round(kind, int(number)))


class AskOthers(_OfTonight, template=ids.ASK_OTHERS.template):
    """*Ask others to hold it*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask the facilitators, without a name."""
        outcome = await interaction.client.services.covers.ask_others(
            guild_of(interaction), self.which
        )
        await _show_outcome(interaction, outcome, "rounds.cover.asked")


class TakeIt(_OfTonight, template=ids.TAKE.template):
    """*I'll hold it*, on the card or under the note that asks."""

    async def handle(self, interaction: Interaction) -> None:
        """Let who pressed hold it, where nobody else does."""
        outcome = await interaction.client.services.covers.take(
            guild_of(interaction), self.which, user_of(interaction)
        )
        await _show_outcome(interaction, outcome, "rounds.cover.taken")


class PutOffSelect(_OfTonight, template=ids.PUT_OFF.template):
    """*Or put it off*."""

    async def handle(self, interaction: Interaction) -> None:
        """Put it off, and tell whoever wanted to come."""
        say = await say_of(interaction)
        client = interaction.client
        outcome = await client.services.covers.put_off(
            guild_of(interaction),
            self.which,
            Later(self.chosen(interaction)[0]),
            user_of(interaction),
            shown_at=self.shown_at,
        )
        if isinstance(outcome, Refusal):
            await show(interaction, say(outcome))
            return
        client.wake()
        await show_card(interaction, done_card(say, outcome))


COMPONENTS: tuple[type[Component], ...] = (
    TonightButton,
    ChooseTonight,
    AskOthers,
    TakeIt,
    PutOffSelect,
)


async def show(interaction: Interaction, *news: str) -> None:
    """Show the rounds of tonight: the one there is, or a choice of them."""
    say = await say_of(interaction)
    guild_id = guild_of(interaction)
    found = await rounds_tonight(interaction)
    if len(found) == 1:
        await show_card(interaction, round_card(say, found[0], user_of(interaction), news))
        return
    rounds = [(one, _channel_name(interaction, say, one)) for one in found]
    await show_card(interaction, list_card(say, guild_id, rounds, news))


async def rounds_tonight(interaction: Interaction) -> list[Shown]:
    """Return the live rounds of tonight that have not begun, each with its name."""
    found = await interaction.client.services.covers.tonight(guild_of(interaction))
    return [await _shown(interaction, one) for one in found]


async def _show_round(interaction: Interaction, which: Round) -> None:
    found = await interaction.client.services.covers.of(guild_of(interaction), which)
    await _show_outcome(interaction, found)


async def _show_outcome(
    interaction: Interaction, outcome: Tonight | Refusal, done: str | None = None
) -> None:
    """Show a round as a press left it; `done` is the key of what the press did."""
    say = await say_of(interaction)
    client = interaction.client
    if isinstance(outcome, Refusal):
        await show(interaction, say(outcome))
        return
    client.wake()
    shown, news = await _shown(interaction, outcome), [say(done)] if done else []
    await show_card(interaction, round_card(say, shown, user_of(interaction), news))


async def _shown(interaction: Interaction, tonight: Tonight) -> Shown:
    chosen = await interaction.client.services.formats.of_circle(
        guild_of(interaction), tonight.format_id, tonight.language
    )
    return Shown(tonight, chosen.name)


def _channel_name(interaction: Interaction, say: Say, shown: Shown) -> str:
    guild = interaction.guild
    channel = None if guild is None else guild.get_channel(shown.tonight.channel_id)
    return str(channel.name) if channel else say("schedules.channel_gone")


def _round(which: str, number: int) -> Round:
    if which == ids.CIRCLE:
        return Round(circle_id=CircleId(number))
    return Round(planned_id=PlannedRoundId(number))
