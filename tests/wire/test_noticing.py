"""The bot as its own process reads along, or not, as the host and the server decided."""

import signal

from bot import app
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.own_phrases import Sameness
from bot.domain.guidelines.texts import THANKS_AFTER_EDIT, nudge_text
from bot.domain.ids import ChannelId, GuildId, UserId
from bot.library import read_library
from bot.sandbox.attach import settings_in
from bot.sandbox.people import Person
from bot.sandbox.records import ChangeKind, Message, walk
from bot.sandbox.world import MESSAGE_CONTENT_FLAG
from bot.storage.database import open_database
from tests.clock import FakeClock
from tests.wire.pilot import Pilot, until

BREACH = "So, the purple lantern it is."
FINE = "I went for a walk today."


async def read_along(pilot: Pilot, person: Person) -> None:
    """Let the bot read along in the lounge, and write to this person."""
    world, settings = pilot.world, settings_in(pilot.folder, pilot.world.token)
    clock, guild_id = FakeClock(world.now()), GuildId(world.guild_id)
    async with open_database(settings.database) as database:
        key = await app.prepare(database, settings, clock)
        services = app.build_services(database, key, clock, read_library(settings.prompts))
        lounge = ChannelId(world.channel("lounge").id)
        await services.guideline_modes.watch(guild_id, lounge)
        await services.guideline_modes.set_mode(guild_id, Family.OFFERS, Mode.NUDGE)
        await services.own_rules.add_phrase(
            guild_id, "purple lantern", Sameness.FOLDED, Family.OFFERS, 2
        )
        await services.notes.say_yes(guild_id, UserId(person.id))


def notes(pilot: Pilot, person: Person) -> list[Message]:
    return pilot.ours(pilot.world.direct_channel(person.id))


def nudge_words(pilot: Pilot) -> str:
    texts = read_library(settings_in(pilot.folder, "").prompts).guidelines["en"]
    return nudge_text(texts, Family.OFFERS) or ""


async def test_with_the_intent_a_message_is_noticed_mended_and_thanked_for(grounded: Pilot):
    kim = grounded.newcomer()
    grounded.world.application_flags = MESSAGE_CONTENT_FLAG
    await read_along(grounded, kim)
    await grounded.start_bot()

    message = await kim.say("lounge", BREACH)
    (note,) = await until(lambda: notes(grounded, kim))
    assert nudge_words(grounded) in note.text

    await kim.edit(message, FINE)
    await until(lambda: notes(grounded, kim)[0].text == grounded.say(THANKS_AFTER_EDIT))
    assert len(notes(grounded, kim)) == 1


async def test_without_the_intent_only_what_names_the_bot_is_read(grounded: Pilot):
    kim = grounded.newcomer()
    await read_along(grounded, kim)
    await grounded.start_bot()

    await kim.say("lounge", BREACH)
    message = await kim.say("lounge", f"<@{grounded.world.bot_id}> {BREACH}")

    (note,) = await until(lambda: notes(grounded, kim))
    links = [part["url"] for part in walk(note.components) if "url" in part]
    assert [link.endswith(f"/{message.id}") for link in links] == [True]


async def test_without_the_intent_forms_are_looked_at_before_they_are_posted(grounded: Pilot):
    kim = grounded.newcomer()
    await read_along(grounded, kim)
    await grounded.start_bot()
    prompt = await grounded.todays_prompt()

    opened = await kim.press(prompt, label=grounded.say("prompts.buttons.share"))
    answer = await kim.submit(opened.form, {"words": BREACH})
    assert nudge_words(grounded) in answer.text
    assert grounded.shares(prompt) == []

    assert answer.message is not None
    await kim.press(answer.message, label=grounded.say("guidelines.before.post"))
    assert BREACH in grounded.shares(prompt)[0]


async def test_a_bot_that_dies_while_it_writes_a_note_writes_it_once(grounded: Pilot):
    kim = grounded.newcomer()
    grounded.world.application_flags = MESSAGE_CONTENT_FLAG
    await read_along(grounded, kim)
    await grounded.start_bot()
    direct = grounded.world.direct_channel(kim.id)
    grounded.kill_bot_when(
        lambda change: change.kind is ChangeKind.MESSAGE_CREATED and change.channel is direct
    )

    await kim.say("lounge", BREACH)
    await until(lambda: notes(grounded, kim))
    await grounded.stop_bot()
    await grounded.start_bot()
    pressed = await kim.press(notes(grounded, kim)[0], label=grounded.say("guidelines.nudge.leave"))

    assert len(notes(grounded, kim)) == 1
    assert grounded.say("guidelines.nudge.left") in notes(grounded, kim)[0].text
    assert pressed is not None


async def test_an_edit_while_the_note_is_on_its_way_turns_it_into_thanks(grounded: Pilot):
    kim = grounded.newcomer()
    grounded.world.application_flags = MESSAGE_CONTENT_FLAG
    await read_along(grounded, kim)
    await grounded.start_bot()
    direct = grounded.world.direct_channel(kim.id)
    # The note stands, and the bot has not heard so yet.
    grounded.sandbox.delay_next("POST", rf"^/channels/{direct.id}/messages$", 1.0)

    message = await kim.say("lounge", BREACH)
    await until(lambda: notes(grounded, kim))
    await kim.edit(message, FINE)

    await until(lambda: notes(grounded, kim)[0].text == grounded.say(THANKS_AFTER_EDIT))
    assert len(notes(grounded, kim)) == 1


async def test_a_message_deleted_while_the_bot_was_away_brings_no_note(grounded: Pilot):
    kim = grounded.newcomer()
    grounded.world.application_flags = MESSAGE_CONTENT_FLAG
    await read_along(grounded, kim)
    await grounded.start_bot()
    # It ends as it looks once more at the message that it is about to write about.
    look = r"^/channels/\d+/messages/\d+$"
    ended: list[bool] = []

    def end() -> None:
        grounded.signal_bot(signal.SIGKILL)
        ended.append(True)

    grounded.sandbox.cut_at_request(0, end, after_applying=False, path_regex=look)
    message = await kim.say("lounge", BREACH)
    await until(lambda: ended)
    await grounded.stop_bot()

    await kim.delete(message)
    await grounded.start_bot()
    await until(lambda: grounded.asked("GET", f"/messages/{message.id}") > 1)
    await grounded.walk(minutes=5)

    assert notes(grounded, kim) == []
