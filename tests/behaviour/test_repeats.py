"""Rounds that come again: added and changed by facilitators, opened by the clock, reminded of."""

from datetime import datetime, timedelta
from typing import Any

import discord
import pytest

from bot.domain.ids import RepeatId
from bot.domain.prompts.schedules import Weekdays
from bot.domain.rounds import events
from bot.domain.rounds.repeats import MOST_REPEATS, Refusal
from bot.domain.setup.choices import Refusal as SetupRefusal
from bot.permissions import needed_in_all
from bot.ui.identity import Identity
from bot.ui.rounds import repeat_ids as ids
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

# It is midnight, on a Thursday.
EVENING, MINUTE, DAY = timedelta(hours=19), timedelta(minutes=1), timedelta(days=1)
LOBBY = EVENING - 10 * MINUTE
OF_ONE = [one for one in vars(ids).values() if isinstance(one, Identity)]
# A form opens for facilitators alone; what is submitted is checked again, as all forms are.
FOR_FACILITATORS = [one for one in OF_ONE if one not in (ids.REMIND, ids.REMIND_NO_MORE, ids.NEW)]
PLAN = "talking-circle.join.3.8.0"
CHOICES = {
    "plan": PLAN,
    "plan_days": f"{PLAN}_1",
    "days": "1",
    "way": "open",
    "wanted": "on",
    "which": "date",
}


async def open_list(world: World, person: Member) -> Answer:
    card = await person.use("round")
    return await person.click(card.message, world.say("rounds.card.repeat"))


async def ask_when(
    world: World, person: Member, format_id: str = "talking-circle", channel: Any = None
) -> Answer:
    """Press up to the form of when."""
    listed = await open_list(world, person)
    asked = await person.click(listed.message, world.say("rounds.repeats.add"))
    where = await person.choose(asked.message, world.say("rounds.repeats.choose_format"), format_id)
    choose = world.say("rounds.repeats.choose_channel")
    return await person.choose(where.message, choose, channel or world.server.lounge)


async def add(
    world: World, person: Member, format_id: str = "talking-circle", **when: Any
) -> Answer:
    opened = await ask_when(world, person, format_id)
    return await person.send(opened.form, **when)


async def press(world: World, person: Member, shown: Answer, key: str) -> Answer:
    return await person.click(shown.message, world.say(key))


async def reopen(world: World, person: Member, repeat_id: int = 1) -> Answer:
    """Open the card of one anew."""
    listed = await open_list(world, person)
    choose = world.say("rounds.repeats.choose")
    return await person.choose(listed.message, choose, str(repeat_id))


async def stored(world: World, columns: str) -> list[tuple[Any, ...]]:
    return await world.rows(f"SELECT {columns} FROM repeated_round ORDER BY repeat_id")  # noqa: S608


def cards(world: World) -> list[Message]:
    return world.ours(world.server.lounge)


def letters(world: World, person: Member) -> list[Message]:
    return world.ours(person.in_dm.channel)


@pytest.mark.parametrize("who", ["ana", "mo"])
async def test_no_button_but_reminders_is_for_members_or_moderators(world, who):
    await add(world, world.fay)
    before = await stored(world, "*")
    for identity in FOR_FACILITATORS:
        custom_id = identity.of(1, CHOICES.get(identity.choice_name or ""))
        shown = await world.post_button(world.server.lounge, "Press", custom_id)
        answer = await getattr(world, who).click(shown, "Press")
        assert answer.text == world.say("refused.facilitators_only"), custom_id
    assert await stored(world, "*") == before


