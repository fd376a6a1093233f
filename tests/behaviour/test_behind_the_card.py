"""Every button of a care card, and all that stands behind *People I can talk to*."""

from typing import Any

import pytest

from bot.domain.care.barriers import Barrier
from bot.domain.care.cards import NO_SERVER, Situation, Told
from bot.domain.care.recognising import Kind, Urgency
from bot.domain.ids import GuildId, UserId
from bot.ui.care.card import care_card
from bot.ui.care.ids import NO_NOTE
from tests.behaviour.people import Member
from tests.behaviour.seen import Message
from tests.behaviour.world import World


async def give_card(
    world: World, person: Member, *, guild_id: GuildId | None = None, language: str = "en"
) -> Message:
    """Send somebody a card as a direct message, about a server that has people to tell."""
    server = GuildId(world.server.id) if guild_id is None else guild_id
    country = (await world.client.services.setup.server(GuildId(world.server.id))).country
    moment = Situation(country, NO_NOTE, Told.ONLY_YOU, server)
    resources = world.library.resources.said_in(language)
    view = care_card(world.client.say_in(language), resources, Kind.SELF, Urgency.GENTLE, moment)
    channel = person.in_dm.channel
    with world.env.time_context():
        await world.client.get_partial_messageable(channel.id).send(view=view)
    await world.env.settle()
    return world.ours(channel)[-1]


async def everything_kept(world: World) -> dict[str, list[tuple[Any, ...]]]:
    tables = await world.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return {
        name: await world.rows(f"SELECT * FROM {name}")  # noqa: S608 - the database's own names
        for (name,) in tables
    }


@pytest.fixture
async def card(world: World) -> Message:
    """A card in Ana's direct messages, of a server in Ireland."""
    setup = await world.kim.use("setup")
    await world.kim.choose(setup.message, world.say("setup.country"), "IE")
    return await give_card(world, world.ana)


async def test_people_shows_more_lines_of_the_servers_country_also_after_a_restart(
    world: World, card: Message
):
    await world.restart_bot()

    people = await world.ana.in_dm.click(card, world.say("care.card.people"))

    assert people.message.is_private
    assert world.say("care.people.title") in people.text
    assert "116 123" in people.text.splitlines()
    assert card.text == world.ours(world.ana.in_dm.channel)[-1].text


async def test_another_country_is_shown_in_place_for_this_one_look(world: World, card: Message):
    before = await everything_kept(world)
    people = await world.ana.in_dm.click(card, world.say("care.card.people"))

    other = await world.ana.in_dm.choose(people.message, world.say("care.people.elsewhere"), "NZ")

    assert other.message.handle.id == people.message.handle.id
    assert "1737" in other.text.splitlines()
    assert "116 123" not in other.text.splitlines()
    assert await everything_kept(world) == before


async def test_whether_somebody_is_around_is_answered_with_the_truth(world: World, card: Message):
    duties, here = world.client.services.duties, GuildId(world.server.id)

    async def around() -> str:
        people = await world.ana.in_dm.click(card, world.say("care.card.people"))
        return (await world.ana.in_dm.click(people.message, world.say("care.people.around"))).text

    assert world.say("care.around.nobody") in await around()
    await duties.begin(here, UserId(world.fay.id))
    assert world.say("care.around.one") in await around()
    flo = world.person("Flo", world.facilitators)
    await duties.begin(here, UserId(flo.id))
    assert world.say("care.around.some", number=2) in await around()
    flo.loses(world.facilitators)
    assert world.say("care.around.one") in await around()


async def test_whoever_is_on_duty_does_not_count_as_somebody_for_themselves(
    world: World, card: Message
):
    await world.client.services.duties.begin(GuildId(world.server.id), UserId(world.ana.id))
    people = await world.ana.in_dm.click(card, world.say("care.card.people"))

    around = await world.ana.in_dm.click(people.message, world.say("care.people.around"))

    assert world.say("care.around.nobody") in around.text


async def test_who_is_around_is_not_guessed_where_the_group_is_not_known(world: World):
    card = await give_card(world, world.ana, guild_id=NO_SERVER)
    people = await world.ana.in_dm.click(card, world.say("care.card.people"))

    around = await world.ana.in_dm.click(people.message, world.say("care.people.around"))

    assert world.say("care.around.unknown") in around.text


async def test_a_quiet_minute_leads_back_to_the_numbers(world: World, card: Message):
    dm = world.ana.in_dm
    people = await dm.click(card, world.say("care.card.people"))

    numbers = people.text
    minute = await dm.click(people.message, world.say("care.people.minute"))
    assert world.say("care.minute.text") in minute.text

    back = await dm.click(minute.message, world.say("care.people.back"))
    assert back.text == numbers


async def test_one_barrier_comes_at_a_time_and_nothing_is_kept_of_it(world: World, card: Message):
    before = await everything_kept(world)
    dm = world.ana.in_dm
    people = await dm.click(card, world.say("care.card.people"))
    shown = await dm.click(people.message, world.say("care.people.hard"))

    for barrier in Barrier:
        asked = [one for one in Barrier if world.say(f"care.hard.barriers.{one}") in shown.text]
        assert asked == [barrier]
        answer = await dm.click(shown.message, world.say("care.hard.fits"))
        assert world.say(f"care.hard.answers.{barrier}") in answer.text
        assert "116 123" in answer.text.splitlines()
        shown = await dm.click(answer.message, world.say("care.hard.another"))

    assert world.say("care.hard.end") in shown.text
    assert await everything_kept(world) == before


async def test_a_barrier_that_does_not_fit_leads_to_the_next_one(world: World, card: Message):
    dm = world.ana.in_dm
    people = await dm.click(card, world.say("care.card.people"))
    shown = await dm.click(people.message, world.say("care.people.hard"))

    other = await dm.click(shown.message, world.say("care.hard.next"))

    assert world.say("care.hard.barriers.not_bad_enough") in other.text


async def test_skip_leads_out_of_the_dialogue_at_once(world: World, card: Message):
    dm = world.ana.in_dm
    people = await dm.click(card, world.say("care.card.people"))
    numbers = people.text
    shown = await dm.click(people.message, world.say("care.people.hard"))

    out = await dm.click(shown.message, world.say("care.hard.skip"))

    assert out.text == numbers


async def test_a_barrier_of_another_version_is_answered_with_the_first(world: World):
    custom_id = f"care:{world.server.id}:hard:of_before"
    posted = await world.post_button(world.server.lounge, "Old", custom_id)

    shown = await world.ana.click(posted, "Old")

    assert world.say("care.hard.barriers.burden") in shown.text


async def test_behind_the_card_of_a_spanish_server_everything_is_spanish(world: World):
    schedules = await world.client.services.schedules.of_server(GuildId(world.server.id))
    async with world.database.write() as connection:
        await connection.execute(
            "UPDATE schedule SET language = 'es' WHERE schedule_id = ?",
            (schedules[0].schedule_id,),
        )
    say = world.client.say_in("es")
    card = await give_card(world, world.ana, language="es")

    people = await world.ana.in_dm.click(card, say("care.card.people"))
    assert say("care.people.intro") in people.text
    hard = await world.ana.in_dm.click(people.message, say("care.people.hard"))
    assert say("care.hard.ask") in hard.text
