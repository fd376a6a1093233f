"""A schedule in another language: everything about its questions is said in it."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.domain.ids import ChannelId
from bot.domain.prompts.schedules import EVERY_DAY, Schedule
from bot.domain.prompts.server_schedules import ScheduleDraft, ServerSchedule
from bot.ui.prompts import ids
from tests.behaviour.seen import Message
from tests.behaviour.world import World


@pytest.fixture
async def say(world: World):
    """Sentences as the bot says them in Spanish."""
    return world.client.say_in("es")


@pytest.fixture
async def question(world: World) -> Message:
    """The question of a schedule in Spanish."""
    services = world.client.services
    (schedule,) = await services.schedules.of_server(world.server.id)
    await services.schedules.set_manner(
        world.server.id, schedule.schedule_id, lambda manner: replace(manner, language="es")
    )
    return await world.todays_prompt()


async def test_the_question_and_its_buttons_are_in_the_language(world, question, say):
    texts = {one.text for one in world.library.decks["es"].prompts.values()}

    assert question.texts[1].removeprefix("## ") in texts
    assert say("prompts.invitation") in question.text
    assert say("prompts.footer") in question.text
    assert question.labels == [say(f"prompts.buttons.{one}") for one in ("share", "pass", "more")]
    assert world.thread().name == question.texts[1].removeprefix("## ")[:100]


async def test_passing_and_what_did_not_fit_are_thanked_for_in_the_language(world, question, say):
    passed = await world.ana.click(question, say("prompts.buttons.pass"))
    more = await world.ben.click(question, say("prompts.buttons.more"))
    noted = await world.ben.click(more.message, say("prompts.buttons.misfit"))

    assert say("prompts.thanks") in passed.text
    assert say("prompts.counted") in passed.text
    assert say("prompts.more.title") in more.text
    assert say("prompts.misfit_noted") in noted.text


async def test_a_share_is_asked_for_posted_and_thanked_for_in_the_language(world, question, say):
    opened = await world.ana.click(question, say("prompts.buttons.share"))
    thanks = await world.ana.send(opened.form, words="Hoy descansé.", wish="just_listen")

    share = world.ours(world.thread())[-1].text
    assert opened.form.title == say("prompts.form.title")
    assert say("prompts.wish", wish=say("prompts.wishes.just_listen")) in share
    assert say("prompts.thanks") in thanks.text


async def test_words_that_come_back_come_back_in_the_language(world, question, say):
    opened = await world.ana.click(question, say("prompts.buttons.share"))
    refused = await world.ana.send(opened.form, words=" ", note="nada")
    again = await world.ana.click(refused.message, say("forms.reopen"))

    assert say("prompts.refused.empty") in refused.text
    assert again.form.title == say("prompts.form.title")
    assert again.form.filled == {"note": "nada"}


async def test_writing_for_myself_is_in_the_language(world, question, say):
    more = await world.ana.click(question, say("prompts.buttons.more"))
    writing = await world.ana.click(more.message, say("prompts.buttons.write"))
    back = await world.ana.send(writing.form, words="Solo para mí.")

    assert writing.form.title == say("prompts.writing.title")
    assert say("prompts.writing_back") in back.text


async def test_the_preview_speaks_the_language_to_a_facilitator_too(world, question, say):
    preview = await world.fay.use("prompt", action="preview")

    assert say("prompts.invitation") in preview.text


async def test_around_a_preview_facilitators_read_the_language_of_the_server(world, question, say):
    draft = ScheduleDraft(ChannelId(world.server.lounge.id), Schedule("UTC", time(10), EVERY_DAY))
    second = await world.client.services.schedules.add(world.server.id, draft)
    assert isinstance(second, ServerSchedule)
    post = await world.post_button(world.staff, "Show", ids.PREVIEW.of(second.schedule_id))

    shown = await world.fay.click(post, "Show")

    intro, *texts = shown.message.texts
    assert intro.startswith(say("prompts.card.preview_intro", when="").split(",")[0])
    assert world.say("prompts.invitation") in texts
    assert shown.message.labels[-1] == say("prompts.card.back")


async def test_help_privacy_and_check_on_me_are_in_the_language(world, question, say):
    assert say("help.what") in (await world.ana.use("help")).text
    kept = await world.ana.use("privacy")
    assert say("privacy.title").strip("# ") in kept.text
    after = await world.ana.click(kept.message, say("privacy.allow_notes"))
    assert say("privacy.notes_allowed") in after.text
    check = await world.ana.click(after.message, say("care.check.open"))
    assert say("care.check.what") in check.text
    form = (await world.ana.click(check.message, say("care.check.start"))).form
    assert form.title == say("care.check.form.title")


async def test_what_the_team_is_told_and_asked_is_in_the_language(world, question, say):
    for _ in range(2):
        await world.pass_time(timedelta(days=1))
    await world.pass_time(timedelta(hours=20))

    asked = say("notices.prompts.silence", channel=world.prompts.mention)
    (note,) = [one for one in world.ours(world.staff) if one.texts[0] == asked]
    answer = await world.fay.click(note, say("prompts.silence.keep"))
    decision = say("prompts.silence.decided", decision=say("prompts.silence.keep"))
    assert decision in answer.text
    assert decision in "".join(one.text for one in world.ours(world.staff))
