"""Care in /setup: what works, what is missing, and telling it where it matters."""

from datetime import timedelta
from unittest.mock import AsyncMock, patch

import discord
import pytest

from bot.domain.care.readiness import LOST_CHANNEL, Lack
from bot.domain.care.recognising.ages import AgeBand
from bot.domain.ids import ChannelId, GuildId, UserId
from bot.permissions import needed_in_all
from cogs.care.place import care_place
from cogs.care.readiness import readiness_at_hand
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer
from tests.behaviour.world import World

WEEK = timedelta(days=7, minutes=1)


async def care_card(world: World, language: str = "en") -> Answer:
    shown = await world.kim.use("setup")
    return await world.kim.click(shown.message, world.client.say_in(language)("care.setup.open"))


async def choose(world: World, card: Answer, key: str, *values: object) -> Answer:
    return await world.kim.choose(card.message, world.say(key), *values)


async def with_contact(world: World) -> None:
    services, guild_id = world.client.services, GuildId(world.server.id)
    await services.contacts.choose(guild_id, UserId(world.ben.id))
    await services.guideline_modes.watch(guild_id, ChannelId(world.server.lounge.id))


@pytest.fixture(autouse=True)
def reads_messages(world: World) -> None:
    """Let the bot read what people write, as where its host switched that on."""
    world.client.reads_messages = True


def lacks(world: World, name: str, language: str = "en") -> str:
    return f"- {world.client.say_in(language)(f'care.lacks.{name}')}"


def staff_notes(world: World) -> list[str]:
    """What the team is told in its channel of what Care lacks."""
    begins = world.say("notices.care.lacking").partition("\n")[0]
    return [one.text for one in world.ours(world.staff) if one.text.startswith(begins)]


async def test_without_a_contact_it_says_resources_only_and_what_is_missing(world):
    card = await care_card(world)

    assert world.say("care.setup.resources_only") in card.text
    assert lacks(world, "contact") in card.text
    assert lacks(world, "hours") in card.text
    assert lacks(world, "staff_channel") not in card.text


async def test_choosing_the_contact_switches_care_on(world):
    lounge = ChannelId(world.server.lounge.id)
    await world.client.services.guideline_modes.watch(GuildId(world.server.id), lounge)

    card = await choose(world, await care_card(world), "setup.contact", world.ben.actor.user)

    assert world.say("care.setup.on") in card.text
    assert await world.client.services.contacts.of_server(world.server.id) == world.ben.id
    back = await world.kim.click(card.message, world.say("care.rota.back"))
    assert world.say("care.setup.on") in back.text
    assert world.say("setup.title") in back.text


async def test_where_no_channel_is_read_along_in_care_is_not_said_to_be_on(world):
    await world.client.services.contacts.choose(world.server.id, UserId(world.ben.id))

    card = await care_card(world)

    assert world.say("care.setup.on") not in card.text
    assert world.say("care.setup.forms_only") in card.text
    assert lacks(world, "channels") in card.text
    back = await world.kim.click(card.message, world.say("care.rota.back"))
    assert world.say("care.setup.forms_only") in back.text
    await world.pass_time(WEEK)
    begins = world.say("notices.care.worth_a_look").partition("\n")[0]
    (told,) = [one.text for one in world.ours(world.staff) if one.text.startswith(begins)]
    assert lacks(world, "channels") in told


async def test_where_no_words_may_be_read_care_is_not_said_to_be_on_for_channels(world):
    await with_contact(world)
    world.client.reads_messages = False

    card = await care_card(world)

    assert world.say("care.setup.forms_only") in card.text
    assert lacks(world, "messages") in card.text
    assert world.server.lounge.mention not in card.text


async def test_the_channels_that_are_read_along_in_are_named(world):
    await with_contact(world)

    card = await care_card(world)

    named = world.server.lounge.mention
    assert world.say("care.setup.reads", channels=named) in card.text
    assert lacks(world, "channels") not in card.text


