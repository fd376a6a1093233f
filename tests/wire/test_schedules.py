"""Which prompt comes when: usual mornings, late starts, changed times, changed clocks."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord
import pytest

from tests.wire.pilot import POST_MESSAGE, START, Pilot, open_pilot, set_up, until


def _dates(pilot: Pilot) -> list[str]:
    return [message.sent_at.strftime("%m-%d %H:%M") for message in pilot.prompts()]


async def _move_prompt_time(pilot: Pilot, zone: str, time: str) -> None:
    ada = pilot.person("Ada")
    card = await ada.use("setup", "lounge")
    opened = await ada.press(card.message, label=pilot.say("setup.zone_and_time"))
    await ada.submit(opened.form, {"zone": zone, "time": time})


async def test_each_morning_brings_another_question_on_another_value(pilot: Pilot):
    for _ in range(3):
        await pilot.next_prompt()
    await pilot.walk(hours=20)

    assert _dates(pilot) == ["03-02 09:00", "03-03 09:00", "03-04 09:00"]
    assert len({pilot.thread(message).name for message in pilot.prompts()}) == 3
    assert len({message.text.splitlines()[0] for message in pilot.prompts()}) == 3


async def test_the_question_comes_that_was_previewed(pilot: Pilot):
    preview = await pilot.person("Fatima").use("prompt", "lounge", action="preview")
    when = discord.utils.format_dt(START + timedelta(minutes=1), "F")
    assert pilot.say("prompts.card.preview_intro", when=when) in preview.text

    assert (await pilot.todays_prompt()).text in preview.text


async def test_a_bot_that_starts_at_eleven_posts_todays_question_late(grounded: Pilot):
    grounded.clock.move_to(START.replace(hour=11, minute=0))
    await grounded.start_bot()

    await grounded.prompt()
    await grounded.next_prompt()

    assert _dates(grounded) == ["03-02 11:00", "03-03 09:00"]
    assert grounded.notes() == []


async def test_a_bot_that_starts_more_than_six_hours_late_tells_facilitators_instead(
    grounded: Pilot,
):
    grounded.clock.move_to(START.replace(hour=16, minute=0))
    await grounded.start_bot()

    await until(grounded.notes)
    missed = grounded.say("notices.prompts.missed", dates="2026-03-02", number=1)
    card = await grounded.card()
    await grounded.next_prompt()

    assert grounded.notes() == [missed]
    assert grounded.say("prompts.card.today_free") in card.text
    assert _dates(grounded) == ["03-03 09:00"]


async def test_after_four_days_away_one_question_and_one_note_come(pilot: Pilot):
    await pilot.todays_prompt()
    await pilot.stop_bot()
    pilot.clock.move_to(datetime(2026, 3, 6, 9, 30, tzinfo=UTC))
    await pilot.start_bot()

    await until(pilot.notes)
    await until(lambda: len(pilot.threads()) == 2)
    await pilot.next_prompt()

    dates = "2026-03-03, 2026-03-04, 2026-03-05"
    assert pilot.notes() == [pilot.say("notices.prompts.missed", dates=dates, number=3)]
    assert _dates(pilot) == ["03-02 09:00", "03-06 09:30", "03-07 09:00"]


async def test_a_question_posted_by_hand_before_nine_is_the_one_of_the_day(pilot: Pilot):
    fatima = pilot.person("Fatima")
    card = await pilot.card()

    now = await fatima.press(card.message, label=pilot.say("prompts.card.now"))
    where = f"<#{pilot.world.channel('daily-prompt').id}>"
    assert pilot.say("prompts.card.posting", channel=where) in now.text
    await pilot.prompt()
    await pilot.walk(hours=8)
    assert _dates(pilot) == ["03-02 08:59"]

    await pilot.next_prompt()
    assert _dates(pilot) == ["03-02 08:59", "03-03 09:00"]


async def test_a_day_that_was_missed_can_be_made_up_by_hand(grounded: Pilot):
    grounded.clock.move_to(START.replace(hour=16, minute=0))
    await grounded.start_bot()

    await grounded.person("Fatima").use("prompt", "lounge", action="now")

    await grounded.prompt()
    await grounded.next_prompt()
    assert _dates(grounded) == ["03-02 16:00", "03-03 09:00"]


async def test_another_time_on_the_same_day_never_doubles_the_question(pilot: Pilot):
    await pilot.todays_prompt()

    for time in ("11:00", "10:00", "9:30pm", "12:00"):
        await _move_prompt_time(pilot, "UTC", time)
        await pilot.walk(minutes=45)
    await pilot.walk(hours=12)
    assert len(pilot.prompts()) == 1

    await pilot.clock.walk_to(datetime(2026, 3, 3, 12, 5, tzinfo=UTC))
    await until(lambda: len(pilot.threads()) == 2)
    assert _dates(pilot) == ["03-02 09:00", "03-03 12:00"]


async def test_a_time_moved_ahead_of_nine_brings_the_question_then_and_not_again(pilot: Pilot):
    await _move_prompt_time(pilot, "UTC", "10:30")

    await pilot.walk(hours=1)
    assert pilot.prompts() == []
    await pilot.walk(hours=12)

    assert _dates(pilot) == ["03-02 10:30"]


@pytest.mark.parametrize(
    ("time", "start", "expected"),
    [
        # The clocks of New York go from 02:00 to 03:00 on 8 March 2026.
        (
            "02:30",
            datetime(2026, 3, 6, 12, tzinfo=UTC),
            ["03-07 07:30", "03-08 07:30", "03-09 06:30"],
        ),
        # They show 01:00 to 02:00 twice on 1 November 2026.
        (
            "01:30",
            datetime(2026, 10, 30, 12, tzinfo=UTC),
            ["10-31 05:30", "11-01 05:30", "11-02 06:30"],
        ),
    ],
)
async def test_each_local_date_has_one_question_when_the_clocks_change(
    tmp_path: Path, time: str, start: datetime, expected: list[str]
):
    async with open_pilot(tmp_path, start) as pilot:
        await set_up(pilot, "America/New_York", time)
        await pilot.start_bot()

        # Hour by hour, so that a doubled one is walked through twice.
        for _ in range(24 * len(expected)):
            await pilot.walk(hours=1)
        await until(lambda: len(pilot.threads()) >= len(expected))

        assert _dates(pilot) == expected
        assert len(pilot.threads()) == len(expected)


async def test_a_question_cut_off_by_a_crash_and_too_late_by_now_is_reported(pilot: Pilot):
    pilot.sandbox.fail_next("POST", POST_MESSAGE, None)
    pilot.clock.move_to(START + timedelta(minutes=1))
    await until(lambda: pilot.asked("POST", "/messages"))
    await pilot.kill_bot()
    pilot.clock.move_to(START.replace(hour=16))
    await pilot.start_bot()

    await until(pilot.notes)

    missed = pilot.say("notices.prompts.missed", dates="2026-03-02", number=1)
    assert pilot.notes() == [missed]
    assert pilot.prompts() == []
