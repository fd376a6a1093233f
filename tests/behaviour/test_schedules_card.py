"""The facilitators' cards of schedules: listed, added, changed in short steps, paused, ended."""

from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.domain.ids import ScheduleId
from bot.domain.prompts.server_schedules import MOST_SCHEDULES
from bot.domain.setup.choices import Refusal as SetupRefusal
from bot.ui.identity import Identity
from bot.ui.prompts import ids
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer
from tests.behaviour.world import World

DAY = timedelta(days=1)
IDENTITIES = [one for one in vars(ids).values() if isinstance(one, Identity)]
OF_SCHEDULES = [one for one in IDENTITIES if one.capability == "schedule"]
CHOICES = {"prompt_id": "trust-one", "wanted": "on", "page": "0", "week": "this", "days": "1-0"}
FIRST = ScheduleId(1)


async def open_more(world: World, person: Member, what: str) -> Answer:
    """Open the card, and what the select *More* leads to."""
    card = await person.use("prompt")
    return await person.choose(card.message, world.say("prompts.card.more"), what)


async def open_schedule(world: World, person: Member, schedule_id: int = FIRST) -> Answer:
    """Open the card of one schedule."""
    listed = await open_more(world, person, "schedules")
    return await person.choose(listed.message, world.say("schedules.choose"), str(schedule_id))


async def open_manner(world: World, person: Member) -> Answer:
    opened = await open_schedule(world, person)
    return await person.click(opened.message, world.say("schedules.manner"))


async def add_in(world: World, person: Member, channel) -> Answer:
    """Add a schedule in a channel."""
    listed = await open_more(world, person, "schedules")
    asked = await person.click(listed.message, world.say("schedules.add"))
    return await person.choose(asked.message, world.say("schedules.choose_channel"), channel)


async def stored(world: World, columns: str) -> list[tuple[Any, ...]]:
    return await world.rows(f"SELECT {columns} FROM schedule ORDER BY schedule_id")  # noqa: S608


@pytest.mark.parametrize("who", ["ana", "mo"])
async def test_no_button_of_schedules_is_for_members_or_moderators(world, who):
    before = await world.rows("SELECT * FROM schedule")
    for identity in OF_SCHEDULES:
        custom_id = identity.of(FIRST, CHOICES.get(identity.choice_name or ""))
        shown = await world.post_button(world.server.lounge, "Press", custom_id)
        answer = await getattr(world, who).click(shown, "Press")
        assert answer.text == world.say("refused.facilitators_only"), custom_id
    assert await world.rows("SELECT * FROM schedule") == before


@pytest.mark.parametrize("action", ["schedules", "questions", "suggestions", "pause"])
@pytest.mark.parametrize("who", ["ana", "mo"])
async def test_no_shortcut_is_for_members_or_moderators(world, who, action):
    answer = await getattr(world, who).use("prompt", action=action)

    assert answer.text == world.say("refused.facilitators_only")


@pytest.mark.parametrize(
    ("action", "title"), [("schedules", "schedules.title"), ("pause", "rests.title")]
)
@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_shortcuts_lead_straight_to_their_cards(world, who, action, title):
    answer = await getattr(world, who).use("prompt", action=action)

    assert world.say(title) in answer.text


@pytest.mark.parametrize(
    ("what", "title"),
    [
        ("schedules", "schedules.title"),
        ("skip", "skipping.title"),
        ("values", "values.title"),
        ("calendar", "calendar.title"),
        ("rests", "rests.title"),
    ],
)
@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_more_shows_its_cards_in_place_and_leads_back(world, who, what, title):
    person = getattr(world, who)
    before = len(person.sees(world.server.lounge))

    opened = await open_more(world, person, what)
    assert world.say(title) in opened.text
    back = await person.click(opened.message, world.say("prompts.card.back"))

    assert world.say("prompts.card.title") in back.text
    # One private message, however far somebody has looked around in it.
    assert len(person.sees(world.server.lounge)) <= before + 1


async def test_the_list_shows_where_and_when_each_asks(world):
    listed = await open_more(world, world.fay, "schedules")

    assert world.prompts.mention in listed.text
    assert "10:00" in listed.text
    assert world.say("dates.every_day") in listed.text


