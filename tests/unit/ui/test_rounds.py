"""Cards of rounds say what is so."""

from dataclasses import replace

import pytest
from discord.ui import ActionRow, Button

from bot.domain.ids import GuildId, UserId
from bot.domain.rounds.check_ins import Kind
from bot.domain.rounds.circle import Circle, Phase, SeatState
from bot.domain.rounds.formats import Answer, Defaults
from bot.domain.rounds.mirror import Mirror
from bot.domain.rounds.planning import choices_of
from bot.ui.rounds.call import call_message
from bot.ui.rounds.check_in_cards import open_check_in
from bot.ui.rounds.facilitating import controls_card
from bot.ui.rounds.formats import format_card
from bot.ui.rounds.lobby import lobby_message
from bot.ui.rounds.looking_back import mirror_text
from bot.ui.rounds.panel import panel_message
from bot.ui.rounds.plan import plan_card
from bot.ui.rounds.trying import trying_card
from bot.ui.rounds.turn import place_card, private_card
from tests.circles import ANA, BEN, FACILITATOR, passes, running, says
from tests.unit.ui import round_screens as screens
from tests.unit.ui.check_in_screens import check_in
from tests.unit.ui.screens import labels_of, parts_of, text_of
from tests.words import WORDINGS, say

SILENT = replace(
    screens.FORMAT,
    answer=Answer.SILENCE,
    choices=(),
    questions=("Let us be quiet.",),
    turn="Nothing to write.",
    passed="Passed.",
    staff_note="",
    defaults=Defaults(minutes=10, turn_minutes=5, seats=25),
)
LOBBY = screens.circle(phase=Phase.LOBBY, turn=None, hands=())


def everything_shown(circle: Circle) -> list[str]:
    """What anybody sees of a circle, and nobody's own words among it."""
    view = screens.view(circle)
    cards = [
        lobby_message(say, circle, screens.FORMAT),
        panel_message(say, circle, screens.FORMAT),
        controls_card(say, view, screens.FORMAT, FACILITATOR),
        *(
            private_card(say, circle, screens.FORMAT, who, is_facilitator=who == FACILITATOR)
            for who in (ANA, BEN, FACILITATOR)
        ),
    ]
    return [text_of(one) + "".join(labels_of(one)) for one in cards]


def test_a_pass_and_a_share_look_the_same_to_everybody():
    shared, passed = (ends_turn(running(ANA, BEN), ANA) for ends_turn in (says, passes))

    assert everything_shown(shared) == everything_shown(passed)


@pytest.mark.parametrize("state", [SeatState.QUIET, SeatState.LISTENING])
def test_who_listens_or_fell_silent_is_a_number_and_no_name(state):
    quiet = tuple(replace(one, state=state) for one in screens.circle().seats[1:3])
    circle = screens.circle(seats=quiet, hands=(), closer_id=None, opener_id=None)

    for one in (circle, replace(circle, phase=Phase.LOBBY, turn=None)):
        shown = [
            lobby_message(say, one, screens.FORMAT),
            panel_message(say, one, screens.FORMAT),
            controls_card(say, screens.view(one), screens.FORMAT, FACILITATOR),
        ]
        texts = [text_of(card) for card in shown]
        assert sum(say("rounds.listeners", number=2) in text for text in texts) >= 2
        assert not any(f"<@{seat.user_id}>" in text for text in texts for seat in quiet)


def test_a_name_in_another_direction_turns_no_line_around():
    text = text_of(panel_message(say, screens.circle(), screens.FORMAT))

    assert text.count("\N{FIRST STRONG ISOLATE}<@") == text.count("<@") > 1


def test_a_name_in_another_direction_turns_no_call_around():
    circle = running(ANA, BEN)
    assert circle.turn is not None

    text = text_of(call_message(say, circle, screens.FORMAT, circle.turn))

    assert text.startswith(f"\N{FIRST STRONG ISOLATE}<@{ANA}>\N{POP DIRECTIONAL ISOLATE} ")


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"allows_replies": True}, "rounds.lobby.replies"),
        ({"has_open_part": True}, "rounds.lobby.no_replies"),
        ({"has_open_part": False}, "rounds.panel.no_replies"),
    ],
)
def test_the_card_says_when_replies_are_welcome(changes, key):
    text = text_of(lobby_message(say, replace(LOBBY, **changes), screens.FORMAT))

    assert say(key) in text


