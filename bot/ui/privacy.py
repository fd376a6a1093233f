"""What is kept about a person, as they see it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from discord import ui, utils

from bot.domain.care.duty import OnDuty
from bot.domain.ids import GuildId
from bot.domain.privacy import NO_ROUNDS, NOTHING_ASKED, Asked, Open, Rounds
from bot.domain.prompts.answers import ResponseKind
from bot.ui.care.check_on_me import open_button
from bot.ui.identity import Identity
from bot.ui.layout import button, card, plain, row
from bot.wording import Say

ASK = Identity("privacy", "guild_id", "ask")
ERASE = Identity("privacy", "guild_id", "erase")
KEEP = Identity("privacy", "guild_id", "keep")
ALL_KINDS = Identity("privacy", "guild_id", "all_kinds")
MAY_WRITE = Identity("privacy", "guild_id", "notes", "wanted")
ATTENTION = Identity("privacy", "guild_id", "attention", "wanted")
CARE_CARDS = Identity("privacy", "guild_id", "care_cards", "wanted")
END_QUIET = Identity("privacy", "guild_id", "end_quiet")
LOOKS = Identity("privacy", "guild_id", "looks", "page", "[0-9]+")
BACK = Identity("privacy", "guild_id", "back")
YES, NO = "yes", "no"

SHOWN_LOOKS = 5
LOOKS_ON_A_PAGE = 20
EVERYWHERE = 0
"""The place of an id where no one server is meant, as in direct messages."""


def privacy_card(
    say: Say,
    kept: Mapping[ResponseKind, int],
    guild_id: GuildId | None,
    *news: str,
    rounds: Rounds = NO_ROUNDS,
    waiting: Mapping[Open, int] | None = None,
    asked: Asked = NOTHING_ASKED,
) -> ui.LayoutView:
    """Return what is kept, the choice about notes and, where there is something, the way out."""
    parts = [
        *_under_codes(say, kept, rounds, guild_id),
        *([say("privacy.of_circles", number=rounds.in_circles)] if rounds.in_circles else []),
        *_waiting(say, waiting or {}),
        *(_duty(say, one) for one in asked.on_duty),
        *_asked(say, asked),
        *_guidelines(say, asked),
    ]
    is_anything_kept = bool(parts or asked.may_write_in or asked.no_cards or asked.keeps_quiet)
    erase = button(say("privacy.erase"), ASK.of(guild_id or EVERYWHERE))
    buttons = [
        *_choice(say, asked, guild_id),
        *_cards(say, asked, guild_id),
        *_all_kinds(say, asked, guild_id),
        *_all_looks(say, asked, guild_id),
        *([erase] if is_anything_kept else []),
    ]
    return card(
        say("privacy.title"),
        *news,
        *(parts or ([] if is_anything_kept else [say("privacy.nothing")])),
        _may_write(say, asked, guild_id),
        *_may_send_cards(say, asked, guild_id),
        *([row(*buttons)] if buttons else []),
        *_quiet(say, asked, guild_id),
        *([] if guild_id is None else _attention(say, asked, guild_id)),
    )


def _asked(say: Say, asked: Asked) -> list[str]:
    lines = []
    if asked.reminders:
        lines.append(say("privacy.reminders", number=asked.reminders))
    if asked.held:
        lines.append(say("privacy.held", number=asked.held))
    if asked.rota:
        lines.append(say("privacy.rota", number=asked.rota))
    if asked.check_on_me:
        lines.append(say("privacy.check_on_me"))
    if asked.checks_on:
        lines.append(say("privacy.checks_on", number=asked.checks_on))
    if asked.contact_in:
        lines.append(say("privacy.contact_in", number=len(asked.contact_in)))
    return ["\n".join([say("privacy.kept_asked"), *lines])] if lines else []


def _guidelines(say: Say, asked: Asked) -> list[str]:
    """Return what is kept around the guidelines, the newest looks at what names a person last."""
    parts = []
    if asked.waiting_shares:
        parts.append(say("privacy.waiting_shares", number=asked.waiting_shares))
    if asked.fewer_notes:
        parts.append(say("privacy.fewer_notes", number=asked.fewer_notes))
    if asked.as_staff:
        parts.append(say("privacy.as_staff", number=asked.as_staff))
    if asked.looks:
        lines = _looks(say, asked)[:SHOWN_LOOKS]
        parts.append("\n".join([say("privacy.looked", number=len(asked.looks)), *lines]))
    return parts


def _looks(say: Say, asked: Asked) -> list[str]:
    return [
        say(f"privacy.looks.{look.what}", who=f"<@{look.by}>", day=_day(look.on))
        for look in sorted(asked.looks, key=lambda one: one.on, reverse=True)
    ]


def looks_card(say: Say, asked: Asked, guild_id: GuildId | None, page: int) -> ui.LayoutView:
    """Return a page of every look there was, the newest first."""
    lines, place = _looks(say, asked), guild_id or EVERYWHERE
    pages = max(1, -(-len(lines) // LOOKS_ON_A_PAGE))
    page = min(page, pages - 1)
    turning = [
        button(say(key), LOOKS.of(place, str(other)))
        for key, other in (("privacy.newer", page - 1), ("privacy.older", page + 1))
        if 0 <= other < pages
    ]
    shown = lines[page * LOOKS_ON_A_PAGE : (page + 1) * LOOKS_ON_A_PAGE]
    return card(
        say("privacy.looked", number=len(lines)),
        *(["\n".join(shown)] if shown else []),
        row(*turning, button(say("privacy.back"), BACK.of(place))),
    )


def _day(day: date) -> str:
    # At noon it is the same day nearly everywhere.
    return utils.format_dt(datetime.combine(day, time(12), UTC), "D")


def _may_write(say: Say, asked: Asked, guild_id: GuildId | None) -> str:
    if guild_id is None:
        return say("privacy.notes_somewhere", number=len(asked.may_write_in))
    return say("privacy.notes_on" if asked.may_write_in else "privacy.notes_off")


def _choice(say: Say, asked: Asked, guild_id: GuildId | None) -> list[ui.Button[ui.LayoutView]]:
    """Return the other choice; a yes is for one server, and is given there."""
    if asked.may_write_in:
        return [button(say("privacy.stop_notes"), MAY_WRITE.of(guild_id or EVERYWHERE, NO))]
    if guild_id is None:
        return []
    return [button(say("privacy.allow_notes"), MAY_WRITE.of(guild_id, YES))]


def _attention(say: Say, asked: Asked, guild_id: GuildId) -> list[str | ui.Item[ui.LayoutView]]:
    """Return whether people on duty hear of shares without an answer, and *Check on me*."""
    if asked.keeps_quiet:
        text, other = (
            say("privacy.attention_off"),
            button(say("privacy.want_attention"), ATTENTION.of(guild_id, YES)),
        )
    else:
        text, other = (
            say("privacy.attention_on"),
            button(say("privacy.want_no_attention"), ATTENTION.of(guild_id, NO)),
        )
    return [text, row(other, open_button(say, guild_id))]


def _may_send_cards(say: Say, asked: Asked, guild_id: GuildId | None) -> list[str]:
    if guild_id is None:
        return [say("privacy.cards_off_somewhere")] if asked.no_cards else []
    return [say("privacy.cards_off" if asked.no_cards else "privacy.cards_on")]


def _quiet(say: Say, asked: Asked, guild_id: GuildId | None) -> list[str | ui.Item[ui.LayoutView]]:
    """Return *Please don't write to me now*, where they pressed it, and the way back."""
    if not asked.wants_quiet:
        return []
    end = button(say("privacy.end_quiet"), END_QUIET.of(guild_id or EVERYWHERE))
    return [say("privacy.quiet_on"), row(end)]


