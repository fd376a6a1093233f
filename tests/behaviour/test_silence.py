"""Three questions that nobody answered: facilitators are asked once, and the first press counts."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.behaviour.seen import Message
from tests.behaviour.world import World

AN_HOUR, A_DAY = timedelta(hours=1), timedelta(days=1)
HEARD_OUT = timedelta(hours=20)
SCHEDULE = "SELECT weekdays, paused_because FROM schedule"
EVERY_DAY, EVERY_OTHER_DAY = 127, 21


def silence_note(world: World) -> str:
    return world.say("notices.prompts.silence", channel=world.prompts.mention)


def asked(world: World) -> list[Message]:
    """The notes about a silence in the staff channel, decided or not."""
    return [note for note in world.ours(world.staff) if note.texts[0] == silence_note(world)]


def decided(world: World, decision: str) -> str:
    return world.say("prompts.silence.decided", decision=world.say(f"prompts.silence.{decision}"))


async def walk(world: World, length: timedelta) -> None:
    """Pass time in steps so small that every question comes at its hour."""
    for _ in range(length // AN_HOUR):
        await world.pass_time(AN_HOUR)


async def be_silent(world: World, questions: int = 3) -> None:
    """Let so many questions pass that nobody answers."""
    if not world.ours(world.prompts):
        await world.pass_time(timedelta(hours=10))
    for _ in range(questions - 1):
        await world.pass_time(A_DAY)
    await world.pass_time(HEARD_OUT)


@pytest.fixture
async def note(world: World) -> Message:
    """The question to facilitators after three silent days."""
    await be_silent(world)
    (note,) = asked(world)
    return note


async def test_after_three_silent_questions_facilitators_are_asked(world, note):
    labels = [world.say(f"prompts.silence.{one}") for one in ("keep", "thin", "pause")]
    assert note.labels == labels
    assert note.is_silent


async def test_members_are_told_nothing(world, note):
    texts = [one.text for channel in (world.prompts, world.thread()) for one in world.ours(channel)]
    assert len(texts) == 3
    assert not any(silence_note(world) in text for text in texts)


async def test_nobody_is_asked_before_the_third_was_heard_out(world):
    await world.todays_prompt()
    await world.pass_time(2 * A_DAY + HEARD_OUT - timedelta(minutes=1))

    assert asked(world) == []


@pytest.mark.parametrize("way", ["share", "pass", "write", "react"])
async def test_any_answer_ends_a_silence(world, way):
    prompt = await world.todays_prompt()
    await world.pass_time(A_DAY)
    if way == "share":
        await world.share(world.ana, prompt, words="Hello.")
    elif way == "pass":
        await world.ana.click(prompt, world.say("prompts.buttons.pass"))
    elif way == "write":
        await world.ana.write(world.prompts.threads[0], "Hello.")
    else:
        await world.ana.react(prompt)
    await world.pass_time(A_DAY)
    await world.pass_time(HEARD_OUT)

    assert asked(world) == []


async def test_facilitators_are_asked_once_until_three_more_were_silent(world, note):
    await walk(world, 3 * A_DAY - AN_HOUR)
    assert len(asked(world)) == 1

    await walk(world, AN_HOUR)
    assert len(asked(world)) == 2


async def test_keep_going_changes_nothing_and_the_note_shows_it(world, note):
    answer = await world.fay.click(note, world.say("prompts.silence.keep"))

    assert answer.text == decided(world, "keep")
    assert await world.rows(SCHEDULE) == [(EVERY_DAY, None)]
    (shown,) = asked(world)
    assert shown.texts == [silence_note(world), decided(world, "keep")]
    assert shown.labels == []


async def test_every_other_day_asks_on_three_days_a_week(world, note):
    answer = await world.fay.click(note, world.say("prompts.silence.thin"))

    assert answer.text == decided(world, "thin")
    assert await world.rows(SCHEDULE) == [(EVERY_OTHER_DAY, None)]


async def test_pause_lets_the_questions_rest(world, note):
    answer = await world.kim.click(note, world.say("prompts.silence.pause"))

    assert answer.text == decided(world, "pause")
    number = len(world.ours(world.prompts))
    await walk(world, 3 * A_DAY)
    assert len(world.ours(world.prompts)) == number
    assert len(asked(world)) == 1


@pytest.mark.parametrize("who", ["ana", "mo"])
async def test_only_facilitators_decide(world, note, who):
    copy = await world.post_button(world.server.lounge, "Pause", note.buttons[-1]["custom_id"])
    answer = await getattr(world, who).click(copy, "Pause")

    assert answer.text == world.say("refused.facilitators_only")
    assert await world.rows(SCHEDULE) == [(EVERY_DAY, None)]


async def test_a_second_press_hears_what_was_decided(world, note):
    copy = await world.post_button(world.staff, "Pause", note.buttons[-1]["custom_id"])
    await world.fay.click(note, world.say("prompts.silence.keep"))
    answer = await world.kim.click(copy, "Pause")

    already = world.say("prompts.silence.already")
    assert answer.text == f"{already}\n{decided(world, 'keep')}"
    assert await world.rows(SCHEDULE) == [(EVERY_DAY, None)]


async def test_the_buttons_work_after_a_restart(world, note):
    await world.restart_bot()
    answer = await world.fay.click(note, world.say("prompts.silence.pause"))

    assert answer.text == decided(world, "pause")


async def test_the_buttons_of_a_removed_schedule_are_answered_kindly(world, note):
    ((schedule_id,),) = await world.rows("SELECT schedule_id FROM schedule")
    await world.client.services.schedules.remove(world.server.id, schedule_id)
    answer = await world.fay.click(note, world.say("prompts.silence.pause"))

    assert answer.text == world.say("schedules.refused.unknown")


async def test_a_schedule_of_few_days_is_not_offered_fewer(empty_world):
    world = empty_world
    await world.set_up()
    ((schedule_id,),) = await world.rows("SELECT schedule_id FROM schedule")
    await world.client.services.schedules.edit(
        world.server.id,
        schedule_id,
        lambda draft: replace(draft, schedule=replace(draft.schedule, weekdays=EVERY_OTHER_DAY)),
    )
    await world.do_what_is_due()
    await walk(world, 8 * A_DAY)

    labels = [world.say(f"prompts.silence.{one}") for one in ("keep", "pause")]
    assert asked(world)[0].labels == labels


async def test_without_a_staff_channel_the_card_asks(empty_world):
    world = empty_world
    await world.set_up(staff_channel=False)
    await be_silent(world)

    card = await world.fay.use("prompt")
    assert silence_note(world) in card.text
    answer = await world.fay.click(card.message, world.say("prompts.silence.thin"))

    assert answer.text == decided(world, "thin")
    assert silence_note(world) not in (await world.fay.use("prompt")).text


async def test_about_a_schedule_that_was_removed_nobody_is_asked_any_more(empty_world):
    world = empty_world
    await world.set_up(staff_channel=False)
    await be_silent(world)
    ((schedule_id,),) = await world.rows("SELECT schedule_id FROM schedule")

    await world.client.services.schedules.remove(world.server.id, schedule_id)

    assert silence_note(world) not in (await world.fay.use("prompt")).text


async def test_a_resting_server_is_not_asked(world):
    await world.todays_prompt()
    await world.pass_time(2 * A_DAY)
    await world.client.services.rests.pause_everything(world.server.id)
    await world.pass_time(A_DAY)

    assert asked(world) == []
