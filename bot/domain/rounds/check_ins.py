"""An open check-in: one card that stands for hours or days, and whatever happens to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import ChannelId, CheckInId, FormatId, GuildId, MessageId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds.formats import LONGEST_OPEN, SHORTEST_OPEN, Answer, Choice, Format, Way

OFFERED_HOURS = (12, 24, 48, 72, 168)
REFUSALS_BEFORE_GIVING_UP = 3
FIRST_RETRY = timedelta(seconds=30)
LONGEST_RETRY = timedelta(minutes=10)
DOUBLINGS = 5
# A line that could not be posted for so long would speak of another day.
CLOSING_TRIED_FOR = timedelta(days=1)


class State(StrEnum):
    """How far a check-in has come."""

    POSTING = "posting"
    THREADING = "threading"
    OPEN = "open"
    CLOSING = "closing"
    """Nobody can answer any more; its line and its last card are on their way."""
    CLOSED = "closed"
    FAILED = "failed"


STANDS = frozenset({State.THREADING, State.OPEN})
"""The states in which people can answer."""


class Kind(StrEnum):
    """How somebody checked in; all of them count alike."""

    SHARE = "share"
    """Their words stand in the thread, under their name."""
    WORD = "word"
    """Their one word stands in the thread, without a name."""
    CHOICE = "choice"
    COUNT = "count"
    """They wrote for themselves, and are only counted."""
    PASS = "pass"  # noqa: S105 - a pass in a circle
    WROTE = "wrote"
    """They wrote a message of their own in the thread."""


POSTED = frozenset({Kind.SHARE, Kind.WORD})
"""The kinds of which a post of ours stands in the thread."""


class Refusal(StrEnum):
    """Why something was not done; also the key of its wording."""

    UNKNOWN = "rounds.check_in.refused.unknown"
    OVER = "rounds.check_in.refused.over"
    NOT_YET = "rounds.check_in.refused.not_yet"
    ALREADY_OPEN = "rounds.check_in.refused.already_open"
    NOT_OPEN_WAY = "rounds.check_in.refused.not_open_way"
    NO_FORMAT = "rounds.check_in.refused.no_format"
    NO_SUCH_CHOICE = "rounds.check_in.refused.no_such_choice"
    NOT_SEEN = "rounds.check_in.refused.not_seen"
    NOT_A_CHANNEL = "rounds.check_in.refused.not_a_channel"
    NO_THREAD = "rounds.check_in.refused.no_thread"
    WORD_STANDS = "rounds.check_in.refused.word_stands"
    NOTHING_TO_TAKE_BACK = "rounds.check_in.refused.nothing_to_take_back"
    SHARE_GONE = "rounds.check_in.refused.share_gone"


class Note(StrEnum):
    """What facilitators are told; also the key of its wording."""

    NOT_POSTED = "notices.rounds.check_in_not_posted"
    NO_THREAD = "notices.rounds.check_in_no_thread"
    ROOM_GONE = "notices.rounds.check_in_room_gone"
    NOT_CLOSED = "notices.rounds.check_in_not_closed"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One open check-in; its times are in UTC."""

    check_in_id: CheckInId
    guild_id: GuildId
    channel_id: ChannelId
    format_id: FormatId
    language: str
    answer: Answer
    state: State
    attempt: int
    opened_at: datetime
    closes_at: datetime
    retry_at: datetime | None = None
    message_id: MessageId | None = None
    thread_id: ChannelId | None = None
    closed_at: datetime | None = None
    people: int | None = None
    """How many checked in; counted once, when it closes."""
    is_quiet: bool = False
    """Whether it closes without a line: somebody removed its card, thread or channel."""

    @property
    def nonce(self) -> str:
        """The same text at every attempt, so that its card is posted once."""
        return f"k{self.check_in_id}-{int(self.opened_at.timestamp())}"

    @property
    def closing_nonce(self) -> str:
        """The same for the line at its end."""
        return f"e{self.check_in_id}-{int((self.closed_at or self.closes_at).timestamp())}"

    @property
    def may_already_stand(self) -> bool:
        """Whether an earlier attempt could have posted it without our hearing of it."""
        return self.attempt > 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows from a setback: the check-in as it stands now, and who should know."""

    check_in: CheckIn
    note: Note | None = None


def hours_offered(default: int) -> tuple[int, ...]:
    """Return how many hours a check-in can be open for, the format's own among them."""
    return tuple(sorted({*OFFERED_HOURS, default}))


