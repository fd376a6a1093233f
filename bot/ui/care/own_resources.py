"""What staff see behind *Edit*: the group's own entries, the shipped lines, and the form."""

from collections.abc import Mapping, Sequence

import discord
from discord import ui

from bot.domain.care.own_resources import (
    LONGEST_CONTACT,
    LONGEST_HOURS,
    LONGEST_NAME,
    LONGEST_NOTE,
    Typed,
)
from bot.domain.care.resources import (
    KINDS,
    Check,
    How,
    OwnResource,
    Resource,
    ResourceKind,
    Resources,
    ServerLines,
    may_be_hidden,
)
from bot.domain.ids import GuildId
from bot.ui.care import resource_ids as ids
from bot.ui.care.lines import contact_line, resource_line
from bot.ui.layout import button, card, form, isolated, option, row, select, small
from bot.wording import Say

NAME, HOW, CONTACT, HOURS, NOTE = "name", "how", "contact", "hours", "note"
FIELDS = {NAME: LONGEST_NAME, CONTACT: LONGEST_CONTACT, HOURS: LONGEST_HOURS, NOTE: LONGEST_NOTE}
ON_A_PAGE = 10
_LONGEST_IN_LIST = 60
# Twenty-five is the most that a menu takes; a country has fewer rows than that.
_MOST_ROWS = 25


