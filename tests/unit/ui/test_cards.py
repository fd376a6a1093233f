"""Cards say what is so."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from discord.ui import LayoutView

from bot.domain.guidelines import precision
from bot.domain.guidelines.review import Look, NamedLook
from bot.domain.ids import ChannelId, GuildId, UserId
from bot.domain.notices import Notice
from bot.domain.privacy import Asked
from bot.domain.prompts.answers import ResponseKind
from bot.domain.prompts.deliveries import DeliveryState, Note, PauseReason
from bot.domain.setup.server import Server
from bot.domain.setup.standing import Audience
from bot.ui.care.resources import Look as ResourcesLook
from bot.ui.care.resources import resources_card
from bot.ui.help import help_card
from bot.ui.notices import notice_message, notice_text
from bot.ui.privacy import SHOWN_LOOKS, erased_card, privacy_card
from bot.ui.prompts.card import facilitators_card
from bot.ui.setup import Around, prompt_channel_state, setup_card
from tests.unit.ui import screens
from tests.unit.ui.screens import labels_of, text_of
from tests.words import say

GUILD = screens.GUILD
CARE = [say("privacy.want_no_attention"), say("care.check.open")]


def card_of(
    notes: Sequence[Notice] = (), lacking: Sequence[str] = (), **changes: Any
) -> LayoutView:
    return facilitators_card(say, screens.outlook(**changes), notes, lacking)


def test_a_running_schedule_has_no_resume():
    assert say("prompts.card.resume") not in labels_of(card_of(paused_because=None))


def test_a_paused_schedule_says_what_it_needs_and_offers_to_resume():
    card = card_of(paused_because=PauseReason.FORBIDDEN, lacking=["send_messages"])

    assert say("permissions.names.send_messages") in text_of(card)
    assert say("prompts.card.resume") in labels_of(card)


def test_a_paused_schedule_whose_permissions_came_back_names_none():
    text = text_of(card_of(paused_because=PauseReason.FORBIDDEN))

    assert not any(say(f"permissions.names.{name}") in text for name in ("send_messages",))


@pytest.mark.parametrize(
    ("state", "key"),
    [
        (DeliveryState.FAILED, "prompts.card.today_failed"),
        (DeliveryState.POSTING, "prompts.card.today_on_its_way"),
        (DeliveryState.THREADING, "prompts.card.today"),
        (DeliveryState.DONE, "prompts.card.today"),
    ],
)
def test_the_card_says_how_far_todays_question_has_come(state, key):
    today = replace(screens.TODAY, state=state, channel_id=ChannelId(5), thread_id=None)

    link = f"https://discord.com/channels/{GUILD}/5/{today.message_id}"
    expected = say(key, channel="<#5>", question=screens.PROMPT.text, link=link)
    assert expected in text_of(card_of(today=today))


def test_before_the_first_question_the_card_says_so():
    monday = date(2026, 11, 23)

    assert say("prompts.card.today_none") in text_of(card_of(today=None, local_date=monday))


def test_a_day_of_the_week_that_is_none_of_the_schedules_has_no_question():
    tuesday = date(2026, 11, 24)

    assert say("prompts.card.today_free") in text_of(card_of(today=None, local_date=tuesday))


def test_after_a_new_schedules_time_the_card_promises_no_question_for_today():
    tomorrow = screens.outlook().upcoming[0]
    assert tomorrow.occurrence.local_date == date(2026, 11, 22)

    card = card_of(today=None, paused_because=None, local_date=date(2026, 11, 21))

    assert say("prompts.card.today_free") in text_of(card)
    assert say("prompts.card.today_none") not in text_of(card)


def test_the_card_leads_to_the_thread_where_there_is_one():
    today = replace(screens.TODAY, thread_id=ChannelId(6))

    link = f"https://discord.com/channels/{GUILD}/6"
    assert f"({link})" in text_of(card_of(today=today))


def test_notes_stand_on_the_card_and_say_how_they_could_reach_a_channel():
    note = screens.notice(Note.MISSED)
    hint = say("prompts.card.staff_channel_hint")

    assert notice_text(say, note) in text_of(card_of([note]))
    assert hint in text_of(card_of([note]))
    with_channel = replace(note, staff_channel_id=ChannelId(4))
    assert hint not in text_of(card_of([with_channel]))
    assert hint not in text_of(card_of())


def test_a_note_is_posted_in_the_words_of_the_card():
    note = screens.notice(Note.NO_THREAD)

    assert text_of(notice_message(say, note)) == notice_text(say, note)


def test_help_shows_only_what_a_person_may_use():
    everyone = text_of(help_card(say, frozenset({Audience.EVERYONE})))
    facilitator = text_of(help_card(say, frozenset({Audience.EVERYONE, Audience.FACILITATORS})))
    admin = text_of(help_card(say, frozenset(Audience)))

    assert "/prompt" not in everyone
    assert "/setup" not in everyone
    assert "/prompt" in facilitator
    assert "/setup" not in facilitator
    assert "/setup" in admin


def test_where_nothing_is_kept_there_is_nothing_to_erase():
    card = privacy_card(say, {}, GUILD)

    assert say("privacy.nothing") in text_of(card)
    assert labels_of(card) == [
        say("privacy.allow_notes"),
        say("privacy.want_no_cards"),
        *CARE,
    ]
    assert labels_of(privacy_card(say, {}, None)) == []


def test_the_choice_about_notes_is_one_press_and_its_way_back_too():
    off, on = privacy_card(say, {}, GUILD), privacy_card(say, {}, GUILD, asked=Asked((GUILD,)))

    assert say("privacy.notes_off") in text_of(off)
    assert say("privacy.notes_on") in text_of(on)
    cards = say("privacy.want_no_cards")
    assert labels_of(on) == [say("privacy.stop_notes"), cards, say("privacy.erase"), *CARE]
    everywhere = privacy_card(say, {}, None, asked=Asked((GUILD, GuildId(2))))
    assert say("privacy.notes_somewhere", number=2) in text_of(everywhere)
    assert say("privacy.stop_notes") in labels_of(everywhere)


def test_a_person_sees_who_of_the_staff_looked_at_what_names_them():
    """The newest first, and how many there are; what staff did themselves stays and says so."""
    looks = tuple(
        NamedLook(GUILD, UserId(7 + day), what, date(2026, 11, day))
        for day in range(1, 9)
        for what in Look
    )
    text = text_of(privacy_card(say, {}, GUILD, asked=Asked(looks=looks, as_staff=3)))

    assert say("privacy.looked", number=16) in text
    assert "<@15>" in text
    assert "<@8>" not in text
    assert text.count("<@") == SHOWN_LOOKS
    assert say("privacy.as_staff", number=3) in text


@pytest.mark.parametrize(
    ("rule_id", "words"),
    [
        ("g7-others-have-it-worse", "guidelines.reason.g7-others-have-it-worse"),
        ("own-12", "guidelines.settings.own_rule"),
    ],
)
def test_a_rule_that_goes_to_rest_is_told_in_words(rule_id, words):
    details: dict[str, str | int] = {"rule": rule_id, "misread": 3, "number": 10}
    told = notice_text(say, replace(screens.notice(precision.Note.RULE_RESTS), details=details))

    assert say(words) in told
    assert rule_id not in told


def test_no_cards_says_that_people_are_told_all_the_same():
    card = privacy_card(say, {}, GUILD, asked=Asked(no_cards=True))

    assert say("privacy.cards_off") in text_of(card)
    assert say("privacy.want_cards") in labels_of(card)
    assert say("privacy.erase") in labels_of(card)


def test_fewer_notes_have_a_way_back_in_their_server():
    asked = Asked(fewer_notes=2)

    assert say("privacy.all_kinds") in labels_of(privacy_card(say, {}, GUILD, asked=asked))
    assert say("privacy.all_kinds") not in labels_of(privacy_card(say, {}, None, asked=asked))


def test_what_staff_did_is_not_said_to_be_erased():
    assert say("privacy.erased") not in text_of(erased_card(say, 3))
    assert say("privacy.erased_as_member", number=3) in text_of(erased_card(say, 3))


def test_only_what_is_kept_is_listed():
    text = text_of(privacy_card(say, {ResponseKind.PASS: 2}, GUILD))

    assert say("privacy.pass", number=2) in text
    assert say("privacy.share", number=0) not in text
    assert say("privacy.kept_here") in text
    assert say("privacy.kept_everywhere") in text_of(
        privacy_card(say, {ResponseKind.PASS: 2}, None)
    )


def test_an_emergency_number_comes_before_every_other_line(library):
    resources = library.resources
    for code, _ in resources.countries():
        emergency = resources.emergency(code)
        lines = text_of(resources_card(say, resources, ResourcesLook(code))).splitlines()
        if emergency is None:
            assert lines[2] == say("resources.no_emergency")
        else:
            assert lines[2:4] == [say("resources.emergency"), emergency.contact]


def test_a_channel_that_lacks_something_is_not_called_ready():
    assert prompt_channel_state(say, None, ()) == [say("setup.no_channel_yet")]
    assert prompt_channel_state(say, "#here", ()) == [say("setup.all_set", channel="#here")]
    (lacks,) = prompt_channel_state(say, "#here", ["send_messages"])
    assert say("permissions.names.send_messages") in lacks


def test_a_server_that_chose_nothing_has_a_card_without_choices(library):
    card = setup_card(say, Server(GUILD), library.resources.countries(), Around(), ["A warning."])

    parts = screens.parts_of(card)
    assert not any(part.get("default_values") for part in parts)
    assert not any(option.get("default") for part in parts for option in part.get("options", []))
    assert "A warning." in text_of(card)
    assert "UTC" in text_of(card)
