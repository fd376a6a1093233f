"""One delivery: today's question on its way into a channel, whatever happens on the way."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.ids import ChannelId, DeliveryId, GuildId, MessageId, PromptId, ScheduleId

REFUSALS_BEFORE_PAUSE = 3
FIRST_RETRY = timedelta(seconds=30)
LONGEST_RETRY = timedelta(minutes=10)
DOUBLINGS = 5


class DeliveryState(StrEnum):
    """How far a delivery has come."""

    POSTING = "posting"
    THREADING = "threading"
    DONE = "done"
    FAILED = "failed"


class Setback(StrEnum):
    """Why an attempt did not succeed."""

    GONE = "gone"
    FORBIDDEN = "forbidden"
    NO_TAG = "no_tag"
    FAULT = "fault"


class PauseReason(StrEnum):
    """Why a schedule rests until a person looks; also the key of its wording."""

    CHANNEL_GONE = "prompts.paused.channel_gone"
    FORBIDDEN = "prompts.paused.forbidden"
    NO_TAG = "prompts.paused.no_tag"
    BY_HAND = "prompts.paused.by_hand"


class Refusal(StrEnum):
    """Why a question was not posted by hand; also the key of its wording."""

    NOT_SET_UP = "prompts.refused.not_set_up"
    PAUSED = "prompts.refused.paused"
    ALREADY_TODAY = "prompts.refused.already_today"


class Note(StrEnum):
    """What facilitators are told; also the key of its wording."""

    CHANNEL_GONE = "notices.prompts.channel_gone"
    FORBIDDEN = "notices.prompts.forbidden"
    LACKING = "notices.prompts.lacking"
    MISSED = "notices.prompts.missed"
    NO_THREAD = "notices.prompts.no_thread"
    NO_PIN = "notices.prompts.no_pin"
    NO_TAG = "notices.prompts.no_tag"
    ROLE_GONE = "notices.prompts.role_gone"
    ROLE_QUIET = "notices.prompts.role_quiet"
    UNREADABLE = "notices.prompts.unreadable"
    SILENCE = "notices.prompts.silence"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A question for one local date; due, expiring and claimed at times in UTC."""

    delivery_id: DeliveryId
    guild_id: GuildId
    schedule_id: ScheduleId
    local_date: date
    prompt_id: PromptId
    channel_id: ChannelId
    state: DeliveryState
    attempt: int
    due_at: datetime
    expires_at: datetime
    claimed_at: datetime
    language: str
    retry_at: datetime | None = None
    message_id: MessageId | None = None
    thread_id: ChannelId | None = None
    has_thread: bool = True
    """Whether what people share stands in a thread, or below the question itself."""
    is_pinned: bool = False
    is_withdrawn: bool = False
    """Whether somebody let it rest on its way: it is not posted any more, only looked for."""

    @property
    def nonce(self) -> str:
        """The same text at every attempt, so that Discord posts it once; at most 25 characters."""
        return f"p{self.delivery_id}-{int(self.claimed_at.timestamp())}"

    @property
    def may_already_stand(self) -> bool:
        """Whether an earlier attempt could have posted it without our hearing of it."""
        return self.attempt > 1

    def is_too_late(self, now: datetime) -> bool:
        """Whether its day has moved on, so that it is reported instead of posted."""
        return now > self.expires_at


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows from a setback: the delivery as it stands now, and who should know."""

    delivery: Delivery
    pause: PauseReason | None = None
    note: Note | None = None


def claimed(delivery: Delivery) -> Delivery:
    """Return the delivery as one attempt takes it on."""
    return replace(delivery, attempt=delivery.attempt + 1, retry_at=None)


def moved(delivery: Delivery, channel_id: ChannelId, now: datetime) -> Verdict:
    """Return what follows when its channel refused it after its schedule went elsewhere."""
    if delivery.is_too_late(now):
        return given_up(delivery)
    return Verdict(replace(delivery, channel_id=channel_id, attempt=1, retry_at=now))


def posted(delivery: Delivery, message_id: MessageId, *, has_thread: bool = True) -> Delivery:
    """Return the delivery with its message; thread and pin follow, with attempts of their own."""
    return replace(
        delivery,
        state=DeliveryState.THREADING,
        is_withdrawn=False,
        message_id=message_id,
        has_thread=has_thread,
        attempt=1,
        retry_at=None,
    )


def threaded(delivery: Delivery, thread_id: ChannelId) -> Delivery:
    """Return the delivery with its thread; what is left is the pin."""
    return replace(delivery, thread_id=thread_id, attempt=1, retry_at=None)


def finished(delivery: Delivery, *, is_pinned: bool = False) -> Delivery:
    """Return the finished delivery."""
    return replace(delivery, state=DeliveryState.DONE, is_pinned=is_pinned, retry_at=None)


def given_up(delivery: Delivery) -> Verdict:
    """Return what follows when a question is too late to be posted, or is not to be any more."""
    return Verdict(_failed(delivery), note=None if delivery.is_withdrawn else Note.MISSED)


def after_setback(delivery: Delivery, setback: Setback, now: datetime) -> Verdict:
    """Decide between another attempt, a pause, and going on without."""
    if delivery.state is DeliveryState.THREADING:
        return _after_thread_setback(delivery, setback, now)
    if delivery.is_withdrawn and setback is not Setback.FAULT:
        return given_up(delivery)
    if setback is Setback.GONE:
        return Verdict(_failed(delivery), PauseReason.CHANNEL_GONE, Note.CHANNEL_GONE)
    if setback is Setback.NO_TAG:
        return Verdict(_failed(delivery), PauseReason.NO_TAG, Note.NO_TAG)
    if setback is Setback.FORBIDDEN and delivery.attempt >= REFUSALS_BEFORE_PAUSE:
        return Verdict(_failed(delivery), PauseReason.FORBIDDEN, Note.FORBIDDEN)
    later = _later(delivery, now)
    return given_up(delivery) if later is None else Verdict(later)


def _after_thread_setback(delivery: Delivery, setback: Setback, now: datetime) -> Verdict:
    """The question stands: without its thread or its pin it is still a question."""
    as_it_is = finished(delivery)
    if setback is Setback.GONE:
        return Verdict(as_it_is)
    lacks_thread = delivery.has_thread and delivery.thread_id is None
    note = Note.NO_THREAD if lacks_thread else Note.NO_PIN
    refused_for_good = setback is Setback.FORBIDDEN and delivery.attempt >= REFUSALS_BEFORE_PAUSE
    later = None if refused_for_good else _later(delivery, now)
    return Verdict(as_it_is, note=note) if later is None else Verdict(later)


def _later(delivery: Delivery, now: datetime) -> Delivery | None:
    wait = min(FIRST_RETRY * 2 ** min(delivery.attempt - 1, DOUBLINGS), LONGEST_RETRY)
    retry_at = now + wait
    return None if delivery.is_too_late(retry_at) else replace(delivery, retry_at=retry_at)


def _failed(delivery: Delivery) -> Delivery:
    return replace(delivery, state=DeliveryState.FAILED, retry_at=None)
