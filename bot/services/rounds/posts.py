"""What circles post: claimed before it is posted, settled after, so that it stands once."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import Clock
from bot.domain.ids import ChannelId, MessageId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds import posts
from bot.domain.rounds.circle import Phase
from bot.domain.rounds.posts import CirclePost, PostKind, PostState
from bot.domain.rounds.views import Place, View
from bot.services.rounds import keeping
from bot.services.rounds.keeping import whole_seconds
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from bot.storage.rounds import circles as stored
from bot.storage.rounds import posts as stored_posts
from bot.storage.rounds.posts import Shown

MOST_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class CirclePosting:
    """A post with the circle as it is now."""

    post: CirclePost
    view: View
    earlier: tuple[MessageId, ...] = ()
    """The panels, or the cards, whose place it takes."""


class CirclePostings:
    """What the worker of a circle's posts needs."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def next_due_at(self) -> datetime | None:
        """Return when the next post, or the next attempt at one, is due."""
        async with self._database.read() as connection:
            return await stored_posts.next_attempt_at(connection)

    async def claim_due(self, now: datetime) -> tuple[CirclePost, ...]:
        """Return what to post now, of each circle one thing; all of it is written down before."""
        async with self._database.read() as connection:
            if not await stored_posts.due(connection, now, 1):
                return ()
        async with self._database.write() as connection:
            due = await stored_posts.due(connection, now, MOST_AT_ONCE)
            taken = tuple(posts.claimed(post) for post in due)
            for post in taken:
                await stored_posts.save(connection, post)
        return taken

    async def wake_interrupted(self) -> None:
        """Make the attempts that a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored_posts.wake_interrupted(connection, self._clock.now())

    async def look(self, post: CirclePost) -> CirclePosting | None:
        """Return a claimed post with its circle, right before it is posted.

        `None` where it is not wanted any more: it is dropped then.
        """
        now = self._now()
        async with self._database.read() as connection:
            view = await stored.load(connection, post.circle_id)
            earlier = await stored_posts.earlier(connection, post)
        is_standing = post.state is PostState.CLEARING
        if view is not None and (is_standing or posts.is_wanted(post, view.circle, now)):
            return CirclePosting(post, view, earlier)
        async with self._database.write() as connection:
            await stored_posts.save(connection, posts.dropped(post))
        return None

    async def settle(self, posting: CirclePosting, message_id: MessageId) -> CirclePosting:
        """Keep that something stands, and what of the circle it shows."""
        now, post = self._now(), posts.posted(posting.post, message_id)
        async with self._database.write() as connection:
            await stored_posts.save(connection, post)
            view = await stored.load(connection, post.circle_id)
            if view is not None:
                place = _with(view.place, post.kind, message_id, now)
                await stored.save_place(connection, post.circle_id, place)
            seen = await stored_posts.shown(connection, post.circle_id)
            if seen is not None:
                shows = _after_post(seen, post.kind, posting.view, now)
                await stored_posts.keep_shown(connection, post.circle_id, shows)
        return replace(posting, post=post)

    async def clear(self, post: CirclePost) -> None:
        """Keep that what a post takes the place of is gone."""
        async with self._database.write() as connection:
            for message_id in await stored_posts.earlier(connection, post):
                await stored_posts.forget_message(connection, post.circle_id, message_id)
            await stored_posts.save(connection, posts.done(post))

    async def set_back(self, post: CirclePost, setback: Setback) -> None:
        """Keep that an attempt failed: try later, go on without, or let the circle stand still."""
        now = self._now()
        verdict = posts.after_setback(post, setback, now)
        async with self._database.write() as connection:
            await stored_posts.save(connection, verdict.post)
            view = await stored.load(connection, post.circle_id)
            if verdict.is_room_lost and view is not None:
                is_deleted = setback is Setback.GONE
                await keeping.lose_room(connection, self._key, view, now, is_deleted=is_deleted)

    async def lose_card(self, post: CirclePost, view: View) -> None:
        """Let a card be posted again that was deleted before its thread was opened."""
        now = self._now()
        async with self._database.write() as connection:
            await stored_posts.save(connection, replace(post, retry_at=now))
            current = await stored.load(connection, view.circle_id)
            card_id = view.place.lobby_message_id
            if current is None or card_id is None or current.place.lobby_message_id != card_id:
                return
            await keeping.lose_message(connection, current, card_id, now)

    def _now(self) -> datetime:
        return whole_seconds(self._clock.now())


def _with(place: Place, kind: PostKind, message_id: MessageId, now: datetime) -> Place:
    match kind:
        case PostKind.LOBBY:
            return replace(place, lobby_message_id=message_id)
        case PostKind.THREAD:
            return replace(place, thread_id=ChannelId(message_id))
        case PostKind.PANEL:
            return replace(place, panel_message_id=message_id, panel_posted_at=now)
    return place


def _after_post(seen: Shown, kind: PostKind, view: View, now: datetime) -> Shown:
    """Return what people see now that a post shows a circle as it was when that was made."""
    if kind is PostKind.PANEL:
        return replace(seen, version=view.version, at=now)
    if kind is PostKind.LOBBY:
        shows_all = view.circle.phase is Phase.LOBBY
        version = view.version if shows_all else seen.version
        return Shown(version, posts.stage(view.circle), now, seen.again_at)
    if kind is PostKind.THREAD:
        # A card that was posted when the circle had begun does not lead there yet.
        return replace(seen, stage=posts.Stage.GATHERING)
    return seen
