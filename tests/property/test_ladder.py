"""Whatever a finding meets: the limits of the ladder hold."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.guidelines import nudges
from bot.domain.guidelines.ladder import (
    BETWEEN_NOTES,
    FAMILIES,
    PROTECT,
    URGENT,
    Alert,
    Circumstances,
    Do,
    Mode,
    RuleMode,
    Situation,
    next_step,
)
from bot.domain.guidelines.nudges import UNDER_WAY, Nudge, NudgeState, Way
from bot.domain.guidelines.precision import Tally, Verdict, counts_as, recounted
from bot.domain.ids import ChannelId, GuildId, MessageId, NudgeId, ReviewItemId, UserId

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Match:
    rule_id: str
    family: str
    severity: int


matches = st.builds(
    Match, st.just("a-rule"), st.sampled_from(FAMILIES), st.integers(min_value=1, max_value=4)
)
circumstances = st.builds(Circumstances, *[st.booleans() for _ in range(6)])
situations = st.builds(
    Situation,
    mode=st.sampled_from(Mode),
    circumstances=circumstances,
    rule=st.sampled_from(RuleMode),
    may_hide=st.booleans(),
    can_be_reached=st.booleans(),
    last_note_at=st.none()
    | st.integers(min_value=0, max_value=72).map(lambda hours: NOON - timedelta(hours=hours)),
    wants_fewer=st.booleans(),
)


@given(matches, situations)
def test_nobody_in_need_or_in_care_is_ever_written_to(finding, situation):
    step = next_step(finding, situation, NOON)
    known = situation.circumstances
    if known.is_crisis:
        assert not step.is_written
        assert not step.is_kept or finding.severity >= URGENT
    if known.has_open_care_note:
        assert not step.is_written


@given(matches, situations)
def test_a_note_needs_leave_a_way_and_a_day_since_the_last(finding, situation):
    step = next_step(finding, situation, NOON)
    if step.is_written:
        last = situation.last_note_at
        assert situation.can_be_reached
        assert not situation.wants_fewer
        assert last is None or NOON - last >= BETWEEN_NOTES
        assert situation.mode in (Mode.NUDGE, Mode.QUEUE)
    if step.do is Do.SET_ASIDE:
        assert situation.may_hide
        assert finding.severity >= PROTECT
    if step.do is Do.NUDGE:
        assert situation.mode is Mode.NUDGE
        assert finding.severity < URGENT


@given(matches, situations)
def test_what_is_grave_and_kept_is_always_seen_by_people(finding, situation):
    step = next_step(finding, situation, NOON)
    if step.is_kept and finding.severity >= PROTECT:
        assert step.is_for_people
        assert (step.alert is not Alert.NONE) == (situation.rule is RuleMode.IN_FORCE)


@given(matches, situations)
def test_more_is_never_done_without_saying_why_it_was_not(finding, situation):
    step = next_step(finding, situation, NOON)
    if step.do in (Do.LEAVE, Do.COUNT):
        assert step.refusal is not None


verdicts = st.none() | st.sampled_from(Verdict)


@given(st.lists(st.tuples(st.integers(min_value=0, max_value=5), verdicts, verdicts)))
def test_a_tally_is_what_its_findings_say_in_the_end(said):
    """However often people change their minds, each finding counts once."""
    tally, counted = Tally(), dict[int, Verdict | None]()
    for finding, tap, verdict in said:
        now = counts_as(tap, verdict)
        tally = recounted(tally, counted.get(finding), now)
        counted[finding] = now
    votes = list(counted.values())
    assert tally == Tally(votes.count(Verdict.FAIR), votes.count(Verdict.MISREAD))


STEPS: dict[str, Callable[[Nudge], Nudge]] = {
    "claim": lambda one: nudges.claimed(one) if one.due_at else one,
    "written": lambda one: (
        nudges.written(one, (ChannelId(8), MessageId(9)), NOON)
        if one.state is NudgeState.WAITING and one.due_at is None
        else one
    ),
    "mended": lambda one: nudges.mended(one, NOON),
    "gone": nudges.let_go,
    "hidden": lambda one: nudges.hidden(one) if one.was_written and one.due_at is None else one,
    "taken back": lambda one: nudges.taken_back(one, NOON),
    "set back": lambda one: nudges.after_setback(one, NOON),
    "unreachable": lambda one: nudges.unreachable(one) if one.due_at is None else one,
    "settled": lambda one: nudges.settled(one) if one.due_at is None else one,
}


@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=30), st.booleans())
def test_in_whatever_order_things_happen_a_note_comes_to_an_end(steps, sets_aside):
    one = Nudge(
        nudge_id=NudgeId(1),
        guild_id=GuildId(2),
        item_id=ReviewItemId(3),
        channel_id=ChannelId(4),
        message_id=MessageId(5),
        rule_id="a-rule",
        family="G9",
        user_id=UserId(6),
        language="en",
        way=Way.DIRECT,
        sets_aside=sets_aside,
        state=NudgeState.WAITING,
        attempt=0,
        made_at=NOON,
        due_at=NOON,
    )
    for step in steps:
        before, one = one, STEPS[step](one)
        # Nothing is hidden whose words were not given back, or that nobody switched on.
        if one.state in (NudgeState.HIDING, NudgeState.HIDDEN):
            assert one.was_written
            assert one.sets_aside
        # What is over stays over, and wakes no worker.
        if before.state in (NudgeState.DONE, NudgeState.WITHDRAWN, NudgeState.UNREACHABLE):
            assert one.state is before.state
        assert one.due_at is None or one.state in UNDER_WAY
    for _ in range(40):
        one = nudges.after_setback(nudges.claimed(one) if one.due_at else one, NOON)
    assert one.due_at is None
    assert one.state not in UNDER_WAY
