"""A server whose questions are in Spanish: its team, and whoever is refused, read Spanish."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from bot.domain.ids import ChannelId, UserId
from bot.ui.today import ON_DUTY
from bot.wording import Say
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World
from tests.words import WORDINGS

_SHORTEST = 12


def _english() -> frozenset[str]:
    """Return the longest part of each English text that Spanish says otherwise."""
    english, spanish = WORDINGS["en"], WORDINGS["es"]
    found = set[str]()
    for key in english.keys:
        said = _parts(english.say(key))
        longest = max(said, key=len, default="")
        is_sentence = len(longest) >= _SHORTEST and " " in longest
        if is_sentence and longest not in " ".join(_parts(spanish.say(key))):
            found.add(longest)
    return frozenset(found)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"{\w+}|\n", text)]


ENGLISH = _english()


def english_in(shown: Answer | Message) -> set[str]:
    """Return the English of ours that somebody reads in an answer, a card or a form."""
    seen = " ".join(map(str, _shown(shown)))
    return {one for one in ENGLISH if one in seen}


def _shown(shown: Answer | Message) -> Iterable[object]:
    message = shown if isinstance(shown, Message) else None
    if isinstance(shown, Answer):
        if shown.is_form:
            yield shown.form.title
            yield from (one.items() for one in shown.form.labels)
            return
        message = shown.message
    assert message is not None
    yield message.text
    for part in message.parts:
        yield part.get("label", "")
        yield part.get("placeholder", "")
        yield from (option["label"] for option in part.get("options", ()))


@pytest.fixture
async def say(world: World) -> Say:
    """Sentences in Spanish, which the schedule of the server speaks from now on."""
    await speak_spanish(world)
    return world.client.say_in("es")


async def speak_spanish(world: World) -> None:
    services, guild_id = world.client.services, world.server.id
    (schedule,) = await services.schedules.of_server(guild_id)
    await services.schedules.set_manner(
        guild_id, schedule.schedule_id, lambda manner: replace(manner, language="es")
    )


async def test_who_may_not_use_a_command_reads_why_in_the_language(world: World, say: Say):
    for command, key in (
        ("today", "refused.facilitators_only"),
        ("review", "refused.moderators_only"),
        ("setup", "refused.admins_only"),
    ):
        assert (await world.ana.use(command)).text == say(key)


async def test_who_may_not_press_a_button_reads_why_in_the_language(world: World, say: Say):
    post = await world.post_button(world.server.lounge, "Press", ON_DUTY.of(world.server.id))

    answer = await world.ana.click(post, "Press")

    assert answer.text == say("refused.facilitators_only")


async def test_words_that_are_refused_come_back_in_the_language(world: World, say: Say):
    kept = await world.ana.use("privacy")
    check = await world.ana.click(kept.message, say("care.check.open"))
    form = (await world.ana.click(check.message, say("care.check.start"))).form

    answer = await world.ana.send(form, who=world.ben.actor, helps="té")

    assert say("forms.your_words") in answer.text
    assert answer.message.labels == [say("forms.reopen")]


async def test_a_failure_is_told_in_the_language(world: World, say: Say):
    await world.break_table("response")

    answer = await world.ana.use("privacy")

    assert say("errors.ours") in answer.text
    assert english_in(answer) == set()
    world.log.take_failure()


async def test_where_the_language_cannot_be_looked_up_everybody_is_answered_still(world: World):
    await speak_spanish(world)
    await world.break_table("schedule")

    answer = await world.ana.use("today")

    assert answer.text == world.say("refused.facilitators_only")


async def test_a_button_of_an_older_version_is_answered_in_the_language(world: World, say: Say):
    post = await world.post_button(world.server.lounge, "Press", "gone:1:away")

    answer = await world.ana.click(post, "Press")

    assert answer.text == say("errors.old_button")


@pytest.mark.parametrize("command", ["today", "prompt", "setup", "review", "round", "guidelines"])
async def test_the_cards_of_the_team_and_what_they_lead_to_are_in_the_language(
    world: World, say: Say, command: str
):
    first = await world.kim.use(command)
    assert english_in(first) == set()

    for label in first.message.labels:
        card = await world.kim.use(command)
        if label in card.message.labels and not card.message.is_resting(label):
            assert english_in(await world.kim.click(card.message, label)) == set(), label


async def test_the_card_of_the_day_is_in_the_language(world: World, say: Say):
    await world.client.services.rota.go_on_duty(world.server.id, UserId(world.kim.id))

    card = await world.fay.use("today")

    assert say("today.title") in card.text
    assert say("today.on_duty") in card.text
    on = await world.fay.click(card.message, say("today.buttons.on_duty"))
    off = await world.fay.click(on.message, say("today.buttons.off_duty"))
    assert english_in(off) == set()


async def test_a_free_share_is_asked_for_posted_and_edited_in_the_language(world: World, say: Say):
    setup, corner = world.client.services.setup, world.server.guild.create_text_channel("corner")
    await setup.choose_share_channel(world.server.id, ChannelId(corner.id))
    opened = await world.ana.use("share")
    assert english_in(opened) == set()

    thanks = await world.ana.send(opened.form, words="Hoy descansé.", note="Sobre el sueño")

    share = world.ours(corner)[-1]
    assert say("prompts.note", note="Sobre el sueño") in share.text
    edit = await world.ana.click(thanks.message, say("prompts.mine.edit"))
    assert edit.form.title == say("prompts.mine.title")
    assert edit.form.filled["note"] == "Sobre el sueño"
