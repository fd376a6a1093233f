"""A post in need that gives method detail away, where such posts are set aside: one message."""

from collections.abc import Callable
from datetime import timedelta

import discord
import pytest

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.ladder import Mode
from bot.domain.ids import GuildId, UserId
from bot.permissions import needed_in_all
from cogs.care import setting_aside
from tests.behaviour.caring import URGENT, cards, note, on_duty, press, safe
from tests.behaviour.noticing import (
    PHRASE,
    findings,
    nothing_is_said_in_public,
    say_yes,
    set_aside,
    standing,
)
from tests.behaviour.seen import Message
from tests.behaviour.world import World

# A phrase of the server's own stands for the detail, which is printed nowhere here.
DETAIL = f"{URGENT} The {PHRASE} would do it."
GENTLE_DETAIL = f"I wish I could go to sleep and not wake up. The {PHRASE} would do it."


@pytest.fixture
async def hiding(reading_world: World) -> World:
    """Where people are told, and posts with method detail are set aside."""
    await set_aside(reading_world, Family.METHODS)
    await safe(reading_world)
    await on_duty(reading_world, reading_world.fay)
    await say_yes(reading_world, reading_world.ana)
    return reading_world


async def say(world: World, words: str = DETAIL) -> Message:
    return await world.ana.write(world.server.lounge, words)


def only_card(world: World) -> str:
    (card,) = cards(world, world.ana)
    return card.text


def when_the_card_stands(world: World, act: Callable[[discord.Message], object]) -> None:
    """Let this happen to the newest post as soon as the card about it is known to stand."""
    service = world.client.services.care_cards
    sent = service.sent

    async def then(*args: object) -> None:
        await sent(*args)  # type: ignore[arg-type]
        assert world.server.lounge.last_message is not None
        await act(world.server.lounge.last_message)  # type: ignore[misc]

    vars(service)["sent"] = then


def before_the_card_is_sent(world: World, act: Callable[[discord.Message], object]) -> None:
    """Let this happen to the newest post when its card is about to be sent."""
    service = world.client.services.care_cards
    get = service.get

    async def first(*args: object) -> object:
        assert world.server.lounge.last_message is not None
        await act(world.server.lounge.last_message)  # type: ignore[misc]
        return await get(*args)  # type: ignore[arg-type]

    vars(service)["get"] = first


@pytest.mark.parametrize("words", [DETAIL, GENTLE_DETAIL])
async def test_one_card_gives_the_words_back_and_then_the_post_goes(hiding: World, words: str):
    await say(hiding, words)

    text = only_card(hiding)
    assert hiding.say("care.card.set_aside") in text
    assert hiding.say("care.card.stays") not in text
    assert words in text
    assert standing(hiding) == []
    assert nothing_is_said_in_public(hiding)
    assert await findings(hiding) == []


async def test_people_read_that_the_bot_set_it_aside_and_none_of_its_words(hiding: World):
    await say(hiding)

    text = note(hiding).text
    assert hiding.say("care.note.set_aside.done") in text
    assert hiding.say("care.note.deleted") not in text
    assert PHRASE not in text
    assert f"/{hiding.server.lounge.id}/" not in text


async def test_no_row_and_no_log_holds_a_word(hiding: World):
    await say(hiding)

    tables = await hiding.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    for (name,) in tables:
        kept = str(await hiding.rows(f"SELECT * FROM {name}"))  # noqa: S608 - our own names
        assert "would do it" not in kept
    assert PHRASE not in hiding.log.text


async def test_without_detail_a_post_in_need_stays_up(hiding: World):
    await say(hiding, URGENT)

    assert hiding.say("care.card.stays") in only_card(hiding)
    assert len(standing(hiding)) == 1
    assert hiding.say("care.note.set_aside.stands") not in note(hiding).text


@pytest.mark.parametrize("mode", [Mode.SHADOW, Mode.OFF])
async def test_a_family_that_may_not_reach_people_sets_nothing_aside(hiding: World, mode: Mode):
    modes = hiding.client.services.guideline_modes
    await modes.set_mode(hiding.server.id, Family.METHODS, mode)

    await say(hiding)

    assert len(standing(hiding)) == 1


async def test_where_hiding_is_off_a_post_stays_up(hiding: World):
    modes = hiding.client.services.guideline_modes
    await modes.set_hide(hiding.server.id, Family.METHODS, is_on=False)

    await say(hiding)

    assert hiding.say("care.card.stays") in only_card(hiding)
    assert len(standing(hiding)) == 1


async def test_who_wants_no_cards_keeps_their_post_and_people_decide(hiding: World):
    choices = hiding.client.services.care_choices
    await choices.want_no_cards(GuildId(hiding.server.id), UserId(hiding.ana.id))

    await say(hiding)

    assert cards(hiding, hiding.ana) == []
    assert len(standing(hiding)) == 1
    assert hiding.say("care.note.set_aside.stands") in note(hiding).text


