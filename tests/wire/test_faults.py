"""Discord answers late, wrongly or not at all."""

from datetime import UTC, date, timedelta

import discord
import pytest
import pytest_asyncio

from bot.sandbox.permissions import Permission
from bot.sandbox.records import Message
from tests.wire.pilot import (
    POST_MESSAGE,
    START,
    START_THREAD,
    Pilot,
    next_nine,
    open_pilot,
    set_up,
    until,
)


async def _one_of_the_day(pilot: Pilot, ending: str = "/messages", requests: int = 1) -> Message:
    """Return the prompt that comes at the next nine, and make sure that it stays the only one.

    `requests`: how often discord.py by itself sends one that ends so, while no time may pass.
    """
    prompts, threads, asked = (
        len(pilot.prompts()),
        len(pilot.threads()),
        pilot.asked("POST", ending),
    )
    await pilot.clock.walk_to(next_nine(pilot.world.now()) + timedelta(seconds=1))
    await until(lambda: pilot.asked("POST", ending) >= asked + requests)
    await pilot.walk(minutes=5)
    await until(lambda: len(pilot.threads()) > threads)
    message = await pilot.prompt()
    await pilot.walk(hours=1)
    assert len(pilot.prompts()) == prompts + 1
    assert len(pilot.threads()) == threads + 1
    return message


class TestWithOneBot:
    pytestmark = pytest.mark.asyncio(loop_scope="module")

    @pytest_asyncio.fixture(loop_scope="module")
    async def pilot(self, shared_pilot: Pilot) -> Pilot:
        """The one bot of this module, some time after a prompt."""
        if not shared_pilot.prompts():
            await shared_pilot.todays_prompt()
        return shared_pilot

    @pytest.mark.parametrize("status", [None, 500, 503])
    async def test_a_prompt_whose_answer_was_lost_is_not_posted_again(self, pilot: Pilot, status):
        pilot.sandbox.fail_next("POST", POST_MESSAGE, status, after_applying=True)

        message = await _one_of_the_day(pilot, "/messages", 2 if status == 500 else 1)

        assert (
            pilot.say("prompts.thanks")
            in (await pilot.newcomer().press(message, label="Pass")).text
        )

    @pytest.mark.parametrize("status", [None, 500, 503])
    async def test_a_thread_whose_answer_was_lost_is_the_one_people_share_in(
        self, pilot: Pilot, status
    ):
        pilot.sandbox.fail_next("POST", START_THREAD, status, after_applying=True)

        message = await _one_of_the_day(pilot, "/threads", 2 if status == 500 else 1)

        kim = pilot.newcomer()
        answer = await kim.press(message, label="Share")
        assert answer.form, answer.text or pilot.log
        await kim.submit(answer.form, {"words": "Here."})
        assert len(pilot.shares(message)) == 1

    @pytest.mark.parametrize(("status", "requests"), [(None, 1), (500, 2), (503, 1), (429, 2)])
    @pytest.mark.parametrize("route", [POST_MESSAGE, START_THREAD])
    async def test_what_discord_did_not_take_is_asked_for_again(
        self, pilot: Pilot, route: str, status: int | None, requests: int
    ):
        pilot.sandbox.fail_next("POST", route, status)
        ending = "/messages" if route == POST_MESSAGE else "/threads"

        message = await _one_of_the_day(pilot, ending, requests)

        answer = await pilot.newcomer().press(message, label="Share")
        assert answer.form, answer.text or pilot.log

    @pytest.mark.parametrize("status", [None, 500, 503])
    async def test_a_share_whose_answer_was_lost_stands_once(self, pilot: Pilot, status):
        message, kim = pilot.prompts()[-1], pilot.newcomer()
        answer = await kim.press(message, label="Share")
        number = len(pilot.shares(message))
        pilot.sandbox.fail_next("POST", POST_MESSAGE, status, after_applying=True)

        thanks = await kim.submit(answer.form, {"words": "Said once."})

        assert pilot.say("prompts.thanks") in (await thanks.final()).text
        assert len(pilot.shares(message)) == number + 1

    @pytest.mark.parametrize("after_applying", [True, False])
    async def test_a_share_that_is_sent_again_after_silence_stands_once_and_counts_once(
        self, pilot: Pilot, after_applying: bool
    ):
        message, kim = await pilot.prompt(), pilot.newcomer()
        answer = await kim.press(message, label="Share")
        number = len(pilot.shares(message))
        pilot.sandbox.fail_next("POST", POST_MESSAGE, 503, times=2, after_applying=after_applying)

        refused = await kim.submit(answer.form, {"words": "Did it arrive?"})
        assert pilot.say("errors.discord_down") in refused.text
        assert "Did it arrive?" in refused.text
        again = await kim.press(refused.message, label=pilot.say("forms.reopen"))
        thanks = await kim.submit(again.form, {})
        await pilot.walk(minutes=2)

        assert pilot.say("prompts.thanks") in thanks.text
        assert len(pilot.shares(message)) == number + 1
        await pilot.until_privacy_says(kim, pilot.say("privacy.share", number=1))

    async def test_a_slow_share_asks_for_patience_and_is_thanked_once_it_stands(self, pilot: Pilot):
        message, kim = await pilot.prompt(), pilot.newcomer()
        answer = await kim.press(message, label="Share")
        # Longer than Discord waits for a first answer.
        pilot.sandbox.delay_next("POST", POST_MESSAGE, 3.2)

        patience = await kim.submit(answer.form, {"words": "Slow but here."})
        thanks = await patience.final()

        assert patience.deferred
        assert pilot.say("prompts.thanks") in thanks.text
        assert thanks.is_ephemeral
        assert sum("Slow but here." in one for one in pilot.shares(message)) == 1

    async def test_a_share_that_discord_does_not_take_comes_back_to_its_writer(self, pilot: Pilot):
        message, kim = pilot.prompts()[-1], pilot.newcomer()
        answer = await kim.press(message, label="Share")
        number = len(pilot.shares(message))
        pilot.sandbox.fail_next("POST", POST_MESSAGE, 403, json={"message": "No", "code": 50013})

        refused = await kim.submit(answer.form, {"words": "Not lost."})
        assert pilot.say("errors.forbidden") in refused.text
        assert "Not lost." in refused.text
        assert len(pilot.shares(message)) == number
        assert pilot.say("privacy.nothing") in (await kim.use("privacy", "lounge")).text

        again = await kim.press(refused.message, label=pilot.say("forms.reopen"))
        await kim.submit(again.form, {})
        assert "Not lost." in pilot.shares(message)[-1]

    async def test_a_failure_has_one_reference_for_the_person_and_the_log(self, pilot: Pilot):
        message, kim = pilot.prompts()[-1], pilot.newcomer()
        answer = await kim.press(message, label="Share")
        pilot.sandbox.fail_next("POST", POST_MESSAGE, 400, json={"message": "?", "code": 1})

        refused = await kim.submit(answer.form, {"words": "A secret."})

        assert pilot.say("errors.ours") in refused.text
        reference = refused.text.partition("Reference ")[2].split()[0]
        assert reference in pilot.log
        assert "A secret." not in pilot.log

    async def test_after_a_lost_connection_buttons_work_and_the_next_prompt_comes(
        self, pilot: Pilot
    ):
        online: list[bool] = []
        pilot.sandbox.gateway.online_listeners.append(online.append)
        pilot.sandbox.drop_connections()
        await until(lambda: online == [False, True])
        thanks = await pilot.newcomer().press(pilot.prompts()[-1], label="Pass")
        assert pilot.say("prompts.thanks") in thanks.text

        pilot.sandbox.drop_connections()
        message = await _one_of_the_day(pilot)
        await until(lambda: online == [False, True, False, True])
        thanks = await pilot.newcomer().press(message, label="Pass")
        assert pilot.say("prompts.thanks") in thanks.text


