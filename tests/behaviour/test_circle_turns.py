"""*My turn…*: each button by the speaker, and by everybody whose turn it is not."""

from datetime import timedelta

import discord
import pytest

from bot.domain.prompts.answers import LONGEST_SHARE
from bot.domain.rounds.circle import Phase, Refusal, SeatState
from tests.behaviour.circles import Evening, open_circle
from tests.behaviour.people import Member
from tests.behaviour.seen import Message
from tests.behaviour.world import World

OF_A_TURN = ("write", "pass", "later", "more", "done")


@pytest.fixture
async def begun(world: World) -> Evening:
    """Ana speaks, Ben waits, Lea listens."""
    evening = await open_circle(world)
    await evening.join(world.ana, world.ben)
    await evening.press(world.mo, evening.card, "rounds.buttons.listen")
    await evening.begin()
    return evening


async def state_of(evening: Evening, person: Member) -> SeatState:
    (seat,) = [one for one in (await evening.view()).circle.seats if one.user_id == person.id]
    return seat.state


def words_in(evening: Evening, words: str) -> list[Message]:
    return [one for one in evening.posts if words in one.texts]


async def test_the_speaker_gets_their_own_buttons_and_is_called_once(begun: Evening):
    own = await begun.my_turn(begun.world.ana)

    assert own.labels == [begun.say(f"rounds.turn.{one}") for one in OF_A_TURN]
    (call,) = begun.calls(begun.world.ana)
    assert begun.calls(begun.world.ben) == []
    opened = await begun.press(begun.world.ana, call, "rounds.buttons.turn")
    assert opened.message.labels == own.labels


@pytest.mark.parametrize("who", ["ben", "mo", "kim"])
async def test_everybody_else_is_told_kindly_whose_turn_it_is(begun: Evening, who):
    person = getattr(begun.world, who)
    own = await begun.my_turn(person)

    assert f"<@{begun.world.ana.id}>" in own.text
    place = {"ben": "next", "mo": "listening", "kim": "outside"}[who]
    assert begun.say(f"rounds.place.{place}") in own.text
    assert not {begun.say(f"rounds.turn.{one}") for one in OF_A_TURN} & set(own.labels)


@pytest.mark.parametrize("button", ["pass", "later", "more", "done", "write"])
@pytest.mark.parametrize("who", ["ben", "mo", "fay"])
async def test_a_button_of_a_turn_works_for_nobody_else(begun: Evening, who, button):
    custom_id = f"round:{begun.circle_id}:{button}:1"
    stray = await begun.world.post_button(begun.world.server.lounge, "Stray", custom_id)
    before = (await begun.view()).circle.turn

    answer = await getattr(begun.world, who).click(stray, "Stray")

    assert begun.say(Refusal.NOT_YOUR_TURN) in answer.text
    assert f"<@{begun.world.ana.id}>" in answer.text
    assert (await begun.view()).circle.turn == before


async def test_a_pass_is_answered_like_a_share_and_looks_the_same_on_the_panel(begun: Evening):
    world = begun.world
    passed = await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.pass")

    assert "Thank" in passed.text
    assert begun.say("rounds.place.had") in passed.text
    had = begun.say("rounds.panel.had", names="").strip()
    assert had in begun.panel.text
    await world.ben.write(begun.thread, "my rose")
    await begun.press(world.ben, await begun.my_turn(world.ben), "rounds.turn.done")
    events = await world.rows("SELECT happening FROM circle_event ORDER BY event_id")
    assert ("passed",) in events
    assert ("shared",) in events


async def test_later_moves_the_speaker_behind_the_others(begun: Evening):
    world = begun.world
    answer = await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.later")

    assert begun.say("rounds.turn.moved") in answer.text
    circle = (await begun.view()).circle
    assert circle.speaker_id == world.ben.id
    assert circle.upcoming == (world.ana.id,)


async def test_the_last_one_who_waits_cannot_be_later(begun: Evening):
    world = begun.world
    await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.done")

    answer = await begun.press(world.ben, await begun.my_turn(world.ben), "rounds.turn.later")

    assert begun.say(Refusal.NOBODY_ELSE_WAITS) in answer.text
    assert begun.say("rounds.turn.pass") in answer.message.labels


async def test_more_time_moves_the_soft_end(begun: Evening):
    before = (await begun.view()).circle.turn
    own = await begun.my_turn(begun.world.ana)

    answer = await begun.press(begun.world.ana, own, "rounds.turn.more")

    after = (await begun.view()).circle.turn
    assert begun.say("rounds.turn.longer") in answer.text
    assert before is not None
    assert after is not None
    assert after.ends_at > before.ends_at
    assert f"<t:{int(after.ends_at.timestamp())}:R>" in begun.panel.text


