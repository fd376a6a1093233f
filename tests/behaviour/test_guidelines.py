"""`/guidelines`: the card for everybody, and what staff change behind it."""

from datetime import timedelta

import discord
import pytest

from bot.domain.guidelines.card_posts import State
from bot.domain.guidelines.families import Family, GuidelineId
from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.texts import FirstSentence
from bot.domain.ids import ChannelId
from bot.permissions import needed_in_all
from bot.ui.guidelines.card import posted_message
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

OURS = {
    "sentence": "We speak for ourselves.",
    "value": "Own voice",
    "why": "Nobody else can do it for us.",
}
STAFF = ("fay", "mo", "kim")


def shipped(world: World, guideline: GuidelineId) -> str:
    return world.library.guidelines["en"][guideline].words.sentence


async def ask_in_spanish(world: World) -> None:
    (schedule,) = await world.client.services.schedules.of_server(world.server.id)
    async with world.database.write() as connection:
        await connection.execute(
            "UPDATE schedule SET language = 'es' WHERE schedule_id = ?", (schedule.schedule_id,)
        )


async def edit(world: World, person: Member, language: str = "en") -> Answer:
    card = await person.use("guidelines")
    return await person.click(card.message, world.client.say_in(language)("guidelines.card.edit"))


async def behind(world: World, person: Member, label: str) -> Answer:
    card = await edit(world, person)
    return await person.click(card.message, world.say(f"guidelines.editing.{label}"))


async def words_of(world: World, person: Member, guideline: GuidelineId) -> Answer:
    listed = await behind(world, person, "words")
    choose = world.say("guidelines.words.choose")
    return await person.choose(listed.message, choose, guideline.value)


async def preview(world: World, person: Member, **changes: str) -> Answer:
    shown = await words_of(world, person, GuidelineId.TELL_OUR_OWN_STORY)
    opened = await person.click(shown.message, world.say("guidelines.words.change"))
    return await person.send(opened.form, **{**OURS, **changes})


async def keep(world: World, person: Member) -> Answer:
    shown = await preview(world, person)
    return await person.click(shown.message, world.say("guidelines.words.keep"))


async def post(world: World, person: Member, label: str = "pinned") -> Answer:
    asked = await behind(world, person, "post")
    choose = world.say("guidelines.posting.choose")
    how = await person.choose(asked.message, choose, world.server.lounge)
    return await person.click(how.message, world.say(f"guidelines.posting.{label}"))


def standing(world: World) -> list[Message]:
    return world.ours(world.server.lounge)


@pytest.mark.parametrize("name", ["ana", *STAFF])
async def test_everybody_reads_the_eight_sentences_and_staff_find_edit(world: World, name: str):
    answer = await getattr(world, name).use("guidelines")

    assert all(shipped(world, one) in answer.text for one in GuidelineId)
    assert (world.say("guidelines.card.edit") in answer.message.labels) == (name in STAFF)


async def test_behind_each_sentence_stand_its_value_and_its_reason(world: World):
    card = await world.ana.use("guidelines")
    choose = world.say("guidelines.card.choose")
    for guideline in GuidelineId:
        card = await world.ana.choose(card.message, choose, guideline.value)
        words = world.library.guidelines["en"][guideline].words
        assert all(text in card.text for text in (words.sentence, words.value, words.why))

    back = await world.ana.click(card.message, world.say("guidelines.card.all"))
    assert world.say("guidelines.card.title") in back.text


async def test_a_server_that_asks_in_spanish_reads_them_in_spanish(world: World):
    await ask_in_spanish(world)

    answer = await world.ana.use("guidelines")

    say = world.client.say_in("es")
    assert say("guidelines.card.title") in answer.text
    sentences = [one.words.sentence for one in world.library.guidelines["es"].values()]
    assert all(sentence in answer.text for sentence in sentences)


async def test_staff_hear_where_their_language_is_not_read(world: World):
    listed = await behind(world, world.fay, "families")
    assert world.say("guidelines.families.other_language") not in listed.text

    await ask_in_spanish(world)

    say = world.client.say_in("es")
    card = await edit(world, world.fay, "es")
    listed = await world.fay.click(card.message, say("guidelines.editing.families"))
    assert say("guidelines.families.other_language") in listed.text


