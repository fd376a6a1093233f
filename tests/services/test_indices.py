"""What is asked of the database at each press finds its rows without reading through them all."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import aiosqlite
import pytest

from bot.domain.guidelines.asks import Asked, Receipt
from bot.domain.guidelines.ladder import Circumstances
from bot.domain.guidelines.nudges import Reply
from bot.domain.ids import ChannelId, CircleId, EventId, MessageId, PromptId
from bot.domain.prompts.answers import ResponseKind
from bot.domain.prompts.deliveries import Note
from bot.domain.prompts.own import Typed
from bot.domain.prompts.schedules import EVERY_DAY
from bot.domain.rounds.check_ins import CheckIn, Kind
from bot.domain.rounds.cover import Later, Round
from bot.domain.rounds.formats import Answer
from bot.services.notes import Notes
from bot.services.notices import Notices, notify_staff_once
from bot.services.prompts.dates import Dates
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.outlook import Outlooks
from bot.services.prompts.own import OwnQuestions
from bot.services.prompts.responses import Responses
from bot.services.prompts.rests import Rests
from bot.services.prompts.silence import Silences
from bot.services.prompts.suggestions import Suggestions
from bot.services.rounds.check_in_deliveries import CheckInDeliveries
from bot.services.rounds.check_ins import CheckIns
from bot.services.rounds.circles import Circles
from bot.services.rounds.cover import Covers
from bot.services.rounds.panels import Panels
from bot.services.rounds.planned import PlannedRounds
from bot.services.rounds.planned_events import PlannedEvents
from bot.services.rounds.posts import CirclePostings
from bot.services.rounds.repeats import Repeats
from bot.services.rounds.rest_mode import RestMode
from bot.services.rounds.ticking import CircleClock
from bot.storage.database import Database
from tests.check_ins import round_format
from tests.decks import questions_of
from tests.services.guidelines.scene import DETAIL, FAY, MIA, NOTE, SAM, SHAMING, Scene
from tests.services.rounds.gathering import Gathering
from tests.services.rounds.repeating import Repeating, formats_of
from tests.services.servers import ANN, BEN, CHANNEL, DECK, FIRST, HERE, schedules_of, setup_of

GROWING = (
    *("delivery", "response", "own_prompt", "notice", "suggestion", "planned_date"),
    *("circle", "circle_seat", "circle_hand", "circle_event", "circle_post", "c", "p"),
    *("check_in", "check_in_answer", "check_in_choice", "check_in_tally", "rest_mode"),
    *("own_format", "repeated_round", "planned_round", "put_off", "reminder", "notes_choice"),
    *("finding", "nudge", "fewer_notes", "review_item", "review_action", "named_look"),
    *("unheard_share", "kept_quiet", "check_on_me"),
    *("ask", "private_thread", "own_rule", "guideline_text", "guideline_server", "rule_mode"),
)

# They hold what is open alone: reading through one of them reads through no past.
OPEN = ("circle_post_open", "circle_server", "circle_shown")


@pytest.fixture
def asked(monkeypatch) -> Mapping[str, Any]:
    """Every statement from here on, with what was filled into it last."""
    statements: dict[str, Any] = {}

    def listened_to(ask: Callable[..., Any]) -> Callable[..., Any]:
        def heard(connection: aiosqlite.Connection, sql: str, parameters: Any = ()) -> Any:
            statements[sql] = parameters
            return ask(connection, sql, parameters)

        return heard

    for name in ("execute", "execute_fetchall"):
        ask = getattr(aiosqlite.Connection, name)
        monkeypatch.setattr(aiosqlite.Connection, name, listened_to(ask))
    return statements


async def read_through(database: Database, asked: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the statements that read through all of a table that grows."""
    found = []
    async with database.read() as connection:
        for sql, parameters in dict(asked).items():
            if not sql.startswith(("SELECT", "UPDATE", "DELETE", "INSERT")):
                continue
            steps = await connection.execute_fetchall(f"EXPLAIN QUERY PLAN {sql}", parameters)
            plan = [str(step["detail"]).split() for step in steps]
            found += [
                (sql, one[1])
                for one in plan
                if one[0] == "SCAN" and one[1] in GROWING and one[-1] not in OPEN
            ]
    return found


