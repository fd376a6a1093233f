"""Letters: private messages to people who asked for them, on their way."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import GuildId, LetterId, UserId

FIRST_RETRY = timedelta(minutes=1)
LONGEST_RETRY = timedelta(hours=2)
DOUBLINGS = 7
ON_ITS_WAY = timedelta(days=1)
"""How long a letter is kept at most."""


class Reach(StrEnum):
    """How a person is told something that is for them alone.

    There is no other way: never a line, a reaction or a mention where members can read it.
    """

    ANSWER = "answer"
    """As the answer to their press, which is on its way in any case."""
    LETTER = "letter"
    """By direct message: they said yes to notes, or asked for this one."""
    NOTHING = "nothing"
    """Not at all; whoever wanted to tell them has to hear so."""


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A sentence by its key and details, in a language."""

    language: str
    wording_key: str
    details: Mapping[str, str] = field(default_factory=dict)
    expires_at: datetime | None = None
    """When it is worth nothing any more, where that is sooner than a day."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A sentence by its key and details, in a language, for one person of a server."""

    letter_id: LetterId
    guild_id: GuildId
    user_id: UserId
    language: str
    wording_key: str
    details: Mapping[str, str]
    attempt: int
    written_at: datetime
    expires_at: datetime | None = None

    @property
    def nonce(self) -> str:
        """The same text at every attempt, so that Discord posts it once; at most 25 characters."""
        return f"l{self.letter_id}-{int(self.written_at.timestamp())}"

    @property
    def may_already_stand(self) -> bool:
        """Whether an earlier attempt could have delivered it without our hearing of it."""
        return self.attempt > 1

    def is_too_late(self, now: datetime) -> bool:
        """Whether it is given up."""
        last = self.written_at + ON_ITS_WAY
        return now > (last if self.expires_at is None else min(last, self.expires_at))


def reach(*, is_answered: bool, said_yes: bool) -> Reach:
    """Return the way to a person: an answer to a press of theirs, else a letter to who said yes."""
    if is_answered:
        return Reach.ANSWER
    return Reach.LETTER if said_yes else Reach.NOTHING


def claimed(letter: Letter) -> Letter:
    """Return the letter as one attempt takes it on."""
    return replace(letter, attempt=letter.attempt + 1)


def next_attempt_at(letter: Letter, now: datetime) -> datetime | None:
    """Return when to try again after an attempt that failed, or `None`: give up."""
    wait = min(FIRST_RETRY * 2 ** min(letter.attempt - 1, DOUBLINGS), LONGEST_RETRY)
    later = now + wait
    return None if letter.is_too_late(later) else later
