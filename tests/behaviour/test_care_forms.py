"""A share in need that a crash cuts off between its post and its note: people hear of it."""

from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, GuildId, UserId
from cogs.care import posted
from cogs.care.hearing import keep
from cogs.prompts import shares
from tests.behaviour.caring import URGENT, cards, note, press
from tests.behaviour.seen import Answer, Message
from tests.behaviour.test_check_ins import WORDS, label, opened
from tests.behaviour.world import World

FORMS = "SELECT * FROM care_form"


@pytest.fixture
async def cared(world: World) -> World:
    """Where people are told."""
    services = world.client.services
    await services.contacts.choose(GuildId(world.server.id), UserId(world.kim.id))
    return world


async def nothing(*_: object, **__: object) -> None:
    """Come too late."""


@pytest.fixture
def killed(cared: World, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let the bot end right after each post: nothing more comes of a form."""
    monkeypatch.setattr(posted, "keep", nothing)
    monkeypatch.setattr(cared.client.services.care_forms, "end", nothing)
    return monkeypatch


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


async def test_what_people_were_told_of_in_that_second_is_not_told_again(
    cared: World, prompt: Message, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as patch:
        patch.setattr(cared.client.services.care_forms, "end", nothing)
        await cared.share(cared.ana, prompt, words=URGENT)
    before = len(cared.ours(cared.staff))

    await begin_again(cared, monkeypatch)

    assert len(cared.ours(cared.staff)) == before
    assert len(cards(cared, cared.ana)) == 1
    assert await cared.rows(FORMS) == []


async def test_what_was_looked_after_is_not_told_again_with_the_next_share(
    cared: World, prompt: Message, killed: pytest.MonkeyPatch
):
    with killed.context() as alive:
        alive.setattr(posted, "keep", keep)
        await cared.share(cared.ana, prompt, words=URGENT)
    await cared.ana.in_dm.click(cards(cared, cared.ana)[0], cared.say("care.card.not_me"))
    await press(cared, cared.fay, "decline")
    await cared.share(cared.ana, prompt, words=f"{URGENT} Nobody came.")

    await begin_again(cared, killed)

    _, second = cared.ours(cared.thread())
    told = await cared.rows("SELECT message_id FROM care_note_message")
    assert told == [(second.handle.id,)]


async def test_two_people_of_one_name_are_not_taken_for_each_other(
    cared: World, prompt: Message, killed: pytest.MonkeyPatch
):
    other = cared.person("Ana")
    await cared.share(cared.ana, prompt, words=URGENT)
    await cared.share(other, prompt, words=f"{URGENT} Nobody is here.")

    await begin_again(cared, killed)

    posts = cared.ours(cared.thread())
    told = await cared.rows(
        "SELECT user_id, message_id FROM care_note JOIN care_note_message USING (note_id)"
    )
    assert sorted(told) == [
        (person.id, post.handle.id) for person, post in zip((cared.ana, other), posts, strict=True)
    ]
    assert (len(cards(cared, cared.ana)), len(cards(cared, other))) == (1, 1)


async def test_a_share_outside_of_questions_that_was_cut_off_brings_the_note(
    cared: World, killed: pytest.MonkeyPatch
):
    server = cared.server
    await cared.client.services.setup.choose_share_channel(server.id, ChannelId(server.lounge.id))
    form = (await cared.ana.use("share")).form
    await cared.ana.send(form, words=URGENT)

    await begin_again(cared, killed)

    assert f"<@{cared.ana.id}>" in note(cared).text
    assert await cared.rows(FORMS) == []


async def test_words_in_a_check_in_that_were_cut_off_bring_the_note(
    cared: World, killed: pytest.MonkeyPatch
):
    panel = await opened(cared, WORDS)
    form = (await cared.ana.click(panel, label(cared, "share"))).form
    await cared.ana.send(form, words=URGENT)

    await begin_again(cared, killed)

    assert f"<@{cared.ana.id}>" in note(cared).text


async def change_share(world: World, thanks: Answer, words: str) -> Answer:
    form = (await world.ana.click(thanks.message, world.say("prompts.mine.edit"))).form
    return await world.ana.send(form, words=words)


async def change_check_in(world: World, thanks: Answer, words: str) -> Answer:
    form = (await world.ana.click(thanks.message, label(world, "edit"))).form
    return await world.ana.send(form, words=words)


def if_posted(world: World) -> str:
    return world.say("care.card.told.if_posted", tell=world.say("care.card.tell"))


async def test_a_change_of_an_old_share_that_was_cut_off_brings_the_note_and_the_card(
    cared: World, prompt: Message, killed: pytest.MonkeyPatch
):
    thanks = await cared.share(cared.ana, prompt, words="I went for a walk.")
    await cared.pass_time(timedelta(hours=1))
    await change_share(cared, thanks, URGENT)
    assert cards(cared, cared.ana) == []

    await begin_again(cared, killed)

    (share,) = cared.ours(cared.thread())
    assert str(share.handle.id) in note(cared).text
    assert f"<@{cared.ana.id}>" in note(cared).text
    assert len(cards(cared, cared.ana)) == 1
    assert await cared.rows(FORMS) == []


async def test_a_change_in_an_old_check_in_that_was_cut_off_brings_the_note(
    cared: World, killed: pytest.MonkeyPatch
):
    panel = await opened(cared, WORDS)
    form = (await cared.ana.click(panel, label(cared, "share"))).form
    thanks = await cared.ana.send(form, words="I went for a walk.")
    await cared.pass_time(timedelta(hours=1))
    await change_check_in(cared, thanks, URGENT)
    assert cards(cared, cared.ana) == []

    await begin_again(cared, killed)

    assert f"<@{cared.ana.id}>" in note(cared).text
    assert await cared.rows(FORMS) == []


async def test_words_put_in_place_of_older_ones_in_a_check_in_are_looked_for_there(
    cared: World, killed: pytest.MonkeyPatch
):
    panel = await opened(cared, WORDS)
    first = (await cared.ana.click(panel, label(cared, "share"))).form
    second = (await cared.ana.click(panel, label(cared, "share"))).form
    await cared.ana.send(first, words="I went for a walk.")
    await cared.pass_time(timedelta(hours=1))
    await cared.ana.send(second, words=URGENT)
    assert cards(cared, cared.ana) == []

    await begin_again(cared, killed)

    assert f"<@{cared.ana.id}>" in note(cared).text
    assert await cared.rows(FORMS) == []


async def test_a_change_of_a_share_that_was_cut_off_and_is_gone_leaves_nothing(
    cared: World, prompt: Message, killed: pytest.MonkeyPatch
):
    thanks = await cared.share(cared.ana, prompt, words="I went for a walk.")
    await change_share(cared, thanks, URGENT)
    (share,) = cared.ours(cared.thread())
    cared.env.backend.delete_message(cared.thread().id, share.handle.id)

    await begin_again(cared, killed)

    assert await cared.rows("SELECT * FROM care_note") == []
    assert await cared.rows(FORMS) == []


@pytest.mark.parametrize("stands", [True, False])
async def test_a_change_of_which_discord_gives_no_answer_is_looked_for(
    cared: World, prompt: Message, monkeypatch: pytest.MonkeyPatch, stands
):
    edit = discord.Message.edit

    async def lose_the_answer(message: discord.Message, **changes: Any) -> None:
        if stands:
            await edit(message, **changes)
        raise TimeoutError

    thanks = await cared.share(cared.ana, prompt, words="I went for a walk.")
    with monkeypatch.context() as patch:
        patch.setattr(discord.Message, "edit", lose_the_answer)
        answer = await change_share(cared, thanks, URGENT)
    assert if_posted(cared) in answer.text
    cared.log.take_failure()
    assert await cared.rows("SELECT * FROM care_note") == []

    await cared.pass_time(timedelta(minutes=1))

    assert len(await cared.rows("SELECT * FROM care_note")) == int(stands)
    assert await cared.rows(FORMS) == []


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
    answer = await cared.share(cared.ana, prompt, words=URGENT)
    assert if_posted(cared) in answer.text
    assert cared.say("care.card.tell") in answer.text
    cared.log.take_failure()
    assert await cared.rows("SELECT * FROM care_note") == []

    await cared.pass_time(timedelta(minutes=1))

    assert len(await cared.rows("SELECT * FROM care_note")) == int(stands)
    assert await cared.rows(FORMS) == []


async def test_with_resources_only_a_lost_answer_promises_nobody(
    world: World, prompt: Message, monkeypatch: pytest.MonkeyPatch
):
    async def lose_the_answer(*_: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(shares, "send_patiently", lose_the_answer)
    answer = await world.share(world.ana, prompt, words=URGENT)

    assert world.say("care.card.told.alone") in answer.text
    world.log.take_failure()


async def test_what_is_written_down_nowhere_is_told_to_nobody_and_the_card_says_so(
    cared: World, prompt: Message, monkeypatch: pytest.MonkeyPatch
):
    async def lose_the_answer(*_: object) -> None:
        raise TimeoutError

    await cared.break_table("care_form")
    monkeypatch.setattr(shares, "send_patiently", lose_the_answer)
    answer = await cared.share(cared.ana, prompt, words=URGENT)

    assert cared.say("care.card.told.only_you", tell=cared.say("care.card.tell")) in answer.text
    not_kept, _ = cared.log.failures
    assert "not written down" in not_kept
    cared.log.failures.clear()


@pytest.mark.parametrize("is_change", [True, False])
async def test_where_the_answer_fails_once_people_were_told_no_card_says_that_nobody_was(
    cared: World, monkeypatch: pytest.MonkeyPatch, is_change
):
    panel = await opened(cared, WORDS)
    form = (await cared.ana.click(panel, label(cared, "share"))).form
    if is_change:
        thanks = await cared.ana.send(form, words="I went for a walk.")
        form = (await cared.ana.click(thanks.message, label(cared, "edit"))).form
    answer, failed = Circlekeeper.answer, list[object]()

    async def fail_once(client: Circlekeeper, *said: Any) -> None:
        if not failed:
            failed.append(said)
            raise TimeoutError
        await answer(client, *said)

    monkeypatch.setattr(Circlekeeper, "answer", fail_once)
    sent = await cared.ana.send(form, words=URGENT)

    assert cared.say("care.card.title") not in sent.text
    assert f"<@{cared.ana.id}>" in note(cared).text
    assert len(cards(cared, cared.ana)) == 1
    cared.log.take_failure()


async def test_a_post_that_could_not_be_looked_after_at_once_is_looked_for(
    cared: World, prompt: Message, monkeypatch: pytest.MonkeyPatch
):
    async def fail(*_: object, **__: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(posted, "keep", fail)
        await cared.share(cared.ana, prompt, words=URGENT)
    cared.log.take_failure()
    assert await cared.rows("SELECT * FROM care_note") == []

    await cared.pass_time(timedelta(minutes=1))

    assert f"<@{cared.ana.id}>" in note(cared).text


async def test_no_row_of_a_form_holds_a_word(
    cared: World, prompt: Message, killed: pytest.MonkeyPatch
):
    await cared.share(cared.ana, prompt, words=URGENT)
    kept = str(await cared.rows(FORMS))
    assert "kill" not in kept
    await begin_again(cared, killed)
