import re

import pytest

from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World


def reference(answer: Answer) -> str:
    found = re.search(r"\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}\b", answer.text)
    assert found is not None, answer.text
    return found[0]


async def open_share(world: World, prompt: Message) -> Answer:
    return await world.ana.click(prompt, world.say("prompts.buttons.share"))


async def test_a_command_that_fails_is_answered_with_a_reference_of_the_log(world):
    await world.break_table("response")

    answer = await world.ana.use("privacy")

    assert world.say("errors.ours") in answer.text
    assert reference(answer) in world.log.take_failure()


async def test_a_button_that_fails_is_answered_with_a_reference_of_the_log(world, prompt):
    await world.break_table("response")

    answer = await world.ana.click(prompt, world.say("prompts.buttons.pass"))

    assert world.say("errors.ours") in answer.text
    failure = world.log.take_failure()
    assert reference(answer) in failure
    assert prompt.buttons[1]["custom_id"] in failure


@pytest.mark.parametrize("command", ["setup", "prompt"])
async def test_a_look_at_the_role_that_fails_is_answered_too(world, command):
    card = await world.kim.use("setup")
    await world.kim.choose(card.message, world.say("setup.facilitators"), world.facilitators)
    await world.break_table("server_role")

    answer = await world.kim.use(command)

    assert world.say("errors.ours") in answer.text
    assert reference(answer) in world.log.take_failure()


@pytest.mark.parametrize("table", ["share_under_way", "response"])
async def test_a_share_whose_count_fails_is_thanked_and_not_handed_back(world, prompt, table):
    opened = await open_share(world, prompt)
    await world.break_table(table)

    answer = await world.ana.send(opened.form, words="marmalade")

    assert answer.text.startswith(world.say("prompts.thanks"))
    assert len(world.ours(world.thread())) == 1
    assert "marmalade" not in world.log.take_failure()


async def test_a_form_that_fails_gives_the_words_back_and_logs_none(world, prompt):
    opened = await open_share(world, prompt)
    await world.break_table("delivery")

    answer = await world.ana.send(opened.form, words="marmalade", note="tangerine")

    assert world.say("errors.ours") in answer.text
    assert answer.message.texts[-3::2] == ["marmalade", "tangerine"]
    assert answer.message.labels == [world.say("forms.reopen")]
    assert world.ours(world.thread()) == []
    assert reference(answer) in world.log.take_failure()
    assert "marmalade" not in world.log.text
    assert "tangerine" not in world.log.text


async def test_a_setting_that_fails_gives_the_zone_and_the_time_back(world):
    card = await world.kim.use("setup")
    opened = await world.kim.click(card.message, world.say("setup.zone_and_time"))
    await world.break_table("schedule")

    answer = await world.kim.send(opened.form, zone="Berlin", time="9")

    assert answer.message.texts[-3::2] == ["Berlin", "9"]
    assert reference(answer) in world.log.take_failure()


async def test_a_select_that_fails_is_answered(world):
    card = await world.kim.use("setup")
    await world.break_table("server_role")

    answer = await world.kim.choose(
        card.message, world.say("setup.facilitators"), world.facilitators
    )

    assert reference(answer) in world.log.take_failure()


async def test_every_failure_has_a_reference_of_its_own(world, prompt):
    await world.break_table("response")

    references = set()
    for _ in range(3):
        references.add(reference(await world.ana.use("privacy")))
        world.log.take_failure()

    assert len(references) == 3


async def test_a_share_that_discord_does_not_take_comes_back(world, prompt):
    opened = await open_share(world, prompt)
    world.env.inject_error("POST", "/channels/*/messages", status=503, times=None)

    answer = await world.ana.send(opened.form, words="Half an hour of it.")

    assert "Half an hour of it." in answer.message.texts
    assert await world.rows("SELECT kind FROM response") == []
    assert reference(answer) in world.log.take_failure()