@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_a_new_one_begins_with_the_evening_of_this_weekday(world, who):
    person = getattr(world, who)
    opened = await ask_when(world, person)
    assert opened.form.filled == {"time": "19:00", "zone": "UTC", "days": ["thursday"]}
    assert await stored(world, "*") == []

    added = await person.send(opened.form)

    assert world.say("rounds.repeats.added") in added.text
    assert world.server.lounge.mention in added.text
    columns = "channel_id, plan, way, zone, local_time, weekdays, language, has_event"
    thursdays = int(Weekdays.THURSDAY)
    chosen = await world.client.services.formats.get(world.server.id, "talking-circle", "en")
    assert chosen is not None
    (row,) = await stored(world, columns)
    assert row[0] == world.server.lounge.id
    assert row[1].startswith("talking-circle.")
    assert row[2:] == ("live", "UTC", "19:00", thursdays, "en", 0)


async def test_its_card_comes_by_itself_ten_minutes_before_and_once(world):
    await add(world, world.fay)
    await world.pass_time(LOBBY - MINUTE)
    assert cards(world) == []

    await world.pass_time(MINUTE)
    await world.pass_time(MINUTE)

    (card,) = cards(world)
    begins = int((datetime(2026, 1, 1) + EVENING).timestamp())  # noqa: DTZ001
    assert "Talking circle" in card.text
    assert str(begins) in card.text or world.say("rounds.reminders.remind") in card.labels
    assert world.say("rounds.buttons.join") in card.labels
    await world.pass_time(7 * DAY)
    assert len(cards(world)) == 2


async def test_a_format_can_be_repeated_from_its_own_card(world):
    listed = await press(world, world.fay, await world.fay.use("round"), "rounds.card.formats")
    choose = world.say("rounds.formats.choose")
    shown = await world.fay.choose(listed.message, choose, "weather")
    where = await press(world, world.fay, shown, "rounds.card.repeat")

    assert world.say("rounds.repeats.choose_channel") in [
        part.get("placeholder") for part in where.message.parts
    ]


async def test_a_channel_that_cannot_be_posted_in_is_refused_with_what_is_missing(world):
    lounge = world.server.lounge
    world.server.deny(lounge, None, send_messages=True)
    refused = await ask_when(world, world.fay)
    names = world.say("permissions.names.send_messages")
    reason = world.say("setup.channel_lacks", channel=lounge.mention, names=names)

    assert reason in refused.text
    assert await stored(world, "*") == []


async def test_a_channel_that_is_lost_while_the_form_is_open_gives_the_words_back(world):
    opened = await ask_when(world, world.fay)
    world.server.deny(world.server.lounge, None, send_messages=True)
    refused = await world.fay.send(opened.form, time="8pm", days=["friday"])
    world.server.allow_again(world.server.lounge)
    again = await press(world, world.fay, refused, "forms.reopen")

    assert again.form.filled == {"time": "8pm", "zone": "UTC", "days": ["friday"]}
    added = await world.fay.send(again.form)
    assert "20:00" in added.text


async def test_all_that_cannot_be_read_is_said_at_once_and_comes_back(world):
    opened = await ask_when(world, world.fay)
    refused = await world.fay.send(opened.form, time="soon", zone="Atlantis", days=["friday"])

    assert world.say(SetupRefusal.UNKNOWN_TIME) in refused.text
    again = await press(world, world.fay, refused, "forms.reopen")
    assert again.form.filled["days"] == ["friday"]
    assert await stored(world, "*") == []


async def test_an_eleventh_is_refused_kindly(world):
    for _ in range(MOST_REPEATS):
        await add(world, world.fay)
    refused = await add(world, world.fay)

    assert world.say(Refusal.TOO_MANY) in refused.text
    assert len(await stored(world, "*")) == MOST_REPEATS


@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_time_and_days_are_changed_in_one_form(world, who):
    person = getattr(world, who)
    await add(world, world.fay)
    opened = await press(world, person, await reopen(world, person), "rounds.repeats.timing")
    saved = await person.send(opened.form, time="6.30pm", zone="Berlin", days=["thursday"])

    assert "18:30" in saved.text
    await world.pass_time(timedelta(hours=17, minutes=19))
    assert cards(world) == []
    await world.pass_time(MINUTE)
    assert len(cards(world)) == 1