@pytest.mark.parametrize("name", STAFF)
async def test_staff_see_at_a_glance_what_stands(world: World, name: str):
    answer = await edit(world, getattr(world, name))

    assert world.say("guidelines.editing.words_line", number=0) in answer.text
    modes = world.say("guidelines.editing.families_line", nudge=0, queue=7, shadow=10, off=1)
    assert modes in answer.text
    assert world.say("guidelines.editing.reads_no_messages") in answer.text


IDS = [
    *("edit", "words", "word", "show_words:no-judging", "write:no-judging", "rewrite:no-judging"),
    *("keep:no-judging", "ask_shipped:no-judging", "shipped:no-judging", "post", "post_in"),
    *("post_pinned:1", "post_plain:1", "first", "first_choice", "families", "family", "mode:G1"),
    *("hide:G9", "stop_hiding:G9", "channels", "watch", "use_threads", "no_threads"),
    *("own", "own_page:1", "own_rule", "add_phrase", "add_pattern", "try", "remove_own:1"),
    *("proposal", "tick", "answer:start_nudges-G1", "rest_no_more"),
    *("readd_phrase:folded_G1", "readd_pattern:G1", "retry"),
    *("explain", "reexplain:reply", "explained:1-2-0", "explained_text:reply-0"),
    "suggested:G1",
]


@pytest.mark.parametrize("action", IDS)
async def test_members_change_nothing(world: World, action: str):
    stray = await world.post_button(world.server.lounge, "Go", f"guidelines:1:{action}")

    answer = await world.ana.click(stray, "Go")

    assert answer.text == world.say("refused.staff_only")


async def test_new_words_are_looked_at_before_they_are_kept(world: World):
    shown = await preview(world, world.fay)

    assert world.say("guidelines.words.preview") in shown.text
    assert all(text in shown.text for text in OURS.values())
    quoting = f'Here we say: "{OURS["sentence"]}"'
    assert quoting in shown.text
    assert await world.rows("SELECT * FROM guideline_text") == []
    assert OURS["sentence"] not in (await world.ana.use("guidelines")).text


@pytest.mark.parametrize("name", STAFF)
async def test_kept_words_are_what_everybody_reads(world: World, name: str):
    answer = await keep(world, getattr(world, name))

    assert world.say("guidelines.words.kept") in answer.text
    card = await world.ana.use("guidelines")
    assert OURS["sentence"] in card.text
    assert shipped(world, GuidelineId.TELL_OUR_OWN_STORY) not in card.text


async def test_the_form_opens_again_from_the_preview_with_what_was_typed(world: World):
    shown = await preview(world, world.fay, why="One.\nTwo.")

    again = await world.fay.click(shown.message, world.say("guidelines.words.change"))

    assert again.form.filled == {**OURS, "why": "One.\nTwo."}
    kept = await world.fay.send(again.form, value="Our own voice")
    assert "Our own voice" in kept.text


async def test_words_that_are_missing_are_named_and_the_others_come_back(world: World):
    answer = await preview(world, world.fay, value="  ")

    assert world.say("guidelines.words.refused.empty") in answer.text
    again = await world.fay.click(answer.message, world.say("forms.reopen"))
    assert again.form.filled == {"sentence": OURS["sentence"], "why": OURS["why"]}


async def test_leaving_the_preview_changes_nothing(world: World):
    shown = await preview(world, world.fay)

    back = await world.fay.click(shown.message, world.say("guidelines.words.leave"))

    assert shipped(world, GuidelineId.TELL_OUR_OWN_STORY) in back.text
    assert await world.rows("SELECT * FROM guideline_text") == []


async def test_the_first_words_come_back_after_a_question(world: World):
    kept = await keep(world, world.fay)
    asked = await world.fay.click(kept.message, world.say("guidelines.words.to_shipped"))
    assert OURS["sentence"] in asked.text

    answer = await world.fay.click(asked.message, world.say("guidelines.words.to_shipped"))

    assert world.say("guidelines.words.shipped_again") in answer.text
    assert await world.rows("SELECT * FROM guideline_text") == []


async def test_words_of_one_server_are_not_those_of_another(world: World):
    await keep(world, world.fay)
    olga = world.person("Olga", server=world.other_server)

    assert OURS["sentence"] not in (await olga.use("guidelines")).text


