"""Circles for tests of services: opened, filled, begun, and posted by a stand-in for Discord."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.domain.ids import ChannelId, CircleId, FormatId, GuildId, MessageId, UserId
from bot.domain.rounds.circle import Refusal
from bot.domain.rounds.posts import CirclePost, PostState
from bot.domain.rounds.views import Plan, View
from bot.services.rounds.circles import Answer, Circles
from bot.services.rounds.posts import CirclePostings
from tests.clock import FakeClock

HERE, CHANNEL = GuildId(100), ChannelId(11)
# Ids that nothing else in a test database can be mistaken for.
FAY, ANN, BEN, CAT, DAN = (UserId(900_000_000_001 + number) for number in range(5))

PLAN = Plan(
    format_id=FormatId("talking-circle"),
    language="en",
    questions=1,
    minutes=60,
    turn_seconds=180,
    seat_limit=8,
    has_open_part=False,
)


def view_of(answer: Answer | None) -> View:
    """Return the circle of a press that was not refused."""
    assert not isinstance(answer, Refusal)
    assert answer is not None
    return answer


@dataclass
class Gathering:
    """Makes circles, and posts what they ask for under growing ids."""

    circles: Circles
    postings: CirclePostings
    clock: FakeClock
    posted: list[CirclePost] = field(default_factory=list)
    _last_id: int = 5000

    async def lobby(self, *people: UserId, plan: Plan = PLAN) -> CircleId:
        view = await self.circles.open_lobby(HERE, CHANNEL, FAY, plan)
        for user_id in people:
            view_of(await self.circles.join(view.circle_id, user_id))
        return view.circle_id

    async def begun(self, *people: UserId, questions: int = 1, open_part: bool = False) -> View:
        plan = replace(PLAN, questions=questions, has_open_part=open_part)
        circle_id = await self.lobby(*people, plan=plan)
        return view_of(await self.circles.start(circle_id))

    async def post_all(self) -> Sequence[CirclePost]:
        """Post what is due until nothing is, and return it in its order."""
        done: list[CirclePost] = []
        while posts := await self.postings.claim_due(self.clock.now()):
            for post in posts:
                posting = await self.postings.look(post)
                if posting is not None:
                    self._last_id += 1
                    settled = await self.postings.settle(posting, MessageId(self._last_id))
                    if settled.post.state is PostState.CLEARING:
                        await self.postings.clear(settled.post)
                    done.append(post)
        self.posted += done
        return done

    async def of(self, circle_id: CircleId) -> View:
        return view_of(await self.circles.of(circle_id))
