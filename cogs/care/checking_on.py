"""*Check on me*, for the facilitator who was chosen: words are shown to them alone."""

from typing import ClassVar

from bot.client import Interaction
from bot.domain.care.check_on_me import CheckOnMe, Made, Refusal
from bot.domain.ids import CheckOnMeId, GuildId, UserId
from bot.domain.setup.standing import Audience
from bot.ui.care.check_on_me import AGREE, CHECKS, MADE, READ, STEP_BACK, checks_card
from bot.ui.components import Component
from cogs.care.facilitators import is_facilitator
from cogs.patience import answering
from cogs.rounds.presses import show_card


class ChecksButton(Component, template=CHECKS.template):
    """*Checking on*, in `/today`."""

    audience: ClassVar[Audience] = Audience.FACILITATORS

    async def handle(self, interaction: Interaction) -> None:
        """Show who asked; the card of the day stays."""
        client, guild_id = interaction.client, GuildId(interaction.guild_id or 0)
        user_id = UserId(interaction.user.id)
        checks = await client.services.check_on_me.of_facilitator(guild_id, user_id)
        await client.answer(interaction, checks_card(client.say_to(interaction), checks))


class _OfOne(Component, template=r"(?!)"):
    """What is pressed about one of them, in the server or under a letter."""

    async def handle(self, interaction: Interaction) -> None:
        """Do it for the facilitator who was chosen, as long as they are one."""
        client, user_id = interaction.client, UserId(interaction.user.id)
        say = client.say_to(interaction)
        check_id = CheckOnMeId(self.number("check_id"))
        async with answering(interaction):
            check = await client.services.check_on_me.for_facilitator(check_id, user_id)
            is_one = not isinstance(check, Refusal) and await is_facilitator(
                client, check.guild_id, user_id
            )
            if isinstance(check, Refusal) or not is_one:
                news: str | None = say(Refusal.OVER)
                card = None
            else:
                news = await self.act(interaction, check)
                left = await client.services.check_on_me.of_facilitator(check.guild_id, user_id)
                card = checks_card(say, left, *([news] if news else []))
        client.wake()
        if card is None:
            await client.answer(interaction, news or "")
        else:
            await show_card(interaction, card)

    async def act(self, interaction: Interaction, check: CheckOnMe) -> str | None:
        """Do it, and return what is said above what is left."""
        raise NotImplementedError


class ReadButton(_OfOne, template=READ.template):
    """*Read it*, in a letter."""

    async def act(self, interaction: Interaction, check: CheckOnMe) -> str | None:  # noqa: ARG002
        """Only show it."""
        return None


class AgreeButton(_OfOne, template=AGREE.template):
    """*I'll do that*."""

    async def act(self, interaction: Interaction, check: CheckOnMe) -> str | None:
        """Take it on; the member hears so."""
        client = interaction.client
        say = client.say_to(interaction)
        await client.services.check_on_me.agree(check.check_id, UserId(interaction.user.id))
        return say("care.check.agreed")


class StepBackButton(_OfOne, template=STEP_BACK.template):
    """*Not me* and *Not me any more*."""

    async def act(self, interaction: Interaction, check: CheckOnMe) -> str | None:
        """Let it go; the member is told kindly, and can choose another."""
        client = interaction.client
        say = client.say_to(interaction)
        await client.services.check_on_me.step_back(check.check_id, UserId(interaction.user.id))
        return say("care.check.stepped_back")


class MadeButton(_OfOne, template=MADE.template):
    """*I reached out* and *Leave it*."""

    async def act(self, interaction: Interaction, check: CheckOnMe) -> str | None:
        """Close the reminder."""
        client, made = interaction.client, Made(self.parts["made"] or Made.LEAVE_IT)
        say = client.say_to(interaction)
        user_id = UserId(interaction.user.id)
        await client.services.check_on_me.make_of(check.check_id, user_id, made)
        return say(f"care.check.after.{made}")


COMPONENTS: tuple[type[Component], ...] = (
    ChecksButton,
    ReadButton,
    AgreeButton,
    StepBackButton,
    MadeButton,
)
