"""Every card of rounds that people can see, with the most people and the longest words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import discord

from bot.domain.ids import ChannelId, CircleId, FormatId, GuildId, MessageId, UserId
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
from bot.domain.rounds.formats import Answer, Choice, Defaults, Format, Order, Page, Way
from bot.domain.rounds.mirror import Mirror
from bot.domain.rounds.own_formats import typed_of
from bot.domain.rounds.planning import choices_of
from bot.domain.rounds.views import Place, View
from bot.ui.components import Fields
from bot.ui.drafts import Draft
from bot.ui.rounds import ids
from bot.ui.rounds.call import call_message
from bot.ui.rounds.card import Running, rounds_card
from bot.ui.rounds.closing import closing_message
from bot.ui.rounds.facilitating import (
    arranging_card,
    ask_to_end_card,
    controls_card,
    handing_over_card,
    inviting_card,
    split_card,
)
from bot.ui.rounds.formats import (
    FIELDS,
    Shelf,
    ask_to_remove_card,
    file_form,
    format_card,
    formats_card,
    own_form,
)
from bot.ui.rounds.forms import writing_form
from bot.ui.rounds.lobby import lobby_message
from bot.ui.rounds.looking_back import look_back_card, mirror_card
from bot.ui.rounds.panel import panel_message
from bot.ui.rounds.plan import plan_card
from bot.ui.rounds.shares import words_post
from bot.ui.rounds.trying import at, trying_card, trying_form
from bot.ui.rounds.turn import place_card, private_card
from bot.wording import Say
from cogs.rounds.own_formats import CopyForm, EditForm, NewForm
from cogs.rounds.trying import TryWritingForm
from cogs.rounds.words import WritingForm

NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)
ID = 10**19 - 1
CIRCLE, TURN = CircleId(10**12), 10**6
NUMBERS = (CIRCLE, TURN)
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
        "circle_id": CIRCLE,
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
        "turns": TURN,
        "hands": PEOPLE,
        "opener_id": PEOPLE[1],
        "closer_id": PEOPLE[2],
        "started_at": NOW,
    }
    return Circle(**{**fully, **changes})


def turn(part: Part) -> Turn:
    """The time of the first person."""
    return Turn(TURN, PEOPLE[0], part, NOW, NOW + timedelta(minutes=3))


def circles() -> Iterator[tuple[str, Circle]]:
    """A circle in everything that can become of it."""
    everyone = tuple(replace(one, state=SeatState.WAITING) for one in circle().seats)
    yield "lobby", circle(phase=Phase.LOBBY, turn=None, hands=(), seats=everyone)
    yield "empty lobby", circle(phase=Phase.LOBBY, turn=None, hands=(), seats=())
    yield "sharing", circle()
    yield "sharing with replies", circle(allows_replies=True)
    yield "sharing without an open part", circle(has_open_part=False)
    yield "quiet", circle(turn=None, is_silent=True, quiet_until=NOW)
    yield "opening", circle(turn=turn(Part.OPENING))
    listening = tuple(replace(one, state=SeatState.LISTENING) for one in everyone)
    yield "open part", circle(phase=Phase.OPEN, turn=None, seats=listening, open_part_at=NOW)
    yield "closing", circle(phase=Phase.CLOSING, turn=turn(Part.CLOSING), hands=())
    for reason in PauseReason:
        yield f"paused {reason}", circle(paused_at=NOW, paused_because=reason)
    yield "quiet", circle(is_silent=True, turn=None, quiet_until=NOW)
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
    yield "closing", closing_message(say, circle(), FORMAT)
    yield "words", words_post(PEOPLE[0], "w" * LONGEST_SHARE)
    yield from controls(say)
    yield from format_cards(say)
    yield from looking_back(say)


def controls(say: Say) -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Return what a facilitator sees of a circle."""
    names = dict.fromkeys(PEOPLE, "*" * 32)
    for name, one in circles():
        held = replace(one, replies_in_turns=2)
        yield f"controls, {name}", controls_card(say, view(held), FORMAT, PEOPLE[0], ["news"])
        yield f"asked to end, {name}", ask_to_end_card(say, one)
    yield "advice to split", split_card(say, circle())
    yield "arranging", arranging_card(say, circle(), names)
    yield "inviting", inviting_card(say, circle(), names)
    nobody = inviting_card(say, circle(seats=(), hands=()), {})
    yield "inviting nobody", nobody
    yield "handing over", handing_over_card(say, circle(), [say("rounds.controls.no_facilitator")])


