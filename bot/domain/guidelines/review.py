"""The review queue: what people look at, who has taken it, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.guidelines.ladder import PROTECT, URGENT, Alert
from bot.domain.guidelines.nudges import Nudge
from bot.domain.guidelines.precision import Verdict
from bot.domain.ids import AskId, ChannelId, GuildId, MessageId, ReviewItemId, UserId

KEPT_FOR = timedelta(days=30)
"""How long an item lives at most."""
MAY_BE_UNDONE_FOR = timedelta(days=1)
"""A decided item closes by itself after this."""
MERGED_FOR = timedelta(hours=24)
"""What comes about the same person within this is on the same card."""
PAGE = 5


class ItemKind(StrEnum):
    """What an item is about; also the last part of the key of its wording."""

    FINDING = "finding"
    LOOK = "look"
    """Somebody asked a facilitator to look at a message."""
    TALK = "talk"
    BOTHERED = "bothered"
    """Somebody is being written to privately."""
    APPEAL = "appeal"
    """Somebody asks that another person looks at what was decided about their message."""


class ItemState(StrEnum):
    """How far an item has come."""

    OPEN = "open"
    TAKEN = "taken"
    """Somebody said *I'll talk to them*."""
    DECIDED = "decided"
    """*Fair* or *Misread*; it can be undone for a day, then it closes."""
    CLOSED = "closed"
    """Over; the row stays only until the card in the channel says so."""


class Outcome(StrEnum):
    """What came of it; there is no room for words about a person."""

    TALKED_ALL_FINE = "talked_all_fine"
    WATCH_TOGETHER = "watch_together"
    PASSED_ON = "passed_on"


class Action(StrEnum):
    """What was done, in a row that is only ever added."""

    TOOK = "took"
    FAIR = "fair"
    MISREAD = "misread"
    UNDID = "undid"
    SHOWED_WORDS = "showed_words"
    TALKED_ALL_FINE = "talked_all_fine"
    WATCH_TOGETHER = "watch_together"
    PASSED_ON = "passed_on"
    CLOSED = "closed"
    WROTE = "wrote"
    """The bot wrote a note."""
    COULD_NOT_REACH = "could_not_reach"
    HID = "hid"
    TOOK_BACK = "took_back"
    MENDED = "mended"
    """The author changed or deleted the message."""
    LEFT_IT = "left_it"
    SAID_MISREAD = "said_misread"


class Mark(StrEnum):
    """What is known of a message since it was found."""

    STANDS = "stands"
    CHANGED = "changed"
    GONE = "gone"


class Refusal(StrEnum):
    """Why a press in the queue does nothing; also the key of its wording."""

    UNKNOWN = "review.refused.unknown"
    CLOSED = "review.refused.closed"
    DECIDED = "review.refused.decided"
    TAKEN = "review.refused.taken"
    NOTHING_TO_JUDGE = "review.refused.nothing_to_judge"
    NOTHING_TO_UNDO = "review.refused.nothing_to_undo"


class Filter(StrEnum):
    """Which items a page shows."""

    ALL = "all"
    OPEN = "open"
    MINE = "mine"
    GRAVE = "grave"
    ASKED = "asked"
    """What members asked for."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that people look at."""

    item_id: ReviewItemId
    guild_id: GuildId
    kind: ItemKind
    person_id: UserId | None
    """Whom it is about, for talks and appeals who asked; `None` once closed or erased."""
    severity: int
    alert: Alert
    opened_at: datetime
    ends_at: datetime
    state: ItemState = ItemState.OPEN
    taken_by: UserId | None = None
    verdict: Verdict | None = None
    outcome: Outcome | None = None
    hidden_from: UserId | None = None
    """The member of staff it is about, who never sees it."""
    is_for_contact: bool = False
    """It goes to the safeguarding contact, and to no channel."""

    @property
    def nonce(self) -> str:
        """The same text at every attempt at its card, so that Discord posts it once."""
        return f"v{self.item_id}-{int(self.opened_at.timestamp())}"


@dataclass(frozen=True, slots=True)
class ItemFinding:
    """One finding on an item."""

    rule_id: str
    family: str
    severity: int
    channel_id: ChannelId
    message_id: MessageId
    found_at: datetime
    mark: Mark = Mark.STANDS


@dataclass(frozen=True, slots=True)
class Request:
    """Who asked for something, and about which message."""

    ask_id: AskId
    user_id: UserId
    channel_id: ChannelId | None
    message_id: MessageId | None
    asked_at: datetime
    wants_answer: bool


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item with all that stands on its card."""

    item: Item
    findings: tuple[ItemFinding, ...] = ()
    requests: tuple[Request, ...] = ()
    nudge: Nudge | None = None
    """The newest note about it: what was sent, what the person pressed, or that it failed."""
    thread_id: ChannelId | None = None
    """The private thread that belongs to it, while it is open."""


class Look(StrEnum):
    """What staff looked at that names somebody."""

    QUEUE = "queue"
    """An item about them, in the queue."""
    WORDS = "words"
    """A message of theirs, shown privately."""


@dataclass(frozen=True, slots=True)
class NamedLook:
    """A look at what names somebody, for them to see."""

    guild_id: GuildId
    by: UserId
    what: Look
    on: date
    """The day in UTC; no time is kept."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What was done with an item, and when; `by` is `None` for the bot and the person."""

    item_id: ReviewItemId
    by: UserId | None
    action: Action
    at: datetime


