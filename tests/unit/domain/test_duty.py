"""Duty ends by itself."""

from datetime import UTC, datetime, timedelta

from bot.domain.care.duty import LONGEST_DUTY, OnDuty
from bot.domain.ids import GuildId, UserId

SINCE = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
DUTY = OnDuty(GuildId(1), UserId(2), SINCE)


def test_duty_lasts_for_twelve_hours():
    assert timedelta(hours=12) == LONGEST_DUTY
    assert DUTY.ends_at == SINCE + LONGEST_DUTY
    assert not DUTY.has_ended(DUTY.ends_at - timedelta(seconds=1))
    assert DUTY.has_ended(DUTY.ends_at)