@pytest.mark.parametrize(("phase", "line"), [(Phase.ROUND, "quiet"), (Phase.OPEN, "listening")])
def test_a_seat_is_kept_only_while_there_are_turns(phase, line):
    silent = screens.circle(phase=phase, turn=None, hands=())
    seat = replace(silent.seats[0], state=SeatState.QUIET)
    shown = text_of(place_card(say, replace(silent, seats=(seat,)), seat.user_id))

    assert say(f"rounds.place.{line}") in shown.split("\n")


def test_a_circle_that_is_over_offers_nothing_more():
    over = screens.circle(phase=Phase.ENDED, turn=None, hands=())

    for card in (
        lobby_message(say, over, screens.FORMAT),
        panel_message(say, over, screens.FORMAT),
        place_card(say, over, screens.PEOPLE[0]),
    ):
        assert labels_of(card) == []


def test_nobody_is_next_when_the_circle_is_being_closed():
    closing = screens.circle(phase=Phase.CLOSING, turn=None)
    waiting = next(one.user_id for one in closing.seats if one.state is SeatState.WAITING)

    assert say("rounds.place.joined") in text_of(place_card(say, closing, waiting)).split("\n")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("turns", "lines"), [(1, ["turns_briefly"]), (0, [])])
def test_a_circle_of_less_than_a_minute_has_no_minutes_to_tell(language, turns, lines):
    speak = WORDINGS[language].say
    mirror = Mirror(1, turns, 0, 0, 0, 0)

    text = mirror_text(speak, mirror)

    assert text.splitlines()[2:] == [speak(f"rounds.mirror.{one}", turns=turns) for one in lines]


def test_a_panel_holds_whatever_number_of_hands_is_up():
    crowd = tuple(UserId(10**18 + number) for number in range(200))

    text = text_of(panel_message(say, screens.circle(hands=crowd), screens.FORMAT))

    assert f"<@{crowd[0]}>" in text
    assert len(text) < 4000


@pytest.mark.parametrize("answer", [Answer.CHOICE, Answer.WORDS])
def test_a_pass_and_the_way_back_from_it_stand_side_by_side(answer):
    one = check_in(answer=answer)

    parts = open_check_in(say, one, screens.FORMAT, Kind.PASS, frozenset(), is_facilitator=True)

    labels = [say(f"rounds.check_in.buttons.{name}") for name in ("pass", "back")]
    rows = [
        [one.label for one in part.children if isinstance(one, Button)]
        for part in parts
        if isinstance(part, ActionRow)
    ]
    assert [shown[-2:] for shown in rows if labels[0] in shown] == [labels]


def test_in_a_silent_round_nobody_is_offered_a_turn_or_told_of_one():
    quiet = screens.circle(is_silent=True, turn=None, quiet_until=screens.NOW, has_open_part=False)

    assert labels_of(panel_message(say, quiet, SILENT)) == [say("rounds.buttons.place")]
    # Who raised a hand would wait for a part that comes only where replies come after it.
    with_replies = replace(quiet, has_open_part=True)
    assert labels_of(panel_message(say, with_replies, SILENT)) == [
        say("rounds.buttons.place"),
        say("rounds.buttons.hand"),
    ]


def test_before_a_silent_round_only_the_quiet_and_the_seats_are_chosen():
    choices = choices_of(SILENT)
    plan = plan_card(say, GuildId(1), SILENT, choices, "<#1>")
    offered = {part["placeholder"] for part in parts_of(plan) if "placeholder" in part}

    assert offered == {say("rounds.plan.minutes"), say("rounds.plan.seats")}
    assert "turn" not in text_of(plan)
    length = say("rounds.plan.quiet_minutes", minutes=choices.turn_minutes)
    described = text_of(format_card(say, GuildId(1), SILENT))
    assert length in described
    assert SILENT.turn not in described
    assert SILENT.passed not in described


def test_alone_in_a_silent_round_nobody_is_told_it_is_their_turn():
    shown = text_of(trying_card(say, GuildId(1), SILENT, 1, screens.NOW))

    assert SILENT.questions[0] in shown
    assert say("rounds.turn.yours") not in shown