@pytest.fixture
def may_pin(world: World) -> None:
    # The model asks for the permission that pinning needed until February 2026.
    world.server.let_bot(needed_in_all() | discord.Permissions(manage_messages=True))


@pytest.mark.usefixtures("may_pin")
async def test_the_card_is_posted_once_and_pinned(world: World):
    answer = await post(world, world.fay)

    assert (
        world.say("guidelines.posting.asked", channel=f"<#{world.server.lounge.id}>") in answer.text
    )
    (message,) = standing(world)
    assert all(shipped(world, one) in message.text for one in GuidelineId)
    assert message.is_silent
    assert world.stored(world.server.lounge, message).pinned


async def test_the_card_is_posted_without_a_pin(world: World):
    await post(world, world.mo, "plain")

    (message,) = standing(world)
    assert not world.stored(world.server.lounge, message).pinned


async def test_on_the_posted_card_a_reason_is_for_whoever_asks_alone(world: World):
    await post(world, world.fay)
    (message,) = standing(world)

    answer = await world.ana.choose(message, world.say("guidelines.card.choose"), "no-judging")

    words = world.library.guidelines["en"][GuidelineId.NO_JUDGING].words
    assert words.why in answer.text
    assert answer.message.is_private
    assert words.why not in standing(world)[0].text


@pytest.mark.usefixtures("may_pin")
async def test_a_posted_card_says_the_new_words(world: World):
    await post(world, world.fay)

    await keep(world, world.fay)

    (message,) = standing(world)
    assert OURS["sentence"] in message.text
    assert world.stored(world.server.lounge, message).pinned


async def test_posting_again_takes_the_place_of_the_first(world: World):
    await post(world, world.fay)
    first = standing(world)[0].handle.id
    asked = await behind(world, world.fay, "post")
    choose = world.say("guidelines.posting.choose")
    how = await world.fay.choose(asked.message, choose, world.server.lounge)
    assert world.say("guidelines.posting.replaces") in how.text

    await world.fay.click(how.message, world.say("guidelines.posting.pinned"))

    (message,) = standing(world)
    assert message.handle.id != first


async def test_a_missing_right_to_pin_is_said_beforehand(world: World):
    world.server.deny(world.server.lounge, None, pin_messages=True)
    asked = await behind(world, world.fay, "post")
    choose = world.say("guidelines.posting.choose")

    how = await world.fay.choose(asked.message, choose, world.server.lounge)

    needed = world.say("permissions.names.pin_messages")
    assert world.say("guidelines.posting.cannot_pin", names=needed) in how.text
    assert world.say("guidelines.posting.pinned") not in how.message.labels
    await world.fay.click(how.message, world.say("guidelines.posting.plain"))
    assert len(standing(world)) == 1


async def test_a_right_to_pin_that_went_meanwhile_is_told_to_staff(world: World):
    asked = await behind(world, world.fay, "post")
    choose = world.say("guidelines.posting.choose")
    how = await world.fay.choose(asked.message, choose, world.server.lounge)
    world.server.deny(world.server.lounge, None, pin_messages=True)

    await world.fay.click(how.message, world.say("guidelines.posting.pinned"))

    assert len(standing(world)) == 1
    channel = f"<#{world.server.lounge.id}>"
    told = "\n".join(one.text for one in world.ours(world.staff))
    assert world.say("notices.guidelines.not_pinned", channel=channel) in told


async def test_a_channel_that_the_bot_cannot_write_in_is_said(world: World):
    world.server.deny(world.server.lounge, None, send_messages=True)
    asked = await behind(world, world.fay, "post")

    how = await world.fay.choose(
        asked.message, world.say("guidelines.posting.choose"), world.server.lounge
    )

    assert world.say("permissions.names.send_messages") in how.text
    assert how.message.labels == [world.say("guidelines.posting.elsewhere")]


async def test_a_deleted_card_is_forgotten_when_words_change(world: World):
    await post(world, world.fay)
    with world.env.time_context():
        channel = world.client.get_partial_messageable(world.server.lounge.id)
        await channel.get_partial_message(standing(world)[0].handle.id).delete()

    await keep(world, world.fay)

    assert standing(world) == []
    assert await world.rows("SELECT state FROM guideline_card") == [("gone",)]


