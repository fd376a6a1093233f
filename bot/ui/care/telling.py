"""*Tell a facilitator*, from a place that nobody reads: which server, and what they get to know."""

import re
from collections.abc import Sequence

from discord import ui

from bot.domain.care.cards import Lines, Truth
from bot.domain.ids import CareNoteId, GuildId, MessageId, UserId
from bot.ui.care.card import TRUTH_ID
from bot.ui.care.card_lines import emergency_line, few_lines, honest
from bot.ui.care.ids import NUMBERS, PEOPLE, TELL_IN, TELL_NAME, CardAction, care_id
from bot.ui.layout import button, card, form, isolated, option, row, select, small
from bot.wording import Say

NAME = "name"
LONGEST_NAME = 100
MOST_SERVERS = 25


def which_card(
    say: Say, servers: Sequence[tuple[GuildId, str]], card_id: MessageId
) -> ui.LayoutView:
    """Return the question which server it is about; nobody is told before it is answered."""
    label = say("care.tell.other" if servers else "care.tell.name")
    named = button(label, TELL_NAME.of(card_id))
    if not servers:
        return card(say("care.tell.name_it"), say("care.tell.which"), row(named))
    options = [option(name, str(guild_id)) for guild_id, name in servers[:MOST_SERVERS]]
    chooser = select(TELL_IN.of(card_id), say("care.tell.choose"), options)
    return card(say("care.tell.which"), chooser, row(named))


def name_form(say: Say, card_id: MessageId, name: str = "") -> ui.Modal:
    """Return the form for the name of a server: a list of all of them is nobody's business."""
    field: ui.Label[ui.Modal] = ui.Label(
        text=say("care.tell.field"),
        description=say("care.tell.hint"),
        component=ui.TextInput(custom_id=NAME, max_length=LONGEST_NAME, default=name or None),
    )
    return form(say("care.tell.form"), TELL_NAME.of(card_id), field)


def told_line(say: Say, server_name: str) -> str:
    """Return who knows now, and what: it takes the place of "I've told nobody"."""
    return say("care.tell.told", server=isolated(server_name))


def told_card(say: Say, server_name: str, guild_id: GuildId) -> ui.LayoutView:
    """Return the same where it was not the card that was pressed."""
    return card(
        ui.TextDisplay[ui.LayoutView](told_line(say, server_name), id=TRUTH_ID),
        row(button(say("care.people.back"), NUMBERS.of(guild_id))),
    )


def came_line(say: Say, shown: ui.LayoutView, truth: Truth, name: str) -> str:
    """Return what came of it, for an answer as it stands: the lines may stand a press away."""
    ids = {getattr(one, "custom_id", None) or "" for one in shown.walk_children()}
    has_lines = not any(re.fullmatch(NUMBERS.template, one) for one in ids)
    if truth is Truth.NOBODY and not has_lines:
        return say("care.around.unanswered")
    return say(f"care.card.truth.{truth}", name=name)


def came_card(
    say: Say, lines: Lines, truth: Truth, name: str, of: tuple[GuildId, CareNoteId]
) -> ui.LayoutView:
    """Return what came of it in a message of its own, with the lines that it speaks of."""
    guild_id, note_id = of
    truth_line = say(f"care.card.truth.{truth}", name=name)
    return card(
        say("care.card.title"),
        say("care.tell.came"),
        emergency_line(say, lines),
        *few_lines(say, lines),
        ui.TextDisplay[ui.LayoutView](truth_line, id=TRUTH_ID),
        small(honest(say, lines)),
        row(
            button(say("care.card.people"), PEOPLE.of(guild_id)),
            button(say("care.card.quiet"), care_id(note_id, CardAction.QUIET)),
        ),
    )


def no_team_card(say: Say, guild_id: GuildId) -> ui.LayoutView:
    """Return that there is nobody to tell in that server, and the way to the lines."""
    return card(
        say("care.tell.no_team"),
        row(button(say("care.people.back"), NUMBERS.of(guild_id))),
    )


def one_person_card(say: Say, guild_id: GuildId) -> ui.LayoutView:
    """Return a sentence that staff can send to one person themselves; the bot sends nothing."""
    return card(
        say("care.staff.one_person"),
        say("care.staff.sentence"),
        row(button(say("care.people.back"), NUMBERS.of(guild_id))),
    )


def contact_card(say: Say, contact: UserId | None, guild_id: GuildId) -> ui.LayoutView:
    """Return who the safeguarding contact is, and the same sentence."""
    if contact is None:
        return card(
            say("care.staff.no_contact"),
            row(button(say("care.people.back"), NUMBERS.of(guild_id))),
        )
    return card(
        say("care.staff.contact", who=f"<@{contact}>"),
        say("care.staff.sentence"),
        row(button(say("care.people.back"), NUMBERS.of(guild_id))),
    )
