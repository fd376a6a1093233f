"""A group's own people and places: typed, seen, checked, reported and removed."""

from datetime import timedelta

import pytest

from bot.domain.care.own_resources import CHECK_AGAIN_AFTER, MOST_OWN, Typed
from bot.domain.care.resources import How, ResourceKind
from bot.domain.ids import GuildId, UserId
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Form, Message
from tests.behaviour.world import World

SOUP = {
    "name": "Soup kitchen",
    "how": "call",
    "contact": "020 7946 0155",
    "hours": "weekdays 9 to 5",
    "note": "Free, no questions",
}


async def resources(world: World, person: Member) -> Message:
    return (await person.use("resources")).message


async def need(world: World, person: Member, kind: str) -> Answer:
    """What somebody sees who says what they need."""
    card = await resources(world, person)
    return await person.choose(card, world.say("resources.need"), kind)


async def edit(world: World, person: Member | None = None) -> Message:
    person = person or world.fay
    card = await resources(world, person)
    return (await person.click(card, world.say("resources.edit"))).message


async def form_for(world: World, kind: str = "food", person: Member | None = None) -> Form:
    person = person or world.fay
    card = await edit(world, person)
    return (await person.choose(card, world.say("resources.own.add"), kind)).form


async def add(world: World, kind: str = "food", **changes: str) -> Answer:
    return await world.fay.send(await form_for(world, kind), **{**SOUP, **changes})


async def entry(world: World, person: Member) -> Message:
    """The one entry there is, opened from the list."""
    card = await edit(world, person)
    (option,) = card.select(world.say("resources.own.choose"))["options"]
    label = world.say("resources.own.choose")
    return (await person.choose(card, label, option["value"])).message


async def report(world: World, person: Member, kind: str, contact: str) -> Answer:
    card = (await need(world, person, kind)).message
    asked = await person.click(card, world.say("resources.wrong"))
    options = asked.message.select(world.say("resources.choose_line"))["options"]
    (row,) = [one["value"] for one in options if contact in one["label"]]
    return await person.choose(asked.message, world.say("resources.choose_line"), row)


def in_staff_channel(world: World) -> list[str]:
    return [one.text for one in world.ours(world.staff)]


async def choose_country(world: World, country: str) -> None:
    card = await world.kim.use("setup")
    await world.kim.choose(card.message, world.say("setup.country"), country)


async def test_an_entry_is_seen_by_everybody_as_it_was_typed_its_number_alone(world: World):
    answer = await add(world)
    assert world.say("resources.own.checked", date="2026-01-01") in answer.text

    seen = await need(world, world.ana, "food")

    assert SOUP["contact"] in seen.text.splitlines()
    assert SOUP["name"] in seen.text
    assert SOUP["note"] in seen.text
    assert world.say("resources.checked", date="2026-01-01") in seen.text


async def test_own_entries_come_before_the_shipped_ones(world: World):
    await choose_country(world, "GB")
    await add(world, "crisis", name="Our line")

    card = await resources(world, world.ana)

    assert card.text.index("Our line") < card.text.index("116 123")
    assert card.text.index("999") < card.text.index("Our line")


async def test_own_entries_are_where_the_group_is(world: World):
    await choose_country(world, "GB")
    await add(world)
    seen = await need(world, world.ana, "food")

    elsewhere = await world.ana.choose(seen.message, world.say("resources.elsewhere"), "NZ")
    assert SOUP["name"] not in elsewhere.text
    other = world.person("Ola", server=world.other_server)
    assert SOUP["name"] not in (await need(world, other, "food")).text
    assert SOUP["name"] not in (await world.ana.in_dm.use("resources")).text


async def test_where_nobody_added_anything_that_is_said(world: World):
    seen = await need(world, world.ana, "work")
    assert world.say("resources.none_here") in seen.text
    # There is no number that could be wrong.
    assert world.say("resources.wrong") not in seen.message.labels


async def test_where_no_line_fits_an_urgent_need_nobody_is_said_to_listen(world: World):
    await choose_country(world, "GB")
    seen = await need(world, world.ana, "violence")
    assert world.say("resources.none_urgent") in seen.text
    assert world.say("resources.intro") not in seen.text
    assert "999" in seen.text.splitlines()
    assert world.say("resources.wrong") in seen.message.labels


