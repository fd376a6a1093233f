"""Somebody may need people: a card to them alone, and a note to the people on duty."""

import asyncio
from datetime import timedelta
from types import SimpleNamespace

import aiohttp
import discord
import pytest

from bot.domain.care.notes import MOST_MESSAGES, Refusal
from bot.domain.care.recognising import Kind, Recognition, Urgency
from bot.domain.care.recognising.ages import AgeBand
from bot.domain.guidelines.messages import Message as Found
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.domain.setup.server import Duty
from bot.pacer import Priority
from cogs.care import staff
from cogs.care.notes import CareNoteWorker
from cogs.letters import LetterDeliveries
from tests.behaviour.caring import (
    FINE,
    GENTLE,
    URGENT,
    calls,
    card,
    cards,
    note,
    on_duty,
    press,
    safe,
)
from tests.behaviour.seen import Message
from tests.behaviour.world import World

ANA = UserId(4711)


@pytest.fixture
async def caring(reading_world: World) -> World:
    """Where the bot reads along, Fay is on duty and Kim is the safeguarding contact."""
    await safe(reading_world)
    await on_duty(reading_world, reading_world.fay)
    return reading_world


async def say(world: World, words: str = GENTLE) -> None:
    await world.ana.write(world.server.lounge, words)


async def test_the_card_goes_to_the_person_alone_and_the_note_calls_who_is_on_duty(caring):
    await say(caring)
    assert caring.say("care.card.told.on_duty") in card(caring, caring.ana).text
    text = note(caring).text
    assert f"<@{caring.fay.id}>" in text
    assert f"<@{caring.ana.id}>" in text
    assert caring.say("care.note.look.soon") in text
    assert caring.say("care.note.starts.self") in text
    assert f"/{caring.server.lounge.id}/" in text
    assert GENTLE not in text
    assert not note(caring).is_silent
    assert caring.ours(caring.server.lounge) == []


async def test_what_is_urgent_is_to_be_seen_now(caring):
    await say(caring, URGENT)
    assert caring.say("care.note.look.now") in note(caring).text
    assert (
        caring.say("care.note.call.people_now", people=f"<@{caring.fay.id}>") in note(caring).text
    )


async def test_urgent_words_in_an_open_note_make_it_one_to_be_seen_now_with_their_first_sentence(
    caring,
):
    await say(caring, GENTLE)
    await say(caring, "I think I overdosed, I feel really weird")
    text = note(caring).text
    assert caring.say("care.note.look.now") in text
    assert caring.say("care.note.look.soon") not in text
    assert caring.say("care.note.starts.medical") in text
    assert caring.say("care.note.starts.self") not in text
    called = caring.say("care.note.call.people_now", people=f"<@{caring.fay.id}>")
    assert called in calls(caring)[-1].text
    # Who is called next reads the same.
    await caring.pass_time(timedelta(minutes=2))
    assert "look now" in calls(caring)[-1].text


async def test_a_note_that_is_handed_over_says_again_how_soon_to_look(caring):
    await say(caring, GENTLE)
    await press(caring, caring.fay, "claim")
    assert caring.say("care.note.look.soon") not in note(caring).text
    await press(caring, caring.fay, "hand_over")
    assert caring.say("care.note.look.soon") in note(caring).text


async def test_words_of_every_day_bring_nothing(caring):
    await say(caring, FINE)
    assert cards(caring, caring.ana) == []
    assert await caring.rows("SELECT * FROM care_note") == []


async def test_i_am_on_it_is_seen_by_others_and_on_the_card(caring):
    await say(caring)
    answer = await press(caring, caring.fay, "claim")
    assert answer.text == caring.say("care.note.pressed.claimed")
    assert caring.say("care.note.on_it", who=f"<@{caring.fay.id}>") in note(caring).text
    assert "Fay" in card(caring, caring.ana).text
    assert caring.say("care.card.told.on_duty") not in card(caring, caring.ana).text
    flo = caring.person("Flo", caring.facilitators)
    assert (await press(caring, flo, "done")).text == caring.say("care.note.pressed.done")
    assert (await press(caring, flo, "hand_over")).text == caring.say(Refusal.NOT_ON_IT)


