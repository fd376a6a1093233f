"""A bot that is killed, at the worst moments, and started again."""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from bot.sandbox.permissions import Permission
from bot.sandbox.records import Change, ChangeKind, Message
from tests.wire.pilot import POST_MESSAGE, START_THREAD, Pilot, next_nine, until

LONGEST_DELAY_SECONDS = 0.3


async def test_a_form_opened_before_a_crash_still_posts_its_share(pilot: Pilot):
    message, ana = await pilot.todays_prompt(), pilot.person("Ana")
    answer = await ana.press(message, label="Share")
    writing = await ana.press(
        (await ana.press(message, label=pilot.say("prompts.buttons.more"))).message,
        label=pilot.say("prompts.buttons.write"),
    )

    await pilot.kill_bot()
    await pilot.start_bot()
    thanks = await ana.submit(answer.form, {"words": "I had typed all this."})
    back = await ana.submit(writing.form, {"words": "And this for me."})

    (share,) = pilot.shares(message)
    assert "I had typed all this." in share
    assert pilot.say("prompts.thanks") in thanks.text
    assert "And this for me." in back.text


async def test_everything_pressable_from_before_a_restart_still_works(pilot: Pilot):
    message, ana, fatima = await pilot.todays_prompt(), pilot.person("Ana"), pilot.person("Fatima")
    more = await ana.press(message, label=pilot.say("prompts.buttons.more"))
    refused = await ana.submit((await ana.press(message, label="Share")).form, {"words": " "})
    card = await pilot.card()

    await pilot.kill_bot()
    await pilot.start_bot()

    assert pilot.say("prompts.thanks") in (await ana.press(message, label="Pass")).text
    assert (await ana.press(message, label="Share")).form
    assert (await ana.press(more.message, label=pilot.say("prompts.buttons.write"))).form
    assert (await ana.press(refused.message, label=pilot.say("forms.reopen"))).form
    preview = await fatima.press(card.message, label=pilot.say("prompts.card.preview"))
    assert pilot.say("prompts.invitation") in preview.text


async def test_a_bot_killed_while_it_is_stopped_and_started_in_turn_keeps_its_memory(pilot: Pilot):
    first = await pilot.todays_prompt()
    await pilot.person("Ana").press(first, label="Pass")
    await pilot.stop_bot()
    await pilot.start_bot()
    second = await pilot.next_prompt()

    assert first.text != second.text
    privacy = await pilot.person("Ana").use("privacy", "lounge")
    assert pilot.say("privacy.pass", number=1) in privacy.text
    again = await pilot.person("Ana").press(second, label="Pass")
    assert again.text == pilot.say("prompts.thanks")


Strike = Callable[[Pilot, datetime, random.Random], Awaitable[None]]


async def _at_some_moment(pilot: Pilot, due_at: datetime, chance: random.Random) -> None:
    pilot.clock.move_to(due_at)
    await asyncio.sleep(chance.uniform(0, LONGEST_DELAY_SECONDS))
    await pilot.kill_bot()


async def _when_the_message_stands(pilot: Pilot, due_at: datetime, _: random.Random) -> None:
    await _at_change(pilot, due_at, _is_prompt)


async def _when_the_thread_stands(pilot: Pilot, due_at: datetime, _: random.Random) -> None:
    await _at_change(pilot, due_at, _is_thread)


async def _when_the_message_is_lost(pilot: Pilot, due_at: datetime, _: random.Random) -> None:
    await _at_lost_request(pilot, due_at, POST_MESSAGE, "/messages")


async def _when_the_thread_is_lost(pilot: Pilot, due_at: datetime, _: random.Random) -> None:
    await _at_lost_request(pilot, due_at, START_THREAD, "/threads")


async def _at_change(pilot: Pilot, due_at: datetime, is_it: Callable[[Change], bool]) -> None:
    pilot.kill_bot_when(is_it)
    pilot.clock.move_to(due_at)
    assert pilot.bot is not None
    async with asyncio.timeout(15):
        await pilot.bot.wait()
    await pilot.kill_bot()


async def _at_lost_request(pilot: Pilot, due_at: datetime, route: str, ending: str) -> None:
    before = pilot.asked("POST", ending)
    pilot.sandbox.fail_next("POST", route, None)
    pilot.clock.move_to(due_at)
    await until(lambda: pilot.asked("POST", ending) > before)
    await pilot.kill_bot()


