"""Small decks for tests that ask about order and not about words."""

from collections.abc import Mapping

from bot.domain.ids import PromptId, ValueId
from bot.domain.prompts.deck import Deck, Depth, Kind, Prompt, Value


def deck_of(values_of_prompts: Mapping[str, str]) -> Deck:
    """Return a deck with these prompts, each with the value it asks about."""
    return Deck(
        values={
            ValueId(value_id): Value(ValueId(value_id), value_id.title(), "One line on it.")
            for value_id in values_of_prompts.values()
        },
        prompts={
            PromptId(prompt_id): Prompt(
                prompt_id=PromptId(prompt_id),
                value_id=ValueId(value_id),
                text="What is it like today?",
                depth=Depth.LIGHT,
                kind=Kind.STORY,
            )
            for prompt_id, value_id in values_of_prompts.items()
        },
    )
