"""Who is on duty, until a press, a word to `/privacy`, or twelve hours."""

from datetime import timedelta

import pytest

from bot.domain.care.duty import LONGEST_DUTY
from bot.services.care.duty import Duties
from bot.services.privacy import Privacy
from bot.services.rounds.circles import Circles
from tests.services.servers import ANN, BEN, ELSEWHERE, HERE, rows

AN_HOUR = timedelta(hours=1)


@pytest.fixture
def duties(database, clock) -> Duties:
    return Duties(database, clock)


async def test_who_came_first_stands_first(duties, clock):
    await duties.begin(HERE, BEN)
    clock.advance(AN_HOUR)
    await duties.begin(HERE, ANN)

    assert [one.user_id for one in await duties.of_server(HERE)] == [BEN, ANN]
    assert await duties.of_server(ELSEWHERE) == ()


async def test_two_presses_at_once_are_one_duty(duties, database):
    await duties.begin(HERE, ANN)
    await duties.begin(HERE, ANN)

    assert len(await rows(database, "SELECT * FROM duty")) == 1


async def test_who_presses_again_stays_for_as_long_again(duties, clock):
    await duties.begin(HERE, ANN)
    clock.advance(11 * AN_HOUR)
    await duties.begin(HERE, ANN)
    clock.advance(11 * AN_HOUR)

    (duty,) = await duties.of_server(HERE)
    assert duty.ends_at == clock.now() + AN_HOUR


async def test_off_duty_ends_it_here_and_not_elsewhere(duties):
    await duties.begin(HERE, ANN)
    await duties.begin(ELSEWHERE, ANN)
    await duties.end(HERE, ANN)
    await duties.end(HERE, BEN)

    assert await duties.of_server(HERE) == ()
    assert [one.guild_id for one in await duties.of_person(ANN, None)] == [ELSEWHERE]
    assert await duties.of_person(ANN, HERE) == ()


async def test_after_twelve_hours_nobody_is_shown_even_before_the_row_goes(duties, clock):
    await duties.begin(HERE, ANN)
    clock.advance(LONGEST_DUTY)

    assert await duties.of_server(HERE) == ()
    assert await duties.of_person(ANN, HERE) == ()


async def test_the_row_goes_when_duty_ends_by_itself(duties, database, clock):
    assert await duties.next_due_at() is None
    await duties.begin(HERE, ANN)
    clock.advance(AN_HOUR)
    await duties.begin(HERE, BEN)
    due_at = await duties.next_due_at()
    assert due_at == clock.now() + LONGEST_DUTY - AN_HOUR

    assert await duties.claim_due(due_at - timedelta(seconds=1)) == ()
    assert len(await rows(database, "SELECT * FROM duty")) == 2
    await duties.claim_due(due_at)

    assert await rows(database, "SELECT user_id FROM duty") == [(BEN,)]


@pytest.mark.parametrize(("where", "left"), [(HERE, [ELSEWHERE]), (None, [])])
async def test_erasing_ends_duty_here_or_everywhere(duties, database, clock, key, where, left):
    await duties.begin(HERE, ANN)
    await duties.begin(ELSEWHERE, ANN)
    await duties.begin(HERE, BEN)

    await Privacy(database, clock, key, Circles(database, clock, key)).erase(ANN, where)

    assert [one.guild_id for one in await duties.of_person(ANN, None)] == left
    assert [one.user_id for one in await duties.of_server(HERE)] == [BEN]
