"""Check on me: somebody says beforehand when, by whom and how they wish to be asked after."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import CheckOnMeId, GuildId, UserId
from bot.domain.visible import is_blank

DAYS = (3, 5, 7, 10, 14, 21)
"""After how many quiet days; fewer would be watching, more would come too late."""
LONGEST_WISH = 300
MOST_PEOPLE = 4
"""How many people one facilitator looks after: promises that can be kept."""
ANSWERED_WITHIN = timedelta(days=7)
"""A facilitator who was asked and says nothing for so long is asked no longer."""
KEPT_FOR = timedelta(days=365)
LOOKS_EVERY = timedelta(days=1)
UNDER_WAY = timedelta(hours=1)
"""After a look that came to no end, the next one."""


class State(StrEnum):
    """Whether a facilitator is there for it; `alone` waits for the member to choose another."""

    ASKED = "asked"
    AGREED = "agreed"
    ALONE = "alone"


class Made(StrEnum):
    """What a facilitator makes of a reminder; also the last part of the keys of its wording."""

    REACHED_OUT = "reached_out"
    LEAVE_IT = "leave_it"


class Refusal(StrEnum):
    """Why something cannot be; also the key of its wording."""

    NOBODY_CHOSEN = "care.check.refused.nobody_chosen"
    TOO_LONG = "care.check.refused.too_long"
    YOURSELF = "care.check.refused.yourself"
    NO_FACILITATOR = "care.check.refused.no_facilitator"
    FULL = "care.check.refused.full"
    OVER = "care.check.refused.over"


class Letter(StrEnum):
    """What is written to somebody; the keys of the wording."""

    ASKED = "care.check.letters.asked"
    REMINDER = "care.check.letters.reminder"
    AGREED = "care.check.letters.agreed"
    DECLINED = "care.check.letters.declined"
    NO_ANSWER = "care.check.letters.no_answer"
    GONE = "care.check.letters.gone"
    ENDED = "care.check.letters.ended"


TO_FACILITATORS = (Letter.ASKED, Letter.REMINDER)


class Note(StrEnum):
    """What the staff channel says where a facilitator takes no letters; it names no member."""

    WAITS = "care.check.notes.waits"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody typed: for one facilitator, until they end it."""

    quiet_days: int
    facilitator_id: UserId
    helps: str = ""
    helps_not: str = ""


@dataclass(frozen=True, slots=True)
class CheckOnMe:
    """A wish, who answers for it, and how far the quiet days have come."""

    check_id: CheckOnMeId
    guild_id: GuildId
    user_id: UserId
    facilitator_id: UserId | None
    state: State
    quiet_days: int
    helps: str
    helps_not: str
    language: str
    counted_from: datetime
    look_at: datetime
    ends_at: datetime
    reminded_at: datetime | None = None
    is_open: bool = False
    """Whether the facilitator has not said yet what they make of a reminder."""

    @property
    def quiet_for(self) -> timedelta:
        """How long somebody is quiet before their facilitator hears of it."""
        return timedelta(days=self.quiet_days)


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look came to: how it is kept, `None` where it ended, and what is written then."""

    after: CheckOnMe | None
    to_member: Letter | None = None
    is_reminder: bool = False


def read_wish(days: str | None, facilitator: str | None, helps: str, not_: str) -> Wish | Refusal:
    """Return the wish that a form holds, or why it holds none."""
    if facilitator is None or not facilitator.isdecimal():
        return Refusal.NOBODY_CHOSEN
    wanted = int(days) if days is not None and days.isdecimal() else 0
    quiet_days = min(DAYS, key=lambda one: abs(one - wanted))
    texts = ["" if is_blank(text) else text.strip() for text in (helps, not_)]
    if any(len(text) > LONGEST_WISH for text in texts):
        return Refusal.TOO_LONG
    return Wish(quiet_days, UserId(int(facilitator)), *texts)


def refuse_facilitator(
    user_id: UserId, wish: Wish, *, is_facilitator: bool, looks_after: int
) -> Refusal | None:
    """Say why a facilitator cannot be asked, or `None`; `looks_after` counts other people."""
    if wish.facilitator_id == user_id:
        return Refusal.YOURSELF
    if not is_facilitator:
        return Refusal.NO_FACILITATOR
    return Refusal.FULL if looks_after >= MOST_PEOPLE else None


def changed(before: CheckOnMe, wish: Wish, now: datetime) -> CheckOnMe:
    """Return a wish in place of an older one; the same facilitator need not be asked again."""
    stays = before.facilitator_id == wish.facilitator_id and before.state is State.AGREED
    return replace(
        before,
        facilitator_id=wish.facilitator_id,
        state=State.AGREED if stays else State.ASKED,
        quiet_days=wish.quiet_days,
        helps=wish.helps,
        helps_not=wish.helps_not,
        counted_from=now,
        look_at=now + LOOKS_EVERY,
        ends_at=now + KEPT_FOR,
        reminded_at=None,
        is_open=False,
    )


def agreed(check: CheckOnMe, now: datetime) -> CheckOnMe:
    """Return what a facilitator took on; quiet days count from here."""
    return replace(check, state=State.AGREED, counted_from=now, look_at=now + LOOKS_EVERY)


def alone(check: CheckOnMe, now: datetime) -> CheckOnMe:
    """Return what waits for another facilitator."""
    return replace(
        check,
        facilitator_id=None,
        state=State.ALONE,
        counted_from=now,
        look_at=now + LOOKS_EVERY,
        reminded_at=None,
        is_open=False,
    )


def look(
    check: CheckOnMe,
    now: datetime,
    *,
    seen_at: datetime | None,
    is_resting: bool,
    is_member: bool,
    is_facilitator: bool,
) -> Looked:
    """Return what becomes of it at a look: once a quiet spell, the facilitator is reminded.

    `seen_at` is when the member was last counted as taking part. Who rests is never brought up;
    for them quiet days begin anew.
    """
    if not is_member:
        return Looked(None)
    if now >= check.ends_at:
        return Looked(None, Letter.ENDED)
    if check.state is State.AGREED and is_facilitator:
        return _quiet(check, now, seen_at=now if is_resting else seen_at)
    return _without_a_yes(check, now, is_facilitator=is_facilitator)


def _without_a_yes(check: CheckOnMe, now: datetime, *, is_facilitator: bool) -> Looked:
    if check.state is not State.ALONE and not is_facilitator:
        return Looked(alone(check, now), Letter.GONE)
    if check.state is State.ASKED and now >= check.counted_from + ANSWERED_WITHIN:
        return Looked(alone(check, now), Letter.NO_ANSWER)
    return Looked(replace(check, look_at=now + LOOKS_EVERY))


def _quiet(check: CheckOnMe, now: datetime, *, seen_at: datetime | None) -> Looked:
    since = check.counted_from if seen_at is None else max(check.counted_from, seen_at)
    if check.reminded_at is not None and since <= check.reminded_at:
        return Looked(replace(check, look_at=now + LOOKS_EVERY))
    check = replace(check, counted_from=since, reminded_at=None, is_open=False)
    due_at = since + check.quiet_for
    if now < due_at:
        return Looked(replace(check, look_at=min(due_at, now + LOOKS_EVERY)))
    reminded = replace(check, reminded_at=now, is_open=True, look_at=now + LOOKS_EVERY)
    return Looked(reminded, is_reminder=True)
