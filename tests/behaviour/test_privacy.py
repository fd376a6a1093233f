from datetime import timedelta

import pytest

from bot.domain.guidelines.ladder import Circumstances, Mode
from bot.domain.guidelines.nudges import Reply
from bot.domain.guidelines.review import Filter
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.domain.prompts.schedules import EVERY_DAY
from bot.services.guidelines.findings import Message as Post
from tests.behaviour.people import Member
from tests.behaviour.seen import Message
from tests.behaviour.world import World
from tests.services.guidelines.scene import SHAMING

COUNT = "SELECT count(*) FROM response"


async def pass_on(world: World, person: Member, prompt: Message) -> None:
    await person.click(prompt, world.say("prompts.buttons.pass"))


@pytest.fixture
async def prompt_elsewhere(world: World, prompt: Message) -> Message:
    """A question of another server."""
    lounge = world.other_server.lounge
    setup = world.client.services.setup
    await setup.choose_prompt_channel(world.other_server.id, ChannelId(lounge.id), EVERY_DAY)
    await world.do_what_is_due()
    await world.pass_time(timedelta(days=1))
    return world.ours(lounge)[-1]


async def test_who_did_nothing_reads_that_nothing_is_kept(world, prompt):
    await pass_on(world, world.ben, prompt)

    answer = await world.ana.use("privacy")

    assert answer.message.texts == [
        world.say("privacy.title"),
        world.say("privacy.nothing"),
        world.say("privacy.notes_off"),
        world.say("privacy.cards_on"),
        world.say("privacy.attention_on"),
    ]
    assert answer.message.labels == [
        world.say("privacy.allow_notes"),
        world.say("privacy.want_no_cards"),
        world.say("privacy.want_no_attention"),
        world.say("care.check.open"),
    ]


async def test_each_kind_is_counted(world, prompt):
    await world.share(world.ana, prompt, words="Hello.")
    await world.share(world.ana, prompt, words="Hello.")
    await pass_on(world, world.ana, prompt)

    answer = await world.ana.use("privacy")

    assert world.say("privacy.kept_here") in answer.text
    assert world.say("privacy.share", number=2) in answer.text
    assert world.say("privacy.pass", number=1) in answer.text
    assert world.say("privacy.misfit", number=0) not in answer.text
    assert world.say("privacy.meaning") in answer.text


async def test_erasing_asks_once_and_nothing_is_gone_before(world, prompt):
    await pass_on(world, world.ana, prompt)

    card = await world.ana.use("privacy")
    asked = await world.ana.click(card.message, world.say("privacy.erase"))

    assert world.say("privacy.sure") in asked.text
    assert asked.message.labels == [world.say("privacy.erase"), world.say("privacy.keep")]
    assert await world.rows(COUNT) == [(1,)]


async def test_what_is_erased_is_gone_and_only_that(world, prompt):
    await world.share(world.ana, prompt, words="Hello.")
    await pass_on(world, world.ana, prompt)
    await pass_on(world, world.ben, prompt)

    card = await world.ana.use("privacy")
    asked = await world.ana.click(card.message, world.say("privacy.erase"))
    erased = await world.ana.click(asked.message, world.say("privacy.erase"))

    assert erased.message.texts == [world.say("privacy.title"), world.say("privacy.erased")]
    assert world.say("privacy.nothing") in (await world.ana.use("privacy")).text
    assert world.say("privacy.pass", number=1) in (await world.ben.use("privacy")).text
    assert await world.rows(COUNT) == [(1,)]


async def test_no_button_on_the_screen_outlives_what_it_was_for(world, prompt):
    await pass_on(world, world.ana, prompt)
    before = len(world.ana.sees(world.server.lounge))

    card = await world.ana.use("privacy")
    asked = await world.ana.click(card.message, world.say("privacy.erase"))
    await world.ana.click(asked.message, world.say("privacy.erase"))

    (screen,) = world.ana.sees(world.server.lounge)[before:]
    assert world.say("privacy.erased") in screen.text
    assert screen.labels == []


