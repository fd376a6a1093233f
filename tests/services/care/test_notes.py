"""Care notes in their database: what a message brings about, and what presses change."""

from datetime import timedelta

import pytest

from bot.domain.care.cards import Truth
from bot.domain.care.notes import Call, CareNote, Ending, Look, Phase, Place, Refusal, Stage, Waits
from bot.domain.care.recognising import Kind, Recognition, Urgency
from bot.domain.ids import CareNoteId, ChannelId, MessageId
from bot.domain.setup.server import Duty
from bot.services.care.choices import CareChoices
from bot.services.care.settings import CareSetup
from bot.storage.guidelines import settings
from bot.storage.setup import set_roles
from tests.services.care.scene import ANA, BEN, GENTLE, HERE, MEMBER, OTHER, ROOM, URGENT, Scene


async def test_a_message_brings_a_card_and_a_note_both_due_at_once(scene: Scene):
    await scene.duties.begin(HERE, ANA)
    opened = await scene.says(GENTLE)
    assert opened is not None
    (note,), (card,) = await scene.due_notes(), await scene.due_cards()
    assert (note.note.note_id, card.card.note_id) == (opened.note_id, opened.note_id)
    assert (note.note.stage, note.look, note.around.on_duty) == (Stage.DUTY, Look.SOON, (ANA,))
    assert (card.urgency, card.card.user_id, card.on_duty) == (
        Urgency.GENTLE,
        MEMBER,
        (ANA,),
    )


async def test_ten_messages_in_a_row_are_one_note_and_one_card(scene: Scene):
    for number in range(10):
        await scene.says(GENTLE, message_id=1000 + number)
    assert (await scene.rows("care_note"), await scene.rows("care_card")) == (1, 1)
    (job,) = await scene.post_notes()
    assert job.note.newest is not None
    assert job.note.newest.message_id == 1009


async def test_urgent_wording_always_brings_a_card_and_calls_again_in_the_same_note(scene: Scene):
    note_id = await scene.open_note(GENTLE)
    await scene.post_notes()
    await scene.send_cards()
    opened = await scene.says(URGENT, message_id=1001)
    assert opened is not None
    assert opened.note_id == note_id
    (job,) = await scene.due_notes()
    assert (job.note.call, job.look) == (Call.PEOPLE, Look.NOW)
    (card,) = await scene.due_cards()
    assert card.urgency is Urgency.URGENT


@pytest.mark.parametrize("wants_cards", [True, False])
async def test_a_gentle_card_closes_nothing_that_became_urgent_whatever_came_of_its_card(
    scene: Scene, wants_cards
):
    note_id = await scene.open_note(GENTLE)
    await scene.send_cards()
    if not wants_cards:
        await CareChoices(scene.database, scene.clock, scene.key).want_no_cards(HERE, MEMBER)
    await scene.says(URGENT, message_id=1001)
    for job in await scene.due_cards():
        await scene.cards.unreachable(job.card)
    await scene.notes.not_about_me(note_id, MEMBER)
    assert (await scene.note(note_id)).phase is Phase.OPEN


async def test_urgent_wording_makes_a_note_about_what_it_says(scene: Scene):
    note_id = await scene.open_note(Recognition(Kind.WORRIED_ABOUT_SOMEONE, Urgency.GENTLE))
    await scene.says(Recognition(Kind.MEDICAL, Urgency.URGENT), message_id=1001)
    assert (await scene.note(note_id)).kind.value == "medical"


