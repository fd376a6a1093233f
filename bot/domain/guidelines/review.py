"""The review queue: what people look at, who has taken it, and what came of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.guidelines.ladder import Alert
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
    READ_BEFORE = "read_before"
    """The author read the note in a form, and posted their words as they were."""
    COULD_NOT_REACH = "could_not_reach"
    LEFT_OUT = "left_out"
    """Somebody could not be brought into the private thread: they may not read around it."""
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
    """How people are still to be told of it."""
    opened_at: datetime
    ends_at: datetime
    state: ItemState = ItemState.OPEN
    told: Alert = Alert.NONE
    """The loudest way in which they were told of it."""
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
    verdict: Verdict | None = None
    """What a moderator said of it."""


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
    done: frozenset[Action] = frozenset()
    """What was done with it so far."""


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