async def test_after_keep_the_card_can_be_used_again(world, prompt):
    await pass_on(world, world.ana, prompt)

    card = await world.ana.use("privacy")
    for answer in ("keep", "erase"):
        asked = await world.ana.click(card.message, world.say("privacy.erase"))
        card = await world.ana.click(asked.message, world.say(f"privacy.{answer}"))

    assert world.say("privacy.erased") in card.text
    assert await world.rows(COUNT) == [(0,)]


async def test_a_share_in_the_thread_stays_when_its_count_is_erased(world, prompt):
    await world.share(world.ana, prompt, words="Hello.")

    card = await world.ana.use("privacy")
    asked = await world.ana.click(card.message, world.say("privacy.erase"))
    await world.ana.click(asked.message, world.say("privacy.erase"))

    assert len(world.ours(world.thread())) == 1


async def test_keep_changes_nothing(world, prompt):
    await pass_on(world, world.ana, prompt)

    card = await world.ana.use("privacy")
    asked = await world.ana.click(card.message, world.say("privacy.erase"))
    kept = await world.ana.click(asked.message, world.say("privacy.keep"))

    assert kept.message.texts[1] == world.say("privacy.kept")
    assert world.say("privacy.pass", number=1) in kept.text
    assert await world.rows(COUNT) == [(1,)]


async def test_after_erasing_the_next_thanks_tells_of_privacy_again(world, prompt):
    await pass_on(world, world.ana, prompt)
    card = await world.ana.use("privacy")
    asked = await world.ana.click(card.message, world.say("privacy.erase"))
    await world.ana.click(asked.message, world.say("privacy.erase"))

    thanks = await world.ana.click(prompt, world.say("prompts.buttons.pass"))

    assert world.say("prompts.counted") in thanks.text


async def test_a_server_shows_and_erases_only_its_own_rows(world, prompt, prompt_elsewhere):
    ana_elsewhere = world.also_in(world.other_server, world.ana)
    await pass_on(world, world.ana, prompt)
    await pass_on(world, ana_elsewhere, prompt_elsewhere)

    here = await world.ana.use("privacy")
    assert world.say("privacy.pass", number=1) in here.text
    asked = await world.ana.click(here.message, world.say("privacy.erase"))
    await world.ana.click(asked.message, world.say("privacy.erase"))

    assert world.say("privacy.nothing") in (await world.ana.use("privacy")).text
    assert world.say("privacy.pass", number=1) in (await ana_elsewhere.use("privacy")).text


async def test_a_direct_message_speaks_of_all_servers(world, prompt, prompt_elsewhere):
    ana_elsewhere = world.also_in(world.other_server, world.ana)
    await pass_on(world, world.ana, prompt)
    await world.share(ana_elsewhere, prompt_elsewhere, words="Hello.")
    await pass_on(world, world.ben, prompt)

    dm = world.ana.in_dm
    card = await dm.use("privacy")
    assert world.say("privacy.kept_everywhere") in card.text
    assert world.say("privacy.pass", number=1) in card.text
    assert world.say("privacy.share", number=1) in card.text

    asked = await dm.click(card.message, world.say("privacy.erase"))
    await dm.click(asked.message, world.say("privacy.erase"))

    assert world.say("privacy.nothing") in (await dm.use("privacy")).text
    assert await world.rows(COUNT) == [(1,)]


async def test_keep_in_a_direct_message_changes_nothing(world, prompt):
    await pass_on(world, world.ana, prompt)

    dm = world.ana.in_dm
    card = await dm.use("privacy")
    asked = await dm.click(card.message, world.say("privacy.erase"))
    kept = await dm.click(asked.message, world.say("privacy.keep"))

    assert kept.message.texts[1] == world.say("privacy.kept")
    assert world.say("privacy.pass", number=1) in kept.text
    assert await world.rows(COUNT) == [(1,)]


async def test_a_button_in_sight_of_others_erases_only_for_who_presses(world, prompt):
    await pass_on(world, world.ana, prompt)
    button = await world.post_button(
        world.server.lounge, "Erase", f"privacy:{world.server.id}:erase"
    )

    answer = await world.ben.click(button, "Erase")

    assert answer.message.handle.id != button.handle.id
    assert button.labels == ["Erase"]
    assert world.say("privacy.pass", number=1) in (await world.ana.use("privacy")).text


