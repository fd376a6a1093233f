"""A live circle whose bot is killed, at the worst moments, and started again."""

import signal
from datetime import timedelta
from functools import partial

import pytest

from bot.sandbox.records import Change, ChangeKind
from tests.wire.circles import ONE_QUESTION, Circle, begun, open_lobby, plan_card
from tests.wire.pilot import Pilot, until


@pytest.fixture
async def circle(grounded: Pilot) -> Circle:
    """A circle of three in which Ana has been called."""
    return await begun(grounded)


async def test_nobody_is_called_twice_by_a_bot_that_died_when_its_call_stood(circle: Circle):
    pilot = circle.pilot
    own = await circle.turn_of("Ana")

    pilot.kill_bot_when(partial(circle.is_call_of, "Tom"))
    await circle.press("Ana", own.message, "rounds.turn.done")
    await pilot.bot.wait()
    await pilot.kill_bot()
    # Discord forgets the nonce after some minutes; a minute later Tom's turn still runs.
    await pilot.start_bot()
    await pilot.walk(minutes=1)

    assert circle.called() == [1, 1, 0]
    passed = await circle.press("Tom", (await circle.turn_of("Tom")).message, "rounds.turn.pass")
    await circle.until_called("Nia")
    assert passed.text


async def test_buttons_and_the_clock_go_on_after_a_kill_in_mid_turn(circle: Circle):
    pilot = circle.pilot
    own = await circle.turn_of("Ana")
    await pilot.kill_bot()
    await pilot.start_bot()

    await circle.press("Ana", own.message, "rounds.turn.done")
    await circle.until_called("Tom")
    # Tom stays silent: the circle moves on, without a word about it.
    await pilot.walk(minutes=6)
    await circle.until_called("Nia")
    assert circle.called() == [1, 1, 1]


async def test_a_form_that_was_open_when_the_bot_died_still_posts_its_words(circle: Circle):
    pilot, ana = circle.pilot, circle.pilot.person("Ana")
    own = await circle.turn_of("Ana")
    form = (await circle.press("Ana", own.message, "rounds.turn.write")).form
    await pilot.kill_bot()
    await pilot.start_bot()

    shared = await ana.submit(form, {"words": "Typed before the crash."})
    await circle.press("Ana", shared.message, "rounds.turn.done")

    await circle.until_called("Tom")
    assert sum("Typed before the crash." in one.text for one in circle.posts) == 1


async def test_everything_pressable_from_before_a_restart_still_works(circle: Circle):
    pilot = circle.pilot
    own, controls = await circle.turn_of("Ana"), await circle.controls()
    place = await circle.press("Tom", circle.panel, "rounds.buttons.place")
    await pilot.kill_bot()
    await pilot.start_bot()

    presses = (
        ("Ana", circle.panel, "rounds.buttons.turn"),
        ("Tom", circle.panel, "rounds.buttons.place"),
        ("Nia", circle.panel, "rounds.buttons.hand"),
        ("Nia", circle.card, "rounds.buttons.place"),
        ("Ana", own.message, "rounds.turn.more"),
        ("Tom", place.message, "rounds.buttons.listen"),
        ("Fatima", controls.message, "rounds.controls.extend"),
        ("Ana", own.message, "rounds.turn.done"),
    )
    answers = [await circle.press(name, message, key) for name, message, key in presses]

    assert all(answer.text and not answer.failed for answer in answers)
    # Tom just listens now.
    await circle.until_called("Nia")
    assert circle.called() == [1, 0, 1]


async def test_who_should_be_called_is_called_once_after_a_kill_before_the_call(circle: Circle):
    pilot = circle.pilot
    own = await circle.turn_of("Ana")
    kill = partial(pilot.signal_bot, signal.SIGKILL)
    calls = rf"^/channels/{circle.thread.id}/messages$"
    pilot.sandbox.cut_at_request(0, kill, after_applying=False, path_regex=calls)
    circle.begin_press("Ana", own, "done")
    await pilot.bot.wait()
    await pilot.kill_bot()
    assert circle.called() == [1, 0, 0]

    await pilot.start_bot()
    await circle.until_called("Tom")
    await pilot.walk(minutes=1)

    assert circle.called() == [1, 1, 0]
    await circle.until_shown("Tom")


async def test_a_press_that_a_kill_left_unanswered_may_be_pressed_again(circle: Circle):
    """The turn is over or not; either way nobody's turn is lost, and nobody has two."""
    pilot = circle.pilot
    own = await circle.turn_of("Ana")
    kill = partial(pilot.signal_bot, signal.SIGKILL)
    pilot.sandbox.cut_at_request(0, kill, after_applying=False, path_regex="/callback$")
    circle.begin_press("Ana", own, "done")
    await pilot.bot.wait()
    await pilot.kill_bot()
    await pilot.start_bot()

    again = await circle.press("Ana", own.message, "rounds.turn.done")

    assert again.text
    await circle.until_called("Tom")
    await pilot.walk(minutes=1)
    assert circle.called() == [1, 1, 0]


@pytest.mark.parametrize("post", ["rounds.buttons.hand", "rounds.buttons.join"])
async def test_a_card_or_panel_that_stood_when_the_bot_died_is_found_again(pilot: Pilot, post: str):
    """Discord has forgotten the nonce by then."""
    is_panel = post == "rounds.buttons.hand"
    circle, plan = Circle(pilot), await plan_card(pilot, ONE_QUESTION)
    if is_panel:
        _, controls = await open_lobby(pilot, plan)
        await circle.press("Ana", circle.card, "rounds.buttons.join")
    pilot.kill_bot_when(partial(_shows, pilot.say(post)))
    circle.begin_press("Fatima", controls if is_panel else plan, "start")
    await pilot.bot.wait()
    await pilot.kill_bot()
    pilot.clock.move_to(pilot.world.now() + timedelta(minutes=4))

    await pilot.start_bot()
    await until(pilot.threads)
    if is_panel:
        await circle.until_called("Ana")
    await pilot.walk(seconds=30)

    assert len(pilot.ours("circle")) == 1
    assert len(circle.panels) == is_panel


async def test_the_last_words_stand_once_after_a_kill(grounded: Pilot):
    last = await begun(grounded, ONE_QUESTION)
    grounded.kill_bot_when(partial(_shows, grounded.say("rounds.buttons.resources")))
    controls = await last.controls()
    asked = await last.press("Fatima", controls.message, "rounds.controls.end")
    last.begin_press("Fatima", asked, "end")
    await grounded.bot.wait()
    await grounded.kill_bot()
    grounded.clock.move_to(grounded.world.now() + timedelta(minutes=10))

    await grounded.start_bot()
    await until(lambda: last.say("rounds.lobby.over") in last.card.text)
    await grounded.walk(minutes=2)

    assert len(last.endings) == 1


def _shows(label: str, change: Change) -> bool:
    """Whether this is the moment at which the bot posts something with such a button."""
    if change.kind is not ChangeKind.MESSAGE_CREATED or change.message is None:
        return False
    return not change.message.is_ephemeral and label in str(change.message.components)
