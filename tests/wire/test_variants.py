"""Schedules that pin, mention, do without threads, or speak another language."""

import signal
from datetime import timedelta

import pytest

from bot.domain.ids import RoleId
from bot.sandbox.permissions import Permission
from bot.sandbox.records import HAS_THREAD, ChangeKind
from bot.wording import Wording
from tests.wire.pilot import ROOT, Pilot, next_nine, until
from tests.wire.variants import change, pass_nine, questions

SPANISH = Wording.read(ROOT / "prompts" / "es").say
SILENT = 1 << 12


async def a_day(pilot: Pilot) -> None:
    """The next question comes with its thread, and time passes for whatever follows."""
    number = len(pilot.threads())
    await pass_nine(pilot)
    await until(lambda: len(pilot.threads()) > number)
    await pilot.walk(minutes=20)


def pinned(pilot: Pilot) -> list[int]:
    return [message.id for message in pilot.world.pins(pilot.world.channel("daily-prompt").id)]


class TestPins:
    @pytest.fixture
    async def pilot(self, grounded: Pilot) -> Pilot:
        await change(grounded, is_pinned=True)
        await grounded.start_bot()
        return grounded

    async def test_the_pin_goes_from_each_question_to_the_next(self, pilot: Pilot):
        by_hand = await pilot.person("Ana").say("daily-prompt", "Our rules")
        pilot.world.pin(by_hand, pilot.person("Mo").id)

        for _ in range(3):
            await a_day(pilot)

        await until(lambda: pinned(pilot) == [questions(pilot)[-1].id, by_hand.id])
        assert all(message.flags & HAS_THREAD for message in questions(pilot))
        assert pilot.notes() == []

    async def test_a_crash_while_pinning_pins_once_when_the_bot_is_back(self, pilot: Pilot):
        await a_day(pilot)
        first = questions(pilot)[-1]
        pilot.kill_bot_when(lambda change: change.kind is ChangeKind.PINS_CHANGED)
        pilot.clock.move_to(next_nine(pilot.world.now()))
        assert pilot.bot is not None
        await pilot.bot.wait()
        await pilot.kill_bot()

        await pilot.start_bot()
        await until(lambda: pinned(pilot) not in ([], [first.id]))
        await until(lambda: len(pilot.threads()) == 2)
        await pilot.walk(hours=1)

        assert pinned(pilot) == [questions(pilot)[-1].id]
        assert len(questions(pilot)) == 2
        assert len(pilot.threads()) == 2

    async def test_without_the_permission_the_question_stands_and_staff_hear_it_once(
        self, pilot: Pilot
    ):
        channel, bot = pilot.world.channel("daily-prompt"), pilot.world.user(pilot.world.bot_id)
        pilot.world.set_overwrite(channel.id, bot, deny=int(Permission.PIN_MESSAGES))

        for _ in range(3):
            await a_day(pilot)

        assert pinned(pilot) == []
        assert len(pilot.threads()) == 3
        await until(pilot.notes)
        where = f"<#{channel.id}>"
        assert pilot.notes() == [pilot.say("notices.prompts.no_pin", channel=where)]

    async def test_a_channel_full_of_pins_keeps_its_question_and_its_thread(self, pilot: Pilot):
        channel, ana = pilot.world.channel("daily-prompt"), pilot.person("Ana")
        for number in range(250):
            pilot.world.pin(ana.write(channel, f"line {number}"), ana.id)

        await a_day(pilot)

        await until(pilot.notes)
        assert len(pinned(pilot)) == 250

    async def test_a_question_that_was_deleted_keeps_no_pin_from_the_next(self, pilot: Pilot):
        await a_day(pilot)
        pilot.world.delete_message(questions(pilot)[-1])

        await a_day(pilot)

        await until(lambda: pinned(pilot) == [questions(pilot)[-1].id])


class TestRoles:
    @pytest.fixture
    async def pilot(self, grounded: Pilot) -> Pilot:
        role = grounded.world.role("Daily question")
        await change(grounded, role_id=RoleId(role.id))
        await grounded.start_bot()
        return grounded

    async def test_the_role_is_mentioned_aloud_and_nobody_else(self, pilot: Pilot):
        role = pilot.world.role("Daily question")

        await a_day(pilot)

        (message,) = questions(pilot)
        assert message.mentioned_role_ids == [role.id]
        assert message.mentioned_user_ids == []
        assert not message.mentions_everyone
        assert not message.flags & SILENT
        assert message.text.startswith(f"<@&{role.id}>")

    async def test_a_deleted_role_is_left_out_and_staff_hear_it_once(self, pilot: Pilot):
        pilot.world.delete_role(pilot.world.role("Daily question"))

        for _ in range(2):
            await a_day(pilot)

        assert all(message.flags & SILENT for message in questions(pilot))
        assert not [message for message in questions(pilot) if "<@&" in message.text]
        await until(pilot.notes)
        where = f"<#{pilot.world.channel('daily-prompt').id}>"
        assert pilot.notes() == [pilot.say("notices.prompts.role_gone", channel=where)]

    async def test_a_role_that_nobody_may_mention_is_left_out_and_staff_hear_why(
        self, pilot: Pilot
    ):
        role, where = pilot.world.role("Daily question"), pilot.world.channel("daily-prompt").id
        role.mentionable = False
        await pilot.stop_bot()
        await pilot.start_bot()

        await a_day(pilot)

        (message,) = questions(pilot)
        assert message.flags & SILENT
        said = pilot.say("notices.prompts.role_quiet", channel=f"<#{where}>", role=f"<@&{role.id}>")
        await until(lambda: pilot.notes() == [said])

    async def test_a_restart_mentions_nobody_a_second_time(self, pilot: Pilot):
        pilot.kill_bot_when(lambda change: change.kind is ChangeKind.MESSAGE_CREATED)
        pilot.clock.move_to(next_nine(pilot.world.now()))
        assert pilot.bot is not None
        await pilot.bot.wait()
        await pilot.kill_bot()
        pilot.clock.move_to(pilot.world.now() + timedelta(minutes=10))

        await pilot.start_bot()
        await until(pilot.threads)

        assert len(questions(pilot)) == 1


class TestSpanish:
    @pytest.fixture
    async def pilot(self, grounded: Pilot) -> Pilot:
        await change(grounded, language="es")
        await grounded.start_bot()
        return grounded

    async def test_a_spanish_schedule_speaks_spanish_from_the_question_to_the_thanks(
        self, pilot: Pilot
    ):
        message, ana = await pilot.todays_prompt(), pilot.person("Ana")

        opened = await ana.press(message, label=SPANISH("prompts.buttons.share"))
        assert opened.form is not None
        thanks = await ana.submit(opened.form, {"words": "Hoy descansé."})
        passed = await pilot.person("Mo").press(message, label=SPANISH("prompts.buttons.pass"))

        assert SPANISH("prompts.invitation") in message.text
        assert f"## {pilot.thread(message).name}" in message.text
        assert opened.form.title == SPANISH("prompts.form.title")
        assert SPANISH("prompts.thanks") in thanks.text
        assert SPANISH("prompts.thanks") in passed.text

    async def test_the_languages_of_old_buttons_survive_a_restart(self, pilot: Pilot):
        message = await pilot.todays_prompt()
        pilot.signal_bot(signal.SIGKILL)
        await pilot.kill_bot()
        await pilot.start_bot()

        passed = await pilot.person("Ana").press(message, label=SPANISH("prompts.buttons.pass"))

        assert SPANISH("prompts.thanks") in passed.text