async def test_urgent_wording_asks_whoever_was_on_it_again_and_waits_for_an_answer(scene: Scene):
    await scene.duties.begin(HERE, ANA)
    note_id = await scene.open_note()
    await scene.post_notes()
    await scene.send_cards()
    await scene.notes.claim(note_id, BEN)
    await scene.post_notes()
    await scene.send_cards()
    await scene.says(URGENT, message_id=1001)
    note = await scene.note(note_id)
    assert (note.phase, note.claimed_by, note.stage) == (Phase.OPEN, None, Stage.DUTY)
    assert note.answer_by <= scene.clock.now() + Waits().now
    (job,) = await scene.post_notes()
    assert job.was_on_it == BEN
    await scene.send_cards()
    await scene.later(timedelta(minutes=2))
    (job,) = await scene.post_notes()
    # Asked once: then it is the others' turn.
    assert (job.note.stage, job.note.call, job.was_on_it) == (
        Stage.FACILITATORS,
        Call.PEOPLE,
        None,
    )
    await scene.notes.claim(note_id, BEN)
    (card,) = await scene.due_cards()
    assert (card.card.truth, card.card.reader_id) == (Truth.READ, BEN)


async def test_gentle_wording_days_after_it_was_looked_after_is_to_be_looked_at_soon(scene: Scene):
    note_id = await scene.open_note(URGENT)
    await scene.notes.done(note_id, ANA)
    for _ in range(3):
        await scene.post_notes()
        await scene.send_cards()
        await scene.later(timedelta(days=1))
    opened = await scene.says(GENTLE, message_id=1001)
    assert opened is not None
    assert (opened.note_id, opened.card_id is None) == (note_id, False)
    (job,) = await scene.post_notes()
    assert (job.note.call, job.look, job.was_on_it) == (Call.PEOPLE, Look.SOON, ANA)


async def test_a_card_in_a_note_that_nobody_can_answer_says_so(scene: Scene):
    note_id = await scene.open_note()
    await scene.send_cards()
    for _ in range(4):
        await scene.later(timedelta(minutes=5))
        await scene.post_notes()
    assert (await scene.note(note_id)).stage is Stage.TOLD
    await scene.send_cards()
    async with scene.database.write() as connection:
        await set_roles(connection, HERE, Duty.FACILITATOR, [])
        await settings.set_contact(connection, HERE, MEMBER)
    await scene.says(URGENT, message_id=1001)
    await scene.send_cards()
    (card,) = await scene.due_cards()
    assert card.card.truth is Truth.NOBODY


async def test_gentle_wording_brings_one_card_in_a_day_and_people_are_told_each_time(scene: Scene):
    note_id = await scene.open_note()
    await scene.send_cards()
    await scene.notes.not_about_me(note_id, MEMBER)
    opened = await scene.says(GENTLE, message_id=1001)
    assert opened is not None
    assert opened.card_id is None
    assert opened.note_id is not None


async def test_a_day_after_a_card_gentle_wording_brings_one_again(scene: Scene):
    await scene.says(GENTLE)
    await scene.later(timedelta(hours=24))
    opened = await scene.says(GENTLE, message_id=1001)
    assert opened is not None
    assert opened.card_id is not None


async def test_it_isnt_about_me_keeps_gentle_cards_away_for_a_week_and_no_urgent_one(scene: Scene):
    note_id = await scene.open_note()
    await scene.notes.not_about_me(note_id, MEMBER)
    assert await scene.quiet() >= timedelta(days=6, hours=23)
    gentle = await scene.says(GENTLE, message_id=1001)
    urgent = await scene.says(URGENT, message_id=1002)
    assert gentle is not None
    assert urgent is not None
    assert (gentle.card_id, urgent.card_id is None) == (None, False)


async def test_no_cards_to_me_leaves_the_card_out_and_people_are_told(scene: Scene):
    await CareChoices(scene.database, scene.clock, scene.key).want_no_cards(HERE, MEMBER)
    opened = await scene.says(URGENT)
    assert opened is not None
    assert opened.card_id is None
    assert opened.note_id is not None


@pytest.mark.parametrize("lacking", ["contact", "channel"])
async def test_without_a_contact_or_a_channel_there_is_the_card_alone(scene: Scene, lacking):
    await scene.set_up(has_contact=lacking != "contact", has_channel=lacking != "channel")
    opened = await scene.says(URGENT)
    assert opened is not None
    assert (opened.note_id, opened.card_id is None) == (None, False)
    assert await scene.notes.asked(HERE, MEMBER) is None
    assert not await scene.notes.alerts_are_on(HERE)
    await scene.send_cards()
    # Nothing will come of it: nothing is kept.
    assert await scene.rows("care_card") == 0


