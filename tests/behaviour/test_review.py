"""The review queue: its card in the staff channel, `/review`, and who may do what there."""

from datetime import timedelta

import discord
import pytest

from bot.domain.guidelines.families import GUIDELINE_OF, Family
from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.texts import UNREACHABLE
from bot.domain.ids import ChannelId, RoleId, UserId
from bot.domain.setup.server import Duty
from tests.behaviour.people import Member
from tests.behaviour.reviewing import (
    BREACH,
    MARKED,
    SECOND,
    card,
    cards,
    done,
    found,
    on_duty,
    opened,
    press,
    queue,
    state,
)
from tests.behaviour.seen import Message
from tests.behaviour.world import World


def everything_in_the_lounge(world: World) -> int:
    return len(world.server.lounge.history())


def pings(world: World, message: Message) -> tuple[set[int], set[int]]:
    stored = world.stored(world.staff, message)
    return set(stored.ping_user_ids), set(stored.ping_role_ids)


async def test_a_card_says_who_where_and_which_rule_and_pings_nobody(world):
    message = await found(world, world.ana)

    shown = card(world)
    assert world.ana.actor.mention in shown.text
    assert str(message.handle.id) in shown.text
    assert world.say("guidelines.reason.g1-stop-medicine") in shown.text
    assert world.say("guidelines.modes.queue") in shown.text
    assert world.say("review.sent.nothing") in shown.text
    assert BREACH not in shown.text
    assert shown.is_silent
    assert pings(world, shown) == (set(), set())


async def test_repeats_about_one_person_are_one_card(world):
    await found(world, world.ana)
    second = await found(world, world.ana, SECOND)

    assert str(second.handle.id) in card(world).text


async def test_who_is_on_duty_is_called_to_what_is_grave(world):
    await on_duty(world, world.fay)

    await found(world, world.ana, severity=3)

    shown = card(world)
    assert not shown.is_silent
    assert pings(world, shown) == ({world.fay.id}, set())


async def test_with_nobody_on_duty_what_cannot_wait_calls_all_facilitators(world):
    role_id = world.facilitators.id
    world.env.backend.edit_role(world.server.id, role_id, {"mentionable": True})

    await found(world, world.ana, severity=4)

    assert pings(world, card(world)) == (set(), {role_id})


async def test_where_no_role_hears_a_call_whoever_reads_it_is_asked(world):
    await found(world, world.ana, severity=4)

    shown = card(world)
    assert world.say("review.call.nobody_at_once") in shown.text
    assert not shown.is_silent


async def test_where_nobody_is_on_duty_what_can_wait_asks_for_no_hurry(world):
    await found(world, world.ana, severity=3)

    assert world.say("review.call.nobody") in card(world).text


@pytest.mark.parametrize("is_theirs", [True, False])
async def test_the_way_to_the_queue_is_offered_to_whom_it_opens_for(world, is_theirs):
    await found(world, world.ana)
    world.server.allow(world.staff, world.mo, view_channel=True)
    person, other = (world.mo, world.fay) if is_theirs else (world.fay, world.mo)

    taken = await press(world, person, "take")
    await press(world, other, "close")
    refused = await press(world, person, "close", taken.message)

    for answer in (taken, refused):
        assert (world.say("review.buttons.queue") in answer.message.labels) is is_theirs


async def test_a_threat_on_a_card_that_stands_calls_once_more_and_once_only(world):
    await on_duty(world, world.fay)
    await found(world, world.ana)

    await found(world, world.ana, SECOND, severity=4)
    await press(world, world.fay, "take", cards(world)[0])

    _, call = cards(world)
    assert pings(world, call) == ({world.fay.id}, set())
    answer = await press(world, world.fay, "open", call)
    assert world.say("review.buttons.words") in answer.message.labels


async def test_in_a_channel_that_everybody_reads_nobody_is_named(world):
    services = world.client.services
    await services.setup.choose_staff_channel(world.server.id, ChannelId(world.server.lounge.id))

    message = await found(world, world.ana)

    (shown,) = world.ours(world.server.lounge)
    assert world.ana.actor.mention not in shown.text
    assert str(message.handle.id) not in shown.text
    answer = await press(world, world.mo, "open", shown)
    assert world.ana.actor.mention in answer.text