@dataclass(frozen=True, slots=True)
class LogPage:
    """Some of the log, the newest first."""

    entries: tuple[LogEntry, ...]
    number: int
    has_more: bool


@dataclass(frozen=True, slots=True)
class CardJob:
    """A card in the staff channel to post or edit."""

    view: ItemView
    staff_channel_id: ChannelId
    stands_at: tuple[ChannelId, MessageId] | None
    """Where its message stands; `None` is to be posted."""
    attempt: int
    alert: Alert
    """How people are to be told with it, this once."""
    on_duty: tuple[UserId, ...]
    """Who is on duty now; nobody, then the roles of facilitators are told at once."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the queue, the gravest first."""

    views: tuple[ItemView, ...]
    number: int
    of: int
    """How many pages there are; at least one."""
    total: int


def may_see(item: Item, user_id: UserId, contact_id: UserId | None) -> bool:
    """Whether a member of staff sees an item: never one about them.

    What is for the safeguarding contact only they see; where there is none, or it is about
    them, all the others do.
    """
    if item.hidden_from == user_id:
        return False
    if not item.is_for_contact or contact_id is None or item.hidden_from == contact_id:
        return True
    return user_id == contact_id


def is_shown(item: Item, shown: Filter, by: UserId) -> bool:
    """Whether a filter lets an item through."""
    match shown:
        case Filter.ALL:
            return True
        case Filter.OPEN:
            return item.state is ItemState.OPEN
        case Filter.MINE:
            return item.taken_by == by
        case Filter.GRAVE:
            return item.severity >= PROTECT
        case Filter.ASKED:
            return item.kind is not ItemKind.FINDING


def taken(item: Item, by: UserId) -> Item | Refusal:
    """Return the item that somebody will talk about with its person."""
    if item.state is ItemState.CLOSED:
        return Refusal.CLOSED
    if item.state is ItemState.TAKEN and item.taken_by != by:
        return Refusal.TAKEN
    if item.state is ItemState.DECIDED:
        return Refusal.DECIDED
    return replace(item, state=ItemState.TAKEN, taken_by=by)


def decided(item: Item, verdict: Verdict, now: datetime) -> Item | Refusal:
    """Return the item with a verdict on its findings, open for an undo for a day."""
    if item.state is ItemState.CLOSED:
        return Refusal.CLOSED
    if item.kind is not ItemKind.FINDING:
        return Refusal.NOTHING_TO_JUDGE
    if item.state is ItemState.DECIDED:
        return Refusal.DECIDED
    ends_at = min(item.opened_at + KEPT_FOR, now + MAY_BE_UNDONE_FOR)
    return replace(item, state=ItemState.DECIDED, verdict=verdict, ends_at=ends_at)


def undone(item: Item, *, has_hidden: bool) -> Item | Refusal:
    """Return the item as it was before it was taken or decided.

    A message that was set aside is undone too: its author may post again.
    """
    if item.state is ItemState.CLOSED:
        return Refusal.CLOSED
    if item.state is ItemState.OPEN:
        return item if has_hidden else Refusal.NOTHING_TO_UNDO
    # Whoever had taken it before the verdict has it again.
    goes_back = item.state is ItemState.DECIDED and item.taken_by is not None
    return replace(
        item,
        state=ItemState.TAKEN if goes_back else ItemState.OPEN,
        taken_by=item.taken_by if goes_back else None,
        verdict=None,
        ends_at=item.opened_at + KEPT_FOR,
    )


def closed(item: Item, outcome: Outcome | None, now: datetime) -> Item | Refusal:
    """Return the item that is over: nobody's id stays in it, and it goes within a day."""
    if item.state is ItemState.CLOSED:
        return Refusal.CLOSED
    return replace(
        item,
        state=ItemState.CLOSED,
        outcome=outcome,
        ends_at=now + MAY_BE_UNDONE_FOR,
        person_id=None,
        taken_by=None,
        hidden_from=None,
    )


def closes_when_mended(
    findings: Sequence[ItemFinding], *, was_written: bool, severity: int
) -> bool:
    """Whether an item is over once its author changed or deleted a message.

    Where a note asked for that, it is. A threat stays for a person to look at, and so does what
    is grave and nobody was written about; and what still holds another message.
    """
    if any(one.mark is Mark.STANDS for one in findings):
        return False
    return severity < PROTECT or (severity < URGENT and was_written)
