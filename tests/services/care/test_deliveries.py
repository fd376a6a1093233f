"""The messages of care notes: on time, after a crash, and where the channel or people are gone."""

from datetime import timedelta

import pytest

from bot.domain.care.notes import Call, Look, Phase, Place, Stage
from bot.domain.care.recognising.ages import AgeBand
from bot.domain.ids import MessageId, UserId
from bot.services.care.around import CarePeople
from bot.services.care.rota import Rota
from bot.services.care.settings import CareSetup
from tests.services.care.scene import (
    ANA,
    BEN,
    CONTACT,
    HERE,
    MEMBER,
    OTHER,
    STAFF_ROOM,
    URGENT,
    Scene,
)


async def letters(scene: Scene) -> list[tuple[UserId, str]]:
    async with scene.database.read() as connection:
        rows = await connection.execute_fetchall("SELECT user_id, wording_key FROM letter")
    return sorted((row[0], row[1].rpartition(".")[2]) for row in rows)


async def test_unanswered_the_next_ones_are_called_and_the_contact_is_written_to(scene: Scene):
    await scene.duties.begin(HERE, ANA)
    note_id = await scene.open_note()
    await scene.post_notes()
    stages = []
    for minutes in (5, 2, 2):
        await scene.later(timedelta(minutes=minutes))
        assert await scene.deliveries.next_due_at() is not None
        (job,) = await scene.post_notes()
        stages.append((job.note.stage, job.note.call))
    assert stages == [
        (Stage.FACILITATORS, Call.PEOPLE),
        (Stage.CONTACT, Call.PEOPLE),
        (Stage.TOLD, None),
    ]
    assert await letters(scene) == [(CONTACT, "for_contact")]
    assert (await scene.note(note_id)).phase is Phase.OPEN


async def test_who_was_not_called_yet_is_called_before_the_next_ones(scene: Scene):
    await scene.duties.begin(HERE, ANA)
    await scene.open_note()
    # The bot was off for longer than they had time to answer.
    scene.restart()
    await scene.later(timedelta(minutes=10))
    (job,) = await scene.due_notes()
    assert job.note.stage is Stage.DUTY
    assert await scene.due_notes() == ()
    assert await scene.deliveries.next_due_at() is None
    await scene.deliveries.settle(job, Place(STAFF_ROOM, MessageId(5001)))
    (next_ones,) = await scene.post_notes()
    assert (next_ones.note.stage, next_ones.note.call) == (Stage.FACILITATORS, Call.PEOPLE)


async def test_what_cannot_be_posted_keeps_nobody_from_being_asked_next(scene: Scene):
    await scene.duties.begin(HERE, ANA)
    await scene.open_note()
    for _ in range(12):
        await scene.later(timedelta(minutes=3))
        for job in await scene.due_notes():
            await scene.deliveries.set_back(job)
    assert await letters(scene) == [(CONTACT, "for_contact")]


async def test_a_call_that_came_too_late_calls_all_that_had_their_turn(scene: Scene):
    await scene.duties.begin(HERE, ANA)
    await scene.open_note()
    await scene.post_notes()
    await scene.later(timedelta(minutes=5))
    (job,) = await scene.due_notes()
    assert job.note.stages_called == (Stage.FACILITATORS,)
    await scene.later(timedelta(minutes=2))
    await scene.deliveries.set_back(job)
    await scene.due_notes()
    scene.restart()
    await scene.deliveries.wake_interrupted()
    (job,) = await scene.due_notes()
    assert job.note.stages_called == (Stage.FACILITATORS, Stage.CONTACT)
    await scene.deliveries.settle(job, job.stands_at or Place(STAFF_ROOM, MessageId(1)))
    kept = await scene.note(job.note.note_id)
    assert (kept.call, kept.called_from) == (None, None)


async def test_a_crash_while_a_note_is_posted_makes_it_due_again_and_asks_for_a_look_now(
    scene: Scene,
):
    await scene.open_note()
    assert len(await scene.due_notes()) == 1
    assert len(await scene.due_cards()) == 1
    scene.restart()
    await scene.deliveries.wake_interrupted()
    await scene.cards.wake_interrupted()
    (note,), (card,) = await scene.due_notes(), await scene.due_cards()
    assert (note.may_already_stand, note.look, note.note.call) == (True, Look.NOW, Call.PEOPLE)
    assert (card.card.may_already_stand, card.urgency) == (True, None)