def opening(
    chosen: Format,
    language: str,
    guild_id: GuildId,
    channel_id: ChannelId,
    hours: int,
    now: datetime,
) -> CheckIn | Refusal:
    """Return a check-in that is about to be posted.

    Hours are of real time: where the clocks are put forward meanwhile, the end moves on them.
    """
    if Way.OPEN not in chosen.ways or chosen.answer is Answer.SILENCE:
        return Refusal.NOT_OPEN_WAY
    length = timedelta(hours=min(max(hours, SHORTEST_OPEN), LONGEST_OPEN))
    return CheckIn(
        check_in_id=CheckInId(0),
        guild_id=guild_id,
        channel_id=channel_id,
        format_id=chosen.format_id,
        language=language,
        answer=chosen.answer,
        state=State.POSTING,
        attempt=0,
        opened_at=now,
        closes_at=now + length,
        retry_at=now,
    )


def refuse_answer(check_in: CheckIn, now: datetime) -> Refusal | None:
    """Say why nobody can answer now, or `None` where they can.

    The clock decides, not the worker: what comes after the end is too late at once.
    """
    if check_in.state is State.POSTING:
        return Refusal.NOT_YET
    if check_in.state not in STANDS or now >= check_in.closes_at:
        return Refusal.OVER
    return None


def kind_after(standing: Kind | None, pressed: Kind) -> Kind:
    """Return how somebody has checked in after another press of theirs: the last one counts.

    A post of theirs that stands says more than a press, and a message of their own less.
    """
    if standing is None or (standing not in POSTED and pressed is not Kind.WROTE):
        return pressed
    return pressed if pressed in POSTED else standing


def read_choices(
    wanted: Sequence[str], offered: Sequence[Choice], answer: Answer
) -> tuple[str, ...] | Refusal:
    """Return what was chosen, each once, in the order in which it is offered."""
    chosen = tuple(one.choice_id for one in offered if one.choice_id in wanted)
    most = len(offered) if answer is Answer.CHOICES else 1
    if not chosen or len(chosen) != len(set(wanted)) or len(chosen) > most:
        return Refusal.NO_SUCH_CHOICE
    return chosen


def claimed(check_in: CheckIn) -> CheckIn:
    """Return the check-in as one attempt takes it on."""
    return replace(check_in, attempt=check_in.attempt + 1, retry_at=None)


def posted(check_in: CheckIn, message_id: MessageId) -> CheckIn:
    """Return the check-in with its card; its thread follows, with attempts of its own."""
    return replace(check_in, state=State.THREADING, message_id=message_id, attempt=1, retry_at=None)


def opened(check_in: CheckIn, thread_id: ChannelId | None) -> CheckIn:
    """Return the check-in as it stands for people, with its thread or without one."""
    return replace(check_in, state=State.OPEN, thread_id=thread_id, attempt=0, retry_at=None)


def with_thread(check_in: CheckIn, thread_id: ChannelId | None) -> CheckIn:
    """Return a check-in whose thread came to stand when it was closed already."""
    return replace(check_in, thread_id=check_in.thread_id or thread_id)


def closing(
    check_in: CheckIn, people: int, now: datetime, *, is_quiet: bool = False
) -> CheckIn | Refusal:
    """Return the check-in as nobody can answer it any more; what it counted stands for good."""
    if check_in.state is State.POSTING:
        return Refusal.NOT_YET
    if check_in.state not in STANDS:
        return Refusal.OVER
    return replace(
        check_in,
        state=State.CLOSING,
        people=people,
        closed_at=now,
        is_quiet=is_quiet,
        attempt=0,
        retry_at=now,
    )


def closed(check_in: CheckIn) -> CheckIn:
    """Return the check-in when all that is to be said of it stands."""
    return replace(check_in, state=State.CLOSED, retry_at=None)


def given_up(check_in: CheckIn) -> Verdict:
    """Return what follows when its time is over before its card could be posted."""
    return Verdict(replace(check_in, state=State.FAILED, retry_at=None), Note.NOT_POSTED)


def after_setback(check_in: CheckIn, setback: Setback, now: datetime) -> Verdict:
    """Decide between another attempt and going on without."""
    is_refused_for_good = setback is not Setback.FAULT and (
        setback is Setback.GONE or check_in.attempt >= REFUSALS_BEFORE_GIVING_UP
    )
    later = None if is_refused_for_good else _later(check_in, now)
    if later is not None:
        return Verdict(later)
    match check_in.state:
        case State.POSTING:
            return given_up(check_in)
        case State.THREADING:
            return Verdict(opened(check_in, None), Note.NO_THREAD)
    note = Note.ROOM_GONE if setback is Setback.GONE else Note.NOT_CLOSED
    return Verdict(closed(check_in), None if check_in.is_quiet else note)


def _later(check_in: CheckIn, now: datetime) -> CheckIn | None:
    wait = min(FIRST_RETRY * 2 ** min(check_in.attempt - 1, DOUBLINGS), LONGEST_RETRY)
    retry_at = now + wait
    if check_in.state is State.CLOSING:
        last = (check_in.closed_at or check_in.closes_at) + CLOSING_TRIED_FOR
    else:
        last = check_in.closes_at
    return None if retry_at > last else replace(check_in, retry_at=retry_at)