async def test_two_presses_on_the_same_card_end_one_turn(begun: Evening):
    world = begun.world
    late = world.person("Cleo")
    await begun.press(
        late,
        (await begun.press(late, begun.panel, "rounds.buttons.place")).message,
        "rounds.buttons.join",
    )
    own = await begun.my_turn(world.ana)
    await begun.press(world.ana, own, "rounds.turn.done")
    stale = await world.post_button(world.server.lounge, "Done", f"round:{begun.circle_id}:done:1")

    answer = await world.ben.click(stale, "Done")

    assert begun.say(Refusal.TURN_IS_OVER) in answer.text
    assert begun.say("rounds.turn.yours") in answer.text
    assert (await begun.view()).circle.speaker_id == world.ben.id


@pytest.mark.parametrize("action", ["done", "pass"])
async def test_a_second_tap_on_what_ended_a_turn_is_thanked_as_the_first(
    begun: Evening, action: str
):
    world = begun.world
    await begun.press(world.ana, await begun.my_turn(world.ana), f"rounds.turn.{action}")
    tapped = f"round:{begun.circle_id}:{action}:1"
    second = await world.post_button(world.server.lounge, "Again", tapped)

    answer = await world.ana.click(second, "Again")

    assert "Thank you for being here." in answer.text
    assert begun.say("rounds.place.had") in answer.text
    assert begun.say(Refusal.TURN_IS_OVER) not in answer.text
    assert (await begun.view()).circle.speaker_id == world.ben.id


async def test_who_opens_and_closes_is_thanked_once_each_time(world: World):
    evening, thanks = await open_circle(world), world.say("rounds.turn.finished")
    await evening.join(world.ana)
    for seat in ("opener", "closer"):
        await evening.press(world.ana, evening.card, f"rounds.buttons.{seat}")
    await evening.begin()

    own = await evening.press(world.ana, await evening.my_turn(world.ana), "rounds.turn.done")
    assert world.say("rounds.turn.yours") in own.text
    assert thanks not in own.text
    said = await evening.press(world.ana, own.message, "rounds.turn.done")
    assert thanks in said.text
    await world.client.services.circles.end(evening.circle_id)
    await evening.settle()

    over = await evening.press(world.ana, await evening.my_turn(world.ana), "rounds.turn.done")
    assert world.say("rounds.where.ended") in over.text
    assert thanks not in over.text


async def test_who_only_opens_is_thanked_for_it(world: World):
    evening = await open_circle(world)
    await evening.join(world.ana)
    await evening.press(world.mo, evening.card, "rounds.buttons.opener")
    await evening.begin()

    answer = await evening.press(world.mo, await evening.my_turn(world.mo), "rounds.turn.done")

    assert world.say("rounds.turn.finished") in answer.text


async def test_who_has_shared_is_offered_neither_pass_nor_later(begun: Evening):
    world = begun.world
    opened = await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.write")
    answer = await world.ana.send(opened.form, words="my rose")

    left = [begun.say(f"rounds.turn.{one}") for one in ("write", "more", "done")]
    assert answer.message.labels == left
    assert (await begun.my_turn(world.ana)).labels == left
    await begun.press(world.ana, answer.message, "rounds.turn.done")
    await world.ben.write(begun.thread, "my thorn")
    assert (await begun.my_turn(world.ben)).labels == left


async def test_who_had_their_turn_can_ask_for_the_floor_again(begun: Evening):
    world = begun.world
    done = await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.done")
    assert begun.say("rounds.buttons.floor") in done.message.labels

    answer = await begun.press(world.ana, done.message, "rounds.buttons.floor")

    assert begun.say("rounds.place.next") in answer.text
    assert (await begun.view()).circle.upcoming == (world.ana.id,)


async def test_words_of_the_form_stand_in_the_thread_under_the_persons_name(begun: Evening):
    world = begun.world
    opened = await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.write")
    answer = await world.ana.send(opened.form, words="  My rose is tea.  ")

    (post,) = words_in(begun, "My rose is tea.")
    assert f"<@{world.ana.id}>" in post.text
    assert world.stored(begun.thread, post).ping_user_ids == []
    assert post.is_silent
    assert begun.say("rounds.turn.shared") in answer.text
    turn = (await begun.view()).circle.turn
    assert turn is not None
    assert turn.has_shared