async def test_a_bot_cannot_be_the_contact_nor_stand_in_the_second_line(world):
    bot = world.person("Beep", is_bot=True)

    card = await choose(world, await care_card(world), "setup.contact", bot.actor.user)
    assert world.say("setup.refused.contact_is_bot") in card.text
    people = [bot.actor.user, world.ben.actor.user]
    await choose(world, await care_card(world), "care.setup.second_line", *people)

    rota = world.client.services.rota
    assert await rota.chosen_second_line(world.server.id) == (world.ben.id,)
    assert await world.client.services.contacts.of_server(world.server.id) is None


@pytest.mark.parametrize("band", AgeBand)
async def test_the_age_band_is_kept_of_the_server_and_of_nobody(world, band):
    card = await choose(world, await care_card(world), "care.setup.age_band", band.value)

    assert lacks(world, "age_band") not in card.text
    chosen = await world.client.services.care_setup.of_server(world.server.id)
    assert chosen.age_band is band


async def test_how_long_notes_wait_is_chosen(world):
    await choose(world, await care_card(world), "care.setup.times", "120-60")

    chosen = await world.client.services.care_setup.of_server(world.server.id)
    assert chosen.waits.soon == timedelta(minutes=2)
    assert chosen.waits.now == timedelta(minutes=1)


async def test_the_country_is_chosen_here_too(world):
    card = await choose(world, await care_card(world), "setup.country", "IE")

    assert lacks(world, "country") not in card.text
    assert (await world.client.services.setup.server(world.server.id)).country == "IE"


async def test_a_staff_channel_that_was_deleted_is_said(world):
    await with_contact(world)
    world.server.delete(world.staff)

    card = await care_card(world)

    assert world.say("care.setup.broken") in card.text
    assert lacks(world, "staff_channel_gone") in card.text
    shown = await world.kim.click(card.message, world.say("care.rota.back"))
    assert world.say("care.setup.broken") in shown.text


def told_of_the_channel(world: World, person: Member) -> list[str]:
    """What somebody is written to of the staff channel, where it cannot be posted there."""
    words = world.say(LOST_CHANNEL, server="\0").partition("\0")[2]
    return [one.text for one in world.ours(person.in_dm.channel) if words in one.text]


async def test_where_the_staff_channel_is_gone_the_contact_is_written_to_once_a_week(world):
    await with_contact(world)
    world.server.delete(world.staff)

    await world.pass_time(WEEK)

    (told,) = told_of_the_channel(world, world.ben)
    assert world.say("letters.why") not in told
    await world.pass_time(WEEK)
    assert len(told_of_the_channel(world, world.ben)) == 2


async def test_where_nobody_is_the_contact_the_owner_is_written_to_of_the_staff_channel(world):
    owner = world.person("Olive")
    world.server.delete(world.staff)
    with patch.object(discord.Guild, "owner_id", owner.id, create=True):
        await world.pass_time(WEEK)

    assert len(told_of_the_channel(world, owner)) == 1


async def test_where_the_staff_channel_stands_nobody_is_written_to_alone(world):
    await with_contact(world)
    let_the_bot_count_roles(world)
    world.fay.loses(world.facilitators)

    await world.pass_time(WEEK)

    assert told_of_the_channel(world, world.ben) == []


async def test_a_staff_channel_that_every_member_reads_is_said_wherever_it_matters(world):
    await with_contact(world)
    world.server.allow(world.staff, world.server.guild.default_role, view_channel=True)

    card = await care_card(world)

    assert world.say("care.setup.broken") in card.text
    assert lacks(world, "staff_channel_open") in card.text
    assert world.say("care.lacks.staff_channel_open") in (await world.fay.use("today")).text
    await world.pass_time(WEEK)
    assert lacks(world, "staff_channel_open") in staff_notes(world)[0]


