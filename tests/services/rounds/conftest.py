from datetime import timedelta

import pytest

from bot.services.rounds.check_ins import CheckIns
from bot.services.rounds.circles import Circles
from bot.services.rounds.cover import Covers
from bot.services.rounds.panels import Panels
from bot.services.rounds.planned import PlannedRounds
from bot.services.rounds.posts import CirclePostings
from bot.services.rounds.repeats import Repeats
from bot.services.rounds.ticking import CircleClock
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from tests.clock import FakeClock
from tests.services.rounds.gathering import Gathering
from tests.services.rounds.repeating import Repeating, formats_of


@pytest.fixture
def circles(database: Database, clock: FakeClock, key: MemberKey) -> Circles:
    # A clock is never at a whole second.
    clock.advance(timedelta(microseconds=654_321))
    return Circles(database, clock, key)


@pytest.fixture
def postings(database: Database, clock: FakeClock, key: MemberKey) -> CirclePostings:
    return CirclePostings(database, clock, key)


@pytest.fixture
def panels(database: Database, clock: FakeClock) -> Panels:
    return Panels(database, clock)


@pytest.fixture
def circle_clock(database: Database, key: MemberKey) -> CircleClock:
    return CircleClock(database, key)


@pytest.fixture
def gathering(circles: Circles, postings: CirclePostings, clock: FakeClock) -> Gathering:
    return Gathering(circles, postings, clock)


@pytest.fixture
def repeating(database: Database, clock: FakeClock, key: MemberKey) -> Repeating:
    formats, check_ins = formats_of(database, clock), CheckIns(database, clock, key)
    # A clock is never at a whole second.
    clock.advance(timedelta(microseconds=654_321))
    return Repeating(
        database,
        clock,
        formats,
        Repeats(database, clock, formats),
        PlannedRounds(database, key, formats, check_ins),
        Covers(database, clock, key, formats),
        check_ins,
    )