def looking_back(say: Say) -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Return one circle, the last ones, and none."""
    over, mirror = (
        view(circle(phase=Phase.ENDED, turn=None)),
        Mirror(25, 100, 10**4, 10**3, 25, 10**6),
    )
    yield "look back at one", mirror_card(say, over, FORMAT, mirror, ["news"])
    yield "looking back", look_back_card(say, GuildId(ID), running(), ZoneInfo("UTC"))
    yield "nothing to look back at", look_back_card(say, GuildId(ID), [], ZoneInfo("UTC"))


def format_cards(say: Say) -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Return the card of rounds, and what it opens."""
    guild_id, one = GuildId(ID), Running(view(circle()), FORMAT.name)
    yield "rounds", rounds_card(say, guild_id, FORMAT)
    yield "rounds with one running", rounds_card(say, guild_id, FORMAT, [one], ["news"])
    many = [
        Running(view(circle(circle_id=CircleId(CIRCLE - number))), FORMAT.name)
        for number in range(1, 31)
    ]
    yield "rounds with many running", rounds_card(say, guild_id, FORMAT, many)
    formats_shown = [
        replace(FORMAT, format_id=FormatId(f"{number:040}")) for number in range(formats.MOST_SEATS)
    ]
    for shelf in Shelf:
        yield f"formats, {shelf}", formats_card(say, guild_id, shelf, formats_shown, ["news"])
    yield "no formats of our own", formats_card(say, guild_id, Shelf.OURS, [])
    yield "a format", format_card(say, guild_id, FORMAT, ["news"])
    own = replace(FORMAT, format_id=FormatId("own-1000000"))
    yield "a format of our own", format_card(say, guild_id, own, [say("rounds.own.kept")])
    yield "removing a format", ask_to_remove_card(say, guild_id, own)
    choices = replace(choices_of(FORMAT), order=Order.BY_HAND, turn_minutes=20, seats=25)
    yield "plan", plan_card(say, guild_id, FORMAT, choices, f"<#{ID}>")
    yield "plan without a channel", plan_card(say, guild_id, FORMAT, choices, None)
    silent = replace(FORMAT, answer=Answer.SILENCE, choices=())
    for step in range(len(FORMAT.questions) + 2):
        words = ["w" * LONGEST_SHARE]
        yield f"alone, {step}", trying_card(say, guild_id, FORMAT, step, NOW, words)
        yield f"alone in silence, {step}", trying_card(say, guild_id, silent, step, NOW)


def running() -> list[Running]:
    """More circles at once than are shown."""
    others = [circle(circle_id=CircleId(CIRCLE - number)) for number in range(1, 31)]
    return [Running(view(other), FORMAT.name) for other in others]


def view(held: Circle) -> View:
    """A circle that stands at Discord."""
    place = Place(ChannelId(ID), MessageId(ID), ChannelId(ID), MessageId(ID), NOW)
    return View(held, FORMAT.format_id, "en", place)


def round_drafts(say: Say) -> Iterator[tuple[str, Draft]]:
    """Return what each kind of form gives back."""
    fields = Fields({"components": [{"custom_id": "words", "value": "w" * LONGEST_SHARE}]})
    yield (
        "words of a turn",
        WritingForm({"circle_id": str(CIRCLE), "turn": str(TURN)}, fields).draft(),
    )
    yield "words alone", TryWritingForm({"at": at(FORMAT, 1)}, fields).draft()
    longest = own_form(say, "format:1:new", typed_of(replace(FORMAT, choices=())))
    lengths = {part["custom_id"]: part["max_length"] for part in _inputs(longest)}
    typed = [{"custom_id": name, "value": "w" * lengths[name]} for name in FIELDS]
    in_server = {"guild_id": str(ID), "format_id": FORMAT.format_id}
    for kind in (NewForm, CopyForm, EditForm):
        yield f"a format in {kind.__name__}", kind(in_server, Fields({"components": typed})).draft()


def _inputs(modal: discord.ui.Modal) -> list[dict[str, Any]]:
    return [part["component"] for part in modal.to_dict()["components"]]


def round_forms(say: Say) -> Iterator[tuple[str, discord.ui.Modal]]:
    """Return every form of rounds by a name."""
    words = "w" * LONGEST_SHARE
    yield "words of a turn", writing_form(say, CIRCLE, TURN, words=words)
    yield "words alone", trying_form(say, GuildId(ID), at(FORMAT, 1))
    # Choices belong to one question alone.
    guild_id, in_words = GuildId(ID), replace(FORMAT, choices=())
    yield "a format as a file", file_form(say, guild_id)
    form_ids = [ids.NEW_OWN.of(guild_id)]
    form_ids += [one.of(guild_id, FORMAT.format_id) for one in (ids.COPY, ids.EDIT)]
    for form_id in form_ids:
        yield f"a format, {form_id}", own_form(say, form_id, typed_of(in_words))