async def test_who_is_staff_gets_the_card_and_the_staff_channel_hears_nothing(scene: Scene):
    opened = await scene.says(URGENT, is_staff=True)
    assert opened is not None
    assert (opened.note_id, opened.card_id is None) == (None, False)


async def test_who_is_staff_and_had_a_card_today_brings_nothing(scene: Scene):
    await scene.says(GENTLE, is_staff=True)
    assert await scene.says(GENTLE, is_staff=True) is None


async def test_who_asked_for_someone_has_a_note_without_a_link(scene: Scene):
    note_id = await scene.notes.asked(HERE, MEMBER)
    assert note_id is not None
    note = await scene.note(note_id)
    assert (note.messages, note.kind.value) == ((), "asked")
    # Nothing to send before there is something to say.
    assert await scene.due_cards() == ()
    await scene.post_notes()
    assert await scene.notes.asked(HERE, MEMBER) == note_id
    (job,) = await scene.due_notes()
    assert job.note.call is Call.PEOPLE


async def test_who_asked_is_owed_what_comes_of_it_and_nothing_is_kept_after_that(scene: Scene):
    note_id = await scene.notes.asked(HERE, MEMBER)
    assert note_id is not None
    await scene.post_notes()
    await scene.notes.claim(note_id, ANA)
    (job,) = await scene.due_cards()
    assert (job.card.truth, job.card.reader_id, job.card.place) == (Truth.READ, ANA, None)
    # Somebody else takes it while that is being said.
    await scene.notes.hand_over(note_id, ANA)
    await scene.notes.claim(note_id, BEN)
    await scene.cards.said_elsewhere(job.card)
    (again,) = await scene.due_cards()
    assert again.card.reader_id == BEN
    await scene.cards.said_elsewhere(again.card)
    assert await scene.due_cards() == ()
    await scene.post_notes()
    await scene.notes.done(note_id, BEN)
    await scene.later(timedelta(days=1))
    await scene.post_notes()
    await scene.notes.decline_follow_up(note_id, BEN)
    await scene.post_notes()
    assert (await scene.rows("care_note"), await scene.rows("care_card")) == (0, 0)


async def test_whom_it_is_about_is_never_called_to_it(scene: Scene):
    await scene.duties.begin(HERE, MEMBER)
    note = await scene.note(await scene.open_note())
    assert note.stage is Stage.FACILITATORS


async def test_i_am_on_it_is_for_the_first_and_the_card_says_who_has_read_it(scene: Scene):
    note_id = await scene.open_note()
    await scene.send_cards()
    claimed = await scene.notes.claim(note_id, ANA)
    assert isinstance(claimed, CareNote)
    assert await scene.notes.claim(note_id, BEN) is Refusal.TAKEN
    (card,) = await scene.due_cards()
    assert (card.card.truth, card.card.reader_id) == (Truth.READ, ANA)
    assert card.card.place is not None


async def test_what_is_known_of_a_note_before_its_card_is_sent_is_said_after_it(scene: Scene):
    note_id = await scene.open_note()
    (job,) = await scene.due_cards()
    await scene.notes.claim(note_id, ANA)
    assert await scene.due_cards() == ()
    await scene.cards.settle(job.card, Place(ChannelId(60), MessageId(6000)))
    (again,) = await scene.due_cards()
    assert again.card.truth is Truth.READ


