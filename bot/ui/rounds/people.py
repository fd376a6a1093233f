"""People in a circle, by the names that Discord shows for them, and where the circle is."""

from collections.abc import Iterable

from discord import utils

from bot.domain.ids import UserId
from bot.domain.rounds.circle import Circle, Part, Phase
from bot.wording import Say

_OPEN, _CLOSE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def person(user_id: UserId) -> str:
    """Return somebody as Discord names them here; a right-to-left name turns no line around.

    It is a mention, and tells nobody: that is up to the message.
    """
    return f"{_OPEN}<@{user_id}>{_CLOSE}"


def people(user_ids: Iterable[UserId]) -> str:
    """Return several, in their order."""
    return ", ".join(map(person, user_ids))


def where(say: Say, circle: Circle) -> str:
    """Return in one line where a circle is right now."""
    if circle.paused_at is not None and circle.phase is not Phase.ENDED:
        return say("rounds.where.paused")
    if circle.quiet_until is not None:
        return say("rounds.where.quiet", until=utils.format_dt(circle.quiet_until, "R"))
    turn = circle.turn
    if turn is None or circle.phase in (Phase.LOBBY, Phase.ENDED):
        return say(f"rounds.where.{circle.phase}")
    if turn.part is not Part.SHARING:
        return say(f"rounds.where.part.{turn.part}", name=person(turn.user_id))
    until = utils.format_dt(turn.ends_at, "R")
    return say("rounds.where.turn", name=person(turn.user_id), until=until)