def _is_prompt(change: Change) -> bool:
    return change.kind is ChangeKind.MESSAGE_CREATED and change.channel.name == "daily-prompt"


def _is_thread(change: Change) -> bool:
    return change.kind is ChangeKind.CHANNEL_CREATED and change.channel.is_thread


async def _stands_unknown_to_the_bot(pilot: Pilot) -> Message:
    """Kill the bot at the moment its question stands; Discord forgets the nonce meanwhile."""
    await _at_change(pilot, next_nine(pilot.world.now()), _is_prompt)
    (message,) = pilot.prompts()
    pilot.clock.move_to(pilot.world.now() + timedelta(minutes=10))
    return message


async def test_a_question_that_stands_behind_many_messages_is_found_again(pilot: Pilot):
    """Discord shows a hundred messages at a time."""
    ana, channel = pilot.person("Ana"), pilot.world.channel("daily-prompt")
    for number in range(230):
        ana.write(channel, f"line {number}")
    message = await _stands_unknown_to_the_bot(pilot)

    await pilot.start_bot()
    await until(pilot.threads)

    assert pilot.prompts() == [message]
    assert pilot.threads() == [pilot.thread(message)]


async def test_a_bot_that_may_not_look_whether_its_question_stands_posts_no_other(pilot: Pilot):
    """Without its history, Discord shows a channel as empty."""
    channel, bot = pilot.world.channel("daily-prompt"), pilot.world.user(pilot.world.bot_id)
    message = await _stands_unknown_to_the_bot(pilot)
    pilot.world.set_overwrite(channel.id, bot, deny=int(Permission.READ_MESSAGE_HISTORY))

    await pilot.start_bot()
    await pilot.walk(seconds=20)
    assert (pilot.prompts(), pilot.threads()) == ([message], [])
    pilot.world.set_overwrite(channel.id, bot)
    await pilot.walk(minutes=10)
    await until(pilot.threads)

    assert pilot.prompts() == [message]
    assert pilot.notes() == []


STRIKES: tuple[Strike, ...] = (
    _at_some_moment,
    _at_some_moment,
    _when_the_message_stands,
    _when_the_thread_stands,
    _when_the_message_is_lost,
    _when_the_thread_is_lost,
)


async def _until_threads(pilot: Pilot, number: int) -> None:
    await until(lambda: len(pilot.threads()) >= number)


async def _live_through(pilot: Pilot, seed: int, dates: int) -> None:
    """Kill the bot around nine o'clock on so many dates, and see what stands afterwards."""
    chance = random.Random(seed)  # noqa: S311 - a seed, so that a failure can be seen again
    await pilot.start_bot()
    struck = []
    for _ in range(dates):
        due_at = next_nine(pilot.world.now())
        strike = chance.choice(STRIKES)
        struck.append(strike.__name__)
        await strike(pilot, due_at, chance)
        if chance.random() < 0.3:
            pilot.clock.move_to(due_at + timedelta(seconds=chance.uniform(1, 3600)))
        await pilot.start_bot()
        await pilot.clock.walk_to(due_at + timedelta(hours=2))
        await _until_threads(pilot, len(struck))
    await pilot.walk(hours=1)

    story = f"seed {seed}: {', '.join(struck)}\n{pilot.log}"
    prompts = pilot.prompts()
    assert Counter(one.sent_at.date() for one in prompts) == Counter(
        {pilot.prompts()[0].sent_at.date() + timedelta(days=day): 1 for day in range(dates)}
    ), story
    assert [thread.id for thread in pilot.threads()] == [one.id for one in prompts], story
    assert len({pilot.thread(one).name for one in prompts}) == dates, story
    assert pilot.notes() == [], story


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
async def test_each_date_has_one_prompt_and_one_thread_whenever_the_bot_is_killed(
    grounded: Pilot, seed: int
):
    await _live_through(grounded, seed, dates=2)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1000, 1200))
async def test_each_of_many_dates_has_one_prompt_and_one_thread(grounded: Pilot, seed: int):
    await _live_through(grounded, seed, dates=4)
