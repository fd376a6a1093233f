from dataclasses import replace
from datetime import UTC, datetime, timedelta

import discord
import pytest

from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import START, World

CHOICES = ("prompt_channel", "staff_channel", "facilitators", "moderators", "country")


async def card(world: World) -> Message:
    return (await world.kim.use("setup")).message


async def choose(world: World, what: str, *values: object) -> Answer:
    return await world.kim.choose(await card(world), world.say(f"setup.{what}"), *values)


async def send_time(world: World, zone: str, time: str) -> Answer:
    opened = await world.kim.click(await card(world), world.say("setup.zone_and_time"))
    return await world.kim.send(opened.form, zone=zone, time=time)


async def send_time_of_schedule(world: World, zone: str, time: str) -> Answer:
    """Change the first schedule's time the other way, by `/prompt`."""
    shown = await world.fay.use("prompt", action="schedules")
    shown = await world.fay.choose(shown.message, world.say("schedules.choose"), "1")
    opened = await world.fay.click(shown.message, world.say("schedules.timing"))
    return await world.fay.send(opened.form, zone=zone, time=time)


def next_is(world: World, moment: datetime) -> str:
    return world.say("setup.next_is", when=discord.utils.format_dt(moment, "F"))


@pytest.mark.parametrize("who", ["ana", "fay", "mo"])
async def test_only_who_manages_the_server_sees_the_setup(world, who):
    answer = await getattr(world, who).use("setup")

    assert answer.text == world.say("refused.admins_only")


async def test_an_administrator_sets_up_as_well(world):
    role = world.server.guild.create_role(
        "Boss", permissions=discord.Permissions(administrator=True)
    )

    answer = await world.person("Ada", role).use("setup")

    assert world.say("setup.title") in answer.text


async def test_a_new_server_is_told_what_to_choose_first(empty_world):
    shown = await card(empty_world)

    assert empty_world.say("setup.no_channel_yet") in shown.text
    assert empty_world.say("setup.time_is", time="10:00", zone="UTC") in shown.text
    for what in CHOICES:
        assert shown.select(empty_world.say(f"setup.{what}"))


async def test_what_was_chosen_still_says_what_it_is_for(world):
    """What stands in a select hides its placeholder."""
    shown = await card(world)

    for what in CHOICES:
        assert world.say(f"setup.{what}") in shown.texts


@pytest.mark.parametrize(
    ("duties", "refused"),
    [("facilitators", "everyone_facilitates"), ("moderators", "everyone_moderates")],
)
async def test_everyone_cannot_be_made_staff(world, duties, refused):
    everyone = world.server.guild.default_role
    shown = await card(world)

    answer = await world.kim.choose(shown, world.say(f"setup.{duties}"), everyone)

    assert world.say(f"setup.refused.{refused}") in answer.text
    (default,) = (await card(world)).select(world.say(f"setup.{duties}"))["default_values"]
    assert int(default["id"]) == getattr(world, duties).id
    assert world.say("prompts.card.title") not in (await world.ana.use("prompt")).text


async def test_a_channel_for_questions_has_its_first_question_at_ten(empty_world):
    world = empty_world
    answer = await choose(world, "prompt_channel", world.prompts)

    assert next_is(world, START + timedelta(hours=10)) in answer.text
    assert world.say("setup.all_set", channel=world.prompts.mention) in answer.text
    await world.pass_time(timedelta(hours=10))
    assert len(world.ours(world.prompts)) == 1


async def test_a_forum_can_be_chosen_and_lacks_no_threads(world):
    forum = world.server.guild.create_forum_channel("questions")
    world.server.deny(forum, None, create_public_threads=True)

    answer = await choose(world, "prompt_channel", forum)

    assert world.say("setup.all_set", channel=forum.mention) in answer.text