async def test_done_and_the_follow_up_close_it_and_nothing_is_kept(scene: Scene):
    note_id = await scene.open_note()
    await scene.post_notes()
    await scene.send_cards()
    await scene.notes.done(note_id, ANA)
    await scene.post_notes()
    await scene.send_cards()
    await scene.later(timedelta(days=1))
    (job,) = await scene.post_notes()
    assert (job.note.call, job.note.phase) == (Call.FOLLOW_UP, Phase.FOLLOW_UP)
    assert await scene.notes.decline_follow_up(note_id, BEN) is Refusal.TAKEN
    closed = await scene.notes.decline_follow_up(note_id, ANA)
    assert isinstance(closed, CareNote)
    assert closed.ending is Ending.DECLINED
    await scene.post_notes()
    assert (await scene.rows("care_note"), await scene.rows("care_card")) == (0, 0)
    assert await scene.notes.claim(note_id, ANA) is Refusal.OVER


async def test_a_note_that_isnt_about_them_is_posted_calls_nobody_and_goes_with_one_press(
    scene: Scene,
):
    note_id = await scene.open_note()
    await scene.notes.not_about_me(note_id, MEMBER)
    # Their card is owed all the same.
    assert len(await scene.send_cards()) == 1
    (job,) = await scene.post_notes()
    assert (job.note.is_calm, job.note.call) == (True, None)
    await scene.notes.decline_follow_up(note_id, BEN)
    await scene.post_notes()
    assert await scene.rows("care_note") == 0
    assert await scene.rows("care_card") == 0


@pytest.mark.parametrize("kind", Kind)
async def test_it_isnt_about_me_leaves_the_same_rows_whatever_the_wording(scene: Scene, kind):
    await scene.says(Recognition(kind, Urgency.GENTLE))
    await scene.says(Recognition(kind, Urgency.URGENT), by=OTHER, message_id=2000)
    for note in await scene.notes.of_server(HERE):
        assert note.user_id is not None
        await scene.notes.not_about_me(note.note_id, note.user_id)
    async with scene.database.read() as connection:
        rows = await connection.execute_fetchall("SELECT * FROM care_note")
    one, other = (
        {name: row[name] for name in row.keys() if not name.endswith("_id")}  # noqa: SIM118
        for row in rows
    )
    assert one == other


async def test_a_note_is_its_persons_own_matter_alone(scene: Scene):
    note_id = await scene.open_note()
    assert await scene.notes.not_about_me(note_id, OTHER) is Refusal.NOT_YOURS
    assert await scene.notes.wants_quiet(note_id, OTHER) is Refusal.NOT_YOURS
    quiet = await scene.notes.wants_quiet(note_id, MEMBER)
    assert isinstance(quiet, CareNote)
    assert quiet.wants_quiet
    assert await scene.notes.wants_quiet(CareNoteId(99), MEMBER) is Refusal.OVER


async def test_hand_over_and_more_people(scene: Scene):
    await scene.duties.begin(HERE, ANA)
    note_id = await scene.open_note()
    await scene.notes.claim(note_id, ANA)
    more = await scene.notes.more_people(note_id, ANA)
    assert isinstance(more, CareNote)
    assert (more.stage, more.claimed_by) == (Stage.FACILITATORS, ANA)
    handed = await scene.notes.hand_over(note_id, ANA)
    assert isinstance(handed, CareNote)
    assert (handed.claimed_by, handed.call) == (None, Call.PEOPLE)


async def test_handed_over_where_there_is_nobody_else_the_card_says_so(scene: Scene):
    note_id = await scene.open_note()
    await scene.post_notes()
    await scene.send_cards()
    async with scene.database.write() as connection:
        await set_roles(connection, HERE, Duty.FACILITATOR, [])
        await settings.set_contact(connection, HERE, ANA)
    await scene.notes.claim(note_id, ANA)
    await scene.send_cards()
    handed = await scene.notes.hand_over(note_id, ANA)
    assert isinstance(handed, CareNote)
    assert (handed.stage, handed.call) == (Stage.TOLD, None)
    (card,) = await scene.due_cards()
    assert (card.card.truth, card.card.reader_id) == (Truth.NOBODY, None)