async def test_no_press_reads_through_the_rows_of_all_servers(database, clock, key, asked):
    questions = questions_of(DECK)
    await setup_of(database, clock).choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    deliveries = Deliveries(database, clock, questions)
    clock.advance(timedelta(hours=1))
    (posting,) = await deliveries.claim_due(clock.now())
    await deliveries.finish(await deliveries.settle_message(posting.delivery, MessageId(5)))
    for kind in ResponseKind:
        await Responses(database, clock, key).heard(HERE, (5, 6), ANN, kind)

    await Outlooks(database, clock, questions).of(HERE, FIRST, 7)
    schedules, rests = schedules_of(database, clock), Rests(database, clock, questions)
    tomorrow = clock.now().date() + timedelta(days=1)
    await Dates(database, clock, questions).swap(HERE, FIRST, tomorrow)
    await schedules.move(HERE, FIRST, CHANNEL)
    await rests.values(HERE, "en")
    await rests.pause_everything(HERE)
    clock.advance(timedelta(days=1))
    await Silences(database, clock).claim_due(clock.now())

    own = OwnQuestions(database, clock, questions)
    await own.add(HERE, "en", Typed("What helps?"))
    await own.page(HERE, "en")
    async with database.read() as connection:
        await questions.find(connection, HERE, PromptId("own-1"))
    suggestions = Suggestions(database, clock, questions)
    await suggestions.suggest(HERE, ANN, "en", Typed("What else?"), wants_answer=False)
    async with database.write() as connection:
        await notify_staff_once(connection, HERE, Note.NO_PIN, clock.now())
    await Notices(database, clock).unread(HERE, 5)

    assert len(asked) > 40
    assert await read_through(database, asked) == []


async def test_no_press_in_a_circle_reads_through_the_circles_of_all_servers(
    database, clock, key, asked
):
    circles, panels = Circles(database, clock, key), Panels(database, clock)
    postings, circle_clock = CirclePostings(database, clock, key), CircleClock(database, key)
    gathering = Gathering(circles, postings, clock)
    view = await gathering.begun(ANN, BEN, questions=2)
    await gathering.post_all()
    posted = await gathering.of(view.circle_id)
    thread_id = posted.place.thread_id or ChannelId(0)
    await circles.raise_hand(view.circle_id, BEN)
    await circles.write(thread_id, ANN)
    await circles.answered(thread_id, ANN, BEN)
    clock.advance(timedelta(hours=1))
    for circle_id in await panels.claim_due(clock.now()):
        lag = await panels.look(circle_id)
        assert lag is not None
        await panels.settle(lag)
        await panels.set_back(circle_id)
    for source in (panels, postings, circle_clock):
        await source.next_due_at()
        await source.claim_due(clock.now())
    await circles.finish(view.circle_id, ANN, 1)
    await circles.running(HERE)
    await circles.panel_lost(MessageId(404))
    await circles.room_lost(thread_id)
    await circles.end(view.circle_id)
    await circles.mirror(view.circle_id)
    assert len(await circles.held(HERE, 25)) == 1
    async with database.write() as connection:
        await circles.take_out(connection, BEN, HERE)

    assert len(asked) > 25
    assert await read_through(database, asked) == []


async def test_no_press_in_a_check_in_reads_through_those_of_all_servers(
    database, clock, key, asked
):
    check_ins, rest_mode = CheckIns(database, clock, key), RestMode(database, clock, key)
    deliveries = CheckInDeliveries(database, clock, check_ins)
    opened = await check_ins.open(HERE, CHANNEL, round_format(Answer.CHOICE), "en", 24)
    assert isinstance(opened, CheckIn)
    (step,) = await deliveries.claim_due(clock.now())
    carded = await deliveries.settle_card(step.check_in, MessageId(5))
    await deliveries.settle_thread(carded, ChannelId(5))
    await check_ins.check_in(HERE, opened.check_in_id, ANN, Kind.CHOICE, ["sun"])
    await check_ins.mine(HERE, opened.check_in_id, ANN)
    await check_ins.heard(HERE, ChannelId(5), BEN)
    await check_ins.standing(HERE)
    await check_ins.withdraw(HERE, opened.check_in_id, ANN)
    await check_ins.lost(HERE, 404)
    await rest_mode.begin(HERE, ANN)
    await rest_mode.is_resting(HERE, ANN)
    await rest_mode.end(HERE, ANN)
    clock.advance(timedelta(hours=24))
    await deliveries.next_due_at()
    (step,) = await deliveries.claim_due(clock.now())
    await deliveries.finish(step.check_in)

    assert len(asked) > 20
    assert await read_through(database, asked) == []


