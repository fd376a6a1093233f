"""*Explain*: why rules matched a message or a text, for staff, and only what they can read."""

import discord
import pytest

from bot.domain.guidelines.explaining import Where
from bot.domain.guidelines.links import Refusal
from bot.domain.guidelines.own_phrases import Sameness
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

MEDICINE = "You should stop taking your meds."
STAFF = ("fay", "mo", "kim")
LOOKS = "SELECT by_id, what FROM named_look"


@pytest.fixture
def reads(world: World) -> World:
    """The same server, where the host let the bot read what people write."""
    world.client.reads_messages = True
    return world


async def explain(world: World, person: Member, what: str, where: Where = Where.REPLY) -> Answer:
    card = await person.use("guidelines")
    staff = await person.click(card.message, world.say("guidelines.card.edit"))
    opened = await person.click(staff.message, world.say("guidelines.explain.button"))
    return await person.send(opened.form, what=what, where=where.value)


async def said(world: World, person: Member, words: str = MEDICINE) -> Message:
    await person.write(world.server.lounge, words)
    assert world.server.lounge.last_message is not None
    return Message(world.server.lounge.last_message)


def link(message: Message) -> str:
    assert isinstance(message.handle, discord.Message)
    return message.handle.jump_url


def why(world: World, rule_id: str) -> str:
    return world.say(f"guidelines.reason.{rule_id}")


@pytest.mark.parametrize("name", STAFF)
async def test_staff_read_why_a_text_matched_and_with_which_words(world: World, name: str):
    answer = await explain(world, getattr(world, name), MEDICINE)

    assert why(world, "g1-stop-medicine") in answer.text
    assert "You should stop taking your meds" in answer.text
    assert world.say("guidelines.explain.of_text") in answer.text


async def test_what_comes_close_says_why_it_did_not_match(world: World):
    answer = await explain(world, world.mo, f'He said "{MEDICINE}" to me.', Where.ALONE)

    assert world.say("guidelines.explain.none") in answer.text
    quoted, reported = (
        world.say("guidelines.explained.quoted"),
        world.say("guidelines.explained.reported"),
    )
    assert quoted in answer.text or reported in answer.text


async def test_every_family_is_on_one_of_the_pages(world: World):
    answer = await explain(world, world.mo, MEDICINE)
    texts = [answer.text]
    while world.say("guidelines.explain.next") in answer.message.labels:
        answer = await world.mo.click(answer.message, world.say("guidelines.explain.next"))
        texts.append(answer.text)

    shown = "\n".join(texts)
    assert [n for n in range(1, 19) if f"**G{n} · " not in shown] == []
    assert shown.count("Matched because") == texts[0].count("Matched because") > 0
    back = await world.mo.click(answer.message, world.say("guidelines.explain.previous"))
    assert back.text == texts[-2]


async def test_where_a_text_would_stand_decides(world: World):
    long = "So anyway let me tell you what happened to me at work today, it was quite a day."

    here = await explain(world, world.mo, long, Where.TURN)
    there = await explain(world, world.mo, long, Where.ALONE)

    assert why(world, "g16-out-of-turn") in here.text
    assert why(world, "g16-out-of-turn") not in there.text


async def test_our_own_phrases_are_explained_as_well(world: World):
    own = world.client.services.own_rules
    await own.add_phrase(world.server.id, "buy my course", Sameness.FOLDED, "G13", 1)

    answer = await explain(world, world.mo, "Do BUY my course.")

    assert world.say("guidelines.own.phrase_reason") in answer.text
    assert "BUY my course" in answer.text


async def test_a_rule_that_rests_says_so(world: World):
    modes = world.client.services.guideline_modes
    await modes.set_rule(world.server.id, "g1-stop-medicine", is_on=False)

    answer = await explain(world, world.mo, MEDICINE)

    assert world.say("guidelines.ladder.rule_off") in answer.text