async def test_without_threads_the_bot_asks_for_no_permission_to_open_some(world):
    services, guild_id = world.client.services, world.server.id
    (schedule,) = await services.schedules.of_server(guild_id)
    await services.schedules.set_manner(
        guild_id, schedule.schedule_id, lambda manner: replace(manner, has_thread=False)
    )
    world.server.deny(world.prompts, None, create_public_threads=True)

    text = (await card(world)).text

    assert world.say("setup.all_set", channel=world.prompts.mention) in text


async def test_another_channel_gets_the_next_question(world):
    await choose(world, "prompt_channel", world.server.lounge)
    await world.pass_time(timedelta(hours=10))

    assert world.ours(world.prompts) == []
    assert len(world.ours(world.server.lounge)) == 1


async def test_a_time_that_a_facilitator_chose_is_shown_and_survives_another_channel(world):
    """`/prompt` changes the same schedule."""
    await send_time_of_schedule(world, "Berlin", "9.30pm")
    chosen = world.say("setup.time_is", time="21:30", zone="Berlin")
    assert chosen in (await card(world)).text

    answer = await choose(world, "prompt_channel", world.server.lounge)

    assert chosen in answer.text
    assert next_is(world, START + timedelta(hours=20, minutes=30)) in answer.text


async def test_what_was_chosen_stands_in_the_card(world):
    await choose(world, "country", "IE")
    shown = await card(world)

    chosen = {
        "prompt_channel": world.prompts,
        "staff_channel": world.staff,
        "facilitators": world.facilitators,
        "moderators": world.moderators,
    }
    for what, handle in chosen.items():
        (default,) = shown.select(world.say(f"setup.{what}"))["default_values"]
        assert int(default["id"]) == handle.id
    countries = shown.select(world.say("setup.country"))["options"]
    assert [one["value"] for one in countries if one.get("default")] == ["IE"]


async def test_the_card_shows_a_choice_in_its_place(world):
    shown = await card(world)

    answer = await world.kim.choose(shown, world.say("setup.country"), "IE")

    assert answer.message.handle.id == shown.handle.id


async def test_facilitator_roles_open_the_prompt_card(empty_world):
    world = empty_world
    assert (await world.fay.use("prompt")).text == world.say("refused.facilitators_only")

    await choose(world, "facilitators", world.facilitators)

    assert world.say("prompts.refused.not_set_up") in (await world.fay.use("prompt")).text


async def test_roles_are_replaced_by_those_chosen_last(world):
    await choose(world, "facilitators", world.moderators)

    assert (await world.fay.use("prompt")).text == world.say("refused.facilitators_only")
    assert world.say("prompts.card.title") in (await world.mo.use("prompt")).text


async def test_roles_can_be_taken_back(world):
    await choose(world, "facilitators")

    assert (await world.fay.use("prompt")).text == world.say("refused.facilitators_only")


async def test_moderator_roles_are_kept(empty_world):
    world = empty_world
    await choose(world, "moderators", world.moderators, world.facilitators)

    kept = await world.rows("SELECT role_id FROM server_role WHERE duty = 'moderator'")
    assert {role_id for (role_id,) in kept} == {world.moderators.id, world.facilitators.id}


async def test_the_country_can_be_taken_back(world):
    await choose(world, "country", "IE")
    await choose(world, "country", "none")

    assert await world.rows("SELECT country FROM server") == [(None,)]


async def test_the_staff_channel_can_be_taken_back(world):
    await choose(world, "staff_channel")

    assert await world.rows("SELECT staff_channel_id FROM server") == [(None,)]


async def test_a_staff_channel_that_everyone_reads_is_warned_of(world):
    answer = await choose(world, "staff_channel", world.server.lounge)

    warning = world.say("setup.staff_channel_open", channel=world.server.lounge.mention)
    assert warning in answer.text


async def test_a_private_staff_channel_is_not_warned_of(world):
    shown = await card(world)

    assert world.say("setup.staff_channel_open", channel=world.staff.mention) not in shown.text
    assert len(shown.texts[-1].splitlines()) == 3


