"""*I can't tonight*: for a circle that gathers, and for one that is to come."""

from datetime import timedelta

import pytest

from bot.domain.rounds.cover import Note, Refusal
from bot.ui.rounds import repeat_ids as ids
from tests.behaviour.circles import open_circle
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.test_repeats import add
from tests.behaviour.world import World

EVENING, MINUTE = timedelta(hours=19), timedelta(minutes=1)


async def press(world: World, person: Member, shown: Answer | Message, key: str) -> Answer:
    message = shown.message if isinstance(shown, Answer) else shown
    return await person.click(message, world.say(key))


async def cannot(world: World, person: Member, command: str = "round") -> Answer:
    return await press(world, person, await person.use(command), "rounds.cover.button")


async def put_off(world: World, person: Member, shown: Answer, later: str) -> Answer:
    return await person.choose(shown.message, world.say("rounds.cover.put_off"), later)


def cards(world: World) -> list[Message]:
    return world.ours(world.server.lounge)


def letters(world: World, person: Member) -> list[Message]:
    return world.ours(person.in_dm.channel)


async def say_yes(world: World, person: Member) -> Answer:
    return await press(world, person, await person.use("privacy"), "privacy.allow_notes")


async def gather(world: World, *people: Member) -> None:
    """Let Fay open a circle by hand, and these people be in it."""
    evening = await open_circle(world)
    for person in people:
        await press(world, person, evening.card, "rounds.buttons.join")
    await world.pass_time(MINUTE)


async def test_without_anything_tonight_it_says_so(world):
    answer = await cannot(world, world.fay)
    assert world.say("rounds.cover.none") in answer.text


@pytest.mark.parametrize("command", ["round", "today"])
@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_it_shows_what_is_to_come_tonight(world, command, who):
    await add(world, world.fay)
    await world.pass_time(timedelta(hours=8))

    answer = await cannot(world, getattr(world, who), command)

    assert "Talking circle" in answer.text
    assert world.say("rounds.cover.nobody") in answer.text


async def test_today_shows_the_circle_of_tonight_before_it_gathers(world):
    before = await world.fay.use("today")
    assert world.say("rounds.cover.button") not in before.message.labels
    await add(world, world.fay)
    await world.pass_time(timedelta(hours=8))

    answer = await world.fay.use("today")

    assert world.say("today.circles") in answer.text
    assert "Talking circle" in answer.text


async def test_of_several_one_is_chosen(world):
    await add(world, world.fay)
    await add(world, world.fay, "value-round", time="20:00")
    await world.pass_time(timedelta(hours=8))

    answer = await cannot(world, world.fay)
    shown = await world.fay.choose(answer.message, world.say("rounds.cover.choose"), "date.2")

    assert "Value round" in shown.text
    assert "Talking circle" not in shown.text


async def test_others_are_asked_without_a_name_and_one_takes_it(world):
    await add(world, world.fay)
    await world.pass_time(timedelta(hours=8))
    asked = await press(world, world.fay, await cannot(world, world.fay), "rounds.cover.ask")
    await press(world, world.fay, asked, "rounds.cover.ask")

    assert world.say("rounds.cover.asked") in asked.text
    (note,) = [one for one in world.ours(world.staff) if one.labels]
    assert str(world.fay.id) not in note.text
    taken = await press(world, world.kim, note, "rounds.cover.take")
    assert world.say("rounds.cover.you") in taken.text
    shown = await cannot(world, world.fay)
    assert f"<@{world.kim.id}>" in shown.text
    await world.pass_time(timedelta(hours=10, minutes=50))
    assert await world.rows("SELECT facilitator_id FROM circle") == [(world.kim.id,)]


async def test_whoever_is_in_is_told_once_and_the_card_names_nobody(world):
    await say_yes(world, world.ana)
    await gather(world, world.ana, world.ben)
    shown = await cannot(world, world.fay)
    moved = await put_off(world, world.fay, shown, "an_hour")
    await world.pass_time(MINUTE)

    (letter,) = letters(world, world.ana)
    assert letters(world, world.ben) == []
    assert "is put off" in letter.text
    (card,) = cards(world)
    people = (world.ana, world.ben, world.fay)
    assert not any(f"<@{person.id}>" in card.text for person in people)
    assert card.labels == []
    ((begins_at,),) = await world.rows("SELECT begins_at FROM put_off")
    when = f"<t:{begins_at}:f>"
    assert world.say("rounds.lobby.put_off", when=when) in card.text
    assert world.say("rounds.cover.moved", when=when) in moved.text
    assert world.say("rounds.cover.unreached", number=1) in moved.text
    await world.pass_time(timedelta(hours=1))
    assert len(cards(world)) == 2
    assert len(letters(world, world.ana)) == 1


