"""The guidelines as posts in channels: asked for, posted once, brought up to date."""

from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.guidelines import card_posts
from bot.domain.guidelines.card_posts import CardPost, Verdict
from bot.domain.ids import ChannelId, GuildId, MessageId
from bot.domain.prompts.deliveries import Setback
from bot.services.notices import notify_staff_once
from bot.storage.database import Database
from bot.storage.guidelines import card_posts as stored
from bot.storage.setup import ensure_server

MOST_AT_ONCE = 20


class GuidelineCards:
    """What the card of the guidelines asks for, and what its worker needs."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def ask(
        self, guild_id: GuildId, channel_id: ChannelId, language: str, *, is_pinned: bool
    ) -> None:
        """Have the guidelines posted in a channel; asked for twice at once, it stands once."""
        now = self._clock.now()
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.ask(connection, guild_id, channel_id, language, now, is_pinned=is_pinned)

    async def refresh(self, guild_id: GuildId) -> None:
        """Have every post of a server brought up to date: its words have changed."""
        async with self._database.write() as connection:
            await stored.refresh(connection, guild_id, self._clock.now())

    async def of_server(self, guild_id: GuildId) -> tuple[CardPost, ...]:
        """Return the posts of a server that stand or are on their way, the newest first."""
        async with self._database.read() as connection:
            return await stored.of_server(connection, guild_id)

    async def next_due_at(self) -> datetime | None:
        """Return when the next post, or the next attempt at one, is due."""
        async with self._database.read() as connection:
            return await stored.next_attempt_at(connection)

    async def claim_due(self, now: datetime) -> tuple[CardPost, ...]:
        """Return what to post, pin or change now; it is written down as under way before."""
        async with self._database.write() as connection:
            found = await stored.due(connection, now, MOST_AT_ONCE)
            taken = tuple(card_posts.claimed(post) for post in found)
            for post in taken:
                await stored.save(connection, post)
        return taken

    async def wake_interrupted(self) -> None:
        """Make the attempts that a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection, self._clock.now())

    async def begin(self, post: CardPost) -> None:
        """Keep that the words are read now: a change from here on is one that people don't see."""
        async with self._database.write() as connection:
            await stored.mark_stale(connection, post.card_id, is_stale=False)

    async def keep_posted(
        self, post: CardPost, message_id: MessageId, *, was_found: bool
    ) -> CardPost:
        """Keep that a post stands, from this attempt or an earlier one; return it as it is then."""
        after = card_posts.posted(post, message_id)
        async with self._database.write() as connection:
            await stored.save(connection, after)
            if was_found:
                await stored.mark_stale(connection, post.card_id, is_stale=True)
        return after

    async def earlier(self, post: CardPost) -> tuple[CardPost, ...]:
        """Return the posts in the same channel whose place this one takes."""
        async with self._database.read() as connection:
            return await stored.earlier(connection, post)

    async def clear(self, post: CardPost) -> None:
        """Keep that a post stands no longer."""
        async with self._database.write() as connection:
            await stored.save(connection, card_posts.gone(post))

    async def settle(self, post: CardPost) -> None:
        """Keep that nothing is left to do, unless words have changed meanwhile."""
        now = self._clock.now()
        async with self._database.write() as connection:
            is_stale = await stored.is_stale(connection, post.card_id)
            await stored.save(connection, card_posts.settled(post, now, is_stale=is_stale))

    async def give_up(self, post: CardPost) -> None:
        """Keep that nobody expects it any more, and tell staff."""
        async with self._database.write() as connection:
            verdict = Verdict(card_posts.gone(post), card_posts.Note.NOT_POSTED)
            await self._write(connection, verdict)

    async def set_back(self, post: CardPost, setback: Setback) -> None:
        """Keep that an attempt failed: try later, or go on without and tell staff."""
        async with self._database.write() as connection:
            current = await stored.get(connection, post.card_id) or post
            verdict = card_posts.after_setback(current, setback, self._clock.now())
            await self._write(connection, verdict)

    async def _write(self, connection: aiosqlite.Connection, verdict: Verdict) -> None:
        post = verdict.post
        await stored.save(connection, post)
        if verdict.note is not None:
            await notify_staff_once(
                connection,
                post.guild_id,
                verdict.note,
                self._clock.now(),
                channel=f"<#{post.channel_id}>",
            )
