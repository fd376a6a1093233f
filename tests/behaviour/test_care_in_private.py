"""Words that nobody else reads: the card is for their author, who decides whether people hear."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.care.recognising.ages import AgeBand
from bot.domain.ids import GuildId, UserId
from cogs.care import private
from tests.behaviour.caring import note, press
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.test_check_ins import WORDS, label, opened
from tests.behaviour.world import World

GENTLE = "I wish I wasn't here anymore."
URGENT = "I want to die tonight, I have the pills here."
ASKED = (
    "SELECT kind, channel_id, message_id FROM care_note LEFT JOIN care_note_message"
    " USING (note_id) WHERE phase <> 'closed'"
)
DAY = timedelta(days=1)


@pytest.fixture
async def cared(world: World) -> World:
    """A server in which people are told: it has a staff channel and a safeguarding contact."""
    contacts = world.client.services.contacts
    await contacts.choose(GuildId(world.server.id), UserId(world.kim.id))
    return world


async def write_for_oneself(world: World, person: Member, prompt: Message, words: str) -> Answer:
    form = (await world.more(person, prompt, "write")).form
    return await person.send(form, words=words)


def card_in(world: World, answer: Answer) -> Message:
    (card,) = [one for one in answer.messages if world.say("care.card.title") in one.text]
    assert card.is_private
    return card


def has_card(world: World, answer: Answer) -> bool:
    return world.say("care.card.title") in answer.text


def only_you(world: World) -> str:
    return world.say("care.card.told.only_you", tell=world.say("care.card.tell"))


async def test_the_form_says_beforehand_that_nobody_is_told_unless_one_presses(
    world: World, prompt: Message
):
    form = (await world.more(world.ana, prompt, "write")).form

    (field,) = form.labels
    assert "I tell nobody unless you press Tell a facilitator." in field["description"]


async def test_words_for_oneself_bring_the_card_and_come_back_whole(cared: World, prompt: Message):
    answer = await write_for_oneself(cared, cared.ana, prompt, URGENT)

    assert only_you(cared) in card_in(cared, answer).text
    assert URGENT in answer.text
    assert await cared.rows(ASKED) == []


async def test_ordinary_words_for_oneself_bring_no_card(cared: World, prompt: Message):
    answer = await write_for_oneself(cared, cared.ana, prompt, "I had toast and read a book.")

    assert not has_card(cared, answer)


async def test_tell_a_facilitator_says_only_that_somebody_asked_and_the_card_says_so(
    cared: World, prompt: Message
):
    card = card_in(cared, await write_for_oneself(cared, cared.ana, prompt, URGENT))
    numbers = [line for line in card.text.splitlines() if line[:1].isdigit()]

    told = await cared.ana.click(card, cared.say("care.card.tell"))

    assert await cared.rows(ASKED) == [("asked", None, None)]
    assert only_you(cared) not in told.text
    assert "They don't get your words." in told.text
    assert cared.say("care.card.tell") not in told.message.labels
    assert [line for line in told.text.splitlines() if line[:1].isdigit()] == numbers


async def tell_somebody(world: World, prompt: Message) -> Message:
    card = card_in(world, await write_for_oneself(world, world.ana, prompt, URGENT))
    return (await world.ana.click(card, world.say("care.card.tell"))).message


def directly(world: World) -> list[Message]:
    return world.ours(world.ana.in_dm.channel)


async def test_who_told_a_facilitator_reads_in_the_same_answer_what_came_of_it(
    cared: World, prompt: Message
):
    told = await tell_somebody(cared, prompt)
    for minutes in (5, 2, 2):
        await cared.pass_time(timedelta(minutes=minutes))
    assert cared.say("care.card.truth.nobody") in told.text
    await press(cared, cared.fay, "claim")
    assert "Fay" in told.text
    assert directly(cared) == []


async def test_after_fifteen_minutes_what_came_of_it_is_written_to_them_with_the_lines(
    cared: World, prompt: Message
):
    told = await tell_somebody(cared, prompt)
    await cared.pass_time(timedelta(minutes=16))
    await press(cared, cared.fay, "claim")
    (written,) = directly(cared)
    assert cared.say("care.tell.came") in written.text
    assert "Fay" in written.text
    assert "Fay" not in told.text
    # From then on it is said there.
    await press(cared, cared.fay, "hand_over")
    flo = cared.person("Flo", cared.facilitators)
    await press(cared, flo, "claim")
    (written,) = directly(cared)
    assert "Flo" in written.text


async def test_after_a_restart_what_came_of_it_is_written_to_them(cared: World, prompt: Message):
    await tell_somebody(cared, prompt)
    await cared.restart_bot()
    await press(cared, cared.fay, "claim")
    (written,) = directly(cared)
    assert "Fay" in written.text


@pytest.mark.parametrize("way", ["no cards", "closed"])
async def test_who_gets_no_message_finds_what_came_of_it_where_they_ask(
    cared: World, prompt: Message, way: str
):
    await tell_somebody(cared, prompt)
    if way == "closed":
        in_dm = f"/channels/{cared.ana.in_dm.channel.id}/messages"
        cared.env.inject_error("POST", in_dm, status=403, code=50007)
    else:
        choices = cared.client.services.care_choices
        await choices.want_no_cards(GuildId(cared.server.id), UserId(cared.ana.id))
    await cared.pass_time(timedelta(minutes=16))
    await press(cared, cared.fay, "claim")
    assert directly(cared) == []
    if way == "closed":
        assert cared.say("care.note.unreached") in note(cared).text


async def test_in_a_direct_message_what_came_of_it_stands_on_the_card(
    cared: World, prompt: Message
):
    await cared.ana.click(prompt, cared.say("prompts.buttons.pass"))
    which = await cared.ana.in_dm.click(await dm_card(cared), cared.say("care.card.tell"))
    await cared.ana.in_dm.choose(which.message, cared.say("care.tell.choose"), str(cared.server.id))
    await cared.pass_time(timedelta(minutes=4))
    await press(cared, cared.fay, "claim")
    (card,) = directly(cared)
    assert "Fay" in card.text
    await cared.restart_bot()
    await press(cared, cared.fay, "done")
    await cared.pass_time(DAY)
    await press(cared, cared.fay, "decline")
    assert await cared.rows("SELECT * FROM care_card") == []


async def test_gentle_words_bring_a_card_once_a_day_and_urgent_ones_always(
    cared: World, prompt: Message
):
    assert has_card(cared, await write_for_oneself(cared, cared.ana, prompt, GENTLE))
    assert not has_card(cared, await write_for_oneself(cared, cared.ana, prompt, GENTLE))
    assert has_card(cared, await write_for_oneself(cared, cared.ana, prompt, URGENT))
    await cared.pass_time(DAY)
    assert has_card(cared, await write_for_oneself(cared, cared.ana, prompt, GENTLE))


async def test_whoever_wants_no_cards_gets_none(cared: World, prompt: Message):
    choices = cared.client.services.care_choices
    await choices.want_no_cards(GuildId(cared.server.id), UserId(cared.ana.id))

    answer = await write_for_oneself(cared, cared.ana, prompt, URGENT)

    assert not has_card(cared, answer)
    assert URGENT in answer.text


async def test_with_resources_only_nobody_is_offered_to_be_told(world: World, prompt: Message):
    card = card_in(world, await write_for_oneself(world, world.ana, prompt, URGENT))

    assert world.say("care.card.told.alone") in card.text
    assert world.say("care.card.tell") not in card.labels


async def test_staff_are_offered_people_beside_their_own_channel(cared: World, prompt: Message):
    card = card_in(cared, await write_for_oneself(cared, cared.fay, prompt, URGENT))
    assert cared.say("care.card.told.staff") in card.text

    contact = await cared.fay.click(card, cared.say("care.card.contact"))
    one = await cared.fay.click(card, cared.say("care.card.one_person"))

    assert f"<@{cared.kim.id}>" in contact.text
    assert cared.say("care.staff.one_person") in one.text
    assert await cared.rows(ASKED) == []


async def test_in_a_group_of_young_people_their_lines_come_first(cared: World, prompt: Message):
    here, services = GuildId(cared.server.id), cared.client.services
    await services.setup.choose_country(here, "US")
    await services.care_setup.choose_age_band(here, AgeBand.TEENS)

    card = card_in(cared, await write_for_oneself(cared, cared.ana, prompt, URGENT))
    more = await cared.ana.click(card, cared.say("care.card.people"))

    for text in (card.text, more.text, (await dm_card(cared)).text):
        assert text.index("Trevor") < text.index("988 Suicide")


async def test_private_words_in_a_check_in_bring_the_card(cared: World):
    card = await opened(cared, WORDS)
    form = (await cared.ana.click(card, label(cared, "count"))).form

    answer = await cared.ana.send(form, words=URGENT)

    assert only_you(cared) in card_in(cared, answer).text
    assert await cared.rows(ASKED) == []


async def test_a_share_that_stands_is_not_held_up_and_people_are_told(
    cared: World, prompt: Message
):
    answer = await cared.share(cared.ana, prompt, words=URGENT)

    (share,) = cared.ours(cared.thread())
    assert URGENT in share.text
    assert not has_card(cared, answer)
    rows = await cared.rows(ASKED)
    assert rows == [("self", cared.thread().id, share.handle.id)]
    (card,) = cared.ours(cared.ana.in_dm.channel)
    assert cared.say("care.card.told.team") in card.text
    assert cared.say("care.card.stays") in card.text


async def test_a_share_is_looked_after_also_where_the_database_refuses_for_a_moment(
    cared: World, prompt: Message, monkeypatch
):
    recognised, tries = cared.client.services.care_notes.recognised, []

    async def fail_once(*args: Any, **others: Any) -> Any:
        tries.append(args)
        if len(tries) == 1:
            raise OSError
        return await recognised(*args, **others)

    async def at_once(*_: object) -> None:
        """Let the moment be over."""

    monkeypatch.setattr(cared.client.services.care_notes, "recognised", fail_once)
    monkeypatch.setattr(cared.clock, "wait_until", at_once)
    await cared.share(cared.ana, prompt, words=URGENT)
    assert "could not be written down at once" in cared.log.take_failure()
    assert len(cared.ours(cared.ana.in_dm.channel)) == 1


async def test_a_card_that_was_not_shown_begins_no_pause(
    cared: World, prompt: Message, monkeypatch
):
    def fail(*_: object, **__: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(private, "private_card", fail)
        answer = await write_for_oneself(cared, cared.ana, prompt, GENTLE)
        assert GENTLE in answer.text
    assert "was not shown" in cared.log.take_failure()
    card_in(cared, await write_for_oneself(cared, cared.ana, prompt, GENTLE))


async def test_a_share_that_was_changed_into_such_words_is_looked_at_again(
    cared: World, prompt: Message
):
    thanks = await cared.share(cared.ana, prompt, words="A quiet day.")
    assert await cared.rows(ASKED) == []
    form = (await cared.ana.click(thanks.message, cared.say("prompts.mine.edit"))).form

    await cared.ana.send(form, words=URGENT)

    assert [kind for kind, *_ in await cared.rows(ASKED)] == ["self"]


async def test_a_share_that_could_not_stand_brings_the_card_and_the_words_back(
    cared: World, prompt: Message
):
    form = (await cared.ana.click(prompt, cared.say("prompts.buttons.share"))).form
    cared.env.backend.delete_channel(cared.thread().id)

    answer = await cared.ana.send(form, words=URGENT)

    assert only_you(cared) in card_in(cared, answer).text
    assert URGENT in answer.text
    assert await cared.rows(ASKED) == []


async def test_a_share_that_discord_does_not_take_brings_the_card_all_the_same(
    cared: World, prompt: Message
):
    form = (await cared.ana.click(prompt, cared.say("prompts.buttons.share"))).form
    cared.env.inject_error("POST", "/channels/*/messages", status=503, times=None)

    answer = await cared.ana.send(form, words=URGENT)

    assert only_you(cared) in card_in(cared, answer).text
    assert URGENT in answer.text
    assert cared.log.take_failure()


async def test_a_change_that_discord_does_not_take_brings_the_card_all_the_same(
    cared: World, prompt: Message
):
    thanks = await cared.share(cared.ana, prompt, words="A quiet day.")
    form = (await cared.ana.click(thanks.message, cared.say("prompts.mine.edit"))).form
    cared.env.inject_error("PATCH", "/channels/*/messages/*", status=503, times=None)

    answer = await cared.ana.send(form, words=URGENT)

    assert only_you(cared) in card_in(cared, answer).text
    assert URGENT in answer.text
    assert cared.log.take_failure()


async def test_a_change_of_a_share_that_is_gone_brings_the_card(cared: World, prompt: Message):
    thanks = await cared.share(cared.ana, prompt, words="A quiet day.")
    form = (await cared.ana.click(thanks.message, cared.say("prompts.mine.edit"))).form
    cared.server.delete(cared.thread())

    answer = await cared.ana.send(form, words=URGENT)

    assert only_you(cared) in card_in(cared, answer).text
    assert URGENT in answer.text


async def test_words_in_a_check_in_that_fail_to_count_bring_the_card_all_the_same(cared: World):
    card = await opened(cared, WORDS)
    form = (await cared.ana.click(card, label(cared, "count"))).form
    await cared.break_table("check_in")

    answer = await cared.ana.send(form, words=URGENT)

    assert only_you(cared) in card_in(cared, answer).text
    assert cared.log.take_failure()


async def test_no_word_of_it_is_kept_or_logged(cared: World, prompt: Message):
    await write_for_oneself(cared, cared.ana, prompt, "marmalade. " + URGENT)
    await cared.ana.in_dm.write("marmalade. " + URGENT)

    assert "marmalade" not in cared.log.text
    assert "urgent" not in cared.log.text
    tables = await cared.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    for (name,) in tables:
        kept = str(await cared.rows(f"SELECT * FROM {name}"))  # noqa: S608 - our own names
        assert "marmalade" not in kept
        assert "urgent" not in kept


def kind_of(world: World, answer: Message) -> str:
    still = world.say("care.direct.still", tell=world.say("care.card.tell"))
    if still in answer.text:
        return "still"
    return "card" if world.say("care.card.title") in answer.text else ""


async def dm_card(world: World, words: str = URGENT) -> Message:
    await world.ana.in_dm.write(words)
    return world.ours(world.ana.in_dm.channel)[-1]


async def test_who_writes_such_words_to_the_bot_gets_the_card(cared: World):
    card = await dm_card(cared)

    assert cared.say("care.card.title") in card.text
    assert only_you(cared) in card.text
    assert not card.is_silent
    assert await cared.rows(ASKED) == []


async def test_another_danger_in_the_next_message_brings_the_card_for_it(cared: World):
    for words in (URGENT, "I think I overdosed an hour ago."):
        await cared.ana.in_dm.write(words)
    first, second = cared.ours(cared.ana.in_dm.channel)
    assert cared.say("care.card.says.self_urgent") in first.text
    assert cared.say("care.card.says.medical_urgent") in second.text


async def test_a_database_that_cannot_be_read_keeps_nobody_from_the_card(cared: World):
    await cared.break_table("response")
    await cared.ana.in_dm.write(URGENT)
    await cared.mend_table("response")
    assert "could not be looked up" in cared.log.take_failure()
    (card,) = cared.ours(cared.ana.in_dm.channel)
    assert cared.say("care.card.says.self_urgent") in card.text


async def test_in_a_direct_message_the_numbers_are_those_of_their_own_servers_country(
    cared: World, prompt: Message
):
    await cared.client.services.setup.choose_country(GuildId(cared.server.id), "IE")
    await cared.ana.click(prompt, cared.say("prompts.buttons.pass"))

    card = await dm_card(cared)

    assert "116 123" in card.text.splitlines()


async def test_where_no_country_is_known_every_countrys_numbers_are_one_press_away(cared: World):
    card = await dm_card(cared)

    shown = await cared.ana.in_dm.choose(card, cared.say("care.people.by_country"), "NZ")

    assert "1737" in shown.text.splitlines()
    assert shown.message.is_private


async def test_a_card_comes_also_right_after_an_ordinary_answer_and_gentle_ones_once(cared: World):
    dm = cared.ana.in_dm
    for words in ("hello", GENTLE, GENTLE, URGENT, "hello", GENTLE):
        await dm.write(words)

    answers = cared.ours(dm.channel)
    assert [kind_of(cared, one) for one in answers] == ["", "card", "still", "card", "still"]


async def test_who_writes_on_after_a_card_is_answered_once_with_what_stands_above(cared: World):
    dm = cared.ana.in_dm
    for words in (URGENT, "I don't know whom to call", "are you there", "please"):
        await dm.write(words)

    _, still = cared.ours(dm.channel)
    tell = cared.say("care.card.tell")
    assert still.texts == [
        cared.say("care.direct.danger"),
        cared.say("care.direct.bot"),
        cared.say("care.direct.still", tell=tell),
    ]
    assert still.is_silent
    await cared.pass_time(timedelta(minutes=10))
    await dm.write("hello again")
    assert kind_of(cared, cared.ours(dm.channel)[-1]) == ""


async def test_in_a_direct_message_it_speaks_as_their_servers_do(cared: World, prompt: Message):
    services, guild_id = cared.client.services, GuildId(cared.server.id)
    await cared.ana.click(prompt, cared.say("prompts.buttons.pass"))
    (schedule,) = await services.schedules.of_server(guild_id)
    await services.schedules.set_manner(
        guild_id, schedule.schedule_id, lambda manner: replace(manner, language="es")
    )
    say = cared.client.say_in("es")

    for words in ("hola", URGENT, "hola"):
        await cared.ana.in_dm.write(words)

    ordinary, card, still = cared.ours(cared.ana.in_dm.channel)
    assert say("care.direct.bot") in ordinary.text
    assert say("care.card.title") in card.text
    assert say("care.direct.still", tell=say("care.card.tell")) in still.text


async def test_every_urgent_message_to_the_bot_is_answered_however_soon_it_follows(cared: World):
    dm = cared.ana.in_dm
    await dm.write(URGENT)
    await dm.write(URGENT)
    await cared.pass_time(timedelta(minutes=9))
    await dm.write("I took all the pills just now.")

    answers = cared.ours(dm.channel)
    assert [cared.say("care.card.title") in one.text for one in answers] == [True] * 3


async def test_a_server_that_cannot_be_looked_up_is_offered_all_the_same(
    cared: World, prompt: Message
):
    await cared.ana.click(prompt, cared.say("prompts.buttons.pass"))
    card = await dm_card(cared)
    cared.env.inject_error("GET", "/guilds/*/members/*", status=403)
    which = await cared.ana.in_dm.click(card, cared.say("care.card.tell"))
    options = which.message.select(cared.say("care.tell.choose"))["options"]
    assert [one["value"] for one in options] == [str(cared.server.id)]


async def test_in_a_direct_message_they_choose_which_team_is_told_and_the_card_says_so(
    cared: World, prompt: Message
):
    await cared.ana.click(prompt, cared.say("prompts.buttons.pass"))
    card = await dm_card(cared)
    which = await cared.ana.in_dm.click(card, cared.say("care.card.tell"))
    assert await cared.rows(ASKED) == []
    options = which.message.select(cared.say("care.tell.choose"))["options"]
    assert [one["label"] for one in options] == ["Garden"]

    told = await cared.ana.in_dm.choose(
        which.message, cared.say("care.tell.choose"), str(cared.server.id)
    )

    assert await cared.rows(ASKED) == [("asked", None, None)]
    assert "Garden" in told.text
    now = cared.ours(cared.ana.in_dm.channel)[-1]
    assert only_you(cared) not in now.text
    assert cared.say("care.card.tell") not in now.labels


async def test_where_no_server_is_known_its_name_is_asked_for_and_found(cared: World):
    card = await dm_card(cared)
    which = await cared.ana.in_dm.click(card, cared.say("care.card.tell"))
    assert cared.say("care.tell.name_it") in which.text
    form = (await cared.ana.in_dm.click(which.message, cared.say("care.tell.name"))).form

    told = await cared.ana.in_dm.send(form, name=" garden ")

    assert await cared.rows(ASKED) == [("asked", None, None)]
    assert "Garden" in told.text


@pytest.mark.parametrize("name", ["Harbour", "Nowhere"])
async def test_a_server_they_are_not_in_is_not_told_of_them_nor_confirmed_to_exist(
    cared: World, name: str
):
    card = await dm_card(cared)
    which = await cared.ana.in_dm.click(card, cared.say("care.card.tell"))
    form = (await cared.ana.in_dm.click(which.message, cared.say("care.tell.name"))).form

    answer = await cared.ana.in_dm.send(form, name=name)

    assert cared.say("care.tell.not_found") in answer.text
    assert name in answer.text
    assert await cared.rows(ASKED) == []
    again = await cared.ana.in_dm.click(answer.message, cared.say("forms.reopen"))
    assert again.form.filled == {"name": name}


async def test_a_server_with_resources_only_says_that_nobody_can_be_told(
    world: World, prompt: Message
):
    await world.ana.click(prompt, world.say("prompts.buttons.pass"))
    card = await dm_card(world)
    which = await world.ana.in_dm.click(card, world.say("care.card.tell"))

    answer = await world.ana.in_dm.choose(
        which.message, world.say("care.tell.choose"), str(world.server.id)
    )

    assert world.say("care.tell.no_team") in answer.text
    assert only_you(world) in world.ours(world.ana.in_dm.channel)[-1].text


async def test_who_is_around_says_whether_they_know_and_lets_one_tell_them(
    cared: World, prompt: Message
):
    card = card_in(cared, await write_for_oneself(cared, cared.ana, prompt, URGENT))

    async def around() -> Answer:
        people = await cared.ana.click(card, cared.say("care.card.people"))
        return await cared.ana.click(people.message, cared.say("care.people.around"))

    unknown = await around()
    tell = cared.say("care.card.tell")
    assert cared.say("care.around.not_known", tell=tell) in unknown.text
    told = await cared.ana.click(unknown.message, tell)
    assert "They don't get your words." in told.text
    assert await cared.rows(ASKED) == [("asked", None, None)]

    known = await around()
    assert cared.say("care.around.knows") in known.text
    assert tell not in known.message.labels
    for minutes in (5, 2, 2):
        await cared.pass_time(timedelta(minutes=minutes))
    assert cared.say("care.around.unanswered") in (await around()).text
    await press(cared, cared.fay, "claim")
    assert "Fay" in (await around()).text


async def test_a_card_tells_people_also_after_a_restart(cared: World):
    card = await dm_card(cared)
    await cared.restart_bot()

    which = await cared.ana.in_dm.click(card, cared.say("care.card.tell"))
    form = (await cared.ana.in_dm.click(which.message, cared.say("care.tell.name"))).form
    await cared.restart_bot()
    await cared.ana.in_dm.send(form, name="Garden")

    assert await cared.rows(ASKED) == [("asked", None, None)]


async def test_staff_who_ask_in_a_direct_message_are_shown_the_contact_instead(cared: World):
    await cared.fay.in_dm.write(URGENT)
    card = cared.ours(cared.fay.in_dm.channel)[-1]
    which = await cared.fay.in_dm.click(card, cared.say("care.card.tell"))
    form = (await cared.fay.in_dm.click(which.message, cared.say("care.tell.name"))).form

    answer = await cared.fay.in_dm.send(form, name="Garden")

    assert f"<@{cared.kim.id}>" in answer.text
    assert await cared.rows(ASKED) == []


async def test_somebody_who_left_meanwhile_is_told_of_nowhere(cared: World, prompt: Message):
    await cared.ana.click(prompt, cared.say("prompts.buttons.pass"))
    card = await dm_card(cared)
    cared.env.inject_error("GET", "/guilds/*/members/*", status=404, code=10007)

    which = await cared.ana.in_dm.click(card, cared.say("care.card.tell"))

    assert cared.say("care.tell.name_it") in which.text
    assert await cared.rows(ASKED) == []
