"""Repeats as rows: each date opens once, whatever people change and however long the bot sleeps."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import ChannelId, CircleId, GuildId, RepeatId
from bot.domain.prompts.timing import UnreadTiming
from bot.domain.rounds.formats import Way
from bot.domain.rounds.planning import choices_of
from bot.domain.rounds.repeats import MOST_REPEATS, Letter, Note, Refusal, Repeat
from bot.services.care.duty import Duties
from bot.services.rounds.circles import Circles
from bot.services.rounds.repeats import Outlook
from bot.services.rounds.rest_mode import RestMode
from bot.storage.rounds import repeats as stored_repeats
from tests.services.rounds.gathering import BEN, CHANNEL, HERE
from tests.services.rounds.repeating import ANN, FAY, SATURDAYS, WEATHER, Repeating
from tests.services.servers import rows

EVENING = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
LOBBY = EVENING - timedelta(minutes=10)
MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(days=7)
EVERY_DAY = 127


async def circles_of(repeating: Repeating) -> list[tuple[int, int | None]]:
    found = await rows(repeating.database, "SELECT channel_id, facilitator_id FROM circle")
    return [(channel_id, facilitator_id) for channel_id, facilitator_id in found]


async def test_a_lobby_opens_ten_minutes_before_and_once(repeating):
    await repeating.add()
    await repeating.go_to(LOBBY - MINUTE)
    assert await circles_of(repeating) == []

    await repeating.go_to(LOBBY)
    await repeating.go_to(LOBBY + MINUTE)
    await repeating.look()

    assert len(await circles_of(repeating)) == 1
    assert await repeating.states() == [("2026-11-21", "opened")]


async def test_its_circle_is_held_as_it_was_planned(repeating):
    await repeating.add()
    await repeating.go_to(LOBBY)

    chosen = await repeating.format()
    (circle,) = await rows(
        repeating.database, "SELECT format_id, language, turn_seconds, seat_limit FROM circle"
    )
    defaults = chosen.defaults
    assert circle == (chosen.format_id, "en", defaults.turn_minutes * 60, defaults.seats)
    posts = await rows(repeating.database, "SELECT kind FROM circle_post")
    assert posts == [("lobby",), ("thread",)]


async def test_it_comes_again_each_week(repeating):
    await repeating.add()
    await repeating.wait(5 * WEEK)

    assert [state for _, state in await repeating.states()] == ["opened"] * 5 + ["waiting"] * 1
    assert len(await circles_of(repeating)) == 5
    assert Note.MISSED not in await repeating.notes()


async def test_a_date_that_was_slept_through_is_told_once_and_not_held(repeating):
    await repeating.add(EVERY_DAY)
    await repeating.go_to(EVENING + 3 * DAY)

    states = await repeating.states()
    assert states[:4] == [
        ("2026-11-21", "missed"),
        ("2026-11-22", "missed"),
        ("2026-11-23", "missed"),
        ("2026-11-24", "opened"),
    ]
    await repeating.look()
    (details,) = await rows(
        repeating.database,
        f"SELECT details FROM notice WHERE wording_key = '{Note.MISSED}'",  # noqa: S608
    )
    assert '"2026-11-21, 2026-11-22, 2026-11-23"' in details[0]


async def test_somebody_on_duty_holds_it_and_without_anybody_staff_hear_so(repeating):
    duties = Duties(repeating.database, repeating.clock)
    await repeating.add(EVERY_DAY)
    await repeating.go_to(LOBBY)
    assert await repeating.notes() == [Note.NOBODY_ON_DUTY]

    await repeating.go_to(LOBBY + DAY - timedelta(hours=1))
    await duties.begin(HERE, FAY)
    await repeating.go_to(LOBBY + DAY)

    assert await repeating.notes() == [Note.NOBODY_ON_DUTY]
    assert [holder for _, holder in await circles_of(repeating)] == [None, FAY]


async def test_an_open_check_in_opens_at_its_time(repeating):
    await repeating.add(format_id=WEATHER, way=Way.OPEN)
    await repeating.go_to(EVENING - MINUTE)
    assert await rows(repeating.database, "SELECT * FROM check_in") == []

    await repeating.go_to(EVENING)
    await repeating.look()

    assert await rows(repeating.database, "SELECT format_id FROM check_in") == [("weather",)]
    assert await circles_of(repeating) == []


async def test_a_check_in_that_somebody_opened_by_hand_is_not_opened_beside_itself(repeating):
    weather = await repeating.format(WEATHER)
    await repeating.add(format_id=WEATHER, way=Way.OPEN)
    await repeating.check_ins.open(HERE, CHANNEL, weather, "en", 24)
    await repeating.go_to(EVENING)

    assert len(await rows(repeating.database, "SELECT * FROM check_in")) == 1
    assert (await repeating.states())[0] == ("2026-11-21", "opened")


async def test_a_check_in_ends_where_its_next_date_has_one_also_where_clocks_are_put_forward(
    repeating,
):
    """From one evening to the next it is 23 hours then, and the format would have 24."""
    night = datetime(2027, 3, 27, 19, 0, tzinfo=UTC)
    repeating.clock.advance(night - DAY - repeating.clock.now())
    repeat = await repeating.add(EVERY_DAY, format_id=WEATHER, way=Way.OPEN)
    await repeating.repeats.set_timing(HERE, repeat.repeat_id, "Europe/Berlin", "20:00", EVERY_DAY)
    for moment in (night, night + DAY - timedelta(hours=1)):
        await repeating.go_to(moment)
        async with repeating.database.write() as connection:
            await connection.execute("UPDATE check_in SET state = 'open' WHERE state = 'posting'")

    found = await rows(repeating.database, "SELECT opened_at, closes_at FROM check_in")
    assert [closes - opens for opens, closes in found] == [23 * 3600, 24 * 3600]


async def test_a_format_that_is_gone_opens_nothing_and_staff_hear_so(repeating):
    await repeating.add()
    async with repeating.database.write() as connection:
        await connection.execute("UPDATE repeated_round SET plan = 'own-7.join.3.8.0'")

    await repeating.go_to(LOBBY)
    await repeating.look()

    assert await circles_of(repeating) == []
    assert (await repeating.states())[0] == ("2026-11-21", "called_off")
    assert await repeating.notes() == [Note.NOT_OPENED]


async def test_a_server_at_rest_lets_dates_go_quietly(repeating):
    await repeating.add(EVERY_DAY)
    async with repeating.database.write() as connection:
        await connection.execute("UPDATE server SET resting_since = 1")
    await repeating.wait(2 * DAY)
    async with repeating.database.write() as connection:
        await connection.execute("UPDATE server SET resting_since = NULL")
    await repeating.go_to(LOBBY + 2 * DAY)

    states = [state for _, state in await repeating.states()]
    assert states[:3] == ["called_off", "called_off", "opened"]
    assert Note.MISSED not in await repeating.notes()


async def change(repeating: Repeating, repeat: Repeat, time: str, weekdays: int) -> Outlook:
    changed = await repeating.repeats.set_timing(HERE, repeat.repeat_id, "UTC", time, weekdays)
    assert isinstance(changed, Outlook), changed
    return changed


async def test_another_time_moves_the_dates_that_wait(repeating):
    repeat = await repeating.add()
    changed = await change(repeating, repeat, "21:00", SATURDAYS)

    assert changed.next_at == EVENING.replace(hour=21)
    await repeating.go_to(LOBBY)
    assert await circles_of(repeating) == []
    await repeating.go_to(LOBBY + timedelta(hours=1))
    assert len(await circles_of(repeating)) == 1


async def test_a_date_that_has_opened_does_not_open_again_at_another_time(repeating):
    repeat = await repeating.add()
    await repeating.go_to(LOBBY)
    await change(repeating, repeat, "22:00", SATURDAYS)
    await repeating.go_to(EVENING.replace(hour=22))

    assert len(await circles_of(repeating)) == 1


async def test_days_can_be_taken_out_and_in_again(repeating):
    repeat = await repeating.add(EVERY_DAY)
    await change(repeating, repeat, "20:00", SATURDAYS)
    assert [one.local_date.day for one in await repeating.dates(repeat)] == [21]

    await change(repeating, repeat, "20:00", EVERY_DAY)

    assert [one.local_date.day for one in await repeating.dates(repeat)] == list(range(21, 28))


async def test_a_pause_lets_dates_go_and_they_come_again_after_it(repeating):
    repeat = await repeating.add()
    await repeating.repeats.pause(HERE, repeat.repeat_id, is_paused=True)
    await repeating.wait(WEEK)
    assert await circles_of(repeating) == []
    assert await repeating.notes() == []

    resumed = await repeating.repeats.pause(HERE, repeat.repeat_id, is_paused=False)

    assert isinstance(resumed, Outlook)
    assert resumed.next_at == EVENING + WEEK


async def test_what_is_removed_comes_no_more_and_reminds_nobody(repeating):
    repeat = await repeating.add()
    await repeating.repeats.remind(HERE, repeat.repeat_id, ANN)
    assert await repeating.repeats.remove(HERE, repeat.repeat_id) is None
    await repeating.wait(2 * WEEK)

    assert await circles_of(repeating) == []
    assert await rows(repeating.database, "SELECT * FROM reminder") == []
    assert await repeating.repeats.of_server(HERE) == ()


async def test_another_channel_gets_the_next_circle(repeating):
    repeat = await repeating.add()
    await repeating.repeats.move(HERE, repeat.repeat_id, ChannelId(77))
    await repeating.go_to(LOBBY)

    assert await circles_of(repeating) == [(77, None)]


async def test_one_server_cannot_touch_the_repeats_of_another(repeating):
    repeat = await repeating.add()
    elsewhere, repeats = GuildId(200), repeating.repeats
    one = repeat.repeat_id
    answers = [
        await repeats.get(elsewhere, one),
        await repeats.move(elsewhere, one, ChannelId(77)),
        await repeats.hold(elsewhere, one, Way.LIVE),
        await repeats.show_events(elsewhere, one, is_on=True),
        await repeats.pause(elsewhere, one, is_paused=True),
        await repeats.remove(elsewhere, one),
        await repeats.remind(elsewhere, one, ANN),
        await repeats.set_timing(elsewhere, one, "UTC", "20:00", 1),
        await repeats.get(HERE, RepeatId(99)),
    ]
    assert answers == [Refusal.UNKNOWN] * len(answers)
    assert (await repeating.repeat(repeat)).draft == repeat.draft


async def test_what_cannot_be_is_refused_with_its_reason(repeating):
    repeats = repeating.repeats
    choices = choices_of(await repeating.format())
    unread = await repeats.add(HERE, CHANNEL, choices, "en", ("Atlantis", "soon", 0))
    assert isinstance(unread, UnreadTiming)
    repeat = await repeating.add()
    unread = await repeats.set_timing(HERE, repeat.repeat_id, "UTC", "soon", 1)
    assert isinstance(unread, UnreadTiming)
    only_live = await repeats.hold(HERE, repeat.repeat_id, Way.OPEN)
    assert only_live is Refusal.NOT_THIS_WAY or Way.OPEN in (await repeating.format()).ways

    for _ in range(MOST_REPEATS - 1):
        await repeating.add()
    timing = ("UTC", "20:00", 1)
    assert await repeats.add(HERE, CHANNEL, choices, "en", timing) is Refusal.TOO_MANY


async def test_who_asked_is_reminded_once_and_who_rests_is_not(repeating, key):
    repeat, repeats = await repeating.add(), repeating.repeats
    for person in (ANN, BEN, FAY):
        await repeats.remind(HERE, repeat.repeat_id, person)
    await repeats.remind(HERE, repeat.repeat_id, ANN)
    await repeats.remind_no_more(repeat.repeat_id, FAY)
    await RestMode(repeating.database, repeating.clock, key).begin(HERE, BEN)

    await repeating.go_to(LOBBY)
    await repeating.look()

    assert await repeating.letters() == [(ANN, Letter.REMINDER)]
    assert await repeats.is_reminded(repeat.repeat_id, ANN)
    assert not await repeats.is_reminded(repeat.repeat_id, FAY)
    found = await repeats.get(HERE, repeat.repeat_id)
    assert isinstance(found, Outlook)
    assert found.reminded == 2


async def test_who_wants_no_more_reminders_gets_none_that_is_on_its_way(repeating):
    repeats = repeating.repeats
    both = [await repeating.add(), await repeating.add()]
    for repeat in both:
        for person in (ANN, BEN):
            await repeats.remind(HERE, repeat.repeat_id, person)
    await repeating.go_to(LOBBY)
    await repeats.remind_no_more(both[0].repeat_id, ANN)

    columns = "user_id, json_extract(details, '$.repeat')"
    found = await rows(repeating.database, f"SELECT {columns} FROM letter")  # noqa: S608
    assert set(found) == {(BEN, "1"), (BEN, "2"), (ANN, "2")}
    assert len(found) == 3


async def test_a_reminder_that_comes_too_late_is_not_delivered(repeating):
    repeat = await repeating.add()
    await repeating.repeats.remind(HERE, repeat.repeat_id, ANN)
    await repeating.go_to(LOBBY)

    (expires,) = await rows(repeating.database, "SELECT expires_at FROM letter")
    assert expires == (int((EVENING + timedelta(minutes=30)).timestamp()),)


async def test_its_circle_knows_when_it_begins_and_when_it_comes_again(repeating, circles: Circles):
    repeat = await repeating.add()
    await repeating.go_to(LOBBY)

    occasion = await repeating.repeats.occasion_of(CircleId(1))

    assert (occasion.repeat_id, occasion.begins_at) == (repeat.repeat_id, EVENING)
    assert occasion.next_at == EVENING + WEEK
    by_hand = await repeating.repeats.occasion_of(CircleId(99))
    assert (by_hand.repeat_id, by_hand.begins_at, by_hand.put_off) == (None, None, None)


@pytest.mark.parametrize(("hours_before", "expected"), [(13, False), (11, True)])
async def test_the_card_hints_when_a_near_date_has_nobody(repeating, hours_before, expected):
    repeat = await repeating.add()
    repeating.clock.advance(EVENING - timedelta(hours=hours_before) - repeating.clock.now())
    found = await repeating.repeats.get(HERE, repeat.repeat_id)
    assert isinstance(found, Outlook)
    assert found.is_uncovered is expected


async def test_one_repeat_that_cannot_be_followed_does_not_hold_up_the_others(repeating):
    await repeating.add()
    await repeating.add(SATURDAYS, "20:00")
    await repeating.go_to(EVENING + WEEK - DAY)
    async with repeating.database.write() as connection:
        await connection.execute(
            "UPDATE repeated_round SET zone = 'Gone/Away', next_look_at = 0 WHERE repeat_id = 1"
        )
        await connection.execute("UPDATE repeated_round SET next_look_at = 0 WHERE repeat_id = 2")
    await repeating.look()

    looks = await rows(
        repeating.database, "SELECT next_look_at FROM repeated_round ORDER BY repeat_id"
    )
    now = repeating.clock.now().timestamp()
    assert now < looks[0][0] <= now + 3600
    assert looks[1][0] > now


async def test_one_repeat_that_cannot_be_opened_does_not_hold_up_the_others(repeating):
    await repeating.add()
    await repeating.add(SATURDAYS, "20:00")
    async with repeating.database.write() as connection:
        await connection.execute("UPDATE repeated_round SET plan = 'torn' WHERE repeat_id = 1")

    await repeating.go_to(LOBBY)

    assert len(await circles_of(repeating)) == 1
    assert await repeating.states() == [("2026-11-21", "waiting"), ("2026-11-21", "opened")]
    due_at = await repeating.planned.next_due_at()
    assert due_at is not None
    assert due_at > repeating.clock.now()


@pytest.mark.parametrize("how", ["paused", "removed"])
async def test_what_is_stopped_while_its_dates_are_looked_for_has_none(repeating, monkeypatch, how):
    repeat, repeats = await repeating.add(EVERY_DAY), repeating.repeats
    stored_due = stored_repeats.due

    async def due_and_then_stopped(*asked):
        found = await stored_due(*asked)
        if not found:
            return found
        if how == "paused":
            await repeats.pause(HERE, repeat.repeat_id, is_paused=True)
        else:
            await repeats.remove(HERE, repeat.repeat_id)
        return found

    monkeypatch.setattr(stored_repeats, "due", due_and_then_stopped)
    await repeating.wait(2 * DAY)

    assert await repeating.dates(repeat) == ()
    assert len(await circles_of(repeating)) == 1


async def test_a_channel_that_is_changed_at_the_moment_of_opening_holds_it(repeating, monkeypatch):
    repeat = await repeating.add()
    get = repeating.formats.get

    async def get_as_somebody_moves_it(*asked):
        monkeypatch.setattr(repeating.formats, "get", get)
        await repeating.repeats.move(HERE, repeat.repeat_id, ChannelId(77))
        return await get(*asked)

    monkeypatch.setattr(repeating.formats, "get", get_as_somebody_moves_it)
    await repeating.go_to(LOBBY)

    assert await circles_of(repeating) == [(77, None)]
