"""Cards of rounds say what is so."""

from dataclasses import replace

import pytest

from bot.domain.ids import UserId
from bot.domain.rounds.circle import Phase, SeatState
from bot.ui.rounds.lobby import lobby_message
from bot.ui.rounds.panel import panel_message
from bot.ui.rounds.turn import place_card
from tests.unit.ui import round_screens as screens
from tests.unit.ui.screens import labels_of, text_of
from tests.words import say

LOBBY = screens.circle(phase=Phase.LOBBY, turn=None, hands=())


def test_a_pass_and_a_share_look_the_same_on_the_panel():
    shared = screens.circle()
    passed = replace(shared, seats=tuple(replace(one, has_passed=True) for one in shared.seats))

    panels = [text_of(panel_message(say, one, screens.FORMAT)) for one in (shared, passed)]

    assert panels[0] == panels[1]


def test_who_listens_or_fell_silent_is_a_number_and_no_name():
    quiet = tuple(replace(one, state=SeatState.QUIET) for one in screens.circle().seats[1:3])
    circle = screens.circle(seats=quiet, hands=(), closer_id=None, opener_id=None)

    text = text_of(panel_message(say, circle, screens.FORMAT))

    assert say("rounds.listeners", number=2) in text
    assert not any(f"<@{one.user_id}>" in text for one in quiet)


def test_a_name_in_another_direction_turns_no_line_around():
    text = text_of(panel_message(say, screens.circle(), screens.FORMAT))

    assert text.count("\N{FIRST STRONG ISOLATE}<@") == text.count("<@") > 1


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


def test_a_panel_holds_whatever_number_of_hands_is_up():
    crowd = tuple(UserId(10**18 + number) for number in range(200))

    text = text_of(panel_message(say, screens.circle(hands=crowd), screens.FORMAT))

    assert f"<@{crowd[0]}>" in text
    assert len(text) < 4000