@pytest.mark.parametrize("name", STAFF)
async def test_staff_switch_what_a_kind_does(world: World, name: str):
    person = getattr(world, name)
    listed = await behind(world, person, "families")
    for one in Family:
        assert f"{one} " in listed.text
    choose = world.say("guidelines.families.choose")
    shown = await person.choose(listed.message, choose, "G2")
    text = world.library.guidelines["en"][GuidelineId.TELL_OUR_OWN_STORY].families[1]
    assert text.staff in shown.text

    changed = await person.choose(shown.message, world.say("guidelines.families.mode"), "nudge")

    assert world.say("guidelines.families.kept") in changed.text
    in_force = await world.client.services.guideline_modes.in_force(world.server.id)
    assert in_force.family("G2").mode is Mode.NUDGE


async def test_nobody_is_written_to_for_pushing_somebody_to_harm(world: World):
    listed = await behind(world, world.fay, "families")
    choose = world.say("guidelines.families.choose")
    shown = await world.fay.choose(listed.message, choose, "G12")
    select = next(part for part in shown.message.parts if part.get("custom_id", "").endswith("G12"))
    offered = [one["value"] for one in select["options"]]
    assert offered == ["shadow", "queue", "off"]


async def test_messages_are_set_aside_only_where_that_was_switched_on(world: World):
    listed = await behind(world, world.fay, "families")
    choose = world.say("guidelines.families.choose")
    shown = await world.fay.choose(listed.message, choose, "G9")
    assert world.say("guidelines.families.hides_not") in shown.text

    on = await world.fay.click(shown.message, world.say("guidelines.families.hide_on"))
    assert world.say("guidelines.families.hides") in on.text
    off = await world.fay.click(on.message, world.say("guidelines.families.hide_off"))
    assert world.say("guidelines.families.hides_not") in off.text

    soft = await world.fay.choose(
        (await behind(world, world.fay, "families")).message, choose, "G3"
    )
    assert world.say("guidelines.families.hide_on") not in soft.message.labels


async def test_channels_are_chosen_and_let_go(world: World):
    shown = await behind(world, world.fay, "channels")
    assert world.say("guidelines.channels.no_content") in shown.text
    choose = world.say("guidelines.channels.choose")

    kept = await world.fay.choose(shown.message, choose, world.server.lounge, world.prompts)

    assert world.say("guidelines.channels.kept") in kept.text
    in_force = await world.client.services.guideline_modes.in_force(world.server.id)
    assert in_force.channels == {ChannelId(world.server.lounge.id), ChannelId(world.prompts.id)}
    await world.fay.choose(kept.message, choose, world.prompts)
    in_force = await world.client.services.guideline_modes.in_force(world.server.id)
    assert in_force.channels == {ChannelId(world.prompts.id)}


async def test_a_channel_the_bot_cannot_see_is_named(world: World):
    shown = await behind(world, world.fay, "channels")
    world.server.deny(world.server.lounge, None, view_channel=True)

    kept = await world.fay.choose(
        shown.message, world.say("guidelines.channels.choose"), world.server.lounge
    )

    mention = f"<#{world.server.lounge.id}>"
    assert world.say("guidelines.channels.cannot_see", channels=mention) in kept.text


async def test_private_threads_are_switched_on_and_off(world: World):
    shown = await behind(world, world.fay, "channels")
    assert world.say("guidelines.channels.threads_not") in shown.text

    on = await world.fay.click(shown.message, world.say("guidelines.channels.use_threads"))
    assert world.say("guidelines.channels.threads") in on.text
    off = await world.fay.click(on.message, world.say("guidelines.channels.no_threads"))
    assert world.say("guidelines.channels.threads_not") in off.text


@pytest.mark.parametrize("name", STAFF)
async def test_ten_first_sentences_are_one_press_away(world: World, name: str):
    person = getattr(world, name)
    shown = await behind(world, person, "first")
    choose = world.say("guidelines.editing.first_choose")
    assert len(shown.message.select(choose)["options"]) == len(FirstSentence) == 10
    for one in FirstSentence:
        answer = await person.choose(shown.message, choose, one.value)
        # Alone on the screen: on a phone a whole message is copied, never a part of one.
        assert answer.text == world.say(one.words)
        assert answer.message.parts == []
        assert answer.message.is_private


