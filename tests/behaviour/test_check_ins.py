"""An open check-in as people meet it: each button by each kind of person, from start to end."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import ChannelId, FormatId
from bot.domain.rounds.check_ins import CheckIn
from bot.domain.rounds.formats import Format
from bot.domain.rounds.own_formats import typed_of
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

WORDS, WORD, ONE, SEVERAL, SCALE = "wins", "one-word", "weather", "halt", "scale"
CHOICES = "SELECT choice_id FROM check_in_choice"
ANSWERS = "SELECT kind FROM check_in_answer ORDER BY kind"


async def opened(world: World, format_id: str, hours: int = 24, language: str = "en") -> Message:
    """Open a check-in in the lounge, and return its card."""
    services, guild_id = world.client.services, world.server.id
    chosen = await services.formats.get(guild_id, FormatId(format_id), language)
    assert chosen is not None
    channel_id = ChannelId(world.server.lounge.id)
    opening = await services.check_ins.open(guild_id, channel_id, chosen, language, hours)
    assert isinstance(opening, CheckIn)
    await world.do_what_is_due()
    return world.ours(world.server.lounge)[-1]


def label(world: World, name: str) -> str:
    return world.say(f"rounds.check_in.buttons.{name}")


def thread_of(world: World) -> list[Message]:
    """What the bot has posted in the thread of the check-in."""
    return world.ours(world.server.lounge.threads[-1])


def card_now(world: World) -> Message:
    """The card as it stands in the channel now."""
    return world.ours(world.server.lounge)[-1]


async def say_in_thread(world: World, person: Member, card: Message, words: str) -> Answer:
    opened = await person.click(card, label(world, "share"))
    return await person.send(opened.form, words=words)


async def say_word(world: World, person: Member, card: Message, word: str) -> Answer:
    opened = await person.click(card, label(world, "word"))
    return await person.send(opened.form, words=word)


async def choose(world: World, person: Member, card: Message, *chosen: str) -> Answer:
    several = len(chosen) > 1 or any(
        part.get("placeholder") == world.say("rounds.check_in.choose_several")
        for part in card.parts
    )
    key = "rounds.check_in.choose_several" if several else "rounds.check_in.choose"
    return await person.choose(card, world.say(key), *chosen)


def crowd(world: World, number: int) -> list[Member]:
    return [world.person(f"Person {place}") for place in range(number)]


def notes(world: World) -> list[str]:
    """What the staff were told of check-ins; a day passes without a question, and that is told."""
    where = f"<#{world.server.lounge.id}>"
    return [one.text for one in world.ours(world.staff) if where in one.text]


async def end(world: World, hours: int = 24) -> None:
    await world.pass_time(timedelta(hours=hours))


@pytest.mark.parametrize("format_id", [WORDS, WORD, ONE, SEVERAL, SCALE])
async def test_the_card_says_how_long_who_sees_it_and_where_help_is(world: World, format_id):
    card = await opened(world, format_id, hours=36)

    assert card.is_silent
    end_at = int((world.clock.now() + timedelta(hours=36)).timestamp())
    assert f"<t:{end_at}:f>" in card.text
    assert f"<t:{end_at}:R>" in card.text
    for key in ("facilitators", "passing", "help"):
        assert world.say(f"rounds.check_in.{key}") in card.text
    kind = {WORDS: "words", WORD: "word"}.get(format_id, "choice")
    assert world.say(f"rounds.check_in.seen.{kind}") in card.text
    assert label(world, "pass") in card.labels
    assert len(world.server.lounge.threads) == 1


async def test_nobody_presses_the_card_into_being_edited(world: World):
    card = await opened(world, ONE)
    await choose(world, world.ana, card, "sun")
    await world.ben.click(card, label(world, "pass"))

    assert card_now(world).text == card.text
    assert card_now(world).handle.edited_at is None


async def test_a_check_in_speaks_the_language_it_was_opened_in(world: World):
    card = await opened(world, WORDS, language="es")
    say = world.client.say_in("es")

    assert say("rounds.check_in.passing") in card.text
    passed = await world.ana.click(card, say("rounds.check_in.buttons.pass"))
    assert say("prompts.counted") in passed.text


async def test_words_stand_in_the_thread_under_the_members_name(world: World):
    card = await opened(world, WORDS)
    answer = await say_in_thread(world, world.ana, card, "I went outside.")

    (share,) = thread_of(world)
    assert "Ana" in share.texts[0]
    assert "I went outside." in share.text
    assert share.is_silent
    assert world.say("prompts.thanks") in answer.text
    assert world.say("prompts.counted") in answer.text
    assert await world.rows(ANSWERS) == [("share",)]


async def test_words_can_be_edited_and_taken_down(world: World):
    card = await opened(world, WORDS)
    thanks = (await say_in_thread(world, world.ana, card, "I went outside.")).message
    editing = await world.ana.click(thanks, label(world, "edit"))
    assert editing.form.filled == {"words": "I went outside."}
    await world.ana.send(editing.form, words="I opened a window.")
    (share,) = thread_of(world)
    assert "I opened a window." in share.text
    assert "outside" not in share.text

    down = await world.ana.click(thanks, label(world, "down"))
    assert thread_of(world) == []
    assert "I opened a window." in down.text
    assert await world.rows(ANSWERS) == []
    again = await world.ana.click(down.message, world.say("forms.reopen"))
    assert again.form.filled == {"words": "I opened a window."}


async def test_whoever_lost_the_thanks_finds_their_words_again(world: World):
    card = await opened(world, WORDS)
    await say_in_thread(world, world.ben, card, "Ben's words.")
    await say_in_thread(world, world.ana, card, "Ana's words.")
    await world.restart_bot()

    found = await world.ana.click(card, label(world, "share"))
    assert not found.is_form
    editing = await world.ana.click(found.message, label(world, "edit"))
    assert editing.form.filled == {"words": "Ana's words."}


async def test_words_sent_twice_stand_once(world: World):
    card = await opened(world, WORDS)
    first = await world.ana.click(card, label(world, "share"))
    second = await world.ana.click(card, label(world, "share"))
    await world.ana.send(first.form, words="First words.")
    await world.ana.send(second.form, words="Second words.")

    (share,) = thread_of(world)
    assert "Second words." in share.text


async def test_words_that_a_moderator_deleted_can_be_said_anew(world: World):
    card = await opened(world, WORDS)
    thanks = (await say_in_thread(world, world.ana, card, "Gone soon.")).message
    (share,) = thread_of(world)
    thread = world.server.lounge.threads[-1]
    world.env.backend.delete_message(thread.id, share.handle.id)
    await world.env.settle()

    lost = await world.ana.click(card, label(world, "share"))
    assert world.say("rounds.check_in.yours_gone") in lost.text
    form = (await world.ana.click(lost.message, label(world, "again"))).form
    await world.ana.send(form, words="Said anew.")
    assert [one.text for one in thread_of(world) if "Said anew." in one.text]
    gone = await world.ana.click(thanks, label(world, "edit"))
    assert gone.text == world.say("rounds.check_in.refused.share_gone")


async def test_nobody_else_touches_what_somebody_said(world: World):
    card = await opened(world, WORDS)
    thanks = (await say_in_thread(world, world.ana, card, "Mine.")).message
    for button in thanks.buttons:
        stolen = await world.post_button(world.server.lounge, "Try", button["custom_id"])
        for other in (world.ben, world.fay, world.mo, world.kim):
            refused = await other.click(stolen, "Try")
            assert refused.text == world.say("prompts.refused.not_yours")

    (share,) = thread_of(world)
    assert "Mine." in share.text


async def test_empty_words_are_refused_and_nothing_is_counted(world: World):
    card = await opened(world, WORDS)
    refused = await say_in_thread(world, world.ana, card, "   ")

    assert world.say("prompts.refused.empty") in refused.text
    assert await world.rows(ANSWERS) == []


async def test_replies_come_with_words_to_begin_with(world: World):
    card = await opened(world, WORDS)
    await say_in_thread(world, world.ana, card, "I went outside.")
    (share,) = thread_of(world)

    starters = await world.ben.click(share, world.say("prompts.reply.button"))
    assert world.say("prompts.reply.title") in starters.text


async def test_private_words_come_back_and_are_only_counted(world: World):
    card = await opened(world, WORDS)
    opened_form = await world.ana.click(card, label(world, "count"))
    answer = await world.ana.send(opened_form.form, words="Only for me.")

    assert "Only for me." in answer.text
    assert world.say("rounds.check_in.counted") in answer.text
    assert thread_of(world) == []
    assert await world.rows(ANSWERS) == [("count",)]
    assert "Only for me." not in world.log.text
    back = await world.ana.click(answer.message, label(world, "back"))
    assert world.say("rounds.check_in.taken_back") in back.text
    assert await world.rows(ANSWERS) == []


@pytest.mark.parametrize("also", ["count", "pass"])
async def test_what_stands_in_the_thread_is_never_said_to_be_taken_back(world: World, also):
    card = await opened(world, WORDS)
    passed = await world.ana.click(card, label(world, "pass"))
    await say_in_thread(world, world.ana, card, "Mine.")
    answer = await world.ana.click(card, label(world, also))
    if also == "count":
        answer = await world.ana.send(answer.form, words="Only for me.")

    assert world.say("rounds.check_in.stays.share", button=label(world, "share")) in answer.text
    assert label(world, "back") not in [one["label"] for one in answer.message.buttons]
    # A button from before the share leads to it as well.
    led = await world.ana.click(passed.message, label(world, "back"))
    assert label(world, "down") in [one["label"] for one in led.message.buttons]
    assert await world.rows(ANSWERS) == [("share",)]


async def test_a_word_that_stands_is_taken_down_only_where_it_was_thanked_for(world: World):
    card = await opened(world, WORD)
    passed = await world.ana.click(card, label(world, "pass"))
    await say_word(world, world.ana, card, "hopeful")
    again = await world.ana.click(card, label(world, "pass"))

    assert world.say("rounds.check_in.stays.word") in again.text
    refused = await world.ana.click(passed.message, label(world, "back"))
    assert refused.text == world.say("rounds.check_in.refused.word_stands")
    assert await world.rows(ANSWERS) == [("word",)]


async def test_private_words_come_back_also_when_they_are_refused(world: World):
    card = await opened(world, WORDS)
    form = (await world.ana.click(card, label(world, "count"))).form
    await end(world)
    refused = await world.ana.send(form, words="Too late for me.")

    assert world.say("rounds.check_in.refused.over") in refused.text
    assert "Too late for me." in refused.text


async def test_whoever_writes_in_the_thread_has_checked_in(world: World):
    await opened(world, WORDS)
    thread = world.server.lounge.threads[-1]
    await world.ana.write(thread, "By hand.")
    await world.ana.write(thread, "And more.")

    assert await world.rows(ANSWERS) == [("wrote",)]


async def test_a_word_stands_without_a_name(world: World):
    card = await opened(world, WORD)
    answer = await say_word(world, world.ana, card, "hopeful")

    (post,) = thread_of(world)
    assert "hopeful" in post.text
    assert "Ana" not in post.text
    assert post.buttons == []
    assert not any(str(world.ana.id) in str(part) for part in post.parts)
    assert world.say("prompts.thanks") in answer.text
    assert await world.rows(ANSWERS) == [("word",)]


async def test_a_second_word_waits_until_the_first_is_taken_down(world: World):
    card = await opened(world, WORD)
    thanks = (await say_word(world, world.ana, card, "tired")).message
    refused = await world.ana.click(card, label(world, "word"))
    assert refused.text == world.say("rounds.check_in.refused.word_stands")

    await world.ana.click(thanks, label(world, "down"))
    assert thread_of(world) == []
    await say_word(world, world.ana, card, "lighter")
    (post,) = thread_of(world)
    assert "lighter" in post.text


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("two words", "not_one_word"),
        ("@everyone", "not_one_word"),
        ("\u200b", "no_word"),
        ("w" * 31, "long_word"),
    ],
)
async def test_what_is_no_word_comes_back(world: World, text, refusal):
    card = await opened(world, WORD)
    answer = await say_word(world, world.ana, card, text)

    assert world.say(f"rounds.check_in.refused.{refusal}") in answer.text
    assert thread_of(world) == []
    reopened = await world.ana.click(answer.message, world.say("forms.reopen"))
    assert reopened.form.filled.get("words", "") in (text, "")


async def test_a_choice_is_answered_privately_and_can_be_changed(world: World):
    card = await opened(world, ONE)
    first = await choose(world, world.ana, card, "storm")
    assert "Storm" in first.text
    assert world.say("rounds.check_in.seen.choice") in first.text
    assert await world.rows(CHOICES) == [("storm",)]

    changed = await choose(world, world.ana, first.message, "sun")
    assert "Sun" in changed.text
    assert await world.rows(CHOICES) == [("sun",)]
    back = await world.ana.click(changed.message, label(world, "back"))
    assert world.say("rounds.check_in.taken_back") in back.text
    assert await world.rows(CHOICES) == await world.rows(ANSWERS) == []


async def test_what_was_taken_back_elsewhere_is_taken_back(world: World):
    card = await opened(world, ONE)
    first = await choose(world, world.ana, card, "storm")
    second = await choose(world, world.ana, card, "sun")
    await world.ana.click(first.message, label(world, "back"))
    twice = await world.ana.click(second.message, label(world, "back"))

    assert twice.text == world.say("rounds.check_in.refused.nothing_to_take_back")


async def test_several_needs_can_be_there_at_once(world: World):
    card = await opened(world, SEVERAL)
    await choose(world, world.ana, card, "hungry", "tired")

    assert sorted(await world.rows(CHOICES)) == [("hungry",), ("tired",)]


async def test_what_is_no_choice_any_more_is_refused(world: World):
    await opened(world, ONE)
    (one,) = await world.client.services.check_ins.standing(world.server.id)
    old = await world.post_select(
        world.server.lounge, f"checkin:{one.check_in_id}:choose", "hail", "sun"
    )
    refused = await world.ana.choose(old, "Choose", "hail")

    assert refused.text == world.say("rounds.check_in.refused.no_such_choice")
    assert await world.rows(ANSWERS) == []


async def test_eleven_people_and_their_weather_make_one_line(world: World):
    card = await opened(world, ONE)
    people = crowd(world, 11)
    for place, person in enumerate(people):
        await choose(world, person, card, "sun" if place < 8 else "fog")
    await end(world)

    (line,) = thread_of(world)
    assert world.say("rounds.check_in.people", number=11) in line.text
    assert "Sun: 8" in line.text
    assert "Fog: 3" in line.text
    assert not any(person.actor.user.name in line.text for person in people)
    closed = card_now(world)
    assert world.say("rounds.check_in.over") in closed.text
    assert "Sun: 8" in closed.text
    assert closed.labels == []
    assert await world.rows(CHOICES) == []


async def test_a_scale_is_told_in_numbers_of_people_without_an_average(world: World):
    card = await opened(world, SCALE)
    for person, number in zip(crowd(world, 5), ("1", "1", "2", "9", "10"), strict=True):
        await choose(world, person, card, number)
    await end(world)

    (line,) = thread_of(world)
    assert "4.6" not in line.text
    assert "very hard: 2" in line.text


async def test_four_people_are_thanked_without_a_number(world: World):
    card = await opened(world, ONE)
    for person in crowd(world, 4):
        await choose(world, person, card, "sun")
    await end(world)

    (line,) = thread_of(world)
    assert world.say("rounds.check_in.few") in line.text
    assert "4" not in line.text
    assert "Sun" not in line.text


async def test_an_empty_check_in_posts_nothing_and_quietly_says_it_is_over(world: World):
    await opened(world, WORDS)
    await end(world)

    assert thread_of(world) == []
    closed = card_now(world)
    assert world.say("rounds.check_in.over") in closed.text
    assert closed.labels == []
    assert notes(world) == []


@pytest.mark.parametrize("format_id", [WORDS, WORD, ONE])
async def test_after_the_end_everybody_is_told_kindly(world: World, format_id):
    card = await opened(world, format_id)
    await end(world)
    for button in card.buttons:
        old = await world.post_button(world.server.lounge, "Old", button["custom_id"])
        for person in (world.ana, world.fay, world.kim):
            refused = await person.click(old, "Old")
            assert refused.text == world.say("rounds.check_in.refused.over")


async def test_taking_back_works_also_after_the_end(world: World):
    card = await opened(world, ONE)
    mine = await choose(world, world.ana, card, "sun")
    await end(world)
    back = await world.ana.click(mine.message, label(world, "back"))

    assert back.text == world.say("rounds.check_in.taken_back")
    assert await world.rows(ANSWERS) == []


async def test_whoever_cannot_see_the_channel_cannot_answer(world: World):
    card = await opened(world, ONE)
    (one,) = await world.client.services.check_ins.standing(world.server.id)
    moved = await world.post_button(world.prompts, "Moved", f"checkin:{one.check_in_id}:pass")
    world.server.deny(world.server.lounge, world.ana, view_channel=True)
    refused = await world.ana.click(moved, "Moved")
    assert refused.text == world.say("rounds.check_in.refused.not_seen")
    assert await world.rows(ANSWERS) == []
    assert card.labels


async def test_whoever_may_not_write_in_threads_can_still_answer_privately(world: World):
    card = await opened(world, WORDS)
    world.server.deny(world.server.lounge, world.ana, send_messages_in_threads=True)
    refused = await world.ana.click(card, label(world, "share"))
    assert refused.text == world.say("prompts.refused.not_here")

    private = await world.ana.click(card, label(world, "count"))
    await world.ana.send(private.form, words="For me.")
    assert await world.rows(ANSWERS) == [("count",)]


async def test_a_time_out_that_comes_while_a_form_is_open_holds(world: World):
    card = await opened(world, WORDS)
    form = (await world.ana.click(card, label(world, "share"))).form
    world.ana.is_timed_out(timedelta(hours=1))
    refused = await world.ana.send(form, words="My words.")

    assert world.say("prompts.refused.timed_out") in refused.text
    assert "My words." in refused.text
    assert thread_of(world) == []
    assert await world.rows(ANSWERS) == []


async def test_a_closed_thread_takes_no_words(world: World):
    card = await opened(world, WORDS)
    world.server.lock(world.server.lounge.threads[-1])
    refused = await world.ana.click(card, label(world, "share"))

    assert refused.text == world.say("prompts.refused.thread_locked")


async def test_words_come_back_where_the_bot_may_not_post(world: World):
    card = await opened(world, WORDS)
    form = (await world.ana.click(card, label(world, "share"))).form
    world.server.deny(world.server.lounge, None, send_messages_in_threads=True)
    refused = await world.ana.send(form, words="Kept for me.")

    assert "Kept for me." in refused.text
    assert "Kept" not in world.log.take_failure()
    assert await world.rows(ANSWERS) == []


async def test_a_card_of_another_server_reaches_nothing(world: World):
    await opened(world, ONE)
    (one,) = await world.client.services.check_ins.standing(world.server.id)
    zoe = world.person("Zoe", server=world.other_server)
    copy = await world.post_button(
        world.other_server.lounge, "Copy", f"checkin:{one.check_in_id}:pass"
    )

    refused = await zoe.click(copy, "Copy")
    assert refused.text == world.say("rounds.check_in.refused.unknown")
    assert await world.rows(ANSWERS) == []


async def test_a_deleted_card_closes_quietly_and_facilitators_hear_of_it_once(world: World):
    card = await opened(world, WORDS)
    await say_in_thread(world, world.ana, card, "I was here.")
    world.env.backend.delete_message(world.server.lounge.id, card.handle.id)
    await world.env.settle()
    await world.do_what_is_due()

    where = f"<#{world.server.lounge.id}>"
    note = world.say("notices.rounds.check_in_room_gone", channel=where)
    assert notes(world) == [note]
    assert len(thread_of(world)) == 1
    assert await world.client.services.check_ins.standing(world.server.id) == ()


async def test_a_deleted_thread_closes_quietly_and_the_card_says_so(world: World):
    await opened(world, WORDS)
    world.server.delete(world.server.lounge.threads[-1])
    await world.env.settle()
    await world.do_what_is_due()

    assert world.say("rounds.check_in.over") in card_now(world).text
    assert len(notes(world)) == 1


async def test_a_channel_where_no_thread_can_be_opened_still_takes_private_answers(
    world: World,
):
    world.server.deny(world.server.lounge, None, create_public_threads=True)
    card = await opened(world, WORDS)
    for _ in range(3):
        await world.pass_time(timedelta(minutes=2))
    refused = await world.ana.click(card, label(world, "share"))
    assert refused.text == world.say("rounds.check_in.refused.no_thread")

    private = await world.ana.click(card, label(world, "count"))
    await world.ana.send(private.form, words="For me.")
    await end(world)
    assert world.say("rounds.check_in.few") in world.ours(world.server.lounge)[-1].text
    assert len(notes(world)) == 1


async def start_card(world: World, person: Member, format_id: str) -> Message:
    """The card that opens a check-in, as `/round` shows it."""
    hours = {"weather": 24}.get(format_id, 12)
    old = await world.post_button(
        world.server.lounge, "Open", f"checkin:{hours}:start:{format_id}.en"
    )
    return (await person.click(old, "Open")).message


@pytest.mark.parametrize("name", ["ana", "mo"])
async def test_only_facilitators_open_a_check_in(world: World, name):
    person = getattr(world, name)
    refused = await start_card(world, person, ONE)

    assert refused.text
    assert await world.client.services.check_ins.standing(world.server.id) == ()


async def test_a_facilitator_starts_it_where_they_are_and_only_once(world: World):
    first = await start_card(world, world.fay, ONE)
    assert first.text == world.say(
        "rounds.check_in.started", channel=f"<#{world.server.lounge.id}>"
    )
    second = await start_card(world, world.fay, ONE)
    assert second.text == world.say("rounds.check_in.refused.already_open")
    assert len(await world.client.services.check_ins.standing(world.server.id)) == 1


async def test_a_facilitator_closes_it_early_after_being_asked_once(world: World):
    card = await opened(world, ONE)
    await choose(world, world.ana, card, "sun")
    assert label(world, "close") not in (await world.ana.use("checkin")).message.labels
    mine = (await world.fay.use("checkin")).message
    asked = (await world.fay.click(mine, label(world, "close"))).message
    kept = await world.fay.click(asked, label(world, "leave"))
    assert world.say("rounds.check_in.left_open") in kept.text

    asked = (await world.fay.click(kept.message, label(world, "close"))).message
    closing = await world.fay.click(asked, label(world, "close"))
    assert world.say("rounds.check_in.closing") in closing.text
    assert world.say("rounds.check_in.over") in card_now(world).text
    assert len(thread_of(world)) == 1


@pytest.mark.parametrize("action", ["ask", "close"])
async def test_nobody_else_closes_it(world: World, action):
    await opened(world, ONE)
    (one,) = await world.client.services.check_ins.standing(world.server.id)
    stolen = await world.post_button(
        world.server.lounge, "Close", f"checkin:{one.check_in_id}:{action}"
    )
    for person in (world.ana, world.mo):
        await person.click(stolen, "Close")

    assert len(await world.client.services.check_ins.standing(world.server.id)) == 1


async def test_a_facilitator_chooses_how_long_and_in_which_language(world: World):
    first = await world.post_select(
        world.server.lounge, f"checkin:24:hours:{SEVERAL}.en", "72", "24"
    )
    card = (await world.fay.choose(first, "Choose", "72")).message
    assert "HALT" in card.text
    assert "Hurting" in card.text, "A word to facilitators about rooms on eating."
    how_long = world.say("rounds.check_in.how_long")
    chosen = [one for one in card.select(how_long)["options"] if one.get("default")]
    assert [one["value"] for one in chosen] == ["72"]

    card = (await world.fay.choose(card, world.say("rounds.check_in.language"), "es")).message
    await world.fay.click(card, label(world, "start"))
    (one,) = await world.client.services.check_ins.standing(world.server.id)
    assert (one.language, one.closes_at - one.opened_at) == ("es", timedelta(hours=72))
    assert world.client.say_in("es")("rounds.check_in.passing") in card_now(world).text


async def test_who_opens_none_after_all_goes_back_to_the_card_of_rounds(world: World):
    first = await world.post_select(
        world.server.lounge, f"checkin:24:hours:{SEVERAL}.en", "72", "24"
    )
    card = (await world.fay.choose(first, "Choose", "72")).message

    back = await world.fay.click(card, world.say("rounds.card.back"))

    assert world.say("rounds.card.title") in back.text
    assert await world.client.services.check_ins.standing(world.server.id) == ()


@pytest.mark.parametrize(
    ("format_id", "refusal"), [("talking-circle", "not_open_way"), ("gone", "no_format")]
)
async def test_what_cannot_be_open_for_days_is_refused(world: World, format_id, refusal):
    refused = await start_card(world, world.fay, format_id)

    assert refused.text == world.say(f"rounds.check_in.refused.{refusal}")


async def test_a_check_in_opens_in_a_text_channel_only(world: World):
    await opened(world, WORDS)
    thread = world.server.lounge.threads[-1]
    old = await world.post_button(thread, "Open", f"checkin:24:start:{ONE}.en")
    refused = await world.fay.click(old, "Open")

    assert refused.text == world.say("rounds.check_in.refused.not_a_channel")


async def test_where_the_bot_may_not_post_nothing_is_opened(world: World):
    old = await world.post_button(world.server.lounge, "Open", f"checkin:24:start:{ONE}.en")
    world.server.deny(world.server.lounge, None, send_messages=True)
    refused = await world.fay.click(old, "Open")

    assert world.say("permissions.names.send_messages") in refused.text
    assert world.log.take_failure()
    assert await world.client.services.check_ins.standing(world.server.id) == ()


async def our_weather(world: World) -> str:
    """Keep a copy of the weather as a round of the server's own, and return its id."""
    formats, guild_id = world.client.services.formats, world.server.id
    base = await formats.get(guild_id, FormatId(ONE), "en")
    assert base is not None
    ours = await formats.add(guild_id, "en", replace(typed_of(base), name="Our weather"), base)
    assert isinstance(ours, Format)
    return ours.format_id