async def test_a_look_at_words_of_the_form_is_about_whose_they_are(begun: Evening):
    world = begun.world
    opened = await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.write")
    await world.ana.send(opened.form, words="My rose is tea.")
    (post,) = words_in(begun, "My rose is tea.")

    own = await world.ana.use_on(begun.thread, post, world.say("talk.look.menu"))
    sure = await world.ben.use_on(begun.thread, post, world.say("talk.look.menu"))
    await world.ben.click(sure.message, world.say("talk.look.ask"))

    assert own.text == world.say("talk.refused.your_own")
    assert await world.rows("SELECT user_id FROM review_item") == [(world.ana.id,)]


async def test_the_same_words_sent_twice_carry_the_same_nonce_and_others_another(begun: Evening):
    """Discord then returns the first message; the wire tests see it stand once."""
    world = begun.world
    own = await begun.my_turn(world.ana)
    for words in ("once", "once", "more"):
        opened = await begun.press(world.ana, own, "rounds.turn.write")
        await world.ana.send(opened.form, words=words)

    path = f"/channels/{begun.thread.id}/messages"
    sent = [one.json for one in world.env.http_requests if one.path.endswith(path)]
    nonces = [one["nonce"] for one in sent if one and str(one.get("nonce")).startswith("w")]
    assert len(nonces) == 3
    assert nonces[0] == nonces[1] != nonces[2]


async def test_a_form_sent_too_late_comes_back_with_its_words(begun: Evening):
    world = begun.world
    own = await begun.my_turn(world.ana)
    opened = await begun.press(world.ana, own, "rounds.turn.write")
    await begun.press(world.ana, own, "rounds.turn.done")
    answer = await world.ana.send(opened.form, words="w" * LONGEST_SHARE)

    assert words_in(begun, "w" * LONGEST_SHARE) == []
    assert begun.say(Refusal.TURN_IS_OVER) in answer.text
    again = await world.ana.click(answer.message, begun.say("forms.reopen"))
    assert again.form.filled == {"words": "w" * LONGEST_SHARE}


async def test_words_that_came_back_can_be_sent_in_the_next_turn_of_theirs(begun: Evening):
    world = begun.world
    own = await begun.my_turn(world.ana)
    opened = await begun.press(world.ana, own, "rounds.turn.write")
    await begun.press(world.ana, own, "rounds.turn.later")
    refused = await world.ana.send(opened.form, words="my bud")
    await begun.press(world.ben, await begun.my_turn(world.ben), "rounds.turn.done")

    again = await world.ana.click(refused.message, begun.say("forms.reopen"))
    await world.ana.send(again.form)

    assert len(words_in(begun, "my bud")) == 1


async def test_an_empty_form_is_no_share(begun: Evening):
    world = begun.world
    opened = await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.write")

    answer = await world.ana.send(opened.form, words="\N{ZERO WIDTH SPACE}")

    assert begun.say("prompts.refused.empty") in answer.text


async def test_a_form_outlives_a_restart(begun: Evening):
    world = begun.world
    opened = await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.write")
    await world.restart_bot()

    await world.ana.send(opened.form, words="after all")

    assert len(words_in(begun, "after all")) == 1


async def test_whoever_may_not_write_here_gets_their_words_back(begun: Evening):
    world = begun.world
    opened = await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.write")
    world.ana.is_timed_out(timedelta(hours=1))
    answer = await world.ana.send(opened.form, words="quiet words")

    assert begun.say("prompts.refused.timed_out") in answer.text
    assert "quiet words" in answer.text
    assert words_in(begun, "quiet words") == []


async def test_a_thread_that_is_gone_gives_the_words_back(begun: Evening):
    world = begun.world
    own = await begun.press(world.ana, begun.card, "rounds.buttons.place")
    opened = await begun.press(world.ana, own.message, "rounds.turn.write")
    world.server.delete(begun.thread)
    answer = await world.ana.send(opened.form, words="still mine")

    assert "still mine" in answer.text
    assert begun.say("forms.reopen") in answer.message.labels


async def test_a_deleted_thread_pauses_the_circle_at_once(begun: Evening):
    begun.world.server.delete(begun.thread)
    await begun.world.env.settle()

    assert (await begun.view()).circle.paused_at is not None


async def test_a_deleted_panel_comes_back(begun: Evening):
    panel = begun.panel
    assert isinstance(panel.handle, discord.Message)
    begun.world.env.backend.delete_message(begun.thread.id, panel.handle.id)
    await begun.world.env.settle()
    await begun.settle()

    assert begun.panel.handle.id != panel.handle.id


async def test_writing_in_the_thread_is_a_share_and_the_turn_goes_on(begun: Evening):
    await begun.world.ana.write(begun.thread, "my rose")
    await begun.settle()

    turn = (await begun.view()).circle.turn
    assert turn is not None
    assert (turn.user_id, turn.has_shared) == (begun.world.ana.id, True)


