"""Rest mode: one tap, no list, no reminder, and back without a word of what was."""

import pytest

from bot.services.privacy import Privacy
from bot.services.rounds.circles import Circles
from bot.services.rounds.rest_mode import RestMode
from tests.services.servers import ANN, BEN, ELSEWHERE, HERE, rows


@pytest.fixture
def rest_mode(database, clock, key) -> RestMode:
    return RestMode(database, clock, key)


async def test_whoever_rests_is_in_no_list_here_and_in_those_elsewhere(rest_mode):
    await rest_mode.begin(HERE, ANN)

    assert await rest_mode.is_resting(HERE, ANN)
    assert await rest_mode.awake(HERE, [ANN, BEN]) == (BEN,)
    assert await rest_mode.awake(ELSEWHERE, [BEN, ANN]) == (BEN, ANN)


async def test_a_second_tap_changes_nothing(rest_mode, clock, database):
    await rest_mode.begin(HERE, ANN)
    began_at = clock.now()
    clock.advance(began_at - began_at.replace(hour=0))
    await rest_mode.begin(HERE, ANN)

    assert await rest_mode.since(HERE, ANN) == began_at
    assert len(await rows(database, "SELECT * FROM rest_mode")) == 1


async def test_back_again_nothing_is_kept(rest_mode, database):
    await rest_mode.begin(HERE, ANN)

    assert await rest_mode.end(HERE, ANN)
    assert not await rest_mode.end(HERE, ANN)
    assert not await rest_mode.is_resting(HERE, ANN)
    assert await rows(database, "SELECT * FROM rest_mode") == []


async def test_privacy_shows_it_and_erases_it(rest_mode, database, clock, key):
    privacy = Privacy(database, clock, key, Circles(database, clock, key))
    await rest_mode.begin(HERE, ANN)
    await rest_mode.begin(HERE, BEN)
    assert (await privacy.rounds_of(ANN, None)).resting_since == clock.now()

    await privacy.erase(ANN, None)
    assert not await rest_mode.is_resting(HERE, ANN)
    assert await rest_mode.is_resting(HERE, BEN)
