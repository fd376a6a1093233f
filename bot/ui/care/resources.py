"""People and places to turn to, as a card."""

from discord import SelectOption, ui

from bot.domain.care.resources import WORLDWIDE, Resources
from bot.ui.care.lines import danger_line, resource_line
from bot.ui.layout import card, row, small
from bot.wording import Say

COUNTRY_SELECT_ID = "care:0:country"
RESOURCES_BUTTON_ID = "care:0:resources"


def resources_card(say: Say, resources: Resources, country: str | None) -> ui.LayoutView:
    """Return the help lines of a country, its emergency number first, and a way to others."""
    emergency = resources.emergency(country)
    rows = [one for one in resources.lines_for(country) if one is not emergency]
    checked_on = min(row.verified_on for row in resources.for_country(country))
    return card(
        say("resources.title"),
        say("resources.intro"),
        danger_line(say, emergency),
        *(resource_line(say, resource) for resource in rows),
        row(_country_select(say, resources, country)),
        small(say("resources.checked", date=checked_on.isoformat())),
    )


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
