from datetime import timedelta

import discord
import pytest

from bot.domain.prompts.answers import LONGEST_SHARE
from bot.permissions import needed_in_all
from tests.behaviour.world import World

KINDS = "SELECT kind FROM response ORDER BY response_id"


@pytest.fixture
def label(world: World):
    """What stands on a button of a question."""
    return lambda action: world.say(f"prompts.buttons.{action}")


def see_it(world: World) -> str:
    """The way to the newest share."""
    thread = world.thread()
    ids = (world.server.id, thread.id, world.ours(thread)[-1].handle.id)
    link = "/".join(["https://discord.com/channels", *map(str, ids)])
    return world.say("prompts.shared_here", link=link)


async def test_the_question_stands_at_its_time_with_three_quiet_buttons(world, prompt, label):
    assert prompt.labels == [label("share"), label("pass"), label("more")]
    assert {button["style"] for button in prompt.buttons} == {discord.ButtonStyle.secondary.value}
    assert world.say("prompts.invitation") in prompt.text
    assert world.say("prompts.footer") in prompt.text


async def test_the_question_rings_nowhere(prompt):
    assert prompt.is_silent


async def test_the_question_shows_a_value_of_the_deck_and_names_its_thread(world, prompt):
    texts = {one.text: one for one in world.library.deck.prompts.values()}
    (question,) = (text for text in texts if f"## {text}" in prompt.text)
    value = world.library.deck.value_of(texts[question])

    assert f"### {value.name}\n{value.meaning}" in prompt.text
    assert world.thread().name == question[:100]


async def test_each_day_has_one_question_and_no_day_the_one_before(world, prompt):
    await world.pass_time(timedelta(days=1))
    await world.pass_time(timedelta(days=1))

    questions = [message.texts[1] for message in world.ours(world.prompts)]
    assert len(questions) == len(set(questions)) == 3


async def test_share_opens_a_form_that_asks_only_for_words(world, prompt, label):
    form = (await world.ana.click(prompt, label("share"))).form

    assert form.title == world.say("prompts.form.title")
    assert [name for name, field in form.fields.items() if field["required"]] == ["words"]
    assert form.filled == {}


async def test_a_share_stands_in_the_thread_under_the_name_people_know(world, prompt):
    await world.share(world.ana, prompt, words="I slept *well*.")

    (post,) = world.ours(world.thread())
    assert post.texts == [
        world.say(
            "prompts.shared_by", name="\N{FIRST STRONG ISOLATE}Ana\N{POP DIRECTIONAL ISOLATE}"
        ),
        "I slept *well*.",
    ]
    assert post.is_silent


async def test_a_share_shows_the_note_before_the_words_and_the_wish_after_them(world, prompt):
    await world.share(world.ana, prompt, words="Soup.", note="food", wish="just_listen")

    (post,) = world.ours(world.thread())
    _, note, words, wish = post.texts
    assert world.say("prompts.note", note="food") in note
    assert words == "Soup."
    assert world.say("prompts.wishes.just_listen") in wish


@pytest.mark.parametrize("name", ["**Bold** _Bo_", "# Heading", "[a](https://example.org)"])
async def test_a_name_with_markdown_shows_as_it_is_typed(world, prompt, name):
    await world.share(world.person(name), prompt, words="Hello.")

    heading = world.ours(world.thread())[0].texts[0]
    assert discord.utils.escape_markdown(name) in heading


async def test_a_right_to_left_name_leaves_the_rest_of_its_line_alone(world, prompt):
    await world.share(world.person("נועה"), prompt, words="Hello.")

    heading = world.ours(world.thread())[0].texts[0]
    assert "\N{FIRST STRONG ISOLATE}נועה\N{POP DIRECTIONAL ISOLATE}" in heading


async def test_words_cannot_take_the_place_of_another_persons_heading(world, prompt):
    await world.share(world.ana, prompt, words="Mine.\n**Ben**\nNot his.")

    (post,) = world.ours(world.thread())
    box, *_ = post.parts
    assert box["type"] == discord.ComponentType.container.value
    assert post.texts[1] == "Mine.\n**Ben**\nNot his."


async def test_a_share_pings_nobody(world, prompt):
    world.server.let_bot(needed_in_all() | discord.Permissions(mention_everyone=True))
    words = f"@everyone @here {world.ben.actor.mention} {world.facilitators.mention}"

    await world.share(world.person("@everyone"), prompt, words=words, note="@here")

    (post,) = world.ours(world.thread())
    stored = world.stored(world.thread(), post)
    assert words in post.text
    assert not stored.mention_everyone
    assert stored.ping_user_ids == stored.ping_role_ids == []


async def test_the_longest_share_is_posted_whole(world, prompt):
    words = "é" * LONGEST_SHARE

    await world.share(world.ana, prompt, words=words, note="n" * 100)

    assert words in world.ours(world.thread())[0].texts


async def test_the_form_takes_no_more_than_can_be_posted_and_given_back(world, prompt, label):
    fields = (await world.ana.click(prompt, label("share"))).form.fields

    assert fields["words"]["max_length"] == LONGEST_SHARE
    assert fields["note"]["max_length"] == 100


async def test_a_share_of_nothing_but_spaces_is_not_posted(world, prompt):
    answer = await world.share(world.ana, prompt, words=" \n ", note="sleep", wish="me_too")

    assert world.say("prompts.refused.empty") in answer.text
    assert world.ours(world.thread()) == []
    assert await world.rows(KINDS) == []


