"""`/privacy` shows what circles keep of a person, and takes them out at their word."""

import pytest

from bot.domain.ids import GuildId, PlannedRoundId
from bot.domain.privacy import Asked, Open
from bot.domain.rounds.cover import Round
from bot.services.notes import Notes
from bot.services.privacy import Privacy
from tests.services.rounds.gathering import ANN, BEN, FAY, HERE
from tests.services.rounds.test_circles import everything
from tests.services.servers import rows


@pytest.fixture
def privacy(database, clock, key, circles) -> Privacy:
    return Privacy(database, clock, key, circles)


async def test_a_person_sees_their_seat_their_hand_and_what_is_kept(circles, gathering, privacy):
    view = await gathering.begun(ANN, BEN)
    await circles.raise_hand(view.circle_id, ANN)
    await circles.finish(view.circle_id, ANN, 1)

    assert await privacy.open_for(ANN, HERE) == {Open.CIRCLE_SEAT: 1, Open.CIRCLE_HAND: 1}
    assert (await privacy.rounds_of(ANN, HERE)).in_circles == 2
    assert (await privacy.rounds_of(ANN, None)).in_circles == 2
    assert (await privacy.rounds_of(ANN, GuildId(999))).in_circles == 0


@pytest.mark.parametrize("where", [HERE, None])
async def test_erasing_takes_them_out_and_the_circle_goes_on(
    circles, gathering, privacy, database, key, where
):
    view = await gathering.begun(ANN, BEN)
    await circles.raise_hand(view.circle_id, ANN)
    await circles.offer_to_close(view.circle_id, ANN)

    await privacy.erase(ANN, where)

    after = await gathering.of(view.circle_id)
    assert after.circle.speaker_id == BEN
    assert after.circle.closer_id is None
    assert await privacy.open_for(ANN, None) == {}
    assert (await privacy.rounds_of(ANN, None)).in_circles == 0
    kept = await everything(database)
    assert str(ANN) not in kept
    assert repr(key.hash(HERE, ANN)) not in kept
    assert str(BEN) in kept


async def test_erasing_elsewhere_leaves_the_circle_alone(gathering, privacy):
    view = await gathering.begun(ANN, BEN)
    await privacy.erase(ANN, GuildId(999))
    assert await gathering.of(view.circle_id) == view


async def test_a_facilitator_who_erases_themselves_leaves_the_circle_running(
    circles, gathering, privacy, database
):
    view = await gathering.begun(ANN, BEN)
    await privacy.erase(FAY, HERE)

    assert str(FAY) not in await everything(database)
    assert (await gathering.of(view.circle_id)).circle.speaker_id == ANN
    await circles.finish(view.circle_id, ANN, 1)
    assert await rows(database, "SELECT facilitator_id FROM circle") == [(None,)]


async def test_what_is_left_of_a_circle_that_is_over_is_erased_too(circles, gathering, privacy):
    view = await gathering.begun(ANN)
    await circles.finish(view.circle_id, ANN, 1)
    assert (await privacy.rounds_of(ANN, None)).in_circles == 2
    await privacy.erase(ANN, None)
    assert (await privacy.rounds_of(ANN, None)).in_circles == 0


@pytest.mark.parametrize("where", [HERE, None])
async def test_what_somebody_asked_for_is_shown_and_erased(repeating, privacy, database, where):
    repeat, which = await repeating.add(), Round(planned_id=PlannedRoundId(1))
    for person in (ANN, BEN):
        await repeating.repeats.remind(HERE, repeat.repeat_id, person)
        await Notes(database).say_yes(HERE, person)
    await repeating.covers.take(HERE, which, ANN)
    assert await privacy.asked_by(ANN, where) == Asked((HERE,), reminders=1, held=1)
    assert await privacy.asked_by(ANN, GuildId(999)) == Asked()

    await privacy.erase(ANN, GuildId(999))
    assert await privacy.asked_by(ANN, where) == Asked((HERE,), reminders=1, held=1)
    await privacy.erase(ANN, where)

    assert await privacy.asked_by(ANN, None) == Asked()
    assert str(ANN) not in await everything(database)
    assert await privacy.asked_by(BEN, HERE) == Asked((HERE,), reminders=1)
