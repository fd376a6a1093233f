"""Care in `/setup`: what works, what is missing, and the choices that change it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

import discord
from discord import ui

from bot.domain.care.notes import Waits
from bot.domain.care.readiness import Lack, Readiness
from bot.domain.care.recognising.ages import AgeBand
from bot.domain.care.settings import WAITS, CareSettings
from bot.domain.ids import ChannelId, GuildId, UserId
from bot.ui.guidelines.editing import channel_mentions
from bot.ui.identity import Identity
from bot.ui.layout import button, card, option, row, select
from bot.wording import Say

_of_server = partial(Identity, "care", "guild_id")
CARD = _of_server("setup")
CONTACT = _of_server("set_contact")
AGE_BAND = _of_server("set_age_band")
SECOND_LINE = _of_server("set_second_line")
TIMES = _of_server("set_answer_times")
COUNTRY = _of_server("set_country")
BACK = Identity("setup", "guild_id", "card")

MOST_IN_SECOND_LINE = 10
NO_COUNTRY = "none"
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class CareView:
    """Everything the card shows of a server."""

    guild_id: GuildId
    settings: CareSettings
    readiness: Readiness
    contact_id: UserId | None = None
    second_line: Sequence[UserId] = ()
    country: str | None = None
    staff_channel: str | None = None
    """The channel as a mention."""
    channels: Sequence[ChannelId] = ()
    """In which the bot reads along."""
    standing: Sequence[str] = ()
    """What members read beforehand of who is there."""


def care_setup_card(
    say: Say, view: CareView, countries: Iterable[tuple[str, str]], news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return what works and what is missing, and the choices of a server, filled in."""
    guild_id = view.guild_id
    return card(
        say("care.setup.title"),
        *news,
        say("care.setup.intro"),
        "\n".join([state_of(say, view.readiness), *_missing(say, view.readiness)]),
        *_places(say, view),
        say("setup.contact"),
        row(_people(CONTACT.of(guild_id), say("setup.choose_contact"), [view.contact_id])),
        say("care.setup.age_band"),
        select(AGE_BAND.of(guild_id), say("care.setup.choose_age_band"), _bands(say, view)),
        say("care.setup.second_line"),
        row(
            _people(
                SECOND_LINE.of(guild_id),
                say("care.setup.choose_second_line"),
                view.second_line,
                MOST_IN_SECOND_LINE,
            )
        ),
        say("care.setup.times"),
        select(TIMES.of(guild_id), say("care.setup.choose_times"), _times(say, view)),
        say("setup.country"),
        select(COUNTRY.of(guild_id), say("setup.choose_country"), _lands(say, view, countries)),
        *(["\n".join([say("care.setup.standing"), *view.standing])] if view.standing else []),
        row(button(say("care.rota.back"), BACK.of(guild_id))),
    )


def state_of(say: Say, readiness: Readiness) -> str:
    """Return in one line whether people are alerted here."""
    if not readiness.is_on:
        return say("care.setup.resources_only")
    if not readiness.works:
        return say("care.setup.broken")
    return say("care.setup.on" if readiness.hears_channels else "care.setup.forms_only")


def _missing(say: Say, readiness: Readiness) -> list[str]:
    missing = [say("care.setup.missing")] if readiness.lacks else []
    return [*missing, *lacks_of(say, readiness.lacks)]


def _places(say: Say, view: CareView) -> list[str]:
    """Return where notes come, and what is heard."""
    lines = []
    if view.staff_channel:
        lines.append(say("care.setup.channel", channel=view.staff_channel))
    if view.channels and view.readiness.hears_channels:
        lines.append(say("care.setup.reads", channels=channel_mentions(say, view.channels)))
    return ["\n".join(lines)] if lines else []


def lacks_of(say: Say, lacks: Iterable[Lack]) -> list[str]:
    """Return each thing that is missing, a line each."""
    return [f"- {say(one)}" for one in lacks]


def waits_code(waits: Waits) -> str:
    """Return how long notes wait as the value of a choice."""
    return f"{waits.soon.seconds}-{waits.now.seconds}"


def read_waits(code: str) -> Waits:
    """Return how long a choice lets notes wait; one that nobody offers is the usual one."""
    return next((one for one in WAITS if waits_code(one) == code), Waits())


def _people(
    custom_id: str, placeholder: str, chosen: Sequence[UserId | None], most: int = 1
) -> ui.UserSelect[ui.LayoutView]:
    return ui.UserSelect(
        custom_id=custom_id,
        placeholder=placeholder,
        min_values=0,
        max_values=most,
        default_values=[
            discord.Object(one, type=discord.User) for one in chosen[:most] if one is not None
        ],
    )


def _bands(say: Say, view: CareView) -> list[discord.SelectOption]:
    return [
        option(say(f"care.bands.{band}"), band, is_chosen=band is view.settings.age_band)
        for band in AgeBand
    ]


def _times(say: Say, view: CareView) -> list[discord.SelectOption]:
    return [
        option(
            say(
                "care.setup.minutes",
                usual=one.soon.seconds // _MINUTE,
                now=one.now.seconds // _MINUTE,
            ),
            waits_code(one),
            is_chosen=one == view.settings.waits,
        )
        for one in WAITS
    ]


def _lands(
    say: Say, view: CareView, countries: Iterable[tuple[str, str]]
) -> list[discord.SelectOption]:
    found = [option(name, code, is_chosen=code == view.country) for code, name in countries]
    return [*found, option(say("setup.no_country"), NO_COUNTRY)]