async def test_share_and_pass_get_the_same_thanks(world, prompt, label):
    shared = await world.share(world.ana, prompt, words="Hello.")
    passed = await world.ben.click(prompt, label("pass"))

    assert passed.text.splitlines() == [
        line for line in shared.text.splitlines() if line != see_it(world)
    ]
    assert world.say("prompts.thanks") in shared.text


async def test_the_thanks_for_a_share_lead_to_it(world, prompt):
    thanks = await world.share(world.ana, prompt, words="Hello.")

    assert thanks.text.count(see_it(world)) == 1


async def test_only_the_first_thanks_tells_of_privacy(world, prompt, label):
    first = await world.ana.click(prompt, label("pass"))
    second = await world.share(world.ana, prompt, words="Hello.")

    assert world.say("prompts.counted") in first.text
    assert second.text.splitlines() == [world.say("prompts.thanks"), see_it(world)]


async def test_two_members_with_the_form_open_at_once_both_get_their_share(world, prompt, label):
    of_ana = await world.ana.click(prompt, label("share"))
    of_ben = await world.ben.click(prompt, label("share"))
    await world.ana.send(of_ana.form, words="From Ana.")
    await world.ben.send(of_ben.form, words="From Ben.")

    assert [post.texts[1] for post in world.ours(world.thread())] == ["From Ana.", "From Ben."]


async def test_a_member_may_share_more_than_once(world, prompt):
    await world.share(world.ana, prompt, words="One.")
    await world.share(world.ana, prompt, words="Two.")

    assert await world.rows(KINDS) == [("share",), ("share",)]


async def test_a_second_pass_is_thanked_and_counted_once(world, prompt, label):
    await world.ana.click(prompt, label("pass"))
    again = await world.ana.click(prompt, label("pass"))

    assert again.text == world.say("prompts.thanks")
    assert await world.rows(KINDS) == [("pass",)]


async def test_a_pass_is_seen_by_nobody(world, prompt, label):
    before = world.ben.sees(world.prompts), world.ben.sees(world.thread())

    await world.ana.click(prompt, label("pass"))

    after = world.ben.sees(world.prompts), world.ben.sees(world.thread())
    assert [len(one) for one in after] == [len(one) for one in before]


@pytest.mark.parametrize("who", ["ana", "fay", "mo", "kim"])
async def test_everybody_here_may_share_and_pass(world, prompt, label, who):
    person = getattr(world, who)

    await world.share(person, prompt, words="Hello.")
    await person.click(prompt, label("pass"))

    assert len(world.ours(world.thread())) == 1
    assert await world.rows(KINDS) == [("share",), ("pass",)]


async def test_no_word_of_a_share_or_a_writing_is_stored_or_logged(world, prompt):
    await world.share(world.ana, prompt, words="marmalade", note="tangerine")
    written = await world.more(world.ana, prompt, "write")
    await world.ana.send(written.form, words="persimmon")
    refused = await world.ana.click(prompt, world.say("prompts.buttons.share"))
    world.server.lock(world.thread())
    await world.ana.send(refused.form, words="clementine")

    async with world.database.maintenance() as connection:
        await connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    folder = world.database.path.parent
    kept = b"".join(path.read_bytes() for path in folder.iterdir())
    assert b"response" in kept
    for word in ("marmalade", "tangerine", "persimmon", "clementine"):
        assert word.encode() not in kept
        assert word not in world.log.text


async def test_nobodys_id_or_name_is_stored_or_logged(world, prompt, label):
    await world.share(world.ana, prompt, words="Hello.")
    await world.ana.click(prompt, label("pass"))
    await world.more(world.ana, prompt, "misfit")

    rows = await world.rows("SELECT * FROM response")
    assert len(rows) == 3
    assert world.ana.id not in {entry for row in rows for entry in row}
    assert str(world.ana.id) not in world.log.text
    assert world.ana.actor.name not in world.log.text


async def test_more_shows_the_other_ways_to_one_person_only(world, prompt, label):
    answer = await world.ana.click(prompt, label("more"))

    assert answer.message.labels == [label("write"), label("misfit"), label("suggest")]
    assert answer.text not in [message.text for message in world.ben.sees(world.prompts)]


async def test_writing_for_myself_gives_the_words_back_and_keeps_nothing(world, prompt):
    opened = await world.more(world.ana, prompt, "write")
    answer = await world.ana.send(opened.form, words="Only mine, *all* of it.")

    assert answer.message.texts == [world.say("prompts.writing_back"), "Only mine, *all* of it."]
    assert world.ours(world.thread()) == []
    assert await world.rows(KINDS) == []


async def test_the_longest_writing_comes_back_whole(world, prompt):
    opened = await world.more(world.ana, prompt, "write")
    answer = await world.ana.send(opened.form, words="w" * LONGEST_SHARE)

    assert "w" * LONGEST_SHARE in answer.message.texts


async def test_writing_nothing_but_spaces_is_answered(world, prompt):
    opened = await world.more(world.ana, prompt, "write")
    answer = await world.ana.send(opened.form, words="   ")

    assert answer.text == world.say("prompts.refused.empty")


async def test_a_question_that_does_not_fit_is_noted_once(world, prompt):
    answer = await world.more(world.ana, prompt, "misfit")
    await world.more(world.ana, prompt, "misfit")

    assert answer.text.startswith(world.say("prompts.misfit_noted"))
    assert world.say("prompts.counted") in answer.text
    assert await world.rows(KINDS) == [("misfit",)]