@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_a_new_schedule_begins_quietly(world, who):
    added = await add_in(world, getattr(world, who), world.server.lounge)

    assert world.say("schedules.added") in added.text
    assert world.say("dates.workdays") in added.text
    assert world.say("schedules.mentions_nobody") in added.text
    assert world.say("schedules.never_facilitated") in added.text
    new = (await stored(world, "channel_id, local_time, weekdays, has_thread, is_pinned, role_id"))[
        1
    ]
    assert new == (world.server.lounge.id, "10:00", 31, 1, 0, None)
    await world.pass_time(timedelta(hours=10))
    (post,) = world.ours(world.server.lounge)
    assert post.is_silent


async def test_two_presses_at_once_add_one_schedule(world):
    listed = await open_more(world, world.fay, "schedules")
    asked = await world.fay.click(listed.message, world.say("schedules.add"))

    where = world.say("schedules.choose_channel")
    first = await world.fay.choose(asked.message, where, world.server.lounge)
    again = await add_again(world, asked)

    assert world.say("schedules.edit_title") in first.text
    assert world.say("schedules.edit_title") in again.text
    assert len(await stored(world, "schedule_id")) == 2


async def add_again(world: World, asked: Answer) -> Answer:
    """Press once more what stood there a moment ago."""
    custom_id = ids.NEW.of(FIRST)
    shown = await world.post_select(world.server.lounge, custom_id)
    return await world.fay.choose(shown, "Choose", world.server.lounge)


async def test_an_eleventh_schedule_is_refused_kindly(world):
    for _ in range(MOST_SCHEDULES - 1):
        await add_in(world, world.fay, world.server.lounge)

    refused = await add_in(world, world.fay, world.server.lounge)

    assert world.say("schedules.refused.too_many") in refused.text
    assert len(await stored(world, "schedule_id")) == MOST_SCHEDULES


async def test_with_several_schedules_a_select_switches_the_card(world):
    assert world.say("prompts.card.which") not in _placeholders(await world.fay.use("prompt"))
    await add_in(world, world.fay, world.server.lounge)

    card = await world.fay.use("prompt")
    assert world.prompts.mention in card.text
    second = await world.fay.choose(card.message, world.say("prompts.card.which"), "2")

    assert world.server.lounge.mention in second.text
    assert world.prompts.mention not in second.text


def _placeholders(answer: Answer) -> list[str]:
    return [part.get("placeholder", "") for part in answer.message.parts]


@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_another_channel_gets_the_next_question(world, who):
    person = getattr(world, who)
    opened = await open_schedule(world, person)

    where = world.say("schedules.choose_channel")
    moved = await person.choose(opened.message, where, world.server.lounge)
    await world.pass_time(timedelta(hours=10))

    assert world.server.lounge.mention in moved.text
    assert len(world.ours(world.server.lounge)) == 1
    assert world.ours(world.prompts) == []


async def test_a_channel_the_bot_cannot_write_to_is_refused_with_what_is_missing_where(world):
    lounge = world.server.lounge
    world.server.deny(lounge, None, send_messages=True, create_public_threads=True)
    opened = await open_schedule(world, world.fay)

    where = world.say("schedules.choose_channel")
    refused = (await world.fay.choose(opened.message, where, lounge)).text
    new = (await add_in(world, world.fay, lounge)).text

    needed = ", ".join(
        world.say(f"permissions.names.{name}")
        for name in ("send_messages", "create_public_threads")
    )
    reason = world.say("setup.channel_lacks", channel=lounge.mention, names=needed)
    assert reason in refused
    assert reason in new
    assert await stored(world, "channel_id") == [(world.prompts.id,)]


async def test_in_a_forum_nobody_is_asked_about_threads(world):
    """There each question is a post, which is a thread already."""
    forum = world.server.guild.create_forum_channel("questions")
    opened = await open_schedule(world, world.fay)
    where = world.say("schedules.choose_channel")

    moved = await world.fay.choose(opened.message, where, forum)
    manner = await world.fay.click(moved.message, world.say("schedules.manner"))

    for shown in (moved, manner):
        assert world.say("schedules.has_thread") not in shown.text
    threads = {world.say("schedules.thread_on"), world.say("schedules.thread_off")}
    assert threads.isdisjoint(manner.message.labels)
    assert world.say("schedules.pin_on") in manner.message.labels


