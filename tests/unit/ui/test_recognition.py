"""A post of ours is known again after a restart, by the ids inside it."""

from types import SimpleNamespace
from typing import Any

from discord.components import _component_factory
from discord.ui import LayoutView

from bot.domain.ids import DeliveryId, NoticeId
from bot.domain.prompts.deliveries import Note
from bot.ui.layout import plain
from bot.ui.notices import is_of_notice, notice_message
from bot.ui.prompts.post import is_of_delivery, prompt_message
from tests.unit.ui import screens
from tests.words import say


def sent(view: LayoutView) -> Any:
    """Return a post as Discord's history gives it back, with a number for every component."""
    parts: list[Any] = view.to_components()  # type: ignore[no-untyped-call]  # discord.py's own
    for number, part in enumerate(screens.walk(parts), start=1):
        part.setdefault("id", number)
    return SimpleNamespace(components=[_component_factory(part) for part in parts])


def question(delivery_id: int) -> Any:
    return sent(prompt_message(say, DeliveryId(delivery_id), screens.PROMPT, screens.VALUE))


def note(notice_id: int) -> Any:
    return sent(notice_message(say, screens.notice(Note.MISSED, notice_id)))


def test_a_question_is_known_by_its_delivery_and_no_other():
    assert is_of_delivery(question(12), DeliveryId(12))
    for other in (1, 2, 120, 112):
        assert not is_of_delivery(question(other), DeliveryId(12))


def test_a_note_is_known_by_its_id_and_no_other():
    assert is_of_notice(note(12), NoticeId(12))
    assert not is_of_notice(note(1), NoticeId(12))


def test_the_numbers_that_discord_gives_are_no_ids_of_notes():
    other = sent(plain("one", "two", "three"))

    assert not any(is_of_notice(other, NoticeId(number)) for number in range(1, 5))


def test_a_message_without_components_is_nobodys():
    bare: Any = SimpleNamespace(components=[])

    assert not is_of_delivery(bare, DeliveryId(1))
    assert not is_of_notice(bare, NoticeId(1))
