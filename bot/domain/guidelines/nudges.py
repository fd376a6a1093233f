"""Nudges: one private note about a message, from its first attempt to its line of thanks."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import ChannelId, GuildId, MessageId, NudgeId, ReviewItemId, UserId

FIRST_RETRY = timedelta(seconds=30)
ATTEMPTS = 6
WORTH_WRITING = timedelta(hours=1)
"""After this a note about a message would come out of nowhere."""


class Way(StrEnum):
    """How a note reaches its person; there is no other way."""

    DIRECT = "direct"
    """By direct message: they said yes to notes."""
    THREAD = "thread"
    """In a private thread with the people on duty, where the server switched that on."""
    NONE = "none"
    """Not at all; staff read "could not be reached", with a sentence they may use."""


class NudgeState(StrEnum):
    """How far a note has come."""

    WAITING = "waiting"
    """To be written."""
    SENT = "sent"
    HIDING = "hiding"
    """The words were given back; now the message is to be deleted."""
    HIDDEN = "hidden"
    THANKING = "thanking"
    """The note is to become one line of thanks."""
    TAKING_BACK = "taking_back"
    """The note is to say that it was wrong, or that they may post again."""
    DONE = "done"
    UNREACHABLE = "unreachable"
    WITHDRAWN = "withdrawn"
    """The message was mended or deleted before anything was written."""


class Reply(StrEnum):
    """What a person pressed under their note."""

    LEAVE_IT = "leave_it"
    MISREAD = "misread"


class Refusal(StrEnum):
    """Why a press under a note does nothing; also the key of its wording."""

    NOT_YOURS = "guidelines.pressed.not_yours"
    OVER = "guidelines.pressed.over"
    LEAVE_IT_FIRST = "guidelines.pressed.leave_it_first"


UNDER_WAY = (
    NudgeState.WAITING,
    NudgeState.HIDING,
    NudgeState.THANKING,
    NudgeState.TAKING_BACK,
)
"""In these a worker has something to do; without a due time it is doing it."""

STANDS = (NudgeState.SENT, NudgeState.HIDING, NudgeState.HIDDEN)
"""In these the person has their note, and it still asks something."""


@dataclass(frozen=True, slots=True)
class Nudge:
    """A note about one message; `rule_id` and `family` choose its words, the worker says them."""

    nudge_id: NudgeId
    guild_id: GuildId
    item_id: ReviewItemId | None
    channel_id: ChannelId
    message_id: MessageId
    rule_id: str
    family: str
    user_id: UserId
    """Whom it is for."""
    language: str
    way: Way
    sets_aside: bool
    """It gives the words back, and the message goes afterwards."""
    state: NudgeState
    attempt: int
    made_at: datetime
    due_at: datetime | None
    """When a worker is to look at it; `None` while one does, or where nothing is to be done."""
    is_mended: bool = False
    """The message was changed while the note was on its way."""
    was_hidden: bool = False
    """The message was set aside."""
    note_channel_id: ChannelId | None = None
    """Where the note stands, or is to stand: in a private thread known before."""
    note_message_id: MessageId | None = None
    reply: Reply | None = None

    @property
    def nonce(self) -> str:
        """The same text at every attempt, so that Discord posts it once; at most 25 characters."""
        return f"g{self.nudge_id}-{int(self.made_at.timestamp())}"

    @property
    def may_already_stand(self) -> bool:
        """Whether an earlier attempt could have written it without our hearing of it."""
        return self.attempt > 1

    @property
    def was_written(self) -> bool:
        """Whether the person has a note."""
        return self.note_message_id is not None

    @property
    def was_asked(self) -> bool:
        """Whether the person has a note, or has it in a moment."""
        return self.was_written or (self.state is NudgeState.WAITING and self.due_at is None)


def claimed(nudge: Nudge) -> Nudge:
    """Return the nudge as one attempt takes it on."""
    return replace(nudge, attempt=nudge.attempt + 1, due_at=None)


def written(nudge: Nudge, note: tuple[ChannelId, MessageId], now: datetime) -> Nudge:
    """Return the nudge whose note stands: what came meanwhile is done next."""
    stands = replace(nudge, note_channel_id=note[0], note_message_id=note[1], attempt=0)
    if nudge.is_mended:
        return replace(stands, state=NudgeState.THANKING, due_at=now)
    if nudge.sets_aside:
        return replace(stands, state=NudgeState.HIDING, due_at=now)
    return replace(stands, state=NudgeState.SENT, due_at=None)


def mended(nudge: Nudge, now: datetime) -> Nudge:
    """Return the nudge of a message that its author changed so that nothing matches, or deleted."""
    if nudge.state is NudgeState.WAITING:
        if nudge.due_at is None or nudge.attempt > 0:
            # It may stand already: the worker looks, and writes nothing that does not.
            return replace(nudge, is_mended=True)
        return replace(nudge, state=NudgeState.WITHDRAWN, due_at=None, is_mended=True)
    if nudge.state in (NudgeState.SENT, NudgeState.HIDING):
        # A worker that is about to delete the message looks once more before it does.
        return replace(nudge, state=NudgeState.THANKING, due_at=now, attempt=0, is_mended=True)
    return nudge


def let_go(nudge: Nudge) -> Nudge:
    """Return the nudge of a message that is gone: nothing is asked any more, and nobody thanked.

    Whoever deleted it need not have been its author, and the bot itself may have hidden it.
    """
    if nudge.state is NudgeState.WAITING:
        if nudge.due_at is None or nudge.attempt > 0:
            return replace(nudge, is_mended=True)
        return replace(nudge, state=NudgeState.WITHDRAWN, due_at=None, is_mended=True)
    is_ours = nudge.state is NudgeState.HIDING and nudge.due_at is None
    if nudge.state in (NudgeState.SENT, NudgeState.HIDING) and not is_ours:
        return replace(nudge, state=NudgeState.DONE, due_at=None, is_mended=True)
    return nudge


def hidden(nudge: Nudge) -> Nudge:
    """Return the nudge whose message was deleted, after its words were given back."""
    if nudge.state is not NudgeState.HIDING:
        # Meanwhile people took the note back, and it is to say so next.
        return replace(nudge, was_hidden=True)
    return replace(nudge, state=NudgeState.HIDDEN, due_at=None, was_hidden=True)


def taken_back(nudge: Nudge, now: datetime) -> Nudge:
    """Return the nudge that people found wrong, or undid: its note is to say so, where it stands.

    What is not written yet is not written any more.
    """
    if nudge.state is NudgeState.WAITING and nudge.due_at is not None:
        return replace(nudge, state=NudgeState.WITHDRAWN, due_at=None)
    if nudge.state in STANDS:
        return replace(nudge, state=NudgeState.TAKING_BACK, due_at=now, attempt=0)
    return nudge


def unreachable(nudge: Nudge) -> Nudge:
    """Return the nudge that nobody gets: now, or later."""
    if nudge.state is not NudgeState.WAITING:
        return nudge
    return replace(nudge, state=NudgeState.UNREACHABLE, due_at=None)


def after_setback(nudge: Nudge, now: datetime) -> Nudge:
    """Return the nudge for another attempt, or given up: the note stays as it is, or unwritten."""
    if nudge.state not in UNDER_WAY or nudge.due_at is not None:
        return nudge
    later = now + FIRST_RETRY * 2 ** (max(nudge.attempt, 1) - 1)
    if nudge.state is NudgeState.WAITING:
        if nudge.is_mended:
            return replace(nudge, state=NudgeState.WITHDRAWN, due_at=None)
        is_too_late = later > nudge.made_at + WORTH_WRITING
        gives_up = nudge.attempt >= ATTEMPTS or is_too_late
        return unreachable(nudge) if gives_up else replace(nudge, due_at=later)
    if nudge.attempt < ATTEMPTS:
        return replace(nudge, due_at=later)
    was_hiding = nudge.state is NudgeState.HIDING
    return replace(nudge, state=NudgeState.SENT if was_hiding else NudgeState.DONE, due_at=None)


def settled(nudge: Nudge) -> Nudge:
    """Return the nudge whose note says its last word."""
    if nudge.state not in (NudgeState.THANKING, NudgeState.TAKING_BACK):
        return nudge
    return replace(nudge, state=NudgeState.DONE, due_at=None)
