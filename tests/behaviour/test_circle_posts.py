"""What a circle posts stands once, calls one person, and heals, whatever happens to it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from simcord.backend.models import Message as StoredMessage
from simcord.builders import ChannelHandle

from bot.domain.ids import ChannelId, CircleId, FormatId, UserId
from bot.domain.rounds.circle import PauseReason, Phase, Refusal
from bot.domain.rounds.posts import PANEL_LASTS, Note
from bot.domain.rounds.views import View, plan_of
from bot.services.rounds.circles import Answer, Circles
from cogs.rounds.posting import CirclePosts
from tests.behaviour.people import Member
from tests.behaviour.seen import Message
from tests.behaviour.world import World

SECOND = timedelta(seconds=1)


class Circle:
    """One circle in the prompts channel, moved through its service as by presses."""

    def __init__(self, world: World, circle_id: CircleId) -> None:
        self.world = world
        self.circle_id = circle_id

    @property
    def service(self) -> Circles:
        return self.world.client.services.circles

    async def view(self) -> View:
        view = await self.service.of(self.circle_id)
        assert view is not None
        return view

    async def after(self, answer: Answer) -> View:
        """Let the bot do what a press asks for, and another second pass."""
        assert not isinstance(answer, Refusal)
        await self.world.do_what_is_due()
        await self.world.pass_time(SECOND)
        return answer

    @property
    def cards(self) -> Sequence[Message]:
        return self.world.ours(self.world.prompts)

    @property
    def thread(self) -> ChannelHandle:
        return self.world.thread()

    @property
    def posts(self) -> Sequence[Message]:
        return self.world.ours(self.thread)

    def stored(self, message: Message) -> StoredMessage:
        return self.world.stored(self.thread, message)

    def calls(self, person: Member) -> list[Message]:
        return [one for one in self.posts if self.stored(one).ping_user_ids == [person.id]]


def id_of(person: Member) -> UserId:
    return UserId(person.id)


@pytest.fixture
async def lobby(world: World) -> Circle:
    chosen = world.client.services.formats.shipped("en")[0]
    for one in world.client.services.formats.shipped("en"):
        if one.format_id == FormatId("talking-circle"):
            chosen = one
    view = await world.client.services.circles.open_lobby(
        world.server.id, ChannelId(world.prompts.id), id_of(world.fay), plan_of(chosen, "en")
    )
    circle = Circle(world, view.circle_id)
    await circle.after(view)
    for person in (world.ana, world.ben):
        await circle.after(await circle.service.join(view.circle_id, id_of(person)))
    return circle


@pytest.fixture
async def begun(lobby: Circle) -> Circle:
    await lobby.after(await lobby.service.start(lobby.circle_id))
    return lobby


async def test_a_lobby_has_one_card_and_its_thread_and_shows_who_comes(lobby: Circle):
    (card,) = lobby.cards
    assert f"<@{lobby.world.ana.id}>" in card.text
    assert f"<@{lobby.world.ben.id}>" in card.text
    assert card.is_silent
    assert lobby.world.stored(lobby.world.prompts, card).ping_user_ids == []
    assert len(lobby.world.prompts.threads) == 1
    assert lobby.posts == []


async def test_who_begins_is_called_once_and_the_panel_calls_nobody(begun: Circle):
    panel, call = begun.posts
    assert begun.stored(panel).ping_user_ids == []
    assert panel.is_silent
    assert begun.stored(call).ping_user_ids == [begun.world.ana.id]
    assert not call.is_silent
    (card,) = begun.cards
    assert f"<#{begun.thread.id}>" in card.text


async def test_the_panel_moves_on_with_the_turns_and_the_next_one_is_called(begun: Circle):
    ana, ben = begun.world.ana, begun.world.ben
    await begun.after(await begun.service.finish(begun.circle_id, id_of(ana), 1))

    panel = begun.posts[0]
    assert len(begun.posts) == 3
    assert len(begun.calls(ana)) == len(begun.calls(ben)) == 1
    assert panel.text.index(str(ben.id)) < panel.text.index(str(ana.id))


async def test_many_changes_at_once_are_one_edit(begun: Circle):
    people = [id_of(begun.world.person(f"P{number}")) for number in range(5)]
    for one in people:
        await begun.service.listen(begun.circle_id, one)
    await begun.world.do_what_is_due()
    await begun.world.pass_time(SECOND)

    assert "5" in begun.posts[0].text


async def test_a_turn_that_was_over_before_its_call_calls_nobody(lobby: Circle):
    world = lobby.world
    await lobby.service.start(lobby.circle_id)
    await lobby.service.finish(lobby.circle_id, id_of(world.ana), 1)
    await world.do_what_is_due()

    assert lobby.calls(world.ana) == []
    assert len(lobby.calls(world.ben)) == 1


async def test_an_end_brings_last_words_and_leaves_no_button_of_turns(begun: Circle):
    await begun.after(await begun.service.end(begun.circle_id))

    panel, _, last = begun.posts
    (card,) = begun.cards
    assert panel.buttons == card.buttons == []
    assert begun.world.say("rounds.closing.help") in last.text
    assert str(begun.world.ana.id) not in panel.text + last.text + card.text


@asynccontextmanager
async def killed_after_posting(circle: Circle) -> AsyncIterator[None]:
    """Let the next post of a circle stand at Discord, and the bot die before it hears of it."""
    world = circle.world
    source = CirclePosts(world.client)
    yield
    for _ in range(2):
        jobs = await source.claim_due(world.clock.now())
        service = world.client.services.circle_postings
        settle = service.settle

        async def die(*_: object) -> None:
            raise KeyboardInterrupt

        service.settle = die  # type: ignore[method-assign,assignment]
        try:
            with world.env.time_context():
                for job in jobs:
                    with pytest.raises(KeyboardInterrupt):
                        await job.carry_out()
        finally:
            service.settle = settle  # type: ignore[method-assign]
        await service.wake_interrupted()


async def test_nobody_is_called_twice_when_the_bot_dies_between_call_and_row(begun: Circle):
    async with killed_after_posting(begun):
        await begun.service.finish(begun.circle_id, id_of(begun.world.ana), 1)
    await begun.world.restart_bot()
    await begun.world.do_what_is_due()

    assert len(begun.calls(begun.world.ben)) == 1


async def test_a_lobby_that_stood_when_the_bot_died_is_found_again(lobby: Circle):
    world = lobby.world
    chosen = world.client.services.formats.shipped("en")[0]
    async with killed_after_posting(lobby):
        view = await lobby.service.open_lobby(
            world.server.id, ChannelId(world.prompts.id), id_of(world.fay), plan_of(chosen, "en")
        )
    await world.restart_bot()
    await world.do_what_is_due()

    assert len(lobby.cards) == 2
    assert len(world.prompts.threads) == 2
    assert (await Circle(world, view.circle_id).view()).place.thread_id is not None


async def test_a_panel_of_fifty_minutes_makes_room_for_a_new_one(begun: Circle):
    world = begun.world
    old = begun.posts[0]
    await begun.service.more_time(begun.circle_id, id_of(world.ana), 1)
    for _ in range(20):
        await begun.service.more_time(begun.circle_id, id_of(world.ana), 1)
    await world.pass_time(PANEL_LASTS)
    await begun.after(await begun.service.listen(begun.circle_id, id_of(world.mo)))

    assert (await begun.view()).circle.speaker_id == world.ana.id
    ids = [one.handle.id for one in begun.posts]
    assert old.handle.id not in ids
    panels = [one for one in begun.posts if len(one.buttons) == 3]
    assert len(panels) == 1
    assert len(begun.calls(world.ana)) == 1


async def test_a_deleted_panel_comes_again(begun: Circle):
    world = begun.world
    world.env.backend.delete_message(begun.thread.id, begun.posts[0].handle.id)
    await begun.after(await begun.service.listen(begun.circle_id, id_of(world.mo)))
    await world.pass_time(SECOND)

    panels = [one for one in begun.posts if len(one.buttons) == 3]
    assert len(panels) == 1
    assert world.say("rounds.listeners", number=1) in panels[0].text


async def test_a_thread_that_is_gone_pauses_the_circle_and_tells_facilitators_once(begun: Circle):
    world = begun.world
    world.server.delete(begun.thread)
    await world.env.settle()
    await begun.after(await begun.service.finish(begun.circle_id, id_of(world.ana), 1))
    await world.pass_time(timedelta(minutes=1))

    view = await begun.view()
    assert view.circle.paused_because is PauseReason.ROOM_GONE
    told = [one.text for one in world.ours(world.staff)]
    assert told == [world.say(Note.ROOM_GONE, channel=f"<#{world.prompts.id}>")]


async def test_a_circle_that_lost_its_thread_goes_on_in_a_new_one_with_one_card(begun: Circle):
    world = begun.world
    world.server.delete(begun.thread)
    await world.env.settle()
    await world.do_what_is_due()
    await begun.after(await begun.service.resume(begun.circle_id))
    await world.pass_time(SECOND)

    view = await begun.view()
    assert view.circle.speaker_id == world.ana.id
    assert view.place.thread_id == begun.thread.id
    assert len(begun.cards) == 1
    assert f"<#{begun.thread.id}>" in begun.cards[0].text
    assert len([one for one in begun.posts if len(one.buttons) == 3]) == 1


async def test_a_lobby_that_cannot_be_posted_is_over_and_facilitators_hear_why(world: World):
    world.server.deny(world.prompts, None, send_messages=True)
    chosen = world.client.services.formats.shipped("en")[0]
    view = await world.client.services.circles.open_lobby(
        world.server.id, ChannelId(world.prompts.id), id_of(world.fay), plan_of(chosen, "en")
    )
    await world.do_what_is_due()

    found = await world.client.services.circles.of(view.circle_id)
    assert found is not None
    assert found.circle.phase is Phase.ENDED
    told = [one.text for one in world.ours(world.staff)]
    assert told == [world.say(Note.NO_LOBBY, channel=f"<#{world.prompts.id}>")]


async def test_a_call_that_failed_comes_a_moment_later(begun: Circle):
    world = begun.world
    world.env.inject_error("POST", "/channels/*/messages", status=503)
    await begun.service.finish(begun.circle_id, id_of(world.ana), 1)
    await world.do_what_is_due()
    await world.pass_time(timedelta(seconds=2))

    assert len(begun.calls(world.ben)) == 1


async def test_a_panel_that_could_not_be_edited_is_shown_later(begun: Circle):
    world = begun.world
    world.env.inject_error("PATCH", "/channels/*/messages/*", status=503)
    await begun.service.listen(begun.circle_id, id_of(world.mo))
    await world.do_what_is_due()
    assert world.say("rounds.listeners", number=1) not in begun.posts[0].text
    await world.pass_time(timedelta(seconds=15))

    assert world.say("rounds.listeners", number=1) in begun.posts[0].text


EDIT = "/channels/*/messages/*"


@pytest.mark.parametrize(("status", "code"), [(403, 50001), (404, 10003)])
async def test_a_room_that_an_edit_finds_closed_pauses_the_circle(begun: Circle, status, code):
    world = begun.world
    world.env.inject_error("PATCH", EDIT, status=status, code=code)
    await begun.after(await begun.service.listen(begun.circle_id, id_of(world.mo)))

    view = await begun.view()
    assert view.circle.paused_because is PauseReason.ROOM_GONE
    assert len(world.ours(world.staff)) == 1


@pytest.mark.parametrize(("status", "code"), [(404, 10008), (400, 50083)])
async def test_a_panel_that_an_edit_does_not_reach_is_posted_again(begun: Circle, status, code):
    world = begun.world
    world.env.inject_error("PATCH", EDIT, status=status, code=code)
    await begun.after(await begun.service.listen(begun.circle_id, id_of(world.mo)))
    await world.pass_time(SECOND)

    newest = begun.posts[-1]
    assert world.say("rounds.listeners", number=1) in newest.text
    assert (await begun.view()).place.panel_message_id == newest.handle.id
    assert len(begun.calls(world.ana)) == 1


async def test_an_end_that_no_edit_reaches_is_the_end_all_the_same(begun: Circle):
    world = begun.world
    world.env.inject_error("PATCH", EDIT, status=404, code=10008, times=2)
    await begun.after(await begun.service.end(begun.circle_id))
    await world.pass_time(timedelta(minutes=1))

    assert (await begun.view()).circle.phase is Phase.ENDED
    assert world.say("rounds.closing.help") in begun.posts[-1].text
    assert await world.client.services.panels.next_due_at() is None


async def test_a_thread_that_is_locked_pauses_the_circle(begun: Circle):
    world = begun.world
    world.env.inject_error("POST", "/channels/*/messages", status=400, code=50083)
    await begun.after(await begun.service.finish(begun.circle_id, id_of(world.ana), 1))

    assert (await begun.view()).circle.paused_because is PauseReason.ROOM_GONE


async def test_a_thread_whose_opening_was_not_heard_of_is_the_thread(world: World):
    chosen = world.client.services.formats.shipped("en")[0]
    world.env.inject_error("POST", "/channels/*/messages/*/threads", status=400, code=160004)
    view = await world.client.services.circles.open_lobby(
        world.server.id, ChannelId(world.prompts.id), id_of(world.fay), plan_of(chosen, "en")
    )
    await world.do_what_is_due()

    found = await Circle(world, view.circle_id).view()
    assert found.place.thread_id == ChannelId(found.place.lobby_message_id or 0)


async def test_a_card_deleted_before_its_thread_is_opened_comes_again_with_it(world: World):
    chosen = world.client.services.formats.shipped("en")[0]
    world.env.inject_error("POST", "/channels/*/messages/*/threads", status=404, code=10008)
    view = await world.client.services.circles.open_lobby(
        world.server.id, ChannelId(world.prompts.id), id_of(world.fay), plan_of(chosen, "en")
    )
    await world.do_what_is_due()

    found = await Circle(world, view.circle_id).view()
    assert found.circle.phase is Phase.LOBBY
    assert found.place.lobby_message_id == world.ours(world.prompts)[-1].handle.id
    assert found.place.thread_id == ChannelId(found.place.lobby_message_id or 0)
