"""Check-ins in rows: each press one transaction, and nothing of a choice after the end."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.ids import ChannelId, CheckInId, GuildId, MessageId, UserId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds.check_ins import CheckIn, Kind, Note, Refusal, State
from bot.domain.rounds.formats import Answer, Way
from bot.services.privacy import Privacy
from bot.services.rounds.check_in_deliveries import CheckInDeliveries, Step
from bot.services.rounds.check_ins import CheckedIn, CheckIns, Mine
from bot.services.rounds.circles import Circles
from tests.check_ins import round_format
from tests.services.servers import ANN, BEN, CHANNEL, ELSEWHERE, HERE, OTHER_CHANNEL, rows

CARD, THREAD = MessageId(31), ChannelId(31)
CHOICES = "SELECT choice_id FROM check_in_choice"
ANSWERS = "SELECT kind FROM check_in_answer"
TALLY = "SELECT choice_id, number FROM check_in_tally ORDER BY choice_id"
NOTES = "SELECT wording_key FROM notice"


@pytest.fixture
def service(database, clock, key) -> CheckIns:
    return CheckIns(database, clock, key)


@pytest.fixture
def deliveries(database, clock, service) -> CheckInDeliveries:
    return CheckInDeliveries(database, clock, service)


@pytest.fixture
def privacy(database, clock, key) -> Privacy:
    return Privacy(database, clock, key, Circles(database, clock, key))


async def stand(
    service: CheckIns,
    deliveries: CheckInDeliveries,
    clock,
    answer: Answer = Answer.CHOICE,
    channel_id: ChannelId = CHANNEL,
) -> CheckIn:
    """Open a check-in for a day, and let its card and thread stand."""
    opening = await service.open(HERE, channel_id, round_format(answer), "en", 24)
    assert isinstance(opening, CheckIn)
    (step,) = await deliveries.claim_due(clock.now())
    posted = await deliveries.settle_card(step.check_in, MessageId(CARD + channel_id))
    return await deliveries.settle_thread(posted, ChannelId(CARD + channel_id))


@pytest.fixture
async def standing(service, deliveries, clock) -> CheckIn:
    return await stand(service, deliveries, clock)


async def choose(service: CheckIns, check_in: CheckIn, user_id: int, *chosen: str) -> CheckedIn:
    outcome = await service.check_in(
        HERE, check_in.check_in_id, UserId(user_id), Kind.CHOICE, chosen
    )
    assert isinstance(outcome, CheckedIn)
    return outcome


async def close(deliveries: CheckInDeliveries, clock) -> Step:
    clock.advance(timedelta(hours=24))
    (step,) = await deliveries.claim_due(clock.now())
    return step


async def test_a_check_in_is_posted_at_once_and_closes_after_its_hours(
    service, deliveries, clock, standing
):
    assert standing.state is State.OPEN
    assert await service.of(HERE, standing.check_in_id) == standing
    assert await deliveries.next_due_at() == clock.now() + timedelta(hours=24)


async def test_it_is_open_for_as_long_as_its_format_says_unless_told_otherwise(service, clock):
    opening = await service.open(HERE, CHANNEL, round_format(), "en")

    assert isinstance(opening, CheckIn)
    assert opening.closes_at == clock.now() + timedelta(hours=24)


async def test_two_presses_on_start_open_one(service):
    async def start() -> object:
        return await service.open(HERE, CHANNEL, round_format(), "en", 12)

    found = await asyncio.gather(start(), start())

    assert {type(one) for one in found} == {CheckIn, Refusal}
    assert Refusal.ALREADY_OPEN in found
    elsewhere = await service.open(HERE, OTHER_CHANNEL, round_format(), "en", 12)
    assert isinstance(elsewhere, CheckIn)


async def test_what_is_held_live_only_is_refused(service, database):
    live = round_format(ways=(Way.LIVE,))

    assert await service.open(HERE, CHANNEL, live, "en", 12) is Refusal.NOT_OPEN_WAY
    assert await rows(database, "SELECT * FROM check_in") == []


async def test_another_server_finds_nothing_of_it(service, standing):
    assert await service.of(ELSEWHERE, standing.check_in_id) is Refusal.UNKNOWN
    pressed = await service.check_in(ELSEWHERE, standing.check_in_id, ANN, Kind.PASS)
    assert pressed is Refusal.UNKNOWN
    assert await service.close_now(ELSEWHERE, standing.check_in_id) is Refusal.UNKNOWN
    assert await service.standing(ELSEWHERE) == ()
    assert await service.standing(HERE) == (standing,)


async def test_a_choice_can_be_changed_and_taken_back_while_it_is_open(service, standing, database):
    first = await choose(service, standing, ANN, "sun")
    second = await choose(service, standing, ANN, "storm")

    assert (first.is_first, second.is_first) == (True, False)
    assert second.before == Mine(Kind.CHOICE, frozenset({"sun"}))
    mine = await service.mine(HERE, standing.check_in_id, ANN)
    assert mine == Mine(Kind.CHOICE, frozenset({"storm"}))
    assert await service.withdraw(HERE, standing.check_in_id, ANN)
    assert not await service.withdraw(HERE, standing.check_in_id, ANN)
    assert await rows(database, CHOICES) == await rows(database, ANSWERS) == []


async def test_a_pass_takes_the_place_of_a_choice(service, standing, database):
    await choose(service, standing, ANN, "sun")
    await service.check_in(HERE, standing.check_in_id, ANN, Kind.PASS)

    assert await rows(database, CHOICES) == []
    assert await rows(database, ANSWERS) == [("pass",)]


async def test_writing_in_the_thread_leaves_a_choice_as_it_is(service, standing, database):
    await choose(service, standing, ANN, "sun")
    assert await service.heard(HERE, standing.thread_id, ANN)
    assert await service.heard(HERE, standing.thread_id, BEN)
    assert await service.heard(HERE, standing.thread_id, BEN)

    assert await rows(database, CHOICES) == [("sun",)]
    assert sorted(await rows(database, ANSWERS)) == [("choice",), ("wrote",)]
    assert not await service.heard(HERE, ChannelId(99), BEN)
    assert not await service.heard(ELSEWHERE, standing.thread_id, BEN)


async def test_a_second_word_is_refused_while_the_first_one_stands(service, deliveries, clock):
    standing = await stand(service, deliveries, clock, Answer.WORD)
    who = (HERE, standing.check_in_id, ANN)

    assert isinstance(await service.check_in(*who, Kind.WORD), CheckedIn)
    assert await service.check_in(*who, Kind.WORD) is Refusal.WORD_STANDS


async def test_a_post_that_did_not_come_to_stand_leaves_what_stood_before(
    service, standing, database
):
    await choose(service, standing, ANN, "sun")
    who = (HERE, standing.check_in_id, ANN)
    outcome = await service.check_in(*who, Kind.SHARE)
    assert isinstance(outcome, CheckedIn)

    await service.restore(*who, outcome.before)
    assert await service.mine(*who) == Mine(Kind.CHOICE, frozenset({"sun"}))
    await service.restore(*who, Mine())
    assert await rows(database, ANSWERS) == []


async def test_no_choice_comes_back_into_a_check_in_that_is_over(
    service, deliveries, clock, standing, database
):
    who = (HERE, standing.check_in_id, ANN)
    await close(deliveries, clock)
    await service.restore(*who, Mine(Kind.CHOICE, frozenset({"sun"})))

    assert await rows(database, CHOICES) == []


async def test_closing_freezes_what_the_group_chose_and_deletes_who_chose_it(
    service, deliveries, clock, standing, database
):
    for user_id, chosen in enumerate(["sun", "sun", "fog", "storm", "sun"], start=1):
        await choose(service, standing, user_id, chosen)
    await service.check_in(HERE, standing.check_in_id, UserId(6), Kind.PASS)
    step = await close(deliveries, clock)

    assert dict(step.tally.counts) == {"sun": 3, "fog": 1, "storm": 1}
    assert (step.check_in.state, step.check_in.people) == (State.CLOSING, 6)
    assert await rows(database, CHOICES) == []
    assert await rows(database, TALLY) == [("fog", 1), ("storm", 1), ("sun", 3)]
    await deliveries.finish(step.check_in)
    assert await rows(database, TALLY) == []


async def test_of_four_choices_nothing_is_kept(service, deliveries, clock, standing, database):
    for user_id in range(1, 5):
        await choose(service, standing, user_id, "sun")
    step = await close(deliveries, clock)

    assert not step.tally
    assert step.check_in.people == 4
    assert await rows(database, TALLY) == await rows(database, CHOICES) == []


async def test_after_its_end_nobody_answers_even_before_the_worker_has_looked(
    service, clock, standing
):
    clock.advance(timedelta(hours=24))

    outcome = await service.check_in(HERE, standing.check_in_id, ANN, Kind.PASS)
    assert outcome is Refusal.OVER
    assert not await service.heard(HERE, standing.thread_id, ANN)


async def test_what_the_group_was_told_stays_when_somebody_goes(
    service, deliveries, clock, standing
):
    await choose(service, standing, ANN, "sun")
    step = await close(deliveries, clock)
    await service.withdraw(HERE, standing.check_in_id, ANN)

    (again,) = [await deliveries.set_back(step.check_in, Setback.FAULT)]
    assert again.people == 1


async def test_a_facilitator_closes_early_and_only_once(service, deliveries, clock, standing):
    early = await service.close_now(HERE, standing.check_in_id)

    assert isinstance(early, CheckIn)
    assert early.state is State.CLOSING
    assert await service.close_now(HERE, standing.check_in_id) is Refusal.OVER
    (step,) = await deliveries.claim_due(clock.now())
    await deliveries.finish(step.check_in)
    assert await deliveries.next_due_at() is None
    assert await service.standing(HERE) == ()


async def test_a_closing_that_a_crash_cut_off_is_taken_up_again(deliveries, clock, standing):
    step = await close(deliveries, clock)
    assert await deliveries.claim_due(clock.now()) == ()
    assert await deliveries.next_due_at() is None

    await deliveries.wake_interrupted()
    (again,) = await deliveries.claim_due(clock.now())
    assert again.check_in.may_already_stand
    assert again.check_in.closed_at == step.check_in.closed_at


async def test_a_thread_that_comes_after_the_end_is_where_the_line_goes(service, deliveries, clock):
    await service.open(HERE, CHANNEL, round_format(Answer.CHOICE), "en", 1)
    (step,) = await deliveries.claim_due(clock.now())
    posted = await deliveries.settle_card(step.check_in, CARD)
    clock.advance(timedelta(hours=1))
    (closing,) = await deliveries.claim_due(clock.now())

    await deliveries.settle_thread(posted, THREAD)
    found = await service.of(HERE, posted.check_in_id)
    assert isinstance(found, CheckIn)
    assert (found.state, found.thread_id) == (State.CLOSING, THREAD)
    # What the late one heard last moves nothing any more.
    assert (await deliveries.set_back(posted, Setback.GONE)).state is State.CLOSING
    assert (await deliveries.finish(closing.check_in)).thread_id == THREAD


@pytest.mark.parametrize("place", ["card", "thread", "channel"])
async def test_what_is_deleted_closes_quietly_and_facilitators_hear_of_it_once(
    service, deliveries, clock, standing, database, place
):
    places = {"card": standing.message_id, "thread": standing.thread_id, "channel": CHANNEL}
    assert await service.lost(HERE, places[place])
    assert not await service.lost(HERE, places[place])

    (step,) = await deliveries.claim_due(clock.now())
    assert step.check_in.is_quiet
    await deliveries.finish(step.check_in, is_room_gone=True)
    assert await rows(database, NOTES) == [(Note.ROOM_GONE.value,)]


async def test_what_is_found_gone_at_the_end_is_told_once(deliveries, clock, standing, database):
    step = await close(deliveries, clock)
    await deliveries.finish(step.check_in, is_room_gone=True)

    assert await rows(database, NOTES) == [(Note.ROOM_GONE.value,)]


async def test_a_card_that_cannot_be_posted_is_told_and_can_be_opened_anew(
    service, deliveries, clock, database
):
    await service.open(HERE, CHANNEL, round_format(), "en", 12)
    (step,) = await deliveries.claim_due(clock.now())
    await deliveries.set_back(step.check_in, Setback.GONE)

    assert await rows(database, NOTES) == [(Note.NOT_POSTED.value,)]
    again = await service.open(HERE, CHANNEL, round_format(), "en", 12)
    assert isinstance(again, CheckIn)
    (step,) = await deliveries.claim_due(clock.now())
    assert (await deliveries.give_up(step.check_in)).state is State.FAILED


async def test_a_line_that_cannot_be_posted_is_told_and_its_numbers_go(
    service, deliveries, clock, standing, database
):
    for user_id in range(1, 6):
        await choose(service, standing, user_id, "sun")
    step = await close(deliveries, clock)
    await deliveries.set_back(step.check_in, Setback.GONE)

    assert await rows(database, TALLY) == []
    assert await rows(database, NOTES) == [(Note.ROOM_GONE.value,)]


async def test_who_checked_in_is_kept_without_a_time_or_an_order(service, standing, database):
    """Else the moment of a word without a name would lead to the code of who said it."""
    columns = await rows(database, "SELECT name FROM pragma_table_info('check_in_answer')")
    assert columns == [("guild_id",), ("check_in_id",), ("member_hash",), ("kind",)]
    with pytest.raises(Exception, match="rowid"):
        await rows(database, "SELECT rowid FROM check_in_answer")


async def test_privacy_shows_and_erases_all_of_it(service, standing, privacy, database):
    await choose(service, standing, ANN, "sun")
    await choose(service, standing, BEN, "fog")
    kept = await privacy.rounds_of(ANN, HERE)
    assert (kept.check_ins, kept.choices) == (1, 1)
    assert await privacy.rounds_of(ANN, None) == kept

    await privacy.erase(ANN, None)
    assert not (await privacy.rounds_of(ANN, HERE)).is_in_check_ins
    assert await rows(database, CHOICES) == [("fog",)]
    assert len(await rows(database, ANSWERS)) == 1


async def test_the_mark_of_a_post_is_anothers_in_each_check_in_and_server(service):
    who = [
        (HERE, CheckInId(1), ANN),
        (HERE, CheckInId(2), ANN),
        (HERE, CheckInId(1), BEN),
        (GuildId(ELSEWHERE), CheckInId(1), ANN),
    ]
    marks = {service.mark(*one) for one in who}

    assert len(marks) == len(who)
    assert all(2**30 <= mark < 2**31 for mark in marks)
    assert service.mark(*who[0]) == service.mark(*who[0])


async def test_choices_go_in_the_transaction_that_freezes_their_numbers_or_stay(
    service, deliveries, clock, standing, database, monkeypatch
):
    for user_id in range(1, 6):
        await choose(service, standing, user_id, "sun")

    async def fail(*_: object) -> None:
        raise OSError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr("bot.storage.rounds.check_ins.save", fail)
        with pytest.raises(OSError, match="full"):
            await service.close_now(HERE, standing.check_in_id)

    assert len(await rows(database, CHOICES)) == 5
    assert await rows(database, TALLY) == []
    step = await close(deliveries, clock)
    assert dict(step.tally.counts) == {"sun": 5}
