"""Who is on duty by a press, by their hours, and not in quiet ones."""

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.care.duty import OnDuty
from bot.domain.care.rota import (
    MOST_SHIFTS,
    Helper,
    Hours,
    KeptShift,
    Quiet,
    Refusal,
    Shift,
    empty_hours,
    is_quiet,
    next_on_duty,
    on_duty,
    presence,
    reached_now,
    refuse_shift,
    rest_of_hours,
)
from bot.domain.care.weekly import Gap, ordinary_week
from bot.domain.ids import GuildId, ShiftId, UserId
from bot.domain.prompts.schedules import EVERY_DAY, WORKDAYS, Weekdays

HERE, FAY, GUS = GuildId(1), UserId(7), UserId(8)
# A Wednesday.
NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DAYTIME = Shift("UTC", time(8), time(23))
NIGHT = Shift("UTC", time(22), time(6))


def helper(user_id: UserId, *shifts: Shift, **changes: object) -> Helper:
    return Helper(user_id, shifts, **changes)  # type: ignore[arg-type]


def at(hour: int, minute: int = 0, day: int = 18) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def ids(found: object) -> list[UserId]:
    return [one.user_id for one in found]  # type: ignore[attr-defined]


def test_hours_put_somebody_on_duty_from_their_begin_up_to_their_end():
    fay = helper(FAY, DAYTIME)

    assert on_duty([fay], at(7, 59)) == ()
    (there,) = on_duty([fay], at(8))
    assert there.until == at(23)
    assert on_duty([fay], at(23)) == ()


def test_hours_past_midnight_belong_to_the_date_on_which_they_begin():
    wednesdays = helper(FAY, Shift("UTC", time(22), time(6), Weekdays.WEDNESDAY))

    assert on_duty([wednesdays], at(1, day=18)) == ()
    assert ids(on_duty([wednesdays], at(1, day=19))) == [FAY]


def test_the_same_time_twice_is_a_whole_day():
    assert Shift("UTC", time(0), time(0)).on(NOON.date()) == Hours(at(0), at(0, day=19))


def test_a_zone_is_that_of_the_helper():
    fay = helper(FAY, Shift("Asia/Kolkata", time(9), time(17)))

    assert ids(on_duty([fay], at(3, 30))) == [FAY]
    assert on_duty([fay], at(11, 30)) == ()


@pytest.mark.parametrize(
    ("shift", "day", "expected"),
    [
        # On 29 March 2026 the clocks of Berlin leave out two to three o'clock.
        (Shift("Europe/Berlin", time(22), time(6)), datetime(2026, 3, 28), timedelta(hours=7)),  # noqa: DTZ001
        (Shift("Europe/Berlin", time(2), time(3)), datetime(2026, 3, 29), None),  # noqa: DTZ001
        (Shift("Europe/Berlin", time(1), time(2, 30)), datetime(2026, 3, 29), timedelta(hours=1.5)),  # noqa: DTZ001
        # On 25 October they show two to three o'clock twice.
        (Shift("Europe/Berlin", time(22), time(6)), datetime(2026, 10, 24), timedelta(hours=9)),  # noqa: DTZ001
    ],
)
def test_hours_follow_the_clocks_when_these_change(shift, day, expected):
    hours = shift.on(day.date())

    assert (None if hours is None else hours.ends_at - hours.begins_at) == expected


def test_who_is_there_by_a_press_and_by_hours_is_there_once_and_for_as_long_as_either():
    fay = helper(FAY, DAYTIME, duty=OnDuty(HERE, FAY, at(15)))

    (there,) = on_duty([fay], at(16))

    assert there.until == at(3, day=19)


def test_who_came_first_stands_first():
    fay, gus = helper(FAY, duty=OnDuty(HERE, FAY, at(11))), helper(GUS, DAYTIME)

    assert ids(on_duty([fay, gus], NOON)) == [GUS, FAY]


def test_quiet_hours_end_duty_of_both_kinds():
    quiet = Quiet(NIGHT)
    fay = helper(FAY, DAYTIME, quiet=quiet, duty=OnDuty(HERE, FAY, at(20)))

    assert on_duty([fay], at(21))[0].until == at(22)
    assert on_duty([fay], at(22)) == ()
    assert is_quiet(fay, at(22))


def test_who_goes_on_duty_within_quiet_hours_means_it():
    fay = helper(FAY, quiet=Quiet(NIGHT), duty=OnDuty(HERE, FAY, at(23)))

    assert ids(on_duty([fay], at(23, 30))) == [FAY]
    assert not is_quiet(fay, at(23, 30))
    # The next night is quiet again.
    assert is_quiet(fay, at(23, day=19))