@pytest.mark.parametrize(
    "name", ["send_messages", "create_public_threads", "send_messages_in_threads"]
)
async def test_what_the_bot_lacks_in_the_channel_for_questions_is_named(world, name):
    world.server.deny(world.prompts, None, **{name: True})

    answer = await choose(world, "prompt_channel", world.prompts)

    lacking = world.say(
        "setup.channel_lacks",
        channel=world.prompts.mention,
        names=world.say(f"permissions.names.{name}"),
    )
    assert lacking in answer.text
    assert world.say("setup.all_set", channel=world.prompts.mention) not in answer.text


async def test_what_the_bot_lacks_in_the_staff_channel_is_named(world):
    world.server.deny(world.staff, None, read_message_history=True)

    answer = await choose(world, "staff_channel", world.staff)

    names = world.say("permissions.names.read_message_history")
    assert world.say("setup.channel_lacks", channel=world.staff.mention, names=names) in answer.text


async def test_the_time_form_opens_with_what_stands(world):
    opened = await world.kim.click(await card(world), world.say("setup.zone_and_time"))

    assert opened.form.filled == {"zone": "UTC", "time": "10:00"}


async def test_a_city_and_a_time_as_people_write_them_move_the_question(world):
    answer = await send_time(world, "berlin", "9.30pm")

    assert world.say("setup.time_is", time="21:30", zone="Berlin") in answer.text
    assert next_is(world, datetime(2026, 1, 1, 20, 30, tzinfo=UTC)) in answer.text
    await world.pass_time(timedelta(hours=20, minutes=29))
    assert world.ours(world.prompts) == []
    await world.pass_time(timedelta(minutes=1))
    assert len(world.ours(world.prompts)) == 1


async def test_an_earlier_time_brings_the_question_earlier(world):
    await send_time(world, "UTC", "7")
    await world.pass_time(timedelta(hours=7))

    assert len(world.ours(world.prompts)) == 1


async def test_the_time_can_be_chosen_before_the_channel(empty_world):
    world = empty_world
    await send_time(world, "UTC", "21h")
    answer = await choose(world, "prompt_channel", world.prompts)

    assert next_is(world, START + timedelta(hours=21)) in answer.text


async def test_a_mistyped_zone_is_answered_with_those_nearest(world):
    answer = await send_time(world, "Berln", "9")

    assert "Europe/Berlin" in answer.text
    assert await world.rows("SELECT zone, prompt_time FROM server") == [("UTC", "10:00")]


async def test_a_zone_that_is_like_none_is_answered(world):
    answer = await send_time(world, "xyzzyplugh", "9")

    assert world.say("setup.refused.unknown_zone") in answer.text


async def test_a_time_that_cannot_be_read_is_answered(world):
    answer = await send_time(world, "Berlin", "half past late")

    assert world.say("setup.refused.unknown_time") in answer.text
    assert await world.rows("SELECT zone, prompt_time FROM server") == [("UTC", "10:00")]


async def test_a_zone_and_a_time_that_are_both_wrong_are_named_in_one_answer(world):
    refused = await send_time(world, "xyzzyplugh", "half past late")

    assert world.say("setup.refused.unknown_zone") in refused.text
    assert world.say("setup.refused.unknown_time") in refused.text
    again = await world.kim.click(refused.message, world.say("forms.reopen"))
    assert again.form.filled == {"zone": "xyzzyplugh", "time": "half past late"}


async def test_what_is_handed_back_says_which_field_it_stood_in(world):
    refused = await send_time(world, "xyzzyplugh", "9")

    labels = [f"-# {world.say(f'setup.form.{field}')}" for field in ("zone", "time")]
    assert refused.message.texts[-4:] == [labels[0], "xyzzyplugh", labels[1], "9"]


async def test_midnight_can_be_written_as_the_end_of_the_day(world):
    answer = await send_time(world, "UTC", "24:00")

    assert world.say("setup.time_is", time="00:00", zone="UTC") in answer.text


