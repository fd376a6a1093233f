"""Notes to staff: what facilitators should know, on its way to their channel."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import ChannelId, GuildId, MessageId, NoticeId

ATTEMPTS = 6
_PERSON = re.compile(r"<@!?\d")
FIRST_RETRY = timedelta(seconds=30)


class NoticeState(StrEnum):
    """How far a note has come; `unreachable` ones stay on the facilitators' card."""

    WAITING = "waiting"
    POSTING = "posting"
    POSTED = "posted"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence by its key and details (ids, dates, times): nobody's words."""

    notice_id: NoticeId
    guild_id: GuildId
    wording_key: str
    details: Mapping[str, str | int]
    staff_channel_id: ChannelId | None
    state: NoticeState
    attempt: int
    created_at: datetime
    retry_at: datetime
    message_id: MessageId | None = None

    @property
    def nonce(self) -> str:
        """The same text at every attempt, so that Discord posts it once; at most 25 characters."""
        return f"n{self.notice_id}-{int(self.created_at.timestamp())}"

    @property
    def may_already_stand(self) -> bool:
        """Whether an earlier attempt could have posted it without our hearing of it."""
        return self.attempt > 1

    @property
    def names_somebody(self) -> bool:
        """Whether a person stands in it, of the team or not: a role is nobody."""
        return any(_PERSON.search(str(one)) for one in self.details.values())


def claimed(notice: Notice) -> Notice:
    """Return the note as one attempt takes it on."""
    return replace(notice, state=NoticeState.POSTING, attempt=notice.attempt + 1)


def posted(notice: Notice, message_id: MessageId) -> Notice:
    """Return the note that stands in the staff channel."""
    return replace(notice, state=NoticeState.POSTED, message_id=message_id)


def withheld(notice: Notice) -> Notice:
    """Return the note that names somebody and is not for everybody: only the card shows it."""
    return replace(notice, state=NoticeState.UNREACHABLE)


def after_setback(notice: Notice, now: datetime) -> Notice:
    """Return the note for another attempt, or as one that only the card can show."""
    if notice.attempt >= ATTEMPTS:
        return replace(notice, state=NoticeState.UNREACHABLE)
    wait = FIRST_RETRY * 2 ** (notice.attempt - 1)
    return replace(notice, state=NoticeState.WAITING, retry_at=now + wait)