async def test_a_form_that_could_not_be_read_opens_again_with_what_was_typed(world):
    await add(world, world.fay)
    card = await reopen(world, world.fay)
    opened = await press(world, world.fay, card, "rounds.repeats.timing")
    refused = await world.fay.send(opened.form, time="soon", days=["monday"])
    again = await press(world, world.fay, refused, "forms.reopen")

    assert again.form.filled == {"time": "soon", "zone": "UTC", "days": ["monday"]}


async def test_another_channel_holds_the_next_one(world):
    await add(world, world.fay)
    choose = world.say("rounds.repeats.choose_channel")
    card = await reopen(world, world.fay)
    moved = await world.fay.choose(card.message, choose, world.prompts)
    await world.pass_time(LOBBY)

    assert world.prompts.mention in moved.text
    assert cards(world) == []
    world.server.deny(world.server.lounge, None, send_messages=True)
    card = await reopen(world, world.fay)
    refused = await world.fay.choose(card.message, choose, world.server.lounge)
    assert world.say("permissions.names.send_messages") in refused.text


async def test_a_format_of_both_ways_is_held_the_other_way(world):
    await add(world, world.fay, "weather")
    (way,) = await stored(world, "way")
    other = "rounds.repeats.hold_open" if way == ("live",) else "rounds.repeats.hold_live"
    await press(world, world.fay, await reopen(world, world.fay), other)

    assert await stored(world, "way") != [way]
    card = await reopen(world, world.fay)
    assert world.say(other) not in card.message.labels


async def test_an_open_check_in_that_comes_each_day_opens_each_day(world):
    await add(world, world.fay, "weather", days=["thursday", "friday", "saturday"])
    await press(world, world.fay, await reopen(world, world.fay), "rounds.repeats.hold_open")

    await world.pass_time(EVENING)
    for _ in range(2):
        await world.pass_time(DAY)

    found = await world.rows("SELECT opened_at, closes_at FROM check_in ORDER BY opened_at")
    assert len(found) == 3
    assert [opens for opens, _ in found[1:]] == [closes for _, closes in found[:-1]]
    assert len([one for one in cards(world) if one.labels]) == 1


async def test_a_way_that_a_format_does_not_have_changes_nothing(world):
    await add(world, world.fay)
    chosen = await world.client.services.formats.get(world.server.id, "talking-circle", "en")
    assert chosen is not None
    if "open" in chosen.ways:
        pytest.skip("This format can be held in both ways.")
    stray = await world.post_button(world.server.lounge, "Stray", ids.HOLD.of(1, "open"))
    answer = await world.fay.click(stray, "Stray")

    assert world.say(Refusal.NOT_THIS_WAY) in answer.text


async def test_a_pause_lets_nothing_open_until_it_is_resumed(world):
    await add(world, world.fay, days=["thursday", "friday"])
    card = await press(world, world.fay, await reopen(world, world.fay), "rounds.repeats.pause")
    assert world.say("rounds.repeats.paused") in card.text
    await world.pass_time(EVENING + MINUTE)
    assert cards(world) == []

    await press(world, world.fay, card, "rounds.repeats.resume")
    await world.pass_time(DAY)

    assert len(cards(world)) == 1


async def test_ending_it_asks_once_and_it_comes_no_more(world):
    await add(world, world.fay)
    asked = await press(world, world.fay, await reopen(world, world.fay), "rounds.repeats.remove")
    kept = await press(world, world.fay, asked, "rounds.repeats.keep")
    asked = await press(world, world.fay, kept, "rounds.repeats.remove")
    ended = await press(world, world.fay, asked, "rounds.repeats.end")
    await world.pass_time(8 * DAY)

    assert world.say("rounds.repeats.removed") in ended.text
    assert world.say("rounds.repeats.none") in ended.text
    assert cards(world) == []