async def test_a_question_that_is_being_posted_when_everything_is_paused_is_not_tried_again(
    pilot: Pilot,
):
    pilot.sandbox.delay_next("POST", POST_MESSAGE, 1.0)
    pilot.sandbox.fail_next("POST", POST_MESSAGE, 400)
    fatima = pilot.person("Fatima")
    rests = await fatima.use("prompt", "lounge", action="pause")
    pilot.clock.move_to(START.replace(hour=9, minute=0))
    await until(lambda: pilot.asked("POST", "/messages"))

    await fatima.press(rests.message, label=pilot.say("rests.pause"))
    await pilot.walk(hours=1)

    assert pilot.prompts() == []
    assert pilot.notes() == []
    assert pilot.say("prompts.card.today_held_back") in (await pilot.card()).text


@pytest.mark.parametrize("by_discord", [True, False])
async def test_a_channel_that_stays_forbidden_pauses_the_prompts_until_someone_resumes(
    pilot: Pilot, by_discord: bool
):
    channel, fatima = pilot.world.channel("daily-prompt"), pilot.person("Fatima")
    bot = pilot.world.user(pilot.world.bot_id)
    if by_discord:
        refusal = {"message": "Missing Permissions", "code": 50013}
        pilot.sandbox.fail_next("POST", POST_MESSAGE, 403, times=3, json=refusal)
    else:
        pilot.world.set_overwrite(channel.id, bot, deny=int(Permission.SEND_MESSAGES))
    await pilot.walk(hours=1)

    lacking, where = pilot.say("permissions.names.send_messages"), f"<#{channel.id}>"
    # Where Discord refuses for another reason, nobody knows what is missing.
    note = (
        pilot.say("notices.prompts.forbidden", channel=where)
        if by_discord
        else pilot.say("notices.prompts.lacking", channel=where, names=lacking)
    )
    await until(pilot.notes)
    assert pilot.notes() == [note]
    assert len(pilot.prompts()) == 0
    card = await pilot.card()
    # Where nothing is lacking any more, the card says what is left to do.
    paused = (
        pilot.say("prompts.paused.may_resume")
        if by_discord
        else pilot.say("prompts.paused.forbidden", channel=where, names=lacking)
    )
    assert paused in card.text
    now = await fatima.use("prompt", "lounge", action="now")
    assert pilot.say("prompts.refused.paused") in now.text
    await pilot.walk(days=1)
    assert len(pilot.prompts()) == 0

    pilot.world.set_overwrite(channel.id, bot)
    resumed = await fatima.press(card.message, label=pilot.say("prompts.card.resume"))
    nine = discord.utils.format_dt(next_nine(pilot.world.now()), "F")
    assert pilot.say("prompts.card.resumed", when=nine) in resumed.text
    assert (await _one_of_the_day(pilot)).sent_at.date() == date(2026, 3, 4)
    assert pilot.notes() == [note]


