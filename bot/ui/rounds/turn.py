"""What one person sees of a circle, privately: their turn, or their place in it."""

from collections.abc import Sequence

from discord import ui, utils

from bot.domain.ids import UserId
from bot.domain.rounds.circle import Circle, Part, Phase, Seat, SeatState, Turn
from bot.domain.rounds.formats import Answer, Format
from bot.ui.layout import button, option, plain, row, select, small
from bot.ui.rounds import ids
from bot.ui.rounds.call import turn_words
from bot.ui.rounds.people import where
from bot.wording import Say

_Row = ui.ActionRow[ui.LayoutView]
_CHOOSING = (Answer.CHOICE, Answer.CHOICES)


def private_card(
    say: Say,
    circle: Circle,
    round_format: Format,
    viewer_id: UserId,
    news: Sequence[str] = (),
    *,
    is_facilitator: bool = False,
) -> ui.LayoutView:
    """Return the speaker's own card to the speaker, and to everybody else their place.

    `news` are what a press has changed, or why it has not.
    """
    turn = circle.turn
    if turn is not None and turn.user_id == viewer_id and circle.paused_at is None:
        return _turn_card(say, circle, round_format, turn, news, is_facilitator=is_facilitator)
    return place_card(say, circle, viewer_id, news, is_facilitator=is_facilitator)


def place_card(
    say: Say,
    circle: Circle,
    viewer_id: UserId,
    news: Sequence[str] = (),
    *,
    is_facilitator: bool = False,
) -> ui.LayoutView:
    """Return where the circle is, where this person is in it, and what they can do."""
    seat = circle.seat_of(viewer_id)
    lines = [*news, where(say, circle)]
    if circle.phase is not Phase.ENDED:
        lines.append(_place(say, circle, viewer_id, seat))
    buttons = _place_buttons(say, circle, seat)
    if is_facilitator:
        buttons.append(button(say("rounds.buttons.controls"), ids.CONTROLS.of(circle.circle_id)))
    return plain("\n".join(lines), *([row(*buttons)] if buttons else []))


def _turn_card(
    say: Say,
    circle: Circle,
    round_format: Format,
    turn: Turn,
    news: Sequence[str],
    *,
    is_facilitator: bool,
) -> ui.LayoutView:
    until = utils.format_dt(turn.ends_at, "R")
    parts: list[str | ui.Item[ui.LayoutView]] = [
        *news,
        f"{say('rounds.turn.yours')}\n{turn_words(say, circle, round_format, turn)}",
        small(say("rounds.turn.until", until=until)),
    ]
    is_sharing = turn.part is Part.SHARING
    if is_sharing and round_format.answer in _CHOOSING:
        parts.append(_choices(say, circle, round_format, turn))
    parts.append(_turn_buttons(say, circle, turn))
    if is_facilitator:
        controls = button(say("rounds.buttons.controls"), ids.CONTROLS.of(circle.circle_id))
        parts.append(row(controls))
    return plain(*parts)


def _turn_buttons(say: Say, circle: Circle, turn: Turn) -> _Row:
    offered = {
        "write": ids.WRITE,
        "pass": ids.PASS,
        "later": ids.LATER,
        "more": ids.MORE_TIME,
        "done": ids.DONE,
    }
    if turn.part is not Part.SHARING or turn.has_shared:
        del offered["pass"], offered["later"]
    number = str(turn.number)
    return row(
        *(
            button(say(f"rounds.turn.{name}"), identity.of(circle.circle_id, number))
            for name, identity in offered.items()
        )
    )


def _choices(say: Say, circle: Circle, round_format: Format, turn: Turn) -> _Row:
    options = [option(one.text, one.choice_id) for one in round_format.choices]
    most = len(options) if round_format.answer is Answer.CHOICES else 1
    custom_id = ids.CHOOSE.of(circle.circle_id, str(turn.number))
    return select(custom_id, say("rounds.turn.choose"), options, most=most)


def _place(say: Say, circle: Circle, viewer_id: UserId, seat: Seat | None) -> str:
    if seat is None:
        return say("rounds.place.outside")
    if viewer_id == circle.speaker_id:
        return say("rounds.place.speaking")
    if seat.state in (SeatState.LISTENING, SeatState.QUIET, SeatState.HAD):
        is_kept = seat.state is not SeatState.QUIET or _has_turns(circle)
        return say(f"rounds.place.{seat.state if is_kept else SeatState.LISTENING}")
    if circle.phase is not Phase.ROUND or circle.is_silent:
        return say("rounds.place.joined")
    before = circle.upcoming.index(viewer_id)
    if before == 0:
        return say("rounds.place.next")
    key = "rounds.place.one_before" if before == 1 else "rounds.place.before"
    return say(key, number=before)


def _has_turns(circle: Circle) -> bool:
    return circle.phase in (Phase.LOBBY, Phase.ROUND)


def _place_buttons(say: Say, circle: Circle, seat: Seat | None) -> list[ui.Button[ui.LayoutView]]:
    if circle.phase is Phase.ENDED:
        return []
    listens = seat is not None and seat.state in (SeatState.LISTENING, SeatState.QUIET)
    offered = []
    if seat is not None and seat.state is SeatState.HAD and circle.phase is Phase.ROUND:
        offered.append(("floor", ids.FLOOR))
    if _has_turns(circle) and (seat is None or listens):
        offered.append(("join", ids.TAKE_SEAT))
    if not listens:
        offered.append(("listen", ids.STEP_BACK))
    if seat is not None:
        offered.append(("leave", ids.LEAVE))
    return [
        button(say(f"rounds.buttons.{name}"), identity.of(circle.circle_id))
        for name, identity in offered
    ]