async def test_handed_over_after_nobody_had_answered_it_begins_with_the_first(scene: Scene):
    note_id = await scene.open_note()
    await scene.send_cards()
    for _ in range(4):
        await scene.later(timedelta(minutes=5))
        await scene.post_notes()
    await scene.send_cards()
    await scene.notes.claim(note_id, ANA)
    await scene.send_cards()
    handed = await scene.notes.hand_over(note_id, ANA)
    assert isinstance(handed, CareNote)
    assert (handed.stage, handed.call) == (Stage.FACILITATORS, Call.PEOPLE)


async def test_a_message_that_is_deleted_leaves_its_note_which_says_so(scene: Scene):
    note_id = await scene.open_note()
    await scene.post_notes()
    assert not await scene.notes.deleted(HERE, [MessageId(1)])
    assert await scene.notes.deleted(HERE, [MessageId(1000)])
    assert not (await scene.note(note_id)).standing
    assert len(await scene.due_notes()) == 1


async def test_a_gentle_message_that_is_deleted_leaves_the_link_to_the_urgent_one(scene: Scene):
    note_id = await scene.open_note(URGENT)
    for number in range(1, 9):
        await scene.says(GENTLE, message_id=1000 + number)
    gone = [MessageId(1000 + number) for number in range(1, 9)]
    assert await scene.notes.deleted(HERE, gone)
    (standing,) = (await scene.note(note_id)).standing
    assert standing.message_id == 1000


async def test_gentle_words_about_oneself_are_what_a_note_about_others_is_for_then(scene: Scene):
    note_id = await scene.open_note(Recognition(Kind.WORRIED_ABOUT_SOMEONE, Urgency.GENTLE))
    await scene.post_notes()
    await scene.says(GENTLE, message_id=1001)
    (job,) = await scene.post_notes()
    assert (job.note.kind.value, job.note.call, job.look) == ("self", Call.PEOPLE, Look.SOON)
    # Said once more, it calls nobody again.
    await scene.says(GENTLE, message_id=1002)
    (job,) = await scene.post_notes()
    assert (job.note.note_id, job.note.call) == (note_id, None)


async def test_a_channel_that_is_gone_takes_its_messages_with_it(scene: Scene):
    note_id = await scene.open_note()
    assert await scene.notes.place_gone(HERE, ROOM)
    assert not (await scene.note(note_id)).standing


async def test_whether_there_is_an_open_note_about_somebody(scene: Scene):
    note_id = await scene.open_note()
    assert await scene.notes.has_open(HERE, MEMBER)
    assert not await scene.notes.has_open(HERE, OTHER)
    assert [one.note_id for one in await scene.notes.of_server(HERE)] == [note_id]


async def test_a_server_chooses_how_long_people_have_within_sense(scene: Scene):
    setup = CareSetup(scene.database, scene.clock)
    chosen = await setup.choose_waits(HERE, Waits(timedelta(hours=5), timedelta(0)))
    assert chosen.waits == Waits(timedelta(hours=1), timedelta(minutes=1))
    note = await scene.note(await scene.open_note(URGENT))
    assert note.answer_by - scene.clock.now().replace(microsecond=0) == timedelta(minutes=1)


async def test_once_somebody_is_on_it_two_wordings_leave_the_same_rows(scene: Scene):
    await scene.says(GENTLE)
    await scene.says(URGENT, by=OTHER, message_id=2000)
    for note in await scene.notes.of_server(HERE):
        await scene.notes.claim(note.note_id, ANA)
    async with scene.database.read() as connection:
        notes = await connection.execute_fetchall("SELECT * FROM care_note")
        cards = await connection.execute_fetchall("SELECT * FROM care_card")
    for rows in (notes, cards):
        one, other = (
            {name: row[name] for name in row.keys() if not name.endswith("_id")}  # noqa: SIM118
            for row in rows
        )
        assert one == other


@pytest.mark.parametrize("kind", Kind)
async def test_every_kind_can_be_kept(scene: Scene, kind):
    opened = await scene.says(Recognition(kind, Urgency.URGENT))
    assert opened is not None
    assert opened.note_id is not None
    assert (await scene.note(opened.note_id)).kind.value == kind.value