async def test_every_press_on_one_that_is_gone_shows_what_there_is(world):
    for identity in (
        ids.EDIT,
        ids.TIMING,
        ids.HOLD,
        ids.EVENTS,
        ids.PAUSE,
        ids.RESUME,
        ids.ASK_TO_REMOVE,
        ids.REMOVE,
    ):
        custom_id = identity.of(RepeatId(99), CHOICES.get(identity.choice_name or ""))
        stray = await world.post_button(world.server.lounge, "Stray", custom_id)
        answer = await world.fay.click(stray, "Stray")
        assert world.say(Refusal.UNKNOWN) in answer.text, custom_id
    stray = await world.post_select(world.server.lounge, ids.MOVE.of(99))
    moved = await world.fay.choose(stray, "Choose", world.prompts)
    assert world.say(Refusal.UNKNOWN) in moved.text
    remind = await world.post_button(world.server.lounge, "Stray", ids.REMIND.of(99))
    assert (await world.ana.click(remind, "Stray")).text == world.say(Refusal.UNKNOWN)


async def test_one_server_cannot_reach_the_repeats_of_another(world):
    await add(world, world.fay)
    facilitator = world.also_in(world.other_server, world.kim)
    keyholder = world.other_server.guild.create_role(
        "Keyholder", permissions=discord.Permissions(manage_guild=True)
    )
    world.env.backend.add_member_role(world.other_server.id, facilitator.id, keyholder.id)
    for identity in (ids.EDIT, ids.PAUSE, ids.REMOVE, ids.EVENTS):
        custom_id = identity.of(1, CHOICES.get(identity.choice_name or ""))
        stray = await world.post_button(world.other_server.lounge, "Stray", custom_id)
        answer = await facilitator.click(stray, "Stray")
        assert world.say(Refusal.UNKNOWN) in answer.text
    assert len(await stored(world, "*")) == 1


async def remind(world: World, person: Member) -> Answer:
    return await person.click(cards(world)[0], world.say("rounds.reminders.remind"))


async def test_who_asks_is_reminded_of_the_next_one_and_no_more_after_no(world):
    await add(world, world.fay, days=["thursday", "friday", "saturday"])
    await world.pass_time(LOBBY)
    asked = await remind(world, world.ana)
    assert world.say("rounds.reminders.asked", name="Talking circle") in asked.text
    assert letters(world, world.ana) == []

    await world.pass_time(DAY)
    (letter,) = letters(world, world.ana)
    assert letter.labels == [world.say("rounds.reminders.stop")]
    assert "Talking circle" in letter.text
    assert letters(world, world.ben) == []
    stopped = await world.ana.in_dm.click(letter, world.say("rounds.reminders.stop"))
    await world.pass_time(DAY)

    assert stopped.text == world.say("rounds.reminders.stopped")
    assert len(letters(world, world.ana)) == 1


async def test_who_rests_is_not_reminded_and_is_again_when_back(world):
    await add(world, world.fay, days=["thursday", "friday", "saturday"])
    await world.pass_time(LOBBY)
    await remind(world, world.ana)
    rest = world.client.services.rest_mode
    await rest.begin(world.server.id, world.ana.id)
    await world.pass_time(DAY)
    assert letters(world, world.ana) == []

    await rest.end(world.server.id, world.ana.id)
    await world.pass_time(DAY)

    assert len(letters(world, world.ana)) == 1


async def test_whoever_takes_no_direct_messages_gets_nothing_and_nobody_hears(world):
    await add(world, world.fay, days=["thursday", "friday"])
    await world.pass_time(LOBBY)
    await remind(world, world.ana)
    in_dm = f"/channels/{world.ana.in_dm.channel.id}/messages"
    world.env.inject_error("POST", in_dm, status=403, code=50007)
    await world.pass_time(DAY)

    assert letters(world, world.ana) == []
    assert await world.rows("SELECT * FROM letter") == []
    told = [one.text for one in [*world.ours(world.staff), *cards(world)]]
    assert not any("Ana" in text or str(world.ana.id) in text for text in told)


