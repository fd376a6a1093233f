"""A bare discord.py client plans events in the local Discord."""

from datetime import timedelta
from typing import Any

import aiohttp
import discord
import pytest

from bot.sandbox.permissions import Permission
from bot.sandbox.saving import load_world, save_world
from bot.sandbox.server import Sandbox
from tests.wire.sandbox_client import START, BareClient, ask, demo_world, running, until

EVENING = START + timedelta(hours=2)
HOUR = timedelta(hours=1)


@pytest.fixture
async def sandbox():
    world = demo_world()
    allow(world, Permission.CREATE_EVENTS)
    async with Sandbox.open(world) as opened:
        yield opened
        assert opened.unknown_routes == []


def allow(world: Any, *permissions: Permission) -> None:
    """Let the bot do this in the whole server, beside what it may in any case."""
    role = world.roles[world.members[world.bot_id].role_ids[0]]
    role.permissions &= ~int(Permission.CREATE_EVENTS | Permission.MANAGE_EVENTS)
    for permission in permissions:
        role.permissions |= permission


class EventsClient(BareClient):
    def __init__(self) -> None:
        super().__init__(guild_scheduled_events=True)
        self.told: list[tuple[str, str]] = []

    async def on_scheduled_event_create(self, event: discord.ScheduledEvent) -> None:
        self.told.append(("created", event.name))

    async def on_scheduled_event_update(self, _: Any, event: discord.ScheduledEvent) -> None:
        self.told.append(("changed", event.name))

    async def on_scheduled_event_delete(self, event: discord.ScheduledEvent) -> None:
        self.told.append(("deleted", event.name))


@pytest.fixture
async def client(sandbox):
    client = EventsClient()
    async with running(client, sandbox):
        yield client


@pytest.fixture
def off_the_record(monkeypatch):
    """What Discord's own file calls wrong is sent on purpose, and judged by nobody else."""
    monkeypatch.setattr("bot.sandbox.recording.listeners", [])


async def plan(client: BareClient, **changes: Any) -> discord.ScheduledEvent:
    wanted: dict[str, Any] = {
        "name": "Talking circle",
        "start_time": EVENING,
        "end_time": EVENING + HOUR,
        "entity_type": discord.EntityType.external,
        "privacy_level": discord.PrivacyLevel.guild_only,
        "location": "#lounge",
        "description": "One speaks, the others listen.",
        **changes,
    }
    return await client.guilds[0].create_scheduled_event(**wanted)


async def test_an_event_is_planned_moved_and_deleted_and_each_is_told(client):
    event = await plan(client)
    moved = await event.edit(start_time=EVENING + HOUR, end_time=EVENING + 2 * HOUR)
    await until(lambda: len(client.told) == 2)
    (listed,) = await client.guilds[0].fetch_scheduled_events()
    await moved.delete()

    await until(lambda: len(client.told) == 3)
    assert [what for what, _ in client.told] == ["created", "changed", "deleted"]
    assert (listed.name, listed.location, listed.description) == (
        "Talking circle",
        "#lounge",
        "One speaks, the others listen.",
    )
    assert (listed.start_time, listed.end_time) == (EVENING + HOUR, EVENING + 2 * HOUR)
    assert listed.creator_id == client.user.id
    assert await client.guilds[0].fetch_scheduled_events() == []


async def test_what_is_planned_is_told_at_the_beginning_to_those_who_ask_for_it(sandbox, client):
    event = await plan(client)

    other, deaf = EventsClient(), BareClient()
    async with running(other, sandbox):
        assert [one.id for one in other.guilds[0].scheduled_events] == [event.id]
    async with running(deaf, sandbox):
        assert list(deaf.guilds[0].scheduled_events) == []


async def test_an_event_that_is_over_is_listed_no_more(sandbox, client):
    await plan(client)
    sandbox.world.clock.move_to(EVENING + 2 * HOUR)

    assert await client.guilds[0].fetch_scheduled_events() == []


@pytest.mark.usefixtures("off_the_record")
async def test_what_discord_would_not_take_changes_nothing(sandbox, client):
    event = await plan(client)
    for wrong in (
        {"name": ""},
        {"name": "n" * 101},
        {"location": "l" * 101},
        {"description": "d" * 1001},
        {"start_time": START - HOUR},
        {"end_time": EVENING - HOUR},
    ):
        with pytest.raises(discord.HTTPException) as caught:
            await plan(client, **wrong)
        assert caught.value.code == 50035, wrong
        if "location" not in wrong:
            with pytest.raises(discord.HTTPException) as caught:
                await event.edit(**wrong)
            assert caught.value.code == 50035, wrong

    (kept,) = sandbox.world.planned()
    assert (kept.name, kept.begin_at) == ("Talking circle", EVENING)


async def test_create_events_is_for_ones_own_and_manage_events_for_all(sandbox, client):
    event = await plan(client)
    allow(sandbox.world)
    for refused in (plan(client), event.edit(name="Later"), event.delete()):
        with pytest.raises(discord.Forbidden) as caught:
            await refused
        assert caught.value.code == 50013

    allow(sandbox.world, Permission.CREATE_EVENTS)
    await event.edit(name="Later")
    sandbox.world.events[event.id].creator_id = sandbox.world.owner_id
    with pytest.raises(discord.Forbidden):
        await event.edit(name="Even later")
    allow(sandbox.world, Permission.MANAGE_EVENTS)
    await event.delete()

    assert sandbox.world.planned() == []


async def test_one_more_than_a_hundred_is_refused(sandbox, client):
    for _ in range(100):
        await plan(client)

    with pytest.raises(discord.HTTPException) as caught:
        await plan(client)
    assert caught.value.code == 30038


@pytest.mark.usefixtures("off_the_record")
async def test_requests_that_discord_would_not_understand_are_refused(sandbox):
    guild = f"{sandbox.url}/api/v10/guilds/{sandbox.world.guild_id}/scheduled-events"
    elsewhere = f"{sandbox.url}/api/v10/guilds/1/scheduled-events"
    headers = {"Authorization": f"Bot {sandbox.world.token}"}
    full = {
        "name": "Talking circle",
        "privacy_level": 2,
        "scheduled_start_time": EVENING.isoformat(),
        "scheduled_end_time": (EVENING + HOUR).isoformat(),
        "entity_type": 3,
        "entity_metadata": {"location": "#lounge"},
    }
    async with aiohttp.ClientSession(headers=headers) as rest:
        assert (await ask(rest, "GET", elsewhere))[1]["code"] == 10004
        assert (await ask(rest, "GET", f"{guild}/1"))[1]["code"] == 10070
        for wrong in (
            {**full, "name": None},
            {**full, "entity_type": 2},
            {**full, "privacy_level": 1},
            {**full, "place": "#lounge"},
            {**full, "scheduled_start_time": "tonight"},
        ):
            status, answer = await ask(rest, "POST", guild, wrong)
            assert (status, answer["code"]) == (400, 50035), wrong
        naive = {**full, "scheduled_start_time": EVENING.replace(tzinfo=None).isoformat()}
        assert (await ask(rest, "POST", guild, naive))[0] == 200
    assert sandbox.world.planned()[0].begin_at == EVENING


async def test_events_are_there_again_after_a_restart_of_the_local_discord(
    sandbox, client, tmp_path
):
    event = await plan(client)

    save_world(sandbox.world, tmp_path / "world.json")

    (kept,) = load_world(tmp_path / "world.json").planned()
    assert (kept.id, kept.begin_at, kept.location) == (event.id, EVENING, "#lounge")