@pytest.mark.parametrize("who", ["ana", "mo"])
async def test_only_facilitators_and_admins_are_offered_to_edit(world: World, who):
    card = await resources(world, getattr(world, who))
    assert world.say("resources.edit") not in card.labels
    for person in (world.fay, world.kim):
        assert world.say("resources.edit") in (await resources(world, person)).labels


async def test_who_is_no_facilitator_any_more_changes_nothing(world: World):
    opened = await form_for(world)
    world.fay.loses(world.facilitators)

    refused = await world.fay.send(opened, **SOUP)

    assert world.say("refused.facilitators_only") in refused.text
    assert SOUP["note"] in refused.text
    assert await world.rows("SELECT * FROM own_resource") == []


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"contact": "call us"}, "not_a_number"),
        ({"how": "web", "contact": "not a page"}, "not_a_page"),
        ({"how": "email", "contact": "nobody"}, "not_an_address"),
        ({"name": "\u200b"}, "no_name"),
        ({"how": "visit", "contact": "\u2800"}, "no_place"),
    ],
)
async def test_what_cannot_be_kept_comes_back_with_its_reason_and_opens_again(
    world: World, typed, reason
):
    refused = await add(world, **typed)
    assert world.say(f"resources.refused.{reason}") in refused.text
    assert SOUP["note"] in refused.text
    assert await world.rows("SELECT * FROM own_resource") == []

    again = await world.fay.click(refused.message, world.say("forms.reopen"))
    expected = {**SOUP, **typed}
    assert again.form.filled["note"] == SOUP["note"]
    assert again.form.filled["how"] == expected["how"]
    kept = await world.fay.send(again.form, **SOUP)
    assert SOUP["name"] in kept.text
    assert len(await world.rows("SELECT * FROM own_resource")) == 1


async def test_a_form_sent_twice_makes_one_entry(world: World):
    opened = await form_for(world)
    await world.fay.send(opened, **SOUP)
    again = await world.fay.send(await form_for(world), **SOUP)
    assert world.say("resources.refused.already_here") in again.text
    assert len(await world.rows("SELECT * FROM own_resource")) == 1


async def test_an_entry_is_changed_in_a_form_that_holds_what_stands(world: World):
    await add(world, how="text", contact="SHOUT to 85258")
    opened = await world.fay.click(await entry(world, world.fay), world.say("resources.own.change"))
    assert opened.form.filled["contact"] == "SHOUT to 85258"

    changed = await world.fay.send(opened.form, name="Soup and bread")

    assert "Soup and bread" in changed.text
    assert "Soup and bread" in (await need(world, world.ana, "food")).text


async def test_two_who_change_one_entry_at_once_overwrite_nothing(world: World):
    await add(world)
    change = world.say("resources.own.change")
    of_fay = await world.fay.click(await entry(world, world.fay), change)
    of_kim = await world.kim.click(await entry(world, world.kim), change)

    await world.fay.send(of_fay.form, name="Fay's words")
    refused = await world.kim.send(of_kim.form, name="Kim's words")

    assert world.say("resources.refused.changed_meanwhile") in refused.text
    assert "Fay's words" in refused.text
    assert "Kim's words" in refused.text
    again = await world.kim.click(refused.message, world.say("forms.reopen"))
    assert again.form.filled["name"] == "Kim's words"
    await world.kim.send(again.form)
    assert "Kim's words" in (await need(world, world.ana, "food")).text


async def test_what_was_removed_under_an_open_form_can_be_added_again(world: World):
    await add(world)
    opened = await world.fay.click(await entry(world, world.fay), world.say("resources.own.change"))
    asked = await world.kim.click(await entry(world, world.kim), world.say("resources.own.remove"))
    await world.kim.click(asked.message, world.say("resources.own.remove"))

    refused = await world.fay.send(opened.form, name="Still here")

    assert world.say("resources.refused.gone") in refused.text
    again = await world.fay.click(refused.message, world.say("forms.reopen"))
    await world.fay.send(again.form)
    assert "Still here" in (await need(world, world.ana, "food")).text