async def test_staff_hear_that_nobody_is_on_duty_and_the_first_who_presses_holds_it(world):
    await add(world, world.fay)
    await world.pass_time(LOBBY)
    (note,) = [one for one in world.ours(world.staff) if one.labels]
    assert note.labels == [world.say("rounds.cover.take")]

    taken = await world.fay.click(note, world.say("rounds.cover.take"))
    late = await world.kim.click(note, world.say("rounds.cover.take"))

    assert world.say("rounds.cover.taken") in taken.text
    assert world.say("rounds.cover.refused.taken") in late.text
    assert await world.rows("SELECT facilitator_id FROM circle") == [(world.fay.id,)]


async def test_the_card_hints_that_nobody_is_on_duty_for_a_near_one(world):
    added = await add(world, world.fay)
    assert world.say("rounds.repeats.uncovered") not in added.text
    await world.pass_time(timedelta(hours=8))
    assert world.say("rounds.repeats.uncovered") in (await reopen(world, world.fay)).text

    await world.client.services.duties.begin(world.server.id, world.fay.id)

    await world.pass_time(timedelta(hours=1))
    shown = await reopen(world, world.fay)
    lasts_until = timedelta(hours=8) + timedelta(hours=12)
    assert (world.say("rounds.repeats.uncovered") in shown.text) == (lasts_until <= EVENING)


def let_bot_plan_events(world: World) -> None:
    # The model of Discord asks for Manage Events, where Create Events is enough.
    world.server.let_bot(needed_in_all() | discord.Permissions(manage_events=True))


def planned(world: World) -> list[Any]:
    return list(world.env.backend.get_guild(world.server.id).scheduled_events.values())


async def with_events(world: World, **when: Any) -> Answer:
    await add(world, world.fay, **when)
    card = await reopen(world, world.fay)
    return await press(world, world.fay, card, "rounds.repeats.events_on")


async def test_events_are_planned_moved_and_taken_away_with_their_dates(world):
    let_bot_plan_events(world)
    card = await with_events(world, days=["thursday", "saturday"])
    assert world.say("rounds.repeats.has_events") in card.text
    assert [one.name for one in planned(world)] == ["Talking circle"] * 2
    assert {one.entity_metadata["location"] for one in planned(world)} == {"#lounge"}
    before = {one.id for one in planned(world)}

    opened = await press(world, world.fay, card, "rounds.repeats.timing")
    await world.fay.send(opened.form, time="20:00")
    assert {one.id for one in planned(world)} == before
    assert all("T20:00" in one.scheduled_start_time for one in planned(world))
    await press(world, world.fay, await reopen(world, world.fay), "rounds.repeats.events_off")

    assert planned(world) == []


async def test_what_events_need_is_named_before_anybody_asks_for_them(world):
    needs = world.say(
        "rounds.repeats.event_lacks", names=world.say("permissions.names.create_events")
    )
    await add(world, world.fay)
    assert needs in (await reopen(world, world.fay)).text

    let_bot_plan_events(world)

    assert needs not in (await reopen(world, world.fay)).text


async def test_without_the_permission_it_is_named_and_told_once(world):
    card = await with_events(world, days=["thursday", "saturday"])
    names = world.say("permissions.names.create_events")

    assert planned(world) == []
    assert world.say("rounds.repeats.event_lacks", names=names) in card.text
    assert world.say("rounds.repeats.has_events") not in card.text
    told = world.say(events.Note.NO_EVENT, channel=world.server.lounge.mention, names=names)
    assert [one.text for one in world.ours(world.staff)].count(told) == 1
    let_bot_plan_events(world)
    await press(world, world.fay, card, "rounds.repeats.events_off")
    await press(world, world.fay, await reopen(world, world.fay), "rounds.repeats.events_on")
    assert len(planned(world)) == 2


async def test_an_event_that_somebody_deletes_is_not_made_again(world):
    let_bot_plan_events(world)
    card = await with_events(world, days=["saturday"])
    world.env.backend.delete_scheduled_event(world.server.id, planned(world)[0].id)
    await world.env.settle()

    opened = await press(world, world.fay, card, "rounds.repeats.timing")
    await world.fay.send(opened.form, time="20:00")

    assert planned(world) == []
