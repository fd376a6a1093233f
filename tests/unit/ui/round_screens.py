"""Every card of rounds that people can see, with the most people and the longest words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import discord

from bot.domain.ids import ChannelId, CircleId, FormatId, GuildId, UserId
from bot.domain.prompts.answers import LONGEST_SHARE
from bot.domain.rounds import formats
from bot.domain.rounds.circle import (
    MOST_SEATS,
    Circle,
    Part,
    PauseReason,
    Phase,
    Seat,
    SeatState,
    Turn,
)
from bot.domain.rounds.formats import Answer, Choice, Defaults, Format, Page, Way
from bot.ui.rounds.call import call_message
from bot.ui.rounds.closing import closing_message
from bot.ui.rounds.forms import writing_form
from bot.ui.rounds.lobby import lobby_message
from bot.ui.rounds.panel import panel_message
from bot.ui.rounds.shares import words_post
from bot.ui.rounds.turn import place_card, private_card
from bot.wording import Say

NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)
ID = 10**19 - 1
PEOPLE = tuple(UserId(ID - number) for number in range(MOST_SEATS))
FORMAT = Format(
    format_id=FormatId("f" * formats.LONGEST_ID),
    name="N" * formats.LONGEST_NAME,
    meaning="M" * formats.LONGEST_MEANING,
    page=Page.FIRST,
    ways=(Way.LIVE, Way.OPEN),
    answer=Answer.CHOICES,
    opening="O" * formats.LONGEST_OPENING,
    questions=("Q" * formats.LONGEST_QUESTION,) * formats.MOST_QUESTIONS,
    turn="T" * formats.LONGEST_LINE,
    passed="P" * formats.LONGEST_LINE,
    closing="C" * formats.LONGEST_CLOSING,
    carry="K" * formats.LONGEST_LINE,
    defaults=Defaults(minutes=formats.LONGEST_MINUTES),
    choices=tuple(
        Choice(f"choice-{number}", "c" * formats.LONGEST_CHOICE)
        for number in range(formats.MOST_CHOICES)
    ),
    staff_note="S" * formats.LONGEST_NOTE,
)


def circle(**changes: Any) -> Circle:
    """A circle of 25 in its last question: one speaks, half had their turn, all hands are up."""
    states = [SeatState.WAITING] * 13 + [SeatState.HAD] * 12
    fully: dict[str, Any] = {
        "circle_id": CircleId(10**12),
        "guild_id": GuildId(ID),
        "facilitator_id": PEOPLE[0],
        "opened_at": NOW,
        "minutes": formats.LONGEST_MINUTES,
        "questions": formats.MOST_QUESTIONS,
        "turn_seconds": 180,
        "seat_limit": MOST_SEATS,
        "seed": 1,
        "phase": Phase.ROUND,
        "question": formats.MOST_QUESTIONS - 1,
        "seats": tuple(
            Seat(user_id, place, state)
            for place, (user_id, state) in enumerate(zip(PEOPLE, states, strict=True))
        ),
        "turn": turn(Part.SHARING),
        "turns": 10**6,
        "hands": PEOPLE,
        "opener_id": PEOPLE[1],
        "closer_id": PEOPLE[2],
        "started_at": NOW,
    }
    return Circle(**{**fully, **changes})


def turn(part: Part) -> Turn:
    """The time of the first person."""
    return Turn(10**6, PEOPLE[0], part, NOW, NOW + timedelta(minutes=3))


def circles() -> Iterator[tuple[str, Circle]]:
    """A circle in everything that can become of it."""
    everyone = tuple(replace(one, state=SeatState.WAITING) for one in circle().seats)
    yield "lobby", circle(phase=Phase.LOBBY, turn=None, hands=(), seats=everyone)
    yield "empty lobby", circle(phase=Phase.LOBBY, turn=None, hands=(), seats=())
    yield "sharing", circle()
    yield "sharing with replies", circle(allows_replies=True)
    yield "sharing without an open part", circle(has_open_part=False)
    yield "opening", circle(turn=turn(Part.OPENING))
    listening = tuple(replace(one, state=SeatState.LISTENING) for one in everyone)
    yield "open part", circle(phase=Phase.OPEN, turn=None, seats=listening, open_part_at=NOW)
    yield "closing", circle(phase=Phase.CLOSING, turn=turn(Part.CLOSING), hands=())
    for reason in PauseReason:
        yield f"paused {reason}", circle(paused_at=NOW, paused_because=reason)
    yield "over", circle(phase=Phase.ENDED, turn=None, hands=())


def round_cards(say: Say) -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Return every message and private card of a circle by a name."""
    thread_id, stranger = ChannelId(ID), UserId(1)
    for name, one in circles():
        yield f"lobby card, {name}", lobby_message(say, one, FORMAT, thread_id)
        yield f"lobby card without a thread, {name}", lobby_message(say, one, FORMAT)
        yield f"panel, {name}", panel_message(say, one, FORMAT)
        for viewer_id in (*PEOPLE[:3], PEOPLE[-1], stranger):
            card = private_card(say, one, FORMAT, viewer_id, ["news"], is_facilitator=True)
            yield f"own card of {viewer_id}, {name}", card
            yield f"place of {viewer_id}, {name}", place_card(say, one, viewer_id)
    for part in Part:
        called = turn(part)
        yield f"call to {part}", call_message(say, circle(turn=called), FORMAT, called)
    yield "closing", closing_message(say, circle(), FORMAT, NOW)
    yield "words", words_post(PEOPLE[0], "w" * LONGEST_SHARE)


def round_forms(say: Say) -> Iterator[tuple[str, discord.ui.Modal]]:
    """Return every form of rounds by a name."""
    words = "w" * LONGEST_SHARE
    yield "words of a turn", writing_form(say, CircleId(10**12), 10**6, words=words)
