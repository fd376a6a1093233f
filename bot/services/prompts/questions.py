"""The questions a schedule may ask, with everything that its server decided about them."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from functools import partial

import aiosqlite

from bot.domain.ids import GuildId, PromptId, ValueId
from bot.domain.prompts.basis import Basis, deck_of
from bot.domain.prompts.calendar import (
    ENGLISH,
    Calendar,
    DayWords,
    UnreadableLine,
    is_hard,
    read_calendar,
)
from bot.domain.prompts.choosing import Terms
from bot.domain.prompts.deck import Deck, Prompt, Value
from bot.domain.prompts.deliveries import Delivery
from bot.domain.prompts.own import deck_of_own
from bot.domain.prompts.server_schedules import DeckChoice, ServerSchedule
from bot.storage.prompts import decisions
from bot.storage.prompts import deliveries as stored_deliveries
from bot.storage.prompts import own as stored_own

DEFAULT_LANGUAGE = "en"
# Decisions for dates further back have no effect on what comes.
_A_WHILE = timedelta(days=60)


class Questions:
    """The shipped decks and calendar, joined with what each server has of its own."""

    def __init__(
        self,
        decks: Mapping[str, Deck],
        calendar: Calendar | None = None,
        day_words: DayWords = ENGLISH,
    ) -> None:
        self._decks = decks
        self._calendar = calendar or Calendar()
        self._day_words = day_words

    def shipped(self, language: str) -> Deck:
        """Return the shipped questions of a language, or those of the default one."""
        return self._decks.get(language) or self._decks[DEFAULT_LANGUAGE]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are questions in."""
        return tuple(self._decks)

    def read_calendar(self, text: str) -> Calendar | UnreadableLine:
        """Return the calendar that somebody wrote, in any language that the bot speaks."""
        return read_calendar(text, self._day_words)

    @property
    def value_ids(self) -> frozenset[ValueId]:
        """Every value that is shipped in some language."""
        return frozenset(one for deck in self._decks.values() for one in deck.values)

    async def basis(
        self, connection: aiosqlite.Connection, schedule: ServerSchedule, today: date
    ) -> Basis:
        """Return what the choices of a schedule rest on, from a local date on."""
        guild_id, manner = schedule.guild_id, schedule.manner
        decided = await decisions.of_server(connection, guild_id)
        planned = await decisions.planned_dates(connection, schedule.schedule_id, today - _A_WHILE)
        deck, took_over = await self._deck(connection, schedule, decided.values_off)
        calendar = self.calendar(decided.calendar)
        terms = Terms(
            seed=schedule.seed,
            weekdays=schedule.schedule.weekdays,
            facilitated=manner.facilitated,
            values_off=decided.values_off,
            pinned_value=decided.pinned_value,
            pinned_week=decided.pinned_week,
            is_neutral=partial(is_hard, decided.hard_day, calendar),
            misfits=await decisions.misfits(connection, guild_id),
            planned={day: one for day, one in planned.items() if one is not None},
        )
        return Basis(
            deck=deck,
            past=await stored_deliveries.past(connection, schedule.schedule_id),
            terms=terms,
            hard_day=decided.hard_day,
            skipped=frozenset(day for day, one in planned.items() if one is None),
            shipped_took_over=took_over,
        )

    def calendar(self, own: str | None) -> Calendar:
        """Return a server's own calendar, or the shipped one where it has none."""
        found = None if own is None else self.read_calendar(own)
        return found if isinstance(found, Calendar) else self._calendar

    async def carried_by(
        self, connection: aiosqlite.Connection, delivery: Delivery
    ) -> tuple[Prompt, Value] | None:
        """Return the question of a delivery, shipped or own, or `None` when it is gone."""
        return await self.find(connection, delivery.guild_id, delivery.prompt_id)

    async def find(
        self, connection: aiosqlite.Connection, guild_id: GuildId, prompt_id: PromptId
    ) -> tuple[Prompt, Value] | None:
        """Return a question by its id, shipped or own, or `None` when it is gone."""
        for deck in self._decks.values():
            prompt = deck.prompts.get(prompt_id)
            if prompt is not None:
                return prompt, deck.value_of(prompt)
        own = await stored_own.by_prompt_id(connection, guild_id, prompt_id)
        if own is None:
            return None
        deck = deck_of_own([own], self.shipped(own.language).values)
        return own.prompt, deck.value_of(own.prompt)

    async def _deck(
        self,
        connection: aiosqlite.Connection,
        schedule: ServerSchedule,
        values_off: Collection[ValueId],
    ) -> tuple[Deck, bool]:
        language, choice = schedule.manner.language, schedule.manner.deck
        shipped = self.shipped(language)
        found = await stored_own.in_use(connection, schedule.guild_id, language)
        may_be_asked = any(one.prompt.value_id not in values_off for one in found)
        took_over = choice is DeckChoice.OWN and not may_be_asked
        deck = deck_of(
            shipped,
            deck_of_own(found, shipped.values),
            wants_shipped=choice is not DeckChoice.OWN or took_over,
            wants_own=choice is not DeckChoice.SHIPPED,
        )
        return deck, took_over