async def test_a_role_of_members_that_reads_the_staff_channel_is_said_and_named_in_set_up(world):
    await with_contact(world)
    members = world.server.guild.create_role("Members")
    world.server.allow(world.staff, members, view_channel=True)

    card = await care_card(world)

    assert world.say("care.setup.on") in card.text
    assert lacks(world, "staff_channel_readers") in card.text
    shown = await world.kim.click(card.message, world.say("care.rota.back"))
    named = {"channel": world.staff.mention, "roles": members.mention}
    assert world.say("setup.staff_channel_readers", **named) in shown.text
    assert world.say("care.lacks.staff_channel_readers") in (await world.fay.use("today")).text
    await world.pass_time(WEEK)
    begins = world.say("notices.care.worth_a_look").partition("\n")[0]
    (told,) = [one.text for one in world.ours(world.staff) if one.text.startswith(begins)]
    assert lacks(world, "staff_channel_readers") in told


async def test_roles_of_the_team_and_of_admins_may_read_the_staff_channel(world):
    await with_contact(world)
    for role in (world.facilitators, world.managers):
        world.server.allow(world.staff, role, view_channel=True)

    assert lacks(world, "staff_channel_readers") not in (await care_card(world)).text


def let_the_bot_count_roles(world: World) -> None:
    world.server.let_bot(needed_in_all() | discord.Permissions(manage_roles=True))


async def test_roles_that_could_not_be_checked_are_said_honestly_and_stop_nothing(world):
    await with_contact(world)

    card = await care_card(world)

    assert lacks(world, "roles_unchecked") in card.text
    assert lacks(world, "roles_empty") not in card.text
    assert world.say("care.setup.on") in card.text


async def test_roles_that_no_ping_reaches_are_said(world):
    await with_contact(world)

    shown = await care_card(world)

    assert lacks(world, "roles_silent") in shown.text
    guild = world.client.get_guild(world.server.id)
    assert Lack.ROLES_SILENT in (await readiness_at_hand(world.client, guild)).lacks
    assert world.say("care.setup.on") in shown.text
    role_id = world.facilitators.id
    world.env.backend.edit_role(world.server.guild.id, role_id, {"mentionable": True})
    assert lacks(world, "roles_silent") not in (await care_card(world)).text


async def test_a_helper_who_is_known_shows_that_somebody_has_the_role(world):
    await with_contact(world)
    await world.client.services.rota.go_on_duty(world.server.id, UserId(world.fay.id))
    assert lacks(world, "roles_unchecked") not in (await care_card(world)).text

    world.fay.loses(world.facilitators)

    assert lacks(world, "roles_unchecked") in (await care_card(world)).text


async def test_where_discord_does_not_say_who_has_a_role_that_is_said(world):
    await with_contact(world)
    let_the_bot_count_roles(world)
    refused = AsyncMock(side_effect=TimeoutError)
    with patch.object(discord.Guild, "role_member_counts", refused):
        card = await care_card(world)

    assert lacks(world, "roles_unchecked") in card.text


async def test_roles_that_nobody_has_are_said(world):
    await with_contact(world)
    let_the_bot_count_roles(world)
    assert lacks(world, "roles_empty") not in (await care_card(world)).text
    world.fay.loses(world.facilitators)

    card = await care_card(world)

    assert lacks(world, "roles_empty") in card.text
    assert world.say("care.setup.broken") in card.text


async def test_a_language_that_is_not_known_is_said(world):
    (schedule,) = await world.client.services.schedules.of_server(world.server.id)
    assert lacks(world, "language") not in (await care_card(world)).text
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET language = 'es'")

    assert lacks(world, "language", "es") in (await care_card(world, "es")).text
    assert schedule.manner.language == "en"


async def test_members_are_told_of_a_language_that_is_not_known_and_set_up_shows_what(world):
    assert world.say("care.other_languages") not in (await world.ana.use("help")).text
    assert world.say("care.other_languages") not in (await care_card(world)).text
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET language = 'es'")

    say = world.client.say_in("es")
    assert say("care.other_languages") in (await world.ana.use("help")).text
    shown = (await care_card(world, "es")).text
    assert say("care.other_languages") in shown.partition(say("care.setup.standing"))[2]


