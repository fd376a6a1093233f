"""A live circle beside a local Discord: held as a whole, and pressed in at once."""

import asyncio

import pytest

from bot.sandbox.answers import Answer
from tests.wire.circles import ONE_QUESTION, PEOPLE, Circle, begun, open_lobby, plan_card
from tests.wire.pilot import Pilot, until


@pytest.fixture
async def circle(grounded: Pilot) -> Circle:
    """A circle of three in which Ana has been called."""
    return await begun(grounded)


@pytest.fixture
async def last(grounded: Pilot) -> Circle:
    """The same, with one question only."""
    return await begun(grounded, ONE_QUESTION)


async def _press_at_once(circle: Circle, *presses: tuple[str, Answer, str]) -> None:
    """Let all of these arrive before any is answered; each of them is answered with words."""
    answers = await asyncio.gather(
        *(circle.press(name, card.message, key) for name, card, key in presses)
    )
    assert all(answer.text and not answer.failed for answer in answers)


async def test_a_circle_of_three_is_held_from_the_command_to_the_last_words(pilot: Pilot):
    circle, controls = await open_lobby(pilot, await plan_card(pilot, ONE_QUESTION))
    for name in PEOPLE:
        await circle.press(name, circle.card, "rounds.buttons.join")
    await circle.press("Nia", circle.card, "rounds.buttons.closer")
    await circle.press("Fatima", controls.message, "rounds.controls.start")

    ana = await circle.turn_of("Ana")
    form = (await circle.press("Ana", ana.message, "rounds.turn.write")).form
    shared = await pilot.person("Ana").submit(form, {"words": "Here I am."})
    await circle.press("Ana", shared.message, "rounds.turn.done")
    tom = await circle.turn_of("Tom")
    await circle.press("Tom", tom.message, "rounds.turn.pass")
    nia = await circle.turn_of("Nia")
    await pilot.person("Nia").say(circle.thread, "And me.")
    await circle.press("Nia", nia.message, "rounds.turn.done")
    # There is no open part: whoever offered to closes it.
    closing = await circle.turn_of("Nia", times=2)
    await circle.press("Nia", closing.message, "rounds.turn.done")

    await until(lambda: circle.endings)
    await pilot.walk(seconds=5)
    assert circle.called() == [1, 1, 2]
    assert any("Here I am." in one.text for one in circle.posts)
    assert len(circle.endings) == 1
    assert circle.say("rounds.lobby.over") in circle.card.text
    assert pilot.notes() == []


async def test_done_and_later_pressed_at_once_end_one_turn(circle: Circle):
    card = await circle.turn_of("Ana")

    await _press_at_once(
        circle, ("Ana", card, "rounds.turn.done"), ("Ana", card, "rounds.turn.later")
    )

    await circle.until_called("Tom")
    await circle.pilot.walk(seconds=5)
    assert circle.called() == [1, 1, 0]


async def test_a_facilitator_and_the_speaker_who_press_at_once_do_not_end_two_turns(last: Circle):
    card, controls = await last.turn_of("Ana"), await last.controls()

    await _press_at_once(
        last,
        ("Ana", card, "rounds.turn.done"),
        ("Fatima", controls, "rounds.controls.extend"),
        ("Ana", card, "rounds.turn.pass"),
        ("Fatima", controls, "rounds.controls.pause"),
    )

    after = await last.controls()
    if last.say("rounds.controls.resume") in str(after.message and after.message.components):
        await last.press("Fatima", after.message, "rounds.controls.resume")
    await last.until_called("Tom")
    await last.pilot.walk(seconds=5)
    assert last.called() == [1, 1, 0]


async def test_an_end_and_a_done_at_once_leave_one_circle_that_is_over_once(last: Circle):
    card, controls = await last.turn_of("Ana"), await last.controls()
    asked = await last.press("Fatima", controls.message, "rounds.controls.end")

    await _press_at_once(
        last, ("Ana", card, "rounds.turn.done"), ("Fatima", asked, "rounds.controls.end")
    )

    await until(lambda: last.endings)
    await last.pilot.walk(minutes=2)
    assert len(last.endings) == 1
    # Whom the last moment would have called, nobody calls after the end.
    assert last.called()[0] == 1
    assert last.called()[2] == 0
    assert last.say("rounds.lobby.over") in last.card.text


async def test_two_presses_that_overlap_end_one_turn(circle: Circle):
    card = await circle.turn_of("Ana")

    await _press_at_once(circle, *[("Ana", card, "rounds.turn.done")] * 2)

    await circle.until_called("Tom")
    await circle.pilot.walk(seconds=5)
    assert circle.called() == [1, 1, 0]


async def test_the_panel_shows_whose_turn_it_is_and_stands_once(circle: Circle):
    own = await circle.turn_of("Ana")
    await circle.press("Ana", own.message, "rounds.turn.done")
    await circle.until_called("Tom")
    await circle.pilot.walk(seconds=5)

    def is_shown() -> bool:
        seen = circle.panel.text
        return seen.index(circle.id_of("Tom")) < seen.index(circle.id_of("Ana"))

    await until(is_shown)
    assert circle.pilot.notes() == []
