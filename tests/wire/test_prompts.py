import asyncio
from datetime import timedelta

import pytest
import pytest_asyncio

from bot.sandbox.people import NotAllowedError
from bot.sandbox.permissions import Permission
from bot.sandbox.records import Draft, Message
from bot.sandbox.world import World
from tests.wire.pilot import Pilot

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def todays(shared_pilot: Pilot) -> Message:
    return await shared_pilot.todays_prompt()


@pytest.fixture
def pilot(shared_pilot: Pilot, todays: Message) -> Pilot:
    """The one bot of this module, with today's prompt posted."""
    return shared_pilot


def _button_alone(world: World, custom_id: str) -> Message:
    button = {"type": 2, "style": 2, "label": "Press", "custom_id": custom_id, "id": 2}
    row = {"type": 1, "id": 1, "components": [button]}
    draft = Draft(content="An old card.", components=[row])
    return world.post(world.channel("lounge").id, world.bot_id, draft)


async def test_todays_prompt_stands_with_its_thread_at_nine(pilot: Pilot, todays: Message):
    assert "Write in the thread, or press Share." in todays.text
    assert "Share, read, or pass. All are fine. The bot keeps no words." in todays.text
    assert todays.sent_at.strftime("%H:%M") == "09:00"
    assert pilot.thread(todays).name in todays.text


async def test_a_share_stands_in_the_thread_under_the_members_name(pilot: Pilot, todays: Message):
    kim = pilot.newcomer("Kim")

    answer = await kim.press(todays, label="Share")
    thanks = await kim.submit(
        answer.form, {"words": "Slept well. *Really.*", "note": "sleep", "wish": ["just_listen"]}
    )

    share = pilot.shares(todays)[-1]
    assert share.splitlines()[0] == "**\u2068Kim\u2069**"
    assert "Slept well. *Really.*" in share
    assert "sleep" in share
    assert pilot.say("prompts.wishes.just_listen") in share
    assert pilot.say("prompts.thanks") in thanks.text
    assert thanks.message.is_ephemeral


def see_it(pilot: Pilot, share: Message) -> str:
    """The way to a share."""
    link = f"https://discord.com/channels/{pilot.world.guild_id}/{share.channel_id}/{share.id}"
    return pilot.say("prompts.shared_here", link=link)


async def test_share_and_pass_get_the_same_thanks_and_the_first_time_a_word_on_privacy(
    pilot: Pilot, todays: Message
):
    sharer, passer = pilot.newcomer(), pilot.newcomer()
    form = (await sharer.press(todays, label="Share")).form

    shared = await sharer.submit(form, {"words": "Tea."})
    passed = await passer.press(todays, label="Pass")
    again = await passer.press(todays, label="Pass")

    shown = see_it(pilot, pilot.ours(pilot.thread(todays))[-1])
    assert passed.text.splitlines() == [line for line in shared.text.splitlines() if line != shown]
    assert shown in shared.text
    assert pilot.say("prompts.counted") in passed.text
    assert again.text == pilot.say("prompts.thanks")
    assert passed.message.is_ephemeral


@pytest.mark.parametrize("name", ["Ada", "Mo", "Fatima", "Ana", "Tom", "Nia"])
async def test_everybody_who_may_write_there_may_share(pilot: Pilot, todays: Message, name: str):
    person = pilot.person(name)

    answer = await person.press(todays, label="Share")
    await person.submit(answer.form, {"words": "I did answer."})

    assert person.user.name in pilot.shares(todays)[-1]


async def test_two_members_with_the_form_open_at_once_both_get_their_share_posted(
    pilot: Pilot, todays: Message
):
    one, other = pilot.newcomer("Una"), pilot.newcomer("Otis")
    ones = await one.press(todays, label="Share")
    others = await other.press(todays, label="Share")

    await asyncio.gather(
        one.submit(ones.form, {"words": "Mine is red."}),
        other.submit(others.form, {"words": "Mine is blue."}),
    )

    shares = pilot.shares(todays)
    assert [share for share in shares if "Una" in share and "Mine is red." in share]
    assert [share for share in shares if "Otis" in share and "Mine is blue." in share]