async def test_a_round_of_our_own_that_is_removed_meanwhile_is_told_to_its_end(world: World):
    format_id = await our_weather(world)
    card = await opened(world, format_id)
    for person in crowd(world, 5):
        await choose(world, person, card, "sun")
    await world.client.services.formats.remove(world.server.id, FormatId(format_id))
    await choose(world, world.ana, card, "fog")
    await end(world)

    (line,) = thread_of(world)
    assert "Sun: 5" in line.text
    assert "Fog: 1" in line.text
    assert "Our weather" in card_now(world).text


async def test_choices_that_people_have_before_them_are_not_changed_under_them(world: World):
    format_id = await our_weather(world)
    card = await opened(world, format_id)
    for person in crowd(world, 5):
        await choose(world, person, card, "sun")
    rounds = await world.fay.use("round")
    listed = await world.fay.click(rounds.message, world.say("rounds.card.formats"))
    ours = await world.fay.click(listed.message, world.say("rounds.formats.to.ours"))
    shown = await world.fay.choose(ours.message, world.say("rounds.formats.choose"), format_id)
    edit = world.say("rounds.own.edit")
    form = (await world.fay.click(shown.message, edit)).form
    questions = form.filled["questions"]

    refused = await world.fay.send(form, questions=questions.replace("Sun", "Hot"))
    assert world.say("rounds.own.refused.choices_in_use") in refused.text
    form = (await world.fay.click(shown.message, edit)).form
    kept = await world.fay.send(form, closing="Take an umbrella.")
    assert world.say("rounds.own.kept") in kept.text
    await end(world)

    (line,) = thread_of(world)
    assert "Sun: 5" in line.text
    assert "Take an umbrella." in line.text
    form = (await world.fay.click(kept.message, edit)).form
    again = await world.fay.send(form, questions=questions.replace("Sun", "Hot"))
    assert world.say("rounds.own.kept") in again.text


@pytest.mark.parametrize("format_id", [WORDS, WORD, ONE])
async def test_a_check_in_rings_nowhere_from_its_card_to_its_last_line(world: World, format_id):
    card = await opened(world, format_id)
    if format_id == WORDS:
        await say_in_thread(world, world.ana, card, f"Thank you <@{world.ben.id}> @everyone")
    elif format_id == WORD:
        await say_word(world, world.ana, card, "tired")
    else:
        await choose(world, world.ana, card, "sun")
    await end(world)

    posts = [card_now(world), *thread_of(world)]
    assert len(posts) == (2 if format_id == ONE else 3)
    thread = world.server.lounge.threads[-1]
    for room, one in ((world.server.lounge, posts[0]), *((thread, one) for one in posts[1:])):
        assert one.is_silent
        assert world.stored(room, one).ping_user_ids == []
