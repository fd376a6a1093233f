import pytest

from bot.domain.care.recognising.ages import AgeBand
from tests.behaviour.world import World


@pytest.fixture
def contacts(world: World):
    """The numbers and addresses of a country, of the shipped list."""
    return lambda country: [one.contact for one in world.library.resources.lines_for(country)]


async def choose_country(world: World, country: str) -> None:
    card = await world.kim.use("setup")
    await world.kim.choose(card.message, world.say("setup.country"), country)


async def test_resources_are_those_of_the_servers_country(world: World, contacts):
    await choose_country(world, "IE")

    answer = await world.ana.use("resources")

    assert all(contact in answer.text for contact in contacts("IE"))
    assert answer.message.select(world.say("resources.elsewhere"))["options"]


async def test_the_emergency_number_stands_before_everything_else(world: World, contacts):
    await choose_country(world, "IE")

    answer = await world.ana.use("resources")

    rows = answer.message.texts[2].splitlines()
    assert rows[:2] == [world.say("resources.emergency"), contacts("IE")[0]]


@pytest.mark.parametrize(
    ("band", "is_first"),
    [(AgeBand.TEENS, True), (AgeBand.MIXED, True), (AgeBand.ADULTS, False), (None, False)],
)
async def test_where_young_people_are_their_lines_stand_first(world: World, band, is_first):
    await choose_country(world, "US")
    await world.client.services.care_setup.choose_age_band(world.server.id, band)

    first = (await world.ana.use("resources")).text

    assert ("Trevor" in first) is is_first
    if is_first:
        order = [first.index(one) for one in ("911", "Trevor", "988 Suicide")]
        assert order == sorted(order)


async def test_young_peoples_lines_stand_before_no_other_need_that_was_chosen(world: World):
    await choose_country(world, "US")
    await world.client.services.care_setup.choose_age_band(world.server.id, AgeBand.TEENS)
    card = await world.ana.use("resources")

    care = await world.ana.choose(card.message, world.say("resources.need"), "care")

    assert "SAMHSA" in care.text
    assert "Trevor" not in care.text


async def test_without_a_country_worldwide_help_is_shown(world: World, contacts):
    answer = await world.ana.use("resources")

    assert all(contact in answer.text for contact in contacts(None))
    assert world.say("resources.no_emergency") in answer.text
    assert contacts("IE")[0] not in answer.text


async def test_a_country_without_rows_of_its_own_shows_worldwide_help(world: World, contacts):
    rows = {row.country for row in world.library.resources.rows}
    for code, _ in world.library.resources.countries():
        if code not in rows:
            await choose_country(world, code)
            answer = await world.ana.use("resources")
            assert all(contact in answer.text for contact in contacts(None))


async def test_another_country_is_shown_in_place_for_this_one_look(world: World, contacts):
    await choose_country(world, "IE")
    answer = await world.ana.use("resources")

    other = await world.ana.choose(answer.message, world.say("resources.elsewhere"), "NZ")

    assert other.message.handle.id == answer.message.handle.id
    assert all(contact in other.text for contact in contacts("NZ"))
    again = await world.ana.use("resources")
    assert all(contact in again.text for contact in contacts("IE"))


async def test_every_country_of_the_list_can_be_looked_at(world: World, contacts):
    answer = await world.ana.use("resources")
    select = answer.message.select(world.say("resources.elsewhere"))

    for option in select["options"]:
        shown = await world.ana.choose(
            answer.message, world.say("resources.elsewhere"), option["value"]
        )
        assert all(contact in shown.text for contact in contacts(option["value"]))


async def test_resources_work_in_a_direct_message(world: World, contacts):
    answer = await world.ana.in_dm.use("resources")
    other = await world.ana.in_dm.choose(answer.message, world.say("resources.elsewhere"), "GB")

    assert all(contact in other.text for contact in contacts("GB"))


async def test_resources_work_before_anything_is_set_up(empty_world: World):
    answer = await empty_world.ana.use("resources")

    assert empty_world.say("resources.bot") in answer.text


async def test_who_looks_for_help_is_seen_by_nobody_and_kept_nowhere(world: World):
    before = len(world.ben.sees(world.server.lounge))
    answer = await world.ana.use("resources")
    await world.ana.choose(answer.message, world.say("resources.elsewhere"), "GB")

    assert len(world.ben.sees(world.server.lounge)) == before
    assert str(world.ana.id) not in world.log.text
    assert await world.rows("SELECT country FROM server") == [(None,)]


async def test_a_page_can_be_opened_by_a_tap(world: World):
    answer = await world.ana.use("resources")

    assert "https://findahelpline.com" in answer.text