async def test_a_first_sentence_of_an_older_version_shows_those_there_are(world: World):
    stray = await world.post_select(world.server.lounge, "guidelines:1:first_choice", "farewell")

    answer = await world.fay.choose(stray, "Choose", "farewell")

    assert world.say("guidelines.editing.first_title") in answer.text


@pytest.mark.parametrize("name", STAFF)
async def test_whom_the_bot_could_not_reach_a_person_can_write_to(world: World, name: str):
    await keep(world, world.fay)
    stray = await world.post_button(world.server.lounge, "Go", "guidelines:1:suggested:G1")

    answer = await getattr(world, name).click(stray, "Go")

    assert answer.text == world.say("guidelines.unreachable", guideline=OURS["sentence"])
    assert answer.message.parts == []


async def add_phrases(world: World, person: Member, **typed: str) -> Answer:
    listed = await behind(world, person, "own")
    opened = await person.click(listed.message, world.say("guidelines.own.add_phrase"))
    fields = {"phrases": "buy my course", "how": "folded", "family": "G13", **typed}
    return await person.send(opened.form, **fields)


async def add_pattern(world: World, person: Member, pattern: str) -> Answer:
    listed = await behind(world, person, "own")
    opened = await person.click(listed.message, world.say("guidelines.own.add_pattern"))
    return await person.send(opened.form, pattern=pattern, family="G13")


async def try_text(world: World, person: Member, text: str) -> Answer:
    listed = await behind(world, person, "own")
    opened = await person.click(listed.message, world.say("guidelines.own.try"))
    return await person.send(opened.form, sample=text)


@pytest.mark.parametrize("name", STAFF)
async def test_staff_add_phrases_line_by_line_and_try_them(world: World, name: str):
    person = getattr(world, name)
    answer = await add_phrases(world, person, phrases="buy my course\n\nlast chance offer")
    assert world.say("guidelines.own.added", number=2) in answer.text
    assert "buy my course" in answer.text

    tried = await try_text(world, person, "So, BUY my c\u200bourse today.")

    assert "BUY my c\u200bourse" in tried.text
    assert world.say("guidelines.own.tried") in tried.text
    nothing = await try_text(world, person, "I bought a book.")
    assert world.say("guidelines.own.matched_none") in nothing.text
    assert "course" not in str(await world.rows("SELECT * FROM notice"))


async def test_phrases_that_are_not_taken_come_back_with_their_reasons(world: World):
    await add_phrases(world, world.fay)

    answer = await add_phrases(world, world.fay, phrases="Buy my course\nnew words\n...  ")

    assert world.say("guidelines.own.added", number=2) in answer.text
    assert world.say("guidelines.refused.phrase_known") in answer.text
    again = await world.fay.click(answer.message, world.say("forms.reopen"))
    assert again.form.filled == {"phrases": "Buy my course", "how": "folded", "family": "G13"}


async def test_a_pattern_that_does_not_work_is_answered_with_where(world: World):
    answer = await add_pattern(world, world.fay, "off (now|today")

    where = world.say("guidelines.refused.pattern_not_closed", position=5, part="(")
    assert where in answer.text
    again = await world.fay.click(answer.message, world.say("forms.reopen"))
    assert again.form.filled == {"pattern": "off (now|today", "family": "G13"}
    kept = await world.fay.send(again.form, pattern="[0-9]+ ?% off")
    assert world.say("guidelines.own.added", number=1) in kept.text
    assert "50% off" in (await try_text(world, world.fay, "It is 50% off.")).text


async def test_one_of_our_own_is_seen_whole_and_taken_out(world: World):
    listed = await add_phrases(world, world.fay)
    (own_id,) = (await world.rows("SELECT own_rule_id FROM own_rule"))[0]
    choose = world.say("guidelines.own.choose")
    shown = await world.fay.choose(listed.message, choose, str(own_id))
    assert world.say("guidelines.own.kinds.folded") in shown.text

    answer = await world.fay.click(shown.message, world.say("guidelines.own.remove"))

    assert world.say("guidelines.own.removed") in answer.text
    assert await world.rows("SELECT * FROM own_rule") == []


