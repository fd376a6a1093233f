"""The private card with which a facilitator holds a circle."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

import discord
from discord import ui

from bot.domain.ids import UserId
from bot.domain.rounds.circle import (
    MOST_SEATS,
    SUGGEST_SPLIT_AT,
    Circle,
    Phase,
    SeatState,
)
from bot.domain.rounds.formats import Format
from bot.domain.rounds.views import View
from bot.ui.layout import button, card, option, row, select, small
from bot.ui.rounds import ids
from bot.ui.rounds.people import people, where
from bot.wording import Say

MORE_SEATS = 4
# One reply is a slip; from two on it may be worth a word.
REPLIES_WORTH_A_WORD = 2


class More(StrEnum):
    """What else a facilitator can do; also the last part of the key of its wording."""

    TAKE_PART = "take_part"
    INVITE = "invite"
    ARRANGE = "arrange"
    SEATS = "seats"
    HAND_OVER = "hand_over"


def controls_card(
    say: Say,
    view: View,
    round_format: Format,
    viewer_id: UserId,
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return where a circle is and what a facilitator can do with it."""
    circle = view.circle
    return card(
        say("rounds.controls.title", name=round_format.name),
        *news,
        "\n".join(_state(say, view)),
        *_advice(say, circle, round_format),
        row(*_buttons(say, circle)),
        _more(say, circle, viewer_id),
    )


def ask_to_end_card(say: Say, circle: Circle) -> ui.LayoutView:
    """Return the question before a circle is ended."""
    closes = circle.closer_id is not None and circle.is_running and circle.paused_at is None
    closes = closes and circle.phase is not Phase.CLOSING
    circle_id = circle.circle_id
    return card(
        say("rounds.controls.ask_closer" if closes else "rounds.controls.ask"),
        row(
            button(say("rounds.controls.end"), ids.END.of(circle_id)),
            button(say("rounds.controls.keep"), ids.CONTROLS.of(circle_id)),
        ),
    )


def split_card(say: Say, circle: Circle) -> ui.LayoutView:
    """Return the advice to split a large circle, and the way to begin all the same."""
    circle_id = circle.circle_id
    return card(
        say("rounds.controls.split", number=len(circle.taken)),
        row(
            button(say("rounds.controls.start_large"), ids.START.of(circle_id, "large")),
            _back(say, circle),
        ),
    )


def arranging_card(say: Say, circle: Circle, names: Mapping[UserId, str]) -> ui.LayoutView:
    """Return the order, and a select that puts one person first."""
    # Who was invited with a raised hand may be one more than there are seats.
    order = circle.upcoming[:MOST_SEATS]
    return card(
        say("rounds.controls.order", names=people(order)),
        _chooser(ids.ARRANGE.of(circle.circle_id), say("rounds.controls.first"), order, names),
        row(_back(say, circle)),
    )


def inviting_card(say: Say, circle: Circle, names: Mapping[UserId, str]) -> ui.LayoutView:
    """Return a select of those who wait for a turn or raised a hand."""
    waiting = waiting_in(circle)
    if not waiting:
        return card(say("rounds.controls.nobody_waits"), row(_back(say, circle)))
    custom_id = ids.INVITE.of(circle.circle_id)
    return card(
        say("rounds.controls.invite"),
        _chooser(custom_id, say("rounds.controls.choose"), waiting, names),
        row(_back(say, circle)),
    )


def handing_over_card(say: Say, circle: Circle, news: Sequence[str] = ()) -> ui.LayoutView:
    """Return a select of people, of whom a facilitator is to be chosen."""
    chooser: ui.UserSelect[ui.LayoutView] = ui.UserSelect(
        custom_id=ids.HAND_OVER.of(circle.circle_id), placeholder=say("rounds.controls.choose")
    )
    return card(*news, say("rounds.controls.hand_over"), row(chooser), row(_back(say, circle)))


def waiting_in(circle: Circle) -> tuple[UserId, ...]:
    """Return whom a facilitator may let come next: nobody who passed or only listens."""
    hands = tuple(
        one for one in circle.hands if one not in circle.upcoming and one != circle.speaker_id
    )
    return (*circle.upcoming, *hands)[:MOST_SEATS]


def _state(say: Say, view: View) -> list[str]:
    circle = view.circle
    lines = [where(say, circle)]
    place = view.place
    thread = f"<#{place.thread_id or place.channel_id}>"
    lines.append(say("rounds.controls.room", room=thread))
    counts = say("rounds.controls.seats", number=len(circle.taken), seats=circle.seat_limit)
    lines.append(counts)
    if circle.listeners:
        lines.append(say("rounds.listeners", number=circle.listeners))
    return lines


def _advice(say: Say, circle: Circle, round_format: Format) -> list[str]:
    if circle.phase is Phase.LOBBY:
        parts = [small(round_format.staff_note)] if round_format.staff_note else []
        if len(circle.taken) >= SUGGEST_SPLIT_AT:
            parts.append(say("rounds.controls.split_advice", number=len(circle.taken)))
        return parts
    if circle.replies_in_turns >= REPLIES_WORTH_A_WORD:
        return [say("rounds.controls.replies")]
    return []


def _buttons(say: Say, circle: Circle) -> list[ui.Button[ui.LayoutView]]:
    circle_id = circle.circle_id
    end = button(say("rounds.controls.end"), ids.ASK_TO_END.of(circle_id))
    # Nothing but a press brings a private card up to date.
    last = [end, button(say("rounds.controls.refresh"), ids.CONTROLS.of(circle_id))]
    if circle.phase is Phase.LOBBY:
        return [button(say("rounds.controls.start"), ids.START.of(circle_id)), *last]
    if circle.paused_at is not None:
        return [button(say("rounds.controls.resume"), ids.RESUME.of(circle_id)), *last]
    pause = button(say("rounds.controls.pause"), ids.PAUSE.of(circle_id))
    if circle.turn is None:
        return [pause, *last]
    extend = button(
        say("rounds.controls.extend"), ids.EXTEND.of(circle_id, str(circle.turn.number))
    )
    return [extend, pause, *last]


def _more(say: Say, circle: Circle, viewer_id: UserId) -> ui.ActionRow[ui.LayoutView]:
    options = [
        option(say(f"rounds.controls.more.{one}"), one.value)
        for one in More
        if _is_possible(one, circle, viewer_id)
    ]
    return select(ids.DO.of(circle.circle_id), say("rounds.controls.more.title"), options)


def _is_possible(wanted: More, circle: Circle, viewer_id: UserId) -> bool:
    has_turns = circle.phase in (Phase.LOBBY, Phase.ROUND)
    match wanted:
        case More.TAKE_PART:
            seat = circle.seat_of(viewer_id)
            listens = seat is None or seat.state in (SeatState.LISTENING, SeatState.QUIET)
            return has_turns and listens
        case More.INVITE:
            return circle.phase is Phase.ROUND
        case More.ARRANGE:
            return has_turns and len(circle.upcoming) > 1
        case More.SEATS:
            return has_turns and circle.seat_limit < MOST_SEATS
        case More.HAND_OVER:
            return True


def _chooser(
    custom_id: str, placeholder: str, user_ids: Sequence[UserId], names: Mapping[UserId, str]
) -> ui.ActionRow[ui.LayoutView]:
    options: list[discord.SelectOption] = [
        option(names.get(user_id) or str(user_id), str(user_id)) for user_id in user_ids
    ]
    return select(custom_id, placeholder, options)


def _back(say: Say, circle: Circle) -> ui.Button[ui.LayoutView]:
    return button(say("rounds.controls.back"), ids.CONTROLS.of(circle.circle_id))
