"""`/talk` over the wire: a private thread between one member and whoever takes it on."""

import pytest

from bot.sandbox.records import Channel, ChannelKind, Message
from tests.wire.pilot import Pilot, until


def talks(pilot: Pilot) -> list[Channel]:
    return [one for one in pilot.threads() if one.kind is ChannelKind.PRIVATE_THREAD]


async def opened_talk(pilot: Pilot) -> tuple[Channel, Message]:
    """Let Nia ask for somebody; return her thread and what stands at its top."""
    nia = pilot.person("Nia")
    card = await nia.use("talk", "lounge")
    await nia.press(card.message, label=pilot.say("talk.buttons.facilitator"))
    (thread,) = await until(lambda: talks(pilot))
    await until(lambda: nia.id in thread.thread_member_ids)
    return thread, pilot.ours(thread)[0]


async def staff_card(pilot: Pilot) -> Message:
    about = pilot.say("review.kinds.talk", number=1)
    (card,) = await until(lambda: [one for one in pilot.ours("staff") if about in one.text])
    return card


@pytest.mark.parametrize("closing", ["Nia", "Fatima"])
async def test_a_talk_opens_for_one_member_and_either_side_closes_it(pilot: Pilot, closing: str):
    thread, top = await opened_talk(pilot)
    fatima = pilot.person("Fatima")
    honest = pilot.say("care.honest", number=pilot.say("care.local_number"))
    assert honest in top.text

    await fatima.press(await staff_card(pilot), label=pilot.say("review.buttons.take"))
    await until(lambda: fatima.id in thread.thread_member_ids)
    await fatima.say(thread, "Hello Nia.")
    await pilot.person(closing).press(top, label=pilot.say("talk.buttons.close"))

    await until(lambda: thread.archived)
    assert pilot.say("talk.thread.closed") in pilot.ours(thread)[-1].text
    assert "ERROR" not in pilot.log
