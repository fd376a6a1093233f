"""A schedule that is not the default one, and what became of its questions."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot import app
from bot.domain.ids import ChannelId, GuildId
from bot.domain.prompts.server_schedules import ServerSchedule
from bot.library import read_library
from bot.sandbox.attach import settings_in
from bot.sandbox.forms import Form
from bot.sandbox.records import PIN_NOTICE, Channel, Message
from bot.services.prompts.schedules import Schedules
from bot.storage.database import open_database
from tests.clock import FakeClock
from tests.wire.pilot import Pilot, next_nine, until

FORUM = "questions"


@asynccontextmanager
async def schedules_of(pilot: Pilot) -> AsyncIterator[Schedules]:
    """The schedules of the server, as its facilitators change them."""
    settings, clock = settings_in(pilot.folder, pilot.world.token), FakeClock(pilot.world.now())
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        yield app.build_services(database, key, clock, read_library(settings.prompts)).schedules


async def change(pilot: Pilot, channel: str = "daily-prompt", **manner: Any) -> None:
    """Let the one schedule be another, before the bot is started."""
    guild_id = GuildId(pilot.world.guild_id)
    async with schedules_of(pilot) as schedules:
        (found,) = await schedules.of_server(guild_id)
        changed = await schedules.edit(
            guild_id,
            found.schedule_id,
            lambda draft: replace(
                draft,
                channel_id=ChannelId(pilot.world.channel(channel).id),
                manner=replace(draft.manner, **manner),
            ),
        )
        assert isinstance(changed, ServerSchedule)


def posts(pilot: Pilot) -> list[Channel]:
    """The posts of the forum, the oldest first."""
    forum = pilot.world.channel(FORUM)
    return [thread for thread in pilot.threads() if thread.parent_id == forum.id]


def question_in(pilot: Pilot, post: Channel) -> Message:
    """What a post begins with."""
    return pilot.world.messages[post.id][post.id]


async def opened_form(pilot: Pilot, post: Channel, who: str = "Ana") -> Form:
    """The form that Share opens below a post, once the bot has written down that it stands."""
    async with asyncio.timeout(15):
        while True:
            answer = await pilot.person(who).press(question_in(pilot, post), label="Share")
            if answer.form is not None:
                return answer.form


def questions(pilot: Pilot) -> list[Message]:
    """What stands in the channel of daily questions, without Discord's own lines."""
    return [message for message in pilot.prompts() if message.kind != PIN_NOTICE]


async def pass_nine(pilot: Pilot) -> None:
    """Go on to a little after the next nine o'clock, and let the bot finish what is due."""
    await pilot.clock.walk_to(next_nine(pilot.world.now()) + timedelta(minutes=5))
    await until(lambda: pilot.is_up)
