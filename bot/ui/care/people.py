"""Behind *People I can talk to*: more lines, who is around, and one quiet minute."""

from collections.abc import Sequence

from discord import SelectOption, ui

from bot.domain.care.resources import WORLDWIDE, Line, ResourceKind, Resources, ServerLines
from bot.domain.ids import GuildId
from bot.ui.care.ids import AROUND, HARD, MINUTE, NUMBERS, NUMBERS_IN, TELL
from bot.ui.care.lines import resource_line
from bot.ui.layout import button, card, row, select
from bot.wording import Say

_TO_TALK_TO = (
    ResourceKind.CRISIS,
    ResourceKind.WARMLINES,
    ResourceKind.YOUTH,
    ResourceKind.VIOLENCE,
    ResourceKind.MEDICAL,
)
MOST_SHOWN = 12
"""What a message has room for; `/resources` has the rest."""


def people_card(
    say: Say,
    resources: Resources,
    country: str | None,
    guild_id: GuildId,
    server: ServerLines,
    *,
    youth_first: bool = False,
) -> ui.LayoutView:
    """Return every line of a country, and the other ways on."""
    rows = _for_talking(resources, country, server, youth_first=youth_first)
    return card(
        say("care.people.title"),
        *(resource_line(say, one) for one in rows),
        say("care.people.intro"),
        country_select(say, resources, country, guild_id),
        row(
            button(say("care.people.around"), AROUND.of(guild_id)),
            button(say("care.people.minute"), MINUTE.of(guild_id)),
            button(say("care.people.hard"), HARD.of(guild_id)),
        ),
    )


def around_card(
    say: Say,
    number: int,
    guild_id: GuildId,
    *,
    knows: str | None,
    can_tell: bool,
    ahead: Sequence[str] = (),
) -> ui.LayoutView:
    """Return how many people said they are on duty, and what they know of this person."""
    if number == 1:
        duty = say("care.around.one")
    else:
        duty = say("care.around.some", number=number) if number else say("care.around.nobody")
    parts = ["\n".join([duty, *ahead])]
    buttons = [button(say("care.people.back"), NUMBERS.of(guild_id))]
    if knows is not None:
        parts.append(knows)
    elif can_tell:
        parts.append(say("care.around.not_known", tell=say("care.card.tell")))
        buttons.insert(0, button(say("care.card.tell"), TELL.of(guild_id)))
    return card(*parts, row(*buttons))


def unknown_place_card(say: Say, guild_id: GuildId) -> ui.LayoutView:
    """Return that it is not known which group somebody asks about, in a direct message."""
    return card(
        say("care.around.unknown"), row(button(say("care.people.back"), NUMBERS.of(guild_id)))
    )


def minute_card(say: Say, guild_id: GuildId) -> ui.LayoutView:
    """Return one quiet minute: nothing counts it, and nothing follows."""
    return card(
        say("care.minute.title"),
        say("care.minute.text"),
        row(button(say("care.people.back"), NUMBERS.of(guild_id))),
    )


def _for_talking(
    resources: Resources, country: str | None, server: ServerLines, *, youth_first: bool
) -> list[Line]:
    """Return the lines of people who listen, the emergency number first."""
    emergency = resources.emergency(country)
    found: list[Line] = [] if emergency is None else [emergency]
    first = [ResourceKind.YOUTH] if youth_first else []
    for kind in dict.fromkeys([*first, *_TO_TALK_TO]):
        found += resources.of_kind(country, kind, server)
    return [*found[:MOST_SHOWN], *resources.worldwide(server)]


def country_select(
    say: Say, resources: Resources, country: str | None, guild_id: GuildId
) -> ui.ActionRow[ui.LayoutView]:
    """Return the way to the numbers of any country, for one look."""
    options = [
        SelectOption(label=name, value=code, default=code == country)
        for code, name in resources.countries()
    ]
    options.append(SelectOption(label=say("resources.worldwide"), value=WORLDWIDE))
    label = "care.people.by_country" if country is None else "care.people.elsewhere"
    return select(NUMBERS_IN.of(guild_id), say(label), options)
