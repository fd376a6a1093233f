"""A server's own questions, as facilitators keep them."""

import discord
import pytest

from bot.domain.prompts.own_files import MOST_BYTES
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World


async def opened(world: World) -> Answer:
    """The list, as the facilitators' card opens it."""
    return await world.fay.use("prompt", action="questions")


async def press(world: World, shown: Answer | Message, action: str, **details: object) -> Answer:
    message = shown.message if isinstance(shown, Answer) else shown
    return await world.fay.click(message, world.say(f"questions.{action}", **details))


async def add(world: World, text: str, **typed: str) -> Answer:
    """Add a question with the form of the list."""
    form = (await press(world, await opened(world), "add")).form
    return await world.fay.send(form, text=text, **typed)


async def pick(world: World, shown: Answer, number: int = 0) -> Answer:
    """Choose a question of a list."""
    label = world.say("questions.choose")
    value = shown.message.select(label)["options"][number]["value"]
    return await world.fay.choose(shown.message, label, value)


async def send_file(world: World, data: bytes, name: str = "questions.csv") -> Answer:
    form = (await press(world, await opened(world), "import")).form
    return await world.fay.send(form, file=(name, data))


async def texts(world: World) -> list[str]:
    rows = await world.rows("SELECT text FROM own_prompt ORDER BY own_prompt_id")
    return [text for (text,) in rows]


@pytest.mark.parametrize("who", ["ana", "mo"])
async def test_the_list_is_for_facilitators(world, who):
    custom_id = f"questions:{world.server.id}:list:en_0"
    button = await world.post_button(world.server.lounge, "Questions", custom_id)

    answer = await getattr(world, who).click(button, "Questions")

    assert answer.text == world.say("refused.facilitators_only")


async def test_a_list_that_is_empty_says_so_and_offers_to_add_and_import(world):
    answer = await opened(world)

    assert world.say("questions.none") in answer.text
    assert world.say("questions.title", language="English") in answer.text
    labels = ["questions.add", "questions.import", "prompts.card.back"]
    assert answer.message.labels == [world.say(key) for key in labels]
    back = await world.fay.click(answer.message, world.say("prompts.card.back"))
    assert world.say("prompts.card.title") in back.text


async def test_a_question_that_was_added_is_shown_with_all_that_was_said_of_it(world):
    answer = await add(
        world, "What helps?", value="trust", depth="deeper", kind="win", credit="Ana"
    )

    assert world.say("questions.saved") in answer.text
    assert "What helps?" in answer.text
    for key in ("questions.depths.deeper", "questions.kinds.win"):
        assert world.say(key) in answer.text
    assert "Trust" in answer.text
    assert "Ana" in answer.text
    assert "What helps?" in (await opened(world)).text


async def test_hints_come_with_what_was_saved_and_refuse_nothing(world):
    plain = await add(world, "What helps?")
    shouted = await add(world, "Are you happy!")

    assert world.say("questions.hints") not in plain.text
    assert world.say("questions.saved") in shouted.text
    assert world.say("prompts.lint.exclamation", detail="!") in shouted.text
    assert await texts(world) == ["What helps?", "Are you happy!"]


async def test_a_question_is_asked_as_the_servers_own_with_its_credit(world):
    await add(world, "What helps?", credit="Ana")
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET deck = 'own'")

    post = await world.todays_prompt()

    assert post.texts[0] == "## What helps?"
    assert "Ana" in post.text


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"text": "\u200b"}, "questions.refused.empty"),
        ({"text": "What helps?", "value": "xyzzy"}, "questions.refused.unknown_value"),
    ],
)
async def test_a_question_that_is_not_taken_comes_back_with_the_reason(world, typed, reason):
    refused = await add(world, depth="deeper", kind="need", credit="Ana", **typed)

    assert world.say(reason) in refused.text
    again = await world.fay.click(refused.message, world.say("forms.reopen"))
    expected = {"text": typed["text"], "depth": "deeper", "kind": "need", "credit": "Ana"}
    if typed["text"] == "\u200b":
        del expected["text"]
    assert expected.items() <= again.form.filled.items()
    await world.fay.send(again.form, text="What else helps?", value="")
    assert await texts(world) == ["What else helps?"]