async def test_a_linked_message_is_explained_and_its_author_sees_who_looked(reads: World):
    message = await said(reads, reads.ana)

    answer = await explain(reads, reads.mo, link(message))

    assert why(reads, "g1-stop-medicine") in answer.text
    assert reads.say("guidelines.explain.look_kept") in answer.text
    assert await reads.rows(LOOKS) == [(reads.mo.id, "words")]
    card = await reads.ana.use("privacy")
    assert reads.say("privacy.looked", number=1) in card.text
    assert f"<@{reads.mo.id}>" in card.text


async def test_the_pages_of_a_message_are_one_look(reads: World):
    answer = await explain(reads, reads.mo, link(await said(reads, reads.ana)))

    later = await reads.mo.click(answer.message, reads.say("guidelines.explain.next"))

    assert reads.say("guidelines.explain.page", page=2, pages=5) in later.text
    assert len(await reads.rows(LOOKS)) == 1


async def test_ones_own_message_is_no_look(reads: World):
    await explain(reads, reads.mo, link(await said(reads, reads.mo)))

    assert await reads.rows(LOOKS) == []


async def test_a_channel_that_who_asks_cannot_read_stays_closed(reads: World):
    secret = reads.server.guild.create_text_channel(
        "keyholders",
        overwrites={
            reads.server.guild.default_role: discord.PermissionOverwrite(view_channel=False),
            reads.managers: discord.PermissionOverwrite(view_channel=True),
            reads.server.guild.roles[reads.env.backend.bot_user.name]: (
                discord.PermissionOverwrite(view_channel=True)
            ),
        },
    )
    await reads.kim.write(secret, MEDICINE)
    assert secret.last_message is not None
    message = Message(secret.last_message)

    hidden = await explain(reads, reads.mo, link(message))
    shown = await explain(reads, reads.kim, link(message))

    assert reads.say(Refusal.HIDDEN) in hidden.text
    assert why(reads, "g1-stop-medicine") not in hidden.text
    assert why(reads, "g1-stop-medicine") in shown.text
    nowhere = link(message).rpartition("/")[0] + "/1"
    assert reads.say(Refusal.HIDDEN) in (await explain(reads, reads.mo, nowhere)).text


async def test_a_message_that_is_gone_is_said_and_what_was_typed_comes_back(reads: World):
    message = await said(reads, reads.ana)
    assert isinstance(message.handle, discord.Message)
    await reads.ana.actor.delete(message.handle)

    answer = await explain(reads, reads.mo, link(message))

    assert reads.say(Refusal.GONE) in answer.text
    again = await reads.mo.click(answer.message, reads.say("forms.reopen"))
    assert again.form.filled == {"what": link(message), "where": "reply"}


async def test_a_message_that_goes_between_two_pages_is_said(reads: World):
    message = await said(reads, reads.ana)
    answer = await explain(reads, reads.mo, link(message))
    assert isinstance(message.handle, discord.Message)
    await reads.ana.actor.delete(message.handle)

    later = await reads.mo.click(answer.message, reads.say("guidelines.explain.next"))

    assert reads.say(Refusal.GONE) in later.text


@pytest.mark.parametrize(
    ("address", "refusal"),
    [
        ("https://discord.com/channels/1/2/3", Refusal.OTHER_SERVER),
        ("https://discord.com/channels/@me/2/3", Refusal.OTHER_SERVER),
        ("https://discord.com/channels/{here}/2", Refusal.NO_MESSAGE),
        ("https://discord.com/channels/{here}/2/3", Refusal.GONE),
        ("   \n", Refusal.NO_WORDS),
    ],
)
async def test_what_leads_nowhere_is_said(world: World, address: str, refusal: Refusal):
    answer = await explain(world, world.mo, address.format(here=world.server.id))

    assert world.say(refusal) in answer.text


async def test_a_message_of_another_server_is_not_shown_by_a_link_that_lies(reads: World):
    olga = reads.person("Olga", server=reads.other_server)
    await olga.write(reads.other_server.lounge, MEDICINE)
    theirs = reads.other_server.lounge.last_message
    assert theirs is not None
    lying = theirs.jump_url.replace(str(reads.other_server.id), str(reads.server.id))

    answer = await explain(reads, reads.mo, lying)

    assert reads.say(Refusal.OTHER_SERVER) in answer.text


