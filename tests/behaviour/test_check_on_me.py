"""Check on me: asked beforehand, read by one facilitator alone, and ended at any time."""

from datetime import timedelta

import pytest

from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

DAY = timedelta(days=1)
HELPS, HELPS_NOT = "Ask about my cat.", "Don't call my mother."
ROWS = "SELECT state, facilitator_id, is_open FROM check_on_me"


def say(world: World, key: str, **details: object) -> str:
    return world.say(f"care.check.{key}", **details)


def letters(world: World, person: Member) -> list[Message]:
    return world.ours(person.in_dm.channel)


async def yes_to_notes(world: World, person: Member) -> None:
    card = await person.use("privacy")
    await person.click(card.message, world.say("privacy.allow_notes"))


async def own_card(world: World) -> Answer:
    card = await world.ana.use("privacy")
    return await world.ana.click(card.message, say(world, "open"))


async def previewed(world: World, whom: Member | None = None, days: str = "3", **words: str):
    """Open the form, send it, and return what comes of it."""
    opened = await own_card(world)
    label = "start" if say(world, "start") in opened.message.labels else "change"
    form = (await world.ana.click(opened.message, say(world, label))).form
    typed = {"helps": HELPS, "helps_not": HELPS_NOT, **words}
    return await world.ana.send(form, when=days, who=(whom or world.fay).actor, **typed)


async def asked(world: World, whom: Member | None = None, **words: str) -> Answer:
    preview = await previewed(world, whom, **words)
    return await world.ana.click(preview.message, say(world, "ask"))


async def checks(world: World, person: Member | None = None) -> Answer:
    person = person or world.fay
    card = await person.use("today")
    return await person.click(card.message, say(world, "checks"))


async def agreed(world: World) -> None:
    await asked(world)
    card = await checks(world)
    await world.fay.click(card.message, say(world, "agree"))


async def quiet_days(world: World, number: int) -> None:
    for _ in range(number):
        await world.pass_time(DAY)
        await world.pass_time(timedelta(minutes=1))


async def test_a_member_sees_what_the_facilitator_would_read_before_anything_is_kept(world):
    preview = await previewed(world)

    assert say(world, "preview", name=f"<@{world.fay.id}>") in preview.text
    assert say(world, "wishes", name=f"<@{world.ana.id}>", days=3) in preview.text
    assert HELPS in preview.text
    assert HELPS_NOT in preview.text
    assert preview.message.is_private
    assert await world.rows(ROWS) == []

    again = await world.ana.click(preview.message, say(world, "change"))
    assert again.form.filled["helps"] == HELPS
    assert again.form.filled["when"] == "3"


async def test_the_facilitator_is_asked_by_a_letter_without_a_name_or_a_word(world):
    await yes_to_notes(world, world.fay)

    told = await asked(world)

    assert say(world, "states.asked", name=f"<@{world.fay.id}>") in told.text
    (letter,) = letters(world, world.fay)
    assert "Garden" in letter.text
    assert HELPS not in letter.text
    assert str(world.ana.id) not in letter.text
    read = await world.fay.in_dm.click(letter, say(world, "read"))
    assert HELPS in read.text
    assert f"<@{world.ana.id}>" in read.text


async def test_without_letters_the_staff_channel_names_the_facilitator_alone(world):
    await asked(world)
    await world.do_what_is_due()

    note = world.ours(world.staff)[-1]
    assert note.text == say(world, "notes.waits", who=f"<@{world.fay.id}>")
    card = await world.fay.use("today")
    assert say(world, "today", number=1) in card.text
    assert HELPS not in card.text


async def test_another_facilitator_sees_nothing_of_it(world):
    gus = world.person("Gus", world.facilitators)
    await asked(world)
    card = await checks(world)

    today = await gus.use("today")
    assert say(world, "checks") not in today.message.labels
    (agree, _) = card.message.buttons
    posted = await world.post_button(world.staff, "Agree", agree["custom_id"])
    refused = await gus.click(posted, "Agree")

    assert refused.text == say(world, "refused.over")
    assert HELPS not in refused.text
    assert await world.rows(ROWS) == [("asked", world.fay.id, 0)]


async def test_a_yes_is_told_to_the_member(world):
    await agreed(world)
    await world.do_what_is_due()

    assert (
        world.say("care.check.letters.agreed", server="\u2068Garden\u2069")
        in letters(world, world.ana)[-1].text
    )
    assert say(world, "states.agreed", name=f"<@{world.fay.id}>") in (await own_card(world)).text


async def test_a_no_is_told_kindly_and_another_can_be_chosen(world):
    gus = world.person("Gus", world.facilitators)
    await asked(world)
    card = await checks(world)

    left = await world.fay.click(card.message, say(world, "decline"))
    await world.do_what_is_due()

    assert say(world, "stepped_back") in left.text
    declined = world.say("care.check.letters.declined", server="\u2068Garden\u2069")
    assert declined in letters(world, world.ana)[-1].text
    assert say(world, "states.alone") in (await own_card(world)).text
    await asked(world, gus)
    assert await world.rows(ROWS) == [("asked", gus.id, 0)]


