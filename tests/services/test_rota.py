"""The rota: who is reached, who is left, and what each helper set for themselves."""

from datetime import UTC, datetime, time

import pytest

from bot.domain.care.duty import HandOver
from bot.domain.care.rota import MOST_SHIFTS, Hours, Refusal, Shift
from bot.domain.ids import UserId
from bot.domain.prompts.schedules import EVERY_DAY
from bot.services.care.around import CarePeople
from bot.services.care.duty import Duties
from bot.services.care.rota import Rota
from bot.services.notices import Notices
from bot.services.privacy import Privacy
from bot.services.rounds.circles import Circles
from tests.services.servers import ANN, BEN, ELSEWHERE, HERE, rows, setup_of

CLEO = UserId(3)
# The clock of these tests begins on a Saturday at nine.
DAYTIME = Shift("UTC", time(8), time(23))
NIGHT = Shift("UTC", time(22), time(6))


@pytest.fixture
def rota(database, clock) -> Rota:
    return Rota(database, clock)


def at(hour: int, day: int = 21) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


async def until(clock, moment: datetime) -> None:
    clock.advance(moment - clock.now())


async def test_whoever_set_hours_is_on_duty_in_them_and_nowhere_else(rota, clock):
    await rota.keep_shift(HERE, ANN, DAYTIME)

    assert await rota.on_duty(HERE) == (ANN,)
    assert await rota.on_duty(ELSEWHERE) == ()
    await until(clock, at(23))
    assert await rota.on_duty(HERE) == ()


async def test_a_press_and_hours_both_count(rota, clock):
    await rota.keep_shift(HERE, ANN, DAYTIME)
    await rota.go_on_duty(HERE, BEN)

    assert [one.user_id for one in await rota.present(HERE)] == [ANN, BEN]


async def test_going_off_duty_ends_both_until_the_hours_begin_anew(rota, clock):
    await rota.keep_shift(HERE, ANN, DAYTIME)
    await rota.go_on_duty(HERE, ANN)

    left = await rota.go_off_duty(HERE, ANN)

    assert left.others == ()
    assert (left.next_id, left.next_at) == (ANN, at(8, 22))
    assert await rota.on_duty(HERE) == ()
    await until(clock, at(8, 22))
    assert await rota.on_duty(HERE) == (ANN,)


async def test_who_goes_off_duty_is_told_who_is_left(rota):
    await rota.go_on_duty(HERE, ANN)
    await rota.go_on_duty(HERE, BEN)

    left = await rota.go_off_duty(HERE, ANN)

    assert [one.user_id for one in left.others] == [BEN]
    assert left.next_at is None


async def test_on_duty_again_takes_going_off_back(rota):
    await rota.keep_shift(HERE, ANN, DAYTIME)
    await rota.go_off_duty(HERE, ANN)
    await rota.go_on_duty(HERE, ANN)

    assert await rota.on_duty(HERE) == (ANN,)


async def test_the_row_of_going_off_goes_as_the_hours_end(rota, database, clock):
    await rota.keep_shift(HERE, ANN, DAYTIME)
    await rota.go_off_duty(HERE, ANN)
    duties = Duties(database, clock)
    assert await duties.next_due_at() == at(23)

    await duties.claim_due(at(23))

    assert await rows(database, "SELECT * FROM rota_off") == []


@pytest.mark.parametrize(("allows", "reached"), [(True, (ANN,)), (False, ())])
async def test_quiet_hours_let_only_what_says_now_through_and_only_by_a_choice(
    rota, clock, allows, reached
):
    await rota.keep_shift(HERE, ANN, Shift("UTC", time(0), time(0)))
    await rota.set_quiet(HERE, ANN, NIGHT)
    await rota.allow_now(HERE, ANN, allows=allows)
    await until(clock, at(23))

    assert await rota.on_duty(HERE) == ()
    assert await rota.on_duty(HERE, is_now=True) == reached


async def test_the_second_line_is_everybody_else_with_hours_where_nobody_was_chosen(rota):
    await rota.keep_shift(HERE, ANN, DAYTIME)
    await rota.keep_shift(HERE, BEN, NIGHT)

    assert await rota.second_line(HERE) == (BEN,)


async def test_the_second_line_is_who_was_chosen_without_who_is_on_duty_or_quiet(rota, clock):
    await rota.keep_shift(HERE, BEN, NIGHT)
    await rota.choose_second_line(HERE, [ANN])
    assert await rota.second_line(HERE) == (ANN,)

    await rota.go_on_duty(HERE, ANN)
    assert await rota.second_line(HERE) == ()

    await rota.go_off_duty(HERE, ANN)
    await rota.set_quiet(HERE, ANN, Shift("UTC", time(8), time(12)))
    assert await rota.second_line(HERE) == ()


async def test_hours_without_anybody_are_those_of_the_next_day(rota, clock):
    await rota.keep_shift(HERE, ANN, DAYTIME)

    assert await rota.empty_hours(HERE) == (Hours(at(23), at(8, 22)),)
    assert await rota.empty_hours(ELSEWHERE) == ()


