"""A server's own rounds as files, in and out, over the wire."""

import aiohttp

from bot.sandbox.answers import Answer
from tests.wire.circles import with_action
from tests.wire.pilot import Pilot


async def our_own(pilot: Pilot) -> Answer:
    fatima = pilot.person("Fatima")
    card = await fatima.use("round", "lounge")
    listed = await fatima.press(card.message, label=pilot.say("rounds.card.formats"))
    return await fatima.press(listed.message, label=pilot.say("rounds.formats.to.ours"))


async def hand_in(pilot: Pilot, data: bytes) -> Answer:
    fatima, listed = pilot.person("Fatima"), await our_own(pilot)
    form = (await fatima.press(listed.message, label=pilot.say("rounds.own.hand_in"))).form
    return await fatima.submit(form, {"file": [fatima.upload("ours.toml", data)]})


async def a_shipped_one(pilot: Pilot) -> bytes:
    fatima = pilot.person("Fatima")
    card = await fatima.use("round", "lounge")
    listed = await fatima.press(card.message, label=pilot.say("rounds.card.formats"))
    shown = await fatima.choose(listed.message, with_action(listed.message, "choose"), ["weather"])
    handed = await fatima.press(shown.message, label=pilot.say("rounds.own.as_file"))
    assert handed.message is not None
    assert handed.message.is_ephemeral
    (file,) = handed.message.attachments
    async with aiohttp.ClientSession() as session, session.get(file["url"]) as found:
        return await found.read()


async def test_a_round_goes_out_as_a_file_and_comes_in_changed(pilot: Pilot):
    data = await a_shipped_one(pilot)
    changed = data.replace(b'name = "Weather inside"', b'name = "Our weather"')
    assert changed != data

    taken = await hand_in(pilot, changed)

    assert pilot.say("rounds.own.kept") in taken.text
    assert "Our weather" in taken.text
    assert "Our weather" in (await our_own(pilot)).text
    again = await hand_in(pilot, changed)
    assert pilot.say("rounds.own.refused.already_there") in again.text


async def test_what_is_wrong_with_a_file_is_said_and_the_form_opens_again(pilot: Pilot):
    for data, reason in (
        (bytes(17 * 1024), "rounds.own.refused.file_too_big"),
        (b"\xff\xfe", "rounds.own.refused.file_not_text"),
    ):
        report = await hand_in(pilot, data)
        assert pilot.say(reason) in report.text

    again = await pilot.person("Fatima").press(report.message, label=pilot.say("forms.reopen"))
    assert again.form is not None
    assert pilot.say("rounds.own.none") in (await our_own(pilot)).text
