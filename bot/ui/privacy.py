"""What is kept about a person, as they see it."""

from collections.abc import Mapping, Sequence

from discord import ui, utils

from bot.domain.care.duty import OnDuty
from bot.domain.ids import GuildId
from bot.domain.privacy import Open
from bot.domain.prompts.answers import ResponseKind
from bot.ui.identity import Identity
from bot.ui.layout import button, card, plain, row
from bot.wording import Say

ASK = Identity("privacy", "guild_id", "ask")
ERASE = Identity("privacy", "guild_id", "erase")
KEEP = Identity("privacy", "guild_id", "keep")

EVERYWHERE = 0
"""The place of an id where no one server is meant, as in direct messages."""


def privacy_card(
    say: Say,
    kept: Mapping[ResponseKind, int],
    guild_id: GuildId | None,
    *news: str,
    waiting: Mapping[Open, int] | None = None,
    on_duty: Sequence[OnDuty] = (),
    of_circles: int = 0,
) -> ui.LayoutView:
    """Return what is kept and, where there is something, the way to erase it."""
    parts = [
        *_responses(say, kept, guild_id),
        *([say("privacy.of_circles", number=of_circles)] if of_circles else []),
        *_waiting(say, waiting or {}),
        *(_duty(say, one) for one in on_duty),
    ]
    if not parts:
        return card(say("privacy.title"), *news, say("privacy.nothing"))
    return card(
        say("privacy.title"),
        *news,
        *parts,
        row(button(say("privacy.erase"), ASK.of(guild_id or EVERYWHERE))),
    )


def _responses(say: Say, kept: Mapping[ResponseKind, int], guild_id: GuildId | None) -> list[str]:
    if not sum(kept.values()):
        return []
    where = say("privacy.kept_everywhere" if guild_id is None else "privacy.kept_here")
    lines = [
        say(f"privacy.{kind}", number=kept[kind]) for kind in ResponseKind if kept.get(kind, 0)
    ]
    return ["\n".join([where, *lines]), say("privacy.meaning")]


def _waiting(say: Say, waiting: Mapping[Open, int]) -> list[str]:
    lines = [say(f"privacy.{kind}", number=number) for kind, number in waiting.items()]
    return ["\n".join([say("privacy.kept_open"), *lines])] if lines else []


def _duty(say: Say, duty: OnDuty) -> str:
    return say("privacy.on_duty", since=utils.format_dt(duty.since, "f"))


def erased_card(say: Say) -> ui.LayoutView:
    """Return that nothing is kept any more."""
    return card(say("privacy.title"), say("privacy.erased"))


def erase_card(say: Say, guild_id: GuildId | None) -> ui.LayoutView:
    """Ask once whether to erase."""
    return plain(
        say("privacy.sure"),
        row(
            button(say("privacy.erase"), ERASE.of(guild_id or EVERYWHERE)),
            button(say("privacy.keep"), KEEP.of(guild_id or EVERYWHERE)),
        ),
    )
