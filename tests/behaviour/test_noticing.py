"""A message is noticed, its author hears of it in private, and can mend, leave or contradict it."""

from datetime import timedelta

import pytest

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.texts import THANKS_AFTER_EDIT
from bot.domain.ids import UserId
from tests.behaviour.noticing import (
    BREACH,
    DAY,
    FINE,
    findings,
    notes,
    nothing_is_said_in_public,
    nudge_words,
    press,
    read_along,
    say_yes,
    set_aside,
    set_aside_words,
    standing,
    states,
)
from tests.behaviour.world import World


@pytest.fixture
async def world(reading_world: World) -> World:
    return reading_world


async def test_whoever_said_yes_gets_one_note_in_private(world: World):
    await read_along(world)
    await say_yes(world, world.ana)

    message = await world.ana.write(world.server.lounge, BREACH)

    (note,) = notes(world, world.ana)
    assert nudge_words(world) in note.text
    assert world.say("guidelines.nudge.small", server="\u2068Garden\u2069") in note.text
    labels = [world.say(f"guidelines.nudge.{one}") for one in ("go", "leave", "misread")]
    assert note.labels == labels
    assert str(message.handle.id) in note.buttons[0]["url"]
    assert note.is_silent
    assert nothing_is_said_in_public(world)


@pytest.mark.parametrize(
    ("mode", "done"), [(Mode.SHADOW, ["count"]), (Mode.QUEUE, ["queue"]), (Mode.OFF, [])]
)
async def test_in_every_other_mode_nobody_is_written_to(world: World, mode: Mode, done: list[str]):
    await read_along(world, mode)
    await say_yes(world, world.ana)

    await world.ana.write(world.server.lounge, BREACH)

    assert [one for one, _ in await findings(world)] == done
    assert notes(world, world.ana) == []
    assert nothing_is_said_in_public(world)


async def test_without_a_yes_nothing_reaches_the_member_and_staff_are_told(world: World):
    await read_along(world)

    await world.ana.write(world.server.lounge, BREACH)

    assert notes(world, world.ana) == []
    assert await states(world) == ["unreachable"]
    assert await findings(world) == [("queue", "stands")]
    assert nothing_is_said_in_public(world)