async def test_nobody_hears_of_it_where_members_are(world):
    await found(world, world.ana, severity=4)
    before = everything_in_the_lounge(world)

    for name in ("take", "talked_all_fine"):
        await press(world, world.fay, name)

    assert everything_in_the_lounge(world) == before
    assert world.ours(world.ana.in_dm.channel) == []


@pytest.mark.parametrize(
    ("who", "may"),
    [
        ("ben", set()),
        ("ana", set()),
        ("fay", {"words", "take", "close"}),
        ("mo", {"words", "take", "close", "fair", "misread"}),
        ("kim", {"words", "take", "close", "fair", "misread"}),
    ],
)
@pytest.mark.parametrize("button", ["words", "fair", "misread", "take", "close"])
async def test_each_button_is_for_those_it_is_for(world, who, may, button):
    await found(world, world.ana)
    # Whoever can see the channel can press; some can see it and are on no team.
    person = getattr(world, who)
    if person is not world.fay:
        world.server.allow(world.staff, person, view_channel=True)

    answer = await press(world, person, button)
    world.server.deny(world.staff, person, view_channel=True)

    refused = {world.say("refused.staff_only"), world.say("refused.moderators_only")}
    assert (answer.text not in refused) is (button in may)
    if button not in may:
        assert await state(world) == ["open"]
        assert await done(world) == []


@pytest.mark.parametrize(
    ("who", "is_theirs"), [("ben", False), ("fay", False), ("mo", True), ("kim", True)]
)
async def test_the_queue_is_for_moderators(world, who, is_theirs):
    await found(world, world.ana)

    answer = await queue(world, getattr(world, who))

    assert (world.ana.actor.mention in answer.text) is is_theirs
    if not is_theirs:
        assert answer.text == world.say("refused.moderators_only")


async def test_in_a_group_without_moderators_facilitators_are_it(world):
    services, guild_id = world.client.services, world.server.id
    await services.setup.choose_roles(guild_id, Duty.MODERATOR, [])
    await found(world, world.ana)

    assert world.ana.actor.mention in (await queue(world, world.fay)).text


async def test_the_words_are_fetched_for_one_person_and_what_matched_is_marked(world):
    await found(world, world.ana)

    answer = await press(world, world.fay, "words")

    assert f"__**{MARKED}**__" in answer.text
    assert answer.message.is_private
    assert BREACH not in card(world).text
    assert await done(world) == [(world.fay.id, "showed_words")]
    looks = await world.rows("SELECT by_id, what FROM named_look")
    assert (world.fay.id, "words") in looks


async def test_whose_words_were_looked_at_sees_by_whom(world):
    await found(world, world.ana)
    await press(world, world.fay, "words")

    shown = await world.ana.use("privacy")

    assert world.fay.actor.mention in shown.text


async def test_a_message_that_is_gone_is_said_and_kept_as_gone(world):
    message = await found(world, world.ana, severity=3)
    as_it_was = (await opened(world, world.mo)).message
    await world.ana.delete(message)

    answer = await press(world, world.mo, "words", as_it_was)

    assert world.say("review.words.gone") in answer.text
    assert world.say("review.marks.gone") in card(world).text


async def test_a_message_that_says_something_else_now_is_said(world):
    message = await found(world, world.ana)
    await world.pass_time(timedelta(minutes=1))
    await world.ana.change(message, "I get it. That sounds hard.")

    answer = await press(world, world.fay, "words")

    assert world.say("review.words.changed") in answer.text
    assert "sounds hard" in answer.text
    assert world.say("review.marks.changed") in card(world).text


async def test_what_was_edited_and_still_matches_is_marked_and_said(world):
    message = await found(world, world.ana)
    await world.pass_time(timedelta(minutes=1))
    await world.ana.change(message, BREACH.replace("I get it.", "I do get it."))

    answer = await press(world, world.fay, "words")

    assert world.say("review.words.edited") in answer.text
    assert f"__**{MARKED}**__" in answer.text


async def test_where_the_bot_may_not_look_that_is_said(world):
    await found(world, world.ana)
    world.server.deny(world.server.lounge, None, view_channel=True)

    answer = await press(world, world.fay, "words")

    assert world.say("review.words.out_of_sight") in answer.text