async def test_a_share_without_words_comes_back_and_opens_the_form_again(
    pilot: Pilot, todays: Message
):
    kim = pilot.newcomer()
    number = len(pilot.shares(todays))
    answer = await kim.press(todays, label="Share")

    refused = await kim.submit(answer.form, {"words": "  ", "note": "grief", "wish": ["advice"]})
    assert pilot.say("prompts.refused.empty") in refused.text
    assert len(pilot.shares(todays)) == number

    again = await kim.press(refused.message, label=pilot.say("forms.reopen"))
    assert again.form.field("note")["value"] == "grief"
    await kim.submit(again.form, {"words": "Now with words."})
    share = pilot.shares(todays)[-1]
    assert "Now with words." in share
    assert "grief" in share
    assert pilot.say("prompts.wishes.advice") in share


async def test_someone_in_a_time_out_is_told_before_they_write(pilot: Pilot, todays: Message):
    kim = pilot.newcomer()
    pilot.world.time_out(kim.id, pilot.world.now() + timedelta(hours=1))

    answer = await kim.press(todays, label="Share")

    assert answer.form is None
    assert answer.text == pilot.say("prompts.refused.timed_out")


async def test_words_written_before_a_time_out_are_kept_on_the_persons_screen(
    pilot: Pilot, todays: Message
):
    kim = pilot.newcomer()
    number = len(pilot.shares(todays))
    answer = await kim.press(todays, label="Share")
    pilot.world.time_out(kim.id, pilot.world.now() + timedelta(hours=1))

    refused = await kim.submit(answer.form, {"words": "A long thought.", "note": "work"})

    assert pilot.say("prompts.refused.timed_out") in refused.text
    assert "A long thought." in refused.text
    assert refused.message.is_ephemeral
    assert len(pilot.shares(todays)) == number
    pilot.world.time_out(kim.id, None)
    again = await kim.press(refused.message, label=pilot.say("forms.reopen"))
    await kim.submit(again.form, {})
    assert "A long thought." in pilot.shares(todays)[-1]
    assert "work" in pilot.shares(todays)[-1]


async def test_nobody_shares_where_they_could_not_write_themselves(pilot: Pilot, todays: Message):
    kim = pilot.newcomer()
    channel = pilot.world.channel("daily-prompt")
    deny = int(Permission.SEND_MESSAGES_IN_THREADS)
    pilot.world.set_overwrite(channel.id, kim.user, deny=deny)

    answer = await kim.press(todays, label="Share")

    assert answer.text == pilot.say("prompts.refused.not_here")


async def test_in_a_locked_thread_only_those_who_may_unlock_it_share(pilot: Pilot, todays: Message):
    thread, channel = pilot.thread(todays), pilot.world.channel("daily-prompt")
    bot, may_unlock = pilot.world.user(pilot.world.bot_id), int(Permission.MANAGE_THREADS)
    pilot.world.set_thread(thread.id, locked=True)
    try:
        bot_locked_out = await pilot.person("Mo").press(todays, label="Share")
        pilot.world.set_overwrite(channel.id, bot, allow=may_unlock)
        refused = await pilot.newcomer().press(todays, label="Share")
        admitted = await pilot.person("Mo").press(todays, label="Share")
    finally:
        pilot.world.set_thread(thread.id, locked=False)
        pilot.world.set_overwrite(channel.id, bot)

    assert refused.text == pilot.say("prompts.refused.thread_locked")
    assert bot_locked_out.text == pilot.say("prompts.refused.thread_locked")
    assert admitted.form is not None


async def test_a_share_opens_a_thread_that_discord_has_archived(pilot: Pilot, todays: Message):
    kim = pilot.newcomer()
    pilot.world.set_thread(pilot.thread(todays).id, archived=True)

    answer = await kim.press(todays, label="Share")
    await kim.submit(answer.form, {"words": "Late, but here."})

    assert "Late, but here." in pilot.shares(todays)[-1]
    assert not pilot.thread(todays).archived