async def test_set_up_shows_what_members_read_of_hours_without_anybody(world):
    await with_contact(world)
    rota, fay = world.client.services.rota, UserId(world.fay.id)
    await rota.keep_shift(world.server.id, fay, rota.read("8-23", "UTC", 127))

    _, _, shown = (await care_card(world)).text.partition(world.say("care.setup.standing"))

    assert world.say("care.hours.each_day", begins="23:00", ends="08:00", zone="UTC") in shown


@pytest.mark.parametrize("person", ["ana", "fay"])
async def test_only_who_manages_the_server_chooses(world, person):
    card = await care_card(world)
    world.kim.loses(world.managers)

    answer = await world.kim.click(card.message, world.say("care.rota.back"))
    assert answer.text == world.say("refused.admins_only")
    shown = await getattr(world, person).use("setup")
    assert shown.text == world.say("refused.admins_only")


async def test_help_says_resources_only_until_care_is_on(world):
    assert world.say("care.resources_only") in (await world.ana.use("help")).text

    await with_contact(world)

    assert world.say("care.resources_only") not in (await world.ana.use("help")).text


async def test_help_says_when_nobody_is_on_duty_each_week(world):
    await with_contact(world)
    rota, fay = world.client.services.rota, UserId(world.fay.id)
    shift = rota.read("8-23", "UTC", 127)
    await rota.keep_shift(world.server.id, fay, shift)

    shown = (await world.ana.use("help")).text

    assert world.say("care.hours.each_day", begins="23:00", ends="08:00", zone="UTC") in shown


async def test_the_card_of_the_day_says_resources_only_and_a_language_that_is_not_known(world):
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET language = 'es'")
    shown, say = (await world.fay.use("today")).text, world.client.say_in("es")
    assert say("care.setup.resources_only") in shown
    assert say("care.lacks.language") in shown

    await with_contact(world)
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET language = 'en'")
    shown = (await world.fay.use("today")).text
    assert world.say("care.setup.resources_only") not in shown
    assert world.say("care.lacks.language") not in shown


async def test_once_a_week_the_team_hears_what_keeps_care_from_working(world):
    await world.pass_time(WEEK)
    assert len(staff_notes(world)) == 1
    assert lacks(world, "contact") in staff_notes(world)[0]
    assert lacks(world, "hours") not in staff_notes(world)[0]

    await world.pass_time(WEEK)
    assert len(staff_notes(world)) == 2


async def test_where_care_works_nobody_is_told_anything(world):
    await with_contact(world)

    await world.pass_time(WEEK)

    assert staff_notes(world) == []


async def test_who_left_the_team_is_taken_out_of_the_rota_within_a_week(world):
    gus = world.person("Gus", world.facilitators)
    rota = world.client.services.rota
    shift = rota.read("0-24", "UTC", 127)
    await rota.keep_shift(world.server.id, UserId(gus.id), shift)
    assert await rota.on_duty(world.server.id) == (gus.id,)
    gus.loses(world.facilitators)

    await world.pass_time(WEEK)

    assert await rota.on_duty(world.server.id) == ()


async def test_a_closed_staff_channel_is_said_where_facilitators_look(world):
    await with_contact(world)
    setup = world.client.services.setup
    closed = world.server.guild.create_text_channel(
        "closed",
        overwrites={
            world.server.guild.default_role: discord.PermissionOverwrite(
                view_channel=True, send_messages=False
            )
        },
    )
    await setup.choose_staff_channel(world.server.id, ChannelId(closed.id))

    assert lacks(world, "staff_channel_closed") in (await care_card(world)).text


@pytest.mark.parametrize(("band", "first"), [(None, False), (AgeBand.MIXED, True)])
async def test_where_young_people_are_their_lines_come_first(world, band, first):
    await world.client.services.care_setup.choose_age_band(world.server.id, band)

    place = await care_place(world.client, world.server.id)

    assert place.youth_first is first
