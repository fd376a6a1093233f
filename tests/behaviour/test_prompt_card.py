from datetime import datetime, time, timedelta
from typing import Literal

import discord
import pytest

from bot.domain.ids import ChannelId
from bot.domain.prompts.schedules import EVERY_DAY, Schedule
from bot.domain.prompts.server_schedules import ScheduleDraft
from bot.ui.prompts.dates import date_of
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import START, World
from tests.words import say

TEN = START + timedelta(hours=10)
DAY = timedelta(days=1)


def at(moment: datetime, style: Literal["F", "t"] = "F") -> str:
    return discord.utils.format_dt(moment, style)


def day(number: int) -> str:
    """How the card says the date that comes so many days after the first."""
    return date_of(say, (START + number * DAY).date())


async def press(world: World, card: Answer, action: str) -> Answer:
    return await world.fay.click(card.message, world.say(f"prompts.card.{action}"))


def question(message: Message) -> str:
    """The question that a post or a preview asks."""
    (line,) = (text for text in message.texts if text.startswith("## "))
    return line.removeprefix("## ")


@pytest.fixture
async def paused(world: World) -> World:
    """A world whose schedule rests: the bot may not post, three times over."""
    world.server.deny(world.prompts, None, send_messages=True)
    await world.pass_time(timedelta(hours=10))
    for _ in range(3):
        await world.pass_time(timedelta(minutes=10))
    return world


@pytest.mark.parametrize("who", ["ana", "mo"])
@pytest.mark.parametrize("options", [{}, {"action": "now"}, {"action": "preview"}])
async def test_the_card_is_for_facilitators(world, who, options):
    answer = await getattr(world, who).use("prompt", **options)

    assert answer.text == world.say("refused.facilitators_only")
    assert world.ours(world.prompts) == []


@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_facilitators_and_who_manages_the_server_see_the_card(world, who):
    answer = await getattr(world, who).use("prompt")

    assert world.say("prompts.card.title") in answer.text
    assert answer.message.labels == [
        world.say(f"prompts.card.{one}") for one in ("now", "swap", "preview")
    ]


@pytest.mark.parametrize("options", [{}, {"action": "now"}, {"action": "preview"}])
async def test_before_the_setup_the_card_says_where_to_begin(empty_world, options):
    answer = await empty_world.kim.use("prompt", **options)

    assert empty_world.say("prompts.refused.not_set_up") in answer.text


BROKEN = pytest.mark.parametrize(
    ("column", "value", "key"),
    [
        ("zone", "Atlantis/Port", "schedules.broken.zone"),
        ("local_time", "tea", "schedules.broken.time"),
    ],
)


async def break_schedules(world: World, column: str, value: str) -> None:
    async with world.database.write() as connection:
        await connection.execute(f"UPDATE schedule SET {column} = ?", (value,))  # noqa: S608


@BROKEN
@pytest.mark.parametrize("action", [None, "now", "preview", "pause"])
async def test_what_is_wrong_with_a_schedule_is_said_and_mended_from_the_card(
    world, column, value, key, action
):
    await break_schedules(world, column, value)

    card = await world.fay.use("prompt", **({"action": action} if action else {}))
    broken = world.say(key, channel=world.prompts.mention, typed=value)
    assert broken in card.text
    assert world.say("prompts.refused.not_set_up") not in card.text

    form = (await world.fay.click(card.message, world.say("schedules.timing"))).form
    assert value in form.filled.values()
    mended = await world.fay.send(form, time="12", zone="UTC", days=["thursday"], hours="2")
    assert broken not in mended.text
    await world.pass_time(timedelta(hours=12))
    assert len(world.ours(world.prompts)) == 1


@BROKEN
async def test_a_schedule_that_nobody_can_read_hides_no_other_card(world, column, value, key):
    await break_schedules(world, column, value)
    services, elsewhere = world.client.services, world.server.lounge
    draft = ScheduleDraft(ChannelId(elsewhere.id), Schedule("UTC", time(10), EVERY_DAY))
    await services.schedules.add(world.server.id, draft)

    card = await world.fay.use("prompt")

    assert world.say(key, channel=world.prompts.mention, typed=value) in card.text
    next_at = world.say("prompts.card.next", channel=elsewhere.mention, time=at(TEN, "t"))
    assert next_at in card.text


async def test_before_its_time_todays_question_is_not_there(world):
    card = await world.fay.use("prompt")

    assert world.say("prompts.card.today_none") in card.text


async def test_todays_question_is_shown_with_its_thread(world, prompt):
    card = await world.fay.use("prompt")

    link = f"https://discord.com/channels/{world.server.id}/{world.thread().id}"
    assert world.say("prompts.card.today", question=question(prompt), link=link) in card.text


