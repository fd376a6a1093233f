"""The one message that calls somebody to their turn."""

from discord import ui

from bot.domain.rounds.circle import Circle, Part, Turn
from bot.domain.rounds.formats import Format
from bot.ui.layout import button, plain, row
from bot.ui.rounds import ids
from bot.ui.rounds.panel import question_of
from bot.ui.rounds.people import person
from bot.wording import Say


def call_message(say: Say, circle: Circle, round_format: Format, turn: Turn) -> ui.LayoutView:
    """Return what calls the person whose turn begins; it is to mention them and nobody else."""
    my_turn = button(say("rounds.buttons.turn"), ids.CALL.of(circle.circle_id, str(turn.number)))
    words = turn_words(say, circle, round_format, turn)
    return plain(f"{person(turn.user_id)} {words}", row(my_turn))


def turn_words(say: Say, circle: Circle, round_format: Format, turn: Turn) -> str:
    """Return what a turn is for, and the words that go with it."""
    if turn.part is Part.OPENING:
        return say("rounds.call.opening")
    if turn.part is Part.CLOSING:
        return say("rounds.call.closing")
    return f"**{question_of(circle, round_format)}**\n{round_format.turn}"