async def test_words_are_not_shown_to_whom_cannot_read_their_channel(world):
    await found(world, world.ana)
    world.server.deny(world.server.lounge, world.fay.actor.user, view_channel=True)

    answer = await press(world, world.fay, "words")

    assert world.say("review.words.hidden") in answer.text
    assert MARKED not in answer.text
    assert world.say("guidelines.explain.button") not in answer.message.labels


async def test_of_several_messages_each_can_be_shown(world):
    first = await found(world, world.ana)
    await found(world, world.ana, SECOND)

    newest = await press(world, world.mo, "words", (await opened(world, world.mo)).message)
    assert "today" in newest.text
    choose = world.say("review.words.choose")
    other = await world.mo.choose(newest.message, choose, str(first.handle.id))

    assert "meds" in other.text


async def test_one_of_several_findings_is_judged_by_itself(world):
    await found(world, world.ana)
    await found(world, world.ana, SECOND)
    words = await press(world, world.mo, "words", (await opened(world, world.mo)).message)

    answer = await press(world, world.mo, "misread", words.message)

    assert world.say("review.verdicts.misread") in answer.text
    assert await state(world) == ["open"]


async def test_i_will_talk_to_them_is_seen_by_the_others_and_comes_first(world):
    await found(world, world.ana)

    await press(world, world.fay, "take")
    answer = await press(world, world.kim, "words")

    assert world.say("review.states.taken", who=world.fay.actor.mention) in card(world).text
    assert world.say("review.buttons.take") not in card(world).labels
    assert answer.message.is_private


@pytest.mark.parametrize("outcome", ["talked_all_fine", "watch_together", "passed_on"])
async def test_each_outcome_closes_it_and_the_card_names_nobody_then(world, outcome):
    await found(world, world.ana)
    await press(world, world.fay, "take")

    await press(world, world.fay, outcome)

    shown = card(world)
    assert world.say(f"review.closed_as.{outcome}") in shown.text
    assert world.ana.actor.mention not in shown.text
    assert shown.buttons == []
    assert await world.rows("SELECT 1 FROM review_item") == []
    assert await done(world) == [(world.fay.id, "took"), (world.fay.id, outcome)]


async def test_a_misread_takes_nothing_more_than_a_press_and_can_be_undone(world):
    await found(world, world.ana)

    await press(world, world.kim, "misread")
    assert world.say("review.states.misread") in card(world).text
    await press(world, world.kim, "undo")

    assert await state(world) == ["open"]
    assert world.say("review.buttons.fair") in card(world).labels
    assert await done(world) == [(world.kim.id, "misread"), (world.kim.id, "undid")]


async def test_who_gives_no_verdicts_takes_none_back(world):
    await found(world, world.ana)
    await press(world, world.kim, "fair")

    answer = await press(world, world.fay, "undo")

    assert answer.text == world.say("refused.moderators_only")
    assert await state(world) == ["decided"]


async def test_a_decided_item_closes_by_itself_after_a_day(world):
    await found(world, world.ana)
    await press(world, world.kim, "fair")

    await world.pass_time(timedelta(days=1, minutes=1))

    assert await state(world) == []
    assert world.say("review.closed") in card(world).text


async def test_an_item_ends_after_thirty_days_whatever_happens(world):
    await found(world, world.ana)
    await press(world, world.fay, "take")

    await world.pass_time(timedelta(days=30, minutes=1))

    assert await state(world) == []
    assert world.ana.actor.mention not in card(world).text


async def test_of_two_moderators_at_once_the_first_press_counts(world):
    await found(world, world.ana)
    ours, theirs = await opened(world, world.mo), await opened(world, world.kim)

    await press(world, world.mo, "fair", ours.message)
    answer = await press(world, world.kim, "misread", theirs.message)

    assert world.say("review.refused.decided") in answer.text
    assert await done(world) == [(world.mo.id, "fair")]


async def test_of_two_who_would_talk_to_them_only_one_does(world):
    await found(world, world.ana)
    theirs = await opened(world, world.kim)

    await press(world, world.fay, "take")
    answer = await press(world, world.kim, "take", theirs.message)

    assert world.say("review.refused.taken") in answer.text
    assert await done(world) == [(world.fay.id, "took")]