async def test_what_i_write_for_myself_is_seen_and_kept_by_nobody(pilot: Pilot, todays: Message):
    kim = pilot.newcomer()
    number = len(pilot.shares(todays))

    more = await kim.press(todays, label=pilot.say("prompts.buttons.more"))
    writing = await kim.press(more.message, label=pilot.say("prompts.buttons.write"))
    back = await kim.submit(writing.form, {"words": "Only for me."})

    assert "Only for me." in back.text
    assert more.message.is_ephemeral
    assert back.message.is_ephemeral
    assert len(pilot.shares(todays)) == number
    assert pilot.say("privacy.nothing") in (await kim.use("privacy", "lounge")).text
    database = pilot.folder / "circlekeeper.sqlite3"
    files = [database, database.with_name(f"{database.name}-wal")]
    assert not [file for file in files if b"Only for me." in file.read_bytes()]


async def test_a_question_that_does_not_fit_is_noted(pilot: Pilot, todays: Message):
    kim = pilot.newcomer()

    more = await kim.press(todays, label=pilot.say("prompts.buttons.more"))
    noted = await kim.press(more.message, label=pilot.say("prompts.buttons.misfit"))

    assert noted.text.startswith(pilot.say("prompts.misfit_noted"))
    assert noted.message.is_ephemeral
    privacy = await kim.use("privacy", "lounge")
    assert pilot.say("privacy.misfit", number=1) in privacy.text


async def test_an_unknown_question_and_an_unknown_button_are_answered(pilot: Pilot):
    kim = pilot.newcomer()

    unknown = await kim.press(_button_alone(pilot.world, "prompt:987654:pass"), label="Press")
    old = await kim.press(_button_alone(pilot.world, "prompt:1:sing"), label="Press")

    assert unknown.text == pilot.say("prompts.refused.unknown")
    assert old.text == pilot.say("errors.old_button")


async def test_facilitators_and_admins_see_today_and_what_comes(pilot: Pilot, todays: Message):
    for name in ("Fatima", "Ada"):
        card = await pilot.card(name)
        assert card.message.is_ephemeral
        assert pilot.thread(todays).name in card.text
        assert str(pilot.thread(todays).id) in card.text


@pytest.mark.parametrize("options", [{}, {"action": "now"}, {"action": "preview"}])
@pytest.mark.parametrize("name", ["Ana", "Mo", "Nia"])
async def test_the_facilitators_card_is_not_for_others(pilot: Pilot, name: str, options):
    answer = await pilot.person(name).use("prompt", "lounge", **options)

    assert answer.text == pilot.say("refused.facilitators_only")
    assert answer.message.is_ephemeral


async def test_a_preview_shows_the_next_question_to_one_person_only(pilot: Pilot):
    fatima = pilot.person("Fatima")
    card = await pilot.card()

    pressed = await fatima.press(card.message, label=pilot.say("prompts.card.preview"))
    typed = await fatima.use("prompt", "lounge", action="preview")

    assert pressed.text == typed.text
    assert pilot.say("prompts.invitation") in typed.text
    assert typed.message.is_ephemeral
    assert len(pilot.prompts()) == 1


async def test_posting_by_hand_never_doubles_todays_question(pilot: Pilot):
    fatima = pilot.person("Fatima")
    card = await pilot.card()

    with pytest.raises(NotAllowedError):
        await fatima.press(card.message, label=pilot.say("prompts.card.now"))
    typed = await fatima.use("prompt", "lounge", action="now")

    assert pilot.say("prompts.refused.already_today") in typed.text
    assert len(pilot.prompts()) == 1


@pytest.mark.parametrize("label", ["prompts.card.swap", "prompts.card.preview"])
async def test_a_card_opened_as_a_facilitator_does_nothing_for_who_is_none_any_more(
    pilot: Pilot, label: str
):
    kim, role = pilot.newcomer(), pilot.world.role("Facilitator")
    pilot.world.give_role(kim.id, role)
    card = await kim.use("prompt", "lounge")
    pilot.world.take_role(kim.id, role)

    answer = await kim.press(card.message, label=pilot.say(label))

    assert answer.text == pilot.say("refused.facilitators_only")
