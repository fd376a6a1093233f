"""Every card of shares without an answer and of *Check on me*, with the longest words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from typing import Any

import discord

from bot.domain.care.check_on_me import DAYS, LONGEST_WISH, MOST_PEOPLE, CheckOnMe, State, Wish
from bot.domain.care.unheard import Settings, Share, UnheardList
from bot.domain.care.unheard import State as Waits
from bot.domain.ids import (
    ChannelId,
    CheckOnMeId,
    GuildId,
    MessageId,
    UnheardListId,
    UserId,
)
from bot.ui.care import check_on_me as check_ui
from bot.ui.care import unheard as ui
from bot.ui.drafts import Draft
from bot.wording import Say
from tests.unit.ui.round_screens import ID, NOW

GUILD = GuildId(ID)
WORDS = "w" * LONGEST_WISH
WISH = Wish(DAYS[-1], UserId(ID), WORDS, WORDS)
CHECK = CheckOnMe(
    check_id=CheckOnMeId(ID),
    guild_id=GUILD,
    user_id=UserId(ID),
    facilitator_id=UserId(ID),
    state=State.AGREED,
    quiet_days=DAYS[-1],
    helps=WORDS,
    helps_not=WORDS,
    language="en",
    counted_from=NOW,
    look_at=NOW,
    ends_at=NOW,
)


def share(state: Waits = Waits.UNHEARD, number: int = 0) -> Share:
    """A share whose ids are as long as they get."""
    return Share(GUILD, ChannelId(ID), MessageId(ID - number), b"", NOW, state)


SHARES = [share(number=one) for one in range(15)] + [share(Waits.UNKNOWN)] * 15


def unheard_cards(say: Say) -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Return each of them, as fully as it can be."""
    yield (
        "unheard list",
        ui.unheard_list(say, UnheardList(UnheardListId(10**9), GUILD, NOW), SHARES, "*" * 100),
    )
    longest = Settings(hours=72, local_time=time(23))
    zone = "America/Argentina/ComodRivadavia"
    yield "unheard", ui.unheard_card(say, GUILD, SHARES, longest, zone)
    yield "unheard none", ui.unheard_card(say, GUILD, [], Settings(), "UTC")
    yield "unheard off", ui.unheard_card(say, GUILD, [], Settings(is_on=False), "UTC")
    yield "check on me", check_ui.own_card(say, GUILD, None)
    for state in State:
        check = replace(CHECK, state=state)
        yield f"check on me {state}", check_ui.own_card(say, GUILD, check)
    yield "check preview", check_ui.preview_card(say, GUILD, UserId(ID), WISH)
    checks = [
        replace(CHECK, check_id=CheckOnMeId(one), is_open=bool(one), state=State.ASKED)
        for one in range(MOST_PEOPLE)
    ]
    yield "checks", check_ui.checks_card(say, checks, say("care.check.stepped_back"))
    yield "checks agreed", check_ui.checks_card(say, [CHECK])
    yield "checks none", check_ui.checks_card(say, [])


def unheard_forms(say: Say) -> Iterator[tuple[str, discord.ui.Modal]]:
    """Return the form of a wish."""
    yield "check on me", check_ui.wish_form(say, GUILD)
    yield "check on me filled", check_ui.wish_form(say, GUILD, **_filled())


def unheard_drafts() -> Iterator[tuple[str, Draft]]:
    """Return what comes back of it."""
    yield "check on me", check_ui.wish_draft(GUILD, DAYS[0], UserId(ID), WORDS, WORDS)


def _filled() -> dict[str, Any]:
    return {
        "days": DAYS[0],
        "facilitator_id": UserId(ID),
        "helps": WORDS,
        "helps_not": WORDS,
    }