async def test_members_cannot_press_what_is_for_the_team(caring):
    await say(caring)
    caring.server.allow(caring.staff, caring.ben, view_channel=True)
    await press(caring, caring.ben, "claim")
    assert await caring.rows("SELECT claimed_by FROM care_note") == [(None,)]
    # Else Ben would read at the end of the test what is for the team alone.
    caring.server.allow(caring.staff, caring.ben, view_channel=False)


async def test_unanswered_the_next_ones_are_called_and_at_last_the_card_says_the_truth(caring):
    role = caring.facilitators
    caring.env.backend.edit_role(caring.server.guild.id, role.id, {"mentionable": True})
    await say(caring)
    await caring.pass_time(timedelta(minutes=4))
    assert calls(caring) == []
    await caring.pass_time(timedelta(minutes=1))
    assert f"<@&{role.id}>" in calls(caring)[-1].text
    await caring.pass_time(timedelta(minutes=2))
    assert f"<@{caring.kim.id}>" in calls(caring)[-1].text
    assert caring.say("care.card.truth.nobody") not in card(caring, caring.ana).text
    await caring.pass_time(timedelta(minutes=2))
    assert caring.say("care.card.truth.nobody") in card(caring, caring.ana).text
    assert caring.say("care.note.nobody") in note(caring).text
    (letter,) = cards(caring, caring.kim)
    assert "safeguarding contact" in letter.text
    assert caring.say("letters.why_contact") in letter.text
    assert caring.say("letters.why") not in letter.text


async def test_what_isnt_about_them_calls_nobody_and_whoever_has_looked_closes_it(caring):
    await say(caring)
    answer = await caring.ana.in_dm.click(card(caring, caring.ana), caring.say("care.card.not_me"))
    assert answer.text == caring.say("care.card.pressed.not_me")
    assert caring.say("care.note.calm") in note(caring).text
    await caring.pass_time(timedelta(minutes=10))
    assert calls(caring) == []
    answer = await press(caring, caring.fay, "decline")
    assert answer.text == caring.say("care.note.pressed.closed")
    assert caring.say("care.note.ending.not_about_them") in note(caring).text
    assert f"<@{caring.ana.id}>" not in note(caring).text
    assert await caring.rows("SELECT * FROM care_note") == []
    await say(caring)
    assert len(cards(caring, caring.ana)) == 1


async def test_it_isnt_about_me_never_closes_what_is_to_be_seen_now(caring):
    await say(caring, URGENT)
    answer = await caring.ana.in_dm.click(card(caring, caring.ana), caring.say("care.card.not_me"))
    assert answer.text == caring.say("care.card.pressed.not_me")
    assert caring.say("care.note.calm") in note(caring).text
    await caring.pass_time(timedelta(minutes=10))
    assert calls(caring) == []


async def test_a_role_that_no_ping_reaches_is_passed_over_at_once(caring):
    await say(caring)
    await caring.pass_time(timedelta(minutes=5))
    assert f"<@{caring.kim.id}>" in calls(caring)[-1].text


async def test_an_earlier_gentle_card_closes_nothing_of_what_is_to_be_seen_now(caring):
    await say(caring, GENTLE)
    await say(caring, URGENT)
    first, second = cards(caring, caring.ana)
    await caring.ana.in_dm.click(first, caring.say("care.card.not_me"))
    assert caring.say("care.note.calm") in note(caring).text
    await press(caring, caring.fay, "claim")
    assert "Fay" in cards(caring, caring.ana)[-1].text
    assert "Fay" not in cards(caring, caring.ana)[0].text
    assert second.text != first.text


async def test_urgent_wording_in_an_open_note_calls_again(caring):
    await say(caring, GENTLE)
    await say(caring, GENTLE)
    assert (len(calls(caring)), len(cards(caring, caring.ana))) == (0, 1)
    await say(caring, URGENT)
    assert f"<@{caring.fay.id}>" in calls(caring)[-1].text
    assert len(cards(caring, caring.ana)) == 2


