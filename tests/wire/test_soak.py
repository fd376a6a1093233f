"""Nothing is lost and nothing is doubled, whenever the bot is killed."""

import os
from collections.abc import Callable

import pytest

from tests.wire.pilot import Pilot
from tests.wire.soak.care_life import CareLife
from tests.wire.soak.every import CAPABILITIES
from tests.wire.soak.life import Life
from tests.wire.soak.report import DEEDS, KILLS, LATE, SEED, TROUBLES
from tests.wire.soak.rounds import CircleLife

ONE_SEED = "CIRCLE_SOAK_SEED"
KILLS_IN_A_LONG_LIFE = 10
SEEDS = [int(os.environ[ONE_SEED])] if ONE_SEED in os.environ else range(1000, 1020)
CIRCLE_SEEDS = [int(os.environ[ONE_SEED])] if ONE_SEED in os.environ else range(2000, 2010)
CARE_SEEDS = [int(os.environ[ONE_SEED])] if ONE_SEED in os.environ else range(3000, 3007)


async def test_nothing_is_lost_or_doubled_over_five_kills(grounded: Pilot):
    await Life(grounded, 5, CAPABILITIES).live(kills=5)


@pytest.mark.soak
@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", SEEDS)
async def test_nothing_is_lost_or_doubled_over_many_kills(
    grounded: Pilot, seed: int, record_property: Callable[[str, object], None]
):
    life = Life(grounded, seed, CAPABILITIES, again=f"`make soak SEED={seed}`")
    try:
        await life.live(kills=KILLS_IN_A_LONG_LIFE)
    finally:
        _record(life, seed, record_property)


async def test_nobody_loses_a_turn_or_is_called_twice_over_three_kills(grounded: Pilot):
    await CircleLife(grounded, 3).hold(kills=3)


@pytest.mark.soak
@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", CIRCLE_SEEDS)
async def test_nobody_loses_a_turn_or_is_called_twice_over_many_kills(
    grounded: Pilot, seed: int, record_property: Callable[[str, object], None]
):
    life = CircleLife(grounded, seed, again=f"`make soak SEED={seed}`")
    try:
        await life.hold(kills=KILLS_IN_A_LONG_LIFE)
    finally:
        _record(life, seed, record_property)


@pytest.mark.timeout(300)
async def test_nobody_in_need_is_forgotten_over_two_kills(grounded: Pilot):
    await CareLife(grounded, 3, is_short=True).care(kills=2)


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", CARE_SEEDS)
async def test_nobody_in_need_is_forgotten_over_many_kills(
    grounded: Pilot, seed: int, record_property: Callable[[str, object], None]
):
    life = CareLife(grounded, seed, again=f"`make soak SEED={seed}`")
    try:
        await life.care(kills=KILLS_IN_A_LONG_LIFE)
    finally:
        _record(life, seed, record_property)


def _record(life: Life, seed: int, record_property: Callable[[str, object], None]) -> None:
    record_property(SEED, seed)
    record_property(KILLS, life.kills)
    record_property(LATE, life.late_kills)
    record_property(DEEDS, dict(life.done))
    record_property(TROUBLES, dict(life.troubles))
