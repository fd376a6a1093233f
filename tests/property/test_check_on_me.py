"""However people come and go: at most one reminder a quiet spell, and none while they rest."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.care.check_on_me import DAYS, KEPT_FOR, CheckOnMe, State, look
from bot.domain.ids import CheckOnMeId, GuildId, UserId

START = datetime(2026, 11, 21, tzinfo=UTC)
HOUR = timedelta(hours=1)
# What happens at each hour: nothing, somebody takes part, begins to rest, or is back.
HAPPENINGS = st.lists(
    st.sampled_from(["", "", "", "", "", "", "", "", "", "part", "rest", "back"]),
    min_size=24,
    max_size=24 * 30,
)


@given(st.sampled_from(DAYS), HAPPENINGS)
def test_one_reminder_a_quiet_spell_and_none_in_rest(days, happenings):
    check = CheckOnMe(
        *(CheckOnMeId(1), GuildId(1), UserId(1), UserId(2), State.AGREED, days, "", "", "en"),
        *(START, START + HOUR, START + KEPT_FOR),
    )
    quiet_since, seen_at, is_resting, reminded = START, None, False, 0
    for hour, happening in enumerate(happenings, 1):
        now = START + hour * HOUR
        if happening == "part":
            seen_at = quiet_since = now
            reminded = 0
        is_resting = {"rest": True, "back": False}.get(happening, is_resting)
        if now < check.look_at:
            continue
        looked = look(
            check,
            now,
            seen_at=seen_at,
            is_resting=is_resting,
            is_member=True,
            is_facilitator=True,
        )
        assert looked.after is not None
        assert looked.after.look_at > now
        if is_resting:
            reminded = 0
            quiet_since = now
        if looked.is_reminder:
            reminded += 1
            assert not is_resting
            assert now - quiet_since >= timedelta(days=days)
        assert reminded <= 1
        check = replace(looked.after)