async def test_removing_asks_once_and_can_be_left(world: World):
    await add(world)
    asked = await world.fay.click(await entry(world, world.fay), world.say("resources.own.remove"))
    assert world.say("resources.own.really") in asked.text
    kept = await world.fay.click(asked.message, world.say("resources.own.keep"))
    assert len(await world.rows("SELECT * FROM own_resource")) == 1

    asked = await world.fay.click(kept.message, world.say("resources.own.remove"))
    gone = await world.fay.click(asked.message, world.say("resources.own.remove"))
    assert world.say("resources.own.removed") in gone.text
    assert await world.rows("SELECT * FROM own_resource") == []
    assert world.say("resources.own.none") in gone.text


async def test_an_entry_moves_to_another_need(world: World):
    await add(world)
    card = await entry(world, world.fay)
    await world.fay.choose(card, world.say("resources.own.need"), "work")
    assert SOUP["name"] not in (await need(world, world.ana, "food")).text
    assert SOUP["name"] in (await need(world, world.ana, "work")).text


async def fill(world: World, number: int, kind: ResourceKind, name: str = "Place {}") -> None:
    for one in range(number):
        await world.client.services.resources.add(
            GuildId(world.server.id),
            kind,
            Typed(name.format(one), How.CALL, f"020 7946 {one:04}", "h" * 60, "n" * 100),
        )


async def test_fifty_entries_are_seen_page_by_page_and_one_more_does_not_fit(world: World):
    await fill(world, MOST_OWN, ResourceKind.FOOD)
    seen, names = (await need(world, world.ana, "food")).message, set()
    while True:
        names |= {line for line in seen.text.splitlines() if line.startswith("020 7946")}
        if world.say("resources.next") not in seen.labels:
            break
        seen = (await world.ana.click(seen, world.say("resources.next"))).message
    assert len(names) == MOST_OWN
    back = await world.ana.click(seen, world.say("resources.previous"))
    assert "020 7946" in back.text

    refused = await add(world)
    assert world.say("resources.refused.too_many", most=MOST_OWN) in refused.text
    card = await edit(world)
    onwards = await world.fay.click(card, world.say("resources.next"))
    assert "Place 10" in onwards.text


async def test_with_fifty_own_lines_the_shipped_one_stays_on_the_first_page(world: World):
    await choose_country(world, "GB")
    await fill(world, MOST_OWN, ResourceKind.CRISIS)
    card = await resources(world, world.ana)
    assert "116 123" in card.text.splitlines()
    assert "999" in card.text.splitlines()


@pytest.mark.parametrize(
    "name", ["خط المساعدة " * 4, "*" * 60, "`" * 60, "@everyone", "👩\u200d👩\u200d👧 " * 7]
)
async def test_odd_names_turn_nothing_around_and_ping_nobody(world: World, name):
    await add(world, name=name)
    seen = await need(world, world.ana, "food")
    assert SOUP["contact"] in seen.text.splitlines()
    (text,) = [one for one in seen.message.texts if SOUP["contact"] in one]
    assert text.startswith("\u200e"), "Its first letter turns the number around."
    assert "\u2068" in text


async def test_after_a_restart_every_card_and_form_from_before_still_works(world: World):
    await add(world)
    listed, opened = await edit(world), await form_for(world)
    one = await entry(world, world.fay)
    await world.restart_bot()

    await world.fay.click(one, world.say("resources.own.confirm"))
    kept = await world.fay.send(opened, **{**SOUP, "contact": "020 7946 0156"})
    assert "020 7946 0156" in kept.text
    shown = await world.fay.click(listed, world.say("resources.own.shipped"))
    assert world.say("resources.shipped.title") in shown.text


async def test_a_wrong_number_reaches_staff_and_not_who_said_it(world: World):
    await choose_country(world, "GB")

    thanked = await report(world, world.ana, "crisis", "116 123")

    assert world.say("resources.wrong_reported") in thanked.text
    (said,) = in_staff_channel(world)
    assert said == world.say("resources.notes.wrong_number", name="Samaritans", contact="116 123")
    assert str(world.ana.id) not in said
    assert str(world.ana.id) not in str(await world.rows("SELECT * FROM notice"))
    assert str(world.ana.id) not in world.log.text


async def test_a_second_report_is_thanked_and_tells_staff_nothing_new(world: World):
    await choose_country(world, "GB")
    for person in (world.ana, world.ben):
        thanked = await report(world, person, "crisis", "116 123")
        assert world.say("resources.wrong_reported") in thanked.text
    assert len(in_staff_channel(world)) == 1


