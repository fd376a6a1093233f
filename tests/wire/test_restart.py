"""A bot that is killed, at the worst moments, and started again."""

import signal
from datetime import timedelta
from functools import partial

from bot.sandbox.people import Person
from bot.sandbox.permissions import Permission
from bot.sandbox.records import ChangeKind, Message
from tests.wire.pilot import Pilot, next_nine, until


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


async def _stands_unknown_to_the_bot(pilot: Pilot) -> Message:
    """Kill the bot at the moment its question stands; Discord forgets the nonce meanwhile."""
    assert pilot.bot is not None
    pilot.kill_bot_when(lambda change: change.kind is ChangeKind.MESSAGE_CREATED)
    pilot.clock.move_to(next_nine(pilot.world.now()))
    await pilot.bot.wait()
    await pilot.kill_bot()
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


async def test_a_share_sent_again_after_a_crash_stands_once_and_counts_once(pilot: Pilot):
    message, ana = await pilot.todays_prompt(), pilot.person("Ana")
    form = (await ana.press(message, label="Share")).form
    assert form is not None
    pilot.kill_bot_when(lambda change: change.channel.id == message.id)
    ana.start_submit(form, {"words": "Once."})
    await pilot.bot.wait()

    await pilot.kill_bot()
    await pilot.start_bot()
    thanks = await ana.submit(form, {"words": "Once."})

    assert pilot.say("prompts.thanks") in thanks.text
    assert len(pilot.shares(message)) == 1
    await pilot.until_privacy_says(ana, pilot.say("privacy.share", number=1))


async def _crash_while_a_share_is_posted(pilot: Pilot) -> tuple[Message, Person]:
    """Return the question, and who shared; the bot has ended with the post, and knows nothing."""
    message, ana = await pilot.todays_prompt(), pilot.person("Ana")
    form = (await ana.press(message, label="Share")).form
    assert form is not None
    pilot.kill_bot_when(lambda change: change.channel.id == message.id)
    ana.start_submit(form, {"words": "Still here."})
    await pilot.bot.wait()
    await pilot.kill_bot()
    return message, ana


async def test_a_share_that_a_crash_cut_off_is_counted_when_the_bot_is_back(pilot: Pilot):
    message, ana = await _crash_while_a_share_is_posted(pilot)

    await pilot.start_bot()

    assert len(pilot.shares(message)) == 1
    await pilot.until_privacy_says(ana, pilot.say("privacy.share", number=1))


async def test_a_share_is_not_taken_for_lost_while_the_bot_may_not_look(pilot: Pilot):
    _, ana = await _crash_while_a_share_is_posted(pilot)
    channel, bot = pilot.world.channel("daily-prompt"), pilot.world.user(pilot.world.bot_id)
    pilot.world.set_overwrite(channel.id, bot, deny=int(Permission.READ_MESSAGE_HISTORY))

    await pilot.start_bot()
    await pilot.walk(minutes=20)
    pilot.world.set_overwrite(channel.id, bot)
    await pilot.walk(minutes=10)

    await pilot.until_privacy_says(ana, pilot.say("privacy.share", number=1))


async def test_a_share_that_never_reached_discord_is_not_counted(pilot: Pilot):
    message, ana = await pilot.todays_prompt(), pilot.person("Ana")
    form = (await ana.press(message, label="Share")).form
    assert form is not None
    kill = partial(pilot.signal_bot, signal.SIGKILL)
    pilot.sandbox.cut_at_request(0, kill, after_applying=False)
    ana.start_submit(form, {"words": "Lost on the way."})
    await pilot.bot.wait()

    await pilot.kill_bot()
    await pilot.start_bot()
    await pilot.walk(minutes=10)

    assert pilot.shares(message) == []
    privacy = await ana.use("privacy", "lounge")
    assert pilot.say("privacy.nothing") in privacy.text


async def test_a_share_that_comes_while_the_bot_is_being_told_of_its_servers_is_counted(
    pilot: Pilot,
):
    message, ana = await pilot.todays_prompt(), pilot.person("Ana")
    form = (await ana.press(message, label="Share")).form
    await pilot.kill_bot()
    # discord.py asks again a second later: until then it does not stand.
    pilot.sandbox.fail_next("POST", rf"^/channels/{message.id}/messages$", 500)

    await pilot.launch_bot()
    await until(lambda: pilot.sandbox.gateway.is_online)
    thanks = await ana.submit(form, {"words": "The first one in."})

    assert pilot.say("prompts.thanks") in thanks.text
    await pilot.until_privacy_says(ana, pilot.say("privacy.share", number=1))