async def test_a_question_that_is_there_is_not_added_again(world):
    await add(world, "What helps?")
    refused = await add(world, "what helps?")

    assert world.say("questions.refused.already_there") in refused.text


async def test_an_edit_begins_with_what_stands(world):
    shown = await add(world, "What helps?", value="Trust", kind="win", credit="Ana")
    form = (await press(world, shown, "edit")).form

    assert form.filled == {
        "text": "What helps?",
        "value": "Trust",
        "depth": "light",
        "kind": "win",
        "credit": "Ana",
    }
    edited = await world.fay.send(form, text="What helps you?", credit="")
    assert "What helps you?" in edited.text
    assert "Ana" not in edited.text
    assert await texts(world) == ["What helps you?"]


async def test_an_edit_that_is_not_taken_comes_back(world):
    await add(world, "What else helps?")
    shown = await add(world, "What helps?")
    form = (await press(world, shown, "edit")).form

    refused = await world.fay.send(form, text="What else helps?", depth="middle")
    again = await world.fay.click(refused.message, world.say("forms.reopen"))

    assert world.say("questions.refused.already_there") in refused.text
    assert again.form.filled["depth"] == "middle"
    await world.fay.send(again.form, text="What helps most?")
    assert await texts(world) == ["What else helps?", "What helps most?"]


async def test_marks_are_kept_as_they_are_chosen(world):
    shown = await add(world, "What helps?")
    label = world.say("questions.marks_none")

    both = await world.fay.choose(shown.message, label, "hope", "neutral")
    marks = "SELECT has_hope, is_neutral FROM own_prompt"
    assert await world.rows(marks) == [(1, 1)]
    await world.fay.choose(both.message, label)
    assert await world.rows(marks) == [(0, 0)]


async def test_a_question_is_retired_and_brought_back(world):
    shown = await add(world, "What helps?")

    retired = await press(world, shown, "retire")
    assert world.say("questions.is_retired") in retired.text
    listed = await press(world, retired, "to_list")
    assert "What helps?" not in listed.text

    shelf = await press(world, listed, "retired", number=1)
    assert "What helps?" in shelf.text
    back = await press(world, await pick(world, shelf), "bring_back")
    assert world.say("questions.is_retired") not in back.text
    assert "What helps?" in (await press(world, back, "to_list")).text


async def test_the_second_of_two_who_retire_it_sees_that_it_is(world):
    shown = await add(world, "What helps?")
    other = await pick(world, await opened(world))

    await press(world, shown, "retire")
    second = await press(world, other, "retire")

    assert world.say("questions.is_retired") in second.text


async def test_a_long_list_is_leafed_through(world):
    data = "\n".join(["text", *(f"Question {number}?" for number in range(1, 26))]).encode()
    first = await send_file(world, data)

    assert "Question 25?" in first.text
    assert world.say("questions.later") not in first.message.labels
    second = await press(world, first, "earlier")
    assert "Question 15?" in second.text
    third = await press(world, second, "earlier")
    assert "Question 1?" in third.text
    assert world.say("questions.earlier") not in third.message.labels
    assert "Question 15?" in (await press(world, third, "later")).text
    assert "Question 15?" in (await pick(world, third)).text


async def test_emoji_alone_come_back_kindly_and_open_again(world):
    refused = await add(world, "🙂🌊")

    assert world.say("questions.refused.no_words") in refused.text
    assert world.say("questions.saved") not in refused.text
    assert await texts(world) == []
    again = (await world.fay.click(refused.message, world.say("forms.reopen"))).form
    assert again.filled["text"] == "🙂🌊"
    saved = await world.fay.send(again, text="Which emoji is today: 🙂 or 🌊?")
    assert world.say("questions.saved") in saved.text


