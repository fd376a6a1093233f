"""People and places to turn to, as a card: what helps in danger first, then what was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from discord import ui

from bot.domain.care.resources import (
    KINDS,
    MOST_OWN_ON_CARD,
    NO_SERVER,
    URGENT,
    WORLDWIDE,
    Line,
    OwnResource,
    Resource,
    ResourceKind,
    Resources,
    ServerLines,
)
from bot.ui.care import resource_ids as ids
from bot.ui.care.lines import danger_line, resource_line
from bot.ui.care.resource_ids import FIRST_PAGE, RESOURCES_BUTTON_ID
from bot.ui.layout import button, card, option, plain, row, select, small
from bot.wording import Say

__all__ = ["RESOURCES_BUTTON_ID", "Look", "resources_card", "wrong_card"]

# A phone shows about this many before somebody has to scroll, and at their longest they fit into
# one message.
ON_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at people and places shows; `page` counts from 0."""

    country: str | None = None
    kind: ResourceKind = ResourceKind.CRISIS
    page: int = 0
    server: ServerLines = NO_SERVER
    is_in_server: bool = False
    may_edit: bool = False
    tells_people: bool = True
    """Whether there are people here to tell; else the server has resources only."""
    youth_first: bool = False
    """Whether the server says that young people are here."""

    @property
    def where(self) -> str:
        """What a button carries, so that the same can be shown again."""
        return f"{self.kind}_{self.country or WORLDWIDE}_{self.page}"