async def test_what_the_bot_cannot_read_is_said(reads: World):
    message = await said(reads, reads.ana)
    reads.server.deny(reads.server.lounge, None, read_message_history=True)

    answer = await explain(reads, reads.kim, link(message))

    names = reads.say("permissions.names.read_message_history")
    assert names in answer.text


async def test_a_message_of_a_bot_is_left_alone(reads: World):
    robin = reads.person("Robin", is_bot=True)

    answer = await explain(reads, reads.mo, link(await said(reads, robin)))

    assert reads.say(Refusal.A_BOT) in answer.text


async def test_without_message_content_a_link_is_answered_with_the_other_ways(world: World):
    message = await said(world, world.ana)
    world.client.http.message_content_access = False  # type: ignore[attr-defined]  # the model's

    answer = await explain(world, world.mo, link(message))

    menu = world.say("guidelines.explain.menu")
    assert world.say(Refusal.NO_CONTENT, menu=menu) in answer.text
    assert await world.rows(LOOKS) == []


async def test_without_message_content_the_menu_still_explains(world: World):
    message = await said(world, world.ana)

    answer = await world.mo.use_on(
        world.server.lounge, message, world.say("guidelines.explain.menu")
    )

    assert why(world, "g1-stop-medicine") in answer.text
    assert world.say("guidelines.explain.look_kept") in answer.text
    later = await world.mo.click(answer.message, world.say("guidelines.explain.next"))
    assert world.say("guidelines.explain.page", page=2, pages=5) in later.text
    assert await world.rows(LOOKS) == [(world.mo.id, "words")]


async def test_members_are_told_kindly_that_it_is_for_the_team(world: World):
    message = await said(world, world.ben)

    answer = await world.ana.use_on(
        world.server.lounge, message, world.say("guidelines.explain.menu")
    )

    assert answer.text == world.say("refused.staff_only")
    assert await world.rows(LOOKS) == []


async def test_words_are_neither_kept_nor_logged(reads: World):
    await explain(reads, reads.mo, link(await said(reads, reads.ana)))
    await explain(reads, reads.mo, MEDICINE)

    everything = []
    for (name,) in await reads.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        everything += await reads.rows(f"SELECT * FROM {name}")  # noqa: S608
    assert "taking your meds" not in str(everything)
    assert "taking your meds" not in reads.log.text


async def test_words_of_somebody_in_need_say_that_care_comes_first(world: World):
    answer = await explain(world, world.mo, "I want to kill myself tonight.", Where.ALONE)

    assert world.say("guidelines.ladder.crisis") in answer.text


async def test_a_private_thread_is_explained_only_to_those_in_it(reads: World):
    duty = await reads.fay.use("today")
    await reads.fay.click(duty.message, reads.say("today.buttons.on_duty"))
    talk = await reads.ana.use("talk")
    await reads.ana.click(talk.message, reads.say("talk.buttons.facilitator"))
    (thread,) = reads.server.lounge.threads
    await reads.ana.write(thread, MEDICINE)
    assert thread.last_message is not None
    message = Message(thread.last_message)

    outside = await explain(reads, reads.mo, link(message))
    inside = await explain(reads, reads.fay, link(message))

    assert reads.say(Refusal.HIDDEN) in outside.text
    assert why(reads, "g1-stop-medicine") in inside.text


async def test_a_share_is_a_persons_though_nobody_knows_whose(world: World):
    await world.share(world.ana, await world.todays_prompt(), words=MEDICINE)
    post = world.ours(world.thread())[-1]

    answer = await explain(world, world.mo, link(post))

    assert why(world, "g1-stop-medicine") in answer.text
    # The post shows a name and no id, and the bot keeps neither: there is nobody to tell.
    assert world.say("guidelines.explain.nothing_kept") in answer.text


async def test_discord_has_room_for_what_stands_in_the_menu_of_a_message(world: World):
    menus = world.client.tree.get_commands(type=discord.AppCommandType.message)

    assert len(menus) <= 5
    assert all(len(one.name) <= 32 for one in menus)
