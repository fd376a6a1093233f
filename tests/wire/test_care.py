"""Somebody may need people while Discord holds everything else up."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from time import monotonic

from bot import app
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.own_phrases import Sameness
from bot.domain.ids import GuildId
from bot.library import read_library
from bot.pacer import Priority
from bot.sandbox.attach import settings_in
from bot.sandbox.people import Person
from bot.sandbox.permissions import Permission
from bot.sandbox.records import Change, ChangeKind, Message
from bot.scheduler import WORKERS
from bot.storage.database import open_database
from tests.clock import FakeClock
from tests.wire.caring import URGENT, cards, care_for, forbidden_in, notes
from tests.wire.pilot import Pilot, until
from tests.wire.soak.traces import unforeseen_lines
from tests.wire.test_priorities import TOMORROW_AT_NINE, _asked, _schedule_beside

DETAIL = f"{URGENT} The purple lantern would do it."
PROMISED_SECONDS = 2.0
# Requests before the kill, and whether the last one took effect. They open the direct messages,
# read the post, send the card, read post and card, and delete the post.
KILLS = ((2, True), (5, False), (5, True))
# So long the bot waits before it tries again what was cut off.
A_MOMENT = timedelta(seconds=10)
SECONDS_BEFORE_TIME_MOVES = 5
SECONDS_OF_A_CROWDED_MACHINE = 60


async def test_a_card_and_a_note_go_out_while_questions_are_held_up(grounded: Pilot):
    pilot, kim = grounded, grounded.newcomer()
    rooms = [pilot.world.add_channel(f"room-{n}") for n in range(3 * WORKERS[Priority.PROMPTS])]
    await care_for(pilot)
    await _schedule_beside(pilot, rooms)
    await pilot.start_bot()
    ids = "|".join(str(room.id) for room in rooms)
    pilot.sandbox.fail_next("POST", rf"^/channels/({ids})/messages$", 500, times=1000)
    pilot.clock.move_to(TOMORROW_AT_NINE)
    await until(lambda: _asked(pilot, rooms))

    began = monotonic()
    await kim.say("lounge", URGENT)
    await until(lambda: cards(pilot, kim))
    took = monotonic() - began
    (note,) = await until(lambda: notes(pilot, kim))

    assert took < PROMISED_SECONDS
    assert len(cards(pilot, kim)) == 1
    assert URGENT not in note.text
    assert "ERROR" not in pilot.log


async def test_killed_with_the_post_of_a_share_people_hear_of_it_after_the_next_start(
    pilot: Pilot,
):
    message, ana = await pilot.todays_prompt(), pilot.person("Ana")
    await pilot.stop_bot()
    await care_for(pilot)
    await pilot.start_bot()
    form = (await ana.press(message, label="Share")).form
    assert form is not None
    pilot.kill_bot_when(lambda change: change.channel.id == message.id)
    ana.start_submit(form, {"words": URGENT})
    await pilot.bot.wait()
    await pilot.kill_bot()
    assert (cards(pilot, ana), notes(pilot, ana)) == ([], [])

    await pilot.start_bot()

    await until(lambda: notes(pilot, ana) and cards(pilot, ana))
    assert (len(cards(pilot, ana)), len(notes(pilot, ana))) == (1, 1)
    assert len(pilot.shares(message)) == 1
    assert "ERROR" not in pilot.log


async def test_killed_with_the_change_of_an_old_share_people_hear_of_it_after_the_next_start(
    pilot: Pilot,
):
    message, ana = await pilot.todays_prompt(), pilot.person("Ana")
    await pilot.stop_bot()
    await care_for(pilot)
    await pilot.start_bot()
    form = (await ana.press(message, label="Share")).form
    assert form is not None
    thanks = await ana.submit(form, {"words": "I went for a walk."})
    # Nobody who looks at what was posted lately comes upon it.
    await pilot.walk(minutes=30)
    form = (await ana.press(thanks.message, label=pilot.say("prompts.mine.edit"))).form
    assert form is not None

    def is_changed(change: Change) -> bool:
        is_there = change.channel is not None and change.channel.id == message.id
        return is_there and change.kind is ChangeKind.MESSAGE_EDITED

    pilot.kill_bot_when(is_changed)
    ana.start_submit(form, {"words": URGENT})
    await pilot.bot.wait()
    await pilot.kill_bot()
    assert (cards(pilot, ana), notes(pilot, ana)) == ([], [])

    await pilot.start_bot()

    await until(lambda: notes(pilot, ana) and cards(pilot, ana))
    assert (len(cards(pilot, ana)), len(notes(pilot, ana))) == (1, 1)
    assert len(pilot.shares(message)) == 1
    assert "ERROR" not in pilot.log


async def test_killed_while_both_go_out_both_are_there_after_the_next_start(grounded: Pilot):
    pilot, kim = grounded, grounded.newcomer()
    await care_for(pilot)
    await pilot.start_bot()
    room = pilot.world.direct_channel(kim.id)

    def is_card(change: Change) -> bool:
        is_there = change.channel is not None and change.channel.id == room.id
        return is_there and change.kind is ChangeKind.MESSAGE_CREATED

    pilot.kill_bot_when(is_card)
    await kim.say("lounge", URGENT)
    assert pilot.bot is not None
    await pilot.bot.wait()
    await pilot.kill_bot()

    await pilot.start_bot()
    await until(lambda: notes(pilot, kim))
    assert (len(cards(pilot, kim)), len(notes(pilot, kim))) == (1, 1)
    assert "ERROR" not in pilot.log


async def test_ten_people_at_once_each_have_a_card_and_a_note_and_nothing_of_it_is_kept(
    grounded: Pilot,
):
    pilot = grounded
    people = [pilot.newcomer() for _ in range(10)]
    await care_for(pilot)
    await pilot.start_bot()
    for person in people:
        await person.say("lounge", URGENT)
    await until(lambda: all(cards(pilot, person) for person in people))
    await until(lambda: all(notes(pilot, person) for person in people))
    assert [len(cards(pilot, person)) for person in people] == [1] * 10
    assert [len(notes(pilot, person)) for person in people] == [1] * 10
    assert forbidden_in(pilot) == []


async def hide(pilot: Pilot) -> None:
    """Let posts in need be set aside where they hold a phrase that stands for method detail."""
    world, settings = pilot.world, settings_in(pilot.folder, pilot.world.token)
    clock, guild_id = FakeClock(world.now()), GuildId(world.guild_id)
    world.role("Circlekeeper").permissions |= Permission.MANAGE_MESSAGES
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        services = app.build_services(database, key, clock, read_library(settings.prompts))
        await services.guideline_modes.set_hide(guild_id, Family.METHODS, is_on=True)
        await services.own_rules.add_phrase(
            guild_id, "purple lantern", Sameness.FOLDED, Family.METHODS, 3
        )


def has_words_back(pilot: Pilot, person: Person) -> bool:
    return any(DETAIL in one.text for one in cards(pilot, person))


async def test_killed_around_card_and_deletion_a_post_goes_only_after_its_words_came_back(
    grounded: Pilot,
):
    pilot = grounded
    await care_for(pilot)
    await hide(pilot)
    await pilot.start_bot()
    for spared, after_applying in KILLS:
        person = pilot.newcomer()
        story = f"Killed at {spared + 1}{', applied' * after_applying}"
        rooms = f"{pilot.world.direct_channel(person.id).id}|{pilot.world.channel('lounge').id}"
        call_off = pilot.sandbox.cut_at_request(
            spared,
            lambda: pilot.signal_bot(signal.SIGKILL),
            after_applying=after_applying,
            path_regex=rf"^/users/@me/channels$|^/channels/({rooms})/messages",
        )
        post = await person.say("lounge", DETAIL)
        assert pilot.bot is not None
        await pilot.bot.wait()
        call_off()
        await pilot.kill_bot()
        assert _stands(pilot, post) or has_words_back(pilot, person), story

        await pilot.start_bot()
        await _both(pilot, person, story)
        await _gone(pilot, post, story)

        assert has_words_back(pilot, person), story
        assert (len(cards(pilot, person)), len(notes(pilot, person))) == (1, 1), story
    assert not unforeseen_lines(pilot.log), pilot.log
    kept = pilot.log.encode() + b"".join(one.read_bytes() for one in _files(pilot))
    assert b"would do it" not in kept


def _files(pilot: Pilot) -> list[Path]:
    return sorted(pilot.database.parent.glob(f"{pilot.database.name}*"))


def _stands(pilot: Pilot, post: Message) -> bool:
    return any(one.id == post.id for one in pilot.world.history(post.channel_id))


async def _gone(pilot: Pilot, post: Message, story: str) -> None:
    """Wait until a post is deleted."""
    await _come_true(pilot, lambda: not _stands(pilot, post), story)


async def _both(pilot: Pilot, person: Person, story: str) -> None:
    """Wait for card and note."""
    await _come_true(pilot, lambda: bool(cards(pilot, person) and notes(pilot, person)), story)


async def _come_true(pilot: Pilot, condition: Callable[[], bool], story: str) -> None:
    """Wait for a condition however slow the machine is, and move time on while nothing comes."""
    try:
        async with asyncio.timeout(SECONDS_OF_A_CROWDED_MACHINE):
            while not condition():
                with suppress(TimeoutError):
                    await until(condition, SECONDS_BEFORE_TIME_MOVES)
                    return
                pilot.clock.move_to(pilot.world.now() + A_MOMENT)
    except TimeoutError:
        raise AssertionError(f"{story}\n{pilot.log}") from None