async def test_what_discord_refuses_is_tried_again_for_as_long_as_it_is_open(scene: Scene):
    await scene.open_note(URGENT)
    for _ in range(30):
        (job,) = await scene.due_notes()
        await scene.deliveries.set_back(job)
        # Once more where the next ones have their turn.
        for again in await scene.due_notes():
            await scene.deliveries.set_back(again)
        assert await scene.due_notes() == ()
        await scene.later(timedelta(minutes=5))


async def test_an_edit_that_keeps_failing_is_given_up(scene: Scene):
    note_id = await scene.open_note()
    await scene.post_notes()
    await scene.notes.claim(note_id, ANA)
    for _ in range(8):
        (job,) = await scene.due_notes()
        await scene.deliveries.set_back(job)
        await scene.later(timedelta(minutes=5))
    assert await scene.due_notes() == ()


async def test_a_note_that_somebody_deleted_is_posted_anew(scene: Scene):
    note_id = await scene.open_note()
    await scene.post_notes()
    await scene.notes.claim(note_id, ANA)
    (job,) = await scene.due_notes()
    await scene.deliveries.lost(job)
    (again,) = await scene.due_notes()
    assert again.stands_at is None


async def test_where_nobody_of_a_stage_is_there_the_next_ones_are_called_at_once(scene: Scene):
    await scene.duties.begin(HERE, ANA)
    await scene.open_note()
    (job,) = await scene.post_notes()
    await scene.deliveries.nobody_there(job)
    # Told twice, it goes one step.
    await scene.deliveries.nobody_there(job)
    (again,) = await scene.due_notes()
    assert (again.note.stage, again.note.call) == (Stage.FACILITATORS, Call.PEOPLE)


async def test_where_the_channel_is_gone_people_are_written_to_once(scene: Scene):
    await scene.duties.begin(HERE, ANA)
    await scene.open_note()
    for _ in range(2):
        (job,) = await scene.due_notes()
        await scene.deliveries.no_channel(job)
        await scene.later(timedelta(minutes=1))
    assert await letters(scene) == [(ANA, "no_channel"), (CONTACT, "no_channel")]


async def test_a_channel_found_gone_only_at_a_later_attempt_is_told_of_as_well(scene: Scene):
    await scene.duties.begin(HERE, ANA)
    await scene.open_note()
    (job,) = await scene.due_notes()
    await scene.deliveries.set_back(job)
    await scene.later(timedelta(minutes=1))
    (job,) = await scene.due_notes()
    await scene.deliveries.no_channel(job)
    assert await letters(scene) == [(ANA, "no_channel"), (CONTACT, "no_channel")]


async def test_where_the_channel_is_gone_the_next_ones_are_written_to_when_they_are_called(
    scene: Scene,
):
    await scene.duties.begin(HERE, ANA)
    await Rota(scene.database, scene.clock).choose_second_line(HERE, [BEN])
    await scene.open_note()
    (job,) = await scene.due_notes()
    await scene.deliveries.no_channel(job)
    await scene.later(timedelta(minutes=5))
    # Once more for the first ones; then the next ones have their turn.
    for _ in range(2):
        (job,) = await scene.due_notes()
        await scene.deliveries.no_channel(job)
    assert (BEN, "no_channel") in await letters(scene)


@pytest.mark.parametrize("why", ["opened", "gone"])
async def test_whoever_was_on_it_is_written_to_once_where_the_channel_names_nobody(
    scene: Scene, why: str
):
    await scene.duties.begin(HERE, ANA)
    await Rota(scene.database, scene.clock).choose_second_line(HERE, [OTHER])
    note_id = await scene.open_note()
    await scene.post_notes()
    await scene.notes.claim(note_id, BEN)
    await scene.post_notes()
    await scene.says(URGENT, message_id=1001)

    for people in ([ANA, BEN, CONTACT], [ANA, OTHER, BEN, CONTACT]):
        # Where it is gone, once more for the first ones; then the next ones have their turn.
        for _ in range(2):
            for job in await scene.due_notes():
                if why == "opened":
                    assert job.stands_at is not None
                    await scene.deliveries.nameless(job, job.stands_at)
                else:
                    await scene.deliveries.no_channel(job)
        told = [who for who, name in await letters(scene) if name == "no_channel"]
        assert sorted(told) == sorted(people)
        await scene.later(timedelta(minutes=5))