async def test_urgent_wording_while_somebody_is_on_it_calls_them_and_then_the_others(caring):
    flo = caring.person("Flo", caring.facilitators)
    await say(caring, GENTLE)
    await press(caring, flo, "claim")
    await say(caring, URGENT)
    assert f"<@{flo.id}>" in calls(caring)[-1].text
    assert f"<@{caring.fay.id}>" in calls(caring)[-1].text
    assert caring.say("care.note.on_it", who=f"<@{flo.id}>") not in note(caring).text
    await caring.pass_time(timedelta(minutes=2))
    assert f"<@{caring.kim.id}>" in calls(caring)[-1].text
    await caring.pass_time(timedelta(minutes=2))
    assert caring.say("care.card.truth.nobody") in cards(caring, caring.ana)[-1].text
    await press(caring, flo, "claim")
    assert "Flo" in cards(caring, caring.ana)[-1].text


async def test_gentle_words_days_after_a_note_was_looked_after_call_people_again(caring):
    await say(caring, URGENT)
    await press(caring, caring.fay, "done")
    for _ in range(7):
        await caring.pass_time(timedelta(days=1))
    await on_duty(caring, caring.fay)
    before = len(calls(caring))
    await say(caring, GENTLE)
    (called,) = calls(caring)[before:]
    assert called.text == caring.say("care.note.call.people", people=f"<@{caring.fay.id}>")
    assert caring.say("care.note.look.soon") in note(caring).text
    assert caring.say("care.card.told.on_duty") in cards(caring, caring.ana)[-1].text


async def test_gentle_words_after_nobody_answered_call_everybody_again(caring):
    await say(caring, GENTLE)
    for minutes in (5, 2, 2):
        await caring.pass_time(timedelta(minutes=minutes))
    assert caring.say("care.note.nobody") in note(caring).text
    before = len(calls(caring))
    await say(caring, GENTLE)
    assert f"<@{caring.fay.id}>" in calls(caring)[before].text
    assert caring.say("care.note.nobody") not in note(caring).text


async def test_a_helper_who_left_the_team_leaves_the_follow_up_to_others(caring):
    flo = caring.person("Flo", caring.facilitators)
    await say(caring)
    await press(caring, flo, "done")
    flo.loses(caring.facilitators)
    await caring.pass_time(timedelta(days=1))
    await caring.pass_time(timedelta(seconds=10))
    assert caring.say("care.note.follow_up_open") in note(caring).text
    assert f"<@{flo.id}>" not in note(caring).text


async def test_more_people_and_hand_over_call_others(caring):
    await say(caring)
    await press(caring, caring.fay, "claim")
    answer = await press(caring, caring.fay, "more_people")
    assert answer.text == caring.say("care.note.pressed.more_people")
    assert f"<@{caring.kim.id}>" in calls(caring)[-1].text
    answer = await press(caring, caring.fay, "hand_over")
    assert answer.text == caring.say("care.note.pressed.handed_over")
    assert caring.say("care.note.on_it", who=f"<@{caring.fay.id}>") not in note(caring).text


async def test_a_private_thread_brings_the_card_where_messages_are_closed(caring):
    services = caring.client.services
    await services.guideline_modes.use_threads(caring.server.id, is_on=True)
    in_dm = f"/channels/{caring.ana.in_dm.channel.id}/messages"
    caring.env.inject_error("POST", in_dm, status=403, code=50007)
    await say(caring, URGENT)
    (thread,) = caring.server.lounge.threads
    shown = [one.text for one in caring.ours(thread)]
    assert any(caring.say("care.card.title") in text for text in shown)
    assert caring.say("care.note.unreached") not in note(caring).text


async def test_who_calls_more_people_or_hands_over_reads_what_came_of_it(caring):
    await say(caring, URGENT)
    answer = await press(caring, caring.fay, "more_people")
    assert answer.text == caring.say("care.note.pressed.more_people_open")
    await press(caring, caring.fay, "claim")
    answer = await press(caring, caring.fay, "hand_over")
    assert answer.text == caring.say("care.note.pressed.handed_over")
    await press(caring, caring.fay, "claim")
    await caring.ana.in_dm.click(card(caring, caring.ana), caring.say("care.card.not_me"))
    answer = await press(caring, caring.fay, "hand_over")
    assert answer.text == caring.say("care.note.pressed.handed_over_calm")
    await say(caring, URGENT)
    mo = caring.person("Mo", caring.facilitators, caring.moderators)
    await press(caring, mo, "claim")
    services, here = caring.client.services, GuildId(caring.server.id)
    await services.duties.end(here, UserId(caring.fay.id))
    await services.setup.choose_roles(here, Duty.FACILITATOR, [])
    await services.contacts.choose(here, UserId(mo.id))
    answer = await press(caring, mo, "hand_over")
    assert answer.text == caring.say("care.note.pressed.handed_over_alone")
    assert caring.say("care.card.truth.nobody") in cards(caring, caring.ana)[-1].text
    assert caring.say("care.note.nobody") in note(caring).text