async def test_a_deleted_channel_pauses_the_prompts_until_another_is_chosen(pilot: Pilot):
    await pilot.todays_prompt()
    pilot.world.delete_channel(pilot.world.channel("daily-prompt").id)
    await pilot.walk(days=1)

    await until(pilot.notes)
    assert pilot.notes() == [pilot.say("notices.prompts.channel_gone")]
    card = await pilot.card()
    assert pilot.say("prompts.paused.channel_gone") in card.text
    ada, circle = pilot.person("Ada"), pilot.world.channel("circle")
    setup = await ada.use("setup", "lounge")
    await ada.choose(setup.message, f"setup:{pilot.world.guild_id}:prompt_channel", [circle])
    await pilot.walk(days=1)

    await until(lambda: pilot.ours("circle"))
    assert len(pilot.ours("circle")) == 1
    assert pilot.say("prompts.paused.channel_gone") not in (await pilot.card()).text


async def test_without_a_staff_channel_a_note_stands_on_the_facilitators_card(tmp_path):
    async with open_pilot(tmp_path) as pilot:
        await set_up(pilot, staff=False)
        await pilot.start_bot()
        pilot.world.delete_channel(pilot.world.channel("daily-prompt").id)
        await pilot.walk(hours=1)

        card = await pilot.card()

        assert pilot.say("notices.prompts.channel_gone") in card.text
        assert pilot.say("prompts.card.staff_channel_hint") in card.text
        assert pilot.notes() == []
        ada, staff = pilot.person("Ada"), pilot.world.channel("staff")
        setup = await ada.use("setup", "lounge")
        await ada.choose(setup.message, f"setup:{pilot.world.guild_id}:staff_channel", [staff])
        await until(pilot.notes)
        assert pilot.notes() == [pilot.say("notices.prompts.channel_gone")]
        assert pilot.say("prompts.card.notes") not in (await pilot.card()).text


async def test_a_note_whose_answer_was_lost_is_not_posted_again(pilot: Pilot):
    pilot.world.delete_channel(pilot.world.channel("daily-prompt").id)
    pilot.sandbox.fail_next("POST", POST_MESSAGE, None, after_applying=True)

    await pilot.walk(hours=1)

    await until(pilot.notes)
    await pilot.walk(hours=1)
    assert len(pilot.notes()) == 1


async def test_a_question_without_its_thread_is_said_so_and_tells_the_facilitators(pilot: Pilot):
    channel, bot = pilot.world.channel("daily-prompt"), pilot.world.user(pilot.world.bot_id)
    pilot.world.set_overwrite(channel.id, bot, deny=int(Permission.CREATE_PUBLIC_THREADS))
    await pilot.clock.walk_to(next_nine(pilot.world.now()) + timedelta(seconds=10))
    await until(pilot.prompts)
    (message,) = pilot.prompts()
    early = await pilot.person("Ana").press(message, label="Share")
    await pilot.walk(hours=1)

    await until(pilot.notes)
    late = await pilot.person("Ana").press(message, label="Share")
    assert early.text == pilot.say("prompts.refused.not_yet")
    assert late.text == pilot.say("prompts.refused.no_thread")
    where = f"<#{channel.id}>"
    assert pilot.notes() == [pilot.say("notices.prompts.no_thread", channel=where)]
    passed = await pilot.person("Ana").press(message, label="Pass")
    assert pilot.say("prompts.thanks") in passed.text
    assert message.sent_at.astimezone(UTC).hour == 9


async def test_a_question_whose_answer_was_lost_stays_where_it_may_stand(pilot: Pilot):
    """An admin who moves the questions meanwhile must not have it twice."""
    ada, circle = pilot.person("Ada"), pilot.world.channel("circle")
    pilot.sandbox.fail_next("POST", POST_MESSAGE, None, after_applying=True)
    pilot.clock.move_to(next_nine(pilot.world.now()))
    await until(pilot.prompts)
    await until(lambda: "set back" in pilot.log)

    setup = await ada.use("setup", "lounge")
    await ada.choose(setup.message, f"setup:{pilot.world.guild_id}:prompt_channel", [circle])
    await pilot.walk(minutes=10)
    await until(pilot.threads)

    assert len(pilot.prompts()) == 1
    assert pilot.ours(circle) == []