async def test_todays_question_is_shown_once(world, prompt):
    """The name of the thread is the question, so a mention of it would show it again."""
    card = await world.fay.use("prompt")

    assert card.text.count(question(prompt)) == 1
    assert world.thread().mention not in card.text


async def test_a_question_on_its_way_is_said_to_be(world):
    world.env.inject_error("POST", "/channels/*/messages", status=503)
    await world.pass_time(timedelta(hours=10))

    card = await world.fay.use("prompt")

    on_its_way = world.say("prompts.card.today_on_its_way", channel=world.prompts.mention)
    assert on_its_way in card.text


async def test_the_next_seven_questions_come_as_they_are_shown(world):
    card = await world.fay.use("prompt")
    for number in range(7):
        await world.pass_time(DAY if number else timedelta(hours=10))

    asked = [question(message) for message in world.ours(world.prompts)]
    later = f"-# {world.say('prompts.card.later')}"
    rows = [
        one for one in card.text.partition(at(TEN, "t"))[2].strip().splitlines() if one != later
    ]
    rows = [row.removeprefix("-# ") for row in rows]
    assert len(asked) == len(rows) == 7
    for number, row in enumerate(rows):
        assert row.startswith(f"**{day(number)}** · ")
        assert asked[number] in row


async def test_what_one_can_do_stands_below_the_next_question_and_above_those_after_it(world):
    """On a phone seven questions fill the screen."""
    card = await world.fay.use("prompt")

    places = [
        next(place for place, part in enumerate(card.message.parts) if shown in str(part))
        for shown in (f"**{day(0)}**", world.say("prompts.card.now"), f"**{day(1)}**")
    ]
    assert places == sorted(places)


async def test_after_todays_question_the_next_ones_begin_tomorrow(world, prompt):
    card = await world.fay.use("prompt")

    assert f"**{day(0)}**" not in card.text
    assert f"**{day(1)}**" in card.text
    assert at(TEN + DAY, "t") in card.text


@pytest.mark.parametrize("by_command", [True, False])
async def test_post_now_posts_todays_question_once(world, by_command):
    if by_command:
        answer = await world.fay.use("prompt", action="now")
    else:
        answer = await press(world, await world.fay.use("prompt"), "now")
    await world.pass_time(timedelta(hours=12))

    assert world.say("prompts.card.posting", channel=world.prompts.mention) in answer.text
    assert len(world.ours(world.prompts)) == 1
    assert len(world.prompts.threads) == 1


@pytest.mark.parametrize("by_hand", [True, False])
async def test_post_now_rests_while_todays_question_stands(world, by_hand):
    label = world.say("prompts.card.now")
    before = await world.fay.use("prompt")
    assert not before.message.is_resting(label)
    if by_hand:
        await press(world, before, "now")
    else:
        await world.todays_prompt()

    card = await world.fay.use("prompt")
    await world.pass_time(DAY if by_hand else timedelta(hours=14))
    tomorrow = await world.fay.use("prompt")

    assert card.message.is_resting(label)
    assert not tomorrow.message.is_resting(label)


async def test_a_second_post_now_is_refused_kindly(world):
    card, another = await world.fay.use("prompt"), await world.kim.use("prompt")
    await press(world, card, "now")
    again = await world.kim.click(another.message, world.say("prompts.card.now"))

    assert world.say("prompts.refused.already_today") in again.text
    assert len(world.ours(world.prompts)) == 1


async def test_post_now_after_todays_question_is_refused_kindly(world, prompt):
    answer = await world.fay.use("prompt", action="now")

    assert world.say("prompts.refused.already_today") in answer.text


async def test_post_now_leaves_tomorrows_question_at_its_time(world):
    await world.fay.use("prompt", action="now")
    await world.pass_time(DAY + timedelta(hours=10))

    assert len(world.ours(world.prompts)) == 2


@pytest.mark.parametrize("by_command", [True, False])
async def test_the_preview_looks_like_the_post_and_its_buttons_rest(world, by_command):
    if by_command:
        shown = await world.fay.use("prompt", action="preview")
    else:
        shown = await press(world, await world.fay.use("prompt"), "preview")
    post = await world.todays_prompt()

    intro, *texts = shown.message.texts
    assert intro == world.say("prompts.card.preview_intro", when=at(TEN))
    assert texts == post.texts
    assert shown.message.labels == [*post.labels, world.say("prompts.card.back")]
    *resting, back = shown.message.buttons
    assert all(button["disabled"] for button in resting)
    again = await world.fay.click(shown.message, back["label"])
    assert world.say("prompts.card.title") in again.text


async def test_a_preview_posts_nothing_and_nobody_else_sees_it(world):
    before = len(world.kim.sees(world.server.lounge))

    await world.fay.use("prompt", action="preview")

    assert world.ours(world.prompts) == []
    assert len(world.kim.sees(world.server.lounge)) == before
    assert await world.rows("SELECT * FROM delivery") == []


