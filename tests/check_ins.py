"""Formats and check-ins for tests, as small as they can be."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.ids import ChannelId, CheckInId, FormatId, GuildId, MessageId
from bot.domain.rounds.check_ins import CheckIn, State
from bot.domain.rounds.formats import Answer, Choice, Defaults, Format, Page, Way

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
GUILD, CHANNEL = GuildId(100), ChannelId(11)
WEATHER = (Choice("sun", "Sun"), Choice("fog", "Fog"), Choice("storm", "Storm"))


def round_format(answer: Answer = Answer.WORDS, **changes: Any) -> Format:
    """A format of one question; where it asks for a choice, of three weathers."""
    chosen: dict[str, Any] = {
        "format_id": FormatId(f"a-{answer}"),
        "name": "Weather",
        "meaning": "How it is in you.",
        "page": Page.FIRST,
        "ways": (Way.LIVE, Way.OPEN),
        "answer": answer,
        "opening": "All weather is welcome.",
        "questions": ("What is it like in you?",),
        "turn": "Your turn.",
        "passed": "Thank you for being here.",
        "closing": "Thank you.",
        "carry": "Keep a word.",
        "defaults": Defaults(minutes=10, open_hours=24),
        "choices": WEATHER if answer in (Answer.CHOICE, Answer.CHOICES) else (),
    }
    return Format(**{**chosen, **changes})


def check_in(**changes: Any) -> CheckIn:
    """A check-in that has been open for an hour of its day."""
    chosen: dict[str, Any] = {
        "check_in_id": CheckInId(7),
        "guild_id": GUILD,
        "channel_id": CHANNEL,
        "format_id": FormatId("a-words"),
        "language": "en",
        "answer": Answer.WORDS,
        "state": State.OPEN,
        "attempt": 0,
        "opened_at": NOW - timedelta(hours=1),
        "closes_at": NOW + timedelta(hours=23),
        "message_id": MessageId(21),
        "thread_id": ChannelId(21),
    }
    return CheckIn(**{**chosen, **changes})
