"""What a choice for one schedule rests on: its deck, its past, and what its server decided."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from bot.domain.ids import PromptId
from bot.domain.prompts import choosing
from bot.domain.prompts.calendar import rests_after
from bot.domain.prompts.choosing import Refusal, Terms
from bot.domain.prompts.deck import Deck, Prompt
from bot.domain.prompts.memory import Asked


class Rest(StrEnum):
    """Why a date has no question; also the key of its wording."""

    SKIPPED = "prompts.rests.skipped"
    HARD_DAY = "prompts.rests.hard_day"


@dataclass(frozen=True, slots=True)
class Basis:
    """One schedule at one moment; everything it will ask follows from this."""

    deck: Deck
    past: Sequence[Asked]
    terms: Terms
    hard_day: date | None = None
    skipped: frozenset[date] = field(default_factory=frozenset)
    shipped_took_over: bool = False
    """The server's own deck was chosen and is empty."""

    def rests_on(self, local_date: date) -> bool:
        """Return whether a date has no question, by somebody's decision."""
        return self.rest_on(local_date) is not None

    def rest_on(self, local_date: date) -> Rest | None:
        """Return why a date has no question, or `None` where it has one."""
        if local_date in self.skipped:
            return Rest.SKIPPED
        return Rest.HARD_DAY if rests_after(self.hard_day, local_date) else None

    def choose(self, on: date) -> Prompt | Refusal:
        """Return the question of a date."""
        return choosing.choose(self.deck, self.past, on, self.terms)

    def instead_of(self, prompt: Prompt, on: date) -> Prompt | Refusal:
        """Return what a date would have if its question were set aside.

        Nothing that was set aside for the date comes back to it before all others were.
        """
        past = [*self.past, Asked(on, prompt.prompt_id, was_set_aside=True)]
        planned = {day: one for day, one in self.terms.planned.items() if day != on}
        terms = replace(self.terms, planned=planned)
        aside = {one.prompt_id for one in past if one.was_set_aside and one.local_date == on}
        for left_out in (aside, {prompt.prompt_id}):
            prompts = {key: one for key, one in self.deck.prompts.items() if key not in left_out}
            chosen = choosing.choose(replace(self.deck, prompts=prompts), past, on, terms)
            if isinstance(chosen, Prompt):
                return chosen
        return Refusal.EMPTY_DECK

    def preview(self, dates: Iterable[date]) -> tuple[Prompt, ...]:
        """Return the questions of these dates, as they will come."""
        return choosing.preview(self.deck, self.past, dates, self.terms)


def deck_of(shipped: Deck, own: Deck, *, wants_shipped: bool, wants_own: bool) -> Deck:
    """Return the questions of a server: shipped ones, its own, or both."""
    decks = [deck for deck, wanted in ((shipped, wants_shipped), (own, wants_own)) if wanted]
    values = {key: value for deck in decks for key, value in deck.values.items()}
    prompts: Mapping[PromptId, Prompt] = {
        key: prompt for deck in decks for key, prompt in deck.prompts.items()
    }
    return Deck(values, prompts)