async def test_a_channel_that_was_deleted_pauses_and_says_so(world):
    world.server.delete(world.prompts)
    await world.pass_time(timedelta(hours=10))

    card = await world.fay.use("prompt")

    assert world.say("prompts.paused.channel_gone") in card.text
    assert world.say("prompts.card.today_failed") in card.text
    assert world.say("prompts.card.resume") in card.message.labels
    (note,) = world.ours(world.staff)
    assert note.text == world.say("notices.prompts.channel_gone")


async def test_another_channel_lets_a_paused_schedule_run_again(world):
    world.server.delete(world.prompts)
    await world.pass_time(timedelta(hours=10))
    setup = await world.kim.use("setup")
    await world.kim.choose(setup.message, world.say("setup.prompt_channel"), world.server.lounge)

    await world.pass_time(DAY)

    assert len(world.ours(world.server.lounge)) == 1


async def test_a_channel_the_bot_may_not_post_in_pauses_and_names_the_permission(paused):
    world = paused
    card = await world.fay.use("prompt")

    because = world.say(
        "prompts.paused.forbidden",
        channel=world.prompts.mention,
        names=world.say("permissions.names.send_messages"),
    )
    assert because in card.text
    (note,) = world.ours(world.staff)
    assert note.text == world.say(
        "notices.prompts.lacking",
        channel=world.prompts.mention,
        names=world.say("permissions.names.send_messages"),
    )


async def test_post_now_while_paused_says_what_to_do_first(paused):
    answer = await paused.fay.use("prompt", action="now")

    assert paused.say("prompts.refused.paused") in answer.text


async def test_resume_lets_questions_come_again(paused):
    world = paused
    card = await world.fay.use("prompt")
    world.server.allow_again(world.prompts)

    answer = await press(world, card, "resume")
    await world.pass_time(DAY)

    assert world.say("prompts.card.resumed", when=at(TEN + DAY)) in answer.text
    assert len(world.ours(world.prompts)) == 1
    again = await world.fay.use("prompt")
    assert world.say("prompts.card.resume") not in again.message.labels


async def test_who_is_no_facilitator_any_more_presses_in_vain(paused):
    world = paused
    card = await world.fay.use("prompt")
    before = await world.rows("SELECT * FROM schedule")
    world.fay.loses(world.facilitators)

    for label in card.message.labels:
        answer = await world.fay.click(card.message, label)
        assert answer.text == world.say("refused.facilitators_only"), label
    assert await world.rows("SELECT * FROM schedule") == before


async def test_without_a_staff_channel_notes_stand_on_the_card(empty_world):
    world = empty_world
    await world.set_up(staff_channel=False)
    world.server.delete(world.prompts)
    await world.pass_time(timedelta(hours=10))

    card = await world.fay.use("prompt")

    assert world.say("prompts.card.notes") in card.text
    assert world.say("notices.prompts.channel_gone") in card.text
    assert world.say("prompts.card.staff_channel_hint") in card.text


async def test_a_note_that_its_channel_showed_is_not_on_the_card(world):
    world.server.delete(world.prompts)
    await world.pass_time(timedelta(hours=10))

    card = await world.fay.use("prompt")

    assert len(world.ours(world.staff)) == 1
    assert world.say("prompts.card.notes") not in card.text


async def test_a_question_without_its_thread_is_told_to_staff_and_can_be_passed(world):
    world.server.deny(world.prompts, None, create_public_threads=True)
    prompt = await world.todays_prompt()
    for _ in range(3):
        await world.pass_time(timedelta(minutes=10))

    (note,) = world.ours(world.staff)
    assert note.text == world.say("notices.prompts.no_thread", channel=world.prompts.mention)
    share = await world.ana.click(prompt, world.say("prompts.buttons.share"))
    assert share.text == world.say("prompts.refused.no_thread")
    passed = await world.ana.click(prompt, world.say("prompts.buttons.pass"))
    assert world.say("prompts.thanks") in passed.text


async def test_days_without_the_bot_are_told_to_staff_and_not_posted_late(world):
    world.clock.advance(3 * DAY + timedelta(hours=20))
    await world.pass_time(timedelta())

    assert world.ours(world.prompts) == []
    (note,) = world.ours(world.staff)
    assert "2026-01-04" in note.text


async def test_a_note_rings_nowhere_and_is_seen_by_staff_only(world):
    world.server.delete(world.prompts)
    await world.pass_time(timedelta(hours=10))

    (note,) = world.ours(world.staff)
    stored = world.stored(world.staff, note)
    assert note.is_silent
    assert stored.ping_user_ids == stored.ping_role_ids == []
    assert [message.text for message in world.fay.sees(world.staff)] == [note.text]
