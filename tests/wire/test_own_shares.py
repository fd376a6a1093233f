"""What people do with a share of theirs, over the wire: threads that sleep, presses at once."""

import asyncio
import signal
from dataclasses import dataclass
from datetime import timedelta
from itertools import count

import pytest
import pytest_asyncio

from bot.sandbox.answers import Answer
from bot.sandbox.people import Person
from bot.sandbox.permissions import Permission
from bot.sandbox.records import Channel, Message, walk
from tests.wire.pilot import Pilot, until

pytestmark = pytest.mark.asyncio(loop_scope="module")
_numbers = count(1)


@dataclass(frozen=True)
class Shared:
    """Somebody's share and the private thanks for it."""

    pilot: Pilot
    person: Person
    words: str
    thread: Channel
    thanks: Answer

    @property
    def posts(self) -> list[Message]:
        """The posts that hold its words."""
        return [one for one in self.pilot.ours(self.thread) if self.words in one.text]

    async def press(self, action: str) -> Answer:
        label = self.pilot.say(f"prompts.mine.{action}")
        return await self.person.press(self.thanks.message, label=label)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def todays(shared_pilot: Pilot) -> Message:
    return await shared_pilot.todays_prompt()


@pytest_asyncio.fixture(loop_scope="module")
async def shared(shared_pilot: Pilot, todays: Message) -> Shared:
    return await share(shared_pilot, todays, f"word{next(_numbers)}")


async def share(pilot: Pilot, question: Message, words: str) -> Shared:
    """Let a newcomer share."""
    person = pilot.newcomer()
    not_yet = pilot.say("prompts.refused.not_yet")
    # The thread stands a moment before the bot has written down that it does.
    async with asyncio.timeout(30):
        while True:
            form = (await person.press(question, label="Share")).form
            thanks = await person.submit(form, {"words": words})
            if not_yet not in thanks.text:
                break
    return Shared(pilot, person, words, pilot.thread(question), thanks)


async def test_who_writes_late_reopens_the_thread_and_has_answered(
    shared_pilot: Pilot, todays: Message
):
    kim, thread = shared_pilot.newcomer(), shared_pilot.thread(todays)
    shared_pilot.world.set_thread(thread.id, archived=True)

    await kim.say(thread, "Late, but here.")

    assert not thread.archived
    await shared_pilot.until_privacy_says(kim, shared_pilot.say("privacy.wrote", number=1))


async def test_a_reaction_counts(shared_pilot: Pilot, shared: Shared, todays: Message):
    kim, tom = shared_pilot.newcomer(), shared_pilot.newcomer()
    await kim.react(todays, "❤️")
    await tom.react(shared.posts[0], "🌱")

    for person in (kim, tom):
        said = shared_pilot.say("privacy.reacted", number=1)
        await shared_pilot.until_privacy_says(person, said)


@pytest.mark.parametrize("action", ["edit", "hide", "down"])
async def test_what_stands_in_an_archived_thread_can_still_be_changed(shared: Shared, action: str):
    shared.pilot.world.set_thread(shared.thread.id, archived=True)

    answer = await shared.press(action)
    if action == "edit":
        answer = await shared.person.submit(answer.form, {"words": "Other words."})

    done = {"edit": "changed", "hide": "hidden", "down": "taken_down"}[action]
    assert shared.pilot.say(f"prompts.mine.{done}").split("[")[0] in answer.text
    standing = [one.text for one in shared.posts]
    assert not any(shared.words in text.splitlines() for text in standing)


async def test_in_a_locked_archived_thread_the_answer_is_kind(shared: Shared):
    world = shared.pilot.world
    world.set_thread(shared.thread.id, archived=True, locked=True)
    try:
        answers = [await shared.press(action) for action in ("hide", "down")]
        refused = await shared.press("edit")
    finally:
        world.set_thread(shared.thread.id, archived=False, locked=False)

    closed = shared.pilot.say("prompts.refused.thread_closed")
    assert [answer.text for answer in answers] == [closed, closed]
    assert refused.text == shared.pilot.say("prompts.refused.thread_locked")
    assert len(shared.posts) == 1