async def test_a_refused_channel_leaves_the_questions_where_they_were(world):
    lounge = world.server.lounge
    world.server.deny(lounge, None, send_messages=True)
    opened = await open_schedule(world, world.fay)

    where = world.say("schedules.choose_channel")
    refused = await world.fay.choose(opened.message, where, lounge)

    assert world.say("schedules.stays", channel=world.prompts.mention) in refused.text


async def test_without_threads_a_channel_needs_no_permission_for_them(world):
    lounge = world.server.lounge
    world.server.deny(lounge, None, create_public_threads=True, send_messages_in_threads=True)
    shown = await open_manner(world, world.fay)
    await world.fay.click(shown.message, world.say("schedules.thread_off"))
    opened = await open_schedule(world, world.fay)

    where = world.say("schedules.choose_channel")
    await world.fay.choose(opened.message, where, lounge)

    assert await stored(world, "channel_id, has_thread") == [(lounge.id, 0)]


@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_time_zone_days_grace_and_facilitator_days_come_from_one_form(world, who):
    person = getattr(world, who)
    opened = await open_schedule(world, person)
    form = (await person.click(opened.message, world.say("schedules.timing"))).form

    saved = await person.send(
        form, time="9.30pm", zone="Berlin", days=["monday", "friday"], hours="3", around=["friday"]
    )

    assert "21:30" in saved.text
    assert "(Berlin)" in saved.text
    assert world.say("schedules.facilitated", days=world.say("dates.short.friday")) in saved.text
    columns = "zone, local_time, weekdays, grace_seconds, facilitated"
    assert await stored(world, columns) == [("Europe/Berlin", "21:30", 17, 10800, 16)]


async def test_all_that_cannot_be_read_is_said_at_once_and_what_was_typed_is_kept(world):
    before = await stored(world, "zone, local_time, weekdays")
    opened = await open_schedule(world, world.fay)
    form = (await world.fay.click(opened.message, world.say("schedules.timing"))).form

    refused = await world.fay.send(form, time="25:61", zone="Berlun", days=["sunday"], hours="99")

    assert world.say(SetupRefusal.UNKNOWN_TIME) in refused.text
    near = world.say(SetupRefusal.UNKNOWN_ZONE_NEAR, suggestions="Europe/Berlin")
    assert near in refused.text
    assert world.say("schedules.refused.unknown_grace") in refused.text
    assert all(typed in refused.message.texts for typed in ("25:61", "Berlun", "99"))
    assert await stored(world, "zone, local_time, weekdays") == before

    await world.restart_bot()
    again = (await world.fay.click(refused.message, world.say("forms.reopen"))).form
    assert again.filled["time"] == "25:61"
    assert again.filled["zone"] == "Berlun"
    assert again.filled["hours"] == "99"
    saved = await world.fay.send(again, time="9", zone="Berlin", hours="2", days=["sunday"])
    assert world.say("dates.short.sunday") in saved.text
    assert await stored(world, "zone, local_time, weekdays") == [("Europe/Berlin", "09:00", 64)]


async def test_a_time_changed_on_the_same_day_posts_nothing_twice(world, prompt):
    for time in ("10:30", "11:00", "12:00"):
        opened = await open_schedule(world, world.fay)
        form = (await world.fay.click(opened.message, world.say("schedules.timing"))).form
        await world.fay.send(form, time=time)
        await world.pass_time(timedelta(minutes=45))
    await world.pass_time(timedelta(hours=5))

    assert len(world.ours(world.prompts)) == 1


@pytest.mark.parametrize(
    ("label", "chosen", "column", "expected"),
    [
        ("schedules.choose_language", "es", "language", "es"),
        ("schedules.choose_deck", "shipped", "deck", "shipped"),
    ],
)
async def test_a_choice_of_how_it_asks_is_kept(world, label, chosen, column, expected):
    shown = await open_manner(world, world.fay)

    await world.fay.choose(shown.message, world.say(label), chosen)

    assert await stored(world, column) == [(expected,)]


