"""A live circle that loses its panel, its thread or its answers, or lasts longer than an hour."""

from datetime import timedelta

import pytest

from bot.sandbox.records import Change, ChangeKind
from tests.wire.circles import ONE_QUESTION, Circle, begun
from tests.wire.pilot import POST_MESSAGE, Pilot, until

MOST_EDITED = timedelta(hours=1)
EDIT_MESSAGE = r"^/channels/\d+/messages/\d+$"


@pytest.fixture
async def circle(grounded: Pilot) -> Circle:
    """A circle of three in which Ana has been called."""
    return await begun(grounded)


async def _say_done(circle: Circle, name: str) -> None:
    card = await circle.turn_of(name)
    await circle.press(name, card.message, "rounds.turn.done")


async def test_a_panel_that_is_deleted_comes_back_as_the_circle_is_now(circle: Circle):
    first = circle.panel
    circle.pilot.world.delete_message(first)
    await _say_done(circle, "Ana")

    await circle.until_called("Tom")
    await circle.until_shown("Tom")
    assert circle.panel.id != first.id
    place = await circle.press("Nia", circle.panel, "rounds.buttons.place")
    assert circle.say("rounds.place.next") in place.text
    assert circle.called() == [1, 1, 0]


async def test_a_panel_deleted_while_the_bot_was_away_comes_back(circle: Circle):
    await circle.pilot.kill_bot()
    circle.pilot.world.delete_message(circle.panel)
    await circle.pilot.start_bot()

    await _say_done(circle, "Ana")

    await circle.until_shown("Tom")
    assert len(circle.panels) == 1


async def test_a_circle_whose_thread_is_deleted_waits_and_goes_on_in_a_new_one(circle: Circle):
    pilot = circle.pilot
    old = circle.card
    pilot.world.delete_channel(circle.thread.id)

    channel = pilot.world.channel("circle").id
    note = pilot.say("notices.rounds.room_gone", channel=f"<#{channel}>")
    await until(lambda: note in pilot.notes())
    refused = await pilot.person("Ana").press(old, label=pilot.say("rounds.buttons.place"))
    assert circle.say("rounds.where.paused") in refused.text
    await pilot.walk(hours=3)

    controls = await circle.controls()
    await circle.press("Fatima", controls.message, "rounds.controls.resume")
    await until(lambda: old not in pilot.ours("circle") and pilot.ours("circle"))
    await until(lambda: pilot.world.thread_of(circle.card))
    await until(lambda: circle.panels)
    card = await circle.press("Ana", circle.panel, "rounds.buttons.turn")
    await circle.press("Ana", card.message, "rounds.turn.done")
    await circle.until_called("Tom")
    assert pilot.notes() == [note]


@pytest.mark.parametrize("status", [None, 500, 503])
async def test_a_call_whose_answer_was_lost_is_not_made_again(circle: Circle, status: int | None):
    own = await circle.turn_of("Ana")
    calls = rf"^/channels/{circle.thread.id}/messages$"
    circle.pilot.sandbox.fail_next("POST", calls, status, after_applying=True)

    await circle.press("Ana", own.message, "rounds.turn.done")

    await circle.until_called("Tom")
    await circle.pilot.walk(minutes=2)
    assert circle.called() == [1, 1, 0]


@pytest.mark.parametrize("status", [None, 429, 503])
async def test_a_call_that_discord_did_not_take_is_made_once(circle: Circle, status: int | None):
    own = await circle.turn_of("Ana")
    calls = rf"^/channels/{circle.thread.id}/messages$"
    circle.pilot.sandbox.fail_next("POST", calls, status)

    await circle.press("Ana", own.message, "rounds.turn.done")
    await circle.pilot.walk(minutes=2)

    await circle.until_called("Tom")
    assert circle.called() == [1, 1, 0]


@pytest.mark.parametrize("after_applying", [True, False])
@pytest.mark.parametrize("status", [None, 503])
async def test_a_panel_whose_edit_was_lost_shows_the_circle_all_the_same(
    circle: Circle, status: int | None, after_applying: bool
):
    circle.pilot.sandbox.fail_next("PATCH", EDIT_MESSAGE, status, after_applying=after_applying)

    await _say_done(circle, "Ana")
    await circle.pilot.walk(minutes=1)

    await circle.until_shown("Tom")


async def test_words_whose_answer_was_lost_stand_once(circle: Circle):
    own, ana = await circle.turn_of("Ana"), circle.pilot.person("Ana")
    form = (await circle.press("Ana", own.message, "rounds.turn.write")).form
    circle.pilot.sandbox.fail_next("POST", POST_MESSAGE, 503, times=2, after_applying=True)

    refused = await ana.submit(form, {"words": "Did it arrive?"})
    assert "Did it arrive?" in refused.text
    again = await circle.press("Ana", refused.message, "forms.reopen")
    shared = await ana.submit(again.form, {})

    assert circle.say("rounds.turn.shared") in shared.text
    assert sum("Did it arrive?" in one.text for one in circle.posts) == 1


async def test_no_panel_is_edited_that_is_older_than_an_hour(grounded: Pilot):
    """Discord limits how often such a message can be edited."""
    circle = await begun(grounded, ONE_QUESTION)
    ages: list[timedelta] = []

    def note(change: Change) -> None:
        message = change.message
        if change.kind is not ChangeKind.MESSAGE_EDITED or message is None:
            return
        if message.channel_id == circle.thread.id and message.edited_at is not None:
            ages.append(message.edited_at - message.sent_at)

    grounded.world.listeners.append(note)
    seen = {circle.panel.id}
    for name in ("Ana", "Tom", "Nia"):
        card = await circle.turn_of(name)
        for _ in range(12):
            await circle.press(name, card.message, "rounds.turn.more")
            await grounded.walk(minutes=4)
            await until(lambda: len(circle.panels) == 1)
            seen.add(circle.panel.id)
        await circle.press(name, card.message, "rounds.turn.done")

    assert ages
    assert max(ages) < MOST_EDITED
    # Nearly two and a half hours: it was posted anew, quietly, and the old one went.
    assert len(seen) >= 3
    assert circle.called() == [1, 1, 1]
