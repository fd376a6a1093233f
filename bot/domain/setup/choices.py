"""What an admin may choose, and why a choice is not taken."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from bot.domain.ids import GuildId, RoleId
from bot.domain.setup.reading import read_time, read_zone
from bot.domain.setup.server import Duty


class Refusal(StrEnum):
    """Why a choice was not taken; also the key of its wording."""

    UNKNOWN_ZONE = "setup.refused.unknown_zone"
    UNKNOWN_ZONE_NEAR = "setup.refused.unknown_zone_near"
    UNKNOWN_TIME = "setup.refused.unknown_time"
    UNKNOWN_COUNTRY = "setup.refused.unknown_country"
    EVERYONE_FACILITATES = "setup.refused.everyone_facilitates"
    EVERYONE_MODERATES = "setup.refused.everyone_moderates"


@dataclass(frozen=True, slots=True)
class When:
    """A time of day, as the clocks of an IANA zone show it."""

    zone: str
    prompt_time: time


@dataclass(frozen=True, slots=True)
class Unread:
    """Everything that could not be read, and the zones nearest to what was typed."""

    refusals: tuple[Refusal, ...]
    suggestions: tuple[str, ...]


def read_when(zone_text: str, time_text: str, known: Collection[str]) -> When | Unread:
    """Return the zone and the time as people type them, or all that is wrong with both."""
    zone, prompt_time = read_zone(zone_text, known), read_time(time_text)
    if zone.zone is not None and prompt_time is not None:
        return When(zone.zone, prompt_time)
    refusals: list[Refusal] = []
    if zone.zone is None:
        refusals.append(Refusal.UNKNOWN_ZONE_NEAR if zone.suggestions else Refusal.UNKNOWN_ZONE)
    if prompt_time is None:
        refusals.append(Refusal.UNKNOWN_TIME)
    return Unread(tuple(refusals), zone.suggestions)


def refuse_roles(guild_id: GuildId, duty: Duty, role_ids: Collection[RoleId]) -> Refusal | None:
    """Say why these roles cannot carry a duty, or `None` where they can."""
    # Discord gives the role @everyone the id of its server.
    if RoleId(guild_id) not in role_ids:
        return None
    facilitates = duty is Duty.FACILITATOR
    return Refusal.EVERYONE_FACILITATES if facilitates else Refusal.EVERYONE_MODERATES