async def test_an_empty_list_of_our_own_is_said_and_the_shipped_one_is_used(world):
    shown = await open_manner(world, world.fay)

    chosen = await world.fay.choose(shown.message, world.say("schedules.choose_deck"), "own")
    card = await world.fay.use("prompt")
    await world.pass_time(timedelta(hours=10))

    assert world.say("prompts.card.took_over") in chosen.text
    assert world.say("prompts.card.took_over") in card.text
    assert len(world.ours(world.prompts)) == 1


@pytest.mark.parametrize(
    ("off", "on", "column", "values"),
    [
        ("schedules.thread_off", "schedules.thread_on", "has_thread", (0, 1)),
        ("schedules.pin_on", "schedules.pin_off", "is_pinned", (1, 0)),
    ],
)
async def test_threads_and_pins_are_switched_and_a_second_press_changes_nothing(
    world, off, on, column, values
):
    shown = await open_manner(world, world.fay)
    first = await world.fay.click(shown.message, world.say(off))
    assert await stored(world, column) == [(values[0],)]

    custom_id = (ids.THREAD if column == "has_thread" else ids.PIN).of(
        FIRST, "on" if values[0] else "off"
    )
    same = await world.post_button(world.server.lounge, "Press", custom_id)
    await world.fay.click(same, "Press")
    assert await stored(world, column) == [(values[0],)]

    await world.fay.click(first.message, world.say(on))
    assert await stored(world, column) == [(values[1],)]


async def test_a_pin_the_bot_may_not_make_is_refused_with_what_is_missing(world):
    world.server.deny(world.prompts, None, pin_messages=True)
    shown = await open_manner(world, world.fay)

    refused = await world.fay.click(shown.message, world.say("schedules.pin_on"))

    assert world.say("permissions.names.pin_messages") in refused.text
    assert await stored(world, "is_pinned") == [(0,)]


async def test_a_role_that_people_take_is_mentioned_and_the_preview_rings_for_nobody(world):
    role = world.server.guild.create_role("Daily", mentionable=True)
    shown = await open_manner(world, world.fay)

    chosen = await world.fay.choose(shown.message, world.say("schedules.choose_role"), role)
    preview = await world.fay.use("prompt", action="preview")

    assert world.say("schedules.mentions", role=f"<@&{role.id}>") in chosen.text
    assert f"<@&{role.id}>" in preview.text
    assert await stored(world, "role_id") == [(role.id,)]


async def test_a_role_that_cannot_be_rung_is_said_to_be_silent(world):
    role = world.server.guild.create_role("Quiet")
    shown = await open_manner(world, world.fay)

    chosen = await world.fay.choose(shown.message, world.say("schedules.choose_role"), role)

    assert world.say("schedules.role_silent", role=f"<@&{role.id}>") in chosen.text


async def test_everyone_is_refused_kindly(world):
    shown = await open_manner(world, world.fay)

    everyone = world.server.guild.default_role
    refused = await world.fay.choose(shown.message, world.say("schedules.choose_role"), everyone)

    assert world.say("schedules.refused.everyone") in refused.text
    assert await stored(world, "role_id") == [(None,)]


async def test_a_deleted_role_is_shown_as_gone_and_dropped(world):
    role = world.server.guild.create_role("Daily", mentionable=True)
    shown = await open_manner(world, world.fay)
    await world.fay.choose(shown.message, world.say("schedules.choose_role"), role)
    world.env.backend.delete_role(world.server.id, role.id)
    await world.env.settle()

    opened = await open_schedule(world, world.fay)

    assert world.say("schedules.role_gone") in opened.text
    assert world.say("schedules.mentions_nobody") in opened.text
    assert await stored(world, "role_id") == [(None,)]


