"""The list of unheard shares over the wire: a bot that was away, and one that is killed."""

from datetime import timedelta

from bot.sandbox.records import ChangeKind, Message
from tests.wire.pilot import Pilot, until


async def share(pilot: Pilot, question: Message, words: str) -> Message:
    """Let a newcomer share, and return the post."""
    person = pilot.newcomer()
    form = (await person.press(question, label="Share")).form
    await person.submit(form, {"words": words})
    (post,) = [one for one in pilot.ours(pilot.thread(question)) if words in one.text]
    return post


def lists(pilot: Pilot) -> list[Message]:
    title = pilot.say("care.unheard.title")
    return [one for one in pilot.ours("staff") if title in one.text]


def place(post: Message) -> str:
    return f"/{post.channel_id}/{post.id})"


async def test_shares_that_were_answered_while_the_bot_was_away_are_not_listed(pilot: Pilot):
    question = await pilot.todays_prompt()
    thread = pilot.thread(question)
    names = ("reacted", "replied", "unheard")
    posts = {name: await share(pilot, question, f"word {name}") for name in names}
    ben = pilot.newcomer("Ben")
    await pilot.walk(hours=25)

    await pilot.kill_bot()
    await ben.react(posts["reacted"], "❤️")
    await ben.say(thread, "I hear you.", posts["replied"])
    await pilot.start_bot()
    await pilot.walk(hours=9)
    await until(lambda: lists(pilot))

    (told,) = lists(pilot)
    assert [name for name, post in posts.items() if place(post) in told.text] == ["unheard"]


async def test_a_bot_killed_as_its_list_stands_posts_no_other(pilot: Pilot):
    question = await pilot.todays_prompt()
    post = await share(pilot, question, "Mine.")
    # A minute past six in the evening of the next day is just ahead.
    await pilot.walk(hours=32, minutes=59)
    assert lists(pilot) == []
    staff = pilot.world.channel("staff")
    pilot.kill_bot_when(
        lambda change: change.kind is ChangeKind.MESSAGE_CREATED and change.channel is staff
    )

    assert pilot.bot is not None
    pilot.clock.move_to(pilot.world.now() + timedelta(minutes=1))
    await pilot.bot.wait()
    await pilot.kill_bot()
    # Discord forgets nonces meanwhile.
    pilot.clock.move_to(pilot.world.now() + timedelta(minutes=7))
    await pilot.start_bot()
    await pilot.walk(minutes=30)

    (told,) = lists(pilot)
    assert place(post) in told.text
