"""The one message that shows where a circle is."""

from collections.abc import Sequence

from discord import ui, utils

from bot.domain.ids import UserId
from bot.domain.rounds.circle import (
    MOST_SEATS,
    Circle,
    Part,
    PauseReason,
    Phase,
    Turn,
    due_at,
)
from bot.domain.rounds.formats import Format
from bot.ui.layout import button, card, row, small
from bot.ui.rounds import ids
from bot.ui.rounds.people import people, person
from bot.wording import Say

SHOWN_NEXT = 2


def panel_message(say: Say, circle: Circle, round_format: Format) -> ui.LayoutView:
    """Return where a circle is: whose turn, who is next, and who had theirs, shared or passed."""
    if circle.phase is Phase.ENDED:
        return card(say("rounds.panel.title", name=round_format.name), say("rounds.where.ended"))
    parts = [
        _heading(say, circle, round_format),
        _now(say, circle),
        *_line_up(say, circle),
        *_rules(say, circle),
    ]
    return card(*parts, row(*_buttons(say, circle)))


def _buttons(say: Say, circle: Circle) -> list[ui.Button[ui.LayoutView]]:
    circle_id = circle.circle_id
    turn = button(say("rounds.buttons.turn"), ids.MY_TURN.of(circle_id))
    place = button(say("rounds.buttons.place"), ids.PLACE.of(circle_id))
    hand = button(say("rounds.buttons.hand"), ids.HAND.of(circle_id))
    # In the quiet nobody has a turn, and a hand is for replies that come after it.
    if circle.quiet_until is not None:
        return [place, hand] if circle.has_open_part else [place]
    return [turn, place, hand]


def question_of(circle: Circle, round_format: Format) -> str:
    """Return the question that goes round; a format may have lost some since the circle began."""
    return round_format.questions[min(circle.question, len(round_format.questions) - 1)]


def _heading(say: Say, circle: Circle, round_format: Format) -> str:
    title = say("rounds.panel.title", name=round_format.name)
    if circle.phase is not Phase.ROUND or _is_opening(circle.turn):
        return title
    lines = [title]
    if circle.questions > 1:
        number = circle.question + 1
        count = say("rounds.panel.question", number=number, all=circle.questions)
        lines.append(small(count))
    return "\n".join([*lines, f"**{question_of(circle, round_format)}**"])


def _is_opening(turn: Turn | None) -> bool:
    return turn is not None and turn.part is Part.OPENING


def _now(say: Say, circle: Circle) -> str:
    if circle.paused_at is not None:
        reason = circle.paused_because or PauseReason.FACILITATOR
        return say(f"rounds.paused.{reason}")
    if circle.quiet_until is not None:
        return say("rounds.panel.quiet", until=utils.format_dt(circle.quiet_until, "R"))
    turn = circle.turn
    if turn is None:
        ends_at = due_at(circle) or circle.expected_end_at
        return say("rounds.panel.open", end=utils.format_dt(ends_at, "t"))
    until = utils.format_dt(turn.ends_at, "R")
    return say(f"rounds.panel.now.{turn.part}", name=person(turn.user_id), until=until)


def _line_up(say: Say, circle: Circle) -> list[str]:
    lines = []
    if circle.phase is Phase.ROUND and not circle.is_silent:
        lines += _next(say, circle.upcoming)
        if circle.had_turn:
            lines.append(say("rounds.panel.had", names=people(circle.had_turn)))
    if circle.hands:
        lines.append(say("rounds.panel.hands", names=_names(circle.hands)))
    if circle.listeners:
        lines.append(say("rounds.listeners", number=circle.listeners))
    return ["\n".join(lines)] if lines else []


def _next(say: Say, upcoming: Sequence[UserId]) -> list[str]:
    if not upcoming:
        return []
    names = people(upcoming[:SHOWN_NEXT])
    more = len(upcoming) - SHOWN_NEXT
    if more > 0:
        return [say("rounds.panel.next_and_more", names=names, number=more)]
    return [say("rounds.panel.next", names=names)]


def _names(raised: Sequence[UserId]) -> str:
    """Return whose hands are up, as many as a message holds: who listens may raise one, too."""
    more = ", …" if len(raised) > MOST_SEATS else ""
    return people(raised[:MOST_SEATS]) + more


def _rules(say: Say, circle: Circle) -> list[str]:
    if circle.phase is not Phase.ROUND or circle.allows_replies:
        return []
    key = "rounds.panel.replies_later" if circle.has_open_part else "rounds.panel.no_replies"
    return [small(say(key))]