async def test_after_the_quiet_days_the_facilitator_is_reminded_once(world):
    await yes_to_notes(world, world.fay)
    await agreed(world)

    await quiet_days(world, 2)
    assert len(letters(world, world.fay)) == 1
    await quiet_days(world, 5)

    (_, reminder) = letters(world, world.fay)
    assert world.say("care.check.letters.reminder", server="\u2068Garden\u2069") in reminder.text
    read = await world.fay.in_dm.click(reminder, say(world, "read"))
    assert say(world, "quiet_now", name=f"<@{world.ana.id}>", days=3) in read.text
    assert HELPS in read.text


@pytest.mark.parametrize("made", ["reached_out", "leave_it"])
async def test_what_a_facilitator_makes_of_it_closes_the_reminder_and_is_not_kept(world, made):
    await agreed(world)
    await quiet_days(world, 4)
    card = await checks(world)

    done = await world.fay.click(card.message, say(world, f"made.{made}"))

    assert say(world, f"after.{made}") in done.text
    assert await world.rows(ROWS) == [("agreed", world.fay.id, 0)]
    await quiet_days(world, 4)
    assert await world.rows(ROWS) == [("agreed", world.fay.id, 0)]


async def test_not_me_any_more_tells_the_member_kindly(world):
    await agreed(world)
    await quiet_days(world, 4)
    card = await checks(world)

    await world.fay.click(card.message, say(world, "not_me_any_more"))
    await world.do_what_is_due()

    gone = world.say("care.check.letters.gone", server="\u2068Garden\u2069")
    assert gone in letters(world, world.ana)[-1].text
    assert await world.rows(ROWS) == [("alone", None, 0)]


async def test_who_takes_part_is_not_brought_up(world, prompt):
    await agreed(world)
    await quiet_days(world, 2)
    await world.ana.click(world.ours(world.prompts)[-1], world.say("prompts.buttons.pass"))

    await quiet_days(world, 2)

    assert await world.rows(ROWS) == [("agreed", world.fay.id, 0)]


async def test_rest_mode_wins(world):
    await agreed(world)
    await world.client.services.rest_mode.begin(world.server.id, world.ana.id)

    await quiet_days(world, 10)

    assert await world.rows(ROWS) == [("agreed", world.fay.id, 0)]


async def test_a_facilitator_who_lost_the_role_reads_nothing_and_the_member_is_told(world):
    await agreed(world)
    card = await checks(world)
    world.fay.loses(world.facilitators)

    refused = await world.fay.click(card.message, say(world, "not_me_any_more"))
    await quiet_days(world, 2)

    assert refused.text == say(world, "refused.over")
    gone = world.say("care.check.letters.gone", server="\u2068Garden\u2069")
    assert gone in letters(world, world.ana)[-1].text
    assert await world.rows(ROWS) == [("alone", None, 0)]


async def test_ending_it_deletes_every_word_at_once(world):
    await agreed(world)
    opened = await own_card(world)
    card = await checks(world)

    ended = await world.ana.click(opened.message, say(world, "end"))

    assert say(world, "what") in ended.text
    assert await world.rows("SELECT * FROM check_on_me") == []
    late = await world.fay.click(card.message, say(world, "not_me_any_more"))
    assert late.text == say(world, "refused.over")


async def test_other_words_for_the_same_facilitator_need_no_new_yes(world):
    await agreed(world)

    await asked(world, helps="Ask about my dog.")

    assert await world.rows(ROWS) == [("agreed", world.fay.id, 0)]
    card = await checks(world)
    assert "Ask about my dog." in card.text
    assert HELPS not in card.text


@pytest.mark.parametrize("whom", ["ana", "ben"])
async def test_who_is_no_facilitator_is_refused_and_the_words_come_back(world, whom):
    refused = await previewed(world, getattr(world, whom))

    key = "refused.yourself" if whom == "ana" else "refused.no_facilitator"
    assert say(world, key) in refused.text
    assert HELPS in refused.text
    again = await world.ana.click(refused.message, world.say("forms.reopen"))
    assert again.form.filled["helps_not"] == HELPS_NOT


async def test_privacy_shows_it_and_erases_it(world):
    await agreed(world)
    card = await world.ana.use("privacy")
    assert world.say("privacy.check_on_me") in card.text
    assert world.say("privacy.checks_on", number=1) in (await world.fay.use("privacy")).text

    sure = await world.ana.click(card.message, world.say("privacy.erase"))
    await world.ana.click(sure.message, world.say("privacy.erase"))

    assert await world.rows("SELECT * FROM check_on_me") == []


async def test_a_facilitator_who_erases_everything_looks_after_nobody_any_more(world):
    await agreed(world)
    card = await world.fay.use("privacy")
    sure = await world.fay.click(card.message, world.say("privacy.erase"))
    await world.fay.click(sure.message, world.say("privacy.erase"))

    assert await world.rows(ROWS) == [("alone", None, 0)]
    assert say(world, "states.alone") in (await own_card(world)).text


async def test_nothing_of_it_is_logged(world):
    await agreed(world)
    await quiet_days(world, 4)
    await checks(world)

    assert HELPS not in world.log.text
    assert HELPS_NOT not in world.log.text
