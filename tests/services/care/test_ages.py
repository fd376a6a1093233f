"""An age under the group's is told once a week about one person, and is no row of anybody."""

import sqlite3
from datetime import timedelta

import pytest

from bot.domain.guidelines.messages import Message
from bot.domain.ids import MessageId, UserId
from bot.services.care import notes as service
from tests.services.care.scene import CONTACT, HERE, MEMBER, OTHER, ROOM, Scene
from tests.services.servers import rows

WEEK, SECOND = timedelta(days=7), timedelta(seconds=1)


async def states_an_age(scene: Scene, by: UserId = MEMBER, number: int = 1) -> bool:
    return await scene.notes.age_stated(Message(HERE, ROOM, MessageId(number), by, "en"))


async def letters(scene: Scene) -> list[UserId]:
    return [UserId(row[0]) for row in await rows(scene.database, "SELECT user_id FROM letter")]


async def test_however_often_it_is_said_the_contact_hears_of_it_once(scene: Scene):
    assert await states_an_age(scene)
    assert not await states_an_age(scene, number=2)
    scene.clock.advance(WEEK - SECOND)
    assert not await states_an_age(scene, number=3)

    assert await letters(scene) == [CONTACT]


async def test_a_week_later_it_is_told_again_and_of_others_at_once(scene: Scene):
    await states_an_age(scene)
    assert await states_an_age(scene, by=OTHER, number=2)
    scene.clock.advance(WEEK)

    assert await states_an_age(scene, number=3)
    assert await letters(scene) == [CONTACT] * 3


async def test_what_could_not_be_written_down_is_told_of_the_next_time(scene: Scene, monkeypatch):
    async def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(service, "tell_of_age", full)
        with pytest.raises(sqlite3.OperationalError):
            await states_an_age(scene)

    assert await states_an_age(scene)


async def test_no_row_says_of_whom_the_contact_was_told(scene: Scene):
    """A restart forgets it: at worst they hear of it once more."""
    await states_an_age(scene)
    tables = await rows(scene.database, "SELECT name FROM sqlite_schema WHERE type = 'table'")
    code = scene.key.hash(HERE, MEMBER)
    for (table,) in tables:
        for row in await rows(scene.database, f"SELECT * FROM {table}"):  # noqa: S608 - our own
            assert code not in row

    scene.restart()

    assert await states_an_age(scene)