async def test_no_message_and_no_press_around_guidelines_reads_through_all_servers(
    database, clock, key, asked
):
    scene = Scene(database, clock, key)
    await setup_of(database, clock).choose_staff_channel(HERE, CHANNEL)
    await scene.modes.watch(HERE, CHANNEL)
    await scene.nudging()
    await scene.modes.set_hide(HERE, "G9", is_on=True)
    message = scene.message()
    sent = await scene.sent(DETAIL, message=message)
    await scene.found(SHAMING, message=scene.message(SAM))
    await scene.nudges.reply(sent.nudge_id, MIA, Reply.LEAVE_IT)
    await scene.nudges.fewer(sent.nudge_id, MIA)
    await scene.findings.recheck(message, (), Circumstances())
    await scene.findings.deleted(HERE, [message.message_id])
    receipt = await scene.asks.look(HERE, MIA, Asked(CHANNEL, MessageId(9), SAM), "en")
    assert isinstance(receipt, Receipt)
    await scene.asks.talk(HERE, MIA, CHANNEL, "en")
    await scene.asks.appeal(sent.nudge_id, MIA, "en")
    for thread in await scene.threads.claim_due(clock.now()):
        await scene.threads.opened(thread.private_thread_id, ChannelId(900))
    await scene.threads.close(ChannelId(900), MIA, is_staff=False)
    for job in await scene.cards.claim_due(clock.now()):
        await scene.cards.settle(job, *NOTE)
    item_id = receipt.item_id
    await scene.queue()
    await scene.review.take(HERE, item_id, FAY)
    await scene.review.undo(HERE, item_id, FAY)
    await scene.review.show_words(HERE, item_id, FAY)
    await scene.review.close(HERE, item_id, FAY, None)
    await scene.review.log(HERE, FAY, 1)
    clock.advance(timedelta(days=400))
    for source in (scene.nudges, scene.cards, scene.threads, scene.proposals, scene.keeping):
        await source.next_due_at()
        await source.claim_due(clock.now())
        await source.next_due_at()
    await scene.proposals.get(HERE)
    await scene.proposals.sample(HERE)
    await scene.modes.tallies(HERE)
    for service in (scene.nudges, scene.cards, scene.threads):
        await service.wake_interrupted()

    assert len(asked) > 80
    assert await read_through(database, asked) == []


async def test_no_press_about_repeats_reads_through_those_of_all_servers(
    database, clock, key, asked
):
    formats, check_ins = formats_of(database, clock), CheckIns(database, clock, key)
    repeating = Repeating(
        database,
        clock,
        formats,
        Repeats(database, clock, formats),
        PlannedRounds(database, key, formats, check_ins),
        Covers(database, clock, key, formats),
        check_ins,
    )
    events, notes = PlannedEvents(database, clock, formats), Notes(database)
    repeat = await repeating.add(EVERY_DAY)
    repeats, repeat_id = repeating.repeats, repeat.repeat_id
    await repeats.show_events(HERE, repeat_id, is_on=True)
    for planned_id in await events.claim_due(clock.now()):
        work = await events.look(planned_id)
        assert work is not None
        await events.stands(work, EventId(1000 + planned_id), "1.2.3.talking-circle")
    await events.lose(EventId(1001))
    await repeats.remind(HERE, repeat_id, ANN)
    await repeats.is_reminded(repeat_id, ANN)
    await notes.say_yes(HERE, ANN)
    await notes.servers_of(ANN, None)
    await repeats.of_server(HERE)
    clock.advance(timedelta(hours=8))
    await repeating.covers.tonight(HERE)
    await repeating.wait(timedelta(hours=3))
    occasion = await repeats.occasion_of(CircleId(1))
    assert occasion.repeat_id == repeat_id
    tonight = Round(circle_id=CircleId(1))
    await repeating.covers.take(HERE, tonight, ANN)
    await repeating.covers.ask_others(HERE, tonight)
    await repeating.covers.put_off(HERE, tonight, Later.AN_HOUR, ANN)
    await repeats.remind_no_more(repeat_id, ANN)
    await repeats.pause(HERE, repeat_id, is_paused=True)
    await repeats.remove(HERE, repeat_id)

    assert len(asked) > 40
    assert await read_through(database, asked) == []
