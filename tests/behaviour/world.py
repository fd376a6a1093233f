"""A server with people and the whole bot in it, without a network.

The model of Discord is simcord; only the files here that hold no tests know that.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import OperationalError
from typing import Any

import discord
from discord import app_commands, ui
from simcord.backend.models import Message as StoredMessage
from simcord.builders import ChannelHandle, RoleHandle
from simcord.env import Env

from bot import app
from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, RoleId
from bot.domain.prompts.schedules import EVERY_DAY
from bot.domain.setup.server import Duty
from bot.library import Library
from bot.scheduler import Job, Source
from bot.settings import Settings
from bot.storage.database import Database, open_database
from tests.behaviour.log import Log, kept_log
from tests.behaviour.people import Member
from tests.behaviour.role_counts import counted_roles
from tests.behaviour.seen import Answer, Message
from tests.behaviour.server import Server
from tests.behaviour.shared_rooms import SharedRooms
from tests.clock import FakeClock

# The model of Discord begins here; the bot's clock and its clock go together.
START = datetime(2026, 1, 1, tzinfo=UTC)
ROUNDS_AT_MOST = 20


class World:
    """One running bot, a server that was set up, another one, and people."""

    def __init__(
        self, env: Env, library: Library, clock: FakeClock, database: Database, log: Log
    ) -> None:
        self.env = env
        self.clock = clock
        self.library = library
        self.database = database
        self.log = log
        self._woken = False
        self._asleep_until: datetime | None = None
        self._broken: set[str] = set()
        self.client.wake = self._wake
        services = self.client.services
        self._shared_rooms = SharedRooms(env, library, services.findings, services.care_notes)
        self.server = Server(env, "Garden")
        self.other_server = Server(env, "Harbour")
        guild = self.server.guild
        self.prompts = guild.create_text_channel("daily-prompt")
        self.facilitators = guild.create_role("Facilitator")
        self.moderators = guild.create_role("Moderator")
        self.managers = guild.create_role(
            "Keyholder", permissions=discord.Permissions(manage_guild=True)
        )
        hidden = discord.PermissionOverwrite(view_channel=False)
        shown = discord.PermissionOverwrite(view_channel=True)
        self.staff = guild.create_text_channel(
            "staff",
            overwrites={
                guild.default_role: hidden,
                self.facilitators: shown,
                self.managers: shown,
                guild.roles[self.env.backend.bot_user.name]: shown,
            },
        )
        self.ana = self.person("Ana")
        self.ben = self.person("Ben")
        self.fay = self.person("Fay", self.facilitators)
        self.mo = self.person("Mo", self.moderators)
        self.kim = self.person("Kim", self.managers)

    @property
    def client(self) -> Circlekeeper:
        client = self.env.bot
        assert isinstance(client, Circlekeeper)
        return client

    def say(self, key: str, /, **details: object) -> str:
        """A sentence as the bot says it, with its commands as links."""
        return self.client.say(key, **details)

    def person(
        self, name: str, *roles: RoleHandle, server: Server | None = None, is_bot: bool = False
    ) -> Member:
        """Somebody who joins a server."""
        server = server or self.server
        username = f"user{len(self.env.backend.users)}"
        user = self.env.create_user(username, global_name=name, bot=is_bot)
        actor = server.guild.add_member(user, roles=roles)
        return Member(self.env, actor, server.lounge, self._after_action)

    def also_in(self, server: Server, member: Member) -> Member:
        """The same person, as a member of another server too."""
        actor = server.guild.add_member(member.actor.user)
        return Member(self.env, actor, server.lounge, self._after_action)

    async def set_up(self, *, staff_channel: bool = True) -> None:
        """Choose what an admin chooses with /setup: ten o'clock, UTC."""
        setup, guild_id = self.client.services.setup, self.server.id
        if staff_channel:
            await setup.choose_staff_channel(guild_id, ChannelId(self.staff.id))
        await setup.choose_roles(guild_id, Duty.FACILITATOR, [RoleId(self.facilitators.id)])
        await setup.choose_roles(guild_id, Duty.MODERATOR, [RoleId(self.moderators.id)])
        await setup.choose_prompt_channel(guild_id, ChannelId(self.prompts.id), EVERY_DAY)
        await self.do_what_is_due()

    async def share(self, person: Member, prompt: Message, **fields: str) -> Answer:
        """Press Share, and send the form that opens."""
        opened = await person.click(prompt, self.say("prompts.buttons.share"))
        return await person.send(opened.form, **fields)

    async def more(self, person: Member, prompt: Message, action: str) -> Answer:
        """Press More…, and one of the ways it shows."""
        opened = await person.click(prompt, self.say("prompts.buttons.more"))
        return await person.click(opened.message, self.say(f"prompts.buttons.{action}"))

    async def todays_prompt(self) -> Message:
        """Let it be ten o'clock, and return the question that comes."""
        await self.pass_time(timedelta(hours=10))
        return self.ours(self.prompts)[-1]

    def ours(self, channel: ChannelHandle) -> list[Message]:
        """What the bot has posted in a channel for all to see, oldest first."""
        bot_id = self.env.backend.bot_user.id
        said = (discord.MessageType.default, discord.MessageType.reply)
        return [
            Message(one)
            for one in channel.history()
            if one.author.id == bot_id and one.type in said
        ]

    def said_of_people(self) -> list[str]:
        """What the bot says of somebody because of what they wrote, where members can read it."""
        return self._shared_rooms.said_of_people(self.server.id, self.ben.id)

    def thread(self) -> ChannelHandle:
        """The thread of today's question."""
        return self.prompts.threads[-1]

    def stored(self, channel: ChannelHandle, message: Message) -> StoredMessage:
        """A message as Discord keeps it, with whom it pings."""
        return self.env.backend.get_message(channel.id, message.handle.id)

    async def post_button(self, channel: ChannelHandle, label: str, custom_id: str) -> Message:
        """Post a button of any id, as an older version of the bot may have done."""
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.ActionRow(ui.Button(label=label, custom_id=custom_id)))
        view.stop()
        with self.env.time_context():
            await self.client.get_partial_messageable(channel.id).send(view=view)
        await self.env.settle()
        assert channel.last_message is not None
        return Message(channel.last_message)

    async def post_select(self, channel: ChannelHandle, custom_id: str, *values: str) -> Message:
        """Post a select of any id: of these values, or of channels where there are none."""
        chooser: ui.Select[ui.LayoutView] | ui.ChannelSelect[ui.LayoutView]
        if values:
            options = [discord.SelectOption(label=one) for one in values]
            chooser = ui.Select(custom_id=custom_id, placeholder="Choose", options=options)
        else:
            chooser = ui.ChannelSelect(custom_id=custom_id, placeholder="Choose")
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.ActionRow(chooser))
        view.stop()
        with self.env.time_context():
            await self.client.get_partial_messageable(channel.id).send(view=view)
        await self.env.settle()
        assert channel.last_message is not None
        return Message(channel.last_message)

    async def pass_time(self, length: timedelta) -> None:
        """Move the clock, and let the bot do what is due then."""
        self.clock.advance(length)
        await self.env.advance_time(length.total_seconds())
        if self._asleep_until is not None and self._asleep_until <= self.clock.now():
            await self.do_what_is_due()

    async def do_what_is_due(self) -> None:
        """Claim and carry out, as the scheduler does, until nothing is due."""
        with self.env.time_context():
            for _ in range(ROUNDS_AT_MOST):
                self._woken = False
                jobs = [job for source in self._sources() for job in await self._claim(source)]
                for job in jobs:
                    await job.carry_out()
                if not jobs and not self._woken:
                    break
            else:
                raise AssertionError("There is always something due.")
            due_times = [await self._next_due(source) for source in self._sources()]
            self._asleep_until = min((one for one in due_times if one is not None), default=None)
        await self.env.settle()

    async def _claim(self, source: Source) -> Sequence[Job]:
        # A source whose table the test broke has its turn later; the others have theirs now.
        try:
            return await source.claim_due(self.clock.now())
        except OperationalError:
            if not self._broken:
                raise
            return ()

    async def _next_due(self, source: Source) -> datetime | None:
        try:
            return await source.next_due_at()
        except OperationalError:
            if not self._broken:
                raise
            return None

    async def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """What stands in the database."""
        async with self.database.read() as connection:
            return [tuple(row) for row in await connection.execute_fetchall(statement, values)]

    async def break_table(self, name: str) -> None:
        """Make the next use of a table fail in a way that nobody foresaw."""
        self._broken.add(name)
        async with self.database.write() as connection:
            await connection.execute(f"ALTER TABLE {name} RENAME TO broken_{name}")

    async def mend_table(self, name: str) -> None:
        """Bring a broken table back as it was."""
        async with self.database.write() as connection:
            await connection.execute(f"ALTER TABLE broken_{name} RENAME TO {name}")
        self._broken.discard(name)

    async def restart_bot(self) -> None:
        """Stop the bot and start it anew on the same database."""
        before = self.client
        again = app.build_client(
            before.services, self.library, self.clock, reads_messages=before.reads_messages
        )
        await self.env.restart_bot(again)
        await before.close()
        self.client.wake = self._wake

    async def _after_action(self) -> None:
        # As the real loop, which sleeps until its next due time: who forgets to wake it waits.
        if self._woken:
            await self.do_what_is_due()

    def _wake(self) -> None:
        self._woken = True

    def _sources(self) -> Sequence[Source]:
        return app.build_sources(self.client)


@asynccontextmanager
async def open_world(
    settings: Settings, library: Library, *, reads_messages: bool = False
) -> AsyncIterator[World]:
    """Let the bot live on the database of these settings."""
    clock = FakeClock(START)
    with kept_log() as log:
        async with open_database(settings.database) as database:
            key = await app.prepare(database, settings, clock)
            services = app.build_services(database, key, clock, library)
            client = app.build_client(services, library, clock, reads_messages=reads_messages)
            env = Env(client, check_errors=False)
            try:
                await env.start()
                world = World(env, library, clock, database, log)
                with counted_roles(env):
                    yield world
                assert world.said_of_people() == []
            finally:
                await env.shutdown()
                await env.bot.close()
    # What a command raises is answered and logged, and so among the failures of the log.
    unforeseen = [one for one in env.errors if not isinstance(one, app_commands.AppCommandError)]
    assert not unforeseen, unforeseen


def settings_in(folder: Path, prompts: Path) -> Settings:
    """Settings whose files stand in a folder."""
    return Settings(
        token="",
        database=folder / "circlekeeper.sqlite3",
        key_file=folder / "member.key",
        prompts=prompts,
        log_level="INFO",
        log_format="json",
        health_port=0,
    )
