"""A server's own questions: added, changed, retired, brought in and taken out as files."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import GuildId, OwnPromptId
from bot.domain.prompts.own import (
    MOST_QUESTIONS,
    ON_A_PAGE,
    OwnDraft,
    OwnPrompt,
    Page,
    Problem,
    Refusal,
    Typed,
    Unread,
    ValueNames,
    folded,
    read_question,
    refuse_another,
)
from bot.domain.prompts.own_files import Report, against, read_file, write_csv
from bot.services.prompts.questions import Questions
from bot.storage.database import Database
from bot.storage.prompts import own as stored
from bot.storage.setup import ensure_server


class OwnQuestions:
    """What the cards of a server's own questions read and write."""

    def __init__(self, database: Database, clock: Clock, questions: Questions) -> None:
        self._database = database
        self._clock = clock
        self._questions = questions

    async def page(
        self, guild_id: GuildId, language: str, number: int = 0, *, is_retired: bool = False
    ) -> Page:
        """Return a page of the questions of a language, the newest first; the last where it ends.

        It is made of those in use or, `is_retired`, of those that are not asked any more.
        """
        async with self._database.read() as connection:
            counts = [
                await stored.count(connection, guild_id, language, is_retired=one)
                for one in (False, True)
            ]
            empty = Page((), language, number, is_retired, *counts)
            number = min(number, empty.pages - 1)
            found = await stored.page(
                connection,
                guild_id,
                language,
                is_retired=is_retired,
                first=number * ON_A_PAGE,
                most=ON_A_PAGE,
            )
        return replace(empty, questions=found, number=number)

    async def get(self, guild_id: GuildId, own_prompt_id: OwnPromptId) -> OwnPrompt | Refusal:
        """Return one of a server's questions."""
        async with self._database.read() as connection:
            return await stored.get(connection, guild_id, own_prompt_id) or Refusal.UNKNOWN

    def value_name(self, question: OwnPrompt) -> str:
        """Return the name of a question's value; empty where it has none (any more)."""
        value_id = question.draft.value_id
        value = value_id and self._questions.shipped(question.language).values.get(value_id)
        return value.name if value else ""

    def value_names(self, language: str) -> ValueNames:
        """Return the values that a question of a language may name."""
        return ValueNames(self._questions.shipped(language).values)

    async def add(self, guild_id: GuildId, language: str, typed: Typed) -> OwnPrompt | Unread:
        """Add a question as somebody typed it, or say all that is wrong with it."""
        draft = read_question(typed, self.value_names(language))
        if isinstance(draft, Unread):
            return draft
        async with self._database.write() as connection:
            refusal = await refuse_to_add(connection, guild_id, language, draft)
            if refusal is not None:
                return Unread((Problem(refusal),))
            await ensure_server(connection, guild_id)
            added = await stored.add(connection, guild_id, language, draft, self._clock.now())
        return OwnPrompt(added, language, draft)

    async def edit(
        self, guild_id: GuildId, own_prompt_id: OwnPromptId, typed: Typed
    ) -> OwnPrompt | Unread:
        """Change a question's words and kind; what it is marked with stays."""
        found = await self.get(guild_id, own_prompt_id)
        if isinstance(found, Refusal):
            return Unread((Problem(found),))
        draft = read_question(typed, self.value_names(found.language))
        if isinstance(draft, Unread):
            return draft

        def edited(old: OwnDraft) -> OwnDraft:
            return replace(draft, hope=old.hope, neutral=old.neutral)

        outcome = await self._change(guild_id, own_prompt_id, edited)
        return Unread((Problem(outcome),)) if isinstance(outcome, Refusal) else outcome

    async def mark(
        self, guild_id: GuildId, own_prompt_id: OwnPromptId, *, hope: bool, neutral: bool
    ) -> OwnPrompt | Refusal:
        """Say whether a question looks forward, and whether it suits hard days."""
        return await self._change(
            guild_id, own_prompt_id, lambda old: replace(old, hope=hope, neutral=neutral)
        )

    async def retire(self, guild_id: GuildId, own_prompt_id: OwnPromptId) -> OwnPrompt | Refusal:
        """Ask a question no more; its past stays."""
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, own_prompt_id)
            if found is None:
                return Refusal.UNKNOWN
            if not found.is_retired:
                await stored.retire(connection, own_prompt_id, self._clock.now())
        return replace(found, is_retired=True)

    async def bring_back(
        self, guild_id: GuildId, own_prompt_id: OwnPromptId
    ) -> OwnPrompt | Refusal:
        """Ask a retired question again."""
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, own_prompt_id)
            if found is None:
                return Refusal.UNKNOWN
            if found.is_retired:
                refusal = await refuse_to_add(connection, guild_id, found.language, found.draft)
                if refusal is not None:
                    return refusal
                await stored.retire(connection, own_prompt_id, None)
        return replace(found, is_retired=False)

    async def import_file(
        self, guild_id: GuildId, language: str, name: str, data: bytes
    ) -> int | Report:
        """Add all questions of a file and return how many, or add none and report every problem."""
        # A long file takes a moment; presses are answered meanwhile.
        read = await asyncio.to_thread(read_file, name, data, self.value_names(language))
        async with self._database.write() as connection:
            taken = await _taken(connection, guild_id, language)
            elsewhere = await stored.count_in_use(connection, guild_id) - len(taken)
            findings = against(read, taken, room=MOST_QUESTIONS - len(taken) - elsewhere)
            if findings:
                return Report(findings)
            await ensure_server(connection, guild_id)
            drafts = [one.draft for one in read.questions]
            await stored.add_all(connection, guild_id, language, drafts, self._clock.now())
        return len(read.questions)

    async def export(self, guild_id: GuildId, language: str) -> bytes | None:
        """Return the questions in use as a CSV file, or `None` where there are none."""
        async with self._database.read() as connection:
            found = await stored.in_use(connection, guild_id, language)
        return write_csv(one.draft for one in found) if found else None

    async def _change(
        self,
        guild_id: GuildId,
        own_prompt_id: OwnPromptId,
        changed: Callable[[OwnDraft], OwnDraft],
    ) -> OwnPrompt | Refusal:
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, own_prompt_id)
            if found is None:
                return Refusal.UNKNOWN
            draft = changed(found.draft)
            is_another = folded(draft.text) != folded(found.draft.text)
            if is_another and not found.is_retired:
                taken = await _taken(connection, guild_id, found.language)
                if folded(draft.text) in taken:
                    return Refusal.ALREADY_THERE
            await stored.change(connection, own_prompt_id, draft)
        return replace(found, draft=draft)


async def refuse_to_add(
    connection: aiosqlite.Connection, guild_id: GuildId, language: str, draft: OwnDraft
) -> Refusal | None:
    """Say why a question cannot be among those in use, or `None` where it can."""
    taken = await _taken(connection, guild_id, language)
    return refuse_another(draft.text, taken, await stored.count_in_use(connection, guild_id))


async def _taken(
    connection: aiosqlite.Connection, guild_id: GuildId, language: str
) -> frozenset[str]:
    found = await stored.in_use(connection, guild_id, language)
    return frozenset(folded(one.draft.text) for one in found)
