"""Check-in rounds as people see them on the page: a check-in, and a circle from card to end."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Locator, expect

from tests.browser.conftest import Arrive
from tests.browser.group import Group
from tests.browser.visitor import COMPUTER, PHONE, Visitor, say

WORDS = "I went for a walk, twice. Short ones."


@pytest.fixture(params=[COMPUTER, PHONE], ids=["computer", "phone"])
async def visitor(request: pytest.FixtureRequest, arrive: Arrive) -> Visitor:
    return await arrive(request.param)


@pytest.fixture
async def group(visitor: Visitor) -> AsyncIterator[Group]:
    async with Group.at(visitor.url) as group:
        yield group


async def test_a_circle_and_a_check_in_look_as_they_should(visitor: Visitor, group: Group):
    circle = await group.room("circle")
    await visitor.button("Close Try this").click()
    await _open_check_in(visitor, group, circle)
    await _gather(visitor, group, circle)
    thread = await _begin(group, circle)
    await _take_a_turn(visitor, group, thread)
    await _see_the_panel(visitor, group, thread)
    await _look_back(visitor, group, circle, thread)


async def _open_check_in(visitor: Visitor, group: Group, circle: str) -> None:
    await group.use("fatima", "round", circle)
    for action, *values in (
        ["format:list"],
        ["format:choose", "weather"],
        ["format:days"],
        ["checkin:start"],
    ):
        await group.press("fatima", circle, action, *values)
    await group.press("mo", circle, "checkin:choose", "sun")
    await _sit(visitor, group, "nia", circle)
    card = visitor.messages.filter(has=visitor.button(say("rounds.check_in.buttons.pass"))).last
    await _is_whole(visitor, card)
    await visitor.picture("check-in")


async def _gather(visitor: Visitor, group: Group, circle: str) -> None:
    await group.use("fatima", "round", circle)
    await _sit(visitor, group, "fatima", circle)
    card = visitor.messages.filter(has=visitor.button(say("rounds.card.formats")))
    await expect(card).to_be_visible()
    for action, *values in (
        ["format:list"],
        ["format:choose", "wins"],
        ["format:plan"],
        ["format:start"],
    ):
        await group.press("fatima", circle, action, *values)
    await group.press("ana", circle, "round:join")
    # Turns come in the order in which people came in; two presses at once have none.
    await group.until_said("ana", circle, "1 of 12")
    for who, action in (
        ("ana", "round:opener"),
        ("mo", "round:join"),
        ("tom", "round:listen"),
        ("tom", "round:closer"),
    ):
        await group.press(who, circle, action)
    await group.until_said("ana", circle, "2 of 12")
    await group.press("fatima", circle, "round:do", "take_part")
    await _sit(visitor, group, "nia", circle)
    lobby = visitor.messages.filter(has=visitor.button(say("rounds.buttons.join")))
    await expect(lobby).to_contain_text("3 of 12")
    await _is_whole(visitor, lobby)
    await visitor.picture("lobby")


async def _begin(group: Group, circle: str) -> str:
    await group.press("fatima", circle, "round:start")
    return await group.room("Wins you choose: circle")


async def _take_a_turn(visitor: Visitor, group: Group, thread: str) -> None:
    await group.answer_call("ana", thread)
    await group.write("ana", thread, "Good to see you all. Let's take it slowly.")
    await group.press("ana", thread, "round:done")
    await _sit(visitor, group, "ana", thread)
    # Her own turn comes right after, on the same card.
    own = visitor.messages.filter(has=visitor.button(say("rounds.turn.later")))
    await _is_whole(visitor, own)
    await visitor.picture("turn")


async def _see_the_panel(visitor: Visitor, group: Group, thread: str) -> None:
    form = await group.press("ana", thread, "round:write")
    await group.fill("ana", form, words=WORDS)
    await group.until_said("ana", thread, WORDS)
    await group.press("ana", thread, "round:done")
    await group.until_gone("ana", thread, "round:done")
    await _sit(visitor, group, "nia", thread)
    panel = visitor.messages.filter(has=visitor.button(say("rounds.buttons.hand")))
    await expect(panel).to_contain_text("Had their turn:")
    await visitor.scrolls_to(panel)
    await _is_whole(visitor, panel)
    await visitor.picture("panel")


async def _look_back(visitor: Visitor, group: Group, circle: str, thread: str) -> None:
    await group.answer_call("mo", thread)
    await group.press("mo", thread, "round:pass")
    # So long that the look back has minutes to tell, so short that Fatima is not silent yet.
    await group.wait(240)
    await group.press("fatima", circle, "round:ask")
    await group.press("fatima", circle, "round:end")
    await group.answer_call("tom", thread)
    await group.press("tom", thread, "round:done")
    await group.until_gone("tom", thread, "round:done")
    # There is nothing to end any more: what stands there now is the look back.
    await group.press("fatima", circle, "round:ask")
    await _sit(visitor, group, "fatima", circle)
    over = visitor.messages.filter(has_text=say("rounds.lobby.over")).last
    await expect(over).to_be_visible()
    back = visitor.messages.filter(has_text="Looking back").last
    await _is_whole(visitor, back)
    await visitor.picture("mirror")
    await _sit(visitor, group, "nia", thread)
    last_words = visitor.messages.filter(has=visitor.button(say("rounds.buttons.resources")))
    await _is_whole(visitor, last_words)
    await visitor.picture("last-words")


async def _sit(visitor: Visitor, group: Group, who: str, room: str) -> None:
    """Take a seat, and go to a room."""
    seat = f"#as={await group.id_of(who)}"
    for wanted in (seat, f"{seat}&channel={room}"):
        await visitor.page.evaluate("wanted => { location.hash = wanted; }", wanted)
        await visitor.sits_as(who.title())
        await expect(visitor.log).to_have_attribute("aria-busy", "false")


async def _is_whole(visitor: Visitor, message: Locator) -> None:
    """It stands on the screen, and nothing moves sideways."""
    await expect(message).to_be_visible()
    for place in (visitor.page.locator("html"), visitor.log):
        assert await place.evaluate("place => place.scrollWidth - place.clientWidth") == 0
