"""*My turn…*: the speaker's own buttons, and for everybody else where the circle is."""

from bot.client import Interaction
from bot.domain.ids import UserId
from bot.domain.rounds.circle import Circle, Part, Phase, Refusal, SeatState, Turn
from bot.domain.rounds.views import View
from bot.services.rounds.circles import Answer
from bot.ui.components import Component
from bot.ui.rounds import ids
from cogs.rounds.presses import Found, InCircle, show, show_place, user_of


class MyTurnButton(InCircle, template=ids.MY_TURN.template):
    """*My turn…*, on the panel."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Open the speaker's own card; others are told kindly whose turn it is."""
        client = interaction.client
        seen = await client.services.circles.show_life(self.circle_id, user_of(interaction))
        if isinstance(seen, View):
            if seen.has_changed:
                client.wake()
            found = Found(seen, found.round_format, found.say)
        await show(interaction, found)


class CallButton(MyTurnButton, template=ids.CALL.template):
    """*My turn…*, below a call."""


class _OfTurn(InCircle, template=r"(?!)"):
    """A button that means one turn, and ends no other."""

    @property
    def turn(self) -> int:
        """The number of the turn for which it was shown."""
        return self.number("turn")

    async def finish(self, interaction: Interaction, *, has_passed: bool = False) -> Answer:
        """End the turn; a second tap of who had it gets the same answer, not a refusal."""
        circles, user_id = interaction.client.services.circles, user_of(interaction)
        outcome = await circles.finish(self.circle_id, user_id, self.turn, has_passed=has_passed)
        if outcome is Refusal.TURN_IS_OVER:
            view = await circles.of(self.circle_id)
            seat = None if view is None else view.circle.seat_of(user_id)
            if view is not None and seat is not None and seat.state is SeatState.HAD:
                return view
        return outcome


class PassButton(_OfTurn, template=ids.PASS.template):
    """*Pass*: a full answer."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """End the turn, and thank as for a share."""
        outcome = await self.finish(interaction, has_passed=True)
        await show_place(interaction, found, outcome, found.round_format.passed)


class DoneButton(_OfTurn, template=ids.DONE.template):
    """*Done*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """End the turn."""
        outcome = await self.finish(interaction)
        is_thanked = _is_thanked_later(found.view.circle, outcome, user_of(interaction))
        thanks = [] if is_thanked else [found.say("rounds.turn.finished")]
        await show_place(interaction, found, outcome, *thanks)


class LaterButton(_OfTurn, template=ids.LATER.template):
    """*Later*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Let everybody else come first."""
        circles = interaction.client.services.circles
        outcome = await circles.later(self.circle_id, user_of(interaction), self.turn)
        await show_place(interaction, found, outcome, found.say("rounds.turn.moved"))


class MoreTimeButton(_OfTurn, template=ids.MORE_TIME.template):
    """*More time*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Give the length of a turn once more."""
        circles = interaction.client.services.circles
        outcome = await circles.more_time(self.circle_id, user_of(interaction), self.turn)
        await show_place(interaction, found, outcome, found.say("rounds.turn.longer"))


class FloorButton(InCircle, template=ids.FLOOR.template):
    """*I'd like the floor again*: they pressed too soon, or think again."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Let them come next."""
        circles = interaction.client.services.circles
        outcome = await circles.ask_for_the_floor(self.circle_id, user_of(interaction))
        await show_place(interaction, found, outcome)


COMPONENTS: tuple[type[Component], ...] = (
    MyTurnButton,
    CallButton,
    PassButton,
    DoneButton,
    LaterButton,
    MoreTimeButton,
    FloorButton,
)


def _is_thanked_later(before: Circle, outcome: Answer, user_id: UserId) -> bool:
    """Whether the end of the circle thanks them, or that of a turn of theirs which follows."""
    if isinstance(outcome, Refusal):
        return False
    after, turn = outcome.circle, before.turn
    is_opening = turn is not None and turn.part is Part.OPENING
    comes = user_id == after.speaker_id or user_id in after.upcoming
    return after.phase is Phase.ENDED or (is_opening and comes)


def turn_to_write_in(found: Found, user_id: int, number: int) -> Turn | Refusal:
    """Return the turn in which somebody may write now, or why they may not."""
    circle = found.view.circle
    if circle.ended_at is not None:
        return Refusal.ENDED
    if circle.paused_at is not None:
        return Refusal.PAUSED
    if circle.turn is None:
        return Refusal.NO_TURN
    if circle.turn.user_id != user_id:
        return Refusal.NOT_YOUR_TURN
    return circle.turn if circle.turn.number == number else Refusal.TURN_IS_OVER