async def test_not_this_time_is_said_on_the_card_and_nothing_opens(world):
    await say_yes(world, world.ana)
    await gather(world, world.ana)
    done = await put_off(world, world.fay, await cannot(world, world.fay), "not_this_time")
    await world.pass_time(timedelta(days=2))

    assert world.say("rounds.cover.called_off") in done.text
    (card,) = cards(world)
    assert world.say("rounds.lobby.called_off") in card.text
    assert len(letters(world, world.ana)) == 1
    channel = world.server.lounge.mention
    told = world.say(Note.CALLED_OFF, channel=channel)
    assert told in [one.text for one in world.ours(world.staff)]


async def test_a_date_that_is_to_come_is_put_off_and_opens_then(world):
    await add(world, world.fay)
    await world.pass_time(timedelta(hours=8))
    await put_off(world, world.fay, await cannot(world, world.fay), "half_an_hour")
    await world.pass_time(timedelta(hours=10, minutes=50))
    assert cards(world) == []

    await world.pass_time(30 * MINUTE)

    assert len(cards(world)) == 1


async def test_a_second_press_on_what_somebody_has_just_put_off_changes_nothing(world):
    await add(world, world.fay)
    await world.pass_time(timedelta(hours=8))
    shown = [await cannot(world, person) for person in (world.fay, world.kim)]
    await put_off(world, world.fay, shown[0], "half_an_hour")
    refused = await put_off(world, world.kim, shown[1], "half_an_hour")

    assert world.say(Refusal.MOVED) in refused.text
    await world.pass_time(timedelta(hours=11, minutes=20))
    assert len(cards(world)) == 1


async def test_a_circle_that_has_begun_is_left_to_its_controls(world):
    await gather(world, world.ana)
    shown = await cannot(world, world.fay)
    circles = world.client.services.circles
    (view,) = await circles.running(world.server.id)
    await circles.start(view.circle_id)
    refused = await put_off(world, world.fay, shown, "an_hour")

    assert world.say(Refusal.HAS_BEGUN) in refused.text
    (running,) = await circles.running(world.server.id)
    assert running.circle.is_running


async def test_a_press_on_what_is_gone_says_so(world):
    stray = await world.post_select(world.server.lounge, ids.CHOOSE_TONIGHT.of(1), "circle.99")
    answers = [await world.fay.choose(stray, "Choose", "circle.99")]
    for identity in (ids.ASK_OTHERS, ids.TAKE):
        custom_id = identity.of(99, ids.DATE)
        stray = await world.post_button(world.server.lounge, "Stray", custom_id)
        answers.append(await world.fay.click(stray, "Stray"))

    assert all(world.say(Refusal.NOT_TONIGHT) in answer.text for answer in answers)


async def test_notes_are_off_until_yes_and_off_again_after_no(world):
    yes = await say_yes(world, world.ana)
    assert world.say("privacy.notes_allowed") in yes.text
    assert world.say("privacy.notes_on") in yes.text

    no = await press(world, world.ana, yes, "privacy.stop_notes")

    assert world.say("privacy.notes_stopped") in no.text
    assert world.say("privacy.notes_off") in no.text
    assert await world.rows("SELECT * FROM notes_choice") == []


async def test_in_direct_messages_every_yes_can_be_taken_back_and_none_given(world):
    before = await world.ana.in_dm.use("privacy")
    assert before.message.labels == []
    await say_yes(world, world.ana)

    shown = await world.ana.in_dm.use("privacy")
    assert world.say("privacy.notes_somewhere", number=1) in shown.text
    stopped = await world.ana.in_dm.click(shown.message, world.say("privacy.stop_notes"))

    assert world.say("privacy.notes_stopped") in stopped.text
    assert await world.rows("SELECT * FROM notes_choice") == []


async def test_a_card_from_another_server_gives_no_yes(world):
    elsewhere = f"privacy:{world.other_server.id}:notes:yes"
    stray = await world.post_button(world.server.lounge, "Stray", elsewhere)
    answer = await world.ana.click(stray, "Stray")

    assert world.say("privacy.notes_elsewhere") in answer.text
    assert await world.rows("SELECT * FROM notes_choice") == []
