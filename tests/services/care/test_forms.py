"""Forms whose words ask for care, kept while they are posted."""

from datetime import timedelta

import pytest

from bot.domain.care.forms import FIRST_LOOK, LOOKED_FOR, KnownBy
from bot.domain.ids import MessageId, ShareMark
from bot.services.care import forgetting
from bot.services.care.forms import CareForms
from tests.services.care.scene import GENTLE, HERE, MEMBER, OTHER, ROOM, Scene

BY_MARK = KnownBy(ShareMark(7))


@pytest.fixture
def forms(scene: Scene) -> CareForms:
    return CareForms(scene.database, scene.clock)


async def test_while_it_is_posted_nobody_looks_for_it(scene: Scene, forms: CareForms):
    form_id = await forms.begin(HERE, MEMBER, ROOM, BY_MARK)
    assert await forms.next_due_at() is None
    assert await forms.claim_due(scene.clock.now()) == ()
    await forms.end(form_id)
    assert await scene.rows("care_form") == 0


async def test_after_a_crash_it_is_looked_for_at_once(scene: Scene, forms: CareForms):
    form_id = await forms.begin(HERE, MEMBER, ROOM, BY_MARK)
    await forms.wake_interrupted()
    (form,) = await forms.claim_due(scene.clock.now())
    assert (form.form_id, form.user_id, form.channel_id) == (form_id, MEMBER, ROOM)
    assert await forms.claim_due(scene.clock.now()) == ()


async def test_after_a_stop_of_days_it_is_looked_for_no_more(scene: Scene, forms: CareForms):
    await forms.begin(HERE, MEMBER, ROOM, BY_MARK)
    await scene.later(LOOKED_FOR + timedelta(minutes=1))
    await forms.begin(HERE, OTHER, ROOM, BY_MARK)

    await forms.wake_interrupted()
    assert [form.user_id for form in await forms.claim_due(scene.clock.now())] == [OTHER]


async def test_one_in_doubt_is_looked_for_once_discord_is_done_with_it(
    scene: Scene, forms: CareForms
):
    await forms.doubt(await forms.begin(HERE, MEMBER, ROOM, BY_MARK))
    assert await forms.claim_due(scene.clock.now()) == ()
    await scene.later(FIRST_LOOK)
    assert len(await forms.claim_due(scene.clock.now())) == 1


async def test_a_look_that_fails_comes_again_for_a_day(scene: Scene, forms: CareForms):
    await forms.begin(HERE, MEMBER, ROOM, BY_MARK)
    await forms.wake_interrupted()
    (form,) = await forms.claim_due(scene.clock.now())
    await forms.set_back(form)
    assert await forms.next_due_at() is not None
    await scene.later(timedelta(minutes=5))
    (form,) = await forms.claim_due(scene.clock.now())
    assert form.attempt == 2
    await scene.later(LOOKED_FOR)
    await forms.set_back(form)
    assert await scene.rows("care_form") == 0


async def test_with_the_note_of_its_post_it_is_looked_for_no_more(scene: Scene, forms: CareForms):
    await forms.begin(HERE, MEMBER, ROOM, BY_MARK)
    await forms.begin(HERE, MEMBER, ROOM, KnownBy(message_id=MessageId(1000)))
    await forms.begin(HERE, MEMBER, ROOM, KnownBy(ShareMark(8)))
    await forms.begin(HERE, OTHER, ROOM, BY_MARK)

    await scene.says(GENTLE, message_id=1000, mark=BY_MARK.mark)

    await forms.wake_interrupted()
    left = await forms.claim_due(scene.clock.now())
    assert [(form.user_id, form.known_by.mark) for form in left] == [(MEMBER, 8), (OTHER, 7)]


async def test_words_that_take_the_place_of_others_are_looked_for_there(
    scene: Scene, forms: CareForms
):
    form_id = await forms.begin(HERE, MEMBER, ROOM, BY_MARK)
    await forms.changes(form_id, MessageId(1000))
    await forms.wake_interrupted()
    (form,) = await forms.claim_due(scene.clock.now())
    assert form.known_by == KnownBy(BY_MARK.mark, MessageId(1000))


async def test_who_erases_what_is_kept_is_looked_for_no_more(scene: Scene, forms: CareForms):
    await forms.begin(HERE, MEMBER, ROOM, BY_MARK)
    await forms.begin(HERE, OTHER, ROOM, BY_MARK)
    async with scene.database.write() as connection:
        await forgetting.forget(connection, MEMBER, HERE, scene.clock.now())
    assert await scene.rows("care_form") == 1