async def test_nobody_else_sees_what_is_kept(world, prompt):
    await pass_on(world, world.ana, prompt)
    before = len(world.fay.sees(world.server.lounge))

    await world.ana.use("privacy")

    assert len(world.fay.sees(world.server.lounge)) == before


async def asked_for_fewer(world: World, person: Member) -> None:
    """Let somebody get a note about a message of theirs, leave it, and ask for fewer."""
    services, guild_id, user_id = world.client.services, GuildId(world.server.id), UserId(person.id)
    await services.notes.say_yes(guild_id, user_id)
    await services.guideline_modes.set_mode(guild_id, "G4", Mode.NUDGE)
    post = Post(guild_id, ChannelId(world.prompts.id), MessageId(77), user_id, "en")
    received = await services.findings.receive(post, [SHAMING], Circumstances())
    assert received.nudge_id is not None
    await services.nudges.claim_due(world.clock.now())
    await services.nudges.written(received.nudge_id, ChannelId(1), MessageId(2))
    await services.nudges.reply(received.nudge_id, user_id, Reply.LEAVE_IT)
    await services.nudges.fewer(received.nudge_id, user_id)


async def test_fewer_notes_are_shown_and_taken_back_by_a_press(world):
    await asked_for_fewer(world, world.ana)

    card = await world.ana.use("privacy")
    assert world.say("privacy.fewer_notes", number=1) in card.text
    answer = await world.ana.click(card.message, world.say("privacy.all_kinds"))

    assert world.say("privacy.all_kinds_again") in answer.text
    assert world.say("privacy.all_kinds") not in answer.message.labels


async def test_a_person_reads_who_of_the_staff_looked_and_staff_what_outlives_erasing(world):
    await asked_for_fewer(world, world.ana)
    guild_id, staff = GuildId(world.server.id), UserId(world.ben.id)
    await world.client.services.review.page(guild_id, staff, Filter.ALL, 1)

    card = await world.ana.use("privacy")
    assert world.say("privacy.looked", number=1) in card.text
    assert f"<@{staff}>" in card.text

    card = await world.ben.use("privacy")
    asked = await world.ben.click(card.message, world.say("privacy.erase"))
    erased = await world.ben.click(asked.message, world.say("privacy.erase"))
    assert world.say("privacy.erased_as_member", number=1) in erased.text


async def test_no_cards_to_me_is_kept_shown_and_taken_back_by_a_press(world):
    card = await world.ana.use("privacy")

    stopped = await world.ana.click(card.message, world.say("privacy.want_no_cards"))

    assert world.say("privacy.cards_stopped") in stopped.text
    assert world.say("privacy.cards_off") in (await world.ana.use("privacy")).text
    assert await world.client.services.care_choices.wants_no_cards(world.server.id, world.ana.id)
    again = await world.ana.click(stopped.message, world.say("privacy.want_cards"))
    assert world.say("privacy.cards_on") in again.text
    assert await world.rows("SELECT * FROM fewer_notes") == []


async def test_no_cards_to_me_is_each_persons_own_and_goes_with_what_they_erase(world):
    choices, here = world.client.services.care_choices, world.server.id
    card = await world.ana.use("privacy")
    stopped = await world.ana.click(card.message, world.say("privacy.want_no_cards"))
    assert not await choices.wants_no_cards(here, world.ben.id)

    sure = await world.ana.click(stopped.message, world.say("privacy.erase"))
    await world.ana.click(sure.message, world.say("privacy.erase"))

    assert not await choices.wants_no_cards(here, world.ana.id)


async def test_all_kinds_of_notes_again_leaves_the_choice_about_cards(world):
    choices, here = world.client.services.care_choices, world.server.id
    await choices.want_no_cards(here, UserId(world.ana.id))

    await world.client.services.nudges.all_kinds_again(UserId(world.ana.id), here)

    assert await choices.wants_no_cards(here, UserId(world.ana.id))
    card = await world.ana.use("privacy")
    assert world.say("privacy.fewer_notes", number=1) not in card.text