async def test_who_takes_no_messages_keeps_their_post_and_people_decide(hiding: World):
    in_dm = f"/channels/{hiding.ana.in_dm.channel.id}/messages"
    hiding.env.inject_error("POST", in_dm, status=403, code=50007)

    await say(hiding)

    assert len(standing(hiding)) == 1
    assert hiding.say("care.note.unreached") in note(hiding).text
    assert hiding.say("care.note.set_aside.stands") in note(hiding).text


async def test_a_private_thread_gives_the_words_back_where_messages_are_closed(hiding: World):
    modes = hiding.client.services.guideline_modes
    await modes.use_threads(hiding.server.id, is_on=True)
    in_dm = f"/channels/{hiding.ana.in_dm.channel.id}/messages"
    hiding.env.inject_error("POST", in_dm, status=403, code=50007)
    hiding.server.let_bot(
        needed_in_all()
        | discord.Permissions(
            manage_messages=True, create_private_threads=True, send_messages_in_threads=True
        )
    )

    await say(hiding)

    (thread,) = hiding.server.lounge.threads
    assert any(DETAIL in one.text for one in hiding.ours(thread))
    assert all(DETAIL not in one.text for one in standing(hiding))
    assert hiding.say("care.note.set_aside.done") in note(hiding).text


async def test_with_resources_only_nothing_is_deleted_that_no_person_has_seen(hiding: World):
    await hiding.client.services.contacts.choose(hiding.server.id, None)

    await say(hiding)

    assert hiding.say("care.card.stays") in only_card(hiding)
    assert len(standing(hiding)) == 1


async def test_what_staff_write_is_never_set_aside(hiding: World):
    await hiding.fay.write(hiding.server.lounge, DETAIL)

    assert len(standing(hiding)) == 1


async def test_without_the_right_to_delete_the_card_does_not_speak_of_it(hiding: World):
    hiding.server.let_bot(needed_in_all())

    await say(hiding)

    assert hiding.say("care.card.stays") in only_card(hiding)
    assert len(standing(hiding)) == 1
    assert hiding.say("care.note.set_aside.stands") in note(hiding).text


async def test_words_too_many_to_give_back_stay(hiding: World, monkeypatch):
    monkeypatch.setattr(setting_aside, "LONGEST_WORDS", len(DETAIL) - 1)

    await say(hiding)

    assert hiding.say("care.card.stays") in only_card(hiding)
    assert len(standing(hiding)) == 1
    assert hiding.say("care.note.set_aside.stands") in note(hiding).text


async def test_a_post_that_discord_does_not_show_holds_the_card_back_for_nothing(hiding: World):
    path = f"/channels/{hiding.server.lounge.id}/messages/*"
    hiding.env.inject_error("GET", path, status=503, times=None)

    await say(hiding)

    assert hiding.say("care.card.stays") in only_card(hiding)
    assert len(standing(hiding)) == 1
    assert hiding.say("care.note.set_aside.stands") in note(hiding).text


async def test_detail_taken_out_before_the_card_is_sent_leaves_the_post(hiding: World):
    before_the_card_is_sent(hiding, lambda post: hiding.ana.actor.edit(post, URGENT))

    await say(hiding)

    assert [one.text for one in standing(hiding)] == [URGENT]
    assert hiding.say("care.card.stays") in cards(hiding, hiding.ana)[0].text
    assert all(
        hiding.say("care.card.set_aside") not in one.text for one in cards(hiding, hiding.ana)
    )


async def test_detail_taken_out_after_the_card_leaves_the_post_and_the_card_says_so(hiding: World):
    when_the_card_stands(hiding, lambda post: hiding.ana.actor.edit(post, "All of it is gone."))

    await say(hiding)

    assert [one.text for one in standing(hiding)] == ["All of it is gone."]
    text = only_card(hiding)
    assert hiding.say("care.card.stays") in text
    assert hiding.say("care.card.set_aside") not in text
    assert hiding.say("care.note.set_aside.stands") not in note(hiding).text


async def test_words_changed_after_the_card_come_back_as_changed(hiding: World):
    changed = f"The {PHRASE}. And all of this I wrote just now."
    when_the_card_stands(hiding, lambda post: hiding.ana.actor.edit(post, changed))

    await say(hiding)

    assert standing(hiding) == []
    assert any(changed in one.text for one in cards(hiding, hiding.ana))
    assert hiding.say("care.note.set_aside.done") in note(hiding).text