async def test_a_hand_over_after_nobody_answered_calls_the_others_again(caring):
    flo = caring.person("Flo", caring.facilitators)
    await on_duty(caring, flo)
    await say(caring)
    for minutes in (5, 2, 2):
        await caring.pass_time(timedelta(minutes=minutes))
    await press(caring, flo, "claim")
    assert "Flo" in card(caring, caring.ana).text
    before = len(calls(caring))
    answer = await press(caring, flo, "hand_over")
    assert answer.text == caring.say("care.note.pressed.handed_over")
    assert f"<@{caring.fay.id}>" in calls(caring)[before].text


async def test_please_dont_write_to_me_is_seen_on_the_note(caring):
    await say(caring)
    await caring.ana.in_dm.click(card(caring, caring.ana), caring.say("care.card.quiet"))
    assert caring.say("care.note.quiet") in note(caring).text


async def test_a_deleted_message_leaves_the_note_without_its_link(caring):
    await say(caring)
    written = caring.server.lounge.last_message
    await caring.ana.delete(Message(written))
    assert caring.say("care.note.deleted") in note(caring).text


async def test_a_later_message_that_is_deleted_leaves_the_link_to_the_urgent_one(caring):
    urgent = await caring.ana.write(caring.server.lounge, URGENT)
    gentle = await caring.ana.write(caring.server.lounge, GENTLE)
    text = note(caring).text
    assert text.index(str(gentle.handle.id)) < text.index(str(urgent.handle.id))
    await caring.ana.delete(gentle)
    text = note(caring).text
    assert caring.say("care.note.also_deleted") in text
    assert str(urgent.handle.id) in text
    assert str(gentle.handle.id) not in text
    await caring.ana.delete(urgent)
    assert caring.say("care.note.deleted") in note(caring).text


async def test_done_is_followed_up_the_next_day_and_then_nothing_is_kept(caring):
    await say(caring)
    await press(caring, caring.fay, "done")
    await caring.pass_time(timedelta(days=1))
    assert f"<@{caring.fay.id}>" in calls(caring)[-1].text
    answer = await press(caring, caring.fay, "followed_up")
    assert answer.text == caring.say("care.note.pressed.closed")
    assert await caring.rows("SELECT * FROM care_note") == []
    assert await caring.rows("SELECT * FROM care_card") == []
    assert f"<@{caring.ana.id}>" not in note(caring).text


async def test_the_next_day_has_a_first_sentence_of_its_own(caring):
    first = caring.say("care.note.starts.self")
    await say(caring)
    assert first in note(caring).text
    await press(caring, caring.fay, "done")
    # Whoever looked after it needs no first sentence any more.
    assert caring.say("care.note.start", sentence="").strip() not in note(caring).text
    await caring.pass_time(timedelta(days=1))
    assert first not in note(caring).text
    assert caring.say("care.note.starts.follow_up") in note(caring).text


async def test_what_became_urgent_is_to_be_seen_now_in_the_note_that_stands(caring):
    await say(caring, GENTLE)
    await say(caring, URGENT)
    assert caring.say("care.note.look.now") in note(caring).text
    assert caring.say("care.note.look.soon") not in note(caring).text


async def test_an_age_that_cannot_be_told_keeps_nobody_from_the_card(caring, monkeypatch):
    async def fail(*_: object) -> None:
        raise OSError

    await caring.client.services.care_setup.choose_age_band(caring.server.id, AgeBand.ADULTS)
    monkeypatch.setattr(caring.client.services.care_notes, "age_stated", fail)
    await say(caring, f"I am 15 years old. {URGENT}")
    assert len(cards(caring, caring.ana)) == 1
    assert caring.say("care.note.look.now") in note(caring).text
    assert "A stated age" in caring.log.take_failure()


