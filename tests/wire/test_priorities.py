"""Questions that Discord holds up delay nothing that is more urgent."""

from datetime import time, timedelta

from bot.domain.ids import ChannelId, GuildId
from bot.domain.prompts.deliveries import Note
from bot.domain.prompts.schedules import EVERY_DAY, Schedule
from bot.domain.prompts.server_schedules import ScheduleDraft
from bot.pacer import Priority
from bot.sandbox.attach import settings_in
from bot.sandbox.records import Channel
from bot.scheduler import WORKERS
from bot.services.notices import notify_staff
from bot.storage.database import open_database
from bot.storage.prompts import schedules as stored_schedules
from tests.wire.pilot import PROMPT_TIME, START, Pilot, next_nine, until

TOMORROW_AT_NINE = next_nine(START) + timedelta(days=1)


async def _schedule_beside(pilot: Pilot, rooms: list[Channel]) -> None:
    """Let a question be due in each room, and a note to staff with them."""
    guild_id = GuildId(pilot.world.guild_id)
    schedule = Schedule("UTC", time.fromisoformat(PROMPT_TIME), EVERY_DAY)
    path = settings_in(pilot.folder, pilot.world.token).database
    async with open_database(path) as database, database.write() as connection:
        for room in rooms:
            draft = ScheduleDraft(ChannelId(room.id), schedule)
            await stored_schedules.add(connection, guild_id, draft, TOMORROW_AT_NINE)
        details: dict[str, str | int] = {"dates": "2026-03-01", "number": 1}
        await notify_staff(connection, guild_id, Note.MISSED, details, TOMORROW_AT_NINE)


def _asked(pilot: Pilot, rooms: list[Channel]) -> set[str]:
    """The rooms in which the bot has tried to post."""
    paths = {f"/channels/{room.id}/messages" for room in rooms}
    return {path for method, path in pilot.sandbox.requests if method == "POST"} & paths


async def test_questions_held_up_by_discord_delay_neither_a_note_to_staff_nor_a_share(
    grounded: Pilot,
):
    pilot, workers = grounded, WORKERS[Priority.PROMPTS]
    rooms = [pilot.world.add_channel(f"room-{number}") for number in range(3 * workers)]
    await _schedule_beside(pilot, rooms)
    await pilot.start_bot()
    message, ana = await pilot.todays_prompt(), pilot.person("Ana")
    ids = "|".join(str(room.id) for room in rooms)
    # discord.py asks again by itself, for half a minute.
    pilot.sandbox.fail_next("POST", rf"^/channels/({ids})/messages$", 500, times=1000)

    pilot.clock.move_to(TOMORROW_AT_NINE)
    await until(pilot.notes)
    form = (await ana.press(message, label="Share")).form
    thanks = await ana.submit(form, {"words": "Nobody kept me waiting."})
    await until(lambda: _asked(pilot, rooms))

    assert len(pilot.notes()) == 1
    assert pilot.say("prompts.thanks") in thanks.text
    assert len(pilot.shares(message)) == 1
    # Every worker of questions is still at its first one; the others wait their turn.
    assert len(_asked(pilot, rooms)) <= workers