async def test_right_to_left_and_emoji_stand_on_the_cards(world):
    await add(world, "What is today: 🙂?")
    saved = await add(world, "מה עוזר לך?")
    assert world.say("questions.hints") not in saved.text

    listed = await opened(world)
    assert "🙂" in listed.text
    assert "\u2068מה עוזר לך?\u2069" in listed.text


async def test_five_hundred_questions_come_in_at_once(world):
    data = "\n".join(["text", *(f"Question {number}?" for number in range(500))]).encode()

    answer = await send_file(world, data)

    assert world.say("questions.file.taken", number=500) in answer.text
    assert len(await texts(world)) == 500


async def test_a_file_with_problems_adds_nothing_and_names_them_by_line(world):
    data = b'[[prompt]]\ntext = "What helps?"\n\n[[prompt]]\ntext = "Broken\n'

    answer = await send_file(world, data, "ours.toml")

    problem = world.say("questions.file.not_toml")
    assert world.say("questions.file.at_line", line=5, problem=problem) in answer.text
    assert await texts(world) == []
    again = await world.fay.click(answer.message, world.say("forms.reopen"))
    assert again.form.title == world.say("questions.file.title")


async def test_a_report_shows_twenty_problems_and_how_many_more(world):
    data = "\n".join(["text,depth", *(f"Question {number}?,deep" for number in range(50))]).encode()

    answer = await send_file(world, data)

    assert world.say("questions.file.nothing_taken", number=50) in answer.text
    assert answer.text.count(world.say("questions.refused.unknown_depth")) == 20
    assert world.say("questions.file.more", number=30) in answer.text


async def test_a_file_that_is_too_large_is_not_fetched(world):
    answer = await send_file(world, b"q" * (MOST_BYTES + 1))

    assert world.say("questions.file.too_big") in answer.text


async def test_an_export_is_private_and_comes_back_by_import(world):
    await add(world, "=What helps?", value="trust", credit="Ana")

    answer = await press(world, await opened(world), "export")

    assert answer.message.is_private
    (file,) = answer.message.handle.attachments
    with world.env.time_context():
        data = await file.read()
    assert b"'=What helps?,trust,light,story,,,Ana" in data
    await press(world, await pick(world, await opened(world)), "retire")
    assert world.say("questions.file.taken", number=1) in (await send_file(world, data)).text


async def test_cards_outlive_a_restart_and_the_schedule(world):
    await add(world, "Are you there?")
    shown = await opened(world)
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET removed_at = 1")
    await world.restart_bot()

    form = (await press(world, shown, "add")).form
    await world.fay.send(form, text="What helps?")

    assert await texts(world) == ["Are you there?", "What helps?"]


async def test_who_loses_the_role_keeps_the_words_of_an_open_form(world):
    form = (await press(world, await opened(world), "add")).form
    world.fay.loses(world.facilitators)

    refused = await world.fay.send(form, text="What helps?")

    assert world.say("refused.facilitators_only") in refused.text
    assert "What helps?" in refused.text
    assert await texts(world) == []


async def test_a_question_of_another_server_is_not_found(world):
    shown = await add(world, "What helps?")
    own_id = next(
        part["custom_id"].split(":")[1]
        for part in shown.message.buttons
        if part["custom_id"].startswith("own:")
    )
    elsewhere = world.other_server
    keyholder = elsewhere.guild.create_role(
        "Keyholder", permissions=discord.Permissions(manage_guild=True)
    )
    kit = world.person("Kit", keyholder, server=elsewhere)
    button = await world.post_button(elsewhere.lounge, "Edit", f"own:{own_id}:edit")

    answer = await kit.click(button, "Edit")

    assert answer.text == world.say("questions.refused.unknown")
