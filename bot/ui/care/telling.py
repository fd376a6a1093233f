"""*Tell a facilitator*, from a place that nobody reads: which server, and what they get to know."""

from collections.abc import Sequence

from discord import ui

from bot.domain.ids import GuildId, MessageId, UserId
from bot.ui.care.ids import NUMBERS, TELL_IN, TELL_NAME
from bot.ui.layout import button, card, form, isolated, option, row, select
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
        told_line(say, server_name),
        row(button(say("care.people.back"), NUMBERS.of(guild_id))),
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