async def test_a_reply_in_a_round_without_replies_is_met_with_silence(begun: Evening):
    posts = len(begun.posts)
    await begun.world.ben.write(begun.thread, "me too")
    await begun.settle()

    assert len(begun.posts) == posts
    assert begun.say("rounds.panel.replies_later") in begun.panel.text


async def test_a_reply_to_a_share_counts_as_its_answer(begun: Evening):
    world = begun.world
    opened = await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.write")
    await world.ana.send(opened.form, words="a thorn")
    await begun.press(world.ana, await begun.my_turn(world.ana), "rounds.turn.done")
    mirror = await world.client.services.circles.mirror(begun.circle_id)
    assert mirror is not None
    assert mirror.shares_without_answer == 1

    await world.ben.react(words_in(begun, "a thorn")[0])

    mirror = await world.client.services.circles.mirror(begun.circle_id)
    assert mirror is not None
    assert mirror.shares_without_answer == 0


async def test_a_format_with_choices_offers_them_and_posts_the_chosen_one(world: World):
    evening = await open_circle(world, "weather")
    await evening.join(world.ana)
    await evening.begin()
    own = await evening.my_turn(world.ana)

    answer = await world.ana.choose(own, evening.say("rounds.turn.choose"), "storm")

    assert evening.say("rounds.turn.shared") in answer.text
    assert any("Storm" in post.text for post in evening.posts)


async def test_who_opens_the_circle_is_called_before_the_first_question(world: World):
    evening = await open_circle(world)
    await evening.press(world.mo, evening.card, "rounds.buttons.opener")
    await evening.join(world.ana)
    await evening.begin()
    own = await evening.my_turn(world.mo)

    assert evening.say("rounds.call.opening") in own.text
    assert own.labels == [evening.say(f"rounds.turn.{one}") for one in ("write", "more", "done")]
    assert evening.calls(world.ana) == []
    await evening.press(world.mo, own, "rounds.turn.done")
    assert len(evening.calls(world.ana)) == 1


async def test_while_paused_no_turn_ends(begun: Evening):
    own = await begun.my_turn(begun.world.ana)
    await begun.control("rounds.controls.pause")
    answer = await begun.press(begun.world.ana, own, "rounds.turn.write")

    assert not answer.is_form
    assert begun.say(Refusal.PAUSED) in answer.text


async def test_a_silent_speaker_reads_as_listening_and_can_come_back(begun: Evening):
    world = begun.world
    await world.pass_time(timedelta(minutes=6))
    assert await state_of(begun, world.ana) is SeatState.QUIET
    own = await begun.my_turn(world.ana)
    assert begun.say("rounds.place.quiet") in own.text

    await begun.press(world.ana, own, "rounds.buttons.join")

    assert await state_of(begun, world.ana) is SeatState.WAITING


async def test_the_circle_comes_to_its_open_part(begun: Evening):
    world = begun.world
    for person in (world.ana, world.ben):
        await begun.press(person, await begun.my_turn(person), "rounds.turn.pass")

    assert (await begun.view()).circle.phase is Phase.OPEN
    own = await begun.my_turn(world.ana)
    assert begun.say("rounds.where.open") in own.text


async def test_from_the_lobby_to_the_last_words_nothing_rings_but_one_call_a_turn(world: World):
    evening = await open_circle(world)
    ana, ben = world.ana, world.ben
    await evening.press(ana, evening.card, "rounds.buttons.closer")
    await evening.join(ana, ben)
    await evening.begin()
    own = await evening.press(ana, await evening.my_turn(ana), "rounds.turn.write")
    await ana.send(own.form, words=f"with <@{ben.id}> and @everyone")
    await evening.press(world.mo, evening.panel, "rounds.buttons.hand")
    paused = await evening.control("rounds.controls.pause")
    await evening.press(world.fay, paused.message, "rounds.controls.resume")
    for person in (ana, ben):
        await evening.press(person, await evening.my_turn(person), "rounds.turn.done")
    for _ in range(2):
        await world.client.services.circles.end(evening.circle_id)
        await evening.settle()

    assert (await evening.view()).circle.phase is Phase.ENDED
    rang = [one for one in evening.posts if not one.is_silent]
    pinged = [world.stored(evening.thread, one).ping_user_ids for one in rang]
    # Each to share, and whoever offered to close the circle.
    assert pinged == [[ana.id], [ben.id], [ana.id]]
    assert evening.card.is_silent
    quiet = [one for one in evening.posts if one.is_silent]
    assert not any(world.stored(evening.thread, one).ping_user_ids for one in quiet)
    assert not any(world.stored(evening.thread, one).mention_everyone for one in evening.posts)
