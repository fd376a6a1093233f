"""Shares without an answer, through kills: counted for their author, listed once a day."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from bot.domain.care.unheard import WAITS_FOR, Settings, due_at
from bot.sandbox.people import Person
from bot.sandbox.records import Message
from tests.wire.soak.life import Capability
from tests.wire.soak.prompts import Prompts

CHOSEN = Settings()
DAY = timedelta(days=1)
# Between the bot's clock, which runs, and the world's, which is moved.
A_MOMENT = timedelta(minutes=2)


class Unheard(Capability):
    """A share waits until somebody answers it, a week at most; each day has one list of them."""

    def waiting_of(self, person: Person) -> range:
        """Return how many shares of somebody may wait just now: nearly always one number.

        A share that was answered goes when it is looked at, and one that is a week old goes with
        the next list.
        """
        now = self.life.now()
        surely = possibly = 0
        for post in self._posts(person):
            looks_at, ends_at, is_answered = (
                _looks_at(post),
                _ends_at(post),
                self._is_heard(post, person),
            )
            surely += now < ends_at - A_MOMENT and (now < looks_at - A_MOMENT or not is_answered)
            possibly += now < ends_at + DAY and (now < looks_at + A_MOMENT or not is_answered)
        return range(surely, possibly + 1)

    async def check(self) -> None:
        """See one list a day at most, and in the list of each day what waited for long enough."""
        story = self.life.story
        days = Counter(one.sent_at.date() for one in self._lists())
        assert max(days.values(), default=0) <= 1, f"{days}\n{story}"
        for person in self.life.people:
            for post in self._posts(person):
                if not self._is_heard(post, person):
                    lacking = [hour for hour in self._hours(post) if not self._is_in(hour, post)]
                    assert lacking == [], f"{post.text}: not in the list of {lacking}\n{story}"

    def notes(self) -> Sequence[str]:
        """Return the lists: nobody on duty said yes to messages."""
        return [one.text for one in self._lists()]

    def _posts(self, person: Person) -> list[Message]:
        return self.life.of(Prompts).posts_of(person)

    def _lists(self) -> list[Message]:
        title = self.pilot.say("care.unheard.title")
        return [one for one in self.pilot.ours("staff") if title in one.text]

    def _is_heard(self, post: Message, author: Person) -> bool:
        """Whether somebody else wrote below it, before the bot's next post."""
        ours = self.pilot.world.bot_id
        below = [one for one in self.pilot.world.history(post.channel_id) if one.id > post.id]
        written = takewhile(lambda one: one.author_id != ours, below)
        return any(one.author_id != author.id for one in written)

    def _hours(self, post: Message) -> list[datetime]:
        """Return the hours of the lists so far in which a share without an answer has to stand."""
        first = datetime.combine(post.sent_at.date(), CHOSEN.local_time, UTC)
        hours = [first + number * DAY for number in range(WAITS_FOR.days + 1)]
        begin, end = _looks_at(post) + A_MOMENT, min(_ends_at(post), self.life.now()) - A_MOMENT
        return [hour for hour in hours if begin <= hour <= end]

    def _is_in(self, hour: datetime, post: Message) -> bool:
        place, day = f"/{post.channel_id}/{post.id})", hour.date()
        return any(place in one.text for one in self._lists() if one.sent_at.date() == day)


def _looks_at(post: Message) -> datetime:
    return due_at(post.sent_at, CHOSEN.hours)


def _ends_at(post: Message) -> datetime:
    return post.sent_at + WAITS_FOR
