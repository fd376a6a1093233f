"""A plan begins with what its format says."""

from bot.domain.ids import ChannelId, FormatId
from bot.domain.rounds.formats import Order, parse_format
from bot.domain.rounds.views import Place, View, plan_of
from tests.circles import ANA, lobby, running

FORMAT = """
name = "Talking circle"
meaning = "One speaks, the others listen."
page = "first"
ways = ["live"]
answer = "words"
opening = "Welcome."
questions = ["One?", "Two?"]
turn = "Your turn."
pass = "Fine."
closing = "Thank you."
carry = "Take care."
[defaults]
minutes = 45
turn_minutes = 2
seats = 6
order = "random"
replies = true
open_part = false
"""


def test_a_plan_takes_over_what_the_format_begins_with():
    plan = plan_of(parse_format("talking-circle", FORMAT), "es")
    assert (plan.format_id, plan.language, plan.questions) == ("talking-circle", "es", 2)
    assert (plan.minutes, plan.turn_seconds, plan.seat_limit) == (45, 120, 6)
    assert (plan.order, plan.allows_replies, plan.has_open_part) == (Order.RANDOM, True, False)


def test_a_view_names_the_turn_that_runs_and_none_where_nobody_has_one():
    place = Place(ChannelId(1))
    running_view = View(running(ANA), FormatId("f"), "en", place)
    assert running_view.turn_number == 1
    assert View(lobby(ANA), FormatId("f"), "en", place).turn_number == 0
    assert (running_view.circle_id, running_view.guild_id) == (17, 1)
