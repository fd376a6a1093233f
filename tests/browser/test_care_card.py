"""A care card as it is read on a phone, and what stands behind it."""

from collections.abc import AsyncIterator

import pytest

from tests.browser.conftest import Arrive
from tests.browser.group import Group
from tests.browser.visitor import PHONE, Visitor, say

WORDS = "I want to die tonight, I have the pills here."


@pytest.fixture
async def visitor(arrive: Arrive) -> Visitor:
    return await arrive(PHONE)


@pytest.fixture
async def group(visitor: Visitor) -> AsyncIterator[Group]:
    async with Group.at(visitor.url) as group:
        yield group


async def test_a_card_and_what_is_behind_it_read_well_on_a_phone(visitor: Visitor, group: Group):
    letters, room = await group.letters("nia"), await group.room("daily-prompt")
    await visitor.button("Close Try this").click()
    # The numbers are those of the country of the one server that knows her.
    await group.use("ada", "setup", room)
    await group.press("ada", room, "setup:country", "US")
    await group.press("nia", room, "prompt:pass")
    await group.until_said("nia", room, say("prompts.thanks"))
    await group.write("nia", letters, WORDS)
    await group.until_said("nia", letters, say("care.card.title").strip("# "))
    await visitor.sit("Nia", await group.id_of("nia"), letters)
    card = visitor.messages.filter(has_text=say("care.card.first"))
    await visitor.sees_whole(card)
    await card.evaluate("card => card.scrollIntoView({ block: 'start' })")
    await visitor.picture("care-card")

    await group.press("nia", letters, "care:people")
    people = visitor.messages.filter(has_text=say("care.people.intro"))
    await visitor.sees_whole(people)
    await visitor.picture("care-people")

    await group.press("nia", letters, "care:hard")
    await visitor.sees_whole(visitor.messages.filter(has_text=say("care.hard.ask")))
    await visitor.picture("care-barrier")
    await group.press("nia", letters, "care:hard_fits")
    await visitor.sees_whole(visitor.messages.filter(has_text=say("care.hard.answers.burden")))
    await visitor.picture("care-answer")

    await group.press("nia", letters, "care:tell")
    await visitor.sees_whole(visitor.messages.filter(has_text=say("care.tell.which")))
    await visitor.picture("care-which")
