"""A form in need of whose post nobody knows: looked for again, and not for ever."""

from datetime import UTC, datetime, timedelta

from bot.domain.care.forms import LOOKED_FOR, FormUnderWay, look_again_at
from bot.domain.ids import CareFormId, ChannelId, GuildId, UserId

NOW = datetime(2026, 11, 22, tzinfo=UTC)
FORM = FormUnderWay(CareFormId(1), GuildId(7), UserId(1), ChannelId(2), NOW, attempt=1)


def test_a_look_that_failed_comes_again_soon():
    assert look_again_at(FORM, NOW) == NOW + timedelta(seconds=2)


def test_after_a_day_nobody_looks_any_more():
    assert look_again_at(FORM, NOW + LOOKED_FOR) is None