@pytest.mark.parametrize("allows", [True, False])
def test_a_note_that_says_now_reaches_into_quiet_hours_only_who_allows_it(allows):
    fay = helper(FAY, quiet=Quiet(NIGHT, allows_now=allows))

    assert reached_now([fay], at(23)) == ((FAY,) if allows else ())
    assert reached_now([fay], NOON) == ()


def test_going_off_in_the_middle_of_hours_holds_until_they_end():
    both = helper(FAY, DAYTIME, Shift("UTC", time(22), time(2)))
    until = rest_of_hours(both, NOON)
    assert until == at(2, day=19)

    off = helper(FAY, *both.shifts, off_until=until)
    assert on_duty([off], at(13)) == ()
    assert on_duty([off], at(1, day=19)) == ()
    assert ids(on_duty([off], at(8, day=19))) == [FAY]


def test_outside_of_their_hours_nothing_is_left_of_them():
    assert rest_of_hours(helper(FAY, DAYTIME), at(7)) is None


def test_who_comes_next_is_known_by_the_hours():
    fay, gus = helper(FAY, DAYTIME), helper(GUS, Shift("UTC", time(20), time(23)))

    assert next_on_duty([fay, gus], NOON) == (GUS, at(20))
    assert next_on_duty([helper(FAY)], NOON) is None


def test_hours_without_anybody_are_what_the_others_leave():
    fay, gus = helper(FAY, DAYTIME), helper(GUS, Shift("UTC", time(22), time(2)))

    assert empty_hours([fay, gus], NOON, NOON + DAY) == (Hours(at(2, day=19), at(8, day=19)),)


def test_without_any_hours_nothing_is_known_beforehand():
    pressed = helper(FAY, duty=OnDuty(HERE, FAY, NOON))

    assert empty_hours([pressed], NOON, NOON + DAY) == ()
    assert not ordinary_week([pressed], "UTC", NOON).has_hours


def test_an_ordinary_week_without_anybody_at_night_is_one_gap():
    week = ordinary_week([helper(FAY, DAYTIME)], "UTC", NOON)

    assert week.gaps == (Gap(time(23), time(8), 1, EVERY_DAY),)


def test_a_press_changes_no_ordinary_week():
    pressed = helper(FAY, DAYTIME, duty=OnDuty(HERE, FAY, at(22)))

    assert ordinary_week([pressed], "UTC", NOON) == ordinary_week(
        [helper(FAY, DAYTIME)], "UTC", NOON
    )


def test_a_weekend_without_anybody_is_one_gap_of_its_own():
    fay = helper(FAY, Shift("UTC", time(8), time(18), WORKDAYS))

    assert ordinary_week([fay], "UTC", NOON).gaps == (
        Gap(time(18), time(8), 1, WORKDAYS & ~Weekdays.FRIDAY),
        Gap(time(18), time(8), 3, int(Weekdays.FRIDAY)),
    )


def test_gaps_are_shown_as_the_clocks_of_the_server_show_them():
    week = ordinary_week([helper(FAY, DAYTIME)], "Asia/Kolkata", NOON)

    assert week.gaps == (Gap(time(4, 30), time(13, 30), 0, EVERY_DAY),)
    assert week.zone == "Asia/Kolkata"


def test_where_somebody_is_always_there_no_gap_is_left():
    always = helper(FAY, Shift("UTC", time(0), time(0)))

    assert ordinary_week([always], "Europe/Berlin", NOON).gaps == ()
    assert presence(always, NOON, NOON + DAY) == (Hours(NOON, NOON + DAY),)


def kept(number: int, hour: int = 0) -> KeptShift:
    return KeptShift(ShiftId(number), Shift("UTC", time(hour), time(23)))


def test_the_same_hours_twice_are_refused_and_changing_them_to_themselves_is_not():
    assert refuse_shift([kept(1)], kept(1).shift, None) is Refusal.SAME_TWICE
    assert refuse_shift([kept(1)], kept(1).shift, ShiftId(1)) is None


def test_a_dozen_hours_are_the_most_and_each_can_be_changed():
    full = [kept(number, number) for number in range(MOST_SHIFTS)]

    assert refuse_shift(full, NIGHT, None) is Refusal.TOO_MANY
    assert refuse_shift(full[:-1], NIGHT, None) is None
    assert refuse_shift(full, NIGHT, ShiftId(0)) is None


def test_hours_that_are_gone_cannot_be_changed():
    assert refuse_shift([kept(1)], NIGHT, ShiftId(2)) is Refusal.GONE


@pytest.mark.parametrize("weekdays", [0, 128])
def test_hours_need_weekdays(weekdays):
    with pytest.raises(ValueError, match="weekdays"):
        Shift("UTC", time(8), time(9), weekdays)
