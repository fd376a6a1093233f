"""What somebody chose about care stands in /privacy, and is taken back there by one press."""

import pytest

from bot.domain.ids import UserId
from tests.behaviour.caring import GENTLE, card, note, on_duty, safe
from tests.behaviour.world import World


@pytest.fixture
async def caring(reading_world: World) -> World:
    await safe(reading_world)
    await on_duty(reading_world, reading_world.fay)
    return reading_world


@pytest.fixture
async def quiet(caring: World) -> World:
    """Where Ana has pressed *Please don't write to me now*."""
    await caring.ana.write(caring.server.lounge, GENTLE)
    await caring.ana.in_dm.click(card(caring, caring.ana), caring.say("care.card.quiet"))
    return caring


@pytest.mark.parametrize("where", ["server", "direct"])
async def test_please_dont_write_to_me_is_shown_and_taken_back_by_one_press(quiet, where):
    ana = quiet.ana if where == "server" else quiet.ana.in_dm
    shown = await ana.use("privacy")
    assert quiet.say("privacy.quiet_on") in shown.text

    back = await ana.click(shown.message, quiet.say("privacy.end_quiet"))

    assert quiet.say("privacy.quiet_ended") in back.text
    assert quiet.say("privacy.quiet_on") not in back.text
    assert quiet.say("care.note.quiet") not in note(quiet).text


async def test_it_is_each_persons_own_choice(quiet):
    shown = await quiet.ana.use("privacy")

    ben = await quiet.ben.use("privacy")
    assert quiet.say("privacy.quiet_on") not in ben.text
    await quiet.client.services.care_notes.may_be_written_to(UserId(quiet.ben.id), None)

    assert quiet.say("care.note.quiet") in note(quiet).text
    assert quiet.say("privacy.quiet_on") in shown.text


async def test_the_answer_to_the_press_says_where_it_is_taken_back(caring):
    await caring.ana.write(caring.server.lounge, GENTLE)
    quiet = caring.say("care.card.quiet")
    answer = await caring.ana.in_dm.click(card(caring, caring.ana), quiet)
    assert "/privacy" in answer.text


async def test_no_cards_to_me_is_said_in_a_direct_message_too(caring):
    shown = await caring.ana.use("privacy")
    await caring.ana.click(shown.message, caring.say("privacy.want_no_cards"))

    assert caring.say("privacy.cards_off_somewhere") in (await caring.ana.in_dm.use("privacy")).text
    elsewhere = (await caring.ben.in_dm.use("privacy")).text
    assert caring.say("privacy.cards_off_somewhere") not in elsewhere


async def test_what_is_handed_out_about_somebody_holds_both_choices(quiet):
    """An export is made of this value."""
    ana, here = UserId(quiet.ana.id), quiet.server.id
    await quiet.client.services.care_choices.want_no_cards(here, ana)

    asked = await quiet.client.services.privacy.asked_by(ana, here)

    assert asked.no_cards
    assert asked.wants_quiet
    ben = await quiet.client.services.privacy.asked_by(UserId(quiet.ben.id), here)
    assert (ben.no_cards, ben.wants_quiet) == (False, False)