async def test_tonight_a_press_counts_and_in_an_ordinary_week_it_does_not(rota, clock):
    await rota.keep_shift(HERE, ANN, DAYTIME)
    await until(clock, at(22))
    await rota.go_on_duty(HERE, BEN)

    assert await rota.empty_hours(HERE) == ()
    (gap,) = (await rota.ordinary_week(HERE)).gaps
    assert (gap.begins, gap.ends, gap.weekdays) == (time(23), time(8), EVERY_DAY)


async def test_an_ordinary_week_is_said_in_the_zone_of_the_server(rota, database, clock):
    await setup_of(database, clock).choose_zone_and_time(HERE, "Asia/Kolkata", "10")
    await rota.keep_shift(HERE, ANN, DAYTIME)

    week = await rota.ordinary_week(HERE)

    assert (week.zone, week.gaps[0].begins) == ("Asia/Kolkata", time(4, 30))


async def test_hours_are_changed_and_removed_by_whose_they_are_alone(rota):
    mine = await rota.keep_shift(HERE, ANN, DAYTIME)
    shift_id = mine.shifts[0].shift_id

    assert await rota.keep_shift(HERE, BEN, NIGHT, shift_id) is Refusal.GONE
    assert await rota.remove_shift(HERE, BEN, shift_id) is Refusal.GONE
    assert await rota.remove_shift(ELSEWHERE, ANN, shift_id) is Refusal.GONE

    changed = await rota.keep_shift(HERE, ANN, NIGHT, shift_id)
    assert [one.shift for one in changed.shifts] == [NIGHT]
    assert (await rota.remove_shift(HERE, ANN, shift_id)).shifts == ()


async def test_the_same_hours_twice_and_too_many_are_refused(rota):
    await rota.keep_shift(HERE, ANN, DAYTIME)
    assert await rota.keep_shift(HERE, ANN, DAYTIME) is Refusal.SAME_TWICE
    assert await rota.check(HERE, ANN, DAYTIME) is Refusal.SAME_TWICE

    for hour in range(1, MOST_SHIFTS):
        await rota.keep_shift(HERE, ANN, Shift("UTC", time(9), time(10), hour))
    assert await rota.keep_shift(HERE, ANN, NIGHT) is Refusal.TOO_MANY


async def test_who_is_gone_is_waited_for_no_more(rota):
    await rota.keep_shift(HERE, ANN, DAYTIME)
    await rota.keep_shift(ELSEWHERE, ANN, DAYTIME)
    await rota.choose_second_line(HERE, [ANN])

    await rota.gone(HERE, ANN)

    assert await rota.on_duty(HERE) == ()
    assert await rota.second_line(HERE) == ()
    assert await rota.on_duty(ELSEWHERE) == (ANN,)


async def test_a_zone_that_nobody_knows_any_more_takes_nobody_elses_hours_away(rota, database):
    await rota.keep_shift(HERE, ANN, DAYTIME)
    await rota.keep_shift(HERE, BEN, DAYTIME)
    async with database.write() as connection:
        await connection.execute("UPDATE rota_shift SET zone = 'No/Where' WHERE user_id = 1")

    assert await rota.on_duty(HERE) == (BEN,)


@pytest.mark.parametrize("what", HandOver)
async def test_a_hand_over_is_one_of_three_sentences_for_the_team(rota, database, clock, what):
    await rota.hand_over(HERE, ANN, what)

    (note,) = await Notices(database, clock).unread(HERE, 5)
    assert (note.wording_key, note.details) == (what, {"name": f"<@{ANN}>"})


@pytest.mark.parametrize(("where", "left"), [(HERE, (ANN,)), (None, ())])
async def test_erasing_forgets_the_hours_here_or_everywhere(
    rota, database, clock, key, where, left
):
    for server in (HERE, ELSEWHERE):
        await rota.keep_shift(server, ANN, DAYTIME)
        await rota.set_quiet(server, ANN, NIGHT)
        await rota.choose_second_line(server, [ANN])
    await rota.keep_shift(HERE, BEN, DAYTIME)
    privacy = Privacy(database, clock, key, Circles(database, clock, key))
    assert (await privacy.asked_by(ANN, where)).rota == (3 if where else 6)

    await privacy.erase(ANN, where)

    assert (await privacy.asked_by(ANN, where)).rota == 0
    assert await rota.on_duty(HERE) == (BEN,)
    assert await rota.on_duty(ELSEWHERE) == left


@pytest.mark.parametrize("is_now", [True, False])
async def test_a_care_note_calls_who_is_on_duty_and_then_the_second_line(
    rota, database, clock, is_now
):
    await rota.go_on_duty(HERE, ANN)
    await rota.choose_second_line(HERE, [BEN, CLEO])
    await rota.set_quiet(HERE, CLEO, DAYTIME, allows_now=True)

    around = await CarePeople(database, clock).around(HERE, is_now=is_now)

    assert around.on_duty == ((ANN, CLEO) if is_now else (ANN,))
    assert around.second_line == (BEN,)
    nobody = await CarePeople(database, clock).around(HERE, but=BEN)
    assert nobody.second_line == ()