async def test_a_long_list_is_turned_page_by_page(world: World):
    await add_phrases(world, world.fay, phrases="\n".join(f"phrase {n}" for n in range(16)))
    listed = await behind(world, world.fay, "own")
    assert "phrase 0" in listed.text
    assert "phrase 15" not in listed.text

    later = await world.fay.click(listed.message, world.say("guidelines.own.next"))

    assert "phrase 15" in later.text
    first = await world.fay.click(later.message, world.say("guidelines.own.previous"))
    assert "phrase 0" in first.text


async def watch_for_two_weeks(world: World) -> None:
    modes, channel_id = world.client.services.guideline_modes, ChannelId(world.server.lounge.id)
    await modes.watch(world.server.id, channel_id)
    await world.do_what_is_due()
    await world.pass_time(timedelta(days=14, seconds=1))
    await world.do_what_is_due()


async def proposed(world: World, person: Member) -> Answer:
    card = await edit(world, person)
    return await person.click(card.message, world.say("guidelines.proposal.open"))


async def modes_of(world: World) -> dict[str, Mode]:
    in_force = await world.client.services.guideline_modes.in_force(world.server.id)
    return dict(in_force.modes())


async def test_before_two_weeks_are_over_nothing_is_proposed(world: World):
    assert (
        world.say("guidelines.proposal.open") not in (await edit(world, world.fay)).message.labels
    )


async def test_after_two_weeks_nothing_starts_until_somebody_presses(world: World):
    await watch_for_two_weeks(world)
    before = await modes_of(world)
    shown = await proposed(world, world.fay)
    assert world.say("guidelines.proposal.nothing") in shown.text
    ticks = [
        one["value"]
        for one in shown.message.select(world.say("guidelines.proposal.tick"))["options"]
        if one.get("default")
    ]
    assert ticks == ["G1", "G2", "G4"]
    changed = await world.fay.choose(
        shown.message, world.say("guidelines.proposal.tick"), "G2", "G7"
    )
    assert await modes_of(world) == before

    late = await proposed(world, world.mo)
    done = await world.fay.click(changed.message, world.say("guidelines.proposal.start_nudges"))

    assert world.say("guidelines.proposal.done") in done.text
    assert await modes_of(world) == {**before, "G2": Mode.NUDGE, "G7": Mode.NUDGE}
    refused = await world.mo.click(late.message, world.say("guidelines.proposal.off"))
    assert world.say("guidelines.settings.no_proposal") in refused.text


@pytest.mark.parametrize(
    ("answer", "mode"),
    [("queue_only", Mode.QUEUE), ("keep_watching", Mode.SHADOW), ("off", Mode.OFF)],
)
async def test_the_other_answers_do_what_they_say(world: World, answer: str, mode: Mode):
    await watch_for_two_weeks(world)
    shown = await proposed(world, world.kim)

    await world.kim.click(shown.message, world.say(f"guidelines.proposal.{answer}"))

    assert (await modes_of(world))["G1"] is mode
    assert (await modes_of(world))["G9"] is Mode.QUEUE


async def test_a_rule_that_rests_is_switched_on_again(world: World):
    modes, rule_id = world.client.services.guideline_modes, "g7-others-have-it-worse"
    await modes.set_rule(world.server.id, rule_id, is_on=False)
    listed = await behind(world, world.fay, "families")
    choose = world.say("guidelines.families.rest_no_more")

    answer = await world.fay.choose(listed.message, choose, rule_id)

    assert world.say("guidelines.families.rests_no_more") in answer.text
    assert (await modes.in_force(world.server.id)).rules == {}


async def test_a_post_whose_answer_was_lost_is_found_and_not_posted_again(world: World):
    cards, channel_id = world.client.services.guideline_cards, ChannelId(world.server.lounge.id)
    await cards.ask(world.server.id, channel_id, "en", is_pinned=False)
    (claimed,) = await cards.claim_due(world.clock.now())
    view = posted_message(world.client.say, claimed.card_id, world.library.guidelines["en"])
    with world.env.time_context():
        await world.client.get_partial_messageable(channel_id).send(view=view)

    await cards.wake_interrupted()
    await world.do_what_is_due()

    assert len(standing(world)) == 1
    (post,) = await cards.of_server(world.server.id)
    assert (post.state, post.message_id) == (State.STANDING, standing(world)[0].handle.id)
