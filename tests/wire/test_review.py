"""What waits for people, over the wire: one card for each matter, whatever dies meanwhile."""

from bot.sandbox.people import Person
from bot.sandbox.records import Change, ChangeKind, Message
from tests.wire.pilot import Pilot, until

UNKIND = "You people never learn."


async def ask_to_look(pilot: Pilot) -> Message:
    """Let Nia ask the team to look at a message of Tom's."""
    message = await pilot.person("Tom").say("lounge", UNKIND)
    nia = pilot.person("Nia")
    sure = await nia.use_on(pilot.say("talk.look.menu"), message)
    receipt = await nia.press(sure.message, label=pilot.say("talk.look.ask"))
    assert pilot.say("talk.look.receipt") in receipt.text
    return message


def cards(pilot: Pilot) -> list[Message]:
    """The cards in the staff channel, as they stand now."""
    about = pilot.say("review.kinds.look", number=1)
    return [one for one in pilot.ours("staff") if about in one.text]


async def card(pilot: Pilot) -> Message:
    (only,) = await until(lambda: cards(pilot))
    return only


async def press(pilot: Pilot, person: Person, name: str) -> str:
    label = pilot.say(f"review.buttons.{name}")
    return (await person.press(await card(pilot), label=label)).text


async def test_a_matter_is_looked_at_talked_about_and_closed(pilot: Pilot):
    fatima, message = pilot.person("Fatima"), await ask_to_look(pilot)
    assert str(message.id) in (await card(pilot)).text
    assert UNKIND not in (await card(pilot)).text

    assert "never learn" in await press(pilot, fatima, "words")
    await press(pilot, fatima, "take")
    taken = pilot.say("review.states.taken", who=f"<@{fatima.id}>")
    await until(lambda: taken in cards(pilot)[0].text)
    await press(pilot, fatima, "talked_all_fine")

    over = pilot.say("review.closed_as.talked_all_fine")
    await until(lambda: over in cards(pilot)[0].text)
    assert str(pilot.person("Tom").id) not in (await card(pilot)).text
    assert "never learn" not in pilot.log


async def test_a_bot_that_dies_when_its_card_stands_posts_it_once(pilot: Pilot):
    staff = pilot.world.channel("staff").id

    def is_card(change: Change) -> bool:
        created = change.message if change.kind is ChangeKind.MESSAGE_CREATED else None
        return created is not None and created.channel_id == staff

    pilot.kill_bot_when(is_card)
    await ask_to_look(pilot)
    assert pilot.bot is not None
    await pilot.bot.wait()
    await pilot.kill_bot()
    # Discord forgets the nonce meanwhile: the card is known by what stands in it.
    await pilot.walk(minutes=10)
    await pilot.start_bot()

    await press(pilot, pilot.person("Fatima"), "take")
    taken = pilot.say("review.states.taken", who=f"<@{pilot.person('Fatima').id}>")
    await until(lambda: taken in cards(pilot)[0].text)
    assert len(cards(pilot)) == 1
