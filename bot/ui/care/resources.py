"""People and places to turn to, as a card."""

from discord import SelectOption, ui

from bot.domain.care.resources import WORLDWIDE, How, Resource, ResourceKind, Resources
from bot.ui.layout import card, row, small
from bot.wording import Say

COUNTRY_SELECT_ID = "care:0:country"
RESOURCES_BUTTON_ID = "care:0:resources"
_ADDRESSES = (How.WEB, How.CHAT)


def resources_card(say: Say, resources: Resources, country: str | None) -> ui.LayoutView:
    """Return the help lines of a country, its emergency number first, and a way to others."""
    rows = resources.for_country(country)
    checked_on = min(resource.checked_on for resource in rows)
    return card(
        say("resources.title"),
        say("resources.intro"),
        "\n".join(resource_line(say, resource) for resource in rows),
        row(_country_select(say, resources, country)),
        small(say("resources.checked", date=checked_on.isoformat())),
    )


def resource_line(say: Say, resource: Resource) -> str:
    """Return one way to somebody: an emergency number stands out, an address is whole."""
    if resource.kind is ResourceKind.EMERGENCY:
        return say("resources.emergency", name=resource.name, contact=resource.contact)
    key = "resources.row_note" if resource.note else "resources.row"
    how = say(f"resources.how.{resource.how}")
    contact = _to_open(resource) if resource.how in _ADDRESSES else resource.contact
    return say(key, name=resource.name, how=how, contact=contact, note=resource.note)


def _to_open(resource: Resource) -> str:
    # Whole and unmasked: Discord makes a link of it, and nobody wonders where it leads.
    return f"https://{resource.contact}"


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
