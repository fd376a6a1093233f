"""What a circle posts: its card, its thread, its panel, one call a turn, and its last words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b

from bot.domain.ids import CircleId, CirclePostId, GuildId, MessageId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds.circle import Circle, PauseReason, Phase

FIRST_RETRY = timedelta(seconds=2)
LONGEST_RETRY = timedelta(minutes=1)
DOUBLINGS = 5
LAST_WORDS_LAST = timedelta(hours=1)
# Discord limits how often a message can be edited that is older than an hour.
PANEL_LASTS = timedelta(minutes=50)
# Discord takes five edits in five seconds in a channel.
BETWEEN_EDITS = timedelta(seconds=1)
# A mark is the id of a component: 32 bits at Discord, and small numbers are those it gives itself.
_FIRST_MARK = _MARKS = 2**30


class PostKind(StrEnum):
    """What is posted, in the order in which it has to stand."""

    LOBBY = "lobby"
    THREAD = "thread"
    PANEL = "panel"
    CALL = "call"
    CLOSING = "closing"


class PostState(StrEnum):
    """How far a post has come."""

    WAITING = "waiting"
    CLEARING = "clearing"
    """It stands; what it takes the place of is still to go."""
    DONE = "done"
    DROPPED = "dropped"


class Stage(StrEnum):
    """What the card in the channel shows of a circle."""

    GATHERING = "gathering"
    UNDER_WAY = "under_way"
    OVER = "over"


class Note(StrEnum):
    """What facilitators are told; also the key of its wording."""

    ROOM_GONE = "notices.rounds.room_gone"
    NO_LOBBY = "notices.rounds.no_lobby"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something to post; asking for the same one again asks for nothing."""

    kind: PostKind
    number: int = 1


@dataclass(frozen=True, slots=True)
class CirclePost:
    """One thing to post once, whatever happens on the way."""

    post_id: CirclePostId
    guild_id: GuildId
    circle_id: CircleId
    kind: PostKind
    number: int
    state: PostState
    attempt: int
    opened_at: datetime
    retry_at: datetime | None = None
    message_id: MessageId | None = None

    @property
    def nonce(self) -> str:
        """The same text at every attempt, so that Discord posts it once; at most 25 characters."""
        return f"c{self.post_id}-{int(self.opened_at.timestamp())}"

    @property
    def mark(self) -> int:
        """The id of a component of it, by which it is known again after a crash."""
        return _FIRST_MARK + self.post_id % _MARKS

    @property
    def may_already_stand(self) -> bool:
        """Whether an earlier attempt could have posted it without our hearing of it."""
        return self.attempt > 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows from a setback: the post as it stands now, and whether its room is lost."""

    post: CirclePost
    is_room_lost: bool = False


OPENING = (Wanted(PostKind.LOBBY), Wanted(PostKind.THREAD))


def wanted(before: Circle, after: Circle) -> Iterator[Wanted]:
    """Tell what a change asks to be posted: one call for each turn that begins, never two."""
    if before.phase is Phase.LOBBY and after.is_running:
        yield Wanted(PostKind.PANEL)
    if after.turn is not None and after.turns > before.turns:
        yield Wanted(PostKind.CALL, after.turn.number)
    is_over = after.phase is Phase.ENDED and before.phase is not Phase.ENDED
    if is_over and before.is_running and before.paused_because is not PauseReason.ROOM_GONE:
        yield Wanted(PostKind.CLOSING)


def is_wanted(post: CirclePost, circle: Circle, now: datetime) -> bool:
    """Whether something that waits is still to be posted: nobody is called when it is too late."""
    if post.kind is PostKind.CLOSING:
        return now <= post.opened_at + LAST_WORDS_LAST
    if post.kind is PostKind.CALL:
        return circle.turn is not None and circle.turn.number == post.number
    return circle.phase is not Phase.ENDED


def stage(circle: Circle) -> Stage:
    """Return what the card in the channel has to show."""
    match circle.phase:
        case Phase.LOBBY:
            return Stage.GATHERING
        case Phase.ENDED:
            return Stage.OVER
    return Stage.UNDER_WAY


def looks_alike(one: Circle, other: Circle) -> bool:
    """Whether nobody could see a difference: a sign of life moves no panel."""
    return _as_seen(one) == _as_seen(other)


def claimed(post: CirclePost) -> CirclePost:
    """Return the post as one attempt takes it on."""
    return replace(post, attempt=post.attempt + 1, retry_at=None)


def posted(post: CirclePost, message_id: MessageId) -> CirclePost:
    """Return the post that stands; a panel or a card then clears away those before it.

    Where a call stands is not kept: it carries a name.
    """
    if post.kind is PostKind.CALL:
        return replace(post, state=PostState.DONE, retry_at=None)
    is_next = post.kind in (PostKind.PANEL, PostKind.LOBBY) and post.number > 1
    state = PostState.CLEARING if is_next else PostState.DONE
    return replace(post, state=state, message_id=message_id, attempt=1, retry_at=None)


def done(post: CirclePost) -> CirclePost:
    """Return the post with nothing left to do."""
    return replace(post, state=PostState.DONE, retry_at=None)


def dropped(post: CirclePost) -> CirclePost:
    """Return the post that is not wanted any more."""
    return replace(post, state=PostState.DROPPED, retry_at=None)


def after_setback(post: CirclePost, setback: Setback, now: datetime) -> Verdict:
    """Decide between another attempt, going on without, and a room that is lost."""
    is_refused = setback is not Setback.FAULT
    if post.state is PostState.CLEARING and is_refused:
        return Verdict(done(post))
    if post.kind is PostKind.CLOSING and is_refused:
        return Verdict(dropped(post))
    if is_refused:
        # It waits with the circle, for whoever picks that up.
        return Verdict(replace(post, retry_at=now), is_room_lost=True)
    return Verdict(replace(post, retry_at=now + retry_after(post.attempt)))


def retry_after(attempt: int) -> timedelta:
    """Return how long to wait after the attempt of this number; a circle has little patience."""
    doublings: int = 2 ** min(attempt - 1, DOUBLINGS)
    return min(FIRST_RETRY * doublings, LONGEST_RETRY)


def words_nonce(circle_id: CircleId, turn: int, words: str) -> str:
    """Return what the words of a turn are posted with: 25 characters that tell nothing of them.

    Sent again after an answer that was lost, the same words stand once.
    """
    said = blake2b(f"{circle_id}:{turn}:{words}".encode(), digest_size=12)
    return f"w{said.hexdigest()}"


def _as_seen(circle: Circle) -> Circle:
    turn = circle.turn and replace(circle.turn, seen_at=None, has_shared=False)
    return replace(circle, turn=turn, replies_in_turns=0)
