"""Everything of care that a person can see, each built as fully as it can be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import discord

from bot.domain.care.barriers import Barrier
from bot.domain.care.cards import Situation, Told, Truth, few
from bot.domain.care.notes import (
    MOST_MESSAGES,
    Call,
    CareNote,
    Ending,
    Look,
    NoteKind,
    Phase,
    Place,
    Stage,
    Written,
)
from bot.domain.care.notes import Letter as AboutCare
from bot.domain.care.noting import closed
from bot.domain.care.recognising import Kind, Urgency
from bot.domain.care.resources import NO_SERVER, Resources
from bot.domain.care.setting_aside import SetAside
from bot.domain.ids import CareNoteId, ChannelId, GuildId, LetterId, MessageId, UserId
from bot.domain.letters import Letter
from bot.ui.care.barriers import answer_card, barrier_card, end_card
from bot.ui.care.card import care_card, with_truth
from bot.ui.care.direct import still_answer
from bot.ui.care.note import call_again, call_words, look_words, nameless_note, staff_note
from bot.ui.care.people import around_card, minute_card, people_card, unknown_place_card
from bot.ui.care.telling import (
    LONGEST_NAME,
    MOST_SERVERS,
    came_card,
    contact_card,
    name_form,
    no_team_card,
    one_person_card,
    told_card,
    which_card,
)
from bot.ui.components import Fields
from bot.ui.drafts import Draft
from bot.ui.guidelines.nudge import LONGEST_WORDS
from bot.ui.letters import letter_message
from bot.wording import Say
from cogs.care.telling import TellNameForm

ID = 10**19 - 1
GUILD, NOTE = GuildId(ID), CareNoteId(10**9)
NOW = datetime(2026, 11, 21, tzinfo=UTC)

Screen = tuple[str, discord.ui.LayoutView]


def care_cards(say: Say, resources: Resources) -> Iterator[Screen]:
    """Return every card of care."""
    yield from _cards_in_need(say, resources)
    for code in (None, "US"):
        yield f"care people {code}", people_card(say, resources, code, GUILD, NO_SERVER)
    for number in (0, 1, 10**3):
        around = around_card(say, number, GUILD, knows=None, can_tell=True)
        yield f"care around {number}", around
    yield (
        "care around",
        around_card(say, 0, GUILD, knows=say("care.around.unanswered"), can_tell=True),
    )
    yield "care around of an unknown place", unknown_place_card(say, GUILD)
    yield "care below a card", still_answer(say)
    yield "care minute", minute_card(say, GUILD)
    lines = few(resources.lines_for("US"))
    for barrier in Barrier:
        yield f"care barrier {barrier}", barrier_card(say, barrier, GUILD)
        answer = answer_card(say, barrier, GUILD, lines)
        yield f"care answer {barrier}", answer
    yield "care barriers end", end_card(say, GUILD)
    servers = [(GuildId(ID - place), "*" * LONGEST_NAME) for place in range(MOST_SERVERS + 5)]
    yield "care which server", which_card(say, servers, MessageId(ID))
    yield "care which server, unknown", which_card(say, (), MessageId(ID))
    yield "care one person", one_person_card(say, GUILD)
    for contact in (None, UserId(ID)):
        yield f"care contact {contact}", contact_card(say, contact, GUILD)
    for name, note in care_notes():
        look, people = look_words(say, Look.NOW), [f"<@{ID}>"] * 20
        call = call_words(say, Call.PEOPLE, people, Look.NOW)
        yield f"care note {name}", staff_note(say, note, look=look, call=call)
        yield f"care call {name}", call_again(say, note, call)
        yield f"care note without names {name}", nameless_note(say, note)
    for about in AboutCare:
        details = {"link": f"https://discord.com/channels/{ID}/{ID}/{ID}"}
        letter = Letter(LetterId(1), GUILD, UserId(ID), "en", about, details, 1, NOW)
        yield f"letter {about}", letter_message(say, letter, "*" * 100)
    yield "care no team", no_team_card(say, GUILD)
    for truth in Truth:
        yield f"care came {truth}", came_card(say, lines, truth, "W" * 100, (GUILD, NOTE))
    yield "care told", told_card(say, "*" * LONGEST_NAME, GUILD)


def care_notes() -> Iterator[tuple[str, CareNote]]:
    """Return a note of every kind, in every phase."""
    place = Place(ChannelId(ID), MessageId(ID))
    for kind, phase, stage in product(NoteKind, Phase, (Stage.DUTY, Stage.TOLD)):
        note = CareNote(
            note_id=NOTE,
            guild_id=GUILD,
            kind=kind,
            messages=(Written(place),),
            user_id=UserId(ID),
            stage=stage,
            answer_by=NOW,
            phase=phase,
            claimed_by=None if phase is Phase.OPEN else UserId(ID),
            is_calm=True,
            is_unreached=True,
            wants_quiet=True,
        )
        if phase is Phase.CLOSED:
            note = closed(note, Ending.NOT_ABOUT_THEM)
        yield f"{kind} {phase} {stage}", note
        if phase is Phase.CLOSED:
            continue
        gone = Written(place, is_deleted=True)
        yield f"{kind} {phase} {stage} deleted", replace(note, messages=(gone,), claimed_by=None)
        for became in SetAside:
            many = (gone, *[Written(place, set_aside=became)] * (MOST_MESSAGES - 1))
            yield f"{kind} {phase} {stage} {became}", replace(note, messages=many)


def care_forms(say: Say) -> Iterator[tuple[str, discord.ui.Modal]]:
    """Return every form of care."""
    yield "name of a server", name_form(say, MessageId(ID), "*" * LONGEST_NAME)


def care_drafts() -> Iterator[tuple[str, Draft]]:
    """Return what each form of care gives back."""
    yield "name of a server", TellNameForm({"card_id": str(ID)}, Fields.of(name="Garden")).draft()


def situation(told: Told, country: str | None = "US", *, words: str | None = None) -> Situation:
    """Return the moment of a card."""
    return Situation(country, NOTE, told, GUILD, words)


def _cards_in_need(say: Say, resources: Resources) -> Iterator[Screen]:
    for kind, urgency in product(Kind, Urgency):
        aside = situation(Told.TEAM, words="W" * LONGEST_WORDS)
        yield f"care {kind} {urgency}", care_card(say, resources, kind, urgency, aside)
    for told in Told:
        card = care_card(say, resources, Kind.SELF, Urgency.URGENT, situation(told))
        yield f"care {told}", card
    for code in (None, "AU", "DE", "IE"):
        moment = situation(Told.ON_DUTY, code)
        yield f"care {code}", care_card(say, resources, Kind.SELF, Urgency.URGENT, moment)
    for truth in Truth:
        card = care_card(say, resources, Kind.SELF, Urgency.GENTLE, situation(Told.ON_DUTY))
        yield f"care {truth}", with_truth(card, say, truth, "W" * 100)
