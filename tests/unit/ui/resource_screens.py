"""People and places at their longest: cards, forms and what the forms give back."""

from collections.abc import Iterator
from datetime import UTC, datetime

import discord

from bot.domain.care.own_resources import (
    LONGEST_CONTACT,
    LONGEST_HOURS,
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_OWN,
    Note,
    Typed,
)
from bot.domain.care.resources import (
    KINDS,
    Check,
    How,
    OwnResource,
    ResourceKind,
    Resources,
    ServerLines,
)
from bot.domain.ids import GuildId, NoticeId, OwnResourceId
from bot.domain.notices import Notice, NoticeState
from bot.ui.care import own_resources as ui
from bot.ui.care import resource_ids as ids
from bot.ui.care.resources import Look, resources_card, wrong_card
from bot.ui.components import Fields
from bot.ui.drafts import Draft
from bot.ui.notices import notice_message
from bot.wording import Say
from cogs.care.own_resource_forms import AddForm, ChangeForm

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
ID = 10**19 - 1
GUILD = GuildId(ID)
# Each letter is escaped, so that it shows as typed.
TYPED = Typed(
    "*" * LONGEST_NAME, How.VISIT, "_" * LONGEST_CONTACT, "~" * LONGEST_HOURS, "|" * LONGEST_NOTE
)


def own(kind: ResourceKind, number: int = 0, *, is_reported: bool = False) -> OwnResource:
    return OwnResource(
        own_resource_id=OwnResourceId(ID - number),
        kind=kind,
        name=TYPED.name,
        how=TYPED.how,
        contact=TYPED.contact,
        hours=TYPED.hours,
        note=TYPED.note,
        revision=1,
        checked_at=NOW,
        is_overdue=True,
        is_reported=is_reported,
    )


def full(kind: ResourceKind, number: int = MOST_OWN) -> ServerLines:
    return ServerLines(tuple(own(kind, one) for one in range(number)))


def resource_cards(say: Say, resources: Resources) -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Return every card by a name."""
    for code in [None, *(code for code, _ in resources.countries())]:
        yield f"resources {code}", resources_card(say, resources, Look(code))
        checks = {
            row.row_id: Check(checked_at=NOW, is_overdue=True, is_hidden=True, is_reported=True)
            for row in resources.for_country(code)
        }
        for name, server in (("unchecked", ServerLines()), ("checked", ServerLines((), checks))):
            yield f"shipped {code} {name}", ui.shipped_card(say, GUILD, resources, server, code)
    for kind in KINDS:
        yield f"nothing of {kind}", resources_card(say, resources, Look(None, kind))
        for page in (0, 1):
            look = Look(
                "US",
                kind,
                page,
                full(kind, 8),
                is_in_server=True,
                may_edit=True,
                tells_people=False,
            )
            yield f"much of {kind} {page}", resources_card(say, resources, look)
            yield f"wrong of {kind} {page}", wrong_card(say, resources, look)
    yield "nothing wrong", wrong_card(say, resources, Look(None, ResourceKind.FOOD))
    for page in (0, 1):
        yield f"own {page}", ui.own_resources_card(say, GUILD, full(ResourceKind.CRISIS, 15), page)
    yield (
        "no own",
        ui.own_resources_card(say, GUILD, ServerLines(), 0, [say("resources.own.removed")]),
    )
    for reported in (True, False):
        entry = own(ResourceKind.MEDICAL, is_reported=reported)
        yield f"own entry {reported}", ui.own_resource_card(say, GUILD, entry)
    yield "removing", ui.remove_card(say, own(ResourceKind.FOOD))
    for note in Note:
        yield f"notice {note}", notice_message(say, _notice(note))


def resource_forms(say: Say) -> Iterator[tuple[str, discord.ui.Modal]]:
    """Return every form by a name."""
    for kind in KINDS:
        form_id = ids.ADD_FORM.of(GUILD, kind)
        yield f"a place for {kind}", ui.own_resource_form(say, form_id, kind)
    seen = ids.CHANGE.of(ID, "medical_1")
    yield "a changed place", ui.own_resource_form(say, seen, ResourceKind.MEDICAL, TYPED)


def resource_drafts() -> Iterator[tuple[str, Draft]]:
    """Return what those forms give back."""
    fields = Fields.of(
        name=TYPED.name,
        how=TYPED.how,
        contact=TYPED.contact,
        hours=TYPED.hours,
        note=TYPED.note,
    )
    yield "a place", AddForm({"guild_id": str(ID), "kind": "warmlines"}, fields).draft()
    yield "a changed place", ChangeForm({"own_id": str(ID), "seen": "medical_1"}, fields).draft()


def _notice(note: Note) -> Notice:
    details: dict[Note, dict[str, str | int]] = {
        Note.WRONG_NUMBER: {"name": "N" * 60, "contact": "1" * 60},
        Note.WRONG_OWN: {"own": ID},
        Note.CHECK_AGAIN: {},
    }
    return Notice(
        notice_id=NoticeId(1),
        guild_id=GUILD,
        wording_key=note,
        details=details[note],
        staff_channel_id=None,
        state=NoticeState.UNREACHABLE,
        attempt=6,
        created_at=NOW,
        retry_at=NOW,
    )