async def test_two_presses_at_once_take_a_share_down_once(shared: Shared):
    again = await share_once_more(shared)

    answers = await asyncio.gather(shared.press("down"), shared.press("down"))

    gone = shared.pilot.say("prompts.refused.share_gone")
    assert sorted(answer.text == gone for answer in answers) == [False, True]
    assert shared.posts == []
    assert len(again.posts) == 1
    said = shared.pilot.say("privacy.share", number=1)
    await shared.pilot.until_privacy_says(shared.person, said)


async def share_once_more(shared: Shared) -> Shared:
    """Let the same person share again."""
    words, pilot = f"word{next(_numbers)}", shared.pilot
    form = (await shared.person.press(pilot.prompts()[-1], label="Share")).form
    thanks = await shared.person.submit(form, {"words": words})
    return Shared(pilot, shared.person, words, shared.thread, thanks)


async def test_an_edit_and_a_spoiler_at_once_lose_neither(shared: Shared):
    form = (await shared.press("edit")).form
    # The spoiler has read the old words when the new ones come.
    shared.pilot.sandbox.delay_next("GET", rf"/messages/{shared.posts[0].id}$", 0.3)

    await asyncio.gather(
        shared.press("hide"), shared.person.submit(form, {"words": f"{shared.words} and more"})
    )

    (post,) = shared.posts
    assert f"{shared.words} and more" in post.text
    assert "||" in post.text


async def test_who_was_in_the_thread_leaves_it_where_the_bot_may(shared: Shared):
    pilot = shared.pilot
    bot, channel = pilot.world.users[pilot.world.bot_id], pilot.world.channel("daily-prompt")
    told = await shared.press("leave")
    assert told.text == pilot.say("prompts.mine.how_to_leave")

    await shared.person.say(shared.thread, "Here.")
    pilot.world.set_overwrite(channel.id, bot, allow=int(Permission.MANAGE_THREADS))
    try:
        left = await shared.press("leave")
    finally:
        pilot.world.set_overwrite(channel.id, bot)

    assert left.text == pilot.say("prompts.mine.left")
    assert shared.person.id not in shared.thread.thread_member_ids


@pytest.mark.asyncio(loop_scope="function")
@pytest.mark.parametrize("after_applying", [False, True])
async def test_a_kill_while_a_share_is_taken_down_leaves_count_and_post_at_one(
    pilot: Pilot, after_applying: bool
):
    question = await pilot.todays_prompt()
    shared = await share(pilot, question, "Mine.")
    card = shared.thanks.message
    assert card is not None
    ids = [str(part.get("custom_id", "")) for part in walk(card.components)]
    (custom_id,) = [one for one in ids if ":down:" in one]
    # The bot looks for the share, and then deletes it.
    pilot.sandbox.cut_at_request(
        1, lambda: pilot.signal_bot(signal.SIGKILL), after_applying=after_applying
    )
    shared.person.start_component(card, custom_id)
    assert pilot.bot is not None
    await pilot.bot.wait()
    await pilot.kill_bot()

    await pilot.start_bot()
    await pilot.walk(minutes=10)

    assert len(shared.posts) == (0 if after_applying else 1)
    kept = "privacy.nothing" if after_applying else "privacy.share"
    await pilot.until_privacy_says(shared.person, pilot.say(kept, number=1))
    await until(lambda: pilot.is_up)


@pytest.mark.asyncio(loop_scope="function")
async def test_a_silence_is_asked_about_and_decided_after_a_restart(pilot: Pilot):
    await pilot.todays_prompt()
    for _ in range(3):
        await pilot.clock.walk_to(pilot.world.now() + timedelta(days=1))
    asked = pilot.say(
        "notices.prompts.silence", channel=f"<#{pilot.world.channel('daily-prompt').id}>"
    )
    await until(lambda: asked in pilot.notes())
    note = pilot.ours("staff")[-1]
    await pilot.stop_bot()
    await pilot.start_bot()

    answer = await pilot.person("Fatima").press(note, label=pilot.say("prompts.silence.pause"))

    decided = pilot.say("prompts.silence.decided", decision=pilot.say("prompts.silence.pause"))
    assert answer.text == decided
    await until(lambda: decided in pilot.ours("staff")[-1].text)