def _cards(say: Say, asked: Asked, guild_id: GuildId | None) -> list[ui.Button[ui.LayoutView]]:
    """Return the other choice about care cards, in the server it is about."""
    if guild_id is None:
        return []
    if asked.no_cards:
        return [button(say("privacy.want_cards"), CARE_CARDS.of(guild_id, YES))]
    return [button(say("privacy.want_no_cards"), CARE_CARDS.of(guild_id, NO))]


def _all_kinds(say: Say, asked: Asked, guild_id: GuildId | None) -> list[ui.Button[ui.LayoutView]]:
    """Return the way back from fewer notes, in the server it is about."""
    if guild_id is None or not asked.fewer_notes:
        return []
    return [button(say("privacy.all_kinds"), ALL_KINDS.of(guild_id))]


def _all_looks(say: Say, asked: Asked, guild_id: GuildId | None) -> list[ui.Button[ui.LayoutView]]:
    if len(asked.looks) <= SHOWN_LOOKS:
        return []
    return [button(say("privacy.all_looks"), LOOKS.of(guild_id or EVERYWHERE, "0"))]


def _under_codes(
    say: Say, kept: Mapping[ResponseKind, int], rounds: Rounds, guild_id: GuildId | None
) -> list[str]:
    if not (sum(kept.values()) or rounds.is_in_check_ins):
        return []
    where = say("privacy.kept_everywhere" if guild_id is None else "privacy.kept_here")
    lines = [
        say(f"privacy.{kind}", number=kept[kind]) for kind in ResponseKind if kept.get(kind, 0)
    ]
    return ["\n".join([where, *lines, *_rounds(say, rounds)]), say("privacy.meaning")]


def _rounds(say: Say, rounds: Rounds) -> list[str]:
    lines = []
    if rounds.check_ins:
        lines.append(say("privacy.check_ins", number=rounds.check_ins))
    if rounds.choices:
        lines.append(say("privacy.choices", number=rounds.choices))
    if rounds.resting_since is not None:
        since = utils.format_dt(rounds.resting_since, "D")
        lines.append(say("privacy.resting", since=since))
    return lines


def _waiting(say: Say, waiting: Mapping[Open, int]) -> list[str]:
    lines = [say(f"privacy.{kind}", number=number) for kind, number in waiting.items()]
    return ["\n".join([say("privacy.kept_open"), *lines])] if lines else []


def _duty(say: Say, duty: OnDuty) -> str:
    return say("privacy.on_duty", since=utils.format_dt(duty.since, "f"))


def erased_card(say: Say, as_staff: int = 0) -> ui.LayoutView:
    """Return that nothing is kept any more, or only what somebody did for the team."""
    if as_staff:
        return card(say("privacy.title"), say("privacy.erased_as_member", number=as_staff))
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