async def test_a_refused_time_form_opens_again_as_it_was_typed(world):
    refused = await send_time(world, "Berln", "9.30pm")
    again = await world.kim.click(refused.message, world.say("forms.reopen"))

    assert again.form.filled == {"zone": "Berln", "time": "9.30pm"}

    answer = await world.kim.send(again.form, zone="Berlin")
    assert world.say("setup.time_is", time="21:30", zone="Berlin") in answer.text


async def test_who_no_longer_manages_the_server_changes_nothing(world):
    shown = await card(world)
    opened = await world.kim.click(shown, world.say("setup.zone_and_time"))
    refused_form = await world.kim.send(opened.form, zone="nowhere near", time="9")
    before = await world.rows("SELECT * FROM server")
    world.kim.loses(world.managers)

    choices = {
        "prompt_channel": world.server.lounge,
        "staff_channel": world.server.lounge,
        "facilitators": world.moderators,
        "moderators": world.facilitators,
        "country": "IE",
    }
    for what, value in choices.items():
        answer = await world.kim.choose(shown, world.say(f"setup.{what}"), value)
        assert answer.text == world.say("refused.admins_only"), what
    for message, label in (
        (shown, world.say("setup.zone_and_time")),
        (refused_form.message, world.say("forms.reopen")),
    ):
        answer = await world.kim.click(message, label)
        assert answer.text == world.say("refused.admins_only"), label
    assert await world.rows("SELECT * FROM server") == before
    assert (await world.fay.use("prompt")).text != world.say("refused.facilitators_only")


async def test_a_time_form_of_somebody_who_no_longer_manages_the_server_is_given_back(world):
    opened = await world.kim.click(await card(world), world.say("setup.zone_and_time"))
    world.kim.loses(world.managers)
    answer = await world.kim.send(opened.form, zone="Berlin", time="9")

    assert answer.message.texts[0] == world.say("refused.admins_only")
    assert answer.message.texts[-3::2] == ["Berlin", "9"]
    assert await world.rows("SELECT zone FROM server") == [("UTC",)]


async def test_a_card_of_another_servers_id_changes_only_the_server_it_is_pressed_in(world):
    keyholder = world.other_server.guild.create_role(
        "Keyholder", permissions=discord.Permissions(manage_guild=True)
    )
    eve = world.person("Eve", keyholder, server=world.other_server)
    button = await world.post_button(
        world.other_server.lounge, "Time", f"setup:{world.server.id}:time"
    )

    opened = await eve.click(button, "Time")
    await eve.actor.submit_modal(opened.form.shown, {"zone": "Berlin", "time": "7"})

    assert await world.rows("SELECT zone FROM server WHERE guild_id = ?", world.server.id) == [
        ("UTC",)
    ]


async def test_nobody_else_sees_the_setup(world):
    before = len(world.ana.sees(world.server.lounge))

    await choose(world, "country", "IE")

    assert len(world.ana.sees(world.server.lounge)) == before


async def test_the_safeguarding_contact_is_a_person(world):
    shown = await choose(world, "contact", world.ben.actor)
    contacts = world.client.services.contacts
    assert await contacts.of_server(world.server.id) == world.ben.id
    (chosen,) = shown.message.select(world.say("setup.contact"))["default_values"]
    assert int(chosen["id"]) == world.ben.id

    robot = world.person("Robot", is_bot=True)
    refused = await choose(world, "contact", robot.actor)
    assert world.say("setup.refused.contact_is_bot") in refused.text
    assert await contacts.of_server(world.server.id) == world.ben.id

    await choose(world, "contact")
    assert await contacts.of_server(world.server.id) is None


async def test_setup_says_what_of_the_guidelines_works_without_message_content(world):
    assert world.say("setup.reads_no_messages") in (await card(world)).text

    world.client.reads_messages = True

    assert world.say("setup.reads_messages") in (await card(world)).text
