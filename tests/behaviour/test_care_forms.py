"""A share in need that a crash cuts off between its post and its note: people hear of it."""

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.ids import ChannelId, GuildId, UserId
from cogs.care import posted
from cogs.prompts import shares
from tests.behaviour.caring import URGENT, cards, note
from tests.behaviour.people import Member
from tests.behaviour.seen import Message
from tests.behaviour.test_check_ins import WORDS, label, opened
from tests.behaviour.world import World

FORMS = "SELECT * FROM care_form"


@pytest.fixture
async def cared(world: World) -> World:
    """Where people are told."""
    services = world.client.services
    await services.contacts.choose(GuildId(world.server.id), UserId(world.kim.id))
    return world


@pytest.fixture
def killed(cared: World, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let the bot end right after each post: nothing more comes of a form."""

    async def nothing(*_: object) -> None:
        """Come too late."""

    monkeypatch.setattr(posted, "look_after", nothing)
    monkeypatch.setattr(cared.client.services.care_forms, "end", nothing)
    return monkeypatch


def form_of(world: World, person: Member) -> tuple[GuildId, UserId, ChannelId]:
    return GuildId(world.server.id), UserId(person.id), ChannelId(world.thread().id)


async def begin_again(world: World, killed: pytest.MonkeyPatch) -> None:
    killed.undo()
    await world.client.services.care_forms.wake_interrupted()
    await world.do_what_is_due()


async def test_after_a_start_a_share_that_was_cut_off_brings_the_note_and_the_card(
    cared: World, prompt: Message, killed: pytest.MonkeyPatch
):
    await cared.share(cared.ana, prompt, words="I went for a walk.")
    await cared.share(cared.ana, prompt, words=URGENT)
    assert cards(cared, cared.ana) == []

    await begin_again(cared, killed)

    (_, share) = cared.ours(cared.thread())
    assert str(share.handle.id) in note(cared).text
    assert f"<@{cared.ana.id}>" in note(cared).text
    assert len(cards(cared, cared.ana)) == 1
    assert await cared.rows(FORMS) == []


async def test_what_people_were_told_of_is_not_told_again(
    cared: World, prompt: Message, killed: pytest.MonkeyPatch
):
    killed.undo()
    await cared.share(cared.ana, prompt, words=URGENT)
    before = len(cared.ours(cared.staff))
    await cared.client.services.care_forms.begin(*form_of(cared, cared.ana))

    await begin_again(cared, killed)

    assert len(cared.ours(cared.staff)) == before
    assert len(cards(cared, cared.ana)) == 1
    assert await cared.rows(FORMS) == []


async def test_a_share_of_somebody_else_is_not_put_down_to_them(
    cared: World, prompt: Message, killed: pytest.MonkeyPatch
):
    await cared.share(cared.ana, prompt, words=URGENT)
    await cared.client.services.care_forms.begin(*form_of(cared, cared.ben))

    await begin_again(cared, killed)

    assert f"<@{cared.ana.id}>" in note(cared).text
    assert cards(cared, cared.ben) == []


async def test_words_in_a_check_in_that_were_cut_off_bring_the_note(
    cared: World, killed: pytest.MonkeyPatch
):
    panel = await opened(cared, WORDS)
    form = (await cared.ana.click(panel, label(cared, "share"))).form
    await cared.ana.send(form, words=URGENT)

    await begin_again(cared, killed)

    assert f"<@{cared.ana.id}>" in note(cared).text


async def test_a_share_whose_post_failed_leaves_nothing(cared: World, prompt: Message):
    cared.env.inject_error(
        "POST", f"/channels/{cared.thread().id}/messages", status=403, code=50013
    )
    await cared.share(cared.ana, prompt, words=URGENT)
    assert "Forbidden" in cared.log.take_failure()
    assert await cared.rows(FORMS) == []


@pytest.mark.parametrize("stands", [True, False])
async def test_a_share_of_which_discord_gives_no_answer_is_looked_for(
    cared: World, prompt: Message, monkeypatch: pytest.MonkeyPatch, stands
):
    send = shares.send_patiently

    async def lose_the_answer(*args: Any) -> None:
        if stands:
            await send(*args)
        raise TimeoutError

    monkeypatch.setattr(shares, "send_patiently", lose_the_answer)
    await cared.share(cared.ana, prompt, words=URGENT)
    cared.log.take_failure()
    assert await cared.rows("SELECT * FROM care_note") == []

    await cared.pass_time(timedelta(minutes=1))

    assert len(await cared.rows("SELECT * FROM care_note")) == int(stands)
    assert await cared.rows(FORMS) == []


async def test_no_row_of_a_form_holds_a_word(
    cared: World, prompt: Message, killed: pytest.MonkeyPatch
):
    await cared.share(cared.ana, prompt, words=URGENT)
    kept = str(await cared.rows(FORMS))
    assert "kill" not in kept
    await begin_again(cared, killed)
