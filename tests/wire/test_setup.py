"""`/setup`: every choice and the form, by an admin and by others."""

from datetime import UTC, datetime

import discord
import pytest

from bot.sandbox.answers import Answer
from bot.sandbox.people import Person
from bot.sandbox.permissions import Permission
from bot.sandbox.records import JSON, walk
from tests.wire.pilot import Pilot, until

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def pilot(shared_pilot: Pilot) -> Pilot:
    return shared_pilot


def _part(answer: Answer, action: str) -> JSON:
    found = [part for part in walk(answer.message.components) if _action(part) == action]
    assert len(found) == 1
    return found[0]


def _action(part: JSON) -> str:
    return str(part.get("custom_id", "")).rpartition(":")[2]


def _chosen(answer: Answer, action: str) -> list[str]:
    return [str(one["id"]) for one in _part(answer, action).get("default_values", [])]


async def _choose(person: Person, card: Answer, action: str, values) -> Answer:
    return await person.choose(card.message, _part(card, action)["custom_id"], values)


async def _open_form(pilot: Pilot, person: Person, card: Answer) -> Answer:
    return await person.press(card.message, label=pilot.say("setup.zone_and_time"))


@pytest.mark.parametrize("name", ["Ana", "Fatima", "Mo", "Nia"])
async def test_set_up_is_for_who_manages_the_server(pilot: Pilot, name: str):
    answer = await pilot.person(name).use("setup", "lounge")

    assert answer.text == pilot.say("refused.admins_only")
    assert answer.message.is_ephemeral


async def test_an_admin_chooses_channels_and_roles_and_sees_them_chosen(pilot: Pilot):
    ada, world = pilot.person("Ada"), pilot.world
    circle, prompts, staff = (world.channel(one) for one in ("circle", "daily-prompt", "staff"))
    member, facilitator = world.role("Member"), world.role("Facilitator")
    card = await ada.use("setup", "lounge")
    assert card.message.is_ephemeral
    assert _chosen(card, "prompt_channel") == [str(prompts.id)]

    card = await _choose(ada, card, "prompt_channel", [circle])
    assert pilot.say("setup.all_set", channel=f"<#{circle.id}>") in card.text
    card = await _choose(ada, card, "staff_channel", [])
    card = await _choose(ada, card, "facilitator", [member, facilitator])
    card = await _choose(ada, card, "moderator", [])
    again = await ada.use("setup", "lounge")
    assert _chosen(again, "prompt_channel") == [str(circle.id)]
    assert _chosen(again, "staff_channel") == []
    assert _chosen(again, "facilitator") == sorted([str(member.id), str(facilitator.id)])
    assert _chosen(again, "moderator") == []
    assert pilot.say("prompts.card.title") in (await pilot.card("Ana")).text

    for action, value in (
        ("prompt_channel", prompts),
        ("staff_channel", staff),
        ("facilitator", facilitator),
        ("moderator", world.role("Moderator")),
    ):
        card = await _choose(ada, card, action, [value])
    assert (await pilot.card("Ana")).text == pilot.say("refused.facilitators_only")


async def test_everyone_is_not_taken_for_a_facilitator(pilot: Pilot):
    ada, everyone = pilot.person("Ada"), pilot.world.guild_id
    card = await ada.use("setup", "lounge")
    before = _chosen(card, "facilitator")

    refused = await _choose(ada, card, "facilitator", [pilot.world.roles[everyone]])

    reason = pilot.say("setup.refused.everyone_facilitates")
    await until(lambda: reason in [message.text for message in ada.sees("lounge")])
    assert _chosen(refused, "facilitator") == before
    assert _chosen(await ada.use("setup", "lounge"), "facilitator") == before
    assert (await pilot.card("Ana")).text == pilot.say("refused.facilitators_only")


async def test_set_up_warns_of_a_staff_channel_that_everyone_reads(pilot: Pilot):
    ada, world = pilot.person("Ada"), pilot.world
    card = await ada.use("setup", "lounge")

    lounge = world.channel("lounge")
    card = await _choose(ada, card, "staff_channel", [lounge])
    warned = card.text
    await _choose(ada, card, "staff_channel", [world.channel("staff")])

    assert pilot.say("setup.staff_channel_open", channel=f"<#{lounge.id}>") in warned