def resources_card(say: Say, resources: Resources, look: Look) -> ui.LayoutView:
    """Return one page of the lines of a need in a country, and the ways to others."""
    lines = _lines(resources, look)
    pages = max(1, -(-len(lines) // ON_A_PAGE))
    page = min(look.page, pages - 1)
    shown = lines[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    is_urgent = look.kind in URGENT
    return card(
        say("resources.title" if look.kind is ResourceKind.CRISIS else f"resources.of.{look.kind}"),
        *([say("resources.intro" if lines else "resources.bot")] if is_urgent else []),
        *([danger_line(say, resources.emergency(look.country))] if is_urgent else []),
        *(resource_line(say, line) for line in shown),
        *([] if lines else [say("resources.none_urgent" if is_urgent else "resources.none_here")]),
        *(resource_line(say, line) for line in _everywhere(resources, look)),
        _need_select(say, look),
        _country_select(say, resources, look),
        *_turning(say, look, page, pages),
        *_actions(say, look, page, has_lines=bool(shown or _everywhere(resources, look))),
        *([] if look.tells_people else [small(say("resources.only"))]),
        *_checked(say, look, [*shown, *_everywhere(resources, look)]),
    )


def wrong_card(say: Say, resources: Resources, look: Look) -> ui.LayoutView:
    """Return the question which of the lines on a page is wrong."""
    lines = _lines(resources, look)
    pages = max(1, -(-len(lines) // ON_A_PAGE))
    page = min(look.page, pages - 1)
    emergency = resources.emergency(look.country) if look.kind in URGENT else None
    shown: list[Line] = [
        *([emergency] if emergency else []),
        *lines[page * ON_A_PAGE : (page + 1) * ON_A_PAGE],
        *_everywhere(resources, look),
    ]
    if not shown:
        return plain(say("resources.none_here"))
    options = [option(f"{line.name} · {line.contact}", row_value(line)) for line in shown]
    return plain(
        say("resources.which_wrong"),
        select(ids.WRONG_ROW.of(ids.NOBODY), say("resources.choose_line"), options),
    )


def row_value(line: Line) -> str:
    """Return what stands for a line in a select."""
    if isinstance(line, OwnResource):
        return f"own:{line.own_resource_id}"
    return f"row:{line.row_id}" if isinstance(line, Resource) else ""


def _lines(resources: Resources, look: Look) -> Sequence[Line]:
    """Return what is shown page by page; where minutes count, shipped lines stay on the first.

    Young people's lines stand before the crisis lines only: whoever chose something else meant it.
    """
    is_first_look = look.kind is ResourceKind.CRISIS
    kinds = [*([ResourceKind.YOUTH] if look.youth_first and is_first_look else []), look.kind]
    lines = [resources.of_kind(look.country, kind, look.server) for kind in kinds]
    if look.kind not in URGENT:
        return lines[0]
    first, later = zip(*map(_with_few_own, lines), strict=True)
    return [*chain.from_iterable(first), *chain.from_iterable(later)]


def _with_few_own(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """Return the lines with as many own ones as a card holds, and the own ones after these."""
    own = [one for one in lines if isinstance(one, OwnResource)]
    shipped = [one for one in lines if not isinstance(one, OwnResource)]
    return [*own[:MOST_OWN_ON_CARD], *shipped], own[MOST_OWN_ON_CARD:]


def _everywhere(resources: Resources, look: Look) -> Sequence[Line]:
    return resources.worldwide(look.server) if look.kind in URGENT else ()


def _need_select(say: Say, look: Look) -> ui.ActionRow[ui.LayoutView]:
    options = [
        option(say(f"resources.kinds.{kind}"), kind, is_chosen=kind is look.kind) for kind in KINDS
    ]
    return select(
        ids.NEED.of(ids.NOBODY, look.country or WORLDWIDE), say("resources.need"), options
    )


def _country_select(say: Say, resources: Resources, look: Look) -> ui.ActionRow[ui.LayoutView]:
    options = [
        option(name, code, is_chosen=code == look.country) for code, name in resources.countries()
    ]
    options.append(option(say("resources.worldwide"), WORLDWIDE))
    return select(ids.COUNTRY.of(ids.NOBODY, look.kind), say("resources.elsewhere"), options)


def _turning(say: Say, look: Look, page: int, pages: int) -> list[ui.ActionRow[ui.LayoutView]]:
    country = look.country or WORLDWIDE
    buttons = [
        button(say(key), ids.LINES.of(ids.NOBODY, f"{look.kind}_{country}_{number}"))
        for key, number in (("resources.previous", page - 1), ("resources.next", page + 1))
        if 0 <= number < pages
    ]
    return [row(*buttons)] if buttons else []


def _actions(
    say: Say, look: Look, page: int, *, has_lines: bool
) -> list[ui.ActionRow[ui.LayoutView]]:
    if not look.is_in_server:
        return []
    where = f"{look.kind}_{look.country or WORLDWIDE}_{page}"
    wrong = button(say("resources.wrong"), ids.WRONG.of(ids.NOBODY, where))
    buttons = [wrong] if has_lines else []
    if look.may_edit:
        buttons.append(button(say("resources.edit"), ids.EDIT.of(ids.NOBODY, FIRST_PAGE)))
    return [row(*buttons)] if buttons else []


def _checked(say: Say, look: Look, lines: Sequence[Line]) -> list[str]:
    """Return who last looked at the lines shown, and the oldest day on which somebody did."""
    unchecked = [line for line in lines if not _is_checked(line, look.server)]
    days = [_day_of(line, look.server) for line in unchecked or lines]
    known = [day for day in days if day is not None]
    if not known:
        return []
    key = "resources.compared" if unchecked else "resources.checked"
    said = say(key, date=min(known).isoformat())
    return [small(said if look.is_in_server else f"{said} {say('resources.tell')}")]


def _is_checked(line: Line, server: ServerLines) -> bool:
    if isinstance(line, Resource):
        return bool(line.reviewed_by) or server.check(line).holds
    return True


def _day_of(line: Line, server: ServerLines) -> date | None:
    if isinstance(line, OwnResource):
        return line.checked_at.date()
    if not isinstance(line, Resource):
        return None
    checked_at = server.check(line).checked_at if server.check(line).holds else None
    return line.verified_on if checked_at is None else checked_at.date()
