"""A server's own questions, and those that members suggest, over the wire and through kills."""

import aiohttp

from bot.sandbox.answers import Answer
from bot.sandbox.people import Person
from bot.sandbox.records import Change, ChangeKind, Message
from tests.wire.pilot import Pilot, until
from tests.wire.soak.life import custom_id

FIVE_HUNDRED = "\n".join(["text", *(f"What helps on day {day}?" for day in range(500))]).encode()


async def _open(pilot: Pilot, what: str) -> Answer:
    return await pilot.person("Fatima").use("prompt", "lounge", action=what)


async def _import(pilot: Pilot, name: str, data: bytes) -> Answer:
    fatima, listed = pilot.person("Fatima"), await _open(pilot, "questions")
    form = (await fatima.press(listed.message, label=pilot.say("questions.import"))).form
    return await fatima.submit(form, {"file": [fatima.upload(name, data)]})


async def test_five_hundred_questions_come_in_and_go_out_as_files(pilot: Pilot):
    taken = await _import(pilot, "ours.csv", FIVE_HUNDRED)
    assert pilot.say("questions.file.taken", number=500) in taken.text

    fatima, listed = pilot.person("Fatima"), await _open(pilot, "questions")
    exported = await fatima.press(listed.message, label=pilot.say("questions.export"))

    assert exported.message is not None
    assert exported.message.is_ephemeral
    (file,) = exported.message.attachments
    async with aiohttp.ClientSession() as session, session.get(file["url"]) as found:
        data = await found.read()
    assert data.startswith(b"\xef\xbb\xbftext,value,depth,kind,hope,neutral,credit\r\n")
    assert len(data.splitlines()) == 501
    again = await _import(pilot, "ours.csv", data)
    assert pilot.say("questions.file.nothing_taken", number=500) in again.text
    assert pilot.say("questions.file.more", number=480) in again.text


async def test_a_broken_quote_is_named_by_its_line_and_the_form_opens_again(pilot: Pilot):
    data = b'[[prompt]]\ntext = "What helps?"\n\n[[prompt]]\ntext = "And else?\n'

    report = await _import(pilot, "ours.toml", data)

    problem = pilot.say("questions.file.not_toml")
    assert pilot.say("questions.file.at_line", line=5, problem=problem) in report.text
    again = await pilot.person("Fatima").press(report.message, label=pilot.say("forms.reopen"))
    assert again.form is not None


async def _suggest(pilot: Pilot, person: Person, prompt: Message, **typed: str) -> Answer:
    more = await person.press(prompt, label=pilot.say("prompts.buttons.more"))
    opened = await person.press(more.message, label=pilot.say("prompts.buttons.suggest"))
    return await person.submit(opened.form, {"text": "What helps?", **typed})


def _letters(pilot: Pilot, person: Person) -> list[str]:
    return [one.text for one in pilot.ours(pilot.world.direct_channel(person.id))]


async def test_a_suggestion_is_used_and_its_letter_survives_a_kill_once(pilot: Pilot):
    ana, prompt = pilot.person("Ana"), await pilot.todays_prompt()
    thanks = await _suggest(pilot, ana, prompt, credit="Ana", answer="yes")
    assert pilot.say("suggestions.noted") in thanks.text
    await until(lambda: pilot.say("notices.prompts.suggested") in pilot.notes())
    card = await _open(pilot, "suggestions")
    direct = pilot.world.direct_channel(ana.id)

    def is_letter(change: Change) -> bool:
        return change.kind is ChangeKind.MESSAGE_CREATED and change.channel is direct

    pilot.kill_bot_when(is_letter)
    assert card.message is not None
    pilot.person("Fatima").start_component(card.message, custom_id(card.message, "use"))
    assert pilot.bot is not None
    await pilot.bot.wait()
    await pilot.kill_bot()
    pilot.clock.move_to(pilot.world.now())
    await pilot.start_bot()
    await pilot.until_privacy_says(ana, pilot.say("privacy.nothing"))

    (letter,) = _letters(pilot, ana)
    assert pilot.world.guild_name in letter
    after = await _open(pilot, "suggestions")
    assert pilot.say("suggestions.none") in after.text
    assert "What helps?" in (await _open(pilot, "questions")).text