async def test_a_post_that_its_author_deletes_first_was_not_set_aside(hiding: World):
    when_the_card_stands(hiding, hiding.ana.actor.delete)

    await say(hiding)

    assert standing(hiding) == []
    assert hiding.say("care.note.deleted") in note(hiding).text


async def test_a_post_that_cannot_be_deleted_stays_and_the_card_says_so(hiding: World):
    path = f"/channels/{hiding.server.lounge.id}/messages/*"
    hiding.env.inject_error("DELETE", path, status=403, code=50013)

    await say(hiding)

    assert len(standing(hiding)) == 1
    assert hiding.say("care.card.stays") in only_card(hiding)
    assert hiding.say("care.note.set_aside.stands") in note(hiding).text


async def test_a_deletion_that_discord_refuses_for_a_while_comes_later(hiding: World):
    path = f"/channels/{hiding.server.lounge.id}/messages/*"
    hiding.env.inject_error("DELETE", path, status=400, times=2)

    await say(hiding)
    assert len(standing(hiding)) == 1
    for _ in range(2):
        await hiding.pass_time(timedelta(minutes=1))

    assert standing(hiding) == []
    assert hiding.say("care.note.set_aside.done") in note(hiding).text
    assert len(cards(hiding, hiding.ana)) == 1


async def test_a_deletion_that_discord_keeps_refusing_is_left_to_people(hiding: World):
    path = f"/channels/{hiding.server.lounge.id}/messages/*"
    hiding.env.inject_error("DELETE", path, status=400, times=None)

    await say(hiding)
    for _ in range(16):
        await hiding.pass_time(timedelta(minutes=6))

    assert len(standing(hiding)) == 1
    assert hiding.say("care.card.stays") in only_card(hiding)
    assert hiding.say("care.note.set_aside.stands") in note(hiding).text


async def test_a_card_that_its_person_deleted_holds_no_words_so_the_post_stays(hiding: World):
    when_the_card_stands(hiding, lambda _: cards(hiding, hiding.ana)[0].handle.delete())

    await say(hiding)

    assert len(standing(hiding)) == 1
    assert hiding.say("care.note.set_aside.stands") in note(hiding).text


async def test_an_edit_of_a_post_that_is_on_its_way_out_brings_no_second_card(hiding: World):
    before_the_card_is_sent(hiding, lambda post: hiding.ana.actor.edit(post, f"{DETAIL} Really."))

    await say(hiding)

    assert f"{DETAIL} Really." in only_card(hiding)
    assert standing(hiding) == []


async def test_who_is_on_it_is_named_on_the_card_that_gave_the_words_back(hiding: World):
    await say(hiding)
    await press(hiding, hiding.fay, "claim")

    text = only_card(hiding)
    assert "Fay" in text
    assert DETAIL in text


async def test_a_share_with_such_detail_stays_and_people_decide(hiding: World):
    prompt = await hiding.todays_prompt()

    await hiding.share(hiding.ana, prompt, words=DETAIL)

    (share,) = hiding.ours(hiding.thread())
    assert DETAIL in share.text
    assert hiding.say("care.card.stays") in cards(hiding, hiding.ana)[-1].text
    assert hiding.say("care.note.set_aside.stands") in note(hiding).text


async def test_undo_tells_the_author_on_their_card_that_they_may_post_again(hiding: World):
    await say(hiding)

    answer = await press(hiding, hiding.fay, "undo")

    assert answer.text == hiding.say("care.note.pressed.undone")
    text = only_card(hiding)
    assert hiding.say("care.card.may_post_again") in text
    assert hiding.say("care.card.set_aside") not in text
    assert DETAIL in text
    assert hiding.say("care.note.set_aside.undone") in note(hiding).text
    assert hiding.say("care.note.buttons.undo") not in note(hiding).labels
    assert nothing_is_said_in_public(hiding)

    await say(hiding)

    assert [one.text for one in standing(hiding)] == [DETAIL]
    assert hiding.say("care.note.set_aside.stands") not in note(hiding).text


async def test_only_the_team_can_undo(hiding: World):
    await say(hiding)
    hiding.server.allow(hiding.staff, hiding.ben, view_channel=True)

    await press(hiding, hiding.ben, "undo")

    assert hiding.say("care.note.set_aside.done") in note(hiding).text
    hiding.server.allow(hiding.staff, hiding.ben, view_channel=False)


async def test_where_the_author_deleted_the_card_people_are_asked_to_tell_them(hiding: World):
    await say(hiding)
    (card,) = cards(hiding, hiding.ana)
    await card.handle.delete()

    await press(hiding, hiding.fay, "undo")

    assert hiding.say("care.note.set_aside.untold") in note(hiding).text


async def test_a_post_that_stands_has_nothing_to_undo(hiding: World):
    await say(hiding, URGENT)
    assert hiding.say("care.note.buttons.undo") not in note(hiding).labels
