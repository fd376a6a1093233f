"""A server's own people and places, and what it says of the shipped ones."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.care.own_resources import CHECK_AGAIN_AFTER, MOST_OWN, Note, Refusal, Typed
from bot.domain.care.resources import How, OwnResource, Resource, ResourceKind
from bot.domain.care.resources_file import parse_resources
from bot.domain.guidelines.phone_numbers import find_numbers
from bot.domain.ids import OwnResourceId
from bot.services.care.resources import ServerResources
from tests.services.servers import ELSEWHERE, HERE, rows
from tests.source import ROOT

SOUP = Typed("Soup kitchen", How.CALL, "020 7946 0155", "9 to 5", "Free")
FOOD, WORK = ResourceKind.FOOD, ResourceKind.WORK
SHIPPED = parse_resources((ROOT / "prompts" / "resources.toml").read_text(encoding="utf-8"))


@pytest.fixture
def service(database, clock) -> ServerResources:
    return ServerResources(database, clock)


@pytest.fixture
async def soup(service) -> OwnResource:
    added = await service.add(HERE, FOOD, SOUP)
    assert isinstance(added, OwnResource)
    return added


def samaritans() -> Resource:
    return next(one for one in SHIPPED.rows if (one.country, one.contact) == ("IE", "116 123"))


async def notes(database) -> list[str]:
    return [key for (key,) in await rows(database, "SELECT wording_key FROM notice")]


async def test_an_entry_is_seen_in_its_server_alone_and_was_checked_by_who_typed_it(
    service, soup, clock
):
    assert (await service.of_server(HERE)).own == (soup,)
    assert (await service.of_server(ELSEWHERE)).own == ()
    assert soup.checked_at == clock.now()
    assert await service.own(ELSEWHERE, soup.own_resource_id) is None


async def test_a_form_sent_twice_is_one_entry(service, soup):
    assert await service.add(HERE, FOOD, SOUP) is Refusal.ALREADY_HERE
    assert isinstance(await service.add(HERE, WORK, SOUP), OwnResource)
    assert isinstance(await service.add(ELSEWHERE, FOOD, SOUP), OwnResource)


async def test_fifty_fit_and_one_more_does_not(service):
    for number in range(MOST_OWN):
        added = await service.add(HERE, FOOD, Typed("Soup", How.CALL, f"020 7946 {number:04}"))
        assert isinstance(added, OwnResource)
    assert await service.add(HERE, FOOD, SOUP) is Refusal.TOO_MANY
    assert isinstance(await service.add(ELSEWHERE, FOOD, SOUP), OwnResource)


async def test_what_two_people_change_at_once_is_changed_by_the_first(service, soup):
    first = Typed("Ours", How.CALL, "020 7946 0001")
    second = Typed("Mine", How.CALL, "020 7946 0002")
    outcomes = await asyncio.gather(
        service.change(HERE, soup.own_resource_id, soup.revision, first),
        service.change(HERE, soup.own_resource_id, soup.revision, second),
    )
    (kept,) = [one for one in outcomes if isinstance(one, OwnResource)]
    assert Refusal.CHANGED_MEANWHILE in outcomes
    assert (await service.of_server(HERE)).own == (kept,)


async def test_what_somebody_removed_meanwhile_is_told(service, soup):
    await service.remove(HERE, soup.own_resource_id)
    changed = await service.change(HERE, soup.own_resource_id, soup.revision, SOUP)
    assert changed is Refusal.GONE
    assert await service.move(HERE, soup.own_resource_id, 1, WORK) is Refusal.GONE
    assert await service.confirm_own(HERE, soup.own_resource_id) is Refusal.GONE
    await service.remove(HERE, soup.own_resource_id)


async def test_nobody_reaches_another_servers_entries(service, soup):
    number = soup.own_resource_id
    assert await service.change(ELSEWHERE, number, soup.revision, SOUP) is Refusal.GONE
    assert await service.confirm_own(ELSEWHERE, number) is Refusal.GONE
    assert await service.move(ELSEWHERE, number, soup.revision, WORK) is Refusal.GONE
    await service.remove(ELSEWHERE, number)
    assert not await service.report(ELSEWHERE, number)
    assert (await service.of_server(HERE)).own == (soup,)


async def test_removed_words_are_gone_from_the_database(service, soup, database):
    await service.report(HERE, soup.own_resource_id)
    await service.remove(HERE, soup.own_resource_id)
    assert await rows(database, "SELECT * FROM own_resource") == []
    assert "Soup" not in str(await rows(database, "SELECT * FROM notice"))


async def test_an_entry_moves_to_another_need_and_nobody_has_checked_it_by_that(
    service, soup, clock
):
    clock.advance(timedelta(days=5))
    moved = await service.move(HERE, soup.own_resource_id, soup.revision, WORK)
    assert isinstance(moved, OwnResource)
    assert (moved.kind, moved.checked_at) == (WORK, soup.checked_at)
    again = await service.move(HERE, soup.own_resource_id, moved.revision, WORK)
    assert again == moved


async def test_an_entry_does_not_move_onto_its_twin(service, soup):
    await service.add(HERE, WORK, SOUP)
    moved = await service.move(HERE, soup.own_resource_id, soup.revision, WORK)
    assert moved is Refusal.ALREADY_HERE


async def test_after_ninety_days_staff_are_asked_once_to_check_again(
    service, soup, clock, database
):
    await service.confirm_shipped(HERE, [samaritans().row_id])
    due_at = await service.next_due_at()
    assert due_at == clock.now() + CHECK_AGAIN_AFTER
    clock.advance(CHECK_AGAIN_AFTER)

    await service.claim_due(clock.now())
    await service.claim_due(clock.now())

    assert await notes(database) == [Note.CHECK_AGAIN]
    assert await service.next_due_at() is None
    server = await service.of_server(HERE)
    assert server.own[0].is_overdue
    assert not server.check(samaritans()).holds


async def test_a_check_in_time_puts_the_question_off(service, soup, clock, database):
    clock.advance(timedelta(days=80))
    await service.confirm_own(HERE, soup.own_resource_id)
    clock.advance(timedelta(days=80))
    await service.claim_due(clock.now())
    assert await notes(database) == []
    assert not (await service.of_server(HERE)).own[0].is_overdue


async def test_a_shipped_row_is_checked_for_one_server(service):
    await service.confirm_shipped(HERE, [samaritans().row_id])
    assert samaritans() not in SHIPPED.unchecked("IE", await service.of_server(HERE))
    assert samaritans() in SHIPPED.unchecked("IE", await service.of_server(ELSEWHERE))


async def test_a_hidden_row_comes_back_and_keeps_who_checked_it(service):
    row = samaritans()
    await service.confirm_shipped(HERE, [row.row_id])
    hidden = await service.hide(HERE, row.row_id, is_hidden=True)
    assert row not in SHIPPED.for_country("IE", hidden)
    shown = await service.hide(HERE, row.row_id, is_hidden=False)
    assert row in SHIPPED.for_country("IE", shown)
    assert shown.check(row).holds


async def test_a_wrong_number_is_told_once_until_somebody_has_looked(service, soup, database):
    row = samaritans()
    assert await service.report(HERE, row)
    assert not await service.report(HERE, row)
    assert await notes(database) == [Note.WRONG_NUMBER]
    await service.confirm_shipped(HERE, [row.row_id])
    assert await service.report(HERE, row)
    assert await service.report(HERE, soup.own_resource_id)
    assert not await service.report(HERE, soup.own_resource_id)
    assert await notes(database) == [Note.WRONG_NUMBER, Note.WRONG_NUMBER, Note.WRONG_OWN]


async def test_a_report_says_nothing_of_a_person(service, soup, database):
    await service.report(HERE, samaritans())
    await service.report(HERE, soup.own_resource_id)
    details = [one for (one,) in await rows(database, "SELECT details FROM notice")]
    assert details == [
        '{"name": "Samaritans", "contact": "116 123"}',
        f'{{"own": {soup.own_resource_id}}}',
    ]


async def test_a_report_of_what_is_gone_tells_nobody(service, database):
    assert not await service.report(HERE, OwnResourceId(99))
    assert await notes(database) == []


async def test_nobody_is_nudged_for_naming_a_line_of_their_server(service, soup):
    def found(lines) -> list[object]:
        words = "text me on 020 7946 0155"
        return list(find_numbers(words, frozenset(words.split()), lines))

    assert found(await service.helplines(HERE)) == []
    assert found(await service.helplines(ELSEWHERE)) != []
    await service.remove(HERE, soup.own_resource_id)
    assert found(await service.helplines(HERE)) != []


async def test_what_stands_is_there_after_a_restart(service, soup, database, clock):
    await service.hide(HERE, samaritans().row_id, is_hidden=True)
    again = ServerResources(database, clock)
    assert await again.of_server(HERE) == await service.of_server(HERE)
