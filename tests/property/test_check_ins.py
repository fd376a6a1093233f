"""Whatever people choose, change and take back: the tally is theirs, and no choice is left."""

import asyncio
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.domain.rounds.check_ins import CheckIn, Kind, Refusal
from bot.domain.rounds.formats import Answer
from bot.services.privacy import Privacy
from bot.services.rounds.check_in_deliveries import CheckInDeliveries, Step
from bot.services.rounds.check_ins import CheckIns
from bot.services.rounds.circles import Circles
from bot.storage.database import Database, open_database
from bot.storage.identity import MemberKey
from bot.storage.migrate import migrate
from tests.check_ins import NOW, WEATHER, round_format
from tests.clock import FakeClock

HERE = GuildId(100)
KEY = MemberKey(bytes(range(32)))
Press = tuple[str, int, list[str]]

CHOSEN = st.lists(st.sampled_from([one.choice_id for one in WEATHER]), min_size=1, unique=True)
PEOPLE = st.integers(1, 9)
PRESSES: st.SearchStrategy[Press] = st.one_of(
    st.tuples(st.just("choose"), PEOPLE, CHOSEN),
    st.tuples(st.just("pass"), PEOPLE, st.just([])),
    st.tuples(st.just("write"), PEOPLE, st.just([])),
    st.tuples(st.just("take back"), PEOPLE, st.just([])),
    st.tuples(st.just("erase"), PEOPLE, st.just([])),
)
_channels = count(1)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that all examples share; each opens a check-in of its own."""
    path = tmp_path_factory.mktemp("check_ins") / "circle.sqlite3"

    async def make() -> None:
        async with open_database(path) as database, database.maintenance() as connection:
            await migrate(connection, applied_at=NOW)

    asyncio.run(make())
    return path


async def live(database: Database, presses: list[Press]) -> Step:
    """Open a check-in, press, and let its day pass."""
    clock = FakeClock(NOW)
    service = CheckIns(database, clock, KEY)
    deliveries = CheckInDeliveries(database, clock, service)
    privacy = Privacy(database, clock, KEY, Circles(database, clock, KEY))
    channel_id = ChannelId(next(_channels))
    opening = await service.open(HERE, channel_id, round_format(Answer.CHOICES), "en", 24)
    assert isinstance(opening, CheckIn)
    (step,) = await deliveries.claim_due(clock.now())
    thread_id = ChannelId(10_000 + channel_id)
    posted = await deliveries.settle_card(step.check_in, MessageId(thread_id))
    standing = await deliveries.settle_thread(posted, thread_id)
    for press, person, chosen in presses:
        who = (HERE, standing.check_in_id, UserId(person))
        match press:
            case "choose":
                assert await service.check_in(*who, Kind.CHOICE, chosen)
            case "pass":
                assert await service.check_in(*who, Kind.PASS)
            case "write":
                assert await service.heard(HERE, thread_id, UserId(person))
            case "take back":
                await service.withdraw(*who)
            case "erase":
                await privacy.erase(UserId(person), HERE)
    clock.advance(timedelta(hours=24))
    (closing_step,) = await deliveries.claim_due(clock.now())
    late = await service.check_in(HERE, standing.check_in_id, UserId(1), Kind.CHOICE, ["sun"])
    assert late is Refusal.OVER
    await deliveries.finish(closing_step.check_in)
    return closing_step


def model(presses: list[Press]) -> tuple[int, Counter[str]]:
    """How many people there are in the end, and what five or more of them chose."""
    there: dict[int, set[str]] = {}
    for press, person, chosen in presses:
        match press:
            case "choose" | "pass":
                there[person] = set(chosen)
            case "write":
                there.setdefault(person, set())
            case _:
                there.pop(person, None)
    choosers = [chosen for chosen in there.values() if chosen]
    told = choosers if len(choosers) >= 5 else []
    return len(there), Counter(choice for chosen in told for choice in chosen)


@given(st.lists(PRESSES, max_size=40))
@settings(deadline=None, max_examples=60)
def test_the_end_tells_what_people_left_standing_and_keeps_no_choice(
    path: Path, presses: list[Press]
):
    async def example() -> Step:
        async with open_database(path) as database:
            return await live(database, presses)

    step = asyncio.run(example())

    people, counts = model(presses)
    assert step.check_in.people == people
    assert dict(step.tally.counts) == dict(counts)
    with closing(sqlite3.connect(path)) as connection:
        for table in ("check_in_choice", "check_in_tally"):
            assert connection.execute(f"SELECT * FROM {table}").fetchall() == []  # noqa: S608