async def test_what_only_the_guidelines_ask_keeps_nobody_from_the_card(caring, monkeypatch):
    async def fail(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(caring.client.services.resources, "helplines", fail)
    await say(caring, URGENT)
    assert all("not looked at" in one for one in caring.log.failures)
    caring.log.failures.clear()
    assert len(cards(caring, caring.ana)) == 1


async def test_a_pin_on_words_that_were_changed_before_alerts_nobody_again(caring):
    written = await caring.ana.write(caring.server.lounge, FINE)
    await caring.ana.change(written, URGENT)
    assert len(cards(caring, caring.ana)) == 1
    assert isinstance(written.handle, discord.Message)
    room = caring.client.get_partial_messageable(caring.server.lounge.id)
    pinned = await room.fetch_message(written.handle.id)
    pinned.guild = caring.client.get_guild(caring.server.id)
    caring.client.dispatch("raw_message_edit", SimpleNamespace(message=pinned))
    await caring.do_what_is_due()
    assert (len(cards(caring, caring.ana)), calls(caring)) == (1, [])


async def test_who_is_on_duty_and_no_facilitator_any_more_holds_nobody_up(caring):
    caring.fay.loses(caring.facilitators)
    await say(caring, URGENT)
    assert f"<@{caring.fay.id}>" not in note(caring).text
    assert f"<@{caring.kim.id}>" in calls(caring)[-1].text
    assert caring.say("care.card.told.team") in card(caring, caring.ana).text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind.MEDICAL, "I think I overdosed, I feel really weird"),
        (Kind.BEING_HURT, "He hit me again tonight. I have a black eye."),
        (Kind.OTHER_IN_DANGER, "my friend overdosed, she's turning blue"),
    ],
)
async def test_each_kind_has_its_own_first_sentence_for_people_and_words_for_the_person(
    caring, kind, words
):
    await say(caring, words)
    text = note(caring).text
    assert caring.say(f"care.note.starts.{kind}") in text
    assert caring.say("care.note.look.now") in text
    assert caring.say(f"care.card.says.{kind}_urgent") in card(caring, caring.ana).text


async def test_who_worries_about_somebody_here_is_to_be_looked_at_today(caring):
    await say(caring, "can a mod please check on Jamie, their message sounded really dark")
    text = note(caring).text
    assert caring.say("care.note.starts.worried_about_someone") in text
    assert caring.say("care.note.look.today") in text
    assert calls(caring) == []


async def test_no_follow_up_is_for_whoever_was_on_it_and_closes_the_note(caring):
    flo = caring.person("Flo", caring.facilitators)
    await say(caring)
    await press(caring, caring.fay, "done")
    await caring.pass_time(timedelta(days=1))
    answer = await press(caring, flo, "decline")
    assert answer.text == caring.say(Refusal.TAKEN)
    answer = await press(caring, caring.fay, "decline")
    assert answer.text == caring.say("care.note.pressed.closed")
    assert caring.say("care.note.ending.declined") in note(caring).text
    assert await caring.rows("SELECT * FROM care_note") == []


