"""People and places to turn to, as a card."""

from discord import SelectOption, ui

from bot.domain.care.resources import WORLDWIDE, Resource, ResourceKind, Resources
from bot.ui.layout import button, card, row, small
from bot.wording import Say

COUNTRY_SELECT_ID = "care:0:country"
RESOURCES_BUTTON_ID = "care:0:resources"


def direct_answer(say: Say, resources: Resources) -> ui.LayoutView:
    """Return the answer to whoever writes to the bot: first what helps in danger."""
    return card(
        say("care.direct.danger"),
        "\n".join(_line(say, resource) for resource in resources.for_country(None)),
        say("care.direct.bot"),
        say("care.direct.resources"),
        row(button(say("care.direct.show"), RESOURCES_BUTTON_ID)),
        say("care.direct.facilitators"),
    )


def resources_card(say: Say, resources: Resources, country: str | None) -> ui.LayoutView:
    """Return the help lines of a country, its emergency number first, and a way to others."""
    rows = resources.for_country(country)
    checked_on = min(resource.checked_on for resource in rows)
    return card(
        say("resources.title"),
        say("resources.intro"),
        "\n".join(_line(say, resource) for resource in rows),
        row(_country_select(say, resources, country)),
        small(say("resources.checked", date=checked_on.isoformat())),
    )


def _line(say: Say, resource: Resource) -> str:
    if resource.kind is ResourceKind.EMERGENCY:
        return say("resources.emergency", name=resource.name, contact=resource.contact)
    key = "resources.row_note" if resource.note else "resources.row"
    how = say(f"resources.how.{resource.how}")
    return say(key, name=resource.name, how=how, contact=resource.contact, note=resource.note)


def _country_select(
    say: Say, resources: Resources, country: str | None
) -> ui.Select[ui.LayoutView]:
    options = [
        SelectOption(label=name, value=code, default=code == country)
        for code, name in resources.countries()
    ]
    options.append(SelectOption(label=say("resources.worldwide"), value=WORLDWIDE))
    return ui.Select(
        custom_id=COUNTRY_SELECT_ID, placeholder=say("resources.elsewhere"), options=options
    )
