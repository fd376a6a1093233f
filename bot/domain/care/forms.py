"""A form whose words ask for care, while they are posted."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.care.sending import retry_at
from bot.domain.ids import CareFormId, ChannelId, GuildId, MessageId, ShareMark, UserId

FIRST_LOOK = timedelta(seconds=30)
"""Discord may still be at a request whose answer was lost."""
LOOKED_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class KnownBy:
    """By what the post of a form is found: a name would be that of others, too."""

    mark: ShareMark | None = None
    """The number that it carries."""
    message_id: MessageId | None = None
    """Its id, where it stood already and only its words change."""


@dataclass(frozen=True, slots=True)
class FormUnderWay:
    """Whose words were to be posted where; the words are at Discord, or nowhere."""

    form_id: CareFormId
    guild_id: GuildId
    user_id: UserId
    channel_id: ChannelId
    begun_at: datetime
    known_by: KnownBy = KnownBy()
    attempt: int = 0
    """How often the post was looked for."""


def look_again_at(form: FormUnderWay, now: datetime) -> datetime | None:
    """Return when to look again after a look that failed; `None` where it is given up."""
    later = retry_at(form.attempt, now)
    return later if later < form.begun_at + LOOKED_FOR else None
