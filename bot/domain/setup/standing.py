"""Who somebody is to this server, and what that lets them do."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import RoleId
from bot.domain.setup.server import Duty, Server


class Audience(StrEnum):
    """Whom a command, a button or a form is for."""

    EVERYONE = "everyone"
    MODERATORS = "moderators"
    FACILITATORS = "facilitators"
    STAFF = "staff"
    """Facilitators and moderators."""
    ADMINS = "admins"


class Refusal(StrEnum):
    """Why somebody may not do this; also the key of its wording."""

    ADMINS_ONLY = "refused.admins_only"
    FACILITATORS_ONLY = "refused.facilitators_only"
    MODERATORS_ONLY = "refused.moderators_only"
    STAFF_ONLY = "refused.staff_only"


@dataclass(frozen=True, slots=True)
class Standing:
    """A member as Discord describes them at the moment they press something."""

    roles: frozenset[RoleId]
    manages_server: bool


def admit(server: Server, standing: Standing, audience: Audience) -> Refusal | None:
    """Say why this member may not, or `None` where they may.

    Whoever manages the server may do everything: somebody has to be able to set up.
    """
    if audience is Audience.EVERYONE or standing.manages_server:
        return None
    match audience:
        case Audience.FACILITATORS:
            return _unless(standing, server.roles(Duty.FACILITATOR), Refusal.FACILITATORS_ONLY)
        case Audience.MODERATORS:
            # In a small group facilitators do both: somebody has to look at what waits.
            moderating = server.roles(Duty.MODERATOR) or server.roles(Duty.FACILITATOR)
            return _unless(standing, moderating, Refusal.MODERATORS_ONLY)
        case Audience.STAFF:
            both = server.roles(Duty.FACILITATOR) | server.roles(Duty.MODERATOR)
            return _unless(standing, both, Refusal.STAFF_ONLY)
        case _:
            return Refusal.ADMINS_ONLY


def _unless(standing: Standing, wanted: Collection[RoleId], refusal: Refusal) -> Refusal | None:
    return refusal if standing.roles.isdisjoint(wanted) else None
