"""The card of a circle in its channel: who comes, and later the way to its thread."""

from datetime import datetime, timedelta

from discord import ui, utils

from bot.domain.ids import ChannelId
from bot.domain.rounds.circle import Circle, Phase
from bot.domain.rounds.cover import BY_HAND, Occasion
from bot.domain.rounds.formats import Format
from bot.ui.care.hours import empty_hours_lines
from bot.ui.layout import button, card, row, small
from bot.ui.rounds import ids
from bot.ui.rounds.people import people, person
from bot.ui.rounds.reminders import remind_button
from bot.wording import Say

# Discord's limit for the name of a thread.
LONGEST_THREAD_NAME = 100


def lobby_message(
    say: Say,
    circle: Circle,
    round_format: Format,
    thread_id: ChannelId | None = None,
    occasion: Occasion = BY_HAND,
) -> ui.LayoutView:
    """Return the card before a circle; under way it leads to the thread, and then says thanks."""
    if circle.phase is Phase.LOBBY:
        begins_at = occasion.begins_at or circle.opened_at
        ends_at = begins_at + timedelta(minutes=circle.minutes)
        return card(
            say("rounds.lobby.title", name=round_format.name),
            *_begins(say, occasion),
            round_format.opening,
            small("\n".join([_fixed(say, circle, ends_at), *_empty_hours(say, occasion)])),
            _who_comes(say, circle),
            row(
                button(say("rounds.buttons.join"), ids.JOIN.of(circle.circle_id)),
                button(say("rounds.buttons.listen"), ids.LISTEN.of(circle.circle_id)),
            ),
            row(
                button(say("rounds.buttons.opener"), ids.OPENER.of(circle.circle_id)),
                button(say("rounds.buttons.closer"), ids.CLOSER.of(circle.circle_id)),
                *([remind_button(say, occasion.repeat_id)] if occasion.repeat_id else []),
            ),
        )
    title = say("rounds.lobby.title", name=round_format.name)
    if circle.phase is Phase.ENDED:
        return card(title, _over(say, occasion))
    join = button(say("rounds.buttons.place"), ids.PLACE.of(circle.circle_id))
    return card(title, _under_way(say, circle, thread_id), row(join))


def _fixed(say: Say, circle: Circle, ends_at: datetime) -> str:
    return fixed_lines(say, circle.minutes, ends_at, _replies(circle))


def _empty_hours(say: Say, occasion: Occasion) -> list[str]:
    if occasion.seen_at is None:
        return []
    return empty_hours_lines(say, occasion.empty_hours, occasion.seen_at)


def _begins(say: Say, occasion: Occasion) -> list[str]:
    if occasion.begins_at is None:
        return []
    return [say("rounds.lobby.begins", when=utils.format_dt(occasion.begins_at, "t"))]


def _over(say: Say, occasion: Occasion) -> str:
    """Return what stands where people gathered; whoever put it off is not named."""
    if occasion.put_off is None:
        return say("rounds.lobby.over")
    if occasion.put_off.begins_at is None:
        return say("rounds.lobby.called_off")
    return say("rounds.lobby.put_off", when=utils.format_dt(occasion.put_off.begins_at, "f"))


def fixed_lines(say: Say, minutes: int, ends_at: datetime, replies: str) -> str:
    """Return what is said before every circle: how long, who sees it, passing, where help is.

    `replies` is the key of what holds for replies.
    """
    return "\n".join(
        [
            say("rounds.lobby.length", minutes=minutes, end=utils.format_dt(ends_at, "t")),
            say("rounds.lobby.seen"),
            say("rounds.lobby.passing"),
            say(replies),
            say("rounds.lobby.help"),
        ]
    )


def replies_key(*, are_allowed: bool, has_open_part: bool) -> str:
    """Return the key of what holds for replies."""
    if are_allowed:
        return "rounds.lobby.replies"
    return "rounds.lobby.no_replies" if has_open_part else "rounds.panel.no_replies"


def thread_name(say: Say, round_format: Format) -> str:
    """Return how the thread of a circle is called."""
    return say("rounds.lobby.thread", name=round_format.name)[:LONGEST_THREAD_NAME]


def _replies(circle: Circle) -> str:
    return replies_key(are_allowed=circle.allows_replies, has_open_part=circle.has_open_part)


def _who_comes(say: Say, circle: Circle) -> str:
    taken = [seat.user_id for seat in circle.taken]
    lines = [
        say("rounds.lobby.people", names=people(taken), number=len(taken), seats=circle.seat_limit)
        if taken
        else say("rounds.lobby.nobody", seats=circle.seat_limit)
    ]
    if circle.listeners:
        lines.append(say("rounds.listeners", number=circle.listeners))
    if circle.opener_id is not None:
        lines.append(say("rounds.lobby.opener", name=person(circle.opener_id)))
    if circle.closer_id is not None:
        lines.append(say("rounds.lobby.closer", name=person(circle.closer_id)))
    return "\n".join(lines)


def _under_way(say: Say, circle: Circle, thread_id: ChannelId | None) -> str:
    end = utils.format_dt(circle.expected_end_at, "t")
    if thread_id is None:
        return say("rounds.lobby.under_way_here", end=end)
    return say("rounds.lobby.under_way", thread=f"<#{thread_id}>", end=end)
