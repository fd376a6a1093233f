"""Panels and cards follow their circles: the newest alone, not too often, and not too old."""

import asyncio
from datetime import timedelta

from bot.domain.rounds.circle import Phase
from bot.domain.rounds.posts import PANEL_LASTS
from bot.domain.rounds.views import Place
from bot.services.rounds.panels import MOST_AT_ONCE, SHOWN_AGAIN_AFTER, Lag, Panels
from bot.storage.rounds.circles import save_place
from tests.due_rows import until
from tests.services.rounds.gathering import ANN, BEN, CAT, DAN, Gathering

SECOND = timedelta(seconds=1)


async def showing(panels: Panels, gathering: Gathering) -> list[Lag]:
    """Show what lags behind, as the worker does, and return it."""
    lags = []
    for circle_id in await panels.claim_due(gathering.clock.now()):
        lag = await panels.look(circle_id)
        assert lag is not None
        await panels.settle(lag)
        panels.let_go(circle_id)
        lags.append(lag)
    return lags


async def test_what_was_just_posted_needs_no_edit(panels, gathering):
    await gathering.lobby(ANN, BEN)
    await gathering.post_all()
    assert await panels.next_due_at() is None


async def test_a_card_that_came_after_the_beginning_leads_to_the_thread_later(
    panels, gathering, clock
):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    clock.advance(SECOND)
    (lag,) = await showing(panels, gathering)
    assert (lag.card, lag.panel) == (lag.view.place.lobby_message_id, None)
    assert lag.view.place.thread_id is not None
    assert lag.view.version == view.version


async def test_the_card_follows_whoever_comes(circles, panels, gathering, clock):
    circle_id = await gathering.lobby()
    await gathering.post_all()
    for person in (ANN, BEN, CAT):
        await circles.join(circle_id, person)
    clock.advance(SECOND)

    (lag,) = await showing(panels, gathering)

    assert lag.view.circle.upcoming == (ANN, BEN, CAT)
    assert (lag.card, lag.panel) == (lag.view.place.lobby_message_id, None)
    assert await panels.next_due_at() is None


async def test_edits_of_one_panel_leave_a_second_between_them(circles, panels, gathering, clock):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    clock.advance(SECOND)
    await showing(panels, gathering)
    await circles.listen(view.circle_id, CAT)
    await showing(panels, gathering)
    await circles.listen(view.circle_id, DAN)

    assert await showing(panels, gathering) == []
    assert clock.now() < await panels.next_due_at() + SECOND
    clock.advance(SECOND)
    (lag,) = await showing(panels, gathering)
    assert lag.view.circle.listeners == 2


async def test_a_change_during_an_edit_is_shown_after_it(circles, panels, gathering, clock):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    await circles.listen(view.circle_id, CAT)
    clock.advance(SECOND)
    (circle_id,) = await panels.claim_due(clock.now())
    lag = await panels.look(circle_id)
    await circles.listen(view.circle_id, DAN)
    # Nobody else is at it meanwhile.
    assert await panels.claim_due(clock.now()) == ()
    assert await panels.next_due_at() is None
    await panels.settle(lag)
    panels.let_go(circle_id)

    clock.advance(SECOND)
    (newest,) = await showing(panels, gathering)
    assert newest.view.circle.listeners == 2


async def test_the_beginning_and_the_end_reach_the_card(circles, panels, gathering, clock):
    circle_id = await gathering.lobby(ANN)
    await gathering.post_all()
    clock.advance(SECOND)
    await showing(panels, gathering)
    await circles.start(circle_id)
    await gathering.post_all()
    clock.advance(SECOND)

    (begun,) = await showing(panels, gathering)
    assert begun.card is not None
    await circles.end(circle_id)
    clock.advance(SECOND)
    (over,) = await showing(panels, gathering)
    assert over.view.circle.phase is Phase.ENDED
    assert None not in (over.card, over.panel)
    assert await panels.next_due_at() is None


async def test_an_old_panel_is_replaced_and_not_edited(circles, panels, gathering, clock):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    clock.advance(SECOND)
    await showing(panels, gathering)
    clock.advance(PANEL_LASTS)
    # Nothing to show: it may stand as it is.
    assert await panels.next_due_at() is None
    old = (await gathering.of(view.circle_id)).place.panel_message_id
    await circles.listen(view.circle_id, CAT)

    (lag,) = await showing(panels, gathering)
    assert lag.panel is None
    posted = await gathering.post_all()

    assert [post.number for post in posted] == [2]
    assert (await gathering.of(view.circle_id)).place.panel_message_id != old
    assert await panels.next_due_at() is None


async def test_many_circles_are_shown_a_few_at_a_time_so_that_calls_come_between(
    panels, gathering, clock
):
    for _ in range(2 * MOST_AT_ONCE + 1):
        await gathering.begun(ANN)
    await gathering.post_all()
    clock.advance(SECOND)

    shown = [len(await showing(panels, gathering)) for _ in range(3)]

    assert shown == [MOST_AT_ONCE, MOST_AT_ONCE, 1]


async def test_a_room_that_is_lost_while_its_old_panel_is_looked_at_stays_lost(
    circles, panels, gathering, clock, database
):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    clock.advance(PANEL_LASTS)
    await circles.listen(view.circle_id, CAT)
    here = (await gathering.of(view.circle_id)).place

    async with database.write() as connection:
        looking = asyncio.create_task(panels.look(view.circle_id))
        # It has read, and waits for the right to write.
        await until(lambda: bool(database._writing._waiters))
        await save_place(connection, view.circle_id, Place(here.channel_id))
    await looking

    assert (await gathering.of(view.circle_id)).place.thread_id is None


async def test_a_panel_that_is_over_is_edited_however_old_it_is(circles, panels, gathering, clock):
    view = await gathering.begun(ANN)
    await gathering.post_all()
    clock.advance(PANEL_LASTS)
    await circles.end(view.circle_id)
    (lag,) = await showing(panels, gathering)
    assert lag.panel is not None


async def test_a_setback_waits_a_little(circles, panels, gathering, clock):
    view = await gathering.begun(ANN)
    await gathering.post_all()
    clock.advance(SECOND)
    await circles.listen(view.circle_id, CAT)
    (circle_id,) = await panels.claim_due(clock.now())
    await panels.set_back(circle_id)
    panels.let_go(circle_id)

    assert await showing(panels, gathering) == []
    clock.advance(SHOWN_AGAIN_AFTER)
    assert len(await showing(panels, gathering)) == 1
    assert await panels.next_due_at() is None


async def test_what_was_deleted_is_posted_again_once(circles, panels, gathering, clock):
    view = await gathering.begun(ANN)
    await gathering.post_all()
    clock.advance(SECOND)
    await circles.listen(view.circle_id, CAT)
    (circle_id,) = await panels.claim_due(clock.now())
    lag = await panels.look(circle_id)
    for _ in range(2):
        await panels.lose(lag, lag.panel)
    panels.let_go(circle_id)

    assert [post.number for post in await gathering.post_all()] == [2]
    assert await panels.look(999) is None
    await panels.set_back(999)