@pytest.mark.parametrize("refusals", [1, 2])
async def test_a_draft_that_discord_refuses_leaves_nobody_without_an_answer(
    world, prompt, refusals
):
    opened = await open_share(world, prompt)
    world.server.lock(world.thread())
    callback = "/interactions/*/*/callback"
    world.env.inject_error("POST", callback, status=400, code=50035, times=refusals)

    answer = await world.ana.send(opened.form, words="marmalade")

    assert world.say("errors.ours") in answer.text
    assert reference(answer) in world.log.take_failure()
    assert ("marmalade" in answer.text) == (refusals == 1)
    assert "marmalade" not in world.log.text


async def test_what_discord_forbids_without_a_reason_is_said_as_it_is(world, prompt):
    opened = await open_share(world, prompt)
    world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)

    answer = await world.ana.send(opened.form, words="Half an hour of it.")

    assert world.say("errors.forbidden") in answer.text
    assert "Half an hour of it." in answer.message.texts
    assert reference(answer) in world.log.take_failure()


def missing_in(world: World) -> str:
    return world.say(
        "errors.missing_permissions",
        channel=world.prompts.mention,
        names=world.say("permissions.names.send_messages_in_threads"),
    )


async def test_a_permission_the_bot_lacks_is_named_with_its_channel_before_anybody_types(
    world, prompt
):
    world.server.deny(world.prompts, None, send_messages_in_threads=True)

    answer = await open_share(world, prompt)

    assert missing_in(world) in answer.text
    assert reference(answer) in world.log.take_failure()


async def test_a_permission_that_was_taken_meanwhile_is_named_with_the_words(world, prompt):
    opened = await open_share(world, prompt)
    world.server.deny(world.prompts, None, send_messages_in_threads=True)

    answer = await world.ana.send(opened.form, words="Half an hour of it.")

    assert missing_in(world) in answer.text
    assert "Half an hour of it." in answer.message.texts
    assert reference(answer) in world.log.take_failure()


async def test_a_button_of_an_older_version_is_answered(world):
    button = await world.post_button(world.server.lounge, "Old", "circle:1:old")

    answer = await world.ana.click(button, "Old")

    assert answer.text == world.say("errors.old_button")


async def test_a_button_of_an_older_version_is_answered_in_a_direct_message(world):
    button = await world.post_button(world.ana.in_dm.channel, "Old", "prompt:one:share")

    answer = await world.ana.in_dm.click(button, "Old")

    assert answer.text == world.say("errors.old_button")


async def test_a_form_of_an_older_version_gives_its_words_back(world, prompt):
    opened = await open_share(world, prompt)

    answer = await world.ana.send(
        opened.form.of_an_older_version(), words="Half an hour of it.", note="sleep"
    )

    assert world.say("forms.unknown") in answer.text
    assert {"Half an hour of it.", "sleep"} <= set(answer.message.texts)
    assert answer.message.labels == []
    assert world.ours(world.thread()) == []


@pytest.mark.parametrize(
    "custom_id",
    ["setup:1:time", "setup:1:reopen", "schedule:1:now", "schedule:1:preview", "schedule:1:resume"],
)
async def test_what_belongs_to_a_server_says_so_in_a_direct_message(world, custom_id):
    button = await world.post_button(world.kim.in_dm.channel, "Press", custom_id)

    answer = await world.kim.in_dm.click(button, "Press")

    assert answer.text == world.say("refused.server_only")


@pytest.mark.parametrize("kind", ["button", "command", "form", "old button"])
async def test_what_comes_while_the_bot_closes_is_not_begun(world, prompt, kind):
    form = (await open_share(world, prompt)).form.shown
    old = await world.post_button(world.server.lounge, "Old", "nobody:1:knows")
    ana = world.ana.actor
    await world.client.finish_work(0)

    match kind:
        case "button":
            result = await ana.click(prompt.handle, label=world.say("prompts.buttons.pass"))
        case "command":
            result = await ana.slash(world.server.lounge, "privacy")
        case "form":
            result = await ana.submit_modal(form, {"words": "marmalade"})
        case "old button":
            result = await ana.click(old.handle, label="Old")

    assert not result.acknowledged
    assert world.ours(world.thread()) == []
    assert await world.rows("SELECT * FROM response") == []
