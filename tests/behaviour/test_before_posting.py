"""The words of a form are looked at before anybody else sees them."""

import pytest

from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.own_phrases import Sameness
from bot.domain.ids import ChannelId, FormatId
from tests.behaviour.noticing import (
    BREACH,
    FAMILY,
    FINE,
    PHRASE,
    findings,
    notes,
    nudge_words,
    say_yes,
)
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World


async def look_before(world: World, mode: Mode = Mode.NUDGE) -> None:
    """Let the bot do this about one phrase; it reads along nowhere."""
    services, guild_id = world.client.services, world.server.id
    await services.guideline_modes.set_mode(guild_id, FAMILY, mode)
    await services.own_rules.add_phrase(guild_id, PHRASE, Sameness.FOLDED, FAMILY, 2)


async def free_share(world: World, words: str, **fields: str) -> Answer:
    corner = ChannelId(world.server.lounge.id)
    await world.client.services.setup.choose_share_channel(world.server.id, corner)
    opened = await world.ana.use("share")
    return await world.ana.send(opened.form, words=words, **fields)


def shares(world: World) -> list[Message]:
    return world.ours(world.thread())


async def test_what_matches_is_shown_to_its_author_before_it_stands(world: World, prompt: Message):
    await look_before(world)

    answer = await world.share(world.ana, prompt, words=BREACH, note="money", wish="advice")

    assert shares(world) == []
    assert answer.message.is_private
    for text in (world.say("guidelines.before.title"), nudge_words(world), BREACH):
        assert text in answer.text
    labels = [world.say(f"guidelines.before.{one}") for one in ("post", "change")]
    assert answer.message.labels == labels


async def test_post_as_it_is_posts_every_word_and_nobody_is_told_twice(
    world: World, prompt: Message
):
    await look_before(world)
    await say_yes(world, world.ana)
    answer = await world.share(world.ana, prompt, words=BREACH, note="money", wish="advice")

    await world.ana.click(answer.message, world.say("guidelines.before.post"))

    (share,) = shares(world)
    assert BREACH in share.text
    assert "money" in share.text
    assert world.say("prompts.wishes.advice") in share.text
    assert notes(world, world.ana) == []
    assert await findings(world) == [("queue", "stands")]


async def test_change_it_opens_the_form_with_all_that_was_typed(world: World, prompt: Message):
    await look_before(world)
    answer = await world.share(world.ana, prompt, words=BREACH, note="money", wish="advice")

    opened = await world.ana.click(answer.message, world.say("guidelines.before.change"))
    assert opened.form.filled == {"words": BREACH, "note": "money", "wish": "advice"}
    await world.ana.send(opened.form, words=FINE)

    (share,) = shares(world)
    assert FINE in share.text
    assert await findings(world) == []


@pytest.mark.parametrize(
    ("mode", "done"), [(Mode.SHADOW, ["count"]), (Mode.QUEUE, ["queue"]), (Mode.OFF, [])]
)
async def test_where_it_is_not_switched_on_words_are_posted_at_once(
    world: World, prompt: Message, mode: Mode, done: list[str]
):
    await look_before(world, mode)

    await world.share(world.ana, prompt, words=BREACH)

    assert len(shares(world)) == 1
    assert [one for one, _ in await findings(world)] == done


async def test_shares_outside_of_questions_are_looked_at_too(world: World):
    await look_before(world)

    answer = await free_share(world, BREACH, note="money")
    assert world.ours(world.server.lounge) == []
    await world.ana.click(answer.message, world.say("guidelines.before.post"))

    (share,) = world.ours(world.server.lounge)
    assert BREACH in share.text
    assert "money" in share.text


async def test_words_of_need_are_posted_and_not_looked_at(world: World, prompt: Message):
    await look_before(world)

    await world.share(world.ana, prompt, words=f"{BREACH} I want to kill myself tonight.")

    assert len(shares(world)) == 1
    assert await findings(world) == []


async def test_staff_post_as_they_like(world: World, prompt: Message):
    await look_before(world)

    await world.share(world.fay, prompt, words=BREACH)

    assert len(shares(world)) == 1
    assert await findings(world) == []


async def test_words_are_posted_also_where_they_cannot_be_looked_at(world: World, prompt: Message):
    await look_before(world)
    await world.break_table("family_mode")

    await world.share(world.ana, prompt, words=BREACH)

    assert len(shares(world)) == 1
    assert len(world.log.failures) == 2
    world.log.failures.clear()


async def check_in(world: World, format_id: str) -> Message:
    services, guild_id = world.client.services, world.server.id
    chosen = await services.formats.get(guild_id, FormatId(format_id), "en")
    assert chosen is not None
    room = ChannelId(world.server.lounge.id)
    await services.check_ins.open(guild_id, room, chosen, "en", 24)
    await world.do_what_is_due()
    return world.ours(world.server.lounge)[-1]


@pytest.mark.parametrize(
    ("format_id", "button", "words", "kept"),
    [("wins", "share", BREACH, [("queue", "stands")]), ("one-word", "word", "scum", [])],
)
async def test_a_check_in_is_looked_at_and_a_word_without_a_name_stays_without(
    world: World, format_id: str, button: str, words: str, kept: list[tuple[str, str]]
):
    await look_before(world)
    await world.client.services.own_rules.add_phrase(
        world.server.id, "scum", Sameness.FOLDED, FAMILY, 2
    )
    card = await check_in(world, format_id)
    opened = await world.ana.click(card, world.say(f"rounds.check_in.buttons.{button}"))

    answer = await world.ana.send(opened.form, words=words)
    thread = world.server.lounge.threads[-1]
    assert world.ours(thread) == []
    await world.ana.click(answer.message, world.say("guidelines.before.post"))

    (post,) = world.ours(thread)
    assert words in post.text
    assert await findings(world) == kept