def own_resources_card(
    say: Say, guild_id: GuildId, server: ServerLines, page: int, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return one page of the group's own entries, and what can be done."""
    pages = max(1, -(-len(server.own) // ON_A_PAGE))
    page = min(page, pages - 1)
    shown = server.own[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    parts: list[str | ui.Item[ui.LayoutView]] = [
        *news,
        say("resources.own.title"),
        say("resources.own.intro"),
    ]
    if shown:
        options = [option(f"{one.name} · {one.contact}", str(one.own_resource_id)) for one in shown]
        parts += [
            "\n".join(_in_list(say, one) for one in shown),
            select(ids.CHOOSE.of(guild_id), say("resources.own.choose"), options),
        ]
    else:
        parts.append(say("resources.own.none"))
    turning = [
        button(say(key), ids.EDIT.of(guild_id, str(number)))
        for key, number in (("resources.previous", page - 1), ("resources.next", page + 1))
        if 0 <= number < pages
    ]
    kinds = [option(say(f"resources.kinds.{kind}"), kind) for kind in KINDS]
    return card(
        *parts,
        *([row(*turning)] if turning else []),
        select(ids.ADD.of(guild_id), say("resources.own.add"), kinds),
        row(
            button(say("resources.own.shipped"), ids.SHIPPED.of(guild_id)),
            button(say("resources.own.back"), ids.RESOURCES_BUTTON_ID),
        ),
    )


def own_resource_card(
    say: Say, guild_id: GuildId, entry: OwnResource, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return one of them as members see it, with what can be done about it."""
    seen = f"{entry.kind}_{entry.revision}"
    kinds = [
        option(say(f"resources.kinds.{kind}"), kind, is_chosen=kind is entry.kind) for kind in KINDS
    ]
    number = entry.own_resource_id
    return card(
        *news,
        resource_line(say, entry),
        small(_state(say, entry)),
        select(ids.MOVE.of(number, seen), say("resources.own.need"), kinds),
        row(
            button(say("resources.own.change"), ids.CHANGE.of(number, seen)),
            button(say("resources.own.confirm"), ids.CONFIRM.of(number)),
            button(say("resources.own.remove"), ids.REMOVE.of(number)),
            button(say("resources.own.all"), ids.EDIT.of(guild_id, ids.FIRST_PAGE)),
        ),
    )


def remove_card(say: Say, entry: OwnResource) -> ui.LayoutView:
    """Return the question whether an entry shall go: its words are nowhere else."""
    number = entry.own_resource_id
    return card(
        say("resources.own.really"),
        resource_line(say, entry),
        row(
            button(say("resources.own.remove"), ids.REALLY_REMOVE.of(number)),
            button(say("resources.own.keep"), ids.ENTRY.of(number)),
        ),
    )


def shipped_card(
    say: Say,
    guild_id: GuildId,
    resources: Resources,
    server: ServerLines,
    country: str | None,
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return the shipped lines of the server's country: who checked them, and what is hidden."""
    rows = resources.for_country(country)[:_MOST_ROWS]
    options = [option(f"{one.name} · {one.contact}", one.row_id) for one in rows]
    hideable = [
        option(f"{one.name} · {one.contact}", one.row_id) for one in rows if may_be_hidden(one)
    ]
    return card(
        *news,
        say("resources.shipped.title"),
        say("resources.shipped.intro"),
        "\n".join(_shipped(say, one, server.check(one)) for one in rows),
        select(
            ids.CHECKED.of(guild_id),
            say("resources.shipped.checked"),
            options,
            most=len(options),
        ),
        *(
            [select(ids.HIDE.of(guild_id), say("resources.shipped.hide"), hideable)]
            if hideable
            else []
        ),
        row(button(say("resources.own.all"), ids.EDIT.of(guild_id, ids.FIRST_PAGE))),
    )


def own_resource_form(
    say: Say, form_id: str, kind: ResourceKind, typed: Typed | None = None
) -> ui.Modal:
    """Return the form of one entry, filled with what stands or was typed."""
    chosen = How.CALL if typed is None else typed.how
    how: ui.Select[ui.Modal] = ui.Select(
        custom_id=HOW,
        options=[
            option(say(f"resources.how.{one}"), one.value, is_chosen=one is chosen) for one in How
        ],
    )
    return form(
        say(f"resources.kinds.{kind}"),
        form_id,
        _text(say, NAME, "" if typed is None else typed.name),
        ui.Label(text=say("resources.form.how"), component=how),
        _text(say, CONTACT, "" if typed is None else typed.contact),
        _text(say, HOURS, "" if typed is None else typed.hours),
        _text(say, NOTE, "" if typed is None else typed.note),
    )


def note_button(
    say: Say, guild_id: GuildId, details: Mapping[str, str | int]
) -> ui.Button[ui.LayoutView]:
    """Return the way from a note to what it is about: one entry, the shipped lines, or all."""
    if "own" in details:
        custom_id = ids.ENTRY.of(int(details["own"]))
    elif "contact" in details:
        custom_id = ids.SHIPPED.of(guild_id)
    else:
        custom_id = ids.EDIT.of(guild_id, ids.FIRST_PAGE)
    return button(say("resources.notes.open"), custom_id)


def as_typed(entry: OwnResource, say: Say) -> Typed:
    """Return what stood in the form of an entry."""
    contact = entry.contact
    if entry.word:
        contact = say("resources.form.word_to", word=entry.word, number=entry.contact)
    return Typed(entry.name, entry.how, contact, entry.hours, entry.note)


def _text(say: Say, name: str, typed: str) -> ui.Label[ui.Modal]:
    return ui.Label(
        text=say(f"resources.form.{name}"),
        description=say(f"resources.form.{name}_hint"),
        component=ui.TextInput(
            custom_id=name,
            default=typed[: FIELDS[name]] or None,
            max_length=FIELDS[name],
            required=name in (NAME, CONTACT),
            style=discord.TextStyle.short,
        ),
    )


def _in_list(say: Say, entry: OwnResource) -> str:
    named = isolated(_shortened(entry.name))
    kind = say(f"resources.kinds.{entry.kind}")
    return "\n".join([f"**{named}** · {kind}", small(_state(say, entry))])


def _state(say: Say, entry: OwnResource) -> str:
    day = entry.checked_at.date().isoformat()
    if entry.is_reported:
        return say("resources.own.reported", date=day)
    return say("resources.own.overdue" if entry.is_overdue else "resources.own.checked", date=day)


def _shipped(say: Say, line: Resource, check: Check) -> str:
    parts = [f"**{isolated(line.name)}** · {contact_line(line)}", small(_said(say, line, check))]
    return "\n".join(parts)


def _said(say: Say, line: Resource, check: Check) -> str:
    told = [say("resources.shipped.hidden")] if check.is_hidden else []
    told += [say("resources.shipped.reported")] if check.is_reported else []
    if check.checked_at is not None:
        day = check.checked_at.date().isoformat()
        key = "resources.shipped.overdue" if check.is_overdue else "resources.own.checked"
        told.append(say(key, date=day))
    elif line.reviewed_by:
        told.append(say("resources.own.checked", date=line.verified_on.isoformat()))
    else:
        told.append(say("resources.shipped.unchecked"))
    return " ".join([*told, say("resources.shipped.page", page=line.source)])


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_IN_LIST else f"{words[: _LONGEST_IN_LIST - 1]}…"