async def test_a_call_that_came_while_an_edit_failed_for_good_is_made_at_once(scene: Scene):
    note_id = await scene.open_note()
    await scene.post_notes()
    await scene.notes.claim(note_id, ANA)
    for attempt in range(8):
        (job,) = await scene.due_notes()
        if attempt == 7:
            await scene.says(URGENT, message_id=1001)
        await scene.deliveries.set_back(job)
        await scene.later(timedelta(minutes=5) if attempt < 7 else timedelta())
    (again,) = await scene.due_notes()
    assert again.note.call is Call.PEOPLE


async def test_what_could_not_be_handed_on_is_due_again(scene: Scene, monkeypatch):
    await scene.open_note()

    async def fail(*_: object, **__: object) -> None:
        raise OSError("disk")

    with monkeypatch.context() as patch:
        patch.setattr(CarePeople, "around", fail)
        with pytest.raises(OSError, match="disk"):
            await scene.due_notes()
        with pytest.raises(OSError, match="disk"):
            await scene.due_cards()
    assert (len(await scene.due_notes()), len(await scene.due_cards())) == (1, 1)


async def test_who_said_meanwhile_that_it_isnt_about_them_has_nobody_called_by_an_empty_stage(
    scene: Scene,
):
    await scene.duties.begin(HERE, ANA)
    note_id = await scene.open_note(URGENT)
    (job,) = await scene.post_notes()
    await scene.notes.not_about_me(note_id, MEMBER)
    await scene.deliveries.nobody_there(job)
    note = await scene.note(note_id)
    assert (note.is_calm, note.call) == (True, None)


async def test_where_whoever_asked_cannot_be_shown_people_are_written_to_as_well(scene: Scene):
    await scene.notes.asked(HERE, UserId(1))
    (job,) = await scene.due_notes()
    await scene.deliveries.no_channel(job)
    assert await letters(scene) == [(CONTACT, "no_channel_asked")]


async def test_a_follow_up_is_passed_on_where_the_helper_left(scene: Scene):
    note_id = await scene.open_note()
    await scene.notes.done(note_id, ANA)
    await scene.post_notes()
    await scene.later(timedelta(days=1))
    (job,) = await scene.due_notes()
    await scene.deliveries.helper_left(job)
    await scene.deliveries.set_back(job)
    await scene.later(timedelta(seconds=5))
    (again,) = await scene.due_notes()
    assert (again.note.claimed_by, again.note.call) == (None, Call.PASSED_ON)
    # Somebody else's by now: nothing changes.
    await scene.deliveries.helper_left(job)


async def test_a_press_that_came_first_is_not_overtaken_by_the_clock(scene: Scene):
    note_id = await scene.open_note()
    await scene.post_notes()
    await scene.notes.claim(note_id, ANA)
    await scene.later(timedelta(minutes=10))
    await scene.due_notes()
    note = await scene.note(note_id)
    assert (note.stage, note.phase) == (Stage.FACILITATORS, Phase.CLAIMED)


async def test_thirty_days_later_nothing_of_it_is_left(scene: Scene):
    await scene.open_note()
    await scene.post_notes()
    await scene.send_cards()
    for _ in range(30):
        await scene.later(timedelta(days=1))
        await scene.post_notes()
        await scene.send_cards()
    assert await scene.rows("care_note") == 0
    assert await scene.rows("care_card") == 0
    assert await scene.rows("care_quiet") == 0


@pytest.mark.parametrize(
    ("band", "told"),
    [
        (None, []),
        (AgeBand.ADULTS, []),
        (AgeBand.TEENS, [(CONTACT, "for_contact_too")]),
        (AgeBand.MIXED, [(CONTACT, "for_contact_too")]),
    ],
)
async def test_where_young_people_are_the_contact_hears_of_each_note_as_it_is_opened(
    scene, band, told
):
    await scene.duties.begin(HERE, ANA)
    await CareSetup(scene.database, scene.clock).choose_age_band(HERE, band)

    await scene.open_note(URGENT)

    assert await letters(scene) == told


async def test_where_young_people_are_the_contact_hears_of_who_asked_for_somebody(scene):
    await scene.duties.begin(HERE, ANA)
    await CareSetup(scene.database, scene.clock).choose_age_band(HERE, AgeBand.TEENS)

    await scene.notes.asked(HERE, BEN)

    assert await letters(scene) == [(CONTACT, "for_contact_too_asked")]
