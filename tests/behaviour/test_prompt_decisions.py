"""What facilitators decide about dates, values and rests, on the cards behind *More*."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import PromptId, ScheduleId
from bot.domain.prompts.calendar import LONGEST_TEXT
from bot.ui.prompts import ids
from bot.ui.prompts.dates import date_of
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer
from tests.behaviour.test_schedules_card import open_more
from tests.behaviour.world import START, World
from tests.words import say

DAY = timedelta(days=1)
FIRST = ScheduleId(1)
FACILITATORS = pytest.mark.parametrize("who", ["fay", "kim"])


def day(number: int) -> str:
    """How the cards say the date that comes so many days after the first."""
    return date_of(say, (START + number * DAY).date())


def iso(number: int) -> str:
    return (START + number * DAY).date().isoformat()


def line_of(card: str, number: int) -> str:
    """What the card says about a date."""
    lines = (line.removeprefix("-# ") for line in card.splitlines())
    return next(line for line in lines if line.startswith(f"**{day(number)}**"))


async def skip(world: World, person: Member, value: str) -> Answer:
    opened = await open_more(world, person, "skip")
    return await person.choose(opened.message, world.say("skipping.choose"), value)


@FACILITATORS
async def test_a_swap_says_both_questions_and_the_new_one_comes(world, who):
    person = getattr(world, who)
    card = await person.use("prompt")
    before = line_of(card.text, 0).partition(": ")[2].partition(" *(")[0]

    swapped = await person.click(card.message, world.say("prompts.card.swap"))
    after = line_of(swapped.text, 0).partition(": ")[2]
    question, _, marks = after.partition(" *(")
    assert world.say("prompts.card.was_swapped") in marks
    said = world.say("prompts.card.swapped", before=before, after=question)
    assert said in swapped.text
    assert question != before
    await world.pass_time(timedelta(hours=10))

    (post,) = world.ours(world.prompts)
    assert question in post.text


async def test_two_presses_of_one_swap_swap_once(world):
    outlook = await world.client.services.outlooks.of(world.server.id, FIRST, most=1)
    custom_id = ids.SWAP.of(FIRST, outlook.upcoming[0].prompt.prompt_id)
    shown = await world.post_button(world.server.lounge, "Press", custom_id)

    await world.fay.click(shown, "Press")
    await world.restart_bot()
    again = await world.kim.click(shown, "Press")

    assert world.say("schedules.refused.swapped_meanwhile") in again.text
    assert len(await world.rows("SELECT * FROM set_aside")) == 1


async def test_a_card_of_yesterday_swaps_nothing(world):
    card = await world.fay.use("prompt")
    await world.pass_time(DAY)

    swapped = await world.fay.click(card.message, world.say("prompts.card.swap"))

    assert world.say("schedules.refused.swapped_meanwhile") in swapped.text


@FACILITATORS
async def test_a_skipped_date_is_shown_with_why_and_has_no_question(world, who):
    person = getattr(world, who)

    skipped = await skip(world, person, f"skip:{iso(0)}")
    assert world.say("skipping.is_skipped", when=day(0)) in skipped.text
    card = await person.use("prompt")
    await world.pass_time(timedelta(hours=12))

    why = world.say("prompts.rests.skipped")
    assert world.say("prompts.card.today_rests", why=why) in card.text
    assert line_of(card.text, 0).endswith(why)
    assert all(line_of(card.text, number) for number in range(7))
    assert f"**{day(7)}**" not in card.text
    assert world.ours(world.prompts) == []


async def test_a_skipped_date_can_be_brought_back(world):
    skipped = await skip(world, world.fay, f"skip:{iso(0)}")

    where = world.say("skipping.choose")
    back = await world.fay.choose(skipped.message, where, f"back:{iso(0)}")
    await world.pass_time(timedelta(hours=10))

    assert world.say("skipping.is_back", when=day(0)) in back.text
    assert len(world.ours(world.prompts)) == 1


async def test_two_presses_at_once_skip_and_do_not_bring_back(world):
    value = f"skip:{iso(2)}"
    shown = await world.post_select(world.server.lounge, ids.SKIP.of(FIRST), value)

    await world.fay.choose(shown, "Choose", value)
    await world.kim.choose(shown, "Choose", value)

    rows = await world.rows("SELECT local_date, prompt_id FROM planned_date")
    assert rows == [(iso(2), None)]


async def test_a_date_that_is_over_is_not_skipped(world):
    opened = await open_more(world, world.fay, "skip")
    await world.pass_time(3 * DAY)

    late = await world.fay.choose(opened.message, world.say("skipping.choose"), f"skip:{iso(0)}")

    assert world.say("schedules.refused.date_past") in late.text


async def test_fourteen_dates_can_be_skipped(world):
    opened = await open_more(world, world.fay, "skip")

    options = opened.message.select(world.say("skipping.choose"))["options"]
    assert [one["value"] for one in options] == [f"skip:{iso(number)}" for number in range(14)]


@FACILITATORS
async def test_values_are_switched_off_and_their_questions_do_not_come(world, who):
    person = getattr(world, who)
    opened = await open_more(world, person, "values")

    chosen = await person.choose(opened.message, world.say("values.choose"), "trust", "hope")
    assert world.say("values.switch", on=2, all=25) in chosen.text
    card = await person.use("prompt")

    values = world.library.deck.values
    names = [values[one].name for one in ("trust", "hope")]
    lines = [line_of(card.text, number) for number in range(7)]
    assert all(any(f" · {name}: " in line for name in names) for line in lines)


async def test_a_press_that_would_leave_no_value_is_refused_kindly(world):
    custom_id = ids.SWITCH_VALUES.of(FIRST, "0")
    shown = await world.post_select(world.server.lounge, custom_id, "no-value-of-ours")

    refused = await world.fay.choose(shown, "Choose", "no-value-of-ours")

    assert world.say("values.refused.none_left") in refused.text
    assert await world.rows("SELECT * FROM value_off") == []


@FACILITATORS
@pytest.mark.parametrize(
    ("label", "week", "days"), [("this", 0, range(4)), ("next", 1, range(4, 7))]
)
async def test_a_value_is_pinned_for_a_week_and_unpinned(world, who, label, week, days):
    person = getattr(world, who)
    name = world.library.deck.values["trust"].name
    opened = await open_more(world, person, "values")

    pinned = await person.choose(opened.message, world.say(f"values.pin_{label}"), "trust")
    assert world.say(f"values.pinned_{label}", value=name) in pinned.text
    card = (await person.use("prompt")).text
    # A pinned value gives one day of its week to hope.
    asked = [f" · {name}: " in line_of(card, number) for number in days]
    assert sum(asked) >= len(days) - 1

    unpinned = await person.click(pinned.message, world.say("values.unpin"))
    assert world.say(f"values.pinned_{label}", value=name) not in unpinned.text
    assert await world.rows("SELECT pinned_value FROM server WHERE pinned_value NOT NULL") == []


async def test_questions_that_did_not_fit_are_shown_without_names_and_small_counts(world):
    prompt = await world.todays_prompt()
    question = prompt.texts[1].removeprefix("## ")
    await world.more(world.ana, prompt, "misfit")

    one = (await open_more(world, world.fay, "values")).text
    for name in ("Bo", "Cy"):
        await world.more(world.person(name), prompt, "misfit")
    three = (await open_more(world, world.fay, "values")).text

    assert question in one
    assert world.say("values.misfit_counted", question=question, people=1) not in one
    assert world.say("values.misfit_counted", question=question, people=3) in three
    assert "Ana" not in three


@FACILITATORS
async def test_the_calendar_is_changed_in_a_form_and_makes_dates_gentle(world, who):
    person = getattr(world, who)
    opened = await open_more(world, person, "calendar")
    assert world.say("calendar.shipped") in opened.text
    assert "24 Dec · Christmas Eve" in opened.text
    form = (await person.click(opened.message, world.say("calendar.edit"))).form
    assert "12-24: Christmas Eve" in form.filled["days"]

    saved = await person.send(form, days="2026-01-03: The day we lost Sam")
    assert world.say("calendar.own") in saved.text
    assert "3 Jan 2026 · The day we lost Sam" in saved.text
    card = await person.use("prompt")

    gentle = f"*({world.say('prompts.card.gentle')})*"
    assert line_of(card.text, 2).endswith(gentle)
    assert not line_of(card.text, 3).endswith(gentle)


async def test_the_calendar_is_written_in_any_language_that_the_bot_speaks(world):
    opened = await open_more(world, world.fay, "calendar")
    form = (await world.fay.click(opened.message, world.say("calendar.edit"))).form

    await world.fay.send(form, days="primer sábado de enero: Día sin prisa")
    card = await world.fay.use("prompt")

    gentle = f"*({world.say('prompts.card.gentle')})*"
    assert line_of(card.text, 2).endswith(gentle)
    assert not line_of(card.text, 3).endswith(gentle)


async def test_a_list_of_days_that_is_emptied_gives_way_to_the_shipped_one(world):
    opened = await open_more(world, world.fay, "calendar")
    form = (await world.fay.click(opened.message, world.say("calendar.edit"))).form

    saved = await world.fay.send(form, days="")

    assert world.say("calendar.shipped") in saved.text
    assert "24 Dec · Christmas Eve" in saved.text


async def test_an_unreadable_line_is_named_with_its_number_and_the_text_is_kept(world):
    opened = await open_more(world, world.fay, "calendar")
    form = (await world.fay.click(opened.message, world.say("calendar.edit"))).form
    typed = "12-24: Christmas Eve\n\nsome day in *spring*"

    refused = await world.fay.send(form, days=typed)
    assert "3" in refused.text
    assert typed in refused.message.texts
    await world.restart_bot()
    again = (await world.fay.click(refused.message, world.say("forms.reopen"))).form

    assert again.filled["days"] == typed
    assert await world.rows("SELECT calendar FROM server WHERE calendar NOT NULL") == []


async def test_the_longest_list_comes_back_with_its_reason(world):
    opened = await open_more(world, world.fay, "calendar")
    form = (await world.fay.click(opened.message, world.say("calendar.edit"))).form
    typed = "x" * LONGEST_TEXT

    refused = await world.fay.send(form, days=typed)

    assert typed in refused.message.texts


async def test_the_shipped_list_comes_back_after_one_question(world):
    opened = await open_more(world, world.fay, "calendar")
    form = (await world.fay.click(opened.message, world.say("calendar.edit"))).form
    saved = await world.fay.send(form, days="01-03")

    asked = await world.fay.click(saved.message, world.say("calendar.use_shipped"))
    assert world.say("calendar.ask") in asked.text
    kept = await world.fay.click(asked.message, world.say("calendar.keep"))
    assert world.say("calendar.own") in kept.text
    asked = await world.fay.click(kept.message, world.say("calendar.use_shipped"))
    shipped = await world.fay.click(asked.message, world.say("calendar.use_shipped"))

    assert world.say("calendar.shipped") in shipped.text
    assert "Christmas Eve" in shipped.text


@FACILITATORS
async def test_everything_rests_until_it_is_resumed_and_members_are_told_nothing(world, who):
    person = getattr(world, who)
    opened = await open_more(world, person, "rests")

    paused = await person.click(opened.message, world.say("rests.pause"))
    assert world.say("rests.paused") in paused.text
    await world.pass_time(DAY)
    assert world.ours(world.prompts) == world.ours(world.server.lounge) == []
    card = await person.use("prompt")
    assert world.say("prompts.card.server_rests") in card.text
    await world.restart_bot()
    resumed = await person.click(card.message, world.say("rests.resume"))
    assert world.say("rests.resumed") in resumed.text
    await world.pass_time(timedelta(hours=10))

    assert len(world.ours(world.prompts)) == 1


@pytest.mark.parametrize("pause", ["pause_everything", "begin_hard_day", "pause", "skip"])
async def test_a_question_that_a_pause_held_back_is_not_said_to_have_failed(world, pause):
    services, guild_id = world.client.services, world.server.id
    world.env.inject_error("POST", "/channels/*/messages", status=503)
    await world.pass_time(timedelta(hours=10))
    waiting = await world.fay.use("prompt")
    assert world.say("prompts.card.today_on_its_way", channel=world.prompts.mention) in waiting.text

    match pause:
        case "pause_everything":
            await services.rests.pause_everything(guild_id)
        case "begin_hard_day":
            await services.rests.begin_hard_day(guild_id, START.date())
        case "pause":
            await services.schedules.pause(guild_id, FIRST)
        case _:
            await services.dates.skip(guild_id, FIRST, START.date())
    card, today = await world.fay.use("prompt"), await world.fay.use("today")

    failed = world.say("prompts.card.today_failed")
    assert failed not in card.text
    assert world.say("today.day.failed", channel=world.prompts.mention) not in today.text
    reasons = {"begin_hard_day": "prompts.rests.hard_day", "skip": "prompts.rests.skipped"}
    if pause in reasons:
        why = world.say(reasons[pause])
        assert world.say("prompts.card.today_rests", why=why) in card.text
        return
    assert world.say("prompts.card.today_held_back") in card.text
    assert world.say("prompts.card.may_post_now") not in card.text
    assert world.say("today.day.held_back", channel=world.prompts.mention) in today.text

    where = "rests.resume" if pause == "pause_everything" else "prompts.card.resume"
    resumed = await world.fay.click(card.message, world.say(where))
    assert world.say("prompts.card.today_held_back") in resumed.text
    assert world.say("prompts.card.may_post_now") in resumed.text
    await world.fay.click(resumed.message, world.say("prompts.card.now"))
    assert len(world.ours(world.prompts)) == 1
    again = await world.fay.use("prompt")
    assert world.say("prompts.card.today_held_back") not in again.text


async def test_post_now_posts_nothing_while_everything_rests(world):
    await world.client.services.rests.pause_everything(world.server.id)

    answer = await world.fay.use("prompt", action="now")

    assert world.say("prompts.refused.paused") in answer.text
    assert world.ours(world.prompts) == []


@FACILITATORS
async def test_after_a_hard_day_two_dates_rest_and_gentle_questions_follow(world, who):
    person = getattr(world, who)
    opened = await open_more(world, person, "rests")

    begun = await person.click(opened.message, world.say("rests.hard"))
    assert world.say("rests.hard_since", rest=day(1), gentle=day(15)) in begun.text
    card = (await person.use("prompt")).text
    for number in range(2):
        assert line_of(card, number).endswith(world.say("prompts.rests.hard_day"))
    gentle = f"*({world.say('prompts.card.gentle')})*"
    assert all(line_of(card, number).endswith(gentle) for number in range(2, 7))
    await world.pass_time(2 * DAY)
    assert world.ours(world.prompts) == []

    ended = await person.click(begun.message, world.say("rests.end_hard"))
    assert world.say("rests.hard_hint") in ended.text
    card = (await person.use("prompt")).text
    assert gentle not in card


async def test_a_hard_day_that_is_long_over_can_begin_anew(world):
    await world.client.services.rests.begin_hard_day(world.server.id, START.date())
    await world.pass_time(17 * DAY)

    opened = await open_more(world, world.fay, "rests")

    assert world.say("rests.hard") in opened.message.labels


async def test_the_preview_speaks_the_language_of_its_schedule(world):
    schedules = world.client.services.schedules
    spoken = world.client.say_in("es")
    await schedules.set_manner(world.server.id, FIRST, lambda one: replace(one, language="es"))

    preview = await world.fay.use("prompt", action="preview")
    post = await world.todays_prompt()

    assert spoken("prompts.invitation") in preview.text
    assert preview.message.texts[1:] == post.texts
    assert preview.message.labels[:-1] == post.labels


def test_an_id_of_a_question_fits_into_the_button_that_swaps_it():
    longest = PromptId("q" * 60)
    assert len(ids.SWAP.of(ScheduleId(10**19), longest)) <= 100