async def test_staff_open_the_entry_that_was_reported_and_answer_it(world: World):
    await add(world)
    await report(world, world.ana, "food", SOUP["contact"])
    (note,) = world.ours(world.staff)
    assert SOUP["name"] not in note.text

    opened = await world.fay.click(note, world.say("resources.notes.open"))
    assert SOUP["name"] in opened.text
    assert world.say("resources.own.reported", date="2026-01-01") in opened.text
    checked = await world.fay.click(opened.message, world.say("resources.own.confirm"))
    assert world.say("resources.own.checked", date="2026-01-01") in checked.text


async def test_a_report_of_what_was_removed_meanwhile_is_thanked(world: World):
    await add(world)
    card = (await need(world, world.ana, "food")).message
    asked = await world.ana.click(card, world.say("resources.wrong"))
    label = world.say("resources.choose_line")
    (row,) = [one["value"] for one in asked.message.select(label)["options"]]
    removing = await world.fay.click(
        await entry(world, world.fay), world.say("resources.own.remove")
    )
    await world.fay.click(removing.message, world.say("resources.own.remove"))

    thanked = await world.ana.choose(asked.message, label, row)

    assert world.say("resources.wrong_reported") in thanked.text
    assert in_staff_channel(world) == []


async def test_in_a_direct_message_there_is_nobody_to_report_to(world: World):
    card = await world.ana.in_dm.use("resources")
    assert world.say("resources.wrong") not in card.message.labels
    assert world.say("resources.tell") in card.text


async def test_admins_see_what_nobody_has_checked_and_check_it(world: World):
    await choose_country(world, "IE")
    rows = world.library.resources.for_country("IE")
    before = await world.kim.use("setup")
    assert world.say("setup.lines_unchecked", number=len(rows)) in before.text
    shown = await world.kim.click(before.message, world.say("setup.lines"))
    assert shown.text.count(world.say("resources.shipped.unchecked")) == len(rows)

    label = world.say("resources.shipped.checked")
    options = shown.message.select(label)["options"]
    done = await world.kim.choose(shown.message, label, *[one["value"] for one in options])

    assert world.say("resources.shipped.noted", number=len(rows)) in done.text
    after = await world.kim.use("setup")
    assert world.say("setup.lines_unchecked", number=len(rows)) not in after.text
    card = await resources(world, world.ana)
    assert world.say("resources.checked", date="2026-01-01") in card.text


async def test_a_line_is_hidden_here_and_shown_again_but_never_what_helps_in_danger(world: World):
    await choose_country(world, "GB")
    card = await edit(world)
    shown = await world.fay.click(card, world.say("resources.own.shipped"))
    label = world.say("resources.shipped.hide")
    options = {one["label"]: one["value"] for one in shown.message.select(label)["options"]}
    assert not any("999" in one or "findahelpline" in one for one in options)
    (shout,) = [value for name, value in options.items() if "85258" in name]

    hidden = await world.fay.choose(shown.message, label, shout)
    assert world.say("resources.shipped.hidden") in hidden.text
    assert "85258" not in (await resources(world, world.ana)).text

    await world.fay.choose(hidden.message, label, shout)
    assert "85258" in (await resources(world, world.ana)).text


async def test_after_ninety_days_staff_are_asked_to_check_again(world: World):
    await add(world, "crisis")
    await world.pass_time(CHECK_AGAIN_AFTER + timedelta(minutes=1))

    assert world.say("resources.notes.check_again") in in_staff_channel(world)
    (note,) = [
        one
        for one in world.ours(world.staff)
        if one.text == world.say("resources.notes.check_again")
    ]
    listed = await world.fay.click(note, world.say("resources.notes.open"))
    assert world.say("resources.own.overdue", date="2026-01-01") in listed.text


async def test_where_nobody_can_be_told_resources_say_so_beforehand(world: World):
    only = world.say("resources.only")
    assert only in (await resources(world, world.ana)).text

    guild_id = GuildId(world.server.id)
    await world.client.services.contacts.choose(guild_id, UserId(world.kim.id))

    assert only not in (await resources(world, world.ana)).text
    assert only not in (await world.ana.in_dm.use("resources")).text
