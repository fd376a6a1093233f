"""Every press is one transaction: two at once do one thing, and a restart changes nothing."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import aiosqlite
import pytest

from bot.domain.ids import ChannelId
from bot.domain.rounds.circle import PauseReason, Phase, Refusal, SeatState
from bot.domain.rounds.formats import Order
from bot.domain.rounds.mirror import Mirror
from bot.domain.rounds.posts import PostKind
from bot.services.rounds.circles import Circles
from bot.storage.database import Database
from tests.services.rounds.gathering import ANN, BEN, CAT, FAY, HERE, PLAN, view_of
from tests.services.servers import rows

EVENTS = "SELECT happening, question, member_hash FROM circle_event ORDER BY event_id"


async def test_a_lobby_gathers_people_in_the_order_they_came(circles, gathering):
    circle_id = await gathering.lobby(ANN, BEN)
    await circles.listen(circle_id, CAT)

    view = await gathering.of(circle_id)
    assert view.circle.phase is Phase.LOBBY
    assert view.circle.upcoming == (ANN, BEN)
    assert view.circle.listeners == 1
    assert view.circle.facilitator_id == FAY


async def test_what_the_facilitator_chose_is_what_the_circle_is(circles):
    plan = replace(PLAN, order=Order.RANDOM, allows_replies=True, questions=3, has_open_part=True)
    view = await circles.open_lobby(HERE, ChannelId(12), FAY, plan)

    circle = view.circle
    assert (circle.is_random, circle.allows_replies, circle.questions) == (True, True, 3)
    assert (circle.minutes, circle.turn_seconds, circle.seat_limit) == (60, 180, 8)
    assert (view.format_id, view.language) == (plan.format_id, "en")
    assert view.place.channel_id == 12


async def test_two_presses_on_start_at_once_open_one_lobby(circles, gathering):
    views = await asyncio.gather(
        *(circles.open_lobby(HERE, ChannelId(12), FAY, PLAN) for _ in range(2))
    )

    assert len({one.circle_id for one in views}) == 1
    assert len(await circles.running(HERE)) == 1
    assert [one.kind for one in await gathering.post_all()] == [PostKind.LOBBY, PostKind.THREAD]


async def test_a_large_circle_is_split_into_two_in_the_same_channel(circles, clock):
    first = await circles.open_lobby(HERE, ChannelId(12), FAY, PLAN)
    clock.advance(timedelta(minutes=1))
    second = await circles.open_lobby(HERE, ChannelId(12), FAY, PLAN)

    assert first.circle_id != second.circle_id


async def test_a_silent_round_calls_nobody_and_ends_by_the_clock(
    circles, circle_clock, gathering, clock
):
    circle_id = await gathering.lobby(ANN, BEN, plan=replace(PLAN, is_silent=True))
    quiet = view_of(await circles.start(circle_id)).circle
    assert quiet.turn is None
    assert quiet.quiet_until == clock.now().replace(microsecond=0) + timedelta(minutes=3)

    clock.advance(timedelta(minutes=3))
    await circle_clock.claim_due(clock.now())

    assert (await gathering.of(circle_id)).circle.phase is Phase.ENDED


async def test_two_presses_at_once_end_one_turn(circles, gathering):
    view = await gathering.begun(ANN, BEN, CAT)

    answers = await asyncio.gather(
        *(circles.finish(view.circle_id, ANN, view.turn_number) for _ in range(2))
    )

    assert [one for one in answers if isinstance(one, Refusal)] == [Refusal.TURN_IS_OVER]
    assert (await gathering.of(view.circle_id)).circle.speaker_id == BEN


async def test_the_clock_and_a_press_at_once_end_one_turn(circles, circle_clock, gathering, clock):
    view = await gathering.begun(ANN, BEN, CAT)
    clock.advance(timedelta(minutes=5))

    await asyncio.gather(
        circle_clock.claim_due(clock.now()),
        circles.finish(view.circle_id, ANN, view.turn_number),
    )

    assert (await gathering.of(view.circle_id)).circle.speaker_id == BEN


async def test_twenty_five_people_at_once_all_get_a_seat(circles, gathering):
    circle_id = await gathering.lobby(plan=replace(PLAN, seat_limit=25))
    people = [ANN + number * 10 for number in range(25)]

    await asyncio.gather(*(circles.join(circle_id, one) for one in people))

    seated = (await gathering.of(circle_id)).circle.upcoming
    assert set(seated) == set(people)
    assert len(seated) == 25


async def test_a_stale_turn_is_refused_and_changes_nothing(circles, gathering):
    view = await gathering.begun(ANN, BEN)
    await circles.finish(view.circle_id, ANN, view.turn_number)
    before = await gathering.of(view.circle_id)

    for late in (circles.finish, circles.later, circles.more_time):
        assert await late(view.circle_id, ANN, view.turn_number) is Refusal.TURN_IS_OVER
    assert await circles.extend(view.circle_id, view.turn_number) is Refusal.TURN_IS_OVER
    words = await circles.begin_words(view.circle_id, ANN, view.turn_number, "Hello")
    assert words is Refusal.TURN_IS_OVER
    assert await gathering.of(view.circle_id) == before


async def test_only_the_speaker_ends_the_turn_or_takes_more_time(circles, gathering):
    view = await gathering.begun(ANN, BEN)

    for press in (circles.finish, circles.later, circles.more_time, circles.keep_words):
        assert await press(view.circle_id, BEN, view.turn_number) is Refusal.NOT_YOUR_TURN
    assert await gathering.of(view.circle_id) == view


async def test_a_facilitator_gives_time_to_whoever_speaks(circles, gathering):
    view = await gathering.begun(ANN, BEN)
    extended = view_of(await circles.extend(view.circle_id, view.turn_number))
    assert extended.circle.turn.ends_at - view.circle.turn.ends_at == timedelta(minutes=3)


async def test_a_press_asks_the_database_little_because_others_wait_for_it(
    circles, gathering, monkeypatch
):
    view = await gathering.begun(ANN, BEN, CAT)
    asked: list[str] = []
    for name in ("execute", "execute_fetchall", "executemany"):
        monkeypatch.setattr(aiosqlite.Connection, name, listened_to(name, asked))

    await circles.finish(view.circle_id, ANN, view.turn_number)

    written = ["UPDATE circle", "INSERT INTO circle_seat", "INSERT INTO circle_event"]
    wanted = ["BEGIN IMMEDIATE", "SELECT", *written, "INSERT INTO circle_post"]
    assert len(asked) == len(wanted)
    assert all(sql.startswith(one) for sql, one in zip(asked, wanted, strict=True))


def listened_to(name: str, asked: list[str]) -> Callable[..., Any]:
    ask = getattr(aiosqlite.Connection, name)

    def heard(connection: aiosqlite.Connection, sql: str, *values: Any) -> Any:
        asked.append(sql)
        return ask(connection, sql, *values)

    return heard


async def test_a_circle_stands_where_the_last_press_left_it_after_a_restart(
    circles, gathering, database, clock, key
):
    view = await gathering.begun(ANN, BEN, CAT, questions=2)
    await circles.finish(view.circle_id, ANN, 1, has_passed=True)
    await circles.listen(view.circle_id, CAT)
    await circles.raise_hand(view.circle_id, CAT)
    await circles.offer_to_close(view.circle_id, ANN)
    left = view_of(await circles.more_time(view.circle_id, BEN, 2))

    again = view_of(await Circles(database, clock, key).of(view.circle_id))

    assert again == left
    assert again.circle.seat_of(ANN).has_had
    assert again.circle.hands == (CAT,)
    assert again.circle.closer_id == ANN


async def test_a_press_that_moves_nothing_says_so_and_shows_nothing_new(circles, gathering):
    circle_id = await gathering.lobby(ANN)
    before = await gathering.of(circle_id)

    again = view_of(await circles.join(circle_id, ANN))

    assert not again.has_changed
    assert again == before


async def test_a_sign_of_life_is_kept_and_moves_no_panel(circles, gathering, clock):
    view = await gathering.begun(ANN, BEN)
    clock.advance(timedelta(minutes=2))

    alive = view_of(await circles.show_life(view.circle_id, ANN))

    assert alive.circle.turn.seen_at - view.circle.turn.began_at == timedelta(minutes=2)
    assert alive.version == view.version


async def test_what_happened_is_kept_under_the_code_alone(circles, gathering, database, key):
    view = await gathering.begun(ANN, BEN)
    await circles.finish(view.circle_id, ANN, 1)
    await circles.finish(view.circle_id, BEN, 2, has_passed=True)

    ann, ben = key.hash(HERE, ANN), key.hash(HERE, BEN)
    assert await rows(database, EVENTS) == [
        ("seat", 0, ann),
        ("seat", 0, ben),
        ("shared", 0, ann),
        ("passed", 0, ben),
    ]


async def everything(database: Database) -> str:
    """Return every value of every table as one text."""
    tables = await rows(database, "SELECT name FROM sqlite_schema WHERE type = 'table'")
    found = [await rows(database, f"SELECT * FROM {name}") for (name,) in tables]  # noqa: S608
    return repr(found)


PEOPLE = (FAY, ANN, BEN, CAT)


async def test_the_search_for_ids_would_find_them_while_the_circle_lasts(
    circles, gathering, database
):
    view = await gathering.begun(ANN, BEN)
    await circles.listen(view.circle_id, CAT)
    kept = await everything(database)
    assert [one for one in PEOPLE if str(one) in kept] == list(PEOPLE)


async def test_a_circle_that_is_over_leaves_nobodys_id_anywhere(circles, gathering, database):
    circle_id = await gathering.lobby(ANN, BEN)
    await circles.offer_to_open(circle_id, ANN)
    await circles.offer_to_close(circle_id, CAT)
    await circles.start(circle_id)
    await gathering.post_all()
    await circles.raise_hand(circle_id, CAT)
    for turn, speaker in enumerate((ANN, ANN, BEN, CAT), start=1):
        view = view_of(await circles.finish(circle_id, speaker, turn))
    await gathering.post_all()

    assert view.circle.phase is Phase.ENDED
    assert [one for one in PEOPLE if str(one) in await everything(database)] == []


@pytest.mark.parametrize("end_it", ["by hand", "by the clock"])
async def test_an_abandoned_lobby_leaves_nobodys_id_either(
    circles, circle_clock, gathering, database, clock, end_it
):
    circle_id = await gathering.lobby(ANN, BEN)
    await circles.offer_to_open(circle_id, CAT)

    if end_it == "by hand":
        await circles.end(circle_id)
    else:
        clock.advance(timedelta(hours=3))
        await circle_clock.claim_due(clock.now())

    assert (await gathering.of(circle_id)).circle.phase is Phase.ENDED
    assert [one for one in PEOPLE if str(one) in await everything(database)] == []
    assert await circles.running(HERE) == ()


async def test_ids_leave_the_file_itself_with_the_end(circles, gathering, database):
    view = await gathering.begun(ANN)
    assert ANN.to_bytes(6, "big") in await file_of(database)

    await circles.finish(view.circle_id, ANN, 1)

    assert ANN.to_bytes(6, "big") not in await file_of(database)


async def file_of(database: Database) -> bytes:
    async with database.maintenance() as connection:
        await connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return database.path.read_bytes()


async def test_every_press_on_a_circle_that_is_over_says_so(circles, gathering):
    view = await gathering.begun(ANN)
    await circles.end(view.circle_id)

    for press in (circles.join, circles.listen, circles.leave, circles.raise_hand):
        assert await press(view.circle_id, BEN) is Refusal.ENDED
    assert await circles.finish(view.circle_id, ANN, 1) is Refusal.ENDED
    assert await circles.join(999, ANN) is Refusal.ENDED


async def test_only_a_thread_with_a_live_circle_hears_who_writes(circles, gathering):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    thread_id = (await gathering.of(view.circle_id)).place.thread_id

    assert await circles.write(ChannelId(77), ANN) is None
    spoken = view_of(await circles.write(thread_id, ANN))
    assert spoken.circle.turn.has_shared
    assert view_of(await circles.write(thread_id, BEN)).circle.replies_in_turns == 1
    await circles.end(view.circle_id)
    assert await circles.write(thread_id, ANN) is None


async def test_the_same_words_of_a_turn_have_the_same_nonce_and_are_nowhere(
    circles, gathering, database
):
    view = await gathering.begun(ANN, BEN)

    begin = partial(circles.begin_words, view.circle_id, ANN, view.turn_number)
    first, again, other = [await begin(one) for one in ("Bluebells", "Bluebells", "Other")]
    kept = view_of(await circles.keep_words(view.circle_id, ANN, view.turn_number))

    assert first.nonce == again.nonce != other.nonce
    assert len(first.nonce) <= 25
    assert kept.circle.turn.has_shared
    assert "Bluebells" not in await everything(database)
    assert first.nonce not in await everything(database)


async def test_one_who_leaves_while_speaking_lets_the_next_one_begin(circles, gathering):
    view = await gathering.begun(ANN, BEN)
    left = view_of(await circles.leave(view.circle_id, ANN))
    assert left.circle.speaker_id == BEN
    assert left.circle.seat_of(ANN) is None


async def test_a_facilitator_arranges_invites_pauses_hands_over_and_ends(circles, gathering):
    view = await gathering.begun(ANN, BEN, CAT)
    circle_id = view.circle_id

    arranged = view_of(await circles.arrange(circle_id, [CAT]))
    assert arranged.circle.upcoming[0] == CAT
    invited = view_of(await circles.invite(circle_id, BEN))
    assert invited.circle.upcoming[0] == BEN
    assert view_of(await circles.pause(circle_id)).circle.paused_at is not None
    assert await circles.finish(circle_id, ANN, 1) is not Refusal.TURN_IS_OVER
    assert view_of(await circles.resume(circle_id)).circle.paused_at is None
    assert view_of(await circles.hand_over(circle_id, BEN)).circle.facilitator_id == BEN
    assert view_of(await circles.add_seats(circle_id, 12)).circle.seat_limit == 12
    assert view_of(await circles.end(circle_id)).circle.phase is Phase.ENDED


async def test_silence_moves_the_circle_on_and_reads_as_listening(
    circles, circle_clock, gathering, clock
):
    view = await gathering.begun(ANN, BEN)
    assert await circle_clock.next_due_at() <= clock.now() + timedelta(minutes=5)
    clock.advance(timedelta(minutes=5))
    await circle_clock.claim_due(clock.now())

    now = await gathering.of(view.circle_id)
    assert now.circle.speaker_id == BEN
    assert now.circle.seat_of(ANN).state is SeatState.QUIET


async def test_a_circle_that_cannot_be_moved_keeps_no_other_waiting(
    circle_clock, gathering, database, clock, caplog
):
    broken, whole = await gathering.begun(ANN, BEN), await gathering.begun(ANN, BEN)
    async with database.write() as connection:
        # No version of the bot writes such a thing; a host's own hand might.
        await connection.execute(
            "UPDATE circle SET paused_at = opened_at, paused_because = 'moon', due_at = opened_at"
            " WHERE circle_id = ?",
            (broken.circle_id,),
        )
    clock.advance(timedelta(minutes=5))
    await circle_clock.claim_due(clock.now())

    assert (await gathering.of(whole.circle_id)).circle.speaker_id == BEN
    assert await circle_clock.next_due_at() > clock.now()
    assert "A circle could not be moved on." in caplog.text


async def test_the_mirror_counts_and_names_nobody(circles, gathering, clock):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    thread_id = (await gathering.of(view.circle_id)).place.thread_id
    await circles.listen(view.circle_id, CAT)
    await circles.write(thread_id, ANN)
    await circles.write(thread_id, BEN)
    clock.advance(timedelta(minutes=7))
    await circles.finish(view.circle_id, ANN, 1)
    await circles.finish(view.circle_id, BEN, 2, has_passed=True)

    expected = Mirror(
        seats=2, turns=2, listening=1, minutes=7, shares_without_answer=1, replies_in_turns=1
    )
    assert await circles.mirror(view.circle_id) == expected
    # To oneself is no answer; another's is one, however often; late ones count too.
    await circles.answered(thread_id, ANN, ANN)
    assert (await circles.mirror(view.circle_id)).shares_without_answer == 1
    for _ in range(2):
        await circles.answered(thread_id, ANN, BEN)
    assert (await circles.mirror(view.circle_id)).shares_without_answer == 0


async def test_an_answer_during_the_turn_counts_for_what_is_being_shared(circles, gathering):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    thread_id = (await gathering.of(view.circle_id)).place.thread_id
    await circles.answered(thread_id, ANN, BEN)
    await circles.write(thread_id, ANN)
    await circles.answered(thread_id, ANN, BEN)
    await circles.answered(ChannelId(77), ANN, BEN)
    await circles.finish(view.circle_id, ANN, 1)

    assert (await circles.mirror(view.circle_id)).shares_without_answer == 0
    assert await circles.mirror(999) is None


async def test_a_lost_thread_pauses_the_circle_with_a_reason(circles, gathering):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    thread_id = (await gathering.of(view.circle_id)).place.thread_id

    (lost,) = await circles.room_lost(thread_id)

    assert lost.circle.paused_because is PauseReason.ROOM_GONE
    assert lost.place.thread_id is None
    assert await circles.room_lost(ChannelId(77)) == ()