async def test_a_discord_that_does_not_say_who_is_there_holds_no_note_up(caring, monkeypatch):
    async def hang(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(staff, "SECONDS_TO_LOOK", 0.01)
    monkeypatch.setattr(discord.Guild, "fetch_member", hang)
    await caring.client.services.duties.end(caring.server.id, caring.fay.id)
    await caring.client.services.rota.choose_second_line(caring.server.id, [caring.fay.id])
    await say(caring, URGENT)
    assert f"<@{caring.fay.id}>" in note(caring).text


async def test_who_could_not_be_called_in_time_is_called_with_the_next_ones(caring):
    await caring.client.services.rota.choose_second_line(caring.server.id, [caring.mo.id])
    await say(caring, URGENT)
    refused = f"/channels/{caring.staff.id}/messages"
    caring.env.inject_error("POST", refused, status=503, times=None)
    await caring.pass_time(timedelta(minutes=2))
    await caring.pass_time(timedelta(minutes=2))
    assert calls(caring) == []

    caring.env.backend.faults.clear()
    await caring.pass_time(timedelta(minutes=1))

    assert f"<@{caring.mo.id}>" in calls(caring)[0].text


async def test_a_letter_about_a_note_goes_before_rounds(caring):
    caring.server.delete(caring.staff)
    service = caring.client.services.care_notes
    message = Found(caring.server.id, ChannelId(caring.server.lounge.id), MessageId(1), ANA, "en")
    recognition = Recognition(Kind.SELF, Urgency.URGENT)
    await service.recognised(message, recognition, author_is_staff=False)
    now = caring.client.clock.now()
    (job,) = await CareNoteWorker(caring.client).claim_due(now)
    await job.carry_out()
    jobs = await LetterDeliveries(caring.client).claim_due(now)
    assert {one.priority for one in jobs} == {Priority.CARE}


async def test_who_is_staff_gets_a_card_and_no_colleague_hears_of_it(caring):
    await caring.fay.write(caring.server.lounge, URGENT)
    assert caring.say("care.card.told.staff") in card(caring, caring.fay).text
    assert calls(caring) == []
    assert await caring.rows("SELECT * FROM care_note") == []


async def test_without_a_contact_there_are_resources_only(caring):
    await caring.client.services.contacts.choose(caring.server.id, None)
    await say(caring, URGENT)
    assert caring.say("care.card.told.nobody") in card(caring, caring.ana).text
    assert await caring.rows("SELECT * FROM care_note") == []
    assert await caring.rows("SELECT * FROM care_card") == []


async def test_where_the_staff_channel_is_gone_people_are_written_to_directly(caring):
    caring.server.delete(caring.staff)
    await say(caring, URGENT)
    assert len(cards(caring, caring.ana)) == 1
    for person in (caring.fay, caring.kim):
        (letter,) = cards(caring, person)
        assert f"/{caring.server.lounge.id}/" in letter.text
        assert caring.say("letters.why_team") in letter.text


@pytest.mark.parametrize(("status", "says_so"), [(404, True), (403, False)])
async def test_a_note_says_that_a_message_went_with_the_channel_of_its_thread(
    caring, status, says_so
):
    thread = caring.server.open_thread(caring.server.lounge, caring.ana)
    await caring.ana.write(thread, GENTLE)
    assert f"/{thread.id}/" in note(caring).text
    # It rests: discord.py keeps no such thread, and hears nothing of it.
    caring.client.get_guild(caring.server.id)._threads.clear()
    caring.env.inject_error("GET", f"/channels/{thread.id}", status=status)

    caring.server.delete(caring.server.lounge)
    await caring.env.settle()
    await caring.do_what_is_due()

    assert (caring.say("care.note.deleted") in note(caring).text) is says_so


async def test_nobody_is_called_in_a_staff_channel_that_was_opened_to_members_since(caring):
    await say(caring)
    before = len(calls(caring))
    caring.server.allow(caring.staff, caring.server.guild.default_role, view_channel=True)

    await caring.pass_time(timedelta(minutes=6))

    assert len(calls(caring)) == before
    link = f"/{caring.server.lounge.id}/"
    assert len([one for one in cards(caring, caring.kim) if link in one.text]) == 1


async def test_a_staff_channel_that_members_read_hears_nothing(caring):
    caring.server.allow(caring.staff, caring.server.guild.default_role, view_channel=True)
    await say(caring, URGENT)
    (told,) = caring.ours(caring.staff)
    assert caring.say("care.lacks.staff_channel_open") in told.text
    assert len(cards(caring, caring.fay)) == 1


async def test_a_note_that_could_not_stand_for_long_calls_all_who_were_to_be_called(caring):
    """Nobody is left out because the next ones had their turn meanwhile."""
    everyone, role = caring.server.guild.default_role, caring.facilitators
    caring.env.backend.edit_role(caring.server.guild.id, role.id, {"mentionable": True})
    caring.server.allow(caring.staff, everyone, view_channel=True)
    await say(caring, URGENT)
    await caring.pass_time(timedelta(minutes=3))
    caring.server.deny(caring.staff, everyone, view_channel=True)
    title = caring.say("care.note.title", number=1)
    for _ in range(20):
        if any(title in one.text for one in caring.ours(caring.staff)):
            break
        await caring.pass_time(timedelta(seconds=15))
    for who in (f"<@{caring.fay.id}>", f"<@&{role.id}>"):
        assert who in note(caring).text


async def test_a_note_whose_answer_was_lost_shows_who_is_on_it_all_the_same(caring, monkeypatch):
    lose_the_answer(monkeypatch, caring.staff.id)
    await say(caring, URGENT)
    await press(caring, caring.fay, "claim")
    await caring.pass_time(timedelta(seconds=5))
    assert caring.say("care.note.on_it", who=f"<@{caring.fay.id}>") in note(caring).text
    assert calls(caring) == []


async def test_a_note_whose_answer_was_lost_calls_people_again_where_it_became_urgent(
    caring, monkeypatch
):
    lose_the_answer(monkeypatch, caring.staff.id)
    await say(caring, GENTLE)
    await say(caring, URGENT)
    await caring.pass_time(timedelta(seconds=5))
    assert caring.say("care.note.look.now") in note(caring).text
    (call,) = calls(caring)
    assert f"<@{caring.fay.id}>" in call.text


@pytest.mark.parametrize("begins", ["asks", "says"])
async def test_a_note_whose_answer_was_lost_is_found_however_much_was_written_since(
    caring, monkeypatch, begins
):
    """It says by then what was written long after it was posted, and nothing older."""
    staff = f"/channels/{caring.staff.id}/messages"
    lose_the_answer(monkeypatch, caring.staff.id)
    if begins == "says":
        await say(caring, URGENT)
    else:
        await caring.client.services.care_notes.asked(
            GuildId(caring.server.id), UserId(caring.ana.id)
        )
        await caring.do_what_is_due()
    caring.env.inject_error("GET", staff, status=500, times=None)
    await caring.pass_time(timedelta(minutes=10))
    for number in range(MOST_MESSAGES):
        await say(caring, f"{URGENT} {number}")
    caring.env.backend.faults.clear()
    await caring.pass_time(timedelta(minutes=5))
    assert caring.say("care.note.who", who=f"<@{caring.ana.id}>") in note(caring).text


def lose_the_answer(monkeypatch, channel_id: int) -> None:
    """Let the next message stand in a channel without the bot hearing of it."""
    send = discord.TextChannel.send

    async def lost(channel, *args, **options):
        message = await send(channel, *args, **options)
        if channel.id == channel_id:
            monkeypatch.undo()
            raise aiohttp.ServerDisconnectedError
        return message

    monkeypatch.setattr(discord.TextChannel, "send", lost)


async def test_who_takes_no_messages_is_told_to_people(caring):
    in_dm = f"/channels/{caring.ana.in_dm.channel.id}/messages"
    caring.env.inject_error("POST", in_dm, status=403, code=50007)
    await say(caring, URGENT)
    assert caring.say("care.note.unreached") in note(caring).text


async def test_no_row_and_no_log_holds_a_word(caring):
    await say(caring, URGENT)
    await press(caring, caring.fay, "claim")
    kept = str(
        [
            await caring.rows("SELECT * FROM care_note"),
            await caring.rows("SELECT * FROM care_card"),
            await caring.rows("SELECT * FROM care_quiet"),
        ]
    )
    for word in ("kill", "tonight", "urgent", "gentle", "now"):
        assert word not in kept


async def test_where_young_people_are_the_contact_is_told_too(caring):
    await caring.client.services.care_setup.choose_age_band(caring.server.id, AgeBand.MIXED)
    await say(caring)
    (letter,) = cards(caring, caring.kim)
    assert f"/{caring.server.lounge.id}/" in letter.text


async def test_an_age_under_the_groups_goes_to_the_contact_alone_and_is_kept_nowhere(caring):
    await say(caring, "Hi, I am 15 years old and new here.")
    assert cards(caring, caring.kim) == []
    await caring.client.services.care_setup.choose_age_band(caring.server.id, AgeBand.ADULTS)
    await say(caring, "Hi, I am 15 years old and new here.")
    (letter,) = cards(caring, caring.kim)
    assert f"/{caring.server.lounge.id}/" in letter.text
    assert "15" not in letter.text.replace(str(caring.server.id), "").split("http")[0]
    assert cards(caring, caring.ana) == []
    assert await caring.rows("SELECT * FROM care_note") == []
    await say(caring, "I'm 15 and I like it here.")
    assert len(cards(caring, caring.kim)) == 1
