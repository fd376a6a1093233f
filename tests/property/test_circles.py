"""Whatever people, facilitators and the clock do, in any order: a circle stays a circle."""

from collections import Counter, defaultdict
from datetime import timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.domain.ids import UserId
from bot.domain.rounds import facilitating, joining, turns
from bot.domain.rounds.circle import (
    MOST_SEATS,
    Change,
    Circle,
    Happening,
    Outcome,
    Part,
    PauseReason,
    Phase,
    SeatState,
    due_at,
)
from tests.circles import NOW, lobby

PEOPLE = [UserId(number) for number in range(1, 5)]
people = st.sampled_from(PEOPLE)


class CircleMachine(RuleBasedStateMachine):
    """A circle, and beside it what each person wanted."""

    @initialize(
        manner=st.fixed_dictionaries(
            {
                "questions": st.integers(1, 3),
                "seat_limit": st.integers(1, 6),
                "is_random": st.booleans(),
                "has_open_part": st.booleans(),
                "allows_replies": st.booleans(),
                "is_silent": st.sampled_from([False, False, False, True]),
            }
        ),
        seated=st.lists(people, unique=True),
        has_begun=st.booleans(),
    )
    def open_lobby(self, manner: dict[str, Any], seated: list[UserId], has_begun: bool) -> None:
        self.now = NOW
        self.circle = lobby(**manner)
        self.numbers: list[int] = []
        # By question: who passed, who wanted the floor in spite of that, how often somebody was
        # called, and how often they asked for it or sat there when it began.
        self.passed: dict[int, set[UserId]] = defaultdict(set)
        self.wanted_floor: dict[int, set[UserId]] = defaultdict(set)
        self.called: dict[int, Counter[UserId]] = defaultdict(Counter)
        self.asked: dict[int, Counter[UserId]] = defaultdict(Counter)
        for who in seated:
            self.join(who)
        if has_begun:
            self.start()

    def take(self, outcome: Outcome | None, *, may_leave_people: bool = False) -> None:
        """Go on with what came out, after looking at what it did to people."""
        if not isinstance(outcome, Change):
            return
        before, after = self.circle, outcome.circle
        for one in outcome.facts:
            if one.happening is Happening.PASSED:
                self.passed[one.question].add(one.user_id)
        if not may_leave_people:
            self._check_that_nobody_lost_a_turn(before, after)
        if after.question != before.question:
            self.asked[after.question].update(seat.user_id for seat in before.taken)
        self._check_calls(after)
        self.circle = after

    def _check_that_nobody_lost_a_turn(self, before: Circle, after: Circle) -> None:
        is_over = before.phase is Phase.ROUND and (
            after.phase is not Phase.ROUND or after.question != before.question
        )
        if is_over:
            left = {seat.user_id for seat in before.seats} - {s.user_id for s in after.seats}
            listening = {s.user_id for s in after.seats if s.state is SeatState.LISTENING}
            assert before.is_silent or set(before.upcoming) <= left | listening

    def _check_calls(self, after: Circle) -> None:
        turn = after.turn
        if turn is None or turn.number in self.numbers:
            return
        self.numbers.append(turn.number)
        if turn.part is not Part.SHARING:
            return
        question, who = after.question, turn.user_id
        self.called[question][who] += 1
        assert self.called[question][who] <= self.asked[question][who]
        assert who not in self.passed[question] - self.wanted_floor[question]

    def ask(self, who: UserId, outcome: Outcome, *, for_floor: bool = False) -> None:
        """Note that somebody asked for a turn, and go on."""
        if isinstance(outcome, Change) and outcome.circle != self.circle:
            self.asked[self.circle.question][who] += 1
            if for_floor:
                self.wanted_floor[self.circle.question].add(who)
        self.take(outcome)

    @property
    def number(self) -> int:
        return self.circle.turn.number if self.circle.turn else 0

    @rule(who=people)
    def join(self, who: UserId) -> None:
        self.ask(who, joining.join(self.circle, by=who))

    @rule(who=people)
    def listen(self, who: UserId) -> None:
        self.take(joining.listen(self.circle, by=who, now=self.now))

    @rule(who=people)
    def leave(self, who: UserId) -> None:
        self.take(joining.leave(self.circle, by=who, now=self.now))

    @rule(who=people)
    def raise_hand(self, who: UserId) -> None:
        self.ask(who, joining.raise_hand(self.circle, by=who), for_floor=True)

    @rule(who=people)
    def offer_to_open(self, who: UserId) -> None:
        self.take(joining.offer_to_open(self.circle, by=who))

    @rule(who=people)
    def offer_to_close(self, who: UserId) -> None:
        self.take(joining.offer_to_close(self.circle, by=who))

    @rule(who=people)
    def ask_for_the_floor(self, who: UserId) -> None:
        self.ask(who, joining.ask_for_the_floor(self.circle, by=who), for_floor=True)

    @rule()
    def start(self) -> None:
        self.take(turns.start(self.circle, now=self.now))

    @rule(who=people, has_passed=st.booleans(), is_late=st.booleans())
    def finish(self, who: UserId, has_passed: bool, is_late: bool) -> None:
        before, pressed = self.circle, self.number - is_late
        outcome = turns.finish_turn(
            before, by=who, turn=pressed, now=self.now, has_passed=has_passed
        )
        if isinstance(outcome, Change):
            assert who == before.speaker_id
            assert not is_late
        self.take(outcome)

    @precondition(lambda self: self.circle.turn is not None)
    @rule(has_passed=st.booleans())
    def speaker_finishes(self, has_passed: bool) -> None:
        assert self.circle.turn is not None
        who, pressed = self.circle.turn.user_id, self.number
        outcome = turns.finish_turn(
            self.circle, by=who, turn=pressed, now=self.now, has_passed=has_passed
        )
        assert isinstance(outcome, Change)
        self.take(outcome)
        # The same press once more ends nobody's turn.
        again = turns.finish_turn(self.circle, by=who, turn=pressed, now=self.now)
        assert not isinstance(again, Change)

    @precondition(lambda self: self.circle.turn is not None)
    @rule()
    def speaker_comes_later(self) -> None:
        assert self.circle.turn is not None
        who, pressed = self.circle.turn.user_id, self.number
        self.ask(who, turns.come_later(self.circle, by=who, turn=pressed, now=self.now))

    @rule()
    def take_more_time(self) -> None:
        before = due_at(self.circle)
        self.take(turns.take_more_time(self.circle, turn=self.number, now=self.now))
        after = due_at(self.circle)
        assert before is None or (after is not None and after >= before)

    @rule(who=people)
    def write(self, who: UserId) -> None:
        self.take(turns.write(self.circle, by=who, now=self.now))

    @rule(who=people)
    def show_life(self, who: UserId) -> None:
        self.take(turns.show_life(self.circle, by=who, now=self.now))

    @rule(order=st.lists(people, unique=True))
    def arrange(self, order: list[UserId]) -> None:
        self.take(facilitating.arrange(self.circle, order=order))

    @rule(who=people)
    def invite(self, who: UserId) -> None:
        outcome = facilitating.invite(self.circle, user_id=who)
        if who in self.circle.hands:
            self.ask(who, outcome, for_floor=True)
        else:
            self.take(outcome)

    @rule(because=st.sampled_from(PauseReason))
    def pause(self, because: PauseReason) -> None:
        self.take(facilitating.pause(self.circle, now=self.now, because=because))

    @rule()
    def resume(self) -> None:
        self.take(facilitating.resume(self.circle, now=self.now))

    @rule(seats=st.integers(0, 30))
    def add_seats(self, seats: int) -> None:
        self.take(facilitating.add_seats(self.circle, seat_limit=seats))

    # Rarely, or few circles would come far.
    @precondition(lambda self: self.circle.turns > len(PEOPLE))
    @rule()
    def end(self) -> None:
        self.take(facilitating.end(self.circle, now=self.now), may_leave_people=True)

    @precondition(lambda self: self.circle.phase is not Phase.ENDED)
    @rule(minutes=st.sampled_from([0, 1, 2, 6, 24 * 60]))
    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        for _ in range(30):
            change = turns.tick(self.circle, now=self.now)
            if change is None:
                return
            # Only a pause or a lobby that nobody came back to ends with people waiting.
            was_waiting = self.circle.paused_at is not None or self.circle.phase is Phase.LOBBY
            self.take(change, may_leave_people=was_waiting)

    @invariant()
    def one_speaker_at_most_with_a_seat(self) -> None:
        turn = self.circle.turn
        if turn is not None and turn.part is Part.SHARING:
            seat = self.circle.seat_of(turn.user_id)
            assert seat is not None
            assert seat.state in (SeatState.WAITING, SeatState.LATER)
            assert self.circle.phase is Phase.ROUND
        if self.circle.phase is Phase.ROUND and self.circle.paused_at is None:
            assert (turn is None) == (self.circle.quiet_until is not None)
        if self.circle.phase in (Phase.LOBBY, Phase.OPEN, Phase.ENDED):
            assert turn is None

    @invariant()
    def everybody_stands_in_one_list(self) -> None:
        circle = self.circle
        speaking = (
            {circle.turn.user_id} if circle.turn and circle.turn.part is Part.SHARING else set()
        )
        lists = [*circle.upcoming, *circle.had_turn, *speaking]
        assert len(lists) == len(set(lists))
        assert len(lists) + circle.listeners == len(circle.seats)
        assert len(circle.taken) <= MOST_SEATS

    @invariant()
    def hands_and_offers_are_of_people_in_the_circle(self) -> None:
        circle = self.circle
        here = {seat.user_id for seat in circle.seats}
        assert set(circle.hands) <= here
        assert {one for one in (circle.opener_id, circle.closer_id) if one} <= here

    @invariant()
    def it_can_always_end(self) -> None:
        circle = self.circle
        for _ in range(3):
            outcome = facilitating.end(circle, now=self.now)
            if isinstance(outcome, Change):
                circle = outcome.circle
        assert circle.phase is Phase.ENDED
        assert due_at(circle) is None

    @invariant()
    def it_ends_by_itself_if_everybody_leaves_it_alone(self) -> None:
        circle, steps = self.circle, 0
        while (due := due_at(circle)) is not None:
            change = turns.tick(circle, now=max(due, self.now))
            assert change is not None
            circle, steps = change.circle, steps + 1
            assert steps <= len(PEOPLE) * circle.questions + 5
        assert circle.phase is Phase.ENDED


CircleMachine.TestCase.settings = settings(max_examples=400, stateful_step_count=50, deadline=None)
TestCircles = CircleMachine.TestCase
