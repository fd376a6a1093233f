"""*I can't tonight*: somebody else holds it, or it is put off, and whoever wanted to come hears."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import CircleId, GuildId, PlannedRoundId, UserId
from bot.domain.letters import Reach, reach
from bot.domain.rounds.cover import Later, Note, PutOff, Refusal, Round, Tonight
from bot.domain.rounds.formats import Way
from bot.domain.rounds.repeats import Letter
from bot.domain.rounds.repeats import Note as RepeatNote
from bot.domain.rounds.views import plan_of
from bot.services.notes import Notes
from bot.services.rounds.circles import Circles
from tests.services.rounds.gathering import BEN, CAT, CHANNEL, HERE
from tests.services.rounds.repeating import ANN, FAY, SATURDAYS, WEATHER, Repeating
from tests.services.servers import rows

EVENING = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
LOBBY = EVENING - timedelta(minutes=10)
MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(days=7)
FIRST = Round(planned_id=PlannedRoundId(1))
CIRCLE = Round(circle_id=CircleId(1))


async def by_hand(repeating: Repeating, circles: Circles) -> None:
    """Open a lobby as a facilitator does."""
    plan = plan_of(await repeating.format(), "en")
    await circles.open_lobby(HERE, CHANNEL, FAY, plan)


async def circles_opened(repeating: Repeating) -> list[int]:
    found = await rows(repeating.database, "SELECT opened_at FROM circle ORDER BY circle_id")
    return [opened_at for (opened_at,) in found]


async def test_tonight_holds_what_waits_and_what_people_gather_for(repeating, circles):
    await repeating.add()
    await repeating.add(SATURDAYS, "23:59")
    await repeating.add(SATURDAYS, "19:00", format_id=WEATHER, way=Way.OPEN)
    await by_hand(repeating, circles)

    found = await repeating.covers.tonight(HERE)

    assert [(one.planned_id, one.circle_id) for one in found] == [(None, 1), (1, None), (2, None)]
    assert await repeating.covers.tonight(GuildId(200)) == ()


async def test_while_a_server_rests_nothing_is_to_come_tonight(repeating):
    await repeating.add()
    async with repeating.database.write() as connection:
        await connection.execute("UPDATE server SET resting_since = 1")

    assert await repeating.covers.tonight(HERE) == ()
    assert await repeating.covers.take(HERE, FIRST, ANN) is Refusal.NOT_TONIGHT


async def test_a_date_that_has_opened_is_its_circle(repeating):
    await repeating.add()
    await repeating.go_to(LOBBY)

    (only,) = await repeating.covers.tonight(HERE)

    assert (only.planned_id, only.circle_id, only.begins_at) == (1, 1, EVENING)
    assert await repeating.covers.of(HERE, FIRST) == only


async def test_others_are_asked_once_without_a_name_and_the_first_takes_it(repeating):
    await repeating.add()
    covers = repeating.covers
    await covers.take(HERE, FIRST, FAY)
    await covers.ask_others(HERE, FIRST)
    await covers.ask_others(HERE, FIRST)

    assert await repeating.notes() == [Note.WANTED]
    (details,) = await rows(repeating.database, "SELECT details FROM notice")
    assert str(FAY) not in details[0]
    taken = await covers.take(HERE, FIRST, ANN)
    assert isinstance(taken, Tonight)
    assert taken.holder_id == ANN
    assert await covers.take(HERE, FIRST, BEN) is Refusal.TAKEN
    again = await covers.take(HERE, FIRST, ANN)
    assert isinstance(again, Tonight)


async def test_others_are_asked_again_when_who_took_it_cannot_either(repeating):
    await repeating.add()
    covers = repeating.covers
    await covers.ask_others(HERE, FIRST)
    await covers.take(HERE, FIRST, ANN)
    await covers.ask_others(HERE, FIRST)
    await covers.ask_others(HERE, FIRST)

    assert await repeating.notes() == [Note.WANTED] * 2


async def test_two_who_put_a_date_off_at_once_put_it_off_once(repeating):
    await repeating.add()
    covers = repeating.covers
    first = await covers.put_off(HERE, FIRST, Later.AN_HOUR, FAY, shown_at=EVENING)
    second = await covers.put_off(HERE, FIRST, Later.AN_HOUR, ANN, shown_at=EVENING)

    assert first == PutOff(EVENING + timedelta(hours=1))
    assert second is Refusal.MOVED
    assert await repeating.notes() == [Note.PUT_OFF]


async def test_who_took_it_holds_the_circle_and_is_kept_no_longer(repeating):
    await repeating.add()
    await repeating.covers.take(HERE, FIRST, ANN)
    await repeating.go_to(LOBBY)

    assert await rows(repeating.database, "SELECT facilitator_id FROM circle") == [(ANN,)]
    assert await rows(repeating.database, "SELECT holder_id FROM planned_round") == [(None,)]
    assert RepeatNote.NOBODY_ON_DUTY not in await repeating.notes()


async def test_a_circle_that_gathers_is_taken_on_too(repeating, circles):
    await by_hand(repeating, circles)
    assert await repeating.covers.take(HERE, CIRCLE, ANN) is Refusal.TAKEN

    await repeating.covers.ask_others(HERE, CIRCLE)
    assert await rows(repeating.database, "SELECT facilitator_id FROM circle") == [(None,)]
    await repeating.covers.take(HERE, CIRCLE, ANN)

    assert await rows(repeating.database, "SELECT facilitator_id FROM circle") == [(ANN,)]


async def test_a_date_put_off_opens_then_and_once(repeating):
    await repeating.add()
    outcome = await repeating.covers.put_off(HERE, FIRST, Later.AN_HOUR, FAY)
    assert outcome == PutOff(EVENING + timedelta(hours=1))

    await repeating.go_to(LOBBY + MINUTE)
    assert await circles_opened(repeating) == []
    await repeating.wait(2 * DAY)

    assert await circles_opened(repeating) == [(LOBBY + timedelta(hours=1)).timestamp()]
    assert await repeating.notes() == [Note.PUT_OFF, RepeatNote.NOBODY_ON_DUTY]


async def test_a_date_put_off_stays_there_when_its_repeat_is_changed(repeating):
    repeat = await repeating.add()
    await repeating.covers.put_off(HERE, FIRST, Later.TOMORROW, FAY)
    await repeating.repeats.set_timing(HERE, repeat.repeat_id, "UTC", "18:00", SATURDAYS)
    await repeating.wait(2 * DAY)

    assert await circles_opened(repeating) == [(LOBBY + DAY).timestamp()]


async def test_a_date_put_off_comes_back_after_a_pause(repeating):
    repeat = await repeating.add()
    await repeating.covers.put_off(HERE, FIRST, Later.TOMORROW, FAY)
    for is_paused in (True, False):
        await repeating.repeats.pause(HERE, repeat.repeat_id, is_paused=is_paused)
    await repeating.wait(2 * DAY)

    assert await circles_opened(repeating) == [(LOBBY + DAY).timestamp()]


async def test_a_date_put_off_does_not_open_while_its_repeat_is_paused(repeating):
    repeat = await repeating.add()
    await repeating.covers.put_off(HERE, FIRST, Later.TOMORROW, FAY)
    await repeating.repeats.pause(HERE, repeat.repeat_id, is_paused=True)
    await repeating.wait(2 * DAY)

    assert await repeating.covers.tonight(HERE) == ()
    assert await circles_opened(repeating) == []


async def test_not_this_time_stays_so_whatever_is_changed(repeating):
    repeat = await repeating.add()
    outcome = await repeating.covers.put_off(HERE, FIRST, Later.NOT_THIS_TIME, FAY)
    await repeating.repeats.set_timing(HERE, repeat.repeat_id, "UTC", "21:00", SATURDAYS)
    await repeating.wait(2 * DAY)

    assert outcome == PutOff(None)
    assert await circles_opened(repeating) == []
    assert await repeating.notes() == [Note.CALLED_OFF]
    found = await repeating.repeats.of_server(HERE)
    assert found[0].next_at == EVENING.replace(hour=21) + WEEK


async def test_whoever_pressed_that_they_are_in_and_said_yes_to_notes_is_told_once(
    repeating, circles
):
    await by_hand(repeating, circles)
    notes = Notes(repeating.database)
    for person in (ANN, FAY, UserId(77)):
        await notes.say_yes(HERE, person)
    for person in (ANN, BEN, FAY):
        await circles.join(CircleId(1), person)

    outcome = await repeating.covers.put_off(HERE, CIRCLE, Later.HALF_AN_HOUR, FAY)
    again = await repeating.covers.put_off(HERE, CIRCLE, Later.HALF_AN_HOUR, FAY)

    # Not who put it off, not who said nothing about notes, not who was not in it.
    assert await repeating.letters() == [(ANN, Letter.MOVED)]
    assert isinstance(outcome, PutOff)
    assert outcome.unreached == 1
    assert again is Refusal.NOT_TONIGHT
    assert await rows(repeating.database, "SELECT * FROM circle_seat") == []


@pytest.mark.parametrize("where", [HERE, None])
async def test_who_takes_back_their_yes_gets_no_note_that_is_on_its_way(repeating, circles, where):
    repeat = await repeating.add()
    await by_hand(repeating, circles)
    notes = Notes(repeating.database)
    await repeating.repeats.remind(HERE, repeat.repeat_id, ANN)
    for person in (ANN, BEN):
        await notes.say_yes(HERE, person)
        await circles.join(CircleId(1), person)
    await repeating.covers.put_off(HERE, CIRCLE, Later.TOMORROW, FAY)
    await repeating.go_to(LOBBY)

    await notes.say_no(ANN, where)

    # What they asked for beside it is their wish still.
    assert await repeating.letters() == [(BEN, Letter.MOVED), (ANN, Letter.REMINDER)]


async def test_whoever_just_listens_is_told_as_well_when_it_is_not_held(repeating, circles):
    await by_hand(repeating, circles)
    await Notes(repeating.database).say_yes(HERE, CAT)
    await circles.listen(CircleId(1), CAT)

    await repeating.covers.put_off(HERE, CIRCLE, Later.NOT_THIS_TIME, FAY)

    assert await repeating.letters() == [(CAT, Letter.CALLED_OFF)]
    occasion = await repeating.repeats.occasion_of(CircleId(1))
    assert occasion.put_off == PutOff(None)


async def test_a_circle_begun_by_hand_opens_again_as_it_was_and_only_once(repeating, circles):
    await by_hand(repeating, circles)
    outcome = await repeating.covers.put_off(HERE, CIRCLE, Later.AN_HOUR, FAY)
    assert isinstance(outcome, PutOff)
    assert outcome.begins_at is not None

    await repeating.wait(3 * WEEK)

    assert len(await circles_opened(repeating)) == 2
    plans = await rows(
        repeating.database,
        "SELECT DISTINCT format_id, language, turn_seconds, seat_limit, is_random FROM circle",
    )
    assert len(plans) == 1
    assert await repeating.repeats.of_server(HERE) == ()
    occasion = await repeating.repeats.occasion_of(CircleId(2))
    assert (occasion.repeat_id, occasion.next_at) == (None, None)
    assert occasion.begins_at == outcome.begins_at


async def test_the_circle_of_a_repeat_opens_again_and_the_first_card_says_so(repeating):
    await repeating.add()
    await repeating.go_to(LOBBY)
    outcome = await repeating.covers.put_off(HERE, FIRST, Later.TOMORROW, FAY)
    await repeating.wait(2 * DAY)

    assert len(await circles_opened(repeating)) == 2
    assert (await repeating.repeats.occasion_of(CircleId(1))).put_off == outcome
    second = await repeating.repeats.occasion_of(CircleId(2))
    assert (second.put_off, second.begins_at) == (None, EVENING + DAY)


async def test_what_has_begun_or_is_of_another_server_stays_as_it_is(repeating, circles):
    await by_hand(repeating, circles)
    covers = repeating.covers
    for which in (CIRCLE, Round(circle_id=CircleId(9)), Round(planned_id=PlannedRoundId(9))):
        assert await covers.of(GuildId(200), which) is Refusal.NOT_TONIGHT
    await circles.join(CircleId(1), ANN)
    await circles.start(CircleId(1))

    answers = [
        await covers.of(HERE, CIRCLE),
        await covers.ask_others(HERE, CIRCLE),
        await covers.take(HERE, CIRCLE, ANN),
        await covers.put_off(HERE, CIRCLE, Later.AN_HOUR, FAY),
    ]

    assert answers == [Refusal.HAS_BEGUN] * 4
    assert await covers.tonight(HERE) == ()
    await repeating.add(SATURDAYS, "08:00")
    next_week = await rows(repeating.database, "SELECT planned_id FROM planned_round")
    assert next_week
    far = Round(planned_id=PlannedRoundId(next_week[0][0]))
    assert await covers.of(HERE, far) is Refusal.NOT_TONIGHT


@pytest.mark.parametrize(
    ("is_answered", "said_yes", "expected"),
    [
        (True, False, Reach.ANSWER),
        (True, True, Reach.ANSWER),
        (False, True, Reach.LETTER),
        (False, False, Reach.NOTHING),
    ],
)
def test_an_answer_comes_before_a_letter_and_a_letter_only_after_a_yes(
    is_answered, said_yes, expected
):
    assert reach(is_answered=is_answered, said_yes=said_yes) is expected


async def test_notes_are_off_until_somebody_says_yes_and_off_again_after_no(database):
    notes = Notes(database)
    elsewhere = GuildId(200)
    assert await notes.servers_of(ANN, None) == ()

    await notes.say_yes(HERE, ANN)
    await notes.say_yes(elsewhere, ANN)
    await notes.say_yes(HERE, BEN)
    assert await notes.servers_of(ANN, None) == (HERE, elsewhere)
    assert await notes.servers_of(ANN, HERE) == (HERE,)
    await notes.say_no(ANN, HERE)
    assert await notes.servers_of(ANN, None) == (elsewhere,)
    await notes.say_no(ANN, None)

    assert await notes.servers_of(ANN, None) == ()
    assert await notes.servers_of(BEN, None) == (HERE,)
