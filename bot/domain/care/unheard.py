"""Shares that nobody answered: when they are looked at, and in whose list they stand."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from bot.domain.ids import ChannelId, GuildId, MessageId, UnheardListId, UserId
from bot.domain.prompts.schedules import Schedule, next_occurrence

HOURS = (12, 24, 48, 72)
"""After how many of them without an answer a share can come into the list."""
WAITS_FOR = timedelta(days=7)
"""A share that is older is in no list any more: an answer to it would surprise."""
LOOKS = 3
"""How often a share is tried to be looked at, before the list says that this did not work."""
FIRST_RETRY = timedelta(minutes=1)
LIST_RETRY = timedelta(minutes=10)
"""Between two attempts at a list, also while there is nobody to send it to."""


class State(StrEnum):
    """How far a share has come; `unheard` and `unknown` ones are in the list."""

    WAITING = "waiting"
    LOOKING = "looking"
    UNHEARD = "unheard"
    UNKNOWN = "unknown"


class Found(StrEnum):
    """What a look at a share showed."""

    ANSWERED = "answered"
    GONE = "gone"
    UNHEARD = "unheard"
    FAILED = "failed"
    """Discord did not say; it may later."""
    CLOSED = "closed"
    """The bot may not read there."""


class Way(StrEnum):
    """Where a list goes."""

    LETTERS = "letters"
    STAFF = "staff"
    NOBODY = "nobody"
    """It waits until somebody is on duty, or there is a staff channel."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a server chose; the defaults are those of a server that chose nothing."""

    is_on: bool = True
    hours: int = 24
    local_time: time = time(18, 0)
    """When the list comes, by the clocks of the server's zone."""


@dataclass(frozen=True, slots=True)
class Share:
    """A post that waits for an answer. Its seal tells whose it is only to who asks for somebody."""

    guild_id: GuildId
    channel_id: ChannelId
    message_id: MessageId
    seal: bytes
    shared_at: datetime
    state: State = State.WAITING
    attempt: int = 0
    look_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A message below shares, as far as it may answer one: no word of it."""

    message_id: MessageId
    author_id: UserId | None
    """`None` for posts of bots: they answer nobody."""
    replies_to: MessageId | None = None
    mentioned: frozenset[UserId] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class UnheardList:
    """One list on its way; which shares stand in it is seen when it is sent."""

    list_id: UnheardListId
    guild_id: GuildId
    made_at: datetime
    attempt: int = 0

    @property
    def nonce(self) -> str:
        """The same text at every attempt, so that Discord posts it once; at most 25 characters."""
        return f"u{self.list_id}-{int(self.made_at.timestamp())}"

    @property
    def may_already_stand(self) -> bool:
        """Whether an earlier attempt could have posted it without our hearing of it."""
        return self.attempt > 1


IsTheirs = Callable[[Share, UserId], bool]


def due_at(shared_at: datetime, hours: int) -> datetime:
    """Return when a share is looked at first."""
    return shared_at + timedelta(hours=hours)


def next_list_at(settings: Settings, zone: str, after: datetime) -> datetime:
    """Return when the next list comes, by the clocks of the server's zone."""
    return next_occurrence(Schedule(zone, settings.local_time), after).due_at


def after_look(share: Share, found: Found, now: datetime) -> Share | None:
    """Return a share as it is kept after a look, or `None`: nothing of it is kept."""
    if found in (Found.ANSWERED, Found.GONE) or now >= share.shared_at + WAITS_FOR:
        return None
    if found is Found.UNHEARD:
        return replace(share, state=State.UNHEARD, attempt=0, look_at=None)
    attempt = share.attempt + 1
    if found is Found.CLOSED or attempt >= LOOKS:
        return replace(share, state=State.UNKNOWN, attempt=0, look_at=None)
    later = now + FIRST_RETRY * 2 ** (attempt - 1)
    return replace(share, state=State.WAITING, attempt=attempt, look_at=later)


def answers(share: Share, written: Written, is_theirs: IsTheirs) -> bool:
    """Whether a message is for this share by itself: a reply to it, or one that names its author.

    Nobody answers themselves, and no bot answers anybody.
    """
    if written.author_id is None or is_theirs(share, written.author_id):
        return False
    if written.replies_to == share.message_id:
        return True
    is_below = written.message_id > share.message_id
    return is_below and any(is_theirs(share, one) for one in written.mentioned)


def answered(
    shares: Collection[Share],
    history: Iterable[Written],
    is_theirs: IsTheirs,
    *,
    is_thread: bool,
) -> frozenset[MessageId]:
    """Return which shares the messages below them answer, the oldest message first.

    In a thread, what somebody writes without replying to anything is for the post above it. In a
    channel people may be speaking of something else.
    """
    found: set[MessageId] = set()
    above: Share | None = None
    standing = {share.message_id: share for share in shares}
    for written in history:
        found |= {one.message_id for one in shares if answers(one, written, is_theirs)}
        if written.author_id is None or written.message_id in standing:
            above = standing.get(written.message_id)
        elif _is_for(above, written, is_theirs) and is_thread and above is not None:
            found.add(above.message_id)
    return frozenset(found)


def way_of(ready: Sequence[UserId], *, has_staff_channel: bool) -> Way:
    """Return where a list goes; `ready` are on duty and said yes to notes."""
    if ready:
        return Way.LETTERS
    return Way.STAFF if has_staff_channel else Way.NOBODY


def _is_for(above: Share | None, written: Written, is_theirs: IsTheirs) -> bool:
    if above is None or written.author_id is None or written.replies_to is not None:
        return False
    return not is_theirs(above, written.author_id)
