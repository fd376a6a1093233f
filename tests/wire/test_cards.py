"""`/help`, `/privacy` and `/resources`: in the server and in direct messages."""

import pytest
import pytest_asyncio

from bot.sandbox.answers import Answer
from bot.sandbox.people import Person
from bot.sandbox.records import Message
from tests.wire.pilot import Pilot, until

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def todays(shared_pilot: Pilot) -> Message:
    return await shared_pilot.todays_prompt()


@pytest.fixture
def pilot(shared_pilot: Pilot, todays: Message) -> Pilot:
    return shared_pilot


async def _privately(pilot: Pilot, who: Person, command: str) -> Answer:
    return await who.use(command, pilot.world.direct_channel(who.id))


async def test_help_shows_each_person_what_they_can_use(pilot: Pilot):
    seen = {
        name: (await pilot.person(name).use("help", "lounge")) for name in ["Ana", "Fatima", "Ada"]
    }

    facilitators, admins = pilot.say("help.here_facilitators"), pilot.say("help.here_admins")
    assert all(pilot.say("help.here") in answer.text for answer in seen.values())
    assert [name for name, answer in seen.items() if facilitators in answer.text] == [
        "Fatima",
        "Ada",
    ]
    assert [name for name, answer in seen.items() if admins in answer.text] == ["Ada"]
    assert all(answer.message.is_ephemeral for answer in seen.values())


async def test_help_says_in_a_direct_message_what_the_bot_is_and_keeps(pilot: Pilot):
    answer = await _privately(pilot, pilot.person("Ana"), "help")

    assert pilot.say("help.kept") in answer.text
    assert pilot.say("help.limits") in answer.text


async def test_privacy_counts_what_is_kept_and_erases_it_at_the_second_press(
    pilot: Pilot, todays: Message
):
    kim = pilot.newcomer()
    assert pilot.say("privacy.nothing") in (await kim.use("privacy", "lounge")).text
    form = (await kim.press(todays, label="Share")).form
    await kim.submit(form, {"words": "Tea."})
    await kim.press(todays, label="Pass")

    card = await kim.use("privacy", "lounge")
    assert pilot.say("privacy.share", number=1) in card.text
    assert pilot.say("privacy.pass", number=1) in card.text
    assert pilot.say("privacy.kept_here") in card.text
    sure = await kim.press(card.message, label=pilot.say("privacy.erase"))
    assert pilot.say("privacy.sure") in sure.text
    kept = await kim.press(sure.message, label=pilot.say("privacy.keep"))
    assert pilot.say("privacy.kept") in kept.text
    assert pilot.say("privacy.share", number=1) in kept.text

    sure = await kim.press(kept.message, label=pilot.say("privacy.erase"))
    erased = await kim.press(sure.message, label=pilot.say("privacy.erase"))
    assert pilot.say("privacy.erased") in erased.text
    assert erased.message.id == card.message.id
    assert pilot.say("privacy.nothing") in (await kim.use("privacy", "lounge")).text
    assert [share for share in pilot.shares(todays) if "Tea." in share]


async def test_privacy_in_a_direct_message_is_about_all_servers(pilot: Pilot, todays: Message):
    kim, other = pilot.newcomer(), pilot.newcomer()
    for person in (kim, other):
        await person.press(todays, label="Pass")

    card = await _privately(pilot, kim, "privacy")
    assert pilot.say("privacy.kept_everywhere") in card.text
    assert pilot.say("privacy.pass", number=1) in card.text
    sure = await kim.press(card.message, label=pilot.say("privacy.erase"))
    await kim.press(sure.message, label=pilot.say("privacy.erase"))

    assert pilot.say("privacy.nothing") in (await kim.use("privacy", "lounge")).text
    others = await other.use("privacy", "lounge")
    assert pilot.say("privacy.pass", number=1) in others.text


@pytest.mark.parametrize("in_server", [True, False])
async def test_resources_show_other_countries_in_place_and_keep_nothing(
    pilot: Pilot, in_server: bool
):
    ana = pilot.person("Ana")
    where = "lounge" if in_server else pilot.world.direct_channel(ana.id)

    first = await ana.use("resources", where)
    before = first.text
    changed = await ana.choose(first.message, "care:0:country:crisis", ["US"])

    assert changed.message.id == first.message.id
    assert "988" in changed.text
    assert "988" not in before
    assert first.message.is_ephemeral
    assert (await ana.use("resources", where)).text == before


async def test_a_direct_message_is_answered_once_with_help_in_it(pilot: Pilot):
    kim = pilot.newcomer()
    channel = pilot.world.direct_channel(kim.id)

    await kim.direct_message("I am so tired of it all")
    await kim.direct_message("hello?")
    (answer,) = await until(lambda: pilot.ours(channel))

    assert answer.text.startswith(pilot.say("care.direct.danger"))
    assert pilot.say("care.direct.resources") in answer.text
    shown = await kim.press(answer, label=pilot.say("care.direct.show"))
    assert shown.text == (await kim.use("resources", channel)).text
    assert pilot.ours(channel) == [answer]
    assert "go on" not in pilot.log