async def test_a_press_on_what_is_over_is_answered(world):
    await found(world, world.ana)
    theirs = await opened(world, world.kim)
    await press(world, world.fay, "close")

    answer = await press(world, world.kim, "fair", theirs.message)

    assert world.say("review.refused.unknown") in answer.text


async def test_a_card_that_somebody_deleted_comes_again_with_the_next_change(world):
    await found(world, world.ana)
    world.env.backend.delete_message(world.staff.id, card(world).handle.id)

    await press(world, world.mo, "take", (await opened(world, world.mo)).message)

    assert world.say("review.states.taken", who=world.mo.actor.mention) in card(world).text


async def test_after_a_crash_the_card_is_found_and_not_posted_twice(world):
    await found(world, world.ana)
    async with world.database.write() as connection:
        await connection.execute(
            "UPDATE review_item SET card_state = 'posting', card_due_at = NULL, card_attempt = 1,"
            " card_channel_id = NULL, card_message_id = NULL"
        )

    await world.client.services.review_cards.wake_interrupted()
    await world.do_what_is_due()

    assert len(cards(world)) == 1
    assert await world.rows("SELECT card_message_id FROM review_item") == [(card(world).handle.id,)]


async def test_without_a_staff_channel_the_queue_holds_it(empty_world):
    world = empty_world
    await world.set_up(staff_channel=False)
    await found(world, world.ana)

    assert world.ana.actor.mention in (await opened(world, world.mo)).text


async def test_who_could_not_be_reached_is_told_to_staff_with_a_sentence(world):
    await found(world, world.ana, mode=Mode.NUDGE)

    shown = card(world).text
    guideline = world.client.library.guidelines["en"][GUIDELINE_OF[Family("G1")]]
    suggested = world.say(UNREACHABLE, guideline=guideline.words.sentence)
    assert world.say("guidelines.could_not_be_reached") in shown
    assert suggested.splitlines()[0] in shown


@pytest.mark.parametrize("name", ["fay", "kim"])
async def test_that_sentence_comes_alone_ready_to_copy(world, name):
    await found(world, world.ana, mode=Mode.NUDGE)

    answer = await press(world, getattr(world, name), "suggested")

    guideline = world.client.library.guidelines["en"][GUIDELINE_OF[Family("G1")]]
    assert answer.text == world.say(UNREACHABLE, guideline=guideline.words.sentence)
    assert answer.message.parts == []


async def test_who_could_be_reached_needs_no_suggested_sentence(world):
    await found(world, world.ana)

    assert world.say("review.buttons.suggested") not in card(world).labels


async def test_the_pages_and_filters_of_the_queue(world):
    people = [world.person(f"P{number}") for number in range(6)]
    for one in people:
        await found(world, one)

    first = await queue(world, world.mo)
    assert people[0].actor.mention in first.text
    second = await world.mo.click(first.message, world.say("review.buttons.next"))
    assert people[-1].actor.mention in second.text
    assert people[0].actor.mention not in second.text

    taken = await opened(world, world.mo)
    await press(world, world.mo, "take", taken.message)
    shown = await queue(world, world.mo)
    mine = await world.mo.choose(shown.message, world.say("review.filter"), "mine")
    assert people[0].actor.mention in mine.text
    assert people[1].actor.mention not in mine.text


async def test_the_log_says_who_did_what_and_when_and_about_nobody(world):
    await found(world, world.ana)
    await press(world, world.fay, "take")
    at = discord.utils.format_dt(world.clock.now(), "f")
    await press(world, world.fay, "passed_on")

    shown = await queue(world, world.mo)
    log = await world.mo.click(shown.message, world.say("review.buttons.log"))

    took = world.say(
        "review.log.line",
        when=at,
        number=1,
        who=world.fay.actor.mention,
        done=world.say("review.log.took"),
    )
    assert took in log.text
    assert world.ana.actor.mention not in log.text


async def asked_about(world: World, author: Member) -> None:
    """Let somebody ask the team to look at a message of this person."""
    await author.write(world.server.lounge, "You people never learn.")
    assert world.server.lounge.last_message is not None
    message = Message(world.server.lounge.last_message)
    sure = await world.ana.use_on(world.server.lounge, message, world.say("talk.look.menu"))
    await world.ana.click(sure.message, world.say("talk.look.ask_and_hear"))