async def test_a_deleted_channel_is_no_obstacle_to_another_one(world):
    world.server.delete(world.prompts)
    await world.pass_time(timedelta(hours=10))

    opened = await open_schedule(world, world.fay)
    assert world.say("prompts.paused.channel_gone") in opened.text
    where = world.say("schedules.choose_channel")
    moved = await world.fay.choose(opened.message, where, world.server.lounge)

    assert world.say("prompts.paused.channel_gone") not in moved.text
    await world.pass_time(DAY)
    assert len(world.ours(world.server.lounge)) == 1


@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_a_paused_schedule_asks_nothing_until_it_is_resumed(world, who):
    person = getattr(world, who)
    opened = await open_schedule(world, person)

    paused = await person.click(opened.message, world.say("schedules.pause"))
    await world.pass_time(timedelta(hours=12))
    assert world.say("prompts.paused.by_hand") in paused.text
    assert world.ours(world.prompts) == []

    await world.restart_bot()
    resumed = await person.click(paused.message, world.say("prompts.card.resume"))
    await world.pass_time(DAY)
    assert world.say("prompts.paused.by_hand") not in resumed.text
    assert len(world.ours(world.prompts)) == 1


@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_a_schedule_is_ended_after_one_question_and_its_posts_stay(world, prompt, who):
    person = getattr(world, who)
    opened = await open_schedule(world, person)

    asked = await person.click(opened.message, world.say("schedules.remove"))
    assert world.say("schedules.ask") in asked.text
    assert await stored(world, "removed_at") == [(None,)]
    kept = await person.click(asked.message, world.say("schedules.keep"))
    asked = await person.click(kept.message, world.say("schedules.remove"))
    removed = await person.click(asked.message, world.say("schedules.end"))

    assert world.say("schedules.removed") in removed.text
    assert world.say("schedules.none") in removed.text
    await world.pass_time(2 * DAY)
    assert len(world.ours(world.prompts)) == 1
    passed = await world.ana.click(prompt, world.say("prompts.buttons.pass"))
    assert world.say("prompts.thanks") in passed.text


async def test_every_button_of_a_removed_schedule_says_that_it_is_gone(world):
    for identity in OF_SCHEDULES:
        if identity in _THAT_OUTLAST_THEIR_SCHEDULE:
            continue
        custom_id = identity.of(ScheduleId(99), CHOICES.get(identity.choice_name or ""))
        value = "back:2026-01-03" if identity is ids.SKIP else "5"
        shown = await world.post_select(world.server.lounge, custom_id, value)
        answer = await world.fay.choose(shown, "Choose", value)
        assert world.say("schedules.refused.unknown") in answer.text, custom_id
    assert len(await stored(world, "schedule_id")) == 1


async def test_after_the_last_schedule_a_facilitator_can_add_one(world):
    await world.client.services.schedules.remove(world.server.id, FIRST)

    card = await world.fay.use("prompt")
    assert world.say("prompts.refused.not_set_up") in card.text
    asked = await world.fay.click(card.message, world.say("schedules.add"))
    where = world.say("schedules.choose_channel")
    added = await world.fay.choose(asked.message, where, world.server.lounge)

    assert world.say("schedules.added") in added.text


async def test_a_schedule_of_another_server_is_out_of_reach(world):
    there = world.other_server
    keeper = world.person(
        "Kit",
        there.guild.create_role("Keeper", permissions=discord.Permissions(manage_guild=True)),
        server=there,
    )
    shown = await world.post_button(there.lounge, "Press", ids.REMOVE.of(FIRST))

    answer = await keeper.click(shown, "Press")

    assert world.say("schedules.refused.unknown") in answer.text
    assert await stored(world, "removed_at") == [(None,)]


# What they show or change holds for the whole server, or is a list or a form without a schedule.
_THAT_OUTLAST_THEIR_SCHEDULE = {
    ids.SCHEDULES,
    ids.CHOOSE_SCHEDULE,
    ids.SWITCH,
    ids.ADD,
    ids.NEW,
    ids.CARD,
    ids.OPEN,
    ids.REOPEN_TIMING,
    ids.CALENDAR,
    ids.EDIT_CALENDAR,
    ids.REOPEN_CALENDAR,
    ids.ASK_FOR_SHIPPED_DAYS,
    ids.SHIPPED_DAYS,
    ids.RESUME_ALL,
}
