"""Suggested questions: taken in, decided about once, and gone when that is done."""

from dataclasses import dataclass, replace
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import GuildId, SuggestionId, UserId
from bot.domain.letters import LetterDraft
from bot.domain.prompts.own import (
    OwnDraft,
    OwnPrompt,
    Problem,
    Typed,
    Unread,
    ValueNames,
    folded,
    one_line,
    read_question,
)
from bot.domain.prompts.suggestions import (
    KEPT_FOR,
    LONGEST_WORDS,
    MOST_OPEN,
    Answer,
    Decided,
    Note,
    Refusal,
    Suggestion,
    read_suggestion,
)
from bot.services.letters import write_letter
from bot.services.notices import notify_staff
from bot.services.prompts.own import refuse_to_add
from bot.services.prompts.questions import Questions
from bot.storage.database import Database
from bot.storage.prompts import own as stored_own
from bot.storage.prompts import suggestions as stored
from bot.storage.setup import ensure_server

MOST_AT_ONCE = 100
_NOT_YET = SuggestionId(0)


@dataclass(frozen=True, slots=True)
class Waiting:
    """The suggestion that waits longest, if any does, and how many wait."""

    first: Suggestion | None
    number: int


class Suggestions:
    """What the form of a suggestion and its facilitators' card need; a source of due rows."""

    name = "suggestions"

    def __init__(self, database: Database, clock: Clock, questions: Questions) -> None:
        self._database = database
        self._clock = clock
        self._questions = questions

    async def suggest(
        self,
        guild_id: GuildId,
        user_id: UserId,
        language: str,
        typed: Typed,
        *,
        wants_answer: bool,
    ) -> Suggestion | Unread | Refusal:
        """Keep a question for facilitators to decide about, and tell them when the first waits."""
        draft = read_suggestion(typed.text, typed.credit)
        if isinstance(draft, Unread):
            return draft
        now = self._clock.now()
        suggestion = Suggestion(
            _NOT_YET, guild_id, language, draft.text, draft.credit, wants_answer, now
        )
        async with self._database.write() as connection:
            theirs = await stored.of_person(connection, guild_id, user_id)
            # Whoever saw no answer sends the form again: what they say last holds.
            for one in theirs:
                if folded(one.text) == folded(suggestion.text):
                    again = replace(suggestion, suggestion_id=one.suggestion_id)
                    await stored.change(connection, again)
                    return again
            if len(theirs) >= MOST_OPEN:
                return Refusal.TOO_MANY
            await ensure_server(connection, guild_id)
            if not await stored.count(connection, guild_id):
                await notify_staff(connection, guild_id, Note.SUGGESTED, {}, now)
            await stored.add(connection, suggestion, user_id, now + KEPT_FOR)
        return suggestion

    async def waiting(self, guild_id: GuildId) -> Waiting:
        """Return what waits in a server."""
        async with self._database.read() as connection:
            first = await stored.oldest(connection, guild_id)
            return Waiting(first, await stored.count(connection, guild_id))

    async def get(self, guild_id: GuildId, suggestion_id: SuggestionId) -> Suggestion | Decided:
        """Return a suggestion, or what became of it."""
        async with self._database.read() as connection:
            found = await stored.get(connection, guild_id, suggestion_id)
            return found or await self._decided(connection, guild_id, suggestion_id)

    async def use(
        self, guild_id: GuildId, suggestion_id: SuggestionId, typed: Typed | None = None
    ) -> OwnPrompt | Unread | Decided:
        """Make a suggestion one of the server's questions, as it is or as somebody edited it."""
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, suggestion_id)
            if found is None:
                return await self._decided(connection, guild_id, suggestion_id)
            draft = self._draft(found, typed)
            if isinstance(draft, Unread):
                return draft
            refusal = await refuse_to_add(connection, guild_id, found.language, draft)
            if refusal is not None:
                return Unread((Problem(refusal),))
            now = self._clock.now()
            added = await stored_own.add(
                connection, guild_id, found.language, draft, now, suggestion_id
            )
            await self._end(connection, found, Answer.USED)
        return OwnPrompt(added, found.language, draft)

    async def decline(
        self, guild_id: GuildId, suggestion_id: SuggestionId, words: str = ""
    ) -> Suggestion | Decided:
        """Let a suggestion go; return what it was. The words go to whoever wished to hear of it."""
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, suggestion_id)
            if found is None:
                return await self._decided(connection, guild_id, suggestion_id)
            line = one_line(words)[:LONGEST_WORDS]
            if line:
                await self._end(connection, found, Answer.DECLINED_WITH_WORDS, line)
            else:
                await self._end(connection, found, Answer.DECLINED)
        return found

    async def next_due_at(self) -> datetime | None:
        """Return when the next suggestion has waited long enough."""
        async with self._database.read() as connection:
            return await stored.next_expiry_at(connection)

    async def claim_due(self, now: datetime) -> tuple[()]:
        """Let go what has waited long enough; there is no further work."""
        async with self._database.write() as connection:
            for suggestion in await stored.expired(connection, now, MOST_AT_ONCE):
                await self._end(connection, suggestion, Answer.EXPIRED)
        return ()

    def _draft(self, suggestion: Suggestion, typed: Typed | None) -> OwnDraft | Unread:
        values = ValueNames(self._questions.shipped(suggestion.language).values)
        draft = read_question(typed or Typed(suggestion.text), values)
        # Whether somebody is named is theirs to say, and nobody else's.
        return draft if isinstance(draft, Unread) else replace(draft, credit=suggestion.credit)

    async def _end(
        self,
        connection: aiosqlite.Connection,
        suggestion: Suggestion,
        answer: Answer,
        words: str = "",
    ) -> None:
        user_id = await stored.take(connection, suggestion.suggestion_id)
        if user_id is not None:
            draft = LetterDraft(suggestion.language, answer, {"words": words} if words else {})
            await write_letter(connection, suggestion.guild_id, user_id, draft, self._clock.now())

    async def _decided(
        self, connection: aiosqlite.Connection, guild_id: GuildId, suggestion_id: SuggestionId
    ) -> Decided:
        was_used = await stored_own.was_made_from(connection, guild_id, suggestion_id)
        return Decided.USED if was_used else Decided.NOT_WAITING