async def test_what_members_ask_to_look_at_is_a_card_and_has_an_answer(world):
    await asked_about(world, world.ben)
    shown = card(world)
    assert world.say("review.asked_by", names=world.ana.actor.mention) in shown.text
    assert world.say("review.buttons.fair") not in shown.labels

    words = await press(world, world.fay, "words", shown)
    assert "never learn" in words.text
    await press(world, world.fay, "take", shown)
    await press(world, world.fay, "talked_all_fine")

    (letter,) = world.ours(world.ana.in_dm.channel)
    assert world.say("letters.guidelines.looked", server="").splitlines()[1] in letter.text


async def test_what_is_about_the_team_only_the_contact_sees(world):
    contact = world.person("Cleo")
    await world.client.services.contacts.choose(world.server.id, UserId(contact.id))
    await found(world, world.ben)

    await asked_about(world, world.mo)

    theirs = await queue(world, contact)
    assert world.mo.actor.mention in theirs.text
    assert world.ben.actor.mention not in theirs.text
    assert world.say("review.buttons.log") not in theirs.message.labels
    for one in (world.mo, world.kim):
        assert world.mo.actor.mention not in (await queue(world, one)).text
    assert len(cards(world)) == 1


async def test_the_contact_does_all_that_its_item_asks(world):
    contact = world.person("Cleo")
    await world.client.services.contacts.choose(world.server.id, UserId(contact.id))
    await asked_about(world, world.mo)
    item = await opened(world, contact)

    assert "never learn" in (await press(world, contact, "words", item.message)).text
    item = await opened(world, contact)
    taken = await press(world, contact, "take", item.message)
    await press(world, contact, "watch_together", taken.message)

    assert await state(world) == []


async def test_the_contact_touches_nothing_else(world):
    contact = world.person("Cleo")
    await world.client.services.contacts.choose(world.server.id, UserId(contact.id))
    await found(world, world.ben)
    world.server.allow(world.staff, contact, view_channel=True)

    answer = await press(world, contact, "take")
    world.server.deny(world.staff, contact, view_channel=True)

    assert answer.text == world.say("refused.staff_only")


async def test_without_a_contact_the_others_see_it_and_never_whom_it_is_about(world):
    await asked_about(world, world.mo)

    assert world.mo.actor.mention in (await queue(world, world.kim)).text
    assert world.mo.actor.mention not in (await queue(world, world.mo)).text
    theirs = await opened(world, world.kim)
    # A button of an item that somebody else could see does nothing for them.
    forged = await world.post_button(
        world.server.lounge, "words", theirs.message.buttons[0]["custom_id"]
    )
    answer = await world.mo.click(forged, "words")
    assert world.say("review.refused.unknown") in answer.text


async def test_what_was_found_of_somebody_before_they_joined_the_team_is_hidden_from_them(world):
    await found(world, world.ana)
    world.env.backend.add_member_role(world.server.id, world.ana.id, world.moderators.id)

    assert world.say("review.empty") in (await queue(world, world.ana)).text


async def test_a_talk_leads_to_its_thread_and_can_be_closed(world):
    talk = await world.ana.use("talk")
    await world.ana.click(talk.message, world.say("talk.buttons.facilitator"))

    (thread,) = world.server.lounge.threads
    assert str(thread.id) in card(world).text
    assert world.say("review.buttons.words") not in card(world).labels
    await press(world, world.fay, "take")
    await press(world, world.fay, "talked_all_fine")

    assert world.say("review.closed_as.talked_all_fine") in card(world).text


async def test_a_queue_of_another_server_opens_nothing(world):
    await found(world, world.ana)
    stranger = world.also_in(world.other_server, world.mo)
    services = world.client.services
    role = world.other_server.guild.create_role("Moderator")
    await services.setup.choose_roles(world.other_server.id, Duty.MODERATOR, [RoleId(role.id)])
    world.env.backend.add_member_role(world.other_server.id, stranger.id, role.id)
    forged = await world.post_button(world.other_server.lounge, "open", "review:1:open")

    answer = await stranger.click(forged, "open")

    assert world.say("review.refused.unknown") in answer.text