async def test_set_up_names_the_permissions_that_a_channel_lacks(pilot: Pilot):
    ada, world = pilot.person("Ada"), pilot.world
    channel, bot = world.channel("daily-prompt"), world.user(world.bot_id)
    world.set_overwrite(channel.id, bot, deny=int(Permission.CREATE_PUBLIC_THREADS))

    card = await ada.use("setup", "lounge")
    world.set_overwrite(channel.id, bot)

    names = pilot.say("permissions.names.create_public_threads")
    assert pilot.say("setup.channel_lacks", channel=f"<#{channel.id}>", names=names) in card.text


async def test_the_country_decides_which_help_comes_first(pilot: Pilot):
    ada = pilot.person("Ada")
    before = (await pilot.person("Ana").use("resources", "lounge")).text
    card = await ada.use("setup", "lounge")

    card = await _choose(ada, card, "country", ["US"])
    during = (await pilot.person("Ana").use("resources", "lounge")).text
    await _choose(ada, card, "country", ["none"])

    assert "988" in during
    assert (await pilot.person("Ana").use("resources", "lounge")).text == before


async def test_a_time_is_read_as_people_type_it(pilot: Pilot):
    ada = pilot.person("Ada")
    card = await ada.use("setup", "lounge")

    opened = await _open_form(pilot, ada, card)
    card = await ada.submit(opened.form, {"zone": "Berlin", "time": "9.30pm"})

    assert pilot.say("setup.time_is", time="21:30", zone="Berlin") in card.text
    when = discord.utils.format_dt(datetime(2026, 3, 2, 20, 30, tzinfo=UTC), "F")
    assert pilot.say("setup.next_is", when=when) in card.text


async def test_a_zone_or_time_that_cannot_be_read_comes_back_with_what_was_typed(pilot: Pilot):
    ada = pilot.person("Ada")
    opened = await _open_form(pilot, ada, await ada.use("setup", "lounge"))

    refused = await ada.submit(opened.form, {"zone": "Europe/Berlni", "time": "9:15"})
    assert "Europe/Berlin" in refused.text
    reopened = await ada.press(refused.message, label=pilot.say("forms.reopen"))
    assert reopened.form.field("zone")["value"] == "Europe/Berlni"
    refused = await ada.submit(reopened.form, {"zone": "Berlin", "time": "noonish"})
    assert pilot.say("setup.refused.unknown_time") in refused.text
    reopened = await ada.press(refused.message, label=pilot.say("forms.reopen"))
    card = await ada.submit(reopened.form, {"time": "9:15"})

    assert pilot.say("setup.time_is", time="09:15", zone="Berlin") in card.text


async def test_who_manages_the_server_no_more_cannot_use_an_open_card_or_form(pilot: Pilot):
    kim, role = pilot.newcomer(), pilot.world.role("Admin")
    pilot.world.give_role(kim.id, role)
    card = await kim.use("setup", "lounge")
    opened = await _open_form(pilot, kim, card)
    pilot.world.take_role(kim.id, role)
    refusal = pilot.say("refused.admins_only")

    sent = await kim.submit(opened.form, {"zone": "Tokyo", "time": "4:00"})
    assert refusal in sent.text
    assert "Tokyo" in sent.text
    assert (await _open_form(pilot, kim, card)).text == refusal
    for action, value in (
        ("prompt_channel", pilot.world.channel("lounge")),
        ("staff_channel", pilot.world.channel("lounge")),
        ("facilitator", pilot.world.role("Member")),
        ("moderator", pilot.world.role("Member")),
        ("country", "US"),
    ):
        assert (await _choose(kim, card, action, [value])).text == refusal
    now = await pilot.person("Ada").use("setup", "lounge")
    assert "Tokyo" not in now.text
    assert _chosen(now, "prompt_channel") == [str(pilot.world.channel("daily-prompt").id)]