async def test_whoever_takes_no_messages_is_left_alone_and_staff_are_told(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    world.env.inject_error(
        "POST", f"/channels/{world.ana.in_dm.channel.id}/messages", status=403, code=50007
    )

    await world.ana.write(world.server.lounge, BREACH)

    assert notes(world, world.ana) == []
    assert await states(world) == ["unreachable"]
    assert nothing_is_said_in_public(world)


async def test_whose_messages_are_closed_has_the_note_in_a_thread_where_threads_are_on(
    world: World,
):
    await read_along(world)
    await world.client.services.guideline_modes.use_threads(world.server.id, is_on=True)
    await say_yes(world, world.ana)
    world.env.inject_error(
        "POST", f"/channels/{world.ana.in_dm.channel.id}/messages", status=403, code=50007
    )

    await world.ana.write(world.server.lounge, BREACH)

    (thread,) = world.server.lounge.threads
    assert nudge_words(world) in world.ours(thread)[-1].text
    assert await states(world) == ["sent"]
    assert nothing_is_said_in_public(world)


async def test_whoever_takes_their_yes_back_meanwhile_gets_nothing(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    world.client.wake = lambda: None
    await world.ana.write(world.server.lounge, BREACH)

    await world.client.services.notes.say_no(UserId(world.ana.id), world.server.id)
    await world.do_what_is_due()

    assert notes(world, world.ana) == []
    assert await states(world) == ["unreachable"]


async def test_where_threads_are_on_a_note_comes_in_one_with_the_people_on_duty(world: World):
    await read_along(world)
    await world.client.services.guideline_modes.use_threads(world.server.id, is_on=True)
    duty = await world.fay.use("today")
    await world.fay.click(duty.message, world.say("today.buttons.on_duty"))

    await world.ana.write(world.server.lounge, BREACH)

    (thread,) = world.server.lounge.threads
    first, note = world.ours(thread)
    assert nudge_words(world) not in first.text
    assert nudge_words(world) in note.text
    inside = [one for one in (world.ana, world.ben, world.fay) if world.server.is_in(thread, one)]
    assert inside == [world.ana, world.fay]
    assert await states(world) == ["sent"]
    assert nothing_is_said_in_public(world)


async def test_a_note_that_waits_for_its_thread_is_no_failure_and_comes_with_it(world: World):
    await read_along(world)
    await world.client.services.guideline_modes.use_threads(world.server.id, is_on=True)
    room = world.server.lounge
    threads = f"/channels/{room.id}/threads"
    for _ in range(2):
        world.env.inject_error("POST", threads, status=403, code=50013)
    await world.ana.write(room, BREACH)

    await world.pass_time(timedelta(seconds=15))
    await world.pass_time(timedelta(seconds=15))
    assert world.log.failures == []
    await world.pass_time(timedelta(minutes=2))

    (thread,) = room.threads
    assert nudge_words(world) in world.ours(thread)[-1].text


@pytest.mark.parametrize(("severity", "alert"), [(3, "on_duty"), (4, "at_once")])
async def test_what_is_grave_reaches_people_from_the_first_day(
    world: World, severity: int, alert: str
):
    await read_along(world, Mode.SHADOW, severity=severity)
    await say_yes(world, world.ana)

    await world.ana.write(world.server.lounge, BREACH)

    assert await findings(world) == [("queue", "stands")]
    ((kept, waiting, told),) = await world.rows("SELECT severity, alert, told FROM review_item")
    assert kept == severity
    assert alert in (waiting, told)
    assert notes(world, world.ana) == []
    assert nothing_is_said_in_public(world)


@pytest.mark.parametrize("name", ["fay", "mo", "kim"])
async def test_staff_are_left_alone(world: World, name: str):
    await read_along(world)
    person = getattr(world, name)
    await say_yes(world, person)

    await person.write(world.server.lounge, BREACH)

    assert await findings(world) == []
    assert notes(world, person) == []


async def test_other_rooms_bots_and_quotes_are_left_alone(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    robot = world.person("Robot", is_bot=True)

    await world.ana.write(world.prompts, BREACH)
    await robot.write(world.server.lounge, BREACH)
    await world.ana.write(world.server.lounge, f"> {BREACH}\nI was told this.")
    kept = await world.ben.write(world.prompts, BREACH)
    await world.ana.actor.forward(kept.handle, world.server.lounge)

    assert await findings(world) == []
    assert notes(world, world.ana) == []


async def test_a_helpline_may_be_named_and_another_number_reaches_people(world: World):
    await read_along(world, family=Family.DETAILS)

    await world.ana.write(world.server.lounge, "You can text 0477 13 11 14, they are kind.")
    assert await findings(world) == []
    await world.ana.write(world.server.lounge, "You can text 0477 13 11 15, that is my cousin.")
    assert len(await findings(world)) == 1


async def test_a_note_before_heavy_topics_is_asked_for_only_where_staff_chose_so(world: World):
    await read_along(world)
    heavy = "TW: the worst thing you will ever read."

    await world.ana.write(world.server.lounge, heavy)
    assert await findings(world) == []

    modes, guild_id = world.client.services.guideline_modes, world.server.id
    await modes.set_mode(guild_id, Family.HEAVY_TOPICS, Mode.QUEUE)
    await world.ana.write(world.server.lounge, heavy)
    assert [one for one, _ in await findings(world)] == ["queue"]


async def test_a_thread_of_a_watched_room_is_read_too(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    thread = world.server.open_thread(world.server.lounge, world.ana)

    await world.ana.write(thread, BREACH)

    assert len(notes(world, world.ana)) == 1


async def test_somebody_in_need_is_left_to_care(world: World):
    await read_along(world)
    await say_yes(world, world.ana)

    await world.ana.write(world.server.lounge, f"{BREACH} I want to kill myself tonight.")

    assert await findings(world) == []
    (card,) = notes(world, world.ana)
    assert world.say("care.card.title") in card.text


async def test_a_change_to_words_of_need_leaves_nothing_and_thanks_for_nothing(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    message = await world.ana.write(world.server.lounge, BREACH)
    (before,) = notes(world, world.ana)

    await world.ana.change(message, "I want to kill myself tonight.")

    assert await findings(world) == []
    note, card = notes(world, world.ana)
    assert note.text == before.text
    assert world.say("care.card.title") in card.text


async def test_one_note_a_day_and_never_more_because_of_more(world: World):
    await read_along(world)
    await say_yes(world, world.ana)

    for _ in range(3):
        await world.ana.write(world.server.lounge, BREACH)
    assert len(notes(world, world.ana)) == 1

    await world.pass_time(DAY)
    await world.ana.write(world.server.lounge, BREACH)
    assert len(notes(world, world.ana)) == 2


async def test_an_edit_turns_the_note_itself_into_one_line_of_thanks(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    message = await world.ana.write(world.server.lounge, BREACH)

    await world.ana.change(message, FINE)

    (note,) = notes(world, world.ana)
    assert note.text == world.say(THANKS_AFTER_EDIT)
    assert note.buttons == []
    assert await findings(world) == [("nudge", "changed")]
    assert nothing_is_said_in_public(world)


async def test_an_edit_to_a_breach_is_noticed_once(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    message = await world.ana.write(world.server.lounge, FINE)

    await world.ana.change(message, BREACH)
    await world.ana.change(message, f"{BREACH} Now.")

    assert len(notes(world, world.ana)) == 1
    assert await findings(world) == [("nudge", "stands")]


async def test_leave_it_keeps_the_message_and_offers_fewer_notes(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    await world.ana.write(world.server.lounge, BREACH)

    await press(world, world.ana, "leave")
    (note,) = notes(world, world.ana)
    assert world.say("guidelines.nudge.left") in note.text
    assert nudge_words(world) in note.text

    await press(world, world.ana, "fewer")
    (note,) = notes(world, world.ana)
    assert world.say("guidelines.nudge.fewer_kept") in note.text
    await world.pass_time(DAY)
    await world.ana.write(world.server.lounge, BREACH)
    assert len(notes(world, world.ana)) == 1


async def test_whoever_wants_fewer_notes_is_not_asked_before_posting_either(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    await world.ana.write(world.server.lounge, BREACH)
    await press(world, world.ana, "leave")
    await press(world, world.ana, "fewer")

    prompt = await world.todays_prompt()
    await world.share(world.ana, prompt, words=BREACH)

    assert len(world.ours(world.thread())) == 1


async def test_a_misread_is_heard_and_counted_for_the_rule(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    await world.ana.write(world.server.lounge, BREACH)

    await press(world, world.ana, "misread")

    (note,) = notes(world, world.ana)
    assert world.say("guidelines.nudge.heard") in note.text
    assert note.labels == [world.say("guidelines.nudge.go")]
    tallies = await world.client.services.guideline_modes.tallies(world.server.id)
    assert [one.misread for one in tallies.values()] == [1]


async def test_a_note_that_is_over_says_so_and_does_nothing(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    message = await world.ana.write(world.server.lounge, BREACH)
    (stale,) = notes(world, world.ana)
    async with world.database.write() as connection:
        await connection.execute("DELETE FROM nudge")

    answer = await world.ana.in_dm.click(stale, world.say("guidelines.nudge.leave"))

    assert world.say("guidelines.pressed.over") in answer.text
    assert message.handle.id


async def test_a_message_deleted_before_the_note_came_is_let_go(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    wake, world.client.wake = world.client.wake, lambda: None
    message = await world.ana.write(world.server.lounge, BREACH)
    await world.ana.delete(message)
    world.client.wake = wake

    await world.do_what_is_due()

    assert notes(world, world.ana) == []
    assert await findings(world) == [("nudge", "gone")]


async def test_an_edit_that_nobody_told_of_is_seen_before_the_note_is_written(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    world.client.wake = lambda: None
    message = await world.ana.write(world.server.lounge, BREACH)
    # As while the bot was away.
    cog = world.client.cogs["GuidelineListening"]
    await world.client.remove_cog(cog.qualified_name)
    await world.ana.change(message, FINE)

    await world.do_what_is_due()

    assert notes(world, world.ana) == []
    assert await findings(world) == [("nudge", "changed")]


async def test_a_message_that_the_gateway_tells_twice_is_one_finding_and_one_note(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    message = await world.ana.write(world.server.lounge, BREACH)

    with world.env.time_context():
        world.client.dispatch("message", message.handle)
    await world.env.settle()
    await world.do_what_is_due()

    assert len(notes(world, world.ana)) == 1
    assert len(await findings(world)) == 1


async def test_set_aside_gives_the_words_back_first_and_then_deletes(world: World):
    await set_aside(world)
    await say_yes(world, world.ana)

    await world.ana.write(world.server.lounge, BREACH)

    (note,) = notes(world, world.ana)
    assert set_aside_words(world) in note.text
    assert BREACH in note.text
    assert standing(world) == []
    assert await states(world) == ["hidden"]
    assert nothing_is_said_in_public(world)


async def test_without_a_way_to_give_the_words_back_the_message_stays(world: World):
    await set_aside(world)

    message = await world.ana.write(world.server.lounge, BREACH)

    assert [one.handle.id for one in standing(world)] == [message.handle.id]
    assert await states(world) == ["unreachable"]


async def test_where_the_bot_may_not_delete_it_says_nothing_of_setting_aside(world: World):
    await read_along(world, family=Family.DETAILS, severity=3)
    await world.client.services.guideline_modes.set_hide(
        world.server.id, Family.DETAILS, is_on=True
    )
    await say_yes(world, world.ana)

    await world.ana.write(world.server.lounge, BREACH)

    assert notes(world, world.ana) == []
    assert len(standing(world)) == 1
    assert await states(world) == ["unreachable"]


async def test_undo_tells_the_author_that_they_may_post_again(world: World):
    await set_aside(world)
    await say_yes(world, world.ana)
    await world.ana.write(world.server.lounge, BREACH)
    ((item_id,),) = await world.rows("SELECT item_id FROM review_item")

    await world.client.services.review.undo(world.server.id, item_id, UserId(world.mo.id))
    await world.do_what_is_due()

    (note,) = notes(world, world.ana)
    assert world.say("guidelines.nudge.may_post_again") in note.text
    assert BREACH in note.text
    assert note.buttons == []


async def test_what_the_bot_keeps_and_logs_holds_no_words(world: World):
    await set_aside(world)
    await say_yes(world, world.ana)
    await world.ana.write(world.server.lounge, f"{BREACH} Xylophone.")

    tables = await world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    kept = [await world.rows(f"SELECT * FROM {name}") for (name,) in tables]  # noqa: S608
    assert "ylophone" not in str(kept)
    assert "ylophone" not in world.log.text


async def test_a_note_in_spanish_where_the_server_asks_in_spanish(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET language = 'es'")

    await world.ana.write(world.server.lounge, BREACH)

    (note,) = notes(world, world.ana)
    assert world.client.say_in("es")("guidelines.nudge.leave") in note.labels


async def test_a_reply_to_somebody_who_asked_for_ideas_may_hold_some(world: World):
    await read_along(world, family=Family.ADVICE)
    asked = await world.ben.write(world.server.lounge, "I can't sleep. Any advice?")
    told = await world.ben.write(world.server.lounge, "I can't sleep again, it is three o'clock.")
    advice = "You should try a warm bath before bed."

    await world.ana.write(world.server.lounge, advice, reply_to=asked)
    assert await findings(world) == []
    await world.ana.write(world.server.lounge, advice, reply_to=told)
    assert await findings(world) == [("queue", "stands")]
